//! What follows for an instant: where a commitment stands, whether it is overdue, which role an actor holds.
//!
//! `as_of` is everywhere the end of what is taken in: the instant T that the format page speaks of lies just before it.

use super::{Actor, Case, Commitment, Id, Instant, Kind, Precision, Role, Status, Text, Update};

/// Where a commitment stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// `None` before it was made.
    pub status: Option<Status>,
    /// False where that depends on a time that is not known exactly.
    pub certain: bool,
    /// Where two bound sides differ, the update that holds each side's last word, as indices into `updates`.
    pub differing: Vec<usize>,
    /// The update that set the status, as an index into `updates`; `None` where none did.
    pub set_by: Option<usize>,
}

/// Where `commitment` stands at `as_of`.
pub fn standing(case: &Case, commitment: &Commitment, as_of: Instant) -> Standing {
    let made = commitment.made_at.as_ref();
    let begun = |earliest: Option<Instant>| earliest.is_none_or(|at| at < as_of);
    let over = |latest: Option<Instant>| latest.is_some_and(|at| at <= as_of);
    if !begun(made.and_then(|when| when.earliest)) {
        return Standing { status: None, certain: true, differing: Vec::new(), set_by: None };
    }
    let mut heard: Vec<(usize, &Update)> =
        commitment.updates.iter().enumerate().filter(|(_, update)| begun(update.when.earliest)).collect();
    heard.sort_by_key(|(_, update)| update.when.earliest);

    let mut set_by: Option<usize> = None;
    let mut words: Vec<(Id, usize)> = Vec::new();
    for (index, update) in heard {
        match voice(case, commitment, update) {
            Voice::Author => {
                words.clear();
                set_by = Some(index);
            }
            Voice::Source => set_by = Some(index),
            Voice::Side(side) => {
                words.retain(|(who, _)| *who != side);
                words.push((side, index));
                set_by = Some(index);
            }
            Voice::Bystander => {}
        }
    }
    let status_of = |index: usize| commitment.updates.get(index).map(|update| update.status);
    let certain_at = |index: usize| commitment.updates.get(index).is_some_and(|update| over(update.when.latest));
    let differ = words.windows(2).any(|pair| match pair {
        [(_, a), (_, b)] => status_of(*a) != status_of(*b),
        _ => false,
    });
    if differ {
        let differing: Vec<usize> = words.iter().map(|(_, index)| *index).collect();
        let certain = differing.iter().all(|index| certain_at(*index));
        return Standing { status: Some(Status::Disputed), certain, differing, set_by };
    }
    let (status, certain) = match set_by {
        Some(index) => (status_of(index), certain_at(index)),
        None => (Some(Status::Pending), over(made.and_then(|when| when.latest))),
    };
    Standing { status, certain, differing: Vec::new(), set_by }
}

/// On whose word an update speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The case author's own reading: settles what came before.
    Author,
    /// A source: sets the status, neither makes nor ends a dispute.
    Source,
    /// A bound side, by its id in `by` or `to`.
    Side(Id),
    /// Somebody who is not bound: shown beside it, sets nothing.
    Bystander,
}

/// On whose word `update` speaks.
pub fn voice(case: &Case, commitment: &Commitment, update: &Update) -> Voice {
    let Some(who) = update.according_to else {
        return Voice::Author;
    };
    let bound = |id: Id| commitment.by.contains(&id) || commitment.to.contains(&id);
    if bound(who) {
        return Voice::Side(who);
    }
    match case.item(who).map(|item| item.kind) {
        Some(Kind::Source) => Voice::Source,
        _ => match case.party_of(who) {
            Some(party) if bound(party) => Voice::Side(party),
            _ => Voice::Bystander,
        },
    }
}

/// Whether `commitment` is overdue at `as_of`, given where it stands then.
pub fn overdue(commitment: &Commitment, status: Option<Status>, as_of: Instant) -> bool {
    let settled =
        matches!(status, None | Some(Status::Fulfilled | Status::Broken | Status::Withdrawn | Status::Superseded));
    !settled && commitment.due.as_ref().and_then(|due| due.latest).is_some_and(|latest| latest < as_of)
}

/// The role of `actor` at `as_of`; `None` is the latest state: the last of `roles` that had begun and,
/// where it is an interval, not ended, otherwise `role`.
pub fn role(actor: &Actor, as_of: Option<Instant>) -> &Text {
    let holds = |role: &&Role| {
        let Some(as_of) = as_of else {
            return role.when.precision != Precision::Interval || role.when.latest.is_none();
        };
        let begun = role.when.earliest.is_none_or(|at| at < as_of);
        let ended = role.when.precision == Precision::Interval && role.when.latest.is_some_and(|at| at < as_of);
        begun && !ended
    };
    actor.roles.iter().filter(holds).max_by_key(|role| role.when.earliest).map_or(&actor.role, |role| &role.title)
}
