//! Layout: what is visible of the lanes, and where.
//!
//! `Case + Rows + Viewport + Metrics → Layout`, every frame, for the visible rows and the visible time only.
//! x is in points from the left edge of the time, negative in the column "hour unknown"; rows are indices: heights are
//! the rows' own.

use std::ops::Range;

use super::Viewport;
use super::bars::Bars;
use super::column::{COLUMN_POINTS, has_column};
use super::connectors::{Connector, connectors};
use super::folds::Folds;
use super::mark::{Line, Mark, Shape};
use super::rows::Rows;
use super::runs::Runs;
use super::scale::Scale;
use super::speeches::Speeches;
use crate::case::Case;

/// Least width of a bar.
pub const BAR_POINTS: f64 = 8.0;
/// Width of a speech mark.
pub const SPEECH_POINTS: f64 = 15.0;
/// Width of a digit of a count.
pub(super) const DIGIT_POINTS: f64 = 7.0;
/// Where marks begin in the column "hour unknown".
pub(super) const COLUMN_START_POINTS: f64 = 6.0 - COLUMN_POINTS;
/// About so many marks lie in a lane where there is much.
const MARKS_A_LANE: usize = 96;

/// What the layout of a frame depends on besides the rows.
#[derive(Clone, Copy, Debug)]
pub struct Metrics<'a> {
    /// The visible time.
    pub viewport: Viewport,
    /// What of it is folded.
    pub folds: &'a Folds,
    /// How wide it is drawn.
    pub width_points: f64,
    /// Top of the visible part of the lanes, from their top.
    pub top_points: f64,
    /// Bottom of the visible part of the lanes, from their top.
    pub bottom_points: f64,
}

impl<'a> Metrics<'a> {
    /// Whether there is a column for what is known to the day only.
    pub fn has_column(&self) -> bool {
        has_column(self.folds.span_secs(self.viewport))
    }

    /// The visible time as x.
    pub fn scale(&self) -> Scale<'a> {
        Scale::new(self.viewport, self.width_points, self.folds)
    }
}

/// What is visible of the lanes.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// How many rows, the first ones, stand above the others and stay there.
    pub pinned: usize,
    /// The visible rows below those.
    pub rows: Range<usize>,
    /// Lines that join lanes.
    pub connectors: Vec<Connector>,
    /// Marks in the order of painting: in each row what is vague first, then exact events, then statements.
    pub marks: Vec<Mark>,
    /// Whether there is a column "hour unknown", whose marks lie left of the time: at negative x.
    pub column: bool,
}

impl Layout {
    /// All visible rows, top to bottom.
    pub fn visible(&self) -> impl Iterator<Item = usize> + use<> {
        (0..self.pinned).chain(self.rows.clone())
    }

    /// Whether a row is visible.
    pub fn has(&self, row: usize) -> bool {
        row < self.pinned || self.rows.contains(&row)
    }

    /// Whether any row between two, themselves among them, is visible.
    pub(super) fn meets(&self, first: usize, last: usize) -> bool {
        first < self.pinned || first < self.rows.end && last >= self.rows.start
    }
}

/// The layout of the visible part of `rows`.
pub fn layout(case: &Case, rows: &Rows, metrics: &Metrics<'_>) -> Layout {
    layout_below(case, rows, metrics, 0)
}

/// The same where the first so many rows stay in place, whatever part of the others is visible.
pub fn layout_below(case: &Case, rows: &Rows, metrics: &Metrics<'_>, pinned: usize) -> Layout {
    let mut visible = rows.between(metrics.top_points, metrics.bottom_points);
    visible.start = visible.start.max(pinned).min(visible.end.max(pinned));
    visible.end = visible.end.max(visible.start);
    let mut layout = Layout { pinned, rows: visible, column: metrics.has_column(), ..Layout::default() };
    let room = layout.visible().count() * MARKS_A_LANE;
    let mut marks = Vec::with_capacity(room);
    let (scale, has_column) = (metrics.scale(), metrics.has_column());
    let mut store = rows.kept.begin(metrics.viewport, metrics.folds);
    for index in layout.visible() {
        let Some(row) = rows.rows.get(index) else { break };
        let mut kept = store.of_row(index, scale);
        Bars { case, row: (index, row), scale, has_column }.lay(&mut kept, &mut marks);
        Speeches { row: (index, row), scale, has_column }.lay(&mut kept, &mut marks);
    }
    layout.marks = marks;
    layout.connectors = connectors(case, rows, (metrics, &layout), store.few_joints(rows, scale));
    layout
}

/// A mark that stands for nothing yet.
pub(super) fn mark(row: usize, line: Line, x0_points: f64, x1_points: f64, shape: Shape) -> Mark {
    Mark { row, line, x0_points, x1_points, shape, exact: 0..0, vague: Runs::default(), column: Vec::new() }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashMap;

    use super::*;
    use crate::case::{ItemRef, Kind};
    use crate::timeline::mark::Edge;
    use crate::timeline::testing::{CaseBuilder, example};

    fn metrics(start: f64, end: f64) -> Metrics<'static> {
        let viewport = Viewport::new(start, end);
        Metrics { viewport, folds: Folds::none(), width_points: 800.0, top_points: 0.0, bottom_points: 10_000.0 }
    }

    #[test]
    fn every_visible_item_of_a_row_is_in_exactly_one_mark() {
        let case = example();
        let rows = Rows::new(&case, &[]);
        let range = rows.range.expect("a range");
        for exponent in 0..60 {
            let span = 600.0 * 1.3_f64.powi(exponent);
            for share in [0.0, 0.3, 0.98, 0.999] {
                let start = range.start + (range.end - range.start) * share - span / 2.0;
                let metrics = metrics(start, start + span);
                let layout = layout(&case, &rows, &metrics);
                for (index, row) in rows.rows.iter().enumerate() {
                    let mut counted: FxHashMap<ItemRef, usize> = FxHashMap::default();
                    for mark in layout.marks.iter().filter(|mark| mark.row == index) {
                        assert_eq!(mark.items(row).count(), mark.count());
                        for item in mark.items(row) {
                            *counted.entry(item).or_default() += 1;
                        }
                    }
                    assert!(counted.values().all(|count| *count == 1), "twice: {counted:?}");
                    let tracks = [
                        (Kind::Event, row.events()),
                        (Kind::Event, row.vague_events()),
                        (Kind::Statement, row.statements()),
                        (Kind::Statement, row.vague_statements()),
                    ];
                    for (kind, track) in tracks {
                        for slot in track.slots() {
                            let seen = (slot.start_secs as f64) < metrics.viewport.end
                                && (slot.end_secs as f64) > metrics.viewport.start;
                            let item = ItemRef { kind, index: slot.item };
                            assert!(!seen || counted.contains_key(&item), "lost {item:?} at {span} {share}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn one_day_in_two_zones_is_one_mark_and_loses_nothing() {
        let mut case = CaseBuilder::new("Asia/Riyadh");
        case.actor("a", None);
        case.event("here", "1970-01-05", &["a"]).event("there", "1970-01-05[America/New_York]", &["a"]);
        case.event("month", "1970-01-05/1970-01-30", &["a"]).event("next", "1970-01-06", &["a"]);
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let viewport = Viewport::new(0.0, 8.0 * 86_400.0);
        let metrics =
            Metrics { viewport, folds: Folds::none(), width_points: 800.0, top_points: 0.0, bottom_points: 100.0 };
        let row = &rows.rows[0];
        let told = |mark: &Mark| mark.items(row).map(|item| item.index).collect::<Vec<_>>();
        let marks: Vec<Vec<u32>> = layout(&case, &rows, &metrics).marks.iter().map(told).collect();
        let mut all: Vec<u32> = marks.iter().flatten().copied().collect();
        all.sort_unstable();
        assert_eq!(all, [0, 1, 2, 3], "{marks:?}");
        assert!(marks.len() < 4, "{marks:?}");
    }

    #[test]
    fn marks_of_one_line_do_not_overlap_but_for_what_is_vague() {
        let case = example();
        let rows = Rows::new(&case, &[]);
        for days in [0.5, 1.0, 3.0, 7.0, 30.0, 1_000.0] {
            let end = 1_739_912_400.0;
            let layout = layout(&case, &rows, &metrics(end - days * 86_400.0, end));
            for line in [Line::Events, Line::Statements] {
                for row in 0..rows.rows.len() {
                    let mut marks: Vec<&Mark> = layout
                        .marks
                        .iter()
                        .filter(|mark| mark.row == row && mark.line == line && !mark.in_column())
                        .filter(|mark| line == Line::Statements || mark.vague.is_empty())
                        .collect();
                    marks.sort_by(|a, b| a.x0_points.total_cmp(&b.x0_points));
                    for pair in marks.windows(2) {
                        assert!(pair[0].x1_points <= pair[1].x0_points + 0.1, "{days}: {pair:?}");
                    }
                }
            }
        }
    }

    fn shapes(when: &str) -> Vec<(i64, i64, Shape)> {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).event("e", when, &["a"]);
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let metrics = Metrics { viewport: Viewport::new(0.0, 800.0 * 3600.0), ..metrics(0.0, 1.0) };
        let marks = layout(&case, &rows, &metrics).marks;
        marks.iter().map(|mark| (mark.x0_points as i64, mark.x1_points as i64, mark.shape)).collect()
    }

    #[test]
    fn times_are_drawn_as_exact_as_they_are() {
        // An hour is a point.
        let sharp = (Edge::Sharp, Edge::Sharp);
        let bar = |(left, right)| Shape::Bar { left, right };
        let hollow = |(left, right)| Shape::Hollow { left, right };
        let check = |when: &str, x0: i64, x1: i64, shape: Shape| assert_eq!(shapes(when), [(x0, x1, shape)], "{when}");
        check("1970-01-02T00:00", 24, 32, bar(sharp));
        check("1970-01-02T00:00/1970-01-03T00:00", 24, 48, bar(sharp));
        check("1970-01-02T00:00~/1970-01-03T00:00?", 24, 48, bar((Edge::Dashed, Edge::Faded)));
        check("1970-01-02", 24, 48, hollow(sharp));
        check("1970-01-02~", 24, 48, hollow((Edge::Dashed, Edge::Dashed)));
        check("1970-01-02T00:00/", 24, 48, bar((Edge::Sharp, Edge::Faded)));
        check("/1970-01-03T00:00", 24, 48, bar((Edge::Faded, Edge::Sharp)));
        let bracket = Shape::Bracket { at_points: 36.0, left: Edge::Sharp, right: Edge::Sharp };
        check("[1970-01-02T00:00..1970-01-03T00:00]", 24, 48, bracket);
        let thread = Shape::Thread { left: Edge::Sharp, right: Edge::Arrow };
        check("1970-01-02T00:00/..", 26, 4796, thread);
    }

    #[test]
    fn statements_of_a_day_stand_in_a_cell_that_panning_does_not_change() {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None);
        case.statement("x", "a", "1970-01-05").statement("y", "a", "1970-01-05");
        case.statement("z", "a", "1970-01-05T12:00");
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let at = |start: f64| {
            let day = 86_400.0;
            let viewport = Viewport::new(start * day, (start + 7.0) * day);
            let marks = layout(&case, &rows, &Metrics { viewport, width_points: 840.0, ..metrics(0.0, 1.0) }).marks;
            marks.iter().map(|m| ((m.x0_points + start * 120.0).round(), m.count())).collect::<Vec<_>>()
        };
        assert_eq!(at(0.0), [(486.0, 2), (533.0, 1)]);
        assert_eq!(at(0.0), at(1.0));
        assert_eq!(at(0.0), at(-2.3));
    }

    #[test]
    fn an_event_of_several_lanes_has_one_line() {
        let case = example();
        let rows = Rows::new(&case, &[]);
        let layout = layout(&case, &rows, &metrics(1_739_836_800.0, 1_739_912_400.0));
        let talks = layout.connectors.iter().find(|c| c.event == 7).expect("a connector");
        assert!(!talks.dotted);
        assert!(talks.first_row < talks.last_row);
    }

    #[test]
    fn no_line_joins_what_is_clustered_at_both_ends() {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).actor("b", None).actor("c", None);
        case.event("one", "1970-01-02T10:00", &["a", "b"]).event("two", "1970-01-02T16:00", &["a", "b"]);
        case.event("three", "1970-01-05T10:00", &["a", "c"]).event("four", "1970-01-05T16:00", &["a"]);
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let joined = |days: f64| -> Vec<u32> {
            let viewport = Viewport::new(0.0, days * 86_400.0);
            let metrics = Metrics {
                viewport,
                folds: Folds::none(),
                width_points: 800.0,
                top_points: 0.0,
                bottom_points: 1_000.0,
            };
            layout(&case, &rows, &metrics).connectors.iter().map(|connector| connector.event).collect()
        };
        assert_eq!(joined(7.0), [0, 1, 2], "far enough apart");
        assert_eq!(joined(60.0), [2], "of the third, one lane tells which it is");
    }
}
