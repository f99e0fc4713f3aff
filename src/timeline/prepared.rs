//! Lanes that are ready to be shown, and what they were made from.

use std::sync::Arc;

use super::basis::Basis;
use super::roster::Arrangement;
use super::rows::Rows;
use crate::case::Case;
use crate::case::shown::Shown;
use crate::language::{self, Speech};

/// More events and statements than this take so long to be put into lanes that a frame would be late.
const AT_ONCE: usize = 20_000;

/// Lanes that are to be made.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Of which case.
    pub case: Arc<Case>,
    /// What of it is known already.
    pub basis: Option<Arc<Basis>>,
    /// How they are to be arranged.
    pub arrangement: Arrangement,
    /// What lies in them.
    pub shown: Arc<Shown>,
    /// In which languages they are named, and ordered where that is by name.
    pub speech: Speech,
}

/// Lanes that are ready.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// Of which case.
    pub case: Arc<Case>,
    /// How they are arranged.
    pub arrangement: Arrangement,
    /// What lies in them.
    pub shown: Arc<Shown>,
    /// In which languages they are named.
    pub speech: Speech,
    /// The lanes.
    pub rows: Arc<Rows>,
}

impl Wanted {
    /// Makes the lanes.
    pub fn prepare(self) -> Prepared {
        let Self { case, basis, arrangement, shown, speech } = self;
        let _speaking = language::speak(speech.clone());
        let basis = basis.unwrap_or_else(|| Arc::new(Basis::new(&case)));
        let rows = Arc::new(Rows::over(&case, basis, &arrangement, &shown));
        Prepared { case, arrangement, shown, speech, rows }
    }
}

impl Prepared {
    /// Whether these are the lanes that are wanted, of the same case.
    pub fn is(&self, wanted: &Wanted) -> bool {
        let shown = Arc::ptr_eq(&self.shown, &wanted.shown) || self.shown.is_all() && wanted.shown.is_all();
        shown && self.arrangement == wanted.arrangement && self.speech == wanted.speech
    }
}

/// Whether the lanes of a case take so long to be made that this is no work for a frame.
pub fn takes_long(case: &Case) -> bool {
    case.events.len() + case.statements.len() > AT_ONCE
}
