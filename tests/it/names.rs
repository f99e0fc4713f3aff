//! What is said of the window to who does not see it: every part that answers has a name, no two have the same, and an item
//! is told with its kind, who, its first words, its date and zone.

use std::collections::BTreeMap;

use casebook::app::{BottomTab, Command, CommitmentsView, HeadTab, State};
use casebook::case::{ItemRef, Kind};
use casebook::shell::{Reading, Shell, Start};
use casebook::timeline::grouping::Grouping;
use egui::accesskit::{Action, Role, Toggled};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};

use crate::window::{click, command, file, first, label_of, says, state, window};

/// What is wrong with the names in the window as it is now.
fn faults(window: &Harness<'_, Shell>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut names: BTreeMap<(Role, String), usize> = BTreeMap::new();
    let mut grouped: BTreeMap<(Role, String, String), usize> = BTreeMap::new();
    for node in window.root().children_recursive().filter(answers) {
        let name = label_of(&node);
        let role = node.accesskit_node().role();
        if name.trim().is_empty() {
            faults.push(format!("{role:?} without a name at {:?}", node.rect()));
        } else {
            let meant = without_number(&name).to_owned();
            *grouped.entry((role, meant, group_of(&node))).or_default() += 1;
            *names.entry((role, name)).or_default() += 1;
        }
    }
    let twice = names.into_iter().filter(|(_, count)| *count > 1);
    faults.extend(twice.map(|((role, name), count)| format!("{count} times {role:?} {name:?}")));
    // What opens the same page twice may be told apart by a number alone.
    let vague = grouped.into_iter().filter(|((_, name, _), count)| *count > 1 && !name.starts_with("Open http"));
    faults.extend(vague.map(|((role, name, _), count)| format!("{count} told apart by numbers: {role:?} {name:?}")));
    faults
}

/// A name without the number that tells it from others: `Copy (2)`.
fn without_number(name: &str) -> &str {
    let Some((meant, number)) = name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")) else { return name };
    if number.parse::<usize>().is_ok() { meant } else { name }
}

/// The name of the card, the row or the dialog that a part is in.
fn group_of(node: &Node<'_>) -> String {
    let mut parent = node.parent();
    while let Some(group) = parent {
        let name = label_of(&group);
        if !name.is_empty() {
            return name;
        }
        parent = group.parent();
    }
    String::new()
}

/// Whether a part can be clicked or take the keyboard. Screen readers pass over plain containers.
fn answers(node: &Node<'_>) -> bool {
    let actions = node.accesskit_node();
    let data = actions.data();
    let told = actions.role() != Role::GenericContainer;
    told && !actions.is_disabled() && (data.supports_action(Action::Click) || data.supports_action(Action::Focus))
}

/// One item of each kind, where the case has it.
fn one_of_each(state: &State) -> Vec<ItemRef> {
    let case = &state.document.case;
    let counts = [
        (Kind::Event, case.events.len()),
        (Kind::Statement, case.statements.len()),
        (Kind::Commitment, case.commitments.len()),
        (Kind::Source, case.sources.len()),
        (Kind::Topic, case.topics.len()),
        (Kind::Link, case.links.len()),
        (Kind::Actor, case.actors.len()),
        (Kind::Party, case.parties.len()),
    ];
    counts.into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| ItemRef::new(kind, count / 2)).collect()
}

#[test]
fn every_part_that_answers_has_a_name_of_its_own() {
    let mut found = Vec::new();
    let mut look = |window: &Harness<'_, Shell>, what: &str| {
        found.extend(faults(window).into_iter().map(|fault| format!("{what}: {fault}")));
    };
    let mut built_in = window(&[]);
    look(&built_in, "first start");
    for tab in [BottomTab::Sources, BottomTab::Problems, BottomTab::Commitments] {
        command(&mut built_in, Command::ShowBottom(tab));
        look(&built_in, &format!("{tab:?}"));
    }
    command(&mut built_in, Command::ShowCommitments(CommitmentsView::Table));
    look(&built_in, "table of commitments");
    for item in one_of_each(state(&built_in)) {
        command(&mut built_in, Command::ClearSelection);
        command(&mut built_in, Command::Inspect(item));
        look(&built_in, &format!("{:?}", item.kind));
    }
    let actors: Vec<_> = state(&built_in).document.case.actors.iter().take(3).map(|actor| actor.id).collect();
    for actor in actors {
        command(&mut built_in, Command::ToggleActor(actor));
    }
    look(&built_in, "several actors");
    for grouping in Grouping::ALL {
        command(&mut built_in, Command::SetGrouping(grouping));
        look(&built_in, &format!("{grouping:?}"));
    }
    command(&mut built_in, Command::SetGrouping(Grouping::Places));
    command(&mut built_in, Command::ShowHeadTab(HeadTab::Actors));
    look(&built_in, "actors beside places");
    command(&mut built_in, Command::FilterLanes("la".to_owned()));
    look(&built_in, "actors sought");
    for dialog in [Command::OpenDialog, Command::ToggleKeys, Command::AskOpenUrl("https://example.org/a".to_owned())] {
        command(&mut built_in, dialog.clone());
        look(&built_in, &format!("{dialog:?}"));
        built_in.key_press(egui::Key::Escape);
        built_in.run();
    }
    for menu in ["File", "Edit", "View", "Go", "Help"] {
        click(&mut built_in, menu);
        look(&built_in, &format!("menu {menu}"));
        built_in.key_press(egui::Key::Escape);
        built_in.run();
    }
    let (_folder, path) = file("empty.ron", "Case(format: 1)");
    look(&window(&[path]), "empty case");
    let (_folder, path) = file("broken.ron", "Case(\n    format: 1,\n    events: [\n");
    look(&window(std::slice::from_ref(&path)), "broken case");
    command(&mut built_in, Command::Open(vec![path]));
    look(&built_in, "broken case beside a good one");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// One case with an item of each kind that lies in time.
const CASE: &str = "Case(
  format: 1, title: \"Two letters\", time_zone: \"Europe/Kyiv\",
  actors: [(id: \"ann\", name: \"Ann Arbor\"), (id: \"ben\", name: \"Ben Bright\")],
  events: [
    (id: \"talk\", title: \"First talk\", when: \"2025-02-12T10:00\", actors: [\"ann\", \"ben\"]),
    (id: \"walk\", title: \"A walk\", when: \"2025-02-15\", actors: [\"ben\"]),
  ],
  statements: [
    (id: \"yes\", speaker: \"ann\", text: \"I shall write\", when: \"2025-02-12T11:00\"),
    (id: \"no\", speaker: \"ben\", text: \"He shall not\", when: \"2025-02-14\"),
  ],
  commitments: [(id: \"write\", text: \"Write a letter\", by: [\"ann\"], to: [\"ben\"], made: \"talk\", due: \"2025-02-20\",
    updates: [(when: \"2025-02-16\", status: Fulfilled, according_to: \"ben\", note: \"It came\")])],
)";

#[test]
fn a_mark_says_its_kind_who_the_first_words_and_the_date_with_its_zone() {
    let (_folder, path) = file("case.ron", CASE);
    let window = window(&[path]);
    let told: Vec<String> = window.get_all_by_role(Role::Button).map(|node| label_of(&node)).collect();
    let check = |expected: &str| {
        assert!(told.iter().any(|name| name == expected), "no mark is called {expected:?}, but:\n{}", told.join("\n"));
    };
    check("Event: First talk — Arbor, Bright — Wed 12 Feb 2025, 10:00 Kyiv");
    check("Event: First talk — Arbor, Bright — Wed 12 Feb 2025, 10:00 Kyiv — lane of Bright");
    check("Event: A walk — Bright — Sat 15 Feb 2025, hour unknown (Kyiv time)");
    check("Statement: I shall write — Arbor — Wed 12 Feb 2025, 11:00 Kyiv");
    check("Statement: He shall not — Bright — Fri 14 Feb 2025, hour unknown (Kyiv time)");
    check("Commitment: Write a letter — Arbor, Bright — Wed 12 Feb 2025, 10:00 Kyiv — Fulfilled");
}

/// Does what a screen reader does with the part whose name begins so.
fn act(window: &mut Harness<'_, Shell>, beginning: &str) {
    first(window, beginning).click_accesskit();
    window.run();
}

#[test]
fn the_five_main_tasks_are_done_without_pointer_and_keys() {
    let (_folder, path) = file("letters.ron", CASE);
    let start = Start { paths: Vec::new(), settings_file: None, reading: Reading::AtOnce, ..Start::default() };
    // As small as the window can be: what is out of sight is reached nevertheless.
    let builder = Harness::builder().with_size([800.0, 500.0]).with_max_steps(30);
    let mut window = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
    window.run();

    // Find an actor.
    first(&window, "Filter actors").set_text_value_accesskit("lavrov");
    window.run();
    act(&mut window, "Actor Sergey Lavrov");
    // Read the statements.
    let case = &state(&window).document.case;
    let lavrov = case.find("lavrov").expect("an actor");
    let said = state(&window).document.index.statements_of(lavrov).len();
    assert!(said > 3);
    assert!(says(&window, &format!("Selected actor: Statements {said}")));
    let read = |window: &Harness<'_, Shell>| window.query_all_by_label_contains("Statement of Lavrov, ").count();
    assert!(read(&window) > 0);
    // Go to one on the timeline.
    act(&mut window, "Statement of Lavrov, ");
    let item = state(&window).selection.item.expect("selected");
    let when = state(&window).document.case.when_of(item).and_then(|when| when.earliest).expect("dated").0 as f64;
    let view = state(&window).view.viewport;
    assert!(view.start <= when && when <= view.end);
    let marked = |node: &Node<'_>| label_of(node).starts_with("Statement: ") && is_on(node);
    assert!(window.get_all_by_role(Role::Button).any(|node| marked(&node)), "its mark says that it is selected");
    // Open a case.
    act(&mut window, "File");
    act(&mut window, "Open…");
    first(&window, "Path").set_text_value_accesskit(&path.display().to_string());
    window.run();
    act(&mut window, "Open this path");
    assert!(says(&window, "Two letters"));
    // Read a commitment's story.
    act(&mut window, "Commitment: Write a letter");
    for told in ["What became of it", "Fulfilled", "It came"] {
        assert!(says(&window, told), "the story says {told:?}");
    }
}

fn is_on(node: &Node<'_>) -> bool {
    node.accesskit_node().toggled() == Some(Toggled::True)
}
