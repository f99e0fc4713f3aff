//! The order of a case: by time, then by what names what in `after`; and rings among references.

use crate::case::room::{filled, room_for};

/// Which nodes lead to which: the targets of all nodes behind each other.
#[derive(Clone, Debug)]
pub struct Graph {
    /// Where the targets of each node begin; one more at the end.
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Graph {
    /// A graph without nodes, with room for so many and about as many edges.
    pub fn with_room(nodes: usize) -> Self {
        let (mut starts, targets) = (room_for(nodes + 1), room_for(nodes));
        starts.push(0);
        Self { starts, targets }
    }

    /// Adds the next node, which leads to `targets`.
    pub fn push(&mut self, targets: impl IntoIterator<Item = u32>) {
        self.targets.extend(targets);
        self.starts.push(self.targets.len() as u32);
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// True where no node leads anywhere.
    pub fn is_loose(&self) -> bool {
        self.targets.is_empty()
    }

    /// What a node leads to.
    pub fn targets(&self, node: usize) -> &[u32] {
        let bound = |at: usize| self.starts.get(at).copied().unwrap_or_default() as usize;
        self.targets.get(bound(node)..bound(node + 1)).unwrap_or_default()
    }

    /// The graph without what leads from a member of a ring to another of it.
    pub fn without(&self, rings: &[Vec<u32>]) -> Self {
        let mut ring_of = filled(u32::MAX, if rings.is_empty() { 0 } else { self.len() });
        for (ring, number) in rings.iter().zip(0_u32..) {
            for member in ring {
                set(&mut ring_of, *member as usize, number);
            }
        }
        let ring = |node: usize| ring_of.get(node).copied().filter(|ring| *ring != u32::MAX);
        let mut graph = Self::with_room(self.len());
        for node in 0..self.len() {
            let stays = |target: &u32| ring(node).is_none() || ring(node) != ring(*target as usize);
            graph.push(self.targets(node).iter().copied().filter(stays));
        }
        graph
    }

    /// The graph with every edge turned round, each edge once and none from a node to itself; nodes lead to others in their order.
    fn turned(&self) -> Self {
        let edges_of = |node: usize| self.targets(node).iter().map(move |target| (*target, node as u32));
        let all = (0..self.len()).flat_map(edges_of);
        let mut edges = room_for(self.targets.len());
        edges.extend(all.filter(|(target, node)| target != node && (*target as usize) < self.len()));
        edges.sort_unstable();
        edges.dedup();
        let mut graph = Self::with_room(self.len());
        let mut rest = edges.as_slice();
        for node in 0..self.len() {
            let count = rest.partition_point(|(target, _)| *target as usize <= node);
            let (own, others) = rest.split_at(count);
            graph.push(own.iter().map(|(_, node)| *node));
            rest = others;
        }
        graph
    }
}

/// Puts things that are sorted already into the sequence of the case: one that names in `after` something not yet
/// taken waits, and follows right behind the last of those, several waiting ones in their own order.
///
/// What lies within a ring is left out by the caller.
pub fn sequence(after: &Graph) -> Vec<u32> {
    let count = after.len();
    if after.is_loose() {
        return (0..count as u32).collect();
    }
    let waiting_on = after.turned();
    let mut pending = filled(0_u32, count);
    for node in 0..count {
        for waiter in waiting_on.targets(node) {
            if let Some(pending) = pending.get_mut(*waiter as usize) {
                *pending += 1;
            }
        }
    }
    let mut taken = filled(false, count);
    let mut order = room_for(count);
    let mut stack: Vec<u32> = Vec::new();
    for index in 0..count {
        if pending.get(index).is_some_and(|pending| *pending > 0) || taken.get(index).copied().unwrap_or(true) {
            continue;
        }
        stack.push(index as u32);
        while let Some(at) = stack.pop() {
            set(&mut taken, at as usize, true);
            order.push(at);
            let ready = stack.len();
            for &waiter in waiting_on.targets(at as usize) {
                if let Some(pending) = pending.get_mut(waiter as usize) {
                    *pending -= 1;
                    // One that comes later anyway stays in its own place.
                    if *pending == 0 && waiter as usize <= index {
                        stack.push(waiter);
                    }
                }
            }
            if let Some(ready) = stack.get_mut(ready..) {
                ready.reverse();
            }
        }
    }
    order
}

/// Groups of nodes that all lead to each other (strongly connected components; Tarjan 1972), each sorted;
/// single nodes only where they lead to themselves. In the order of their first members.
pub fn rings(edges: &Graph) -> Vec<Vec<u32>> {
    const NEW: u32 = u32::MAX;
    let mut rings: Vec<Vec<u32>> = Vec::new();
    if edges.is_loose() {
        return rings;
    }
    let count = edges.len();
    let mut number = filled(NEW, count);
    let mut low = filled(0_u32, count);
    let mut on_path = filled(false, count);
    let mut path: Vec<u32> = Vec::new();
    let mut next_number = 0;
    for root in 0..count as u32 {
        // What leads nowhere is in no ring, and whoever comes by it finds that too.
        if edges.targets(root as usize).is_empty() || get(&number, root) != NEW {
            continue;
        }
        // Each entry is a node and how many of its edges were followed.
        let mut calls: Vec<(u32, u32)> = vec![(root, 0)];
        while let Some((node, followed)) = calls.pop() {
            if followed == 0 {
                set(&mut number, node as usize, next_number);
                set(&mut low, node as usize, next_number);
                next_number += 1;
                path.push(node);
                set(&mut on_path, node as usize, true);
            }
            let targets = edges.targets(node as usize);
            if let Some(&target) = targets.get(followed as usize) {
                calls.push((node, followed + 1));
                if number.get(target as usize) == Some(&NEW) {
                    calls.push((target, 0));
                } else if on_path.get(target as usize) == Some(&true) {
                    let least = get(&low, node).min(get(&number, target));
                    set(&mut low, node as usize, least);
                }
                continue;
            }
            if get(&low, node) == get(&number, node) {
                let start = path.iter().rposition(|on| *on == node).unwrap_or(0);
                let mut ring = path.split_off(start);
                for member in &ring {
                    set(&mut on_path, *member as usize, false);
                }
                if ring.len() > 1 || targets.contains(&node) {
                    ring.sort_unstable();
                    rings.push(ring);
                }
            }
            if let Some((parent, _)) = calls.last() {
                let least = get(&low, *parent).min(get(&low, node));
                set(&mut low, *parent as usize, least);
            }
        }
    }
    rings.sort_unstable();
    rings
}

/// Puts `items` into an order: at each place comes the one that `order` names there.
pub fn arrange<T>(items: &mut [T], mut order: Vec<u32>) {
    for start in 0..order.len() {
        let mut at = start;
        // Along the ring in which places change hands, each gets what belongs there and passes on what it had.
        while let Some(next) = order.get(at).map(|next| *next as usize).filter(|next| *next != start && *next != at) {
            if next >= items.len() || at >= items.len() {
                return;
            }
            items.swap(at, next);
            set(&mut order, at, at as u32);
            at = next;
        }
        set(&mut order, at, at as u32);
    }
}

fn get(list: &[u32], at: u32) -> u32 {
    list.get(at as usize).copied().unwrap_or_default()
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[&[u32]]) -> Graph {
        let mut graph = Graph::with_room(0);
        for targets in edges {
            graph.push(targets.iter().copied());
        }
        graph
    }

    #[test]
    fn waiting_ones_follow_right_behind() {
        let check = |after: &[&[u32]], expected: &[u32]| assert_eq!(sequence(&graph(after)), expected, "{after:?}");
        check(&[&[], &[], &[]], &[0, 1, 2]);
        // 0 waits for 2.
        check(&[&[2], &[], &[], &[]], &[1, 2, 0, 3]);
        // 0 and 1 wait for 3, in their own order.
        check(&[&[3], &[3], &[], &[]], &[2, 3, 0, 1]);
        // 0 waits for 1 and 3: behind the last.
        check(&[&[1, 3], &[], &[], &[]], &[1, 2, 3, 0]);
        // 0 waits for 1, which waits for 3; 2 waits for 3 too.
        check(&[&[1], &[3], &[3], &[]], &[3, 1, 0, 2]);
        // One that comes later anyway stays in its own place.
        check(&[&[], &[], &[0]], &[0, 1, 2]);
        check(&[&[1, 1], &[]], &[1, 0]);
    }

    #[test]
    fn rings_are_found_once() {
        let check = |edges: &[&[u32]], expected: &[&[u32]]| {
            let expected: Vec<Vec<u32>> = expected.iter().map(|ring| ring.to_vec()).collect();
            assert_eq!(rings(&graph(edges)), expected, "{edges:?}");
        };
        check(&[&[1], &[2], &[]], &[]);
        check(&[&[1], &[0]], &[&[0, 1]]);
        check(&[&[0], &[]], &[&[0]]);
        check(&[&[1], &[2], &[1], &[0, 4], &[3]], &[&[1, 2], &[3, 4]]);
        check(&[&[1, 2], &[0], &[3], &[0]], &[&[0, 1, 2, 3]]);
        // A long chain does not overflow the stack.
        let mut chain = Graph::with_room(0);
        (0..200_000).for_each(|at| chain.push([(at + 1) % 200_000]));
        assert_eq!(rings(&chain).len(), 1);
    }

    #[test]
    fn what_leads_within_a_ring_is_taken_out() {
        let edges = graph(&[&[1, 2], &[0, 0], &[2, 0], &[2]]);
        let without = edges.without(&rings(&edges));
        let targets: Vec<&[u32]> = (0..4).map(|node| without.targets(node)).collect();
        assert_eq!(targets, [&[][..], &[], &[], &[2]]);
        let same = graph(&[&[1], &[]]);
        assert_eq!(same.without(&[]).targets(0), [1]);
    }

    #[test]
    fn items_are_put_in_order() {
        let check = |order: &[u32]| {
            let mut items: Vec<u32> = (0..order.len() as u32).collect();
            arrange(&mut items, order.to_vec());
            assert_eq!(items, order);
        };
        check(&[]);
        check(&[0, 1, 2]);
        check(&[2, 0, 1]);
        check(&[1, 0, 3, 4, 2, 5]);
        check(&[5, 4, 3, 2, 1, 0]);
    }
}
