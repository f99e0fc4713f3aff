//! Room for long lists, apart from everything else in memory.
//!
//! An allocator gives a large piece of memory back to the system as soon as it is free, but keeps most of one that lies
//! among smaller ones, and a case that is opened, left and read again would leave more and more behind. From some size on
//! every piece lies apart: with glibc's that size grows with use, up to 32 MiB. So a list of some length asks for more
//! than that while it is filled, which takes no memory until it is written to, and gives back what it does not need.

use std::mem::size_of;

/// From so many bytes on a piece of memory surely lies apart.
const APART: usize = 33 << 20;
/// Lists below so many bytes may lie among others.
const SMALL: usize = 1 << 18;

/// An empty list with room for about so many items. Make it a boxed slice, or shrink it, once it is filled.
pub fn room_for<T>(count: usize) -> Vec<T> {
    let mut list = Vec::new();
    let apart = APART / size_of::<T>().max(1);
    let is_apart =
        count < apart && count.saturating_mul(size_of::<T>()) >= SMALL && list.try_reserve_exact(apart).is_ok();
    if !is_apart {
        // Where there is no room it grows as it is filled, so that only what is needed in the end decides.
        let _ = list.try_reserve_exact(count);
    }
    list
}

/// An empty string with room for so many bytes.
pub fn text_for(bytes: usize) -> String {
    String::from_utf8(room_for(bytes)).unwrap_or_default()
}

/// A list of items, of which there are about so many.
pub fn gathered<T>(count: usize, items: impl IntoIterator<Item = T>) -> Box<[T]> {
    let mut list = room_for(count);
    list.extend(items);
    list.into()
}

/// A list of so many times the same.
pub fn filled<T: Clone>(item: T, count: usize) -> Box<[T]> {
    let mut list = room_for(count);
    list.resize(count, item);
    list.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_all_that_is_asked_for_and_none_is_left_over() {
        for count in [0, 1, SMALL / 8 - 1, SMALL / 8, APART / 8, APART / 8 + 1] {
            let list: Vec<u64> = room_for(count);
            assert!(list.is_empty() && list.capacity() >= count, "{count}");
            let apart = list.capacity() * 8 >= APART;
            assert_eq!(apart, count * 8 >= SMALL, "{count}");
        }
        assert_eq!((&*gathered(2, 0..5), &*filled(7, 3)), (&[0, 1, 2, 3, 4][..], &[7, 7, 7][..]));
        assert_eq!(room_for::<()>(9), []);
    }
}
