//! Who cites whom as a tree: the origins at the left, and set in below each what relies on it.

use rustc_hash::FxHashSet;

use super::Index;
use crate::case::{Case, Id};

/// A source in its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Index into the case's sources.
    pub source: u32,
    /// How far it is set in; 0 for what cites no other source.
    pub depth: u32,
    /// Its own reports stand below an earlier place of it, because it relies on several.
    pub again: bool,
}

/// Every source at least once, each below everything that it cites; siblings, and what begins a tree, in `order`.
pub fn branches(case: &Case, index: &Index, order: &[u32]) -> Vec<Branch> {
    let mut ranks = vec![0_usize; case.sources.len()];
    for (rank, row) in order.iter().enumerate() {
        if let Some(slot) = ranks.get_mut(*row as usize) {
            *slot = rank;
        }
    }
    let row_of = |id: Id| case.source(id).and_then(|_| case.item(id)).map(|item| item.index);
    let reports = |source: u32| -> Vec<u32> {
        let id = case.sources.get(source as usize).map(|source| source.id);
        let cited_by = id.map_or(&[][..], |id| index.cited_by(id));
        let mut rows: Vec<u32> = cited_by.iter().filter_map(|id| row_of(*id)).filter(|row| *row != source).collect();
        rows.sort_by_key(|row| ranks.get(*row as usize));
        rows.dedup();
        rows
    };
    let cites_none = |source: u32| {
        let source = case.sources.get(source as usize);
        source.is_some_and(|source| {
            !source.cites.iter().any(|cited| *cited != source.id && case.source(*cited).is_some())
        })
    };
    let mut tree = Tree { branches: Vec::with_capacity(case.sources.len()), seen: FxHashSet::default() };
    order.iter().filter(|source| cites_none(**source)).for_each(|source| tree.grow(*source, &reports));
    // What is left cites each other in a ring: it has no origin, and begins where it was read first.
    for source in order {
        if !tree.seen.contains(source) {
            tree.grow(*source, &reports);
        }
    }
    tree.branches
}

struct Tree {
    branches: Vec<Branch>,
    seen: FxHashSet<u32>,
}

impl Tree {
    /// Adds a source and all that relies on it. Chains can be long: no recursion.
    fn grow(&mut self, root: u32, reports: &impl Fn(u32) -> Vec<u32>) {
        let mut waiting = vec![(root, 0)];
        while let Some((source, depth)) = waiting.pop() {
            let below = reports(source);
            let first = self.seen.insert(source);
            self.branches.push(Branch { source, depth, again: !first && !below.is_empty() });
            if first {
                waiting.extend(below.into_iter().rev().map(|report| (report, depth + 1)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::document_of;

    fn check(sources: &str, order: &[u32], expected: &str) {
        let document =
            document_of(&format!("Case(format: 1, actors: [(id: \"l\", name: \"L\")], sources: [{sources}])"));
        let case = &document.case;
        let all: Vec<u32> = (0..).take(case.sources.len()).collect();
        let order = if order.is_empty() { &all[..] } else { order };
        let told = branches(case, &document.index, order).into_iter().map(|branch| {
            let name = case.sources.get(branch.source as usize).map_or("", |source| case.name_of(source.id));
            format!("{}{name}{}", "-".repeat(branch.depth as usize), if branch.again { "…" } else { "" })
        });
        assert_eq!(told.collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn reports_stand_below_what_they_rely_on() {
        check("", &[], "");
        let chain = r#"(id: "z", title: "Z", cites: ["b"]), (id: "b", title: "B", cites: ["a", "l"]), (id: "a", title: "A", cites: ["l"]), (id: "k", title: "K")"#;
        check(chain, &[], "a -b --z k");
        check(chain, &[3, 2, 1, 0], "k a -b --z");
        let several = r#"(id: "a", title: "A"), (id: "b", title: "B"), (id: "c", title: "C", cites: ["a", "b"]), (id: "d", title: "D", cites: ["c"])"#;
        check(several, &[], "a -c --d b -c…");
    }

    #[test]
    fn a_ring_ends_where_it_closes_and_loses_nothing() {
        let ring = r#"(id: "a", title: "A", cites: ["b"]), (id: "b", title: "B", cites: ["a"]), (id: "c", title: "C", cites: ["c"])"#;
        check(ring, &[], "c a -b --a…");
    }
}
