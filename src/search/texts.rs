//! The texts of an item that search looks through, each with what it is.

use crate::case::{Case, Citation, ItemRef, Kind, Text};

/// What a text is to its item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name of an actor or a party.
    Name,
    /// Another name or spelling of an actor.
    Alias,
    /// The title of an event, a topic or a source.
    Title,
    /// Who published a source.
    Publisher,
    /// Who wrote a source.
    Author,
    /// The words of a statement or a commitment.
    Words,
    /// What happened at an event.
    Summary,
    /// Where an event happened.
    Location,
    /// What a topic asks.
    Question,
    /// A deadline as it was worded.
    Deadline,
    /// A role that an actor has, had, or took part in.
    Role,
    /// A tag.
    Tag,
    /// A remark of the case's author.
    Note,
    /// A remark on what became of a commitment.
    Update,
    /// The words of a source that an item rests on.
    Quote,
}

/// How much it says of an item that a word stands in one of its texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Beside it: in a note, a quote, a tag.
    Note,
    /// In what it says.
    Text,
    /// In what it is called.
    Name,
}

impl Field {
    /// How much a word in it says of the item.
    pub const fn class(self) -> Class {
        match self {
            Self::Name | Self::Alias | Self::Title => Class::Name,
            Self::Words | Self::Summary | Self::Publisher | Self::Location | Self::Question => Class::Text,
            Self::Author | Self::Deadline | Self::Role | Self::Tag | Self::Note | Self::Update | Self::Quote => {
                Class::Note
            }
        }
    }
}

/// Calls `found` with every text of `item`, in every language, what matters most first.
pub fn each_text<'a>(case: &'a Case, item: ItemRef, found: &mut impl FnMut(Field, &'a str)) {
    let at = item.at();
    match item.kind {
        Kind::Actor => {
            let Some(actor) = case.actors.get(at) else { return };
            versions(Field::Name, &actor.name, found);
            actor.aliases.iter().for_each(|alias| versions(Field::Alias, alias, found));
            versions(Field::Role, &actor.role, found);
            actor.roles.iter().for_each(|role| versions(Field::Role, &role.title, found));
            versions(Field::Note, &actor.note, found);
        }
        Kind::Party => {
            let Some(party) = case.parties.get(at) else { return };
            versions(Field::Name, &party.name, found);
            versions(Field::Note, &party.note, found);
        }
        Kind::Topic => {
            let Some(topic) = case.topics.get(at) else { return };
            versions(Field::Title, &topic.title, found);
            versions(Field::Question, &topic.question, found);
        }
        Kind::Event => {
            let Some(event) = case.events.get(at) else { return };
            versions(Field::Title, &event.title, found);
            versions(Field::Summary, &event.summary, found);
            versions(Field::Location, &event.location, found);
            for participant in &event.actors {
                versions(Field::Role, &participant.role, found);
                quotes(&participant.sources, found);
            }
            event.tags.iter().for_each(|tag| found(Field::Tag, tag));
            versions(Field::Note, &event.note, found);
            quotes(&event.sources, found);
        }
        Kind::Statement => {
            let Some(statement) = case.statements.get(at) else { return };
            versions(Field::Words, &statement.text, found);
            statement.tags.iter().for_each(|tag| found(Field::Tag, tag));
            versions(Field::Note, &statement.note, found);
            quotes(&statement.sources, found);
        }
        Kind::Commitment => {
            let Some(commitment) = case.commitments.get(at) else { return };
            versions(Field::Words, &commitment.text, found);
            versions(Field::Deadline, &commitment.deadline, found);
            commitment.tags.iter().for_each(|tag| found(Field::Tag, tag));
            versions(Field::Note, &commitment.note, found);
            quotes(&commitment.sources, found);
            for update in &commitment.updates {
                versions(Field::Update, &update.note, found);
                quotes(&update.sources, found);
            }
        }
        Kind::Source => {
            let Some(source) = case.sources.get(at) else { return };
            versions(Field::Title, &source.title, found);
            versions(Field::Publisher, &source.publisher, found);
            source.author.iter().for_each(|author| found(Field::Author, author));
            versions(Field::Note, &source.note, found);
        }
        Kind::Link => {
            let Some(link) = case.links.get(at) else { return };
            versions(Field::Note, &link.note, found);
            quotes(&link.sources, found);
        }
    }
}

fn versions<'a>(field: Field, text: &'a Text, found: &mut impl FnMut(Field, &'a str)) {
    text.versions().for_each(|(_, words)| found(field, words));
}

fn quotes<'a>(citations: &'a [Citation], found: &mut impl FnMut(Field, &'a str)) {
    citations.iter().filter_map(|citation| citation.quote.as_deref()).for_each(|quote| found(Field::Quote, quote));
}
