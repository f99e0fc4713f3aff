//! The timeline on screen: ruler, lane heads, key moments, lanes; the commitments and the overview on the same axis.
//!
//! ```text
//! state ─shown→ viewport ─layout→ Scene ─paint→ shapes
//!                                  Scene + pointer ─→ commands
//! ```

mod actors;
mod atlas;
mod axis;
mod band;
mod breaks;
mod bright;
mod commitment_bars;
mod commitment_keys;
mod commitments;
mod cursor;
mod curves;
mod describe;
mod foot;
mod fresh;
mod grouping;
mod head_drag;
mod head_keys;
mod header;
mod heads;
mod input;
mod labelled;
mod lanes;
mod layer;
mod legend;
mod menus;
mod motion;
mod node_names;
mod nodes;
mod noted;
mod notes;
mod nothing;
mod nudges;
mod overview;
mod pen;
mod raster;
mod ruler;
mod scene;
mod scrolling;
mod span;
mod supply;
mod tips;
mod walking;
mod widths;
mod zones;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::{CornerRadius, CursorIcon, Painter, PointerButton, Popup, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo};

use atlas::Atlas;
pub use axis::{Axis, CLOSED_HEAD_WIDTH, HEAD_WIDTH, TIME_WIDTH};
use commitment_keys::WalkedRows;
pub use commitments::commitments_ui;
pub(super) use describe::{describe, line as description_line, quoted};
use head_keys::HeadsView;
use input::Gesture;
use motion::Motion;
pub use overview::overview_ui;
use scene::{Scene, ruler_zones};
use walking::Walking;

use crate::app::{Command, FoldCommand, Revealed, Selection, State};
use crate::case::{Instant, ItemRef, Zone};
use crate::language::say;
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::dates::{day_words, hours_in};
use crate::timeline::hit::{Target, hit};
use crate::timeline::layout::layout_below;
use crate::timeline::overview::Grip;
use crate::timeline::prepared::{Prepared, Wanted};
use crate::timeline::roster::Roster;
use crate::timeline::ticks::Ruler;
use crate::timeline::track::Slot;
use crate::ui::theme::Palette;

/// What the timeline keeps from frame to frame; nothing that anybody else reads.
#[derive(Debug, Default)]
pub struct TimelineView {
    rows: Option<Prepared>,
    /// Lanes that are asked for; until they are there the last ones of the case are shown.
    wanted: Option<Wanted>,
    /// What stays bright.
    bright: Rc<RefCell<bright::Bright>>,
    /// How far the lanes on screen were scrolled down.
    scroll: f32,
    /// The plain wheel zooms.
    wheel_zooms: bool,
    motion: Motion,
    gesture: Option<Gesture>,
    /// What was selected when the lanes were last scrolled to it, and what was opened to show it.
    selected: Selection,
    revealed: Option<Revealed>,
    /// What of the overview stays while one pans and zooms.
    strip: Option<Rc<overview::Kept>>,
    /// What of the overview's window is held.
    grip: Option<Grip>,
    /// Where one walks with the keys.
    walk: Walking,
    /// The pictures that marks are made of.
    atlas: Option<Arc<Atlas>>,
    /// The screen's x of the pointer, for the line through all panels of the axis, and the frame in which it was set.
    pointed: Option<(f32, u64)>,
    /// How wide the column of heads was dragged; nothing where it was not.
    pub head_width: Option<f32>,
    /// The actors, where the column of heads lists them beside lanes that are none.
    listed: Option<actors::Listed>,
    /// What of the lanes has notes.
    noted: Rc<RefCell<noted::Noted>>,
    /// How wide the titles of key moments are.
    titles: band::Measured,
    /// How wide letters are.
    widths: Rc<RefCell<widths::Widths>>,
    /// Which labels were painted.
    fresh: Rc<RefCell<fresh::Fresh>>,
    /// Where labels stood.
    labelled: Rc<RefCell<labelled::Labelled>>,
    /// What marks are called.
    names: node_names::Names,
    /// The heads of the lanes.
    column: HeadsView,
    /// Where one walks among the commitments on the axis.
    walked_rows: WalkedRows,
    /// What the menu on the canvas is about.
    asked: Option<menus::Asked>,
    /// Where the pointer rests since a key was pressed: nothing is told there of what it is over.
    rests: Option<Pos2>,
    /// Another case has just come on screen.
    arrived: bool,
}

impl TimelineView {
    /// The timeline with a column of heads that was dragged to this width, if it was.
    pub fn with_head_width(head_width: Option<f32>) -> Self {
        Self { head_width, ..Self::default() }
    }

    /// Whether the pointer has not moved since a key was pressed: what the key opened is not to lie under words about a mark.
    fn pointer_rests(&mut self, ui: &Ui) -> bool {
        let pressed = |event: &egui::Event| matches!(event, egui::Event::Key { pressed: true, .. });
        let (at, keyed) = ui.input(|input| (input.pointer.hover_pos(), input.events.iter().any(pressed)));
        let arrived = std::mem::take(&mut self.arrived);
        self.rests = if keyed || arrived { at } else { self.rests.filter(|rests| Some(*rests) == at) };
        self.rests.is_some()
    }

    /// How far the lanes on screen are scrolled down: those that wait for others stay where they are.
    fn scroll(&mut self, state: &State) -> f32 {
        self.wheel_zooms = state.habits.wheel_zooms;
        if self.wanted.is_none() {
            self.scroll = state.view.scroll_points as f32;
        }
        self.scroll
    }

    /// The axis of a panel as wide as the timeline that shows `viewport`.
    fn axis<'a>(&self, state: &'a State, panel: Rect, viewport: Viewport) -> Axis<'a> {
        Axis::of(panel, self.heads(state, panel), viewport, &state.view.folds)
    }

    /// How wide the column of heads is in such a panel.
    fn heads(&self, state: &State, panel: Rect) -> f32 {
        if state.panels.heads { axis::open_head_width(panel, self.head_width) } else { CLOSED_HEAD_WIDTH }
    }

    /// The actors of the case, where the column of heads lists them beside lanes that are none.
    fn roster(&mut self, state: &State) -> Option<Arc<Roster>> {
        if !state.lists_actors() {
            self.listed = None;
            return None;
        }
        let listed = actors::Listed::update(self.listed.take(), state);
        Some(Arc::clone(&self.listed.insert(listed).roster))
    }

    /// The pointer is at this x over the time.
    fn point_at(&mut self, ui: &Ui, x: f32) {
        self.pointed = Some((x, ui.cumulative_frame_nr()));
    }

    /// The x of the pointer over the time of any panel of the axis, in this frame or the last.
    fn pointed_at(&self, ui: &Ui) -> Option<f32> {
        let now = ui.cumulative_frame_nr();
        self.pointed.filter(|(_, frame)| now.saturating_sub(*frame) <= 1).map(|(x, _)| x)
    }

    /// Where no panel of this frame has the pointer, its line goes with the next one. The timeline is the last of them.
    fn leave_pointer(&mut self, ui: &Ui) {
        if self.pointed.take_if(|(_, frame)| *frame < ui.cumulative_frame_nr()).is_some() {
            ui.request_repaint();
        }
    }

    /// The visible time, which may be on its way to that of the state.
    fn shown(&mut self, ui: &Ui, state: &State) -> Viewport {
        let animate = ui.style().animation_time > 0.0;
        let (viewport, moving) =
            self.motion.shown(state.view.viewport, &state.view.folds, ui.input(|input| input.time), animate);
        if moving {
            ui.request_repaint();
        }
        viewport
    }
}

/// What the marks of the timeline mean, in a window above the others.
pub fn legend_ui(ui: &Ui, view: &mut TimelineView, commands: &mut Vec<Command>) {
    legend::show(ui, view, commands);
}

/// The timeline, filling what is left of `ui`. `ui` has no margin.
pub fn timeline_ui(ui: &mut Ui, state: &State, view: &mut TimelineView, commands: &mut Vec<Command>) {
    let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    if rect.width() <= view.heads(state, rect) || rect.height() <= top_height(state) {
        return;
    }
    let top = rect.top() + top_height(state);
    let mut scene = scene_of(ui, state, view, rect);
    let painter = ui.painter_at(rect);
    let ruler = ruler::build(&painter, &scene);
    let screen_x = |x: f64| scene.axis.screen_x(x);
    scene.shades = joined(ruler.shades.iter().map(|(from, until, _)| (screen_x(*from), screen_x(*until))));
    let ruler_rect = scene.axis.rect(rect.top(), (rect.top() + ruler::height(&ruler, scene.zones.len())).min(top));
    let band_rect = scene.axis.rect(ruler_rect.bottom(), top);
    scene.layout = layout_below(scene.case, &scene.rows, &scene.metrics(), scene.pinned.0);

    walking::resolve(&scene, view, commands);
    scrolling::follow_selection(&scene, view, commands);
    let canvas = canvas_ui(ui, &scene, rect);
    view.walk.listen(ui, &canvas, scene.axis);
    input::drag(&canvas, &scene, view, commands);
    // A list of actors scrolls by itself.
    let wheeled = if scene.lists_actors() { rect.with_min_x(scene.axis.left_x) } else { rect };
    input::wheel(ui, wheeled, &scene, view, commands);
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|_| canvas.contains_pointer());
    let hovered = pointer.filter(|_| !canvas.dragged()).and_then(|at| under(&scene, at));
    let curves = curves::build(&scene);
    let on_mark = matches!(hovered, Some(Target::Mark(_)));
    let curve = pointer.filter(|at| scene.lanes.contains(*at) && !canvas.dragged());
    let curve = curve.and_then(|at| curves.hit(&scene, at, on_mark));
    let hovered = hovered.filter(|_| curve.is_none());
    if let Some(at) = pointer {
        view.point_at(ui, at.x);
    }
    let atlas = Atlas::of(&painter, scene.palette.dark, view.atlas.take());
    let band = band::build(&painter, &scene, band_rect, &mut view.titles);
    let hovered_moment = pointer.and_then(|at| band.hit(&scene, at));

    paint(&painter, &scene, &ruler, (ruler_rect, band_rect));
    band.paint(&painter, &atlas, &scene, hovered_moment);
    let over = lanes::Hovered { target: hovered, curve };
    lanes::paint(&painter.with_clip_rect(scene.lanes), &atlas, &scene, (&band, &curves), over);
    view.atlas = Some(atlas);
    header::column_ui(ui, (&painter, &mut view.column), &scene, (ruler_rect, band_rect), commands);
    let marked = span::ruler_ui(ui, &scene, ruler_rect, (view, &canvas), commands);
    // Where nothing has a date, no time is told of the pointer either.
    let timed = state.document.range.is_some();
    let pointed = view.pointed_at(ui).filter(|x| timed && (scene.axis.left_x..=rect.right()).contains(x));
    let handle = cursor::Handle::new(&painter, &scene, ruler_rect);
    let chip = pointed.map(|x| {
        let words = marked.unwrap_or_else(|| hair_words(&scene, scene.axis.time(scene.viewport, x)));
        ruler::Chip::new(&painter, &scene, (x, ruler_rect, handle.as_ref()), &words)
    });
    let over = ruler::Over { chip: chip.as_ref(), handle: handle.as_ref() };
    ruler::paint(&painter, &scene, &ruler, ruler_rect, &over);
    scrolling::scroll_bar_ui(ui, &painter, &scene, commands);
    if scene.rows.away > 0 {
        foot::foot_ui(ui, &painter, &scene, rect.with_min_y(scene.lanes.bottom()), commands);
    }
    span::band(&painter, scene.palette, state, (scene.axis, scene.viewport), rect.with_min_y(ruler_rect.center().y));
    cursor::line(&painter, scene.palette, state, (scene.axis, scene.viewport), rect.with_min_y(rect.top() + 14.0));
    zones::zones_ui(ui, &painter, &scene, (&ruler, ruler_rect), commands);
    ruler::answers_ui(ui, &painter, &scene, (ruler_rect, band_rect, handle.as_ref()), commands);
    if let Some(x) = pointed {
        let line = Stroke::new(1.0, scene.palette.hair());
        painter.vline(painter.round_to_pixel_center(x), ruler_rect.bottom() - 6.0..=rect.bottom(), line);
    }
    if let Some(chip) = chip {
        chip.paint(&painter, &scene);
    }

    if view.walk.shows_focus(&canvas) {
        let stroke = Stroke::new(1.5, scene.palette.ink1);
        // Not through the line at the foot.
        let ring = if scene.rows.away > 0 { canvas.rect.with_max_y(scene.lanes.bottom()) } else { canvas.rect };
        painter.rect_stroke(ring.shrink(1.0), CornerRadius::same(3), stroke, egui::StrokeKind::Inside);
    }
    input::anchor_zooms(&scene, commands);
    let clicked = nodes::nodes_ui(ui, &scene, &canvas, &mut view.names);
    let end = hovered_moment.or_else(|| curve.and_then(|curve| curves.end_of(curve)));
    menus::canvas_menu(ui, &scene, (&canvas, view), (clicked.as_ref(), hovered, end), commands);
    let clicked = clicked.filter(|clicked| !clicked.menu);
    // The keys that click other widgets have a meaning of their own here.
    let pressed = canvas.clicked_by(PointerButton::Primary) || canvas.double_clicked();
    header::edge_ui(ui, &scene, view, rect, commands);
    let chosen = hovered.filter(|_| pressed).map(|target| (target, canvas.double_clicked()));
    if let Some((target, twice)) = clicked.map(|clicked| (clicked.target, clicked.twice)).or(chosen) {
        view.walk.clicked(&scene, &canvas, Some(target));
        input::click(&scene, target, twice, commands);
    } else if let Some(item) = hovered_moment.filter(|_| pressed) {
        view.walk.clicked(&scene, &canvas, None);
        input::click_item(&scene, item, canvas.double_clicked(), commands);
    } else if let Some(item) = curve.filter(|_| pressed).and_then(|curve| curves.end_of(curve)) {
        commands.push(Command::StepTo(item));
    } else if pressed {
        view.walk.clicked(&scene, &canvas, None);
        let fold = pointer.and_then(|at| breaks::under(scene.axis, scene.viewport, at.x));
        commands.extend(fold.map(|fold| Command::Fold(FoldCommand::Open(fold.key))));
    }
    let rests = view.pointer_rests(ui);
    if canvas.dragged() {
        ui.set_cursor_icon(CursorIcon::Grabbing);
    } else if !rests && !Popup::is_any_open(ui) {
        tell_pointed(ui, &scene, &curves, (curve, hovered, hovered_moment));
    }
    nothing::nothing_passes_ui(ui, &scene, commands);
    view.leave_pointer(ui);
}

/// What of the lanes lies under a point of the screen: words lie above lines, and marks above words.
fn under(scene: &Scene<'_>, at: Pos2) -> Option<Target> {
    if !scene.lanes.contains(at) {
        return None;
    }
    let ink = hit(&scene.layout, &scene.rows, scene.axis.x_points(at.x), scene.y_points(at.y));
    let is_mark = matches!(ink, Some(Target::Mark(_)));
    if is_mark { ink } else { scene.labelled.borrow().at(scene, at).or(ink) }
}

/// Tells at the pointer what it is over: a curve, else a mark or line, else a key moment, else a break.
fn tell_pointed(
    ui: &Ui,
    scene: &Scene<'_>,
    curves: &curves::Curves,
    (curve, target, moment): (Option<usize>, Option<Target>, Option<ItemRef>),
) {
    match (curve, target, moment) {
        (Some(curve), ..) => curves.tip(ui, scene, curve),
        (None, Some(target), _) => tips::show(ui, scene, target),
        (None, None, Some(item)) => tips::show_item(ui, scene, item),
        (None, None, None) if breaks::tell(ui, scene) => {}
        (None, None, None) => return,
    }
    ui.set_cursor_icon(CursorIcon::PointingHand);
}

/// Stretches that come by their beginnings, those that meet made one: left to right and apart from each other.
fn joined(stretches: impl Iterator<Item = (f32, f32)>) -> Vec<(f32, f32)> {
    let mut out: Vec<(f32, f32)> = Vec::new();
    for (from, until) in stretches {
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(until),
            _ => out.push((from, until)),
        }
    }
    out
}

/// How high ruler and key moments are together.
fn top_height(state: &State) -> f32 {
    let case = &*state.document.case;
    ruler::top_height(ruler_zones(case, Clock::of(case)).len())
}

/// What is drawn from in this frame; its layout is still empty.
fn scene_of<'a>(ui: &Ui, state: &'a State, view: &mut TimelineView, rect: Rect) -> Scene<'a> {
    let case = &*state.document.case;
    let rows = view.rows(state);
    let viewport = view.shown(ui, state);
    view.fresh.borrow_mut().begin(viewport);
    let clock = Clock::of(case);
    let foot = if rows.away > 0 { foot::FOOT_POINTS } else { 0.0 };
    let top = (rect.top() + top_height(state)).min(rect.bottom());
    let lanes = Rect::from_x_y_ranges(rect.x_range(), top..=(rect.bottom() - foot).max(top));
    let most = (rows.height_points as f32 - lanes.height()).max(0.0);
    let pinned = scrolling::pinned_rows(&rows, lanes.height());
    let palette = Palette::of(ui.ctx());
    let selected = state.selection.item.and_then(|item| {
        let when = case.when_of(item)?;
        Some((item.kind, Slot::new(when, item.index)))
    });
    let colors: Vec<_> = case.parties.iter().map(|party| palette.party(case, party.id)).collect();
    let marks = colors.iter().copied().chain([palette.ink2, palette.quiet]);
    let dims = view.bright.borrow_mut().update(state, &rows);
    Scene {
        state,
        case,
        bright: dims.then(|| Rc::clone(&view.bright)),
        selected,
        inks: marks.map(|color| (color, palette.ink_of(color))).collect(),
        colors,
        rows,
        palette,
        clock,
        zones: ruler_zones(case, clock),
        axis: view.axis(state, rect, viewport),
        viewport,
        lanes,
        scroll: view.scroll(state).clamp(0.0, most).round(),
        pinned,
        shades: Vec::new(),
        layout: Default::default(),
        roster: view.roster(state),
        noted: Rc::clone(&view.noted),
        widths: Rc::clone(&view.widths),
        fresh: Rc::clone(&view.fresh),
        labelled: Rc::clone(&view.labelled),
    }
}

/// The one focusable node of the canvas.
fn canvas_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect) -> egui::Response {
    let time = scene.axis.rect(rect.top(), rect.bottom());
    let area = time.union(scene.column_rect(rect.top(), rect.bottom()));
    let canvas = ui.interact(area, ui.scope_id().with("timeline canvas"), Sense::click_and_drag());
    canvas.widget_info(|| WidgetInfo::labeled(Role::Group, true, say("region-timeline")));
    canvas
}

fn paint(painter: &Painter, scene: &Scene<'_>, ruler: &Ruler, (ruler_rect, band_rect): (Rect, Rect)) {
    let time = ruler_rect.union(band_rect).union(scene.axis.rect(band_rect.top(), scene.lanes.bottom()));
    let beside = scene.column_rect(ruler_rect.top(), scene.lanes.bottom());
    // The heads stand on the colour of panels.
    let ground = painter.clip_rect().with_min_x(scene.lanes.left() + scene.axis.head_width);
    painter.rect_filled(ground, CornerRadius::ZERO, scene.palette.canvas);
    lanes::grid(painter, scene, ruler, time.with_min_y(ruler_rect.bottom()));
    breaks::paint(painter, scene.palette, (scene.axis, scene.viewport), time);
    let y = painter.round_to_pixel_center(band_rect.bottom() - 1.0);
    painter.hline(beside.left()..=band_rect.right(), y, Stroke::new(1.0, scene.palette.line));
    header::column_head(painter, scene, scene.column_rect(band_rect.top(), band_rect.bottom() - 1.0));
}

/// A time in every zone: `Tue 18 Feb 16:30 Riyadh · 15:30 Kyiv`; where a point is longer than an hour, the day alone.
fn hair_words(scene: &Scene<'_>, secs: f64) -> String {
    let instant = Instant(secs.floor() as i64);
    let secs_per_point = scene.scale().secs_per_point();
    if secs_per_point > 3_600.0 || scene.axis.folds.at(secs).is_some() {
        return day_words(scene.clock.shown.local(instant).date(), scene.clock);
    }
    let named: Vec<(Zone, String)> = scene.zones.iter().map(|zone| (*zone, scene.zone_name(*zone))).collect();
    let zones = named.iter().map(|(zone, name)| (*zone, name.as_str()));
    hours_in(zones, instant, scene.clock, secs_per_point < 10.0)
}

#[cfg(test)]
mod tests;
