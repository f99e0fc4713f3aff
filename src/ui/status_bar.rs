//! The status bar: what is loaded, how much of it is in view, as of when, and what is wrong with it.

use egui::{Align, Layout, Margin, Role, Ui, WidgetInfo};

use super::parts::{grouped, label, link};
use super::reader::Reader;
use super::theme::{SMALL, medium, semibold, text};
use crate::app::{BottomTab, Command, Cursor, Reading};
use crate::case::{Problem, Severity};
use crate::language::say;
use crate::tell;
use crate::timeline::words::{until_words, zone_words};

/// Shows the status bar, filling `ui`.
pub(super) fn status_bar_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let (state, palette) = (reader.state, reader.palette);
    egui::Frame::new().inner_margin(Margin::symmetric(14, 0)).show(ui, |ui| {
        ui.set_height(ui.available_height());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if state.findings().is_blank() && state.failed.is_none() {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let words = if state.loading.is_some() { say("opening") } else { say("no-case-open") };
                    label(ui, words, text(SMALL), palette.ink2);
                });
                return;
            }
            let problems = problems_words(&state.findings().problems);
            let errors = state.findings().problems.iter().any(|problem| problem.severity == Severity::Error);
            let font = if errors { medium(SMALL) } else { text(SMALL) };
            if link(ui, &problems, font, &tell!("status-show-problems", problems = problems)).clicked() {
                commands.push(Command::ShowBottom(BottomTab::Problems));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 20.0;
                if state.document.is_blank() {
                    label(ui, say("no-case-open"), text(SMALL), palette.ink2);
                    return;
                }
                let files = tell!("count-files", count = reader.case.files.len());
                label(ui, format!("{} · {files}", state.document.name()), text(SMALL), palette.ink2);
                let items = tell!("count-items", count = state.document.count());
                let in_view = grouped(super::in_view(state, state.view.viewport));
                label(ui, tell!("status-in-view", items = items, in_view = in_view), text(SMALL), palette.ink2);
                as_of_ui(ui, reader, commands);
            });
        });
    });
}

/// As of when the case is shown, in which reading, and what that hides; the way back to its latest state.
fn as_of_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let (state, palette) = (reader.state, reader.palette);
    let Some(cursor) = state.cursor else {
        label(ui, say("latest-state"), text(SMALL), palette.ink2);
        return;
    };
    ui.spacing_mut().item_spacing.x = 8.0;
    label(ui, cursor_words(reader, cursor), semibold(SMALL), palette.ink1);
    let hidden = match (state.wanted_scope(), state.scoped.later, cursor.reading) {
        (Some(_), ..) => say("cursor-working").to_owned(),
        (None, 0, _) => say("cursor-nothing-hidden").to_owned(),
        (None, count, Reading::AsItStood) => tell!("cursor-later", count = count),
        (None, count, Reading::AsKnown) => tell!("cursor-not-known", count = count),
    };
    label(ui, format!("· {hidden} ·"), text(SMALL), palette.ink1);
    for reading in [Reading::AsItStood, Reading::AsKnown] {
        let command = Command::SetReading(reading);
        let (name, help) = command.named().map_or(("", ""), |named| (named.name(), named.help()));
        let chosen = cursor.reading == reading;
        let shown = egui::RichText::new(name).font(text(SMALL));
        let response = ui.selectable_label(chosen, shown).on_hover_text(help);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
        if response.clicked() {
            commands.push(command);
        }
    }
    let (name, help) = Command::LeaveCursor.named().map_or(("", ""), |named| (named.name(), named.help()));
    if link(ui, name, medium(SMALL), name).on_hover_text(help).clicked() {
        commands.push(Command::LeaveCursor);
    }
}

/// `Case as of Tue 18 Feb, 16:10 Riyadh`.
pub(super) fn cursor_words(reader: &Reader<'_>, cursor: Cursor) -> String {
    let (case, clock) = (reader.case, reader.clock);
    let time = until_words(cursor.until, cursor.precision, clock);
    let time = tell!("time-in-zone", time = time, zone = zone_words(case, clock.shown));
    match cursor.reading {
        Reading::AsItStood => tell!("cursor-as-of", time = time),
        Reading::AsKnown => tell!("cursor-known-at", time = time),
    }
}

/// `No problems`, `2 errors, 1 warning, 3 notes`.
fn problems_words(problems: &[Problem]) -> String {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings, notes) = (count(Severity::Error), count(Severity::Warning), count(Severity::Note));
    let told: Vec<String> = [
        (errors > 0).then(|| tell!("count-errors", count = errors)),
        (warnings > 0).then(|| tell!("count-warnings", count = warnings)),
        (notes > 0).then(|| tell!("count-notes", count = notes)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if told.is_empty() { say("no-problems").to_owned() } else { told.join(", ") }
}
