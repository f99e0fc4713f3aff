//! Look-ups over a case, built once when it is loaded.

use rustc_hash::{FxHashMap, FxHashSet};

use super::times::Times;
use crate::case::{Case, Id, ItemRef, Kind};

/// Who said what, who took part in what, who is bound by what, and what refers to what.
///
/// Lists are in the order of the case.
#[derive(Debug, Default)]
pub struct Index {
    statements: FxHashMap<Id, Vec<u32>>,
    events: FxHashMap<Id, Vec<u32>>,
    commitments: FxHashMap<Id, Vec<u32>>,
    made_at: FxHashMap<Id, Vec<ItemRef>>,
    updated_at: FxHashMap<Id, Vec<ItemRef>>,
    resting_on: FxHashMap<Id, Vec<ItemRef>>,
    through_others: FxHashMap<Id, Vec<ItemRef>>,
    cited_by: FxHashMap<Id, Vec<Id>>,
    on_topic: FxHashMap<Id, Vec<ItemRef>>,
    about: FxHashMap<Id, Vec<ItemRef>>,
    links: FxHashMap<Id, Vec<u32>>,
    times: Times,
}

impl Index {
    /// Builds the look-ups of `case`.
    pub fn new(case: &Case) -> Self {
        let mut index = Self { times: Times::of(case, &|_| true), ..Self::default() };
        for (at, statement) in (0_u32..).zip(&case.statements) {
            let item = ItemRef { kind: Kind::Statement, index: at };
            index.statements.entry(statement.speaker).or_default().push(at);
            if let Some(event) = statement.event {
                index.made_at.entry(event).or_default().push(item);
            }
            for about in &statement.about {
                push_once(index.about.entry(about.id).or_default(), item);
            }
            for citation in &statement.sources {
                push_once(index.resting_on.entry(citation.source).or_default(), item);
            }
        }
        for (at, event) in (0_u32..).zip(&case.events) {
            let item = ItemRef { kind: Kind::Event, index: at };
            for participant in &event.actors {
                push_once(index.events.entry(participant.actor).or_default(), at);
                for citation in &participant.sources {
                    push_once(index.resting_on.entry(citation.source).or_default(), item);
                }
            }
            for citation in &event.sources {
                push_once(index.resting_on.entry(citation.source).or_default(), item);
            }
        }
        for (at, commitment) in (0_u32..).zip(&case.commitments) {
            let item = ItemRef { kind: Kind::Commitment, index: at };
            for side in commitment.by.iter().chain(&commitment.to) {
                push_once(index.commitments.entry(*side).or_default(), at);
            }
            if let Some(event) = commitment.made {
                index.made_at.entry(event).or_default().push(item);
            }
            for event in commitment.updates.iter().filter_map(|update| update.event) {
                push_once(index.updated_at.entry(event).or_default(), item);
            }
            let updates = commitment.updates.iter().flat_map(|update| &update.sources);
            for citation in commitment.sources.iter().chain(updates) {
                push_once(index.resting_on.entry(citation.source).or_default(), item);
            }
        }
        for (at, link) in (0_u32..).zip(&case.links) {
            push_once(index.links.entry(link.from).or_default(), at);
            push_once(index.links.entry(link.to).or_default(), at);
            for citation in &link.sources {
                let item = ItemRef { kind: Kind::Link, index: at };
                push_once(index.resting_on.entry(citation.source).or_default(), item);
            }
        }
        index.note_origins(case);
        index.note_topics(case);
        for source in &case.sources {
            for cited in &source.cites {
                push_once(index.cited_by.entry(*cited).or_default(), source.id);
            }
        }
        index
    }

    fn note_topics(&mut self, case: &Case) {
        let statements = case.statements.iter().map(|statement| &statement.topics);
        let events = case.events.iter().map(|event| &event.topics);
        let commitments = case.commitments.iter().map(|commitment| &commitment.topics);
        let statements = (0_u32..).zip(statements).map(|(at, topics)| (Kind::Statement, at, topics));
        let events = (0_u32..).zip(events).map(|(at, topics)| (Kind::Event, at, topics));
        let commitments = (0_u32..).zip(commitments).map(|(at, topics)| (Kind::Commitment, at, topics));
        for (kind, index, topics) in statements.chain(events).chain(commitments) {
            for topic in topics {
                push_once(self.on_topic.entry(*topic).or_default(), ItemRef { kind, index });
            }
        }
    }

    /// Carries what rests on each source on to everything that the source relies on in turn.
    fn note_origins(&mut self, case: &Case) {
        for source in case.sources.iter().filter(|source| !source.cites.is_empty()) {
            let Some(items) = self.resting_on.get(&source.id) else {
                continue;
            };
            let mut seen = vec![source.id];
            let mut at = 0;
            while let Some(id) = seen.get(at).copied() {
                at += 1;
                for cited in case.source(id).map_or(&[][..], |source| &source.cites) {
                    if !seen.contains(cited) {
                        seen.push(*cited);
                    }
                }
            }
            for origin in seen.iter().skip(1).filter(|id| case.source(**id).is_some()) {
                self.through_others.entry(*origin).or_default().extend(items);
            }
        }
        let mut origins: Vec<(&Id, &mut Vec<ItemRef>)> = self.through_others.iter_mut().collect();
        origins.sort_by_key(|(id, _)| **id);
        for (id, items) in origins {
            let direct: FxHashSet<&ItemRef> = self.resting_on.get(id).into_iter().flatten().collect();
            items.sort_unstable();
            items.dedup();
            items.retain(|item| !direct.contains(item));
        }
    }

    /// How many events, statements and commitments lie, whole or in part, between two times in seconds.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        self.times.count_between(start, end)
    }

    /// Statements of a speaker, as indices into the case's statements.
    pub fn statements_of(&self, speaker: Id) -> &[u32] {
        self.statements.get(&speaker).map_or(&[], Vec::as_slice)
    }

    /// Events that an actor or party took part in under its own id.
    pub fn events_of(&self, who: Id) -> &[u32] {
        self.events.get(&who).map_or(&[], Vec::as_slice)
    }

    /// Commitments in which this id is bound or promised something.
    pub fn commitments_of(&self, who: Id) -> &[u32] {
        self.commitments.get(&who).map_or(&[], Vec::as_slice)
    }

    /// Statements and commitments made at an event.
    pub fn made_at(&self, event: Id) -> &[ItemRef] {
        self.made_at.get(&event).map_or(&[], Vec::as_slice)
    }

    /// Commitments with an update that an event shows.
    pub fn updated_at(&self, event: Id) -> &[ItemRef] {
        self.updated_at.get(&event).map_or(&[], Vec::as_slice)
    }

    /// Items that cite a source themselves.
    pub fn resting_on(&self, source: Id) -> &[ItemRef] {
        self.resting_on.get(&source).map_or(&[], Vec::as_slice)
    }

    /// Items that rest on a source only through others that cite it.
    pub fn resting_through_others(&self, source: Id) -> &[ItemRef] {
        self.through_others.get(&source).map_or(&[], Vec::as_slice)
    }

    /// Sources that rely on this source or actor.
    pub fn cited_by(&self, id: Id) -> &[Id] {
        self.cited_by.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Statements, then events, then commitments on a topic.
    pub fn on_topic(&self, topic: Id) -> &[ItemRef] {
        self.on_topic.get(&topic).map_or(&[], Vec::as_slice)
    }

    /// Statements that are about this id.
    pub fn about(&self, id: Id) -> &[ItemRef] {
        self.about.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Links from or to this id, as indices into the case's links.
    pub fn links_of(&self, id: Id) -> &[u32] {
        self.links.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// Adds `value` unless it is the last already.
fn push_once<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if list.last() != Some(&value) {
        list.push(value);
    }
}
