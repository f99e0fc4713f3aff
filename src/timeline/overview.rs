//! The whole case in a strip: how much happened when, and which part of it is visible.

use std::sync::Arc;

use super::Viewport;
use super::folds::Folds;
use super::rows::Rows;
use super::scale::Scale;
use super::track::Slot;
use crate::case::shown::Shown;
use crate::case::{Case, ItemRef, Kind, When};

/// Width of a bar with the gap after it.
const BAR_POINTS: f64 = 4.0;
/// The window is never drawn narrower.
pub const LEAST_WINDOW_POINTS: f64 = 10.0;

/// How much happened when, whatever part of it is visible.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The time that the strip shows: the whole case.
    pub whole: Viewport,
    /// Bars of what is shown, and bright, left to right: x of the left edge, and height as a share of the highest.
    pub bars: Vec<(f64, f64)>,
    /// The bars of all items, where some are hidden or dimmed; empty otherwise.
    pub all_bars: Vec<(f64, f64)>,
}

/// The strip.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// How much happened when.
    pub bars: Arc<Bars>,
    /// The visible part as x from, x to.
    pub window: (f64, f64),
}

/// When the events and statements of `case` begin that `shown` has, in seconds, in order.
pub fn starts_of(case: &Case, shown: &Shown) -> Box<[i64]> {
    let events = case.events.iter().map(|event| Some(&event.when));
    let statements = case.statements.iter().map(|statement| statement.when.as_ref());
    let begin = |kind: Kind, at: usize, when: Option<&When>| {
        when.filter(|_| shown.has(ItemRef::new(kind, at))).map(|when| Slot::new(when, 0).anchor_secs())
    };
    let events = events.enumerate().filter_map(|(at, when)| begin(Kind::Event, at, when));
    let statements = statements.enumerate().filter_map(|(at, when)| begin(Kind::Statement, at, when));
    let mut starts: Vec<i64> = events.chain(statements).collect();
    starts.sort_unstable();
    starts.into()
}

/// How much happened when, of `rows`, `width_points` wide; `None` where nothing is dated. Where some of it is to stand out,
/// `bright` is when that begins.
pub fn bars(rows: &Rows, bright: Option<&[i64]>, width_points: f64, folds: &Folds) -> Option<Bars> {
    let range = rows.range?;
    let whole = folds.fit(range.start, range.end);
    let scale = Scale::new(whole, width_points, folds);
    let count = (width_points / BAR_POINTS).floor().max(1.0) as usize;
    let edge = |bar: usize| scale.time_from_x(bar as f64 * BAR_POINTS);
    let counts_of = |starts: &[i64]| {
        let before = |secs: f64| starts.partition_point(|start| (*start as f64) < secs);
        let mut counts = Vec::with_capacity(count);
        let mut passed = before(edge(0));
        for bar in 0..count {
            let until = before(edge(bar + 1));
            counts.push(until - passed);
            passed = until;
        }
        counts
    };
    let some_hidden = rows.starts.len() < rows.basis.starts.len();
    let counts = counts_of(bright.unwrap_or(&rows.starts));
    let all = if some_hidden || bright.is_some() { counts_of(&rows.basis.starts) } else { Vec::new() };
    let most = all.iter().chain(&counts).copied().max().unwrap_or(0).max(1) as f64;
    // The root keeps a quiet day visible beside a busy one.
    let height = |count: usize| (count as f64 / most).sqrt();
    let bars_of = |counts: &[usize]| {
        let bars = counts.iter().enumerate().filter(|(_, count)| **count > 0);
        bars.map(|(bar, count)| (bar as f64 * BAR_POINTS, height(*count))).collect::<Vec<_>>()
    };
    Some(Bars { whole, bars: bars_of(&counts), all_bars: bars_of(&all) })
}

/// The overview of `bars`, `width_points` wide, with `visible` as its window.
pub fn overview(bars: Arc<Bars>, visible: Viewport, width_points: f64, folds: &Folds) -> Overview {
    let scale = Scale::new(bars.whole, width_points, folds);
    let x = |secs: f64| scale.x_from_time(secs).clamp(0.0, width_points);
    let (from, until) = (x(visible.start), x(visible.end));
    let missing = (LEAST_WINDOW_POINTS - (until - from)).max(0.0) / 2.0;
    Overview { bars, window: (from - missing, until + missing) }
}

/// What of the window is taken hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// Its left edge.
    Start,
    /// Its right edge.
    End,
    /// All of it.
    Whole,
    /// Nothing: the strip beside it.
    Beside,
}

/// An edge answers this far to either side.
const EDGE_POINTS: f64 = 5.0;

impl Overview {
    /// What of the window lies at `x_points`.
    pub fn grip(&self, x_points: f64) -> Grip {
        let (from, until) = self.window;
        // Of a narrow window the inside stays reachable: its edges answer outside of it alone.
        let inward = EDGE_POINTS.min((until - from) / 4.0);
        if x_points >= from - EDGE_POINTS && x_points <= from + inward {
            Grip::Start
        } else if x_points >= until - inward && x_points <= until + EDGE_POINTS {
            Grip::End
        } else if x_points > from && x_points < until {
            Grip::Whole
        } else {
            Grip::Beside
        }
    }

    /// `visible` after its `grip` was dragged to the time at `x_points` from a place `by_points` to the left.
    pub fn dragged(
        &self,
        visible: Viewport,
        grip: Grip,
        by_points: f64,
        (width_points, folds): (f64, &Folds),
    ) -> Viewport {
        let scale = Scale::new(self.bars.whole, width_points, folds);
        let moved = |secs: f64| scale.moved(secs, by_points);
        match grip {
            Grip::Start => Viewport::new(moved(visible.start).min(visible.end), visible.end),
            Grip::End => Viewport::new(visible.start, moved(visible.end).max(visible.start)),
            Grip::Whole | Grip::Beside => folds.centred_on(visible, moved(folds.time_at(visible, 0.5))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::example;

    fn strip(visible: Viewport) -> Overview {
        let bars = bars(&Rows::new(&example(), &[]), None, 800.0, Folds::none()).expect("something is dated");
        overview(Arc::new(bars), visible, 800.0, Folds::none())
    }

    #[test]
    fn every_item_is_in_a_bar_and_the_highest_is_whole() {
        let strip = strip(Viewport::default());
        let Bars { bars, .. } = &*strip.bars;
        assert!(bars.iter().any(|(_, height)| *height == 1.0));
        assert!(bars.iter().all(|(x, height)| (0.0..800.0).contains(x) && *height > 0.0));
        assert_eq!(super::bars(&Rows::default(), None, 800.0, Folds::none()), None);
    }

    #[test]
    fn what_stands_out_has_bars_before_those_of_all() {
        let case = example();
        let (rows, starts) = (Rows::new(&case, &[]), |shown: &Shown| starts_of(&case, shown));
        assert_eq!(starts(&Shown::all()), *rows.starts);
        let bars = |bright: &Shown| bars(&rows, Some(&starts(bright)), 800.0, Folds::none()).expect("dated");
        let all = bars(&Shown::all());
        assert_eq!(all.bars, all.all_bars);
        let events = bars(&Shown::of(&case, &|item| item.kind == Kind::Event));
        let high = |bars: &[(f64, f64)]| bars.iter().map(|(_, height)| height).sum::<f64>();
        assert!(high(&events.bars) < high(&all.bars) && !events.bars.is_empty() && events.all_bars == all.bars);
        assert!(bars(&Shown::of(&case, &|_| false)).bars.is_empty());
    }

    #[test]
    fn the_window_is_taken_by_its_edges_or_whole() {
        let bars = Bars { whole: Viewport::new(0.0, 800.0), bars: Vec::new(), all_bars: Vec::new() };
        let strip = Overview { bars: Arc::new(bars), window: (100.0, 200.0) };
        let check = |x: f64, grip: Grip| assert_eq!(strip.grip(x), grip, "{x}");
        check(50.0, Grip::Beside);
        check(97.0, Grip::Start);
        check(104.0, Grip::Start);
        check(150.0, Grip::Whole);
        check(199.0, Grip::End);
        check(260.0, Grip::Beside);
        let visible = Viewport::new(100.0, 200.0);
        let dragged = |grip: Grip, by: f64| strip.dragged(visible, grip, by, (800.0, Folds::none()));
        assert_eq!(dragged(Grip::Whole, 10.0), Viewport::new(110.0, 210.0));
        assert_eq!(dragged(Grip::Start, 10.0), Viewport::new(110.0, 200.0));
        assert_eq!(dragged(Grip::End, 50.0), Viewport::new(100.0, 250.0));
        assert!(dragged(Grip::Start, 500.0).span_secs() >= 10.0);
    }

    #[test]
    fn a_narrow_window_can_still_be_moved() {
        let strip = strip(Viewport::new(1_739_900_000.0, 1_739_900_100.0));
        let (from, until) = strip.window;
        assert!((until - from - LEAST_WINDOW_POINTS).abs() < 1e-6);
        assert_eq!(strip.grip(f64::midpoint(from, until)), Grip::Whole);
    }
}
