//! What of a case is seen, and as of when: what work beside the frames takes with it of the state.

use std::sync::Arc;

use super::{Cursor, Index, State};
use crate::case::shown::Shown;
use crate::case::{Case, Instant, Problem};

/// What of a case is seen, and as of when.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The case.
    pub case: Arc<Case>,
    /// What is looked up in it.
    pub index: Arc<Index>,
    /// The findings that Problems shows.
    pub problems: Arc<Vec<Problem>>,
    /// Which items are shown.
    pub shown: Arc<Shown>,
    /// As of when: the cursor, else the latest state of the case.
    pub as_of: Option<Instant>,
    /// The cursor, where it is on.
    pub cursor: Option<Cursor>,
}

impl State {
    /// What of the case is seen now.
    pub fn seen(&self) -> Seen {
        Seen {
            case: Arc::clone(&self.document.case),
            index: Arc::clone(&self.document.index),
            problems: Arc::clone(&self.findings().problems),
            shown: Arc::clone(&self.scoped.shown),
            as_of: self.as_of(),
            cursor: self.cursor,
        }
    }
}
