//! How long opening a case takes: the file's text to a ready case with all checks and indexes,
//! against one thread of `ron::from_str` into plain shapes, text in memory in both. One table line a size.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use casebook::load::{self, Memory, Progress};
use serde::Deserialize;

/// The shapes that the baseline reads into.
#[derive(Deserialize)]
#[serde(rename = "Case")]
struct Plain {
    #[expect(dead_code, reason = "read, as every field of the baseline, only to be paid for")]
    format: u32,
    actors: Vec<PlainActor>,
    sources: Vec<PlainSource>,
    statements: Vec<PlainStatement>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "see Plain")]
struct PlainActor {
    id: String,
    name: BTreeMap<String, String>,
    role: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "see Plain")]
struct PlainSource {
    id: String,
    title: String,
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "see Plain")]
struct PlainStatement {
    id: String,
    speaker: String,
    when: String,
    text: BTreeMap<String, String>,
    sources: Vec<String>,
    tags: Vec<String>,
}

fn main() {
    println!("| opening, items | case ready, ms | ron alone, ms | ratio |");
    println!("|---|---|---|---|");
    for items in [1_000, 10_000, 100_000] {
        let text = case_text(items);
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let paths = [PathBuf::from("case.ron")];
        let runs = if items > 50_000 { 5 } else { 15 };
        let ready = median(runs, || {
            let loaded = load::load_from(&store, &paths, &Progress::default());
            assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
            black_box(loaded.case.statements.len());
        });
        let baseline = median(runs, || {
            let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
            let plain: Plain = options.from_str(&text).expect("the text is RON");
            black_box(plain.actors.len() + plain.sources.len() + plain.statements.len());
        });
        let (ready, baseline) = (millis(ready), millis(baseline));
        println!("| {items} | {ready:.2} | {baseline:.2} | {:.2} |", ready / baseline);
    }
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn median(runs: usize, mut job: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..=runs)
        .map(|_| {
            let start = Instant::now();
            job();
            start.elapsed()
        })
        .skip(1)
        .collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// A case of so many statements with sources and speakers.
fn case_text(items: usize) -> String {
    let mut text = String::from("Case(format: 1, time_zone: \"Europe/Kyiv\", actors: [\n");
    for actor in 0..20 {
        let name = format!("{{\"en\": \"Actor number {actor}\", \"uk\": \"Учасник номер {actor}\"}}");
        writeln!(text, "    (id: \"actor-{actor}\", name: {name}, role: \"Speaker\"),")
            .expect("memory can be written to");
    }
    text.push_str("], sources: [\n");
    for source in 0..items / 10 {
        writeln!(
            text,
            "    (id: \"source-{source}\", title: \"Report {source}\", cites: [\"actor-{}\"]),",
            source % 20
        )
        .expect("memory can be written to");
    }
    text.push_str("], statements: [\n");
    for item in 0..items {
        writeln!(
            text,
            "    (id: \"s-{item}\", speaker: \"actor-{}\", when: \"2025-{:02}-{:02}T{:02}:{:02}\", text: {{\"en\": \"We said at point \
             {item} that the matter needs another round of talks before anything is signed\", \"uk\": \"Ми сказали в пункті {item}, що \
             справа потребує ще одного раунду переговорів\"}}, sources: [\"source-{}\"], tags: [\"round\"]),",
            item % 20,
            item % 12 + 1,
            item % 28 + 1,
            item % 24,
            item % 60,
            item % (items / 10).max(1),
        )
        .expect("memory can be written to");
    }
    text.push_str("])\n");
    text
}
