//! A day's questions, answered with the keyboard alone; the answers are right by the case's own files.

use std::collections::BTreeSet;

use casebook::app::filter::{Field, Mode};
use casebook::app::{Presence, Reading};
use casebook::case::{ItemRef, Kind};
use casebook::shell::Shell;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{says, state, window};

fn press(window: &mut Harness<'_, Shell>, key: Key) {
    window.key_press(key);
    window.run();
}

/// Types into the field that has the keyboard.
fn type_in(window: &mut Harness<'_, Shell>, field: &str, words: &str) {
    window.get_by_role_and_label(Role::TextInput, field).type_text(words);
    window.run();
}

/// Runs a command by its name in the search box.
fn run(window: &mut Harness<'_, Shell>, name: &str) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    type_in(window, "Search", &format!("> {name}"));
    press(window, Key::Enter);
}

/// Goes on with Tab until what has the keyboard is called so, and presses it.
fn tab_to(window: &mut Harness<'_, Shell>, name: &str) {
    for _ in 0..200 {
        press(window, Key::Tab);
        let focused = window.root().children_recursive().find(|node| node.accesskit_node().is_focused());
        if focused.is_some_and(|node| crate::window::label_of(&node).starts_with(name)) {
            press(window, Key::Space);
            return;
        }
    }
    panic!("Tab does not come to {name}");
}

fn names(window: &Harness<'_, Shell>, kind: Kind, len: usize) -> BTreeSet<String> {
    let state = state(window);
    let case = &state.document.case;
    let shown = (0..len).map(|at| ItemRef::new(kind, at)).filter(|item| state.shows(*item));
    shown.filter_map(|item| case.id_of(item)).map(|id| case.name_of(id).to_owned()).collect()
}

#[test]
fn what_moscow_had_said_publicly_about_sanctions_by_noon_on_the_19th_kyiv_time() {
    let mut window = window(&[]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    type_in(&mut window, "Find among: party", "russia");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Filter by: Topic");
    type_in(&mut window, "Find among: topic", "sanctions");
    press(&mut window, Key::Enter);
    tab_to(&mut window, "Filter by: Kind");
    type_in(&mut window, "Find among: kind", "statements");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    assert_eq!(state(&window).filter.values(Field::Topic, Mode::AnyOf), ["t-sanctions"]);
    press(&mut window, Key::G);
    type_in(&mut window, "Date or time", "19 Feb 12:00 Kyiv");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    run(&mut window, "as it was known");
    assert_eq!(state(&window).cursor.map(|cursor| cursor.reading), Some(Reading::AsKnown));
    assert!(says(&window, "Case as it was known at Wed 19 Feb, 13:00"));
    let said = names(&window, Kind::Statement, state(&window).document.case.statements.len());
    let expected = ["lavrov-sanctions-0218", "mfa-barriers-0215", "peskov-sanctions-0213"];
    assert_eq!(said, expected.map(str::to_owned).into());
    // Of one of them no source has a date, which is told.
    let state = state(&window);
    let case = &state.document.case;
    let lavrov = case.item(case.find("lavrov-sanctions-0218").expect("an id")).expect("an item");
    assert_eq!(state.cursor.map(|cursor| cursor.presence(case, lavrov)), Some(Presence::Undated));
}

#[test]
fn which_promises_were_overdue_on_the_first_of_march() {
    let mut window = window(&[]);
    press(&mut window, Key::G);
    type_in(&mut window, "Date or time", "1 March 2025");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    tab_to(&mut window, "Filter by: Status");
    type_in(&mut window, "Find among: status", "overdue");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    // None was: what was due by then had been done.
    assert!(says(&window, "0 of 199 shown") && says(&window, "Nothing passes the filter"));
    run(&mut window, "clear the filter");
    assert!(says(&window, "Case as of Sat 1 Mar"));
}

#[test]
fn what_anyone_said_within_two_days_after_the_call() {
    let mut window = window(&[]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    type_in(&mut window, "Search", "Trump–Putin call");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    let case = state(&window).document.case.clone();
    let call = case.item(case.find("call-trump-putin-0212").expect("an id")).expect("an item");
    assert_eq!(state(&window).selection.item, Some(call));
    run(&mut window, "what happened around this");
    tab_to(&mut window, "after");
    let around = state(&window).around.clone().expect("asked for");
    let said: Vec<ItemRef> =
        around.found.iter().flat_map(|found| found.iter()).filter(|item| item.kind == Kind::Statement).collect();
    let end = case.when_of(call).and_then(|when| when.latest).expect("an end").0;
    let within = |item: &ItemRef| {
        let when = case.when_of(*item).expect("dated");
        when.earliest.is_none_or(|at| at.0 < end + 2 * 86_400) && when.latest.is_none_or(|at| at.0 > end)
    };
    let all = (0..case.statements.len()).map(|at| ItemRef::new(Kind::Statement, at));
    let expected: Vec<ItemRef> = all.filter(|item| case.when_of(*item).is_some() && within(item)).collect();
    assert_eq!(BTreeSet::from_iter(said.clone()), expected.into_iter().collect());
    let by = |name: &str| said.iter().any(|item| case.name_of(case.statements[item.at()].speaker) == name);
    assert!(by("peskov") && by("trump") && by("zelenskyy"));
}
