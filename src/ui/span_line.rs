//! The line above the timeline while a span is marked: from when to when, how long, what lies in it, and what can be done with it.

use egui::{Align, Color32, Frame, Label, Layout, Margin, Panel, RichText, Ui, vec2};

use super::parts::{caption, menu_button, small_button};
use super::reader::Reader;
use super::theme::{SECONDARY, semibold, text};
use crate::app::span::contents_words;
use crate::app::{Command, Span, SpanCommand};
use crate::language::say;
use crate::tell;

/// Height of the line.
const POINTS: f32 = 32.0;
/// Height of a second line, where there is no room for all in one.
const SECOND_POINTS: f32 = 22.0;
/// Between two measures.
const APART: f32 = 14.0;
/// What the menu and the margins take.
const MENU_POINTS: f32 = 130.0;
/// What a button takes beside its words.
const BUTTON_POINTS: f32 = 24.0;
/// With less width the buttons are a menu.
const WIDE_POINTS: f32 = 1100.0;
/// What can be done with the span, from right to left.
const BUTTONS: [(&str, SpanCommand); 6] = [
    ("span-close", SpanCommand::Clear),
    ("span-copy", SpanCommand::Copy),
    ("span-keep", SpanCommand::Keep),
    ("span-cursor", SpanCommand::CursorAtEnd),
    ("span-filter", SpanCommand::Filter),
    ("span-zoom", SpanCommand::ZoomTo),
];

/// Shows the line at the top of `ui`; nothing while no span is marked or one is being dragged.
pub(super) fn span_line_ui(ui: &mut Ui, reader: &Reader<'_>, was_shown: &mut bool, commands: &mut Vec<Command>) {
    let Some(span) = reader.state.span else {
        *was_shown = false;
        return;
    };
    // While it is dragged the line would push the ruler from under the hand.
    if !*was_shown && ui.input(|input| input.pointer.any_down()) {
        return;
    }
    *was_shown = true;
    let palette = reader.palette;
    let measures = measures(reader, span);
    let words_ui = |ui: &mut Ui, measures: &[(String, Color32)], from: usize| {
        ui.spacing_mut().item_spacing.x = APART;
        for (at, (words, color)) in measures.iter().enumerate() {
            let font = if from + at == 0 { semibold(SECONDARY) } else { text(SECONDARY) };
            ui.add(Label::new(RichText::new(words).font(font).color(*color)).truncate());
        }
    };
    let wide = |words: &str| ui.painter().layout_no_wrap(words.to_owned(), semibold(SECONDARY), palette.ink1).size().x;
    let of_words: f32 = measures.iter().map(|(words, _)| wide(words) + APART).sum();
    let of_buttons = || BUTTONS.iter().map(|(key, _)| wide(say(key)) + BUTTON_POINTS).sum();
    let beside = if ui.available_width() < WIDE_POINTS { 0.0 } else { of_buttons() };
    let fits = of_words + beside.max(MENU_POINTS) <= ui.available_width();
    let (first, rest) = measures.split_at(if fits { measures.len() } else { 2 });
    let height = if fits { POINTS } else { POINTS + SECOND_POINTS };
    let frame = Frame::new().fill(palette.raised).inner_margin(Margin::symmetric(14, 0));
    Panel::top("line of the span").exact_size(height).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let line = vec2(ui.available_width(), POINTS);
        ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            // In a narrow window they are a menu, so that the words have room.
            if ui.available_width() < WIDE_POINTS {
                menu_button(ui, say("span-more"), say("span-more-name"), |ui| {
                    ui.set_min_width(200.0);
                    // What may go on beyond the edge of the line.
                    for (words, _) in &measures {
                        caption(ui, words);
                    }
                    ui.separator();
                    for (_, command) in BUTTONS.into_iter().rev() {
                        let command = Command::Span(command);
                        if ui.button(command.named().map_or("", |named| named.name())).clicked() {
                            commands.push(command);
                            ui.close();
                        }
                    }
                });
            } else {
                for (key, command) in BUTTONS {
                    let command = Command::Span(command);
                    let (name, help) = command.named().map_or(("", ""), |named| (named.name(), named.help()));
                    if small_button(ui, say(key), name).on_hover_text(help).clicked() {
                        commands.push(command);
                    }
                }
            }
            ui.add_space(8.0);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| words_ui(ui, first, 0));
        });
        if !fits {
            ui.horizontal(|ui| words_ui(ui, rest, first.len()));
        }
    });
}

/// From when until when a span goes, how long that is, what lies in it, and how many working days it has.
fn measures(reader: &Reader<'_>, span: Span) -> [(String, Color32); 4] {
    let (palette, zone) = (reader.palette, reader.clock.shown);
    [
        (span.range_words(reader.state, reader.clock), palette.ink1),
        (span.length_words(zone), palette.ink1),
        (contents_words(reader.state, span), palette.ink1),
        (tell!("count-working-days", count = span.working_days(zone)), palette.ink2),
    ]
}
