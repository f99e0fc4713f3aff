//! The status bar: what is loaded, how much of it is in view, as of when, and what is wrong with it.

use egui::accesskit::Live;
use egui::{Align, Label, Layout, Margin, RichText, Ui};

use super::cursor_line::cursor_time;
use super::parts::{grouped, label, link};
use super::reader::Reader;
use super::theme::{SMALL, medium, text};
use crate::app::whereabouts::{Whereabouts, whereabouts};
use crate::app::{BottomTab, Command, Reading};
use crate::case::{Problem, Severity};
use crate::language::say;
use crate::tell;

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
                if let Some(at) = whereabouts(state) {
                    walk_ui(ui, reader, &at);
                    return;
                }
                let files = tell!("count-files", count = reader.case.files.len());
                label(ui, format!("{} · {files}", state.document.name()), text(SMALL), palette.ink2);
                let all = state.document.count();
                let hidden = state.scoped.shown.hidden();
                let items = if hidden == 0 {
                    tell!("count-items", count = all)
                } else {
                    tell!("status-some-items", some = grouped(all - hidden), count = all)
                };
                let in_view = grouped(super::in_view(state, state.view.viewport));
                label(ui, tell!("status-in-view", items = items, in_view = in_view), text(SMALL), palette.ink2);
                as_of_ui(ui, reader);
            });
        });
    });
}

/// Where one is on a walk through relations, in the place of what is loaded; screen readers say it as it changes.
fn walk_ui(ui: &mut Ui, reader: &Reader<'_>, at: &Whereabouts) {
    let words = at.words(reader.state);
    let label = Label::new(RichText::new(&words).font(medium(SMALL)).color(reader.palette.ink1)).truncate();
    let id = ui.add(label).id;
    ui.accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// As of when the case is shown.
fn as_of_ui(ui: &mut Ui, reader: &Reader<'_>) {
    let words = match reader.state.cursor {
        None => say("latest-state").to_owned(),
        Some(cursor) if cursor.reading == Reading::AsKnown => {
            tell!("known-at-in-bar", time = cursor_time(reader, cursor))
        }
        Some(cursor) => tell!("as-of-in-bar", time = cursor_time(reader, cursor)),
    };
    label(ui, words, text(SMALL), reader.palette.ink2);
}

/// `No problems`, `Problems: 2 errors, 1 warning, 3 notes`.
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
    if told.is_empty() { say("no-problems").to_owned() } else { tell!("status-problems", told = told.join(", ")) }
}
