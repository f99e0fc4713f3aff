//! The visible time as x, and as the time that is drawn: both from the folds and the zoom.

use super::Viewport;
use super::folds::{Drawn, Fold, Folds, Map};

/// How far outside of the view anything is drawn.
const FAR_POINTS: f64 = 4_000.0;
/// Width of the cells that long chains are cut into.
pub(super) const CELL_POINTS: f64 = 64.0;
/// So many steps of zoom, each as much nearer as the one before, make distances twice as long.
const STEPS_TO_HALF: f64 = 4.0;
/// A shorter chain is not cut.
pub(super) const CHAIN_POINTS: f64 = 32.0;

/// The visible time as x.
#[derive(Clone, Copy, Debug)]
pub struct Scale<'a> {
    /// The visible time.
    pub viewport: Viewport,
    /// How wide it is drawn.
    pub width_points: f64,
    span_secs: f64,
    all_folds: &'a Folds,
    map: Map<'a>,
    /// The drawn time of the left edge.
    drawn_start: f64,
}

impl<'a> Scale<'a> {
    /// A view in which stretches are folded, in an area so wide.
    pub fn new(viewport: Viewport, width_points: f64, folds: &'a Folds) -> Self {
        let span_secs = folds.span_secs(viewport);
        Self::at_zoom(viewport, width_points, folds, span_secs)
    }

    fn at_zoom(viewport: Viewport, width_points: f64, folds: &'a Folds, span_secs: f64) -> Self {
        let map = folds.at_zoom(span_secs);
        let drawn_start = map.drawn(viewport.start);
        Self { viewport, width_points, span_secs, all_folds: folds, map, drawn_start }
    }

    /// The same left edge at the nearest zoom that is no nearer than this one and is one of a series, in which each next one
    /// is nearer by the same factor. `phase`, from 0 to 1, tells the series apart. All distances are shorter there or the same, also
    /// those over a break.
    pub(super) fn stepped(&self, phase: f64) -> Self {
        let step = ((self.secs_per_point().log2() * STEPS_TO_HALF - phase).ceil() + phase) / STEPS_TO_HALF;
        let secs_per_point = step.exp2().max(self.secs_per_point());
        let span_secs = secs_per_point * self.width_points.max(1.0);
        Self::at_zoom(self.viewport, self.width_points, self.all_folds, span_secs)
    }

    /// How much time is drawn, in seconds; a break counts as long as it is drawn.
    pub fn span_secs(&self) -> f64 {
        self.span_secs
    }

    /// Where a time lies, however far off; 0 is the left edge.
    pub fn x_from_time(&self, secs: f64) -> f64 {
        (self.map.drawn(secs) - self.drawn_start) / self.span_secs * self.width_points
    }

    /// The time at an x.
    pub fn time_from_x(&self, x_points: f64) -> f64 {
        self.map.time(self.drawn_start + x_points / self.width_points.max(1.0) * self.span_secs)
    }

    /// The time so many points right of another.
    pub fn moved(&self, secs: f64, by_points: f64) -> f64 {
        self.map.time(self.map.drawn(secs) + by_points * self.secs_per_point())
    }

    /// All folds, whether visible or not.
    pub(super) fn all_folds(&self) -> &'a Folds {
        self.all_folds
    }

    /// The folds of which something is visible.
    pub fn folds(&self) -> &'a [Fold] {
        self.map.between(self.viewport.start, self.viewport.end)
    }

    /// Whether something of a fold lies between two times.
    pub(super) fn parts(&self, from_secs: f64, until_secs: f64) -> bool {
        from_secs < until_secs && !self.map.between(from_secs, until_secs).is_empty()
    }

    /// The second at which the next fold behind a second ends; what lies before it is not parted from that second.
    pub(super) fn parted_at(&self, secs: i64) -> i64 {
        let next = self.map.between(secs as f64, f64::INFINITY).first();
        next.map_or(i64::MAX, |fold| fold.until_secs.floor() as i64)
    }

    /// The x of a second, kept within what can be drawn: what runs off stays outside of the view.
    pub fn x(&self, secs: i64) -> f64 {
        self.near(self.place(secs))
    }

    /// The x of a second, however far off.
    fn place(&self, secs: i64) -> f64 {
        self.x_from_time(secs as f64)
    }

    /// The x of a drawn time, kept within what can be drawn.
    pub(super) fn x_of_drawn(&self, drawn_secs: f64) -> f64 {
        self.near((drawn_secs - self.drawn_start) / self.span_secs * self.width_points)
    }

    /// The drawn times of times.
    pub(super) fn drawn(&self) -> Drawn<'a> {
        Drawn::new(self.map)
    }

    /// The first whole second that is drawn at a drawn time or behind it.
    pub(super) fn second_at(&self, drawn_secs: f64) -> i64 {
        up(self.map.time(drawn_secs))
    }

    fn near(&self, x_points: f64) -> f64 {
        x_points.clamp(-FAR_POINTS, self.width_points + FAR_POINTS)
    }

    /// How much time a point takes outside of folds.
    pub fn secs_per_point(&self) -> f64 {
        self.span_secs / self.width_points.max(1.0)
    }

    /// The first line of a grid of this width, fixed in time, at or left of the left edge: its number and its x.
    pub(super) fn grid(&self, points: f64) -> (f64, f64) {
        let secs = self.secs_per_point() * points;
        let first = (self.drawn_start / secs).floor();
        (first, (first * secs - self.drawn_start) / self.span_secs * self.width_points)
    }

    /// Whether a chain of overlaps from `x0` to `x1` is cut before what begins at `next`.
    pub(super) fn cuts(&self, x0_points: f64, x1_points: f64, next_points: f64) -> bool {
        if next_points <= x1_points - CHAIN_POINTS / 2.0 {
            return false;
        }
        let cell = |x: f64| down((self.drawn_start / self.secs_per_point() + x) / CELL_POINTS);
        let long = x1_points - x0_points >= CHAIN_POINTS && cell(x0_points) != cell(next_points);
        let secs = |x: f64| self.time_from_x(x).floor();
        long || self.map.folds_any() && self.parts(secs(x0_points), secs(next_points))
    }

    /// The first whole second behind a cell.
    pub(super) fn cell_end(&self, cell: i64, cell_points: f64) -> i64 {
        up(self.map.time((cell as f64 + 1.0) * (self.secs_per_point() * cell_points)))
    }

    /// Which of the cells of some width, fixed in time, a second lies in.
    pub(super) fn cell(&self, secs: i64, cell_points: f64) -> i64 {
        down(self.map.drawn(secs as f64) / (self.secs_per_point() * cell_points))
    }
}

/// The greatest whole number that is not greater. Most processors' least set of instructions has none for it, and thousands
/// are asked for in a frame.
pub(super) fn down(number: f64) -> i64 {
    let whole = number as i64;
    if (whole as f64) > number { whole.saturating_sub(1) } else { whole }
}

/// The least whole number that is not less.
pub(super) fn up(number: f64) -> i64 {
    let whole = number as i64;
    if (whole as f64) < number { whole.saturating_add(1) } else { whole }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_those_of_the_library() {
        for step in -4_001..4_001_i32 {
            for number in [f64::from(step) * 0.25, f64::from(step) * 7.77e8 + 0.3, f64::from(step) * 1e16] {
                assert_eq!((down(number), up(number)), (number.floor() as i64, number.ceil() as i64), "{number}");
            }
        }
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e300, -1e300, -0.0] {
            assert_eq!((down(number), up(number)), (number.floor() as i64, number.ceil() as i64), "{number}");
        }
    }
}
