//! The words of the breaks of a view: how long each is, where there is room for it.

use super::folds::Fold;
use super::lengths::{length_words, short_length_words};
use super::scale::Scale;

/// Around the words of a break.
const ROOM_POINTS: f64 = 4.0;

/// How long a break is, where it says so.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakWords {
    /// Where the middle of the words stands.
    pub x_points: f64,
    /// How long it is.
    pub words: String,
    half_points: f64,
    secs: f64,
}

impl BreakWords {
    fn new(scale: Scale<'_>, fold: &Fold, words: String, measure: &dyn Fn(&str) -> f64) -> Self {
        let x = |secs: f64| scale.x_from_time(secs).clamp(0.0, scale.width_points);
        let half_points = f64::midpoint(measure(&words), ROOM_POINTS);
        let most = (scale.width_points - half_points).max(half_points);
        let x_points = f64::midpoint(x(fold.from_secs), x(fold.until_secs)).clamp(half_points, most);
        Self { x_points, words, half_points, secs: fold.empty_secs }
    }

    /// From which x to which the words stand.
    pub(super) fn stands(&self) -> (f64, f64) {
        (self.x_points - self.half_points, self.x_points + self.half_points)
    }

    fn meets(&self, next: &Self) -> bool {
        self.stands().1 > next.stands().0
    }
}

/// The words of the breaks of a view, left to right, none meeting another. Where two would, both are short; where that does
/// not help, the longer break has its words.
pub(super) fn break_words(scale: Scale<'_>, measure: &dyn Fn(&str) -> f64) -> Vec<BreakWords> {
    let folds = scale.folds();
    let whole: Vec<BreakWords> =
        folds.iter().map(|fold| BreakWords::new(scale, fold, length_words(fold.empty_secs), measure)).collect();
    let crowded = |at: usize| {
        let meets = |first: usize| whole.get(first).zip(whole.get(first + 1)).is_some_and(|(a, b)| a.meets(b));
        at.checked_sub(1).is_some_and(meets) || meets(at)
    };
    let words = |(at, (fold, alone)): (usize, (&Fold, &BreakWords))| {
        if crowded(at) {
            BreakWords::new(scale, fold, short_length_words(fold.empty_secs), measure)
        } else {
            alone.clone()
        }
    };
    let mut wanted: Vec<BreakWords> = folds.iter().zip(&whole).enumerate().map(words).collect();
    wanted.sort_by(|a, b| b.secs.total_cmp(&a.secs));
    let mut told: Vec<BreakWords> = Vec::new();
    for words in wanted {
        let at = told.partition_point(|other| other.x_points < words.x_points);
        let before = at.checked_sub(1).and_then(|before| told.get(before)).is_some_and(|before| before.meets(&words));
        if !before && !told.get(at).is_some_and(|after| words.meets(after)) {
            told.insert(at, words);
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::folds::Folds;

    const DAY: f64 = 86_400.0;

    /// What breaks of so many days say with so many days between them, in a view of all of them.
    fn told(days: &[f64], between: f64) -> Vec<String> {
        let mut at = 0.0;
        let stretches = days.iter().map(|days| {
            let from = at + between * DAY;
            at = from + days * DAY;
            (from as i64, at as i64)
        });
        let stretches: Vec<_> = stretches.collect();
        let folds = Folds::new(stretches.into_iter(), 0.0, between * DAY * (days.len() + 1) as f64);
        let scale = Scale::new(folds.fit(0.0, at + between * DAY), 600.0, &folds);
        break_words(scale, &|words| words.chars().count() as f64 * 7.0).into_iter().map(|told| told.words).collect()
    }

    #[test]
    fn words_are_as_long_as_there_is_room_for_them() {
        assert_eq!(told(&[21.0, 7_305.0], 5.0), ["3 weeks", "20 years"]);
        assert_eq!(told(&[21.0, 7_305.0, 14.0, 9.0, 10.0, 200.0, 11.0, 12.0, 21.0, 30.0], 2.0).len(), 10);
        let many: Vec<f64> = (0..60).map(|at| 10.0 + f64::from(at)).collect();
        let few = told(&many, 3.0);
        assert!(few.len() > 5 && few.len() < 40, "{few:?}");
    }
}
