//! Bringing something before the reader: what puts its place on the timeline away is opened, and the view moves to it.
//!
//! Every way to go to an item comes through here: hits of the search, links of the inspector, rows of tables, findings and
//! notes. What the filter or the cursor hides stays hidden, and nothing is opened for it.

use super::notes::{Held, NoteId, Subject};
use super::{Selection, State};
use crate::case::ItemRef;
use crate::timeline::away::{Away, AwayLanes};
use crate::timeline::{Viewport, extent};

/// How many things in the way of one item are opened at most: its lane, its party, what is sought.
const MOST_OPENED: usize = 4;
/// What takes more of the view than this is fitted.
const MOST_SHARE: f64 = 0.9;

/// What was opened so that something is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revealed {
    /// So that what is seen.
    pub subject: Subject,
    /// What was opened, in order.
    pub opened: Vec<Away>,
}

impl State {
    /// Which lanes are put away as they are arranged now.
    pub fn away_lanes(&self) -> AwayLanes {
        let index = &self.document.index;
        let activity = |id| index.statements_of(id).len() + index.events_of(id).len();
        AwayLanes::new(&self.document.case, self.arrangement(), &activity)
    }

    /// What puts the place of an item on the timeline away, where `lanes` are its lanes: first its lanes, then its
    /// time. Of what is not shown at all nothing is told.
    pub fn away(&self, lanes: &AwayLanes, item: ItemRef) -> impl Iterator<Item = Away> + use<> {
        let shows = self.shows(item);
        let lane = shows.then(|| lanes.of(&self.document.case, item)).flatten();
        let time = moment_of(self, item).filter(|_| shows).and_then(|range| self.away_in_time(range));
        lane.into_iter().chain(time)
    }

    /// The same of a note: of its item, else of its time.
    pub fn note_away(&self, lanes: &AwayLanes, id: NoteId) -> impl Iterator<Item = Away> + use<> {
        let held = self.notes.book.get(id);
        let item = held.and_then(Held::item);
        let range = held.filter(|_| item.is_none()).and_then(|held| held.range);
        let time = range.and_then(|(first, last)| self.away_in_time((first as f64, last as f64)));
        item.into_iter().flat_map(|item| self.away(lanes, item)).chain(time).collect::<Vec<_>>().into_iter()
    }

    /// The folded stretch that all of a range in seconds lies in.
    fn away_in_time(&self, (start, end): (f64, f64)) -> Option<Away> {
        self.view.folds.around(Viewport { start, end }).map(|fold| Away::Stretch(fold.key))
    }
}

/// The range to bring into view: of a commitment the time it was made, because its life can be long.
pub(super) fn moment_of(state: &State, item: ItemRef) -> Option<(f64, f64)> {
    state.document.case.when_of(item).and_then(extent::range_of_when)
}

/// Opens what puts the place of `item` away, and moves the view to it unless it is visible whole already; the zoom changes
/// only where the item does not fit.
pub(super) fn bring_into_view(state: &mut State, item: ItemRef) {
    let mut opened = Vec::new();
    if state.shows(item) {
        while opened.len() < MOST_OPENED {
            let away = state.away_lanes().of(&state.document.case, item);
            let Some(away) = away.filter(|away| open_lane(state, away)) else { break };
            opened.push(away);
        }
    }
    if let Some(range) = moment_of(state, item) {
        let (view, stretch) = view_of(state, range);
        state.view.viewport = view;
        opened.extend(stretch);
    }
    tell(state, Subject::Item(item), opened);
}

/// Moves the view to a range in seconds that a note is on, as far as it lies with the case, and opens the fold that hides it.
pub(super) fn bring_note_into_view(state: &mut State, id: NoteId, range: (f64, f64)) {
    let (view, stretch) = view_of(state, range);
    if view != state.view.viewport {
        state.look_at(view);
    }
    tell(state, Subject::Note(id), stretch.into_iter().collect());
}

/// Opens what puts lanes away; whether there is anything to be opened.
fn open_lane(state: &mut State, away: &Away) -> bool {
    let lanes = &mut state.view.lanes;
    match away {
        Away::Folded(party) => lanes.folded.retain(|folded| folded != party),
        Away::Hidden(lane) => lanes.hidden.retain(|hidden| hidden != lane),
        Away::Sought => lanes.filter.clear(),
        // Its marks are seen in the lane that it shares.
        Away::Shared(_) | Away::Stretch(_) => return false,
    }
    true
}

/// The view that shows all of a range, and the folded stretch that was opened for it.
fn view_of(state: &mut State, (start, end): (f64, f64)) -> (Viewport, Option<Away>) {
    let (mut view, mut stretch) = (state.view.viewport, None);
    if let Some(away) = state.away_in_time((start, end))
        && let Away::Stretch(key) = away
    {
        // What is near to it is seen as near as before, and not all of what was folded.
        let half = state.view.folds.span_secs(view) / 2.0;
        let middle = f64::midpoint(start, end);
        view = Viewport::new(middle - half, middle + half);
        state.view.folding.opened.push(key);
        state.refold();
        stretch = Some(away);
    }
    let folds = &state.view.folds;
    let shown = if start >= view.start && end <= view.end {
        view
    } else if folds.share(view, end) - folds.share(view, start) > MOST_SHARE {
        folds.fit(start, end)
    } else {
        folds.centred_on(view, f64::midpoint(start, end))
    };
    (shown, stretch)
}

fn tell(state: &mut State, subject: Subject, opened: Vec<Away>) {
    state.revealed = (!opened.is_empty()).then_some(Revealed { subject, opened });
}

/// Forgets what was opened for something once the reader is elsewhere.
pub(super) fn follow(state: &mut State) {
    let Some(revealed) = &state.revealed else { return };
    let Selection { item, actors, .. } = &state.selection;
    let there = match revealed.subject {
        Subject::Item(shown) => {
            let case = &state.document.case;
            *item == Some(shown) || case.id_of(shown).is_some_and(|id| item.is_none() && actors.as_slice() == [id])
        }
        Subject::Note(id) => state.notes.chosen == Some(id),
        Subject::Time(..) => false,
    };
    if !there {
        state.revealed = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::history::Way;
    use crate::app::lanes::LanesCommand;
    use crate::app::notes::{Note, Place};
    use crate::app::tests::state_of;
    use crate::app::{Command, Cursor, FilterCommand, FoldCommand, NotesCommand, Reading, apply, filter};
    use crate::case::{Instant, Kind, Precision, when};
    use crate::timeline::empty::FoldMode;
    use crate::timeline::grouping::Grouping;
    use crate::timeline::lane::LaneKey;
    use crate::timeline::roster::Order;

    /// Two parties, and a source of the time between, in which nothing happened.
    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", span: "2025-02-12",
        parties: [Party(id: "us", name: "States"), Party(id: "ru", name: "Russia")],
        actors: [Actor(id: "r", name: "Rubio", party: "us"), Actor(id: "l", name: "Lavrov", party: "ru"), Actor(id: "p", name: "Pope")],
        events: [Event(id: "e1", title: "Call", when: "2025-02-12T10:00", actors: ["r"]),
                 Event(id: "e2", title: "Talks", when: "2025-12-18", actors: ["r", "l"])],
        statements: [Statement(id: "s1", speaker: "l", text: "Yes", when: "2025-02-12T12:00"),
                     Statement(id: "s2", speaker: "l", text: "Later", when: "2025-12-18")],
        sources: [Source(id: "x", title: "Paper", published: "2025-07-01")],
        commitments: [Commitment(id: "c", text: "Meet", by: ["l"], when: "2025-02-12")],
    )"#;

    fn item(state: &State, name: &str) -> ItemRef {
        let case = &state.document.case;
        case.item(case.find(name).expect("an id")).expect("an item")
    }

    fn told(state: &State, away: &Away) -> String {
        match away {
            Away::Shared(_) => "shared".to_owned(),
            Away::Folded(party) => format!("party {}", state.document.case.name_of(*party)),
            Away::Sought => "sought".to_owned(),
            Away::Hidden(lane) => format!("lane {}", lane.to_text(&state.document.case)),
            Away::Stretch(_) => "stretch".to_owned(),
        }
    }

    fn away(state: &State, item: ItemRef) -> String {
        let away = state.away(&state.away_lanes(), item).map(|away| told(state, &away));
        away.collect::<Vec<_>>().join(", ")
    }

    fn opened(state: &State) -> String {
        let opened = state.revealed.iter().flat_map(|revealed| &revealed.opened).map(|away| told(state, away));
        opened.collect::<Vec<_>>().join(", ")
    }

    fn hide(state: &State, name: &str) -> Command {
        Command::Lanes(LanesCommand::Hide(LaneKey::Item(state.document.case.find(name).expect("an id"))))
    }

    #[test]
    fn going_to_an_item_opens_what_puts_its_place_away_and_the_history_leads_back() {
        let fresh = state_of(CASE);
        let party = |name: &str| Command::ToggleParty(fresh.document.case.find(name).expect("an id"));
        let seek = |words: &str| Command::FilterLanes(words.to_owned());
        let folds = Command::Fold(FoldCommand::Mode(FoldMode::All));
        let check = |before: &[Command], name: &str, expected: &str, expected_opened: &str| {
            for go in [Command::GoTo, Command::Inspect] {
                let mut state = state_of(CASE);
                let item = item(&state, name);
                for command in before {
                    apply(&mut state, command.clone());
                }
                let (lanes, folding) = (state.view.lanes.clone(), state.view.folding.clone());
                assert_eq!(away(&state, item), expected, "{name} {before:?}");
                apply(&mut state, go(item));
                assert_eq!(opened(&state), expected_opened, "{name} {before:?}");
                assert_eq!(away(&state, item), "", "{name} {before:?}");
                apply(&mut state, Command::History(Way::Back));
                assert_eq!((&state.view.lanes, &state.view.folding), (&lanes, &folding), "{name} {before:?}");
                assert_eq!(state.revealed, None);
                assert_eq!(away(&state, item), expected);
            }
        };
        check(&[], "s1", "", "");
        check(&[party("ru")], "s1", "party ru", "party ru");
        check(&[party("ru")], "l", "party ru", "party ru");
        check(&[party("ru")], "e2", "", "");
        check(&[party("ru")], "c", "", "");
        check(&[hide(&fresh, "l")], "s1", "lane item l", "lane item l");
        check(&[hide(&fresh, "ru")], "s2", "lane item ru", "lane item ru");
        check(&[hide(&fresh, "l"), party("ru")], "s1", "lane item l", "lane item l, party ru");
        check(&[hide(&fresh, "l"), hide(&fresh, "ru")], "s1", "lane item l", "lane item l, lane item ru");
        check(&[seek("rubio")], "s1", "sought", "sought");
        check(&[seek("rubio")], "e2", "", "");
        check(&[party("ru"), seek("rubio")], "s1", "sought", "sought, party ru");
        check(std::slice::from_ref(&folds), "x", "stretch", "stretch");
        check(&[folds], "s2", "", "");
        let parties = Command::SetGrouping(Grouping::Parties);
        check(&[parties.clone(), hide(&fresh, "ru")], "s1", "lane item ru", "lane item ru");
        check(&[parties.clone(), party("ru")], "s1", "", "");
        check(&[parties, seek("sta")], "s1", "sought", "sought");
        check(&[Command::SetOrder(Order::Name), party("ru")], "ru", "", "");
    }

    #[test]
    fn what_the_filter_or_the_cursor_hides_is_not_opened() {
        let mut state = state_of(CASE);
        let (later, talks) = (item(&state, "s2"), item(&state, "e2"));
        let ru = state.document.case.find("ru").expect("a party");
        apply(&mut state, Command::ToggleParty(ru));
        let when = when::parse("2025-02-13", state.document.case.zone()).expect("a time").when;
        let cursor = Cursor::at(&when, Reading::AsItStood).expect("an end");
        apply(&mut state, Command::PlaceCursor(cursor));
        apply(&mut state, Command::GoTo(later));
        assert_eq!((away(&state, later).as_str(), opened(&state).as_str()), ("", ""));
        assert_eq!((state.view.lanes.folded.as_slice(), state.cursor), (&[ru][..], Some(cursor)));
        apply(&mut state, Command::LeaveCursor);
        let filter = filter::Filter::default().toggled(filter::Field::Kind, filter::Mode::AnyOf, "Event".to_owned());
        apply(&mut state, Command::Filter(FilterCommand::Set(filter.clone())));
        apply(&mut state, Command::GoTo(talks));
        apply(&mut state, Command::GoTo(later));
        assert_eq!((state.view.lanes.folded.as_slice(), &state.filter), (&[ru][..], &filter));
        // Where it only dims, everything is there.
        apply(&mut state, Command::Filter(FilterCommand::Dim(true)));
        apply(&mut state, Command::GoTo(talks));
        apply(&mut state, Command::GoTo(later));
        assert_eq!(opened(&state), "party ru");
    }

    #[test]
    fn what_was_opened_is_told_until_one_goes_elsewhere() {
        let mut state = state_of(CASE);
        let (said, call) = (item(&state, "s1"), item(&state, "e1"));
        let fold = Command::ToggleParty(state.document.case.find("ru").expect("a party"));
        for elsewhere in [Command::GoTo(call), Command::ClearSelection, Command::SelectItem(call)] {
            apply(&mut state, fold.clone());
            apply(&mut state, Command::GoTo(said));
            apply(&mut state, Command::Pan(0.01));
            assert_eq!(opened(&state), "party ru");
            apply(&mut state, elsewhere.clone());
            assert_eq!(opened(&state), "", "{elsewhere:?}");
        }
        // Selecting and stepping open nothing: marks of a folded party are seen in its lane.
        apply(&mut state, fold);
        for still in [Command::SelectItem(said), Command::ShowInFull(said), Command::StepTo(said)] {
            apply(&mut state, still);
            assert_eq!((opened(&state).as_str(), state.view.lanes.folded.len()), ("", 1));
        }
    }

    #[test]
    fn a_note_on_a_folded_stretch_opens_it_and_is_seen_as_near_as_before() {
        let mut state = state_of(CASE);
        apply(&mut state, Command::Fold(FoldCommand::Mode(FoldMode::All)));
        let at = when::parse("2025-07-01T10:00", state.document.case.zone()).expect("a time").when.earliest;
        let place = Place::Time { at: at.expect("a beginning"), precision: Precision::Minute };
        let (created, id) = (Instant(0), NoteId(7));
        let note =
            Note { id, place, name: "Mine".to_owned(), text: String::new(), bookmark: true, created, changed: created };
        let case = std::sync::Arc::clone(&state.document.case);
        state.notes.book.put(&case, note.into());
        let lanes = state.away_lanes();
        assert_eq!(state.note_away(&lanes, id).count(), 1);
        let near = state.view.folds.span_secs(state.view.viewport);
        apply(&mut state, Command::Notes(NotesCommand::GoTo(id)));
        assert_eq!((opened(&state).as_str(), state.note_away(&lanes, id).count()), ("stretch", 0));
        let view = state.view.viewport;
        assert!((view.span_secs() / near - 1.0).abs() < 1e-6, "{view:?} {near}");
        assert!((view.centre_secs() - at.expect("a beginning").0 as f64).abs() < 120.0);
        apply(&mut state, Command::History(Way::Back));
        assert_eq!(state.note_away(&lanes, id).count(), 1);
    }

    #[test]
    fn no_event_statement_or_commitment_lies_in_a_folded_stretch() {
        let loaded = crate::load::load(&crate::load::Request::BuiltIn, &crate::load::Progress::default());
        let mut state = State::default();
        state.show_document(crate::app::Document::new(loaded.case, Vec::new(), Vec::new()));
        for mode in [FoldMode::Automatic, FoldMode::All] {
            apply(&mut state, Command::Fold(FoldCommand::Mode(mode)));
            assert!(mode == FoldMode::Automatic || !state.view.folds.is_empty());
            let case = &state.document.case;
            let of = |kind: Kind, count: usize| (0..count).map(move |at| ItemRef::new(kind, at));
            let all = of(Kind::Event, case.events.len()).chain(of(Kind::Statement, case.statements.len()));
            for item in all.chain(of(Kind::Commitment, case.commitments.len())) {
                let range = moment_of(&state, item);
                assert!(range.and_then(|range| state.away_in_time(range)).is_none(), "{item:?}");
            }
        }
    }
}
