//! The order of a case: by time, then by what names what in `after`; and rings among references.

/// Puts `count` things that are sorted already into the sequence of the case: one that names in `after` something not yet
/// taken waits, and follows right behind the last of those, several waiting ones in their own order.
///
/// `after[i]` are indices; what lies within a ring is left out by the caller.
pub fn sequence(after: &[Vec<usize>]) -> Vec<usize> {
    let count = after.len();
    let mut pending: Vec<usize> = vec![0; count];
    let mut waiting_on: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (index, names) in after.iter().enumerate() {
        let mut names: Vec<usize> = names.iter().copied().filter(|name| *name < count && *name != index).collect();
        names.sort_unstable();
        names.dedup();
        if let Some(pending) = pending.get_mut(index) {
            *pending = names.len();
        }
        for name in names {
            if let Some(list) = waiting_on.get_mut(name) {
                list.push(index);
            }
        }
    }
    let mut taken = vec![false; count];
    let mut reached = vec![false; count];
    let mut order = Vec::with_capacity(count);
    let mut stack: Vec<usize> = Vec::new();
    for index in 0..count {
        if let Some(reached) = reached.get_mut(index) {
            *reached = true;
        }
        if pending.get(index).is_some_and(|pending| *pending > 0) || taken.get(index).copied().unwrap_or(true) {
            continue;
        }
        stack.push(index);
        while let Some(at) = stack.pop() {
            if let Some(taken) = taken.get_mut(at) {
                *taken = true;
            }
            order.push(at);
            let mut ready = Vec::new();
            for &waiter in waiting_on.get(at).map_or(&[][..], Vec::as_slice) {
                if let Some(pending) = pending.get_mut(waiter) {
                    *pending -= 1;
                    if *pending == 0 && reached.get(waiter).copied().unwrap_or(false) {
                        ready.push(waiter);
                    }
                }
            }
            stack.extend(ready.into_iter().rev());
        }
    }
    order
}

/// Groups of nodes that all lead to each other (strongly connected components; Tarjan 1972), each sorted;
/// single nodes only where they lead to themselves. In the order of their first members.
pub fn rings(edges: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const NEW: usize = usize::MAX;
    let count = edges.len();
    let mut number = vec![NEW; count];
    let mut low = vec![0; count];
    let mut on_path = vec![false; count];
    let mut path: Vec<usize> = Vec::new();
    let mut next_number = 0;
    let mut rings: Vec<Vec<usize>> = Vec::new();
    for root in 0..count {
        if number.get(root) != Some(&NEW) {
            continue;
        }
        // Each entry is a node and how many of its edges were followed.
        let mut calls: Vec<(usize, usize)> = vec![(root, 0)];
        while let Some((node, followed)) = calls.pop() {
            if followed == 0 {
                set(&mut number, node, next_number);
                set(&mut low, node, next_number);
                next_number += 1;
                path.push(node);
                set(&mut on_path, node, true);
            }
            let targets = edges.get(node).map_or(&[][..], Vec::as_slice);
            if let Some(&target) = targets.get(followed) {
                calls.push((node, followed + 1));
                if number.get(target) == Some(&NEW) {
                    calls.push((target, 0));
                } else if on_path.get(target) == Some(&true) {
                    let least = get(&low, node).min(get(&number, target));
                    set(&mut low, node, least);
                }
                continue;
            }
            if get(&low, node) == get(&number, node) {
                let start = path.iter().rposition(|on| *on == node).unwrap_or(0);
                let mut ring = path.split_off(start);
                for member in &ring {
                    set(&mut on_path, *member, false);
                }
                if ring.len() > 1 || targets.contains(&node) {
                    ring.sort_unstable();
                    rings.push(ring);
                }
            }
            if let Some((parent, _)) = calls.last() {
                let least = get(&low, *parent).min(get(&low, node));
                set(&mut low, *parent, least);
            }
        }
    }
    rings.sort_unstable();
    rings
}

fn get(list: &[usize], at: usize) -> usize {
    list.get(at).copied().unwrap_or_default()
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ones_follow_right_behind() {
        let check = |after: &[&[usize]], expected: &[usize]| {
            let after: Vec<Vec<usize>> = after.iter().map(|names| names.to_vec()).collect();
            assert_eq!(sequence(&after), expected, "{after:?}");
        };
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
        let check = |edges: &[&[usize]], expected: &[&[usize]]| {
            let edges: Vec<Vec<usize>> = edges.iter().map(|targets| targets.to_vec()).collect();
            let expected: Vec<Vec<usize>> = expected.iter().map(|ring| ring.to_vec()).collect();
            assert_eq!(rings(&edges), expected, "{edges:?}");
        };
        check(&[&[1], &[2], &[]], &[]);
        check(&[&[1], &[0]], &[&[0, 1]]);
        check(&[&[0], &[]], &[&[0]]);
        check(&[&[1], &[2], &[1], &[0, 4], &[3]], &[&[1, 2], &[3, 4]]);
        check(&[&[1, 2], &[0], &[3], &[0]], &[&[0, 1, 2, 3]]);
        // A long chain does not overflow the stack.
        let chain: Vec<Vec<usize>> = (0..200_000).map(|at| vec![(at + 1) % 200_000]).collect();
        assert_eq!(rings(&chain).len(), 1);
    }
}
