//! In which items a word stands and where in them, in few bytes.
//!
//! For each item a pair is kept: the distance from the item before it, times four, plus the class of the best text that has
//! the word. Beside the pairs, for each item its places: the distance of each from the one before it, times two, plus one at
//! the last. Numbers are written in groups of seven bits, the lowest first, the high bit set in all bytes but the last; most
//! take one byte.

use super::texts::Class;

fn write(bytes: &mut Vec<u8>, number: u64) {
    let mut rest = number;
    while rest >= 0x80 {
        bytes.push(rest as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

#[inline]
fn read(bytes: &mut std::slice::Iter<'_, u8>) -> Option<u64> {
    let mut byte = *bytes.next()?;
    let mut number = u64::from(byte & 0x7f);
    let mut shift = 7;
    while byte & 0x80 != 0 {
        byte = *bytes.next()?;
        number |= u64::from(byte & 0x7f) << shift;
        shift += 7;
    }
    Some(number)
}

/// Adds an item to `bytes`; `before` is the item before it, 0 at first.
pub fn push_item(bytes: &mut Vec<u8>, before: u32, item: u32, class: Class) {
    write(bytes, u64::from(item.wrapping_sub(before)) << 2 | class as u64);
}

/// Adds a place in an item to `bytes`; `before` is the place before it in the same item, 0 at first.
pub fn push_place(bytes: &mut Vec<u8>, before: u32, place: u32, last: bool) {
    write(bytes, u64::from(place.wrapping_sub(before)) << 1 | u64::from(last));
}

/// The items in some bytes, in the order of their numbers, each with its class.
#[derive(Clone, Debug)]
pub struct Items<'a> {
    bytes: std::slice::Iter<'a, u8>,
    item: u32,
}

impl<'a> Items<'a> {
    /// Reads `bytes` as [`push_item`] wrote them.
    pub fn of(bytes: &'a [u8]) -> Self {
        Self { bytes: bytes.iter(), item: 0 }
    }

    /// The bytes that were not read yet.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.as_slice()
    }
}

impl Iterator for Items<'_> {
    type Item = (u32, Class);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let number = read(&mut self.bytes)?;
        self.item = self.item.wrapping_add((number >> 2) as u32);
        let class = match number & 3 {
            0 => Class::Note,
            1 => Class::Text,
            _ => Class::Name,
        };
        Some((self.item, class))
    }
}

/// Every place of a word: the item, its class, and which word of that item it is; in order.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    items: Items<'a>,
    bytes: std::slice::Iter<'a, u8>,
    at: Option<(u32, Class)>,
    place: u32,
}

impl<'a> Places<'a> {
    /// Reads `items` and their places as [`push_item`] and [`push_place`] wrote them.
    pub fn of(items: &'a [u8], places: &'a [u8]) -> Self {
        Self { items: Items::of(items), bytes: places.iter(), at: None, place: 0 }
    }
}

impl Iterator for Places<'_> {
    type Item = (u32, Class, u32);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let (item, class) = match self.at {
            Some(at) => at,
            None => {
                self.place = 0;
                self.items.next()?
            }
        };
        let number = read(&mut self.bytes)?;
        self.place = self.place.wrapping_add((number >> 1) as u32);
        self.at = Some((item, class)).filter(|_| number & 1 == 0);
        Some((item, class, self.place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let items = [
            (0, Class::Name, &[0, 1, 200][..]),
            (1, Class::Note, &[7]),
            (32, Class::Text, &[64]),
            (64, Class::Name, &[5, 6]),
            (1_000_000, Class::Text, &[100_000]),
            (u32::MAX, Class::Note, &[0]),
        ];
        let (mut bytes, mut places, mut before) = (Vec::new(), Vec::new(), 0);
        for (item, class, at) in items {
            push_item(&mut bytes, before, item, class);
            before = item;
            let mut place_before = 0;
            for (nth, place) in at.iter().enumerate() {
                push_place(&mut places, place_before, *place, nth + 1 == at.len());
                place_before = *place;
            }
        }
        let read: Vec<_> = Items::of(&bytes).collect();
        assert_eq!(read, items.map(|(item, class, _)| (item, class)));
        assert_eq!(bytes.len(), 1 + 1 + 1 + 2 + 4 + 5);
        let expected: Vec<_> =
            items.iter().flat_map(|(item, class, at)| at.iter().map(|place| (*item, *class, *place))).collect();
        assert_eq!(Places::of(&bytes, &places).collect::<Vec<_>>(), expected);
        let mut read = Items::of(&bytes);
        read.next();
        assert_eq!(read.rest(), &bytes[1..]);
    }
}
