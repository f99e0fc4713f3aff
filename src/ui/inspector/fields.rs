//! Fields that several kinds of item have: times as they are written, texts in further languages, people, long lists.

use egui::{CollapsingHeader, RichText, Ui};

use crate::app::Command;
use crate::app::names::{capitalised, language_name};
use crate::case::{Id, Text, When};
use crate::language::say;
use crate::tell;
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{caption, colored_link, field, label, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, medium, text};

/// How many of a long list are shown at first, and how many more each time that more are asked for.
const LISTED: usize = 100;

/// A time in words with its zone where an hour is told, and as the file writes it.
pub(super) fn when_field(ui: &mut Ui, reader: &Reader<'_>, name: &str, when: &When) {
    field(ui, name, |ui| {
        label(ui, capitalised(&reader.when_and_zone(when)), text(SECONDARY), reader.palette.ink1);
        written_ui(ui, when);
    });
}

/// The same for what nobody asks the hour of.
pub(super) fn day_field(ui: &mut Ui, reader: &Reader<'_>, name: &str, when: &When) {
    field(ui, name, |ui| {
        let told = if when.hour_known() { reader.when_and_zone(when) } else { reader.day(when) };
        label(ui, capitalised(&told), text(SECONDARY), reader.palette.ink1);
        written_ui(ui, when);
    });
}

/// As the file writes it: what was mended or rounded can be seen.
pub(super) fn written_ui(ui: &mut Ui, when: &When) {
    caption(ui, tell!("written", written = when.written));
}

/// Actors or parties, each of whom leads to itself; `about` says to what end, for who does not see the field.
pub(super) fn people_field(ui: &mut Ui, reader: &Reader<'_>, name: &str, ids: &[Id], commands: &mut Vec<Command>) {
    if ids.is_empty() {
        return;
    }
    field(ui, name, |ui| {
        for id in ids {
            let who = name_words(reader.case, *id);
            let color = reader.palette.party_ink(reader.case, *id);
            if colored_link(ui, who, (medium(SECONDARY), color), &tell!("field-show-who", name = name, who = who))
                .clicked()
            {
                commands.push(Command::SelectActor(*id));
            }
        }
    });
}

/// The texts of an item in the languages that are not shown, folded away until asked for; nothing where there are none.
pub(super) fn languages_ui(ui: &mut Ui, reader: &Reader<'_>, texts: &[(&str, &Text)]) {
    let mut further: Vec<(String, &str)> = Vec::new();
    for (name, text) in texts {
        let shown = words(text, reader.case);
        let others = text.versions().filter(|(_, version)| *version != shown && !version.is_empty());
        further.extend(others.map(|(tag, version)| (format!("{name}, {}", language_name(tag)), version)));
    }
    if further.is_empty() {
        return;
    }
    folded_ui(ui, reader, say("in-other-languages"), |ui| {
        for (name, version) in further {
            field(ui, &name, |ui| label(ui, version, text(SECONDARY), reader.palette.ink1));
        }
    });
}

/// Contents that are folded away until asked for.
pub(super) fn folded_ui(ui: &mut Ui, reader: &Reader<'_>, title: &str, contents: impl FnOnce(&mut Ui)) {
    let words = RichText::new(title).font(text(SMALL)).color(reader.palette.ink2);
    CollapsingHeader::new(words).id_salt(title).show_unindented(ui, contents);
}

/// A list of which the first are shown, and more each time that the reader asks for more.
pub(super) fn long_list_ui<T>(
    ui: &mut Ui,
    (salt, items): (impl egui::AsIdSalt, &[T]),
    row_ui: impl FnMut(&mut Ui, &T),
) {
    list_from_ui(ui, (salt, LISTED), items, row_ui);
}

/// The same with so many shown at first.
pub(super) fn list_from_ui<T>(
    ui: &mut Ui,
    (salt, first): (impl egui::AsIdSalt, usize),
    items: &[T],
    mut row_ui: impl FnMut(&mut Ui, &T),
) {
    let key = ui.scope_id().with(salt);
    let shown = ui.data(|data| data.get_temp::<usize>(key)).unwrap_or(first);
    for item in items.iter().take(shown) {
        row_ui(ui, item);
    }
    let rest = items.len().saturating_sub(shown);
    if rest > 0 {
        let words = tell!("show-more-of", count = rest.min(LISTED), rest = rest);
        if small_button(ui, &words, &words).clicked() {
            ui.data_mut(|data| data.insert_temp(key, shown + LISTED));
        }
    }
}
