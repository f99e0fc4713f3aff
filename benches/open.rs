//! How long opening a case takes: the file's text to a ready case with all checks and indexes,
//! against one thread of `ron::from_str` into plain shapes, text in memory in both, on a synthetic case. One table line a size.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]
#![expect(dead_code, reason = "every field of the baseline is read from the text only to be paid for")]

use std::collections::BTreeMap;
use std::fmt;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use casebook::load::{self, Memory, Progress};
use casebook::sample;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde::{Deserialize, de};

fn main() {
    println!("| opening, items | MB | case ready, ms | ron alone, ms | ratio |");
    println!("|---|---|---|---|---|");
    for items in [1_000, 10_000, 100_000, 1_000_000] {
        let mut bytes = Vec::new();
        sample::write(&mut bytes, items).expect("memory can be written to");
        let text = String::from_utf8(bytes).expect("the sample is UTF-8");
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let paths = [PathBuf::from("case.ron")];
        let runs = match items {
            1_000_000.. => 2,
            100_000..1_000_000 => 5,
            _ => 15,
        };
        // Taken in turn, so that a machine that is busy for a while is busy for both.
        let (ready, baseline) = medians(
            runs,
            || {
                let loaded = load::load_from(&store, &paths, &Progress::default());
                assert!(loaded.problems.is_empty(), "{:?}", loaded.problems.first());
                black_box(loaded.case.statements.len());
            },
            || {
                let options =
                    ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
                let plain: Plain = options.from_str(&text).expect("the text is RON");
                black_box(plain.events.len() + plain.statements.len() + plain.commitments.len());
            },
        );
        let (ready, baseline) = (millis(ready), millis(baseline));
        let megabytes = text.len() as f64 / 1e6;
        println!("| {items} | {megabytes:.1} | {ready:.2} | {baseline:.2} | {:.2} |", ready / baseline);
    }
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// The median of each job over so many runs, after one that does not count.
fn medians(runs: usize, mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let timed = |job: &mut dyn FnMut()| {
        let start = Instant::now();
        job();
        start.elapsed()
    };
    let (mut ones, mut others): (Vec<Duration>, Vec<Duration>) =
        (0..=runs).map(|_| (timed(&mut one), timed(&mut other))).skip(1).unzip();
    ones.sort_unstable();
    others.sort_unstable();
    let middle = |times: &[Duration]| times.get(times.len() / 2).copied().unwrap_or_default();
    (middle(&ones), middle(&others))
}

/// Declares the shapes that the baseline reads into: what is not there is the default.
macro_rules! shapes {
    ($($name:ident { $($field:ident: $type:ty),+ $(,)? })+) => {
        $(
            #[derive(Deserialize, Default)]
            #[serde(default)]
            struct $name { $($field: $type),+ }
        )+
    };
}

#[derive(Deserialize)]
#[serde(rename = "Case")]
struct Plain {
    format: u32,
    id: String,
    title: Text,
    language: String,
    time_zone: String,
    zones: Vec<Reference<Zone>>,
    span: String,
    parties: Vec<Party>,
    actors: Vec<Actor>,
    topics: Vec<Topic>,
    sources: Vec<Source>,
    events: Vec<Event>,
    statements: Vec<Statement>,
    commitments: Vec<Commitment>,
    links: Vec<Link>,
}

shapes! {
    Zone { name: String, label: Text }
    Party { id: String, name: Text, color: String }
    Actor { id: String, name: Text, kind: Name, role: Text, party: String }
    Topic { id: String, title: Text, question: Text }
    Source {
        id: String, title: Text, publisher: Text, url: String, published: String, language: String, kind: Name,
        reliability: Name, cites: Vec<String>,
    }
    Participant { actor: String, role: Text, disputed: bool, sources: Vec<Reference<Citation>> }
    Citation { source: String, at: String, quote: String }
    About { id: String, stance: Name }
    Event {
        id: String, title: Text, when: String, after: Vec<String>, kind: Name, place: Text,
        actors: Vec<Reference<Participant>>, weight: Name, summary: Text, topics: Vec<String>, tags: Vec<String>,
        credibility: u8, sources: Vec<Reference<Citation>>,
    }
    Statement {
        id: String, speaker: String, text: Text, when: String, event: String, after: Vec<String>, form: Name,
        language: String, to: Vec<String>, about: Vec<Reference<About>>, weight: Name, topics: Vec<String>,
        tags: Vec<String>, credibility: u8, sources: Vec<Reference<Citation>>,
    }
    Update { when: String, status: Name, note: Text, event: String, according_to: String }
    Commitment {
        id: String, text: Text, by: Vec<String>, to: Vec<String>, made: String, when: String, due: String,
        deadline: Text, topics: Vec<String>, tags: Vec<String>, sources: Vec<Reference<Citation>>,
        updates: Vec<Update>,
    }
    Link { from: String, to: String, kind: Name }
}

/// A variant: every name that the sample writes.
#[derive(Deserialize, Default)]
enum Name {
    #[default]
    Default,
    Organisation,
    Original,
    Reporting,
    Relay,
    Mirror,
    A,
    B,
    C,
    D,
    E,
    F,
    Call,
    Meeting,
    Visit,
    Announcement,
    Publication,
    Decision,
    Incident,
    Deadline,
    Other(String),
    Major,
    Minor,
    Verbatim,
    Translated,
    Paraphrase,
    Mentions,
    Affirms,
    Qualifies,
    Denies,
    Pending,
    InProgress,
    Stalled,
    Blocked,
    PartlyFulfilled,
    Fulfilled,
    Broken,
    Withdrawn,
    Superseded,
    Disputed,
    LeadsTo,
    RespondsTo,
    Contradicts,
    Supports,
    Repeats,
    Revises,
    Fulfils,
}

/// A string, or a map from language to string.
type Text = Reference<BTreeMap<String, String>>;

/// A string, or something with fields.
enum Reference<T> {
    Plain(String),
    Full(T),
}

impl<T> Default for Reference<T> {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Reference<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Either(std::marker::PhantomData))
    }
}

/// Tells the two apart by looking, not by trying, as is quickest.
struct Either<T>(std::marker::PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
    type Value = Reference<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string or a value with fields")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Reference::Plain(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        de::Deserialize::deserialize(MapAccessDeserializer::new(map)).map(Reference::Full)
    }
}
