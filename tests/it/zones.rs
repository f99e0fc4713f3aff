//! The zone that times are told in, and the reader's habits, as one chooses them in the window.

use casebook::app::Command;
use casebook::case::{ItemRef, Kind, Zone};
use casebook::language::{FirstDay, Hours};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::window::{click, command, file, says, state, window};

const CASE: &str = r#"Case(format: 1, id: "z", time_zone: "Europe/Moscow", span: "2025-02-18", actors: [(id: "a", name: "Ann")],
    events: [(id: "day", title: "A day", when: "2025-02-18", actors: ["a"]), (id: "hour", title: "An hour", when: "2025-02-18T01:30", actors: ["a"])])"#;

#[test]
fn a_zone_is_found_by_typing_and_hours_move_while_days_stay() {
    let (_folder, path) = file("z.ron", CASE);
    let mut window = window(&[path]);
    let event = |name: &str| {
        let case = state(&window).document.case.clone();
        ItemRef::new(
            Kind::Event,
            case.events.iter().position(|event| case.name_of(event.id) == name).expect("an event"),
        )
    };
    let (day, hour) = (event("day"), event("hour"));
    command(&mut window, Command::SelectItem(hour));
    assert!(says(&window, "Tue 18 Feb, 01:30"));
    window.key_press(Key::Z);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Find a zone").type_text("new york");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).tongue.zone, Zone::named("America/New_York"));
    assert!(!state(&window).panels.zones);
    // Half past one in Moscow is the evening before in New York.
    assert!(says(&window, "Mon 17 Feb, 17:30") && says(&window, "New York (UTC−5)"));
    // A day stays the day that was written.
    command(&mut window, Command::SelectItem(day));
    assert!(says(&window, "Tue 18 Feb, hour unknown") && !says(&window, "Mon 17 Feb, hour unknown"));
    command(&mut window, Command::SetHours(Hours::Twelve));
    command(&mut window, Command::SelectItem(hour));
    assert!(says(&window, "5:30\u{a0}pm"));
    command(&mut window, Command::SetZone(None));
    assert!(says(&window, "1:30\u{a0}am"));
}

#[test]
fn a_zone_is_found_by_its_offset_and_chosen_with_arrows() {
    let mut window = window(&[]);
    window.key_press(Key::Z);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Find a zone").type_text("+5:45");
    window.run();
    assert!(says(&window, "Kathmandu · UTC+5:45"));
    window.key_press(Key::ArrowDown);
    window.run();
    window.key_press(Key::Enter);
    window.run();
    let zone = state(&window).tongue.zone.expect("a zone");
    assert_eq!(zone.offset_at(casebook::case::Instant(1_739_884_200)), 20_700);
}

#[test]
fn the_zone_of_a_case_is_kept_with_it() {
    let (_folder, path) = file("z.ron", CASE);
    let mut window = window(std::slice::from_ref(&path));
    let kyiv = Zone::named("Europe/Kyiv");
    command(&mut window, Command::SetZone(kyiv));
    command(&mut window, Command::OpenBuiltIn);
    assert_eq!(state(&window).tongue.zone, None);
    command(&mut window, Command::Open(vec![path]));
    assert_eq!(state(&window).tongue.zone, kyiv);
}

#[test]
fn habits_are_chosen_in_their_window() {
    let mut window = window(&[]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    window.run();
    click(&mut window, "Hours: 4:10 pm");
    click(&mut window, "Week begins: on Sunday");
    click(&mut window, "Wheel: zooms");
    click(&mut window, "Motion: never");
    let (tongue, habits) = (state(&window).tongue.clone(), state(&window).habits);
    assert_eq!((tongue.hours, tongue.week), (Hours::Twelve, FirstDay::Sunday));
    assert!(habits.wheel_zooms && habits.motion == casebook::app::MotionChoice::Still);
    window.key_press(Key::Escape);
    window.run();
    assert!(!state(&window).panels.habits);
}
