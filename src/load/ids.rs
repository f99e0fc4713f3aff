//! Ids while a case is read: who bears which, what may refer to what, and what a bad reference costs.

use std::ops::Range;

use super::lexer::Span;
use crate::case::room::{filled, room_for};
use crate::case::{self, Id, Kind};

/// A set of kinds that a reference may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

impl Kinds {
    /// Any item.
    pub const ANY: Self = Self(u8::MAX);
    /// An actor.
    pub const ACTOR: Self = Self(1 << Kind::Actor as u8);
    /// A party.
    pub const PARTY: Self = Self(1 << Kind::Party as u8);
    /// A source.
    pub const SOURCE: Self = Self(1 << Kind::Source as u8);
    /// A topic.
    pub const TOPIC: Self = Self(1 << Kind::Topic as u8);
    /// An event.
    pub const EVENT: Self = Self(1 << Kind::Event as u8);
    /// A statement.
    pub const STATEMENT: Self = Self(1 << Kind::Statement as u8);
    /// An actor or a party.
    pub const SIDE: Self = Self(Self::ACTOR.0 | Self::PARTY.0);
    /// An event or a statement.
    pub const HAPPENING: Self = Self(Self::EVENT.0 | Self::STATEMENT.0);
    /// A source or an actor.
    pub const CITED: Self = Self(Self::SOURCE.0 | Self::ACTOR.0);
    /// An actor, a party or a source.
    pub const VOICE: Self = Self(Self::SIDE.0 | Self::SOURCE.0);

    /// Whether `kind` is one of them.
    pub fn allow(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }

    /// In words: "an actor or a party".
    pub fn described(self) -> String {
        let words: Vec<String> =
            Kind::NAMES.iter().filter(|(_, kind)| self.allow(*kind)).map(|(_, kind)| described(*kind)).collect();
        match words.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
            _ => words.concat(),
        }
    }
}

/// "an event"
pub fn described(kind: Kind) -> String {
    let article = if matches!(kind, Kind::Actor | Kind::Event) { "an" } else { "a" };
    format!("{article} {}", kind.name().to_lowercase())
}

/// A reference as written.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// What it refers to.
    pub id: Id,
    /// Where it is written.
    pub span: Span,
    /// What it may lead to.
    pub kinds: Kinds,
}

/// Ids by name, and who bears them.
#[derive(Debug, Default)]
pub struct Ids {
    names: case::Ids,
    /// Which are borne by an item, usable or not.
    borne: Vec<bool>,
    /// The first usable item that bears each; nothing before that is judged.
    bearers: Box<[Bearer]>,
}

/// The first usable item that bears an id.
#[derive(Clone, Copy, Debug)]
struct Bearer {
    /// Its number among the candidates; [`NOBODY`] where there is none.
    winner: u32,
    /// Its kind.
    kind: Kind,
}

const NOBODY: u32 = u32::MAX;

/// What a reference leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A usable item, by its number among the candidates.
    Item(Kind, usize),
    /// An item that was left out, or perhaps one in a file that was not read whole.
    LeftOut,
    /// Nothing.
    Nothing,
}

impl Ids {
    /// The id with this name.
    pub fn intern(&mut self, name: &str) -> Id {
        let id = self.names.intern(name);
        if self.borne.len() < self.names.len() {
            self.borne.push(false);
        }
        id
    }

    /// Makes room for so many more ids, with so many bytes of names.
    pub fn make_room(&mut self, count: usize, bytes: usize) {
        self.names.make_room(count, bytes);
        let mut borne = room_for(self.borne.len() + count);
        borne.append(&mut self.borne);
        self.borne = borne;
    }

    /// Bytes of all names.
    pub fn bytes(&self) -> usize {
        self.names.bytes()
    }

    /// Forgets that the names so far are known: from now on each that is met is numbered anew, once.
    pub fn number_anew(&mut self) {
        self.names.number_anew();
    }

    /// Takes in a stretch of the ids of another, in their order; for each of them the id that it is here.
    pub fn take_in(&mut self, other: &Self, stretch: Range<u32>) -> impl Iterator<Item = Id> {
        stretch.map(|number| {
            let id = self.intern(other.names.name(Id(number)));
            if other.borne.get(number as usize) == Some(&true) {
                self.bear(id);
            }
            id
        })
    }

    /// Says that an item bears `id`.
    pub fn bear(&mut self, id: Id) {
        if let Some(borne) = self.borne.get_mut(id.0 as usize) {
            *borne = true;
        }
    }

    /// Forgets which items are the first usable ones.
    pub fn forget_winners(&mut self) {
        self.bearers = filled(Bearer { winner: NOBODY, kind: Kind::Link }, self.names.len());
    }

    /// Offers a usable item as the bearer of `id`; the one that came first where there is one already.
    pub fn offer(&mut self, id: Id, kind: Kind, candidate: usize) -> Option<usize> {
        let bearer = self.bearers.get_mut(id.0 as usize)?;
        if bearer.winner != NOBODY {
            return Some(bearer.winner as usize);
        }
        (bearer.winner, bearer.kind) = (candidate as u32, kind);
        None
    }

    /// Says that nothing usable bears `id`.
    pub fn forget_winner(&mut self, id: Id) {
        if let Some(bearer) = self.bearers.get_mut(id.0 as usize) {
            bearer.winner = NOBODY;
        }
    }

    /// Says that another candidate bears `id` now.
    pub fn inherit(&mut self, id: Id, kind: Kind, candidate: usize) {
        self.forget_winner(id);
        self.offer(id, kind, candidate);
    }

    /// What `id` leads to; with `incomplete`, an id that nothing bears may be borne where a file was not read.
    pub fn target(&self, id: Id, incomplete: bool) -> Target {
        match self.bearers.get(id.0 as usize) {
            Some(bearer) if bearer.winner != NOBODY => Target::Item(bearer.kind, bearer.winner as usize),
            _ if self.borne.get(id.0 as usize).is_some_and(|borne| *borne || incomplete) => Target::LeftOut,
            _ => Target::Nothing,
        }
    }

    /// Whether a reference to `id` that wants one of `kinds` can stay.
    pub fn is_good(&self, id: Id, kinds: Kinds, incomplete: bool) -> bool {
        match self.target(id, incomplete) {
            Target::Item(kind, _) => kinds.allow(kind),
            Target::LeftOut => true,
            Target::Nothing => false,
        }
    }

    /// The id with this name, where there is one.
    pub fn find(&self, name: &str) -> Option<Id> {
        self.names.find(name)
    }

    /// The id as written.
    pub fn name(&self, id: Id) -> &str {
        self.names.name(id)
    }

    /// Names borne by usable items of `kinds`, in the order they were first met.
    pub fn names_of(&self, kinds: Kinds) -> impl Iterator<Item = &str> {
        (0_u32..)
            .zip(&self.bearers)
            .filter(move |(_, bearer)| bearer.winner != NOBODY && kinds.allow(bearer.kind))
            .map(|(number, _)| self.names.name(Id(number)))
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// All names, each with the number of its id.
    pub fn into_names(self) -> case::Ids {
        self.names
    }
}
