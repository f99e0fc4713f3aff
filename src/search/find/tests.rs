//! What is typed, and what is found.

use super::*;
use crate::search::testing::{TALKS, case_of};

fn find(case: &Case, typed: &str) -> Hits {
    let index = Index::of(case, &|| false).expect("not stopped");
    let mut last = None;
    index.find(case, &Query::parse(typed), &|| false, &mut |hits| last = Some(hits));
    let hits = last.expect("hits");
    assert!(hits.complete);
    hits
}

/// Checks the ids of what is found in [`TALKS`], in order.
fn check(typed: &str, expected: &[&str]) {
    let case = case_of(TALKS);
    let hits = find(&case, typed);
    let items = hits.groups.iter().flat_map(|found| &found.items);
    let ids: Vec<&str> = items.filter_map(|item| case.id_of(*item)).map(|id| case.name_of(id)).collect();
    assert_eq!(ids, expected, "{typed}");
}

#[test]
fn names_are_found_in_every_spelling() {
    for typed in ["Зеленський", "Зеленский", "Zelensky", "zelenskyy", "ZELENSKIJ", "Zelen", "Зелен", "Володимир"]
    {
        check(typed, &["zelensky"]);
    }
    check("volodymyr zelenski", &["zelensky"]);
    check("Serhij", &["lavrov"]);
    // What sounds like a letter or two tells no name from another.
    check("йй", &[]);
}

#[test]
fn slips_are_forgiven_where_nothing_is_written_so() {
    check("Zelinsky", &["zelensky"]);
    check("Zelnesky", &["zelensky"]);
    check("Зиленський", &["zelensky"]);
    check("Rubbio", &["rubio", "wire"]);
    check("embasy", &["talks"]);
    check("Istambul", &["teams"]);
    check("xqzw", &[]);
    // With a slip so short a word sounds like too many names of another script.
    check("рудио", &["rubio", "wire"]);
    check("руди", &[]);
    check("2026", &[]);
    check("", &[]);
}

#[test]
fn texts_of_every_kind_are_looked_through() {
    check("deputies", &["teams"]);
    check("soon", &["teams"]);
    check("Diriyah", &["talks"]);
    check("staffing", &["talks"]);
    check("first-round", &["talks"]);
    check("reporters", &["other"]);
    check("обсудят", &["sanctions"]);
    check("Reuters", &["wire"]);
    check("Bell", &["wire"]);
    check("who gets", &["minerals"]);
    check("министр", &["lavrov"]);
    check("Україна", &["ua"]);
}

#[test]
fn relations_are_found_by_what_is_remarked_on_them() {
    let case = case_of(
        r#"Case(format: 1, time_zone: "UTC", events: [(id: "a", title: "First", when: "2025-02-17"), (id: "b", title: "Second", when: "2025-02-18")],
        links: [(from: "a", to: "b", kind: RespondsTo), (from: "b", to: "a", kind: RespondsTo, note: "An answer to the summons")])"#,
    );
    let hits = find(&case, "summons");
    let found: Vec<_> = hits.groups.iter().map(|found| (found.group, found.items.as_slice())).collect();
    assert_eq!(found, [(Group::Relations, &[ItemRef::new(Kind::Link, 1)][..])]);
}

#[test]
fn accents_case_and_twin_letters_do_not_matter() {
    check("CAFE", &["cafe"]);
    check("еще", &["sanctions"]);
    check("іжа", &["yizha"]);
    check("обєкт грунт", &["yizha"]);
    check("об'єкт", &["yizha"]);
}

#[test]
fn the_best_comes_first() {
    // Just so named before longer titles, major before minor.
    check("riyadh talks", &["talks", "small", "resume"]);
    // A name before a title, a title before a note.
    check("lavrov", &["lavrov", "rubio", "wire"]);
    // A whole word before a beginning before a part.
    check("other", &["heard", "other"]);
    check("team", &["teams"]);
    check("anct", &["other", "sanctions"]);
    // Parts of words from three letters on.
    check("an", &["wire"]);
    check("nct", &["other", "sanctions"]);
}

#[test]
fn what_somebody_said_of_something_is_found_by_both() {
    check("Lavrov sanctions", &["sanctions"]);
    check("Рубио sanctions", &["other"]);
    check("Zelensky sanctions", &[]);
    check("united states teams", &["teams"]);
    check("Лавров talks", &["wire", "talks"]);
}

#[test]
fn phrases_are_words_in_their_order() {
    check("\"each other\"", &["heard"]);
    check("each other", &["heard", "other"]);
    check("«друг друга»", &["heard"]);
    check("\"other each\"", &[]);
    check("\"heard each oth", &["heard"]);
    check("\"heard each oth\"", &[]);
    check("\"must hear\" sanctions", &["other"]);
    // The words of two texts do not make a phrase.
    check("\"stay said\"", &[]);
    check("\"riyadh talks\"", &["talks", "small", "resume"]);
}

#[test]
fn people_are_handed_over_before_the_rest_and_nothing_is_once_stopped() {
    let case = case_of(TALKS);
    let index = Index::of(&case, &|| false).expect("not stopped");
    let mut told = Vec::new();
    index.find(&case, &Query::parse("lavrov"), &|| false, &mut |hits| told.push((hits.count(), hits.complete)));
    assert_eq!(told, [(2, false), (3, true)]);
    index.find(&case, &Query::parse("lavrov"), &|| true, &mut |hits| assert_eq!(hits.count(), 0));
}

#[test]
fn hits_say_when_they_were() {
    let case = case_of(TALKS);
    let hits = find(&case, "sanctions");
    assert_eq!(hits.times.len(), 2);
    assert!(hits.times.is_sorted());
    assert_eq!(hits.count_between(hits.times[0] as f64, hits.times[1] as f64), 1);
}

#[test]
fn an_empty_case_has_nothing() {
    let case = Case::default();
    assert_eq!(find(&case, "a").count(), 0);
}
