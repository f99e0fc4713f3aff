//! The status bar: what is loaded, how much of it is in view, as of when, and what is wrong with it.

use egui::accesskit::Live;
use egui::{Align, Label, Layout, Margin, RichText, Ui};

use super::cursor_line::cursor_time;
use super::keys::key_words;
use super::parts::{grouped, label, link};
use super::reader::Reader;
use super::theme::{SMALL, medium, text};
use crate::app::history::Way;
use crate::app::step::step_words;
use crate::app::whereabouts::whereabouts;
use crate::app::{BottomTab, Command, Reading, Revealed};
use crate::case::{Problem, Severity};
use crate::language::say;
use crate::tell;
use crate::timeline::away::Away;
use crate::timeline::words::name_words;

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
                if let Some(remark) = &state.remark {
                    told_ui(ui, reader, remark);
                    return;
                }
                if let Some(revealed) = &state.revealed {
                    told_ui(ui, reader, &revealed_words(ui, reader, revealed));
                    return;
                }
                // Where one is on a walk through relations.
                if let Some(at) = whereabouts(state) {
                    told_ui(ui, reader, &at.words(state));
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
                let timeless = state.document.timeless.iter().filter(|item| state.shows(**item)).count();
                if timeless > 0 {
                    let timeless = tell!("status-timeless", count = grouped(timeless));
                    label(ui, timeless, text(SMALL), palette.ink2).on_hover_text(say("status-timeless-help"));
                }
                as_of_ui(ui, reader);
                if let Some(words) = step_words(state) {
                    told_ui(ui, reader, &words);
                }
            });
        });
    });
}

/// What one must know of where one is now, in the place of what is loaded; screen readers say it as it changes.
fn told_ui(ui: &mut Ui, reader: &Reader<'_>, words: &str) {
    let label = Label::new(RichText::new(words).font(medium(SMALL)).color(reader.palette.ink1)).truncate();
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

/// What was opened to show what one went to, and the key that takes one back.
fn revealed_words(ui: &Ui, reader: &Reader<'_>, revealed: &Revealed) -> String {
    let words = tell!("revealed", opened = opened_words(reader, &revealed.opened));
    match Command::History(Way::Back).named() {
        Some(back) => format!("{words} · {}", tell!("revealed-back", key = key_words(ui, back))),
        None => words,
    }
}

/// What was opened, in order: `party Russia unfolded, hidden lane Lavrov shown`.
fn opened_words(reader: &Reader<'_>, opened: &[Away]) -> String {
    let told = opened.iter().map(|away| match away {
        Away::Folded(party) | Away::Shared(party) => tell!("revealed-party", party = name_words(reader.case, *party)),
        Away::Hidden(lane) => tell!("revealed-lane", lane = lane.words(reader.case)),
        Away::Sought => say("revealed-sought").to_owned(),
        Away::Stretch(_) => say("revealed-stretch").to_owned(),
    });
    told.collect::<Vec<_>>().join(", ")
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
