//! What the inspector lists of the selected actors: of one, everything that is theirs; of several, what they said in one
//! order of time, and the events and commitments that at least two of them share.

use std::sync::{Arc, Weak};

use super::{ActorTab, State};
use crate::case::shown::Shown;
use crate::case::{Case, Id, ItemRef, Kind};

/// What is listed of the selected actors on every tab, kept while neither they nor the case nor what is shown of it change.
#[derive(Clone, Debug)]
pub struct Lists {
    case: Weak<Case>,
    shown: Weak<Shown>,
    actors: Vec<Id>,
    /// The items of each of [`ActorTab::ALL`] that are shown.
    items: [Vec<ItemRef>; ActorTab::ALL.len()],
    /// How many more of each are hidden.
    hidden: [usize; ActorTab::ALL.len()],
}

impl Lists {
    /// What is listed now.
    pub fn new(state: &State) -> Self {
        let all = ActorTab::ALL.map(|tab| listed_whatever(state, tab));
        let counts = all.each_ref().map(Vec::len);
        let items = all.map(|items| shown(state, items));
        let hidden = std::array::from_fn(|at| match (counts.get(at), items.get(at)) {
            (Some(count), Some(items)) => count - items.len(),
            _ => 0,
        });
        Self {
            case: Arc::downgrade(&state.document.case),
            shown: Arc::downgrade(&state.scoped.shown),
            actors: state.selection.actors.clone(),
            items,
            hidden,
        }
    }

    /// Whether they still say what is listed.
    pub fn is_of(&self, state: &State) -> bool {
        // A weak reference keeps the address from being used again.
        std::ptr::eq(self.case.as_ptr(), Arc::as_ptr(&state.document.case))
            && std::ptr::eq(self.shown.as_ptr(), Arc::as_ptr(&state.scoped.shown))
            && self.actors == state.selection.actors
    }

    /// The items of a tab that are shown, in the order of the case, each once.
    pub fn items(&self, tab: ActorTab) -> &[ItemRef] {
        self.items.get(tab as usize).map_or(&[], Vec::as_slice)
    }

    /// How many more there are that are hidden.
    pub fn hidden(&self, tab: ActorTab) -> usize {
        self.hidden.get(tab as usize).copied().unwrap_or_default()
    }
}

/// The items of a tab that are shown, in the order of the case, each once.
pub fn listed(state: &State, tab: ActorTab) -> Vec<ItemRef> {
    shown(state, listed_whatever(state, tab))
}

fn shown(state: &State, mut items: Vec<ItemRef>) -> Vec<ItemRef> {
    if !state.scoped.shown.is_all() {
        items.retain(|item| state.shows(*item));
    }
    items
}

fn listed_whatever(state: &State, tab: ActorTab) -> Vec<ItemRef> {
    let ids = &state.selection.actors;
    let (case, index) = (&*state.document.case, &state.document.index);
    match tab {
        ActorTab::Statements => {
            let all = speakers(case, ids).into_iter().flat_map(|id| index.statements_of(id)).copied();
            in_order(Kind::Statement, all.collect(), 1)
        }
        ActorTab::Events => {
            let of_one = |id: &Id| merged(speakers(case, &[*id]).into_iter().map(|id| index.events_of(id)));
            in_order(Kind::Event, ids.iter().flat_map(of_one).collect(), shared_by(ids))
        }
        ActorTab::Commitments => {
            let of_one = |id: &Id| merged(with_party(case, *id).into_iter().map(|id| index.commitments_of(id)));
            in_order(Kind::Commitment, ids.iter().flat_map(of_one).collect(), shared_by(ids))
        }
    }
}

/// How many of the selected must share an event or a commitment for it to be listed.
const fn shared_by(ids: &[Id]) -> usize {
    if ids.len() > 1 { 2 } else { 1 }
}

/// The actors and, of parties, those who belong to them: a party speaks and acts through its members.
pub fn speakers(case: &Case, ids: &[Id]) -> Vec<Id> {
    let mut all = ids.to_vec();
    if ids.iter().any(|id| case.party(*id).is_some()) {
        let members = case.actors.iter().filter(|actor| actor.party.is_some_and(|party| ids.contains(&party)));
        all.extend(members.map(|actor| actor.id).filter(|id| !ids.contains(id)));
    }
    all
}

/// An actor and its party: what binds a party binds those who act for it. Of a party, itself.
fn with_party(case: &Case, id: Id) -> Vec<Id> {
    let party = case.party_of(id).filter(|party| *party != id);
    std::iter::once(id).chain(party).collect()
}

/// Several lists as one in which nothing is twice.
fn merged<'a>(lists: impl Iterator<Item = &'a [u32]>) -> Vec<u32> {
    let mut all: Vec<u32> = lists.flatten().copied().collect();
    if !all.is_sorted() {
        all.sort_unstable();
    }
    all.dedup();
    all
}

/// Those that are there at least `times` times, in order, each once.
fn in_order(kind: Kind, mut all: Vec<u32>, times: usize) -> Vec<ItemRef> {
    if !all.is_sorted() {
        all.sort_unstable();
    }
    let often = all.chunk_by(|a, b| a == b).filter(|same| same.len() >= times);
    often.filter_map(|same| same.first()).map(|index| ItemRef { kind, index: *index }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, apply};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC",
        parties: [(id: "us", name: "United States"), (id: "ru", name: "Russia")],
        actors: [(id: "r", name: "Rubio", party: "us"), (id: "w", name: "Waltz", party: "us"), (id: "l", name: "Lavrov", party: "ru")],
        events: [
            (id: "call", title: "Call", when: "2025-02-15", actors: ["r", "l"]),
            (id: "brief", title: "Briefing", when: "2025-02-16", actors: ["r"]),
            (id: "talks", title: "Talks", when: "2025-02-18", actors: ["r", "w", "l"]),
        ],
        statements: [
            (id: "s1", speaker: "l", text: "One", when: "2025-02-15"), (id: "s2", speaker: "w", text: "Two", when: "2025-02-16"),
            (id: "s3", speaker: "r", text: "Three", when: "2025-02-17"), (id: "s4", speaker: "l", text: "Four", when: "2025-02-18"),
        ],
        commitments: [
            (id: "meet", text: "Meet", by: ["us", "ru"], when: "2025-02-18"), (id: "tell", text: "Tell", by: ["r"], to: ["w"], when: "2025-02-18"),
        ],
    )"#;

    fn check(actors: &[&str], tab: ActorTab, expected: &str) {
        let mut state = state_of(CASE);
        for name in actors {
            let id = state.document.case.find(name).expect("an actor");
            apply(&mut state, Command::ToggleActor(id));
        }
        let case = &state.document.case;
        let names: Vec<&str> =
            listed(&state, tab).into_iter().filter_map(|item| case.id_of(item)).map(|id| case.name_of(id)).collect();
        assert_eq!(names.join(" "), expected, "{actors:?} {tab:?}");
    }

    #[test]
    fn of_one_everything_is_listed() {
        check(&["l"], ActorTab::Statements, "s1 s4");
        check(&["r"], ActorTab::Events, "call brief talks");
        check(&["r"], ActorTab::Commitments, "meet tell");
        check(&["us"], ActorTab::Statements, "s2 s3");
        check(&["us"], ActorTab::Events, "call brief talks");
        check(&["us"], ActorTab::Commitments, "meet");
        check(&[], ActorTab::Statements, "");
    }

    #[test]
    fn of_several_what_they_share_is_listed_and_all_that_they_said() {
        check(&["r", "l"], ActorTab::Statements, "s1 s3 s4");
        check(&["r", "l"], ActorTab::Events, "call talks");
        check(&["r", "l"], ActorTab::Commitments, "meet");
        check(&["w", "l"], ActorTab::Events, "talks");
        check(&["us", "ru"], ActorTab::Statements, "s1 s2 s3 s4");
        check(&["us", "ru"], ActorTab::Events, "call talks");
        check(&["r", "w"], ActorTab::Commitments, "meet tell");
    }
}
