//! What the marks mean: each of them as the timeline paints it, with a line that says what it tells.

use std::sync::Arc;

use egui::{
    Color32, Direction, Grid, Label, Painter, Rect, RichText, ScrollArea, Sense, Shape, Stroke, Ui, pos2, vec2,
};

use super::TimelineView;
use super::atlas::Atlas;
use super::commitment_bars::{flag, paint_certain};
use super::commitments::{BAR_HEIGHT, STUB_WIDTH};
use super::layer::Layer;
use super::notes;
use super::pen::{Ground, Pen};
use crate::app::Command;
use crate::case::Status;
use crate::language::{Term as _, say};
use crate::timeline::mark::Edge;
use crate::ui::dialogs::modal;
use crate::ui::parts::{caption, label};
use crate::ui::status_sign;
use crate::ui::theme::{Palette, SECONDARY, TITLE, semibold, text};

/// Size of a sample.
const SAMPLE: egui::Vec2 = vec2(76.0, 22.0);
const SHARP: (Edge, Edge) = (Edge::Sharp, Edge::Sharp);

/// A mark of the timeline as a sample.
#[derive(Clone, Copy)]
enum Sample {
    Bar(Edge, Edge),
    Hollow(Edge, Edge),
    Bracket,
    Disputed,
    Pill,
    Group,
    Joined { dotted: bool },
    Speech { dotted: bool, count: usize },
    Tail,
    Curve,
    Beyond,
    Column,
    Break,
    Made,
    InProgress,
    Fades,
    Due,
    Noted,
    KeptSpan,
}

/// The marks of the lanes.
const LANES: [(Sample, &str); 19] = [
    (Sample::Bar(Edge::Sharp, Edge::Sharp), "legend-event"),
    (Sample::Bar(Edge::Dashed, Edge::Dashed), "legend-about"),
    (Sample::Bar(Edge::Sharp, Edge::Faded), "legend-end-doubted"),
    (Sample::Hollow(Edge::Sharp, Edge::Sharp), "legend-hour-unknown"),
    (Sample::Hollow(Edge::Sharp, Edge::Arrow), "legend-going-on"),
    (Sample::Bracket, "legend-bracket"),
    (Sample::Disputed, "legend-disputed"),
    (Sample::Pill, "legend-pill"),
    (Sample::Group, "legend-group"),
    (Sample::Joined { dotted: false }, "legend-joined"),
    (Sample::Joined { dotted: true }, "legend-joined-dotted"),
    (Sample::Speech { dotted: false, count: 1 }, "legend-speech"),
    (Sample::Speech { dotted: true, count: 1 }, "legend-speech-dotted"),
    (Sample::Speech { dotted: false, count: 3 }, "legend-speeches"),
    (Sample::Tail, "legend-tail"),
    (Sample::Curve, "legend-curve"),
    (Sample::Beyond, "legend-beyond"),
    (Sample::Column, "legend-column"),
    (Sample::Break, "legend-break"),
];

/// The marks of the commitments on the axis.
const COMMITMENTS: [(Sample, &str); 4] = [
    (Sample::Made, "legend-made"),
    (Sample::InProgress, "legend-sign"),
    (Sample::Fades, "legend-fades"),
    (Sample::Due, "legend-due"),
];

/// The places of the reader's notes.
const NOTES: [(Sample, &str); 2] = [(Sample::Noted, "legend-noted"), (Sample::KeptSpan, "legend-kept-span")];

/// What the marks mean, in a window above the others.
pub(super) fn show(ui: &Ui, view: &mut TimelineView, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    let atlas = Atlas::of(ui.painter(), palette.dark, view.atlas.take());
    view.atlas = Some(Arc::clone(&atlas));
    let modal = modal("what the marks mean", palette).show(ui, |ui| {
        ui.set_width(500.0);
        label(ui, say("legend"), semibold(TITLE), palette.ink1);
        ui.add_space(6.0);
        let tallest = (ui.ctx().content_rect().height() - 150.0).max(120.0);
        ScrollArea::vertical().max_height(tallest).min_scrolled_height(tallest).show(ui, |ui| {
            ui.set_width(480.0);
            caption(ui, say("legend-in-lanes"));
            samples_ui(ui, &atlas, palette, &LANES);
            caption(ui, say("commitments"));
            samples_ui(ui, &atlas, palette, &COMMITMENTS);
            signs_ui(ui, palette);
            caption(ui, say("notes"));
            samples_ui(ui, &atlas, palette, &NOTES);
            caption(ui, say("legend-number"));
            caption(ui, say("legend-doubt"));
        });
        ui.add_space(8.0);
        if ui.button(say("close")).clicked() {
            commands.push(Command::ToggleLegend);
        }
    });
    if modal.should_close() {
        commands.push(Command::ToggleLegend);
    }
}

fn samples_ui(ui: &mut Ui, atlas: &Atlas, palette: &Palette, samples: &[(Sample, &'static str)]) {
    Grid::new(("marks", samples.len())).num_columns(2).spacing([14.0, 2.0]).show(ui, |ui| {
        for (sample, meaning) in samples {
            let (rect, _) = ui.allocate_exact_size(SAMPLE, Sense::hover());
            sample_ui(&ui.painter_at(rect), atlas, palette, (*sample, rect));
            words_ui(ui, palette, say(meaning));
            ui.end_row();
        }
    });
    ui.add_space(8.0);
}

/// The sign of every status.
fn signs_ui(ui: &mut Ui, palette: &Palette) {
    Grid::new("signs").num_columns(4).spacing([14.0, 4.0]).show(ui, |ui| {
        for (at, (_, status)) in Status::NAMES.iter().enumerate() {
            let color = if *status == Status::Broken { palette.alert } else { palette.ink1 };
            ui.horizontal(|ui| {
                status_sign::sign_ui(ui, *status, color);
                words_ui(ui, palette, status.term());
            });
            if at % 4 == 3 {
                ui.end_row();
            }
        }
    });
    ui.add_space(8.0);
}

/// A line that is as wide as its words.
fn words_ui(ui: &mut Ui, palette: &Palette, words: &str) {
    ui.add(Label::new(RichText::new(words).font(text(SECONDARY)).color(palette.ink1)).extend());
}

fn sample_ui(painter: &Painter, atlas: &Atlas, palette: &Palette, (sample, rect): (Sample, Rect)) {
    let color = palette.parties.first().copied().unwrap_or(palette.ink2);
    let (x, y) = ((rect.left() + 4.0, rect.right() - 4.0), rect.center().y);
    let mut layer = Layer::new(atlas, painter);
    let ground = Ground { color: palette.panel, shade: (palette.panel, &[]) };
    let mut pen = Pen { layer: &mut layer, ground };
    match sample {
        Sample::Bar(left, right) => pen.bar(x, y, (left, right), color),
        Sample::Hollow(left, right) => pen.hollow(x, y, (left, right), (color, false)),
        Sample::Bracket => {
            pen.bracket(x, y, SHARP, color);
            pen.bar((rect.center().x - 4.0, rect.center().x + 4.0), y, SHARP, color);
        }
        Sample::Disputed => {
            pen.bar(x, y, SHARP, color);
            pen.layer.striped(x, y, palette.panel);
        }
        Sample::Pill => pen.pill((rect.center().x - 9.0, rect.center().x + 9.0), y, 4, color),
        Sample::Group => pen.pill(x, y, 4, color),
        Sample::Joined { dotted } => {
            let (from, until) = (rect.top(), rect.bottom());
            if dotted {
                let mut at = from;
                while at < until {
                    pen.layer.upright(rect.center().x, (at, at + 2.0), 1.0, palette.ink2);
                    at += 4.0;
                }
            } else {
                pen.layer.upright(rect.center().x, (from, until), 1.0, palette.ink2);
            }
        }
        Sample::Speech { dotted, count } => {
            let left = rect.center().x - 12.0;
            pen.speech(left, y, (dotted, false), color);
            if count > 1 {
                pen.count(left + 18.0, y, count, palette.ink1);
            }
        }
        Sample::Tail => {
            pen.speech(x.0, y, (true, false), color);
            pen.tail((x.0 + 18.0, x.1), y, color);
        }
        Sample::Column => {
            let beside = Rect::from_x_y_ranges(x.0..=rect.center().x, rect.y_range());
            painter.rect_filled(beside, 0, palette.raised);
            painter.vline(beside.right(), beside.y_range(), Stroke::new(1.0, palette.line));
            pen.speech(x.0 + 8.0, y, (true, false), color);
        }
        Sample::Curve
        | Sample::Break
        | Sample::Beyond
        | Sample::Made
        | Sample::InProgress
        | Sample::Fades
        | Sample::Due
        | Sample::Noted
        | Sample::KeptSpan => {}
    }
    layer.paint(painter);
    match sample {
        Sample::Beyond => {
            let chip = Rect::from_center_size(rect.center(), vec2(26.0, 16.0));
            super::curves::chip(painter, palette, chip, (crate::timeline::curves::Side::Right, 3), false);
        }
        Sample::Made | Sample::InProgress | Sample::Fades | Sample::Due => {
            commitment(painter, palette, sample, (x, y));
        }
        Sample::Curve => super::curves::sample(painter, palette, rect),
        Sample::Break => super::breaks::sample(painter, palette, rect),
        Sample::Noted => notes::sample(painter, palette, rect.center()),
        Sample::KeptSpan => notes::span_sample(painter, palette, x, y),
        _ => {}
    }
}

/// A commitment's bar as it is drawn on the axis.
fn commitment(painter: &Painter, palette: &Palette, sample: Sample, ((from, until), y): ((f32, f32), f32)) {
    let bar = |from: f32, until: f32| Rect::from_x_y_ranges(from..=until, y - BAR_HEIGHT / 2.0..=y + BAR_HEIGHT / 2.0);
    let middle = f32::midpoint(from, until);
    match sample {
        Sample::InProgress => {
            paint_certain(painter, palette, bar(from, middle), (true, false));
            paint_certain(painter, palette, bar(middle, until), (false, false));
            let sign = Rect::from_center_size(pos2(middle, y), vec2(11.0, 11.0));
            painter.circle_filled(sign.center(), 7.0, palette.panel);
            status_sign::paint(painter, sign, Status::InProgress, palette.ink1);
        }
        Sample::Fades => {
            let fade =
                Shape::gradient_rect(bar(from, until), Direction::LeftToRight, [palette.quiet, Color32::TRANSPARENT]);
            painter.add(fade);
        }
        Sample::Due => {
            paint_certain(painter, palette, bar(from, middle), (true, false));
            flag(painter, pos2(middle, y), palette.ink1);
        }
        _ => {
            paint_certain(painter, palette, bar(from, until), (true, false));
            painter.rect_filled(bar(from, from + STUB_WIDTH), 1, palette.ink1);
        }
    }
}
