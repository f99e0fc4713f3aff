//! Which stretches of time are folded: as the reader wants it for the case, and opened one by one.

use std::sync::Arc;

use super::State;
use crate::case::calendar::{DAY, HOUR};
use crate::timeline::Viewport;
use crate::timeline::empty::FoldMode;

/// What is done to folded stretches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoldCommand {
    /// Fold these, those opened by hand too.
    Mode(FoldMode),
    /// Fold none that is shorter than so many seconds.
    Longer(i64),
    /// Open the stretch of this key ([`crate::timeline::folds::Fold::key`]).
    Open(i64),
    /// Fold again what was opened by hand.
    Again,
}

/// From which length on stretches may be folded, as a choice of the reader's, in seconds.
pub const THRESHOLDS: [i64; 6] = [12 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 365 * DAY];

pub(super) fn apply_fold(state: &mut State, command: FoldCommand) {
    let folding = &mut state.view.folding;
    match command {
        FoldCommand::Mode(mode) => {
            folding.mode = mode;
            folding.opened.clear();
        }
        FoldCommand::Longer(secs) => folding.threshold_secs = secs,
        FoldCommand::Open(key) if !folding.opened.contains(&key) => folding.opened.push(key),
        FoldCommand::Open(_) => {}
        FoldCommand::Again => folding.opened.clear(),
    }
    state.refold();
    state.look_at(state.view.viewport);
}

impl State {
    /// Works out what is folded.
    pub(super) fn refold(&mut self) {
        let folds = self.document.empty.folds(&self.view.folding);
        if folds != *self.view.folds {
            self.view.folds = Arc::new(folds);
        }
    }

    /// Shows a stretch of time, as far as it lies with the case; a fold that would hide all of it is opened.
    pub(super) fn look_at(&mut self, wanted: Viewport) {
        if let Some(key) = self.view.folds.around(wanted).map(|fold| fold.key) {
            self.view.folding.opened.push(key);
            self.refold();
        }
        let folds = &self.view.folds;
        self.view.viewport = self.document.range.map_or(wanted, |range| folds.limited(wanted, range));
    }
}
