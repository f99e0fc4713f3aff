//! Every kind of problem: where it is told, and what it costs.
//!
//! Expected problems stand as marks `‹code item›` in the texts, right before the place that they name.

use casebook::case::Severity;
use casebook::load::{Loaded, MAX_DEPTH, MAX_PROBLEMS, MAX_STRING_BYTES};

use crate::reading::{in_case, item, json, kept, read, read_text, told, unmarked};

/// The problems of a text are those marked in it, `unused` and `unsourced` aside; these items stay.
fn check(marked: &str, stay: &str) {
    let (text, expected) = unmarked(marked);
    let loaded = read_text(&text);
    let told: Vec<String> =
        told(&loaded).into_iter().filter(|line| !line.contains(" unused ") && !line.contains(" unsourced ")).collect();
    assert_eq!(told, expected, "{text}\n{}", messages(&loaded));
    assert_eq!(kept(&loaded), stay, "{text}");
}

fn messages(loaded: &Loaded) -> String {
    loaded.problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>().join("\n")
}

/// The same for a case with these fields.
fn check_in_case(marked: &str, stay: &str) {
    check(&in_case(marked), stay);
}

/// All problems of a text are those marked in it.
fn check_all(marked: &str) {
    let (text, expected) = unmarked(marked);
    let loaded = read_text(&text);
    assert_eq!(told(&loaded), expected, "{text}\n{}", messages(&loaded));
}

/// The message of the first problem of a kind holds these words.
fn check_message(text: &str, code: &str, words: &str) {
    let loaded = read_text(text);
    let problem = loaded.problems.iter().find(|problem| problem.code.name() == code).expect("there is one");
    assert!(problem.message.contains(words), "{}", problem.message);
}

const E1: &str = "Event(id: \"e1\", title: \"One\", when: \"2025\")";
const E2: &str = "Event(id: \"e2\", title: \"Two\", when: \"2026\")";

#[test]
fn a_clean_case_has_no_problems() {
    check_all(&in_case(
        r#"parties: [Party(id: "p", name: "P")],
        actors: [Actor(id: "a", name: "A", party: "p")],
        sources: [Source(id: "s", title: "S", cites: ["a"])],
        topics: [Topic(id: "t", title: "T")],
        events: [Event(id: "e", title: "E", when: "2025", topics: ["t"], actors: ["a"], sources: ["s"])]"#,
    ));
    check_all("Case(format: 1)");
    check_all("(format: 1,)");
    check_all("\u{feff}#![enable(implicit_some, unwrap_newtypes)]\n/* a /* nested ) */ \" */ Case(format: 1) // (");
}

#[test]
fn syntax_costs_what_comes_after() {
    // An unclosed bracket: named with its line.
    check(&format!("Case‹syntax›(format: 1, events: [{E1}, {E2}],"), "e1 e2");
    check(&format!("Case(format: 1, events: ‹syntax›[{E1}, {E2}"), "e1 e2");
    check(&format!("Case(format: 1, events: [{E1}, Event‹syntax›(id: \"e2\", title: \"T\""), "e1");
    // Closed by another kind: what the bracket stood in was open.
    check(&format!("Case(format: 1, events: [{E1}, Event(id: \"e2\", title: \"T\"‹syntax›], topics: [])"), "e1");
    check(&format!("Case(format: 1, events: [{E1}‹syntax›}}, topics: [Topic(id: \"t\", title: \"T\")])"), "e1");
    check_message("Case(format: 1,\n events: [\n Event(id: \"x\"\n ],\n)", "syntax", "line 3");
    check_message("Case(format: 1,\n events: [\n Event(id: \"x\")\n", "syntax", "line 2");
    check_message("Case(format: 1,\n title: \"x", "syntax", "line 2");
    // A missing comma between fields of the Case.
    check(&format!("Case(format: 1, events: [{E1}] ‹syntax›topics: [Topic(id: \"t\", title: \"T\")])"), "e1");
    check(&format!("Case(format: 1 ‹syntax›events: [{E1}])"), "");
    // A wrong root, text behind it.
    check("‹syntax›Kase(format: 1)", "");
    check("‹syntax›[1]", "");
    check("‹syntax›", "");
    check("// nothing\n‹syntax›", "");
    check(&format!("Case(format: 1, events: [{E1}]) ‹syntax›Case(format: 1)"), "e1");
    check(&format!("Case(format: 1, events: [{E1}])‹syntax›)"), "e1");
    check(&format!("Case(format: 1, events: [{E1}])‹syntax›,"), "e1");
    // Strings and comments without an end.
    check(&format!("Case(format: 1, events: [{E1}], title: ‹syntax›\"abc)"), "e1");
    check(&format!("Case(format: 1, events: [{E1}], title: ‹syntax›r#\"abc\")"), "e1");
    check(&format!("Case(format: 1, events: [{E1}], ‹syntax›/* /* */ )"), "e1");
    // Places: CR counts a column, LF a line, the byte-order mark nothing.
    check("\u{feff}‹syntax›Kase(format: 1)", "");
    check("\u{feff}Case(format: 1,\r\n /* ї */ title: \"Їжа\", summary: \"x\" ‹syntax›id: \"x\")", "");
}

#[test]
fn an_unclosed_string_is_told_where_it_was_opened() {
    let text = format!(
        "Case(format: 1,\nevents: [\n{E1},\nEvent(id: \"e2\", title: ‹syntax›\"Two, when: \"2025\"),\n{E1},\n],\ntopics: [Topic(id: \"t\", title: \"T\")],\n)"
    );
    check(&text, "e1");
    check(&format!("Case(format: 1,\ntitle: ‹syntax›\"abc,\nevents: [{E1}],\n)"), "");
    check_message(&unmarked(&text).0, "syntax", "line 4");
    // Several lines in a string are no fault.
    check_all("Case(format: 1, title: \"one\ntwo\", summary: \"three\n(four [ \",)");
}

#[test]
fn an_unclosed_list_is_told_where_it_was_opened() {
    check(
        &format!("Case(format: 1,\nevents: ‹syntax›[\n{E1},\n{E2},\ntopics: [Topic(id: \"t\", title: \"T\")],\n)"),
        "e1 e2",
    );
    check(&format!("Case(format: 1,\nevents: ‹syntax›[\n{E1}\n,topics: [],\n)"), "e1");
}

#[test]
fn the_format() {
    check("‹unsupported-format›Case(title: \"x\")", "");
    check("‹unsupported-format›Case()", "");
    check("\u{feff}// A remark\r\n#![enable(implicit_some)] /* and */ ‹unsupported-format›Case(\n)", "");
    check("  ‹unsupported-format›(title: \"x\")", "");
    check(&format!("Case(format: ‹unsupported-format›2, events: [{E1}], nonsense: 1)"), "");
    check(&format!("Case(format: ‹unsupported-format›0, events: [{E1}])"), "");
    check(&format!("Case(format: ‹bad-value›\"1\", events: [{E1}])"), "e1");
    check(&format!("Case(format: ‹bad-value›1.0, events: [{E1}])"), "e1");
    check(&format!("Case(format: 1, ‹bad-value›format: 2, events: [{E1}])"), "e1");
    // Only the first file must have it; one that has another is not used.
    let files: [(&str, &[u8]); 3] = [
        ("a.ron", b"Case(format: 1, include: [\"b.ron\", \"c.ron\"])"),
        ("b.ron", b"Case(topics: [Topic(id: \"b\", title: \"B\")])"),
        ("c.ron", b"Case(format: 3, topics: [Topic(id: \"c\", title: \"C\")], include: [\"nowhere\"])"),
    ];
    let loaded = read(&files, &["a.ron"]);
    assert_eq!(told(&loaded), ["error unsupported-format 1:14 -"]);
    assert_eq!((kept(&loaded).as_str(), &*loaded.problems[0].file), ("b", "c.ron"));
}

#[test]
fn bad_items_cost_only_themselves() {
    // A wrong type, at any depth.
    check_in_case(&format!("events: [Event(id: \"x\", title: ‹bad-item x›5, when: \"2025\"), {E1}]"), "e1");
    check_in_case(&format!("events: [Event(id: \"x\", title: {{\"en\": ‹bad-item x›5}}, when: \"2025\"), {E1}]"), "e1");
    check_in_case(
        &format!(
            "events: [Event(id: \"x\", title: \"X\", when: \"2025\", actors: [(actor: \"a\", disputed: ‹bad-item x›1)]), {E1}]"
        ),
        "e1",
    );
    check_in_case(
        &format!("events: [{E1}, Event(id: \"x\", title: \"X\", when: \"2025\", sources: ‹bad-item x›\"s\")]"),
        "e1",
    );
    check_in_case(&format!("events: [{E1}, Event(id: \"x\", title: \"X\", when: ‹bad-item x›2025)]"), "e1");
    check_in_case(
        &format!("events: [{E1}, Event(id: \"x\", title: \"X\", when: \"2025\", credibility: ‹bad-item x›2.5)]"),
        "e1",
    );
    // Missing fields.
    check_in_case(&format!("events: [‹bad-item x›Event(id: \"x\", title: \"X\"), {E1}]"), "e1");
    check_in_case(&format!("events: [‹bad-item›Event(title: \"X\", when: \"2025\"), {E1}]"), "e1");
    check_in_case("topics: [‹bad-item›()]", "");
    check_in_case(
        "statements: [‹bad-item q›Statement(id: \"q\", speaker: \"a\", text: \"T\")], actors: [(id: \"a\", name: \"A\")]",
        "a",
    );
    check_in_case(
        "commitments: [‹bad-item c›(id: \"c\", by: [\"a\"], text: \"T\")], actors: [(id: \"a\", name: \"A\")]",
        "a",
    );
    check_in_case(
        "commitments: [‹bad-item c›(id: \"c\", when: \"2025\", text: \"T\")], actors: [(id: \"a\", name: \"A\")]",
        "a",
    );
    check_in_case(
        "commitments: [(id: \"c\", by: [\"a\"], text: \"T\", when: \"2025\", updates: [‹bad-item c›(when: \"2026\")])], actors: [(id: \"a\", name: \"A\")]",
        "a",
    );
    // Unknown variants.
    check_in_case(
        &format!("events: [Event(id: \"x\", title: \"X\", when: \"2025\", kind: ‹bad-item x›Metting), {E1}]"),
        "e1",
    );
    check_in_case("sources: [(id: \"s\", title: \"S\", reliability: ‹bad-item s›G)]", "");
    check_in_case("actors: [(id: \"a\", name: \"A\", kind: ‹bad-item a›\"State\")]", "");
    check_in_case("links: [(from: \"a\", to: \"a\", kind: ‹bad-item›Likes)], topics: [(id: \"a\", title: \"A\")]", "a");
    // A missing comma inside, before, and both places where one is missing.
    check_in_case(&format!("events: [Event(id: \"x\" ‹bad-item x›title: \"X\", when: \"2025\"), {E1}]"), "e1");
    check_in_case(
        &format!("events: [{E1} ‹bad-item e2›{E2}, Event(id: \"e3\", title: \"3\", when: \"2027\")]"),
        "e1 e3",
    );
    check_in_case(
        &format!("events: [{E1}, Event(id: \"x\", title: \"X\", when: \"2025\", tags: [\"a\" ‹bad-item x›\"b\"])]"),
        "e1",
    );
    check_in_case(&format!("events: [{E1}, ‹bad-item›, {E2}]"), "e1 e2");
    check_in_case(&format!("events: [{E1}, ‹bad-item›7, ‹bad-item›\"x\", {E2}]"), "e1 e2");
    // A wrong struct name: on an item it counts, inside it does not.
    check_in_case(&format!("events: [‹bad-item x›Topic(id: \"x\", title: \"X\", when: \"2025\"), {E1}]"), "e1");
    check_in_case(
        "topics: [(id: \"t\", title: \"T\")], events: [Event(id: \"e\", title: \"E\", when: \"2025\", sources: [Quote(source: \"s\")])], sources: [(id: \"s\", title: \"S\")]",
        "s t e",
    );
    // Brackets and quotes in strings, raw strings, comments.
    check_in_case(
        r##"events: [Event(id: "e", title: "a \" ) ] }", place: r#"( " ["#, /* ) " */ when: "2025"), Event(id: "x", title: '(', when: "2025")]"##
            .replace("'('", "‹bad-item x›'('")
            .as_str(),
        "e",
    );
    // Bad escapes are bad items too.
    check_in_case(r#"topics: [Topic(id: "t", title: "a‹bad-item t›\qb"), (id: "u", title: "\u{41}\x41")]"#, "u");
    // Behind Cyrillic and CRLF.
    check(
        "\u{feff}Case(format: 1, \r\n topics: [\r\n (id: \"t\", title: \"Їжа 👩\", question: ‹bad-item t›1), (id: \"u\", title: \"U\")\r\n])",
        "u",
    );
    // A field twice.
    check_in_case("topics: [(id: \"t\", title: \"T\", ‹bad-item t›title: \"U\")]", "");
}

#[test]
fn dates_that_are_none() {
    // A required one costs its item, others themselves, in a list the entry.
    check_in_case(&format!("events: [Event(id: \"x\", title: \"X\", when: ‹bad-date x›\"2025-02-30\"), {E1}]"), "e1");
    check_in_case("sources: [(id: \"s\", title: \"S\", published: ‹bad-date s›\"yesterday\")]", "s");
    check_in_case("span: ‹bad-date›\"2025/2024\"", "");
    check_in_case(
        "actors: [(id: \"a\", name: \"A\", roles: [(title: \"R\", when: ‹bad-date a›\"2025-13\"), (title: \"Q\", when: \"2025\")])]",
        "a",
    );
    let (text, _) = unmarked(&in_case(
        "actors: [(id: \"a\", name: \"A\", roles: [(title: \"R\", when: \"2025-13\"), (title: \"Q\", when: \"2025\")])]",
    ));
    let case = json(&read_text(&text), None, None);
    assert_eq!(case["actors"][0]["roles"].as_array().map(Vec::len), Some(1));
    // A statement without a time of its own has that of its event, where that is good.
    let statement = |fields: &str| {
        in_case(&format!(
            "actors: [(id: \"a\", name: \"A\")], events: [{E1}, Event(id: \"x\", title: \"X\", when: ‹bad-date x›\"20255\")], statements: [(id: \"q\", speaker: \"a\", text: \"T\", {fields})]"
        ))
    };
    check(&statement("when: ‹bad-date q›\"2025-02-30\", event: \"e1\""), "a e1 q");
    check(&statement("when: ‹bad-date q›\"2025-02-30\""), "a e1");
    check(&statement("when: ‹bad-date q›\"2025-02-30\", event: ‹unknown-reference q›\"nope\""), "a e1");
    check(&statement("when: \"2025\", event: ‹unknown-reference q›\"nope\""), "a e1 q");
    check(&statement("event: ‹wrong-kind q›\"a\""), "a e1");
    // Its event was left out: it stays, without a time.
    check(&statement("event: \"x\""), "a e1 q");
    let (text, _) = unmarked(&statement("event: \"x\""));
    let case = json(&read_text(&text), None, None);
    assert_eq!((item(&case, "q")["when"].is_null(), &item(&case, "q")["event"]), (true, &"x".into()));
}

#[test]
fn ids() {
    let long = "a".repeat(100);
    check_in_case(&format!("topics: [(id: \"{long}\", title: \"T\")]"), &long);
    let longer = "a".repeat(101);
    check_in_case(&format!("topics: [(id: ‹bad-id {longer}›\"{longer}\", title: \"T\")]"), "");
    for bad in ["", "A", "-a", ".a", "_a", "a b", "ї", "a/b"] {
        check_in_case(
            &format!("topics: [(id: ‹bad-id {bad}›\"{bad}\", title: \"T\"), (id: \"0a._-\", title: \"U\")]"),
            "0a._-",
        );
    }
    // One that an item left out bears is known all the same.
    check_in_case(
        "topics: [(id: ‹bad-id B›\"B\", title: \"T\")], events: [Event(id: \"e\", title: \"E\", when: \"2025\", topics: [\"B\"])]",
        "e",
    );
    // A reference outside the pattern is only unknown.
    check_in_case(
        "events: [Event(id: \"e\", title: \"E\", when: \"2025\", topics: [‹unknown-reference e›\"B C\"])]",
        "e",
    );
    // Twice: over all kinds; the first usable one stays.
    check_in_case(&format!("events: [{E1}], topics: [(id: ‹duplicate-id e1›\"e1\", title: \"T\")]"), "e1");
    check_in_case("topics: [(id: \"t\", title: \"1\"), (id: ‹duplicate-id t›\"t\", title: \"2\")]", "t");
    check_in_case(&format!("events: [Event(id: \"e1\", title: \"X\", when: ‹bad-date e1›\"x\"), {E1}]"), "e1");
    check_in_case(&format!("events: [Event(id: \"e1\", title: ‹bad-item e1›X, when: \"2025\"), {E1}]"), "e1");
    check_message(&in_case(&format!("events: [{E1},\n {E1}]")), "duplicate-id", "case.ron:2:20");
}

#[test]
fn references() {
    let with = |event: &str| {
        in_case(&format!(
            "parties: [(id: \"p\", name: \"P\")], actors: [(id: \"a\", name: \"A\")], sources: [(id: \"s\", title: \"S\")], topics: [(id: \"t\", title: \"T\")], events: [Event(id: \"e\", title: \"E\", when: \"2025\", {event})]"
        ))
    };
    check(
        &with(
            "actors: [\"a\", \"p\", ‹unknown-reference e›\"b\", ‹wrong-kind e›\"s\", (actor: ‹wrong-kind e›\"t\", role: \"x\")]",
        ),
        "p a s t e",
    );
    check(&with("sources: [\"s\", (source: ‹unknown-reference e›\"nope\"), ‹wrong-kind e›\"a\"]"), "p a s t e");
    check(&with("topics: [‹wrong-kind e›\"e\"], after: [‹wrong-kind e›\"t\"]"), "p a s t e");
    check(&with("actors: [(actor: \"a\", sources: [‹wrong-kind e›\"a\", \"s\"])]"), "p a s t e");
    let (text, _) = unmarked(&with(
        "actors: [\"a\", \"b\", (actor: \"p\", sources: [\"a\", \"s\"])], sources: [\"s\", \"x\", (source: \"s\", at: \"1\")]",
    ));
    let case = json(&read_text(&text), None, None);
    let event = item(&case, "e");
    assert_eq!(event["actors"].as_array().map(Vec::len), Some(2));
    assert_eq!(event["actors"][1]["sources"].as_array().map(Vec::len), Some(1));
    assert_eq!(event["sources"].as_array().map(Vec::len), Some(2));
    // What must be there costs the item.
    let statement = "when: \"2025\", text: \"T\"";
    check_in_case(
        &format!(
            "topics: [(id: \"t\", title: \"T\")], statements: [(id: \"q\", speaker: ‹wrong-kind q›\"t\", {statement})]"
        ),
        "t",
    );
    check_in_case(&format!("statements: [(id: \"q\", speaker: ‹unknown-reference q›\"t\", {statement})]"), "");
    check_in_case(
        "links: [(from: ‹unknown-reference›\"x\", to: \"t\", kind: Repeats), (from: \"t\", to: \"t\", kind: Repeats)], topics: [(id: \"t\", title: \"T\")]",
        "t t>t",
    );
    // A speaker that was left out stays as an id.
    check_in_case(
        &format!("actors: [(id: \"a\", name: ‹bad-item a›1)], statements: [(id: \"q\", speaker: \"a\", {statement})]"),
        "q",
    );
    check_in_case(
        &format!(
            "actors: [(id: ‹bad-id A›\"A\", name: \"A\")], statements: [(id: \"q\", speaker: \"A\", {statement})]"
        ),
        "q",
    );
    // `by`: each bad one goes; none left costs the item.
    let commitment = "when: \"2025\", text: \"T\"";
    check_in_case(
        &format!(
            "actors: [(id: \"a\", name: \"A\")], commitments: [(id: \"c\", by: [\"a\", ‹unknown-reference c›\"b\"], {commitment})]"
        ),
        "a c",
    );
    check_in_case(&format!("commitments: [(id: \"c\", by: [‹unknown-reference c›\"b\"], {commitment})]"), "");
    check_in_case(&format!("commitments: [(id: \"c\", by: ‹bad-value c›[], {commitment})]"), "");
    check_in_case(
        "actors: [(id: \"a\", name: \"A\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", made: ‹wrong-kind c›\"a\")]",
        "a",
    );
    check_in_case(
        "actors: [(id: \"a\", name: \"A\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", made: ‹unknown-reference c›\"x\", when: ‹bad-date c›\"y\")]",
        "a",
    );
    check_in_case("actors: [(id: \"a\", name: \"A\", party: ‹wrong-kind a›\"a\")]", "a");
    check_in_case(
        "sources: [(id: \"s\", title: \"S\", cites: [‹wrong-kind s›\"p\", ‹unknown-reference s›\"x\", \"u\"]), (id: \"u\", title: \"U\")], parties: [(id: \"p\", name: \"P\")]",
        "p s u",
    );
}

#[test]
fn an_update_on_a_bad_word_goes_whole() {
    let text = |who: &str| {
        in_case(&format!(
            "actors: [(id: \"a\", name: \"A\"), (id: \"b\", name: ‹bad-item b›1)], topics: [(id: \"t\", title: \"T\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", when: \"2025\", updates: [(when: \"2026\", status: Broken, according_to: {who}), (when: \"2027\", status: Stalled, event: ‹unknown-reference c›\"x\")])]"
        ))
    };
    for who in ["\"b\"", "‹wrong-kind c›\"t\"", "‹unknown-reference c›\"z\""] {
        check(&text(who), "a t c");
        let case = json(&read_text(&unmarked(&text(who)).0), None, None);
        let updates = case["commitments"][0]["updates"].as_array().expect("a list").clone();
        assert_eq!(updates.len(), 1, "{who}");
        assert_eq!((&updates[0]["status"], updates[0]["event"].is_null()), (&"Stalled".into(), true));
    }
}

#[test]
fn what_follows_from_an_item_left_out_is_not_told_and_costs_nothing() {
    // `s1` has no speaker; that `s2` names it as one is not told, and `s2` stays.
    check_in_case(
        "statements: [(id: \"s1\", speaker: ‹unknown-reference s1›\"x\", when: \"2025\", text: \"T\"), (id: \"s2\", speaker: \"s1\", when: \"2025\", text: \"T\")]",
        "s2",
    );
    check_in_case(
        "statements: [(id: \"s2\", speaker: \"s1\", when: \"2025\", text: \"T\"), (id: \"s1\", speaker: ‹unknown-reference s1›\"x\", when: \"2025\", text: \"T\")]",
        "s2",
    );
    // The statement `a` is left out, so the actor `a` bears the id.
    check_in_case(
        "statements: [(id: \"a\", speaker: ‹unknown-reference a›\"x\", when: \"2025\", text: \"T\"), (id: \"q\", speaker: \"a\", when: \"2025\", text: \"T\")], actors: [(id: \"a\", name: \"A\")]",
        "a q",
    );
    // Nor what a file not read whole may hold.
    check(
        "Case(format: 1, events: [Event(id: \"e\", title: \"E\", when: \"2025\", topics: [\"later\"])], topics: [‹syntax›(id: \"t\", title: \"T\"",
        "e",
    );
    let loaded = read(
        &[("a.ron", b"Case(format: 1, include: [\"b.ron\"], topics: [(id: \"t\", title: \"T\")], links: [(from: \"t\", to: \"b\", kind: Repeats)])")],
        &["a.ron"],
    );
    assert_eq!(told(&loaded), ["error unreadable 1:27 -"]);
    assert_eq!(kept(&loaded), "t t>b");
}

#[test]
fn values_that_are_none() {
    for color in ["red", "#12345", "#1234567", "112233", "#12345g", ""] {
        check_in_case(&format!("parties: [(id: \"p\", name: \"P\", color: ‹bad-value p›\"{color}\")]"), "p");
    }
    for url in ["ftp://example.org", "example.org", "http://", "https://a b", "javascript:alert(1)", ""] {
        check_in_case(
            &format!(
                "sources: [(id: \"s\", title: \"S\", url: ‹bad-value s›\"{url}\", archive: \"http://example.org/a\")]"
            ),
            "s",
        );
    }
    check_in_case("sources: [(id: \"s\", title: \"S\", language: ‹bad-value s›\"en_US\")]", "s");
    check_in_case("sources: [(id: \"s\", title: \"S\", language: ‹bad-value s›\"\")]", "s");
    check_in_case("sources: [(id: \"s\", title: \"S\", language: \"zh-Hant-TW\")]", "s");
    check_in_case("language: ‹bad-value›\"English language\"", "");
    for number in ["0", "7", "-1", "99999999999999999999"] {
        check_in_case(
            &format!("events: [Event(id: \"e\", title: \"E\", when: \"2025\", credibility: ‹bad-value e›{number})]"),
            "e",
        );
    }
    check_in_case("events: [Event(id: \"e\", title: \"E\", when: \"2025\", credibility: 6)]", "e");
    check("Case(format: 1, time_zone: ‹bad-value›\"Europe/Kiew\")", "");
    check("Case(format: 1, time_zone: ‹bad-value›\"europe/kyiv\")", "");
    check_in_case(
        "zones: [\"Asia/Riyadh\", ‹bad-value›\"Mars\", (name: ‹bad-value›\"Here\", label: \"L\"), (name: \"Europe/Kyiv\", label: \"K\")]",
        "",
    );
    let case = json(
        &read_text(&in_case("zones: [\"Asia/Riyadh\", \"Mars\", (name: \"Europe/Kyiv\", label: \"K\")]")),
        None,
        None,
    );
    assert_eq!(
        case["zones"],
        serde_json::json!([{"name": "Asia/Riyadh", "label": null}, {"name": "Europe/Kyiv", "label": {"en": "K"}}])
    );
    // Languages of a text: a bad tag and a repeated one cost themselves; none left costs a required field.
    check_in_case("topics: [(id: \"t\", title: {\"en\": \"A\", ‹bad-value t›\"EN\": \"B\"})]", "t");
    check_in_case("topics: [(id: \"t\", title: {‹bad-value t›\"e n\": \"A\", \"en\": \"B\"})]", "t");
    let case = json(
        &read_text(&in_case("topics: [(id: \"t\", title: {\"e n\": \"A\", \"en\": \"B\", \"En\": \"C\"})]")),
        None,
        None,
    );
    assert_eq!(case["topics"][0]["title"], serde_json::json!({"en": "B"}));
    // Fields of the Case of the wrong type, or twice.
    check_in_case(&format!("title: ‹bad-value›5, summary: ‹bad-value›[], events: [{E1}]"), "e1");
    check_in_case(&format!("events: [{E1}], topics: ‹bad-value›{{}}, include: ‹bad-value›\"x.ron\""), "e1");
    check_in_case(&format!("events: [{E1}], ‹bad-value›events: [{E2}], title: \"a\", ‹bad-value›title: \"b\""), "e1");
    let case = json(&read_text(&in_case("title: \"a\", title: \"b\"")), None, None);
    assert_eq!(case["title"], serde_json::json!({"en": "a"}));
}

#[test]
fn a_required_text_without_a_good_language_costs_its_item_or_entry() {
    let (text, _) = unmarked(&in_case(
        "topics: [(id: \"t\", title: {\"e n\": \"A\"}), (id: \"u\", title: \"U\", question: {\"e n\": \"A\"})], actors: [(id: \"a\", name: \"A\", roles: [(title: {\"e n\": \"A\"}, when: \"2025\"), (title: \"B\", when: \"2026\")])]",
    ));
    let loaded = read_text(&text);
    assert_eq!(kept(&loaded), "a u");
    let case = json(&loaded, None, None);
    assert!(item(&case, "u")["question"].is_null());
    assert_eq!(case["actors"][0]["roles"].as_array().map(Vec::len), Some(1));
}

#[test]
fn later_files_do_not_set_again() {
    let files: [(&str, &[u8]); 3] = [
        ("a.ron", b"Case(format: 1, title: \"A\", include: [\"b.ron\", \"c.ron\"])"),
        ("b.ron", b"Case(time_zone: \"Asia/Riyadh\", language: \"en\", title: \"B\", summary: \"B\")"),
        ("c.ron", b"Case(time_zone: \"Asia/Riyadh\", language: \"EN\", summary: \"C\", zones: [\"UTC\"])"),
    ];
    let loaded = read(&files, &["a.ron"]);
    assert_eq!(told(&loaded), Vec::<String>::new());
    let case = json(&loaded, None, None);
    assert_eq!(
        (&case["title"]["en"], &case["summary"]["en"], &case["time_zone"]),
        (&"A".into(), &"B".into(), &"Asia/Riyadh".into())
    );
    let files: [(&str, &[u8]); 2] = [
        ("a.ron", b"Case(format: 1, time_zone: \"UTC\", language: \"uk\")"),
        ("b.ron", b"Case(time_zone: \"Asia/Riyadh\", language: \"en\")"),
    ];
    assert_eq!(told(&read(&files, &["a.ron", "b.ron"])), ["error bad-value 1:17 -", "error bad-value 1:42 -"]);
}

#[test]
fn rings() {
    check_all(&in_case(
        "sources: [(id: \"a\", title: \"A\", cites: [\"b\"]), ‹cycle b›(id: \"b\", title: \"B\", cites: [\"c\"]), (id: \"c\", title: \"C\", cites: [\"b\"]), ‹cycle d›(id: \"d\", title: \"D\", cites: [\"d\"])], events: [Event(id: \"e\", title: \"E\", when: \"2025\", sources: [\"a\", \"d\"])]",
    ));
    check_message(
        &in_case("sources: [(id: \"b\", title: \"B\", cites: [\"c\"]), (id: \"c\", title: \"C\", cites: [\"b\"])]"),
        "cycle",
        "`b`, `c`",
    );
    // Two rings that share a member are one group.
    check_in_case(
        "sources: [‹cycle a›(id: \"a\", title: \"A\", cites: [\"b\", \"c\"]), (id: \"b\", title: \"B\", cites: [\"a\"]), (id: \"c\", title: \"C\", cites: [\"a\"])]",
        "a b c",
    );
    // `after`: told at the first member read, not at the first in time.
    check_in_case(
        "events: [‹cycle e›(id: \"e\", title: \"E\", when: \"2026\", after: [\"f\"]), (id: \"f\", title: \"F\", when: \"2025\", after: [\"e\"])]",
        "f e",
    );
    check_in_case("events: [‹cycle e›(id: \"e\", title: \"E\", when: \"2026\", after: [\"e\"])]", "e");
}

#[test]
fn unknown_fields_at_any_depth() {
    check_in_case(
        "‹unknown-field›titel: (anything, [goes]), events: [Event(id: \"e\", title: \"E\", when: \"2025\", ‹unknown-field e›plcae: 1, actors: [(actor: \"a\", ‹unknown-field e›rol: \"x\")])], actors: [(id: \"a\", name: \"A\", roles: [(title: \"R\", when: \"2025\", ‹unknown-field a›x: 1)])], zones: [(name: \"UTC\", ‹unknown-field›lable: \"x\")]",
        "a e",
    );
    let loaded = read_text(&in_case("titel: 1"));
    assert_eq!(loaded.problems[0].hint.as_deref(), Some("did you mean `title`?"));
    let loaded = read_text(&in_case(
        "events: [Event(id: \"e\", title: \"E\", when: \"2025\", topics: [\"rubbio\"])], topics: [(id: \"rubio\", title: \"R\")]",
    ));
    let hints: Vec<&str> = loaded.problems.iter().filter_map(|problem| problem.hint.as_deref()).collect();
    assert!(hints.contains(&"did you mean `rubio`?"), "{hints:?}");
    let loaded = read_text(&in_case(
        r#"actors: [(id: "a", name: "A")], commitments: [(id: "c", by: ["a"], text: "T", made: "2025-05-01")]"#,
    ));
    let hints: Vec<&str> = loaded.problems.iter().filter_map(|problem| problem.hint.as_deref()).collect();
    assert!(hints.contains(&"write the id of an event; a time goes in `when`"), "{hints:?}");
}

#[test]
fn times_without_a_zone() {
    // Once, at the first in the text, whatever field that is.
    check(
        "Case(format: 1, sources: [(id: \"s\", title: \"S\", accessed: ‹no-time-zone s›\"2025-02-12T10:00\", published: \"2025-02-11T10:00\")], events: [(id: \"e\", title: \"E\", when: \"2025-02-12T10:00\")], span: \"2025-01-01T00:00/2025-02-01T00:00\")",
        "s e",
    );
    check(
        "Case(format: 1, span: \"[2025-01-01..]\", events: [(id: \"e\", title: \"E\", when: \"2025-02-12T10:00Z/2025-02-13T10:00[Europe/Kyiv]\")])",
        "e",
    );
    check(
        "Case(format: 1, events: [(id: \"e\", title: \"E\", when: ‹no-time-zone e›\"2025-02-12T10:00Z/2025-02-13T10:00\")])",
        "e",
    );
    check_in_case("events: [(id: \"e\", title: \"E\", when: \"2025-02-12T10:00\")]", "e");
}

#[test]
fn orders_that_cannot_be() {
    let commitment = |fields: &str| {
        in_case(&format!(
            "actors: [(id: \"a\", name: \"A\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", when: \"2025-02-12\", {fields})]"
        ))
    };
    check(&commitment("due: ‹order c›\"2025-02-11\""), "a c");
    check(&commitment("due: \"2025-02\""), "a c");
    check(&commitment("due: ‹order c›\"2025-02-11T23:00/2025-02-12T00:00\""), "a c");
    check(&commitment("due: \"2025-02-11T23:00/2025-02-12T00:01\""), "a c");
    check(
        &commitment("updates: [(when: ‹order c›\"2025-01\", status: Broken), (when: \"2025\", status: Stalled)]"),
        "a c",
    );
    let event = |kind: &str| {
        in_case(&format!(
            "sources: [(id: \"s\", title: \"S\", published: \"2025-01\")], events: [(id: \"e\", title: \"E\", when: \"2025-02\", {kind})]"
        ))
    };
    check(&event("kind: Meeting, sources: [‹order e›\"s\"]"), "s e");
    check(&event("sources: [(source: ‹order e›\"s\")]"), "s e");
    check(&event("kind: Deadline, sources: [\"s\"]"), "s e");
    check(&event("kind: Announcement, sources: [\"s\"]"), "s e");
    // Made at an event.
    check_in_case(
        &format!(
            "events: [{E2}], actors: [(id: \"a\", name: \"A\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", made: \"e2\", due: ‹order c›\"2025\")]"
        ),
        "a e2 c",
    );
}

#[test]
fn characters_that_cannot_be_seen() {
    let hidden =
        "\u{ad} \u{61c} \u{200b} \u{200e} \u{200f} \u{202a} \u{202e} \u{2060} \u{2069} \u{feff} \u{e0000} \u{e007f}";
    for c in hidden.split(' ') {
        check_in_case(&format!("topics: [(id: \"t\", title: ‹hidden-characters t›\"a{c}\")]"), "t");
    }
    for c in [
        "\u{200a}",
        "\u{2010}",
        "\u{2028}",
        "\u{206a}",
        "\u{e0080}",
        "👩\u{200d}🚀",
        "می\u{200c}خواهم",
        "a\u{200c} b",
        "\u{200d}a",
    ] {
        check_in_case(&format!("topics: [(id: \"t\", title: \"{c}\")]"), "t");
    }
    for pair in ["a\u{200c}b", "я\u{200d}и", "α\u{200d}b"] {
        check_in_case(&format!("topics: [(id: \"t\", title: ‹hidden-characters t›\"{pair}\")]"), "t");
    }
    // Written as escapes, in one language of several, in quotes, tags and authors.
    check_in_case(r#"topics: [(id: "t", title: ‹hidden-characters t›"a\u{200b}")]"#, "t");
    check_in_case("title: {\"en\": \"a\", \"uk\": ‹hidden-characters›\"б\u{ad}\"}", "");
    check_in_case(
        "sources: [(id: \"s\", title: \"S\", author: ‹hidden-characters s›\"a\u{ad}\")], events: [(id: \"e\", title: \"E\", when: \"2025\", tags: [‹hidden-characters e›\"\u{ad}\"], sources: [(source: \"s\", at: ‹hidden-characters e›\"\u{ad}\", quote: ‹hidden-characters e›\"\u{ad}\")], kind: Other(‹hidden-characters e›\"\u{ad}\"))]",
        "s e",
    );
}

#[test]
fn notes() {
    check_all(&in_case(
        "parties: [‹unused p›(id: \"p\", name: \"P\")], actors: [‹unused a›(id: \"a\", name: \"A\")], sources: [‹unused s›(id: \"s\", title: \"S\")], topics: [‹unused t›(id: \"t\", title: \"T\")], events: [(id: \"e\", title: \"E\", when: \"2025\")]",
    ));
    // Not where something was left out.
    check_all(&in_case("topics: [(id: \"t\", title: \"T\"), (id: \"u\", title: ‹bad-item u›1)]"));
    check_all(&in_case(
        "actors: [(id: \"a\", name: \"A\")], statements: [‹unsourced q›(id: \"q\", speaker: \"a\", when: \"2025\", text: \"T\")], commitments: [‹unsourced c›(id: \"c\", by: [\"a\"], when: \"2025\", text: \"T\")]",
    ));
    // The zone has the hour twice.
    check_in_case(
        "events: [(id: \"e\", title: \"E\", when: ‹doubled-hour e›\"2025-11-02T01:30[America/New_York]\")]",
        "e",
    );
    check_in_case(
        "events: [(id: \"e\", title: \"E\", when: \"2025-11-02T02:30[America/New_York]\"), (id: \"f\", title: \"F\", when: \"2025-11-02T01:30-05:00\")]",
        "f e",
    );
    // Languages of the case: its own and those of titles and names.
    check_in_case(
        "topics: [(id: \"t\", title: {\"en\": \"A\", \"uk\": \"Б\"}, question: ‹missing-translation t›{\"en\": \"A\", \"ru\": \"В\"})]",
        "t",
    );
    check_in_case(
        "language: \"uk\", topics: [(id: \"t\", title: ‹missing-translation t›{\"en\": \"A\"}, question: \"plain\")]",
        "t",
    );
    check_in_case("title: {\"EN\": \"A\", \"uk\": \"Б\"}, summary: ‹missing-translation›{\"uk\": \"Б\"}", "");
}

#[test]
fn limits() {
    // Brackets, the root's the first: one in an item at the limit, one over it.
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let at = MAX_DEPTH - 3;
    let deep = |depth: usize, mark: &str| {
        let brackets = nested(depth);
        let brackets = match mark {
            "" => brackets,
            mark => format!("{}{mark}{}", "[".repeat(at), brackets.split_at(at).1),
        };
        format!("topics: [(id: \"t\", title: \"T\", ‹unknown-field t›x: {brackets}), (id: \"u\", title: \"U\")]")
    };
    check_in_case(&deep(at, ""), "t u");
    check_in_case(&deep(at - 1, ""), "t u");
    check_in_case(&deep(at + 1, "‹limit t›").replace("‹unknown-field t›", ""), "u");
    check_in_case(&deep(100_000, "‹limit t›").replace("‹unknown-field t›", ""), "u");
    // Strings.
    for (bytes, stay) in [(MAX_STRING_BYTES - 1, "t u"), (MAX_STRING_BYTES, "t u"), (MAX_STRING_BYTES + 1, "u")] {
        let mark = if stay == "u" { "‹limit t›" } else { "" };
        check_in_case(
            &format!("topics: [(id: \"t\", title: {mark}\"{}\"), (id: \"u\", title: \"U\")]", "x".repeat(bytes)),
            stay,
        );
        check_in_case(
            &format!("topics: [(id: \"t\", title: {mark}r#\"{}\"#), (id: \"u\", title: \"U\")]", "x".repeat(bytes)),
            stay,
        );
    }
    let cyrillic = "ж".repeat(MAX_STRING_BYTES / 2);
    check_in_case(
        &format!("topics: [(id: \"t\", title: \"{cyrillic}\"), (id: \"u\", title: ‹limit u›\"{cyrillic}x\")]"),
        "t",
    );
}

#[test]
fn so_many_problems_are_kept() {
    let entries = |count: usize| {
        let mut text = "Case(format: 1, titel: 1, topics: [\n".to_owned();
        for at in 0..count {
            text = text + "(id: \"t" + &at.to_string() + "\"),\n";
        }
        text + "])"
    };
    // One warning in the first line, then an error in each.
    for (errors, told) in
        [(MAX_PROBLEMS - 2, MAX_PROBLEMS - 1), (MAX_PROBLEMS - 1, MAX_PROBLEMS), (MAX_PROBLEMS, MAX_PROBLEMS + 1)]
    {
        let problems = read_text(&entries(errors)).problems;
        assert_eq!(problems.len(), told);
        let last = problems.last().expect("there are some");
        assert_eq!(last.code.name() == "limit", errors == MAX_PROBLEMS);
        if errors == MAX_PROBLEMS {
            assert_eq!((last.severity, &*last.file, last.line, last.column), (Severity::Error, "case.ron", None, None));
            assert!(last.message.contains('1'), "{}", last.message);
        }
    }
    // The worst of what is not kept can be a note.
    let mut text = "Case(format: 1, topics: [\n".to_owned();
    for at in 0..MAX_PROBLEMS + 5 {
        text = text + "(id: \"t" + &at.to_string() + "\", title: \"T\"),\n";
    }
    let problems = read_text(&(text + "])")).problems;
    let last = problems.last().expect("there are some");
    assert_eq!((problems.len(), last.code.name(), last.severity), (MAX_PROBLEMS + 1, "limit", Severity::Note));
    assert!(last.message.contains("5 "), "{}", last.message);
}
