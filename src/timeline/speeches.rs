//! The statements of a lane: speech marks, with a count where they overlap.

use std::ops::Range;

use super::bars::around;
use super::cluster::{CountPlace, Group, Ink, count_digits};
use super::kept::OfRow;
use super::layout::{COLUMN_START_POINTS, DIGIT_POINTS, SPEECH_POINTS, mark};
use super::mark::{Line, Mark, Shape};
use super::rows::Row;
use super::runs::Runs;
use super::scale::Scale;
use super::track::Slot;
use super::vague::begun_before;

/// Room between a speech mark and its count.
const COUNT_GAP_POINTS: f64 = 3.0;
/// A statement whose range is wider than this has a bracket over it.
const BRACKET_POINTS: f64 = 26.0;
/// Where the row of what is known to the day only begins in the day.
const CELL_START_POINTS: f64 = 6.0;

/// How much ink a statement takes whose hour is known.
const EXACT: Ink = Ink {
    lead_points: SPEECH_POINTS / 2.0,
    trail_points: SPEECH_POINTS / 2.0 + COUNT_GAP_POINTS,
    to_end: true,
    after_end_points: SPEECH_POINTS / 2.0,
    digit_points: DIGIT_POINTS,
    count: CountPlace::Beside,
};
/// And how much one that is known to the day only.
const VAGUE: Ink = Ink {
    lead_points: -CELL_START_POINTS,
    trail_points: CELL_START_POINTS + SPEECH_POINTS + COUNT_GAP_POINTS,
    to_end: false,
    after_end_points: 0.0,
    digit_points: DIGIT_POINTS,
    count: CountPlace::Beside,
};

/// The tracks of a row that have its statements.
const EXACT_TRACK: usize = 2;
const VAGUE_TRACK: usize = 3;

/// Lays the statements of one lane.
pub(super) struct Speeches<'a> {
    /// The row and its index.
    pub row: (usize, &'a Row),
    /// The visible time as x.
    pub scale: Scale<'a>,
    /// Whether what is known to the day only stands in a column.
    pub has_column: bool,
}

impl Speeches<'_> {
    /// Adds the marks.
    pub(super) fn lay(&self, kept: &mut OfRow<'_, '_>, marks: &mut Vec<Mark>) {
        let (index, row) = self.row;
        let mut said: Vec<Said> = Vec::new();
        let track = row.statements();
        said.extend(kept.groups(EXACT_TRACK, track, 0..track.len(), EXACT).into_iter().map(|group| {
            let (x0_points, x1_points) = self.speech_ink(&group);
            Said { x0_points, x1_points, exact: group.slots, vague: Runs::default() }
        }));
        if self.has_column {
            let view = self.scale.viewport;
            let column: Vec<usize> = row.vague_statements().meeting(view.start, view.end).collect();
            if !column.is_empty() {
                let left_points = COLUMN_START_POINTS + 2.0;
                let shape = Shape::Speech { left_points, dotted: true, bracket: false, until_points: None };
                let x1 = left_points + speech_width(column.len());
                marks.push(Mark { column, ..mark(index, Line::Statements, left_points, x1, shape) });
            }
            marks.extend(said.into_iter().map(|alone| self.mark_of((alone, false))));
        } else {
            let track = row.vague_statements();
            for (class, _) in track.classes() {
                let vague = kept.groups(VAGUE_TRACK, track, class.clone(), VAGUE);
                let before = kept.before(&vague, track, class);
                self.out_of_sight(begun_before(track, before, &self.scale), &mut said);
                said.extend(vague.into_iter().map(|group| Said::vague(group.x0_points, Runs::of(group.slots))));
            }
            marks.extend(joined(said).into_iter().map(|said| self.mark_of(said)));
        }
    }

    /// Adds the vague statements that stand left of the view; few of them each alone, because their days may be seen to end.
    fn out_of_sight(&self, slots: Runs, said: &mut Vec<Said>) {
        const FEW: usize = 8;
        let (_, row) = self.row;
        let x = |at: usize| row.vague_statements().slots().get(at).map_or(0.0, |slot| self.scale.x(slot.start_secs));
        let left = |at: usize| x(at).min(-SPEECH_POINTS) + CELL_START_POINTS;
        if slots.count() <= FEW {
            said.extend(slots.iter().flatten().map(|at| Said::vague(left(at), Runs::of(at..at + 1))));
        } else {
            said.push(Said::vague(left(slots.first().unwrap_or(0)), slots));
        }
    }

    /// The mark of what was said, which is several where it was `joined`.
    fn mark_of(&self, (said, joined): (Said, bool)) -> Mark {
        let Said { x0_points, x1_points, exact, vague } = said;
        if joined {
            let dotted = exact.is_empty();
            let shape = Shape::Speech { left_points: x0_points, dotted, bracket: false, until_points: None };
            return Mark { exact, vague, ..mark(self.row.0, Line::Statements, x0_points, x1_points, shape) };
        }
        if exact.is_empty() {
            return self.vague_speech(x0_points, vague);
        }
        self.speech((x0_points, x1_points), exact)
    }

    /// The mark of vague statements from `left_points` on.
    fn vague_speech(&self, left_points: f64, slots: Runs) -> Mark {
        let (index, row) = self.row;
        let x1 = left_points + speech_width(slots.count());
        let single = slots.single().and_then(|at| row.vague_statements().slots().get(at));
        let until_points = self.until(single, x1);
        let shape = Shape::Speech { left_points, dotted: true, bracket: false, until_points };
        Mark { vague: slots, ..mark(index, Line::Statements, left_points, x1, shape) }
    }

    /// Where the days end in which a single statement was said, where they are more than one and end behind its mark.
    fn until(&self, slot: Option<&Slot>, x1_points: f64) -> Option<f64> {
        const LONGER_THAN_A_DAY_SECS: i64 = 30 * 3600;
        let slot = slot?;
        let end_points = self.scale.x(slot.end_secs);
        let long = slot.end_secs.saturating_sub(slot.start_secs) > LONGER_THAN_A_DAY_SECS;
        (long && end_points > x1_points + 4.0).then_some(end_points)
    }

    /// Where the ink of statements lies whose hour is known: of a single one at the middle of its range, or over all of it.
    fn speech_ink(&self, group: &Group) -> (f64, f64) {
        let (_, row) = self.row;
        if let Some([slot]) = row.statements().slots().get(group.slots.clone()) {
            let (x0, x1) = (self.scale.x(slot.start_secs), self.scale.x(slot.end_secs));
            let left_points = f64::midpoint(x0, x1) - SPEECH_POINTS / 2.0;
            return if x1 - x0 > BRACKET_POINTS { (x0, x1) } else { (left_points, left_points + SPEECH_POINTS) };
        }
        let left_points = group.x0_points;
        (left_points, left_points + speech_width(group.slots.len()))
    }

    /// The mark of statements whose hour is known, which have this ink.
    fn speech(&self, (x0, x1): (f64, f64), slots: Range<usize>) -> Mark {
        let (index, row) = self.row;
        let bracket = x1 - x0 > BRACKET_POINTS
            && row.statements().slots().get(slots.clone()).is_some_and(|slots| slots.len() == 1);
        let left_points = if bracket { f64::midpoint(x0, x1) - SPEECH_POINTS / 2.0 } else { x0 };
        let shape = Shape::Speech { left_points, dotted: false, bracket, until_points: None };
        Mark { exact: slots, ..mark(index, Line::Statements, x0, x1, shape) }
    }
}

/// Statements of a lane that are drawn as one, before it is known what they overlap.
struct Said {
    x0_points: f64,
    x1_points: f64,
    exact: Range<usize>,
    vague: Runs,
}

impl Said {
    /// Vague ones from `left_points` on.
    fn vague(left_points: f64, vague: Runs) -> Self {
        Self { x0_points: left_points, x1_points: left_points + speech_width(vague.count()), exact: 0..0, vague }
    }

    fn count(&self) -> usize {
        self.exact.len() + self.vague.count()
    }
}

/// A speech mark with its count.
fn speech_width(count: usize) -> f64 {
    if count > 1 { SPEECH_POINTS + COUNT_GAP_POINTS + count_digits(count) * DIGIT_POINTS } else { SPEECH_POINTS }
}

/// What was said left to right, what overlaps made one, and whether it was; of one kind what overlaps is one already.
fn joined(mut said: Vec<Said>) -> Vec<(Said, bool)> {
    said.sort_by(|a, b| a.x0_points.total_cmp(&b.x0_points));
    let mut out: Vec<(Said, bool)> = Vec::with_capacity(said.len());
    for next in said {
        match out.last_mut() {
            Some((last, joined)) if next.x0_points < last.x1_points => {
                last.exact = around(&last.exact, &next.exact);
                last.vague.append(&next.vague);
                last.x1_points = last.x0_points + speech_width(last.count());
                *joined = true;
            }
            _ => out.push((next, false)),
        }
    }
    out
}
