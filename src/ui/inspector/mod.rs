//! The inspector: what is selected, in full.

mod actor;
mod around;
mod card;
mod citations;
mod commitment;
mod event;
mod fields;
mod list;
mod others;
mod overview;
mod related;
mod statement;

use egui::{Margin, ScrollArea, Ui};

pub(super) use citations::host_of;

use super::notes::{self, NotesView};
use super::parts::{copy_menu, label, small_button};
use super::reader::Reader;
use super::theme::{PADDING, TITLE, semibold};
use crate::app::{Command, Focus};
use crate::case::{ItemRef, Kind};
use crate::tell;

/// Shows what is selected, filling `ui`.
pub(super) fn inspector_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut NotesView, commands: &mut Vec<Command>) {
    let foot = reader.state.noted_item().map(|item| (item, notes::foot_room(ui)));
    // Rows of words are as high as the words: what can be clicked here is text, or brings its own height.
    let high = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 16.0);
    let selection = &reader.state.selection;
    match selection.item {
        Some(item) if selection.focus == Focus::Item || selection.actors.is_empty() => {
            item_ui(ui, reader, item, commands);
        }
        _ if selection.actors.is_empty() => overview::case_ui(ui, reader, commands),
        _ => actor::actors_ui(ui, reader, commands),
    }
    ui.spacing_mut().interact_size.y = high;
    if let Some((item, rect)) = foot {
        notes::item_ui(ui, reader, (view, item, rect), commands);
    }
}

fn item_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let actors = &reader.state.selection.actors;
    if !actors.is_empty() {
        egui::Frame::new().inner_margin(Margin { left: 12, right: 16, top: 8, bottom: 0 }).show(ui, |ui| {
            let back = format!("← {}", reader.names(actors));
            if small_button(ui, &back, &tell!("back-to", names = reader.names(actors))).clicked() {
                commands.push(Command::ShowActors);
            }
        });
    }
    let shown = ui.scope(|ui| {
        scrolled(ui, item, |ui| {
            presence_ui(ui, reader, item);
            around::around_ui(ui, reader, item, commands);
            match item.kind {
                Kind::Event => event::event_ui(ui, reader, item, commands),
                Kind::Statement => statement::statement_ui(ui, reader, item, commands),
                Kind::Commitment => commitment::commitment_ui(ui, reader, item, commands),
                Kind::Source => others::source_ui(ui, reader, item, commands),
                Kind::Topic => others::topic_ui(ui, reader, item, commands),
                Kind::Link => related::link_item_ui(ui, reader, item, commands),
                // Actors and parties are selected as such.
                Kind::Actor | Kind::Party => {}
            }
            ui.add_space(6.0);
            around::ask_ui(ui, reader, item, commands);
        });
    });
    copy_menu(&shown.response, reader.state, item, commands);
}

/// A line where the item was not there for certain at the cursor; nothing otherwise.
fn presence_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef) {
    if let Some(words) = reader.presence(item) {
        super::parts::tag(ui, words);
        ui.add_space(6.0);
    }
}

/// A scroll area of its own for each thing shown, so that each begins at its top.
fn scrolled(ui: &mut Ui, salt: ItemRef, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(("inspector", salt)).auto_shrink(false).show(ui, |ui| {
        padded(ui, |ui| contents(ui));
        ui.add_space(PADDING);
    });
}

/// Contents with the panel's padding at their sides.
fn padded<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin { left: 16, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().inner_margin(margin);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// The title of what is shown, with what kind of thing it is, and the title's language where that is not the reader's.
fn heading(ui: &mut Ui, kind: &str, title: &str, stand_in: Option<&str>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        super::parts::caption(ui, kind);
        super::parts::stand_in_ui(ui, stand_in);
    });
    let color = super::theme::Palette::of(ui).ink1;
    label(ui, title, semibold(TITLE), color);
    ui.add_space(8.0);
}
