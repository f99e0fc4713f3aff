//! What the lanes are made of other than actors: one lane for each party, kind, place, topic, source or tag, or one for all.
//!
//! **Invariant.** Every event and statement has at least one group: what has none of its own is among the rest.

use std::borrow::Cow;
use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::assemble::{Housing, Otherwise, Planned};
use super::lane::{LaneKey, STATEMENTS};
use super::numbers::{Numbers, One, of_one};
use super::roster::{Arrangement, Order, is_label_found};
use super::row::RowKind;
use super::words::{name_words, words};
use crate::case::{Case, Event, EventKind, Id, ItemRef, Kind, Statement};
use crate::language::{Term as _, alphabetical, capitalised, say};

/// What the lanes are made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Grouping {
    /// A lane for each actor, under the heads of their parties.
    #[default]
    Actors,
    /// A lane for each party.
    Parties,
    /// A lane for each kind of event, and one for statements.
    Kinds,
    /// A lane for each place.
    Places,
    /// A lane for each topic.
    Topics,
    /// A lane for each source.
    Sources,
    /// A lane for each tag.
    Tags,
    /// One lane for everything.
    Packed,
}

impl Grouping {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 8] =
        [Self::Actors, Self::Parties, Self::Kinds, Self::Places, Self::Topics, Self::Sources, Self::Tags, Self::Packed];

    /// What the lanes are.
    pub fn title(self) -> &'static str {
        match self {
            Self::Actors => say("lanes-actors"),
            Self::Parties => say("lanes-parties"),
            Self::Kinds => say("lanes-kinds"),
            Self::Places => say("lanes-places"),
            Self::Topics => say("topics"),
            Self::Sources => say("sources"),
            Self::Tags => say("lanes-tags"),
            Self::Packed => say("lanes-all"),
        }
    }

    /// How they are grouped.
    pub fn how(self) -> &'static str {
        match self {
            Self::Actors => say("how-actors"),
            Self::Parties => say("how-parties"),
            Self::Kinds => say("how-kinds"),
            Self::Places => say("how-places"),
            Self::Topics => say("how-topics"),
            Self::Sources => say("how-sources"),
            Self::Tags => say("how-tags"),
            Self::Packed => say("how-packed"),
        }
    }

    /// What has no group of its own.
    pub(super) fn rest(self) -> &'static str {
        match self {
            Self::Actors | Self::Parties => say("rest-party"),
            Self::Kinds => say("rest-kind"),
            Self::Places => say("rest-place"),
            Self::Topics => say("rest-topic"),
            Self::Sources => say("rest-source"),
            Self::Tags => say("rest-tag"),
            Self::Packed => say("lanes-all"),
        }
    }
}

/// A group, in the order of the lanes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// By its place in a list of the case.
    Listed(usize),
    /// By a word.
    Word(Box<str>),
    /// What has no group of its own.
    Rest,
}

/// The groups of a case and the lanes that they have.
pub(super) struct Groups<'a> {
    naming: Naming<'a>,
    numbers: Numbers<'a>,
    /// The lane of each group by its number; none where the filter leaves it out or it holds nothing.
    lanes: Vec<Option<u32>>,
    /// Those that have a lane, top to bottom.
    shown: Vec<Key>,
    /// How many groups the filter leaves out, but for what has no group of its own.
    pub(super) hidden: usize,
    /// How many groups, the first ones, are pinned.
    pub(super) pinned: usize,
    /// How many groups the reader put out of sight.
    pub(super) away: usize,
}

impl<'a> Groups<'a> {
    /// The groups that hold anything.
    pub(super) fn new(case: &'a Case, arrangement: &Arrangement) -> Self {
        let grouping = arrangement.grouping;
        let numbers = Numbers::new(case, grouping);
        let (lanes, shown) = (Vec::new(), Vec::new());
        let naming = Naming { case, grouping };
        let mut groups = Self { naming, numbers, lanes, shown, hidden: 0, pinned: 0, away: 0 };
        let sought = arrangement.filter_words();
        let mut kept = groups.counted();
        if !sought.is_empty() {
            let is_found = |(key, ..): &(Key, u32, usize)| is_label_found(&sought, &naming.label(key));
            let (found, left_out): (Vec<_>, Vec<_>) = kept.into_iter().partition(is_found);
            groups.hidden = left_out.iter().filter(|(key, ..)| *key != Key::Rest).count();
            kept = found;
        }
        // What has no group of its own comes last in every order.
        match arrangement.order {
            Order::Case => {}
            Order::Name => kept.sort_by_cached_key(|(key, ..)| (*key == Key::Rest, alphabetical(&naming.label(key)))),
            Order::Activity => kept.sort_by_key(|(key, _, count)| (*key == Key::Rest, Reverse(*count))),
            Order::Hand => {
                let hand = arrangement.by_hand();
                let place = |key: &Key| hand.get(&naming.lane(key)).copied().unwrap_or(usize::MAX);
                kept.sort_by_cached_key(|(key, ..)| (*key == Key::Rest, place(key)));
            }
        }
        if !arrangement.hidden.is_empty() {
            let all = kept.len();
            kept.retain(|(key, ..)| !arrangement.hidden.contains(&naming.lane(key)));
            groups.away = all - kept.len();
        }
        let pins = arrangement.pins();
        if !pins.is_empty() {
            let place = |key: &Key| pins.get(&naming.lane(key)).copied().unwrap_or(usize::MAX);
            kept.sort_by_cached_key(|(key, ..)| place(key));
            groups.pinned = kept.iter().take_while(|(key, ..)| place(key) != usize::MAX).count();
        }
        groups.lanes = vec![None; groups.numbers.rest() as usize + 1];
        for ((_, number, _), lane) in kept.iter().zip(0..) {
            if let Some(place) = groups.lanes.get_mut(*number as usize) {
                *place = Some(lane);
            }
        }
        groups.shown = kept.into_iter().map(|(key, ..)| key).collect();
        groups
    }

    /// The groups that hold anything, in order, each with its number and how many items it holds.
    fn counted(&self) -> Vec<(Key, u32, usize)> {
        let numbers = &self.numbers;
        let listed = numbers.listed().map(|number| (Key::Listed(number as usize), number));
        let mut words: Vec<(Key, u32)> =
            numbers.words().map(|(word, number)| (Key::Word(word.into()), number)).collect();
        words.sort_unstable();
        let keys = listed.chain(words).chain([(Key::Rest, numbers.rest())]);
        keys.map(|(key, number)| (key, number, numbers.count(number))).filter(|(.., count)| *count > 0).collect()
    }

    /// How many have a lane.
    pub(super) fn len(&self) -> usize {
        self.shown.len()
    }

    /// The same without what has no group of its own.
    pub(super) fn named(&self) -> usize {
        self.shown.iter().filter(|key| **key != Key::Rest).count()
    }

    /// The lane at a place, from the top.
    pub(super) fn plan(&self, at: usize) -> Option<Planned> {
        let key = self.shown.get(at)?;
        let naming = self.naming;
        let (leads_to, party) = match key {
            Key::Listed(at) => (naming.leads_to(*at), naming.is_party().then_some(*at)),
            Key::Word(_) | Key::Rest => (None, None),
        };
        // An item of the case has its name there.
        let label = if leads_to.is_some() { Box::default() } else { naming.label(key).into() };
        let kind = RowKind::Group(u32::try_from(at).unwrap_or(u32::MAX));
        Some(Planned { party, label, leads_to, ..Planned::new(kind, naming.lane(key)) })
    }
}

/// What the groups of a case are called, and which lanes they have.
#[derive(Clone, Copy)]
struct Naming<'a> {
    case: &'a Case,
    grouping: Grouping,
}

impl<'a> Naming<'a> {
    /// What a group is called.
    fn label<'k>(self, key: &'k Key) -> Cow<'k, str>
    where
        'a: 'k,
    {
        match key {
            Key::Rest => self.grouping.rest().into(),
            Key::Word(word) => (&**word).into(),
            Key::Listed(at) => match self.leads_to(*at) {
                Some(id) => name_of(self.case, id).into(),
                None => EventKind::NAMES
                    .get(*at)
                    .map_or_else(|| say("statements").into(), |(_, kind)| capitalised(kind.term()).into()),
            },
        }
    }

    /// Whether the groups are parties.
    fn is_party(self) -> bool {
        matches!(self.grouping, Grouping::Actors | Grouping::Parties)
    }

    /// Which lane a group has.
    fn lane(self, key: &Key) -> LaneKey {
        let group = |name: &str| LaneKey::Group(self.grouping, name.into());
        match key {
            Key::Rest => LaneKey::Rest(self.grouping),
            Key::Word(word) => group(word),
            Key::Listed(at) => match self.leads_to(*at) {
                Some(id) => LaneKey::Item(id),
                // As case files name the kind; after the last come statements.
                None => group(EventKind::NAMES.get(*at).map_or(STATEMENTS, |(name, _)| name)),
            },
        }
    }

    /// The item that a group of a list of the case stands for.
    fn leads_to(self, at: usize) -> Option<Id> {
        let case = self.case;
        match self.grouping {
            Grouping::Actors | Grouping::Parties => case.parties.get(at).map(|party| party.id),
            Grouping::Topics => case.topics.get(at).map(|topic| topic.id),
            Grouping::Sources => case.sources.get(at).map(|source| source.id),
            Grouping::Kinds | Grouping::Places | Grouping::Tags | Grouping::Packed => None,
        }
    }
}

/// The lanes of the groups of one event or statement, whether they are there or not, and what they are called.
pub(super) fn lanes_of(case: &Case, grouping: Grouping, item: ItemRef) -> Vec<(LaneKey, String)> {
    let at = match item.kind {
        Kind::Event => item.at(),
        Kind::Statement => case.events.len() + item.at(),
        _ => return Vec::new(),
    };
    let key = |one| match one {
        One::Listed(number) => Key::Listed(number as usize),
        One::Word(word) => Key::Word(word.into()),
        One::Rest => Key::Rest,
    };
    let naming = Naming { case, grouping };
    let named = |key: Key| (naming.lane(&key), naming.label(&key).into_owned());
    of_one(case, grouping, at).into_iter().map(key).map(named).collect()
}

impl Housing for Groups<'_> {
    fn has_unnamed(&self) -> bool {
        true
    }

    fn of_event(&self, (index, _): (u32, &Event), rows: &mut Vec<u32>) -> Otherwise {
        self.to_lanes(self.numbers.of_event(index), rows)
    }

    fn of_statement(&self, (index, _): (u32, &Statement), rows: &mut Vec<u32>) -> Otherwise {
        self.to_lanes(self.numbers.of_statement(index), rows)
    }
}

impl Groups<'_> {
    /// Adds the lanes of groups. Everything has a group: what is in no lane of any is in one that is left out.
    fn to_lanes(&self, numbers: impl Iterator<Item = u32>, rows: &mut Vec<u32>) -> Otherwise {
        rows.extend(numbers.filter_map(|number| self.lanes.get(number as usize).copied().flatten()));
        rows.sort_unstable();
        Otherwise::Hidden
    }
}

/// What a party, topic or source is called.
pub(super) fn name_of(case: &Case, id: Id) -> &str {
    let title = case.topic(id).map(|topic| words(&topic.title, case));
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| name_words(case, id))
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::load::{Progress, Request, load};
    use crate::timeline::rows::{Row, Rows};
    use crate::timeline::testing::CaseBuilder;

    fn riyadh() -> Case {
        load(&Request::BuiltIn, &Progress::default()).case
    }

    #[test]
    fn every_dated_item_lies_in_a_lane_however_they_are_grouped() {
        let case = riyadh();
        let dated = case.statements.iter().filter(|statement| statement.when.is_some()).count();
        assert!(case.events.len() > 50 && dated > 50);
        for grouping in Grouping::ALL {
            let rows = Rows::grouped(&case, grouping, &[]);
            let mut found: FxHashSet<ItemRef> = FxHashSet::default();
            for (kind, track) in rows.rows.iter().flat_map(Row::tracks) {
                found.extend(track.slots().iter().map(|slot| ItemRef { kind, index: slot.item }));
            }
            let events = found.iter().filter(|item| item.kind == Kind::Event).count();
            assert_eq!((events, found.len() - events), (case.events.len(), dated), "{grouping:?}");
            assert!(rows.count > 0 || grouping == Grouping::Packed, "{grouping:?}");
            let named = |row: &Row| !row.label(&case).is_empty() || grouping == Grouping::Actors;
            assert!(rows.rows.iter().all(named), "{grouping:?}");
        }
    }

    #[test]
    fn groups_come_in_the_order_of_the_case_and_the_rest_last() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("ann", Some("ru")).actor("bob", Some("us")).actor("cy", None);
        case.event("call", "1970-01-02T10:00", &["ann", "bob"]).event("storm", "1970-01-02", &[]);
        case.statement("yes", "ann", "1970-01-02").statement("hm", "cy", "1970-01-02");
        let case = case.build();
        let told = |grouping: Grouping| -> Vec<String> {
            let rows = Rows::grouped(&case, grouping, &[]);
            let events = |row: &Row| row.events().len() + row.vague_events().len();
            let line = |row: &Row| format!("{} {}e {}s", row.label(&case), events(row), row.statement_count());
            rows.rows.iter().map(line).collect()
        };
        assert_eq!(told(Grouping::Parties), ["us 1e 0s", "ru 1e 1s", "No party 1e 1s"]);
        assert_eq!(told(Grouping::Kinds), ["Meeting 2e 0s", "Statements 0e 2s"]);
        assert_eq!(told(Grouping::Tags), ["No tag 2e 2s"]);
        assert_eq!(told(Grouping::Packed), ["All items 2e 2s"]);
        let rows = Rows::grouped(&case, Grouping::Parties, &[]);
        assert_eq!(rows.joints.len(), 1, "a meeting of two parties joins their lanes");
        assert_eq!(rows.count, 2);
    }
}
