//! What the tests of reading share: files in memory, marks in their texts where a problem is expected, the case as JSON.

use std::path::PathBuf;

use casebook::export::{self, json};
use casebook::load::{Loaded, Memory, Progress, load_from};
use serde_json::Value;

/// Severities as the page of the format gives them.
const SEVERITIES: [(&str, &str); 20] = [
    ("unreadable", "error"),
    ("syntax", "error"),
    ("unsupported-format", "error"),
    ("bad-item", "error"),
    ("bad-date", "error"),
    ("bad-id", "error"),
    ("duplicate-id", "error"),
    ("unknown-reference", "error"),
    ("wrong-kind", "error"),
    ("bad-value", "error"),
    ("cycle", "error"),
    ("limit", "error"),
    ("unknown-field", "warning"),
    ("no-time-zone", "warning"),
    ("order", "warning"),
    ("hidden-characters", "warning"),
    ("doubled-hour", "note"),
    ("unused", "note"),
    ("unsourced", "note"),
    ("missing-translation", "note"),
];

/// Reads `open` among these files.
pub fn read(files: &[(&str, &[u8])], open: &[&str]) -> Loaded {
    let paths: Vec<PathBuf> = open.iter().map(PathBuf::from).collect();
    load_from(&Memory::new(files.iter().copied()), &paths, &Progress::default())
}

/// Reads one file.
pub fn read_text(text: &str) -> Loaded {
    read(&[("case.ron", text.as_bytes())], &["case.ron"])
}

/// A case of format 1 in UTC with these fields.
pub fn in_case(fields: &str) -> String {
    format!("Case(format: 1, time_zone: \"UTC\",\n{fields})")
}

/// The problems, each as `severity code line:column item`.
pub fn told(loaded: &Loaded) -> Vec<String> {
    let number = |number: Option<u32>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    loaded
        .problems
        .iter()
        .map(|problem| {
            format!(
                "{} {} {}:{} {}",
                problem.severity,
                problem.code.name(),
                number(problem.line),
                number(problem.column),
                problem.item.as_deref().unwrap_or("-")
            )
        })
        .collect()
}

/// Takes the marks `‹code item›` out of a text: the text as a file has it, and what is expected at those places.
pub fn unmarked(marked: &str) -> (String, Vec<String>) {
    let mut text = String::new();
    let mut expected: Vec<(usize, usize, String, String)> = Vec::new();
    let mut rest = marked;
    while let Some((before, behind)) = rest.split_once('‹') {
        text.push_str(before);
        let (mark, after) = behind.split_once('›').expect("a mark is closed");
        let line = text.matches('\n').count() + 1;
        let column = text.rsplit('\n').next().unwrap_or("").trim_start_matches('\u{feff}').chars().count() + 1;
        let (code, item) = mark.split_once(' ').unwrap_or((mark, "-"));
        expected.push((line, column, code.to_owned(), item.to_owned()));
        rest = after;
    }
    text.push_str(rest);
    expected.sort();
    let told = |(line, column, code, item): (usize, usize, String, String)| {
        let severity = SEVERITIES.iter().find(|(known, _)| *known == code).expect("a code of the page").1;
        format!("{severity} {code} {line}:{column} {item}")
    };
    (text, expected.into_iter().map(told).collect())
}

/// The ids of all items that stayed, by kind as on the page; links by their ends.
pub fn kept(loaded: &Loaded) -> String {
    let case = json(loaded, None, None);
    let mut words = Vec::new();
    for list in ["parties", "actors", "sources", "topics", "events", "statements", "commitments"] {
        for item in case[list].as_array().expect("a list") {
            words.push(item["id"].as_str().expect("an id").to_owned());
        }
    }
    for link in case["links"].as_array().expect("a list") {
        words.push(format!("{}>{}", link["from"].as_str().expect("an id"), link["to"].as_str().expect("an id")));
    }
    words.join(" ")
}

/// The case as the program writes it.
pub fn json(loaded: &Loaded, as_of: Option<&str>, known_at: Option<&str>) -> Value {
    let end = |written: &str| export::end_of(&loaded.case, written).expect("a time with an end");
    let options = json::Options { as_of: as_of.map(end), known_at: known_at.map(end) };
    let mut out = Vec::new();
    json::write(&mut out, &loaded.case, &loaded.problems, options).expect("memory can be written to");
    serde_json::from_slice(&out).expect("it is JSON")
}

/// The strings of a list, with spaces between.
pub fn words(list: &Value) -> String {
    let words: Vec<&str> = list.as_array().expect("a list").iter().map(|word| word.as_str().unwrap_or("-")).collect();
    words.join(" ")
}

/// The item with this id.
pub fn item<'v>(case: &'v Value, id: &str) -> &'v Value {
    let lists = ["parties", "actors", "sources", "topics", "events", "statements", "commitments"];
    lists
        .iter()
        .flat_map(|list| case[*list].as_array().expect("a list"))
        .find(|item| item["id"] == id)
        .unwrap_or_else(|| panic!("there is no `{id}`"))
}
