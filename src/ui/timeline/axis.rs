//! Where the time lies on the screen: the same left edge and width for the lanes, the commitments and the overview.

use egui::Rect;

use crate::timeline::Viewport;
use crate::timeline::column::column_points;

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
pub struct Axis {
    /// Left edge of the time.
    pub left_x: f32,
    /// Width of the time.
    pub width: f32,
    /// Width of the lane heads.
    pub head_width: f32,
}

impl Axis {
    /// The axis of a panel that shows `viewport`: right of the lane heads and of the room for what has no hour, to its
    /// right edge. Panels of one left edge and one width share it.
    pub fn of(panel: Rect, head_width: f32, viewport: Viewport) -> Self {
        Self::beside(panel, head_width, column_points(viewport) as f32)
    }

    /// The axis of a panel that shows the whole case.
    pub fn whole(panel: Rect, head_width: f32) -> Self {
        Self::beside(panel, head_width, 0.0)
    }

    fn beside(panel: Rect, head_width: f32, column: f32) -> Self {
        let left = head_width + column;
        Self { left_x: panel.left() + left, width: (panel.width() - left).max(1.0), head_width }
    }

    /// `viewport`, which this axis shows, zoomed by `factor` (more than 1: nearer) so that the time at `anchor` (a share
    /// of the width) stays where it is on the screen, also where the axis of the new view is narrower.
    pub fn zoomed(&self, viewport: Viewport, factor: f64, anchor: f64) -> Viewport {
        let new = viewport.zoom_at(factor, anchor);
        let width = self.width_points();
        let narrower = column_points(new) - column_points(viewport);
        let lands = (width * anchor - narrower) / (width - narrower).max(1.0);
        new.pan(anchor - lands)
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

    /// The time under the screen's x.
    pub fn time(&self, viewport: Viewport, screen_x: f32) -> f64 {
        viewport.time_from_x(self.x_points(screen_x), self.width_points())
    }

    /// The screen's x of a time.
    pub fn x_of_time(&self, viewport: Viewport, secs: f64) -> f32 {
        self.screen_x(viewport.x_from_time(secs, self.width_points()).clamp(-10_000.0, 20_000.0))
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
