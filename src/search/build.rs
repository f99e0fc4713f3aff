//! The index of a case: every word with the items that it stands in, made once a case, in parts that can be made at the same time.
//!
//! ```text
//! Case ─Part::of, one for each stretch of items→ Parts ─Index::join→ Index
//! ```

use std::ops::Range;

use super::chains::{Chain, Chains};
use super::dictionary::Dictionary;
use super::fold::{each_word, sound_of};
use super::numbering::Numbering;
use super::postings::{Items, Places, push_item, push_place};
use super::texts::{Class, each_text};
use crate::case::room::room_for;
use crate::case::{Case, Id, Ids, ItemRef, Kind, Weight};

/// About so many bytes there are for each item of all words' lists and of words that are new.
const BYTES_OF_ITEM: usize = 64;
const BYTES_OF_WORD: usize = 8;

/// How many items are looked at between two looks at whether to go on.
const STRETCH: u32 = 1_024;

/// What search looks things up in.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// Which number stands for which item.
    pub(super) numbering: Numbering,
    /// Every word in folded form.
    pub(super) words: Dictionary,
    /// Where the items of each word begin in `items`, and their places in `places`.
    starts: Vec<(usize, usize)>,
    items: Vec<u8>,
    places: Vec<u8>,
    /// How the words of names and titles sound.
    pub(super) sounds: Dictionary,
    /// For each of `sounds`, the word that sounds so.
    pub(super) sounding: Vec<u32>,
    /// Of each item, how many words its name or title has, and how much it matters.
    traits: Vec<Traits>,
    /// Who said, did or promised each item: where its stretch of `people` ends, and their ids.
    people_ends: Vec<u32>,
    people: Vec<Id>,
}

/// What ranking asks of an item, in a byte: words of its shortest name or title (at most 63), times four, plus its weight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u8);

impl Traits {
    const MOST_WORDS: u8 = 63;

    fn new(words: usize, weight: Weight) -> Self {
        let words = u8::try_from(words).unwrap_or(Self::MOST_WORDS).min(Self::MOST_WORDS);
        let weight = match weight {
            Weight::Major => 2,
            Weight::Normal => 1,
            Weight::Minor => 0,
        };
        Self(words << 2 | weight)
    }

    /// Words of its shortest name or title.
    pub(super) fn words(self) -> usize {
        usize::from(self.0 >> 2)
    }

    /// 2 for major, 1 for normal, 0 for minor.
    pub(super) fn weight(self) -> u8 {
        self.0 & 3
    }
}

/// The words of a stretch of items.
#[derive(Debug, Default)]
pub struct Part {
    /// Every word, by number.
    words: Ids,
    /// The items of each word.
    lists: Vec<List>,
    /// What the lists are made of.
    chains: Chains,
    traits: Vec<Traits>,
    people_ends: Vec<u32>,
    people: Vec<Id>,
}

/// The items of a word.
#[derive(Debug, Default)]
struct List {
    items: Chain,
    places: Chain,
    /// The last item in `items`.
    written: u32,
    /// The item at hand.
    pending: Option<Pending>,
    /// It stands in a name or title.
    names: bool,
}

/// The item of a word that is being read.
#[derive(Debug)]
struct Pending {
    item: u32,
    /// The best class of the texts that the word stands in.
    class: Class,
    /// The last place that is written, and the one after it, which is not.
    written: u32,
    place: u32,
}

impl List {
    fn note(&mut self, chains: &mut Chains, item: u32, class: Class, place: u32) {
        self.names |= class == Class::Name;
        match &mut self.pending {
            Some(pending) if pending.item == item => {
                chains.write(&mut self.places, |bytes| push_place(bytes, pending.written, pending.place, false));
                (pending.written, pending.place) = (pending.place, place);
                pending.class = pending.class.max(class);
            }
            _ => {
                self.write(chains);
                self.pending = Some(Pending { item, class, written: 0, place });
            }
        }
    }

    fn write(&mut self, chains: &mut Chains) {
        if let Some(Pending { item, class, written, place }) = self.pending.take() {
            chains.write(&mut self.places, |bytes| push_place(bytes, written, place, true));
            chains.write(&mut self.items, |bytes| push_item(bytes, self.written, item, class));
            self.written = item;
        }
    }
}

impl Part {
    /// The words of the items with these numbers; `None` where `stopped` said so.
    pub fn of(case: &Case, numbers: Range<u32>, stopped: &dyn Fn() -> bool) -> Option<Self> {
        let numbering = Numbering::new(case);
        let mut part = Self::default();
        (part.traits, part.people_ends) = (room_for(numbers.len()), room_for(numbers.len()));
        part.words.make_room(numbers.len(), numbers.len() * BYTES_OF_WORD);
        part.chains = Chains::with_room(numbers.len() * BYTES_OF_ITEM);
        (part.people, part.lists) = (room_for(2 * numbers.len()), room_for(numbers.len()));
        for number in numbers {
            if number % STRETCH == 0 && stopped() {
                return None;
            }
            if let Some(item) = numbering.item(number) {
                part.add(case, item, number);
            }
        }
        let Self { lists, chains, .. } = &mut part;
        for list in lists {
            list.write(chains);
        }
        Some(part)
    }

    fn add(&mut self, case: &Case, item: ItemRef, number: u32) {
        let (mut shortest, mut place) = (usize::MAX, 0);
        each_text(case, item, &mut |field, text| {
            let class = field.class();
            let before = place;
            each_word(text, |_, word| {
                self.note(word, number, class, place);
                place += 1;
            });
            let count = (place - before) as usize;
            // The last word of a text and the first of the next one do not stand one after the other.
            place += 1;
            if class == Class::Name && count > 0 {
                shortest = shortest.min(count);
            }
        });
        let weight = match item.kind {
            Kind::Event => case.events.get(item.at()).map(|event| event.weight),
            Kind::Statement => case.statements.get(item.at()).map(|statement| statement.weight),
            // People come before what they did.
            Kind::Actor | Kind::Party => Some(Weight::Major),
            _ => None,
        };
        self.traits.push(Traits::new(shortest, weight.unwrap_or_default()));
        each_person(case, item, |id| self.people.push(id));
        self.people_ends.push(u32::try_from(self.people.len()).unwrap_or(u32::MAX));
    }

    fn note(&mut self, word: &str, item: u32, class: Class, place: u32) {
        let Id(at) = self.words.intern(word);
        if self.lists.len() < self.words.len() {
            self.lists.push(List::default());
        }
        if let Some(list) = self.lists.get_mut(at as usize) {
            list.note(&mut self.chains, item, class, place);
        }
    }
}

impl Index {
    /// The index of `case` in one part; `None` where `stopped` said so.
    pub fn of(case: &Case, stopped: &dyn Fn() -> bool) -> Option<Self> {
        Part::of(case, 0..Numbering::new(case).count(), stopped).map(|part| Self::join(case, vec![part]))
    }

    /// The stretches of items that `parts` many parts of an index are made of.
    pub fn stretches(case: &Case, parts: u32) -> Vec<Range<u32>> {
        let count = u64::from(Numbering::new(case).count());
        let edge = |at: u32| (count * u64::from(at) / u64::from(parts.max(1))) as u32;
        (0..parts.max(1)).map(|at| edge(at)..edge(at + 1)).collect()
    }

    /// Puts parts together; they hold all items of `case`, in the order of their numbers.
    pub fn join(case: &Case, mut parts: Vec<Part>) -> Self {
        let count = |of: &dyn Fn(&Part) -> usize| parts.iter().map(of).sum();
        let mut traits = room_for(count(&|part| part.traits.len()));
        let mut people = room_for(count(&|part| part.people.len()));
        let mut people_ends = room_for(count(&|part| part.people_ends.len()));
        for part in &mut parts {
            traits.append(&mut part.traits);
            let before = u32::try_from(people.len()).unwrap_or(u32::MAX);
            people_ends.extend(part.people_ends.iter().map(|end| end.saturating_add(before)));
            people.append(&mut part.people);
        }
        // Every word of every part with its list, in the order of the words, then of the parts.
        let mut entries: Vec<(&str, u32, &List)> = room_for(parts.iter().map(|part| part.lists.len()).sum());
        for (part, at) in parts.iter().zip(0_u32..) {
            let words = (0_u32..).zip(&part.lists);
            entries.extend(words.map(|(word, list)| (part.words.name(Id(word)), at, list)));
        }
        entries.sort_unstable_by_key(|(word, part, _)| (*word, *part));

        let bytes = |of: &dyn Fn(&List) -> usize| entries.iter().map(|(.., list)| of(list)).sum();
        let mut items = room_for(bytes(&|list| list.items.len()));
        let mut places = room_for(bytes(&|list| list.places.len()));
        let mut starts = room_for(entries.len());
        let mut sounds = room_for(entries.iter().filter(|(.., list)| list.names).count());
        let mut own = Vec::new();
        let mut last: Option<(&str, u32)> = None;
        for (word, part, list) in &entries {
            let Some(Part { chains, .. }) = parts.get(*part as usize) else { continue };
            let before = match last {
                Some((known, before)) if known == *word => before,
                _ => {
                    starts.push((items.len(), places.len()));
                    0
                }
            };
            let id = u32::try_from(starts.len() - 1).unwrap_or(u32::MAX);
            if list.names {
                sounds.push((sound_of(word), id));
            }
            // The first number of a part counts from 0; behind another part it counts from the last number there.
            own.clear();
            chains.read(&list.items, &mut own);
            let mut read = Items::of(&own);
            if let Some((first, class)) = read.next() {
                push_item(&mut items, before, first, class);
                items.extend_from_slice(read.rest());
            }
            chains.read(&list.places, &mut places);
            last = Some((word, list.written));
        }
        let mut distinct: Vec<&str> = room_for(entries.len());
        distinct.extend(entries.iter().map(|(word, ..)| *word));
        distinct.dedup();
        starts.shrink_to_fit();
        sounds.sort_unstable();
        sounds.dedup();
        items.shrink_to_fit();
        places.shrink_to_fit();
        traits.shrink_to_fit();
        people.shrink_to_fit();
        people_ends.shrink_to_fit();
        Self {
            numbering: Numbering::new(case),
            words: Dictionary::new(distinct.into_iter()),
            starts,
            items,
            places,
            sounds: Dictionary::new(sounds.iter().map(|(sound, _)| sound.as_str())),
            sounding: sounds.iter().map(|(_, word)| *word).collect(),
            traits,
            people_ends,
            people,
        }
    }

    /// The items of the word at a place of the dictionary, with the best class in which it stands in each.
    pub(super) fn items(&self, word: usize) -> Items<'_> {
        Items::of(self.stretches_of(word).0)
    }

    /// Every place of that word.
    pub(super) fn places(&self, word: usize) -> Places<'_> {
        let (items, places) = self.stretches_of(word);
        Places::of(items, places)
    }

    fn stretches_of(&self, word: usize) -> (&[u8], &[u8]) {
        let end = (self.items.len(), self.places.len());
        let (items, places) = self.starts.get(word).copied().unwrap_or(end);
        let (items_end, places_end) = self.starts.get(word + 1).copied().unwrap_or(end);
        let items = self.items.get(items..items_end).unwrap_or_default();
        (items, self.places.get(places..places_end).unwrap_or_default())
    }

    /// Who said, did or promised each item from `first` on.
    pub(super) fn people_from(&self, first: usize) -> impl Iterator<Item = &[Id]> {
        let start = first.checked_sub(1).and_then(|before| self.people_ends.get(before)).copied().unwrap_or(0);
        let ends = self.people_ends.get(first..).unwrap_or_default();
        ends.iter().scan(start, |start, end| {
            let people = self.people.get(*start as usize..*end as usize);
            *start = *end;
            Some(people.unwrap_or_default())
        })
    }

    /// What ranking asks of an item.
    pub(super) fn traits(&self, number: u32) -> Traits {
        self.traits.get(number as usize).copied().unwrap_or_default()
    }

    /// The bytes that it takes up.
    pub fn bytes(&self) -> usize {
        let sizes = [
            self.items.capacity(),
            self.places.capacity(),
            self.starts.capacity() * size_of::<(usize, usize)>(),
            self.people_ends.capacity() * size_of::<u32>(),
            self.people.capacity() * size_of::<Id>(),
            self.traits.capacity() * size_of::<Traits>(),
            self.sounding.capacity() * size_of::<u32>(),
        ];
        self.words.bytes() + self.sounds.bytes() + sizes.into_iter().sum::<usize>()
    }

    /// How many different words it has.
    pub fn words(&self) -> usize {
        self.words.len()
    }
}

/// Calls `found` with the actors and parties that said, did or promised `item`, or were promised it.
fn each_person(case: &Case, item: ItemRef, mut found: impl FnMut(Id)) {
    let at = item.at();
    match item.kind {
        Kind::Event => {
            let people = case.events.get(at).into_iter().flat_map(|event| &event.actors);
            people.for_each(|participant| found(participant.actor));
        }
        Kind::Statement => case.statements.get(at).into_iter().for_each(|statement| found(statement.speaker)),
        Kind::Commitment => {
            let sides = case.commitments.get(at).into_iter();
            sides.flat_map(|commitment| commitment.by.iter().chain(&commitment.to)).for_each(|side| found(*side));
        }
        Kind::Actor | Kind::Party | Kind::Topic | Kind::Source | Kind::Link => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::testing::{TALKS, case_of};

    fn told(index: &Index) -> String {
        let word = |at: usize| format!("{} {:?}\n", index.words.word(at), index.places(at).collect::<Vec<_>>());
        (0..index.words.len()).map(word).collect()
    }

    #[test]
    fn parts_make_the_same_index_as_one() {
        let case = case_of(TALKS);
        let whole = Index::of(&case, &|| false).expect("not stopped");
        assert!(whole.words() > 20);
        for parts in 1..=9 {
            let stretches = Index::stretches(&case, parts);
            let made = stretches.into_iter().filter_map(|stretch| Part::of(&case, stretch, &|| false)).collect();
            let joined = Index::join(&case, made);
            assert_eq!(told(&joined), told(&whole), "{parts}");
            assert_eq!(joined.traits, whole.traits);
            assert_eq!(joined.sounding, whole.sounding);
            assert!(joined.people_from(0).eq(whole.people_from(0)), "{parts}");
        }
    }

    #[test]
    fn making_it_can_be_stopped() {
        assert!(Index::of(&case_of(TALKS), &|| true).is_none());
    }
}
