//! Which of the named commands can do something now, and what the others want first.

use super::filtering::FilterCommand;
use super::lanes::{LanesCommand, selected_lane};
use super::named::Named;
use super::{Command, FoldCommand, SpanCommand, State, Walk, notes};
use crate::language::say;
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::Order;

impl Named {
    /// What is missing for the command to do something, in the reader's words; `None` where nothing is.
    pub fn missing(&self, state: &State) -> Option<&'static str> {
        let (document, selection) = (&state.document, &state.selection);
        let none = |there: bool, words: &'static str| (!there).then(|| say(words));
        let case = || none(!document.holds_nothing(), "missing-case");
        let item = || none(selection.item.is_some(), "missing-item");
        let selected = || none(selection.item.is_some() || !selection.actors.is_empty(), "missing-selection");
        let grouping = state.view.lanes.grouping;
        match &self.command {
            Command::Reload => none(!document.opened.is_empty(), "missing-files"),
            Command::CopySelection | Command::CentreSelection => selected(),
            Command::CopyListed => none(!selection.actors.is_empty(), "missing-actor"),
            Command::InspectSelection
            | Command::Filter(FilterCommand::AroundSelection)
            | Command::Span(SpanCommand::OfSelection)
            | Command::Walk(Walk::NextRelated | Walk::PreviousRelated) => item(),
            Command::ClearSelection => selected().filter(|_| state.search.typed.is_empty()),
            Command::Walk(_) => none(!document.case.sequence.is_empty(), "missing-dated"),
            Command::StepHit(_) => none(state.search.count() > 0, "missing-hits"),
            Command::History(way) => none(state.history.leads_to(*way).is_some(), "missing-place"),
            Command::Filter(FilterCommand::Clear) => none(!state.filter.is_empty(), "missing-filter"),
            Command::Span(SpanCommand::Keep) => none(state.span.is_some() || selection.item.is_some(), "missing-span"),
            Command::Span(_) => none(state.span.is_some(), "missing-span"),
            Command::Fold(FoldCommand::Again) => none(!state.view.folding.opened.is_empty(), "missing-opened-fold"),
            Command::SetZone(None) => none(state.tongue.zone.is_some(), "missing-zone"),
            Command::LeaveCursor => none(state.cursor.is_some(), "missing-cursor"),
            Command::Step(_) => none(!document.case.events.is_empty(), "missing-events"),
            Command::CursorHere | Command::OpenGoing | Command::SetReading(_) => {
                none(document.range.is_some(), "missing-dated")
            }
            Command::CopyTable(table) => none(table.len(&state.seen()) > 0, "missing-rows"),
            Command::Notes(command) => notes::apply::missing(state, command),
            Command::FoldParties(_) | Command::ShowAllActors(_) => {
                case().or_else(|| none(grouping == Grouping::Actors, "missing-actor-lanes"))
            }
            Command::SetOrder(Order::Hand) => none(!state.view.lanes.hand.is_empty(), "missing-hand"),
            Command::Lanes(LanesCommand::UnpinAll) => none(!state.view.lanes.pinned.is_empty(), "missing-pinned"),
            Command::Lanes(LanesCommand::ShowAll) => none(!state.view.lanes.hidden.is_empty(), "missing-hidden"),
            Command::Lanes(_) => selected().or_else(|| none(selected_lane(state).is_some(), "missing-lane")),
            Command::SetOrder(_) => case().or_else(|| none(grouping != Grouping::Packed, "missing-lanes")),
            Command::Zoom { .. }
            | Command::Pan(_)
            | Command::Fold(_)
            | Command::FitAll
            | Command::Filter(FilterCommand::Toggle)
            | Command::ToggleZones
            | Command::SetGrouping(_)
            | Command::OpenSearch
            | Command::ToggleHeads
            | Command::ToggleInspector
            | Command::ToggleBottom => case(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::named::NAMED;
    use crate::app::tests::state_of;
    use crate::app::{Effect, Table, apply};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12",
        actors: [Actor(id: "a", name: "Ann")],
        events: [Event(id: "e", title: "Talk", when: "2025-02-12T10:00", actors: ["a"])])"#;

    #[test]
    fn a_command_says_what_it_wants_first() {
        let check = |prepare: &[Command], command: Command, expected: Option<&str>| {
            let mut state = state_of(CASE);
            for command in prepare {
                apply(&mut state, command.clone());
            }
            let named = command.named().expect("it has a name");
            assert_eq!(named.missing(&state), expected, "{prepare:?} {command:?}");
        };
        let state = state_of(CASE);
        let talk = [Command::SelectItem(state.document.case.sequence[0])];
        check(&[], Command::CopySelection, Some("Nothing is selected"));
        check(&talk, Command::CopySelection, None);
        check(&[], Command::CopyTable(Table::Sources), Some("That table is empty"));
        check(&talk, Command::CopyListed, Some("No actor is selected"));
        check(&[], Command::Walk(Walk::NextRelated), Some("No item is selected"));
        check(&talk, Command::Walk(Walk::NextRelated), None);
        check(&[], Command::StepHit(crate::app::HitStep::Next), Some("Nothing was searched for, or nothing found"));
        check(&[], Command::FoldParties(true), None);
        check(
            &[Command::SetGrouping(Grouping::Tags)],
            Command::FoldParties(true),
            Some("Only where lanes are actors by party"),
        );
        check(
            &[Command::SetGrouping(Grouping::Packed)],
            Command::SetOrder(Order::Name),
            Some("There is only one lane"),
        );
        check(&[], Command::LeaveCursor, Some("This is the latest state already"));
        check(&[], Command::Lanes(LanesCommand::PinSelected), Some("Nothing is selected"));
    }

    #[test]
    fn what_is_missing_something_changes_nothing() {
        for named in NAMED {
            let mut state = State::default();
            if named.missing(&state).is_none() {
                continue;
            }
            let before = format!("{:?}", (&state.selection, &state.view, state.cursor, &state.search.hits.groups));
            let effects = apply(&mut state, named.command.clone());
            let touched = effects.iter().any(|effect| !matches!(effect, Effect::Find(_)));
            let after = format!("{:?}", (&state.selection, &state.view, state.cursor, &state.search.hits.groups));
            // How lanes will be made and which panels are open is remembered for the next case.
            let remembered = matches!(
                named.command,
                Command::SetGrouping(_)
                    | Command::SetOrder(_)
                    | Command::ShowAllActors(_)
                    | Command::Zoom { .. }
                    | Command::Pan(_)
                    | Command::Fold(_)
            );
            assert!(remembered || before == after && !touched, "{}", named.words);
        }
    }
}
