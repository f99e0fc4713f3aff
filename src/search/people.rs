//! Words that name who said, did or promised something: `Lavrov sanctions` finds what Lavrov said of sanctions.

use super::find::{NAMES, Search, WHO};
use crate::case::{Case, Id, Kind};

/// Adds to `rows`, the ranks of items for each of several terms, those whose actors or parties a term names.
pub(super) fn add_who(search: &Search<'_>, rows: &mut [Vec<u8>]) {
    let (case, numbering) = (search.case, &search.index.numbering);
    // For each id, which of the terms name it, a bit for each.
    let mut named = vec![0_u32; case.ids.len()];
    for (row, bit) in rows.iter().zip((0..u32::BITS).map(|bit| 1_u32 << bit)) {
        let people = [Kind::Actor, Kind::Party].into_iter().flat_map(|kind| numbering.range(kind));
        for number in people.filter(|number| row.get(*number as usize).is_some_and(|rank| *rank >= NAMES)) {
            let id = numbering.item(number).and_then(|item| case.id_of(item));
            if let Some(terms) = id.and_then(|id| named.get_mut(id.0 as usize)) {
                *terms |= bit;
            }
        }
    }
    let first = numbering.range(Kind::Event).start as usize;
    // Only what follows people and topics has somebody to it.
    if named.iter().all(|terms| *terms == 0) || rows.iter().all(|row| row.len() <= first) {
        return;
    }
    for (people, number) in search.index.people_from(first).zip(first..) {
        let terms = people.iter().fold(0, |terms, id| terms | terms_of(case, &named, *id));
        if terms == 0 {
            continue;
        }
        for (row, _) in rows.iter_mut().zip(0..u32::BITS).filter(|(_, bit)| terms >> bit & 1 != 0) {
            if let Some(rank) = row.get_mut(number) {
                *rank = (*rank).max(WHO);
            }
        }
    }
}

/// The terms that name an actor or party, or the party that it belongs to.
fn terms_of(case: &Case, named: &[u32], id: Id) -> u32 {
    let of = |id: Id| named.get(id.0 as usize).copied().unwrap_or(0);
    of(id) | case.actor(id).and_then(|actor| actor.party).map_or(0, of)
}
