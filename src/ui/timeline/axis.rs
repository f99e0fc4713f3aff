//! Where the time lies on the screen: the same left edge and width for the lanes, the commitments and the overview.

use egui::Rect;

use crate::timeline::Viewport;
use crate::timeline::column::column_points;
use crate::timeline::folds::Folds;
use crate::timeline::scale::Scale;

/// Width of the column of lane heads at first.
pub const HEAD_WIDTH: f32 = 232.0;
/// Width of that column where it is closed: initials alone.
pub const CLOSED_HEAD_WIDTH: f32 = 44.0;
/// Least and greatest width of that column while it is open.
const HEAD_WIDTHS: (f32, f32) = (168.0, 420.0);
/// Width that the time keeps beside the column.
pub const TIME_WIDTH: f32 = 600.0;

/// How wide the open column of lane heads is in a panel: as wanted, as long as the time keeps its width.
pub(super) fn open_head_width(panel: Rect, wanted: Option<f32>) -> f32 {
    let (least, most) = HEAD_WIDTHS;
    wanted.unwrap_or(HEAD_WIDTH).clamp(least, (panel.width() - TIME_WIDTH).clamp(least, most))
}

/// The stretch of the screen that shows time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axis<'a> {
    /// Left edge of the time.
    pub left_x: f32,
    /// Width of the time.
    pub width: f32,
    /// Width of the lane heads.
    pub head_width: f32,
    /// What of the time is folded.
    pub folds: &'a Folds,
}

impl<'a> Axis<'a> {
    /// The axis of a panel that shows `viewport`: right of the lane heads and of the room for what has no hour, to its
    /// right edge. Panels of one left edge and one width share it.
    pub fn of(panel: Rect, head_width: f32, viewport: Viewport, folds: &'a Folds) -> Self {
        Self::beside(panel, head_width, column_points(folds.span_secs(viewport)) as f32, folds)
    }

    /// The axis of a panel that shows the whole case.
    pub fn whole(panel: Rect, head_width: f32, folds: &'a Folds) -> Self {
        Self::beside(panel, head_width, 0.0, folds)
    }

    fn beside(panel: Rect, head_width: f32, column: f32, folds: &'a Folds) -> Self {
        let left = head_width + column;
        Self { left_x: panel.left() + left, width: (panel.width() - left).max(1.0), head_width, folds }
    }

    /// `viewport`, which this axis shows, zoomed by `factor` (more than 1: nearer) so that the time at `anchor` (a share
    /// of the width) stays where it is on the screen, also where the axis of the new view is narrower.
    pub fn zoomed(&self, viewport: Viewport, factor: f64, anchor: f64) -> Viewport {
        let new = self.folds.zoom_at(viewport, factor, anchor);
        let width = self.width_points();
        let column = |view: Viewport| column_points(self.folds.span_secs(view));
        let narrower = column(new) - column(viewport);
        let lands = (width * anchor - narrower) / (width - narrower).max(1.0);
        self.folds.pan(new, anchor - lands)
    }

    /// Width in the precision of the geometry.
    pub fn width_points(&self) -> f64 {
        f64::from(self.width)
    }

    /// The screen's x of points from the left edge of the time.
    pub fn screen_x(&self, x_points: f64) -> f32 {
        self.left_x + x_points as f32
    }

    /// Points from the left edge of the time.
    pub fn x_points(&self, screen_x: f32) -> f64 {
        f64::from(screen_x - self.left_x)
    }

    /// The time of a view as x.
    pub fn scale(&self, viewport: Viewport) -> Scale<'a> {
        Scale::new(viewport, self.width_points(), self.folds)
    }

    /// The time under the screen's x.
    pub fn time(&self, viewport: Viewport, screen_x: f32) -> f64 {
        self.scale(viewport).time_from_x(self.x_points(screen_x))
    }

    /// The screen's x of a time.
    pub fn x_of_time(&self, viewport: Viewport, secs: f64) -> f32 {
        self.screen_x(self.scale(viewport).x_from_time(secs).clamp(-10_000.0, 20_000.0))
    }

    /// The room left of the time for what has no hour, in points; 0 where there is none.
    pub fn column(&self, panel: Rect) -> f32 {
        self.left_x - panel.left() - self.head_width
    }

    /// The rectangle of the time between two heights.
    pub fn rect(&self, top: f32, bottom: f32) -> Rect {
        Rect::from_min_max(egui::pos2(self.left_x, top), egui::pos2(self.left_x + self.width, bottom))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::case::ItemRef;
    use crate::load::{Progress, Request, load};
    use crate::timeline::extent::range_of_case;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::rows::Rows;

    const PANEL: Rect = Rect { min: egui::pos2(0.0, 0.0), max: egui::pos2(1110.0, 600.0) };
    /// Beginning of the talks in Riyadh.
    const TALKS: f64 = 1_739_863_800.0;

    /// The views of a zoom from the whole case to a minute around the talks, held at a share of the width.
    fn script(start: Viewport, share: f64) -> Vec<Viewport> {
        let axis = Axis::of(PANEL, HEAD_WIDTH, start, Folds::none());
        let first = start
            .pan((TALKS - start.time_from_x(axis.width_points() * share, axis.width_points())) / start.span_secs());
        let mut views = vec![first];
        while let Some(last) = views.last().copied().filter(|last| last.span_secs() > 60.0) {
            // The time of the talks stays where it was on the screen, so that its share of a narrower axis is another.
            let axis = Axis::of(PANEL, HEAD_WIDTH, last, Folds::none());
            let anchor = (TALKS - last.start) / last.span_secs();
            views.push(axis.zoomed(last, 1.07, anchor));
        }
        views
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_all_the_way_in() {
        let case = load(&Request::BuiltIn, &Progress::default()).case;
        let whole = range_of_case(&case).expect("a range");
        for share in [0.1, 0.5, 0.93] {
            let views = script(Viewport::fit(whole.start, whole.end), share);
            assert!(views.len() > 150, "{}", views.len());
            let x = |view: &Viewport| Axis::of(PANEL, HEAD_WIDTH, *view, Folds::none()).x_of_time(*view, TALKS);
            let first = views.first().map_or(0.0, x);
            for view in &views {
                assert!((x(view) - first).abs() < 0.6, "{view:?}: {} {first}", x(view));
            }
        }
    }

    #[test]
    fn no_mark_turns_back_while_one_zooms_in() {
        let case = load(&Request::BuiltIn, &Progress::default()).case;
        let rows = Rows::new(&case, &[]);
        let whole = range_of_case(&case).expect("a range");
        let views = script(Viewport::fit(whole.start, whole.end), 0.4);
        let mut before: BTreeMap<(usize, ItemRef), f32> = BTreeMap::new();
        let mut compared = 0;
        for view in views {
            let axis = Axis::of(PANEL, HEAD_WIDTH, view, Folds::none());
            let width_points = axis.width_points();
            let metrics = Metrics {
                viewport: view,
                folds: Folds::none(),
                width_points,
                top_points: 0.0,
                bottom_points: rows.height_points,
            };
            let held = axis.x_of_time(view, TALKS);
            let mut now: BTreeMap<(usize, ItemRef), f32> = BTreeMap::new();
            for mark in layout(&case, &rows, &metrics).marks.iter().filter(|mark| !mark.in_column()) {
                let x = axis.screen_x(mark.x0_points);
                let item = rows.rows.get(mark.row).and_then(|row| mark.single(row));
                if let Some(item) = item.filter(|_| (0.0..width_points).contains(&mark.x0_points)) {
                    now.insert((mark.row, item), x);
                }
            }
            for (mark, x) in &now {
                let Some(old) = before.get(mark) else { continue };
                compared += 1;
                // Left of what is held everything goes left, right of it right; a mark's own inset is let pass.
                let turned = if *old < held { x - old } else { old - x };
                assert!(turned < 3.0, "{view:?}: {mark:?} went from {old} to {x}, held at {held}");
            }
            before = now;
        }
        assert!(compared > 3_000, "{compared}");
    }
}
