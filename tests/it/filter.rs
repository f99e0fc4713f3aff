//! The filter: what it leaves of a case is what one finds in the case's export, and how it is made and unmade in the window.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use casebook::app::filter::{Field, Mode};
use casebook::app::{Command, Filter, FilterCommand, State, apply};
use casebook::case::{ItemRef, Kind, When};
use casebook::sample;
use casebook::shell::Shell;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use serde_json::Value;

use crate::cursor::{exported, items, place, state_of};
use crate::tables::many_sources;
use crate::window::{click, command, file, first, says, state, window};

/// A case as other programs read it, asked in the plainest way.
struct Export {
    value: Value,
    party: BTreeMap<String, String>,
    places: BTreeMap<String, String>,
    cites: BTreeMap<String, Vec<String>>,
}

impl Export {
    fn new(value: Value) -> Self {
        let list = |name: &str| value[name].as_array().expect("a list").clone();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let party =
            list("actors").iter().filter_map(|actor| Some((text(&actor["id"])?, text(&actor["party"])?))).collect();
        let place = |event: &Value| event["place"].as_object().and_then(|texts| text(texts.values().next()?));
        let places = list("events").iter().filter_map(|event| Some((text(&event["id"])?, place(event)?))).collect();
        let cites = list("sources")
            .iter()
            .map(|source| (text(&source["id"]).expect("an id"), texts(&source["cites"])))
            .collect();
        Self { value, party, places, cites }
    }

    /// The values of a field that an item has.
    fn values(&self, item: ItemRef, value: &Value, field: Field) -> BTreeSet<String> {
        let list = |name: &str| texts(&value[name]);
        let whose = || match item.kind {
            Kind::Event => texts_of(&value["actors"], "actor"),
            Kind::Statement => vec![value["speaker"].as_str().expect("a speaker").to_owned()],
            _ => [list("by"), list("to")].concat(),
        };
        let party = |who: &String| self.party.get(who).cloned();
        let cited = || {
            let of = |value: &Value| texts_of(&value["sources"], "source");
            let parts = ["actors", "updates"].into_iter().filter_map(|name| value[name].as_array()).flatten();
            let mut cited = of(value);
            parts.for_each(|part| cited.extend(of(part)));
            cited
        };
        let found: Vec<String> = match field {
            Field::Kind => vec![item.kind.name().to_owned()],
            Field::EventKind => {
                value["kind"].as_str().filter(|_| item.kind == Kind::Event).map(str::to_owned).into_iter().collect()
            }
            Field::Party => whose().iter().flat_map(|who| [Some(who.clone()), party(who)]).flatten().collect(),
            Field::Actor => whose(),
            Field::Topic => list("topics"),
            Field::Tag => list("tags"),
            Field::Place => {
                let event = if item.kind == Kind::Event { value["id"].as_str() } else { value["event"].as_str() };
                event.and_then(|event| self.places.get(event)).cloned().into_iter().collect()
            }
            Field::Form => value["form"].as_str().map(str::to_owned).into_iter().collect(),
            Field::Status => {
                let overdue = value["overdue"].as_bool().unwrap_or(false).then(|| "Overdue".to_owned());
                value["status"].as_str().map(str::to_owned).into_iter().chain(overdue).collect()
            }
            Field::Source => {
                let mut all = cited();
                let mut at = 0;
                while let Some(id) = all.get(at).cloned() {
                    at += 1;
                    let further = self.cites.get(&id).into_iter().flatten().filter(|id| !all.contains(id)).cloned();
                    let further: Vec<String> = further.collect();
                    all.extend(further);
                }
                all.retain(|id| self.cites.contains_key(id));
                all
            }
            _ => unreachable!("not asked here"),
        };
        found.into_iter().collect()
    }
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

fn texts_of(value: &Value, name: &str) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(|value| value[name].as_str().map(str::to_owned)).collect()
}

/// Asks for the commonest values of each field in each mode, and compares item by item; how many filters left some and hid some.
fn check(state: &mut State, path: &Path, as_of: Option<&str>) -> usize {
    let options = as_of.map_or(Vec::new(), |written| vec!["--as-of", written]);
    let export = Export::new(exported(path, &options));
    let all = items(state, &export.value);
    let fields = [
        Field::Kind,
        Field::EventKind,
        Field::Party,
        Field::Actor,
        Field::Topic,
        Field::Tag,
        Field::Place,
        Field::Form,
        Field::Status,
        Field::Source,
    ];
    let mut told_apart = 0;
    for field in fields {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (item, value) in &all {
            for value in export.values(*item, value, field) {
                *counts.entry(value).or_default() += 1;
            }
        }
        let mut common: Vec<(usize, String)> = counts.into_iter().map(|(value, count)| (count, value)).collect();
        common.sort_unstable_by(|a, b| b.cmp(a));
        let asked: Vec<String> = common.into_iter().take(2).map(|(_, value)| value).collect();
        for mode in Mode::ALL {
            let filter =
                asked.iter().fold(Filter::default(), |filter, value| filter.toggled(field, mode, value.clone()));
            apply(state, Command::Filter(FilterCommand::Set(filter)));
            let mut shown = 0;
            for (item, value) in &all {
                let has = export.values(*item, value, field);
                let passes = match mode {
                    Mode::AnyOf => asked.iter().any(|value| has.contains(value)),
                    Mode::AllOf => asked.iter().all(|value| has.contains(value)),
                    Mode::NoneOf => !asked.iter().any(|value| has.contains(value)),
                };
                assert_eq!(state.scoped.passing.has(*item), passes, "{field:?} {mode:?} {asked:?}: {}", value["id"]);
                shown += usize::from(passes);
            }
            assert_eq!(state.document.count() - state.scoped.passing.hidden(), shown);
            told_apart += usize::from(shown > 0 && shown < all.len());
        }
    }
    told_apart
}

#[test]
fn the_riyadh_case_is_filtered_as_its_export_says() {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_data/riyadh"));
    let mut state = state_of(&path);
    let told_apart = check(&mut state, &path, None);
    assert!(told_apart >= 20, "{told_apart}");
    place(&mut state, "2025-02-20", casebook::app::Reading::AsItStood);
    check(&mut state, &path, Some("2025-02-20"));
}

#[test]
fn a_synthetic_case_is_filtered_as_its_export_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("case.ron");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).expect("a file"));
    sample::write(&mut file, 2_000).expect("written");
    drop(file);
    let mut state = state_of(&path);
    let told_apart = check(&mut state, &path, None);
    assert!(told_apart >= 20, "{told_apart}");
}

#[test]
fn a_value_among_thousands_is_found_by_typing() {
    let (_folder, path) = file("case.ron", &many_sources(2_500));
    let mut window = window(&[path]);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    click(&mut window, "Filter by: Source");
    window.run();
    let shown = window.get_all_by_role(Role::CheckBox).count();
    assert!((3..40).contains(&shown), "only what is in view of 2,500: {shown}");
    let typed = |window: &mut Harness<'_, Shell>, text: &str| {
        window.get_by_role_and_label(Role::TextInput, "Find among: source").type_text(text);
        window.run();
    };
    typed(&mut window, "041");
    assert!(says(&window, "Report 0410 · 0") && says(&window, "Report 0419 · 0"));
    typed(&mut window, "9");
    assert!(!says(&window, "Report 0410 · 0") && says(&window, "Report 0419 · 0"));
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).filter.values(Field::Source, Mode::AnyOf), ["s1"]);
}

#[test]
fn what_is_asked_stands_in_chips_until_each_is_taken_away() {
    let mut window = window(&[]);
    let all = state(&window).document.count();
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    click(&mut window, "Filter by: Party");
    window.get_by_role_and_label(Role::TextInput, "Find among: party").type_text("rus");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert_eq!(state(&window).filter.values(Field::Party, Mode::AnyOf), ["ru"]);
    let shown = all - state(&window).scoped.shown.hidden();
    assert!(shown > 0 && shown < all && says(&window, &format!("{shown} of {all} shown")));
    assert!(says(&window, &format!("{shown} of {all} items")));
    click(&mut window, "Filter by: Kind");
    click(&mut window, "Statements · 108");
    assert!(says(&window, "Kind: Statements") && says(&window, "Party: Russia"));
    window.key_press(Key::Escape);
    window.run();
    assert!(!state(&window).panels.filter);
    // Only Russia's words are left on the timeline.
    let case = state(&window).document.case.clone();
    for (at, statement) in case.statements.iter().enumerate() {
        let russian = case.party_of(statement.speaker).map(|party| case.name_of(party)) == Some("ru");
        assert_eq!(state(&window).shows(ItemRef::new(Kind::Statement, at)), russian);
    }
    click(&mut window, "Remove Party: Russia");
    assert!(!says(&window, "Party: Russia") && says(&window, "108 of"));
    click(&mut window, "Clear the filter");
    assert!(state(&window).scoped.shown.is_all() && !says(&window, "Kind: S"));
}

#[test]
fn a_filter_is_saved_applied_renamed_and_deleted() {
    let mut window = window(&[]);
    let filter = Filter::default().toggled(Field::Party, Mode::AnyOf, "ru".to_owned());
    command(&mut window, Command::Filter(FilterCommand::Set(filter.clone())));
    command(&mut window, Command::Filter(FilterCommand::Toggle));
    let field = window.get_by_role_and_label(Role::TextInput, "Name to save it under");
    field.focus();
    field.type_text("Moscow");
    window.run();
    click(&mut window, "Save the filter");
    assert_eq!(state(&window).saved_filters.len(), 1);
    command(&mut window, Command::Filter(FilterCommand::Clear));
    click(&mut window, "Apply Moscow");
    assert_eq!(state(&window).filter, filter);
    click(&mut window, "Rename Moscow");
    window.run();
    window.get_by_role_and_label(Role::TextInput, "New name of Moscow").type_text(" 2025");
    window.run();
    window.key_press(Key::Enter);
    window.run();
    assert!(says(&window, "Apply Moscow 2025"));
    click(&mut window, "Delete Moscow 2025");
    assert!(state(&window).saved_filters.is_empty());
}

#[test]
fn what_does_not_pass_is_dimmed_where_one_likes_that_better() {
    let mut window = window(&[]);
    let filter = Filter::default().toggled(Field::Party, Mode::AnyOf, "ru".to_owned());
    command(&mut window, Command::Filter(FilterCommand::Set(filter)));
    click(&mut window, "Dim the rest");
    assert!(state(&window).scoped.shown.is_all() && state(&window).scoped.bright.is_some());
    assert!(says(&window, "bright"));
    click(&mut window, "Hide the rest");
    assert!(!state(&window).scoped.shown.is_all());
}

#[test]
fn what_happened_around_an_item_is_listed_with_how_long_before_or_after() {
    let mut window = window(&[]);
    let case = state(&window).document.case.clone();
    let call = case.item(case.find("call-trump-putin-0212").expect("an id")).expect("an event");
    command(&mut window, Command::SelectItem(call));
    window.key_press(Key::R);
    window.run();
    let around = state(&window).around.clone().expect("asked for");
    assert_eq!((around.item, around.secs), (call, 2 * 86_400));
    let (start, end) = case.when_of(call).map(|when| (when.earliest, when.latest)).expect("dated");
    let (start, end) = (start.expect("a beginning").0 - around.secs, end.expect("an end").0 + around.secs);
    let touches = |when: &When| when.earliest.is_none_or(|at| at.0 < end) && when.latest.is_none_or(|at| at.0 > start);
    let dated = |kind: Kind, len: usize| (0..len).map(move |at| ItemRef::new(kind, at));
    let all = dated(Kind::Event, case.events.len())
        .chain(dated(Kind::Statement, case.statements.len()))
        .chain(dated(Kind::Commitment, case.commitments.len()));
    let bounded = |item: &ItemRef| {
        case.when_of(*item).is_some_and(|when| when.earliest.is_some() && when.latest.is_some() && touches(when))
    };
    let expected: BTreeSet<ItemRef> = all.filter(|item| *item != call && bounded(item)).collect();
    let found: BTreeSet<ItemRef> =
        around.found.iter().flat_map(|found| found.iter()).filter(|item| bounded(item)).collect();
    assert_eq!(found, expected);
    assert!(found.len() > 5 && says(&window, "Around “Trump–Putin call”"));
    click(&mut window, "after");
    let after = state(&window).around.clone().expect("asked for");
    assert!(after.found.map(|found| found.count()) < around.found.map(|found| found.count()));
    click(&mut window, "Filter by this time");
    assert!(first(&window, "Change Time: ").accesskit_node().label().is_some());
}
