//! The view on its way to where it was sent: a jump is eased, what the hand does is followed at once.

use crate::timeline::Viewport;
use crate::timeline::folds::Folds;

/// How long a jump takes.
const JUMP_SECS: f64 = 0.2;
/// What moves by less than this share of the view in a frame is a motion of the hand.
const HAND_SHARE: f64 = 0.15;

/// The visible time on its way.
#[derive(Debug, Default)]
pub(super) struct Motion {
    target: Option<Viewport>,
    jump: Option<Jump>,
    direct: bool,
}

#[derive(Debug)]
struct Jump {
    from: Viewport,
    begun_secs: f64,
}

impl Motion {
    /// Where the view is at `now_secs` on its way to `target`, and whether it is still moving.
    pub(super) fn shown(&mut self, target: Viewport, folds: &Folds, now_secs: f64, animate: bool) -> (Viewport, bool) {
        let here = self.at(folds, now_secs);
        match (self.target, here) {
            (Some(known), _) if known == target => {}
            (Some(_), Some(here)) if animate && !self.direct && !by_hand(folds, here, target) => {
                self.jump = Some(Jump { from: here, begun_secs: now_secs });
            }
            _ => self.jump = None,
        }
        if self.target != Some(target) {
            self.target = Some(target);
            self.direct = false;
        }
        if !animate || self.jump.as_ref().is_some_and(|jump| now_secs - jump.begun_secs >= JUMP_SECS) {
            self.jump = None;
        }
        (self.at(folds, now_secs).unwrap_or(target), self.jump.is_some())
    }

    /// The next change comes from the hand, however far it goes.
    pub(super) fn by_hand(&mut self) {
        self.direct = true;
    }

    /// Another case: nothing to come from.
    pub(super) fn reset(&mut self) {
        *self = Self::default();
    }

    fn at(&self, folds: &Folds, now_secs: f64) -> Option<Viewport> {
        let target = self.target?;
        let Some(jump) = &self.jump else { return Some(target) };
        let share = ((now_secs - jump.begun_secs) / JUMP_SECS).clamp(0.0, 1.0);
        // Fast at first, gentle at the end.
        let eased = 1.0 - (1.0 - share).powi(3);
        Some(folds.eased(jump.from, target, eased))
    }
}

fn by_hand(folds: &Folds, from: Viewport, to: Viewport) -> bool {
    let near = |secs: f64, edge: f64| (folds.share(from, secs) - edge).abs() < HAND_SHARE;
    near(to.start, 0.0) && near(to.end, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: Viewport = Viewport { start: 0.0, end: 100.0 };
    const NEAR: Viewport = Viewport { start: 5.0, end: 105.0 };
    const FAR: Viewport = Viewport { start: 1000.0, end: 1100.0 };

    #[test]
    fn jumps_are_eased_and_steps_followed() {
        let mut motion = Motion::default();
        assert_eq!(motion.shown(HERE, Folds::none(), 0.0, true), (HERE, false));
        assert_eq!(motion.shown(NEAR, Folds::none(), 1.0, true), (NEAR, false));
        let (begun, moving) = motion.shown(FAR, Folds::none(), 2.0, true);
        assert!(moving && (begun.start - NEAR.start).abs() < 1e-6);
        let (half, moving) = motion.shown(FAR, Folds::none(), 2.1, true);
        assert!(moving && half.start > NEAR.start && half.start < FAR.start);
        assert_eq!(motion.shown(FAR, Folds::none(), 2.2, true), (FAR, false));
    }

    #[test]
    fn nothing_is_eased_where_motion_is_unwanted_or_the_hand_moves() {
        let mut motion = Motion::default();
        assert_eq!(motion.shown(HERE, Folds::none(), 0.0, false), (HERE, false));
        assert_eq!(motion.shown(FAR, Folds::none(), 0.0, false), (FAR, false));
        motion.by_hand();
        assert_eq!(motion.shown(HERE, Folds::none(), 0.0, true), (HERE, false));
    }
}
