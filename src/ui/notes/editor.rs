//! One note, edited in place: beside the list, and of the selected item at the foot of the inspector.

use egui::{
    Align, EventFilter, Frame, Id, InputState, Key, Layout, Margin, Panel, Rect, ScrollArea, TextEdit, Ui, UiBuilder,
    vec2,
};

use super::NotesView;
use super::star::star_button;
use crate::app::names::title_of;
use crate::app::notes::{Held, NoteId, Standing, Subject, words};
use crate::app::{Command, NotesCommand};
use crate::case::ItemRef;
use crate::language::say;
use crate::tell;
use crate::ui::parts::{caption, label, link, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, text};

/// Most notes on one item that the inspector shows.
const MOST_SHOWN: usize = 20;
/// Most height of the notes in the inspector, as a share of it.
const SHARE: f32 = 0.45;

/// Shows the note that is chosen in the list, filling `ui`.
pub(super) fn pane_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    view: &mut NotesView,
    held: &Held,
    commands: &mut Vec<Command>,
) {
    let note = &held.note;
    let subject = Subject::Note(note.id);
    scrolled(ui, note.id, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let name = ui.horizontal(|ui| {
            star_ui(ui, reader, held, commands);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if small_button(ui, say("remove"), say("note-remove")).clicked() {
                    commands.push(Command::Notes(NotesCommand::Remove(note.id)));
                }
                let mut name = note.name.clone();
                let field = TextEdit::singleline(&mut name)
                    .font(text(SECONDARY))
                    .hint_text(say("note-name"))
                    .event_filter(own_keys());
                let response = ui.add_sized(vec2(ui.available_width(), 22.0), field);
                ui.accesskit_node_builder(response.id, |node| node.set_label(say("note-name")));
                if view.takes_keyboard(reader, subject) {
                    response.request_focus();
                }
                left_by_escape(ui, &response);
                if response.changed() {
                    commands.push(Command::Notes(NotesCommand::SetName(note.id, name)));
                }
                response
            })
            .inner
        });
        let name = name.inner;
        place_ui(ui, reader, held, commands);
        let height = (ui.available_height() - 8.0).max(40.0);
        let words = words_ui(ui, (height, say("note-words")), (subject, &note.text), commands);
        let on =
            |input: &InputState| input.key_pressed(Key::Enter) || input.key_pressed(Key::Tab) && !input.modifiers.shift;
        if name.lost_focus() && ui.input(on) {
            words.request_focus();
        }
        enter_and_leave(reader, subject, &[name, words], commands);
    });
}

/// What is as high as its contents need, in a panel that may be lower.
fn scrolled(ui: &mut Ui, id: NoteId, contents: impl FnOnce(&mut Ui)) {
    let area = ScrollArea::vertical().id_salt(("the chosen note", id.0)).auto_shrink(false).min_scrolled_height(0.0);
    area.show(ui, |ui| {
        Frame::new().inner_margin(Margin { left: 12, right: 14, top: 6, bottom: 8 }).show(ui, contents);
    });
}

/// What a note is on, as a way there; what must be known of that.
fn place_ui(ui: &mut Ui, reader: &Reader<'_>, held: &Held, commands: &mut Vec<Command>) {
    let (case, clock, palette) = (reader.case, reader.clock, reader.palette);
    let (place, time) = (words::place(case, held, clock), words::time(case, held, clock));
    let told = format!("{}: {place}", words::kind(&held.note));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if matches!(held.standing, Standing::Orphan(_)) {
            label(ui, told, text(SMALL), palette.ink2);
        } else if link(ui, &told, text(SMALL), &tell!("note-go-to", place = &*place)).clicked() {
            commands.push(Command::Notes(NotesCommand::GoTo(held.note.id)));
        }
        if !time.is_empty() && time != place {
            label(ui, time, text(SMALL), palette.ink3);
        }
    });
    let Some(standing) = words::standing(held) else { return };
    let orphan = matches!(held.standing, Standing::Orphan(_));
    label(ui, standing, text(SMALL), if orphan { palette.alert } else { palette.ink2 });
    if orphan {
        let words = match reader.state.noted_item() {
            Some(item) => {
                let title: String = title_of(case, item).chars().take(40).collect();
                tell!("note-attach-to", title = title)
            }
            None => say("note-attach").to_owned(),
        };
        let enabled = reader.state.noted_item().is_some();
        let button = ui.add_enabled_ui(enabled, |ui| small_button(ui, &words, &words)).inner;
        if button.on_disabled_hover_text(say("missing-item")).clicked() {
            commands.push(Command::Notes(NotesCommand::Attach(held.note.id)));
        }
    }
}

/// Keeps room along the foot of the inspector for the notes on the item that it shows, as high as they were; nothing where it
/// shows none.
pub(in crate::ui) fn foot_room(ui: &mut Ui) -> Rect {
    let panel = Panel::bottom("notes on the item").resizable(false).exact_size(foot_height(ui)).frame(Frame::NONE);
    panel.show(ui, |ui| ui.max_rect()).inner
}

/// Shows the notes on the item that the inspector shows, in the room along its foot; and what sets a bookmark and writes a note.
/// They come after what the item is, for the keyboard too.
pub(in crate::ui) fn item_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (view, item, rect): (&mut NotesView, ItemRef, Rect),
    commands: &mut Vec<Command>,
) {
    let tallest = ui.max_rect().height() * SHARE;
    let margin = Margin { left: 12, right: 14, top: 4, bottom: 6 };
    let frame = Frame::new().fill(reader.palette.raised).inner_margin(margin);
    // It may be higher than its room, for the one frame that is not shown.
    let room = rect.with_max_y(rect.min.y + tallest.max(rect.height()));
    let shown = ui.scope_builder(UiBuilder::new().id_salt("foot").max_rect(room), |ui| {
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            foot_ui(ui, reader, (view, item, tallest), commands);
        })
    });
    let height = shown.inner.response.rect.height();
    if (height - foot_height(ui)).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(foot_id(), height));
        ui.request_discard("the notes on the item have another height");
    }
}

/// How high the notes on the item were when they were shown last.
fn foot_height(ui: &Ui) -> f32 {
    /// As high as a bookmark alone.
    const LEAST: f32 = 35.0;
    ui.data(|data| data.get_temp(foot_id())).unwrap_or(LEAST)
}

fn foot_id() -> Id {
    Id::unique("height of the notes on the item")
}

fn foot_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (view, item, tallest): (&mut NotesView, ItemRef, f32),
    commands: &mut Vec<Command>,
) {
    let (notes, palette) = (&reader.state.notes, reader.palette);
    ui.spacing_mut().item_spacing.y = 4.0;
    let ids = notes.book.on_item(item);
    let first = ids.first().and_then(|id| notes.book.get(*id));
    let writing = notes.writing.is_some_and(|(subject, _)| subject == Subject::Item(item));
    let on = first.is_some_and(|held| held.note.bookmark);
    ui.horizontal(|ui| {
        let name = if on { say("bookmark-remove") } else { say("bookmark") };
        let star = star_button(ui, on, name);
        let words = if on { say("bookmarked") } else { say("bookmark") };
        let word = label(ui, words, text(SMALL), palette.ink2);
        if star.clicked() || word.interact(egui::Sense::CLICK).clicked() {
            commands.push(Command::Notes(NotesCommand::BookmarkOn(item.into())));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| match first {
            Some(held) if writing || !held.note.text.is_empty() || !held.note.name.is_empty() => {
                if small_button(ui, say("remove"), say("note-remove")).clicked() {
                    commands.push(Command::Notes(NotesCommand::Remove(held.note.id)));
                }
            }
            _ if writing => {}
            _ => {
                if small_button(ui, say("note-write-short"), say("note-write")).clicked() {
                    commands.push(Command::Notes(NotesCommand::WriteOn(item.into())));
                }
            }
        });
    });
    if !writing && !ids.iter().filter_map(|id| notes.book.get(*id)).any(says) {
        return;
    }
    // As tall as what is in it wants: the panel would keep the height that it had before.
    let area = ScrollArea::vertical().id_salt("notes on the item").max_height(tallest).min_scrolled_height(tallest);
    area.show(ui, |ui| {
        let takes = view.takes_keyboard(reader, Subject::Item(item));
        let words = first.map_or("", |held| held.note.text.as_str());
        if let Some(held) = first {
            named_ui(ui, reader, held);
        }
        let response = words_ui(ui, (54.0, say("note-words")), (Subject::Item(item), words), commands);
        if takes {
            response.request_focus();
        }
        enter_and_leave(reader, Subject::Item(item), &[response], commands);
        let others = ids.iter().skip(1).take(MOST_SHOWN).filter_map(|id| notes.book.get(*id));
        for (at, held) in others.enumerate() {
            named_ui(ui, reader, held);
            let subject = Subject::Note(held.note.id);
            let name = tell!("note-words-more", number = at + 2);
            words_ui(ui, (54.0, &name), (subject, &held.note.text), commands);
        }
    });
}

fn says(held: &Held) -> bool {
    !held.note.text.is_empty() || !held.note.name.is_empty()
}

/// The name of a note where it has one, and that its item was called otherwise when it was written.
fn named_ui(ui: &mut Ui, reader: &Reader<'_>, held: &Held) {
    if !held.note.name.is_empty() {
        label(ui, &held.note.name, text(SECONDARY), reader.palette.ink1);
    }
    if let Some(standing) = words::standing(held) {
        caption(ui, standing);
    }
}

fn star_ui(ui: &mut Ui, reader: &Reader<'_>, held: &Held, commands: &mut Vec<Command>) {
    let title = words::title(reader.case, held, reader.clock);
    let name = tell!("bookmark-of-chosen", title = title);
    if star_button(ui, held.note.bookmark, &name).clicked() {
        commands.push(Command::Notes(NotesCommand::BookmarkOn(held.note.id.into())));
    }
}

/// The field with the words of a note.
fn words_ui(
    ui: &mut Ui,
    (height, name): (f32, &str),
    (subject, words): (Subject, &str),
    commands: &mut Vec<Command>,
) -> egui::Response {
    let mut typed = words.to_owned();
    let rows = (height / 17.0).floor().max(2.0) as usize;
    let field = TextEdit::multiline(&mut typed)
        .id_salt(("words of a note", format!("{subject:?}")))
        .font(text(SECONDARY))
        .hint_text(say("note-hint"))
        .desired_rows(rows)
        .desired_width(f32::INFINITY)
        .event_filter(own_keys());
    let response = ui.add(field);
    left_by_escape(ui, &response);
    ui.accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.changed() {
        commands.push(Command::Notes(NotesCommand::SetText(subject, typed)));
    }
    response
}

/// The keys that a field takes for itself: Escape leaves it and must not take the selection away.
fn own_keys() -> EventFilter {
    EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, ..Default::default() }
}

fn left_by_escape(ui: &Ui, field: &egui::Response) {
    if field.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        field.surrender_focus();
    }
}

/// Tells that one of the fields of a note has the keyboard now, and that all of them have given it up.
fn enter_and_leave(reader: &Reader<'_>, subject: Subject, fields: &[egui::Response], commands: &mut Vec<Command>) {
    let written_on = reader.state.notes.writing.is_some_and(|(writing, _)| writing == subject);
    let focused = fields.iter().any(egui::Response::has_focus);
    if focused && !written_on {
        commands.push(Command::Notes(NotesCommand::Enter(subject)));
    } else if !focused && written_on && fields.iter().any(egui::Response::lost_focus) {
        commands.push(Command::Notes(NotesCommand::Leave));
    }
}
