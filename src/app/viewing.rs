//! What part of the case is in view: moving, zooming, going to a time.

use std::sync::Arc;

use super::{Command, State};
use crate::case::{Id, ItemRef, Kind};
use crate::timeline::folds::Folds;
use crate::timeline::{Viewport, extent};

/// A selection counts as centred when its middle lies this near the middle of the view, as a share of the view.
const CENTRED: f64 = 0.02;

/// Applies a command of the view to `state`.
pub(super) fn apply_view(state: &mut State, command: &Command) {
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
