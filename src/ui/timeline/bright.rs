//! What belongs to the selected actors, kept while neither they nor the lanes change.

use std::sync::Arc;

use crate::app::State;
use crate::case::{Id, ItemRef, Kind};
use crate::timeline::bright::Bright;
use crate::timeline::rows::{Row, RowKind, Rows};

/// What belongs to some actors in some lanes.
#[derive(Debug)]
pub(super) struct Selected {
    actors: Vec<Id>,
    rows: Arc<Rows>,
    bright: Arc<Bright>,
}

impl Selected {
    /// What belongs to the selected actors in `rows`; nothing where none is selected.
    pub(super) fn update(known: &mut Option<Self>, state: &State, rows: &Arc<Rows>) -> Option<Arc<Bright>> {
        let actors = &state.selection.actors;
        if actors.is_empty() {
            *known = None;
            return None;
        }
        match known {
            Some(known) if known.actors == *actors && Arc::ptr_eq(&known.rows, rows) => {}
            _ => {
                let bright = Arc::new(bright(state, rows));
                *known = Some(Self { actors: actors.clone(), rows: Arc::clone(rows), bright });
            }
        }
        known.as_ref().map(|known| Arc::clone(&known.bright))
    }
}

fn bright(state: &State, rows: &Rows) -> Bright {
    let (case, index) = (&state.document.case, &state.document.index);
    let selected = &state.selection.actors;
    let belongs =
        |who: Id| selected.contains(&who) || case.party_of(who).is_some_and(|party| selected.contains(&party));
    // A party acts and speaks through its members.
    let members = case.actors.iter().map(|actor| actor.id).filter(|id| belongs(*id) && !selected.contains(id));
    let items = selected.iter().copied().chain(members).flat_map(|who| {
        let events = index.events_of(who).iter().map(|index| ItemRef { kind: Kind::Event, index: *index });
        events.chain(index.statements_of(who).iter().map(|index| ItemRef { kind: Kind::Statement, index: *index }))
    });
    let is_whole = |row: &Row| match row.kind {
        RowKind::Quiet(_) => row.members.iter().all(|member| belongs(*member)),
        _ => row.who().is_some_and(belongs),
    };
    Bright::new(rows, items, &is_whole)
}
