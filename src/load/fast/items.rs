//! The kinds of item, field by field.

use super::super::lexer::Span;
use super::super::shape::{
    Body, RawAbout, RawActor, RawCitation, RawCommitment, RawEvent, RawItem, RawKind, RawLink, RawParticipant, RawRole,
    RawSource, RawStatement, RawUpdate, Str,
};
use super::{Cursor, once};
use crate::case::{ActorKind, EventKind, Form, Kind, LinkKind, Reliability, SourceKind, Stance, Status, Weight};

/// Reads the item of `kind` that `span` of `text` holds; `None` where anything in it is unusual.
pub fn item(text: &str, span: Span, kind: Kind) -> Option<RawItem<'_>> {
    let mut cursor = Cursor::new(text, span);
    cursor.next()?;
    let start = cursor.at;
    if cursor.bytes.get(start) != Some(&b'(') && cursor.name()? != kind.name().as_bytes() {
        return None;
    }
    let mut head = Head::default();
    let body = match kind {
        Kind::Party => party(&mut cursor, &mut head),
        Kind::Actor => actor(&mut cursor, &mut head),
        Kind::Source => source(&mut cursor, &mut head),
        Kind::Topic => topic(&mut cursor, &mut head),
        Kind::Event => event(&mut cursor, &mut head),
        Kind::Statement => statement(&mut cursor, &mut head),
        Kind::Commitment => commitment(&mut cursor, &mut head),
        Kind::Link => link(&mut cursor, &mut head),
    }?;
    let end = cursor.at;
    let complete = cursor.is_at_end() && (kind == Kind::Link) == head.id.is_none();
    complete.then(|| RawItem {
        id: head.id,
        span: Span::new(start, end),
        private: head.private.unwrap_or_default(),
        body,
    })
}

/// The fields that all items have.
#[derive(Default)]
struct Head<'t> {
    id: Option<Str<'t>>,
    private: Option<bool>,
}

impl<'t> Head<'t> {
    /// Takes the value of a field that only some kinds do not have; refuses every other.
    fn field(&mut self, c: &mut Cursor<'t>, name: &[u8]) -> Option<()> {
        match name {
            b"id" => once(&mut self.id, c.string()?),
            b"private" => once(&mut self.private, c.boolean()?),
            _ => None,
        }
    }
}

fn party<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut name, mut color, mut note) = (None, None, None);
    c.fields(|c, field| match field {
        b"name" => once(&mut name, c.text()?),
        b"color" => once(&mut color, c.string()?),
        b"note" => once(&mut note, c.text()?),
        _ => head.field(c, field),
    })?;
    Some(Body::Party { name: name?, color, note })
}

fn topic<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut title, mut question) = (None, None);
    c.fields(|c, field| match field {
        b"title" => once(&mut title, c.text()?),
        b"question" => once(&mut question, c.text()?),
        _ => head.field(c, field),
    })?;
    Some(Body::Topic { title: title?, question })
}

fn actor<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut name, mut kind, mut role, mut roles) = (None, None, None, None);
    let (mut party, mut aliases, mut note) = (None, None, None);
    c.fields(|c, field| match field {
        b"name" => once(&mut name, c.text()?),
        b"kind" => once(&mut kind, c.variant(ActorKind::NAMES)?),
        b"role" => once(&mut role, c.text()?),
        b"roles" => once(&mut roles, c.list(role_entry)?),
        b"party" => once(&mut party, c.string()?),
        b"aliases" => once(&mut aliases, c.list(Cursor::text)?),
        b"note" => once(&mut note, c.text()?),
        _ => head.field(c, field),
    })?;
    Some(Body::Actor(Box::new(RawActor {
        name: name?,
        kind: kind.unwrap_or(ActorKind::Person),
        role,
        roles: roles.unwrap_or_default(),
        party,
        aliases: aliases.unwrap_or_default(),
        note,
    })))
}

fn role_entry<'t>(c: &mut Cursor<'t>) -> Option<RawRole<'t>> {
    let (mut title, mut when) = (None, None);
    c.fields(|c, field| match field {
        b"title" => once(&mut title, c.text()?),
        b"when" => once(&mut when, c.string()?),
        _ => None,
    })?;
    Some(RawRole { title: title?, when: when? })
}

fn source<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut title, mut publisher, mut author, mut url, mut archive) = (None, None, None, None, None);
    let (mut published, mut accessed, mut language, mut kind) = (None, None, None, None);
    let (mut reliability, mut cites, mut note) = (None, None, None);
    c.fields(|c, field| match field {
        b"title" => once(&mut title, c.text()?),
        b"publisher" => once(&mut publisher, c.text()?),
        b"author" => once(&mut author, c.string()?),
        b"url" => once(&mut url, c.string()?),
        b"archive" => once(&mut archive, c.string()?),
        b"published" => once(&mut published, c.string()?),
        b"accessed" => once(&mut accessed, c.string()?),
        b"language" => once(&mut language, c.string()?),
        b"kind" => once(&mut kind, c.variant(SourceKind::NAMES)?),
        b"reliability" => once(&mut reliability, c.variant(Reliability::NAMES)?),
        b"cites" => once(&mut cites, c.list(Cursor::string)?),
        b"note" => once(&mut note, c.text()?),
        _ => head.field(c, field),
    })?;
    Some(Body::Source(Box::new(RawSource {
        title: title?,
        publisher,
        author,
        url,
        archive,
        published,
        accessed,
        language,
        kind: kind.unwrap_or(SourceKind::Reporting),
        reliability,
        cites: cites.unwrap_or_default(),
        note,
    })))
}

fn event<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut title, mut when, mut after, mut kind, mut place) = (None, None, None, None, None);
    let (mut actors, mut weight, mut summary, mut topics) = (None, None, None, None);
    let (mut tags, mut credibility, mut sources, mut note) = (None, None, None, None);
    c.fields(|c, field| match field {
        b"title" => once(&mut title, c.text()?),
        b"when" => once(&mut when, c.string()?),
        b"after" => once(&mut after, c.list(Cursor::string)?),
        b"kind" => once(&mut kind, event_kind(c)?),
        b"place" => once(&mut place, c.text()?),
        b"actors" => once(&mut actors, c.list(participant)?),
        b"weight" => once(&mut weight, c.variant(Weight::NAMES)?),
        b"summary" => once(&mut summary, c.text()?),
        b"topics" => once(&mut topics, c.list(Cursor::string)?),
        b"tags" => once(&mut tags, c.list(Cursor::string)?),
        b"credibility" => once(&mut credibility, c.integer()?),
        b"sources" => once(&mut sources, c.list(citation)?),
        b"note" => once(&mut note, c.text()?),
        _ => head.field(c, field),
    })?;
    Some(Body::Event(Box::new(RawEvent {
        title: title?,
        when: when?,
        after: after.unwrap_or_default(),
        kind,
        place,
        actors: actors.unwrap_or_default(),
        weight: weight.unwrap_or_default(),
        summary,
        topics: topics.unwrap_or_default(),
        tags: tags.unwrap_or_default(),
        credibility,
        sources: sources.unwrap_or_default(),
        note,
    })))
}

fn statement<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut speaker, mut text, mut when, mut event, mut after) = (None, None, None, None, None);
    let (mut form, mut language, mut to, mut about, mut weight) = (None, None, None, None, None);
    let (mut topics, mut tags, mut credibility, mut sources, mut note) = (None, None, None, None, None);
    c.fields(|c, field| match field {
        b"speaker" => once(&mut speaker, c.string()?),
        b"text" => once(&mut text, c.text()?),
        b"when" => once(&mut when, c.string()?),
        b"event" => once(&mut event, c.string()?),
        b"after" => once(&mut after, c.list(Cursor::string)?),
        b"form" => once(&mut form, c.variant(Form::NAMES)?),
        b"language" => once(&mut language, c.string()?),
        b"to" => once(&mut to, c.list(Cursor::string)?),
        b"about" => once(&mut about, c.list(about_entry)?),
        b"weight" => once(&mut weight, c.variant(Weight::NAMES)?),
        b"topics" => once(&mut topics, c.list(Cursor::string)?),
        b"tags" => once(&mut tags, c.list(Cursor::string)?),
        b"credibility" => once(&mut credibility, c.integer()?),
        b"sources" => once(&mut sources, c.list(citation)?),
        b"note" => once(&mut note, c.text()?),
        _ => head.field(c, field),
    })?;
    (when.is_some() || event.is_some()).then_some(())?;
    Some(Body::Statement(Box::new(RawStatement {
        speaker: speaker?,
        text: text?,
        when,
        event,
        after: after.unwrap_or_default(),
        form: form.unwrap_or(Form::Paraphrase),
        language,
        to: to.unwrap_or_default(),
        about: about.unwrap_or_default(),
        weight: weight.unwrap_or_default(),
        topics: topics.unwrap_or_default(),
        tags: tags.unwrap_or_default(),
        credibility,
        sources: sources.unwrap_or_default(),
        note,
    })))
}

fn commitment<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut text, mut by, mut to, mut made, mut when) = (None, None, None, None, None);
    let (mut due, mut deadline, mut topics, mut tags) = (None, None, None, None);
    let (mut sources, mut note, mut updates) = (None, None, None);
    c.fields(|c, field| match field {
        b"text" => once(&mut text, c.text()?),
        b"by" => {
            let start = c.at;
            let sides = c.list(Cursor::string)?;
            once(&mut by, (sides, Span::new(start, c.at)))
        }
        b"to" => once(&mut to, c.list(Cursor::string)?),
        b"made" => once(&mut made, c.string()?),
        b"when" => once(&mut when, c.string()?),
        b"due" => once(&mut due, c.string()?),
        b"deadline" => once(&mut deadline, c.text()?),
        b"topics" => once(&mut topics, c.list(Cursor::string)?),
        b"tags" => once(&mut tags, c.list(Cursor::string)?),
        b"sources" => once(&mut sources, c.list(citation)?),
        b"note" => once(&mut note, c.text()?),
        b"updates" => once(&mut updates, c.list(update)?),
        _ => head.field(c, field),
    })?;
    (when.is_some() || made.is_some()).then_some(())?;
    let (by, by_span) = by?;
    Some(Body::Commitment(Box::new(RawCommitment {
        text: text?,
        by,
        by_span,
        to: to.unwrap_or_default(),
        made,
        when,
        due,
        deadline,
        topics: topics.unwrap_or_default(),
        tags: tags.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
        note,
        updates: updates.unwrap_or_default(),
    })))
}

fn link<'t>(c: &mut Cursor<'t>, head: &mut Head<'t>) -> Option<Body<'t>> {
    let (mut from, mut to, mut kind, mut note, mut sources) = (None, None, None, None, None);
    c.fields(|c, field| match field {
        b"from" => once(&mut from, c.string()?),
        b"to" => once(&mut to, c.string()?),
        b"kind" => once(&mut kind, c.variant(LinkKind::NAMES)?),
        b"note" => once(&mut note, c.text()?),
        b"sources" => once(&mut sources, c.list(citation)?),
        _ => head.field(c, field),
    })?;
    Some(Body::Link(Box::new(RawLink {
        from: from?,
        to: to?,
        kind: kind?,
        note,
        sources: sources.unwrap_or_default(),
    })))
}

fn update<'t>(c: &mut Cursor<'t>) -> Option<RawUpdate<'t>> {
    let (mut when, mut status, mut note) = (None, None, None);
    let (mut event, mut according_to, mut sources) = (None, None, None);
    c.fields(|c, field| match field {
        b"when" => once(&mut when, c.string()?),
        b"status" => once(&mut status, c.variant(Status::NAMES)?),
        b"note" => once(&mut note, c.text()?),
        b"event" => once(&mut event, c.string()?),
        b"according_to" => once(&mut according_to, c.string()?),
        b"sources" => once(&mut sources, c.list(citation)?),
        _ => None,
    })?;
    Some(RawUpdate { when: when?, status: status?, note, event, according_to, sources: sources.unwrap_or_default() })
}

fn participant<'t>(c: &mut Cursor<'t>) -> Option<RawParticipant<'t>> {
    if c.next()? == b'"' {
        return Some(RawParticipant { actor: c.string()?, role: None, disputed: false, sources: Vec::new() });
    }
    let (mut actor, mut role, mut disputed, mut sources) = (None, None, None, None);
    c.fields(|c, field| match field {
        b"actor" => once(&mut actor, c.string()?),
        b"role" => once(&mut role, c.text()?),
        b"disputed" => once(&mut disputed, c.boolean()?),
        b"sources" => once(&mut sources, c.list(citation)?),
        _ => None,
    })?;
    Some(RawParticipant {
        actor: actor?,
        role,
        disputed: disputed.unwrap_or_default(),
        sources: sources.unwrap_or_default(),
    })
}

fn about_entry<'t>(c: &mut Cursor<'t>) -> Option<RawAbout<'t>> {
    if c.next()? == b'"' {
        return Some(RawAbout { id: c.string()?, stance: Stance::Mentions });
    }
    let (mut id, mut stance) = (None, None);
    c.fields(|c, field| match field {
        b"id" => once(&mut id, c.string()?),
        b"stance" => once(&mut stance, c.variant(Stance::NAMES)?),
        _ => None,
    })?;
    Some(RawAbout { id: id?, stance: stance.unwrap_or(Stance::Mentions) })
}

fn citation<'t>(c: &mut Cursor<'t>) -> Option<RawCitation<'t>> {
    if c.next()? == b'"' {
        return Some(RawCitation { source: c.string()?, at: None, quote: None });
    }
    let (mut source, mut at, mut quote) = (None, None, None);
    c.fields(|c, field| match field {
        b"source" => once(&mut source, c.string()?),
        b"at" => once(&mut at, c.string()?),
        b"quote" => once(&mut quote, c.string()?),
        _ => None,
    })?;
    Some(RawCitation { source: source?, at, quote })
}

fn event_kind<'t>(c: &mut Cursor<'t>) -> Option<RawKind<'t>> {
    let written = c.name()?;
    if written != b"Other" {
        let known = EventKind::NAMES.iter().find(|(name, _)| name.as_bytes() == written);
        return known.map(|(_, kind)| RawKind::Known(kind.clone()));
    }
    c.take(b'(')?;
    let word = c.string()?;
    c.comma_or(b')')?;
    c.take(b')')?;
    Some(RawKind::Other(word))
}
