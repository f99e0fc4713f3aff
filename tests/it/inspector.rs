//! The inspector holds everything that a case says: a case in which every field of every kind is set, walked item by item.

use casebook::app::{ActorTab, Command};
use casebook::shell::Shell;
use egui::Modifiers;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{click, click_first, command, file, first, label_of, says, state, window};

const CASE: &str = r##"Case(
    format: 1, id: "full-case", title: {"en": "Case title", "uk": "Назва справи"}, summary: "Case summary", language: "en",
    time_zone: "Asia/Riyadh", zones: [(name: "Europe/Kyiv", label: "Kyiv label"), "America/New_York"], span: "2025-02-12/2025-02-20",
    parties: [
        (id: "pa", name: {"en": "Party Alpha", "uk": "Сторона Альфа"}, color: "#2f5fb3", note: "Party note", private: true),
        (id: "pb", name: "Party Beta"),
    ],
    actors: [
        (id: "ann", name: {"en": "Ann Arbor", "uk": "Анна Арбор"}, kind: Group, role: "Usual role", party: "pa", aliases: ["Annie", {"en": "A. Arbor", "uk": "А. Арбор"}],
            roles: [(title: "Early role", when: "2024-01-05/2024-06-07"), (title: {"en": "Later role", "uk": "Пізніша посада"}, when: "2025-02-01/..")],
            note: "Actor note", private: true),
        (id: "ben", name: "Ben Bright", party: "pb"),
    ],
    sources: [
        (id: "src", title: {"en": "Source title", "uk": "Назва джерела"}, publisher: "Source publisher", author: "Source Author", url: "https://example.org/page",
            archive: "https://archive.example/copy", published: "2025-02-19T08:30", accessed: "2025-03-04", language: "fr", kind: Relay,
            reliability: B, cites: ["origin", "ann"], note: "Source note", private: true),
        (id: "origin", title: "Origin title", kind: Original),
    ],
    topics: [
        (id: "top", title: {"en": "Topic title", "uk": "Назва теми"}, question: "Topic question?", private: true),
    ],
    events: [
        (id: "before", title: "Event before", when: "2025-02-13"),
        (id: "eve", title: {"en": "Event title", "uk": "Назва події"}, when: "2025-02-18T10:30~/2025-02-18T15:00", after: ["before"], kind: Other("banquet"),
            place: "Event place", actors: [(actor: "ann", role: "Host role", disputed: true, sources: [(source: "src", at: "line 7", quote: "She was not there")]), "ben", "pb"],
            weight: Major, summary: "Event summary", topics: ["top"], tags: ["event-tag"], credibility: 2, sources: [(source: "src", at: "page 3", quote: "Event quote")],
            note: "Event note", private: true),
    ],
    statements: [
        (id: "sta", speaker: "ann", text: {"en": "Spoken words", "uk": "Сказані слова", "ru": "Сказанные слова"}, when: "2025-02-18T11:00", event: "eve", after: ["before"],
            form: Translated, language: "uk", to: ["ben", "pb"], about: ["ben", (id: "com", stance: Denies)], weight: Minor, topics: ["top"], tags: ["statement-tag"],
            credibility: 4, sources: [(source: "src", at: "paragraph 9", quote: "Statement quote")], note: "Statement note", private: true),
    ],
    commitments: [
        (id: "com", text: {"en": "Commitment text", "uk": "Текст обіцянки"}, by: ["ann", "pb"], to: ["ben"], made: "eve", when: "2025-02-18T12:15", due: "2025-02-27",
            deadline: "as soon as possible", topics: ["top"], tags: ["commitment-tag"], sources: [(source: "src", at: "page 5", quote: "Commitment quote")],
            note: "Commitment note", private: true,
            updates: [
                (when: "2025-02-20", status: Stalled, note: "Update note", event: "before", according_to: "ben", sources: [(source: "origin", at: "page 6", quote: "Update quote")]),
                (when: "2025-02-21", status: PartlyFulfilled, according_to: "src"),
            ]),
    ],
    links: [(from: "before", to: "eve", kind: LeadsTo, note: {"en": "Link note", "uk": "Примітка"}, sources: [(source: "src", at: "page 8", quote: "Link quote")], private: true)],
)"##;

/// The window on the case with every field.
fn full() -> (tempfile::TempDir, Harness<'static, Shell>) {
    let (folder, path) = file("case.ron", CASE);
    let window = window(&[path]);
    assert!(state(&window).document.problems.iter().all(|problem| problem.code.name() == "missing-translation"));
    (folder, window)
}

/// What can be read right of the timeline, a line each.
fn read(window: &Harness<'_, Shell>) -> String {
    let left = window.get_by_label("Timeline").rect().right();
    let mut told = String::new();
    for node in window.query_all_by_label_contains("") {
        if node.rect().left() >= left {
            told.push_str(&label_of(&node));
            told.push('\n');
        }
    }
    told
}

/// Opens what is folded away.
fn unfold(window: &mut Harness<'_, Shell>, title: &str) {
    if window.query_by_label(title).is_some() {
        click(window, title);
        window.run();
    }
}

fn check(window: &Harness<'_, Shell>, what: &str, expected: &[&str]) {
    let told = read(window);
    for words in expected {
        assert!(told.contains(words), "{what} does not say {words:?}:\n{told}");
    }
}

#[track_caller]
fn check_item(window: &mut Harness<'_, Shell>, id: &str, expected: &[&str]) {
    let case = &state(window).document.case;
    let item = case.find(id).and_then(|id| case.item(id)).expect("an item of the case");
    command(window, Command::Inspect(item));
    unfold(window, "About");
    unfold(window, "In other languages");
    check(window, id, expected);
    check(window, id, &[&format!("case.ron:{}", line_of(id)), "Open case.ron in the editor at line", id]);
}

/// The line on which the item with this id begins.
fn line_of(id: &str) -> usize {
    let at = CASE.lines().position(|line| line.trim_start().starts_with(&format!("(id: \"{id}\"")));
    at.map_or(0, |at| at + 1)
}

const PRIVATE: &str = "Left out of released exports";

#[test]
fn the_case_itself_is_told_whole() {
    let (_folder, mut window) = full();
    unfold(&mut window, "In other languages");
    unfold(&mut window, "1 file");
    let expected = [
        "Case title",
        "Назва справи",
        "Case summary",
        "full-case",
        "English",
        "Asia/Riyadh",
        "Kyiv label (Europe/Kyiv)",
        "America/New_York",
        "Wed 12",
        "Thu 20 Feb",
        "2 parties",
        "2 actors",
        "2 sources",
        "1 topic",
        "2 events",
        "1 statement",
        "1 commitment",
        "1 link",
        "case.ron",
    ];
    check(&window, "the case", &expected);
}

#[test]
fn a_party_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = ["Party Alpha", "Сторона Альфа", "#2f5fb3", "Party note", PRIVATE, "Arbor"];
    check_item(&mut window, "pa", &expected);
}

#[test]
fn an_actor_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = [
        "Ann Arbor",
        "Анна Арбор",
        "Group",
        "Usual role",
        "Party Alpha",
        "Annie",
        "А. Арбор",
        "Early role",
        "2024-01-05/2024-06-07",
        "Later role",
        "Пізніша посада",
        "2025-02-01/..",
        "Actor note",
        PRIVATE,
        "Source title",
    ];
    check_item(&mut window, "ann", &expected);
    // What is unfolded stays so from actor to actor.
    let (_folder, mut window) = full();
    check_item(&mut window, "ben", &["Ben Bright", "Spoken of in", "Spoken words"]);
}

#[test]
fn a_source_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = [
        "Source title",
        "Назва джерела",
        "Source publisher",
        "Source Author",
        "https://example.org/page",
        "https://archive.example/copy",
        "19 Feb",
        "08:30",
        "written 2025-02-19T08:30",
        "4 Mar",
        "French",
        "Relay",
        "B, usually reliable",
        "Origin title",
        "Ann Arbor",
        "Source note",
        PRIVATE,
        "Event title",
        "Spoken words",
        "Commitment text",
        "A link between items",
    ];
    check_item(&mut window, "src", &expected);
    check_item(&mut window, "origin", &["Original", "Cited by 1 source", "Source title", "through what cites it"]);
}

#[test]
fn a_topic_is_told_whole() {
    let (_folder, mut window) = full();
    let expected =
        ["Topic title", "Назва теми", "Topic question?", PRIVATE, "Event title", "Spoken words", "Commitment text"];
    check_item(&mut window, "top", &expected);
}

#[test]
fn an_event_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = [
        "Event title",
        "Назва події",
        "about 10:30",
        "15:00",
        "written 2025-02-18T10:30~/2025-02-18T15:00",
        "After",
        "Event before",
        "Banquet",
        "Event place",
        "Ann Arbor",
        "Host role",
        "disputed: accounts differ on who was there",
        "disputed by",
        "line 7",
        "She was not there",
        "Ben Bright",
        "Party Beta",
        "major",
        "Event summary",
        "Topic title",
        "#event-tag",
        "2 of 6, probably true",
        "Source title",
        "page 3",
        "Event quote",
        "reliability B",
        "Event note",
        PRIVATE,
        "Follows from",
        "Link note",
        "Link quote",
        "Spoken words",
        "Commitment text",
    ];
    check_item(&mut window, "eve", &expected);
    check_item(&mut window, "before", &["Leads to", "Tells the status of", "Commitment text"]);
}

#[test]
fn a_statement_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = [
        "Ann Arbor",
        "Later role",
        "Spoken words",
        "Сказані слова",
        "Сказанные слова",
        "11:00",
        "written 2025-02-18T11:00",
        "Event title",
        "After",
        "Event before",
        "Translated",
        "Ukrainian",
        "Ben Bright",
        "Party Beta",
        "mentions · Ben Bright",
        "denies · Commitment text",
        "Minor",
        "Topic title",
        "#statement-tag",
        "4 of 6, doubtful",
        "Source title",
        "paragraph 9",
        "Statement quote",
        "Statement note",
        PRIVATE,
    ];
    check_item(&mut window, "sta", &expected);
}

#[test]
fn a_commitment_is_told_whole() {
    let (_folder, mut window) = full();
    let expected = [
        "Commitment text",
        "Текст обіцянки",
        "Ann Arbor",
        "Party Beta",
        "Ben Bright",
        "Event title",
        "12:15",
        "written 2025-02-18T12:15",
        "27 Feb",
        "written 2025-02-27",
        "as soon as possible",
        "Topic title",
        "#commitment-tag",
        "page 5",
        "Commitment quote",
        "Commitment note",
        PRIVATE,
        "Stalled",
        "20 Feb",
        "according to Ben Bright",
        "Update note",
        "Event before",
        "Origin title",
        "page 6",
        "Update quote",
        "Partly fulfilled",
        "21 Feb",
        "according to Source publisher",
        "Spoken of in",
        "Spoken words",
    ];
    check_item(&mut window, "com", &expected);
}

#[test]
fn a_link_is_told_whole() {
    let (_folder, mut window) = full();
    check_item(&mut window, "eve", &[]);
    // What was unfolded there is unfolded here.
    click_first(&mut window, "About link 1 of the case");
    let line = CASE.lines().position(|line| line.contains("links: [")).map_or(0, |at| at + 1);
    let expected = [
        "Leads to",
        "From",
        "Event before",
        "To",
        "Event title",
        "Link note",
        "Примітка",
        "Source title",
        "page 8",
        "Link quote",
        PRIVATE,
        &format!("case.ron:{line}"),
    ];
    check(&window, "the link", &expected);
}

#[test]
fn several_actors_are_a_dialogue_with_what_they_share() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    first(&window, "Actor Marco Rubio").click_modifiers(Modifiers::COMMAND);
    window.run();
    assert!(says(&window, "Dialogue of 2 actors"));
    // Both sides' words in one order of time.
    let mut cards: Vec<(f32, String)> = window
        .query_all_by_label_contains("Statement of ")
        .map(|node| (node.rect().top(), label_of(&node)))
        .filter(|(_, name)| name.starts_with("Statement of Lavrov") || name.starts_with("Statement of Rubio"))
        .collect();
    cards.sort_by(|a, b| a.0.total_cmp(&b.0));
    let speakers: Vec<bool> = cards.iter().map(|(_, name)| name.contains("Lavrov")).collect();
    assert!(speakers.contains(&true) && speakers.contains(&false), "{cards:?}");
    let turns = speakers.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!(turns > 1, "one does not stand behind the other: {cards:?}");
    command(&mut window, Command::ShowActorTab(ActorTab::Events));
    let case = state(&window).document.case.clone();
    let both = ["lavrov", "rubio"].map(|name| case.find(name).expect("an actor"));
    let shared = case
        .events
        .iter()
        .filter(|event| both.iter().all(|who| event.actors.iter().any(|participant| participant.actor == *who)));
    let shared: Vec<_> = shared.collect();
    assert!(!shared.is_empty());
    assert!(says(&window, &format!("Selected actor: Events {}", shared.len())));
}

#[test]
fn of_many_sources_the_first_are_shown_and_the_rest_when_asked_for() {
    let source = |at: usize| format!("(id: \"s{at}\", title: \"Report {at} of many\")");
    let sources = (0..8).map(source).collect::<Vec<_>>().join(", ");
    let cited = (0..8).map(|at| format!("\"s{at}\"")).collect::<Vec<_>>().join(", ");
    let text = format!(
        "Case(format: 1, time_zone: \"UTC\", events: [(id: \"e\", title: \"E\", when: \"2025-02-12\", sources: [{cited}])], sources: [{sources}])"
    );
    let (_folder, path) = file("case.ron", &text);
    let mut window = window(&[path]);
    let event = state(&window).document.case.find("e").and_then(|id| state(&window).document.case.item(id));
    command(&mut window, Command::Inspect(event.expect("an event")));
    assert!(says(&window, "Report 4 of many") && !says(&window, "Report 5 of many"));
    click(&mut window, "Show 3 more of 3");
    assert!(says(&window, "Report 7 of many"));
}
