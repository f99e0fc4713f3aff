//! Lanes as a reader arranges them: pinned, hidden, put in order, by menus, by keys and by dragging.

use casebook::app::Command;
use casebook::shell::{Reading, Shell, Start};
use casebook::timeline::grouping::Grouping;
use egui::{Key, Modifiers, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use crate::window::{click, command, first, label_of, says, state, window};

/// The heads of the lanes that are seen, top to bottom, each by the first words of its name.
fn heads(window: &Harness<'_, Shell>) -> Vec<String> {
    let mut heads: Vec<(f64, String)> = Vec::new();
    for node in window.root().children_recursive() {
        let name = label_of(&node);
        let name = name.strip_prefix("Actor ").or_else(|| name.strip_prefix("Party ")).unwrap_or_default().to_owned();
        if let Some(bounds) = node.accesskit_node().bounding_box().filter(|bounds| bounds.x1 < 300.0)
            && !name.is_empty()
        {
            let pinned = if name.ends_with(", pinned") { " pinned" } else { "" };
            let who = name.split(',').next().unwrap_or_default();
            heads.push((bounds.y0, format!("{who}{pinned}")));
        }
    }
    heads.sort_by(|a, b| a.0.total_cmp(&b.0));
    heads.into_iter().map(|(_, name)| name).collect()
}

/// Chooses an entry of the menu of a head.
fn choose(window: &mut Harness<'_, Shell>, head: &str, entry: &str) {
    first(window, head).click_secondary();
    window.run();
    click(window, entry);
    window.run();
}

fn order(window: &Harness<'_, Shell>, expected: &[&str]) {
    let heads = heads(window);
    assert_eq!(heads.get(..expected.len()).unwrap_or(&heads), expected);
}

fn focused(window: &Harness<'_, Shell>) -> String {
    let focused = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    focused.map(|node| label_of(&node)).unwrap_or_default()
}

#[test]
fn a_pinned_lane_stays_above_the_others_while_they_scroll() {
    let start = Start { paths: Vec::new(), settings_file: None, reading: Reading::AtOnce, ..Start::default() };
    let builder = Harness::builder().with_size([1280.0, 800.0]).with_max_steps(30);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    window.run();
    order(&window, &["United States", "Donald Trump", "Marco Rubio", "Mike Waltz"]);
    choose(&mut window, "Actor Mike Waltz", "Pin at the top");
    choose(&mut window, "Actor Marco Rubio", "Pin at the top");
    order(&window, &["Mike Waltz pinned", "Marco Rubio pinned", "United States", "Donald Trump"]);
    command(&mut window, Command::ScrollLanes(200.0));
    window.run();
    order(&window, &["Mike Waltz pinned", "Marco Rubio pinned"]);
    assert!(!heads(&window).contains(&"Donald Trump".to_owned()), "it is scrolled under them");
    // What is pinned moves among itself.
    choose(&mut window, "Actor Marco Rubio", "Move up");
    order(&window, &["Marco Rubio pinned", "Mike Waltz pinned"]);
    choose(&mut window, "Actor Marco Rubio", "Unpin");
    command(&mut window, Command::ScrollLanes(0.0));
    window.run();
    // In the place of the pinned one the next most active has a lane of its own.
    order(&window, &["Mike Waltz pinned", "United States", "Donald Trump", "JD Vance", "Marco Rubio"]);
}

#[test]
fn the_window_says_what_is_hidden_and_shows_it_again() {
    let mut window = window(&[]);
    assert!(!says(&window, "lanes hidden"));
    choose(&mut window, "Actor Marco Rubio", "Hide lane");
    choose(&mut window, "Actor Vladimir Putin", "Hide lane");
    assert!(says(&window, "2 lanes hidden") && says(&window, " in no other lane"));
    assert!(!heads(&window).contains(&"Marco Rubio".to_owned()));
    click(&mut window, "2 lanes hidden");
    click(&mut window, "Show Marco Rubio");
    window.run();
    order(&window, &["United States", "Donald Trump", "Marco Rubio"]);
    assert!(says(&window, "1 lane hidden"));
    click(&mut window, "Show hidden lanes");
    window.run();
    assert!(!says(&window, "1 lane hidden") && state(&window).view.lanes.hidden.is_empty());
}

#[test]
fn heads_are_one_stop_walked_by_arrows_with_keys_of_their_own() {
    let mut window = window(&[]);
    // The heads are reached by Tab like everything else.
    let stops = |window: &mut Harness<'_, Shell>| {
        for _ in 0..60 {
            window.key_press(Key::Tab);
            window.run();
            window.step();
            if focused(window).starts_with("Party United States") {
                return;
            }
        }
        panic!("no head is reached");
    };
    stops(&mut window);
    let press = |window: &mut Harness<'_, Shell>, modifiers: Modifiers, key: Key, expected: &str| {
        window.key_press_modifiers(modifiers, key);
        window.run();
        window.step();
        assert!(focused(window).starts_with(expected), "{key:?}: {} and not {expected}", focused(window));
    };
    press(&mut window, Modifiers::NONE, Key::ArrowDown, "Actor Donald Trump");
    press(&mut window, Modifiers::NONE, Key::ArrowDown, "Actor Marco Rubio");
    press(&mut window, Modifiers::ALT, Key::ArrowUp, "Actor Marco Rubio");
    order(&window, &["United States", "Marco Rubio", "Donald Trump", "Mike Waltz"]);
    let selected = |window: &Harness<'_, Shell>| {
        let actors = &state(window).selection.actors;
        actors.iter().map(|id| state(window).document.case.name_of(*id).to_owned()).collect::<Vec<_>>()
    };
    press(&mut window, Modifiers::NONE, Key::Enter, "Actor Marco Rubio");
    assert_eq!(selected(&window), ["rubio"]);
    press(&mut window, Modifiers::NONE, Key::ArrowDown, "Actor Donald Trump");
    press(&mut window, Modifiers::NONE, Key::Space, "Actor Donald Trump");
    assert_eq!(selected(&window), ["rubio", "trump"]);
    press(&mut window, Modifiers::NONE, Key::ArrowUp, "Actor Marco Rubio");
    press(&mut window, Modifiers::NONE, Key::ArrowUp, "Party United States");
    press(&mut window, Modifiers::NONE, Key::ArrowLeft, "Party United States, folded");
    press(&mut window, Modifiers::NONE, Key::ArrowRight, "Party United States, shown");
    window.key_press_modifiers(Modifiers::SHIFT, Key::F10);
    window.run();
    assert!(says(&window, "Hide lane") && says(&window, "Move down"));
}

#[test]
fn a_head_is_dragged_to_another_place_of_its_party() {
    let mut window = window(&[]);
    let middle = |window: &Harness<'_, Shell>, head: &str| {
        let bounds = first(window, head).accesskit_node().bounding_box().expect("on screen");
        pos2(f32::midpoint(bounds.x0 as f32, bounds.x1 as f32), f32::midpoint(bounds.y0 as f32, bounds.y1 as f32))
    };
    let (from, to) = (middle(&window, "Actor Donald Trump"), middle(&window, "Actor Mike Waltz"));
    window.drag_at(from);
    window.run();
    for share in [0.3, 0.6, 1.0] {
        window.hover_at(from + (to - from) * share + egui::vec2(0.0, 3.0));
        window.run();
    }
    window.drop_at(to + egui::vec2(0.0, 3.0));
    window.run();
    order(&window, &["United States", "Marco Rubio", "Mike Waltz", "Donald Trump"]);
    assert!(says(&window, "Order: by hand"));
    // Dragging selects nothing.
    assert!(state(&window).selection.actors.is_empty());
}

#[test]
fn groups_are_arranged_as_actors_are_and_one_lane_is_not() {
    let mut window = window(&[]);
    command(&mut window, Command::SetGrouping(Grouping::Parties));
    window.run();
    choose(&mut window, "Russia, ", "Pin at the top");
    let rows = |window: &Harness<'_, Shell>| state(window).view.lanes.pinned.len();
    assert_eq!(rows(&window), 1);
    assert!(
        says(&window, "Russia, ")
            && first(&window, "Russia, ").accesskit_node().label().is_some_and(|name| name.ends_with("pinned"))
    );
    command(&mut window, Command::SetGrouping(Grouping::Packed));
    window.run();
    first(&window, "All items, ").click_secondary();
    window.run();
    assert!(!says(&window, "Pin at the top"));
}
