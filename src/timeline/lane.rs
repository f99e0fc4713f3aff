//! Which lane is meant, however lanes are ordered, folded and grouped; and how it is written where that is remembered.

use super::grouping::{Grouping, name_of};
use super::row::RowKind;
use super::words::name_words;
use crate::case::{Case, EventKind, Id, Kind};
use crate::language::{Term as _, capitalised, say};
use crate::tell;

/// What the lane of statements is called where lanes are kinds, beside the names that case files have for kinds of event.
pub(super) const STATEMENTS: &str = "Statements";

/// A lane, or a party with all its lanes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum LaneKey {
    /// That of an actor, a party, a topic or a source.
    Item(Id),
    /// That which the quieter actors of a party share.
    Quiet(Id),
    /// Those of actors without a party.
    Others,
    /// That of what names no actor.
    Unnamed,
    /// That of a group that is no item of the case, by what it is called there.
    Group(Grouping, Box<str>),
    /// That of what has no group of its own.
    Rest(Grouping),
}

impl LaneKey {
    /// The lane of a row where the lanes are actors; groups have theirs from who made them.
    pub fn of_kind(kind: RowKind) -> Option<Self> {
        match kind {
            RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) => Some(Self::Item(id)),
            RowKind::Quiet(id) | RowKind::Fewer(id) => Some(Self::Quiet(id)),
            RowKind::OthersHead => Some(Self::Others),
            RowKind::Unnamed => Some(Self::Unnamed),
            RowKind::Group(_) => None,
        }
    }

    /// Whether it is one of the lanes that are made of this.
    pub fn is_of(&self, case: &Case, grouping: Grouping) -> bool {
        match self {
            Self::Item(id) => case.item(*id).is_some_and(|item| {
                matches!(
                    (item.kind, grouping),
                    (Kind::Actor, Grouping::Actors)
                        | (Kind::Party, Grouping::Actors | Grouping::Parties)
                        | (Kind::Topic, Grouping::Topics)
                        | (Kind::Source, Grouping::Sources)
                )
            }),
            Self::Quiet(_) | Self::Others | Self::Unnamed => grouping == Grouping::Actors,
            Self::Group(of, _) | Self::Rest(of) => *of == grouping,
        }
    }

    /// What it is called.
    pub fn words(&self, case: &Case) -> String {
        match self {
            Self::Item(id) => name_of(case, *id).to_owned(),
            Self::Quiet(id) => tell!("lane-quiet", party = name_words(case, *id)),
            Self::Others => say("head-others").to_owned(),
            Self::Unnamed => say("head-unnamed").to_owned(),
            Self::Group(Grouping::Kinds, name) => {
                let kind = EventKind::NAMES.iter().find(|(code, _)| **code == **name);
                kind.map_or_else(
                    || if **name == *STATEMENTS { say("statements").to_owned() } else { name.to_string() },
                    |(_, kind)| capitalised(kind.term()),
                )
            }
            Self::Group(_, name) => name.to_string(),
            Self::Rest(grouping) => grouping.rest().to_owned(),
        }
    }

    /// As it is remembered, with the names of the case's items.
    pub fn to_text(&self, case: &Case) -> String {
        match self {
            Self::Item(id) => format!("item {}", case.name_of(*id)),
            Self::Quiet(id) => format!("quiet {}", case.name_of(*id)),
            Self::Others => "others".to_owned(),
            Self::Unnamed => "unnamed".to_owned(),
            Self::Group(grouping, name) => format!("group {} {name}", code(*grouping)),
            Self::Rest(grouping) => format!("rest {}", code(*grouping)),
        }
    }

    /// The lane that was remembered so; `None` where the case does not have it, or nobody writes so.
    pub fn from_text(text: &str, case: &Case) -> Option<Self> {
        let (what, rest) = text.split_once(' ').unwrap_or((text, ""));
        let item = || case.find(rest).filter(|id| case.item(*id).is_some());
        let grouping = |name: &str| Grouping::ALL.into_iter().find(|grouping| code(*grouping) == name);
        match what {
            "item" => Some(Self::Item(item()?)),
            "quiet" => Some(Self::Quiet(item()?)),
            "others" => Some(Self::Others),
            "unnamed" => Some(Self::Unnamed),
            "group" => {
                let (of, name) = rest.split_once(' ')?;
                Some(Self::Group(grouping(of)?, name.into()))
            }
            "rest" => Some(Self::Rest(grouping(rest)?)),
            _ => None,
        }
    }

    /// The same lane of a case that was read again; `None` where it has none.
    pub fn kept(&self, old: &Case, new: &Case) -> Option<Self> {
        let same = |id: Id| new.find(old.name_of(id)).filter(|id| new.item(*id).is_some());
        match self {
            Self::Item(id) => same(*id).map(Self::Item),
            Self::Quiet(id) => same(*id).map(Self::Quiet),
            other => Some(other.clone()),
        }
    }
}

const fn code(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Actors => "actors",
        Grouping::Parties => "parties",
        Grouping::Kinds => "kinds",
        Grouping::Places => "places",
        Grouping::Topics => "topics",
        Grouping::Sources => "sources",
        Grouping::Tags => "tags",
        Grouping::Packed => "packed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::CaseBuilder;

    #[test]
    fn a_lane_comes_back_as_it_was_written() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").actor("ann lee", Some("us"));
        let case = case.build();
        let id = |name: &str| case.find(name).expect("an id");
        let check = |lane: LaneKey, expected: &str| {
            assert_eq!(lane.to_text(&case), expected);
            assert_eq!(LaneKey::from_text(expected, &case), Some(lane));
        };
        check(LaneKey::Item(id("ann lee")), "item ann lee");
        check(LaneKey::Quiet(id("us")), "quiet us");
        check(LaneKey::Others, "others");
        check(LaneKey::Unnamed, "unnamed");
        check(LaneKey::Group(Grouping::Places, "Diriyah Palace".into()), "group places Diriyah Palace");
        check(LaneKey::Rest(Grouping::Tags), "rest tags");
        for text in ["", "item nobody", "item", "group", "group moons x", "rest", "lane 3"] {
            assert_eq!(LaneKey::from_text(text, &case), None, "{text}");
        }
    }
}
