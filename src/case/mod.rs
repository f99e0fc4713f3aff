//! The domain: a case as plain data, what its times mean, and what follows from it.
//!
//! A [`Case`] is checked and indexed: it is what the rest of the program reads. References are [`Id`]s; an id whose item
//! was left out is still there (`item` is `None`) and shown in place of a name.
//!
//! **Invariants.** Events, statements and commitments lie in the order of the case, all other lists in reading order.
//! Every [`ItemRef`] in [`Case::ids`] is in bounds. No file system, no clock, no egui.

pub mod bits;
pub mod calendar;
pub mod chain;
mod digits;
pub mod id;
pub mod item;
pub mod pool;
pub mod problem;
pub mod room;
pub mod shown;
pub mod status;
mod table;
pub mod text;
pub mod when;
pub mod zone;

use std::sync::Arc;

pub use id::{Id, Ids, ItemRef};
use item::named_enum;
pub use item::{
    About, Actor, ActorKind, Citation, Commitment, Event, EventKind, Form, Link, LinkKind, Participant, Party,
    Reliability, Role, Source, SourceKind, Stance, Statement, Status, Topic, Update, Weight,
};
pub use pool::{Language, List, Pool, SharedStr};
pub use problem::{Code, Problem, Severity};
pub use text::{Chosen, Text};
pub use when::{End, Precision, Qualifier, Value, When};
pub use zone::{Instant, Zone};

named_enum! {
    /// The kinds of item, in the order of the format page.
    Kind {
        /// A party.
        Party,
        /// An actor.
        Actor,
        /// A source.
        Source,
        /// A topic.
        Topic,
        /// An event.
        Event,
        /// A statement.
        Statement,
        /// A commitment.
        Commitment,
        /// A link.
        Link,
    }
}

/// Where something is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index into [`Case::files`].
    pub file: u32,
    /// Line, from 1; only LF ends a line.
    pub line: u32,
    /// Column in Unicode characters, from 1; a byte-order mark counts none.
    pub column: u32,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileEntry {
    /// With `/`, relative to the folder of the first file.
    pub name: Box<str>,
    /// Where it lies on this machine.
    pub path: std::path::PathBuf,
}

/// A row of the ruler: a zone with the name it goes by in the case.
#[derive(Clone, Debug)]
pub struct ZoneRow {
    /// The zone.
    pub zone: Zone,
    /// Its IANA name as written.
    pub name: Box<str>,
    /// What the case calls it; may be empty.
    pub label: Text,
}

/// A case: everything that its files say, checked and in order.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// What the reader's own notes are kept under.
    pub id: Option<Box<str>>,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Text,
    /// Language of plain strings; `en` where the files set none.
    pub language: Arc<str>,
    /// Languages of the case: its own, then every further one that a title or a name is written in, each once.
    pub languages: Vec<Arc<str>>,
    /// Zone of bare times, with its name as written.
    pub time_zone: Option<(Box<str>, Zone)>,
    /// Further rows of the ruler.
    pub zones: Vec<ZoneRow>,
    /// What the timeline shows first.
    pub span: Option<When>,
    /// Parties in reading order.
    pub parties: Vec<Party>,
    /// Actors in reading order.
    pub actors: Vec<Actor>,
    /// Sources in reading order.
    pub sources: Vec<Source>,
    /// Topics in reading order.
    pub topics: Vec<Topic>,
    /// Events in the order of the case.
    pub events: Vec<Event>,
    /// Statements in the order of the case.
    pub statements: Vec<Statement>,
    /// Commitments in the order of the case.
    pub commitments: Vec<Commitment>,
    /// Links in reading order.
    pub links: Vec<Link>,
    /// Every id that is borne or referred to.
    pub ids: Ids,
    /// The files that were read, in reading order.
    pub files: Vec<FileEntry>,
    /// Events and statements in one sequence.
    pub sequence: Vec<ItemRef>,
}

impl Case {
    /// Notes which item bears which id.
    pub(crate) fn note_bearers(&mut self) {
        let Self { ids, parties, actors, sources, topics, events, statements, commitments, .. } = self;
        let mut bear = |kind: Kind, borne: &mut dyn Iterator<Item = Id>| {
            borne.enumerate().for_each(|(index, id)| ids.bear(id, ItemRef::new(kind, index)));
        };
        bear(Kind::Party, &mut parties.iter().map(|item| item.id));
        bear(Kind::Actor, &mut actors.iter().map(|item| item.id));
        bear(Kind::Source, &mut sources.iter().map(|item| item.id));
        bear(Kind::Topic, &mut topics.iter().map(|item| item.id));
        bear(Kind::Event, &mut events.iter().map(|item| item.id));
        bear(Kind::Statement, &mut statements.iter().map(|item| item.id));
        bear(Kind::Commitment, &mut commitments.iter().map(|item| item.id));
        ids.shrink_to_fit();
    }

    /// The zone that bare times lie in: the case's, else UTC.
    pub fn zone(&self) -> Zone {
        self.time_zone.as_ref().map_or(Zone::UTC, |(_, zone)| *zone)
    }

    /// The id written `name`.
    pub fn find(&self, name: &str) -> Option<Id> {
        self.ids.find(name)
    }

    /// The id as written.
    pub fn name_of(&self, id: Id) -> &str {
        self.ids.name(id)
    }

    /// The item that bears `id`, unless it was left out.
    pub fn item(&self, id: Id) -> Option<ItemRef> {
        self.ids.item(id)
    }

    /// The party with this id.
    pub fn party(&self, id: Id) -> Option<&Party> {
        self.item(id).filter(|item| item.kind == Kind::Party).and_then(|item| self.parties.get(item.at()))
    }

    /// The actor with this id.
    pub fn actor(&self, id: Id) -> Option<&Actor> {
        self.item(id).filter(|item| item.kind == Kind::Actor).and_then(|item| self.actors.get(item.at()))
    }

    /// The source with this id.
    pub fn source(&self, id: Id) -> Option<&Source> {
        self.item(id).filter(|item| item.kind == Kind::Source).and_then(|item| self.sources.get(item.at()))
    }

    /// The topic with this id.
    pub fn topic(&self, id: Id) -> Option<&Topic> {
        self.item(id).filter(|item| item.kind == Kind::Topic).and_then(|item| self.topics.get(item.at()))
    }

    /// The event with this id.
    pub fn event(&self, id: Id) -> Option<&Event> {
        self.item(id).filter(|item| item.kind == Kind::Event).and_then(|item| self.events.get(item.at()))
    }

    /// The statement with this id.
    pub fn statement(&self, id: Id) -> Option<&Statement> {
        self.item(id).filter(|item| item.kind == Kind::Statement).and_then(|item| self.statements.get(item.at()))
    }

    /// The commitment with this id.
    pub fn commitment(&self, id: Id) -> Option<&Commitment> {
        self.item(id).filter(|item| item.kind == Kind::Commitment).and_then(|item| self.commitments.get(item.at()))
    }

    /// The id that `item` bears; a link bears none.
    pub fn id_of(&self, item: ItemRef) -> Option<Id> {
        let at = item.at();
        match item.kind {
            Kind::Party => self.parties.get(at).map(|party| party.id),
            Kind::Actor => self.actors.get(at).map(|actor| actor.id),
            Kind::Source => self.sources.get(at).map(|source| source.id),
            Kind::Topic => self.topics.get(at).map(|topic| topic.id),
            Kind::Event => self.events.get(at).map(|event| event.id),
            Kind::Statement => self.statements.get(at).map(|statement| statement.id),
            Kind::Commitment => self.commitments.get(at).map(|commitment| commitment.id),
            Kind::Link => None,
        }
    }

    /// Where `item` is written.
    pub fn place_of(&self, item: ItemRef) -> Option<Place> {
        let at = item.at();
        match item.kind {
            Kind::Party => self.parties.get(at).map(|party| party.place),
            Kind::Actor => self.actors.get(at).map(|actor| actor.place),
            Kind::Source => self.sources.get(at).map(|source| source.place),
            Kind::Topic => self.topics.get(at).map(|topic| topic.place),
            Kind::Event => self.events.get(at).map(|event| event.place),
            Kind::Statement => self.statements.get(at).map(|statement| statement.place),
            Kind::Commitment => self.commitments.get(at).map(|commitment| commitment.place),
            Kind::Link => self.links.get(at).map(|link| link.place),
        }
    }

    /// When `item` happened, was said or was made.
    pub fn when_of(&self, item: ItemRef) -> Option<&When> {
        let at = item.at();
        match item.kind {
            Kind::Event => self.events.get(at).map(|event| &event.when),
            Kind::Statement => self.statements.get(at).and_then(|statement| statement.when.as_ref()),
            Kind::Commitment => self.commitments.get(at).and_then(|commitment| commitment.made_at.as_ref()),
            Kind::Source => self.sources.get(at).and_then(|source| source.published.as_ref()),
            Kind::Party | Kind::Actor | Kind::Topic | Kind::Link => None,
        }
    }

    /// The party that an actor or party belongs to; a party belongs to itself.
    pub fn party_of(&self, id: Id) -> Option<Id> {
        match self.item(id)?.kind {
            Kind::Party => Some(id),
            Kind::Actor => self.actor(id)?.party,
            Kind::Source | Kind::Topic | Kind::Event | Kind::Statement | Kind::Commitment | Kind::Link => None,
        }
    }

    /// The latest state of the case: the greatest `latest` (one second after `earliest` where there is none) among
    /// events other than deadlines, statements, `made_at` and updates.
    pub fn latest_state(&self) -> Option<Instant> {
        let end = |when: &When| when.latest.or_else(|| when.earliest.map(|at| Instant(at.0 + 1)));
        let events = self.events.iter().filter(|event| event.kind != EventKind::Deadline).map(|event| &event.when);
        let statements = self.statements.iter().filter_map(|statement| statement.when.as_ref());
        let made = self.commitments.iter().filter_map(|commitment| commitment.made_at.as_ref());
        let updates =
            self.commitments.iter().flat_map(|commitment| commitment.updates.iter().map(|update| &update.when));
        events.chain(statements).chain(made).chain(updates).filter_map(end).max()
    }
}
