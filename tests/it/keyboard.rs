//! The window by the keyboard alone: it goes everywhere, comes round, and is shown where it is.

use casebook::app::{BottomTab, Command, CommitmentsView};
use casebook::case::{ItemRef, Kind};
use casebook::shell::{Reading, Shell, Start};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::window::{command, label_of, says, state};

/// The window on the built-in case at a size that screens have.
fn window() -> Harness<'static, Shell> {
    let start = Start { paths: Vec::new(), settings_file: None, reading: Reading::AtOnce, ..Start::default() };
    let builder = Harness::builder().with_size([1280.0, 800.0]).with_max_steps(30);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    window.run();
    window
}

/// What has the keyboard, by name; nothing where nothing has.
fn focused(window: &Harness<'_, Shell>) -> Option<String> {
    let focused = window.ctx.memory(egui::Memory::focused)?;
    let node = window.root().children_recursive().find(|node| node.accesskit_node().is_focused())?;
    let name = label_of(&node);
    assert!(!name.is_empty(), "{:?} has the keyboard without a name", node.accesskit_node().role());
    let seen = window.ctx.read_response(focused).map_or(egui::Rect::NOTHING, |response| response.interact_rect);
    assert!(seen.is_positive(), "{name} has the keyboard and is not seen");
    Some(name)
}

/// What has the keyboard one after the other until it comes round.
fn walk(window: &mut Harness<'_, Shell>, modifiers: Modifiers) -> Vec<String> {
    const MOST: usize = 400;
    let mut stops: Vec<String> = Vec::new();
    for _ in 0..MOST {
        window.key_press_modifiers(modifiers, Key::Tab);
        window.run();
        // What egui knows of a part between two frames is what it was a frame ago.
        window.step();
        let Some(name) = focused(window) else { continue };
        if stops.first() == Some(&name) {
            return stops;
        }
        stops.push(name);
    }
    panic!("the keyboard does not come round: {}", stops.join("\n"));
}

/// Tab until what has a name that begins so has the keyboard.
fn tab_to(window: &mut Harness<'_, Shell>, name: &str) {
    const MOST: usize = 100;
    let mut seen = Vec::new();
    for _ in 0..MOST {
        seen.push(focused(window));
        if focused(window).is_some_and(|focused| focused.starts_with(name)) {
            return;
        }
        window.key_press(Key::Tab);
        window.run();
        window.step();
    }
    panic!("the keyboard does not come to {name}: {seen:?}");
}

#[test]
fn the_key_of_a_command_that_can_do_nothing_says_what_it_wants_first() {
    let mut window = window();
    let check = |window: &mut Harness<'_, Shell>, modifiers: Modifiers, key: Key, expected: &str| {
        window.key_press_modifiers(modifiers, key);
        window.run();
        assert_eq!(state(window).remark.as_deref().unwrap_or_default(), expected, "{key:?}");
        assert!(expected.is_empty() || says(window, expected), "{expected}");
    };
    check(&mut window, Modifiers::NONE, Key::F3, "Next hit: nothing was searched for, or nothing found");
    check(&mut window, Modifiers::NONE, Key::Escape, "");
    check(&mut window, Modifiers::NONE, Key::M, "Keep the span: mark a span on the ruler first");
    check(&mut window, Modifiers::ALT, Key::ArrowLeft, "Back: there is no other place to go to");
    check(&mut window, Modifiers::NONE, Key::Space, "");
}

#[test]
fn tab_goes_through_everything_and_comes_round_both_ways() {
    let check = |prepare: &dyn Fn(&mut Harness<'_, Shell>), expected: &[&str]| {
        let mut window = window();
        prepare(&mut window);
        let forward = walk(&mut window, Modifiers::NONE);
        for part in expected {
            assert!(forward.iter().any(|name| name.starts_with(part)), "no {part:?} among\n{}", forward.join("\n"));
        }
        let mut backward = walk(&mut window, Modifiers::SHIFT);
        backward.reverse();
        let (mut there, mut back) = (forward.clone(), backward.clone());
        there.sort();
        back.sort();
        assert_eq!(there, back, "the same stops both ways");
    };
    let everywhere =
        ["File", "Timeline", "Inspector", "Below: Sources", "Lanes by party", "Filter actors", "Theme: ", "Close the"];
    check(&|_| {}, &everywhere);
    check(
        &|window| {
            command(window, Command::ShowCommitments(CommitmentsView::Table));
            command(window, Command::Inspect(ItemRef::new(Kind::Commitment, 0)));
        },
        &["Table of commitments, ", "Inspector", "File"],
    );
    let lavrov = |window: &mut Harness<'_, Shell>| {
        let id = state(window).document.case.find("lavrov").expect("an actor");
        command(window, Command::SelectActor(id));
    };
    check(&lavrov, &["Statement of Lavrov", "Copy the words", "Selected actor: Events", "File"]);
    check(&|window| command(window, Command::OpenDialog), &["Path", "Close"]);
}

#[test]
fn a_table_is_walked_by_arrows_and_is_one_stop() {
    let mut window = window();
    command(&mut window, Command::ShowBottom(BottomTab::Sources));
    let stops = walk(&mut window, Modifiers::NONE);
    assert!(!stops.iter().any(|name| name.starts_with("Source ")), "{}", stops.join("\n"));
    while !focused(&window).is_some_and(|name| name.starts_with("Table of sources")) {
        window.key_press(Key::Tab);
        window.run();
        window.step();
    }
    let selected = |window: &Harness<'_, Shell>| state(window).selection.item;
    let source = |at: usize| Some(ItemRef::new(Kind::Source, at));
    for (key, expected) in [(Key::ArrowDown, 0), (Key::ArrowDown, 1), (Key::ArrowDown, 2), (Key::ArrowUp, 1)] {
        window.key_press(key);
        window.run();
        assert_eq!(selected(&window), source(expected));
    }
    window.key_press(Key::PageDown);
    window.run();
    assert!(selected(&window).is_some_and(|item| item.index > 2));
    assert!(focused(&window).is_some_and(|name| name.starts_with("Table of sources")), "the table keeps the keyboard");
}

#[test]
fn the_keyboard_goes_from_region_to_region() {
    let mut window = window();
    let mut regions = Vec::new();
    for _ in 0..5 {
        window.key_press(Key::F6);
        window.run();
        regions.extend(focused(&window));
    }
    let first = "Commitment: Let the teams of both countries";
    let second = regions.get(1).filter(|name| name.starts_with(first)).cloned().expect("the first commitment");
    assert_eq!(regions, ["Timeline", &second, "Inspector", "File", "Timeline"]);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("File"));
    command(&mut window, Command::ToggleInspector);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some(&*second), "what is closed is passed over");
}

/// What a screen reader is told of what has the keyboard beside its name.
fn told(window: &Harness<'_, Shell>) -> String {
    let node = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().value()).unwrap_or_default()
}

#[test]
fn commitments_on_the_axis_are_walked_by_arrows_and_selected_by_enter() {
    let mut window = window();
    for _ in 0..2 {
        window.key_press(Key::F6);
        window.run();
    }
    // A row itself counts as what has the keyboard.
    let row = |window: &Harness<'_, Shell>, at: usize| {
        let words = focused(window).expect("has the keyboard");
        let case = &state(window).document.case;
        let text = casebook::app::names::title_of(case, ItemRef::new(Kind::Commitment, at));
        let text: String = text.chars().take(60).collect();
        assert!(words.starts_with(&format!("Commitment: {text}")), "{at}: {words}");
    };
    let press = |window: &mut Harness<'_, Shell>, key: Key| {
        window.key_press(key);
        window.run();
    };
    row(&window, 0);
    for (key, expected) in [
        (Key::ArrowDown, 1),
        (Key::ArrowDown, 2),
        (Key::ArrowUp, 1),
        (Key::End, 24),
        (Key::ArrowDown, 24),
        (Key::Home, 0),
        (Key::ArrowUp, 0),
    ] {
        press(&mut window, key);
        row(&window, expected);
    }
    assert_eq!(state(&window).selection.item, None, "walking selects nothing");
    // The first: made on the 12th, in progress, then kept.
    for (key, expected) in [
        (Key::ArrowRight, "Made Wed 12 Feb"),
        (Key::ArrowRight, "In progress, "),
        (Key::ArrowRight, "Fulfilled, "),
        (Key::ArrowLeft, "In progress, "),
        (Key::ArrowLeft, "Made Wed 12 Feb"),
    ] {
        press(&mut window, key);
        assert_eq!(focused(&window).as_deref(), Some("Commitments on the axis, 25 rows"), "{key:?}");
        assert!(told(&window).starts_with(expected), "{key:?}: {}", told(&window));
    }
    press(&mut window, Key::ArrowLeft);
    row(&window, 0);
    press(&mut window, Key::End);
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).selection.item, Some(ItemRef::new(Kind::Commitment, 24)));
    row(&window, 24);
}

#[test]
fn a_milestone_beyond_the_view_is_brought_into_it() {
    let mut window = window();
    for _ in 0..2 {
        window.key_press(Key::F6);
        window.run();
    }
    window.key_press(Key::ArrowDown);
    window.run();
    let before = state(&window).view.viewport;
    window.key_press(Key::ArrowLeft);
    window.run();
    let after = state(&window).view.viewport;
    assert!(after.start > before.start, "the last word on it, of March, is not in the first view");
    assert!(told(&window).contains("25 Mar"), "{}", told(&window));
}

#[test]
fn the_list_of_actors_beside_other_lanes_is_one_stop_and_walked_by_arrows() {
    let mut window = window();
    command(&mut window, Command::SetGrouping(casebook::timeline::grouping::Grouping::Kinds));
    command(&mut window, Command::ShowHeadTab(casebook::app::HeadTab::Actors));
    let stops = walk(&mut window, Modifiers::NONE);
    let heads = |name: &&String| name.starts_with("Actor ") || name.starts_with("Party ");
    assert_eq!(stops.iter().filter(heads).count(), 1, "{}", stops.join("\n"));
    while !focused(&window).is_some_and(|name| heads(&&name)) {
        window.key_press(Key::Tab);
        window.run();
        window.step();
    }
    let mut seen = Vec::new();
    for _ in 0..30 {
        window.key_press(Key::ArrowDown);
        window.run();
        window.step();
        seen.push(focused(&window).unwrap_or_else(|| panic!("the list keeps the keyboard after {seen:?}")));
    }
    seen.dedup();
    assert_eq!(seen.len(), 30, "further down than is seen at first: {seen:?}");
    window.key_press(Key::ArrowUp);
    window.run();
    window.step();
    assert_eq!(focused(&window).as_ref(), seen.get(28));
    assert!(seen[28].starts_with("Actor "), "{}", seen[28]);
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).selection.actors.len(), 1, "Enter selects");
}

#[test]
fn the_timeline_takes_arrows_only_while_nothing_else_has_the_keyboard() {
    let mut window = window();
    // Somewhere in the bar at the top.
    window.key_press(Key::Tab);
    window.run();
    assert!(focused(&window).is_some_and(|name| name != "Timeline"));
    window.key_press(Key::ArrowRight);
    window.run();
    assert_eq!(state(&window).selection.item, None);
    let before = state(&window).view.viewport;
    window.key_press(Key::F6);
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    let item = state(&window).selection.item.expect("selected");
    let when = state(&window).document.case.when_of(item).and_then(|when| when.earliest).expect("dated").0 as f64;
    assert!(before.start <= when && when <= before.end, "the first step stays in view");
    assert_eq!(focused(&window).as_deref(), Some("Timeline"));
    window.key_press(Key::Enter);
    window.run();
    assert!(says(&window, "In the file"), "Enter shows it in full");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(state(&window).selection.item, None);
}

#[test]
fn the_keyboard_comes_back_from_what_one_types_a_time_into() {
    let mut window = window();
    // Nothing has the keyboard yet: the timeline takes its keys, and with them the keyboard.
    window.key_press(Key::Space);
    window.run();
    let first = state(&window).selection.item.expect("an event");
    assert_eq!(focused(&window).as_deref(), Some("Timeline"));
    // What is typed in the frame of the key is meant for the field.
    for (key, letter) in [(Key::G, "g"), (Key::Num1, "1")] {
        let modifiers = Modifiers::NONE;
        let pressed = egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
        window.input_mut().events.extend([pressed, egui::Event::Text(letter.to_owned())]);
    }
    window.step();
    window.event(egui::Event::Text("7.02".to_owned()));
    window.run();
    assert!(says(&window, "Mon 17 Feb 2025 (Riyadh time)"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Timeline"));
    let until = state(&window).cursor.expect("on").until;
    assert_eq!(state(&window).selection.item, Some(first));
    window.key_press(Key::Space);
    window.run();
    assert!(state(&window).cursor.expect("on").until > until, "on from the cursor, not from what is selected");
    window.key_press(Key::Escape);
    window.run();
    assert_eq!((state(&window).selection.item, focused(&window).as_deref()), (None, Some("Timeline")));
}

#[test]
fn an_actor_is_found_and_selected_without_the_pointer() {
    let mut window = window();
    while focused(&window).as_deref() != Some("Filter actors") {
        window.key_press(Key::Tab);
        window.run();
        window.step();
    }
    // A capital is a letter, and nothing else.
    let event = state(&window).document.case.sequence[0];
    command(&mut window, Command::SelectItem(event));
    window.key_press_modifiers(Modifiers::SHIFT, Key::M);
    window.run();
    assert_eq!(state(&window).span, None);
    window.event(egui::Event::Text("lavr".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let lavrov = state(&window).document.case.find("lavrov").expect("an actor");
    assert_eq!(state(&window).selection.actors, [lavrov]);
}

#[test]
fn the_key_for_menus_opens_the_menu_of_what_is_selected_and_gives_the_keyboard_back() {
    let mut window = window();
    let press = |window: &mut Harness<'_, Shell>, modifiers: Modifiers, key: Key| {
        window.key_press_modifiers(modifiers, key);
        window.run();
        window.step();
    };
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(!egui::Popup::is_any_open(&window.ctx) && says(&window, "No item is selected"));
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Event, 0)));
    // Not below a window that lies above all others.
    command(&mut window, Command::ToggleLegend);
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert!(!egui::Popup::is_any_open(&window.ctx) && !says(&window, "Show in full"));
    command(&mut window, Command::ToggleLegend);
    window.run();
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert_eq!(focused(&window).as_deref(), Some("Show in full"));
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&window).as_deref(), Some("Zoom to it"));
    let view = state(&window).view.viewport;
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_ne!(state(&window).view.viewport, view);
    assert!(!egui::Popup::is_any_open(&window.ctx));

    // On the axis of commitments it is the row's that one is at, selected or not; Escape leaves what is selected alone.
    tab_to(&mut window, "Commitment: Let the teams");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    let row = focused(&window);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    assert_eq!(focused(&window).as_deref(), Some("Show in full"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).selection.item, Some(ItemRef::new(Kind::Commitment, 1)));
    assert_eq!(focused(&window), row);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert_eq!(state(&window).selection.item, None);
    assert_eq!(focused(&window), row);

    // In a table it is the row's, and the arrows go on from there.
    command(&mut window, Command::ShowCommitments(CommitmentsView::Table));
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Commitment, 0)));
    window.run();
    tab_to(&mut window, "Table of commitments");
    let table = focused(&window);
    press(&mut window, Modifiers::NONE, Key::Menu);
    assert!(says(&window, "Copy row") && focused(&window) != table);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!says(&window, "Copy row"));
    assert_eq!(focused(&window), table);
    let row = state(&window).selection.item;
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert_ne!(state(&window).selection.item, row);
}

#[test]
fn the_keyboard_leads_on_from_the_words_of_a_note() {
    let mut window = window();
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Event, 0)));
    window.run();
    window.key_press(Key::N);
    window.run();
    window.event(egui::Event::Text("aaa".to_owned()));
    window.run();
    let words = focused(&window);
    window.key_press(Key::F6);
    window.run();
    window.step();
    assert!(focused(&window).is_some() && focused(&window) != words, "{words:?}");
    window.event(egui::Event::Text("b".to_owned()));
    window.run();
    let notes: Vec<&str> = state(&window).notes.book.notes().map(|held| held.note.text.as_str()).collect();
    assert_eq!(notes, ["aaa"]);
}
