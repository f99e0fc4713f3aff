//! The items that are read, each kind in a list of its own, and what every one of them refers to and says.

use super::ids::Kinds;
use super::sequence::arrange;
use crate::case::room::room_for;
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

/// How many items of each kind, in the order of [`Kind::NAMES`].
pub type Counts = [usize; Kind::NAMES.len()];

/// Items of one kind; places of items that could not be read stay empty.
#[derive(Debug)]
pub struct Column<T>(Vec<Option<T>>);

/// The order of the items of one kind.
#[derive(Debug, Default)]
pub struct Order {
    /// All places, those of items that stay first.
    pub places: Vec<u32>,
    /// How many items stay.
    pub stay: usize,
}

impl<T> Default for Column<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Column<T> {
    fn empty(count: usize) -> Self {
        let mut places = room_for(count);
        places.resize_with(count, || None);
        Self(places)
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The item at a place.
    pub fn get(&self, at: usize) -> Option<&T> {
        self.0.get(at).and_then(Option::as_ref)
    }

    /// The item at a place.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut T> {
        self.0.get_mut(at).and_then(Option::as_mut)
    }

    /// All items.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().flatten()
    }

    /// The items that stay, in this order.
    pub fn in_order(mut self, order: Order) -> Vec<T> {
        arrange(&mut self.0, order.places);
        self.0.truncate(order.stay);
        let mut list = dense(self.0);
        list.shrink_to_fit();
        list
    }
}

/// What is there, in its order, in the same piece of memory.
#[expect(clippy::filter_map_identity, reason = "`flatten` would put it into another piece of memory")]
pub fn dense<T>(list: Vec<Option<T>>) -> Vec<T> {
    list.into_iter().filter_map(std::convert::identity).collect()
}

/// Declares what there is once for each kind.
macro_rules! kinds {
    ($($kind:ident $list:ident $at:literal),+ $(,)?) => {
        /// Items by kind.
        #[derive(Debug, Default)]
        pub struct Items {
            $(pub $list: Column<$kind>,)+
        }

        /// Places for the items of one stretch of a file.
        #[derive(Debug, Default)]
        pub struct Room<'i> {
            $($list: &'i mut [Option<$kind>],)+
            /// The places of the first of each kind among all.
            first: Counts,
            /// How many of each are taken.
            taken: Counts,
        }

        impl Items {
            /// Empty places for so many of each kind.
            pub fn with_room(counts: Counts) -> Self {
                Self { $($list: Column::empty(counts[$at]),)+ }
            }

            /// How many places there are for each kind.
            pub fn counts(&self) -> Counts {
                [$(self.$list.len()),+]
            }

            /// The places of each of several stretches that follow upon each other.
            pub fn rooms(&mut self, stretches: &[Counts]) -> Vec<Room<'_>> {
                $(let mut $list = self.$list.0.as_mut_slice();)+
                let mut first = Counts::default();
                let mut rooms = Vec::with_capacity(stretches.len());
                for counts in stretches {
                    rooms.push(Room {
                        $($list: $list.split_off_mut(..counts[$at]).unwrap_or_default(),)+
                        first,
                        taken: Counts::default(),
                    });
                    first.iter_mut().zip(counts).for_each(|(first, count)| *first += count);
                }
                rooms
            }
        }

        impl Room<'_> {
            /// Puts in an item; its kind and its place among all of that kind.
            pub fn push(&mut self, item: Item) -> (Kind, u32) {
                let Self { first, taken, .. } = self;
                match item {
                    $(Item::$kind(item) => {
                        if let Some(place) = self.$list.get_mut(taken[$at]) {
                            *place = Some(item);
                        }
                        taken[$at] += 1;
                        (Kind::$kind, (first[$at] + taken[$at] - 1) as u32)
                    })+
                }
            }
        }
    };
}

kinds!(
    Party parties 0,
    Actor actors 1,
    Source sources 2,
    Topic topics 3,
    Event events 4,
    Statement statements 5,
    Commitment commitments 6,
    Link links 7,
);

impl Room<'_> {
    /// Exchanges every id that stands in an item itself for `new` of it; those in lists lie in the pool.
    pub fn renumber(&mut self, new: impl Fn(Id) -> Id) {
        let exchange = |id: &mut Id| *id = new(*id);
        self.parties.iter_mut().flatten().for_each(|item| exchange(&mut item.id));
        self.topics.iter_mut().flatten().for_each(|item| exchange(&mut item.id));
        self.sources.iter_mut().flatten().for_each(|item| exchange(&mut item.id));
        self.events.iter_mut().flatten().for_each(|item| exchange(&mut item.id));
        for item in self.actors.iter_mut().flatten() {
            exchange(&mut item.id);
            item.party.iter_mut().for_each(exchange);
        }
        for item in self.statements.iter_mut().flatten() {
            exchange(&mut item.id);
            exchange(&mut item.speaker);
            item.event.iter_mut().for_each(exchange);
        }
        for item in self.commitments.iter_mut().flatten() {
            exchange(&mut item.id);
            item.made.iter_mut().for_each(exchange);
        }
        for item in self.links.iter_mut().flatten() {
            exchange(&mut item.from);
            exchange(&mut item.to);
        }
    }
}

impl Items {
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

    /// Tells every reference of an item with what it may lead to, in the order in which they are built.
    pub fn references(&self, kind: Kind, slot: u32, tell: &mut dyn FnMut(Id, Kinds)) {
        fn all(ids: &[Id], kinds: Kinds, tell: &mut dyn FnMut(Id, Kinds)) {
            for id in ids {
                tell(*id, kinds);
            }
        }
        fn cited(citations: &[Citation], tell: &mut dyn FnMut(Id, Kinds)) {
            for citation in citations {
                tell(citation.source, Kinds::SOURCE);
            }
        }
        let at = slot as usize;
        match kind {
            Kind::Party | Kind::Topic => {}
            Kind::Actor => {
                let Some(item) = self.actors.get(at) else { return };
                all(item.party.as_slice(), Kinds::PARTY, tell);
            }
            Kind::Source => {
                let Some(item) = self.sources.get(at) else { return };
                all(&item.cites, Kinds::CITED, tell);
            }
            Kind::Event => {
                let Some(item) = self.events.get(at) else { return };
                all(&item.after, Kinds::HAPPENING, tell);
                for participant in &item.actors {
                    tell(participant.actor, Kinds::SIDE);
                    cited(&participant.sources, tell);
                }
                all(&item.topics, Kinds::TOPIC, tell);
                cited(&item.sources, tell);
            }
            Kind::Statement => {
                let Some(item) = self.statements.get(at) else { return };
                tell(item.speaker, Kinds::ACTOR);
                all(item.event.as_slice(), Kinds::EVENT, tell);
                all(&item.after, Kinds::HAPPENING, tell);
                all(&item.to, Kinds::SIDE, tell);
                item.about.iter().for_each(|about| tell(about.id, Kinds::ANY));
                all(&item.topics, Kinds::TOPIC, tell);
                cited(&item.sources, tell);
            }
            Kind::Commitment => {
                let Some(item) = self.commitments.get(at) else { return };
                all(&item.by, Kinds::SIDE, tell);
                all(&item.to, Kinds::SIDE, tell);
                all(item.made.as_slice(), Kinds::EVENT, tell);
                all(&item.topics, Kinds::TOPIC, tell);
                cited(&item.sources, tell);
                for update in &item.updates {
                    all(update.event.as_slice(), Kinds::EVENT, tell);
                    all(update.according_to.as_slice(), Kinds::VOICE, tell);
                    cited(&update.sources, tell);
                }
            }
            Kind::Link => {
                let Some(item) = self.links.get(at) else { return };
                tell(item.from, Kinds::ANY);
                tell(item.to, Kinds::ANY);
                cited(&item.sources, tell);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays_where_it_lies() {
        let list: Vec<Option<Box<u8>>> = vec![Some(Box::new(1)), None, Some(Box::new(2)), None];
        let place = list.as_ptr().addr();
        let list = dense(list);
        assert_eq!((list.as_ptr().addr(), list), (place, vec![Box::new(1), Box::new(2)]));
    }
}
