//! Folded stretches of time: the map between time and the length that is drawn, in which each of them takes little room.
//!
//! ```text
//! time   ──────┤ event  ├───────── nothing for 3 weeks ─────────┤ event ├────
//! drawn  ──────┤ event  ├──⌇⌇──┤ event ├────
//! ```
//! A break takes the same share of the view however near one zooms, and less where the whole case is in view, so that all
//! breaks together leave room for what lies between them. The map depends on the zoom alone: at one zoom it is linear
//! piece by piece and fixed in time, so that panning changes nothing, and without folds it is the view's own.

use super::Viewport;
use super::viewport::MIN_SPAN_SECS;

/// A break takes this share of the view at most.
const SHARE: f64 = 1.0 / 32.0;
/// All breaks together take this share of the whole case at most.
const SHARE_OF_CASE: f64 = 1.0 / 3.0;

/// A folded stretch: nothing begins or ends in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fold {
    /// Where it begins, in seconds.
    pub from_secs: f64,
    /// Where it ends.
    pub until_secs: f64,
    /// The beginning of the empty stretch that it is the middle of, by which it is known.
    pub key: i64,
    /// How long that stretch is, with what stays open on both sides of the fold.
    pub empty_secs: f64,
    /// How much is folded before it.
    hidden_secs: f64,
    /// How many are before it.
    at: f64,
}

impl Fold {
    /// How long it is.
    pub fn secs(&self) -> f64 {
        self.until_secs - self.from_secs
    }

    /// Whether a time lies in it, its ends not counted.
    pub fn has(&self, secs: f64) -> bool {
        self.from_secs < secs && secs < self.until_secs
    }
}

/// All folded stretches of a case, by time; none overlaps another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Folds {
    folds: Vec<Fold>,
    /// How much of the drawn time a break takes at most, in seconds.
    most_secs: f64,
}

static NONE: Folds = Folds { folds: Vec::new(), most_secs: 0.0 };

impl Folds {
    /// No folds.
    pub fn none() -> &'static Self {
        &NONE
    }

    /// The middles of these empty stretches in the order of time, each with so much left open on both sides, of a case
    /// with so much time outside of them.
    pub fn new(stretches: impl Iterator<Item = (i64, i64)>, margin_secs: f64, open_secs: f64) -> Self {
        let mut folds: Vec<Fold> = Vec::new();
        let (mut hidden_secs, mut at, mut least) = (0.0, 0.0, f64::INFINITY);
        for (key, until) in stretches {
            let (from_secs, until_secs) = (key as f64 + margin_secs, until as f64 - margin_secs);
            let fold = Fold { from_secs, until_secs, key, empty_secs: (until - key) as f64, hidden_secs, at };
            hidden_secs += fold.secs();
            at += 1.0;
            least = least.min(fold.secs());
            folds.push(fold);
        }
        // A break is never longer than what it stands for.
        let most_secs = (open_secs.max(MIN_SPAN_SECS) * SHARE_OF_CASE / at.max(1.0)).min(least / 2.0);
        Self { folds, most_secs }
    }

    /// All of them, by time.
    pub fn all(&self) -> &[Fold] {
        &self.folds
    }

    /// True where nothing is folded.
    pub fn is_empty(&self) -> bool {
        self.folds.is_empty()
    }

    /// The fold in which a time lies.
    pub fn at(&self, secs: f64) -> Option<&Fold> {
        let next = self.folds.partition_point(|fold| fold.from_secs < secs);
        self.folds.get(next.checked_sub(1)?).filter(|fold| fold.has(secs))
    }

    /// The fold that hides all of a view.
    pub fn around(&self, view: Viewport) -> Option<&Fold> {
        self.at(f64::midpoint(view.start, view.end))
            .filter(|fold| fold.from_secs <= view.start && view.end <= fold.until_secs)
    }

    /// How much time before `secs` is folded, and in how many breaks; of the break that it lies in a part.
    fn before(&self, secs: f64) -> (f64, f64) {
        let next = self.folds.partition_point(|fold| fold.from_secs < secs);
        let Some(fold) = next.checked_sub(1).and_then(|last| self.folds.get(last)) else { return (0.0, 0.0) };
        let within = (secs - fold.from_secs).min(fold.secs());
        (fold.hidden_secs + within, fold.at + within / fold.secs())
    }

    /// How much time a view takes as it is drawn, in seconds: this is its zoom, which panning does not change.
    pub fn span_secs(&self, view: Viewport) -> f64 {
        if self.is_empty() {
            return view.span_secs();
        }
        let ((hidden_from, from), (hidden_until, until)) = (self.before(view.start), self.before(view.end));
        let open = view.span_secs() - (hidden_until - hidden_from);
        let breaks = until - from;
        let near = open / (1.0 - breaks * SHARE).max(f64::MIN_POSITIVE);
        let span = if near * SHARE <= self.most_secs { near } else { open + breaks * self.most_secs };
        span.max(MIN_SPAN_SECS)
    }

    /// The map at the zoom at which a view takes so much time.
    pub(super) fn at_zoom(&self, span_secs: f64) -> Map<'_> {
        Map { folds: &self.folds, each_secs: (span_secs * SHARE).min(self.most_secs) }
    }

    /// Where in a view a time lies: 0 is its left edge, 1 its right.
    pub fn share(&self, view: Viewport, secs: f64) -> f64 {
        let span = self.span_secs(view);
        let map = self.at_zoom(span);
        (map.drawn(secs) - map.drawn(view.start)) / span
    }

    /// The time at a share of the width of a view.
    pub fn time_at(&self, view: Viewport, share: f64) -> f64 {
        let span = self.span_secs(view);
        let map = self.at_zoom(span);
        map.time(map.drawn(view.start) + span * share)
    }

    /// The view that is moved later by this share of what is visible (negative: earlier).
    pub fn pan(&self, view: Viewport, share: f64) -> Viewport {
        if self.is_empty() {
            return view.pan(share);
        }
        let span = self.span_secs(view);
        let map = self.at_zoom(span);
        let by = span * if share.is_finite() { share } else { 0.0 };
        map.view(map.drawn(view.start) + by, span)
    }

    /// The view zoomed by `factor` (more than 1: nearer) so that the time at `anchor` (0 left, 1 right) stays where it is.
    pub fn zoom_at(&self, view: Viewport, factor: f64, anchor: f64) -> Viewport {
        if self.is_empty() || !factor.is_finite() || factor <= 0.0 || !anchor.is_finite() {
            return view.zoom_at(factor, anchor);
        }
        let span = self.span_secs(view);
        let map = self.at_zoom(span);
        let fixed = map.time(map.drawn(view.start) + span * anchor);
        let new_span = (span / factor).max(MIN_SPAN_SECS);
        let map = self.at_zoom(new_span);
        map.view(map.drawn(fixed) - new_span * anchor, new_span)
    }

    /// The view at the same zoom with `secs` in the middle.
    pub fn centred_on(&self, view: Viewport, secs: f64) -> Viewport {
        if self.is_empty() || !secs.is_finite() {
            return view.centred_on(secs);
        }
        let span = self.span_secs(view);
        let map = self.at_zoom(span);
        map.view(map.drawn(secs) - span / 2.0, span)
    }

    /// The view that shows a range with some room on either side.
    pub fn fit(&self, start_secs: f64, end_secs: f64) -> Viewport {
        let tight = Viewport::new(start_secs, end_secs);
        if self.is_empty() || self.around(tight).is_some() {
            return Viewport::fit(start_secs, end_secs);
        }
        let span = self.span_secs(tight);
        let map = self.at_zoom(span);
        let (from, until) = (map.drawn(tight.start), map.drawn(tight.end));
        let room = (until - from) * super::viewport::FIT_PADDING;
        map.view(from - room, until - from + 2.0 * room)
    }

    /// The view kept where the case is, as [`Viewport::limited`] does.
    pub fn limited(&self, view: Viewport, case_range: Viewport) -> Viewport {
        if self.is_empty() {
            return view.limited(case_range);
        }
        let span = self.span_secs(view);
        let most = self.span_secs(case_range) * super::viewport::MAX_SPANS_OF_CASE;
        let kept = span.min(most.max(MIN_SPAN_SECS * 60.0));
        let (then, map) = (self.at_zoom(span), self.at_zoom(kept));
        let half = kept / 2.0;
        let centre = map.drawn(then.time(then.drawn(view.start) + span / 2.0));
        let (least, most) = (map.drawn(case_range.start) - half * 0.8, map.drawn(case_range.end) + half * 0.8);
        let within = centre.clamp(least, most.max(least));
        if kept == span && within == centre { view } else { map.view(within - half, kept) }
    }

    /// Part of the way from one view to another, as [`Viewport::eased_to`] goes it.
    pub fn eased(&self, from: Viewport, to: Viewport, share: f64) -> Viewport {
        let share = share.clamp(0.0, 1.0);
        if self.is_empty() || share >= 1.0 {
            return from.eased_to(to, share);
        }
        let (a, b) = (self.span_secs(from), self.span_secs(to));
        let span = (a.ln() + (b.ln() - a.ln()) * share).exp();
        let moved = if (b - a).abs() > a * 1e-6 { (span - a) / (b - a) } else { share };
        let map = self.at_zoom(span);
        let centre = |view: Viewport, span: f64| {
            let own = self.at_zoom(span);
            map.drawn(own.time(own.drawn(view.start) + span / 2.0))
        };
        let (first, last) = (centre(from, a), centre(to, b));
        map.view(first + (last - first) * moved - span / 2.0, span)
    }
}

/// The map between time and drawn time at one zoom: both in seconds, drawn time from the same beginning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Map<'a> {
    folds: &'a [Fold],
    each_secs: f64,
}

impl<'a> Map<'a> {
    /// The drawn time of a time.
    pub(super) fn drawn(&self, secs: f64) -> f64 {
        let next = self.folds.partition_point(|fold| fold.from_secs <= secs);
        let Some(fold) = next.checked_sub(1).and_then(|last| self.folds.get(last)) else { return secs };
        let begins = self.begins(fold);
        if secs >= fold.until_secs {
            begins + self.each_secs + (secs - fold.until_secs)
        } else {
            begins + (secs - fold.from_secs) / fold.secs() * self.each_secs
        }
    }

    /// The stretch outside of folds that a time lies in; `None` where it is folded.
    fn piece(&self, secs: f64) -> Option<Piece> {
        let next = self.folds.partition_point(|fold| fold.from_secs <= secs);
        let until_secs = self.folds.get(next).map_or(f64::INFINITY, |fold| fold.from_secs);
        let Some(fold) = next.checked_sub(1).and_then(|last| self.folds.get(last)) else {
            return Some(Piece { from_secs: f64::NEG_INFINITY, until_secs, ahead: 0.0 });
        };
        let ahead = self.begins(fold) + self.each_secs - fold.until_secs;
        (secs >= fold.until_secs).then_some(Piece { from_secs: fold.until_secs, until_secs, ahead })
    }

    /// The time of a drawn time.
    pub(super) fn time(&self, drawn: f64) -> f64 {
        let next = self.folds.partition_point(|fold| self.begins(fold) <= drawn);
        let Some(fold) = next.checked_sub(1).and_then(|last| self.folds.get(last)) else { return drawn };
        let past = drawn - self.begins(fold);
        if past >= self.each_secs {
            fold.until_secs + (past - self.each_secs)
        } else {
            fold.from_secs + past / self.each_secs * fold.secs()
        }
    }

    /// Whether anything is folded.
    pub(super) fn folds_any(&self) -> bool {
        !self.folds.is_empty()
    }

    /// The drawn time at which a fold begins.
    fn begins(&self, fold: &Fold) -> f64 {
        fold.from_secs - fold.hidden_secs + fold.at * self.each_secs
    }

    /// The view from a drawn time on.
    fn view(&self, drawn: f64, span_secs: f64) -> Viewport {
        Viewport::new(self.time(drawn), self.time(drawn + span_secs))
    }

    /// The folds of which something lies between two times.
    pub(super) fn between(&self, from_secs: f64, until_secs: f64) -> &'a [Fold] {
        let first = self.folds.partition_point(|fold| fold.until_secs <= from_secs);
        let rest = self.folds.get(first..).unwrap_or_default();
        rest.get(..rest.partition_point(|fold| fold.from_secs < until_secs)).unwrap_or_default()
    }
}

/// A stretch of time outside of folds, in which drawn time runs as time does.
#[derive(Clone, Copy, Debug)]
struct Piece {
    from_secs: f64,
    until_secs: f64,
    /// How many seconds it is further on than time.
    ahead: f64,
}

/// The drawn times of a sequence of times: those of one piece follow without a search.
#[derive(Clone, Debug)]
pub(super) struct Drawn<'a> {
    map: Map<'a>,
    piece: Piece,
}

impl<'a> Drawn<'a> {
    /// Before any time.
    pub(super) fn new(map: Map<'a>) -> Self {
        Self { map, piece: Piece { from_secs: 0.0, until_secs: 0.0, ahead: 0.0 } }
    }

    /// The drawn time of the next time.
    pub(super) fn next(&mut self, secs: i64) -> f64 {
        let secs = secs as f64;
        if secs >= self.piece.from_secs && secs < self.piece.until_secs {
            return secs + self.piece.ahead;
        }
        self.next_elsewhere(secs)
    }

    fn next_elsewhere(&mut self, secs: f64) -> f64 {
        let Some(piece) = self.map.piece(secs) else { return self.map.drawn(secs) };
        self.piece = piece;
        secs + self.piece.ahead
    }

    /// Where the next fold begins behind the time that came last: infinity where there is none.
    pub(super) fn next_fold(&self, last: i64) -> f64 {
        let last = last as f64;
        if last < self.piece.from_secs || last >= self.piece.until_secs {
            let next = self.map.folds.partition_point(|fold| fold.from_secs < last);
            return self.map.folds.get(next).map_or(f64::INFINITY, |fold| fold.from_secs);
        }
        self.piece.until_secs
    }

    /// The drawn time of any other time.
    pub(super) fn other(&self, secs: i64) -> f64 {
        let secs = secs as f64;
        if secs < self.piece.from_secs || secs >= self.piece.until_secs {
            self.map.drawn(secs)
        } else {
            secs + self.piece.ahead
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::scale::Scale;

    const DAY: f64 = 86_400.0;
    const WIDTHS: [f64; 3] = [600.0, 1_000.0, 2_400.0];

    /// Two days, 175 years of nothing, a week, three weeks of nothing, two days.
    fn some() -> Folds {
        let (from, until) = (-3_785_827_200, 1_739_307_600);
        let next = until + 7 * 86_400;
        Folds::new([(from, until), (next, next + 21 * 86_400)].into_iter(), 0.0, 11.0 * DAY)
    }

    /// Very many, between single days.
    fn many() -> Folds {
        let stretch = |at: i64| (at * 6 * 86_400, (at * 6 + 5) * 86_400);
        Folds::new((0..400).map(stretch), 0.0, 400.0 * DAY)
    }

    /// Views of a zoom from far around a time to half a minute, each with the share at which that time was held.
    fn views(folds: &Folds, at: f64) -> Vec<(Viewport, f64)> {
        let first = folds.all().first().map_or(0.0, |fold| fold.from_secs);
        let last = folds.all().last().map_or(0.0, |fold| fold.until_secs);
        let mut views = Vec::new();
        for share in [0.02, 0.37, 0.9] {
            let mut view = folds.fit(first.min(at) - 3.0 * DAY, last.max(at) + 3.0 * DAY);
            view = folds.pan(view, folds.share(view, at) - share);
            while folds.span_secs(view) > 30.0 {
                views.push((view, share));
                view = folds.zoom_at(view, 1.31, share);
            }
        }
        views
    }

    /// Times inside of folds, at their edges and beside them.
    fn anchors(folds: &Folds) -> Vec<f64> {
        let of = |fold: &Fold| {
            let inside = fold.from_secs + fold.secs() * 0.3;
            [fold.from_secs - 900.0, fold.from_secs, inside, fold.until_secs, fold.until_secs + 7_000.0]
        };
        folds.all().iter().take(3).flat_map(of).collect()
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_and_panning_changes_no_zoom() {
        for folds in [some(), many()] {
            for at in anchors(&folds) {
                for (view, share) in views(&folds, at) {
                    for width in WIDTHS {
                        let x = Scale::new(view, width, &folds).x_from_time(at);
                        assert!((x - share * width).abs() < 0.6, "{view:?} {at} {share}: {x}");
                    }
                    let span = folds.span_secs(view);
                    for by in [-0.7, 0.013, 0.4] {
                        let panned = folds.pan(view, by);
                        assert!((folds.span_secs(panned) / span - 1.0).abs() < 1e-6, "{view:?} {by}");
                        assert!((folds.share(panned, at) - (share - by)).abs() < 1e-6, "{view:?} {by}");
                    }
                    let centred = folds.centred_on(view, at);
                    assert!((folds.share(centred, at) - 0.5).abs() < 1e-6, "{view:?}");
                }
            }
        }
    }

    #[test]
    fn time_and_x_are_each_others_inverse_and_go_one_way() {
        for folds in [some(), many()] {
            for at in anchors(&folds) {
                for (view, _) in views(&folds, at) {
                    let scale = Scale::new(view, 1_000.0, &folds);
                    let mut before = f64::NEG_INFINITY;
                    for step in -40_i32..=240 {
                        let x = f64::from(step) * 5.0;
                        let secs = scale.time_from_x(x);
                        assert!((scale.x_from_time(secs) - x).abs() < 1e-2, "{view:?} {x}");
                        assert!(secs > before, "{view:?} {x}");
                        before = secs;
                    }
                    assert!((scale.x_from_time(view.start)).abs() < 1e-6);
                    assert!((scale.x_from_time(view.end) - 1_000.0).abs() < 0.05, "{view:?}");
                }
            }
        }
    }

    #[test]
    fn breaks_leave_room_for_what_lies_between_them() {
        for folds in [some(), many()] {
            let (first, last) = (folds.all()[0].from_secs, folds.all()[folds.all().len() - 1].until_secs);
            let whole = Scale::new(folds.fit(first - DAY, last + DAY), 1_000.0, &folds);
            let wide = |fold: &Fold| whole.x_from_time(fold.until_secs) - whole.x_from_time(fold.from_secs);
            let all: f64 = folds.all().iter().map(wide).sum();
            assert!(all < 340.0, "{all}");
            for at in anchors(&folds) {
                for (view, _) in views(&folds, at) {
                    let scale = Scale::new(view, 1_000.0, &folds);
                    for fold in scale.folds() {
                        let wide = scale.x_from_time(fold.until_secs) - scale.x_from_time(fold.from_secs);
                        let open = fold.secs() / scale.secs_per_point();
                        assert!(wide > 0.0 && wide < 31.3 && wide <= open / 1.9, "{view:?} {wide} {open}");
                    }
                }
            }
        }
    }

    #[test]
    fn without_folds_everything_is_as_it_was() {
        let (none, view) = (Folds::none(), Viewport::new(1_739_307_600.0, 1_739_912_400.0));
        assert_eq!(none.pan(view, 0.25), view.pan(0.25));
        assert_eq!(none.zoom_at(view, 1.5, 0.25), view.zoom_at(1.5, 0.25));
        assert_eq!(none.fit(0.0, 1e6), Viewport::fit(0.0, 1e6));
        assert_eq!(none.centred_on(view, 0.0), view.centred_on(0.0));
        let scale = Scale::new(view, 800.0, none);
        assert_eq!(scale.x_from_time(1_739_400_000.0), view.x_from_time(1_739_400_000.0, 800.0));
        assert_eq!(scale.time_from_x(123.0), view.time_from_x(123.0, 800.0));
    }

    #[test]
    fn easing_ends_where_it_should_and_passes_no_hidden_time() {
        let folds = some();
        let (old, new) = (folds.all()[0].from_secs, folds.all()[0].until_secs);
        let (from, to) = (Viewport::new(old - DAY, old - DAY / 2.0), Viewport::new(new + DAY, new + 2.0 * DAY));
        assert_eq!(folds.eased(from, to, 1.0), to);
        for step in 0_u8..20 {
            let view = folds.eased(from, to, f64::from(step) / 20.0);
            assert!(folds.span_secs(view) < 2.0 * DAY, "{view:?}");
        }
    }

    #[test]
    fn nothing_breaks_a_view() {
        let folds = some();
        let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 0.0, -1.0, 1e300, -1e300, 1e-300, 5.0, -1e9];
        let view = Viewport::new(1_739_307_600.0, 1_739_912_400.0);
        for a in odd {
            for b in odd {
                let made = [
                    folds.fit(a, b),
                    folds.zoom_at(view, a, b),
                    folds.pan(view, a),
                    folds.centred_on(view, a),
                    folds.limited(view, Viewport::new(a, b)),
                    folds.eased(view, Viewport::new(a, b), 0.5),
                    folds.pan(Viewport::new(a, b), 0.5),
                ];
                for view in made {
                    assert!(view.start.is_finite() && view.end.is_finite() && view.start < view.end, "{view:?}");
                }
            }
        }
    }
}
