//! The items that are read, each kind in a list of its own, and what every one of them refers to and says.

use super::ids::Kinds;
use crate::case::{Actor, Citation, Commitment, Event, Id, Kind, Link, Party, Source, Statement, Text, Topic};

/// An item of any kind.
#[derive(Debug)]
pub enum Item {
    Party(Party),
    Actor(Actor),
    Source(Source),
    Topic(Topic),
    Event(Event),
    Statement(Statement),
    Commitment(Commitment),
    Link(Link),
}

/// Items by kind.
#[derive(Debug, Default)]
pub struct Items {
    pub parties: Vec<Party>,
    pub actors: Vec<Actor>,
    pub sources: Vec<Source>,
    pub topics: Vec<Topic>,
    pub events: Vec<Event>,
    pub statements: Vec<Statement>,
    pub commitments: Vec<Commitment>,
    pub links: Vec<Link>,
}

impl Items {
    /// Puts in an item; its place in the list of its kind.
    pub fn push(&mut self, item: Item) -> (Kind, u32) {
        fn put<T>(list: &mut Vec<T>, item: T) -> u32 {
            list.push(item);
            list.len() as u32 - 1
        }
        match item {
            Item::Party(item) => (Kind::Party, put(&mut self.parties, item)),
            Item::Actor(item) => (Kind::Actor, put(&mut self.actors, item)),
            Item::Source(item) => (Kind::Source, put(&mut self.sources, item)),
            Item::Topic(item) => (Kind::Topic, put(&mut self.topics, item)),
            Item::Event(item) => (Kind::Event, put(&mut self.events, item)),
            Item::Statement(item) => (Kind::Statement, put(&mut self.statements, item)),
            Item::Commitment(item) => (Kind::Commitment, put(&mut self.commitments, item)),
            Item::Link(item) => (Kind::Link, put(&mut self.links, item)),
        }
    }

    /// How many there are of each kind.
    pub fn counts(&self) -> [usize; Kind::NAMES.len()] {
        [
            self.parties.len(),
            self.actors.len(),
            self.sources.len(),
            self.topics.len(),
            self.events.len(),
            self.statements.len(),
            self.commitments.len(),
            self.links.len(),
        ]
    }

    /// Makes room for so many of each kind.
    pub fn reserve(&mut self, counts: [usize; Kind::NAMES.len()]) {
        let [parties, actors, sources, topics, events, statements, commitments, links] = counts;
        self.parties.reserve_exact(parties);
        self.actors.reserve_exact(actors);
        self.sources.reserve_exact(sources);
        self.topics.reserve_exact(topics);
        self.events.reserve_exact(events);
        self.statements.reserve_exact(statements);
        self.commitments.reserve_exact(commitments);
        self.links.reserve_exact(links);
    }

    /// Gives back the memory that more items would have taken.
    pub fn shrink_to_fit(&mut self) {
        self.parties.shrink_to_fit();
        self.actors.shrink_to_fit();
        self.sources.shrink_to_fit();
        self.topics.shrink_to_fit();
        self.events.shrink_to_fit();
        self.statements.shrink_to_fit();
        self.commitments.shrink_to_fit();
        self.links.shrink_to_fit();
    }

    /// Puts other items behind these.
    pub fn append(&mut self, mut other: Self) {
        self.parties.append(&mut other.parties);
        self.actors.append(&mut other.actors);
        self.sources.append(&mut other.sources);
        self.topics.append(&mut other.topics);
        self.events.append(&mut other.events);
        self.statements.append(&mut other.statements);
        self.commitments.append(&mut other.commitments);
        self.links.append(&mut other.links);
    }

    /// Exchanges every id for `new` of it.
    pub fn renumber(&mut self, new: impl Fn(Id) -> Id) {
        let mut exchange = |id: &mut Id, _: Kinds| *id = new(*id);
        for list in 0..Kind::NAMES.len() {
            let Some((_, kind)) = Kind::NAMES.get(list) else { continue };
            let count = self.counts().get(list).copied().unwrap_or_default();
            for slot in 0..count as u32 {
                if let Some(own) = self.own_id_mut(*kind, slot) {
                    *own = new(*own);
                }
                self.references_mut(*kind, slot, &mut exchange);
            }
        }
    }

    fn own_id_mut(&mut self, kind: Kind, slot: u32) -> Option<&mut Id> {
        let at = slot as usize;
        match kind {
            Kind::Party => self.parties.get_mut(at).map(|item| &mut item.id),
            Kind::Actor => self.actors.get_mut(at).map(|item| &mut item.id),
            Kind::Source => self.sources.get_mut(at).map(|item| &mut item.id),
            Kind::Topic => self.topics.get_mut(at).map(|item| &mut item.id),
            Kind::Event => self.events.get_mut(at).map(|item| &mut item.id),
            Kind::Statement => self.statements.get_mut(at).map(|item| &mut item.id),
            Kind::Commitment => self.commitments.get_mut(at).map(|item| &mut item.id),
            Kind::Link => None,
        }
    }

    /// Tells every text of an item.
    pub fn texts<'i>(&'i self, kind: Kind, slot: u32, tell: &mut dyn FnMut(&'i Text)) {
        let at = slot as usize;
        let mut all = |texts: &[&'i Text]| texts.iter().for_each(|text| tell(text));
        match kind {
            Kind::Party => self.parties.get(at).into_iter().for_each(|item| all(&[&item.name, &item.note])),
            Kind::Topic => self.topics.get(at).into_iter().for_each(|item| all(&[&item.title, &item.question])),
            Kind::Actor => self.actors.get(at).into_iter().for_each(|item| {
                all(&[&item.name, &item.role, &item.note]);
                item.roles.iter().for_each(|role| all(&[&role.title]));
                item.aliases.iter().for_each(|alias| all(&[alias]));
            }),
            Kind::Source => {
                self.sources.get(at).into_iter().for_each(|item| all(&[&item.title, &item.publisher, &item.note]));
            }
            Kind::Event => self.events.get(at).into_iter().for_each(|item| {
                all(&[&item.title, &item.location, &item.summary, &item.note]);
                item.actors.iter().for_each(|participant| all(&[&participant.role]));
            }),
            Kind::Statement => self.statements.get(at).into_iter().for_each(|item| all(&[&item.text, &item.note])),
            Kind::Commitment => self.commitments.get(at).into_iter().for_each(|item| {
                all(&[&item.text, &item.deadline, &item.note]);
                item.updates.iter().for_each(|update| all(&[&update.note]));
            }),
            Kind::Link => self.links.get(at).into_iter().for_each(|item| all(&[&item.note])),
        }
    }
}

/// Declares a walk over the references of an item, in the order in which they are built; once for looking and once for changing.
macro_rules! walks {
    ($references:ident, $citations:ident, $get:ident, $($mutable:tt)?) => {
        impl Items {
            /// Tells every reference of an item with what it may lead to.
            pub fn $references(&$($mutable)? self, kind: Kind, slot: u32, tell: &mut dyn FnMut(&$($mutable)? Id, Kinds)) {
                let at = slot as usize;
                match kind {
                    Kind::Party | Kind::Topic => {}
                    Kind::Actor => {
                        let Some(item) = self.actors.$get(at) else { return };
                        (&$($mutable)? item.party).into_iter().for_each(|party| tell(party, Kinds::PARTY));
                    }
                    Kind::Source => {
                        let Some(item) = self.sources.$get(at) else { return };
                        (&$($mutable)? item.cites).into_iter().for_each(|id| tell(id, Kinds::CITED));
                    }
                    Kind::Event => {
                        let Some(item) = self.events.$get(at) else { return };
                        (&$($mutable)? item.after).into_iter().for_each(|id| tell(id, Kinds::HAPPENING));
                        for participant in &$($mutable)? item.actors {
                            tell(&$($mutable)? participant.actor, Kinds::SIDE);
                            $citations(&$($mutable)? participant.sources, tell);
                        }
                        (&$($mutable)? item.topics).into_iter().for_each(|id| tell(id, Kinds::TOPIC));
                        $citations(&$($mutable)? item.sources, tell);
                    }
                    Kind::Statement => {
                        let Some(item) = self.statements.$get(at) else { return };
                        tell(&$($mutable)? item.speaker, Kinds::ACTOR);
                        (&$($mutable)? item.event).into_iter().for_each(|id| tell(id, Kinds::EVENT));
                        (&$($mutable)? item.after).into_iter().for_each(|id| tell(id, Kinds::HAPPENING));
                        (&$($mutable)? item.to).into_iter().for_each(|id| tell(id, Kinds::SIDE));
                        for about in &$($mutable)? item.about {
                            tell(&$($mutable)? about.id, Kinds::ANY);
                        }
                        (&$($mutable)? item.topics).into_iter().for_each(|id| tell(id, Kinds::TOPIC));
                        $citations(&$($mutable)? item.sources, tell);
                    }
                    Kind::Commitment => {
                        let Some(item) = self.commitments.$get(at) else { return };
                        (&$($mutable)? item.by).into_iter().for_each(|id| tell(id, Kinds::SIDE));
                        (&$($mutable)? item.to).into_iter().for_each(|id| tell(id, Kinds::SIDE));
                        (&$($mutable)? item.made).into_iter().for_each(|id| tell(id, Kinds::EVENT));
                        (&$($mutable)? item.topics).into_iter().for_each(|id| tell(id, Kinds::TOPIC));
                        $citations(&$($mutable)? item.sources, tell);
                        for update in &$($mutable)? item.updates {
                            (&$($mutable)? update.event).into_iter().for_each(|id| tell(id, Kinds::EVENT));
                            (&$($mutable)? update.according_to).into_iter().for_each(|id| tell(id, Kinds::VOICE));
                            $citations(&$($mutable)? update.sources, tell);
                        }
                    }
                    Kind::Link => {
                        let Some(item) = self.links.$get(at) else { return };
                        tell(&$($mutable)? item.from, Kinds::ANY);
                        tell(&$($mutable)? item.to, Kinds::ANY);
                        $citations(&$($mutable)? item.sources, tell);
                    }
                }
            }
        }

        fn $citations(citations: &$($mutable)? [Citation], tell: &mut dyn FnMut(&$($mutable)? Id, Kinds)) {
            for citation in citations {
                tell(&$($mutable)? citation.source, Kinds::SOURCE);
            }
        }
    };
}

walks!(references, citations, get,);
walks!(references_mut, citations_mut, get_mut, mut);
