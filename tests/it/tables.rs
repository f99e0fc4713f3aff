//! The tables below the timeline as a reader uses them.

use casebook::app::{Command, CommitmentsView, Table};
use casebook::case::{ItemRef, Kind};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use casebook::shell::Shell;

use crate::window::{click, click_first, command, file, first, label_of, says, state, window};

const CASE: &str = r#"Case(
    format: 1, title: "Tables", time_zone: "UTC",
    actors: [Actor(id: "a", name: "Ann Arbor"), Actor(id: "b", name: "Ben Bright")],
    events: [Event(id: "e", title: "End", when: "2025-03-01")],
    commitments: [
        Commitment(id: "c1", text: "Write", by: ["a"], to: ["b"], when: "2025-02-12", due: "2025-02-20", sources: ["s"]),
        Commitment(id: "c2", text: "Answer", by: ["b"], when: "2025-02-13", deadline: "soon"),
        Commitment(id: "c3", text: "Meet", by: ["b"], when: "2025-02-13", due: "2025-03-11"),
    ],
    sources: [Source(id: "t", title: "Zebra"), Source(id: "s", title: "Apple", published: "2025-02-19")],
)"#;

/// The names of the rows that are shown, top to bottom.
pub(crate) fn rows(window: &Harness<'_, Shell>) -> Vec<String> {
    let mut rows: Vec<_> = window.get_all_by_role(Role::Row).map(|node| (node.rect().top(), label_of(&node))).collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn commitments_are_a_table_that_its_heads_order() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    assert!(window.query_all_by_role(Role::Row).next().is_none(), "on the axis at first");
    click(&mut window, "Commitments on the axis: change");
    click(&mut window, "Show commitments as a table");
    assert_eq!(state(&window).panels.commitments, CommitmentsView::Table);
    assert_eq!(
        rows(&window),
        ["Commitment 1: Write pending", "Commitment 2: Answer pending", "Commitment 3: Meet pending"]
    );
    assert!(says(&window, "overdue by 9 days") && says(&window, "10 days left") && says(&window, "“soon”"));
    click_first(&mut window, "Commitments: order by Time left");
    assert!(rows(&window).first().is_some_and(|row| row.contains("Write")));
    click_first(&mut window, "Commitments: order by Time left, first to last");
    assert!(rows(&window).first().is_some_and(|row| row.contains("Meet")), "{:?}", rows(&window));
    assert!(rows(&window).last().is_some_and(|row| row.contains("Answer")), "nothing to say comes last");
    click_first(&mut window, "Commitment 2: Answer");
    assert_eq!(state(&window).selection.item, Some(ItemRef::new(Kind::Commitment, 1)));
    assert!(says(&window, "What became of it"));
    click(&mut window, "Commitments as a table: change");
    click(&mut window, "Show commitments on the axis");
    assert!(window.query_all_by_role(Role::Row).next().is_none());
}

#[test]
fn commitments_are_chosen_by_status_and_party_on_the_axis_and_in_the_table() {
    let text = CASE.replace(
        "actors: [Actor(id: \"a\"",
        "parties: [(id: \"p\", name: \"Party\")], actors: [Actor(party: \"p\", id: \"a\"",
    );
    let text = text.replace("deadline: \"soon\"", "updates: [(when: \"2025-02-14\", status: Stalled)]");
    let (_folder, path) = file("case.ron", &text);
    let mut window = window(&[path]);
    let on_axis = |window: &Harness<'_, Shell>| {
        ["Write", "Answer", "Meet"].map(|text| says(window, &format!("Commitment: {text}")))
    };
    assert_eq!(on_axis(&window), [true; 3]);
    click(&mut window, "Status of commitments: any status");
    click(&mut window, "Stalled");
    assert_eq!(on_axis(&window), [false, true, false]);
    click(&mut window, "Overdue");
    assert_eq!(on_axis(&window), [true, true, false], "the menu stays open for more");
    window.key_press(egui::Key::Escape);
    window.run();
    click(&mut window, "Parties of commitments: any party");
    click(&mut window, "Party");
    window.key_press(egui::Key::Escape);
    window.run();
    assert_eq!(on_axis(&window), [true, false, false]);
    command(&mut window, Command::ShowCommitments(CommitmentsView::Table));
    assert_eq!(rows(&window), ["Commitment 1: Write pending"]);
    click(&mut window, "Status of commitments: overdue and 1 more");
    click(&mut window, "Any status");
    assert_eq!(rows(&window).len(), 1, "the party is still chosen");
    click(&mut window, "Parties of commitments: Party");
    click(&mut window, "Any party");
    assert_eq!(rows(&window).len(), 3);
    let none = casebook::app::CommitmentFilter::default().with_status(casebook::case::Status::Broken);
    command(&mut window, Command::FilterCommitments(none));
    assert!(says(&window, "No commitment is like this"));
    click(&mut window, "Show all commitments");
    assert_eq!(rows(&window).len(), 3);
}

#[test]
fn sources_stand_below_what_they_rely_on() {
    let text = CASE.replace("published: \"2025-02-19\")", "published: \"2025-02-19\", cites: [\"t\"])");
    let (_folder, path) = file("case.ron", &text);
    let mut window = window(&[path]);
    click_first(&mut window, "Below: Sources");
    click_first(&mut window, "Sources: order by Title");
    assert_eq!(rows(&window), ["Source Apple, s", "Source Zebra, t"]);
    click(&mut window, "Sources as a list: change");
    click(&mut window, "Show sources as a tree");
    assert_eq!(rows(&window), ["Source Zebra, t", "Source Apple, s, level 2"]);
    click_first(&mut window, "Source Apple");
    assert!(says(&window, "Relies on"));
}

#[test]
fn sources_and_problems_are_ordered_by_their_heads() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    click_first(&mut window, "Below: Sources");
    assert_eq!(rows(&window), ["Source Zebra, t", "Source Apple, s"]);
    click_first(&mut window, "Sources: order by Title");
    assert_eq!(rows(&window), ["Source Apple, s", "Source Zebra, t"]);
    click_first(&mut window, "Source Zebra");
    assert_eq!(state(&window).selection.item, Some(ItemRef::new(Kind::Source, 0)), "the row, not its place");
    click_first(&mut window, "Below: Problems");
    let before = rows(&window);
    assert!(before.len() > 1, "{before:?}");
    click_first(&mut window, "Problems: order by Place");
    command(&mut window, Command::SortBy(Table::Problems, 2));
    let after = rows(&window);
    assert_eq!(after.len(), before.len());
    assert_ne!(after, before);
    let last = first(&window, &after[0]);
    last.click();
    window.run();
    assert!(state(&window).selection.problem.is_some_and(|at| at > 0));
}

/// What was put on the clipboard while `does` happened.
fn copied(window: &mut Harness<'_, Shell>, does: impl FnOnce(&mut Harness<'_, Shell>)) -> Option<String> {
    does(window);
    let mut found = None;
    for _ in 0..4 {
        window.step();
        for output in &window.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = output {
                found = Some(text.clone());
            }
        }
    }
    found
}

#[test]
fn what_is_selected_is_copied_by_key_and_menu() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    let copy = |window: &mut Harness<'_, Shell>| window.event(egui::Event::Copy);
    assert_eq!(copied(&mut window, copy), None, "nothing is selected");
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Commitment, 0)));
    let text = copied(&mut window, copy).expect("the commitment");
    assert!(text.starts_with("Write\nBy: Ann Arbor\nTo: Ben Bright\nMade: Wed 12 Feb 2025"), "{text}");
    assert!(text.contains("Stands: Pending, overdue"), "{text}");
    click(&mut window, "Edit");
    let by_menu = copied(&mut window, |window| first(window, "Copy ").click());
    assert_eq!(by_menu.as_deref(), Some(&*text));
}

#[test]
fn a_right_click_copies_a_row_and_the_table() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    click_first(&mut window, "Below: Sources");
    let menu = |window: &mut Harness<'_, Shell>, entry: &str| {
        first(window, "Source Apple").click_secondary();
        window.run();
        copied(window, |window| window.get_by_label(entry).click()).expect("copied")
    };
    assert_eq!(menu(&mut window, "Copy row"), "Apple\t\tReporting\tWed 19 Feb 2025\t\t\t\t1");
    let table = menu(&mut window, "Copy table");
    assert!(
        table.starts_with("Title\tPublisher\tKind\tPublished\tRelies on\tCited by\tReliability\tItems\nZebra\t"),
        "{table}"
    );
    assert_eq!(menu(&mut window, "Copy with its link"), "Apple\nWed 19 Feb 2025");
}

#[test]
fn a_right_click_in_the_inspector_copies_what_it_shows() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    first(&window, "Statement of Lavrov").click_secondary();
    window.run();
    let text = copied(&mut window, |window| window.get_by_label("Copy the words with their citation").click());
    assert!(text.is_some_and(|text| text.contains("— Sergey Lavrov, ")));
    let case = &state(&window).document.case;
    let event = case
        .events
        .iter()
        .position(|event| !state(&window).document.index.made_at(event.id).is_empty() && !event.sources.is_empty());
    let event = ItemRef::new(Kind::Event, event.expect("an event where something was said"));
    command(&mut window, Command::Inspect(event));
    first(&window, "When").click_secondary();
    window.run();
    let text = copied(&mut window, |window| window.get_by_label("Copy with its sources").click());
    assert!(text.is_some_and(|text| text.contains("Source: ")));
}

#[test]
fn a_right_click_on_the_timeline_shows_finds_and_copies_what_is_there() {
    let event = |at: usize| {
        format!("Event(id: \"e{at}\", title: \"Call {at}\", when: \"2025-02-12T10:0{at}\", actors: [\"a\"])")
    };
    let events = (0..3).map(event).collect::<Vec<_>>().join(", ");
    let text = format!(
        "Case(format: 1, time_zone: \"UTC\", actors: [Actor(id: \"a\", name: \"Ann\")], events: [{events}, \
         Event(id: \"z\", title: \"Talks\", when: \"2025-02-20T10:00\", actors: [\"a\"], weight: Major)])"
    );
    let (_folder, path) = file("case.ron", &text);
    let mut window = window(&[path]);
    let menu = |window: &mut Harness<'_, Shell>, mark: &str| {
        first(window, mark).click_secondary();
        window.run();
    };
    menu(&mut window, "Event: Talks");
    assert!(says(&window, "Open in editor"));
    let text = copied(&mut window, |window| window.get_by_label("Copy with its sources").click());
    assert_eq!(text.as_deref(), Some("Talks\nThu 20 Feb 2025, 10:00 (UTC)\nAnn"));
    assert!(!says(&window, "Zoom to it"), "the menu is gone");
    menu(&mut window, "3 events of Ann");
    let text = copied(&mut window, |window| window.get_by_label("Copy all").click()).expect("copied");
    assert!(text.starts_with("Call 0\n") && text.contains("\n\nCall 2\n"), "{text}");
    menu(&mut window, "3 events of Ann");
    click(&mut window, "Zoom to them");
    assert!(!says(&window, "3 events of Ann"), "told apart");
    menu(&mut window, "Event: Call 1");
    click(&mut window, "Show in full");
    let call = state(&window).document.case.find("e1").expect("an event");
    assert_eq!(state(&window).selection.item, state(&window).document.case.item(call));
}

#[test]
fn a_file_is_opened_in_the_editor_where_there_is_one() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(std::slice::from_ref(&path));
    let item = ItemRef::new(Kind::Commitment, 1);
    command(&mut window, Command::Inspect(item));
    window.get_by_label("Open case.ron in the editor at line 7");
    let place = state(&window).document.place_on_disk(item).expect("on disk");
    assert_eq!((place.path, place.line), (path, 7));
    click_first(&mut window, "Below: Problems");
    command(&mut window, Command::SelectProblem(0));
    let problem = &state(&window).document.problems[0];
    let place = state(&window).document.problem_on_disk(problem).expect("on disk");
    assert_eq!(Some(place.line), problem.line);
    assert!(says(&window, "in the editor at line"));
    command(&mut window, Command::Notice("No editor could be started".to_owned()));
    assert!(says(&window, "No editor could be started"));
    click(&mut window, "Dismiss the notice");
    assert!(!says(&window, "No editor could be started"));
}

#[test]
fn the_built_in_case_is_in_no_file_to_open() {
    let mut window = window(&[]);
    command(&mut window, Command::Inspect(ItemRef::new(Kind::Event, 0)));
    assert!(says(&window, "In the file"));
    click_first(&mut window, "Below: Problems");
    command(&mut window, Command::SelectProblem(0));
    assert!(!says(&window, "in the editor"));
}

#[test]
fn a_broken_file_can_be_opened_in_the_editor() {
    let (_folder, path) = file("broken.ron", "Case(\n    format: 1,\n    events: [\n");
    let window = window(&[path]);
    assert!(says(&window, "Open broken.ron in the editor at line"));
}

#[test]
fn the_arrows_go_on_from_the_row_that_was_clicked() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    // In the table arrows select; on the axis, where they go to milestones too, Enter does.
    let press = |window: &mut Harness<'_, Shell>, key: egui::Key| {
        for key in [key, egui::Key::Enter] {
            window.key_press(key);
            window.run();
        }
        let item = state(window).selection.item.expect("a row");
        (item.kind, item.at())
    };
    for (change, row, head) in [
        ("Show commitments as a table", "Commitment 1: Write", true),
        ("Show commitments on the axis", "Commitment: Write", false),
    ] {
        let now = if head { "Commitments on the axis: change" } else { "Commitments as a table: change" };
        click(&mut window, now);
        click(&mut window, change);
        click_first(&mut window, row);
        assert_eq!(press(&mut window, egui::Key::ArrowDown), (Kind::Commitment, 1), "{change}");
        assert_eq!(press(&mut window, egui::Key::End), (Kind::Commitment, 2), "{change}");
        assert_eq!(press(&mut window, egui::Key::Home), (Kind::Commitment, 0), "{change}");
    }
}

/// A case with so many sources that no frame waits for their order.
pub(crate) fn many_sources(count: usize) -> String {
    let source = |at: usize| format!("(id: \"s{at}\", title: \"Report {:04}\")", (at * 7_919) % count);
    let sources: Vec<String> = (0..count).map(source).collect();
    format!(
        "Case(format: 1, title: \"Many\", time_zone: \"UTC\", events: [(id: \"e\", title: \"E\", when: \"2025-02-12\")], \
         actors: [(id: \"a\", name: \"Ann\")], sources: [{}])",
        sources.join(", ")
    )
}

#[test]
fn a_long_table_is_ordered_and_copied_beside_the_frames() {
    let (_folder, path) = file("case.ron", &many_sources(2_500));
    let mut window = window(&[path]);
    click_first(&mut window, "Below: Sources");
    assert_eq!(rows(&window)[..2], ["Source Report 0000, s0", "Source Report 0419, s1"]);
    click_first(&mut window, "Sources: order by Title");
    window.run();
    assert_eq!(rows(&window)[..2], ["Source Report 0000, s0", "Source Report 0001, s179"]);
    command(&mut window, Command::SortBy(Table::Sources, 0));
    window.run();
    assert_eq!(rows(&window)[..1], ["Source Report 2499, s2321"]);
    first(&window, "Source Report 2499").click_secondary();
    window.run();
    let text = copied(&mut window, |window| window.get_by_label("Copy table").click()).expect("a text");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!((lines.len(), lines[1].split('\t').next()), (2_501, Some("Report 2499")));
}
