//! The window as a reader uses it: by what is written on it, without a graphics adapter.

use std::path::PathBuf;

use casebook::app::{Command, State};
use casebook::shell::{Reading, Shell, Start};
use casebook::timeline::Viewport;
use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

/// The window on `paths`, tall enough that all lanes of the built-in case are in it.
pub(crate) fn window(paths: &[PathBuf]) -> Harness<'static, Shell> {
    let start = Start { paths: paths.to_vec(), settings_file: None, reading: Reading::AtOnce, ..Start::default() };
    let builder = Harness::builder().with_size([1440.0, 2400.0]).with_max_steps(30);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    window.run();
    window
}

/// The window as it starts with these settings.
pub(crate) fn window_with_settings(settings_file: PathBuf) -> Harness<'static, Shell> {
    let start =
        Start { paths: Vec::new(), settings_file: Some(settings_file), reading: Reading::AtOnce, ..Start::default() };
    let builder = Harness::builder().with_size([1440.0, 900.0]).with_max_steps(30);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    window.run();
    window
}

pub(crate) fn command(window: &mut Harness<'_, Shell>, command: Command) {
    let ctx = window.ctx.clone();
    window.state_mut().command(&ctx, command);
    window.run();
}

pub(crate) fn click(window: &mut Harness<'_, Shell>, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

/// Clicks the first part of the window whose label begins so.
pub(crate) fn click_first(window: &mut Harness<'_, Shell>, beginning: &str) {
    first(window, beginning).click();
    window.run();
}

pub(crate) fn first<'w>(window: &'w Harness<'_, Shell>, beginning: &'w str) -> Node<'w> {
    let begins = |node: &Node<'_>| label_of(node).starts_with(beginning);
    window.get_all_by_label_contains(beginning).find(begins).unwrap_or_else(|| panic!("nothing begins {beginning:?}"))
}

pub(crate) fn label_of(node: &Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

pub(crate) fn says(window: &Harness<'_, Shell>, words: &str) -> bool {
    window.query_all_by_label_contains(words).next().is_some()
}

pub(crate) fn state<'w>(window: &'w Harness<'_, Shell>) -> &'w State {
    window.state().state()
}

/// A file with this text in a folder that is there as long as what is returned.
pub(crate) fn file(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, text).expect("a file");
    (folder, path)
}

#[test]
fn the_first_start_shows_the_built_in_case() {
    let window = window(&[]);
    assert!(says(&window, "From the call to Riyadh"));
    assert!(says(&window, "Latest state of the case"));
    assert!(says(&window, "Built-in case"));
    assert!(state(&window).failed.is_none());
}

#[test]
fn an_actor_s_statements_are_read_and_the_timeline_goes_to_one() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    assert!(says(&window, "Foreign Minister"));
    let first_day = Viewport { start: 1_739_307_600.0, end: 1_739_394_000.0 };
    command(&mut window, Command::SetViewport(first_day));
    click_first(&mut window, "Statement of Lavrov");
    let state = state(&window);
    let item = state.selection.item.expect("a statement is selected");
    let when = state.document.case.when_of(item).expect("dated");
    let (start, end) = (when.earliest.expect("known").0 as f64, when.latest.expect("known").0 as f64);
    let view = state.view.viewport;
    assert!(view.start <= start && end <= view.end, "{view:?} does not show {start}..{end}");
    assert!(says(&window, " in full"));
}

#[test]
fn words_are_copied_with_their_citation_and_link() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    let mut copied = String::new();
    first(&window, "Copy the words of").click();
    for _ in 0..4 {
        window.step();
        for output in &window.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = output {
                copied.clone_from(text);
            }
        }
    }
    assert!(copied.contains("— Sergey Lavrov, "), "{copied}");
    assert!(copied.contains("https://"), "{copied}");
    assert!(copied.contains(" 2025"), "{copied}");
}

#[test]
fn several_actors_are_read_as_a_dialogue() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    first(&window, "Actor Marco Rubio").click_modifiers(Modifiers::COMMAND);
    window.run();
    assert!(says(&window, "Dialogue of 2 actors"));
    assert!(says(&window, "Statement of Lavrov") && says(&window, "Statement of Rubio"));
    click(&mut window, "Take Lavrov away");
    assert!(!says(&window, "Statement of Lavrov"));
}

#[test]
fn a_commitment_s_story_is_read() {
    let mut window = window(&[]);
    click_first(&mut window, "Actor Sergey Lavrov");
    click_first(&mut window, "Selected actor: Commitments");
    click_first(&mut window, "Commitment ");
    assert!(says(&window, "What became of it"));
    assert!(says(&window, "Made"));
    click(&mut window, "Back to Lavrov");
    assert!(says(&window, "Selected actor: Commitments"));
}

#[test]
fn a_source_is_found_in_the_table_and_its_link_is_told_before_it_opens() {
    let mut window = window(&[]);
    click_first(&mut window, "Below: Sources");
    let row = window.get_all_by_role(Role::Row).next().expect("a row");
    row.click();
    window.run();
    assert!(says(&window, "In the file"));
    let source = state(&window).document.case.sources.iter().find(|source| source.url.is_some());
    let id = source.map(|source| state(&window).document.case.item(source.id)).expect("a source with a link");
    command(&mut window, Command::Inspect(id.expect("loaded")));
    first(&window, "Open http").click();
    window.run();
    assert!(says(&window, "in the browser?"));
    click(&mut window, "Stay here");
    assert!(!says(&window, "in the browser?"));
}

#[test]
fn a_broken_case_shows_its_problem_with_the_lines() {
    let (_folder, path) = file("broken.ron", "Case(\n    format: 1,\n    events: [\n");
    let mut window = window(&[path]);
    assert!(says(&window, "broken.ron could not be read"));
    assert!(says(&window, "syntax"));
    assert!(says(&window, "events: ["));
    assert!(says(&window, "Open a case…"));
    command(&mut window, Command::OpenBuiltIn);
    assert!(says(&window, "From the call to Riyadh"));
}

#[test]
fn the_case_on_screen_stays_where_another_cannot_be_read() {
    let (_folder, path) = file("broken.ron", "Case(\n    format: 1,\n    events: [\n");
    let mut window = window(&[]);
    command(&mut window, Command::Open(vec![path]));
    assert!(says(&window, "From the call to Riyadh"));
    assert!(says(&window, "broken.ron could not be read"));
    click(&mut window, "Dismiss what could not be read");
    assert!(!says(&window, "could not be read"));
}

#[test]
fn a_problem_shows_its_lines_and_selects_its_item() {
    let text = "Case(\n  format: 1,\n  time_zone: \"UTC\",\n  events: [\n    Event(id: \"good\", title: \"Good\", when: \"2025-02-12\"),\n    \
                Event(id: \"bad\", title: \"Bad\", when: \"2025-02-30\"),\n    Event(id: \"odd\", title: \"Odd\", when: \"2025-02-13\", colour: 1),\n  ],\n)\n";
    let (_folder, path) = file("case.ron", text);
    let mut window = window(&[path]);
    assert_eq!(state(&window).document.case.events.len(), 2, "the rest is on screen");
    click_first(&mut window, "Problems: 1 error, 1 warning. Show them");
    click_first(&mut window, "Problem 1: bad-date at case.ron:6");
    assert!(says(&window, "2025-02-30"));
    click_first(&mut window, "Problem 2: unknown-field at case.ron:7");
    let case = &state(&window).document.case;
    assert_eq!(state(&window).selection.item, case.item(case.find("odd").expect("borne")));
}

#[test]
fn a_path_is_typed_and_one_that_is_not_there_is_told() {
    let (_folder, path) =
        file("case.ron", "Case(format: 1, title: \"Typed\", actors: [Actor(id: \"a\", name: \"Ann\")])");
    let mut window = window(&[]);
    command(&mut window, Command::OpenTyped("/no/such/case.ron".to_owned()));
    assert_eq!(state(&window).open_error.as_deref(), Some("No such file or folder: /no/such/case.ron"));
    command(&mut window, Command::OpenTyped(format!("\"{}\"", path.display())));
    assert!(says(&window, "Typed"));
    assert_eq!(state(&window).recent.first(), Some(&vec![path]));
}

#[test]
fn an_empty_case_says_what_to_do() {
    let (_folder, path) = file("case.ron", "Case(format: 1)");
    let window = window(&[path]);
    assert!(says(&window, "case.ron holds no items yet"));
    assert!(says(&window, "Open a case…"));
}

#[test]
fn keys_are_listed_and_do_what_the_list_says() {
    let mut window = window(&[]);
    window.key_press(Key::Questionmark);
    window.run();
    assert!(says(&window, "Centre what is selected; once more fits it"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!says(&window, "Centre what is selected; once more fits it"));
    window.key_press(Key::Num0);
    window.run();
    let view = state(&window).view.viewport;
    let all = state(&window).document.range.expect("dated");
    assert!(view.start <= all.start && all.end <= view.end);
    window.key_press(Key::W);
    window.run();
    assert!(state(&window).view.viewport.span_secs() < view.span_secs(), "W zooms in");
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run();
    assert!(!state(&window).panels.inspector);
}

#[test]
fn menus_name_what_they_do() {
    let mut window = window(&[]);
    click(&mut window, "View");
    click_first(&mut window, "Fit everything");
    let view = state(&window).view.viewport;
    let all = state(&window).document.range.expect("dated");
    assert!(view.start <= all.start && all.end <= view.end);
    window.get_by_label_contains("Theme: as the system").click();
    window.run();
    assert_ne!(state(&window).theme, casebook::app::ThemeChoice::System);
}

#[test]
fn the_case_opened_last_is_opened_again_and_one_that_is_gone_gives_way() {
    let (folder, path) =
        file("mine.ron", "Case(format: 1, title: \"Mine\", actors: [Actor(id: \"a\", name: \"Ann\")])");
    let settings = folder.path().join("settings").join("settings.ron");
    let mut first = window_with_settings(settings.clone());
    assert!(says(&first, "From the call to Riyadh"));
    command(&mut first, Command::Open(vec![path.clone()]));
    assert!(says(&window_with_settings(settings.clone()), "Mine"));
    std::fs::remove_file(&path).expect("removed");
    let last = window_with_settings(settings.clone());
    assert!(says(&last, "From the call to Riyadh"));
    assert!(says(&last, "mine.ron could not be read"));
    let next = window_with_settings(settings);
    assert!(!says(&next, "could not be read"), "the built-in case was the last one opened");
}

#[test]
fn a_statement_far_down_is_brought_into_view() {
    let statement = |at: usize| {
        let words = "words ".repeat(at % 60);
        format!("Statement(id: \"s{at}\", speaker: \"a\", text: \"n{at}n {words}\", when: \"2025-02-12T00:00:00\")")
    };
    let statements = (0..400).map(statement).collect::<Vec<_>>().join(", ");
    let text = format!(
        "Case(format: 1, time_zone: \"UTC\", actors: [Actor(id: \"a\", name: \"Ann\")], statements: [{statements}])"
    );
    let (_folder, path) = file("long.ron", &text);
    let mut window = window(&[path]);
    click_first(&mut window, "Actor Ann");
    assert!(!says(&window, "n300n"));
    let case = &state(&window).document.case;
    let item = case.item(case.find("s300").expect("borne")).expect("loaded");
    command(&mut window, Command::SelectItem(item));
    window.run();
    let card = window.get_by_label_contains(": n300n");
    let rect = card.rect();
    assert!(rect.top() >= 0.0 && rect.bottom() <= 2400.0, "{rect:?}");
}

/// A file as the system hands it over when it is dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_file_dropped_on_the_window_is_opened() {
    let (_folder, path) =
        file("case.ron", "Case(format: 1, title: \"Dropped\", actors: [Actor(id: \"a\", name: \"Ann\")])");
    let mut window = window(&[]);
    window.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    window.run();
    assert!(says(&window, "Dropped"));
}

#[test]
fn a_load_that_is_cancelled_changes_nothing() {
    let event = |at: usize| format!("Event(id: \"e{at}\", title: \"E\", when: \"2025-02-12\")");
    let events = (0..20_000).map(event).collect::<Vec<_>>().join(", ");
    let (_folder, path) = file("large.ron", &format!("Case(format: 1, events: [{events}])"));
    let start = Start { paths: vec![path], settings_file: None, reading: Reading::OnThread, ..Start::default() };
    let builder = Harness::builder().with_size([1000.0, 700.0]);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    assert!(says(&window, "Opening large.ron"));
    window.get_by_label("Cancel loading").click();
    window.run_steps(4);
    assert!(state(&window).loading.is_none());
    assert!(says(&window, "Open a case…"));
}

#[test]
fn a_file_that_breaks_leaves_its_last_good_version_on_screen() {
    let good = "Case(format: 1, title: \"First\", actors: [(id: \"a\", name: \"Ada\")])";
    let (_folder, path) = file("case.ron", good);
    let mut window = window(std::slice::from_ref(&path));
    let ada = state(&window).document.case.find("a").expect("an id");
    command(&mut window, Command::SelectActor(ada));

    std::fs::write(&path, "Case(format: 1, title: \"Second, actors: [(id: \"a\")])").expect("can be written");
    command(&mut window, Command::Reload);
    assert!(says(&window, "its last good version is shown"));
    assert!(says(&window, "is never closed"), "the banner says why");
    assert!(says(&window, "First") && !says(&window, "No such"));

    let mended = good.replace("First", "Third").replace("Ada", "Ada Byron");
    std::fs::write(&path, mended).expect("can be written");
    command(&mut window, Command::Reload);
    assert!(!says(&window, "last good version"));
    assert!(says(&window, "Third"));
    assert_eq!(state(&window).selection.actors.len(), 1, "the selection stays");
}

#[test]
fn a_window_begins_as_it_was_left() {
    use casebook::app::{BottomTab, CommitmentsView, ThemeChoice};
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.ron");
    let mut first = window_with_settings(settings.clone());
    command(&mut first, Command::ShowCommitments(CommitmentsView::Table));
    command(&mut first, Command::ShowBottom(BottomTab::Sources));
    command(&mut first, Command::ToggleInspector);
    command(&mut first, Command::SetTheme(ThemeChoice::Light));
    command(&mut first, Command::Zoom { factor: 3.0, anchor: 0.5 });
    command(&mut first, Command::ScrollLanes(90.0));
    first.run();
    let view = state(&first).view.viewport;
    eframe::App::on_exit(first.state_mut());
    drop(first);
    let text = std::fs::read_to_string(&settings).expect("written at the end");
    let next = window_with_settings(settings.clone());
    let state = state(&next);
    assert_eq!(state.panels.bottom_tab, BottomTab::Sources);
    assert_eq!(state.panels.commitments, CommitmentsView::Table);
    assert!(!state.panels.inspector);
    assert_eq!(state.theme, ThemeChoice::Light);
    assert_eq!((state.view.viewport, state.view.scroll_points), (view, 90.0));
    assert!(text.contains("bottom: Some("), "the panel's height is known: {text}");
}

#[test]
fn settings_are_not_written_while_nothing_changes() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = folder.path().join("settings.ron");
    let mut first = window_with_settings(settings.clone());
    eframe::App::on_exit(first.state_mut());
    std::fs::remove_file(&settings).expect("written once the case was shown");
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    first.run();
    eframe::App::on_exit(first.state_mut());
    assert!(!settings.exists(), "nothing changed");
    command(&mut first, Command::FitAll);
    first.run();
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    first.run();
    assert!(settings.exists(), "a change is written once it is at rest");
}

#[test]
fn what_the_marks_mean_is_told_by_a_key() {
    let mut window = window(&[]);
    window.key_press(Key::F1);
    window.run();
    for words in ["An event whose hours are known", "No deadline was given", "partly fulfilled"] {
        assert!(says(&window, words), "{words}");
    }
    window.key_press(Key::Escape);
    window.run();
    assert!(!says(&window, "An event whose hours are known"));
}

#[test]
fn the_hint_is_there_until_it_was_used_or_sent_away() {
    const HINT: &str = "Click an actor at the left";
    let check = |end: &dyn Fn(&mut Harness<'_, Shell>)| {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = folder.path().join("settings.ron");
        let mut window = window_with_settings(settings.clone());
        assert!(says(&window, HINT));
        command(&mut window, Command::Pan(0.1));
        assert!(says(&window, HINT), "who moves may still read it");
        end(&mut window);
        assert!(!says(&window, HINT));
        eframe::App::on_exit(window.state_mut());
        assert!(!says(&window_with_settings(settings), HINT), "not shown again");
    };
    check(&|window| click(window, "Hide the hint on how to begin"));
    check(&|window| click_first(window, "Actor Sergey Lavrov"));
    check(&|window| command(window, Command::Inspect(casebook::case::ItemRef::new(casebook::case::Kind::Actor, 0))));
    let (_folder, path) = file("case.ron", "Case(format: 1, actors: [Actor(id: \"a\", name: \"Ann\")])");
    check(&|window| command(window, Command::Open(vec![path.clone()])));
}
