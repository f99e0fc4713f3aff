//! The reader's notes: the tab below the timeline that lists them, and what shows and edits one.
//!
//! ```text
//! ★ Two days     Wed 12 Feb, 10:00 – Thu 13 Feb, 10:00     │ ★ [Name            ] Remove
//! ☆ Why now?     Call                  Wed 12 Feb, 10:00   │ Event: Call · Wed 12 Feb, 10:00
//!   Orphaned …   Talks                                     │ [ Words … ]
//! ```

mod dialog;
mod editor;
mod list;
mod removed;
mod star;

use egui::{RichText, TextEdit, Ui, vec2};

pub(super) use dialog::export_ui;
pub(super) use editor::{foot_room, item_ui};
pub(super) use list::list_ui;
pub(super) use removed::removed_ui;
pub(in crate::ui) use star::{Signs, leaf, star};

use super::parts::menu_button;
use super::reader::Reader;
use super::theme::{SECONDARY, text};
use crate::app::notes::list::Listed;
use crate::app::notes::{Order, Subject};
use crate::app::{Command, NotesCommand, State};
use crate::case::{ItemRef, Kind};
use crate::language::say;
use crate::tell;

/// Width of the field that finds notes.
const FIELD: f32 = 150.0;

/// What is kept of notes from frame to frame.
#[derive(Debug, Default)]
pub(super) struct NotesView {
    listed: Listed,
    /// Which of the calls to write the keyboard was taken to.
    answered: u32,
    /// The note that was chosen when the list was last scrolled to it.
    chosen: Option<crate::app::notes::NoteId>,
    /// What of the list takes the keyboard.
    pub(super) keyboard: Option<egui::Id>,
    removed: removed::Since,
    typed: String,
}

impl NotesView {
    /// Whether the field for `subject` is to take the keyboard now: once for each time that is asked.
    fn takes_keyboard(&mut self, reader: &Reader<'_>, subject: Subject) -> bool {
        match reader.state.notes.writing {
            Some((writing, asked)) if writing == subject && asked != self.answered => {
                self.answered = asked;
                true
            }
            _ => false,
        }
    }
}

/// What stands at the right of the tabs: the order, and the field that finds notes.
pub(super) fn strip_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let notes = &reader.state.notes;
    if notes.book.is_empty() {
        return;
    }
    let now = notes.listing.order;
    menu_button(ui, order_words(now), &tell!("notes-order", order = order_words(now)), |ui| {
        ui.set_min_width(170.0);
        for order in [Order::Time, Order::Changed] {
            if ui.selectable_label(order == now, order_words(order)).clicked() {
                commands.push(Command::Notes(NotesCommand::Order(order)));
                ui.close();
            }
        }
        ui.separator();
        if ui.button(say("command-export-notes")).clicked() {
            commands.push(Command::Notes(NotesCommand::Export));
            ui.close();
        }
    });
    let mut words = notes.listing.words.clone();
    let hint = RichText::new(say("notes-find")).color(reader.palette.ink3);
    let field = TextEdit::singleline(&mut words).font(text(SECONDARY)).hint_text(hint).desired_width(FIELD);
    let response = ui.add_sized(vec2(FIELD, 24.0), field);
    ui.accesskit_node_builder(response.id, |node| node.set_label(say("notes-find")));
    if response.changed() {
        commands.push(Command::Notes(NotesCommand::Filter(words)));
    }
}

/// What a menu about an item offers: a bookmark and a note. Links have no id that they could be kept under.
pub(super) fn item_entries(state: &State, item: ItemRef) -> Vec<(&'static str, Command)> {
    if item.kind == Kind::Link {
        return Vec::new();
    }
    let book = &state.notes.book;
    let first = book.on_item(item).first().and_then(|id| book.get(*id));
    let marked = first.is_some_and(|held| held.note.bookmark);
    let mark = if marked { say("bookmark-remove") } else { say("bookmark") };
    vec![
        (mark, Command::Notes(NotesCommand::BookmarkOn(item.into()))),
        (say("note-write-short"), Command::Notes(NotesCommand::WriteOn(item.into()))),
    ]
}

fn order_words(order: Order) -> &'static str {
    match order {
        Order::Time => say("notes-by-time"),
        Order::Changed => say("notes-by-change"),
    }
}
