//! Phrases: the index says where the words of each item stand, so that those one after the other are found without its texts.

use rustc_hash::FxHashSet;

use super::build::Index;
use super::find::phrase_rank;
use super::texts::Class;

/// How many places are looked at between two looks at whether to go on.
const STRETCH: usize = 65_536;

/// A place where the words of a phrase so far end: which word of which item, and the lowest class of the words.
type End = (u32, u32, Class);

/// The rank of each item that has the phrase, of those before `count`; `None` where it was stopped.
pub(super) fn row(
    index: &Index,
    stopped: &dyn Fn() -> bool,
    count: usize,
    (words, open): (&[String], bool),
) -> Option<Vec<u8>> {
    let mut row = vec![0_u8; count];
    let mut ends: Vec<End> = Vec::new();
    for (nth, word) in words.iter().enumerate() {
        let meant = if open && nth + 1 == words.len() { index.words.beginning(word) } else { index.words.equal(word) };
        ends = if nth == 0 {
            let places = meant.flat_map(|at| index.places(at));
            places.map(|(item, class, place)| (item, place, class)).collect()
        } else if meant.len() == 1 {
            let places = index.places(meant.start);
            followed(&ends, places.map(|(item, class, place)| (item, place, class)))
        } else {
            followed_by_any(index, stopped, &ends, meant)?
        };
        if stopped() || ends.is_empty() {
            break;
        }
    }
    if stopped() {
        return None;
    }
    for (item, _, class) in ends {
        if let Some(rank) = row.get_mut(item as usize) {
            *rank = (*rank).max(phrase_rank(class));
        }
    }
    Some(row)
}

/// The places right behind one of `ends`; both are in order.
fn followed(ends: &[End], places: impl Iterator<Item = End>) -> Vec<End> {
    let mut kept = Vec::new();
    let mut ends = ends.iter().peekable();
    for (item, place, class) in places {
        let before = |end: &&End| (end.0, end.1 + 1) < (item, place);
        while ends.next_if(before).is_some() {}
        match ends.peek() {
            Some((at, end, worst)) if (*at, *end + 1) == (item, place) => kept.push((item, place, class.min(*worst))),
            Some(_) => {}
            None => break,
        }
    }
    kept
}

/// The places of any of some words right behind one of `ends`.
fn followed_by_any(
    index: &Index,
    stopped: &dyn Fn() -> bool,
    ends: &[End],
    words: std::ops::Range<usize>,
) -> Option<Vec<End>> {
    let behind: FxHashSet<(u32, u32)> = ends.iter().map(|(item, place, _)| (*item, place + 1)).collect();
    let mut kept = Vec::new();
    for (nth, (item, class, place)) in words.flat_map(|at| index.places(at)).enumerate() {
        if nth % STRETCH == 0 && stopped() {
            return None;
        }
        if behind.contains(&(item, place)) {
            kept.push((item, place, class));
        }
    }
    Some(kept)
}
