//! Which commitments the panel below the timeline shows: where they stand, and whom they concern.

use crate::case::status::{overdue, standing};
use crate::case::{Case, Commitment, Id, Instant, Status};

/// What commitments must be like to be shown; nothing chosen asks nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentFilter {
    /// They stand in one of these, or are overdue where that is asked.
    pub statuses: Vec<Status>,
    /// Overdue ones are shown wherever they stand.
    pub overdue: bool,
    /// They bind or promise something to one of these parties, an actor of it, or one of these actors.
    pub parties: Vec<Id>,
}

impl CommitmentFilter {
    /// Whether it shows everything.
    pub fn is_empty(&self) -> bool {
        self.statuses.is_empty() && !self.overdue && self.parties.is_empty()
    }

    /// The same with a status added, or taken away where it was there.
    pub fn with_status(mut self, status: Status) -> Self {
        toggle(&mut self.statuses, status);
        self
    }

    /// The same with a party added, or taken away where it was there.
    pub fn with_party(mut self, party: Id) -> Self {
        toggle(&mut self.parties, party);
        self
    }

    /// Whether it shows a commitment of `case` as it stands at `as_of`; without that, none by where it stands.
    pub fn shows(&self, case: &Case, commitment: &Commitment, as_of: Option<Instant>) -> bool {
        let of_party = |side: &Id| {
            self.parties.contains(side) || case.party_of(*side).is_some_and(|party| self.parties.contains(&party))
        };
        if !self.parties.is_empty() && !commitment.by.iter().chain(&commitment.to).any(of_party) {
            return false;
        }
        if self.statuses.is_empty() && !self.overdue {
            return true;
        }
        let Some(as_of) = as_of else {
            return false;
        };
        let status = standing(case, commitment, as_of).status;
        status.is_some_and(|status| self.statuses.contains(&status))
            || self.overdue && overdue(commitment, status, as_of)
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    match list.iter().position(|known| *known == value) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC",
        parties: [(id: "us", name: "United States"), (id: "ru", name: "Russia"), (id: "sa", name: "Saudi Arabia")],
        actors: [(id: "l", name: "Lavrov", party: "ru"), (id: "p", name: "Pope")],
        events: [(id: "end", title: "End", when: "2025-03-30")],
        commitments: [
            (id: "a", text: "A", by: ["us"], when: "2025-02-12", due: "2025-02-20"),
            (id: "b", text: "B", by: ["l"], to: ["us"], when: "2025-02-12", updates: [(when: "2025-02-13", status: Stalled)]),
            (id: "c", text: "C", by: ["p"], when: "2025-02-12", updates: [(when: "2025-02-13", status: Fulfilled)]),
        ],
    )"#;

    #[test]
    fn commitments_are_kept_by_status_and_by_party() {
        let state = state_of(CASE);
        let case = &state.document.case;
        let id = |name: &str| case.find(name).expect("an id");
        let check = |filter: CommitmentFilter, expected: &str| {
            let kept = case.commitments.iter().filter(|commitment| filter.shows(case, commitment, state.as_of()));
            let names: Vec<&str> = kept.map(|commitment| case.name_of(commitment.id)).collect();
            assert_eq!(names.join(" "), expected, "{filter:?}");
        };
        let none = CommitmentFilter::default;
        check(none(), "a b c");
        check(none().with_status(Status::Stalled), "b");
        check(none().with_status(Status::Stalled).with_status(Status::Fulfilled), "b c");
        check(none().with_status(Status::Stalled).with_status(Status::Stalled), "a b c");
        check(CommitmentFilter { overdue: true, ..none() }, "a");
        check(CommitmentFilter { overdue: true, ..none() }.with_status(Status::Fulfilled), "a c");
        check(none().with_party(id("ru")), "b");
        check(none().with_party(id("us")), "a b");
        check(none().with_party(id("p")), "c");
        check(none().with_party(id("us")).with_status(Status::Pending), "a");
        let names: Vec<&str> = state.document.facets.concerned.iter().map(|id| case.name_of(*id)).collect();
        assert_eq!(names, ["us", "ru", "p"]);
    }
}
