//! What follows from the items of a case: their order, where a commitment stands, chains, origins, since when it was known.

use serde_json::{Value, json};

use crate::reading::{in_case, item, json as exported, kept, read_text, words};

fn case(fields: &str) -> Value {
    exported(&read_text(&in_case(fields)), None, None)
}

fn event(id: &str, when: &str, after: &str) -> String {
    let after: Vec<String> = after.split_whitespace().map(|id| format!("\"{id}\"")).collect();
    format!("Event(id: \"{id}\", title: \"{id}\", when: \"{when}\", after: [{}]),", after.join(", "))
}

/// These events, each `id when after…`, lie in this order.
fn check_order(events: &[&str], expected: &str) {
    let events: String = events
        .iter()
        .map(|words| {
            let (id, rest) = words.split_once(' ').expect("id when");
            let (when, after) = rest.split_once(' ').unwrap_or((rest, ""));
            event(id, when, after)
        })
        .collect();
    assert_eq!(kept(&read_text(&in_case(&format!("events: [{events}]")))), expected, "{events}");
}

#[test]
fn order_in_time() {
    // By the beginning, none first; then by the end, none last; then as read.
    check_order(&["a 2025-02-02", "b 2025-02-01"], "b a");
    check_order(&["a 2025-02", "b 2025-02-01", "c 2025", "d ../2024"], "d c b a");
    check_order(&["a 2025/..", "b 2025", "c [2025..]", "d 2025-01", "e 2025"], "d b e a c");
    check_order(&["a [..2026]", "b [..2025]", "c -9999"], "b a c");
    check_order(&["a 2025-01-01T00:00", "b 2025-01-01", "c 2025-01-01T00:00:00"], "c a b");
}

#[test]
fn order_by_after() {
    check_order(&["a 2025-01 b", "b 2025-02", "c 2025-03"], "b a c");
    // Several waiting ones in their own order.
    check_order(&["a 2025-01 d", "b 2025-02 d", "c 2025-03", "d 2025-04", "e 2025-05"], "c d a b e");
    // Behind the last of those that it names.
    check_order(&["a 2025-01 b d", "b 2025-02", "c 2025-03", "d 2025-04", "e 2025-05"], "b c d a e");
    // A chain of waiting ones.
    check_order(&["a 2025-01 b", "b 2025-02 c", "c 2025-03", "d 2025-04"], "c b a d");
    // What comes later anyway stays where it is.
    check_order(&["a 2025-01", "b 2025-02", "c 2025-03 a"], "a b c");
    check_order(&["a 2025-01 b a", "b 2025-02"], "b a");
    // Within a ring `after` counts for nothing, out of it it does.
    check_order(&["a 2025-01 b", "b 2025-02 a", "c 2025-03"], "a b c");
    check_order(&["a 2025-01 b d", "b 2025-02 a", "c 2025-03", "d 2025-04"], "b c d a");
    check_order(&["a 2025-01 b", "b 2025-02 c", "c 2025-03 b", "d 2025-04"], "b a c d");
    // What is not there is not waited for.
    check_order(&["a 2025-01 nope b", "b 2025-02"], "b a");
}

#[test]
fn events_and_statements_are_one_sequence() {
    let case = case(
        "actors: [(id: \"p\", name: \"P\")], events: [(id: \"e\", title: \"E\", when: \"2025-01\", after: [\"r\"]), (id: \"f\", title: \"F\", when: \"2025-03\")], statements: [(id: \"q\", speaker: \"p\", text: \"T\", when: \"2025-01\", after: [\"f\"]), (id: \"r\", speaker: \"p\", text: \"T\", event: \"f\"), (id: \"s\", speaker: \"p\", text: \"T\", when: \"2025-02\")]",
    );
    let ids = |list: &str| -> Vec<String> {
        case[list].as_array().expect("a list").iter().map(|item| item["id"].as_str().unwrap_or("").to_owned()).collect()
    };
    assert_eq!((ids("events").join(" "), ids("statements").join(" ")), ("f e".to_owned(), "s q r".to_owned()));
    assert_eq!(item(&case, "r")["when"]["written"], "2025-03");
}

#[test]
fn commitments_lie_by_when_they_were_made() {
    let case = case(
        "actors: [(id: \"p\", name: \"P\")], events: [(id: \"e\", title: \"E\", when: \"2025-02\"), (id: \"x\", title: \"X\", when: \"nonsense\")], commitments: [(id: \"a\", by: [\"p\"], text: \"T\", when: \"2025-03\"), (id: \"b\", by: [\"p\"], text: \"T\", made: \"e\"), (id: \"c\", by: [\"p\"], text: \"T\", made: \"x\"), (id: \"d\", by: [\"p\"], text: \"T\", made: \"e\", when: \"2025-01\")]",
    );
    let ids: Vec<&str> =
        case["commitments"].as_array().expect("a list").iter().filter_map(|item| item["id"].as_str()).collect();
    assert_eq!(ids, ["c", "d", "b", "a"]);
    assert_eq!(item(&case, "d")["made_at"]["written"], "2025-01");
    assert_eq!(item(&case, "b")["made_at"]["written"], "2025-02");
    assert!(item(&case, "b")["when"].is_null());
    assert!(item(&case, "c")["made_at"].is_null());
}

#[test]
fn the_default_as_of() {
    let as_of = |fields: &str| case(fields)["as_of"].clone();
    assert_eq!(as_of(""), Value::Null);
    assert_eq!(as_of("sources: [(id: \"s\", title: \"S\", published: \"2030\")]"), Value::Null);
    assert_eq!(as_of(&format!("events: [{}]", event("e", "2025-02-12", ""))), "2025-02-13T00:00:00Z");
    // One second after its beginning where it has no end.
    assert_eq!(as_of(&format!("events: [{}]", event("e", "2025-02-12/..", ""))), "2025-02-12T00:00:01Z");
    assert_eq!(
        as_of(
            "events: [(id: \"e\", title: \"E\", when: \"2030\", kind: Deadline), (id: \"f\", title: \"F\", when: \"2025\")]"
        ),
        "2026-01-01T00:00:00Z"
    );
    let commitment = "actors: [(id: \"p\", name: \"P\")], commitments: [(id: \"c\", by: [\"p\"], text: \"T\", when: \"2025\", due: \"2040\"";
    assert_eq!(as_of(&format!("{commitment})]")), "2026-01-01T00:00:00Z");
    assert_eq!(as_of(&format!("{commitment}, updates: [(when: \"2027\", status: Stalled)])]")), "2028-01-01T00:00:00Z");
    assert_eq!(
        as_of(
            "actors: [(id: \"p\", name: \"P\")], statements: [(id: \"q\", speaker: \"p\", text: \"T\", when: \"2029-01\")]"
        ),
        "2029-02-01T00:00:00Z"
    );
}

const SIDES: &str = "parties: [(id: \"us\", name: \"US\"), (id: \"ru\", name: \"RU\"), (id: \"eu\", name: \"EU\")], actors: [(id: \"rubio\", name: \"R\", party: \"us\"), (id: \"lavrov\", name: \"L\", party: \"ru\"), (id: \"kallas\", name: \"K\", party: \"eu\"), (id: \"ushakov\", name: \"U\", party: \"ru\")], sources: [(id: \"paper\", title: \"P\")],";

/// A commitment of `us` to `ru` made on 12 February 2025 with these updates, each `when Status who`, stands so as of a time.
fn check_status(updates: &[&str], as_of: &str, expected: (&str, bool)) {
    let updates: Vec<String> = updates
        .iter()
        .map(|words| {
            let mut words = words.split(' ');
            let (when, status) = (words.next().expect("when"), words.next().expect("status"));
            let who = words.next().map_or_else(String::new, |who| format!(", according_to: \"{who}\""));
            format!("(when: \"{when}\", status: {status}{who}),")
        })
        .collect();
    let updates = updates.concat();
    let text = in_case(&format!(
        "{SIDES} commitments: [(id: \"c\", by: [\"us\"], to: [\"ru\"], text: \"T\", when: \"2025-02-12\", updates: [{updates}])]"
    ));
    let case = exported(&read_text(&text), Some(as_of), None);
    let commitment = &case["commitments"][0];
    let status = commitment["status"].as_str().unwrap_or("none");
    assert_eq!(
        (status, commitment["status_certain"].as_bool()),
        (expected.0, Some(expected.1)),
        "{updates} as of {as_of}"
    );
}

#[test]
fn statuses() {
    // Before it was made, the day it may have been, and after.
    check_status(&[], "2025-02-11", ("none", true));
    check_status(&[], "2025-02-11T23:59", ("none", true));
    check_status(&[], "2025-02-12T00:00:00", ("Pending", false));
    check_status(&[], "2025-02-12T12:00", ("Pending", false));
    check_status(&[], "2025-02-12", ("Pending", true));
    // Of the last update begun; certain once it is over.
    let updates = ["2025-03-10 InProgress", "2025-03-20 Stalled"];
    check_status(&updates, "2025-03-09", ("Pending", true));
    check_status(&updates, "2025-03-10T08:00", ("InProgress", false));
    check_status(&updates, "2025-03-10", ("InProgress", true));
    check_status(&updates, "2025-03-20", ("Stalled", true));
    // By time, not by place; in file order where equal.
    check_status(&["2025-03-20 Stalled", "2025-03-10 InProgress"], "2026", ("Stalled", true));
    check_status(&["2025-03-20 Stalled", "2025-03-20 InProgress"], "2026", ("InProgress", true));
    check_status(&["2025-03-20 Stalled", "2025-03 InProgress"], "2026", ("Stalled", true));
    check_status(&["2025-03-10/.. Blocked"], "2026", ("Blocked", false));
    check_status(&["[..2025-03] Blocked"], "2025-02-12", ("Blocked", false));
    check_status(&["[..2025-03] Blocked", "2025-02-13 Stalled"], "2025-02-13", ("Stalled", true));
}

#[test]
fn disputes() {
    // Two bound sides differ; an actor speaks for its party.
    check_status(&["2025-03-01 Fulfilled rubio", "2025-03-02 Broken lavrov"], "2026", ("Disputed", true));
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Broken ru"], "2026", ("Disputed", true));
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Fulfilled ru"], "2026", ("Fulfilled", true));
    // One side alone, and one that changes its word.
    check_status(&["2025-03-01 Fulfilled lavrov", "2025-03-02 Broken ushakov"], "2026", ("Broken", true));
    check_status(
        &["2025-03-01 Fulfilled rubio", "2025-03-02 Broken lavrov", "2025-03-03 Fulfilled ushakov"],
        "2026",
        ("Fulfilled", true),
    );
    // Certain once all its words are.
    check_status(&["2025-03-01 Fulfilled us", "2025-03 Broken ru"], "2025-03-15", ("Disputed", false));
    check_status(&["2025-03-01 Fulfilled us", "2025-03 Broken ru"], "2025-03", ("Disputed", true));
    check_status(&["2025-03 Fulfilled us", "2025-03-02 Broken ru"], "2025-03-15", ("Disputed", false));
    // The author's own reading settles what came before.
    check_status(
        &["2025-03-01 Fulfilled us", "2025-03-02 Broken ru", "2025-03-03 PartlyFulfilled"],
        "2026",
        ("PartlyFulfilled", true),
    );
    check_status(
        &["2025-03-01 Fulfilled us", "2025-03-02 Broken ru", "2025-03-03 PartlyFulfilled", "2025-03-04 Fulfilled us"],
        "2026",
        ("Fulfilled", true),
    );
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Stalled", "2025-03-03 Broken ru"], "2026", ("Broken", true));
    // A source sets the status, but neither makes nor ends a dispute.
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Broken paper"], "2026", ("Broken", true));
    check_status(
        &["2025-03-01 Fulfilled us", "2025-03-02 Broken ru", "2025-03-03 Fulfilled paper"],
        "2026",
        ("Disputed", true),
    );
    check_status(
        &["2025-03-01 Fulfilled us", "2025-03-02 Fulfilled paper", "2025-03-03 Broken ru"],
        "2026",
        ("Disputed", true),
    );
    // One who is not bound sets nothing.
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Broken kallas"], "2026", ("Fulfilled", true));
    check_status(&["2025-03-02 Broken eu"], "2026", ("Pending", true));
    // The author can call it disputed.
    check_status(&["2025-03-02 Disputed"], "2026", ("Disputed", true));
    // Only what has begun counts.
    check_status(&["2025-03-01 Fulfilled us", "2025-03-02 Broken ru"], "2025-03-01", ("Fulfilled", true));
}

#[test]
fn an_actor_without_a_party_is_a_side_where_it_is_bound() {
    let case = case(
        "actors: [(id: \"a\", name: \"A\"), (id: \"b\", name: \"B\"), (id: \"x\", name: \"X\")], commitments: [(id: \"c\", by: [\"a\", \"b\"], text: \"T\", when: \"2025\", updates: [(when: \"2026-01\", status: Broken, according_to: \"a\"), (when: \"2026-02\", status: Fulfilled, according_to: \"b\"), (when: \"2026-03\", status: Fulfilled, according_to: \"x\")])]",
    );
    assert_eq!(case["commitments"][0]["status"], "Disputed");
}

#[test]
fn overdue() {
    let check = |due: &str, updates: &str, as_of: &str, expected: bool| {
        let text = in_case(&format!(
            "actors: [(id: \"p\", name: \"P\")], commitments: [(id: \"c\", by: [\"p\"], text: \"T\", when: \"2025-02-12\", due: \"{due}\", updates: [{updates}])]"
        ));
        let case = exported(&read_text(&text), Some(as_of), None);
        assert_eq!(case["commitments"][0]["overdue"], json!(expected), "{due} {updates} {as_of}");
    };
    check("2025-03-01", "", "2025-02-28", false);
    // T lies just before the end of WHEN: a due date that ends with it is not yet over.
    check("2025-03-01", "", "2025-03-01", false);
    check("2025-03-01", "", "2025-03-02", true);
    check("2025-03-01", "", "2025-03-02T00:00:00", true);
    check("2025-03-01/..", "", "2026", false);
    check("2025-02", "", "2025-02-11", false);
    for (status, expected) in [
        ("Fulfilled", false),
        ("Broken", false),
        ("Withdrawn", false),
        ("Superseded", false),
        ("Pending", true),
        ("InProgress", true),
        ("Stalled", true),
        ("Blocked", true),
        ("PartlyFulfilled", true),
        ("Disputed", true),
    ] {
        check("2025-03-01", &format!("(when: \"2025-02-20\", status: {status})"), "2026", expected);
    }
}

/// Of a statement of `p` that cites `s`, with these sources, each `id cites…`: its chain, whether documented, its origins.
fn check_chain(sources: &[&str], chain: &str, documented: bool, origins: &str) {
    let sources: Vec<String> = sources
        .iter()
        .map(|words| {
            let mut words = words.split(' ');
            let id = words.next().expect("id");
            let cites: Vec<String> = words.map(|id| format!("\"{id}\"")).collect();
            format!("(id: \"{id}\", title: \"S\", cites: [{}]),", cites.join(","))
        })
        .collect();
    let sources = sources.concat();
    let case = case(&format!(
        "actors: [(id: \"p\", name: \"P\"), (id: \"q\", name: \"Q\")], sources: [{sources}], statements: [(id: \"w\", speaker: \"p\", text: \"T\", when: \"2025\", sources: [\"s\"])]"
    ));
    let statement = item(&case, "w");
    assert_eq!(words(&statement["chains"][0]), chain, "{sources}");
    assert_eq!(statement["chain_documented"], json!([documented]), "{sources}");
    assert_eq!(words(&statement["origins"]), origins, "{sources}");
}

#[test]
fn chains_and_origins() {
    check_chain(&["s p"], "p s", true, "s");
    check_chain(&["s"], "p s", false, "s");
    check_chain(&["s a", "a p"], "p a s", true, "a");
    check_chain(&["s q"], "p q s", false, "s");
    // The shortest way; among equals the first in `cites` order, from the cited source on.
    check_chain(&["s a b", "a c", "c p", "b p"], "p b s", true, "c b");
    check_chain(&["s b a", "a p", "b p"], "p b s", true, "a b");
    check_chain(&["s a b", "b c d", "a d c", "c p", "d p"], "p d a s", true, "c d");
    // None reaches the speaker: the shortest way to what cites nothing.
    check_chain(&["s a b", "a c", "c", "b"], "p b s", false, "c b");
    check_chain(&["s a b", "a", "b"], "p a s", false, "a b");
    check_chain(&["s a q", "a b", "b"], "p q s", false, "b");
    // Rings.
    check_chain(&["s a", "a s"], "p s", false, "");
    check_chain(&["s s"], "p s", false, "s");
    check_chain(&["s a", "a s b", "b"], "p b a s", false, "b");
    check_chain(&["s a", "a s p"], "p a s", true, "a");
    // One that cites the speaker and a source is an origin too; so is one further behind.
    check_chain(&["s p a", "a"], "p s", true, "s a");
    // Origins in reading order.
    check_chain(&["z p", "s b z", "b"], "p z s", true, "z b");
}

#[test]
fn origins_of_what_has_no_speaker() {
    let case = case(
        "actors: [(id: \"p\", name: \"P\")], sources: [(id: \"x\", title: \"X\", cites: [\"y\", \"p\"]), (id: \"y\", title: \"Y\", cites: [\"p\"]), (id: \"z\", title: \"Z\", cites: [\"y\"])], events: [(id: \"e\", title: \"E\", when: \"2025\", sources: [\"x\", \"z\", \"nope\"])], links: [(from: \"e\", to: \"p\", kind: Supports, sources: [\"z\"])]",
    );
    assert_eq!(words(&item(&case, "e")["origins"]), "y");
    assert_eq!(words(&case["links"][0]["origins"]), "y");
    assert_eq!(case["links"][0]["known_since"], Value::Null);
}

#[test]
fn since_when_it_was_known() {
    let check = |published: [&str; 3], known_at: &str, since: Value, known: Value| {
        let dated =
            |written: &str| if written.is_empty() { String::new() } else { format!(", published: \"{written}\"") };
        let [x, y, z] = published.map(dated);
        let text = in_case(&format!(
            "sources: [(id: \"x\", title: \"X\", cites: [\"y\"]{x}), (id: \"y\", title: \"Y\"{y}), (id: \"z\", title: \"Z\"{z})], events: [(id: \"e\", title: \"E\", when: \"2025\", sources: [\"x\", \"z\"])]"
        ));
        let case = exported(&read_text(&text), None, Some(known_at));
        assert_eq!(item(&case, "e")["known_since"], since, "{published:?}");
        assert_eq!(item(&case, "e")["known"], known, "{published:?} {known_at}");
    };
    let range = |earliest: Value, latest: Value| json!({"earliest": earliest, "latest": latest});
    check(["", "", ""], "2030", Value::Null, Value::Null);
    let february = range(json!("2025-02-01T00:00:00Z"), json!("2025-03-01T00:00:00Z"));
    check(["2025-03", "", "2025-02"], "2025-02", february.clone(), json!("yes"));
    check(["2025-03", "", "2025-02"], "2025-02-10", february.clone(), json!("possibly"));
    check(["2025-03", "", "2025-02"], "2025-01", february.clone(), json!("no"));
    // What a source cites counts too.
    check(["2025-03", "2025-02", ""], "2025-02", february, json!("yes"));
    // Least beginning and least end may come from two sources.
    let mixed = range(json!("2025-01-01T00:00:00Z"), json!("2025-02-02T00:00:00Z"));
    check(["2025", "", "2025-02-01"], "2025-01-31", mixed, json!("possibly"));
    check(
        ["../2025-02-01", "", "2025-01"],
        "2024",
        range(Value::Null, json!("2025-02-01T00:00:00Z")),
        json!("possibly"),
    );
    check(["2025/..", "", ""], "2030", range(json!("2025-01-01T00:00:00Z"), Value::Null), json!("possibly"));
    // `known` is there only where it is asked for.
    let case = case("events: [(id: \"e\", title: \"E\", when: \"2025\")]");
    assert_eq!((case.get("known_at"), item(&case, "e").get("known")), (None, None));
}

#[test]
fn every_field_is_there() {
    let case = case(
        "parties: [(id: \"p\", name: \"P\")], actors: [(id: \"a\", name: \"A\")], sources: [(id: \"s\", title: \"S\")], topics: [(id: \"t\", title: \"T\")], events: [(id: \"e\", title: \"E\", when: \"2025\", actors: [\"a\"], sources: [\"s\"]), (id: \"f\", title: \"F\", when: \"2026\", kind: Other(\"x\"))], statements: [(id: \"q\", speaker: \"a\", text: {\"uk\": \"Б\", \"en\": \"B\"}, when: \"2025\", about: [\"e\", (id: \"t\", stance: Denies)])], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", when: \"2025\", updates: [(when: \"2026\", status: Broken)])], links: [(from: \"e\", to: \"q\", kind: LeadsTo)]",
    );
    let keys = |value: &Value| -> String {
        let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
        keys.sort_unstable();
        keys.join(" ")
    };
    assert_eq!(
        keys(&case),
        "actors as_of commitments events files format id language links parties problems sources span statements summary time_zone title topics zones"
    );
    assert_eq!(keys(&case["parties"][0]), "color id name note private");
    assert_eq!(keys(&case["actors"][0]), "aliases id kind name note party private role roles");
    assert_eq!(
        keys(&case["sources"][0]),
        "accessed archive author cites id kind language note private published publisher reliability title url"
    );
    assert_eq!(keys(&case["topics"][0]), "id private question title");
    assert_eq!(
        keys(&case["events"][0]),
        "actors after credibility id kind known_since note origins place private sources summary tags title topics weight when"
    );
    assert_eq!(
        keys(&case["statements"][0]),
        "about after chain_documented chains credibility event form id known_since language note origins private sources speaker tags text to topics weight when"
    );
    assert_eq!(
        keys(&case["commitments"][0]),
        "by deadline due id known_since made made_at note origins overdue private sources status status_certain tags text to topics updates when"
    );
    assert_eq!(keys(&case["commitments"][0]["updates"][0]), "according_to event note sources status when");
    assert_eq!(keys(&case["links"][0]), "from kind known_since note origins private sources to");
    assert_eq!((&case["format"], &case["language"], &case["id"]), (&json!(1), &json!("en"), &Value::Null));
    assert_eq!(
        (&case["events"][0]["kind"], &case["events"][1]["kind"]),
        (&json!({"Other": "event"}), &json!({"Other": "x"}))
    );
    assert_eq!(case["events"][0]["actors"], json!([{"actor": "a", "role": null, "disputed": false, "sources": []}]));
    assert_eq!(case["events"][0]["sources"], json!([{"source": "s", "at": null, "quote": null}]));
    assert_eq!(
        case["statements"][0]["about"],
        json!([{"id": "e", "stance": "Mentions"}, {"id": "t", "stance": "Denies"}])
    );
    assert_eq!(case["statements"][0]["text"].to_string(), "{\"uk\":\"Б\",\"en\":\"B\"}");
    assert_eq!((&case["actors"][0]["kind"], &case["sources"][0]["kind"]), (&json!("Person"), &json!("Reporting")));
    assert_eq!(
        (&case["statements"][0]["form"], &case["events"][0]["weight"]),
        (&json!("Paraphrase"), &json!("Normal"))
    );
    assert_eq!(case["files"], json!(["case.ron"]));
}
