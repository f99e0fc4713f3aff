//! What each command does to the state. Pure: what touches the world comes back as effects for the shell.

use super::copy::{Copying, Whole};
use super::filtering::apply_filter;
use super::folding::apply_fold;
use super::notes::apply::{apply_notes, follow};
use super::opening::apply_open;
use super::placing::{apply_cursor, reading_of};
use super::reveal;
use super::search::apply_search;
use super::selecting::{apply_selection, step};
use super::span::apply_span;
use super::viewing::apply_view;
use super::{BottomTab, Command, Cursor, Effect, HeadTab, SpanCommand, State, copy, history, lanes};
use crate::case::Id;
use crate::language;
use crate::timeline::clock::Clock;
use crate::timeline::roster::Quiet;

/// Applies `command` to `state`; what comes back is for the shell to do, in order.
pub fn apply(state: &mut State, command: Command) -> Vec<Effect> {
    let _speaking = language::speak(state.tongue.speech());
    state.remark = None;
    let effects = applied(state, command);
    follow(state);
    reveal::follow(state);
    state.find_notes();
    state.rescope();
    history::note(state);
    effects
}

fn applied(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::OpenDialog
        | Command::OpenFolderDialog
        | Command::OpenTyped(_)
        | Command::OpenFailed(_)
        | Command::Open(_)
        | Command::OpenBuiltIn
        | Command::Reload
        | Command::CancelLoad
        | Command::CloseDialog
        | Command::DismissFailed => apply_open(state, command),
        Command::SetViewport(_)
        | Command::Pan(_)
        | Command::Zoom { .. }
        | Command::ScrollLanes(_)
        | Command::GoToTime(_)
        | Command::FitAll
        | Command::CentreSelection => {
            apply_view(state, &command);
            Vec::new()
        }
        Command::PlaceAt(when) => {
            let reading = reading_of(state);
            state.cursor = Cursor::at(&when, reading).or(state.cursor);
            apply_view(state, &Command::GoToTime(when));
            Vec::new()
        }
        Command::PlaceCursor(_)
        | Command::CursorAt(_)
        | Command::CursorHere
        | Command::SetReading(_)
        | Command::LeaveCursor => {
            apply_cursor(state, &command);
            Vec::new()
        }
        Command::Span(command) => apply_span(state, command),
        Command::Filter(command) => {
            apply_filter(state, command);
            Vec::new()
        }
        Command::Step(direction) => {
            step(state, direction);
            Vec::new()
        }
        Command::Copy(text) => vec![Effect::Copy(text)],
        Command::CopySelection => copy::selection_text(state).map(Effect::Copy).into_iter().collect(),
        Command::CopyListed => copied(state, Whole::Listed(state.panels.actor_tab)),
        Command::CopyItem(item) => vec![Effect::Copy(copy::item_text(&state.document.case, item, state.as_of()))],
        Command::CopyItems(items) => {
            vec![Effect::Copy(copy::items_text(&state.document.case, &items, state.as_of()))]
        }
        Command::CopyRow(table, row) => {
            let clock = Clock::of(&state.document.case).with_years();
            vec![Effect::Copy(table.row_text(&state.seen(), clock, row))]
        }
        Command::CopyTable(table) => copied(state, Whole::Table(table)),
        Command::OpenUrl(url) => {
            state.asked_url = None;
            vec![Effect::OpenUrl(url)]
        }
        Command::OpenInEditor(place) => {
            state.notice = None;
            vec![Effect::OpenInEditor(place)]
        }
        Command::Quit => vec![Effect::Quit],
        Command::Lanes(command) => {
            lanes::apply_lanes(state, command);
            Vec::new()
        }
        Command::History(way) => {
            history::go(state, way);
            Vec::new()
        }
        Command::Fold(command) => {
            apply_fold(state, command);
            Vec::new()
        }
        Command::Notes(command) => apply_notes(state, command),
        Command::OpenSearch
        | Command::CloseSearch
        | Command::Search(_)
        | Command::ClearSearch
        | Command::GoToHit(_)
        | Command::StepHit(_) => apply_search(state, command),
        Command::ClearSelection if nothing_selected(state) && state.span.is_some() => {
            apply_span(state, SpanCommand::Clear)
        }
        Command::ClearSelection if nothing_selected(state) => apply_search(state, Command::ClearSearch),
        other => {
            if let Some(other) = apply_selection(state, other) {
                apply_panels(state, other);
            }
            Vec::new()
        }
    }
}

/// What is copied as a whole; nothing where there is nothing.
fn copied(state: &State, whole: Whole) -> Vec<Effect> {
    let copying = Copying::of(state, whole);
    match (copying.is_empty(), copying.takes_long()) {
        (true, _) => Vec::new(),
        (false, true) => vec![Effect::CopyWhole(whole)],
        (false, false) => vec![Effect::Copy(copying.text())],
    }
}

fn nothing_selected(state: &State) -> bool {
    state.selection.item.is_none() && state.selection.actors.is_empty()
}

fn apply_panels(state: &mut State, command: Command) {
    let panels = &mut state.panels;
    match command {
        Command::DismissHint => state.hint_seen = true,
        Command::SetGrouping(grouping) => {
            state.view.lanes.grouping = grouping;
            // What was sought among others is not sought among these.
            state.view.lanes.filter.clear();
            panels.head_tab = HeadTab::Lanes;
            state.view.scroll_points = 0.0;
        }
        Command::SetOrder(order) => {
            state.view.lanes.order = order;
            state.view.scroll_points = 0.0;
        }
        Command::FilterLanes(words) => {
            state.view.lanes.filter = words;
            state.view.scroll_points = 0.0;
        }
        Command::ToggleQuiet(id) => match &mut state.view.lanes.quiet {
            Quiet::Together { but } => toggle(but, id),
            quiet @ Quiet::Apart => {
                let parties = state.document.case.parties.iter().map(|party| party.id);
                *quiet = Quiet::Together { but: parties.filter(|party| *party != id).collect() };
            }
        },
        Command::ShowAllActors(all) => {
            state.view.lanes.quiet = if all { Quiet::Apart } else { Quiet::default() };
            state.view.scroll_points = 0.0;
        }
        Command::FoldParties(fold) => {
            let parties = state.document.case.parties.iter().map(|party| party.id);
            state.view.lanes.folded = if fold { parties.collect() } else { Vec::new() };
            state.view.scroll_points = 0.0;
        }
        Command::ShowHeadTab(tab) => {
            panels.head_tab = tab;
            panels.heads = true;
            state.view.lanes.filter.clear();
        }
        Command::ToggleHeads => panels.heads = !panels.heads,
        Command::ToggleParty(id) => toggle(&mut state.view.lanes.folded, id),
        Command::ShowBottom(tab) => {
            panels.bottom_tab = tab;
            panels.bottom = true;
        }
        Command::ShowCommitments(view) => {
            panels.commitments = view;
            (panels.bottom, panels.bottom_tab) = (true, BottomTab::Commitments);
        }
        Command::FilterCommitments(filter) => panels.commitment_filter = filter,
        Command::ShowSources(view) => {
            panels.sources = view;
            (panels.bottom, panels.bottom_tab) = (true, BottomTab::Sources);
        }
        Command::SortBy(table, column) => panels.sorts.click(table, column),
        Command::ToggleBottom => panels.bottom = !panels.bottom,
        Command::ToggleInspector => panels.inspector = !panels.inspector,
        Command::ShowActorTab(tab) => panels.actor_tab = tab,
        Command::SetTheme(theme) => state.theme = theme,
        Command::SetLanguage(language) => {
            state.tongue.chosen = Some(language);
            state.tongue.texts = None;
        }
        Command::SetTextLanguage(tag) => state.tongue.texts = tag,
        Command::SetZone(zone) => {
            state.tongue.zone = zone.filter(|zone| *zone != state.document.case.zone());
            panels.zones = false;
        }
        Command::ToggleZones => panels.zones = !panels.zones && !state.document.holds_nothing(),
        Command::ToggleHabits => panels.habits = !panels.habits,
        Command::SetHabits(habits) => state.habits = habits,
        Command::SetHours(hours) => state.tongue.hours = hours,
        Command::SetWeek(week) => state.tongue.week = week,
        Command::OpenGoing => panels.going = state.document.range.is_some(),
        Command::CloseGoing => panels.going = false,
        Command::ToggleKeys => panels.keys = !panels.keys,
        Command::ToggleLegend => panels.legend = !panels.legend,
        Command::Notice(words) => state.notice = Some(words),
        Command::Remark(words) => state.remark = Some(words),
        Command::DismissNotice => state.notice = None,
        Command::AskOpenUrl(url) => state.asked_url = Some(url),
        Command::CloseUrl => state.asked_url = None,
        _ => {}
    }
}

/// Takes `id` out of `ids` where it is there, else puts it in.
fn toggle(ids: &mut Vec<Id>, id: Id) {
    match ids.iter().position(|known| *known == id) {
        Some(at) => {
            ids.remove(at);
        }
        None => ids.push(id),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::app::named::NAMED;
    use crate::app::{ActorTab, BottomTab, Document, FilePlace, Focus, FoldCommand, Loading, Selection, ThemeChoice};
    use crate::case::ItemRef;
    use crate::load::{Memory, Progress, load_from};
    use crate::timeline::empty::FoldMode;
    use crate::timeline::{Viewport, extent};

    const CASE: &str = r#"Case(
        format: 1, time_zone: "UTC", span: "2025-02-12",
        parties: [Party(id: "us", name: "United States")],
        actors: [Actor(id: "a", name: "Ann", party: "us"), Actor(id: "b", name: "Ben")],
        events: [Event(id: "e1", title: "Call", when: "2025-02-12T10:00", actors: ["a", "b"]),
                 Event(id: "e2", title: "Talks", when: "2025-03-18", actors: ["a"])],
        statements: [Statement(id: "s1", speaker: "a", text: "Yes", event: "e1"),
                     Statement(id: "s2", speaker: "b", text: "No", event: "e2")],
        commitments: [Commitment(id: "c1", text: "Meet", by: ["us"], made: "e1", due: "2025-04-01")],
        sources: [Source(id: "r", title: "Report")],
    )"#;

    fn document(text: &str, opened: &str) -> Document {
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let loaded = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
        let unusable = !loaded.usable;
        Document { unusable, ..Document::new(loaded.case, loaded.problems, vec![PathBuf::from(opened)]) }
    }

    fn state() -> State {
        let mut state = State::default();
        state.show_document(document(CASE, "case.ron"));
        state
    }

    fn id(state: &State, name: &str) -> Id {
        state.document.case.find(name).expect("an id of the case")
    }

    fn item(state: &State, name: &str) -> ItemRef {
        state.document.case.item(id(state, name)).expect("an item of the case")
    }

    const DAY: f64 = 86_400.0;
    /// 12 February 2025 in UTC.
    const FIRST_DAY: f64 = 1_739_318_400.0;

    #[test]
    fn a_new_document_shows_its_span() {
        let state = state();
        assert_eq!(state.view.viewport, Viewport { start: FIRST_DAY, end: FIRST_DAY + DAY });
        assert_eq!(state.recent, [vec![PathBuf::from("case.ron")]]);
    }

    #[test]
    fn reading_again_keeps_view_and_selection_by_id() {
        let mut state = state();
        let ann = id(&state, "a");
        apply(&mut state, Command::SelectActor(ann));
        let said = item(&state, "s1");
        apply(&mut state, Command::SelectItem(said));
        apply(&mut state, Command::Pan(0.5));
        let view = state.view.viewport;
        let more = CASE.replacen("actors: [", "actors: [Actor(id: \"z\", name: \"Zed\"), ", 1);
        let more = more.replacen(
            "statements: [",
            "statements: [Statement(id: \"s0\", speaker: \"z\", text: \"Hm\", when: \"2025-02-11\"), ",
            1,
        );
        state.show_document(document(&more, "case.ron"));
        assert_eq!(state.view.viewport, view);
        assert_eq!(state.selection.actors, [id(&state, "a")]);
        assert_eq!(state.selection.item, Some(item(&state, "s1")));
        assert_ne!(state.selection.item, Some(said), "it is another index now");
        state.show_document(document("Case(format: 1, actors: [])", "case.ron"));
        assert_eq!(state.selection, Selection::default());
    }

    #[test]
    fn a_case_that_cannot_be_read_leaves_the_one_on_screen() {
        let mut state = state();
        state.loading = Some(Loading::default());
        state.show_document(document("Case(format: 1, events: [", "broken.ron"));
        assert!(state.loading.is_none());
        assert_eq!(state.document.count(), 5);
        assert_eq!(state.findings().opened, [PathBuf::from("broken.ron")]);
        assert_eq!(state.panels.bottom_tab, BottomTab::Problems);
        assert_eq!(state.recent.len(), 1, "what cannot be opened is not remembered");
        apply(&mut state, Command::DismissFailed);
        assert_eq!(state.findings().opened, [PathBuf::from("case.ron")]);
    }

    #[test]
    fn going_to_an_item_moves_the_view_only_where_it_must() {
        let mut state = state();
        let near = item(&state, "e1");
        let before = state.view.viewport;
        apply(&mut state, Command::GoTo(near));
        assert_eq!(state.view.viewport, before);
        let far = item(&state, "s2");
        apply(&mut state, Command::GoTo(far));
        let (start, end) = extent::range_of_item(&state.document.case, far).expect("dated");
        let view = state.view.viewport;
        assert!(view.start <= start && end <= view.end, "{view:?}");
        assert_eq!(state.selection.item, Some(far));
    }

    #[test]
    fn words_of_a_selected_actor_stay_among_that_actors() {
        let mut state = state();
        let (ann, own, other) = (id(&state, "a"), item(&state, "s1"), item(&state, "s2"));
        apply(&mut state, Command::SelectActor(ann));
        apply(&mut state, Command::ShowActorTab(ActorTab::Events));
        apply(&mut state, Command::SelectItem(own));
        assert_eq!((state.selection.focus, state.panels.actor_tab), (Focus::Actors, ActorTab::Statements));
        apply(&mut state, Command::SelectItem(other));
        assert_eq!(state.selection.focus, Focus::Item);
        apply(&mut state, Command::ShowActors);
        assert_eq!(state.selection.focus, Focus::Actors);
        apply(&mut state, Command::Inspect(own));
        assert_eq!(state.selection.focus, Focus::Item);
        assert_eq!(state.selection.actors, [ann]);
    }

    #[test]
    fn actors_are_added_and_taken_away() {
        let mut state = state();
        let (ann, ben) = (id(&state, "a"), id(&state, "b"));
        apply(&mut state, Command::SelectActor(ann));
        apply(&mut state, Command::ToggleActor(ben));
        assert_eq!(state.selection.actors, [ann, ben]);
        apply(&mut state, Command::ToggleActor(ann));
        assert_eq!(state.selection.actors, [ben]);
        let party = item(&state, "us");
        apply(&mut state, Command::SelectItem(party));
        assert_eq!(state.selection.actors, [id(&state, "us")]);
        apply(&mut state, Command::ClearSelection);
        assert_eq!(state.selection, Selection::default());
    }

    #[test]
    fn the_view_moves_zooms_and_fits() {
        let mut state = state();
        apply(&mut state, Command::Fold(FoldCommand::Mode(FoldMode::None)));
        apply(&mut state, Command::Pan(1.0));
        assert_eq!(state.view.viewport.start, FIRST_DAY + DAY);
        apply(&mut state, Command::Zoom { factor: 2.0, anchor: 0.0 });
        assert_eq!(state.view.viewport, Viewport { start: FIRST_DAY + DAY, end: FIRST_DAY + 1.5 * DAY });
        apply(&mut state, Command::FitAll);
        let all = state.document.range.expect("dated");
        assert!(state.view.viewport.start <= all.start && all.end <= state.view.viewport.end);
        apply(&mut state, Command::SetViewport(Viewport { start: FIRST_DAY, end: FIRST_DAY + DAY }));
        let talks = item(&state, "e2");
        apply(&mut state, Command::SelectItem(talks));
        assert_eq!(state.view.viewport.start, FIRST_DAY, "selecting alone moves nothing");
        apply(&mut state, Command::CentreSelection);
        let (start, end) = extent::range_of_item(&state.document.case, talks).expect("dated");
        assert_eq!(state.view.viewport.centre_secs(), f64::midpoint(start, end));
        assert_eq!(state.view.viewport.span_secs(), DAY);
        apply(&mut state, Command::CentreSelection);
        assert_eq!(state.view.viewport, Viewport::fit(start, end));
        apply(&mut state, Command::ScrollLanes(-5.0));
        assert_eq!(state.view.scroll_points, 0.0);
    }

    #[test]
    fn a_finding_selects_its_item() {
        let mut state = state();
        let unused = state.document.problems.iter().position(|problem| problem.item.as_deref() == Some("r"));
        let at = unused.expect("a source that nothing refers to");
        apply(&mut state, Command::SelectProblem(at));
        assert_eq!(state.selection.problem, Some(at));
        assert_eq!(state.selection.item, Some(item(&state, "r")));
    }

    #[test]
    fn what_touches_the_world_comes_back_as_an_effect() {
        let mut state = state();
        let check = |state: &mut State, command: Command, expected: &[Effect]| {
            assert_eq!(apply(state, command.clone()), expected, "{command:?}");
        };
        let path = vec![PathBuf::from("x.ron")];
        check(&mut state, Command::OpenDialog, &[Effect::PickFile]);
        check(&mut state, Command::OpenFolderDialog, &[Effect::PickFolder]);
        assert!(state.panels.open_dialog);
        check(&mut state, Command::OpenTyped("x".to_owned()), &[Effect::OpenTyped("x".to_owned())]);
        check(&mut state, Command::OpenFailed("no such file".to_owned()), &[]);
        assert_eq!(state.open_error.as_deref(), Some("no such file"));
        check(&mut state, Command::Open(path.clone()), &[Effect::Load(path)]);
        assert!(!state.panels.open_dialog && state.open_error.is_none());
        check(&mut state, Command::OpenBuiltIn, &[Effect::Load(Vec::new())]);
        check(&mut state, Command::CancelLoad, &[]);
        state.loading = Some(Loading::default());
        check(&mut state, Command::CancelLoad, &[Effect::CancelLoad]);
        check(&mut state, Command::Copy("x".to_owned()), &[Effect::Copy("x".to_owned())]);
        check(&mut state, Command::AskOpenUrl("https://a.b".to_owned()), &[]);
        assert_eq!(state.asked_url.as_deref(), Some("https://a.b"));
        check(&mut state, Command::OpenUrl("https://a.b".to_owned()), &[Effect::OpenUrl("https://a.b".to_owned())]);
        assert_eq!(state.asked_url, None);
        let place = FilePlace { path: "/a.ron".into(), line: 3, column: 1 };
        check(&mut state, Command::Notice("no".to_owned()), &[]);
        check(&mut state, Command::OpenInEditor(place.clone()), &[Effect::OpenInEditor(place)]);
        assert_eq!(state.notice, None, "another try, another answer");
        check(&mut state, Command::Quit, &[Effect::Quit]);
    }

    #[test]
    fn panels_open_and_close() {
        let mut state = state();
        let party = id(&state, "us");
        apply(&mut state, Command::ToggleParty(party));
        assert_eq!(state.view.lanes.folded, [party]);
        apply(&mut state, Command::ToggleParty(party));
        assert!(state.view.lanes.folded.is_empty());
        apply(&mut state, Command::ToggleQuiet(party));
        assert_eq!(state.view.lanes.quiet, Quiet::Together { but: vec![party] });
        apply(&mut state, Command::ToggleQuiet(party));
        assert_eq!(state.view.lanes.quiet, Quiet::default());
        apply(&mut state, Command::ShowAllActors(true));
        assert_eq!(state.view.lanes.quiet, Quiet::Apart);
        apply(&mut state, Command::ToggleQuiet(party));
        assert_eq!(state.view.lanes.quiet, Quiet::default(), "of the one party they share a lane again");
        apply(&mut state, Command::ToggleBottom);
        assert!(!state.panels.bottom);
        apply(&mut state, Command::ShowBottom(BottomTab::Sources));
        assert!(state.panels.bottom && state.panels.bottom_tab == BottomTab::Sources);
        apply(&mut state, Command::ToggleInspector);
        assert!(!state.panels.inspector);
        apply(&mut state, Command::ToggleKeys);
        assert!(state.panels.keys);
        apply(&mut state, Command::SetTheme(ThemeChoice::Dark));
        assert_eq!(state.theme, ThemeChoice::Dark);
        apply(&mut state, Command::OpenDialog);
        apply(&mut state, Command::CloseDialog);
        assert!(!state.panels.open_dialog);
    }

    #[test]
    fn no_named_command_does_harm_to_a_state_without_a_case() {
        for named in NAMED {
            let mut state = State::default();
            apply(&mut state, named.command.clone());
            assert!(state.view.viewport.start < state.view.viewport.end, "{}", named.words);
        }
    }
}
