//! Folded stretches as a reader meets them: a break has a name, opens by pointer and keyboard, and folds again.

use casebook::app::{Command, FoldCommand};
use casebook::shell::Shell;
use casebook::timeline::empty::FoldMode;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{click_first, command, file, state, window};

const CASE: &str = r#"Case(format: 1, id: "folds", time_zone: "UTC", actors: [Actor(id: "a", name: "Ann")], events: [
    Event(id: "old", title: "Treaty", when: "1850-05-01", actors: ["a"]),
    Event(id: "e1", title: "Call", when: "2025-02-12T10:00", actors: ["a"]),
    Event(id: "e2", title: "Visit", when: "2025-02-13T10:00", actors: ["a"]),
    Event(id: "e3", title: "Talks", when: "2025-02-14T12:00", actors: ["a"]),
    Event(id: "e4", title: "Dinner", when: "2025-02-14T20:00", actors: ["a"]),
    Event(id: "e5", title: "Second round", when: "2025-03-14T12:00", actors: ["a"])])"#;

/// The breaks that are shown, as they are named.
fn breaks(window: &Harness<'_, Shell>) -> Vec<String> {
    let named = window.get_all_by_role(Role::Button).map(|node| crate::window::label_of(&node));
    named.filter(|name| name.starts_with("Open the folded")).collect()
}

fn opened(window: &Harness<'_, Shell>) -> usize {
    state(window).view.folding.opened.len()
}

#[test]
fn a_break_tells_what_it_stands_for_and_opens_by_pointer_and_keyboard() {
    let (_folder, path) = file("folds.ron", CASE);
    let mut window = window(&[path]);
    command(&mut window, Command::FitAll);
    window.run();
    let names = [
        "Open the folded 175 years, 2 May 1850 00:00 – 12 Feb 2025 10:00",
        "Open the folded 28 days, 14 Feb 2025 20:01 – 14 Mar 2025 12:00",
    ];
    assert_eq!(breaks(&window), names);
    let before = state(&window).view.viewport;
    click_first(&mut window, "Open the folded 28 days");
    window.run();
    assert_eq!((breaks(&window).len(), opened(&window)), (1, 1));
    assert_eq!(state(&window).view.viewport, before, "what was at the edges stays there");
    command(&mut window, Command::Fold(FoldCommand::Again));
    window.run();
    assert_eq!(breaks(&window), names);
    window.get_by_label(names[0]).focus();
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!((breaks(&window).len(), opened(&window)), (1, 1));
}

#[test]
fn all_and_none_are_chosen_and_choosing_again_folds_what_was_opened() {
    let (_folder, path) = file("folds.ron", CASE);
    let mut window = window(&[path]);
    let mut check = |mode: FoldMode, expected: usize| {
        command(&mut window, Command::Fold(FoldCommand::Mode(mode)));
        command(&mut window, Command::FitAll);
        window.run();
        assert_eq!((breaks(&window).len(), opened(&window)), (expected, 0), "{mode:?}");
    };
    check(FoldMode::None, 0);
    check(FoldMode::All, 2);
    check(FoldMode::Automatic, 2);
    command(&mut window, Command::Fold(FoldCommand::Longer(365 * 86_400)));
    window.run();
    assert_eq!(breaks(&window).len(), 1, "what is shorter is not folded");
}

#[test]
fn going_where_only_a_fold_would_be_seen_opens_it() {
    let (_folder, path) = file("folds.ron", CASE);
    let mut window = window(&[path]);
    command(&mut window, Command::FitAll);
    let view = casebook::timeline::Viewport::new(0.0, 86_400.0);
    command(&mut window, Command::SetViewport(view));
    window.run();
    assert_eq!(state(&window).view.viewport, view);
    assert_eq!((breaks(&window).len(), opened(&window)), (0, 1));
}
