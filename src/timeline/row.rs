//! A row of the lanes: what it is, where it lies, and what is in it.

use super::grouping::name_of;
use super::lane::LaneKey;
use super::track::Track;
use super::tracks::{TRACKS, Tracks};
use crate::case::{Case, Id, Kind};

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
    /// The actors of a long party that say and do least, in one lane.
    Quiet(Id),
    /// The foot of a long party of which each actor has a lane: puts those together again.
    Fewer(Id),
    /// The head over actors without a party.
    OthersHead,
    /// What names no actor that is there.
    Unnamed,
    /// A group of another kind than actors, by its place among them.
    Group(u32),
}

impl RowKind {
    /// A number that tells a row apart from all others of its case, however they are folded.
    pub fn key(self) -> (u8, u32) {
        match self {
            Self::Party(id) | Self::Folded(id) => (0, id.0),
            Self::Actor(id) => (1, id.0),
            Self::OthersHead => (2, 0),
            Self::Unnamed => (3, 0),
            Self::Group(at) => (4, at),
            Self::Quiet(id) | Self::Fewer(id) => (5, id.0),
        }
    }

    /// Whether it is a lane with two tracks, not a head.
    pub fn is_lane(self) -> bool {
        !matches!(self, Self::Party(_) | Self::OthersHead | Self::Fewer(_))
    }

    /// How high it is.
    pub fn height_points(self) -> f64 {
        if self.is_lane() { LANE_POINTS } else { HEAD_POINTS }
    }
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// The party it belongs to, as an index into the case's parties.
    pub party: Option<usize>,
    /// What a group is called that is no item of the case, which has its own name; empty for all others.
    pub(super) label: Box<str>,
    /// The party, topic or source that a group stands for.
    pub leads_to: Option<Id>,
    /// The actors of a lane that several share without being a party.
    pub members: Box<[Id]>,
    /// Which lane it is, however lanes are ordered.
    pub lane: LaneKey,
    /// Top, from the top of the lanes.
    pub top_points: f64,
    /// Height.
    pub height_points: f64,
    /// What is in it.
    pub(super) tracks: Tracks,
}

impl Row {
    /// Events whose hours are known.
    pub fn events(&self) -> Track<'_> {
        self.tracks.track(0)
    }

    /// Events known to the day or less, and those without an end.
    pub fn vague_events(&self) -> Track<'_> {
        self.tracks.track(1)
    }

    /// Statements whose hour is known.
    pub fn statements(&self) -> Track<'_> {
        self.tracks.track(2)
    }

    /// Statements known to the day or less.
    pub fn vague_statements(&self) -> Track<'_> {
        self.tracks.track(3)
    }

    /// How many statements it holds.
    pub fn statement_count(&self) -> usize {
        self.tracks.count_from(2)
    }

    /// How many events and statements it holds.
    pub fn item_count(&self) -> usize {
        self.tracks.count_from(0)
    }

    /// Its four tracks with the kind of what lies on them.
    pub fn tracks(&self) -> [(Kind, Track<'_>); TRACKS] {
        [
            (Kind::Event, self.events()),
            (Kind::Event, self.vague_events()),
            (Kind::Statement, self.statements()),
            (Kind::Statement, self.vague_statements()),
        ]
    }

    /// What a group is called; empty for all others.
    pub fn label<'a>(&'a self, case: &'a Case) -> &'a str {
        match (self.kind, self.leads_to) {
            (RowKind::Group(_), Some(item)) => name_of(case, item),
            _ => &self.label,
        }
    }

    /// The actor or party that it stands for.
    pub fn who(&self) -> Option<Id> {
        match self.kind {
            RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) => Some(id),
            RowKind::Group(_) => self.leads_to.filter(|_| self.party.is_some()),
            RowKind::Quiet(_) | RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed => None,
        }
    }

    /// A number that tells the row apart from all others of its case, however they are folded.
    pub fn kind_key(&self) -> (u8, u32) {
        self.kind.key()
    }

    /// Whether it is a lane with two tracks, not a head.
    pub fn is_lane(&self) -> bool {
        self.kind.is_lane()
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
