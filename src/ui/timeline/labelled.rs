//! Where labels stood in the last frame: what one reads can be pointed at and clicked, as the mark that it belongs to.

use egui::{Pos2, Rect};

use super::scene::Scene;
use crate::case::ItemRef;
use crate::timeline::hit::Target;

/// The labels of the lanes, each with its row and the first item of its mark.
#[derive(Debug, Default)]
pub(super) struct Labelled(Vec<(Rect, usize, ItemRef)>);

impl Labelled {
    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    /// Adds the label of a mark.
    pub(super) fn add(&mut self, rect: Rect, row: usize, first: ItemRef) {
        self.0.push((rect, row, first));
    }

    /// Where the label of an item stands.
    #[cfg(test)]
    pub(super) fn of(&self, item: ItemRef) -> Option<Rect> {
        self.0.iter().find(|(.., first)| *first == item).map(|(rect, ..)| *rect)
    }

    /// The mark whose label stands at a point of the screen.
    pub(super) fn at(&self, scene: &Scene<'_>, at: Pos2) -> Option<Target> {
        let (_, row, first) = self.0.iter().rev().find(|(rect, ..)| rect.contains(at))?;
        let lane = scene.row(*row).filter(|_| scene.seen_rect(*row).contains(at))?;
        let is_its = |mark: &crate::timeline::mark::Mark| mark.row == *row && mark.items(lane).next() == Some(*first);
        scene.layout.marks.iter().position(is_its).map(Target::Mark)
    }
}
