//! The items of a file exactly as written: types are right, nothing else is checked yet.

use std::borrow::Cow;

use super::lexer::Span;
use crate::case::{ActorKind, EventKind, Form, LinkKind, Reliability, SourceKind, Stance, Status, Weight};

/// A string and where it is written.
#[derive(Clone, Debug)]
pub struct Str<'a> {
    /// Its words.
    pub words: Cow<'a, str>,
    /// Where.
    pub span: Span,
}

/// A text: `(tag, words)` in the order written; a plain string has no tag.
#[derive(Clone, Debug)]
pub struct RawText<'a> {
    /// The versions.
    pub versions: Vec<(Option<Str<'a>>, Str<'a>)>,
    /// Where it is written.
    pub span: Span,
    /// True for a map.
    pub is_map: bool,
}

/// A citation.
#[derive(Clone, Debug)]
pub struct RawCitation<'a> {
    /// Source id.
    pub source: Str<'a>,
    /// Where in it.
    pub at: Option<Str<'a>>,
    /// Its words.
    pub quote: Option<Str<'a>>,
}

/// A role over time.
#[derive(Clone, Debug)]
pub struct RawRole<'a> {
    /// Title.
    pub title: RawText<'a>,
    /// When.
    pub when: Str<'a>,
}

/// A participant.
#[derive(Clone, Debug)]
pub struct RawParticipant<'a> {
    /// Actor or party id.
    pub actor: Str<'a>,
    /// In what role.
    pub role: Option<RawText<'a>>,
    /// Whether accounts differ.
    pub disputed: bool,
    /// Citations.
    pub sources: Vec<RawCitation<'a>>,
}

/// What a statement is about.
#[derive(Clone, Debug)]
pub struct RawAbout<'a> {
    /// Any id.
    pub id: Str<'a>,
    /// The stance.
    pub stance: Stance,
}

/// An update of a commitment.
#[derive(Clone, Debug)]
pub struct RawUpdate<'a> {
    /// When.
    pub when: Str<'a>,
    /// Status.
    pub status: Status,
    /// Note.
    pub note: Option<RawText<'a>>,
    /// Event id.
    pub event: Option<Str<'a>>,
    /// Actor, party or source id.
    pub according_to: Option<Str<'a>>,
    /// Citations.
    pub sources: Vec<RawCitation<'a>>,
}

/// What all items have.
#[derive(Clone, Debug)]
pub struct RawItem<'a> {
    /// The id; `None` on a link.
    pub id: Option<Str<'a>>,
    /// Where the item is written.
    pub span: Span,
    /// `private`
    pub private: bool,
    /// The rest by kind.
    pub body: Body<'a>,
}

/// The fields of an item by its kind.
#[derive(Clone, Debug)]
pub enum Body<'a> {
    Party { name: RawText<'a>, color: Option<Str<'a>>, note: Option<RawText<'a>> },
    Actor(Box<RawActor<'a>>),
    Source(Box<RawSource<'a>>),
    Topic { title: RawText<'a>, question: Option<RawText<'a>> },
    Event(Box<RawEvent<'a>>),
    Statement(Box<RawStatement<'a>>),
    Commitment(Box<RawCommitment<'a>>),
    Link(Box<RawLink<'a>>),
}

/// An actor as written.
#[derive(Clone, Debug)]
pub struct RawActor<'a> {
    pub name: RawText<'a>,
    pub kind: ActorKind,
    pub role: Option<RawText<'a>>,
    pub roles: Vec<RawRole<'a>>,
    pub party: Option<Str<'a>>,
    pub aliases: Vec<RawText<'a>>,
    pub note: Option<RawText<'a>>,
}

/// A source as written.
#[derive(Clone, Debug)]
pub struct RawSource<'a> {
    pub title: RawText<'a>,
    pub publisher: Option<RawText<'a>>,
    pub author: Option<Str<'a>>,
    pub url: Option<Str<'a>>,
    pub archive: Option<Str<'a>>,
    pub published: Option<Str<'a>>,
    pub accessed: Option<Str<'a>>,
    pub language: Option<Str<'a>>,
    pub kind: SourceKind,
    pub reliability: Option<Reliability>,
    pub cites: Vec<Str<'a>>,
    pub note: Option<RawText<'a>>,
}

/// What kind of event.
#[derive(Clone, Debug)]
pub enum RawKind<'a> {
    /// One that has a name.
    Known(EventKind),
    /// The word of `Other("…")`.
    Other(Str<'a>),
}

/// An event as written.
#[derive(Clone, Debug)]
pub struct RawEvent<'a> {
    pub title: RawText<'a>,
    pub when: Str<'a>,
    pub after: Vec<Str<'a>>,
    /// Nothing where none is written.
    pub kind: Option<RawKind<'a>>,
    pub place: Option<RawText<'a>>,
    pub actors: Vec<RawParticipant<'a>>,
    pub weight: Weight,
    pub summary: Option<RawText<'a>>,
    pub topics: Vec<Str<'a>>,
    pub tags: Vec<Str<'a>>,
    pub credibility: Option<(Option<i64>, Span)>,
    pub sources: Vec<RawCitation<'a>>,
    pub note: Option<RawText<'a>>,
}

/// A statement as written.
#[derive(Clone, Debug)]
pub struct RawStatement<'a> {
    pub speaker: Str<'a>,
    pub text: RawText<'a>,
    pub when: Option<Str<'a>>,
    pub event: Option<Str<'a>>,
    pub after: Vec<Str<'a>>,
    pub form: Form,
    pub language: Option<Str<'a>>,
    pub to: Vec<Str<'a>>,
    pub about: Vec<RawAbout<'a>>,
    pub weight: Weight,
    pub topics: Vec<Str<'a>>,
    pub tags: Vec<Str<'a>>,
    pub credibility: Option<(Option<i64>, Span)>,
    pub sources: Vec<RawCitation<'a>>,
    pub note: Option<RawText<'a>>,
}

/// A commitment as written.
#[derive(Clone, Debug)]
pub struct RawCommitment<'a> {
    pub text: RawText<'a>,
    pub by: Vec<Str<'a>>,
    pub by_span: Span,
    pub to: Vec<Str<'a>>,
    pub made: Option<Str<'a>>,
    pub when: Option<Str<'a>>,
    pub due: Option<Str<'a>>,
    pub deadline: Option<RawText<'a>>,
    pub topics: Vec<Str<'a>>,
    pub tags: Vec<Str<'a>>,
    pub sources: Vec<RawCitation<'a>>,
    pub note: Option<RawText<'a>>,
    pub updates: Vec<RawUpdate<'a>>,
}

/// A link as written.
#[derive(Clone, Debug)]
pub struct RawLink<'a> {
    pub from: Str<'a>,
    pub to: Str<'a>,
    pub kind: LinkKind,
    pub note: Option<RawText<'a>>,
    pub sources: Vec<RawCitation<'a>>,
}

/// The fields of the Case that are not lists of items.
#[derive(Clone, Debug, Default)]
pub struct RawSettings<'a> {
    pub format: Option<(Option<i64>, Span)>,
    /// True where `format` is written but is no number.
    pub format_is_bad: bool,
    pub id: Option<Str<'a>>,
    pub title: Option<RawText<'a>>,
    pub summary: Option<RawText<'a>>,
    pub language: Option<Str<'a>>,
    pub time_zone: Option<Str<'a>>,
    pub zones: Option<Vec<(Str<'a>, Option<RawText<'a>>)>>,
    pub span: Option<Str<'a>>,
    pub include: Vec<Str<'a>>,
}
