//! From item to item: through the sequence of the case, and among what belongs to the selected one.

use super::related::next_related;
use super::{Selection, State};
use crate::case::{Case, ItemRef, Kind};
use crate::timeline::folds::Folds;
use crate::timeline::walk::Step;
use crate::timeline::{Viewport, extent::range_of_when};

/// Where a walk leads from the selected item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Walk {
    /// The next event or statement of the case.
    Next,
    /// The one before.
    Previous,
    /// The first one of the case.
    First,
    /// The last one of the case.
    Last,
    /// The next one that belongs to the selected one.
    NextRelated,
    /// The one before that belongs to it.
    PreviousRelated,
    /// Through the lanes, which the timeline knows: it makes a [`super::Command::StepTo`] of it.
    Lanes(Step),
}

/// The item that a walk leads to; `None` where it ends, and for a walk through the lanes.
pub fn walked(state: &State, walk: Walk) -> Option<ItemRef> {
    let Selection { item, origin, .. } = state.selection;
    let (case, view) = (&state.document.case, state.view.viewport);
    match walk {
        Walk::Next => next_in_case(state, item, view),
        Walk::Previous => previous_in_case(state, item, view),
        Walk::First => shown(state, &case.sequence).next(),
        Walk::Last => shown(state, &case.sequence).next_back(),
        Walk::NextRelated => next_related(state, origin.or(item)?, item?, true),
        Walk::PreviousRelated => next_related(state, origin.or(item)?, item?, false),
        Walk::Lanes(_) => None,
    }
}

/// Those of some items that are shown.
fn shown<'a>(state: &'a State, items: &'a [ItemRef]) -> impl DoubleEndedIterator<Item = ItemRef> + 'a {
    items.iter().copied().filter(|item| state.shows(*item))
}

/// The event or statement after `from` that is shown; where nothing is selected, the first in the view.
fn next_in_case(state: &State, from: Option<ItemRef>, view: Viewport) -> Option<ItemRef> {
    let case = &state.document.case;
    let all = || shown(state, &case.sequence);
    let after = |secs: f64| all().find(|item| start_of(case, *item).is_some_and(|start| start >= secs));
    let Some(from) = from else {
        return after(view.start).or_else(|| all().next_back());
    };
    match position(case, from) {
        Some(at) => shown(state, case.sequence.get(at + 1..)?).next(),
        None => after(start_of(case, from)?),
    }
}

/// The event or statement before `from` that is shown; where nothing is selected, the last in the view.
fn previous_in_case(state: &State, from: Option<ItemRef>, view: Viewport) -> Option<ItemRef> {
    let case = &state.document.case;
    let all = || shown(state, &case.sequence);
    let before = |secs: f64| {
        let begun = |item: &ItemRef| start_of(case, *item).is_some_and(|start| start <= secs);
        all().rev().find(begun)
    };
    let Some(from) = from else {
        return before(view.end).or_else(|| all().next());
    };
    match position(case, from) {
        // What was made at an event comes right after it.
        Some(at) if !is_in_sequence(from) => shown(state, case.sequence.get(..=at)?).next_back(),
        Some(at) => shown(state, case.sequence.get(..at)?).next_back(),
        None => before(start_of(case, from)?),
    }
}

/// Where an item stands in the sequence; a commitment where the event stands at which it was made.
fn position(case: &Case, item: ItemRef) -> Option<usize> {
    let stands = if is_in_sequence(item) {
        item
    } else {
        let made = if item.kind == Kind::Commitment { case.commitments.get(item.at())?.made? } else { return None };
        case.item(made)?
    };
    case.sequence.iter().position(|other| *other == stands)
}

const fn is_in_sequence(item: ItemRef) -> bool {
    matches!(item.kind, Kind::Event | Kind::Statement)
}

fn start_of(case: &Case, item: ItemRef) -> Option<f64> {
    case.when_of(item).and_then(range_of_when).map(|(start, _)| start)
}

/// The view that shows something of `range`: `view` itself where it does already, else one of the same span.
pub fn meeting(folds: &Folds, view: Viewport, (start, end): (f64, f64)) -> Viewport {
    let meets = start < view.end && end > view.start || (view.start..=view.end).contains(&start);
    if meets {
        view
    } else if folds.share(view, end) - folds.share(view, start) > 1.0 {
        folds.centred_on(view, start)
    } else {
        folds.centred_on(view, f64::midpoint(start, end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Command, Document, FoldCommand, apply};
    use crate::load::{Memory, Progress, load_from};
    use crate::timeline::empty::FoldMode;

    const CASE: &str = r#"Case(
        format: 1, time_zone: "UTC", span: "2025-02-12",
        actors: [Actor(id: "a", name: "Ann")],
        events: [Event(id: "e1", title: "Call", when: "2025-02-12T10:00", actors: ["a"]),
                 Event(id: "e2", title: "Talks", when: "2025-03-18", actors: ["a"]),
                 Event(id: "e0", title: "War", when: "2022-02-24/..")],
        statements: [Statement(id: "s1", speaker: "a", text: "Yes", event: "e1"),
                     Statement(id: "s2", speaker: "a", text: "No", when: "2025-02-12T12:00")],
        commitments: [Commitment(id: "c1", text: "Meet", by: ["a"], made: "e1"),
                      Commitment(id: "c2", text: "Call", by: ["a"], when: "2025-02-12T11:00")],
    )"#;

    fn state() -> State {
        let store = Memory::new([("case.ron", CASE.as_bytes())]);
        let loaded = load_from(&store, &[std::path::PathBuf::from("case.ron")], &Progress::default());
        let mut state = State::default();
        state.show_document(Document::new(loaded.case, loaded.problems, Vec::new()));
        state
    }

    fn item(state: &State, name: &str) -> ItemRef {
        let case = &state.document.case;
        case.item(case.find(name).expect("an id")).expect("an item")
    }

    #[test]
    fn the_case_is_walked_in_its_sequence() {
        let table = [
            (Some("e0"), Walk::Next, Some("e1")),
            (Some("e1"), Walk::Next, Some("s1")),
            (Some("s1"), Walk::Next, Some("s2")),
            (Some("e2"), Walk::Next, None),
            (Some("e0"), Walk::Previous, None),
            (Some("e2"), Walk::Previous, Some("s2")),
            (Some("e1"), Walk::First, Some("e0")),
            (None, Walk::Last, Some("e2")),
            // A commitment stands where it was made, else at its time.
            (Some("c1"), Walk::Next, Some("s1")),
            (Some("c1"), Walk::Previous, Some("e1")),
            (Some("c2"), Walk::Next, Some("s2")),
            (Some("c2"), Walk::Previous, Some("s1")),
            // Nothing is selected: the view is where one is.
            (None, Walk::Next, Some("e1")),
            (None, Walk::Previous, Some("s2")),
        ];
        for (from, walk, expected) in table {
            let mut state = state();
            state.selection.item = from.map(|name| item(&state, name));
            let expected = expected.map(|name| item(&state, name));
            assert_eq!(walked(&state, walk), expected, "{from:?} {walk:?}");
        }
    }

    #[test]
    fn a_walk_selects_and_moves_the_view_only_to_what_is_not_seen() {
        let mut state = state();
        apply(&mut state, Command::Fold(FoldCommand::Mode(FoldMode::None)));
        let view = state.view.viewport;
        apply(&mut state, Command::Walk(Walk::Next));
        assert_eq!(state.selection.item, Some(item(&state, "e1")));
        apply(&mut state, Command::Walk(Walk::First));
        assert_eq!(state.view.viewport.span_secs(), view.span_secs());
        assert_ne!(state.view.viewport, view);
        apply(&mut state, Command::Walk(Walk::Last));
        let (start, end) = range_of_when(&state.document.case.events.last().expect("one").when).expect("dated");
        assert!(state.view.viewport.start <= start && end <= state.view.viewport.end);
        let last = state.selection.item;
        apply(&mut state, Command::Walk(Walk::Next));
        assert_eq!(state.selection.item, last, "nothing comes after the last");
    }

    #[test]
    fn brackets_walk_around_one_item_until_another_is_chosen() {
        let mut state = state();
        let call = item(&state, "e1");
        apply(&mut state, Command::SelectItem(call));
        apply(&mut state, Command::Walk(Walk::NextRelated));
        assert_eq!((state.selection.item, state.selection.origin), (Some(item(&state, "s1")), Some(call)));
        apply(&mut state, Command::Walk(Walk::NextRelated));
        assert_eq!((state.selection.item, state.selection.origin), (Some(item(&state, "c1")), Some(call)));
        apply(&mut state, Command::InspectSelection);
        assert_eq!((state.selection.item, state.selection.origin), (Some(item(&state, "c1")), None));
        apply(&mut state, Command::Walk(Walk::PreviousRelated));
        assert_eq!(state.selection.item, Some(call));
    }

    #[test]
    fn what_is_seen_in_part_does_not_move_the_view() {
        let view = Viewport::new(1_000.0, 2_000.0);
        let check = |range: (f64, f64), expected: Viewport| {
            assert_eq!(meeting(Folds::none(), view, range), expected, "{range:?}");
        };
        check((0.0, 1_001.0), view);
        check((1_500.0, 1_500.0), view);
        check((2_000.0, 2_000.0), view);
        check((0.0, 9_000.0), view);
        check((3_000.0, 3_100.0), Viewport::new(2_550.0, 3_550.0));
        check((3_000.0, 9_000.0), Viewport::new(2_500.0, 3_500.0));
    }
}
