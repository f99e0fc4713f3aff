//! How long it takes until a synthetic case of a million items is shown as of another instant: which items count, and the
//! lanes made of them, both off the frame. Against one plain pass that compares a time of every item. One table line a reading.
//! And how long it takes until they are filtered by words, by the index of the search against a look at all texts, and until
//! what happened around an item is found, against a look at all times.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant as Clock;

use casebook::app::around::stretch;
use casebook::app::filter::{Field, Filter, Mode};
use casebook::app::{Cursor, Reading, Scope, Side};
use casebook::case::{Case, Instant, ItemRef, Kind, Precision};
use casebook::load::{self, Memory, Progress};
use casebook::sample;
use casebook::search::Index;
use casebook::timeline::basis::Basis;
use casebook::timeline::roster::Arrangement;
use casebook::timeline::rows::Rows;
use casebook::timeline::touching::Touching;

/// How many items, unless the command line says another number.
const ITEMS: u64 = 1_000_000;
/// What is filtered by: a common word, the beginning of many, one of another script, a phrase, and what nobody said.
const WORDS: [&str; 5] = ["talks", "s", "полоненими", "\"of the\"", "xylophone"];
/// How often each is done; the middle one counts.
const RUNS: usize = 5;

fn main() {
    let items = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(ITEMS);
    let mut bytes = Vec::new();
    sample::write(&mut bytes, items).expect("memory can be written to");
    let store = Memory::new([("case.ron", bytes.as_slice())]);
    let case = load::load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case;
    drop((store, bytes));
    let basis = Arc::new(Basis::new(&case));
    let middle = case.sequence.get(case.sequence.len() / 2).copied().and_then(|item| case.when_of(item)?.earliest);
    let until = middle.expect("the sample is dated");

    let plain = middle_of(|| plain_pass(&case, until));
    println!("| shown as of the middle of {items} items | hidden | which, ms | lanes, ms | against a plain pass |");
    println!("|---|---|---|---|---|");
    for (name, reading) in [("as it stood", Reading::AsItStood), ("as it was known", Reading::AsKnown)] {
        let cursor = Some(Cursor { until, precision: Precision::Minute, reading });
        let scope = Scope { cursor, ..Scope::default() };
        let scoped = scope.clone().scoped(&case, None);
        let which = middle_of(|| scope.clone().scoped(&case, None).later);
        let lanes =
            middle_of(|| Rows::over(&case, Arc::clone(&basis), &Arrangement::default(), &scoped.shown).rows.len());
        println!("| {name} | {} | {which:.0} | {lanes:.0} | {:.1}× |", scoped.later, which / plain);
    }

    let index = Index::of(&case, &|| false).expect("not stopped");
    println!(
        "\n| words that {items} items are filtered by | shown | by the index, ms | by all texts, ms | texts against index |"
    );
    println!("|---|---|---|---|---|");
    for words in WORDS {
        let filter = Filter::default().toggled(Field::Words, Mode::AnyOf, words.to_owned());
        let scope = Scope { filter, ..Scope::default() };
        let shown = |index: Option<&Index>| scope.clone().scoped(&case, index).shown.hidden();
        let hidden = (shown(Some(&index)), shown(None));
        assert_eq!(hidden.0, hidden.1, "{words}");
        let (by_index, by_texts) = (middle_of(|| shown(Some(&index))), middle_of(|| shown(None)));
        let all = case.events.len() + case.statements.len() + case.commitments.len();
        println!("| {words} | {} | {by_index:.0} | {by_texts:.0} | {:.0}× |", all - hidden.0, by_texts / by_index);
    }
    around(&case);
}

/// What happened around an item in the middle of the case, and around the one that lasts longest.
fn around(case: &Case) {
    let making = middle_of(|| Touching::new(case).between(case, (0.0, 0.0), 0).map_or(0, |found| found.len()));
    let touching = Touching::new(case);
    let length = |item: &ItemRef| case.when_of(*item).and_then(|when| when.latest.zip(when.earliest));
    let middle = case.sequence.get(case.sequence.len() / 2).copied();
    let longest = case.sequence.iter().copied().max_by_key(|item| length(item).map(|(end, start)| end.0 - start.0));
    println!(
        "\n| what happened around an item (what finds it takes {making:.0} ms to make) | items | ms | of all, ms | all against found |"
    );
    println!("|---|---|---|---|---|");
    for (name, item) in [("in the middle", middle), ("the longest", longest)] {
        for days in [2, 30] {
            let stretch = item.and_then(|item| stretch(case, item, days * 86_400, Side::Both));
            let (start, end) = stretch.expect("the sample is dated");
            let touches = |item: &ItemRef| {
                let when = case.when_of(*item);
                when.is_some_and(|when| {
                    when.earliest.is_none_or(|at| (at.0 as f64) < end)
                        && when.latest.is_none_or(|at| at.0 as f64 > start)
                })
            };
            let commitments = || (0..case.commitments.len()).map(|at| ItemRef::new(Kind::Commitment, at));
            let all = || case.sequence.iter().copied().chain(commitments()).filter(touches).count();
            let found = || touching.between(case, (start, end), usize::MAX).map_or(0, |found| found.len());
            assert_eq!(found(), all(), "{name}, {days} days");
            let (ms, of_all) = (middle_of(found), middle_of(all));
            println!("| {name}, within {days} days | {} | {ms:.2} | {of_all:.0} | {:.1}× |", found(), of_all / ms);
        }
    }
}

/// Milliseconds that `work` takes.
fn middle_of(work: impl Fn() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let begun = Clock::now();
            black_box(work());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times.get(RUNS / 2).copied().unwrap_or_default()
}

/// How many events, statements and commitments begin later, by one thread.
fn plain_pass(case: &Case, until: Instant) -> usize {
    let events = case.events.iter().map(|event| event.when.earliest);
    let statements = case.statements.iter().map(|said| said.when.as_ref().and_then(|when| when.earliest));
    let commitments = case.commitments.iter().map(|made| made.made_at.as_ref().and_then(|when| when.earliest));
    events.chain(statements).chain(commitments).filter(|at| at.is_some_and(|at| at >= until)).count()
}
