//! The cursor in time: what the window shows at it is what the command line exports for the same time.

use std::path::{Path, PathBuf};
use std::process::Command as Program;

use casebook::app::filter::{Field, Mode};
use casebook::app::{Command, Cursor, Document, FilterCommand, Presence, Reading, State, apply};
use casebook::case::status::{overdue, standing};
use casebook::case::{Case, Instant, ItemRef, Kind, Precision, Status, when};
use casebook::load::{Progress, Request, load};
use casebook::sample;
use serde_json::Value;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::window::{click, click_first, command, first, says, state, window};

/// The case of a path, in a state of its own.
pub(crate) fn state_of(path: &Path) -> State {
    let loaded = load(&Request::Paths(vec![path.to_owned()]), &Progress::default());
    let mut state = State::default();
    state.show_document(Document::new(loaded.case, loaded.problems, vec![path.to_owned()]));
    state
}

/// What the program exports with these options.
pub(crate) fn exported(path: &Path, options: &[&str]) -> Value {
    let path = path.to_str().expect("a path");
    let arguments = ["export", path, "--to", "json"];
    let output = Program::new(env!("CARGO_BIN_EXE_casebook")).args(arguments).args(options).output().expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{options:?}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn cursor(case: &Case, written: &str, reading: Reading) -> Cursor {
    let when = when::parse(written, case.zone()).expect("a time").when;
    Cursor::at(&when, reading).expect("an end")
}

pub(crate) fn place(state: &mut State, written: &str, reading: Reading) -> Cursor {
    let cursor = cursor(&state.document.case, written, reading);
    apply(state, Command::PlaceCursor(cursor));
    cursor
}

const LISTS: [(Kind, &str); 3] =
    [(Kind::Event, "events"), (Kind::Statement, "statements"), (Kind::Commitment, "commitments")];

/// The items of an export with what the window knows them by.
pub(crate) fn items<'v>(state: &State, exported: &'v Value) -> Vec<(ItemRef, &'v Value)> {
    let case = &state.document.case;
    let lists = LISTS.iter().flat_map(|(_, list)| exported[*list].as_array().expect("a list"));
    let item = |value: &'v Value| {
        let id = case.find(value["id"].as_str().expect("an id")).expect("borne");
        (case.item(id).expect("an item"), value)
    };
    lists.map(item).collect()
}

/// As it stood: statuses, what is overdue, and what is shown are what the export says.
fn check_stood(state: &mut State, path: &Path, written: &str) -> usize {
    let cursor = place(state, written, Reading::AsItStood);
    let exported = exported(path, &["--as-of", written]);
    assert_eq!(exported["as_of"], cursor.until.to_string(), "{written}");
    let case = state.document.case.clone();
    let (mut hidden, mut doubtful) = (0, 0);
    for (item, value) in items(state, &exported) {
        let begun = |when: &Value| when["earliest"].as_str().is_none_or(|at| at < &*cursor.until.to_string());
        let shown = match item.kind {
            Kind::Commitment => {
                let commitment = &case.commitments[item.at()];
                let standing = standing(&case, commitment, state.as_of().expect("a time"));
                assert_eq!(value["status"].as_str(), standing.status.map(Status::name), "{written} {value}");
                assert_eq!(value["status_certain"], standing.certain, "{written} {value}");
                let late = overdue(commitment, standing.status, cursor.until);
                assert_eq!(value["overdue"], late, "{written} {value}");
                !value["status"].is_null()
            }
            _ => value["when"].is_null() || begun(&value["when"]),
        };
        assert_eq!(state.shows(item), shown, "{written}: {}", value["id"]);
        hidden += usize::from(!shown);
        doubtful += usize::from(matches!(cursor.presence(&case, item), Presence::Possible | Presence::Undated));
    }
    assert_eq!((state.scoped.later, state.scoped.doubtful), (hidden, doubtful), "{written}");
    hidden
}

/// As it was known: what is shown, possibly known, undated and not yet known is what the export says.
fn check_known(state: &mut State, path: &Path, written: &str) -> usize {
    let cursor = place(state, written, Reading::AsKnown);
    let exported = exported(path, &["--as-of", written, "--known-at", written]);
    assert_eq!(exported["known_at"], cursor.until.to_string(), "{written}");
    let case = state.document.case.clone();
    let (mut hidden, mut doubtful) = (0, 0);
    for (item, value) in items(state, &exported) {
        let expected = match value["known"].as_str() {
            Some("yes") => Presence::Certain,
            Some("possibly") => Presence::Possible,
            Some("no") => Presence::Later,
            _ => Presence::Undated,
        };
        assert_eq!(cursor.presence(&case, item), expected, "{written}: {}", value["id"]);
        assert_eq!(state.shows(item), expected != Presence::Later, "{written}: {}", value["id"]);
        hidden += usize::from(expected == Presence::Later);
        doubtful += usize::from(value["known"].as_str() == Some("possibly") || value["known"].is_null());
    }
    assert_eq!((state.scoped.later, state.scoped.doubtful), (hidden, doubtful), "{written}");
    hidden
}

const TIMES: [&str; 8] = [
    "2025-02-12T17:00",
    "2025-02-14",
    "2025-02-18T16:10",
    "2025-02-18",
    "2025-02-19T12:00[Europe/Kyiv]",
    "2025-03-01",
    "2025-02",
    "2024",
];

#[test]
fn the_riyadh_case_at_the_cursor_is_what_the_command_line_exports() {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_data/riyadh"));
    let mut state = state_of(&path);
    let stood = TIMES.map(|written| check_stood(&mut state, &path, written));
    let known = TIMES.map(|written| check_known(&mut state, &path, written));
    // The times tell apart: what is asked for here is not the same everywhere.
    assert!(stood[0] > stood[2] && stood[2] > stood[5] && known[0] > known[3], "{stood:?} {known:?}");
}

#[test]
fn a_synthetic_case_at_the_cursor_is_what_the_command_line_exports() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a file"));
    sample::write(&mut file, 3_000).expect("written");
    drop(file);
    let mut state = state_of(&path);
    let case = state.document.case.clone();
    for share in [5, 2] {
        let item = case.sequence[case.sequence.len() / share];
        let at = case.when_of(item).and_then(|when| when.earliest).expect("dated");
        let written = &at.to_string()[..16];
        let written = format!("{written}Z");
        let stood = check_stood(&mut state, &path, &written);
        let known = check_known(&mut state, &path, &written);
        assert!(stood > 100 && known > 100, "{written}: {stood} {known}");
    }
}

#[test]
fn the_window_follows_the_cursor_and_goes_back_to_the_latest_state() {
    let mut window = window(&[]);
    let case = state(&window).document.case.clone();
    let all = state(&window).count_between(f64::MIN, f64::MAX);
    command(&mut window, Command::PlaceCursor(cursor(&case, "2025-02-18T16:10", Reading::AsItStood)));
    assert!(says(&window, "Case as of Tue 18 Feb, 16:10"));
    let later = state(&window).scoped.later;
    let doubtful = state(&window).scoped.doubtful;
    let told = format!("{later} later items hidden · {doubtful} perhaps later");
    assert!(later > 0 && doubtful > 0 && says(&window, &told));
    // Of what a filter leaves, that is said.
    command(
        &mut window,
        Command::Filter(FilterCommand::Value(Field::Kind, Mode::AnyOf, Kind::Event.name().to_owned())),
    );
    let later_events = state(&window).scoped.later;
    assert!(
        later_events < later && says(&window, &format!("of what passes the filter: {later_events} later items hidden"))
    );
    command(&mut window, Command::Filter(FilterCommand::Clear));
    assert!(state(&window).count_between(f64::MIN, f64::MAX) < all);
    // An actor's statements are those that had been made.
    let lavrov = case.find("lavrov").expect("an actor");
    command(&mut window, Command::SelectActor(lavrov));
    let said = state(&window).document.index.statements_of(lavrov).to_vec();
    let shown = said.iter().filter(|index| state(&window).shows(ItemRef { kind: Kind::Statement, index: **index }));
    let hidden = said.len() - shown.count();
    assert!(hidden > 0 && says(&window, &format!("{hidden} more are hidden")));
    click_first(&mut window, "At the cursor counts");
    click(&mut window, "As it was known");
    assert!(says(&window, "Case as it was known at Tue 18 Feb, 16:10"));
    // The link, not the entry of a menu that is closed.
    click(&mut window, "Back to latest");
    assert!(says(&window, "Latest state of the case"));
    assert_eq!(state(&window).count_between(f64::MIN, f64::MAX), all);
}

#[test]
fn what_is_selected_and_later_than_the_cursor_says_so() {
    let mut window = window(&[]);
    let case = state(&window).document.case.clone();
    let talks = case.events.iter().position(|event| event.when.written.starts_with("2025-02-18")).expect("an event");
    command(&mut window, Command::SelectItem(ItemRef::new(Kind::Event, talks)));
    assert!(!says(&window, "Later than the cursor"));
    command(&mut window, Command::PlaceCursor(cursor(&case, "2025-02-14", Reading::AsItStood)));
    assert!(says(&window, "Later than the cursor"));
    assert_eq!(state(&window).cursor.map(|cursor| cursor.precision), Some(Precision::Day));
}

#[test]
fn the_handle_is_moved_by_keys_and_leaves_with_one() {
    let mut window = window(&[]);
    let case = state(&window).document.case.clone();
    command(&mut window, Command::PlaceCursor(cursor(&case, "2025-02-18T16:10", Reading::AsItStood)));
    first(&window, "Cursor, Tue 18 Feb, 16:10").focus();
    window.run();
    let shown = |window: &_| state(window).cursor.map_or_else(String::new, |cursor| cursor.until.to_string());
    window.key_press(Key::ArrowRight);
    window.run();
    assert_eq!(shown(&window), "2025-02-18T13:26:00Z");
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    assert_eq!(shown(&window), "2025-02-18T13:25:00Z");
    assert!(says(&window, "Case as of Tue 18 Feb, 16:24"));
    window.key_press(Key::Delete);
    window.run();
    assert_eq!(shown(&window), "");
}

#[test]
fn a_click_on_the_ruler_places_the_cursor_and_a_drag_of_its_handle_moves_it() {
    let mut window = window(&[]);
    click_first(&mut window, "Ruler: a click places the cursor");
    let placed = state(&window).cursor.expect("a cursor");
    assert_eq!(placed.precision, Precision::Day, "at the scale of a week it is placed on days");
    let handle = first(&window, "Cursor, ").rect().center();
    window.hover_at(handle);
    window.drag_at(handle);
    window.run();
    window.hover_at(handle + egui::vec2(-300.0, 0.0));
    window.run();
    window.drop_at(handle + egui::vec2(-300.0, 0.0));
    window.run();
    let moved = state(&window).cursor.expect("a cursor");
    assert!(moved.until < placed.until && moved.precision == Precision::Day, "{placed:?} {moved:?}");
}

#[test]
fn a_time_is_typed_and_gone_to_by_keys_alone() {
    let mut window = window(&[]);
    window.key_press(Key::G);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Date or time").type_text("18 Feb 16:10");
    window.run();
    assert!(says(&window, "Tue 18 Feb 2025, 16:10 (Riyadh time)"));
    window.key_press(Key::Enter);
    window.run();
    assert!(!state(&window).panels.going && state(&window).cursor.is_none());
    let centre = state(&window).view.viewport.centre_secs();
    assert!((centre - 1_739_884_230.0).abs() < 60.0, "{centre}");
    window.key_press(Key::G);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Date or time").type_text("neverday");
    window.run();
    assert!(says(&window, "“neverday” says nothing of a time"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!state(&window).panels.going);
    window.key_press(Key::G);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Date or time").type_text("18.02 12:00 Kyiv");
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    window.run();
    let until = state(&window).cursor.map(|cursor| cursor.until.to_string());
    assert_eq!(until.as_deref(), Some("2025-02-18T10:01:00Z"));
}

#[test]
fn space_steps_through_the_case_while_the_timeline_has_the_keyboard() {
    let mut window = window(&[]);
    window.get_by_role_and_label(Role::Group, "Timeline").focus();
    window.run();
    let mut seen = Vec::new();
    for _ in 0..3 {
        window.key_press(Key::Space);
        window.run();
        seen.push(state(&window).selection.item.expect("an event"));
        assert!(state(&window).shows(*seen.last().expect("one")));
    }
    assert!(seen.windows(2).all(|pair| pair[0] < pair[1]) && says(&window, "Case as of"));
    window.key_press_modifiers(Modifiers::SHIFT, Key::Space);
    window.run();
    assert_eq!(state(&window).selection.item, seen.get(1).copied());
}

#[test]
fn a_drag_on_the_ruler_marks_a_span_that_snaps_and_can_be_kept_and_cleared() {
    let mut window = window(&[]);
    let ruler = first(&window, "Ruler: a click places the cursor").rect();
    let (from, to) = (ruler.left_center() + egui::vec2(200.0, 0.0), ruler.left_center() + egui::vec2(520.0, 0.0));
    window.hover_at(from);
    window.drag_at(from);
    window.run();
    window.hover_at(to);
    window.run();
    assert!(!says(&window, "Clear the span"), "the ruler stays under the hand");
    window.drop_at(to);
    window.run();
    let span = state(&window).span.expect("marked");
    assert!(state(&window).cursor.is_none(), "a drag is no click");
    let edges = |secs: i64| state(&window).times().nearest_edge(secs as f64, 0.5) == Some(secs);
    let zone = state(&window).document.case.zone();
    let midnight = |secs: i64| zone.local(Instant(secs)).format("%H:%M:%S").to_string() == "00:00:00";
    assert!([span.start, span.end].into_iter().all(|secs| edges(secs) || midnight(secs)), "{span:?}");
    let counts = state(&window).counts_between(span.start as f64, span.end as f64);
    assert!(counts.events > 0 && says(&window, &format!("{} events", counts.events)));
    // By keys its end moves a day on, finely an hour back.
    first(&window, "End of the span").focus();
    window.run();
    window.key_press(Key::ArrowRight);
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    assert_eq!(state(&window).span.map(|span| span.end), Some(span.end + 23 * 3_600));
    command(&mut window, Command::ClearSelection);
    assert_eq!(state(&window).span, None);
}
