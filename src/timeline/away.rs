//! Why something is not seen in the lanes: its party is folded, its lane is out of sight, or lanes of other names are sought.
//!
//! What lies in several lanes is seen where one of them is. It is told without any rows, so that a command can ask while the
//! lanes of a large case are still being made.

use rustc_hash::{FxHashMap, FxHashSet};

use super::grouping::{Grouping, lanes_of, name_of};
use super::lane::LaneKey;
use super::roster::{Arrangement, Roster, is_label_found};
use super::row::RowKind;
use crate::case::{Case, Id, ItemRef, Kind};

/// What puts the place of something on the timeline away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Away {
    /// It lies in the lane that the quieter actors of this party share: its marks are seen there.
    Shared(Id),
    /// This party is folded.
    Folded(Id),
    /// Lanes of other names are sought.
    Sought,
    /// The reader put this lane out of sight.
    Hidden(LaneKey),
    /// Its time lies in the folded stretch of this key ([`super::folds::Fold::key`]).
    Stretch(i64),
}

impl Away {
    /// How little is seen of it: of several lanes the one with the least counts.
    const fn degree(&self) -> u8 {
        match self {
            Self::Shared(_) => 1,
            Self::Folded(_) => 2,
            Self::Sought => 3,
            Self::Hidden(_) => 4,
            Self::Stretch(_) => 5,
        }
    }
}

/// Which lanes of a case are put away in one arrangement.
#[derive(Clone, Debug, Default)]
pub struct AwayLanes {
    arrangement: Arrangement,
    sought: Vec<String>,
    hidden: FxHashSet<LaneKey>,
    /// Actors and parties that have no lane of their own, where the lanes are actors.
    without: FxHashMap<Id, Away>,
}

impl AwayLanes {
    /// The lanes of `case` in this arrangement; `activity` counts what somebody said and took part in.
    pub fn new(case: &Case, arrangement: Arrangement, activity: &dyn Fn(Id) -> usize) -> Self {
        let hidden: FxHashSet<LaneKey> = arrangement.hidden.iter().cloned().collect();
        let mut without = FxHashMap::default();
        let quiet_as_well = !matches!(arrangement.quiet, super::roster::Quiet::Apart);
        let something =
            quiet_as_well || !hidden.is_empty() || !arrangement.folded.is_empty() || !arrangement.filter.is_empty();
        if arrangement.grouping == Grouping::Actors && something {
            let roster = Roster::new(case, &arrangement, activity);
            without.extend(roster.hidden.iter().map(|id| (*id, Away::Sought)));
            let away = roster.away.0.iter();
            without.extend(away.map(|id| (*id, Away::Hidden(hidden_lane(case, &hidden, *id)))));
            let shared = roster.quiet.iter().flat_map(|(party, actors)| actors.iter().map(move |id| (*party, *id)));
            without.extend(shared.map(|(party, id)| (id, Away::Shared(party))));
            let entries = || roster.entries.iter().map(|(kind, _)| *kind);
            let folded: FxHashSet<Id> =
                entries().filter_map(|kind| if let RowKind::Folded(id) = kind { Some(id) } else { None }).collect();
            if !folded.is_empty() {
                // Who is pinned has a lane nevertheless.
                let own: FxHashSet<Id> =
                    entries().filter_map(|kind| if let RowKind::Actor(id) = kind { Some(id) } else { None }).collect();
                for actor in case.actors.iter().filter(|actor| !own.contains(&actor.id)) {
                    if let Some(party) = actor.party.filter(|party| folded.contains(party)) {
                        without.entry(actor.id).or_insert(Away::Folded(party));
                    }
                }
            }
        }
        let sought = arrangement.filter_words();
        Self { arrangement, sought, hidden, without }
    }

    /// Whether these are the lanes in this arrangement.
    pub fn is_of(&self, arrangement: &Arrangement) -> bool {
        self.arrangement == *arrangement
    }

    /// What puts all lanes of something away; nothing where one of them is seen, and for what has no lane anyway.
    pub fn of(&self, case: &Case, item: ItemRef) -> Option<Away> {
        let at = item.at();
        match item.kind {
            Kind::Event => {
                let people = case.events.get(at)?.actors.iter().map(|participant| participant.actor);
                self.of_dated(case, item, people)
            }
            Kind::Statement => {
                let statement = case.statements.get(at).filter(|statement| statement.when.is_some())?;
                self.of_dated(case, item, std::iter::once(statement.speaker))
            }
            Kind::Actor | Kind::Party | Kind::Topic | Kind::Source => self.of_lane(case, case.id_of(item)?),
            Kind::Commitment | Kind::Link => None,
        }
    }

    /// The lane of an actor, party, topic or source, where there are lanes of such.
    fn of_lane(&self, case: &Case, id: Id) -> Option<Away> {
        let lane = LaneKey::Item(id);
        if !lane.is_of(case, self.arrangement.grouping) {
            None
        } else if self.arrangement.grouping == Grouping::Actors {
            self.without.get(&id).cloned()
        } else {
            self.of_group(lane, name_of(case, id))
        }
    }

    fn of_group(&self, lane: LaneKey, label: &str) -> Option<Away> {
        if !is_label_found(&self.sought, label) {
            Some(Away::Sought)
        } else if self.hidden.contains(&lane) {
            Some(Away::Hidden(lane))
        } else {
            None
        }
    }

    fn of_dated(&self, case: &Case, item: ItemRef, people: impl Iterator<Item = Id>) -> Option<Away> {
        let lanes: Vec<Option<Away>> = if self.arrangement.grouping == Grouping::Actors {
            let known = people.filter(|id| case.actor(*id).is_some() || case.party(*id).is_some());
            known.map(|id| self.without.get(&id).cloned()).collect()
        } else {
            let lanes = lanes_of(case, self.arrangement.grouping, item).into_iter();
            lanes.map(|(lane, label)| self.of_group(lane, &label)).collect()
        };
        if lanes.is_empty() {
            let unnamed = LaneKey::Unnamed;
            return self.hidden.contains(&unnamed).then_some(Away::Hidden(unnamed));
        }
        lanes.into_iter().min_by_key(|away| away.as_ref().map_or(0, Away::degree)).flatten()
    }
}

/// The lane out of sight in which an actor or party would lie: its own, else the one that is put away with it.
fn hidden_lane(case: &Case, hidden: &FxHashSet<LaneKey>, id: Id) -> LaneKey {
    let own = LaneKey::Item(id);
    if hidden.contains(&own) {
        return own;
    }
    let party = case.party_of(id).filter(|party| case.party(*party).is_some());
    match party {
        None => LaneKey::Others,
        Some(party) if hidden.contains(&LaneKey::Item(party)) => LaneKey::Item(party),
        Some(party) => LaneKey::Quiet(party),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Progress, Request, load};
    use crate::timeline::basis::Basis;
    use crate::timeline::roster::Quiet;
    use crate::timeline::rows::Rows;
    use crate::timeline::testing::CaseBuilder;

    fn lanes(case: &Case, arrangement: &Arrangement) -> AwayLanes {
        let activity = Basis::new(case).activity;
        AwayLanes::new(case, arrangement.clone(), &|id| activity.get(id.0 as usize).map_or(0, |of| *of as usize))
    }

    fn case() -> Case {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru")).actor("pope", None);
        case.event("talks", "2025-02-18T10:00", &["rubio", "lavrov"]).event("storm", "2025-02-18", &[]);
        case.event("treaty", "2025-02-18", &["ru"]).event("visit", "2025-02-18", &["nobody"]);
        case.statement("said", "lavrov", "2025-02-18").statement("hm", "pope", "2025-02-18");
        case.build()
    }

    #[test]
    fn a_place_is_put_away_where_all_its_lanes_are() {
        let case = case();
        let id = |name: &str| case.find(name).expect("an id");
        let own = |name: &str| LaneKey::Item(id(name));
        let check = |arrangement: &Arrangement, name: &str, expected: Option<Away>| {
            let item = case.item(id(name)).expect("an item");
            assert_eq!(lanes(&case, arrangement).of(&case, item), expected, "{name} {arrangement:?}");
        };
        let plain = Arrangement::default();
        for name in ["event-talks", "event-storm", "lavrov", "ru", "pope"] {
            check(&plain, name, None);
        }
        let (said, hm) = ("statement-said", "statement-hm");
        let folded = Arrangement { folded: vec![id("ru")], ..plain.clone() };
        check(&folded, said, Some(Away::Folded(id("ru"))));
        check(&folded, "lavrov", Some(Away::Folded(id("ru"))));
        check(&folded, "event-talks", None);
        // The head of a folded party is its lane.
        check(&folded, "ru", None);
        check(&folded, "event-treaty", None);
        check(&Arrangement { pinned: vec![own("lavrov")], ..folded.clone() }, said, None);
        let both = Arrangement { folded: vec![id("ru"), id("us")], ..plain.clone() };
        check(&both, "event-talks", Some(Away::Folded(id("us"))));

        let hiding = |lanes: &[LaneKey]| Arrangement { hidden: lanes.to_vec(), ..plain.clone() };
        check(&hiding(&[own("lavrov")]), said, Some(Away::Hidden(own("lavrov"))));
        check(&hiding(&[own("ru")]), said, Some(Away::Hidden(own("ru"))));
        check(&hiding(&[own("ru"), own("lavrov")]), said, Some(Away::Hidden(own("lavrov"))));
        check(&hiding(&[own("ru")]), "event-treaty", Some(Away::Hidden(own("ru"))));
        check(&hiding(&[own("ru")]), "event-talks", None);
        check(&hiding(&[LaneKey::Others]), hm, Some(Away::Hidden(LaneKey::Others)));
        check(&hiding(&[LaneKey::Unnamed]), "event-storm", Some(Away::Hidden(LaneKey::Unnamed)));
        check(&hiding(&[LaneKey::Unnamed]), "event-visit", Some(Away::Hidden(LaneKey::Unnamed)));
        check(&Arrangement { hidden: vec![own("rubio")], ..folded }, "event-talks", Some(Away::Folded(id("ru"))));

        let seeking = |words: &str| Arrangement { filter: words.to_owned(), ..both.clone() };
        check(&seeking("rub"), said, Some(Away::Sought));
        check(&seeking("rub"), "event-talks", None);
        check(&seeking("lav"), said, None);

        let parties = Arrangement { grouping: Grouping::Parties, ..hiding(&[own("ru")]) };
        check(&parties, said, Some(Away::Hidden(own("ru"))));
        check(&parties, "ru", Some(Away::Hidden(own("ru"))));
        check(&parties, "lavrov", None);
        check(&parties, "event-talks", None);
        check(&Arrangement { filter: "us".to_owned(), ..parties }, said, Some(Away::Sought));
    }

    /// How an item is put away by the rows that hold it.
    fn by_rows(case: &Case, rows: &Rows, arrangement: &Arrangement, item: ItemRef) -> &'static str {
        let kinds: Vec<RowKind> = rows.holding(item).filter_map(|row| Some(rows.rows.get(row)?.kind)).collect();
        let own = |kind: &RowKind| match kind {
            RowKind::Folded(id) => match item.kind {
                // A party's own events lie at its own head.
                Kind::Event => {
                    case.events.get(item.at()).is_some_and(|event| event.actors.iter().any(|who| who.actor == *id))
                }
                _ => case.statements.get(item.at()).is_some_and(|said| said.speaker == *id),
            },
            RowKind::Quiet(_) => false,
            _ => true,
        };
        if kinds.iter().any(own) {
            "seen"
        } else if kinds.iter().any(|kind| matches!(kind, RowKind::Quiet(_))) {
            "shared"
        } else if !kinds.is_empty() {
            "folded"
        } else if !arrangement.filter.is_empty() {
            "sought or hidden"
        } else {
            "hidden"
        }
    }

    #[test]
    fn it_is_told_as_the_rows_have_it() {
        let case = load(&Request::BuiltIn, &Progress::default()).case;
        let own = |name: &str| LaneKey::Item(case.find(name).expect("an id"));
        let parties: Vec<Id> = case.parties.iter().map(|party| party.id).collect();
        let ru = case.find("ru").expect("a party");
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let mut check = |arrangement: Arrangement| {
            let rows = Rows::arranged(&case, &arrangement);
            let lanes = lanes(&case, &arrangement);
            let events = (0..case.events.len()).map(|at| ItemRef::new(Kind::Event, at));
            let statements = (0..case.statements.len()).map(|at| ItemRef::new(Kind::Statement, at));
            let dated = events.chain(statements).filter(|item| case.when_of(*item).is_some());
            for item in dated {
                let told = match lanes.of(&case, item) {
                    None => "seen",
                    Some(Away::Shared(_)) => "shared",
                    Some(Away::Folded(_)) => "folded",
                    Some(Away::Sought | Away::Hidden(_)) if !arrangement.filter.is_empty() => "sought or hidden",
                    Some(Away::Hidden(_)) => "hidden",
                    Some(Away::Sought | Away::Stretch(_)) => "nothing is sought",
                };
                assert_eq!(told, by_rows(&case, &rows, &arrangement, item), "{item:?} {arrangement:?}");
                seen.insert(told);
            }
        };
        for grouping in Grouping::ALL {
            for filter in ["", "ru", "talks"] {
                for hidden in [vec![], vec![own("lavrov"), LaneKey::Unnamed, LaneKey::Quiet(ru)], vec![own("ru")]] {
                    for folded in [vec![], vec![ru], parties.clone()] {
                        for quiet in [Quiet::Apart, Quiet::default()] {
                            let (hidden, folded, filter) = (hidden.clone(), folded.clone(), filter.to_owned());
                            check(Arrangement { grouping, folded, quiet, filter, hidden, ..Arrangement::default() });
                        }
                    }
                }
            }
        }
        assert_eq!(seen.len(), 5, "{seen:?}");
    }
}
