//! The table of commands as a reader meets it: in the search box, in menus and in the list of keys.

use casebook::app::Command;
use casebook::app::named::NAMED;
use casebook::case::{ItemRef, Kind};
use casebook::shell::Shell;
use casebook::timeline::grouping::Grouping;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{click, command, file, first, label_of, says, state, window};

/// Opens the box by its key and types.
fn search(window: &mut Harness<'_, Shell>, typed: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search").type_text(typed);
    window.run();
}

fn press(window: &mut Harness<'_, Shell>, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn a_command_is_found_and_carried_out_and_the_keyboard_goes_back() {
    let mut window = window(&[]);
    window.get_by_label("Timeline").focus();
    window.run();
    search(&mut window, "> by topic");
    assert!(says(&window, "Commands 1") && !says(&window, "Topics "));
    press(&mut window, Key::Enter);
    let now = state(&window);
    assert_eq!((now.view.lanes.grouping, now.search.listed, now.search.typed.as_str()), (Grouping::Topics, false, ""));
    assert!(window.get_by_label("Timeline").is_focused());
}

#[test]
fn commands_stand_after_names_and_before_what_is_merely_said() {
    let top = |window: &Harness<'_, Shell>, beginning: &str| {
        let node = first(window, beginning);
        node.accesskit_node().bounding_box().expect("it is on screen").y0
    };
    let text = r#"Case(format: 1, actors: [Actor(id: "a", name: "Zoom Smith"), Actor(id: "b", name: "Ben")],
        statements: [Statement(id: "s", speaker: "b", text: "They will azoomed", when: "2025-02-12")])"#;
    let (_folder, path) = file("zoom.ron", text);
    let mut window = crate::window::window(&[path]);
    search(&mut window, "zoom");
    assert!(top(&window, "People 1") < top(&window, "Commands 2"), "somebody called so comes first");
    assert!(top(&window, "Commands 2") < top(&window, "Statements 1"), "and a part of a word last");
}

#[test]
fn a_command_that_can_do_nothing_says_what_it_wants_and_stays() {
    let mut window = window(&[]);
    let span = state(&window).view.viewport;
    search(&mut window, ">centre");
    assert!(says(&window, "Centre selection, F, View · Nothing is selected"));
    press(&mut window, Key::Enter);
    assert!(state(&window).search.listed && state(&window).view.viewport == span);
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Event, 0)));
    window.run();
    assert!(says(&window, "Centre selection, F, View · Centre what is selected"));
    press(&mut window, Key::Enter);
    assert!(!state(&window).search.listed && state(&window).view.viewport != span);
}

#[test]
fn the_keyboard_is_taken_to_a_region_by_the_palette() {
    let mut window = window(&[]);
    search(&mut window, ">next region");
    press(&mut window, Key::Enter);
    window.run();
    assert!(!window.get_by_role_and_label(Role::TextInput, "Search").is_focused());
}

#[test]
fn every_key_is_listed_in_groups_and_found() {
    let mut window = window(&[]);
    press(&mut window, Key::Questionmark);
    for named in NAMED.iter().filter(|named| !named.key.is_empty()) {
        assert!(says(&window, named.name()), "{}", named.words);
    }
    window.get_by_role_and_label(Role::TextInput, "Find a key or what it does").type_text("hit");
    window.run();
    assert!(says(&window, "Next hit") && !says(&window, "Show less time, nearer"));
    window.get_by_role_and_label(Role::TextInput, "Find a key or what it does").type_text("zzz");
    window.run();
    assert!(says(&window, "No key for “hitzzz”"));
    press(&mut window, Key::Escape);
    assert!(!state(&window).panels.keys);
}

#[test]
fn menus_are_made_from_the_table_and_say_what_is_missing() {
    let mut window = window(&[]);
    let greyed = |window: &mut Harness<'_, Shell>, menu: &str| -> Vec<String> {
        click(window, menu);
        let nodes = window.root().children_recursive();
        let entries = nodes.filter(|node| node.accesskit_node().is_disabled());
        let names = entries.map(|node| label_of(&node)).filter(|name| !name.is_empty()).collect();
        press(window, Key::Escape);
        names
    };
    assert!(greyed(&mut window, "Edit").iter().any(|name| name.starts_with("Copy list of actor")));
    assert!(greyed(&mut window, "Go").iter().any(|name| name.starts_with("Next related")));
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Event, 0)));
    window.run();
    assert!(!greyed(&mut window, "Go").iter().any(|name| name.starts_with("Next related")));
}

#[test]
fn one_goes_back_by_keys_by_the_mouse_and_by_the_menu_which_says_where() {
    let mut window = window(&[]);
    let id = |window: &Harness<'_, Shell>, name: &str| state(window).document.case.find(name).expect("an actor");
    for name in ["rubio", "lavrov"] {
        let id = id(&window, name);
        command(&mut window, Command::SelectActor(id));
        window.run();
    }
    let check = |window: &Harness<'_, Shell>, expected: &[&str]| {
        let actors = &state(window).selection.actors;
        let names: Vec<&str> = actors.iter().map(|id| state(window).document.case.name_of(*id)).collect();
        assert_eq!(names, expected);
    };
    check(&window, &["lavrov"]);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    check(&window, &["rubio"]);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    window.run();
    check(&window, &["lavrov"]);
    let thumb = |button| egui::Event::PointerButton {
        pos: egui::pos2(640.0, 300.0),
        button,
        pressed: true,
        modifiers: Modifiers::NONE,
    };
    window.event(thumb(egui::PointerButton::Extra1));
    window.run();
    check(&window, &["rubio"]);
    click(&mut window, "Go");
    assert!(says(&window, "Forward: Lavrov") && says(&window, "Back: 12 Feb – 18 Feb"));
    crate::window::click_first(&mut window, "Forward: Lavrov");
    check(&window, &["lavrov"]);
}
