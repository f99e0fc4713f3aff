//! Ids: interned names, and what bears them.

use std::hash::BuildHasher;

use rustc_hash::FxBuildHasher;

use super::Kind;
use super::room::{filled, room_for, text_for};
use super::table::Table;

/// An id of the case as a small number, by which [`Ids`] knows its name and the item that bears it.
///
/// Every id that an item bears or refers to has one, also where the item itself was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

/// One item of a case: its kind and its index in the case's list of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemRef {
    /// Which list of the case.
    pub kind: Kind,
    /// Index into that list.
    pub index: u32,
}

impl ItemRef {
    /// The item of `kind` at `index` of its list.
    pub fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index: u32::try_from(index).unwrap_or(u32::MAX) }
    }

    /// The index as a `usize`.
    pub fn at(self) -> usize {
        self.index as usize
    }
}

/// Ids with their names, each once, and what bears them; numbered as they were first met.
///
/// The names lie behind each other in one string: a large case has more than a million.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    names: String,
    /// Where each name ends and the next begins.
    ends: Vec<u32>,
    by_name: Table,
    /// What bears each id; nothing where the item was left out or a file was not read whole.
    items: Vec<Option<ItemRef>>,
}

impl Ids {
    /// Makes room for so many more ids, with so many bytes of names.
    pub fn make_room(&mut self, count: usize, bytes: usize) {
        let mut names = text_for(self.names.len() + bytes);
        names.push_str(&self.names);
        self.names = names;
        let mut ends = room_for(self.ends.len() + count);
        ends.append(&mut self.ends);
        self.ends = ends;
    }

    /// Bytes of all names.
    pub fn bytes(&self) -> usize {
        self.names.len()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The id with this name, a new one where there is none yet.
    pub fn intern(&mut self, name: &str) -> Id {
        let Self { names, ends, by_name, .. } = self;
        let hash = FxBuildHasher.hash_one(name);
        if let Some(known) = by_name.find(hash, |at| name_at(names, ends, at) == name) {
            return Id(known);
        }
        let at = ends.len() as u32;
        names.push_str(name);
        ends.push(names.len() as u32);
        by_name.add(hash, at);
        Id(at)
    }

    /// Forgets that the names so far are known: from now on each that is met is numbered anew, once.
    pub fn number_anew(&mut self) {
        self.by_name.clear();
    }

    /// The id with this name.
    pub fn find(&self, name: &str) -> Option<Id> {
        let hash = FxBuildHasher.hash_one(name);
        self.by_name.find(hash, |at| name_at(&self.names, &self.ends, at) == name).map(Id)
    }

    /// The id as written.
    pub fn name(&self, id: Id) -> &str {
        name_at(&self.names, &self.ends, id.0)
    }

    /// The item that bears `id`.
    pub fn item(&self, id: Id) -> Option<ItemRef> {
        self.items.get(id.0 as usize).copied().flatten()
    }

    /// Says that `item` bears `id`.
    pub fn bear(&mut self, id: Id, item: ItemRef) {
        if self.items.is_empty() {
            self.items = filled(None, self.ends.len()).into();
        }
        if self.items.len() < self.ends.len() {
            self.items.resize(self.ends.len(), None);
        }
        if let Some(slot) = self.items.get_mut(id.0 as usize) {
            *slot = Some(item);
        }
    }

    /// Gives back the memory that more ids would have taken.
    pub fn shrink_to_fit(&mut self) {
        self.names.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

fn name_at<'n>(names: &'n str, ends: &[u32], at: u32) -> &'n str {
    let at = at as usize;
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or_default();
    ends.get(at).and_then(|end| names.get(start as usize..*end as usize)).unwrap_or_default()
}

/// Longest id in characters.
pub const MAX_ID_CHARS: usize = 100;

/// Whether `id` has the form `[a-z0-9][a-z0-9._-]*` and at most [`MAX_ID_CHARS`] characters.
pub fn is_well_formed(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    id.len() <= MAX_ID_CHARS
        && id.bytes().next().is_some_and(plain)
        && id.bytes().all(|b| plain(b) || matches!(b, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_numbered_as_they_are_met() {
        let mut ids = Ids::default();
        let names = ["a", "", "bc", "a", "c", "bc", ""];
        let numbers = names.map(|name| ids.intern(name).0);
        assert_eq!(numbers, [0, 1, 2, 0, 3, 2, 1]);
        for (name, number) in names.into_iter().zip(numbers) {
            assert_eq!((ids.name(Id(number)), ids.find(name)), (name, Some(Id(number))));
        }
        assert_eq!((ids.len(), ids.find("b"), ids.name(Id(9)), ids.item(Id(0))), (4, None, "", None));
        let item = ItemRef::new(Kind::Event, 5);
        ids.bear(Id(2), item);
        assert_eq!((ids.item(Id(2)), ids.item(Id(3))), (Some(item), None));
        for number in 4..1000 {
            assert_eq!(ids.intern(&number.to_string()), Id(number));
        }
        assert_eq!(ids.find("999"), Some(Id(999)));
        ids.number_anew();
        assert_eq!((ids.find("999"), ids.name(Id(999))), (None, "999"));
        assert_eq!((ids.intern("999"), ids.find("999")), (Id(1000), Some(Id(1000))));
    }
}
