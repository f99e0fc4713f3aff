//! From a query to hits: which words of the index are meant, which items have them all, and which of those come first.
//!
//! ```text
//! Query ─meant→ words of the index ─pairs→ a rank for each item and term ─the lowest→ a rank for each item ─order→ Hits
//! ```
//!
//! The ranks of all items for a term lie in one row of bytes: a row is filled by reading pairs one after the other, and rows
//! are laid over each other, so that the cost follows how often the words stand in the case and never how items are ordered.

use std::ops::Range;
use std::sync::Arc;

use super::build::Index;
use super::hits::{Found, Group, Hits};
use super::marks::{Marked, Marks, is_part};
use super::query::{Query, Term};
use super::texts::Class;
use super::{fold, people, phrase};
use crate::case::{Case, ItemRef, Kind};

/// How well a word of the index is what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    Whole,
    /// A name that sounds the same.
    Sound,
    Beginning,
    /// A name that begins so by its sound.
    SoundBeginning,
    Part,
    /// Nothing is written as it is, and this is the nearest.
    Nearest,
}

/// The rank of an item whose name or title is just what was typed.
const EXACT: u8 = 30;
/// The rank of an item for a term that names who said, did or promised it.
pub(super) const WHO: u8 = 18;
/// From this rank on a term names a person.
pub(super) const NAMES: u8 = 20;
/// The rank of an item with a phrase in a text of a class.
pub(super) const fn phrase_rank(class: Class) -> u8 {
    rank(Fit::Whole, class)
}

/// Whole words before beginnings before parts; names and titles before what is said before what stands beside it.
const fn rank(fit: Fit, class: Class) -> u8 {
    match (fit, class) {
        (Fit::Whole, Class::Name) => 28,
        (Fit::Sound, _) => 26,
        (Fit::Whole, Class::Text) => 24,
        (Fit::Beginning, Class::Name) => 22,
        (Fit::SoundBeginning, _) => NAMES,
        (Fit::Beginning, Class::Text) => WHO,
        (Fit::Whole, Class::Note) => 16,
        (Fit::Beginning, Class::Note) => 14,
        (Fit::Part, Class::Name) => 12,
        (Fit::Part, Class::Text) => 10,
        (Fit::Part, Class::Note) => 8,
        (Fit::Nearest, Class::Name) => 6,
        (Fit::Nearest, Class::Text) => 4,
        (Fit::Nearest, Class::Note) => 2,
    }
}

/// Ranks and weights together make so many places to put an item.
const PLACES: usize = (EXACT as usize + 1) * 4;

impl Index {
    /// Finds what `query` asks for in the case that this index is of, and hands over what is found: first people and topics
    /// alone, then everything. Returns early, and hands nothing more over, once `stopped`.
    pub fn find(&self, case: &Case, query: &Query, stopped: &dyn Fn() -> bool, found: &mut dyn FnMut(Hits)) {
        if query.is_empty() {
            found(Hits { complete: true, ..Hits::default() });
            return;
        }
        let open = |at: usize| query.open && at + 1 == query.terms.len();
        let meant: Vec<Meant<'_>> =
            query.terms.iter().enumerate().map(|(at, term)| self.meant(term, open(at))).collect();
        let marks = Arc::new(Marks { terms: meant.iter().map(Meant::marked).collect() });
        let search = Search { index: self, case, meant: &meant, marks: &marks, stopped };
        let (few, all) = (self.numbering.few().len(), self.numbering.count() as usize);
        if few < all
            && query.terms.iter().all(|term| matches!(term, Term::Word(_)))
            && let Some(ranks) = search.ranks(few)
        {
            found(search.hits(&ranks, false));
        }
        if let Some(ranks) = search.ranks(all) {
            let hits = search.hits(&ranks, true);
            if !stopped() {
                found(hits);
            }
        }
    }

    /// The words of the index that a term means.
    fn meant<'q>(&self, term: &'q Term, open: bool) -> Meant<'q> {
        let Term::Word(word) = term else {
            return Meant { term, words: Vec::new(), instead: Vec::new() };
        };
        let mut words: Vec<(usize, Fit)> = Vec::new();
        let beginning = self.words.beginning(word);
        let whole = self.words.equal(word);
        words.extend(whole.clone().map(|at| (at, Fit::Whole)));
        words.extend(beginning.skip(whole.len()).map(|at| (at, Fit::Beginning)));
        let sound = fold::telling_sound_of(word);
        let names = |range: Range<usize>, fit| {
            range.filter_map(move |at| self.sounding.get(at)).map(move |word| (*word as usize, fit))
        };
        if !sound.is_empty() {
            let same = self.sounds.equal(&sound);
            let beginning = same.end..self.sounds.beginning(&sound).end;
            words.extend(names(same, Fit::Sound).chain(names(beginning, Fit::SoundBeginning)));
        }
        if is_part(word) {
            words.extend(self.words.containing(word).into_iter().map(|at| (at, Fit::Part)));
        }
        let mut instead = Vec::new();
        if words.is_empty()
            && let Some(most) = slips_allowed(word)
        {
            let written = self.words.nearest(word, most, open).into_iter();
            let tells = !sound.is_empty() && word.chars().count() >= LEAST_HEARD;
            let heard = if tells { self.sounds.nearest(&sound, most, open) } else { Vec::new() };
            let heard = heard.into_iter();
            words.extend(written.map(|at| (at, Fit::Nearest)));
            words.extend(heard.flat_map(|at| names(at..at + 1, Fit::Nearest)));
            instead = words.iter().map(|(at, _)| self.words.word(*at).to_owned()).collect();
            instead.sort_unstable();
            instead.dedup();
        }
        Meant { term, words, instead }
    }
}

/// A shorter word with a slip sounds like half the names of another script: `room` like `дом` and the beginning of `Росія`.
const LEAST_HEARD: usize = 5;

/// How many slips a word of this length may have; none where it is too short or a number.
fn slips_allowed(word: &str) -> Option<u8> {
    if word.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    match word.chars().count() {
        0..4 => None,
        4..8 => Some(1),
        _ => Some(2),
    }
}

/// A term with the words of the index that it means.
struct Meant<'q> {
    term: &'q Term,
    words: Vec<(usize, Fit)>,
    /// The nearest words, where nothing is written as it is.
    instead: Vec<String>,
}

impl Meant<'_> {
    fn marked(&self) -> Marked {
        Marked::new(self.term, self.instead.clone())
    }
}

/// A query at work.
pub(super) struct Search<'a> {
    pub(super) index: &'a Index,
    pub(super) case: &'a Case,
    meant: &'a [Meant<'a>],
    marks: &'a Arc<Marks>,
    pub(super) stopped: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    /// For each of the first `count` items the rank of its worst term; 0 where one is missing. `None` where it was stopped.
    fn ranks(&self, count: usize) -> Option<Vec<u8>> {
        let mut rows = Vec::with_capacity(self.meant.len());
        for meant in self.meant {
            if let Term::Phrase { words, open } = meant.term {
                rows.push(phrase::row(self.index, self.stopped, count, (words, *open))?);
                continue;
            }
            let mut row = vec![0_u8; count];
            for (word, fit) in &meant.words {
                if (self.stopped)() {
                    return None;
                }
                self.add_word(&mut row, *word, *fit);
            }
            rows.push(row);
        }
        let mut worst = vec![u8::MAX; count];
        if rows.len() > 1 {
            // Who said it is not enough: one of the terms must be the item's own.
            let mut own = vec![0_u8; count];
            for row in &rows {
                own.iter_mut().zip(row).for_each(|(own, rank)| *own |= rank);
            }
            worst.iter_mut().zip(own).filter(|(_, own)| *own == 0).for_each(|(rank, _)| *rank = 0);
            people::add_who(self, &mut rows);
        }
        for row in &rows {
            worst.iter_mut().zip(row).for_each(|(worst, rank)| *worst = (*worst).min(*rank));
        }
        Some(worst)
    }

    fn add_word(&self, row: &mut [u8], word: usize, fit: Fit) {
        let by_class = [Class::Note, Class::Text, Class::Name].map(|class| rank(fit, class));
        let names_alone = matches!(fit, Fit::Sound | Fit::SoundBeginning);
        for (number, class) in self.index.items(word) {
            let Some(known) = row.get_mut(number as usize) else { break };
            if !names_alone || class == Class::Name {
                let [note, text, name] = by_class;
                let rank = match class {
                    Class::Note => note,
                    Class::Text => text,
                    Class::Name => name,
                };
                *known = (*known).max(rank);
            }
        }
    }

    fn hits(&self, ranks: &[u8], complete: bool) -> Hits {
        let mut groups: Vec<Found> = Group::ALL.into_iter().filter_map(|group| self.found(group, ranks)).collect();
        groups.sort_by_key(|found| std::cmp::Reverse(found.best));
        let times = if complete { self.times(&groups) } else { Vec::new() };
        Hits { groups, marks: Arc::clone(self.marks), times, complete }
    }

    /// The hits of a group, put in the order of their ranks, weights and numbers by counting.
    fn found(&self, group: Group, ranks: &[u8]) -> Option<Found> {
        let numbers = || group.kinds().iter().flat_map(|kind| self.index.numbering.range(*kind));
        let hits = || {
            numbers().filter_map(|number| {
                let rank = ranks.get(number as usize).copied().filter(|rank| *rank > 0)?;
                Some((number, self.place(number, rank)))
            })
        };
        let mut counts = [0_usize; PLACES];
        for (_, place) in hits() {
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        let best = counts.iter().rposition(|count| *count > 0)?;
        let mut next = [0_usize; PLACES];
        let mut before = 0;
        for (next, count) in next.iter_mut().zip(&counts).rev() {
            *next = before;
            before += count;
        }
        let mut items = vec![ItemRef { kind: Kind::Link, index: 0 }; before];
        for (number, place) in hits() {
            let (Some(at), Some(item)) = (next.get_mut(place), self.index.numbering.item(number)) else { continue };
            if let Some(slot) = items.get_mut(*at) {
                *slot = item;
            }
            *at += 1;
        }
        Some(Found { group, items, best: (best / 4) as u8 })
    }

    /// Where an item stands among others: by rank, then by weight.
    fn place(&self, number: u32, rank: u8) -> usize {
        let traits = self.index.traits(number);
        let words = |meant: &Meant<'_>| match meant.term {
            Term::Word(_) => 1,
            Term::Phrase { words, .. } => words.len(),
        };
        let all_in_name = rank >= self::rank(Fit::Sound, Class::Name);
        let exact = all_in_name && self.meant.iter().map(words).sum::<usize>() == traits.words();
        let rank = if exact { EXACT } else { rank.min(EXACT) };
        usize::from(rank) * 4 + usize::from(traits.weight())
    }

    fn times(&self, groups: &[Found]) -> Vec<i64> {
        let dated = groups.iter().filter(|found| !matches!(found.group, Group::Sources));
        let items = dated.flat_map(|found| &found.items);
        let mut times: Vec<i64> = items.filter_map(|item| Some(self.case.when_of(*item)?.earliest?.0)).collect();
        times.sort_unstable();
        times
    }
}

#[cfg(test)]
mod tests;
