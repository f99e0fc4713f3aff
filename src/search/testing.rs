//! What the tests of search start from.

use std::path::PathBuf;

use crate::case::Case;
use crate::load::{Memory, Progress, load_from};

/// The case of a file with this text.
pub fn case_of(text: &str) -> Case {
    let store = Memory::new([("case.ron", text.as_bytes())]);
    let loaded = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
    assert!(loaded.usable, "{:?}", loaded.problems.first());
    loaded.case
}

/// A small case in which there is something of everything to find.
pub const TALKS: &str = r#"Case(
    format: 1, time_zone: "UTC",
    parties: [Party(id: "us", name: "United States"), Party(id: "ua", name: {"en": "Ukraine", "uk": "Україна"})],
    actors: [
        Actor(id: "zelensky", name: {"en": "Volodymyr Zelenskyy", "uk": "Володимир Зеленський", "ru": "Владимир Зеленский"},
              party: "ua", role: "President"),
        Actor(id: "rubio", name: "Marco Rubio", party: "us", note: "Met Lavrov in Riyadh"),
        Actor(id: "lavrov", name: {"en": "Sergey Lavrov", "ru": "Сергей Лавров"}, aliases: ["Serhii Lavrov"],
              role: {"en": "Foreign Minister", "ru": "министр иностранных дел"}),
    ],
    topics: [Topic(id: "minerals", title: "Critical minerals", question: "Who gets what?")],
    sources: [Source(id: "wire", title: "Lavrov, Rubio discuss talks", publisher: "Reuters", author: "Ann Bell"),
              Source(id: "cafe", title: "Notes from a café", publisher: "Kurier")],
    events: [
        Event(id: "small", title: "Riyadh talks", when: "2025-02-17", weight: Minor, actors: ["rubio"]),
        Event(id: "talks", title: {"en": "Riyadh talks", "uk": "Переговори в Ер-Ріяді"}, when: "2025-02-18T10:00",
              weight: Major, actors: ["rubio", "lavrov"], place: "Diriyah Palace",
              summary: "They agreed to restore embassy staffing.", tags: ["first-round"]),
        Event(id: "resume", title: "Riyadh talks resume", when: "2025-03-24", actors: ["rubio"]),
    ],
    statements: [
        Statement(id: "heard", speaker: "lavrov", event: "talks",
                  text: {"en": "We not only listened, but also heard each other.",
                         "ru": "Мы не просто слушали, но и слышали друг друга."}),
        Statement(id: "other", speaker: "rubio", event: "talks", text: "Each side must hear the other. Sanctions stay.",
                  note: "Said to reporters"),
        Statement(id: "sanctions", speaker: "lavrov", when: "2025-02-19", text: "Sanctions were not discussed at length.",
                  sources: [(source: "wire", quote: "санкции ещё обсудят")]),
        Statement(id: "yizha", speaker: "zelensky", when: "2025-02-20", text: {"uk": "Її об’єкт не їжа, а ґрунт."}),
    ],
    commitments: [Commitment(id: "teams", text: "Appoint high-level teams", by: ["us"], made: "talks",
                             deadline: "as soon as possible",
                             updates: [(when: "2025-02-24", status: InProgress, note: "Deputies met in Istanbul")])],
)"#;
