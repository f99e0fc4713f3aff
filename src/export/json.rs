//! The whole case, resolved, as one JSON object: the form that other programs read.

use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::case::chain::{self, Known};
use crate::case::item::{About, EventKind, Participant, Role, Update};
use crate::case::{
    Actor, Case, Citation, Commitment, End, Event, Id, Instant, Link, Party, Problem, Qualifier, SharedStr, Source,
    Statement, Text, Topic, When, status,
};

/// As of when, and as known at when.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// End of what is taken in; `None` is the latest state of the case.
    pub as_of: Option<Instant>,
    /// End of what had been published, where that is asked for.
    pub known_at: Option<Instant>,
}

/// Writes `case` and its problems.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(out: &mut impl Write, case: &Case, problems: &[Problem], options: Options) -> io::Result<()> {
    let as_of = options.as_of.or_else(|| case.latest_state());
    let writer = Writer { case, as_of, known_at: options.known_at };
    let mut object = Object::begin(out)?;
    object.value("format", &json!(1))?;
    object.value("id", &json!(case.id))?;
    object.value("title", &text(&case.title))?;
    object.value("summary", &text(&case.summary))?;
    object.value("language", &json!(&*case.language))?;
    object.value("time_zone", &json!(case.time_zone.as_ref().map(|(name, _)| name)))?;
    let zones: Vec<Value> =
        case.zones.iter().map(|zone| json!({"name": zone.name, "label": text(&zone.label)})).collect();
    object.value("zones", &Value::Array(zones))?;
    object.value("span", &opt_when(case.span.as_ref()))?;
    object.value("as_of", &instant(as_of))?;
    if options.known_at.is_some() {
        object.value("known_at", &instant(options.known_at))?;
    }
    object.list("parties", &case.parties, |party| writer.party(party))?;
    object.list("actors", &case.actors, |actor| writer.actor(actor))?;
    object.list("sources", &case.sources, |source| writer.source(source))?;
    object.list("topics", &case.topics, |topic| writer.topic(topic))?;
    object.list("events", &case.events, |event| writer.event(event))?;
    object.list("statements", &case.statements, |statement| writer.statement(statement))?;
    object.list("commitments", &case.commitments, |commitment| writer.commitment(commitment))?;
    object.list("links", &case.links, |link| writer.link(link))?;
    object.list("files", &case.files, |file| json!(file.name))?;
    object.list("problems", problems, problem)?;
    object.end()
}

/// Writes problems as a list, one a line.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write_problems(out: &mut impl Write, problems: &[Problem]) -> io::Result<()> {
    write_list(out, problems, problem, "")?;
    writeln!(out)
}

fn problem(problem: &Problem) -> Value {
    json!({
        "severity": problem.severity.to_string(),
        "code": problem.code.name(),
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "item": problem.item,
        "message": problem.message,
        "hint": problem.hint,
    })
}

/// A JSON object written field by field, so that a large case is never held twice.
struct Object<'w, W> {
    out: &'w mut W,
    empty: bool,
}

impl<'w, W: Write> Object<'w, W> {
    fn begin(out: &'w mut W) -> io::Result<Self> {
        out.write_all(b"{")?;
        Ok(Self { out, empty: true })
    }

    fn key(&mut self, key: &str) -> io::Result<()> {
        let comma = if self.empty { "" } else { "," };
        self.empty = false;
        write!(self.out, "{comma}\n  \"{key}\": ")
    }

    fn value(&mut self, key: &str, value: &Value) -> io::Result<()> {
        self.key(key)?;
        serde_json::to_writer(&mut *self.out, value)?;
        Ok(())
    }

    fn list<T>(&mut self, key: &str, items: &[T], item: impl Fn(&T) -> Value) -> io::Result<()> {
        self.key(key)?;
        write_list(self.out, items, item, "  ")
    }

    fn end(self) -> io::Result<()> {
        self.out.write_all(b"\n}\n")
    }
}

fn write_list<T>(out: &mut impl Write, items: &[T], item: impl Fn(&T) -> Value, indent: &str) -> io::Result<()> {
    out.write_all(b"[")?;
    for (index, entry) in items.iter().enumerate() {
        write!(out, "{}\n{indent}  ", if index == 0 { "" } else { "," })?;
        serde_json::to_writer(&mut *out, &item(entry))?;
    }
    if !items.is_empty() {
        write!(out, "\n{indent}")?;
    }
    out.write_all(b"]")
}

struct Writer<'c> {
    case: &'c Case,
    as_of: Option<Instant>,
    known_at: Option<Instant>,
}

impl Writer<'_> {
    fn id(&self, id: Id) -> Value {
        json!(self.case.name_of(id))
    }

    fn opt_id(&self, id: Option<Id>) -> Value {
        id.map_or(Value::Null, |id| self.id(id))
    }

    fn ids(&self, ids: &[Id]) -> Value {
        ids.iter().map(|id| self.id(*id)).collect()
    }

    fn party(&self, party: &Party) -> Value {
        let Party { id, place: _, private, name, color, note } = party;
        let color = color.map(|[red, green, blue]| format!("#{red:02x}{green:02x}{blue:02x}"));
        json!({"id": self.id(*id), "name": text(name), "color": color, "note": text(note), "private": private})
    }

    fn actor(&self, actor: &Actor) -> Value {
        let Actor { id, place: _, private, name, kind, role, roles, party, aliases, note } = actor;
        let role_of = |role: &Role| json!({"title": text(&role.title), "when": when(&role.when)});
        json!({
            "id": self.id(*id), "name": text(name), "kind": kind.name(), "role": text(role),
            "roles": roles.iter().map(role_of).collect::<Value>(), "party": self.opt_id(*party),
            "aliases": aliases.iter().map(text).collect::<Value>(), "note": text(note), "private": private,
        })
    }

    fn source(&self, source: &Source) -> Value {
        json!({
            "id": self.id(source.id), "title": text(&source.title), "publisher": text(&source.publisher),
            "author": source.author, "url": source.url, "archive": source.archive,
            "published": opt_when(source.published.as_ref()), "accessed": opt_when(source.accessed.as_ref()),
            "language": source.language, "kind": source.kind.name(),
            "reliability": source.reliability.map(crate::case::Reliability::name),
            "cites": self.ids(&source.cites), "note": text(&source.note), "private": source.private,
        })
    }

    fn topic(&self, topic: &Topic) -> Value {
        let Topic { id, place: _, private, title, question } = topic;
        json!({"id": self.id(*id), "title": text(title), "question": text(question), "private": private})
    }

    fn event(&self, event: &Event) -> Value {
        let kind = match &event.kind {
            EventKind::Other(word) => json!({"Other": &**word}),
            known => json!(known.name()),
        };
        let mut value = json!({
            "id": self.id(event.id), "title": text(&event.title), "when": when(&event.when), "after": self.ids(&event.after),
            "kind": kind, "place": text(&event.location),
            "actors": event.actors.iter().map(|participant| self.participant(participant)).collect::<Value>(),
            "weight": event.weight.name(), "summary": text(&event.summary), "topics": self.ids(&event.topics),
            "tags": &*event.tags, "credibility": event.credibility, "sources": self.citations(&event.sources),
            "note": text(&event.note), "private": event.private,
        });
        self.add_derived(&mut value, None, &event.sources);
        value
    }

    fn participant(&self, participant: &Participant) -> Value {
        let Participant { actor, role, disputed, sources } = participant;
        json!({
            "actor": self.id(*actor), "role": text(role), "disputed": disputed, "sources": self.citations(sources),
        })
    }

    fn statement(&self, statement: &Statement) -> Value {
        let about = |about: &About| json!({"id": self.id(about.id), "stance": about.stance.name()});
        let chains: Vec<chain::Chain> = statement
            .sources
            .iter()
            .map(|citation| chain::attribution(self.case, statement.speaker, citation.source))
            .collect();
        let mut value = json!({
            "id": self.id(statement.id), "speaker": self.id(statement.speaker), "text": text(&statement.text),
            "when": opt_when(statement.when.as_ref()), "event": self.opt_id(statement.event),
            "after": self.ids(&statement.after), "form": statement.form.name(), "language": statement.language,
            "to": self.ids(&statement.to), "about": statement.about.iter().map(about).collect::<Value>(),
            "weight": statement.weight.name(), "topics": self.ids(&statement.topics), "tags": &*statement.tags,
            "credibility": statement.credibility, "sources": self.citations(&statement.sources),
            "note": text(&statement.note), "private": statement.private,
            "chains": chains.iter().map(|chain| self.ids(&chain.ids)).collect::<Value>(),
            "chain_documented": chains.iter().map(|chain| json!(chain.documented)).collect::<Value>(),
        });
        self.add_derived(&mut value, Some(statement.speaker), &statement.sources);
        value
    }

    fn commitment(&self, commitment: &Commitment) -> Value {
        let (status, certain, overdue) = self.as_of.map_or((None, true, false), |as_of| {
            let standing = status::standing(self.case, commitment, as_of);
            let overdue = status::overdue(commitment, standing.status, as_of);
            (standing.status, standing.certain, overdue)
        });
        let mut value = json!({
            "id": self.id(commitment.id), "text": text(&commitment.text), "by": self.ids(&commitment.by),
            "to": self.ids(&commitment.to), "made": self.opt_id(commitment.made), "when": opt_when(commitment.when.as_ref()),
            "due": opt_when(commitment.due.as_ref()), "deadline": text(&commitment.deadline),
            "topics": self.ids(&commitment.topics), "tags": &*commitment.tags, "sources": self.citations(&commitment.sources),
            "note": text(&commitment.note), "private": commitment.private,
            "updates": commitment.updates.iter().map(|update| self.update(update)).collect::<Value>(),
            "made_at": opt_when(commitment.made_at.as_ref()), "status": status.map(crate::case::Status::name),
            "status_certain": certain, "overdue": overdue,
        });
        self.add_derived(&mut value, None, &commitment.sources);
        value
    }

    fn update(&self, update: &Update) -> Value {
        json!({
            "when": when(&update.when), "status": update.status.name(), "note": text(&update.note),
            "event": self.opt_id(update.event), "according_to": self.opt_id(update.according_to),
            "sources": self.citations(&update.sources),
        })
    }

    fn link(&self, link: &Link) -> Value {
        let mut value = json!({
            "from": self.id(link.from), "to": self.id(link.to), "kind": link.kind.name(), "note": text(&link.note),
            "sources": self.citations(&link.sources), "private": link.private,
        });
        self.add_derived(&mut value, None, &link.sources);
        value
    }

    fn citations(&self, citations: &[Citation]) -> Value {
        let citation = |citation: &Citation| json!({"source": self.id(citation.source), "at": citation.at, "quote": citation.quote});
        citations.iter().map(citation).collect()
    }

    /// `origins`, `known_since` and, where it is asked for, `known`.
    fn add_derived(&self, value: &mut Value, speaker: Option<Id>, citations: &[Citation]) {
        let Some(object): Option<&mut Map<String, Value>> = value.as_object_mut() else { return };
        object.insert("origins".to_owned(), self.ids(&chain::origins(self.case, speaker, citations)));
        let known = chain::known_since(self.case, citations);
        let range = known.map(|known| json!({"earliest": instant(known.earliest), "latest": instant(known.latest)}));
        object.insert("known_since".to_owned(), range.unwrap_or(Value::Null));
        if let Some(at) = self.known_at {
            let word = known.map(|known| match known.at(at) {
                Known::Yes => "yes",
                Known::Possibly => "possibly",
                Known::No => "no",
            });
            object.insert("known".to_owned(), json!(word));
        }
    }
}

/// A map from language to words; `null` where there are none.
fn text(text: &Text) -> Value {
    if text.is_empty() {
        return Value::Null;
    }
    let versions = text.versions().map(|(tag, words)| (tag.to_owned(), json!(words)));
    Value::Object(versions.collect())
}

fn instant(at: Option<Instant>) -> Value {
    json!(at.map(|at| at.to_string()))
}

fn opt_when(of: Option<&When>) -> Value {
    of.map_or(Value::Null, when)
}

fn when(of: &When) -> Value {
    let word = |qualifier: Option<Qualifier>| json!(qualifier.map(|qualifier| qualifier.name().to_lowercase()));
    let first = word(of.first().and_then(|value| value.qualifier));
    let qualifier =
        if of.is_range() { json!([first, word(of.second().and_then(|value| value.qualifier))]) } else { first };
    let end = |end: End| json!(end.name().to_lowercase());
    json!({
        "written": of.written, "earliest": instant(of.earliest), "latest": instant(of.latest),
        "precision": of.precision.name().to_lowercase(), "qualifier": qualifier,
        "start": end(of.start), "end": end(of.end),
    })
}

impl Serialize for SharedStr {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self)
    }
}
