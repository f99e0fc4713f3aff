//! Every kind of relation in every language, as a sentence and on whose word.

use super::*;
use crate::app::Index;
use crate::app::related::related;
use crate::app::tests::case_of;
use crate::language::{self, Language, Speech};

/// A case with a relation of every kind, from an event, a statement or a commitment to each of these.
fn case() -> Case {
    let kinds = ["LeadsTo", "RespondsTo", "Contradicts", "Supports", "Repeats", "Revises", "Fulfils"];
    let ends = ["call", "yes", "meet"];
    let links: Vec<String> = kinds
        .iter()
        .flat_map(|kind| ends.iter().map(move |to| format!("(from: \"talks\", to: \"{to}\", kind: {kind}),")))
        .collect();
    let stances = ["Mentions", "Affirms", "Qualifies", "Denies"];
    let said: Vec<String> = stances
        .iter()
        .map(|stance| {
            let about: Vec<String> = ends.iter().map(|id| format!("(id: \"{id}\", stance: {stance}),")).collect();
            let about = about.concat();
            format!(
                "(id: \"{}\", speaker: \"b\", text: \"No\", when: \"2025-02-20\", about: [{about}]),",
                stance.to_lowercase(),
            )
        })
        .collect();
    let (links, said) = (links.concat(), said.concat());
    case_of(&format!(
        r#"Case(format: 1, time_zone: "UTC",
        actors: [(id: "a", name: "Ann"), (id: "b", name: "Ben Low")],
        sources: [(id: "r", title: "Report", publisher: "Reuters"), (id: "t", title: "Wire", publisher: "TASS")],
        events: [(id: "call", title: "Call", when: "2025-02-12T10:00"),
                 (id: "talks", title: "Talks", when: "2025-02", after: ["call", "yes"], sources: ["r"])],
        statements: [(id: "yes", speaker: "a", text: "Yes", event: "call", sources: ["r", "t", "r"]), {said}],
        commitments: [(id: "meet", text: "Meet", by: ["a", "b"], made: "call", updates: [
            (when: "2025-02-20", status: InProgress, event: "talks", according_to: "r"),
            (when: "2025-02-21", status: Fulfilled, event: "talks")])],
        links: [{links} (from: "talks", to: "call", kind: Fulfils, sources: ["t"])])"#
    ))
}

/// What `name` has to do with `other`, each with on whose word.
fn told(case: &Case, name: &str, other: &str) -> Vec<(String, String)> {
    let item = |name: &str| case.item(case.find(name).expect("an id")).expect("an item");
    let (asked, other) = (item(name), item(other));
    let found = related(case, &Index::new(case), asked).into_iter().filter(|related| related.item == other);
    let clock = Clock::of(case);
    found.map(|related| (sentence(case, asked, related, clock), on_whose_word(case, asked, related))).collect()
}

fn in_language<T>(language: Language, work: impl FnOnce() -> T) -> T {
    let _speaking = language::speak(Speech { interface: language, ..Speech::default() });
    work()
}

/// What `talks` has to do with `name` by each verb, whose nouns come bent for an event, a statement and a commitment.
fn bent(talks: &str, verbs: &[(&str, &'static str, &'static str, &'static str)], name: &str, at: usize) -> Vec<String> {
    let noun = |verb: &(_, &'static str, &'static str, &'static str)| [verb.1, verb.2, verb.3][at];
    verbs.iter().map(|verb| format!("{talks} {} {} {name}", verb.0, noun(verb))).collect()
}

#[test]
fn every_kind_of_relation_is_a_sentence_in_every_language() {
    let case = case();
    let check = |language: Language, (from, to): (&str, &str), expected: &[&str]| {
        let told = in_language(language, || told(&case, from, to));
        let sentences: Vec<&str> = told.iter().map(|(sentence, _)| sentence.as_str()).collect();
        assert_eq!(sentences, expected, "{} {from} {to}", language.tag());
        // It is the same seen from the other end.
        let mut back = in_language(language, || self::told(&case, to, from));
        let mut told = told;
        back.sort();
        told.sort();
        assert_eq!(back, told, "{} {to} {from}", language.tag());
    };
    let (call, yes, meet) = ("“Call” (Wed 12 Feb)", "“Yes” (Ann, Wed 12 Feb)", "“Meet” (Ann, Low, Wed 12 Feb)");
    let verbs = ["leads to", "responds to", "contradicts", "supports", "repeats", "revises", "fulfils"];
    let linked = |to: &str| verbs.map(|verb| format!("The event “Talks” (February 2025) {verb} {to}")).to_vec();
    let with = |mut all: Vec<String>, more: &[String]| {
        all.extend_from_slice(more);
        all
    };
    let check_all = |language, ends, expected: Vec<String>| {
        check(language, ends, &expected.iter().map(String::as_str).collect::<Vec<_>>());
    };
    let talks = "The event “Talks” (February 2025)";
    let to = format!("the event {call}");
    let more = [format!("{talks} fulfils {to}"), format!("{talks} comes after {to}")];
    check_all(Language::English, ("talks", "call"), with(linked(&to), &more));
    let to = format!("the statement {yes}");
    check_all(Language::English, ("talks", "yes"), with(linked(&to), &[format!("{talks} comes after {to}")]));
    let stands = |status| format!("{talks} tells where the commitment {meet} stands: {status}");
    let to = format!("the commitment {meet}");
    check_all(Language::English, ("talks", "meet"), with(linked(&to), &[stands("in progress"), stands("fulfilled")]));
    check(Language::English, ("yes", "call"), &[&format!("The statement {yes} was made at the event {call}")]);
    check(Language::English, ("meet", "call"), &[&format!("The commitment {meet} was made at the event {call}")]);

    let verbs = [
        ("веде до", "події", "заяви", "зобов’язання"),
        ("відповідає на", "подію", "заяву", "зобов’язання"),
        ("суперечить", "події", "заяві", "зобов’язанню"),
        ("підтримує", "подію", "заяву", "зобов’язання"),
        ("повторює", "подію", "заяву", "зобов’язання"),
        ("переглядає", "подію", "заяву", "зобов’язання"),
        ("виконує", "подію", "заяву", "зобов’язання"),
    ];
    let talks = "Подія «Talks» (лютий 2025)";
    let (call, yes, meet) = ("«Call» (ср 12 лют.)", "«Yes» (Ann, ср 12 лют.)", "«Meet» (Ann, Low, ср 12 лют.)");
    let all = |name: &str, at: usize| bent(talks, &verbs, name, at);
    let more = [format!("{talks} виконує подію {call}"), format!("{talks} іде після події {call}")];
    check_all(Language::Ukrainian, ("talks", "call"), with(all(call, 0), &more));
    check_all(Language::Ukrainian, ("talks", "yes"), with(all(yes, 1), &[format!("{talks} іде після заяви {yes}")]));
    let stands = |status| format!("{talks} показує стан зобов’язання {meet}: {status}");
    check_all(Language::Ukrainian, ("talks", "meet"), with(all(meet, 2), &[stands("виконується"), stands("виконано")]));
    check(Language::Ukrainian, ("yes", "call"), &[&format!("Заява {yes} пролунала під час події {call}")]);
    check(Language::Ukrainian, ("meet", "call"), &[&format!("Зобов’язання {meet} взято під час події {call}")]);

    let verbs = [
        ("ведёт к", "событию", "заявлению", "обязательству"),
        ("отвечает на", "событие", "заявление", "обязательство"),
        ("противоречит", "событию", "заявлению", "обязательству"),
        ("подкрепляет", "событие", "заявление", "обязательство"),
        ("повторяет", "событие", "заявление", "обязательство"),
        ("пересматривает", "событие", "заявление", "обязательство"),
        ("исполняет", "событие", "заявление", "обязательство"),
    ];
    let talks = "Событие «Talks» (февраль 2025)";
    let (call, yes, meet) = ("«Call» (ср 12 февр.)", "«Yes» (Ann, ср 12 февр.)", "«Meet» (Ann, Low, ср 12 февр.)");
    let all = |name: &str, at: usize| bent(talks, &verbs, name, at);
    let more = [format!("{talks} исполняет событие {call}"), format!("{talks} идёт после события {call}")];
    check_all(Language::Russian, ("talks", "call"), with(all(call, 0), &more));
    check_all(Language::Russian, ("talks", "yes"), with(all(yes, 1), &[format!("{talks} идёт после заявления {yes}")]));
    let stands = |status| format!("{talks} показывает состояние обязательства {meet}: {status}");
    check_all(Language::Russian, ("talks", "meet"), with(all(meet, 2), &[stands("выполняется"), stands("выполнено")]));
    check(Language::Russian, ("yes", "call"), &[&format!("Заявление {yes} прозвучало во время события {call}")]);
    check(Language::Russian, ("meet", "call"), &[&format!("Обязательство {meet} принято во время события {call}")]);
}

#[test]
fn what_a_statement_does_with_what_it_is_about_is_a_sentence() {
    let case = case();
    let check = |language: Language, stance: &str, [event, statement, commitment]: [&str; 3]| {
        for (to, expected) in [("call", event), ("yes", statement), ("meet", commitment)] {
            let told = in_language(language, || told(&case, &stance.to_lowercase(), to));
            let told: Vec<&str> = told.iter().map(|(sentence, _)| sentence.as_str()).collect();
            let [told] = told[..] else { panic!("{stance} {to}: {told:?}") };
            let verb =
                told.split_once(") ").and_then(|(_, verb)| verb.split_once(['“', '«'])).map(|(verb, _)| verb.trim());
            assert_eq!(verb, Some(expected), "{told}");
        }
    };
    let english = |verb: &str| ["event", "statement", "commitment"].map(|kind| format!("{verb} the {kind}"));
    for (stance, verb) in
        [("Mentions", "speaks of"), ("Affirms", "affirms"), ("Qualifies", "qualifies"), ("Denies", "denies")]
    {
        check(Language::English, stance, english(verb).each_ref().map(String::as_str));
    }
    let all = |nouns: [&str; 3], verb: &str| nouns.map(|noun| format!("{verb} {noun}"));
    for (stance, verb) in
        [("Mentions", "згадує"), ("Affirms", "підтверджує"), ("Qualifies", "уточнює"), ("Denies", "заперечує")]
    {
        let expected = all(["подію", "заяву", "зобов’язання"], verb);
        check(Language::Ukrainian, stance, expected.each_ref().map(String::as_str));
    }
    for (stance, verb) in
        [("Mentions", "упоминает"), ("Affirms", "подтверждает"), ("Qualifies", "уточняет"), ("Denies", "отрицает")]
    {
        let expected = all(["событие", "заявление", "обязательство"], verb);
        check(Language::Russian, stance, expected.each_ref().map(String::as_str));
    }
}

#[test]
fn whoever_a_relation_rests_on_is_named() {
    let case = case();
    let check = |language: Language, (from, to): (&str, &str), expected: &[&str]| {
        let told = in_language(language, || told(&case, from, to));
        let mut whose: Vec<&str> = told.iter().map(|(_, whose)| whose.as_str()).collect();
        whose.dedup();
        assert_eq!(whose, expected, "{} {from} {to}", language.tag());
    };
    let author = "The case author’s reading";
    check(Language::English, ("talks", "call"), &[author, "According to TASS", author]);
    check(Language::English, ("yes", "call"), &["According to Reuters, TASS"]);
    check(Language::English, ("meet", "call"), &[author]);
    check(Language::English, ("denies", "yes"), &["In the words of Low"]);
    check(Language::English, ("talks", "meet"), &[author, "According to Reuters", author]);
    check(Language::Ukrainian, ("yes", "call"), &["За словами: Reuters, TASS"]);
    check(Language::Ukrainian, ("denies", "yes"), &["Зі слів: Low"]);
    check(
        Language::Russian,
        ("talks", "meet"),
        &["Трактовка автора дела", "По словам: Reuters", "Трактовка автора дела"],
    );
}
