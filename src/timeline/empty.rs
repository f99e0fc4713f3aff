//! The empty stretches of a case, in which nothing that is dated begins or ends, and which of them are folded.

use super::folds::Folds;
use crate::case::room::{gathered, room_for};
use crate::case::{Case, When};

/// A shorter stretch is never folded.
pub const LEAST_SECS: i64 = 12 * 3_600;
/// Where nobody chose, a stretch must be longer than this.
pub const USUAL_SECS: i64 = 3 * 86_400;
/// A stretch is folded by itself where it takes this share of what is left without those that are longer…
const LONG_SHARE: f64 = 0.15;
/// …and so many times as long as most are.
const LONGER_THAN_MOST: f64 = 8.0;
/// So many are folded by themselves at most.
const MOST_BY_THEMSELVES: usize = 20;
/// What stays open on both sides of a fold: this share of what is not folded…
const MARGIN_SHARE: f64 = 0.02;
/// …at least this share of the shortest stretch that may be folded, at most this one of the shortest that is.
const LEAST_MARGIN: f64 = 1.0 / 12.0;
const MOST_MARGIN: f64 = 1.0 / 8.0;

/// Which empty stretches are folded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FoldMode {
    /// Those that are long against the case.
    #[default]
    Automatic,
    /// All that are long enough.
    All,
    /// None.
    None,
}

/// Which of the empty stretches of a case the reader wants folded.
#[derive(Clone, Debug, PartialEq)]
pub struct Folding {
    /// Which of them.
    pub mode: FoldMode,
    /// None that is shorter than this, in seconds.
    pub threshold_secs: i64,
    /// Not these, known by their beginnings: they were opened by hand.
    pub opened: Vec<i64>,
}

impl Default for Folding {
    fn default() -> Self {
        Self { mode: FoldMode::default(), threshold_secs: USUAL_SECS, opened: Vec::new() }
    }
}

/// The empty stretches of a case that are not short.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Empty {
    /// From and until in seconds, by time.
    stretches: Box<[(i64, i64)]>,
    /// From the first to the last beginning or end.
    span_secs: f64,
    /// How long most stretches between two beginnings or ends are at most.
    most_are_secs: i64,
}

impl Empty {
    /// The empty stretches of `case`: what merely goes on through one does not keep it open.
    pub fn of(case: &Case) -> Self {
        let events = case.events.iter().map(|event| &event.when);
        let statements = case.statements.iter().filter_map(|statement| statement.when.as_ref());
        let promised = case.commitments.iter();
        let later = promised.flat_map(|made| made.updates.iter().map(|update| &update.when).chain(&made.due));
        let made = (0..case.commitments.len())
            .filter_map(|at| case.when_of(crate::case::ItemRef::new(crate::case::Kind::Commitment, at)));
        let updates: usize = case.commitments.iter().map(|commitment| commitment.updates.len()).sum();
        let whens = case.events.len() + case.statements.len() + 2 * case.commitments.len() + updates;
        let mut edges: Vec<i64> = room_for(2 * whens);
        for when in events.chain(statements).chain(later).chain(made) {
            edges.extend(edges_of(when));
        }
        Self::between(edges)
    }

    /// The empty stretches between these beginnings and ends.
    fn between(mut edges: Vec<i64>) -> Self {
        edges.sort_unstable();
        edges.dedup();
        let lengths = |pair: &[i64]| pair.last().zip(pair.first()).map_or(0, |(b, a)| b - a);
        let mut between = gathered(edges.len(), edges.windows(2).map(lengths));
        let middle = between.len().saturating_sub(1) / 2;
        let most_are_secs = if between.is_empty() { 0 } else { *between.select_nth_unstable(middle).1 };
        let stretches = edges.windows(2).filter(|pair| lengths(pair) >= LEAST_SECS);
        Self {
            stretches: stretches.filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect(),
            span_secs: lengths(&[edges.first().copied().unwrap_or(0), edges.last().copied().unwrap_or(0)]) as f64,
            most_are_secs,
        }
    }

    /// Those of them that are to be folded.
    pub fn folds(&self, folding: &Folding) -> Folds {
        let least = folding.threshold_secs.max(LEAST_SECS);
        let mut chosen: Vec<(i64, i64)> = match folding.mode {
            FoldMode::None => return Folds::default(),
            FoldMode::All => self.stretches.iter().copied().filter(|(from, until)| until - from >= least).collect(),
            FoldMode::Automatic => self.long(least),
        };
        let shortest = chosen.iter().map(|(from, until)| until - from).min().unwrap_or(0) as f64;
        chosen.retain(|(from, _)| !folding.opened.contains(from));
        let folded: f64 = chosen.iter().map(|(from, until)| (until - from) as f64).sum();
        let open = (self.span_secs - folded).max(0.0);
        let crowd = (chosen.len() as f64 / 10.0).max(1.0);
        let margin = (open * MARGIN_SHARE / crowd).max(least as f64 * LEAST_MARGIN).min(shortest * MOST_MARGIN).round();
        let open = open + 2.0 * margin * chosen.len() as f64;
        Folds::new(chosen.into_iter(), margin, open)
    }

    /// Those that are long against the case, by time.
    fn long(&self, least: i64) -> Vec<(i64, i64)> {
        let mut by_length: Vec<(i64, i64)> =
            self.stretches.iter().copied().filter(|(from, until)| until - from >= least).collect();
        by_length.sort_by_key(|(from, until)| (from - until, *from));
        let mut left = self.span_secs;
        let mut long = Vec::new();
        for (from, until) in by_length.into_iter().take(MOST_BY_THEMSELVES) {
            let secs = (until - from) as f64;
            if secs < left * LONG_SHARE || secs < self.most_are_secs as f64 * LONGER_THAN_MOST {
                break;
            }
            left -= secs;
            long.push((from, until));
        }
        long.sort_unstable();
        long
    }
}

/// When what is dated begins and ends, as far as that is known.
fn edges_of(when: &When) -> impl Iterator<Item = i64> {
    [when.earliest, when.latest].into_iter().flatten().map(|at| at.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Memory, Progress, Request, load, load_from};

    const DAY: i64 = 86_400;

    fn folded(edges: &[i64], mode: FoldMode, opened: &[i64]) -> Vec<i64> {
        let folding = Folding { mode, opened: opened.to_vec(), ..Folding::default() };
        Empty::between(edges.to_vec()).folds(&folding).all().iter().map(|fold| fold.key / DAY).collect()
    }

    #[test]
    fn what_is_long_against_the_case_folds() {
        let check = |days: &[i64], automatic: &[i64], all: &[i64]| {
            let edges: Vec<i64> = days.iter().map(|day| day * DAY).collect();
            assert_eq!(folded(&edges, FoldMode::Automatic, &[]), automatic, "{days:?}");
            assert_eq!(folded(&edges, FoldMode::All, &[]), all, "{days:?}");
            assert_eq!(folded(&edges, FoldMode::None, &[]), [] as [i64; 0], "{days:?}");
        };
        check(&[], &[], &[]);
        check(&[5], &[], &[]);
        // Two days say nothing about what is usual.
        check(&[0, 100], &[], &[0]);
        check(&[0, 1, 2, 3, 4, 5, 60, 61, 62], &[5], &[5]);
        // Even years have no long stretch among them.
        check(&[0, 365, 730, 1_095, 1_460], &[], &[0, 365, 730, 1_095]);
        // What is long beside a longer one folds too.
        check(&[0, 1, 2, 30, 31, 32, 60_000, 60_001], &[2, 32], &[2, 32]);
        // A weekend is never long enough.
        check(&[0, 1, 2, 4, 5, 6], &[], &[]);
    }

    #[test]
    fn what_was_opened_stays_open_and_changes_no_other() {
        let edges = [0, 1, 2, 30, 31, 32, 60_000, 60_001].map(|day| day * DAY);
        assert_eq!(folded(&edges, FoldMode::Automatic, &[32 * DAY]), [2]);
        assert_eq!(folded(&edges, FoldMode::All, &[2 * DAY, 7]), [32]);
    }

    #[test]
    fn nothing_begins_or_ends_in_a_fold() {
        let mut edges: Vec<i64> = (0..700).map(|at: i64| at * at % 7_919 * 6_000 + at % 3 * 40 * DAY).collect();
        edges.extend([-60_000 * DAY, 900 * DAY]);
        for mode in [FoldMode::Automatic, FoldMode::All] {
            let folds = Empty::between(edges.clone()).folds(&Folding { mode, ..Folding::default() });
            assert!(!folds.is_empty());
            let mut until = f64::NEG_INFINITY;
            for fold in folds.all() {
                assert!(fold.from_secs > until && fold.secs() > 0.0, "{fold:?}");
                until = fold.until_secs;
                let inside = |edge: &&i64| (fold.from_secs - 60.0..=fold.until_secs + 60.0).contains(&(**edge as f64));
                assert_eq!(edges.iter().find(inside), None, "{fold:?}");
            }
        }
    }

    #[test]
    fn a_bar_that_goes_on_through_a_stretch_does_not_keep_it_open() {
        let case = r#"Case(format: 1, time_zone: "UTC", events: [
            Event(id: "a", title: "A", when: "1850-05-01"), Event(id: "b", title: "B", when: "20XX"),
            Event(id: "c", title: "C", when: "2025-02-12"), Event(id: "d", title: "D", when: "2025-02-13"),
            Event(id: "e", title: "E", when: "2025-02-14"), Event(id: "f", title: "F", when: "2025-02-15T10:00")])"#;
        let memory = Memory::new([("case.ron", case.as_bytes())]);
        let case = load_from(&memory, &["case.ron".into()], &Progress::default()).case;
        let folds = Empty::of(&case).folds(&Folding::default());
        let years: Vec<f64> = folds.all().iter().map(|fold| (fold.secs() / 31_556_952.0).round()).collect();
        assert_eq!(years, [150.0, 25.0, 75.0]);
    }

    #[test]
    fn the_built_in_week_has_nothing_folded() {
        let case = load(&Request::BuiltIn, &Progress::default()).case;
        let folds = Empty::of(&case).folds(&Folding::default());
        assert_eq!(folds.all().len(), 0, "{folds:?}");
    }
}
