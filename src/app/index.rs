//! Look-ups over a case, built once when it is loaded.

use std::thread;

use super::lists::Lists;
use super::step::Steps;
use super::times::Times;
use crate::case::room::room_for;
use crate::case::{Case, Citation, Id, ItemRef, Kind};

/// With fewer events, statements and commitments than this, more threads take longer than one.
const WORTH_THREADS: usize = 20_000;

/// So many ids are compared with each other rather than sorted.
const FEW: usize = 8;

/// Who said what, who took part in what, who is bound by what, and what refers to what.
///
/// Lists are in the order of the case.
#[derive(Debug, Default)]
pub struct Index {
    statements: Lists<u32>,
    events: Lists<u32>,
    commitments: Lists<u32>,
    made_at: Lists<ItemRef>,
    updated_at: Lists<ItemRef>,
    resting_on: Lists<ItemRef>,
    through_others: Lists<ItemRef>,
    cited_by: Lists<Id>,
    on_topic: Lists<ItemRef>,
    about: Lists<ItemRef>,
    came_after: Lists<ItemRef>,
    links: Lists<u32>,
    times: Times,
    steps: Steps,
}

/// Ids, each with what belongs into its list.
type Pairs<T> = Vec<(Id, T)>;

/// What the items of some kinds say.
#[derive(Debug, Default)]
struct Said {
    who: Pairs<u32>,
    made_at: Pairs<ItemRef>,
    updated_at: Pairs<ItemRef>,
    resting_on: Pairs<ItemRef>,
    on_topic: Pairs<ItemRef>,
    about: Pairs<ItemRef>,
    came_after: Pairs<ItemRef>,
}

impl Index {
    /// Builds the look-ups of `case`.
    pub fn new(case: &Case) -> Self {
        let many = case.events.len() + case.statements.len() + case.commitments.len() >= WORTH_THREADS;
        let (events, (statements, commitments)) =
            both(many, || Said::by_events(case), || (Said::by_statements(case), Said::by_commitments(case)));
        let (links, resting) = by_links(case);
        let ids = case.ids.len();
        let ((resting_on, through_others), rest) = both(
            many,
            || {
                let resting = [&statements.resting_on, &events.resting_on, &commitments.resting_on, &resting];
                let resting_on = Lists::new(ids, &resting.map(Vec::as_slice));
                let through_others = through_others(case, &resting_on);
                (resting_on, through_others)
            },
            || Self {
                times: Times::of(case, &|_| true),
                steps: Steps::new(case),
                statements: Lists::new(ids, &[&statements.who]),
                events: Lists::new(ids, &[&events.who]),
                commitments: Lists::new(ids, &[&commitments.who]),
                made_at: Lists::new(ids, &[&statements.made_at, &commitments.made_at]),
                updated_at: Lists::new(ids, &[&commitments.updated_at]),
                on_topic: Lists::new(ids, &[&statements.on_topic, &events.on_topic, &commitments.on_topic]),
                about: Lists::new(ids, &[&statements.about]),
                came_after: Lists::new(ids, &[&events.came_after, &statements.came_after]),
                cited_by: cited_by(case),
                links: Lists::new(ids, &[&links]),
                ..Self::default()
            },
        );
        Self { resting_on, through_others, ..rest }
    }

    /// When everything begins and ends.
    pub fn times(&self) -> &Times {
        &self.times
    }

    /// In which order a cursor that goes on takes the events in.
    pub const fn steps(&self) -> &Steps {
        &self.steps
    }

    /// Statements of a speaker, as indices into the case's statements.
    pub fn statements_of(&self, speaker: Id) -> &[u32] {
        self.statements.of(speaker)
    }

    /// Events that an actor or party took part in under its own id.
    pub fn events_of(&self, who: Id) -> &[u32] {
        self.events.of(who)
    }

    /// Commitments in which this id is bound or promised something.
    pub fn commitments_of(&self, who: Id) -> &[u32] {
        self.commitments.of(who)
    }

    /// Statements and commitments made at an event.
    pub fn made_at(&self, event: Id) -> &[ItemRef] {
        self.made_at.of(event)
    }

    /// Commitments with an update that an event shows.
    pub fn updated_at(&self, event: Id) -> &[ItemRef] {
        self.updated_at.of(event)
    }

    /// Items that cite a source themselves.
    pub fn resting_on(&self, source: Id) -> &[ItemRef] {
        self.resting_on.of(source)
    }

    /// Items that rest on a source only through others that cite it.
    pub fn resting_through_others(&self, source: Id) -> &[ItemRef] {
        self.through_others.of(source)
    }

    /// Sources that rely on this source or actor.
    pub fn cited_by(&self, id: Id) -> &[Id] {
        self.cited_by.of(id)
    }

    /// Statements, then events, then commitments on a topic.
    pub fn on_topic(&self, topic: Id) -> &[ItemRef] {
        self.on_topic.of(topic)
    }

    /// Statements that are about this id.
    pub fn about(&self, id: Id) -> &[ItemRef] {
        self.about.of(id)
    }

    /// Events and statements that say of themselves that they came after this id.
    pub fn came_after(&self, id: Id) -> &[ItemRef] {
        self.came_after.of(id)
    }

    /// Links from or to this id, as indices into the case's links.
    pub fn links_of(&self, id: Id) -> &[u32] {
        self.links.of(id)
    }
}

impl Said {
    /// Nothing said yet, with room for what about so many items say.
    fn with_room(count: usize) -> Self {
        Self {
            who: room_for(count),
            made_at: room_for(count),
            updated_at: room_for(count),
            resting_on: room_for(count),
            on_topic: room_for(count),
            about: room_for(count),
            came_after: room_for(count),
        }
    }

    fn by_statements(case: &Case) -> Self {
        let count = case.statements.len();
        let mut said = Self::with_room(count);
        for (at, statement) in (0_u32..).zip(&case.statements) {
            let item = ItemRef { kind: Kind::Statement, index: at };
            said.who.push((statement.speaker, at));
            said.made_at.extend(statement.event.map(|event| (event, item)));
            each_once(&mut said.came_after, statement.after.iter().copied(), item);
            each_once(&mut said.about, statement.about.iter().map(|about| about.id), item);
            each_once(&mut said.on_topic, statement.topics.iter().copied(), item);
            each_once(&mut said.resting_on, sources(&statement.sources), item);
        }
        said
    }

    fn by_events(case: &Case) -> Self {
        let mut said = Self::with_room(case.events.len());
        for (at, event) in (0_u32..).zip(&case.events) {
            let item = ItemRef { kind: Kind::Event, index: at };
            each_once(&mut said.who, event.actors.iter().map(|participant| participant.actor), at);
            each_once(&mut said.on_topic, event.topics.iter().copied(), item);
            each_once(&mut said.came_after, event.after.iter().copied(), item);
            let of_participants = event.actors.iter().flat_map(|participant| sources(&participant.sources));
            each_once(&mut said.resting_on, of_participants.chain(sources(&event.sources)), item);
        }
        said
    }

    fn by_commitments(case: &Case) -> Self {
        let mut said = Self::with_room(case.commitments.len());
        for (at, commitment) in (0_u32..).zip(&case.commitments) {
            let item = ItemRef { kind: Kind::Commitment, index: at };
            each_once(&mut said.who, commitment.by.iter().chain(&commitment.to).copied(), at);
            said.made_at.extend(commitment.made.map(|event| (event, item)));
            each_once(&mut said.updated_at, commitment.updates.iter().filter_map(|update| update.event), item);
            each_once(&mut said.on_topic, commitment.topics.iter().copied(), item);
            let of_updates = commitment.updates.iter().flat_map(|update| sources(&update.sources));
            each_once(&mut said.resting_on, sources(&commitment.sources).chain(of_updates), item);
        }
        said
    }
}

/// What links join, and what they rest on.
fn by_links(case: &Case) -> (Pairs<u32>, Pairs<ItemRef>) {
    let (mut joined, mut resting_on) = (room_for(2 * case.links.len()), room_for(case.links.len()));
    for (at, link) in (0_u32..).zip(&case.links) {
        each_once(&mut joined, [link.from, link.to].into_iter(), at);
        each_once(&mut resting_on, sources(&link.sources), ItemRef { kind: Kind::Link, index: at });
    }
    (joined, resting_on)
}

fn cited_by(case: &Case) -> Lists<Id> {
    let mut citing = room_for(case.sources.len());
    for source in &case.sources {
        each_once(&mut citing, source.cites.iter().copied(), source.id);
    }
    Lists::new(case.ids.len(), &[&citing])
}

/// Carries what rests on each source on to everything that the source relies on in turn.
fn through_others(case: &Case, resting_on: &Lists<ItemRef>) -> Lists<ItemRef> {
    let mut carried: Pairs<ItemRef> = room_for(case.ids.len());
    let mut seen = Vec::new();
    for source in case.sources.iter().filter(|source| !source.cites.is_empty()) {
        let items = resting_on.of(source.id);
        if items.is_empty() {
            continue;
        }
        seen.clear();
        seen.push(source.id);
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
            carried.extend(items.iter().map(|item| (*origin, *item)));
        }
    }
    carried.sort_unstable();
    carried.dedup();
    let (mut of, mut direct) = (None, Vec::new());
    carried.retain(|(origin, item)| {
        if of.replace(*origin) != Some(*origin) {
            direct.clear();
            direct.extend_from_slice(resting_on.of(*origin));
            direct.sort_unstable();
        }
        direct.binary_search(item).is_err()
    });
    Lists::new(case.ids.len(), &[&carried])
}

/// The sources of citations.
fn sources(citations: &[Citation]) -> impl Iterator<Item = Id> {
    citations.iter().map(|citation| citation.source)
}

/// Notes `item` for each of `ids`, once where an id is named several times.
fn each_once<T: Copy>(pairs: &mut Pairs<T>, ids: impl Iterator<Item = Id>, item: T) {
    let first = pairs.len();
    pairs.extend(ids.map(|id| (id, item)));
    let is_twice = |(at, (id, _)): (usize, &(Id, T))| pairs.iter().skip(first).take(at).any(|(known, _)| known == id);
    if pairs.len() - first > FEW || pairs.iter().skip(first).enumerate().any(is_twice) {
        let mut own = pairs.split_off(first);
        own.sort_unstable_by_key(|(id, _)| *id);
        own.dedup_by_key(|(id, _)| *id);
        pairs.append(&mut own);
    }
}

/// Does two things, at once where that pays.
fn both<A: Send, B: Send>(at_once: bool, one: impl FnOnce() -> A, other: impl FnOnce() -> B + Send) -> (A, B) {
    if !at_once {
        return (one(), other());
    }
    thread::scope(|scope| {
        let other = scope.spawn(other);
        let one = one();
        // A thread that panicked has nothing to give: the panic goes on here.
        (one, other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}
