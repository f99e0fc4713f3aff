//! What is asked, clause by clause, each of which can be taken away; how much of the case is left.

use egui::scroll_area::ScrollBarVisibility;
use egui::{Align, CornerRadius, Frame, Layout, Margin, Panel, Role, ScrollArea, Stroke, TextWrapMode, Ui, WidgetInfo};

use super::{FilterView, field_words, mode_words};
use crate::app::facets::{is_there, label_of};
use crate::app::filter::{Clause, Field, Mode, span_of};
use crate::app::{Command, Filter, FilterCommand};
use crate::case::Instant;
use crate::language::say;
use crate::tell;
use crate::timeline::words;
use crate::ui::parts::{grouped, label, link, named};
use crate::ui::reader::Reader;
use crate::ui::theme::{CONTROL_RADIUS, SECONDARY, SMALL, medium, semibold, text};

/// Height of the row.
pub(super) const POINTS: f32 = 34.0;
/// Most values of a clause that a chip names.
const MOST_NAMED: usize = 3;

/// The row at the top of `ui`; nothing while nothing is asked.
pub(in crate::ui) fn chips_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut FilterView, commands: &mut Vec<Command>) {
    let filter = &reader.state.filter;
    if filter.is_empty() {
        return;
    }
    let frame = Frame::new().fill(reader.palette.raised).inner_margin(Margin::symmetric(14, 0));
    Panel::top("chips of the filter").exact_size(POINTS).frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            if link(ui, say("filter-clear"), medium(SECONDARY), say("filter-clear-all")).clicked() {
                commands.push(Command::Filter(FilterCommand::Clear));
            }
            let (name, dims) = if filter.dims { ("filter-hide-instead", false) } else { ("filter-dim-instead", true) };
            if link(ui, say(name), text(SECONDARY), say(name)).clicked() {
                commands.push(Command::Filter(FilterCommand::Dim(dims)));
            }
            label(ui, counts(reader), semibold(SECONDARY), reader.palette.ink1);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let bar = ScrollBarVisibility::AlwaysHidden;
                ScrollArea::horizontal().auto_shrink([false, false]).scroll_bar_visibility(bar).show(ui, |ui| {
                    ui.horizontal_centered(|ui| {
                        ui.spacing_mut().item_spacing.x = 8.0;
                        // What has no room is scrolled to and not broken.
                        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
                        for clause in &filter.clauses {
                            chip_ui(ui, reader, clause, (view, commands));
                        }
                    });
                });
            });
        });
    });
}

/// `57 of 199 shown`.
fn counts(reader: &Reader<'_>) -> String {
    let all = reader.state.document.count();
    if reader.state.wanted_scope().is_some() {
        return say("cursor-working").to_owned();
    }
    let scoped = &reader.state.scoped;
    let hidden = scoped.bright.as_ref().map_or(scoped.shown.hidden(), |bright| bright.hidden());
    let key = all.saturating_sub(hidden);
    if reader.state.filter.dims {
        tell!("filter-bright", some = grouped(key), all = grouped(all))
    } else {
        tell!("filter-shown", some = grouped(key), all = grouped(all))
    }
}

fn chip_ui(ui: &mut Ui, reader: &Reader<'_>, clause: &Clause, (view, commands): (&mut FilterView, &mut Vec<Command>)) {
    let palette = reader.palette;
    let words = clause_words(reader, clause);
    let frame = Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(CONTROL_RADIUS))
        .inner_margin(Margin::symmetric(8, 2));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if link(ui, &words, text(SMALL + 0.5), &tell!("filter-change", what = words.as_str())).clicked() {
            view.open_at(clause.field, clause.mode);
            if !reader.state.panels.filter {
                commands.push(Command::Filter(FilterCommand::Toggle));
            }
        }
        let cross = egui::Button::new(egui::RichText::new("×").font(medium(SECONDARY))).frame(false);
        let response = ui.add(cross);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, tell!("filter-remove", what = words.as_str())));
        if named(response, Role::Button, &tell!("filter-remove", what = words.as_str())).clicked() {
            let clauses = reader.state.filter.clauses.iter().filter(|other| *other != clause).cloned().collect();
            let filter = Filter { clauses, ..reader.state.filter.clone() };
            commands.push(Command::Filter(FilterCommand::Set(filter)));
        }
    });
}

/// `Party: Russia`, `Party: any of Russia, Ukraine`; what the case has not is told so.
pub(super) fn clause_words(reader: &Reader<'_>, clause: &Clause) -> String {
    let value = |value: &String| {
        let words = match clause.field {
            Field::Span => span_words(reader, value),
            field => label_of(reader.state, field, value),
        };
        if is_there(reader.case, clause.field, value) { words } else { tell!("filter-absent", what = words) }
    };
    let mut values: Vec<String> = clause.values.iter().take(MOST_NAMED).map(value).collect();
    if clause.values.len() > MOST_NAMED {
        values.push(tell!("and-more", count = clause.values.len() - MOST_NAMED));
    }
    let (field, mode, told) = (field_words(clause.field), mode_words(clause.mode), values.join(", "));
    match (values.len(), clause.mode) {
        (1, Mode::NoneOf) => tell!("filter-clause-not", field = field, values = told),
        (1, _) => tell!("filter-clause-one", field = field, values = told),
        _ => tell!("filter-clause", field = field, mode = mode, values = told),
    }
}

/// A stretch of time in words: `12 Feb – 18 Feb`, with hours where it does not begin and end with days.
pub(super) fn span_words(reader: &Reader<'_>, value: &str) -> String {
    let Some((start, end)) = span_of(value) else { return value.to_owned() };
    let (start, end) = (Instant(start), Instant(end));
    let told = words::span_words(start, end, reader.clock);
    if words::is_of_days(start, end, reader.clock) {
        return told;
    }
    format!("{told} {}", words::zone_words(reader.case, reader.clock.shown))
}
