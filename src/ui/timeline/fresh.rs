//! Labels that were not in the frame before come a few at a time: words are dear to lay out, and where a jump brings a screen
//! full of new ones the rest follows in the next frames instead of holding this one up.

use egui::Painter;
use rustc_hash::FxHashSet;

use crate::case::ItemRef;
use crate::timeline::Viewport;

/// Which labels of lanes were painted, from frame to frame: each by its row and its item.
#[derive(Debug, Default)]
pub(super) struct Fresh {
    before: FxHashSet<(usize, ItemRef)>,
    now: FxHashSet<(usize, ItemRef)>,
    new: usize,
    most: usize,
    waits: bool,
    /// The time that was visible.
    view: Option<Viewport>,
}

impl Fresh {
    /// Most labels of a frame that were not in the one before, while the view moves and every frame counts.
    const MOVING: usize = 6;
    /// The same while it stands still and waits for the rest.
    const AT_REST: usize = 32;

    /// Begins a frame in which this time is visible.
    pub(super) fn begin(&mut self, view: Viewport) {
        std::mem::swap(&mut self.before, &mut self.now);
        self.now.clear();
        self.most = if self.view == Some(view) { Self::AT_REST } else { Self::MOVING };
        (self.new, self.waits, self.view) = (0, false, Some(view));
    }

    /// Whether the label of an item in a row is painted in this frame: one that was in the frame before always is.
    pub(super) fn takes(&mut self, row: usize, item: ItemRef) -> bool {
        let known = self.before.contains(&(row, item));
        if !known && self.new == self.most {
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
        let mut moved = 0.0;
        let mut frame = |fresh: &mut Fresh, by: f64, items: std::ops::Range<usize>| {
            moved += by;
            fresh.begin(Viewport::new(moved, moved + 1.0));
            let taken: Vec<usize> = items.filter(|at| fresh.takes(0, ItemRef::new(Kind::Event, *at))).collect();
            (taken, fresh.waits)
        };
        for count in 1..50_usize.div_ceil(Fresh::MOVING) {
            assert_eq!(frame(&mut fresh, 1.0, 0..50), ((0..count * Fresh::MOVING).collect(), true));
        }
        assert_eq!(frame(&mut fresh, 1.0, 0..50), ((0..50).collect(), false));
        // While one pans what is seen already stays, whatever comes.
        assert_eq!(frame(&mut fresh, 1.0, 30..100), ((30..50 + Fresh::MOVING).collect(), true));
        assert_eq!(frame(&mut fresh, 1.0, 30..60), ((30..60).collect(), false));
        // At rest the others come sooner.
        assert_eq!(frame(&mut fresh, 0.0, 30..100), ((30..60 + Fresh::AT_REST).collect(), true));
        assert_eq!(frame(&mut fresh, 0.0, 30..100), ((30..100).collect(), false));
    }
}
