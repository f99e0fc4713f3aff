//! The lanes: one row for each party and actor, with what belongs in it, built once for a case and its folds.
//!
//! ```text
//! ▪ United States        party head: events whose participant is the party itself
//!   Donald Trump         actor lane: events above, statements below
//!   Marco Rubio
//! ▪ Russia (folded)      one packed lane for the party and its actors
//! Others                 plain head: actors without a party
//!   …
//! No actor named         events without participants, statements whose speaker was left out
//! ```
//! Grouped otherwise, each group is one lane ([`Grouping`]).
//!
//! **Invariant.** Every dated event and statement lies in at least one row; nothing is dropped.

use rustc_hash::FxHashSet;

use super::Viewport;
use super::extent::range_of_case;
use super::grouping::{Grouping, Groups, Head};
use super::track::{Slot, Track};
use crate::case::{Case, Event, Id, ItemRef, Kind, Statement};

/// Height of a party's head.
pub const HEAD_POINTS: f64 = 23.0;
/// Height of a lane.
pub const LANE_POINTS: f64 = 32.0;
/// Centre of the events' track below the top of a lane.
pub const EVENTS_POINTS: f64 = 10.0;
/// Centre of the statements' track below the top of a lane.
pub const STATEMENTS_POINTS: f64 = 23.0;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// The head of an unfolded party.
    Party(Id),
    /// A folded party: its own items and its actors'.
    Folded(Id),
    /// An actor.
    Actor(Id),
    /// The head over actors without a party.
    OthersHead,
    /// What names no actor that is there.
    Unnamed,
    /// A group of another kind than actors, by its place among them.
    Group(u32),
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The party it belongs to, as an index into the case's parties.
    pub party: Option<usize>,
    /// What a group is called; empty for all others.
    pub label: Box<str>,
    /// The party, topic or source that a group stands for.
    pub leads_to: Option<Id>,
    /// Top, from the top of the lanes.
    pub top_points: f64,
    /// Height.
    pub height_points: f64,
    /// Events whose hours are known.
    pub events: Track,
    /// Events known to the day or less, and those without an end.
    pub vague_events: Track,
    /// Statements whose hour is known.
    pub statements: Track,
    /// Statements known to the day or less.
    pub vague_statements: Track,
}

impl Row {
    /// How many statements it holds.
    pub fn statement_count(&self) -> usize {
        self.statements.len() + self.vague_statements.len()
    }

    /// How many events and statements it holds.
    pub fn item_count(&self) -> usize {
        self.tracks().iter().map(|(_, track)| track.len()).sum()
    }

    /// Its four tracks with the kind of what lies on them.
    pub fn tracks(&self) -> [(Kind, &Track); 4] {
        [
            (Kind::Event, &self.events),
            (Kind::Event, &self.vague_events),
            (Kind::Statement, &self.statements),
            (Kind::Statement, &self.vague_statements),
        ]
    }

    /// The actor or party that it stands for.
    pub fn who(&self) -> Option<Id> {
        match self.kind {
            RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) => Some(id),
            RowKind::Group(_) => self.leads_to.filter(|_| self.party.is_some()),
            RowKind::OthersHead | RowKind::Unnamed => None,
        }
    }

    /// A number that tells the row apart from all others of its case, however they are folded.
    pub fn kind_key(&self) -> (u8, u32) {
        match self.kind {
            RowKind::Party(id) | RowKind::Folded(id) => (0, id.0),
            RowKind::Actor(id) => (1, id.0),
            RowKind::OthersHead => (2, 0),
            RowKind::Unnamed => (3, 0),
            RowKind::Group(at) => (4, at),
        }
    }

    /// Whether it is a lane with two tracks, not a head.
    pub fn is_lane(&self) -> bool {
        !matches!(self.kind, RowKind::Party(_) | RowKind::OthersHead)
    }

    /// Centre of the events' track, from the top of the lanes.
    pub fn events_y_points(&self) -> f64 {
        self.top_points + if self.is_lane() { EVENTS_POINTS } else { HEAD_POINTS / 2.0 }
    }

    /// Centre of the statements' track, from the top of the lanes.
    pub fn statements_y_points(&self) -> f64 {
        self.top_points + STATEMENTS_POINTS
    }
}

/// An event that lies in more than one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joint {
    /// When it begins, as its mark is drawn.
    pub start_secs: i64,
    /// Index of the event.
    pub event: u32,
    /// The uppermost of its rows.
    pub first_row: u32,
    /// The lowest of its rows.
    pub last_row: u32,
    /// False where it is drawn hollow.
    pub hour_known: bool,
}

/// The rows of a case, and what else is looked up in it by time.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Top to bottom.
    pub rows: Vec<Row>,
    /// Events that join several rows, by start.
    pub joints: Vec<Joint>,
    /// For each event its index in `joints`, else [`NO_ROW`].
    joint_of_event: Vec<u32>,
    /// Events that a reader must not miss, by start.
    pub majors: Vec<Slot>,
    /// Starts of all dated events and statements, sorted.
    pub starts: Vec<i64>,
    /// The range of everything dated.
    pub range: Option<Viewport>,
    /// Height of all rows.
    pub height_points: f64,
    /// What the lanes are made of.
    pub grouping: Grouping,
    /// How many actors the case has, or how many groups hold anything.
    pub count: usize,
}

impl Rows {
    /// The rows of `case` with these parties folded.
    pub fn new(case: &Case, folded: &[Id]) -> Self {
        let mut builder = Builder::new(case, folded);
        for (event, at) in case.events.iter().zip(0_u32..) {
            builder.add_event(event, at);
        }
        for (statement, at) in case.statements.iter().zip(0_u32..) {
            builder.add_statement(statement, at);
        }
        builder.finish(case)
    }

    /// The rows of `case`, grouped in some way; parties can be folded where the lanes are actors.
    pub fn grouped(case: &Case, grouping: Grouping, folded: &[Id]) -> Self {
        if grouping == Grouping::Actors {
            return Self::new(case, folded);
        }
        let groups = Groups::new(case, grouping);
        let heads = groups.heads();
        let mut builder = Builder::of_groups(&heads);
        for (event, at) in case.events.iter().zip(0_u32..) {
            builder.put_event(event, at, &groups.lanes_of_event(event));
        }
        for (statement, at) in case.statements.iter().zip(0_u32..) {
            builder.put_statement(statement, at, &groups.lanes_of_statement(statement));
        }
        let mut rows = builder.finish(case);
        rows.grouping = grouping;
        rows.count = heads.iter().filter(|head| head.counts).count();
        for (row, head) in rows.rows.iter_mut().zip(heads) {
            (row.label, row.leads_to) = (head.label, head.leads_to);
        }
        rows
    }

    /// The rows that meet a stretch of height, as a range of indices.
    pub fn between(&self, top_points: f64, bottom_points: f64) -> std::ops::Range<usize> {
        let first = self.rows.partition_point(|row| row.top_points + row.height_points <= top_points);
        let last = self.rows.partition_point(|row| row.top_points < bottom_points);
        first..last.max(first)
    }

    /// The rows that an event joins.
    pub fn joint_of(&self, event: u32) -> Option<&Joint> {
        let at = self.joint_of_event.get(event as usize).copied().filter(|at| *at != NO_ROW)?;
        self.joints.get(at as usize)
    }

    /// The rows in which a dated event or statement lies, top to bottom.
    pub fn holding(&self, case: &Case, item: ItemRef) -> Vec<usize> {
        let Some(slot) = case.when_of(item).map(|when| Slot::new(when, item.index)) else { return Vec::new() };
        let holds =
            |row: &Row| row.tracks().iter().any(|(kind, track)| *kind == item.kind && track.find(&slot).is_some());
        self.rows.iter().enumerate().filter(|(_, row)| holds(row)).map(|(index, _)| index).collect()
    }

    /// The row at a height.
    pub fn at(&self, y_points: f64) -> Option<usize> {
        let index = self.rows.partition_point(|row| row.top_points + row.height_points <= y_points);
        self.rows.get(index).filter(|row| row.top_points <= y_points).map(|_| index)
    }
}

/// The four lists of slots of a row under construction.
#[derive(Default)]
struct Slots {
    events: Vec<Slot>,
    vague_events: Vec<Slot>,
    statements: Vec<Slot>,
    vague_statements: Vec<Slot>,
}

struct Builder {
    kinds: Vec<(RowKind, Option<usize>)>,
    slots: Vec<Slots>,
    row_of: Vec<u32>,
    unnamed: Slots,
    joints: Vec<Joint>,
    majors: Vec<Slot>,
    starts: Vec<i64>,
}

const NO_ROW: u32 = u32::MAX;

impl Builder {
    fn new(case: &Case, folded: &[Id]) -> Self {
        let mut kinds = Vec::new();
        let mut row_of = vec![NO_ROW; case.ids.len()];
        let mut set = |id: Id, row: usize| {
            if let Some(slot) = row_of.get_mut(id.0 as usize) {
                *slot = u32::try_from(row).unwrap_or(NO_ROW);
            }
        };
        let mut housed = FxHashSet::default();
        for (index, party) in case.parties.iter().enumerate() {
            housed.insert(party.id);
            let is_folded = folded.contains(&party.id);
            set(party.id, kinds.len());
            kinds.push((if is_folded { RowKind::Folded(party.id) } else { RowKind::Party(party.id) }, Some(index)));
            for actor in case.actors.iter().filter(|actor| actor.party == Some(party.id)) {
                if is_folded {
                    set(actor.id, kinds.len() - 1);
                } else {
                    set(actor.id, kinds.len());
                    kinds.push((RowKind::Actor(actor.id), Some(index)));
                }
            }
        }
        let alone = |party: Option<Id>| party.is_none_or(|id| !housed.contains(&id));
        let mut others = case.actors.iter().filter(|actor| alone(actor.party)).peekable();
        if others.peek().is_some() && !case.parties.is_empty() {
            kinds.push((RowKind::OthersHead, None));
        }
        for actor in others {
            set(actor.id, kinds.len());
            kinds.push((RowKind::Actor(actor.id), None));
        }
        Self::over(kinds, row_of)
    }

    fn of_groups(heads: &[Head]) -> Self {
        let kinds = heads.iter().zip(0_u32..).map(|(head, at)| (RowKind::Group(at), head.party));
        Self::over(kinds.collect(), Vec::new())
    }

    fn over(kinds: Vec<(RowKind, Option<usize>)>, row_of: Vec<u32>) -> Self {
        let slots = kinds.iter().map(|_| Slots::default()).collect();
        Self {
            kinds,
            slots,
            row_of,
            unnamed: Slots::default(),
            joints: Vec::new(),
            majors: Vec::new(),
            starts: Vec::new(),
        }
    }

    fn row(&self, id: Id) -> Option<u32> {
        self.row_of.get(id.0 as usize).copied().filter(|row| *row != NO_ROW)
    }

    fn add_event(&mut self, event: &Event, at: u32) {
        let mut rows: Vec<u32> = event.actors.iter().filter_map(|participant| self.row(participant.actor)).collect();
        rows.sort_unstable();
        rows.dedup();
        self.put_event(event, at, &rows);
    }

    /// Puts an event into these rows, top to bottom.
    fn put_event(&mut self, event: &Event, at: u32, rows: &[u32]) {
        let slot = Slot::new(&event.when, at);
        self.starts.push(slot.anchor_secs());
        if event.weight == crate::case::Weight::Major {
            self.majors.push(slot);
        }
        for row in rows {
            if let Some(slots) = self.slots.get_mut(*row as usize) {
                if slot.vague { &mut slots.vague_events } else { &mut slots.events }.push(slot);
            }
        }
        match (rows.first(), rows.last()) {
            (Some(first), Some(last)) if first < last => self.joints.push(Joint {
                start_secs: slot.anchor_secs(),
                event: at,
                first_row: *first,
                last_row: *last,
                hour_known: event.when.hour_known(),
            }),
            (None, _) => if slot.vague { &mut self.unnamed.vague_events } else { &mut self.unnamed.events }.push(slot),
            _ => {}
        }
    }

    fn add_statement(&mut self, statement: &Statement, at: u32) {
        let row = self.row(statement.speaker);
        self.put_statement(statement, at, row.as_slice());
    }

    /// Puts a statement into these rows.
    fn put_statement(&mut self, statement: &Statement, at: u32, rows: &[u32]) {
        let Some(when) = &statement.when else { return };
        let slot = Slot::new(when, at);
        self.starts.push(slot.anchor_secs());
        let unnamed = rows.is_empty().then_some(NO_ROW);
        for row in rows.iter().copied().chain(unnamed) {
            let slots = self.slots.get_mut(row as usize).unwrap_or(&mut self.unnamed);
            if slot.vague { &mut slots.vague_statements } else { &mut slots.statements }.push(slot);
        }
    }

    fn finish(mut self, case: &Case) -> Rows {
        let unnamed = [
            &self.unnamed.events,
            &self.unnamed.vague_events,
            &self.unnamed.statements,
            &self.unnamed.vague_statements,
        ];
        if unnamed.iter().any(|slots| !slots.is_empty()) {
            self.kinds.push((RowKind::Unnamed, None));
            self.slots.push(self.unnamed);
        }
        let mut top_points = 0.0;
        let mut rows = Vec::with_capacity(self.kinds.len());
        for ((kind, party), slots) in self.kinds.into_iter().zip(self.slots) {
            let head = matches!(kind, RowKind::Party(_) | RowKind::OthersHead);
            let height_points = if head { HEAD_POINTS } else { LANE_POINTS };
            rows.push(Row {
                kind,
                party,
                label: Box::default(),
                leads_to: None,
                top_points,
                height_points,
                events: Track::new(slots.events),
                vague_events: Track::new(slots.vague_events),
                statements: Track::new(slots.statements),
                vague_statements: Track::new(slots.vague_statements),
            });
            top_points += height_points;
        }
        self.joints.sort_unstable_by_key(|joint| (joint.start_secs, joint.event));
        self.majors.sort_unstable_by_key(|slot| (slot.anchor_secs(), slot.item));
        self.starts.sort_unstable();
        let mut joint_of_event = vec![NO_ROW; case.events.len()];
        for (joint, at) in self.joints.iter().zip(0_u32..) {
            if let Some(slot) = joint_of_event.get_mut(joint.event as usize) {
                *slot = at;
            }
        }
        Rows {
            rows,
            joint_of_event,
            joints: self.joints,
            majors: self.majors,
            starts: self.starts,
            range: range_of_case(case),
            height_points: top_points,
            grouping: Grouping::Actors,
            count: case.actors.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::{CaseBuilder, example};

    fn told(case: &Case, folded: &[&str]) -> Vec<String> {
        let folded: Vec<Id> = folded.iter().filter_map(|name| case.find(name)).collect();
        let rows = Rows::new(case, &folded);
        let name = |row: &Row| row.who().map_or_else(String::new, |id| case.name_of(id).to_owned());
        let kind = |row: &Row| match row.kind {
            RowKind::Party(_) => "party",
            RowKind::Folded(_) => "folded",
            RowKind::Actor(_) => "actor",
            RowKind::OthersHead => "others",
            RowKind::Unnamed => "unnamed",
            RowKind::Group(_) => "group",
        };
        let events = |row: &Row| row.events.len() + row.vague_events.len();
        rows.rows
            .iter()
            .map(|row| format!("{} {} {}e {}s", kind(row), name(row), events(row), row.statement_count()))
            .collect()
    }

    #[test]
    fn rows_follow_parties_and_actors_of_the_case() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("pope", None).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.event("treaty", "2025-02-18", &["us", "ru"]);
        case.statement("hello", "pope", "2025-02-18");
        case.statement("who", "nobody", "2025-02-18T10:00");
        let case = case.build();
        assert_eq!(
            told(&case, &[]),
            [
                "party us 1e 0s",
                "actor rubio 1e 0s",
                "party ru 1e 0s",
                "actor lavrov 1e 0s",
                "others  0e 0s",
                "actor pope 0e 1s",
                "unnamed  1e 1s",
            ]
        );
        assert_eq!(
            told(&case, &["us"]),
            [
                "folded us 2e 0s",
                "party ru 1e 0s",
                "actor lavrov 1e 0s",
                "others  0e 0s",
                "actor pope 0e 1s",
                "unnamed  1e 1s",
            ]
        );
    }

    #[test]
    fn every_item_lies_in_a_row_however_it_is_folded() {
        let case = example();
        for folded in [&[][..], &["us"], &["us", "ru", "ua", "sa"]] {
            let folded: Vec<Id> = folded.iter().filter_map(|name| case.find(name)).collect();
            let rows = Rows::new(&case, &folded);
            let mut events = FxHashSet::default();
            let mut statements = FxHashSet::default();
            for row in &rows.rows {
                for track in [&row.events, &row.vague_events] {
                    events.extend(track.slots().iter().map(|slot| slot.item));
                }
                for track in [&row.statements, &row.vague_statements] {
                    statements.extend(track.slots().iter().map(|slot| slot.item));
                }
            }
            assert_eq!(events.len(), case.events.len());
            assert_eq!(statements.len(), case.statements.len());
        }
    }

    #[test]
    fn a_height_finds_its_row() {
        let rows = Rows::new(&example(), &[]);
        for (index, row) in rows.rows.iter().enumerate() {
            assert_eq!(rows.at(row.top_points), Some(index));
            assert_eq!(rows.at(row.top_points + row.height_points - 0.1), Some(index));
        }
        assert_eq!(rows.at(rows.height_points), None);
        assert_eq!(rows.at(-1.0), None);
        assert_eq!(rows.between(0.0, rows.height_points), 0..rows.rows.len());
    }
}
