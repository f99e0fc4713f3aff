//! Search as a reader uses it: the box in the top bar, by keys and by what is written there.

use std::collections::BTreeSet;
use std::path::Path;

use casebook::app::lanes::LanesCommand;
use casebook::app::{Answer, Command, Hit, NotesCommand};
use casebook::case::{ItemRef, Kind};
use casebook::sample;
use casebook::search::{Hits, Index, Query};
use casebook::shell::Shell;
use casebook::timeline::lane::LaneKey;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::cursor::{exported, state_of};
use crate::window::{click, click_first, command, file, first, label_of, says, state, window};

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
fn the_same_man_is_found_in_every_spelling_and_gone_to() {
    for typed in ["Зеленський", "Зеленский", "Zelensky", "zelenskyy", "Zelinsky"] {
        let mut window = window(&[]);
        search(&mut window, typed);
        assert!(says(&window, "People 1"), "{typed}");
        press(&mut window, Key::Enter);
        let state = state(&window);
        let names: Vec<&str> = state.selection.actors.iter().map(|id| state.document.case.name_of(*id)).collect();
        assert_eq!(names, ["zelenskyy"], "{typed}");
        assert!(!says(&window, "People 1"), "the list is closed");
        assert!(says(&window, "Found: 1 of "));
    }
}

#[test]
fn what_is_typed_after_going_to_a_hit_is_sought_anew_letter_by_letter() {
    let mut window = window(&[]);
    search(&mut window, "riyadh talks");
    press(&mut window, Key::Enter);
    for letter in "lavrov".chars() {
        window.event(Event::Text(letter.to_string()));
        window.run();
    }
    assert_eq!(state(&window).search.typed, "lavrov");
}

#[test]
fn hits_are_grouped_chosen_with_the_arrows_and_brought_into_view() {
    let mut window = window(&[]);
    search(&mut window, "riyadh talks");
    for group in ["Events ", "Statements ", "Sources "] {
        assert!(says(&window, group), "{group}");
    }
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    let shown = state(&window);
    let item = shown.selection.item.expect("an item is selected");
    assert_eq!((Some(item), shown.search.at), (shown.search.hits.item(0), Some(0)));
    let when = shown.document.case.when_of(item).and_then(|when| when.earliest).expect("dated");
    let view = shown.view.viewport;
    assert!(view.start <= when.0 as f64 && when.0 as f64 <= view.end);

    // With the list closed Enter steps on, Shift+Enter back, and round.
    let count = shown.search.hits.count();
    assert!(count > 2, "{count}");
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).search.at, Some(1));
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    window.run();
    assert_eq!(state(&window).search.at, Some(count - 1));
    assert!(says(&window, &format!("Found: {count} of {count}")));
}

#[test]
fn escape_gives_the_keyboard_back_to_the_timeline_where_enter_steps_on() {
    let mut window = window(&[]);
    window.get_by_label("Timeline").focus();
    window.run();
    window.key_press(Key::Slash);
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Search").type_text("lavrov");
    window.run();
    assert!(state(&window).search.listed);
    press(&mut window, Key::Escape);
    assert!(!state(&window).search.listed);
    assert!(window.get_by_label("Timeline").is_focused());
    assert_eq!(state(&window).search.typed, "lavrov");

    press(&mut window, Key::F3);
    assert_eq!(state(&window).search.at, Some(0));
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).search.at, Some(1));
    press(&mut window, Key::Escape);
    assert!(state(&window).selection.item.is_none());
    assert_eq!(state(&window).search.typed, "lavrov", "the selection goes first");
    press(&mut window, Key::Escape);
    assert_eq!((state(&window).search.typed.as_str(), state(&window).search.hits.count()), ("", 0));
}

/// A text as plain words, told apart neither by case nor by what search leaves aside.
fn plain(text: &str) -> Vec<String> {
    // A short i is a letter of its own, whatever it is made of.
    let letters =
        |c: char| if "йЙ".contains(c) { vec![c] } else { c.nfd().filter(|c| !is_combining_mark(*c)).collect() };
    let folded = text.nfc().flat_map(letters).collect::<String>().to_lowercase().replace('ґ', "г");
    // An apostrophe stands in Ukrainian words and parts English ones.
    let mut joined = String::new();
    for c in folded.chars() {
        let is_mark = matches!(c, '’' | '\'');
        if !is_mark || !joined.ends_with(|before| ('а'..='ӿ').contains(&before)) {
            joined.push(c);
        }
    }
    joined.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every text of an exported item that a reader can read.
fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    const TOLD: [&str; 15] = [
        "name",
        "aliases",
        "role",
        "title",
        "publisher",
        "author",
        "text",
        "summary",
        "place",
        "question",
        "deadline",
        "tags",
        "note",
        "quote",
        "roles",
    ];
    fn all<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::String(text) => found.push(text),
            Value::Array(values) => values.iter().for_each(|value| all(value, found)),
            Value::Object(fields) => {
                fields.iter().filter(|(name, _)| *name != "when").for_each(|(_, value)| all(value, found));
            }
            _ => {}
        }
    }
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| match name.as_str() {
            name if TOLD.contains(&name) => all(value, found),
            _ => texts(value, found),
        }),
        Value::Array(values) => values.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}

/// Phrases of three words of the case are found in the items in whose exported texts they stand, and nowhere else; how many
/// such answers were compared.
fn check_phrases(path: &Path) -> usize {
    const LISTS: [&str; 7] = ["parties", "actors", "events", "statements", "commitments", "sources", "topics"];
    let (exported, state) = (exported(path, &[]), state_of(path));
    let case = &state.document.case;
    let index = Index::of(case, &|| false).expect("not stopped");
    let mut items: Vec<(String, Vec<Vec<String>>)> = Vec::new();
    for list in LISTS {
        for value in exported[list].as_array().into_iter().flatten() {
            let mut told = Vec::new();
            texts(value, &mut told);
            let id = value["id"].as_str().expect("an id").to_owned();
            items.push((id, told.into_iter().map(plain).collect()));
        }
    }
    let (mut asked, mut answers) = (0, 0);
    let every = items.len() / 60 + 1;
    let spoken: Vec<&Vec<String>> = items.iter().flat_map(|(_, texts)| texts).filter(|words| words.len() > 5).collect();
    for words in spoken.iter().step_by(every) {
        let phrase = &words[2..5];
        let mut found = Hits::default();
        index.find(case, &Query::parse(&format!("\"{}\"", phrase.join(" "))), &|| false, &mut |hits| found = hits);
        assert!(found.complete);
        let named = |item: &ItemRef| case.name_of(case.id_of(*item).expect("an id")).to_owned();
        let listed = found.groups.iter().flat_map(|group| &group.items).filter(|item| item.kind != Kind::Link);
        let found: BTreeSet<String> = listed.map(named).collect();
        let has = |texts: &Vec<Vec<String>>| texts.iter().any(|words| words.windows(3).any(|three| three == phrase));
        let expected: BTreeSet<String> =
            items.iter().filter(|(_, texts)| has(texts)).map(|(id, _)| id.clone()).collect();
        assert_eq!(found, expected, "{phrase:?}");
        (asked, answers) = (asked + 1, answers + expected.len());
    }
    assert!(asked > 50, "{asked}");
    answers
}

#[test]
fn what_is_found_is_what_the_command_line_exports() {
    let riyadh = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data/riyadh");
    assert!(check_phrases(&riyadh) > 60);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a file"));
    sample::write(&mut file, 2_000).expect("written");
    drop(file);
    assert!(check_phrases(&path) > 200);
}

#[test]
fn what_is_not_there_is_told_plainly() {
    let mut window = window(&[]);
    search(&mut window, "xylophone");
    assert!(says(&window, "Nothing in this case has “xylophone”"));
    assert!(says(&window, "Found: none"));
    press(&mut window, Key::Enter);
    assert_eq!(state(&window).search.at, None);
    click(&mut window, "Clear the search");
    assert_eq!(state(&window).search.typed, "");
}

#[test]
fn a_hit_is_clicked_and_a_group_is_opened_whole() {
    let events = |at: usize| format!("Event(id: \"e{at}\", title: \"Round {at} of talks\", when: \"2025-02-12\")");
    let events = (0..5_000).map(events).collect::<Vec<_>>().join(", ");
    let text = format!(
        "Case(format: 1, time_zone: \"UTC\", actors: [Actor(id: \"t\", name: \"Talks group\")], events: [{events}])"
    );
    let (_folder, path) = file("many.ron", &text);
    let mut window = window(&[path]);
    search(&mut window, "talks");
    assert!(says(&window, "Events 5000"));
    assert!(says(&window, "Round 4 of talks") && !says(&window, "Round 5 of talks"));
    click(&mut window, "All 5000 events");
    assert!(says(&window, "Round 5 of talks"), "the group is whole");
    assert!(!says(&window, "Round 900 of talks"), "only what is visible is laid out");
    first(&window, "Event: Round 6 of talks").click();
    window.run();
    let state = state(&window);
    let item = state.selection.item.expect("selected");
    assert_eq!((item.kind, item.index, state.search.at), (Kind::Event, 6, Some(7)));
}

#[test]
fn another_case_is_searched_anew() {
    let (_folder, path) =
        file("case.ron", "Case(format: 1, title: \"Mine\", actors: [Actor(id: \"a\", name: \"Lavrova\")])");
    let mut window = window(std::slice::from_ref(&path));
    search(&mut window, "lavrov");
    assert_eq!(state(&window).search.hits.count(), 1);
    std::fs::write(
        &path,
        "Case(format: 1, actors: [Actor(id: \"a\", name: \"Lavrova\"), Actor(id: \"b\", name: \"Lavrov\")])",
    )
    .expect("can be written");
    command(&mut window, Command::Reload);
    assert_eq!((state(&window).search.hits.count(), state(&window).search.answer), (2, Answer::Complete));
    command(&mut window, Command::OpenBuiltIn);
    assert_eq!((state(&window).search.typed.as_str(), state(&window).search.hits.count()), ("", 0));
}

#[test]
fn the_box_closes_where_the_keyboard_goes_elsewhere() {
    let mut window = window(&[]);
    search(&mut window, "lavrov");
    click_first(&mut window, "Actor Marco Rubio");
    assert!(!state(&window).search.listed);
    assert_eq!(state(&window).search.typed, "lavrov");
    click(&mut window, "Next hit");
    assert_eq!(state(&window).search.at, Some(0));
}

#[test]
fn a_large_case_is_searched_on_a_thread_and_the_last_query_is_the_one_answered() {
    let event = |at: usize| format!("Event(id: \"e{at}\", title: \"Round {at}\", when: \"2025-02-12\")");
    let events = (0..30_000).map(event).collect::<Vec<_>>().join(", ");
    let (_folder, path) = file("large.ron", &format!("Case(format: 1, events: [{events}])"));
    let start = casebook::shell::Start { paths: vec![path], ..casebook::shell::Start::default() };
    let builder = Harness::builder().with_size([1280.0, 800.0]);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    let until = |done: &dyn Fn(&Harness<'_, Shell>) -> bool, window: &mut Harness<'_, Shell>| {
        let begun = std::time::Instant::now();
        while !done(window) {
            assert!(begun.elapsed().as_secs() < 120, "it never comes");
            window.step();
            std::thread::yield_now();
        }
    };
    until(&|window| state(window).document.count() == 30_000, &mut window);
    let ctx = window.ctx.clone();
    for typed in ["round", "round 2", "29999"] {
        window.state_mut().command(&ctx, Command::Search(typed.to_owned()));
    }
    until(&|window| state(window).search.answer == Answer::Complete, &mut window);
    assert_eq!(state(&window).search.hits.count(), 1);
}

#[test]
fn a_hit_that_is_put_away_says_so_and_is_shown_and_the_reader_is_led_back() {
    let text = r#"Case(format: 1, time_zone: "UTC",
        parties: [Party(id: "us", name: "States"), Party(id: "ru", name: "Russia")],
        actors: [Actor(id: "r", name: "Rubio", party: "us"), Actor(id: "l", name: "Lavrov", party: "ru")],
        statements: [Statement(id: "a", speaker: "l", text: "No sanctions", when: "2025-02-12"),
                     Statement(id: "b", speaker: "r", text: "More sanctions", when: "2025-02-13")])"#;
    let (_folder, path) = file("away.ron", text);
    let mut window = window(&[path]);
    let id = |window: &Harness<'_, Shell>, name: &str| state(window).document.case.find(name).expect("an id");
    let (ru, lavrov) = (id(&window, "ru"), id(&window, "l"));
    let check = |window: &mut Harness<'_, Shell>, away: &str, opened: &str| {
        search(window, "sanctions");
        let row = |words: &str| {
            let mut rows = window.get_all_by_role(Role::ListBoxOption).map(|row| label_of(&row));
            rows.find(|row| row.starts_with(&format!("Statement: {words}"))).expect("a row")
        };
        assert!(row("No sanctions").ends_with(away), "{}", row("No sanctions"));
        assert!(!row("More sanctions").ends_with(away));
        assert_eq!(state(window).search.hits.count(), 2);
        press(window, Key::Enter);
        assert!(says(window, &format!("To show it: {opened} · Alt+← goes back")), "{opened}");
        // What is seen anyway needs nothing to be opened.
        press(window, Key::F3);
        assert!(!says(window, "To show it"));
        // The box has the keyboard still, and goes back all the same.
        for _ in 0..2 {
            window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
            window.run();
        }
        assert!(!says(window, "To show it"));
        command(window, Command::ClearSearch);
        window.run();
    };
    command(&mut window, Command::ToggleParty(ru));
    check(&mut window, " — In a folded party", "party Russia unfolded");
    assert_eq!(state(&window).view.lanes.folded, [ru], "it is folded as it was before");
    command(&mut window, Command::ToggleParty(ru));
    let lane = LaneKey::Item(lavrov);
    command(&mut window, Command::Lanes(LanesCommand::Hide(lane.clone())));
    check(&mut window, " — In a hidden lane", "hidden lane Lavrov shown");
    assert_eq!(state(&window).view.lanes.hidden, [lane]);
    command(&mut window, Command::Lanes(LanesCommand::ShowAll));
    command(&mut window, Command::FilterLanes("rubio".to_owned()));
    check(&mut window, " — In a lane that is not sought", "field above the lanes cleared");
    assert_eq!(state(&window).view.lanes.filter, "rubio");
}

#[test]
fn enter_in_the_box_and_f3_elsewhere_walk_the_same_hits_notes_among_them() {
    let mut window = window(&[]);
    let item = ItemRef::new(Kind::Event, 0);
    command(&mut window, Command::Notes(NotesCommand::SetText(item.into(), "Sanctions to be checked".to_owned())));
    let mut walk = |by_box: bool| -> Vec<Option<Hit>> {
        search(&mut window, "sanctions");
        if by_box {
            press(&mut window, Key::Enter);
        } else {
            press(&mut window, Key::Escape);
            press(&mut window, Key::F3);
        }
        let count = state(&window).search.count();
        let mut hits = Vec::new();
        for _ in 0..count {
            hits.push(state(&window).search.current());
            press(&mut window, if by_box { Key::Enter } else { Key::F3 });
        }
        assert_eq!(state(&window).search.at, Some(0), "and round");
        command(&mut window, Command::ClearSearch);
        command(&mut window, Command::ClearSelection);
        window.run();
        hits
    };
    let by_box = walk(true);
    assert!(by_box.iter().any(|hit| matches!(hit, Some(Hit::Note(_)))), "{by_box:?}");
    assert_eq!(walk(false), by_box);
}

#[test]
fn what_is_typed_right_behind_the_key_takes_the_place_of_what_was_typed_before() {
    let mut window = window(&[]);
    for typed in ["lavrov", "sanctions"] {
        let ctx = window.ctx.clone();
        window.state_mut().command(&ctx, Command::OpenSearch);
        // In the frame that opens the list, and in the one after it.
        let (first, rest) = typed.split_at(2);
        for letters in [first, rest] {
            let events = &mut window.input_mut().events;
            for key in letters.chars().filter_map(|letter| Key::from_name(&letter.to_uppercase().to_string())) {
                let (modifiers, physical_key) = (Modifiers::NONE, Some(key));
                events.push(Event::Key { key, physical_key, pressed: true, repeat: false, modifiers });
                events.push(Event::Key { key, physical_key, pressed: false, repeat: false, modifiers });
            }
            events.push(Event::Text(letters.to_owned()));
            window.step();
        }
        window.run();
        let state = state(&window);
        assert_eq!(state.search.typed, typed);
        assert!(state.notes.book.is_empty() && state.cursor.is_none() && state.search.listed);
        press(&mut window, Key::Escape);
    }
}
