//! The actors left of the timeline as a reader uses them: found by typing, folded, ordered, in a column of any width.

use casebook::app::{Command, HeadTab};
use casebook::shell::Shell;
use casebook::timeline::grouping::Grouping;
use casebook::timeline::roster::Order;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{click, click_first, command, file, first, label_of, says, state, window, window_with_settings};

const CASE: &str = r#"Case(
    format: 1, title: "Actors", time_zone: "UTC",
    parties: [(id: "us", name: "United States"), (id: "ru", name: "Russia")],
    actors: [
        (id: "w", name: "Mike Waltz", role: "Security Advisor", party: "us"), (id: "r", name: "Marco Rubio", party: "us"),
        (id: "l", name: "Sergey Lavrov", aliases: ["Sergei"], party: "ru"), (id: "p", name: "Pope Francis"),
    ],
    events: [
        (id: "e1", title: "Call", when: "2025-02-12T10:00/2025-02-12T11:00", place: "Line", kind: Call, actors: ["r", "l"]),
        (id: "e2", title: "Talks", when: "2025-02-18T10:00/2025-02-18T12:00", place: "Riyadh", actors: ["r", "l"]),
    ],
    statements: [(id: "s1", speaker: "l", text: "Yes", when: "2025-02-12"), (id: "s2", speaker: "r", text: "No", when: "2025-02-13")],
)"#;

/// The heads of actors and parties, top to bottom.
fn heads(window: &Harness<'_, Shell>) -> Vec<String> {
    let left = |node: &egui_kittest::Node<'_>| node.rect().left() < 60.0;
    let mut heads: Vec<(f32, String)> = ["Actor ", "Party "]
        .iter()
        .flat_map(|begins| window.query_all_by_label_contains(begins))
        .filter(left)
        .map(|node| (node.rect().top(), label_of(&node)))
        .filter(|(_, name)| name.starts_with("Actor ") || name.starts_with("Party "))
        .collect();
    heads.sort_by(|a, b| a.0.total_cmp(&b.0));
    let short = |name: &str| name.split([',', '(']).next().unwrap_or_default().trim().to_owned();
    heads.iter().map(|(_, name)| short(name)).collect()
}

fn field<'w>(window: &'w Harness<'_, Shell>, what: &'w str) -> egui_kittest::Node<'w> {
    window.get_by_role_and_label(Role::TextInput, what)
}

fn drag(window: &mut Harness<'_, Shell>, from: Pos2, to: Pos2) {
    window.drag_at(from);
    window.run();
    window.hover_at(from.lerp(to, 0.5));
    window.run();
    window.drop_at(to);
    window.run();
}

#[test]
fn typing_leaves_who_is_sought_and_escape_shows_all_again() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    let all = [
        "Party United States",
        "Actor Mike Waltz",
        "Actor Marco Rubio",
        "Party Russia",
        "Actor Sergey Lavrov",
        "Actor Pope Francis",
    ];
    assert_eq!(heads(&window), all);
    let lavrov = state(&window).document.case.find("l").expect("an actor");
    command(&mut window, Command::SelectActor(lavrov));
    field(&window, "Filter actors").focus();
    window.run();
    field(&window, "Filter actors").type_text("sergei");
    window.run();
    assert_eq!(heads(&window), ["Party Russia", "Actor Sergey Lavrov"], "found by another name");
    assert_eq!(state(&window).view.lanes.filter, "sergei");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(heads(&window), all);
    assert_eq!(state(&window).selection.actors, [lavrov], "what is selected stays");
    window.key_press(Key::Escape);
    window.run();
    field(&window, "Filter actors").focus();
    window.run();
    field(&window, "Filter actors").type_text("advisor");
    window.run();
    assert_eq!(heads(&window), ["Party United States", "Actor Mike Waltz"], "found by the role");
    click(&mut window, "Show all actors");
    assert_eq!(heads(&window), all);
}

#[test]
fn parties_are_folded_and_lanes_ordered_by_the_menu() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    click(&mut window, "Order: as in the case");
    click(&mut window, "By name");
    let by_name = [
        "Party Russia",
        "Actor Sergey Lavrov",
        "Party United States",
        "Actor Marco Rubio",
        "Actor Mike Waltz",
        "Actor Pope Francis",
    ];
    assert_eq!(heads(&window), by_name);
    click(&mut window, "Order: by name");
    click(&mut window, "By activity");
    assert_eq!(state(&window).view.lanes.order, Order::Activity);
    assert_eq!(heads(&window)[..2], ["Party United States", "Actor Marco Rubio"]);
    click(&mut window, "Order: by activity");
    click(&mut window, "Fold all parties");
    assert_eq!(heads(&window), ["Party United States", "Party Russia", "Actor Pope Francis"]);
    click_first(&mut window, "Party Russia, folded");
    assert_eq!(heads(&window), ["Party United States", "Party Russia", "Actor Sergey Lavrov", "Actor Pope Francis"]);
}

#[test]
fn beside_other_lanes_the_actors_are_a_tab() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    command(&mut window, Command::SetGrouping(Grouping::Places));
    assert!(says(&window, "Riyadh, 1 item") && heads(&window).is_empty());
    click(&mut window, "Left: Actors 4");
    assert_eq!(state(&window).panels.head_tab, HeadTab::Actors);
    assert_eq!(heads(&window).len(), 6);
    field(&window, "Filter actors").focus();
    window.run();
    field(&window, "Filter actors").type_text("rubio");
    window.run();
    assert_eq!(heads(&window), ["Party United States", "Actor Marco Rubio"]);
    assert!(says(&window, "Event: Talks"), "the lanes stay as they are");
    click_first(&mut window, "Actor Marco Rubio");
    assert!(says(&window, "Selected actor: Statements 1"));
    click(&mut window, "Left: Places 2");
    assert!(says(&window, "Riyadh, 1 item"));
    field(&window, "Filter places").focus();
    window.run();
    field(&window, "Filter places").type_text("line");
    window.run();
    assert!(says(&window, "Line, 1 item") && !says(&window, "Riyadh, 1 item"));
    assert!(!says(&window, "Event: Talks"), "what lies in no lane that is there");
}

#[test]
fn the_column_is_resized_closed_and_opened_and_stays_as_it_was_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.ron");
    let mut first_window = window_with_settings(settings.clone());
    let width = |window: &Harness<'_, Shell>| window.get_by_role_and_label(Role::Group, "Timeline").rect().left();
    let at_first = width(&first_window);
    drag(&mut first_window, pos2(at_first - 1.0, 500.0), pos2(at_first + 59.0, 500.0));
    let wider = width(&first_window);
    assert!((wider - at_first - 60.0).abs() < 3.0, "{at_first} {wider}");
    click(&mut first_window, "Close the column of actors");
    let closed = width(&first_window);
    assert!(closed < 60.0, "{closed}");
    assert!(says(&first_window, "Actor Donald Trump"), "initials can be clicked");
    eframe::App::on_exit(first_window.state_mut());
    drop(first_window);
    let mut next = window_with_settings(settings);
    assert_eq!(width(&next), closed);
    next.key_press_modifiers(Modifiers::COMMAND, Key::B);
    next.run();
    assert_eq!(width(&next), wider);
    drag(&mut next, pos2(wider - 1.0, 500.0), pos2(30.0, 500.0));
    assert_eq!(width(&next), closed, "dragged shut");
    drag(&mut next, pos2(closed - 1.0, 500.0), pos2(900.0, 500.0));
    let view = next.get_by_role_and_label(Role::Group, "Timeline").rect();
    assert!(view.width() >= 600.0, "the time keeps its width: {view:?}");
}

#[test]
fn a_right_click_on_a_head_offers_what_can_be_done() {
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    let menu = |window: &mut Harness<'_, Shell>, head: &str, entry: &str| {
        first(window, head).click_secondary();
        window.run();
        click(window, entry);
    };
    menu(&mut window, "Actor Sergey Lavrov", "Show");
    menu(&mut window, "Actor Marco Rubio", "Add to the dialogue");
    assert_eq!(state(&window).selection.actors.len(), 2);
    menu(&mut window, "Actor Marco Rubio", "Take out of the dialogue");
    assert_eq!(state(&window).selection.actors.len(), 1);
    menu(&mut window, "Party Russia", "Fold");
    assert!(!says(&window, "Actor Sergey Lavrov"));
    menu(&mut window, "Party Russia", "Unfold");
    assert!(says(&window, "Actor Sergey Lavrov"));
    first(&window, "Actor Sergey Lavrov").click_secondary();
    window.run();
    assert!(says(&window, "Copy the statements") && says(&window, "Open in editor"));
}
