//! The lanes: one row for each party and actor, with what belongs in it, built once for a case and its folds.
//!
//! ```text
//! ▪ United States        party head: events whose participant is the party itself
//!   Donald Trump         actor lane: events above, statements below
//!   Marco Rubio
//!   8 more actors        of a long party those who say and do least, in one lane
//! ▪ Russia (folded)      one packed lane for the party and its actors
//! Others                 plain head: actors without a party
//!   …
//! No actor named         events without participants, statements whose speaker was left out
//! ```
//! Grouped otherwise, each group is one lane ([`Grouping`]).
//!
//! **Invariant.** Every dated event and statement that is shown ([`Shown`]) lies in at least one row; nothing is dropped. Only
//! what belongs to none but lanes that a filter leaves out ([`Arrangement::filter`]) or that the reader put out of sight
//! ([`Arrangement::hidden`]) lies in no row: [`Rows::hidden`] and [`Rows::away`] tell how many lanes those are, and
//! [`Rows::unseen`] how many items.

use std::sync::Arc;

use super::Viewport;
use super::assemble::{Housing, Otherwise, Planned, assemble};
use super::basis::Basis;
use super::grouping::{Grouping, Groups};
use super::kept::Kept;
use super::lane::LaneKey;
use super::majors::Majors;
use super::milestones::Milestones;
use super::places::Places;
use super::roster::{Arrangement, Quiet, Roster};
pub use super::row::{Row, RowKind};
use super::scale::up;
use crate::case::room::filled;
use crate::case::shown::Shown;
use crate::case::{Case, Event, Id, ItemRef, Statement};

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
    /// Where those from some second on begin.
    pub(super) joint_starts: Milestones,
    /// In which rows everything lies.
    pub(super) places: Places,
    /// Events that a reader must not miss.
    pub majors: Arc<Majors>,
    /// Starts of all dated events and statements, sorted.
    pub starts: Arc<Box<[i64]>>,
    /// The range of everything dated.
    pub range: Option<Viewport>,
    /// What of the case is the same however it is arranged.
    pub basis: Arc<Basis>,
    /// Height of all rows.
    pub height_points: f64,
    /// What the lanes are made of.
    pub grouping: Grouping,
    /// How many actors the case has, or how many groups hold anything.
    pub count: usize,
    /// How many of those the filter leaves out.
    pub hidden: usize,
    /// How many rows, the first ones, stand above the others and stay there.
    pub pinned: usize,
    /// The lanes that are pinned.
    pub pins: Vec<LaneKey>,
    /// How many lanes the reader put out of sight; they are not among those counted.
    pub away: usize,
    /// How many events and statements that are shown lie in no row, because all of their lanes are left out.
    pub unseen: usize,
    /// What was put together of them in the last frames.
    pub(super) kept: Kept,
}

impl Rows {
    /// The first joint from one on that begins at a second or later.
    pub(super) fn joint_from(&self, first: usize, secs: f64) -> usize {
        let start = |at: usize| self.joints.get(at).map_or(i64::MAX, |joint| joint.start_secs);
        self.joint_starts.first_from(first, self.joints.len(), up(secs), start)
    }

    /// The rows of `case` with these parties folded; every other actor has a lane.
    pub fn new(case: &Case, folded: &[Id]) -> Self {
        Self::grouped(case, Grouping::Actors, folded)
    }

    /// The rows of `case`, grouped in some way; parties can be folded where the lanes are actors.
    pub fn grouped(case: &Case, grouping: Grouping, folded: &[Id]) -> Self {
        let folded = folded.to_vec();
        Self::arranged(case, &Arrangement { grouping, folded, quiet: Quiet::Apart, ..Arrangement::default() })
    }

    /// The rows of `case` in this arrangement.
    pub fn arranged(case: &Case, arrangement: &Arrangement) -> Self {
        Self::over(case, Arc::new(Basis::new(case)), arrangement, &Shown::all())
    }

    /// The rows of `case`, whose basis is known already, in this arrangement, with what is shown in them. Which rows there
    /// are, and in which order, does not depend on that, so that they stay in place.
    pub fn over(case: &Case, basis: Arc<Basis>, arrangement: &Arrangement, shown: &Shown) -> Self {
        match arrangement.grouping {
            Grouping::Actors => Self::of_actors(case, basis, arrangement, shown),
            _ => Self::of_groups(case, basis, arrangement, shown),
        }
    }

    fn of_actors(case: &Case, basis: Arc<Basis>, arrangement: &Arrangement, shown: &Shown) -> Self {
        let count = |id: Id| basis.activity.get(id.0 as usize).map_or(0, |count| *count as usize);
        let roster = Roster::new(case, arrangement, &count);
        let hidden = roster.hidden_actors;
        let housing = Actors::new(case, &roster);
        let quiet = |party: Id| roster.quiet.iter().find(|(of, _)| *of == party);
        let plan = |at: usize| {
            let (kind, party) = roster.entries.get(at)?;
            let members = match kind {
                RowKind::Quiet(party) => quiet(*party).map(|(_, actors)| actors.as_slice()).unwrap_or_default(),
                _ => &[],
            };
            let lane = LaneKey::of_kind(*kind).unwrap_or(LaneKey::Unnamed);
            Some(Planned { party: *party, members: members.into(), ..Planned::new(*kind, lane) })
        };
        let rows = assemble(case, (basis, shown), (roster.entries.len(), &plan), &housing);
        let (pinned, away) = (roster.pinned, roster.away_lanes);
        Self {
            count: case.actors.len() - roster.away.1,
            hidden,
            pinned,
            pins: arrangement.pinned.clone(),
            away,
            ..rows
        }
    }

    fn of_groups(case: &Case, basis: Arc<Basis>, arrangement: &Arrangement, shown: &Shown) -> Self {
        let groups = Groups::new(case, arrangement);
        let rows = assemble(case, (basis, shown), (groups.len(), &|at| groups.plan(at)), &groups);
        let (pinned, away) = (groups.pinned, groups.away);
        Self {
            grouping: arrangement.grouping,
            hidden: groups.hidden,
            count: groups.named() + groups.hidden,
            pinned,
            pins: arrangement.pinned.clone(),
            away,
            ..rows
        }
    }

    /// The rows that meet a stretch of height, as a range of indices.
    pub fn between(&self, top_points: f64, bottom_points: f64) -> std::ops::Range<usize> {
        let first = self.rows.partition_point(|row| row.top_points + row.height_points <= top_points);
        let last = self.rows.partition_point(|row| row.top_points < bottom_points);
        first..last.max(first)
    }

    /// The rows that an event joins.
    pub fn joint_of(&self, event: u32) -> Option<&Joint> {
        self.joints.get(self.places.joint_of(event)?)
    }

    /// The rows in which a dated event or statement lies, top to bottom.
    pub fn holding(&self, item: ItemRef) -> impl Iterator<Item = usize> + '_ {
        self.places.of(item).iter().map(|row| *row as usize)
    }

    /// The row at a height.
    pub fn at(&self, y_points: f64) -> Option<usize> {
        let index = self.rows.partition_point(|row| row.top_points + row.height_points <= y_points);
        self.rows.get(index).filter(|row| row.top_points <= y_points).map(|_| index)
    }
}

const NO_ROW: u32 = u32::MAX;
/// Stands for a lane that the filter leaves out.
const HIDDEN_ROW: u32 = u32::MAX - 1;

/// The rows of actors and parties.
struct Actors {
    /// For each id its row, [`NO_ROW`] or [`HIDDEN_ROW`].
    row_of: Box<[u32]>,
    has_unnamed: bool,
}

impl Actors {
    fn new(case: &Case, roster: &Roster) -> Self {
        let mut row_of = filled(NO_ROW, case.ids.len());
        let set = |row_of: &mut [u32], id: Id, row: u32| {
            if let Some(slot) = row_of.get_mut(id.0 as usize) {
                *slot = row;
            }
        };
        let mut folds: Vec<(Id, u32)> = Vec::new();
        for ((kind, _), row) in roster.entries.iter().zip(0_u32..) {
            match *kind {
                RowKind::Folded(id) => {
                    folds.push((id, row));
                    set(&mut row_of, id, row);
                }
                RowKind::Party(id) | RowKind::Actor(id) => set(&mut row_of, id, row),
                RowKind::Quiet(party) => {
                    let quiet = roster.quiet.iter().find(|(of, _)| *of == party);
                    quiet.into_iter().flat_map(|(_, actors)| actors).for_each(|actor| set(&mut row_of, *actor, row));
                }
                RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed | RowKind::Group(_) => {}
            }
        }
        if !folds.is_empty() {
            for actor in &case.actors {
                let fold = folds.iter().find(|(party, _)| actor.party == Some(*party));
                // Who is pinned has a row already.
                if let Some((_, row)) = fold.filter(|_| row_of.get(actor.id.0 as usize) == Some(&NO_ROW)) {
                    set(&mut row_of, actor.id, *row);
                }
            }
        }
        roster.hidden.iter().chain(&roster.away.0).for_each(|id| set(&mut row_of, *id, HIDDEN_ROW));
        Self { row_of, has_unnamed: !roster.unnamed_away }
    }

    /// The row of an actor or party; `HIDDEN_ROW` where it is left out.
    fn row(&self, id: Id) -> Option<u32> {
        self.row_of.get(id.0 as usize).copied().filter(|row| *row != NO_ROW)
    }

    /// Of rows in any order those that are there, top to bottom, each once.
    fn shown(rows: &mut Vec<u32>) -> Otherwise {
        if rows.is_empty() {
            return Otherwise::Unnamed;
        }
        rows.sort_unstable();
        rows.dedup();
        // A lane that is left out has the greatest number.
        rows.pop_if(|row| *row == HIDDEN_ROW);
        Otherwise::Hidden
    }
}

impl Housing for Actors {
    fn has_unnamed(&self) -> bool {
        self.has_unnamed
    }

    fn of_event(&self, (_, event): (u32, &Event), rows: &mut Vec<u32>) -> Otherwise {
        rows.extend(event.actors.iter().filter_map(|participant| self.row(participant.actor)));
        Self::shown(rows)
    }

    fn of_statement(&self, (_, statement): (u32, &Statement), rows: &mut Vec<u32>) -> Otherwise {
        rows.extend(self.row(statement.speaker));
        Self::shown(rows)
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::timeline::roster::Order;
    use crate::timeline::testing::{CaseBuilder, example};

    fn told(case: &Case, folded: &[&str]) -> Vec<String> {
        let folded: Vec<Id> = folded.iter().filter_map(|name| case.find(name)).collect();
        told_rows(case, &Rows::new(case, &folded))
    }

    fn told_rows(case: &Case, rows: &Rows) -> Vec<String> {
        let name = |row: &Row| row.who().map_or_else(String::new, |id| case.name_of(id).to_owned());
        let kind = |row: &Row| match row.kind {
            RowKind::Party(_) => "party",
            RowKind::Folded(_) => "folded",
            RowKind::Actor(_) => "actor",
            RowKind::OthersHead => "others",
            RowKind::Unnamed => "unnamed",
            RowKind::Quiet(_) => "quiet",
            RowKind::Fewer(_) => "fewer",
            RowKind::Group(_) => "group",
        };
        let events = |row: &Row| row.events().len() + row.vague_events().len();
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
                for track in [row.events(), row.vague_events()] {
                    events.extend(track.slots().iter().map(|slot| slot.item));
                }
                for track in [row.statements(), row.vague_statements()] {
                    statements.extend(track.slots().iter().map(|slot| slot.item));
                }
            }
            assert_eq!(events.len(), case.events.len());
            assert_eq!(statements.len(), case.statements.len());
        }
    }

    #[test]
    fn a_filter_hides_lanes_and_what_lies_in_no_other() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.event("treaty", "2025-02-18", &["ru"]);
        case.statement("hello", "lavrov", "2025-02-18");
        case.statement("who", "nobody", "2025-02-18T10:00");
        let case = case.build();
        let filter = "rub".to_owned();
        let rows = Rows::arranged(&case, &Arrangement { filter, ..Arrangement::default() });
        assert_eq!(told_rows(&case, &rows), ["party us 0e 0s", "actor rubio 1e 0s", "unnamed  1e 1s"]);
        assert_eq!((rows.count, rows.hidden, rows.joints.len()), (2, 1, 0));
        assert_eq!(rows.starts.len(), 5, "the overview shows the whole case");
    }

    #[test]
    fn groups_are_filtered_and_ordered_as_actors_are() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00/2025-02-18T12:00", &["rubio", "lavrov"]);
        case.event("storm", "2025-02-18", &[]);
        case.statement("hello", "lavrov", "2025-02-18");
        let case = case.build();
        let told = |order: Order, filter: &str| -> (Vec<String>, usize, usize) {
            let filter = filter.to_owned();
            let arrangement = Arrangement { grouping: Grouping::Parties, order, filter, ..Arrangement::default() };
            let rows = Rows::arranged(&case, &arrangement);
            let line = |row: &Row| format!("{} {}", row.label(&case), row.item_count());
            (rows.rows.iter().map(line).collect(), rows.count, rows.hidden)
        };
        let all = |lanes: [&str; 3]| (lanes.map(str::to_owned).to_vec(), 2, 0);
        assert_eq!(told(Order::Case, ""), all(["us 1", "ru 2", "No party 1"]));
        assert_eq!(told(Order::Name, ""), all(["ru 2", "us 1", "No party 1"]));
        assert_eq!(told(Order::Activity, ""), all(["ru 2", "us 1", "No party 1"]));
        assert_eq!(told(Order::Case, "US"), (vec!["us 1".to_owned()], 2, 1));
    }

    #[test]
    fn what_is_hidden_leaves_its_lane_in_place() {
        let case = example();
        let basis = Arc::new(Basis::new(&case));
        let half = Shown::of(&case, &|item: ItemRef| item.index % 2 == 1);
        for grouping in [Grouping::Actors, Grouping::Kinds, Grouping::Places, Grouping::Packed] {
            let arrangement = Arrangement { grouping, ..Arrangement::default() };
            let all = Rows::over(&case, Arc::clone(&basis), &arrangement, &Shown::all());
            let some = Rows::over(&case, Arc::clone(&basis), &arrangement, &half);
            let places = |rows: &Rows| {
                let named = rows.rows.iter().filter(|row| row.kind != RowKind::Unnamed);
                named.map(|row| (row.kind, row.label(&case).to_owned(), row.top_points)).collect::<Vec<_>>()
            };
            assert_eq!(places(&some), places(&all), "{grouping:?}");
            let held = some.rows.iter().flat_map(|row| row.tracks().map(|(_, track)| track.slots().to_vec())).flatten();
            assert!(held.clone().count() > 10 && held.clone().all(|slot| slot.item % 2 == 1), "{grouping:?}");
            assert_eq!(
                some.starts.len(),
                held.map(|slot| (slot.item, slot.start_secs)).collect::<FxHashSet<_>>().len()
            );
            assert!(some.majors.slots().iter().all(|slot| slot.item % 2 == 1));
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
