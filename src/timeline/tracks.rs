//! The four tracks of a row: one stretch of slots, which lie with those of other rows.

use std::sync::Arc;

use super::track::{Finding, Slot, Track};

/// Tracks of a row: events, vague events, statements, vague statements.
pub(super) const TRACKS: usize = 4;

/// Those that have classes by length: what is vague.
pub(super) const fn by_length(track: usize) -> bool {
    track % 2 == 1
}

/// The tracks of a row. Where every source has a lane there are very many rows of few slots each, so that this is little.
#[derive(Clone, Debug, Default)]
pub struct Tracks {
    /// The slots of all rows that were made together.
    all: Arc<Box<[Slot]>>,
    /// Where each track begins, and where the last one ends.
    bounds: [u32; TRACKS + 1],
    /// What finds slots in each of them that is long; nothing where none is.
    finding: Option<Box<[Option<Finding>; TRACKS]>>,
}

impl Tracks {
    /// The tracks between these bounds of slots that are in order in each.
    pub(super) fn new(all: &Arc<Box<[Slot]>>, bounds: [u32; TRACKS + 1]) -> Self {
        let tracks = Self { all: Arc::clone(all), bounds, finding: None };
        let finding = std::array::from_fn(|at| Finding::of(tracks.slots(at), by_length(at)));
        let any = finding.iter().any(Option::is_some);
        Self { finding: any.then(|| Box::new(finding)), ..tracks }
    }

    /// One of them.
    pub(super) fn track(&self, at: usize) -> Track<'_> {
        let finding = self.finding.as_ref().and_then(|finding| finding.get(at)?.as_ref());
        Track::new(self.slots(at), by_length(at), finding)
    }

    /// How many slots lie on them from one on.
    pub(super) fn count_from(&self, first: usize) -> usize {
        let bound = |at: usize| self.bounds.get(at).map_or(0, |bound| *bound as usize);
        bound(TRACKS).saturating_sub(bound(first))
    }

    fn slots(&self, at: usize) -> &[Slot] {
        let bound = |at: usize| self.bounds.get(at).map_or(0, |bound| *bound as usize);
        self.all.get(bound(at)..bound(at + 1)).unwrap_or_default()
    }
}

#[cfg(test)]
pub(super) mod testing {
    use super::*;
    use crate::timeline::track::sort;

    /// Where on the tracks of [`tracks_of`] slots lie as one class, and where in classes by length.
    pub(in crate::timeline) const FLAT: usize = 0;
    pub(in crate::timeline) const BY_LENGTH: usize = 1;

    /// Tracks of these slots in any order, once as one class and once in classes.
    pub(in crate::timeline) fn tracks_of(slots: &[Slot]) -> Tracks {
        let mut all = slots.repeat(2);
        let (flat, classes) = all.split_at_mut(slots.len());
        sort(flat, by_length(FLAT));
        sort(classes, by_length(BY_LENGTH));
        let len = slots.len() as u32;
        Tracks::new(&Arc::new(all.into()), [0, len, 2 * len, 2 * len, 2 * len])
    }
}
