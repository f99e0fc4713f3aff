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
    assert_eq!(regions, ["Timeline", "Below the timeline", "Inspector", "File", "Timeline"]);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("File"));
    command(&mut window, Command::ToggleInspector);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(focused(&window).as_deref(), Some("Below the timeline"), "what is closed is passed over");
}

#[test]
fn the_timeline_takes_arrows_only_while_it_has_the_keyboard() {
    let mut window = window();
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
fn an_actor_is_found_and_selected_without_the_pointer() {
    let mut window = window();
    while focused(&window).as_deref() != Some("Filter actors") {
        window.key_press(Key::Tab);
        window.run();
        window.step();
    }
    window.event(egui::Event::Text("lavr".to_owned()));
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let lavrov = state(&window).document.case.find("lavrov").expect("an actor");
    assert_eq!(state(&window).selection.actors, [lavrov]);
}
