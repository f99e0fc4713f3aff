//! The line above the timeline while the cursor is on: as of when the case is shown, in which reading, what that hides, and the
//! way back to its latest state.

use egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Role, Ui, WidgetInfo, vec2};

use super::parts::{caption, link, menu_button};
use super::reader::Reader;
use super::theme::{SECONDARY, medium, semibold, text};
use crate::app::{Command, Cursor, Reading};
use crate::language::say;
use crate::tell;
use crate::timeline::as_of::as_of_words;
use crate::timeline::words::zone_words;

/// Height of the line, and of a second one below it.
const POINTS: f32 = 28.0;
const SECOND_POINTS: f32 = 22.0;
/// What the switch between the readings and the gaps take.
const SWITCH_POINTS: f32 = 150.0;
const APART: f32 = 14.0;

/// Shows the line at the top of `ui`; nothing while the latest state of the case is shown. In a narrow window what is hidden
/// stands in a second line.
pub(super) fn cursor_line_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let Some(cursor) = reader.state.cursor else { return };
    let palette = reader.palette;
    let told = match cursor.reading {
        Reading::AsItStood => tell!("cursor-as-of", time = cursor_time(reader, cursor)),
        Reading::AsKnown => tell!("cursor-known-at", time = cursor_time(reader, cursor)),
    };
    let (back, help) = Command::LeaveCursor.named().map_or(("", ""), |named| (named.name(), named.help()));
    let hidden = hidden_words(reader, cursor);
    let wide = |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, palette.ink1).size().x;
    let of_words = wide(&told, semibold(SECONDARY)) + wide(back, medium(SECONDARY)) + wide(&hidden, text(SECONDARY));
    let fits = of_words + SWITCH_POINTS + 4.0 * APART <= ui.available_width();
    let frame = Frame::new().fill(palette.selection).inner_margin(Margin::symmetric(14, 0));
    let height = if fits { POINTS } else { POINTS + SECOND_POINTS };
    Panel::top("line of the cursor").exact_size(height).frame(frame).show(ui, |ui| {
        let rest_ui = |ui: &mut Ui, commands: &mut Vec<Command>| {
            if link(ui, back, medium(SECONDARY), back).on_hover_text(help).clicked() {
                commands.push(Command::LeaveCursor);
            }
            let hidden = RichText::new(hidden.as_str()).font(text(SECONDARY)).color(palette.ink1);
            let hidden = ui.add(Label::new(hidden).truncate());
            if reader.state.scoped.doubtful > 0 {
                hidden.on_hover_text(match cursor.reading {
                    Reading::AsItStood => say("cursor-doubtful-later-help"),
                    Reading::AsKnown => say("cursor-doubtful-known-help"),
                });
            }
        };
        ui.spacing_mut().item_spacing = vec2(APART, 0.0);
        let line = vec2(ui.available_width(), POINTS);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            reading_ui(ui, cursor.reading, commands);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let told = Label::new(RichText::new(told).font(semibold(SECONDARY)).color(palette.ink1));
                ui.add(if fits { told.extend() } else { told.truncate() });
                if fits {
                    rest_ui(ui, commands);
                }
            });
        });
        if !fits {
            ui.horizontal(|ui| rest_ui(ui, commands));
        }
    });
}

/// What the cursor hides, and of how much of the rest it is open, in words.
fn hidden_words(reader: &Reader<'_>, cursor: Cursor) -> String {
    if reader.state.wanted_scope().is_some() {
        return say("cursor-working").to_owned();
    }
    let hidden = match (reader.state.scoped.later, cursor.reading) {
        (0, _) => say("cursor-nothing-hidden").to_owned(),
        (count, Reading::AsItStood) => tell!("cursor-later", count = count),
        (count, Reading::AsKnown) => tell!("cursor-not-known", count = count),
    };
    let told = match (reader.state.scoped.doubtful, cursor.reading) {
        (0, _) => hidden,
        (count, Reading::AsItStood) => format!("{hidden} · {}", tell!("cursor-doubtful-later", count = count)),
        (count, Reading::AsKnown) => format!("{hidden} · {}", tell!("cursor-doubtful-known", count = count)),
    };
    if reader.state.filter.is_empty() || reader.state.filter.dims {
        told
    } else {
        tell!("cursor-of-filtered", told = told)
    }
}

/// The switch between the two readings.
fn reading_ui(ui: &mut Ui, now: Reading, commands: &mut Vec<Command>) {
    let words = |reading| Command::SetReading(reading).named().map_or(("", ""), |named| (named.name(), named.help()));
    let (shown, _) = words(now);
    menu_button(ui, shown, &tell!("cursor-reading", reading = shown), |ui| {
        for reading in [Reading::AsItStood, Reading::AsKnown] {
            let (name, help) = words(reading);
            let response = ui.selectable_label(reading == now, name);
            response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, reading == now, name));
            if response.clicked() {
                commands.push(Command::SetReading(reading));
                ui.close();
            }
            caption(ui, help);
            ui.add_space(4.0);
        }
    });
}

/// `Tue 18 Feb, 16:10 Riyadh`.
pub(super) fn cursor_time(reader: &Reader<'_>, cursor: Cursor) -> String {
    let (case, clock) = (reader.case, reader.clock);
    let time = as_of_words(cursor.until, cursor.precision, clock);
    tell!("time-in-zone", time = time, zone = zone_words(case, clock.shown))
}
