//! What the lanes are made of other than actors: one lane for each party, kind, place, topic, source or tag, or one for all.
//!
//! **Invariant.** Every event and statement has at least one group: what has none of its own is among the rest.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::roster::{Arrangement, Order, folded, is_label_found};
use super::words::{name_words, words};
use crate::case::{Case, Citation, Event, EventKind, Id, Kind, Statement};

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
    pub const fn title(self) -> &'static str {
        match self {
            Self::Actors => "Actors",
            Self::Parties => "Parties",
            Self::Kinds => "Kinds",
            Self::Places => "Places",
            Self::Topics => "Topics",
            Self::Sources => "Sources",
            Self::Tags => "Tags",
            Self::Packed => "All items",
        }
    }

    /// How they are grouped.
    pub const fn how(self) -> &'static str {
        match self {
            Self::Actors => "by party",
            Self::Parties => "by party only",
            Self::Kinds => "by kind",
            Self::Places => "by place",
            Self::Topics => "by topic",
            Self::Sources => "by source",
            Self::Tags => "by tag",
            Self::Packed => "one packed lane",
        }
    }

    /// What has no group of its own.
    const fn rest(self) -> &'static str {
        match self {
            Self::Actors | Self::Parties => "No party",
            Self::Kinds => "No kind",
            Self::Places => "No place named",
            Self::Topics => "No topic",
            Self::Sources => "No source",
            Self::Tags => "No tag",
            Self::Packed => "All items",
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

/// The head of a group's lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// What it is called.
    pub(super) label: Box<str>,
    /// The item that it stands for.
    pub(super) leads_to: Option<Id>,
    /// The party whose colour it has, as an index.
    pub(super) party: Option<usize>,
    /// False for what has no group of its own.
    pub(super) counts: bool,
}

/// The groups of a case.
pub(super) struct Groups<'a> {
    case: &'a Case,
    grouping: Grouping,
    /// The lane of each group; none where the filter leaves it out.
    lanes: BTreeMap<Key, Option<u32>>,
    /// Those that have a lane, top to bottom.
    shown: Vec<Key>,
    /// How many groups the filter leaves out, but for what has no group of its own.
    pub(super) hidden: usize,
}

impl<'a> Groups<'a> {
    /// The groups that hold anything.
    pub(super) fn new(case: &'a Case, arrangement: &Arrangement) -> Self {
        let grouping = arrangement.grouping;
        let mut groups = Self { case, grouping, lanes: BTreeMap::new(), shown: Vec::new(), hidden: 0 };
        let mut counts: BTreeMap<Key, usize> = BTreeMap::new();
        let events = case.events.iter().flat_map(|event| groups.keys_of_event(event));
        let statements = case.statements.iter().flat_map(|statement| groups.keys_of_statement(statement));
        for key in events.chain(statements) {
            *counts.entry(key).or_default() += 1;
        }
        let sought = arrangement.filter_words();
        let named = counts.into_iter().map(|(key, count)| (groups.head(&key).label, key, count));
        let (mut kept, left_out): (Vec<_>, Vec<_>) = named.partition(|(label, ..)| is_label_found(&sought, label));
        // What has no group of its own comes last in every order.
        match arrangement.order {
            Order::Case => {}
            Order::Name => kept.sort_by_cached_key(|(label, key, _)| (*key == Key::Rest, folded(label))),
            Order::Activity => kept.sort_by_key(|(_, key, count)| (*key == Key::Rest, Reverse(*count))),
        }
        groups.hidden = left_out.iter().filter(|(_, key, _)| *key != Key::Rest).count();
        groups.lanes.extend(left_out.into_iter().map(|(_, key, _)| (key, None)));
        groups.lanes.extend(kept.iter().zip(0..).map(|((_, key, _), lane)| (key.clone(), Some(lane))));
        groups.shown = kept.into_iter().map(|(_, key, _)| key).collect();
        groups
    }

    /// The heads, top to bottom.
    pub(super) fn heads(&self) -> Vec<Head> {
        self.shown.iter().map(|key| self.head(key)).collect()
    }

    /// The lanes of an event, top to bottom; none where the filter leaves all of them out.
    pub(super) fn lanes_of_event(&self, event: &Event) -> Vec<u32> {
        self.lanes_of(&self.keys_of_event(event))
    }

    /// The lanes of a statement.
    pub(super) fn lanes_of_statement(&self, statement: &Statement) -> Vec<u32> {
        self.lanes_of(&self.keys_of_statement(statement))
    }

    fn lanes_of(&self, keys: &[Key]) -> Vec<u32> {
        let mut lanes: Vec<u32> = keys.iter().filter_map(|key| self.lanes.get(key).copied().flatten()).collect();
        lanes.sort_unstable();
        lanes
    }

    fn keys_of_event(&self, event: &Event) -> Vec<Key> {
        let keys = match self.grouping {
            Grouping::Actors | Grouping::Parties => {
                event.actors.iter().filter_map(|participant| self.party(participant.actor)).collect()
            }
            Grouping::Kinds => vec![kind_key(&event.kind)],
            Grouping::Places => self.place(Some(event)),
            Grouping::Topics => self.listed(Kind::Topic, event.topics.iter().copied()),
            Grouping::Sources => {
                let of_participants = event.actors.iter().flat_map(|participant| &participant.sources);
                self.cited(event.sources.iter().chain(of_participants))
            }
            Grouping::Tags => event.tags.iter().map(|tag| Key::Word((**tag).into())).collect(),
            Grouping::Packed => vec![Key::Rest],
        };
        or_rest(keys)
    }

    fn keys_of_statement(&self, statement: &Statement) -> Vec<Key> {
        let keys = match self.grouping {
            Grouping::Actors | Grouping::Parties => self.party(statement.speaker).into_iter().collect(),
            Grouping::Kinds => vec![Key::Listed(EventKind::NAMES.len())],
            Grouping::Places => self.place(statement.event.and_then(|event| self.case.event(event))),
            Grouping::Topics => self.listed(Kind::Topic, statement.topics.iter().copied()),
            Grouping::Sources => self.cited(statement.sources.iter()),
            Grouping::Tags => statement.tags.iter().map(|tag| Key::Word((**tag).into())).collect(),
            Grouping::Packed => vec![Key::Rest],
        };
        or_rest(keys)
    }

    fn party(&self, who: Id) -> Option<Key> {
        let item = self.case.item(self.case.party_of(who)?).filter(|item| item.kind == Kind::Party)?;
        Some(Key::Listed(item.at()))
    }

    fn place(&self, event: Option<&Event>) -> Vec<Key> {
        let place = event.map_or("", |event| words(&event.location, self.case));
        if place.is_empty() { Vec::new() } else { vec![Key::Word(place.into())] }
    }

    fn listed(&self, kind: Kind, ids: impl Iterator<Item = Id>) -> Vec<Key> {
        let items = ids.filter_map(|id| self.case.item(id)).filter(|item| item.kind == kind);
        items.map(|item| Key::Listed(item.at())).collect()
    }

    fn cited<'c>(&self, citations: impl Iterator<Item = &'c Citation>) -> Vec<Key> {
        self.listed(Kind::Source, citations.map(|citation| citation.source))
    }

    fn head(&self, key: &Key) -> Head {
        let case = self.case;
        let plain = |label: &str| Head { label: label.into(), leads_to: None, party: None, counts: true };
        match key {
            Key::Rest => Head { counts: false, ..plain(self.grouping.rest()) },
            Key::Word(word) => plain(word),
            Key::Listed(at) => {
                let leads_to = match self.grouping {
                    Grouping::Actors | Grouping::Parties => case.parties.get(*at).map(|party| party.id),
                    Grouping::Topics => case.topics.get(*at).map(|topic| topic.id),
                    Grouping::Sources => case.sources.get(*at).map(|source| source.id),
                    Grouping::Kinds | Grouping::Places | Grouping::Tags | Grouping::Packed => None,
                };
                let kind = EventKind::NAMES.get(*at).map_or("Statements", |(name, _)| name);
                let label = leads_to.map_or(kind, |id| name_of(case, id));
                let party = matches!(self.grouping, Grouping::Actors | Grouping::Parties).then_some(*at);
                Head { leads_to, party, ..plain(label) }
            }
        }
    }
}

/// What a party, topic or source is called.
fn name_of(case: &Case, id: Id) -> &str {
    let title = case.topic(id).map(|topic| words(&topic.title, case));
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| name_words(case, id))
}

fn kind_key(kind: &EventKind) -> Key {
    match EventKind::NAMES.iter().position(|(_, known)| known == kind) {
        Some(at) => Key::Listed(at),
        None => Key::Word(kind.name().into()),
    }
}

fn or_rest(mut keys: Vec<Key>) -> Vec<Key> {
    if keys.is_empty() {
        keys.push(Key::Rest);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;
    use crate::case::ItemRef;
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
            let named = |row: &Row| !row.label.is_empty() || grouping == Grouping::Actors;
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
            let events = |row: &Row| row.events.len() + row.vague_events.len();
            let line = |row: &Row| format!("{} {}e {}s", row.label, events(row), row.statement_count());
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
