//! Where one has been: views and selections as places, and the way back and forward through them.
//!
//! What one does to get somewhere is one step: panning and zooming go on in the same place until one rests or jumps. No
//! clock is read here; whoever has one says what time it is ([`History::tick`]).

use std::fmt::Write as _;

use super::names::{short_name, title_of};
use super::{Cursor, Filter, Selection, State};
use crate::case::{Case, Instant, ItemRef};
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::dates::short_day_words;
use crate::timeline::empty::Folding;
use crate::timeline::folds::Folds;
use crate::timeline::roster::Arrangement;

/// Most places that are remembered.
pub const MOST_PLACES: usize = 200;
/// Who does nothing for so many seconds rests.
const REST_SECS: f64 = 1.5;
/// A change of the visible time by more than this factor is a jump.
const JUMP_FACTOR: f64 = 2.5;
/// How many names of a selection are told.
const MOST_NAMES: usize = 3;

/// A view and what was selected in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Visible time.
    pub viewport: Viewport,
    /// How many points the lanes were scrolled down.
    pub scroll_points: f64,
    /// How the lanes were arranged.
    pub lanes: Arrangement,
    /// Which stretches of time the reader wanted folded.
    pub folding: Folding,
    /// What was selected; findings are left out.
    pub selection: Selection,
    /// As of when.
    pub cursor: Option<Cursor>,
    /// What was asked of the items.
    pub filter: Filter,
}

/// Which way one goes through the places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To where one was before.
    Back,
    /// To where one came back from.
    Forward,
}

/// The places one has been at, the earliest first.
#[derive(Debug, Default)]
pub struct History {
    places: Vec<Place>,
    /// The place one is at; meaningless while there is none.
    at: usize,
    /// True while the place one is at was come to by panning or zooming.
    gliding: bool,
    /// When the place last changed, in seconds.
    changed_secs: f64,
    now_secs: f64,
}

/// How one place differs from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    /// In nothing, or only in how far the lanes are scrolled.
    Little,
    /// As one does on the way.
    Glide,
    /// It is somewhere else.
    Jump,
}

impl History {
    /// It is so many seconds since some beginning.
    pub fn tick(&mut self, now_secs: f64) {
        self.now_secs = now_secs;
    }

    /// The place to which a way leads.
    pub fn leads_to(&self, way: Way) -> Option<&Place> {
        self.place(way).and_then(|at| self.places.get(at))
    }

    fn place(&self, way: Way) -> Option<usize> {
        match way {
            Way::Back => self.at.checked_sub(1),
            Way::Forward => Some(self.at + 1).filter(|at| *at < self.places.len()),
        }
    }

    /// Forgets all places: they are of another case.
    pub(super) fn clear(&mut self) {
        *self = Self { now_secs: self.now_secs, ..Self::default() };
    }

    /// Makes each place what `kept` makes of it; one that is nothing any more is forgotten.
    pub(super) fn keep(&mut self, kept: impl Fn(&Place) -> Option<Place>) {
        let mut at = 0;
        let mut places: Vec<Place> = Vec::with_capacity(self.places.len());
        for (index, place) in self.places.iter().enumerate() {
            // Two places that differ in nothing more are one.
            if let Some(place) = kept(place).filter(|place| places.last() != Some(place)) {
                places.push(place);
            }
            if index <= self.at {
                at = places.len().saturating_sub(1);
            }
        }
        (self.places, self.at, self.gliding) = (places, at, false);
    }
}

/// Notes where one is now, where that is another place than before.
pub(super) fn note(state: &mut State) {
    if state.document.is_blank() {
        return;
    }
    let history = &state.history;
    let change = history.places.get(history.at).map_or(Change::Jump, |place| place.change_to(state));
    if change == Change::Little {
        let scroll_points = state.view.scroll_points;
        if let Some(place) = state.history.places.get_mut(state.history.at) {
            place.scroll_points = scroll_points;
        }
        return;
    }
    let place = Place::of(state);
    let history = &mut state.history;
    let gliding = change == Change::Glide;
    let goes_on = gliding && history.gliding && history.now_secs - history.changed_secs <= REST_SECS;
    // Who goes elsewhere leaves what came after, and who goes on also where one was a moment ago.
    history.places.truncate(if goes_on { history.at } else { history.at + 1 });
    history.places.push(place);
    if history.places.len() > MOST_PLACES {
        history.places.remove(0);
    }
    history.at = history.places.len() - 1;
    (history.gliding, history.changed_secs) = (gliding, history.now_secs);
}

/// Goes back or forward, where there is a place.
pub(super) fn go(state: &mut State, way: Way) {
    let Some(at) = state.history.place(way) else { return };
    let Some(place) = state.history.places.get(at).cloned() else { return };
    (state.history.at, state.history.gliding) = (at, false);
    let Place { viewport, scroll_points, lanes, folding, selection, cursor, filter } = place;
    state.view.folding = folding;
    state.refold();
    state.revealed = None;
    state.view.viewport = state.document.range.map_or(viewport, |range| state.view.folds.limited(viewport, range));
    state.view.scroll_points = scroll_points;
    state.view.lanes = lanes;
    state.selection = Selection { problem: state.selection.problem, ..selection };
    let actor = state.selection.actors.first().and_then(|id| state.document.case.item(*id));
    if let Some(item) = state.selection.item.or(actor) {
        state.search.stand_on(item);
    }
    state.cursor = cursor;
    state.filter = filter;
}

impl Place {
    /// Where one is.
    fn of(state: &State) -> Self {
        Self {
            viewport: state.view.viewport,
            scroll_points: state.view.scroll_points,
            lanes: state.view.lanes.clone(),
            folding: state.view.folding.clone(),
            selection: Selection { problem: None, ..state.selection.clone() },
            cursor: state.cursor,
            filter: state.filter.clone(),
        }
    }

    fn change_to(&self, state: &State) -> Change {
        let (view, selection) = (&state.view, &state.selection);
        let same_selection = self.selection.item == selection.item && self.selection.actors == selection.actors;
        let same_lanes = self.lanes.is_as(&view.lanes);
        let moved = self.cursor.map(|cursor| cursor.reading) != state.cursor.map(|cursor| cursor.reading);
        if !same_selection
            || !same_lanes
            || moved
            || self.filter != state.filter
            || is_jump(&view.folds, self.viewport, view.viewport)
        {
            Change::Jump
        } else if self.viewport != view.viewport
            || self.cursor != state.cursor
            || self.lanes != view.lanes
            || self.folding != view.folding
            || self.selection.focus != selection.focus
            || self.selection.origin != selection.origin
        {
            Change::Glide
        } else {
            Change::Little
        }
    }

    /// What it is, in a few words: what was selected, else which days were in view.
    pub fn words(&self, case: &Case, clock: Clock) -> String {
        if let Some(item) = self.selection.item {
            return title_of(case, item).to_owned();
        }
        let names: Vec<&str> = self.selection.actors.iter().take(MOST_NAMES).map(|id| short_name(case, *id)).collect();
        if !names.is_empty() {
            let more = if self.selection.actors.len() > MOST_NAMES { " …" } else { "" };
            return format!("{}{more}", names.join(", "));
        }
        let day = |secs: f64| clock.shown.local(Instant(secs as i64)).date();
        let (first, last) = (day(self.viewport.start), day(self.viewport.end - 1.0));
        let mut words = short_day_words(first, clock);
        if last > first {
            let _ = write!(words, " – {}", short_day_words(last, clock));
        }
        words
    }

    /// Whether it has everything that `other` has selected.
    pub(super) fn has_all_of(&self, other: &Selection) -> bool {
        let count = |item: Option<ItemRef>| usize::from(item.is_some());
        count(self.selection.item) == count(other.item) && self.selection.actors.len() == other.actors.len()
    }
}

fn is_jump(folds: &Folds, from: Viewport, to: Viewport) -> bool {
    let factor = folds.span_secs(to) / folds.span_secs(from);
    let apart = from.end <= to.start || to.end <= from.start;
    apart || !(1.0 / JUMP_FACTOR..=JUMP_FACTOR).contains(&factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::filter::{Field, Mode};
    use crate::app::tests::{document_of, state_of};
    use crate::app::{Command, FilterCommand, apply};
    use crate::timeline::grouping::Grouping;

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12/2025-02-18",
        actors: [Actor(id: "a", name: "Ann"), Actor(id: "b", name: "Ben Low")],
        events: [Event(id: "e1", title: "Call", when: "2025-02-12T10:00", actors: ["a"]),
                 Event(id: "e2", title: "Talks", when: "2025-04-18", actors: ["a"])])"#;

    const BACK: Command = Command::History(Way::Back);
    const FORWARD: Command = Command::History(Way::Forward);

    fn item(state: &State, name: &str) -> ItemRef {
        let case = &state.document.case;
        case.item(case.find(name).expect("an id")).expect("an item")
    }

    fn told(state: &State, way: Way) -> Option<String> {
        let clock = Clock::of(&state.document.case);
        state.history.leads_to(way).map(|place| place.words(&state.document.case, clock))
    }

    #[test]
    fn one_goes_back_and_forward_through_what_was_selected() {
        let mut state = state_of(CASE);
        let first = state.view.viewport;
        let (call, talks) = (item(&state, "e1"), item(&state, "e2"));
        apply(&mut state, BACK);
        assert_eq!(state.view.viewport, first, "there is nowhere to go back to");
        apply(&mut state, Command::GoTo(call));
        apply(&mut state, Command::GoTo(talks));
        let far = state.view.viewport;
        assert_eq!((told(&state, Way::Back).as_deref(), told(&state, Way::Forward)), (Some("Call"), None));
        apply(&mut state, BACK);
        assert_eq!((state.selection.item, state.view.viewport), (Some(call), first));
        assert_eq!(told(&state, Way::Back).as_deref(), Some("12 Feb – 18 Feb"));
        assert_eq!(told(&state, Way::Forward).as_deref(), Some("Talks"));
        apply(&mut state, BACK);
        assert_eq!(state.selection.item, None);
        apply(&mut state, FORWARD);
        apply(&mut state, FORWARD);
        assert_eq!((state.selection.item, state.view.viewport), (Some(talks), far));
        // Who goes elsewhere from the middle leaves what came after.
        apply(&mut state, BACK);
        let ben = state.document.case.find("b").expect("an actor");
        apply(&mut state, Command::SelectActor(ben));
        assert_eq!(told(&state, Way::Forward), None);
        apply(&mut state, BACK);
        assert_eq!((state.selection.item, told(&state, Way::Forward).as_deref()), (Some(call), Some("Low")));
    }

    #[test]
    fn the_filter_and_the_cursor_come_back_with_the_place() {
        let mut state = state_of(CASE);
        let asked = Filter::default().toggled(Field::Actor, Mode::AnyOf, "b".to_owned());
        apply(&mut state, Command::Filter(FilterCommand::Set(asked.clone())));
        assert_eq!(state.scoped.shown.hidden(), 2);
        apply(&mut state, BACK);
        assert!(state.filter.is_empty() && state.scoped.shown.is_all());
        apply(&mut state, FORWARD);
        assert_eq!((&state.filter, state.scoped.shown.hidden()), (&asked, 2));
    }

    #[test]
    fn what_is_done_without_a_rest_is_one_step() {
        let mut state = state_of(CASE);
        let first = state.view.viewport;
        let at = |state: &mut State, secs: f64, command: Command| {
            state.history.tick(secs);
            apply(state, command);
        };
        at(&mut state, 10.0, Command::Pan(0.1));
        at(&mut state, 10.5, Command::Zoom { factor: 1.5, anchor: 0.5 });
        at(&mut state, 11.0, Command::Pan(0.1));
        let rested = state.view.viewport;
        at(&mut state, 13.0, Command::Pan(0.1));
        at(&mut state, 13.1, Command::ScrollLanes(50.0));
        at(&mut state, 14.0, BACK);
        assert_eq!(state.view.viewport, rested);
        at(&mut state, 14.1, BACK);
        assert_eq!(state.view.viewport, first);
        at(&mut state, 14.2, BACK);
        assert_eq!(state.view.viewport, first);
        at(&mut state, 14.3, FORWARD);
        at(&mut state, 14.4, FORWARD);
        assert_eq!(state.view.scroll_points, 50.0, "how the lanes were scrolled belongs to the place");
    }

    #[test]
    fn a_jump_is_a_place_of_its_own() {
        let check = |command: Command, expected: bool| {
            let mut state = state_of(CASE);
            apply(&mut state, command.clone());
            assert_eq!(state.history.leads_to(Way::Back).is_some(), expected, "{command:?}");
        };
        let view = state_of(CASE).view.viewport;
        check(Command::FitAll, true);
        check(Command::SetViewport(Viewport::fit(view.start, view.start + 3600.0)), true);
        check(Command::SetGrouping(Grouping::Kinds), true);
        check(Command::ToggleInspector, false);
        check(Command::ScrollLanes(10.0), false);
        check(Command::Search("call".to_owned()), false);
    }

    #[test]
    fn places_are_forgotten_with_their_items_and_their_case() {
        let mut state = state_of(CASE);
        let (call, talks) = (item(&state, "e1"), item(&state, "e2"));
        for item in [call, talks, call] {
            apply(&mut state, Command::SelectItem(item));
        }
        state.show_document(document_of(&CASE.replace("\"e2\"", "\"e3\"")));
        let call = item(&state, "e1");
        assert_eq!(state.selection.item, Some(call));
        assert_eq!(told(&state, Way::Back).as_deref(), Some("12 Feb – 18 Feb"), "twice the same is one place");
        let mut other = document_of(CASE);
        other.opened = vec!["other.ron".into()];
        state.show_document(other);
        assert_eq!((told(&state, Way::Back), told(&state, Way::Forward)), (None, None));
    }

    #[test]
    fn only_the_latest_places_are_remembered() {
        let mut state = state_of(CASE);
        let (call, talks) = (item(&state, "e1"), item(&state, "e2"));
        for _ in 0..MOST_PLACES {
            apply(&mut state, Command::SelectItem(call));
            apply(&mut state, Command::SelectItem(talks));
        }
        let mut steps = 0;
        while state.history.leads_to(Way::Back).is_some() {
            apply(&mut state, BACK);
            steps += 1;
        }
        assert_eq!(steps, MOST_PLACES - 1);
    }
}
