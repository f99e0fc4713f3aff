//! Notes and bookmarks as a reader keeps them: written, listed, found, kept in a file, taken in from another window.

use std::fs;
use std::path::{Path, PathBuf};

use casebook::app::notes::file::{from_text, name_of};
use casebook::app::{BottomTab, Command, NotesCommand, State};
use casebook::case::{Instant, ItemRef};
use casebook::shell::{Reading, Shell, Start};
use eframe::App as _;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{click, click_first, command, first, says, state};

const CASE: &str = r#"Case(format: 1, id: "c", title: "Small case", time_zone: "Asia/Riyadh", span: "2025-02-12/2025-02-18",
    actors: [Actor(id: "a", name: "Ann"), Actor(id: "b", name: "Ben")],
    events: [Event(id: "e", title: "Call", when: "2025-02-12T10:00", actors: ["a"]),
             Event(id: "f", title: "Talks", when: "2025-02-18", actors: ["a", "b"])],
    statements: [Statement(id: "s", speaker: "b", text: "Never", when: "2025-02-14T12:00")])"#;

/// A reader's home with one case in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().expect("a folder") };
        home.write(CASE);
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, case: &str) {
        fs::write(self.path("case.ron"), case).expect("written");
    }

    fn notes_file(&self) -> PathBuf {
        self.path("settings/notes").join(name_of("id c"))
    }

    /// What its file says of each note: star, name, words, place.
    fn kept(&self) -> Vec<String> {
        let text = fs::read_to_string(self.notes_file()).expect("a file of notes");
        let kept = from_text("id c", &text).expect("readable");
        kept.values()
            .map(|note| format!("{}{}|{}", if note.bookmark { "*" } else { "" }, note.name, note.text))
            .collect()
    }

    fn window(&self) -> Harness<'static, Shell> {
        let start = Start {
            paths: vec![self.path("case.ron")],
            settings_file: Some(self.path("settings/settings.ron")),
            reading: Reading::AtOnce,
            ..Start::default()
        };
        let builder = Harness::builder().with_size([1440.0, 900.0]).with_max_steps(40);
        let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
        window.run();
        window
    }
}

fn item(state: &State, name: &str) -> ItemRef {
    let case = &state.document.case;
    case.item(case.find(name).expect("an id")).expect("an item")
}

fn select(window: &mut Harness<'_, Shell>, name: &str) {
    let item = item(state(window), name);
    command(window, Command::SelectItem(item));
}

fn notes(window: &mut Harness<'_, Shell>, what: NotesCommand) {
    command(window, Command::Notes(what));
}

fn press(window: &mut Harness<'_, Shell>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn note_on(window: &mut Harness<'_, Shell>, name: &str, words: &str) {
    let item = item(state(window), name);
    notes(window, NotesCommand::SetText(item.into(), words.to_owned()));
    notes(window, NotesCommand::Leave);
}

fn close(mut window: Harness<'_, Shell>) {
    window.state_mut().on_exit();
}

#[test]
fn a_note_is_written_by_keys_alone_and_is_there_at_the_next_start() {
    let home = Home::new();
    let mut window = home.window();
    select(&mut window, "e");
    press(&mut window, Modifiers::NONE, Key::N);
    window.get_by_label("Words of the note").type_text("Who rang whom?");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::D);
    assert!(says(&window, "Bookmarked"));
    close(window);
    assert_eq!(home.kept(), ["*|Who rang whom?"]);
    let mut window = home.window();
    click_first(&mut window, "Below: Notes");
    click_first(&mut window, "Note: Who rang whom?");
    assert_eq!(state(&window).selection.item, Some(item(state(&window), "e")));
    // In the inspector and beside the list.
    assert_eq!(window.query_all_by_label_contains("Words of the note").count(), 2);
    let settings = fs::read_to_string(home.path("settings/settings.ron")).unwrap_or_default();
    assert!(!settings.contains("Who rang"), "notes are no settings");
    assert_eq!(fs::read_to_string(home.path("case.ron")).expect("read"), CASE, "the case is never touched");
}

#[test]
fn a_note_that_is_removed_can_be_put_back() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "Why?");
    select(&mut window, "e");
    click_first(&mut window, "Remove note");
    assert_eq!(state(&window).notes.book.len(), 0);
    assert!(says(&window, "Note removed"));
    click_first(&mut window, "Undo removal of note");
    assert_eq!(state(&window).notes.book.len(), 1);
    assert!(!says(&window, "Note removed"));
}

#[test]
fn an_orphan_is_listed_as_one_and_attached_by_hand_alone() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "Why?");
    command(&mut window, Command::ShowBottom(BottomTab::Notes));
    home.write(&CASE.replace("\"e\"", "\"x\""));
    command(&mut window, Command::Reload);
    assert_eq!(state(&window).notes.book.orphans(), 1);
    click_first(&mut window, "Note: Why?, Call, Orphaned");
    assert!(says(&window, "the case has no item e any more"));
    select(&mut window, "f");
    click_first(&mut window, "Attach to “Talks”");
    assert_eq!(state(&window).notes.book.orphans(), 0);
    assert!(says(&window, "Go to Talks"));
}

#[test]
fn what_was_called_otherwise_when_it_was_noted_is_told() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "Why?");
    home.write(&CASE.replace("Call", "Telephone call"));
    command(&mut window, Command::Reload);
    select(&mut window, "e");
    assert!(says(&window, "Called “Call” when noted"));
    assert_eq!(state(&window).notes.book.orphans(), 0);
}

#[test]
fn two_windows_lose_nothing_of_each_other() {
    let home = Home::new();
    let (mut one, mut other) = (home.window(), home.window());
    note_on(&mut one, "e", "From one");
    one.state_mut().on_exit();
    note_on(&mut other, "f", "From the other");
    other.state_mut().on_exit();
    let mut kept = home.kept();
    kept.sort();
    assert_eq!(kept, ["|From one", "|From the other"]);
    other.run();
    assert_eq!(state(&other).notes.book.len(), 2, "what the other wrote is taken in");
    // Both change the same note.
    let id = state(&one).notes.book.ids().next().expect("a note");
    notes(&mut one, NotesCommand::SetName(id, "A".to_owned()));
    one.state_mut().on_exit();
    notes(&mut other, NotesCommand::SetName(id, "B".to_owned()));
    other.state_mut().on_exit();
    let mut kept = home.kept();
    kept.sort();
    assert_eq!(kept, ["A|From one", "B|From one", "|From the other"]);
    other.run();
    assert!(says(&other, "1 note was changed in another window too"));
}

#[test]
fn what_another_window_wrote_is_there_when_one_comes_back() {
    let home = Home::new();
    let (mut one, mut other) = (home.window(), home.window());
    note_on(&mut one, "e", "From one");
    one.state_mut().on_exit();
    for focused in [false, true] {
        other.input_mut().focused = focused;
        other.run();
        assert_eq!(state(&other).notes.book.len(), usize::from(focused));
    }
    let id = state(&one).notes.book.ids().next().expect("a note");
    notes(&mut one, NotesCommand::Remove(id));
    one.state_mut().on_exit();
    for focused in [false, true] {
        other.input_mut().focused = focused;
        other.run();
    }
    assert_eq!(state(&other).notes.book.len(), 0);
}

#[test]
fn the_list_is_used_by_keys_alone() {
    let home = Home::new();
    let mut window = home.window();
    for (name, words) in [("e", "First"), ("s", "Second"), ("f", "Third")] {
        note_on(&mut window, name, words);
    }
    command(&mut window, Command::ShowBottom(BottomTab::Notes));
    window.get_by_label("Table of notes, 3 rows").focus();
    window.run();
    let chosen = |window: &Harness<'_, Shell>| {
        let notes = &state(window).notes;
        notes.chosen.and_then(|id| notes.book.get(id)).map(|held| held.note.text.clone())
    };
    for (key, expected) in [(Key::ArrowDown, "First"), (Key::ArrowDown, "Second"), (Key::ArrowUp, "First")] {
        press(&mut window, Modifiers::NONE, key);
        assert_eq!(chosen(&window).as_deref(), Some(expected));
    }
    assert_eq!(state(&window).selection.item, Some(item(state(&window), "e")));
    press(&mut window, Modifiers::NONE, Key::Space);
    assert!(says(&window, "Note: First, Call, Wed 12 Feb, 10:00 (Riyadh time), Bookmark"));
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!((state(&window).notes.book.len(), says(&window, "Note removed")), (2, true));
    notes(&mut window, NotesCommand::PutBack);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(state(&window).notes.writing.is_some());
    window.get_by_label("Name of the note").type_text("By name");
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    // Enter in the name goes on to the words.
    window.event(egui::Event::Text("!".to_owned()));
    window.run();
    assert!(says(&window, "Note: By name"));
    assert_eq!(chosen(&window).as_deref(), Some("First!"));
}

#[test]
fn signs_and_menus_tell_of_notes_on_the_timeline() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "s", "Ask him");
    assert!(says(&window, "Statement: Never — Ben — Fri 14 Feb 2025, 12:00 Riyadh — with a note of yours"));
    first(&window, "Statement: Never").click_secondary();
    window.run();
    click(&mut window, "Bookmark");
    assert!(says(&window, "12:00 Riyadh — bookmarked"));
}

#[test]
fn a_damaged_file_is_kept_and_one_of_a_later_version_stays_as_it_is() {
    let home = Home::new();
    let file = home.notes_file();
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    for (number, aside) in [(1, "damaged"), (2, "damaged.2")] {
        fs::write(&file, format!("NotesFile(version: 1, {number}")).expect("written");
        let mut window = home.window();
        assert!(says(&window, "is damaged in line 1. 0 notes of it are here; the damaged file is kept"));
        note_on(&mut window, "e", "New");
        close(window);
        assert_eq!(home.kept(), ["|New"]);
        let mut kept = file.clone().into_os_string();
        kept.push(format!(".{aside}"));
        let kept = fs::read_to_string(Path::new(&kept)).expect("kept aside");
        assert!(kept.ends_with(&number.to_string()), "{kept}");
    }
    // A slip in one note costs that one only.
    let mut window = home.window();
    note_on(&mut window, "s", "Other");
    close(window);
    let text = fs::read_to_string(&file).expect("read");
    fs::write(&file, text.replacen("text: \"New", "text: New", 1)).expect("written");
    let window = home.window();
    assert!(says(&window, "1 note of it is here"));
    assert_eq!(state(&window).notes.book.len(), 1);
    close(window);
    assert_eq!(home.kept(), ["|Other"]);
    let later = "NotesFile(version: 2, case: \"id c\", colours: [], notes: [])";
    fs::write(&file, later).expect("written");
    let mut window = home.window();
    assert!(says(&window, "written by a later version"));
    note_on(&mut window, "e", "New");
    assert_eq!(state(&window).notes.book.len(), 0);
    close(window);
    assert_eq!(fs::read_to_string(&file).expect("read"), later);
}

#[test]
fn notes_are_written_anew_where_their_file_is_gone() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "One");
    window.state_mut().on_exit();
    fs::remove_file(home.notes_file()).expect("removed");
    note_on(&mut window, "f", "Two");
    window.state_mut().on_exit();
    window.run();
    window.state_mut().on_exit();
    let mut kept = home.kept();
    kept.sort();
    assert_eq!(kept, ["|One", "|Two"]);
}

#[test]
fn every_case_has_its_own_notes() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "Of c");
    fs::write(home.path("other.ron"), CASE.replace("\"c\"", "\"d\"")).expect("written");
    command(&mut window, Command::Open(vec![home.path("other.ron")]));
    assert_eq!(state(&window).notes.book.len(), 0);
    note_on(&mut window, "e", "Of d");
    command(&mut window, Command::Open(vec![home.path("case.ron")]));
    let words: Vec<&str> = state(&window).notes.book.notes().map(|held| held.note.text.as_str()).collect();
    assert_eq!(words, ["Of c"]);
    // A copy of the case elsewhere is the same case.
    fs::write(home.path("copy.ron"), CASE).expect("written");
    command(&mut window, Command::Open(vec![home.path("copy.ron")]));
    assert_eq!(state(&window).notes.book.len(), 1);
}

#[test]
fn notes_are_found_by_the_search_box_and_by_the_field_over_the_list() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "s", "Сказано вёрно?\nAsk him");
    note_on(&mut window, "e", "Other");
    command(&mut window, Command::Search("верно".to_owned()));
    assert!(says(&window, "Notes 1"));
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(state(&window).selection.item, Some(item(state(&window), "s")));
    assert_eq!(state(&window).panels.bottom_tab, BottomTab::Notes);
    notes(&mut window, NotesCommand::Filter("ask".to_owned()));
    assert!(says(&window, "Note: Сказано") && !says(&window, "Note: Other"));
    notes(&mut window, NotesCommand::Filter("xyz".to_owned()));
    assert!(says(&window, "No note says “xyz”"));
}

#[test]
fn a_kept_span_stands_on_the_ruler_and_is_named() {
    let home = Home::new();
    let mut window = home.window();
    let (start, end) = (Instant(1_739_350_800), Instant(1_739_437_200));
    notes(&mut window, NotesCommand::KeepSpan { start, end });
    window.get_by_label("Name of the note").type_text("The first day");
    window.run();
    assert!(says(&window, "Span: The first day, 12 Feb 12:00 – 13 Feb 12:00 (Riyadh time)"));
    click(&mut window, "Note: The first day, 12 Feb 12:00 – 13 Feb 12:00 (Riyadh time)");
    assert!(says(&window, "Go to 12 Feb 12:00"));
}

#[test]
fn notes_are_exported_when_asked() {
    let home = Home::new();
    let mut window = home.window();
    note_on(&mut window, "e", "Why *now*?");
    home.write(&CASE.replace("\"f\"", "\"g\""));
    note_on(&mut window, "f", "Gone");
    command(&mut window, Command::Reload);
    let target = home.path("notes.md");
    notes(&mut window, NotesCommand::Export);
    assert!(says(&window, "2 notes and bookmarks, with places and times"));
    window.get_by_label("Path of the new file").type_text(&target.display().to_string());
    window.run();
    click(&mut window, "Export to path");
    let expected = "# Notes – Small case\n\n2 notes and bookmarks\n\
        \n## Call\n\n- Event: Call (`e`)\n- When: Wed 12 Feb 2025, 10:00 (Riyadh time)\n- Changed: ";
    let text = fs::read_to_string(&target).expect("exported");
    assert!(text.starts_with(expected), "{text}");
    assert!(
        text.contains("\n> Why \\*now\\*?\n") && text.contains("- Orphaned: the case has no item f any more\n"),
        "{text}"
    );
    notes(&mut window, NotesCommand::ExportTyped(target.display().to_string()));
    assert!(state(&window).open_error.is_some(), "what is there is not written over");
    notes(&mut window, NotesCommand::ExportTyped(home.path("notes.json").display().to_string()));
    let json: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(home.path("notes.json")).expect("exported")).expect("JSON");
    assert_eq!(json["case"]["id"], "c");
    assert_eq!(json["notes"][0]["on"]["item"], "e");
    assert_eq!(json["notes"][1]["on"]["state"], "orphaned");
    assert_eq!(json["notes"][0]["text"], "Why *now*?");
}
