//! The window in which the filter is made: fields at the left, the values of one at the right, what was saved below.

use egui::{Checkbox, Key, Modifiers, Role, ScrollArea, Stroke, TextEdit, TextWrapMode, Ui, WidgetInfo, vec2};

use super::chips::span_words;
use super::saved::saved_ui;
use super::{FilterView, field_words, mode_words};
use crate::app::choosing::Choice;
use crate::app::filter::{Field, Mode, span_value};
use crate::app::going::{Around, parse};
use crate::app::{Command, FilterCommand};
use crate::language::say;
use crate::tell;
use crate::ui::dialogs::sheet;
use crate::ui::parts::{caption, grouped, hairline, is_entered, label, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, TITLE, semibold, text};

/// Size of the list of values.
const VALUES: egui::Vec2 = vec2(330.0, 240.0);
/// Width of the list of fields.
const FIELDS_WIDTH: f32 = 150.0;
/// Height of a value.
const ROW_POINTS: f32 = 22.0;

/// Shows the window where it is open.
pub(in crate::ui) fn window_ui(ui: &Ui, reader: &Reader<'_>, view: &mut FilterView, commands: &mut Vec<Command>) {
    if !reader.state.panels.filter {
        view.takes_keyboard = true;
        // What was sought once is not sought the next time.
        view.typed.clear();
        view.unclear = false;
        view.leave();
        return;
    }
    let palette = reader.palette;
    sheet(say("filter"), palette, super::chips::POINTS).show(ui.ctx(), |ui| {
        ui.set_width(FIELDS_WIDTH + VALUES.x + 20.0);
        ui.horizontal(|ui| {
            label(ui, say("filter"), semibold(TITLE), palette.ink1);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if small_button(ui, say("close"), say("filter-close")).clicked() {
                    commands.push(Command::Filter(FilterCommand::Toggle));
                }
            });
        });
        ui.add_space(6.0);
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| fields_ui(ui, reader, view));
            ui.add_space(8.0);
            ui.vertical(|ui| {
                ui.set_width(VALUES.x);
                values_ui(ui, reader, view, commands);
            });
        });
        ui.add_space(8.0);
        hairline(ui);
        ui.add_space(6.0);
        saved_ui(ui, reader, view, commands);
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            commands.push(Command::Filter(FilterCommand::Toggle));
        }
    });
}

fn fields_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut FilterView) {
    ui.set_width(FIELDS_WIDTH);
    ui.spacing_mut().item_spacing.y = 1.0;
    for field in Field::ALL {
        let asked: usize = reader
            .state
            .filter
            .clauses
            .iter()
            .filter(|clause| clause.field == field)
            .map(|clause| clause.values.len())
            .sum();
        let name = field_words(field);
        let shown = if asked > 0 { format!("{name} · {asked}") } else { name.to_owned() };
        let response = ui.selectable_label(view.field == field, egui::RichText::new(shown).font(text(SECONDARY)));
        response.widget_info(|| {
            WidgetInfo::selected(Role::Tab, true, view.field == field, tell!("filter-field", field = name))
        });
        if response.clicked() {
            let mode =
                reader.state.filter.clauses.iter().find(|clause| clause.field == field).map(|clause| clause.mode);
            view.open_at(field, mode.unwrap_or_default());
        }
    }
}

fn values_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut FilterView, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        for mode in Mode::ALL {
            let name = mode_words(mode);
            let response = ui.selectable_label(view.mode == mode, egui::RichText::new(name).font(text(SECONDARY)));
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, view.mode == mode, name));
            if response.clicked() {
                view.mode = mode;
            }
        }
    });
    ui.add_space(4.0);
    field_ui(ui, reader, view, commands);
    ui.add_space(4.0);
    let (field, mode, takes_words) = (view.field, view.mode, view.takes_words());
    let found = view.found(reader.state);
    // While the cursor is on, one would take them for what is shown.
    if reader.state.cursor.is_some() && found.at(0..1).any(|choice| choice.count.is_some()) {
        caption(ui, say(if field == Field::Status { "filter-numbers-cursor" } else { "filter-numbers-whole" }));
    }
    let area = ScrollArea::vertical().id_salt(("values", field)).max_height(VALUES.y).min_scrolled_height(VALUES.y);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.auto_shrink([false, false]).show_rows(ui, ROW_POINTS, found.len().max(1), |ui, range| {
        if found.len() == 0 {
            let why = match (found.is_underway(), takes_words) {
                (true, _) => say("search-searching"),
                (false, true) => say("filter-none-asked"),
                (false, false) => say("filter-no-value"),
            };
            caption(ui, why);
        }
        for choice in found.at(range) {
            choice_ui(ui, reader, (field, mode), choice, commands);
        }
    });
}

/// The field above the values: seeks among them, or takes words and times to ask for.
fn field_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut FilterView, commands: &mut Vec<Command>) {
    let (key, hint) = match view.field {
        Field::Words => ("filter-type-words", say("filter-words-hint")),
        Field::Span => ("filter-type-span", say("filter-span-hint")),
        _ => ("filter-find", ""),
    };
    let name = tell_key(key, field_words(view.field));
    let edit = TextEdit::singleline(&mut view.typed).desired_width(f32::INFINITY);
    let response = ui.add(edit.hint_text(if hint.is_empty() { name.as_str() } else { hint }));
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
    if std::mem::take(&mut view.takes_keyboard) {
        response.request_focus();
    }
    if response.changed() {
        view.unclear = false;
    }
    let entered = is_entered(&response);
    if !entered {
        if view.unclear {
            label(ui, say("filter-unclear-time"), text(SMALL), reader.palette.alert);
        }
        return;
    }
    response.request_focus();
    match view.field {
        Field::Words if !view.typed.trim().is_empty() => {
            let words = std::mem::take(&mut view.typed).trim().to_owned();
            commands.push(Command::Filter(FilterCommand::Value(Field::Words, view.mode, words)));
        }
        Field::Span => {
            let around = Around { zone: reader.clock.shown, middle: reader.state.middle() };
            let when = parse(reader.case, &view.typed, around).ok();
            match when.and_then(|when| Some((when.earliest?, when.latest?))) {
                Some((start, end)) => {
                    let value = span_value(start.0, end.0);
                    commands.push(Command::Filter(FilterCommand::Value(Field::Span, view.mode, value)));
                    view.typed.clear();
                }
                None => view.unclear = true,
            }
        }
        Field::Words => {}
        // The first that is found.
        field => {
            let mode = view.mode;
            if let Some(choice) = view.found(reader.state).at(0..1).next() {
                commands.push(Command::Filter(FilterCommand::Value(field, mode, choice.value.clone())));
            }
        }
    }
}

fn tell_key(key: &str, field: &str) -> String {
    match key {
        "filter-type-words" => say("filter-type-words").to_owned(),
        "filter-type-span" => say("filter-type-span").to_owned(),
        _ => tell!("filter-find", field = field.to_lowercase()),
    }
}

fn choice_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (field, mode): (Field, Mode),
    choice: &Choice,
    commands: &mut Vec<Command>,
) {
    let mut on = reader.state.filter.values(field, mode).contains(&choice.value);
    let shown = match field {
        Field::Span => span_words(reader, &choice.value),
        _ => choice.label.clone(),
    };
    let count = choice.count.map(grouped);
    let name = match &count {
        Some(count) => format!("{shown} · {count}"),
        None => shown.clone(),
    };
    let row = vec2(ui.available_width(), ROW_POINTS);
    let left = egui::Layout::left_to_right(egui::Align::Center);
    let right = egui::Layout::right_to_left(egui::Align::Center);
    let shown = egui::RichText::new(&shown).font(text(SECONDARY));
    let response = ui.allocate_ui_with_layout(row, right, |ui| {
        // Where the bar is that scrolls.
        ui.add_space(8.0);
        if let Some(count) = count {
            label(ui, count, text(SMALL), reader.palette.ink2);
        }
        let words = ui.with_layout(left, |ui| {
            // The box is to be seen on every ground.
            ui.visuals_mut().widgets.inactive.bg_stroke = Stroke::new(1.0, reader.palette.quiet);
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            ui.add(Checkbox::new(&mut on, shown))
        });
        words.inner
    });
    let response = response.inner.on_hover_text(&name);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    if response.clicked() {
        commands.push(Command::Filter(FilterCommand::Value(field, mode, choice.value.clone())));
    }
}
