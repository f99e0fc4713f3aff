//! The first items of a large case, read before all others, so that there is something to read while the rest is.

use std::mem::replace;

use super::items::Counts;
use super::outline::ItemSpan;
use super::read::FileText;
use super::{Progress, judged};
use crate::case::{Case, Kind};

/// With fewer items a case is there before anybody could read a line.
const WORTH_ITEMS: usize = 100_000;

/// How many items of a kind are read: all that others are likely to refer to, and a few screens of what happened.
fn most(kind: Kind) -> usize {
    match kind {
        Kind::Party | Kind::Actor => 2_000,
        Kind::Event | Kind::Statement => 150,
        Kind::Topic | Kind::Source => 300,
        Kind::Commitment | Kind::Link => 0,
    }
}

/// What the first items of `files` say, where there are so many that it pays; everything of `files` stays. What refers to items
/// further down may be left out, so that no finding is told of it.
pub(super) fn glance(files: &mut Vec<FileText>) -> Option<Case> {
    (files.iter().map(|file| file.outline.items.len()).sum::<usize>() >= WORTH_ITEMS).then_some(())?;
    let mut taken = Counts::default();
    let first = |items: &[ItemSpan], taken: &mut Counts| -> Vec<ItemSpan> {
        let wanted = |item: &&ItemSpan| {
            let Some(count) = taken.get_mut(item.kind as usize) else { return false };
            *count += 1;
            *count <= most(item.kind)
        };
        items.iter().filter(wanted).copied().collect()
    };
    let firsts: Vec<Vec<ItemSpan>> = files.iter().map(|file| first(&file.outline.items, &mut taken)).collect();
    let swap = |files: &mut [FileText], lists: Vec<Vec<ItemSpan>>| -> Vec<Vec<ItemSpan>> {
        files.iter_mut().zip(lists).map(|(file, list)| replace(&mut file.outline.items, list)).collect()
    };
    let all = swap(files, firsts);
    let read = judged(files, (Vec::new(), true), &Progress::default(), |_| ());
    swap(files, all);
    read.map(|(case, _)| case)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use crate::case::Event;
    use crate::load::{Memory, Progress, load_from};
    use crate::sample;

    #[test]
    fn the_first_items_of_a_large_case_are_there_before_the_rest_and_change_nothing_of_it() {
        let case_of = |items: u64| {
            let mut text = Vec::new();
            sample::write(&mut text, items).expect("written");
            let store = Memory::new([("case.ron", &*text)]);
            let progress = Progress::default();
            let loaded = load_from(&store, &[PathBuf::from("case.ron")], &progress);
            (loaded, progress.first().map(Arc::clone))
        };
        let (small, none) = case_of(1_000);
        assert!(none.is_none() && small.usable);
        let (large, first) = case_of(100_000);
        let first = first.expect("a glance");
        assert!(large.problems.is_empty(), "{:?}", large.problems.first());
        assert_eq!((first.events.len(), first.actors.len()), (150, large.case.actors.len()));
        let same = |event: &Event| {
            let found = large.case.find(first.name_of(event.id)).and_then(|id| large.case.event(id));
            found.is_some_and(|found| found.title == event.title && found.when == event.when)
        };
        assert!(first.events.iter().all(same));
        assert_eq!(first.sequence.len(), first.events.len() + first.statements.len());
        assert!(large.case.events.len() + large.case.statements.len() + large.case.commitments.len() > 90_000);
    }
}
