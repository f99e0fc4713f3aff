//! How long search takes on a synthetic case of a million items: twenty queries, each with the hit that must come first,
//! from the query to the first hits and to all of them, against a plain scan of the same texts. One table line a query.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use casebook::case::{Case, ItemRef, Kind};
use casebook::load::{self, Memory, Progress};
use casebook::sample;
use casebook::search::texts::each_text;
use casebook::search::{Hits, Index, Part, Query};

/// How many items, unless the command line says another number.
const ITEMS: u64 = 1_000_000;

/// What kind of query it is, what is typed, and the words of the item that comes first; `None` where nothing must be found.
const QUERIES: [(&str, &str, Option<&str>); 20] = [
    ("name", "Tsymbaliuk", Some("Lev Tsymbaliuk")),
    ("name", "Цимбалюк", Some("Lev Tsymbaliuk")),
    ("name, Russian", "Цымбалюк", Some("Lev Tsymbaliuk")),
    ("name, two words", "oksana kovalchuk", Some("Oksana Kovalchuk")),
    ("name, beginning", "Kov", Some("Maksym Kovalchuk")),
    ("typo in a name", "Kovlachuk", Some("Maksym Kovalchuk")),
    ("typo in a name", "Шевчку", Some("Taras Shevchuk")),
    ("typo in a text", "embasies", Some("A report is published on the return of the embassies")),
    ("rare", "Ministry of Trade", Some("Ministry of Trade, Eastern Forum")),
    ("common", "talks", Some("Talks on the ceasefire line")),
    ("common", "the", Some("Decision on the observers’ mandate")),
    ("common, Cyrillic", "переговори", Some("Talks on the exchange of prisoners")),
    ("two letters", "на", Some("Announcement on flight permits")),
    ("one letter", "п", Some("Border Service, Mountain Forum")),
    ("part of words", "ени", Some("Decision on the observers’ mandate")),
    ("who and what", "Shevchuk prisoners", Some("The working group meets on the exchange of prisoners")),
    ("phrase", "\"three different accounts\"", Some("A visit to discuss clearing the minefields")),
    ("phrase, Cyrillic", "«тайной сделки по вопросу»", Some("Dispute over the return of the embassies")),
    ("phrase that no text has", "\"the talks continue on\"", None),
    ("none", "xylophone", None),
];

fn main() {
    let items = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(ITEMS);
    let mut bytes = Vec::new();
    sample::write(&mut bytes, items).expect("memory can be written to");
    let size = bytes.len();
    let store = Memory::new([("case.ron", bytes.as_slice())]);
    let case = load::load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case;
    drop((store, bytes));

    let start = Instant::now();
    let parts: Vec<Part> = std::thread::scope(|scope| {
        let stretches = Index::stretches(&case, 2);
        let made: Vec<_> = stretches
            .into_iter()
            .map(|s| {
                let case = &case;
                scope.spawn(move || Part::of(case, s, &|| false))
            })
            .collect();
        made.into_iter().filter_map(|part| part.join().expect("no panic")).collect()
    });
    let index = Index::join(&case, parts);
    let built = start.elapsed();
    println!(
        "{items} items, {} MB of text: the index has {} words, {} MB ({:.2} of the file), made in {:.0} ms\n",
        size / 1_000_000,
        index.words(),
        index.bytes() / 1_000_000,
        index.bytes() as f64 / size as f64,
        millis(built)
    );
    println!("| search | what is typed | hits | first, ms | all, ms | plain scan, ms | ratio |");
    println!("|---|---|---|---|---|---|---|");
    let (mut worst_first, mut worst_all) = (0.0_f64, 0.0_f64);
    for (what, typed, expected) in QUERIES {
        let runs: Vec<(Duration, Duration, Hits)> = (0..5).map(|_| search(&index, &case, typed)).collect();
        let middle = |of: &dyn Fn(&(Duration, Duration, Hits)) -> Duration| {
            let mut times: Vec<Duration> = runs.iter().map(of).collect();
            times.sort_unstable();
            millis(times.get(times.len() / 2).copied().unwrap_or_default())
        };
        let (first, all) = (middle(&|run| run.0), middle(&|run| run.1));
        let hits = &runs.first().expect("several runs").2;
        // What comes first follows from how many items there are.
        let top = hits.item(0).map(|item| first_text(&case, item));
        assert!(items != ITEMS || top == expected, "{typed}: {top:?} comes first");
        let scanned = millis(scan(&case, typed));
        let (count, ratio) = (hits.count(), all / scanned);
        // What finds nothing has no first hit: that there is none is known when all is.
        let told = if count == 0 { "–".to_owned() } else { format!("{first:.1}") };
        println!("| {what} | {typed} | {count} | {told} | {all:.1} | {scanned:.0} | {ratio:.3} |");
        if count > 0 {
            worst_first = worst_first.max(first);
        }
        worst_all = worst_all.max(all);
    }
    println!("| worst | | | {worst_first:.1} | {worst_all:.1} | | |");
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// How long until the first hits and until all, and those.
fn search(index: &Index, case: &Case, typed: &str) -> (Duration, Duration, Hits) {
    let start = Instant::now();
    let (mut first, mut last) = (None, Hits::default());
    index.find(case, &Query::parse(typed), &|| false, &mut |hits| {
        if hits.count() > 0 && first.is_none() {
            first = Some(start.elapsed());
        }
        last = hits;
    });
    let all = start.elapsed();
    (first.unwrap_or(all), all, last)
}

/// How long it takes to look through all texts for what was typed, without case.
fn scan(case: &Case, typed: &str) -> Duration {
    let start = Instant::now();
    let wanted = typed.trim_matches(|c| matches!(c, '"' | '«' | '»')).to_lowercase();
    let lists = [
        (Kind::Actor, case.actors.len()),
        (Kind::Party, case.parties.len()),
        (Kind::Topic, case.topics.len()),
        (Kind::Event, case.events.len()),
        (Kind::Statement, case.statements.len()),
        (Kind::Commitment, case.commitments.len()),
        (Kind::Source, case.sources.len()),
    ];
    let mut count = 0_usize;
    for item in lists.into_iter().flat_map(|(kind, len)| (0..len).map(move |at| ItemRef::new(kind, at))) {
        let mut has = false;
        each_text(case, item, &mut |_, text| has |= text.to_lowercase().contains(&wanted));
        count += usize::from(has);
    }
    black_box(count);
    start.elapsed()
}

/// The first text of an item: its name, title or words.
fn first_text(case: &Case, item: ItemRef) -> &str {
    let mut first = None;
    each_text(case, item, &mut |_, text| {
        first.get_or_insert(text);
    });
    first.unwrap_or_default()
}
