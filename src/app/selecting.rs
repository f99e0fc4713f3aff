//! What is selected, and what the Inspector shows of it.

use super::reveal::{bring_into_view, moment_of};
use super::step::{Direction, next_event};
use super::walk::{meeting, walked};
use super::{ActorTab, Command, Focus, Selection, State, Walk};
use crate::case::{Id, ItemRef, Kind};

/// Applies a command of selecting to `state`; any other comes back.
pub(super) fn apply_selection(state: &mut State, command: Command) -> Option<Command> {
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
        Command::ClearSelection => state.selection = Selection { problem: selection.problem, ..Default::default() },
        Command::SelectProblem(problem) => {
            selection.problem = Some(problem);
            if state.failed.is_none()
                && let Some(item) = state.document.item_of_problem(problem)
            {
                select_item(state, item);
                bring_into_view(state, item);
            }
        }
        other => return Some(other),
    }
    None
}

/// Goes on to the next event, or back to the one before: the cursor takes it in, the view follows, it is shown in full.
pub(super) fn step(state: &mut State, direction: Direction) {
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
        *selection = Selection { actors: vec![id], problem: selection.problem, ..Default::default() };
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
