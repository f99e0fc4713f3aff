//! The list of notes, only what is visible laid out, and beside it the note that is chosen.

use egui::text::LayoutJob;
use egui::{
    Color32, CornerRadius, EventFilter, FontId, Frame, Galley, Id, Key, Margin, Panel, Rect, Response, Role,
    ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::NotesView;
use super::editor::pane_ui;
use super::star::star_in;
use crate::app::notes::{Held, Standing, words};
use crate::app::{Command, NotesCommand};
use crate::language::say;
use crate::tell;
use crate::ui::name_edge;
use crate::ui::parts::label;
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, medium, text};

/// Height of a row.
const ROW: f32 = 26.0;
/// Width of the note beside the list at first, and that the list keeps beside it.
const PANE: f32 = 340.0;
const LIST: f32 = 300.0;
/// From the left edge to the words.
const INSET: f32 = 38.0;

/// Shows the list, filling `ui`.
pub(in crate::ui) fn list_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut NotesView, commands: &mut Vec<Command>) {
    let notes = &reader.state.notes;
    view.keyboard = None;
    if notes.book.is_empty() {
        Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
            let words = notes.refused.as_deref().unwrap_or(say("notes-none"));
            label(ui, words, text(SECONDARY), reader.palette.ink2);
        });
        return;
    }
    view.listed.update(&notes.book, &notes.listing);
    if let Some(held) = notes.chosen.and_then(|id| notes.book.get(id)) {
        let widest = (ui.available_width() - LIST).max(PANE * 0.6);
        Panel::right("the chosen note")
            .resizable(true)
            .default_size(PANE.min(widest))
            .size_range(200.0..=widest.max(201.0))
            .frame(Frame::new())
            .show(ui, |ui| pane_ui(ui, reader, view, held, commands));
        name_edge(ui, "the chosen note", say("edge-note"));
    }
    rows_ui(ui, reader, view, commands);
}

fn rows_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut NotesView, commands: &mut Vec<Command>) {
    let notes = &reader.state.notes;
    let keyboard = keys_ui(ui, reader, view, commands);
    view.keyboard = Some(keyboard);
    if view.listed.is_empty() {
        let told = tell!("notes-nothing-found", words = notes.listing.words.trim());
        Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
            label(ui, told, text(SECONDARY), reader.palette.ink2);
        });
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let newly = notes.chosen.filter(|chosen| view.chosen != Some(*chosen));
    view.chosen = notes.chosen;
    let row = newly.and_then(|id| view.listed.row(&notes.book, id));
    let area = ScrollArea::vertical().id_salt("notes").auto_shrink(false).min_scrolled_height(0.0);
    area.show_viewport(ui, |ui, visible| {
        let count = view.listed.len();
        ui.set_height(ROW * count as f32);
        let (origin, width) = (ui.max_rect().left_top(), ui.max_rect().width());
        let place = |row: usize| Rect::from_min_size(origin + vec2(0.0, ROW * row as f32), vec2(width, ROW));
        let first = (visible.min.y / ROW).floor().max(0.0) as usize;
        let last = ((visible.max.y / ROW).ceil().max(0.0) as usize).min(count);
        for row in first..last {
            let held = view.listed.note(&notes.book, row).and_then(|id| notes.book.get(id));
            if let Some(held) = held {
                let rect = place(row);
                let salt = ("note", held.note.id.0);
                ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(salt), |ui| {
                    row_ui(ui, reader, rect, held, commands);
                });
            }
        }
        if let Some(row) = row {
            ui.scroll_to_rect_animation(place(row), None, egui::style::ScrollAnimation::none());
        }
    });
}

fn row_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, held: &Held, commands: &mut Vec<Command>) {
    let (palette, case, clock) = (reader.palette, reader.case, reader.clock);
    let note = &held.note;
    let chosen = reader.state.notes.chosen == Some(note.id);
    let response = ui.interact(rect, ui.scope_id().with(("row", note.id.0)), Sense::CLICK);
    let (title, place, time) =
        (words::title(case, held, clock), words::place(case, held, clock), words::time(case, held, clock));
    let standing = words::standing(held);
    response.widget_info(|| {
        let mut told = tell!("note-row", title = &*title);
        let mark = if note.bookmark { say("bookmark") } else { "" };
        let time = if time == place { "" } else { &time };
        for more in [place.as_str(), time, standing.as_deref().unwrap_or_default(), mark] {
            if !more.is_empty() && more != title {
                told = format!("{told}, {more}");
            }
        }
        WidgetInfo::selected(Role::Row, true, chosen, told)
    });
    if chosen || response.hovered() {
        let fill = if chosen { palette.selection } else { palette.raised };
        ui.painter().rect_filled(rect, CornerRadius::ZERO, fill);
    }
    columns_ui(ui, reader, rect, held, (&title, &place, &time));
    let star = Rect::from_min_size(rect.left_top() + vec2(10.0, 2.0), vec2(22.0, 22.0));
    let name = tell!("bookmark-of", title = &*title);
    if star_in(ui, star, ("star", note.id.0), note.bookmark, &name).clicked() {
        commands.push(Command::Notes(NotesCommand::BookmarkOn(note.id.into())));
    }
    menu_ui(&response, reader, held, commands);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let hovered = match standing {
        Some(standing) => response.on_hover_text(standing),
        None => response,
    };
    if hovered.clicked() {
        commands.push(Command::Notes(NotesCommand::GoTo(note.id)));
    }
}

/// What a row says: its title, what it is on where that is something else, whether it is orphaned, and when it is.
fn columns_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, held: &Held, (title, place, time): (&str, &str, &str)) {
    let palette = reader.palette;
    let (left, right) = (rect.left() + INSET, rect.right() - 14.0);
    let room = (right - left).max(0.0);
    let time_left = right - (room * 0.3).clamp(0.0, 260.0);
    let middle = left + (time_left - left) * 0.55;
    let y = rect.center().y;
    let paint = |x: f32, end: f32, words: &str, font: FontId, color: Color32| {
        let galley = cut(ui, words, font, color, end - x - 10.0);
        ui.painter().galley(pos2(x, y - galley.size().y / 2.0), galley, color);
    };
    let named = place != title;
    // A span or time by no other name is told once, over the room of both columns.
    paint(left, if named { middle } else { time_left }, title, text(SECONDARY), palette.ink1);
    if let Standing::Orphan(_) = held.standing {
        paint(time_left, right + 10.0, say("note-orphaned"), medium(SMALL), palette.alert);
    } else if time != title && time != place {
        paint(time_left, right + 10.0, time, text(SMALL), palette.ink3);
    }
    if named {
        paint(middle, if time == place { right + 10.0 } else { time_left }, place, text(SECONDARY), palette.ink2);
    }
}

/// One line of text, cut with an ellipsis.
fn cut(ui: &Ui, words: &str, font: FontId, color: Color32, width: f32) -> std::sync::Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}

/// What can be done with a note.
fn menu_ui(response: &Response, reader: &Reader<'_>, held: &Held, commands: &mut Vec<Command>) {
    response.context_menu(|ui| {
        ui.set_min_width(180.0);
        let id = held.note.id;
        let mut entries = Vec::new();
        if !matches!(held.standing, Standing::Orphan(_)) {
            entries.push((say("note-go"), NotesCommand::GoTo(id)));
        }
        entries.push((say("note-edit"), NotesCommand::WriteOn(id.into())));
        let mark = if held.note.bookmark { say("bookmark-remove") } else { say("bookmark") };
        entries.push((mark, NotesCommand::BookmarkOn(id.into())));
        if reader.state.noted_item().is_some_and(|item| held.item() != Some(item)) {
            entries.push((say("note-attach"), NotesCommand::Attach(id)));
        }
        entries.push((say("note-remove"), NotesCommand::Remove(id)));
        for (name, command) in entries {
            if ui.button(name).clicked() {
                commands.push(Command::Notes(command));
                ui.close();
            }
        }
    });
}

/// Lets the list have the keyboard: arrows and pages go to the next notes, Enter edits, Space marks, Delete removes.
fn keys_ui(ui: &Ui, reader: &Reader<'_>, view: &NotesView, commands: &mut Vec<Command>) -> Id {
    let notes = &reader.state.notes;
    let id = ui.scope_id().with("list of notes");
    let response = ui.interact(ui.available_rect_before_wrap(), id, Sense::focusable_noninteractive());
    let count = view.listed.len();
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Table, true, tell!("notes-table", count = tell!("count-rows", count = count)))
    });
    if !response.has_focus() {
        return id;
    }
    let filter = EventFilter { vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    if let Some(chosen) = notes.chosen {
        for (key, command) in [
            (Key::Enter, NotesCommand::WriteOn(chosen.into())),
            (Key::Space, NotesCommand::BookmarkOn(chosen.into())),
            (Key::Delete, NotesCommand::Remove(chosen)),
        ] {
            if pressed(key) {
                commands.push(Command::Notes(command));
            }
        }
    }
    let page = (response.rect.height() / ROW).max(2.0) as isize - 1;
    let by = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, page), (Key::PageUp, -page)];
    let steps: isize = by.iter().filter(|(key, _)| pressed(*key)).map(|(_, by)| by).sum();
    if steps != 0 && count > 0 {
        let now = notes.chosen.and_then(|chosen| view.listed.row(&notes.book, chosen));
        let next = now.map_or(0, |now| now.saturating_add_signed(steps).min(count - 1));
        commands.extend(view.listed.note(&notes.book, next).map(|id| Command::Notes(NotesCommand::GoTo(id))));
    }
    id
}
