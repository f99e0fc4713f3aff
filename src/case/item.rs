//! The items of a case as plain data: parties, actors, sources, topics, events, statements, commitments, links.
//!
//! Field names are those of the case file. A reference is an [`Id`]; what it leads to is asked of the
//! [`Case`](super::Case), because the item that bears it may have been left out.

use super::{Id, List, Place, SharedStr, Text, When};

/// A side of the case: a state, an alliance, a movement.
#[derive(Clone, Debug)]
pub struct Party {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Its name.
    pub name: Text,
    /// Its colour as red, green, blue.
    pub color: Option<[u8; 3]>,
    /// A remark of the case's author.
    pub note: Text,
}

/// Declares an enum whose variants are written in the file under their own names.
macro_rules! named_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every variant with its name in the file.
            pub const NAMES: &'static [(&'static str, Self)] = &[$((stringify!($variant), Self::$variant)),+];

            /// The name in the file.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),+ }
            }
        }
    };
}
pub(crate) use named_enum;

named_enum! {
    /// What an actor is.
    ActorKind {
        /// A human being.
        Person,
        /// A state.
        State,
        /// An organisation or one of its parts.
        Organisation,
        /// Several together.
        Group,
    }
}

/// A role that an actor held over some time.
#[derive(Clone, Debug)]
pub struct Role {
    /// The role's title.
    pub title: Text,
    /// Since when; an interval where it ended.
    pub when: When,
}

/// Somebody who acts or speaks.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Name.
    pub name: Text,
    /// Person, state, organisation or group.
    pub kind: ActorKind,
    /// The role where none of `roles` holds.
    pub role: Text,
    /// Roles over time.
    pub roles: List<Role>,
    /// The party it belongs to.
    pub party: Option<Id>,
    /// Other names and spellings.
    pub aliases: List<Text>,
    /// A remark of the case's author.
    pub note: Text,
}

named_enum! {
    /// How a source relates to what it tells.
    SourceKind {
        /// A primary text.
        Original,
        /// An outlet's own reporting.
        Reporting,
        /// One that relays another.
        Relay,
        /// A copy.
        Mirror,
    }
}

named_enum! {
    /// Reliability of a source on the Admiralty scale, from completely reliable to cannot be judged.
    Reliability {
        /// Completely reliable.
        A,
        /// Usually reliable.
        B,
        /// Fairly reliable.
        C,
        /// Not usually reliable.
        D,
        /// Unreliable.
        E,
        /// Cannot be judged.
        F,
    }
}

/// Something published that the case rests on.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Title.
    pub title: Text,
    /// Publisher.
    pub publisher: Text,
    /// Author.
    pub author: Option<SharedStr>,
    /// Address, http or https.
    pub url: Option<SharedStr>,
    /// Address of an archived copy.
    pub archive: Option<SharedStr>,
    /// When it was published.
    pub published: Option<When>,
    /// When it was read.
    pub accessed: Option<When>,
    /// Language tag of the source.
    pub language: Option<SharedStr>,
    /// Original, reporting, relay or mirror.
    pub kind: SourceKind,
    /// Admiralty reliability.
    pub reliability: Option<Reliability>,
    /// Whom it relies on in turn: sources or actors.
    pub cites: List<Id>,
    /// A remark of the case's author.
    pub note: Text,
}

/// A point on which accounts can be compared.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Title.
    pub title: Text,
    /// The question that it asks.
    pub question: Text,
}

/// What kind of event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A telephone or video call.
    Call,
    /// A meeting.
    Meeting,
    /// A visit.
    Visit,
    /// An announcement.
    Announcement,
    /// A publication.
    Publication,
    /// A decision.
    Decision,
    /// An incident.
    Incident,
    /// A date by which something is due.
    Deadline,
    /// Anything else, in a word of the author's.
    Other(SharedStr),
}

impl EventKind {
    /// The variants without content by their names in the file.
    pub const NAMES: &'static [(&'static str, Self)] = &[
        ("Call", Self::Call),
        ("Meeting", Self::Meeting),
        ("Visit", Self::Visit),
        ("Announcement", Self::Announcement),
        ("Publication", Self::Publication),
        ("Decision", Self::Decision),
        ("Incident", Self::Incident),
        ("Deadline", Self::Deadline),
    ];

    /// The name in the file; for [`EventKind::Other`] the author's word.
    pub fn name(&self) -> &str {
        match self {
            Self::Other(word) => word,
            known => Self::NAMES.iter().find(|(_, kind)| kind == known).map_or("", |(name, _)| name),
        }
    }
}

named_enum! {
    /// How much an item matters where space is short.
    #[derive(Default)]
    Weight {
        /// What a reader must not miss.
        Major,
        /// As most items.
        #[default]
        Normal,
        /// What gives way first.
        Minor,
    }
}

/// Somebody who took part in an event.
#[derive(Clone, Debug)]
pub struct Participant {
    /// An actor or a party.
    pub actor: Id,
    /// In what role.
    pub role: Text,
    /// True where accounts differ on whether it was there.
    pub disputed: bool,
    /// What says so.
    pub sources: List<Citation>,
}

/// A place in a source.
#[derive(Clone, Debug)]
pub struct Citation {
    /// The source.
    pub source: Id,
    /// Where in it.
    pub at: Option<SharedStr>,
    /// Its words.
    pub quote: Option<SharedStr>,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Title.
    pub title: Text,
    /// When it happened.
    pub when: When,
    /// Events and statements that came before it.
    pub after: List<Id>,
    /// What kind of event.
    pub kind: EventKind,
    /// Where it happened.
    pub location: Text,
    /// Who took part.
    pub actors: List<Participant>,
    /// How much it matters.
    pub weight: Weight,
    /// What happened, in a few sentences.
    pub summary: Text,
    /// Topics.
    pub topics: List<Id>,
    /// Free tags.
    pub tags: List<SharedStr>,
    /// Admiralty credibility, 1 to 6.
    pub credibility: Option<u8>,
    /// Sources.
    pub sources: List<Citation>,
    /// A remark of the case's author.
    pub note: Text,
}

named_enum! {
    /// How near a statement's text is to what was said.
    Form {
        /// Word for word.
        Verbatim,
        /// Word for word in translation.
        Translated,
        /// In other words.
        Paraphrase,
    }
}

named_enum! {
    /// What a statement does with what it is about.
    Stance {
        /// Speaks of it.
        Mentions,
        /// Says that it is so.
        Affirms,
        /// Says that it is so in part or on a condition.
        Qualifies,
        /// Says that it is not so.
        Denies,
    }
}

/// One thing that a statement is about.
#[derive(Clone, Debug)]
pub struct About {
    /// Any item.
    pub id: Id,
    /// The stance taken.
    pub stance: Stance,
}

/// Words that somebody spoke or wrote.
#[derive(Clone, Debug)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Who spoke.
    pub speaker: Id,
    /// The words.
    pub text: Text,
    /// When; filled in from the event where the statement has no time of its own. `None` where that event was left out.
    pub when: Option<When>,
    /// The event it was made at.
    pub event: Option<Id>,
    /// Events and statements that came before it.
    pub after: List<Id>,
    /// Verbatim, translated or paraphrase.
    pub form: Form,
    /// Language tag of the words as spoken.
    pub language: Option<SharedStr>,
    /// Addressees.
    pub to: List<Id>,
    /// What it is about, with stances.
    pub about: List<About>,
    /// How much it matters.
    pub weight: Weight,
    /// Topics.
    pub topics: List<Id>,
    /// Free tags.
    pub tags: List<SharedStr>,
    /// Admiralty credibility, 1 to 6.
    pub credibility: Option<u8>,
    /// Sources.
    pub sources: List<Citation>,
    /// A remark of the case's author.
    pub note: Text,
}

named_enum! {
    /// Where a commitment stands.
    Status {
        /// Nothing has been heard of it yet.
        Pending,
        /// Under way.
        InProgress,
        /// No movement.
        Stalled,
        /// Held up by somebody or something else.
        Blocked,
        /// Kept in part.
        PartlyFulfilled,
        /// Kept.
        Fulfilled,
        /// Not kept.
        Broken,
        /// Taken back.
        Withdrawn,
        /// Replaced by another.
        Superseded,
        /// The sides differ on where it stands.
        Disputed,
    }
}

/// A change in where a commitment stands.
#[derive(Clone, Debug)]
pub struct Update {
    /// When.
    pub when: When,
    /// Where it then stood.
    pub status: Status,
    /// A remark.
    pub note: Text,
    /// The event that shows it.
    pub event: Option<Id>,
    /// On whose word: an actor, a party or a source; `None` is the case author's own reading.
    pub according_to: Option<Id>,
    /// Sources.
    pub sources: List<Citation>,
}

/// Something that somebody is bound to do.
#[derive(Clone, Debug)]
pub struct Commitment {
    /// Its id.
    pub id: Id,
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// Its words.
    pub text: Text,
    /// Who is bound.
    pub by: List<Id>,
    /// Towards whom.
    pub to: List<Id>,
    /// The event at which it was made.
    pub made: Option<Id>,
    /// When it was made, where written.
    pub when: Option<When>,
    /// When it was made: `when`, else the time of `made`; `None` where that event was left out.
    pub made_at: Option<When>,
    /// When it is due.
    pub due: Option<When>,
    /// A deadline as it was worded.
    pub deadline: Text,
    /// Topics.
    pub topics: List<Id>,
    /// Free tags.
    pub tags: List<SharedStr>,
    /// Sources.
    pub sources: List<Citation>,
    /// A remark of the case's author.
    pub note: Text,
    /// Its life, in file order.
    pub updates: List<Update>,
}

named_enum! {
    /// What one item does to another.
    LinkKind {
        /// One led to the other.
        LeadsTo,
        /// One answers the other.
        RespondsTo,
        /// One contradicts the other.
        Contradicts,
        /// One supports the other.
        Supports,
        /// One repeats the other.
        Repeats,
        /// One revises the other.
        Revises,
        /// One fulfils the other.
        Fulfils,
    }
}

/// A relation between two items.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it is written.
    pub place: Place,
    /// Left out of released exports.
    pub private: bool,
    /// From this item.
    pub from: Id,
    /// To this one.
    pub to: Id,
    /// What the relation is.
    pub kind: LinkKind,
    /// A remark of the case's author.
    pub note: Text,
    /// Sources.
    pub sources: List<Citation>,
}
