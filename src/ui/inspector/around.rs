//! What happened around an item: everything within some hours or days of it, in time order, with how long before or after.

use egui::{Role, Ui, WidgetInfo};

use super::fields::long_list_ui;
use super::related::reference_ui;
use crate::app::filtering::{Side, stretch};
use crate::app::names::title_of;
use crate::app::{Around, Command, FilterCommand};
use crate::case::calendar::{DAY, HOUR};
use crate::case::{ItemRef, Precision, When};
use crate::language::say;
use crate::tell;
use crate::timeline::extent::range_of_when;
use crate::ui::parts::{caption, label, section, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, text};

/// How far one can look.
const REACHES: [i64; 5] = [6 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY];

/// The button that asks what happened around `item`, where it has a time and that is not asked yet.
pub(super) fn ask_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let dated = reader.case.when_of(item).and_then(range_of_when).is_some();
    let command = Command::Filter(FilterCommand::AroundSelection);
    let Some(named) = command.named().filter(|_| dated && asked(reader, item).is_none()) else { return };
    if small_button(ui, named.name(), named.name()).on_hover_text(named.help()).clicked() {
        commands.push(command);
    }
}

fn asked<'a>(reader: &Reader<'a>, item: ItemRef) -> Option<&'a Around> {
    reader.state.around.as_ref().filter(|around| around.item == item)
}

/// What happened around `item` where that is asked for.
pub(super) fn around_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(around) = asked(reader, item) else { return };
    section(ui, &tell!("around-item", title = title_of(reader.case, item)));
    ui.horizontal_wrapped(|ui| {
        for secs in REACHES {
            let (on, name) = (around.secs == secs, reach_words(secs));
            choice_ui(ui, on, &name, Command::Filter(FilterCommand::Around(item, secs, around.side)), commands);
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (side, key) in [(Side::Both, "around-both"), (Side::Before, "around-before"), (Side::After, "around-after")]
        {
            let on = around.side == side;
            choice_ui(ui, on, say(key), Command::Filter(FilterCommand::Around(item, around.secs, side)), commands);
        }
    });
    ui.horizontal(|ui| {
        if let Some((start, end)) = stretch(reader.case, item, around.secs, around.side)
            && small_button(ui, say("around-filter"), say("around-filter")).clicked()
        {
            commands.push(Command::Filter(FilterCommand::Span(start.floor() as i64, end.ceil() as i64)));
        }
        if small_button(ui, say("close"), say("around-close")).clicked() {
            commands.push(Command::Filter(FilterCommand::LeaveAround));
        }
    });
    let shown: Vec<ItemRef> = around.found.iter().copied().filter(|other| reader.state.shows(*other)).collect();
    let hidden = around.found.len() - shown.len();
    label(ui, tell!("count-items", count = shown.len()), text(SECONDARY), reader.palette.ink1);
    let mine = reader.case.when_of(item);
    long_list_ui(ui, (("around", item), &shown), |ui, other| {
        if let Some(id) = reader.case.id_of(*other) {
            reference_ui(ui, reader, id, say("around-title"), commands);
        }
        let theirs = reader.case.when_of(*other);
        if let Some(words) = mine.zip(theirs).map(|(mine, theirs)| distance_words(mine, theirs)) {
            caption(ui, words);
        }
        ui.add_space(4.0);
    });
    if hidden > 0 {
        label(ui, tell!("list-later", count = hidden), text(SMALL), reader.palette.ink2);
    }
    ui.add_space(8.0);
}

fn choice_ui(ui: &mut Ui, on: bool, name: &str, command: Command, commands: &mut Vec<Command>) {
    let response = ui.selectable_label(on, egui::RichText::new(name).font(text(SECONDARY)));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, name));
    if response.clicked() {
        commands.push(command);
    }
}

/// `6 hours`, `2 days`.
fn reach_words(secs: i64) -> String {
    if secs < DAY { tell!("count-hours", count = secs / HOUR) } else { tell!("count-days", count = secs / DAY) }
}

/// `3 hours before`, `at least 2 days after`, `at that time`: from what is certain of both.
fn distance_words(mine: &When, theirs: &When) -> String {
    let ends = |when: &When| {
        let (from, until) = (when.earliest.map(|at| at.0), when.latest.map(|at| at.0));
        (from.unwrap_or(i64::MIN), until.unwrap_or(i64::MAX))
    };
    let days = [mine, theirs].iter().all(|when| when.precision == Precision::Day);
    let exact = |when: &When| when.hour_known() && when.precision != Precision::Moment;
    let ((begins, over), (from, until)) = (ends(mine), ends(theirs));
    let (before, secs) = if until <= begins {
        // From day to day it is counted by days.
        (true, if days { begins.saturating_sub(from) } else { begins.saturating_sub(until) })
    } else if from >= over {
        (false, if days { from.saturating_sub(begins) } else { from.saturating_sub(over) })
    } else {
        let bounded = [mine, theirs]
            .iter()
            .all(|when| when.precision != Precision::Moment || when.earliest.is_some() && when.latest.is_some());
        return say(if bounded { "around-meanwhile" } else { "around-perhaps" }).to_owned();
    };
    let time = match secs {
        0..3_600 => tell!("count-minutes", count = secs / 60),
        3_600..172_800 if !days => tell!("count-hours", count = secs / HOUR),
        // Half a day more or less: clocks may have been changed meanwhile.
        _ => tell!("count-days", count = (secs + if days { DAY / 2 } else { 0 }) / DAY),
    };
    match (before, days || exact(mine) && exact(theirs)) {
        (true, true) => tell!("around-so-long-before", time = time),
        (false, true) => tell!("around-so-long-after", time = time),
        (true, false) if secs < HOUR => say("around-before-that").to_owned(),
        (false, false) if secs < HOUR => say("around-after-that").to_owned(),
        (true, false) => tell!("around-at-least-before", time = time),
        (false, false) => tell!("around-at-least-after", time = time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when};

    #[test]
    fn how_far_something_lies_away_is_told_as_surely_as_it_is_known() {
        let at = |written: &str| when::parse(written, Zone::UTC).expect("a time").when;
        let check = |mine: &str, theirs: &str, expected: &str| {
            assert_eq!(distance_words(&at(mine), &at(theirs)), expected, "{mine} {theirs}");
        };
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T18:00", "3 hours after");
        check("2025-02-18T10:00/2025-02-18T15:00", "2025-02-18T12:00", "at that time");
        check("2025-02-18T10:00", "2025-02-18T09:30", "29 minutes before");
        check("2025-02-18", "2025-02-17", "1 day before");
        check("2025-02-18", "2025-02-20", "2 days after");
        check("2025-02-18T10:00", "2025-02-17", "at least 10 hours before");
        check("2025-02-18T10:00", "2025-02", "at that time");
        check("2025-02-18T00:30", "2025-02-17", "before that");
        check("2025-02-18T10:00", "[..2025-02-16]", "at least 34 hours before");
        check("2025-02-18", "[..2025-02-20]", "perhaps at that time");
        check("2025-02-18", "2022-02-24/..", "at that time");
        check("2025-02-18T23:30", "2025-02-19", "after that");
        check("2025-02-18T10:00", "[2025-02-18T12:00..]", "at least 1 hour after");
    }
}
