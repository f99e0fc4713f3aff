//! The strip of the whole case: drag the window, pull its edges, click to centre.

use std::rc::Rc;
use std::sync::{Arc, Weak};

use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Galley, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::atlas::Atlas;
use super::axis::Axis;
use super::layer::Layer;
use super::scene::ruler_zones;
use super::{TimelineView, input};
use crate::app::{Command, FoldCommand, Hit, State};
use crate::case::Instant;
use crate::language::{self, Speech, say};
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::dates::short_day_words;
use crate::timeline::folds::Folds;
use crate::timeline::overview::{Bars, Grip, Overview, bars, overview};
use crate::timeline::rows::Rows;
use crate::timeline::ticks::{Lettering, Ruler, Tiers, ruler};
use crate::ui::theme::{Palette, SECONDARY, SMALL, text};

/// Height of the highest bar.
const BARS_HEIGHT: f32 = 22.0;
/// From the top of the strip to the highest bar.
const BARS_TOP: f32 = 4.0;

/// The whole case with the visible window, 40 points high, as wide as the timeline.
pub fn overview_ui(ui: &mut Ui, state: &State, view: &mut TimelineView, commands: &mut Vec<Command>) {
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let head_width = view.heads(state, rect);
    if rect.width() <= head_width {
        return;
    }
    let axis = Axis::whole(rect, head_width, &state.view.folds);
    let painter = ui.painter_at(rect);
    let palette = Palette::of(ui.ctx());
    painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, palette.line));
    let visible = view.shown(ui, state);
    let Some(kept) = kept(&painter, state, view, axis) else { return };
    let strip = overview(Arc::clone(&kept.bars), visible, axis.width_points(), axis.folds);
    let whole = strip.bars.whole;
    let clock = Clock::of(&state.document.case);
    head(&painter, palette, rect.with_max_x(axis.left_x), state.document.dated, clock);
    let height = rect.with_max_y(rect.top() + BARS_TOP + BARS_HEIGHT);
    super::breaks::paint(&painter, palette, (axis, whole), height.with_min_y(rect.top() + 1.0));
    let atlas = Atlas::of(&painter, palette.dark, view.atlas.take());
    paint_bars(&painter, &atlas, &strip, (axis, rect), palette);
    view.atlas = Some(atlas);
    super::span::band(&painter, palette, state, (axis, whole), rect);
    super::cursor::line(&painter, palette, state, (axis, whole), rect.with_max_y(rect.top() + BARS_TOP + BARS_HEIGHT));
    ruler_of(&painter, &kept.ruler, (axis, rect), palette);
    window(&painter, &strip, (axis, rect), palette);
    hits(
        &painter.with_clip_rect(axis.rect(rect.top(), rect.bottom())),
        state,
        whole,
        (axis, rect.top() + 1.0),
        palette,
    );
    let notes = painter.with_clip_rect(axis.rect(rect.top(), rect.bottom()));
    super::notes::on_overview(&notes, palette, state, (axis, whole), rect.top() + BARS_TOP + BARS_HEIGHT);
    let area = axis.rect(rect.top(), rect.bottom());
    let response = ui.interact(area, ui.scope_id().with("overview"), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollBar, true, say("whole-case")));
    interact(ui, &response, (&strip, visible, axis), view, commands);
    if ui.rect_contains_pointer(area)
        && let Some(step) = input::step(ui, axis, false, view)
    {
        view.motion.by_hand();
        match step {
            input::Step::Zoom { factor, .. } => commands.push(Command::Zoom { factor, anchor: 0.5 }),
            input::Step::Time(share) => commands.push(Command::Pan(share)),
            input::Step::Lanes(_) => {}
        }
    }
}

fn interact(
    ui: &Ui,
    response: &egui::Response,
    (strip, visible, axis): (&Overview, Viewport, Axis<'_>),
    view: &mut TimelineView,
    commands: &mut Vec<Command>,
) {
    let at = response.interact_pointer_pos().or(response.hover_pos()).map(|at| axis.x_points(at.x));
    if response.drag_started() {
        let from = ui.input(|input| input.pointer.press_origin()).map(|at| axis.x_points(at.x));
        view.grip = from.map(|x| strip.grip(x));
    }
    if response.clicked()
        && let Some(x) = at
    {
        let secs = axis.scale(strip.bars.whole).time_from_x(x);
        if let Some(fold) = axis.folds.at(secs) {
            commands.push(Command::Fold(FoldCommand::Open(fold.key)));
        } else if strip.grip(x) == Grip::Beside {
            commands.push(Command::SetViewport(axis.folds.centred_on(visible, secs)));
        }
    }
    if let Some(grip) = view.grip.filter(|_| response.dragged()) {
        let by = f64::from(response.drag_delta().x);
        if by != 0.0 {
            view.motion.by_hand();
            commands.push(Command::SetViewport(strip.dragged(visible, grip, by, (axis.width_points(), axis.folds))));
        }
    } else if !response.dragged() {
        view.grip = None;
    }
    if let Some(x) = at.filter(|_| response.hovered() || response.dragged()) {
        ui.set_cursor_icon(match view.grip.unwrap_or_else(|| strip.grip(x)) {
            Grip::Start | Grip::End => CursorIcon::ResizeHorizontal,
            Grip::Whole if response.dragged() => CursorIcon::Grabbing,
            Grip::Whole => CursorIcon::Grab,
            Grip::Beside => CursorIcon::PointingHand,
        });
    }
}

/// `Whole case 11 Feb – 25 Mar 2025`, in two lines where there is no room for it in one.
fn head(painter: &Painter, palette: &Palette, rect: Rect, dated: Option<(f64, f64)>, clock: Clock) {
    const LEAST_WIDTH: f32 = 100.0;
    if rect.width() < LEAST_WIDTH {
        return;
    }
    let at = rect.left_center() + vec2(14.0, 0.0);
    let title = painter.layout_no_wrap(say("whole-case").to_owned(), text(SECONDARY), palette.ink1);
    let put = |centre: Pos2, galley: Arc<Galley>| {
        painter.galley(pos2(centre.x, centre.y - galley.size().y / 2.0), galley, palette.ink1);
    };
    let Some((start, end)) = dated else { return put(at, title) };
    let day = |secs: f64, clock: Clock| short_day_words(clock.shown.local(Instant(secs as i64)).date(), clock);
    let (from, until) = (day(start, clock), day((end - 1.0).max(start), clock.with_years()));
    let same = day(start, clock.with_years()) == until;
    let words = if same { until } else { format!("{from} – {until}") };
    let width = (rect.right() - at.x - 6.0).max(0.0);
    let galley = super::pen::elided(painter, &words, text(SMALL), palette.ink3, width);
    let beside = title.size().x + 8.0;
    if beside + galley.size().x <= width {
        put(at + vec2(beside, 0.0), galley);
        put(at, title);
    } else {
        const HALF_LINE: f32 = 8.0;
        put(at - vec2(0.0, HALF_LINE), title);
        put(at + vec2(0.0, HALF_LINE), galley);
    }
}

/// How much happened when.
fn paint_bars(painter: &Painter, atlas: &Atlas, strip: &Overview, (axis, rect): (Axis<'_>, Rect), palette: &Palette) {
    let painter = &painter.with_clip_rect(axis.rect(rect.top(), rect.bottom()));
    let bottom = rect.top() + BARS_TOP + BARS_HEIGHT;
    let mut layer = Layer::new(atlas, painter);
    let beside = palette.quiet;
    let bar_at = |x: f64, height: f64| {
        let height = (BARS_HEIGHT * height as f32).max(2.0);
        let left = painter.round_to_pixel_center(axis.screen_x(x)) - 0.5;
        Rect::from_min_max(pos2(left, bottom - height), pos2(left + 3.0, bottom))
    };
    // What is hidden stands behind, so that one sees where one is.
    for (x, height) in &strip.bars.all_bars {
        layer.rect(bar_at(*x, *height), palette.line);
    }
    for (x, height) in &strip.bars.bars {
        let inside = *x + 3.0 > strip.window.0 && *x < strip.window.1;
        layer.rect(bar_at(*x, *height), if inside { palette.ink3 } else { beside });
    }
    layer.paint(painter);
}

/// What of the strip stays the same while one pans and zooms.
#[derive(Debug)]
pub(super) struct Kept {
    rows: Weak<Rows>,
    bright: Option<Weak<Box<[i64]>>>,
    folds: Weak<Folds>,
    width_points: f64,
    pixels_per_point: f32,
    speech: Speech,
    bars: Arc<Bars>,
    ruler: Ruler,
}

/// What stays the same, made anew where what it follows from changed; `None` where nothing is dated.
fn kept(painter: &Painter, state: &State, view: &mut TimelineView, axis: Axis<'_>) -> Option<Rc<Kept>> {
    let (rows, folds) = (view.rows(state), &state.view.folds);
    let (width_points, pixels_per_point) = (axis.width_points(), painter.pixels_per_point());
    let (speech, bright) = (language::spoken(), state.scoped.bright_starts.as_ref());
    let is_it = |kept: &Rc<Kept>| {
        // A weak reference keeps the address from being used again.
        std::ptr::eq(kept.rows.as_ptr(), Arc::as_ptr(&rows))
            && kept.bright.as_ref().map(Weak::as_ptr) == bright.map(Arc::as_ptr)
            && std::ptr::eq(kept.folds.as_ptr(), Arc::as_ptr(folds))
            && (kept.width_points, kept.pixels_per_point) == (width_points, pixels_per_point)
            && kept.speech == speech
    };
    if let Some(kept) = view.strip.as_ref().filter(|kept| is_it(kept)) {
        return Some(Rc::clone(kept));
    }
    let bars = Arc::new(bars(&rows, bright.map(|starts| &***starts), width_points, folds)?);
    let case = &state.document.case;
    let zones = ruler_zones(case, Clock::of(case));
    let ink = Color32::PLACEHOLDER;
    let measure = |label: &str| f64::from(painter.layout_no_wrap(label.to_owned(), text(10.0), ink).size().x) + 12.0;
    let zones = zones.get(..1).unwrap_or_default();
    let lettering = Lettering { zones, zone_name: "", measure: &measure, tiers: Tiers::One };
    let ruler = ruler(axis.scale(bars.whole), &lettering);
    let (rows, folds) = (Arc::downgrade(&rows), Arc::downgrade(folds));
    let bright = bright.map(Arc::downgrade);
    let kept = Rc::new(Kept { rows, bright, folds, width_points, pixels_per_point, speech, bars, ruler });
    view.strip = Some(Rc::clone(&kept));
    Some(kept)
}

/// The days, months or years of the whole case, and how long its breaks are.
fn ruler_of(painter: &Painter, told: &Ruler, (axis, rect): (Axis<'_>, Rect), palette: &Palette) {
    let painter = &painter.with_clip_rect(axis.rect(rect.top(), rect.bottom()));
    let bottom = rect.top() + BARS_TOP + BARS_HEIGHT;
    for length in &told.breaks {
        let at = pos2(axis.screen_x(length.x_points), bottom + 7.0);
        painter.text(at, Align2::CENTER_CENTER, &length.words, text(10.0), palette.ink2);
    }
    for tick in &told.ticks {
        let x = axis.screen_x(tick.x_points);
        painter.vline(painter.round_to_pixel_center(x), bottom..=bottom + 3.0, Stroke::new(1.0, palette.line));
        let galley = painter.layout_no_wrap(tick.label.clone(), text(10.0), palette.ink3);
        if x + 3.0 >= axis.left_x && x + 3.0 + galley.size().x <= rect.right() {
            painter.galley(pos2(x + 3.0, bottom + 7.0 - galley.size().y / 2.0), galley, palette.ink3);
        }
    }
}

/// The visible part.
fn window(painter: &Painter, strip: &Overview, (axis, rect): (Axis<'_>, Rect), palette: &Palette) {
    let painter = &painter.with_clip_rect(axis.rect(rect.top(), rect.bottom()));
    let bottom = rect.top() + BARS_TOP + BARS_HEIGHT;
    let window = Rect::from_min_max(
        pos2(axis.screen_x(strip.window.0), rect.top() + 2.0),
        pos2(axis.screen_x(strip.window.1), bottom + 2.0),
    );
    painter.rect_stroke(window, CornerRadius::same(4), Stroke::new(1.5, palette.ink1), StrokeKind::Inside);
    let handles = if window.width() > 24.0 { vec![window.left() + 0.75, window.right() - 0.75] } else { Vec::new() };
    for x in handles {
        // A handle where an edge can be pulled.
        let handle = Rect::from_center_size(pos2(x, window.center().y), vec2(3.0, 9.0));
        painter.rect_filled(handle, CornerRadius::same(1), palette.ink1);
    }
}

/// A tick at the top for every point of the width in which something was found, longer where much was.
fn hits(painter: &Painter, state: &State, whole: Viewport, (axis, top): (Axis<'_>, f32), palette: &Palette) {
    let found = &state.search;
    if found.count() == 0 {
        return;
    }
    let (width, scale) = (axis.width_points(), axis.scale(whole));
    for column in 0..width.ceil() as usize {
        let x = column as f64;
        let (from, until) = (scale.time_from_x(x), scale.time_from_x(x + 1.0));
        let count = found.count_between(from, until);
        if count > 0 {
            let length = 6.0 + (count as f32).log10().min(4.0);
            let left = axis.screen_x(x);
            let tick = Rect::from_min_max(pos2(left - 0.5, top), pos2(left + 1.5, top + length));
            painter.rect_filled(tick, CornerRadius::ZERO, palette.ink1);
        }
    }
    let when = found.current().and_then(|hit| match hit {
        Hit::Item(item) => Some(state.document.case.when_of(item)?.earliest?.0),
        Hit::Note(id) => Some(state.notes.book.get(id)?.range?.0),
    });
    if let Some(at) = when {
        let centre = pos2(axis.screen_x(scale.x_from_time(at as f64)), top + 5.0);
        painter.circle(centre, 4.0, palette.selection, Stroke::new(1.5, palette.ink1));
    }
}
