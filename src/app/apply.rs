//! What each command does to the state. Pure: what touches the world comes back as effects for the shell.

use std::sync::Arc;

use super::filtering::apply_filter;
use super::folding::apply_fold;
use super::notes::apply::{apply_notes, follow};
use super::placing::{apply_cursor, reading_of};
use super::reveal::{self, bring_into_view, moment_of};
use super::search::apply_search;
use super::span::apply_span;
use super::step::{Direction, next_event};
use super::walk::{meeting, walked};
use super::{
    ActorTab, Command, Cursor, Effect, Focus, HeadTab, SpanCommand, State, Walk, copy, history, lanes, listed,
};
use crate::case::{Id, ItemRef, Kind};
use crate::language;
use crate::timeline::folds::Folds;
use crate::timeline::roster::Quiet;
use crate::timeline::words::Clock;
use crate::timeline::{Viewport, extent};

/// A selection counts as centred when its middle lies this near the middle of the view, as a share of the view.
const CENTRED: f64 = 0.02;

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
        Command::CopyListed => {
            let items = listed::listed(state, state.panels.actor_tab);
            if items.is_empty() { Vec::new() } else { vec![Effect::Copy(copy::items_text(state, &items))] }
        }
        Command::CopyItem(item) => vec![Effect::Copy(copy::item_text(state, item))],
        Command::CopyItems(items) => vec![Effect::Copy(copy::items_text(state, &items))],
        Command::CopyRow(table, row) => {
            let clock = Clock::of(&state.document.case).with_years();
            vec![Effect::Copy(table.row_text(state, clock, row))]
        }
        Command::CopyTable(table) => vec![Effect::Copy(table.text(state))],
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
            apply_selection(state, other);
            Vec::new()
        }
    }
}

fn nothing_selected(state: &State) -> bool {
    state.selection.item.is_none() && state.selection.actors.is_empty()
}

fn apply_open(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::OpenDialog | Command::OpenFolderDialog => {
            state.panels.open_dialog = true;
            state.open_error = None;
            vec![if command == Command::OpenDialog { Effect::PickFile } else { Effect::PickFolder }]
        }
        Command::OpenTyped(text) => {
            state.open_error = None;
            vec![Effect::OpenTyped(text)]
        }
        Command::OpenFailed(why) => {
            state.open_error = Some(why);
            Vec::new()
        }
        Command::Open(paths) => {
            state.hint_seen = true;
            close_open_dialog(state);
            vec![Effect::Load(paths)]
        }
        Command::OpenBuiltIn => {
            close_open_dialog(state);
            vec![Effect::Load(Vec::new())]
        }
        Command::Reload if !state.document.opened.is_empty() => vec![Effect::Reload],
        Command::CancelLoad if state.loading.is_some() => vec![Effect::CancelLoad],
        Command::CloseDialog => {
            close_open_dialog(state);
            Vec::new()
        }
        Command::DismissFailed => {
            state.failed = None;
            state.selection.problem = None;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

fn close_open_dialog(state: &mut State) {
    state.panels.open_dialog = false;
    state.open_error = None;
}

/// Goes on to the next event, or back to the one before: the cursor takes it in, the view follows, it is shown in full.
fn step(state: &mut State, direction: Direction) {
    let Some((item, cursor)) = next_event(state, direction) else { return };
    state.cursor = Some(cursor);
    select_item(state, item);
    state.selection.focus = Focus::Item;
    if let Some((start, _)) = moment_of(state, item) {
        let view = state.view.viewport;
        let folds = &state.view.folds;
        if !(0.1..=0.9).contains(&folds.share(view, start)) {
            state.view.viewport = folds.centred_on(view, start);
        }
    }
}

fn apply_view(state: &mut State, command: &Command) {
    let view = state.view.viewport;
    let folds = Arc::clone(&state.view.folds);
    let new = match *command {
        Command::SetViewport(viewport) => return state.look_at(viewport),
        Command::Pan(share) => return state.look_at(folds.pan(view, share)),
        Command::Zoom { factor, anchor } => return state.look_at(folds.zoom_at(view, factor, anchor)),
        Command::GoToTime(ref when) => {
            state.panels.going = false;
            let there = match extent::range_of_when(when) {
                Some((start, end)) if end - start > view.span_secs() => folds.fit(start, end),
                Some((start, end)) => folds.centred_on(view, f64::midpoint(start, end)),
                None => view,
            };
            // A cursor that was placed there stands at its end, which is to be seen.
            let placed = state.cursor.map(|cursor| cursor.until).filter(|until| Some(*until) == when.latest);
            match placed.map(|until| until.0 as f64).filter(|until| *until >= there.end) {
                Some(until) => folds.centred_on(there, until),
                None => there,
            }
        }
        Command::FitAll => state.document.range.map_or(view, |range| folds.fit(range.start, range.end)),
        Command::CentreSelection => selected_range(state).map_or(view, |range| centred_or_fitted(&folds, view, range)),
        Command::ScrollLanes(points) => {
            state.view.scroll_points = points.max(0.0);
            view
        }
        _ => view,
    };
    state.view.viewport = new;
}

fn apply_selection(state: &mut State, command: Command) {
    let origin = state.selection.origin.or(state.selection.item);
    let selection = &mut state.selection;
    match command {
        Command::SelectActor(id) => {
            state.hint_seen = true;
            selection.actors = vec![id];
            (selection.item, selection.origin) = (None, None);
            selection.focus = Focus::Actors;
            state.panels.inspector = true;
        }
        Command::ToggleActor(id) => {
            state.hint_seen = true;
            if let Some(at) = selection.actors.iter().position(|actor| *actor == id) {
                selection.actors.remove(at);
            } else {
                selection.actors.push(id);
            }
            selection.focus = if selection.actors.is_empty() { Focus::Item } else { Focus::Actors };
            state.panels.inspector = true;
        }
        Command::SelectItem(item) => select_item(state, item),
        Command::GoTo(item) => {
            select_item(state, item);
            bring_into_view(state, item);
        }
        Command::Inspect(item) => {
            select_item(state, item);
            state.selection.focus = if is_actor(item) { Focus::Actors } else { Focus::Item };
            bring_into_view(state, item);
        }
        Command::Walk(walk) => {
            let to = walked(state, walk);
            if let Some(item) = to {
                step_to(state, item);
            }
            // A walk through relations that leads nowhere says so too.
            let related = matches!(walk, Walk::NextRelated | Walk::PreviousRelated);
            if related || to.is_some() {
                state.selection.origin = origin.filter(|_| related);
            }
        }
        Command::StepTo(item) => step_to(state, item),
        Command::InspectSelection => {
            if let Some(item) = selection.item {
                step_to(state, item);
                state.selection.focus = Focus::Item;
            }
        }
        Command::ShowInFull(item) => {
            select_item(state, item);
            state.selection.focus = if is_actor(item) { Focus::Actors } else { Focus::Item };
        }
        Command::ShowActors => selection.focus = Focus::Actors,
        Command::ClearSelection => {
            state.selection = super::Selection { problem: selection.problem, ..Default::default() }
        }
        Command::SelectProblem(problem) => {
            selection.problem = Some(problem);
            if state.failed.is_none()
                && let Some(item) = state.document.item_of_problem(problem)
            {
                select_item(state, item);
                bring_into_view(state, item);
            }
        }
        other => apply_panels(state, other),
    }
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
        Command::ShowCommitments(view) => panels.commitments = view,
        Command::FilterCommitments(filter) => panels.commitment_filter = filter,
        Command::ShowSources(view) => panels.sources = view,
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

const fn is_actor(item: ItemRef) -> bool {
    matches!(item.kind, Kind::Actor | Kind::Party)
}

/// Selects `item`; an actor or party becomes the one selected, and the words of a selected actor stay among that actor's.
fn select_item(state: &mut State, item: ItemRef) {
    state.panels.inspector = true;
    let case = &state.document.case;
    let selection = &mut state.selection;
    if let (true, Some(id)) = (is_actor(item), case.id_of(item)) {
        state.hint_seen = true;
        *selection = super::Selection { actors: vec![id], problem: selection.problem, ..Default::default() };
        return;
    }
    selection.item = Some(item);
    selection.origin = None;
    let speaker = (item.kind == Kind::Statement).then(|| case.statements.get(item.at())).flatten();
    let selected = |id: Id| selection.actors.contains(&id);
    let among_actors = speaker
        .is_some_and(|statement| selected(statement.speaker) || case.party_of(statement.speaker).is_some_and(selected));
    if among_actors {
        selection.focus = Focus::Actors;
        state.panels.actor_tab = ActorTab::Statements;
    } else {
        selection.focus = Focus::Item;
    }
}

/// Selects `item`, and moves the view to it, at the same zoom, where nothing of it is visible.
fn step_to(state: &mut State, item: ItemRef) {
    select_item(state, item);
    if let Some(range) = moment_of(state, item) {
        state.view.viewport = meeting(&state.view.folds, state.view.viewport, range);
    }
}

/// The range of the selected item, else of everything that the selected actors said, took part in or are bound by.
fn selected_range(state: &State) -> Option<(f64, f64)> {
    let case = &state.document.case;
    if let Some(item) = state.selection.item {
        return extent::range_of_item(case, item);
    }
    let of_actor = |id: &Id| {
        let index = &state.document.index;
        let statements = index.statements_of(*id).iter().map(|at| ItemRef { kind: Kind::Statement, index: *at });
        let events = index.events_of(*id).iter().map(|at| ItemRef { kind: Kind::Event, index: *at });
        statements.chain(events).filter_map(|item| extent::range_of_item(case, item)).collect::<Vec<_>>()
    };
    let ranges = state.selection.actors.iter().flat_map(of_actor);
    ranges.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

fn centred_or_fitted(folds: &Folds, view: Viewport, (start, end): (f64, f64)) -> Viewport {
    let middle = f64::midpoint(start, end);
    let centred = (folds.share(view, middle) - 0.5).abs() <= CENTRED;
    if centred { folds.fit(start, end) } else { folds.centred_on(view, middle) }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::app::named::NAMED;
    use crate::app::{BottomTab, Document, FilePlace, FoldCommand, Loading, Selection, ThemeChoice};
    use crate::load::{Memory, Progress, load_from};
    use crate::timeline::empty::FoldMode;

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
