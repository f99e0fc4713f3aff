//! Pointer and wheel to commands: drag pans, the wheel scrolls lanes or time, with Ctrl it zooms.

use egui::{PointerButton, Rect, Response, Ui, Vec2};

use super::TimelineView;
use super::scene::Scene;
use crate::app::Command;
use crate::case::{ItemRef, Kind};
use crate::timeline::extent::range_of_item;
use crate::timeline::folds::Folds;
use crate::timeline::hit::Target;
use crate::timeline::track::Slot;
use crate::timeline::{Viewport, mark::Mark};

/// Least visible time after zooming to an item, so that a moment has some of its day around it.
const CLOSE_SECS: f64 = 3.0 * 3600.0;
/// How much of the view an item takes that was zoomed to.
const CLOSE_SHARE: f64 = 0.5;

/// How much a point of the plain wheel zooms, where it does.
const WHEEL_ZOOM: f32 = 1.0 / 200.0;

/// What a gesture of the wheel does until it ends, so that one gesture never does two things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    Zoom,
    Time,
    Lanes,
}

/// How far the lanes can be scrolled.
pub(super) fn overflow(scene: &Scene<'_>) -> f32 {
    (scene.rows.height_points as f32 - scene.lanes.height()).max(0.0)
}

/// Pans by dragging.
pub(super) fn drag(response: &Response, scene: &Scene<'_>, view: &mut TimelineView, commands: &mut Vec<Command>) {
    let dragged = response.dragged_by(PointerButton::Primary) || response.dragged_by(PointerButton::Middle);
    let delta = response.drag_delta();
    if !dragged || delta == Vec2::ZERO {
        return;
    }
    if delta.x != 0.0 {
        view.motion.by_hand();
        commands.push(Command::Pan(-f64::from(delta.x) / scene.axis.width_points()));
    }
    scroll_lanes(scene, delta.y, commands);
}

fn scroll_lanes(scene: &Scene<'_>, delta_y: f32, commands: &mut Vec<Command>) {
    let most = overflow(scene);
    if most > 0.0 && delta_y != 0.0 {
        let scroll = (scene.scroll - delta_y).clamp(0.0, most);
        commands.push(Command::ScrollLanes(f64::from(scroll)));
    }
}

/// The wheel and the pinch over `rect`.
pub(super) fn wheel(ui: &Ui, rect: Rect, scene: &Scene<'_>, view: &mut TimelineView, commands: &mut Vec<Command>) {
    if !ui.rect_contains_pointer(rect) {
        return;
    }
    let lanes = overflow(scene) > 0.0;
    if let Some(step) = step(ui, scene.axis, lanes, view) {
        match step {
            Step::Zoom { factor, anchor } => {
                view.motion.by_hand();
                commands.push(Command::Zoom { factor, anchor });
            }
            Step::Time(share) => {
                view.motion.by_hand();
                commands.push(Command::Pan(share));
            }
            Step::Lanes(delta_y) => scroll_lanes(scene, delta_y, commands),
        }
    }
}

/// Makes each zoom around a share of the width one that leaves what is there in its place on the screen, also while the
/// room for what has no hour opens or closes.
pub(super) fn anchor_zooms(scene: &Scene<'_>, commands: &mut [Command]) {
    for command in commands.iter_mut() {
        if let Command::Zoom { factor, anchor } = *command {
            *command = Command::SetViewport(scene.axis.zoomed(scene.viewport, factor, anchor));
        }
    }
}

/// What the wheel asks for in this frame.
pub(super) enum Step {
    /// Zoom around a share of the width.
    Zoom {
        /// More than 1: nearer.
        factor: f64,
        /// 0 left, 1 right.
        anchor: f64,
    },
    /// Move the visible time later by this share.
    Time(f64),
    /// Move the lanes by these points.
    Lanes(f32),
}

/// Reads the wheel and the pinch, and takes them away from whatever else scrolls, but for what scrolls lanes.
pub(super) fn step(ui: &Ui, axis: super::Axis<'_>, lanes: bool, view: &mut TimelineView) -> Option<Step> {
    let (factor, delta, pointer) =
        ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta(), input.pointer.hover_pos()));
    if factor == 1.0 && delta == Vec2::ZERO {
        view.gesture = None;
        return None;
    }
    // Where the reader wants it so, the plain wheel zooms; with Shift or sideways it still goes through time.
    let zooms = view.wheel_zooms && factor == 1.0 && delta.y.abs() > delta.x.abs();
    let factor = if zooms { (delta.y * WHEEL_ZOOM).exp() } else { factor };
    let gesture = *view.gesture.get_or_insert(if factor != 1.0 {
        Gesture::Zoom
    } else if delta.x.abs() > delta.y.abs() || !lanes {
        Gesture::Time
    } else {
        Gesture::Lanes
    });
    if gesture != Gesture::Lanes {
        ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
    }
    match gesture {
        Gesture::Zoom if factor != 1.0 => {
            let anchor = pointer.map_or(0.5, |at| axis.x_points(at.x) / axis.width_points()).clamp(0.0, 1.0);
            Some(Step::Zoom { factor: f64::from(factor), anchor })
        }
        Gesture::Zoom => None,
        Gesture::Time => {
            let by = if delta.x.abs() > delta.y.abs() { delta.x } else { delta.y };
            Some(Step::Time(-f64::from(by) / axis.width_points()))
        }
        Gesture::Lanes => Some(Step::Lanes(delta.y)),
    }
}

/// What a click on `target` asks for; `twice` for a double click.
pub(super) fn click(scene: &Scene<'_>, target: Target, twice: bool, commands: &mut Vec<Command>) {
    match target {
        Target::Mark(index) => {
            let Some(mark) = scene.layout.marks.get(index) else { return };
            click_mark(scene, mark, twice, commands);
        }
        Target::Connector(index) => {
            let Some(connector) = scene.layout.connectors.get(index) else { return };
            let item = ItemRef { kind: Kind::Event, index: connector.event };
            click_item(scene, item, twice, commands);
        }
    }
}

/// What a click on an item asks for.
pub(super) fn click_item(scene: &Scene<'_>, item: ItemRef, twice: bool, commands: &mut Vec<Command>) {
    commands.push(Command::SelectItem(item));
    if twice && let Some((start, end)) = range_of_item(scene.case, item) {
        commands.push(Command::SetViewport(close_up(scene.axis.folds, start, end)));
    }
}

fn click_mark(scene: &Scene<'_>, mark: &Mark, twice: bool, commands: &mut Vec<Command>) {
    let Some(row) = scene.row(mark.row) else { return };
    if let Some(item) = mark.single(row) {
        click_item(scene, item, twice, commands);
        return;
    }
    match nearer_view(scene.axis.folds, scene.viewport, mark.slots(row)) {
        Some(viewport) => commands.push(Command::SetViewport(viewport)),
        // No zoom tells them apart: each click takes the next.
        None if !twice => {
            let selected = scene.state.selection.item;
            let mut items = mark.items(row).skip_while(|item| Some(*item) != selected).skip(1);
            if let Some(item) = items.next().or_else(|| mark.items(row).next()) {
                commands.push(Command::SelectItem(item));
            }
        }
        None => {}
    }
}

/// The view that fits a cluster; `None` where it would not show it any nearer.
pub(super) fn nearer_view<'a>(
    folds: &Folds,
    viewport: Viewport,
    slots: impl Iterator<Item = &'a Slot>,
) -> Option<Viewport> {
    let (mut first, mut last, mut end) = (i64::MAX, i64::MIN, i64::MIN);
    for slot in slots {
        first = first.min(slot.anchor_secs());
        last = last.max(slot.anchor_secs());
        end = end.max(if slot.end_secs == i64::MAX { slot.anchor_secs() } else { slot.end_secs });
    }
    let fitted = folds.fit(first as f64, end as f64);
    (first < last && folds.span_secs(fitted) < folds.span_secs(viewport) * 0.9).then_some(fitted)
}

/// The view that shows a range with something of what is around it.
pub(super) fn close_up(folds: &Folds, start_secs: f64, end_secs: f64) -> Viewport {
    let tight = Viewport::new(start_secs, end_secs);
    let span = folds.span_secs(tight);
    folds.zoom_at(tight, span / (span / CLOSE_SHARE).max(CLOSE_SECS), 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_is_zoomed_to_until_nothing_is_gained() {
        let slot = |start_secs, end_secs| Slot { start_secs, end_secs, lasting: true, ..Slot::default() };
        let week = Viewport::new(0.0, 604_800.0);
        let found = nearer_view(Folds::none(), week, [slot(1000, 2000), slot(50_000, 51_000)].iter()).expect("a view");
        assert!(found.start < 1000.0 && found.end > 51_000.0 && found.span_secs() < 60_000.0);
        assert_eq!(nearer_view(Folds::none(), week, [slot(1000, 1060), slot(1000, 1060)].iter()), None);
        assert_eq!(
            nearer_view(Folds::none(), Viewport::new(1000.0, 2000.0), [slot(1000, 1500), slot(1400, 2000)].iter()),
            None
        );
    }

    #[test]
    fn a_moment_is_shown_with_its_hours() {
        assert_eq!(close_up(Folds::none(), 5_400.0, 5_400.0), Viewport::new(0.0, 10_800.0));
        assert_eq!(close_up(Folds::none(), 0.0, 86_400.0), Viewport::new(-43_200.0, 129_600.0));
    }
}
