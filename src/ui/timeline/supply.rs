//! Where the lanes on screen come from: made at once, or of a large case asked for and shown when they are ready.

use std::sync::Arc;

use super::TimelineView;
use crate::app::State;
use crate::case::Case;
use crate::language;
use crate::timeline::prepared::{Prepared, Wanted, takes_long};
use crate::timeline::rows::Rows;

impl TimelineView {
    /// Lanes to be made elsewhere because they take long; then [`Self::show_lanes`] is to be called with them.
    pub fn wanted_lanes(&self) -> Option<Wanted> {
        self.wanted.clone()
    }

    /// Shows lanes from the next frame on in which their case is on screen; what they take the place of.
    pub fn show_lanes(&mut self, prepared: Prepared) -> Option<Prepared> {
        if !self.rows.as_ref().is_some_and(|known| Arc::ptr_eq(&known.case, &prepared.case)) {
            self.motion.reset();
            self.arrived = true;
        }
        self.wanted = None;
        self.rows.replace(prepared)
    }

    /// Takes away what is kept of any other case than `case`, for who drops it where no frame waits.
    pub fn leave_lanes_but_of(&mut self, case: &Arc<Case>) -> impl Send + 'static + use<> {
        if self.wanted.as_ref().is_some_and(|wanted| !Arc::ptr_eq(&wanted.case, case)) {
            self.wanted = None;
        }
        let rows = self.rows.take_if(|known| !Arc::ptr_eq(&known.case, case));
        (rows, self.listed.take())
    }

    /// The rows of the case on screen, made anew where the case or its arrangement is another. While new ones of a large
    /// case are made elsewhere, the last ones stay.
    pub(super) fn rows(&mut self, state: &State) -> Arc<Rows> {
        let case = &state.document.case;
        let arrangement = state.arrangement();
        let known = self.rows.as_ref().filter(|known| Arc::ptr_eq(&known.case, case));
        let basis = known.map(|known| Arc::clone(&known.rows.basis));
        let (shown, speech) = (Arc::clone(&state.scoped.shown), language::spoken());
        let wanted = Wanted { case: Arc::clone(case), basis, arrangement, shown, speech };
        match known {
            Some(known) if known.is(&wanted) => {
                self.wanted = None;
                Arc::clone(&known.rows)
            }
            Some(known) if takes_long(case) => {
                self.wanted = Some(wanted);
                Arc::clone(&known.rows)
            }
            _ => {
                let prepared = wanted.prepare();
                let rows = Arc::clone(&prepared.rows);
                self.show_lanes(prepared);
                rows
            }
        }
    }
}
