//! The visible stretch of time, and the map between time and x.
//!
//! Times are `f64` here: a second lies well within its 53 bits for every year of the format, and `f32` would not do.
//! Every function returns a viewport with `start < end`, whatever it is given: a view that is lost cannot be drawn back.

/// A stretch of visible time in seconds since 1970-01-01T00:00:00Z, `start < end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Time at the left edge.
    pub start: f64,
    /// Time at the right edge.
    pub end: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        // A week, in which nothing stands apart for want of an hour.
        Self { start: 0.0, end: 7.0 * 86_400.0 }
    }
}

/// The least time that is ever visible.
pub const MIN_SPAN_SECS: f64 = 10.0;

/// How many times the range of the case may be visible at most.
pub(super) const MAX_SPANS_OF_CASE: f64 = 3.0;

/// Share of a fitted range that is left free on either side.
pub(super) const FIT_PADDING: f64 = 0.06;

/// Times beyond this (some 250,000 years) are not the calendar's.
const FURTHEST_SECS: f64 = 8.0e12;

impl Viewport {
    /// The stretch between two times in either order, at least [`MIN_SPAN_SECS`] long; the default where one is no number.
    pub fn new(a: f64, b: f64) -> Self {
        if !a.is_finite() || !b.is_finite() {
            return Self::default();
        }
        let clamp = |secs: f64| secs.clamp(-FURTHEST_SECS, FURTHEST_SECS);
        let (start, end) = (clamp(a.min(b)), clamp(a.max(b)));
        if end - start >= MIN_SPAN_SECS {
            return Self { start, end };
        }
        let centre = f64::midpoint(start, end);
        Self { start: centre - MIN_SPAN_SECS / 2.0, end: centre + MIN_SPAN_SECS / 2.0 }
    }

    /// Visible time in seconds.
    pub fn span_secs(&self) -> f64 {
        self.end - self.start
    }

    /// The time in the middle.
    pub fn centre_secs(&self) -> f64 {
        f64::midpoint(self.start, self.end)
    }

    /// Where `time_secs` lies in an area `width_points` wide; 0 is its left edge.
    pub fn x_from_time(&self, time_secs: f64, width_points: f64) -> f64 {
        (time_secs - self.start) / self.span_secs() * width_points
    }

    /// The time at `x_points` in an area `width_points` wide.
    pub fn time_from_x(&self, x_points: f64, width_points: f64) -> f64 {
        self.start + x_points / width_points.max(1.0) * self.span_secs()
    }

    /// How much time a point takes in an area `width_points` wide.
    pub fn secs_per_point(&self, width_points: f64) -> f64 {
        self.span_secs() / width_points.max(1.0)
    }

    /// Moved later by this share of the visible time (negative: earlier).
    pub fn pan(&self, share: f64) -> Self {
        let by = self.span_secs() * if share.is_finite() { share } else { 0.0 };
        Self::new(self.start + by, self.end + by)
    }

    /// Zoomed by `factor` (more than 1: nearer) so that the time at `anchor` (0 left, 1 right) stays where it is.
    pub fn zoom_at(&self, factor: f64, anchor: f64) -> Self {
        let factor = if factor.is_finite() && factor > 0.0 { factor } else { 1.0 };
        let anchor = if anchor.is_finite() { anchor } else { 0.5 };
        let span = (self.span_secs() / factor).clamp(MIN_SPAN_SECS, FURTHEST_SECS);
        let fixed = self.start + self.span_secs() * anchor;
        Self::new(fixed - span * anchor, fixed + span * (1.0 - anchor))
    }

    /// The viewport that shows a range with some room on either side.
    pub fn fit(start_secs: f64, end_secs: f64) -> Self {
        let tight = Self::new(start_secs, end_secs);
        let room = tight.span_secs() * FIT_PADDING;
        Self::new(tight.start - room, tight.end + room)
    }

    /// The same span with `time_secs` in the middle.
    pub fn centred_on(&self, time_secs: f64) -> Self {
        if !time_secs.is_finite() {
            return *self;
        }
        let half = self.span_secs() / 2.0;
        Self::new(time_secs - half, time_secs + half)
    }

    /// Kept where the case is: not more than some three times its range, and never beside it.
    pub fn limited(&self, case_range: Self) -> Self {
        let most = (case_range.span_secs() * MAX_SPANS_OF_CASE).max(MIN_SPAN_SECS * 60.0);
        let span = self.span_secs().min(most);
        let half = span / 2.0;
        let centre = self.centre_secs().clamp(case_range.start - half * 0.8, case_range.end + half * 0.8);
        if span == self.span_secs() && centre == self.centre_secs() {
            return *self;
        }
        Self::new(centre - half, centre + half)
    }

    /// Part of the way to `target`: times linearly, the span by its logarithm, so that a zoom is even to the eye.
    pub fn eased_to(&self, target: Self, share: f64) -> Self {
        let share = share.clamp(0.0, 1.0);
        if share >= 1.0 {
            return target;
        }
        let (from, to) = (self.span_secs(), target.span_secs());
        let span = (from.ln() + (to.ln() - from.ln()) * share).exp();
        // The centre moves with the span, so that what both show does not swing past.
        let moved = if (to - from).abs() > from * 1e-6 { (span - from) / (to - from) } else { share };
        let centre = self.centre_secs() + (target.centre_secs() - self.centre_secs()) * moved;
        Self::new(centre - span / 2.0, centre + span / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEWS: [Viewport; 4] = [
        Viewport { start: 0.0, end: 10.0 },
        Viewport { start: 1_739_307_600.0, end: 1_739_912_400.0 },
        Viewport { start: -3.77e11, end: 2.53e11 },
        Viewport { start: -62_135_596_800.0, end: -62_135_596_000.0 },
    ];

    #[test]
    fn time_and_x_are_each_others_inverse() {
        for view in VIEWS {
            for width in [1.0, 600.0, 3_840.0] {
                for share in [-0.5, 0.0, 0.25, 1.0, 1.75] {
                    let x = width * share;
                    let back = view.x_from_time(view.time_from_x(x, width), width);
                    assert!((back - x).abs() < 1e-3, "{view:?} {width} {x} {back}");
                }
            }
        }
    }

    #[test]
    fn zooming_keeps_the_time_under_the_pointer() {
        for view in VIEWS {
            for anchor in [0.0, 0.3, 1.0] {
                for factor in [0.5, 1.1, 3.0] {
                    let zoomed = view.zoom_at(factor, anchor);
                    let fixed = view.start + view.span_secs() * anchor;
                    let after = zoomed.start + zoomed.span_secs() * anchor;
                    let span = (view.span_secs() / factor).max(MIN_SPAN_SECS);
                    assert!((zoomed.span_secs() - span).abs() <= span * 1e-9 + 1e-4, "{view:?} {factor}");
                    assert!((fixed - after).abs() <= span * 1e-6 + 1e-4, "{view:?} {anchor} {factor}");
                }
            }
        }
    }

    #[test]
    fn nothing_breaks_a_viewport() {
        let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0, 1e300, -1e300, 1e-300, 5.0];
        for view in VIEWS {
            for a in odd {
                for b in odd {
                    for made in [
                        Viewport::new(a, b),
                        Viewport::fit(a, b),
                        view.zoom_at(a, b),
                        view.pan(a),
                        view.centred_on(a),
                        view.limited(Viewport::new(a, b)),
                        view.eased_to(Viewport::new(a, b), 0.5),
                    ] {
                        assert!(made.start.is_finite() && made.end.is_finite() && made.start < made.end, "{made:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn panning_there_and_back_changes_nothing() {
        let view = Viewport { start: 1000.0, end: 2000.0 };
        assert_eq!(view.pan(0.25), Viewport { start: 1250.0, end: 2250.0 });
        assert_eq!(view.pan(0.25).pan(-0.25), view);
    }

    #[test]
    fn the_view_stays_with_the_case() {
        let case = Viewport { start: 0.0, end: 100_000.0 };
        let check = |view: Viewport, expected: Viewport| assert_eq!(view.limited(case), expected, "{view:?}");
        check(Viewport { start: 5_000.0, end: 6_000.0 }, Viewport { start: 5_000.0, end: 6_000.0 });
        check(Viewport { start: -500_000.0, end: 600_000.0 }, Viewport { start: -100_000.0, end: 200_000.0 });
        check(Viewport { start: 900_000.0, end: 910_000.0 }, Viewport { start: 99_000.0, end: 109_000.0 });
    }

    #[test]
    fn easing_begins_and_ends_where_it_should() {
        let (from, to) = (Viewport { start: 0.0, end: 1000.0 }, Viewport { start: 400.0, end: 500.0 });
        assert_eq!(from.eased_to(to, 1.0), to);
        let begun = from.eased_to(to, 0.0);
        assert!((begun.start - from.start).abs() < 1e-6 && (begun.end - from.end).abs() < 1e-6);
        let half = from.eased_to(to, 0.5);
        assert!(half.span_secs() < 1000.0 && half.span_secs() > 100.0);
    }
}
