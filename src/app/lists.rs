//! Lists by id, behind each other in one piece of memory.

use crate::case::Id;
use crate::case::room::{filled, room_for};

/// For each id a list; most ids have none.
#[derive(Clone, Debug)]
pub struct Lists<T> {
    /// The ids that have a list, in their order.
    ids: Box<[Id]>,
    /// Where the list of each of them ends.
    ends: Box<[u32]>,
    items: Box<[T]>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { ids: Box::default(), ends: Box::default(), items: Box::default() }
    }
}

impl<T: Copy> Lists<T> {
    /// The lists of several rows of pairs, of which each puts an item into the list of an id (below `ids`), in their order.
    pub fn new(ids: usize, rows: &[&[(Id, T)]]) -> Self {
        let pairs = || rows.iter().flat_map(|row| row.iter());
        let Some((_, any)) = pairs().next() else { return Self::default() };
        let mut places = filled(0_u32, ids);
        for (id, _) in pairs() {
            if let Some(count) = places.get_mut(id.0 as usize) {
                *count += 1;
            }
        }
        let count = places.iter().filter(|count| **count > 0).count();
        let (mut keys, mut ends, mut end) = (room_for(count), room_for(count), 0);
        for (id, count) in (0_u32..).zip(&mut places).filter(|(_, count)| **count > 0) {
            let start = end;
            end += *count;
            *count = start;
            keys.push(Id(id));
            ends.push(end);
        }
        let mut items = filled(*any, end as usize);
        for (id, item) in pairs() {
            if let Some(place) = places.get_mut(id.0 as usize)
                && let Some(slot) = items.get_mut(*place as usize)
            {
                *slot = *item;
                *place += 1;
            }
        }
        Self { ids: keys.into(), ends: ends.into(), items }
    }

    /// The list of an id.
    pub fn of(&self, id: Id) -> &[T] {
        let Ok(at) = self.ids.binary_search(&id) else { return &[] };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.items.get(start as usize..end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_what_was_put_in_in_its_order() {
        let pair = |(id, item): (u32, u32)| (Id(id), item);
        let one = [(7, 1), (0, 2), (7, 3)].map(pair);
        let other = [(7, 0), (3, 4)].map(pair);
        let lists = Lists::new(9, &[&one, &[], &other]);
        let check = |id: u32, expected: &[u32]| assert_eq!(lists.of(Id(id)), expected, "{id}");
        check(0, &[2]);
        check(1, &[]);
        check(3, &[4]);
        check(7, &[1, 3, 0]);
        check(99, &[]);
        assert!(Lists::<u32>::new(9, &[]).of(Id(0)).is_empty());
    }
}
