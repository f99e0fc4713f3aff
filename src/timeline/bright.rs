//! Which marks hold anything of what is selected, told for any mark at once: worked out when the selection changes.

use rustc_hash::{FxHashMap, FxHashSet};

use super::mark::{Line, Mark};
use super::rows::{Row, Rows};
use super::track::Slot;
use crate::case::{ItemRef, Kind};

/// The items of a selection as the lanes hold them.
#[derive(Clone, Debug, Default)]
pub struct Bright {
    /// Rows of which everything belongs to it.
    whole: FxHashSet<usize>,
    /// Of other rows, which slots of each of the four tracks, in order.
    some: FxHashMap<usize, [Vec<u32>; 4]>,
}

impl Bright {
    /// Where `items` lie; `is_whole` says of which rows everything belongs to the selection anyway.
    pub fn new(rows: &Rows, items: impl Iterator<Item = ItemRef>, is_whole: &dyn Fn(&Row) -> bool) -> Self {
        let whole = rows.rows.iter().enumerate().filter(|(_, row)| is_whole(row)).map(|(at, _)| at);
        let whole: FxHashSet<usize> = whole.collect();
        let mut some: FxHashMap<usize, [Vec<u32>; 4]> = FxHashMap::default();
        for item in items {
            let mut others = rows.holding(item).filter(|at| !whole.contains(at)).peekable();
            // Most lie in rows that belong to the selection as a whole.
            let Some(slot) = others.peek().and_then(|_| slot_of(rows, item)) else { continue };
            for at in others {
                let Some(row) = rows.rows.get(at) else { continue };
                let track = usize::from(item.kind == Kind::Statement) * 2 + usize::from(slot.vague);
                let found = row.tracks().get(track).and_then(|(_, track)| track.find(&slot));
                let lists = some.entry(at).or_default();
                if let (Some(found), Some(list)) = (found, lists.get_mut(track)) {
                    list.push(found as u32);
                }
            }
        }
        some.values_mut().flatten().for_each(|list| list.sort_unstable());
        Self { whole, some }
    }

    /// Whether a mark holds anything of it.
    pub fn is_in(&self, mark: &Mark) -> bool {
        if self.whole.contains(&mark.row) {
            return true;
        }
        let Some(lists) = self.some.get(&mark.row) else { return false };
        let [events, vague_events, statements, vague_statements] = lists;
        let (exact, vague) = match mark.line {
            Line::Events => (events, vague_events),
            Line::Statements => (statements, vague_statements),
        };
        let within = |list: &[u32], range: &std::ops::Range<usize>| {
            let first = list.partition_point(|at| (*at as usize) < range.start);
            list.get(first).is_some_and(|at| (*at as usize) < range.end)
        };
        within(exact, &mark.exact)
            || !vague.is_empty()
                && (mark.vague.iter().any(|range| within(vague, range))
                    || mark.column.iter().any(|at| vague.binary_search(&(*at as u32)).is_ok()))
    }
}

/// The slot of an item.
fn slot_of(rows: &Rows, item: ItemRef) -> Option<Slot> {
    match item.kind {
        Kind::Event => rows.basis.events.get(item.at()).copied(),
        Kind::Statement => {
            let statements = &rows.basis.statements;
            let at = statements.binary_search_by_key(&item.index, |slot| slot.item).ok()?;
            statements.get(at).copied()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Id;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::testing::example;

    #[test]
    fn a_mark_is_bright_where_any_of_its_items_is() {
        let case = example();
        let rows = Rows::new(&case, &[]);
        let lavrov: Id = case.find("lavrov").expect("an actor");
        let took_part = |index: &usize| case.events[*index].actors.iter().any(|part| part.actor == lavrov);
        let events = (0..case.events.len()).filter(took_part).map(|index| ItemRef::new(Kind::Event, index));
        let said = |index: &usize| case.statements[*index].speaker == lavrov;
        let statements = (0..case.statements.len()).filter(said).map(|index| ItemRef::new(Kind::Statement, index));
        let items: Vec<ItemRef> = events.chain(statements).collect();
        for whole in [true, false] {
            let bright = Bright::new(&rows, items.iter().copied(), &|row| whole && row.who() == Some(lavrov));
            let mut told = (0, 0);
            for days in [1.0, 8.0, 60.0] {
                let viewport = Viewport::new(1_739_912_400.0 - days * 86_400.0, 1_739_912_400.0);
                let metrics = Metrics {
                    viewport,
                    folds: Folds::none(),
                    width_points: 800.0,
                    top_points: 0.0,
                    bottom_points: 1e6,
                };
                for mark in layout(&case, &rows, &metrics).marks {
                    let naive = mark.items(&rows.rows[mark.row]).any(|item| items.contains(&item));
                    assert_eq!(bright.is_in(&mark), naive, "{days} {mark:?}");
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
}
