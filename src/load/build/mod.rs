//! Shapes to items: dates resolved, tags, addresses and colours checked, every reference noted with its place.
//!
//! What is wrong with a value is told here and costs what the format page says; references are judged later, in
//! `resolve`, when it is known what bears which id.

use std::sync::Arc;

mod values;

use super::finding::Finding;
use super::ids::{Ids, Kinds, Reference};
use super::lexer::Span;
use super::shape::{
    Body, RawActor, RawCitation, RawCommitment, RawEvent, RawItem, RawLink, RawParticipant, RawSource, RawStatement,
    RawUpdate, Str,
};
use crate::case::{
    About, Actor, Citation, Code, Commitment, Event, Id, Kind, Link, Participant, Party, Place, Pool, Role, Source,
    Statement, Topic, Update, When, Zone, id,
};

/// An item with its references still unjudged.
#[derive(Debug)]
pub struct Candidate {
    /// Index of its file.
    pub file: usize,
    /// Where it is written.
    pub span: Span,
    /// Its id and where that is written; `None` on a link.
    pub id: Option<(Id, Span)>,
    /// False where something that it must have is bad: it is left out.
    pub usable: bool,
    /// The item.
    pub item: Item,
    /// Every reference in it.
    pub references: Vec<Reference>,
    /// Where some of its values are written, for what is told of them later.
    pub spans: Spans,
}

/// Places of values that later checks speak of.
#[derive(Debug, Default)]
pub struct Spans {
    /// `due`
    pub due: Span,
    /// `when` of each update.
    pub updates: Vec<Span>,
    /// Each citation of the item itself.
    pub citations: Vec<Span>,
    /// True where `sources` has entries, good or bad.
    pub sourced: bool,
}

/// An item of any kind.
#[derive(Debug)]
pub enum Item {
    Party(Party),
    Actor(Box<Actor>),
    Source(Box<Source>),
    Topic(Topic),
    Event(Box<Event>),
    Statement(Box<Statement>),
    Commitment(Box<Commitment>),
    Link(Box<Link>),
}

impl Item {
    /// The kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Party(_) => Kind::Party,
            Self::Actor(_) => Kind::Actor,
            Self::Source(_) => Kind::Source,
            Self::Topic(_) => Kind::Topic,
            Self::Event(_) => Kind::Event,
            Self::Statement(_) => Kind::Statement,
            Self::Commitment(_) => Kind::Commitment,
            Self::Link(_) => Kind::Link,
        }
    }
}

/// A text in several languages that was met.
#[derive(Debug)]
struct MapText {
    file: usize,
    span: Span,
    item: Option<Id>,
    /// How many languages it has.
    languages: usize,
}

/// What items are built with.
#[derive(Debug)]
pub struct Builder {
    /// Zone of bare times.
    pub zone: Zone,
    /// True where the case sets none.
    pub no_zone: bool,
    /// Language of plain strings.
    pub language: Arc<str>,
    /// Languages that every map should have: the case's and those of titles and names, each as first written.
    languages: Vec<Arc<str>>,
    /// Every map of texts, to be judged once all languages are known.
    maps: Vec<MapText>,
    /// The languages of those maps, one map behind the other.
    map_languages: Vec<Arc<str>>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Ids.
    pub ids: Ids,
    /// The file that is being built.
    pub file: usize,
    /// The item that is being built, by its id as written.
    pub item: Option<String>,
    /// Tags that have been met, so that each is held once.
    tags: Vec<Arc<str>>,
    /// The first bare time in the text, where the case has no zone.
    bare_time: Option<Finding>,
    references: Vec<Reference>,
    /// The words of what is built.
    pub pool: Pool,
}

impl Builder {
    /// A builder without settings.
    pub fn new() -> Self {
        let language: Arc<str> = "en".into();
        Self {
            zone: Zone::UTC,
            no_zone: true,
            languages: Vec::new(),
            maps: Vec::new(),
            map_languages: Vec::new(),
            language,
            findings: Vec::new(),
            ids: Ids::default(),
            file: 0,
            item: None,
            tags: Vec::new(),
            bare_time: None,
            references: Vec::new(),
            pool: Pool::default(),
        }
    }

    /// Tells something about the item that is being built.
    pub fn tell(&mut self, code: Code, span: Span, message: impl Into<String>, hint: Option<String>) {
        let finding = Finding::new(code, self.file, span, message).maybe_hint(hint).item(self.item.as_deref());
        self.findings.push(finding);
    }

    /// Builds an item.
    pub fn candidate(&mut self, raw: RawItem<'_>, place: Place) -> Candidate {
        self.item = raw.id.as_ref().map(|id| id.words.as_ref().to_owned());
        let mut usable = true;
        let id = raw.id.as_ref().map(|written| {
            if !id::is_well_formed(&written.words) {
                usable = false;
                let hint = "use small letters a–z, digits, `.`, `_` and `-`, at most 100 of them, beginning with a letter or digit";
                let message = format!("`{}` cannot be an id", super::tree::shortened(&written.words));
                self.tell(Code::BadId, written.span, message, Some(hint.to_owned()));
            }
            let id = self.ids.intern(&written.words);
            self.ids.bear(id);
            (id, written.span)
        });
        let own = id.map_or(Id(u32::MAX), |(id, _)| id);
        let head = Head { id: own, place, private: raw.private };
        let mut spans = Spans::default();
        let item = match raw.body {
            Body::Party { name, color, note } => Item::Party(Party {
                id: own,
                place,
                private: raw.private,
                name: self.title(&name, &mut usable),
                color: color.and_then(|color| self.color(&color)),
                note: self.text(note.as_ref()),
            }),
            Body::Topic { title, question } => Item::Topic(Topic {
                id: own,
                place,
                private: raw.private,
                title: self.title(&title, &mut usable),
                question: self.text(question.as_ref()),
            }),
            Body::Actor(raw) => Item::Actor(Box::new(self.actor(head, &raw, &mut usable))),
            Body::Source(raw) => Item::Source(Box::new(self.source(head, &raw, &mut usable))),
            Body::Event(raw) => self.event(head, &raw, &mut spans, &mut usable),
            Body::Statement(raw) => Item::Statement(Box::new(self.statement(head, &raw, &mut spans, &mut usable))),
            Body::Commitment(raw) => Item::Commitment(Box::new(self.commitment(head, &raw, &mut spans, &mut usable))),
            Body::Link(raw) => Item::Link(Box::new(self.link(head, &raw))),
        };
        self.item = None;
        let references = std::mem::take(&mut self.references);
        Candidate { file: self.file, span: raw.span, id, usable, item, references, spans }
    }

    fn actor(&mut self, head: Head, raw: &RawActor<'_>, usable: &mut bool) -> Actor {
        Actor {
            id: head.id,
            place: head.place,
            private: head.private,
            name: self.title(&raw.name, usable),
            kind: raw.kind,
            role: self.text(raw.role.as_ref()),
            roles: raw
                .roles
                .iter()
                .filter_map(|role| {
                    let mut titled = true;
                    let title = self.title(&role.title, &mut titled);
                    self.when(&role.when).filter(|_| titled).map(|when| Role { title, when })
                })
                .collect(),
            party: raw.party.as_ref().map(|party| self.reference(party, Kinds::PARTY)),
            aliases: raw.aliases.iter().map(|alias| self.text(Some(alias))).filter(|alias| !alias.is_empty()).collect(),
            note: self.text(raw.note.as_ref()),
        }
    }

    fn source(&mut self, head: Head, raw: &RawSource<'_>, usable: &mut bool) -> Source {
        Source {
            id: head.id,
            place: head.place,
            private: head.private,
            title: self.title(&raw.title, usable),
            publisher: self.text(raw.publisher.as_ref()),
            author: raw.author.as_ref().map(|author| self.words(author)),
            url: raw.url.as_ref().and_then(|url| self.url(url)),
            archive: raw.archive.as_ref().and_then(|url| self.url(url)),
            published: raw.published.as_ref().and_then(|when| self.when(when)),
            accessed: raw.accessed.as_ref().and_then(|when| self.when(when)),
            language: raw.language.as_ref().and_then(|tag| self.language_tag(tag)),
            kind: raw.kind,
            reliability: raw.reliability,
            cites: self.list(&raw.cites, Kinds::CITED),
            note: self.text(raw.note.as_ref()),
        }
    }

    fn event(&mut self, head: Head, raw: &RawEvent<'_>, spans: &mut Spans, usable: &mut bool) -> Item {
        if let (crate::case::EventKind::Other(word), Some(span)) = (&raw.kind, raw.kind_span) {
            self.check_hidden(word, span);
        }
        let title = self.title(&raw.title, usable);
        let when = self.when(&raw.when);
        *usable &= when.is_some();
        let event = Event {
            id: head.id,
            place: head.place,
            private: head.private,
            title,
            // Where it cannot be read the event is left out: what stands here then is never shown.
            when: when.unwrap_or_else(When::nothing),
            after: self.list(&raw.after, Kinds::HAPPENING),
            kind: raw.kind.clone(),
            location: self.text(raw.place.as_ref()),
            actors: raw.actors.iter().map(|participant| self.participant(participant)).collect(),
            weight: raw.weight,
            summary: self.text(raw.summary.as_ref()),
            topics: self.list(&raw.topics, Kinds::TOPIC),
            tags: raw.tags.iter().map(|tag| self.words(tag)).collect(),
            credibility: raw.credibility.and_then(|credibility| self.credibility(credibility)),
            sources: self.citations(&raw.sources, Some(spans)),
            note: self.text(raw.note.as_ref()),
        };
        Item::Event(Box::new(event))
    }

    fn participant(&mut self, raw: &RawParticipant<'_>) -> Participant {
        Participant {
            actor: self.reference(&raw.actor, Kinds::SIDE),
            role: self.text(raw.role.as_ref()),
            disputed: raw.disputed,
            sources: self.citations(&raw.sources, None),
        }
    }

    fn statement(&mut self, head: Head, raw: &RawStatement<'_>, spans: &mut Spans, usable: &mut bool) -> Statement {
        let when = raw.when.as_ref().and_then(|when| self.when(when));
        // Where `event` is written it may still give the time.
        *usable &= when.is_some() || raw.event.is_some();
        Statement {
            id: head.id,
            place: head.place,
            private: head.private,
            speaker: self.reference(&raw.speaker, Kinds::ACTOR),
            text: self.text_or(&raw.text, usable),
            when,
            event: raw.event.as_ref().map(|event| self.reference(event, Kinds::EVENT)),
            after: self.list(&raw.after, Kinds::HAPPENING),
            form: raw.form,
            language: raw.language.as_ref().and_then(|tag| self.language_tag(tag)),
            to: self.list(&raw.to, Kinds::SIDE),
            about: raw
                .about
                .iter()
                .map(|about| About { id: self.reference(&about.id, Kinds::ANY), stance: about.stance })
                .collect(),
            weight: raw.weight,
            topics: self.list(&raw.topics, Kinds::TOPIC),
            tags: raw.tags.iter().map(|tag| self.words(tag)).collect(),
            credibility: raw.credibility.and_then(|credibility| self.credibility(credibility)),
            sources: self.citations(&raw.sources, Some(spans)),
            note: self.text(raw.note.as_ref()),
        }
    }

    fn commitment(&mut self, head: Head, raw: &RawCommitment<'_>, spans: &mut Spans, usable: &mut bool) -> Commitment {
        if raw.by.is_empty() {
            *usable = false;
            let hint = "name at least one actor or party who is bound".to_owned();
            self.tell(Code::BadValue, raw.by_span, "`by` is empty", Some(hint));
        }
        let when = raw.when.as_ref().and_then(|when| self.when(when));
        *usable &= when.is_some() || raw.made.is_some();
        if let Some(due) = &raw.due {
            spans.due = due.span;
        }
        Commitment {
            id: head.id,
            place: head.place,
            private: head.private,
            text: self.text_or(&raw.text, usable),
            by: self.list(&raw.by, Kinds::SIDE),
            to: self.list(&raw.to, Kinds::SIDE),
            made: raw.made.as_ref().map(|event| self.reference(event, Kinds::EVENT)),
            made_at: when.clone(),
            when,
            due: raw.due.as_ref().and_then(|due| self.when(due)),
            deadline: self.text(raw.deadline.as_ref()),
            topics: self.list(&raw.topics, Kinds::TOPIC),
            tags: raw.tags.iter().map(|tag| self.words(tag)).collect(),
            sources: self.citations(&raw.sources, Some(spans)),
            note: self.text(raw.note.as_ref()),
            updates: raw.updates.iter().filter_map(|update| self.update(update, spans)).collect(),
        }
    }

    fn update(&mut self, raw: &RawUpdate<'_>, spans: &mut Spans) -> Option<Update> {
        let when = self.when(&raw.when);
        let update = Update {
            when: when.clone().unwrap_or_else(When::nothing),
            status: raw.status,
            note: self.text(raw.note.as_ref()),
            event: raw.event.as_ref().map(|event| self.reference(event, Kinds::EVENT)),
            according_to: raw.according_to.as_ref().map(|who| self.reference(who, Kinds::VOICE)),
            sources: self.citations(&raw.sources, None),
        };
        when?;
        spans.updates.push(raw.when.span);
        Some(update)
    }

    fn link(&mut self, head: Head, raw: &RawLink<'_>) -> Link {
        Link {
            place: head.place,
            private: head.private,
            from: self.reference(&raw.from, Kinds::ANY),
            to: self.reference(&raw.to, Kinds::ANY),
            kind: raw.kind,
            note: self.text(raw.note.as_ref()),
            sources: self.citations(&raw.sources, None),
        }
    }

    fn reference(&mut self, written: &Str<'_>, kinds: Kinds) -> Id {
        let id = self.ids.intern(&written.words);
        self.references.push(Reference { id, span: written.span, kinds });
        id
    }

    fn list(&mut self, written: &[Str<'_>], kinds: Kinds) -> Box<[Id]> {
        written.iter().map(|written| self.reference(written, kinds)).collect()
    }

    fn citations(&mut self, raw: &[RawCitation<'_>], spans: Option<&mut Spans>) -> Box<[Citation]> {
        if let Some(spans) = spans {
            spans.citations = raw.iter().map(|citation| citation.source.span).collect();
            spans.sourced = !raw.is_empty();
        }
        raw.iter()
            .map(|citation| Citation {
                source: self.reference(&citation.source, Kinds::SOURCE),
                at: citation.at.as_ref().map(|at| self.words(at)),
                quote: citation.quote.as_ref().map(|quote| self.words(quote)),
            })
            .collect()
    }
}

/// What every item has.
#[derive(Clone, Copy)]
struct Head {
    id: Id,
    place: Place,
    private: bool,
}
