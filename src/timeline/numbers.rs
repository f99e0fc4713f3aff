//! To which groups each event and statement of a case belongs: each is asked once, of a large case on several threads.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::assemble::in_parts;
use super::grouping::Grouping;
use super::words::words;
use crate::case::{Case, Citation, Event, EventKind, Id, Kind, Statement};

/// The groups of all items, by number: those of a list of the case come first, then words, then what has none.
pub(super) struct Numbers<'a> {
    /// How many groups are those of a list of the case.
    listed: u32,
    /// The words that make the groups behind those of the list.
    words: Vec<&'a str>,
    /// How many items each group holds.
    counts: Vec<u32>,
    /// The groups of all events, then of all statements, by parts of so many items, as each part numbers them.
    parts: Vec<Numbered>,
    each: usize,
    /// How many of the items are events.
    events: usize,
}

/// The groups of a part of the items.
struct Numbered {
    /// The groups of its items, one behind the other, and where those of each item end.
    groups: Vec<u32>,
    ends: Vec<u32>,
    /// The numbers that its own words have among those of all parts.
    words: Vec<u32>,
}

impl<'a> Numbers<'a> {
    /// The groups of every item of a case. Every item has at least one, and each once.
    pub(super) fn new(case: &'a Case, grouping: Grouping) -> Self {
        let listed = listed(case, grouping);
        let items = case.events.len() + case.statements.len();
        let parts = in_parts(items, |range| {
            let part = Part::new((case, grouping, listed), range);
            let counts = part.counts();
            (part, counts)
        });
        Self::of_parts(parts, listed, case.events.len())
    }

    /// The groups of parts, each but the last of as many items, with how many items each of their groups holds.
    fn of_parts(parts: Vec<(Part<'a>, Vec<u32>)>, listed: u32, events: usize) -> Self {
        let each = parts.first().map_or(1, |(part, _)| part.ends.len().max(1));
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        let mut words: Vec<&str> = Vec::new();
        // What a thread numbered for itself gets the number that it has for all.
        let mut renumbered: Vec<Vec<u32>> = Vec::with_capacity(parts.len());
        for (part, _) in &parts {
            let of_all = part.words.iter().map(|word| {
                *known.entry(word).or_insert_with(|| {
                    words.push(word);
                    listed + u32::try_from(words.len() - 1).unwrap_or(0)
                })
            });
            renumbered.push(of_all.collect());
        }
        let rest = listed + u32::try_from(words.len()).unwrap_or(0);
        let mut counts = vec![0; rest as usize + 1];
        for ((_, own), words) in parts.iter().zip(&renumbered) {
            for (number, count) in (0..listed).chain(words.iter().copied()).chain([rest]).zip(own) {
                if let Some(all) = counts.get_mut(number as usize) {
                    *all += count;
                }
            }
        }
        let numbered =
            |((part, _), words): ((Part<'_>, _), _)| Numbered { groups: part.numbers, ends: part.ends, words };
        let parts = parts.into_iter().zip(renumbered).map(numbered).collect();
        Self { listed, words, counts, parts, each, events }
    }

    /// The groups of the event with this index.
    pub(super) fn of_event(&self, index: u32) -> impl Iterator<Item = u32> + '_ {
        self.of(index as usize)
    }

    /// The groups of the statement with this index.
    pub(super) fn of_statement(&self, index: u32) -> impl Iterator<Item = u32> + '_ {
        self.of(self.events + index as usize)
    }

    fn of(&self, at: usize) -> impl Iterator<Item = u32> + '_ {
        let part = self.parts.get(at / self.each);
        let own = part.map_or(&[][..], |part| {
            let at = at % self.each;
            let start = at.checked_sub(1).and_then(|before| part.ends.get(before)).copied().unwrap_or(0);
            let end = part.ends.get(at).copied().unwrap_or(start);
            part.groups.get(start as usize..end as usize).unwrap_or_default()
        });
        own.iter().map(move |number| match number.checked_sub(self.listed) {
            None => *number,
            Some(word) => part.and_then(|part| part.words.get(word as usize)).copied().unwrap_or_else(|| self.rest()),
        })
    }

    /// The numbers of the groups of a list of the case.
    pub(super) fn listed(&self) -> Range<u32> {
        0..self.listed
    }

    /// The groups that words make, each with its number.
    pub(super) fn words(&self) -> impl Iterator<Item = (&'a str, u32)> + '_ {
        self.words.iter().copied().zip(self.listed..)
    }

    /// The number of what has no group of its own, which is the last.
    pub(super) fn rest(&self) -> u32 {
        self.listed + u32::try_from(self.words.len()).unwrap_or(0)
    }

    /// How many items a group holds.
    pub(super) fn count(&self, number: u32) -> usize {
        self.counts.get(number as usize).map_or(0, |count| *count as usize)
    }
}

/// A group of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum One<'a> {
    /// By its place in a list of the case.
    Listed(u32),
    /// By a word.
    Word(&'a str),
    /// The item has no group of its own.
    Rest,
}

/// The groups of one event or statement, statements counted on behind the events, without a look at any other item.
pub(super) fn of_one(case: &Case, grouping: Grouping, at: usize) -> Vec<One<'_>> {
    let listed = listed(case, grouping);
    let part = Part::new((case, grouping, listed), at..at + 1);
    let one = |number: &u32| match number.checked_sub(listed) {
        None => One::Listed(*number),
        Some(word) => part.words.get(word as usize).map_or(One::Rest, |word| One::Word(word)),
    };
    part.numbers.iter().map(one).collect()
}

/// How many groups of a case are those of a list of it.
fn listed(case: &Case, grouping: Grouping) -> u32 {
    let listed = match grouping {
        Grouping::Actors | Grouping::Parties => case.parties.len(),
        Grouping::Kinds => EventKind::NAMES.len() + 1,
        Grouping::Topics => case.topics.len(),
        Grouping::Sources => case.sources.len(),
        Grouping::Places | Grouping::Tags | Grouping::Packed => 0,
    };
    u32::try_from(listed).unwrap_or(u32::MAX / 2)
}

/// What has no group of its own, until all words are numbered.
const REST: u32 = u32::MAX;

/// The groups of a part of the items. Words are numbered behind the list as they are met here.
struct Part<'a> {
    case: &'a Case,
    grouping: Grouping,
    listed: u32,
    known: FxHashMap<&'a str, u32>,
    words: Vec<&'a str>,
    numbers: Vec<u32>,
    ends: Vec<u32>,
}

impl<'a> Part<'a> {
    /// The groups of these items, events first.
    fn new((case, grouping, listed): (&'a Case, Grouping, u32), range: Range<usize>) -> Self {
        let ends = Vec::with_capacity(range.len());
        let (known, words, numbers) = (FxHashMap::default(), Vec::new(), Vec::with_capacity(range.len()));
        let mut part = Self { case, grouping, listed, known, words, numbers, ends };
        let events = case.events.len();
        let mut own: Vec<u32> = Vec::new();
        for at in range {
            own.clear();
            match (case.events.get(at), case.statements.get(at.wrapping_sub(events))) {
                (Some(event), _) => part.event(event, &mut own),
                (None, Some(statement)) => part.statement(statement, &mut own),
                (None, None) => {}
            }
            match own.len() {
                0 => own.push(REST),
                1 => {}
                _ => {
                    own.sort_unstable();
                    own.dedup();
                }
            }
            part.numbers.extend_from_slice(&own);
            part.ends.push(u32::try_from(part.numbers.len()).unwrap_or(u32::MAX));
        }
        part
    }

    /// How many items each group holds, what has none last.
    fn counts(&self) -> Vec<u32> {
        let rest = self.listed as usize + self.words.len();
        let mut counts = vec![0; rest + 1];
        for number in &self.numbers {
            if let Some(count) = counts.get_mut((*number as usize).min(rest)) {
                *count += 1;
            }
        }
        counts
    }

    fn event(&mut self, event: &'a Event, own: &mut Vec<u32>) {
        match self.grouping {
            Grouping::Actors | Grouping::Parties => {
                own.extend(event.actors.iter().filter_map(|participant| self.party(participant.actor)));
            }
            Grouping::Kinds => match &event.kind {
                // The author's own word.
                EventKind::Other(word) => own.push(self.word(word)),
                kind => own.extend((0..).zip(EventKind::NAMES).find(|(_, (_, named))| named == kind).map(|(at, _)| at)),
            },
            Grouping::Places => own.extend(self.place(event)),
            Grouping::Topics => own.extend(event.topics.iter().filter_map(|topic| self.of_list(Kind::Topic, *topic))),
            Grouping::Sources => {
                self.cited(&event.sources, own);
                event.actors.iter().for_each(|participant| self.cited(&participant.sources, own));
            }
            Grouping::Tags => own.extend(event.tags.iter().map(|tag| self.word(tag))),
            Grouping::Packed => {}
        }
    }

    fn statement(&mut self, statement: &'a Statement, own: &mut Vec<u32>) {
        match self.grouping {
            Grouping::Actors | Grouping::Parties => own.extend(self.party(statement.speaker)),
            Grouping::Kinds => own.push(self.listed.saturating_sub(1)),
            Grouping::Places => {
                let event = statement.event.and_then(|event| self.case.event(event));
                own.extend(event.and_then(|event| self.place(event)));
            }
            Grouping::Topics => {
                own.extend(statement.topics.iter().filter_map(|topic| self.of_list(Kind::Topic, *topic)));
            }
            Grouping::Sources => self.cited(&statement.sources, own),
            Grouping::Tags => own.extend(statement.tags.iter().map(|tag| self.word(tag))),
            Grouping::Packed => {}
        }
    }

    fn word(&mut self, word: &'a str) -> u32 {
        *self.known.entry(word).or_insert_with(|| {
            self.words.push(word);
            self.listed + u32::try_from(self.words.len() - 1).unwrap_or(0)
        })
    }

    fn party(&self, who: Id) -> Option<u32> {
        self.of_list(Kind::Party, self.case.party_of(who)?)
    }

    fn place(&mut self, event: &'a Event) -> Option<u32> {
        let place = words(&event.location, self.case);
        (!place.is_empty()).then(|| self.word(place))
    }

    fn of_list(&self, kind: Kind, id: Id) -> Option<u32> {
        self.case.item(id).filter(|item| item.kind == kind).map(|item| item.index)
    }

    fn cited(&self, citations: &[Citation], own: &mut Vec<u32>) {
        own.extend(citations.iter().filter_map(|citation| self.of_list(Kind::Source, citation.source)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Progress, Request, load};

    #[test]
    fn parts_together_number_as_one_does() {
        let case = load(&Request::BuiltIn, &Progress::default()).case;
        let items = case.events.len() + case.statements.len();
        for grouping in Grouping::ALL {
            let whole = Numbers::new(&case, grouping);
            let one = Part::new((&case, grouping, whole.listed), 0..items);
            for each in [1, 7, 40, items] {
                let stretches = (0..items).step_by(each).map(|from| from..(from + each).min(items));
                let parts = stretches.map(|range| Part::new((&case, grouping, whole.listed), range));
                let parts = parts.map(|part| (part.counts(), part)).map(|(counts, part)| (part, counts)).collect();
                let all = Numbers::of_parts(parts, whole.listed, case.events.len());
                assert_eq!(all.words, one.words, "{grouping:?} {each}");
                let mut counts = vec![0; all.rest() as usize + 1];
                for at in 0..items {
                    let start = at.checked_sub(1).map_or(0, |before| one.ends[before]);
                    let own = one.numbers[start as usize..one.ends[at] as usize].iter();
                    assert!(own.map(|number| (*number).min(all.rest())).eq(all.of(at)), "{grouping:?} {each} {at}");
                    all.of(at).for_each(|number| counts[number as usize] += 1);
                }
                assert_eq!(all.counts, counts, "{grouping:?} {each}");
                assert!(counts.iter().sum::<u32>() as usize >= items && items > 100);
            }
        }
    }
}
