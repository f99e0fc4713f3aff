//! What is wrong with the files: a table of findings, and the lines that the chosen one is about.

use egui::text::LayoutJob;
use egui::{Frame, Label, Margin, Panel, ScrollArea, TextFormat, Ui};

use super::name_edge;
use super::parts::{editor_button, label};
use super::reader::Reader;
use super::regions::name_pane;
use super::table::{Shown, TableViews, table_ui};
use super::theme::{Palette, SECONDARY, SMALL, medium, monospace, text};
use crate::app::{Command, Document, Table};
use crate::case::{Problem, Severity};
use crate::language::{Term as _, say};
use crate::tell;

const ROW_POINTS: f32 = 24.0;
const LINES_POINTS: f32 = 380.0;
/// Width that the table keeps beside the lines.
const TABLE_POINTS: f32 = 460.0;

/// Shows the findings, filling `ui`; a row shows its lines and selects its item where it is loaded.
pub(super) fn problems_ui(ui: &mut Ui, reader: &Reader<'_>, views: &mut TableViews, commands: &mut Vec<Command>) {
    let problems = &reader.state.findings().problems;
    if problems.is_empty() {
        let margin = Margin::symmetric(14, 10);
        Frame::new().inner_margin(margin).show(ui, |ui| {
            label(ui, say("no-problems-in-files"), text(SECONDARY), reader.palette.ink2);
        });
        return;
    }
    let chosen = reader.state.selection.problem.and_then(|at| problems.get(at));
    if let Some(problem) = chosen {
        let wide = ui.available_width();
        let frame = Frame::new().fill(reader.palette.panel);
        let panel = Panel::right("lines of the chosen problem").resizable(true).frame(frame);
        let widest = (wide - TABLE_POINTS).max(200.0);
        panel.default_size(LINES_POINTS.min(widest)).size_range(160.0..=widest).show(ui, |ui| {
            ui.take_available_space();
            name_pane(ui, say("region-lines"));
            ScrollArea::vertical().id_salt("lines").auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
                    problem_ui(ui, reader.state.findings(), problem, commands);
                });
            });
        });
        name_edge(ui, "lines of the chosen problem", say("region-lines-width"));
    }
    findings_ui(ui, reader, views, commands);
}

fn findings_ui(ui: &mut Ui, reader: &Reader<'_>, views: &mut TableViews, commands: &mut Vec<Command>) {
    let problems = &reader.state.findings().problems;
    let seen = reader.state.seen();
    let shown = Shown {
        table: Table::Problems,
        seen: &seen,
        // Narrow enough that beside the lines of the chosen one the last column can still be read.
        widths: &[72.0, 118.0, 136.0, 84.0, 60.0],
        whole: &[0],
        row_points: ROW_POINTS,
        selected: reader.state.selection.problem,
        name: &|row| {
            let told = |problem: &Problem| {
                tell!("problem-row", number = row + 1, code = problem.code.name(), place = problem.place_words())
            };
            problems.get(row).map_or_else(String::new, told)
        },
        ink: &|row, column| match column {
            0 => problems.get(row).map_or(reader.palette.ink1, |problem| severity_sign(reader.palette, problem).1),
            4 => reader.palette.ink1,
            _ => reader.palette.ink2,
        },
        sign: &|ui, row| {
            if let Some(problem) = problems.get(row) {
                let (sign, color) = severity_sign(reader.palette, problem);
                label(ui, sign, medium(SECONDARY), color);
            }
        },
    };
    table_ui(ui, reader, views, &shown, (commands, &Command::SelectProblem));
}

/// The sign for how bad a finding is, and its colour.
fn severity_sign(palette: &Palette, problem: &Problem) -> (&'static str, egui::Color32) {
    match problem.severity {
        Severity::Error => ("×", palette.alert),
        Severity::Warning => ("!", palette.ink1),
        Severity::Note => ("·", palette.ink2),
    }
}

/// The sign and the word for how bad a finding is.
fn severity_ui(ui: &mut Ui, problem: &Problem) {
    let (sign, color) = severity_sign(Palette::of(ui), problem);
    ui.spacing_mut().item_spacing.x = 6.0;
    label(ui, sign, medium(SECONDARY), color);
    label(ui, problem.severity.term().to_owned(), text(SECONDARY), color);
}

/// A finding in full: message, place, lines with the place marked, hint.
pub(super) fn problem_ui(ui: &mut Ui, of: &Document, problem: &Problem, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    ui.scope(|ui| {
        ui.style_mut().interaction.selectable_labels = true;
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.horizontal_wrapped(|ui| {
            severity_ui(ui, problem);
            label(ui, problem.code.name(), text(SECONDARY), palette.ink2);
        });
        label(ui, &problem.message, medium(SECONDARY), palette.ink1);
        ui.horizontal_wrapped(|ui| {
            label(ui, problem.place_words(), text(SMALL), palette.ink2);
            editor_button(ui, of.problem_on_disk(problem), commands);
        });
        lines_ui(ui, problem);
        if let Some(hint) = &problem.hint {
            label(ui, hint, text(SECONDARY), palette.ink1);
        }
    });
}

/// The lines with their numbers; what is meant stands on the ground of the selection, underlined.
fn lines_ui(ui: &mut Ui, problem: &Problem) {
    let Some(excerpt) = &problem.excerpt else {
        return;
    };
    let palette = Palette::of(ui);
    let plain = |color| TextFormat::simple(monospace(12.0), color);
    let mut job = LayoutJob::default();
    for (line, number) in excerpt.lines.iter().zip(excerpt.first_line..) {
        let meant = problem.line == Some(number);
        let number_color = if meant { palette.ink1 } else { palette.ink3 };
        job.append(&format!("{number:>5}  "), 0.0, plain(number_color));
        if excerpt.cut > 0 {
            job.append("…", 0.0, plain(palette.ink3));
        }
        match problem.column.filter(|_| meant) {
            Some(column) => {
                let at = (column.saturating_sub(1)).saturating_sub(excerpt.cut) as usize;
                let (before, marked, after) = split_at_chars(line, at, problem.width.max(1) as usize);
                let mark = TextFormat {
                    background: palette.selection,
                    underline: egui::Stroke::new(1.5, palette.ink1),
                    ..plain(palette.ink1)
                };
                job.append(before, 0.0, plain(palette.ink1));
                job.append(if marked.is_empty() { " " } else { marked }, 0.0, mark);
                job.append(after, 0.0, plain(palette.ink1));
            }
            None => job.append(line, 0.0, plain(palette.ink2)),
        }
        job.append("\n", 0.0, plain(palette.ink2));
    }
    Frame::new().fill(palette.raised).inner_margin(Margin::same(8)).corner_radius(3).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(job).wrap());
    });
}

/// What comes before the character `at`, the `width` characters from there, and the rest.
fn split_at_chars(line: &str, at: usize, width: usize) -> (&str, &str, &str) {
    let byte = |chars: usize| line.char_indices().nth(chars).map_or(line.len(), |(byte, _)| byte);
    let (start, end) = (byte(at), byte(at.saturating_add(width)));
    (line.get(..start).unwrap_or(""), line.get(start..end).unwrap_or(""), line.get(end..).unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_counted_in_characters() {
        assert_eq!(split_at_chars("дата: 12", 6, 2), ("дата: ", "12", ""));
        assert_eq!(split_at_chars("ab", 5, 1), ("ab", "", ""));
        assert_eq!(split_at_chars("abc", 1, 1), ("a", "b", "c"));
    }
}
