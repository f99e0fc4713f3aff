//! Lanes that stay above the others, lanes out of sight, and lanes in an order of the reader's own.

use super::State;
use crate::case::{Case, Id, ItemRef, Kind};
use crate::timeline::grouping::Grouping;
use crate::timeline::lane::LaneKey;
use crate::timeline::lane_order::Moved;
use crate::timeline::roster::Order;

/// What the reader wants done with lanes.
#[derive(Debug, Clone, PartialEq)]
pub enum LanesCommand {
    /// Let a lane stand above the others and stay there.
    Pin(LaneKey),
    /// Put a pinned lane back among the others.
    Unpin(LaneKey),
    /// Put all pinned lanes back among the others.
    UnpinAll,
    /// Put a lane out of sight.
    Hide(LaneKey),
    /// Show a lane again.
    Show(LaneKey),
    /// Show all lanes again.
    ShowAll,
    /// Put the lanes in an order that was made by hand.
    Order(Moved),
    /// Pin the lane of what is selected, or put it back.
    PinSelected,
    /// Put the lane of what is selected out of sight.
    HideSelected,
    /// Move the lane of what is selected among its like, so many places down. The timeline, which knows the lanes, makes an
    /// order of it.
    MoveSelected(isize),
}

/// Applies what is wanted of lanes.
pub(super) fn apply_lanes(state: &mut State, command: LanesCommand) {
    let selected = selected_lane(state);
    let lanes = &mut state.view.lanes;
    match (command, selected) {
        (LanesCommand::Pin(lane), _) => pin(&mut lanes.pinned, lane),
        (LanesCommand::Unpin(lane), _) => lanes.pinned.retain(|pinned| *pinned != lane),
        (LanesCommand::UnpinAll, _) => lanes.pinned.clear(),
        (LanesCommand::Hide(lane), _) | (LanesCommand::HideSelected, Some(lane)) => {
            lanes.pinned.retain(|pinned| *pinned != lane);
            pin(&mut lanes.hidden, lane);
        }
        (LanesCommand::Show(lane), _) => lanes.hidden.retain(|hidden| *hidden != lane),
        (LanesCommand::ShowAll, _) => lanes.hidden.clear(),
        (LanesCommand::Order(Moved::Pins(order)), _) => {
            // Those that have no lane in this grouping keep their pins.
            let others = std::mem::take(&mut lanes.pinned).into_iter().filter(|pinned| !order.contains(pinned));
            let others: Vec<LaneKey> = others.collect();
            lanes.pinned = order;
            lanes.pinned.extend(others);
        }
        (LanesCommand::Order(Moved::Hand(order)), _) => {
            let known: rustc_hash::FxHashSet<&LaneKey> = order.iter().collect();
            let others: Vec<LaneKey> = lanes.hand.iter().filter(|lane| !known.contains(lane)).cloned().collect();
            lanes.hand = order;
            lanes.hand.extend(others);
            lanes.order = Order::Hand;
        }
        (LanesCommand::PinSelected, Some(lane)) => {
            if lanes.pinned.contains(&lane) {
                lanes.pinned.retain(|pinned| *pinned != lane);
            } else {
                pin(&mut lanes.pinned, lane);
            }
        }
        (LanesCommand::PinSelected | LanesCommand::HideSelected, None) | (LanesCommand::MoveSelected(_), _) => {}
    }
}

fn pin(lanes: &mut Vec<LaneKey>, lane: LaneKey) {
    if !lanes.contains(&lane) {
        lanes.push(lane);
    }
}

/// The lane, as lanes are grouped now, of what is selected: of the actor that was selected last, of the topic or source that is,
/// or of the first one that an event, a statement or a commitment lies in; `None` where it has none that goes by a name.
pub fn selected_lane(state: &State) -> Option<LaneKey> {
    let case = &state.document.case;
    let item = state.selection.item;
    let actor = || state.selection.actors.last().copied().or_else(|| first_actor(case, item?));
    let selected = |kind: Kind| item.filter(|item| item.kind == kind).and_then(|item| case.id_of(item));
    let id = match state.view.lanes.grouping {
        Grouping::Actors => actor(),
        Grouping::Parties => {
            actor().and_then(|actor| case.party_of(actor).or_else(|| case.party(actor).map(|_| actor)))
        }
        Grouping::Topics => selected(Kind::Topic).or_else(|| first_topic(case, item?)),
        Grouping::Sources => selected(Kind::Source).or_else(|| first_source(case, item?)),
        Grouping::Kinds | Grouping::Places | Grouping::Tags | Grouping::Packed => None,
    };
    id.map(LaneKey::Item)
}

/// Who did, said or promised an item, or is it.
fn first_actor(case: &Case, item: ItemRef) -> Option<Id> {
    match item.kind {
        Kind::Actor | Kind::Party => case.id_of(item),
        Kind::Event => case.events.get(item.at())?.actors.first().map(|participant| participant.actor),
        Kind::Statement => case.statements.get(item.at()).map(|statement| statement.speaker),
        Kind::Commitment => case.commitments.get(item.at())?.by.first().copied(),
        Kind::Topic | Kind::Source | Kind::Link => None,
    }
}

fn first_topic(case: &Case, item: ItemRef) -> Option<Id> {
    match item.kind {
        Kind::Event => case.events.get(item.at())?.topics.first().copied(),
        Kind::Statement => case.statements.get(item.at())?.topics.first().copied(),
        Kind::Commitment => case.commitments.get(item.at())?.topics.first().copied(),
        _ => None,
    }
}

fn first_source(case: &Case, item: ItemRef) -> Option<Id> {
    let cited = match item.kind {
        Kind::Event => &case.events.get(item.at())?.sources,
        Kind::Statement => &case.statements.get(item.at())?.sources,
        Kind::Commitment => &case.commitments.get(item.at())?.sources,
        _ => return None,
    };
    cited.first().map(|citation| citation.source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, apply};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12",
        parties: [Party(id: "us", name: "US")],
        actors: [Actor(id: "a", name: "Ann", party: "us"), Actor(id: "b", name: "Ben", party: "us")],
        events: [Event(id: "e", title: "Talk", when: "2025-02-12T10:00", actors: ["a"])])"#;

    fn lane(state: &State, name: &str) -> LaneKey {
        LaneKey::Item(state.document.case.find(name).expect("an id"))
    }

    #[test]
    fn lanes_are_pinned_hidden_and_shown_again() {
        let mut state = state_of(CASE);
        let (ann, ben) = (lane(&state, "a"), lane(&state, "b"));
        let mut check = |command: LanesCommand, pinned: &[&LaneKey], hidden: &[&LaneKey]| {
            apply(&mut state, Command::Lanes(command.clone()));
            let lanes = &state.view.lanes;
            assert_eq!(lanes.pinned.iter().collect::<Vec<_>>(), pinned, "{command:?}");
            assert_eq!(lanes.hidden.iter().collect::<Vec<_>>(), hidden, "{command:?}");
        };
        check(LanesCommand::Pin(ann.clone()), &[&ann], &[]);
        check(LanesCommand::Pin(ann.clone()), &[&ann], &[]);
        check(LanesCommand::Pin(ben.clone()), &[&ann, &ben], &[]);
        check(LanesCommand::Hide(ann.clone()), &[&ben], &[&ann]);
        check(LanesCommand::Show(ann.clone()), &[&ben], &[]);
        check(LanesCommand::UnpinAll, &[], &[]);
        check(LanesCommand::HideSelected, &[], &[]);
        check(LanesCommand::Hide(ann.clone()), &[], &[&ann]);
        check(LanesCommand::ShowAll, &[], &[]);
    }

    #[test]
    fn the_selected_lane_is_pinned_and_hidden() {
        let mut state = state_of(CASE);
        let ben = lane(&state, "b");
        let LaneKey::Item(id) = ben else { panic!("an actor") };
        apply(&mut state, Command::SelectActor(id));
        apply(&mut state, Command::Lanes(LanesCommand::PinSelected));
        assert_eq!(state.view.lanes.pinned, [LaneKey::Item(id)]);
        apply(&mut state, Command::Lanes(LanesCommand::PinSelected));
        assert_eq!(state.view.lanes.pinned, []);
        apply(&mut state, Command::Lanes(LanesCommand::HideSelected));
        assert_eq!(state.view.lanes.hidden, [LaneKey::Item(id)]);
    }

    #[test]
    fn an_order_by_hand_keeps_what_has_no_lane_now() {
        let mut state = state_of(CASE);
        let (ann, ben) = (lane(&state, "a"), lane(&state, "b"));
        let order = |lanes: &[&LaneKey]| LanesCommand::Order(Moved::Hand(lanes.iter().copied().cloned().collect()));
        apply(&mut state, Command::Lanes(order(&[&ben, &ann])));
        apply(&mut state, Command::Lanes(order(&[&LaneKey::Others])));
        assert_eq!(state.view.lanes.hand, [LaneKey::Others, ben, ann]);
        assert_eq!(state.view.lanes.order, Order::Hand);
    }
}
