//! What stays bright while the rest is dimmed: what belongs to the selected actors, of that what passes a filter that only dims.

use std::sync::{Arc, Weak};

use crate::app::State;
use crate::case::bits::Bits;
use crate::case::shown::Shown;
use crate::case::{Case, Id, Kind};
use crate::timeline::mark::Mark;
use crate::timeline::picked::Picked;
use crate::timeline::rows::Rows;

/// What stays bright, kept while neither the selection nor the filter nor the lanes change.
#[derive(Debug, Default)]
pub(super) struct Bright {
    case: Weak<Case>,
    actors: Vec<Id>,
    /// Events and statements of those actors; nothing where none is selected.
    theirs: Option<[Bits; 2]>,
    passing: Option<Arc<Shown>>,
    picked: Picked,
}

impl Bright {
    /// Takes over what is bright in `rows`; false where everything is.
    pub(super) fn update(&mut self, state: &State, rows: &Arc<Rows>) -> bool {
        let (actors, passing) = (&state.selection.actors, &state.scoped.bright);
        let same_filter = match (&self.passing, passing) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (a, b) => a.is_none() && b.is_none(),
        };
        let same_case = std::ptr::eq(self.case.as_ptr(), Arc::as_ptr(&state.document.case));
        if !same_case || self.actors != *actors || !same_filter {
            *self = Self {
                case: Arc::downgrade(&state.document.case),
                actors: actors.clone(),
                theirs: (!actors.is_empty()).then(|| theirs(state)),
                passing: passing.clone(),
                picked: Picked::default(),
            };
        }
        self.picked.follow(rows);
        self.theirs.is_some() || self.passing.is_some()
    }

    /// Whether a mark holds anything bright.
    pub(super) fn is_in(&mut self, rows: &Rows, mark: &Mark) -> bool {
        let Self { theirs, passing, picked, .. } = self;
        picked.is_in(rows, mark, &|item| {
            let belongs = theirs.as_ref().is_none_or(|[events, statements]| {
                if item.kind == Kind::Event { events.has(item.at()) } else { statements.has(item.at()) }
            });
            belongs && passing.as_ref().is_none_or(|passing| passing.has(item))
        })
    }
}

/// The events and statements of the selected actors; a party acts and speaks through its members.
fn theirs(state: &State) -> [Bits; 2] {
    let (case, index) = (&state.document.case, &state.document.index);
    let selected = &state.selection.actors;
    let of_party = |who: &Id| case.party_of(*who).is_some_and(|party| selected.contains(&party));
    let members = case.actors.iter().map(|actor| actor.id).filter(|who| of_party(who) && !selected.contains(who));
    let [mut events, mut statements] = [Bits::default(), Bits::default()];
    for who in selected.iter().copied().chain(members) {
        index.events_of(who).iter().for_each(|at| events.set(*at as usize, true));
        index.statements_of(who).iter().for_each(|at| statements.set(*at as usize, true));
    }
    [events, statements]
}
