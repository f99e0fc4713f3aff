//! Frames of the timeline and of the window, timed from the state to triangles.

use std::hint::black_box;
use std::time::{Duration, Instant};

use casebook::app::{Command, apply};
use casebook::timeline::row::LANE_POINTS;
use casebook::ui::timeline::{TimelineView, timeline_ui};
use casebook::ui::{Screen, frame_ui, install};
use egui::{CentralPanel, Context, RawInput, Rect, Ui, pos2, vec2};

use crate::cases::{Subject, View};

/// Frames that are drawn before any counts: what is laid out once and kept is there then.
const WARM: usize = 8;
/// Frames that count.
const FRAMES: usize = 240;
/// After this long the rest is left out.
const PATIENCE: Duration = Duration::from_secs(6);
/// How far the lanes move down with every frame.
const SCROLL_POINTS: f64 = 37.0;

/// What frames cost, in milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    /// Half of them cost less.
    pub median: f64,
    /// Ninety-nine of a hundred cost less.
    pub worst: f64,
}

/// A context with the fonts and colours of the program, in which nothing is eased.
pub fn context() -> Context {
    let ctx = Context::default();
    install(&ctx);
    ctx.all_styles_mut(|style| style.animation_time = 0.0);
    ctx
}

/// Draws one frame of `ui` through tessellation; how long it took.
pub fn frame(ctx: &Context, number: usize, ui: impl FnMut(&mut Ui)) -> Duration {
    let input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1600.0, 1000.0))),
        time: Some(number as f64 / 60.0),
        ..RawInput::default()
    };
    let begun = Instant::now();
    let mut output = ctx.run_ui(input, ui);
    let shapes = std::mem::take(&mut output.shapes);
    black_box(ctx.tessellate(shapes, output.pixels_per_point));
    black_box(&output.platform_output);
    let took = begun.elapsed();
    output.drop_without_applying_deltas();
    took
}

/// Draws frames until there are enough or it takes too long.
pub fn figures(mut draw: impl FnMut(usize) -> Duration) -> Figures {
    let begun = Instant::now();
    let mut times: Vec<Duration> = Vec::new();
    for number in 0..WARM + FRAMES {
        let took = draw(number);
        if number >= WARM {
            times.push(took);
        }
        if begun.elapsed() > PATIENCE && !times.is_empty() {
            break;
        }
    }
    times.sort_unstable();
    let millis = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1000.0;
    Figures { median: millis(0.5), worst: millis(0.99) }
}

/// The timeline alone.
pub fn timeline(subject: &Subject, view: View) -> Figures {
    let ctx = context();
    let mut state = subject.state();
    let mut screen = TimelineView::default();
    if let Some(lanes) = &subject.lanes_ready {
        screen.show_lanes(lanes.clone());
    }
    figures(|number| {
        state.view.viewport = subject.viewport(view, number);
        state.view.scroll_points = number as f64 * SCROLL_POINTS;
        frame(&ctx, number, |ui| {
            CentralPanel::no_frame().show(ui, |ui| timeline_ui(ui, &state, &mut screen, &mut Vec::new()));
        })
    })
}

/// How many marks such frames have on their lanes, on an average.
pub fn marks(subject: &Subject, view: View) -> usize {
    let height = subject.lanes as f64 * LANE_POINTS;
    let of_frame = |number: usize| {
        let top = (number as f64 * SCROLL_POINTS).min((height - 880.0).max(0.0));
        subject.marks(view, number, top)
    };
    let numbers = (0..FRAMES).step_by(16);
    let count = numbers.clone().count();
    numbers.map(of_frame).sum::<usize>() / count
}

/// The whole window with all panels open, an actor with many statements selected, and a screen reader listening.
pub fn window(subject: &Subject, view: View) -> Figures {
    let ctx = context();
    ctx.enable_accesskit();
    let mut state = subject.state();
    let index = &state.document.index;
    let busiest = state.document.case.actors.iter().max_by_key(|actor| index.statements_of(actor.id).len());
    if let Some(id) = busiest.map(|actor| actor.id) {
        apply(&mut state, Command::SelectActor(id));
    }
    let mut screen = Screen::default();
    figures(|number| {
        state.view.viewport = subject.viewport(view, number);
        state.view.scroll_points = number as f64 * SCROLL_POINTS;
        frame(&ctx, number, |ui| {
            frame_ui(ui, &state, &mut screen);
        })
    })
}
