//! Ids: interned names, and what bears them.

use super::Kind;

/// An id of the case as a small number: the index of its [`IdEntry`] in [`super::Case::ids`].
///
/// Every id that an item bears or refers to has one, also where the item itself was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

/// What an id stands for.
#[derive(Clone, Debug)]
pub struct IdEntry {
    /// The id as written.
    pub name: Box<str>,
    /// The item that bears it; `None` where the item was left out or a file was not read whole.
    pub item: Option<ItemRef>,
}

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

/// Longest id in characters.
pub const MAX_ID_CHARS: usize = 100;

/// Whether `id` has the form `[a-z0-9][a-z0-9._-]*` and at most [`MAX_ID_CHARS`] characters.
pub fn is_well_formed(id: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    id.len() <= MAX_ID_CHARS
        && id.bytes().next().is_some_and(plain)
        && id.bytes().all(|b| plain(b) || matches!(b, b'.' | b'_' | b'-'))
}
