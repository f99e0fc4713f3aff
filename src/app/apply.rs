//! What each command does to the state. Pure: what touches the world comes back as effects for the shell.

use super::{ActorTab, Command, Effect, Focus, State};
use crate::case::{Id, ItemRef, Kind};
use crate::timeline::{Viewport, extent};

/// A selection counts as centred when its middle lies this near the middle of the view, as a share of the view.
const CENTRED: f64 = 0.02;

/// Applies `command` to `state`; what comes back is for the shell to do, in order.
pub fn apply(state: &mut State, command: Command) -> Vec<Effect> {
    match command {
        Command::OpenDialog
        | Command::OpenFolderDialog
        | Command::OpenTyped(_)
        | Command::OpenFailed(_)
        | Command::Open(_)
        | Command::OpenBuiltIn
        | Command::CancelLoad
        | Command::CloseDialog
        | Command::DismissFailed => apply_open(state, command),
        Command::SetViewport(_)
        | Command::Pan(_)
        | Command::Zoom { .. }
        | Command::ScrollLanes(_)
        | Command::FitAll
        | Command::CentreSelection => {
            apply_view(state, &command);
            Vec::new()
        }
        Command::Copy(text) => vec![Effect::Copy(text)],
        Command::OpenUrl(url) => {
            state.asked_url = None;
            vec![Effect::OpenUrl(url)]
        }
        Command::Quit => vec![Effect::Quit],
        other => {
            apply_selection(state, other);
            Vec::new()
        }
    }
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
            close_open_dialog(state);
            vec![Effect::Load(paths)]
        }
        Command::OpenBuiltIn => {
            close_open_dialog(state);
            vec![Effect::Load(Vec::new())]
        }
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

fn apply_view(state: &mut State, command: &Command) {
    let view = state.view.viewport;
    let limited = |view: Viewport| state.document.range.map_or(view, |range| view.limited(range));
    let new = match *command {
        Command::SetViewport(viewport) => limited(viewport),
        Command::Pan(share) => limited(view.pan(share)),
        Command::Zoom { factor, anchor } => limited(view.zoom_at(factor, anchor)),
        Command::FitAll => state.document.range.map_or(view, |range| Viewport::fit(range.start, range.end)),
        Command::CentreSelection => selected_range(state).map_or(view, |range| centred_or_fitted(view, range)),
        Command::ScrollLanes(points) => {
            state.view.scroll_points = points.max(0.0);
            view
        }
        _ => view,
    };
    state.view.viewport = new;
}

fn apply_selection(state: &mut State, command: Command) {
    let selection = &mut state.selection;
    match command {
        Command::SelectActor(id) => {
            selection.actors = vec![id];
            selection.item = None;
            selection.focus = Focus::Actors;
            state.panels.inspector = true;
        }
        Command::ToggleActor(id) => {
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
        Command::ToggleParty(id) => {
            let folded = &mut state.view.folded;
            if let Some(at) = folded.iter().position(|party| *party == id) {
                folded.remove(at);
            } else {
                folded.push(id);
            }
        }
        Command::ShowBottom(tab) => {
            panels.bottom_tab = tab;
            panels.bottom = true;
        }
        Command::ToggleBottom => panels.bottom = !panels.bottom,
        Command::ToggleInspector => panels.inspector = !panels.inspector,
        Command::ShowActorTab(tab) => panels.actor_tab = tab,
        Command::SetTheme(theme) => state.theme = theme,
        Command::ToggleKeys => panels.keys = !panels.keys,
        Command::AskOpenUrl(url) => state.asked_url = Some(url),
        Command::CloseUrl => state.asked_url = None,
        _ => {}
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
        *selection = super::Selection { actors: vec![id], problem: selection.problem, ..Default::default() };
        return;
    }
    selection.item = Some(item);
    let speaker = (item.kind == Kind::Statement).then(|| case.statements.get(item.at())).flatten();
    let among_actors = speaker.is_some_and(|statement| selection.actors.contains(&statement.speaker));
    if among_actors {
        selection.focus = Focus::Actors;
        state.panels.actor_tab = ActorTab::Statements;
    } else {
        selection.focus = Focus::Item;
    }
}

/// Moves the view to `item` unless it is visible whole already; the zoom changes only where the item does not fit.
fn bring_into_view(state: &mut State, item: ItemRef) {
    let Some((start, end)) = moment_of(state, item) else {
        return;
    };
    let view = state.view.viewport;
    if start >= view.start && end <= view.end {
        return;
    }
    state.view.viewport = if end - start > view.span_secs() * 0.9 {
        Viewport::fit(start, end)
    } else {
        view.centred_on(f64::midpoint(start, end))
    };
}

/// The range to bring into view: of a commitment the time it was made, because its life can be long.
fn moment_of(state: &State, item: ItemRef) -> Option<(f64, f64)> {
    state.document.case.when_of(item).and_then(extent::range_of_when)
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

fn centred_or_fitted(view: Viewport, (start, end): (f64, f64)) -> Viewport {
    let middle = f64::midpoint(start, end);
    let centred = (middle - view.centre_secs()).abs() <= view.span_secs() * CENTRED;
    if centred { Viewport::fit(start, end) } else { view.centred_on(middle) }
}
