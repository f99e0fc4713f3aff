//! Trees to shapes: is every field there, is every value of its type, is every variant known.
//!
//! The first thing that is wrong ends an item; fields that the format does not have are told and passed over.

mod fields;

use super::ids::described;
use super::lexer::Span;
use super::shape::{
    Body, RawAbout, RawActor, RawCitation, RawCommitment, RawEvent, RawItem, RawLink, RawParticipant, RawRole,
    RawSettings, RawSource, RawStatement, RawText, RawUpdate, Str,
};
use super::tree::{Node, TreeError, Value};
use crate::case::{ActorKind, Form, Kind, LinkKind, Reliability, SourceKind, Stance, Status, Weight};

pub use fields::nearest;
use fields::{
    Fields, boolean, event_kind, expect_struct, expected, integer, list, string, text, unwrapped, variant, wrong,
};

/// A field that the format does not have.
#[derive(Clone, Debug)]
pub struct UnknownField {
    /// Its name.
    pub span: Span,
    /// The name as written.
    pub name: String,
    /// The nearest field that there is.
    pub nearest: Option<&'static str>,
}

type Decoded<T> = Result<T, TreeError>;

/// Reads an item of `kind`; unknown fields are added to `unknown`.
///
/// # Errors
/// Where a field is missing, given twice, or of the wrong type.
pub fn item<'a>(node: Node<'a>, kind: Kind, unknown: &mut Vec<UnknownField>) -> Decoded<RawItem<'a>> {
    let span = node.span;
    if let Value::Struct { name: Some(name), .. } | Value::Tuple { name: Some(name), .. } = &node.value
        && *name != kind.name()
    {
        let mut error = wrong(span, format!("this is written as `{name}` in a list of {}", plural(kind)));
        error.hint = Some(format!("write `{}(…)`, or leave the name out", kind.name()));
        return Err(error);
    }
    let known: &[&'static str] = match kind {
        Kind::Party => &["id", "name", "color", "note", "private"],
        Kind::Actor => &["id", "name", "kind", "role", "roles", "party", "aliases", "note", "private"],
        Kind::Source => &[
            "id",
            "title",
            "publisher",
            "author",
            "url",
            "archive",
            "published",
            "accessed",
            "language",
            "kind",
            "reliability",
            "cites",
            "note",
            "private",
        ],
        Kind::Topic => &["id", "title", "question", "private"],
        Kind::Event => &[
            "id",
            "title",
            "when",
            "after",
            "kind",
            "place",
            "actors",
            "weight",
            "summary",
            "topics",
            "tags",
            "credibility",
            "sources",
            "note",
            "private",
        ],
        Kind::Statement => &[
            "id",
            "speaker",
            "text",
            "when",
            "event",
            "after",
            "form",
            "language",
            "to",
            "about",
            "weight",
            "topics",
            "tags",
            "credibility",
            "sources",
            "note",
            "private",
        ],
        Kind::Commitment => &[
            "id", "text", "by", "to", "made", "when", "due", "deadline", "topics", "tags", "sources", "note",
            "updates", "private",
        ],
        Kind::Link => &["from", "to", "kind", "note", "sources", "private"],
    };
    let mut fields = Fields::new(node, known, &described(kind), unknown)?;
    let id = if kind == Kind::Link { None } else { Some(fields.required("id", string)?) };
    let private = fields.or("private", false, |node| boolean(&node))?;
    let body = match kind {
        Kind::Party => Body::Party {
            name: fields.required("name", text)?,
            color: fields.optional("color", string)?,
            note: fields.optional("note", text)?,
        },
        Kind::Actor => Body::Actor(Box::new(actor(&mut fields, unknown)?)),
        Kind::Source => Body::Source(Box::new(source(&mut fields)?)),
        Kind::Topic => {
            Body::Topic { title: fields.required("title", text)?, question: fields.optional("question", text)? }
        }
        Kind::Event => Body::Event(Box::new(event(&mut fields, unknown)?)),
        Kind::Statement => Body::Statement(Box::new(statement(&mut fields, unknown)?)),
        Kind::Commitment => Body::Commitment(Box::new(commitment(&mut fields, unknown)?)),
        Kind::Link => Body::Link(Box::new(RawLink {
            from: fields.required("from", string)?,
            to: fields.required("to", string)?,
            kind: fields.required("kind", |node| variant(&node, LinkKind::NAMES))?,
            note: fields.optional("note", text)?,
            sources: citations(&mut fields, unknown)?,
        })),
    };
    Ok(RawItem { id, span, private, body })
}

fn plural(kind: Kind) -> String {
    match kind {
        Kind::Party => "parties".to_owned(),
        _ => format!("{}s", kind.name().to_lowercase()),
    }
}

fn actor<'a>(fields: &mut Fields<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawActor<'a>> {
    Ok(RawActor {
        name: fields.required("name", text)?,
        kind: fields.or("kind", ActorKind::Person, |node| variant(&node, ActorKind::NAMES))?,
        role: fields.optional("role", text)?,
        roles: fields.list("roles", |node| {
            let mut fields = Fields::new(node, &["title", "when"], "a role", unknown)?;
            Ok(RawRole { title: fields.required("title", text)?, when: fields.required("when", string)? })
        })?,
        party: fields.optional("party", string)?,
        aliases: fields.list("aliases", text)?,
        note: fields.optional("note", text)?,
    })
}

fn source<'a>(fields: &mut Fields<'a>) -> Decoded<RawSource<'a>> {
    Ok(RawSource {
        title: fields.required("title", text)?,
        publisher: fields.optional("publisher", text)?,
        author: fields.optional("author", string)?,
        url: fields.optional("url", string)?,
        archive: fields.optional("archive", string)?,
        published: fields.optional("published", string)?,
        accessed: fields.optional("accessed", string)?,
        language: fields.optional("language", string)?,
        kind: fields.or("kind", SourceKind::Reporting, |node| variant(&node, SourceKind::NAMES))?,
        reliability: fields.optional("reliability", |node| variant(&node, Reliability::NAMES))?,
        cites: fields.list("cites", string)?,
        note: fields.optional("note", text)?,
    })
}

fn event<'a>(fields: &mut Fields<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawEvent<'a>> {
    Ok(RawEvent {
        kind: fields.optional("kind", event_kind)?,
        title: fields.required("title", text)?,
        when: fields.required("when", string)?,
        after: fields.list("after", string)?,
        place: fields.optional("place", text)?,
        actors: fields.list("actors", |node| participant(node, unknown))?,
        weight: fields.or("weight", Weight::Normal, |node| variant(&node, Weight::NAMES))?,
        summary: fields.optional("summary", text)?,
        topics: fields.list("topics", string)?,
        tags: fields.list("tags", string)?,
        credibility: fields.optional("credibility", |node| integer(&node))?,
        sources: citations(fields, unknown)?,
        note: fields.optional("note", text)?,
    })
}

fn statement<'a>(fields: &mut Fields<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawStatement<'a>> {
    let statement = RawStatement {
        speaker: fields.required("speaker", string)?,
        text: fields.required("text", text)?,
        when: fields.optional("when", string)?,
        event: fields.optional("event", string)?,
        after: fields.list("after", string)?,
        form: fields.or("form", Form::Paraphrase, |node| variant(&node, Form::NAMES))?,
        language: fields.optional("language", string)?,
        to: fields.list("to", string)?,
        about: fields.list("about", |node| about(node, unknown))?,
        weight: fields.or("weight", Weight::Normal, |node| variant(&node, Weight::NAMES))?,
        topics: fields.list("topics", string)?,
        tags: fields.list("tags", string)?,
        credibility: fields.optional("credibility", |node| integer(&node))?,
        sources: citations(fields, unknown)?,
        note: fields.optional("note", text)?,
    };
    if statement.when.is_none() && statement.event.is_none() {
        return Err(fields.missing("`when` or `event`"));
    }
    Ok(statement)
}

fn commitment<'a>(fields: &mut Fields<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawCommitment<'a>> {
    let by_span = fields.span_of("by");
    let text_ = fields.required("text", text)?;
    let Some(by) = fields.take("by") else { return Err(fields.missing("`by`")) };
    let commitment = RawCommitment {
        text: text_,
        by: list(by, &mut string)?,
        by_span,
        to: fields.list("to", string)?,
        made: fields.optional("made", string)?,
        when: fields.optional("when", string)?,
        due: fields.optional("due", string)?,
        deadline: fields.optional("deadline", text)?,
        topics: fields.list("topics", string)?,
        tags: fields.list("tags", string)?,
        sources: citations(fields, unknown)?,
        note: fields.optional("note", text)?,
        updates: fields.list("updates", |node| update(node, unknown))?,
    };
    if commitment.when.is_none() && commitment.made.is_none() {
        return Err(fields.missing("`made` or `when`"));
    }
    Ok(commitment)
}

fn update<'a>(node: Node<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawUpdate<'a>> {
    let known = &["when", "status", "note", "event", "according_to", "sources"];
    let mut fields = Fields::new(node, known, "an update", unknown)?;
    Ok(RawUpdate {
        when: fields.required("when", string)?,
        status: fields.required("status", |node| variant(&node, Status::NAMES))?,
        note: fields.optional("note", text)?,
        event: fields.optional("event", string)?,
        according_to: fields.optional("according_to", string)?,
        sources: citations(&mut fields, unknown)?,
    })
}

fn participant<'a>(node: Node<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawParticipant<'a>> {
    if matches!(node.value, Value::Str(_)) {
        return Ok(RawParticipant { actor: string(node)?, role: None, disputed: false, sources: Vec::new() });
    }
    expect_struct(&node, "an actor's id, or `(actor: …, role: …)`")?;
    let mut fields = Fields::new(node, &["actor", "role", "disputed", "sources"], "a participant", unknown)?;
    Ok(RawParticipant {
        actor: fields.required("actor", string)?,
        role: fields.optional("role", text)?,
        disputed: fields.or("disputed", false, |node| boolean(&node))?,
        sources: citations(&mut fields, unknown)?,
    })
}

fn about<'a>(node: Node<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<RawAbout<'a>> {
    if matches!(node.value, Value::Str(_)) {
        return Ok(RawAbout { id: string(node)?, stance: Stance::Mentions });
    }
    expect_struct(&node, "an id, or `(id: …, stance: …)`")?;
    let mut fields = Fields::new(node, &["id", "stance"], "an entry of `about`", unknown)?;
    Ok(RawAbout {
        id: fields.required("id", string)?,
        stance: fields.or("stance", Stance::Mentions, |node| variant(&node, Stance::NAMES))?,
    })
}

fn citations<'a>(fields: &mut Fields<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<Vec<RawCitation<'a>>> {
    fields.list("sources", |node| {
        if matches!(node.value, Value::Str(_)) {
            return Ok(RawCitation { source: string(node)?, at: None, quote: None });
        }
        expect_struct(&node, "a source's id, or `(source: …, at: …, quote: …)`")?;
        let mut fields = Fields::new(node, &["source", "at", "quote"], "a citation", unknown)?;
        Ok(RawCitation {
            source: fields.required("source", string)?,
            at: fields.optional("at", string)?,
            quote: fields.optional("quote", string)?,
        })
    })
}

/// Reads the value of a field of the Case into `settings`, and tells what in it is not of the field's type:
/// the whole value, or an entry of a list. Names of lists of items are known but not read here.
pub fn setting<'a>(
    settings: &mut RawSettings<'a>,
    name: &str,
    node: Node<'a>,
    unknown: &mut Vec<UnknownField>,
) -> Vec<TreeError> {
    let Some(node) = unwrapped(node) else { return Vec::new() };
    match (name, node.value) {
        ("include", Value::List(values)) => {
            let (paths, errors) = sorted_out(values, string);
            settings.include = paths;
            errors
        }
        ("zones", Value::List(values)) => {
            let (zones, errors) = sorted_out(values, |node| zone(node, unknown));
            settings.zones = Some(zones);
            errors
        }
        (_, value) => single_setting(settings, name, Node { span: node.span, value }).err().into_iter().collect(),
    }
}

fn single_setting<'a>(settings: &mut RawSettings<'a>, name: &str, node: Node<'a>) -> Decoded<()> {
    match name {
        "format" => {
            settings.format_is_bad = true;
            settings.format = Some(integer(&node)?);
            settings.format_is_bad = false;
        }
        "id" => settings.id = Some(string(node)?),
        "title" => settings.title = Some(text(node)?),
        "summary" => settings.summary = Some(text(node)?),
        "language" => settings.language = Some(string(node)?),
        "time_zone" => settings.time_zone = Some(string(node)?),
        "span" => settings.span = Some(string(node)?),
        "include" | "zones" => return Err(expected(&node, "a list")),
        _ => {}
    }
    Ok(())
}

fn zone<'a>(node: Node<'a>, unknown: &mut Vec<UnknownField>) -> Decoded<(Str<'a>, Option<RawText<'a>>)> {
    if matches!(node.value, Value::Str(_)) {
        return Ok((string(node)?, None));
    }
    expect_struct(&node, "a zone's name, or `(name: …, label: …)`")?;
    let mut fields = Fields::new(node, &["name", "label"], "a zone", unknown)?;
    Ok((fields.required("name", string)?, fields.optional("label", text)?))
}

fn sorted_out<'a, T>(values: Vec<Node<'a>>, mut read: impl FnMut(Node<'a>) -> Decoded<T>) -> (Vec<T>, Vec<TreeError>) {
    let mut good = Vec::new();
    let mut errors = Vec::new();
    for node in values {
        match read(node) {
            Ok(value) => good.push(value),
            Err(error) => errors.push(error),
        }
    }
    (good, errors)
}

/// Fields of the Case that are not lists of items.
pub const SETTINGS: [&str; 9] =
    ["format", "id", "title", "summary", "language", "time_zone", "zones", "span", "include"];
