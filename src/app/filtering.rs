//! What the reader does with filters.

use serde::{Deserialize, Serialize};

use super::State;
use super::around::{AROUND_SECS, Side, look_around};
use super::facets::filter_by;
use super::filter::{Field, Filter, Mode};
use crate::case::ItemRef;

/// Most filters that are saved.
pub const MOST_SAVED: usize = 100;

/// What is wanted of the filter.
#[derive(Clone, Debug, PartialEq)]
pub enum FilterCommand {
    /// Open or close the window in which it is made.
    Toggle,
    /// Ask this and nothing else.
    Set(Filter),
    /// Ask nothing.
    Clear,
    /// Hide what does not pass, or only dim it.
    Dim(bool),
    /// Ask for a value of a field, or no more.
    Value(Field, Mode, String),
    /// Ask for what an actor, party, topic or source stands for, or leave it out.
    By(ItemRef, Mode),
    /// Ask for a stretch of time, in seconds, and no other.
    Span(i64, i64),
    /// Save what is asked under a name; one of the same name is replaced.
    Save(String),
    /// Ask what was saved at this place.
    Apply(usize),
    /// Give what was saved at this place another name.
    Rename(usize, String),
    /// Forget what was saved at this place.
    Delete(usize),
    /// List what happened around an item, within so many seconds.
    Around(ItemRef, i64, Side),
    /// The same around what is selected, within two days.
    AroundSelection,
    /// List it no more.
    LeaveAround,
}

/// A filter under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedFilter {
    /// The name.
    pub name: String,
    /// What it asks.
    pub filter: Filter,
}

/// Does what is wanted.
pub(super) fn apply_filter(state: &mut State, command: FilterCommand) {
    match command {
        FilterCommand::Toggle => state.panels.filter = !state.panels.filter && !state.document.holds_nothing(),
        FilterCommand::Set(filter) => state.filter = filter,
        FilterCommand::Clear => state.filter = Filter { dims: state.filter.dims, ..Filter::default() },
        FilterCommand::Dim(dims) => state.filter.dims = dims,
        FilterCommand::Value(field, mode, value) => {
            state.filter = std::mem::take(&mut state.filter).toggled(field, mode, value);
        }
        FilterCommand::By(item, mode) => {
            if let Some(filter) = filter_by(&state.document.case, &state.filter, item, mode) {
                state.filter = filter;
            }
        }
        FilterCommand::Span(start, end) if start < end => {
            state.filter = std::mem::take(&mut state.filter).with_span(start, end);
        }
        FilterCommand::Save(name) => save(state, name.trim()),
        FilterCommand::Apply(at) => {
            if let Some(saved) = state.saved_filters.get(at) {
                state.filter = saved.filter.clone();
            }
        }
        FilterCommand::Rename(at, name) => {
            let (name, taken) = (name.trim().to_owned(), |saved: &SavedFilter| saved.name == name.trim());
            let free = !name.is_empty() && !state.saved_filters.iter().any(taken);
            if let Some(saved) = state.saved_filters.get_mut(at).filter(|_| free) {
                saved.name = name;
            }
        }
        FilterCommand::Delete(at) if at < state.saved_filters.len() => {
            state.saved_filters.remove(at);
        }
        FilterCommand::Around(item, secs, side) => look_around(state, item, secs, side),
        FilterCommand::AroundSelection => {
            if let Some(item) = state.selection.item {
                look_around(state, item, AROUND_SECS, Side::Both);
            }
        }
        FilterCommand::LeaveAround => state.around = None,
        FilterCommand::Span(..) | FilterCommand::Delete(_) => {}
    }
}

fn save(state: &mut State, name: &str) {
    if name.is_empty() || state.filter.is_empty() {
        return;
    }
    let filter = state.filter.clone();
    let saved = &mut state.saved_filters;
    if let Some(same) = saved.iter_mut().find(|saved| saved.name == name) {
        same.filter = filter;
    } else if saved.len() < MOST_SAVED {
        saved.push(SavedFilter { name: name.to_owned(), filter });
    }
}
