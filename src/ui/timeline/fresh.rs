//! Labels that were not in the frame before come a few at a time: words are dear to lay out, and where a jump brings a screen
//! full of new ones the rest follows in the next frames instead of holding this one up.

use egui::Painter;
use rustc_hash::FxHashSet;

use crate::case::ItemRef;

/// Which labels of lanes were painted, from frame to frame: each by its row and its item.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    before: FxHashSet<(usize, ItemRef)>,
    now: FxHashSet<(usize, ItemRef)>,
    new: usize,
    waits: bool,
}

impl Fresh {
    /// Most labels of a frame that were not in the one before.
    const MOST: usize = 10;

    /// Begins a frame.
    pub(super) fn begin(&mut self) {
        std::mem::swap(&mut self.before, &mut self.now);
        self.now.clear();
        (self.new, self.waits) = (0, false);
    }

    /// Whether the label of an item in a row is painted in this frame: one that was in the frame before always is.
    pub(super) fn takes(&mut self, row: usize, item: ItemRef) -> bool {
        let known = self.before.contains(&(row, item));
        if !known && self.new == Self::MOST {
            self.waits = true;
            return false;
        }
        self.new += usize::from(!known);
        self.now.insert((row, item));
        true
    }

    /// Asks for the frame in which what waits is painted.
    pub(super) fn end(&self, painter: &Painter) {
        if self.waits {
            painter.ctx().request_repaint();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Kind;

    #[test]
    fn all_labels_come_and_none_that_is_there_goes() {
        let mut fresh = Fresh::default();
        let frame = |fresh: &mut Fresh, items: std::ops::Range<usize>| {
            fresh.begin();
            let taken: Vec<usize> = items.filter(|at| fresh.takes(0, ItemRef::new(Kind::Event, *at))).collect();
            (taken, fresh.waits)
        };
        for count in 1..=4 {
            assert_eq!(frame(&mut fresh, 0..50), ((0..count * Fresh::MOST).collect(), true));
        }
        assert_eq!(frame(&mut fresh, 0..50), ((0..50).collect(), false));
        // While one pans what is seen already stays, whatever comes.
        assert_eq!(frame(&mut fresh, 30..100), ((30..50 + Fresh::MOST).collect(), true));
        assert_eq!(frame(&mut fresh, 30..60), ((30..60).collect(), false));
    }
}
