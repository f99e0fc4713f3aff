//! Which marks hold anything of some items, told for any mark at once: of each lane that is seen it is looked up once which of
//! its slots are such items, so that a mark for a thousand costs as little as one for one, and lanes out of view nothing.

use std::ops::Range;
use std::sync::{Arc, Weak};

use rustc_hash::FxHashMap;

use super::mark::{Line, Mark};
use super::rows::{Row, Rows};
use crate::case::ItemRef;

/// Some items as the lanes that were seen hold them.
#[derive(Debug, Default)]
pub struct Picked {
    rows: Weak<Rows>,
    /// Of lanes by their index, which slots of each of the four tracks, in order.
    lanes: FxHashMap<usize, [Vec<u32>; 4]>,
}

impl Picked {
    /// Forgets what is of other rows than these.
    pub fn follow(&mut self, rows: &Arc<Rows>) {
        // A weak reference keeps the address from being used again.
        if !std::ptr::eq(self.rows.as_ptr(), Arc::as_ptr(rows)) {
            *self = Self { rows: Arc::downgrade(rows), lanes: FxHashMap::default() };
        }
    }

    /// Whether a mark of the rows that are followed holds any item that `picks` picks, which must pick the same ones each time
    /// until everything is forgotten.
    pub fn is_in(&mut self, rows: &Rows, mark: &Mark, picks: &impl Fn(ItemRef) -> bool) -> bool {
        let Some(row) = rows.rows.get(mark.row) else { return false };
        let lists = self.lanes.entry(mark.row).or_insert_with(|| slots_of(row, picks));
        let [events, vague_events, statements, vague_statements] = lists;
        let (exact, vague) = match mark.line {
            Line::Events => (events, vague_events),
            Line::Statements => (statements, vague_statements),
        };
        let within = |list: &[u32], range: &Range<usize>| {
            let first = list.partition_point(|at| (*at as usize) < range.start);
            list.get(first).is_some_and(|at| (*at as usize) < range.end)
        };
        within(exact, &mark.exact)
            || !vague.is_empty()
                && (mark.vague.iter().any(|range| within(vague, &range))
                    || mark.column.iter().any(|at| vague.binary_search(&(*at as u32)).is_ok()))
    }
}

fn slots_of(row: &Row, picks: &impl Fn(ItemRef) -> bool) -> [Vec<u32>; 4] {
    row.tracks().map(|(kind, track)| {
        let slots = (0_u32..).zip(track.slots());
        slots.filter(|(_, slot)| picks(ItemRef { kind, index: slot.item })).map(|(at, _)| at).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Id, Kind};
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::testing::example;

    #[test]
    fn a_mark_is_in_where_any_of_its_items_is_picked() {
        let case = example();
        let rows = Arc::new(Rows::new(&case, &[]));
        let lavrov: Id = case.find("lavrov").expect("an actor");
        let his = |item: ItemRef| match item.kind {
            Kind::Event => case.events[item.at()].actors.iter().any(|part| part.actor == lavrov),
            _ => case.statements[item.at()].speaker == lavrov,
        };
        let mut picked = Picked::default();
        picked.follow(&rows);
        let mut told = (0, 0);
        for days in [1.0, 8.0, 60.0] {
            let viewport = Viewport::new(1_739_912_400.0 - days * 86_400.0, 1_739_912_400.0);
            let metrics =
                Metrics { viewport, folds: Folds::none(), width_points: 800.0, top_points: 0.0, bottom_points: 1e6 };
            for mark in layout(&case, &rows, &metrics).marks {
                let naive = mark.items(&rows.rows[mark.row]).any(his);
                assert_eq!(picked.is_in(&rows, &mark, &his), naive, "{days} {mark:?}");
                if naive {
                    told.0 += 1;
                } else {
                    told.1 += 1;
                }
            }
        }
        assert!(told.0 > 10 && told.1 > 10, "{told:?}");
    }
}
