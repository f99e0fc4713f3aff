//! What happened around an item: everything within some hours or days of it, in time order, with how long before or after.

use std::fmt::Write as _;
use std::sync::Arc;

use egui::{Role, Ui, WidgetInfo};

use super::fields::list_from_ui;
use super::related::reference_ui;
use crate::app::around::{Around, Found, Nearness, ShownAround, Side, stretch};
use crate::app::distance::distance_words;
use crate::app::names::{shortened, title_of};
use crate::app::{Command, FilterCommand};
use crate::case::ItemRef;
use crate::case::calendar::{DAY, HOUR};
use crate::language::{say, uncapitalised};
use crate::tell;
use crate::ui::parts::{caption, grouped, label, section, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, medium, text};

/// So many of each group are listed at first.
const FIRST: usize = 12;
/// Most characters of a title in the heading: the words of a statement stand below in full.
const TITLE_CHARS: usize = 60;
/// How far one can look.
const REACHES: [i64; 5] = [6 * HOUR, DAY, 2 * DAY, 7 * DAY, 30 * DAY];

/// The button that asks what happened around `item`, where it has a time and that is not asked yet.
pub(super) fn ask_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let dated = stretch(reader.case, item, 0, Side::Both).is_some();
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
    section(ui, &tell!("around-item", title = shortened(title_of(reader.case, item), TITLE_CHARS)));
    ui.horizontal_wrapped(|ui| {
        // All of them fit in a line.
        (ui.spacing_mut().item_spacing.x, ui.spacing_mut().button_padding.x) = (2.0, 5.0);
        for secs in REACHES {
            let (on, name) = (around.secs == secs, reach_words(secs));
            choice_ui(ui, on, &name, Command::Filter(FilterCommand::Around(item, secs, around.side)), commands);
        }
    });
    ui.horizontal_wrapped(|ui| {
        for (side, key) in [(Side::Both, "around-both"), (Side::Before, "around-before"), (Side::After, "around-after")]
        {
            // Nothing is after what goes on, nor before what has no beginning.
            if stretch(reader.case, item, around.secs, side).is_none() {
                continue;
            }
            let on = around.side == side;
            choice_ui(ui, on, say(key), Command::Filter(FilterCommand::Around(item, around.secs, side)), commands);
        }
    });
    let has_end = |side| stretch(reader.case, item, 0, side).is_some();
    let alone = match (has_end(Side::Before), has_end(Side::After)) {
        (true, false) => Some(say("around-its-beginning")),
        (false, true) => Some(say("around-its-end")),
        _ => None,
    };
    if let Some(words) = alone {
        caption(ui, words);
    }
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
    match &around.found {
        Some(found) => found_ui(ui, reader, (item, found), commands),
        None => {
            label(ui, say("search-searching"), text(SECONDARY), reader.palette.ink2);
        }
    }
    ui.add_space(8.0);
}

fn found_ui(ui: &mut Ui, reader: &Reader<'_>, (item, found): (ItemRef, &Arc<Found>), commands: &mut Vec<Command>) {
    let shown = shown_of(ui, reader, found);
    let told = Nearness::ALL.map(|nearness| (nearness, shown.items.items(nearness).len()));
    let count = shown.items.count();
    // Where all of it is hidden, the line below says so.
    if count > 0 || shown.hidden == 0 {
        label(ui, counts_words(count, &told), text(SECONDARY), reader.palette.ink1);
    }
    if shown.hidden > 0 {
        label(ui, tell!("list-later", count = shown.hidden), text(SMALL), reader.palette.ink2);
    }
    let mine = reader.case.when_of(item);
    for nearness in Nearness::ALL {
        let items = shown.items.items(nearness);
        if items.is_empty() {
            continue;
        }
        ui.add_space(4.0);
        let heading = format!("{} · {}", nearness_words(nearness), grouped(items.len()));
        label(ui, heading, medium(SECONDARY), reader.palette.ink2);
        list_from_ui(ui, (("around", item, nearness as usize), FIRST), items, |ui, other| {
            if let Some(id) = reader.case.id_of(*other) {
                reference_ui(ui, reader, id, say("around-title"), commands);
            }
            let theirs = reader.case.when_of(*other);
            if let Some(words) = mine.zip(theirs).map(|(mine, theirs)| distance_words(mine, theirs)) {
                caption(ui, words);
            }
            ui.add_space(4.0);
        });
    }
}

/// `12 items`, and where they are of several groups, how many of each: the groups after the first may be out of sight.
fn counts_words(count: usize, groups: &[(Nearness, usize)]) -> String {
    if count == 0 {
        return say("around-nothing").to_owned();
    }
    let mut words = tell!("count-items", count = count);
    if groups.iter().filter(|(_, count)| *count > 0).count() > 1 {
        for (nearness, count) in groups.iter().filter(|(_, count)| *count > 0) {
            let _ = write!(words, " · {} {}", uncapitalised(nearness_words(*nearness)), grouped(*count));
        }
    }
    words
}

/// What of it is shown, looked through again only where that changed.
fn shown_of(ui: &Ui, reader: &Reader<'_>, found: &Arc<Found>) -> Arc<ShownAround> {
    let key = ui.scope_id().with("shown around");
    let known = ui.data(|data| data.get_temp::<Arc<ShownAround>>(key));
    known.filter(|known| known.is_of(reader.state, found)).unwrap_or_else(|| {
        let shown = Arc::new(ShownAround::new(reader.state, found));
        ui.data_mut(|data| data.insert_temp(key, Arc::clone(&shown)));
        shown
    })
}

fn nearness_words(nearness: Nearness) -> &'static str {
    match nearness {
        Nearness::Within => say("around-group-within"),
        Nearness::Through => say("around-group-through"),
        Nearness::Perhaps => say("around-group-perhaps"),
    }
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
