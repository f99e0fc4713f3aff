//! Shapes to items: dates resolved, tags, addresses and colours checked, every reference noted with its place.
//!
//! What is wrong with a value is told here and costs what the format page says; references are judged later, in
//! `resolve`, when it is known what bears which id.

use std::sync::Arc;

mod details;
mod values;

pub use details::{Details, MapText};
pub use values::note_language;

use super::finding::Finding;
use super::ids::{Ids, Kinds, Reference};
use super::items::Item;
use super::lexer::Span;
use super::shape::{
    Body, RawActor, RawCitation, RawCommitment, RawEvent, RawItem, RawKind, RawLink, RawParticipant, RawSource,
    RawStatement, RawUpdate, Str,
};
use crate::case::{
    About, Actor, Citation, Code, Commitment, Event, EventKind, Id, Language, Link, List, Participant, Party, Place,
    Pool, Role, SharedStr, Source, Statement, Topic, Update, When, Zone, id,
};

/// What of the settings of a case decides how its items are read.
#[derive(Clone, Debug)]
pub struct Given {
    /// Zone of bare times.
    pub zone: Zone,
    /// True where the case sets none.
    pub no_zone: bool,
    /// Language of plain strings.
    pub language: Arc<str>,
}

impl Default for Given {
    fn default() -> Self {
        Self { zone: Zone::UTC, no_zone: true, language: "en".into() }
    }
}

/// An item with its references still unjudged.
#[derive(Debug)]
pub struct Built {
    /// The item.
    pub item: Item,
    /// Its id; `None` on a link.
    pub id: Option<Id>,
    /// False where something that it must have is bad: it is left out.
    pub usable: bool,
    /// True where everything that it says is in it, so that its references and texts can be asked of it.
    pub is_whole: bool,
}

/// What items are built with.
#[derive(Debug)]
pub struct Builder {
    /// What the case's settings say.
    pub given: Given,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Ids.
    pub ids: Ids,
    /// The file that is being built.
    pub file: usize,
    /// The words of what is built.
    pub pool: Pool,
    /// Languages of titles and names, each as first written.
    pub title_languages: Vec<Arc<str>>,
    /// The first bare time in the text, where the case has no zone.
    pub bare_time: Option<Finding>,
    /// The item that is being built.
    item: Option<Id>,
    /// Language tags that have been met.
    languages: Vec<Tag>,
    /// The kind of an event of which none is written.
    plain_kind: Option<EventKind>,
    /// Details of the item that is being built, or of the settings.
    details: Details,
    /// The languages of its maps, one map behind the other, and where each map is written and how many it has: as
    /// indices into `languages`, because hardly any is ever asked for.
    map_tags: Vec<usize>,
    maps: Vec<(Span, usize)>,
    /// True where something of it is left out without a word.
    is_less: bool,
}

/// A language tag that was met.
#[derive(Debug)]
struct Tag {
    written: Arc<str>,
    /// The first tag that is the same but for capitals, as an index.
    same_as: usize,
    language: Language,
    /// The tag as a string of the pool.
    alone: Option<SharedStr>,
    /// True once it is known to be a language of titles.
    in_titles: bool,
}

impl Builder {
    /// A builder for about so many bytes of text.
    pub fn new(given: Given, bytes: usize) -> Self {
        Self {
            given,
            findings: Vec::new(),
            ids: Ids::default(),
            file: 0,
            pool: Pool::for_text(bytes),
            title_languages: Vec::new(),
            bare_time: None,
            item: None,
            languages: Vec::new(),
            plain_kind: None,
            details: Details::default(),
            map_tags: Vec::new(),
            maps: Vec::new(),
            is_less: false,
        }
    }

    /// Tells something about the item that is being built.
    pub fn tell(&mut self, code: Code, span: Span, message: impl Into<String>, hint: Option<String>) {
        let item = self.item.map(|id| self.ids.name(id));
        let finding = Finding::new(code, self.file, span, message).maybe_hint(hint).item(item);
        self.findings.push(finding);
    }

    /// Turns to another stretch of text, in the file with index `file`: ids are numbered anew behind those so far, and
    /// languages of titles are told again.
    pub fn begin(&mut self, file: usize) {
        self.file = file;
        self.ids.number_anew();
        self.languages.iter_mut().for_each(|tag| tag.in_titles = false);
    }

    /// How many different languages were met since the pool was empty.
    pub fn languages(&self) -> usize {
        self.languages.len()
    }

    /// Takes the pool away, for a new one for about so many bytes of text.
    pub fn take_pool(&mut self, bytes: usize) -> Pool {
        self.languages.clear();
        self.plain_kind = None;
        std::mem::replace(&mut self.pool, Pool::for_text(bytes))
    }

    /// The details of what was built last.
    pub fn details(&mut self) -> Details {
        let mut rest = self.map_tags.as_slice();
        for (span, count) in self.maps.drain(..) {
            let (own, others) = rest.split_at_checked(count).unwrap_or_default();
            let tags = own.iter().filter_map(|at| self.languages.get(*at));
            let languages = tags.map(|tag| Arc::clone(&tag.written)).collect();
            self.details.maps.push(MapText { span, languages });
            rest = others;
        }
        self.map_tags.clear();
        std::mem::take(&mut self.details)
    }

    /// Builds an item.
    pub fn item(&mut self, raw: RawItem<'_>, place: Place) -> Built {
        let found = self.findings.len();
        self.details.clear();
        self.maps.clear();
        self.map_tags.clear();
        self.is_less = false;
        let mut usable = true;
        let id = raw.id.as_ref().map(|written| {
            let id = self.ids.intern(&written.words);
            self.ids.bear(id);
            self.item = Some(id);
            self.details.id = written.span;
            if !id::is_well_formed(&written.words) {
                usable = false;
                let hint = "use small letters a–z, digits, `.`, `_` and `-`, at most 100 of them, beginning with a letter or digit";
                let message = format!("`{}` cannot be an id", super::tree::shortened(&written.words));
                self.tell(Code::BadId, written.span, message, Some(hint.to_owned()));
            }
            id
        });
        let own = id.unwrap_or(Id(u32::MAX));
        let head = Head { id: own, place, private: raw.private };
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
            Body::Actor(raw) => Item::Actor(self.actor(head, &raw, &mut usable)),
            Body::Source(raw) => Item::Source(self.source(head, &raw, &mut usable)),
            Body::Event(raw) => Item::Event(self.event(head, &raw, &mut usable)),
            Body::Statement(raw) => Item::Statement(self.statement(head, &raw, &mut usable)),
            Body::Commitment(raw) => Item::Commitment(self.commitment(head, &raw, &mut usable)),
            Body::Link(raw) => Item::Link(self.link(head, &raw)),
        };
        self.item = None;
        Built { item, id, usable, is_whole: self.findings.len() == found && !self.is_less }
    }

    fn actor(&mut self, head: Head, raw: &RawActor<'_>, usable: &mut bool) -> Actor {
        Actor {
            id: head.id,
            place: head.place,
            private: head.private,
            name: self.title(&raw.name, usable),
            kind: raw.kind,
            role: self.text(raw.role.as_ref()),
            roles: {
                let mut kept = 0;
                for role in &raw.roles {
                    let mut titled = true;
                    let title = self.title(&role.title, &mut titled);
                    if let Some(when) = self.when(&role.when).filter(|_| titled) {
                        self.pool.roles.push(Role { title, when });
                        kept += 1;
                    }
                }
                self.pool.roles.list(kept)
            },
            party: raw.party.as_ref().map(|party| self.reference(party, Kinds::PARTY)),
            aliases: {
                let mut kept = 0;
                for alias in &raw.aliases {
                    let alias = self.text(Some(alias));
                    if alias.is_empty() {
                        self.is_less = true;
                    } else {
                        self.pool.texts.push(alias);
                        kept += 1;
                    }
                }
                self.pool.texts.list(kept)
            },
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

    fn event(&mut self, head: Head, raw: &RawEvent<'_>, usable: &mut bool) -> Event {
        let kind = self.event_kind(raw.kind.as_ref());
        let title = self.title(&raw.title, usable);
        let when = self.when(&raw.when);
        *usable &= when.is_some();
        Event {
            id: head.id,
            place: head.place,
            private: head.private,
            title,
            // Where it cannot be read the event is left out: what stands here then is never shown.
            when: when.unwrap_or_else(When::nothing),
            after: self.list(&raw.after, Kinds::HAPPENING),
            kind,
            location: self.text(raw.place.as_ref()),
            actors: {
                for participant in &raw.actors {
                    let participant = self.participant(participant);
                    self.pool.participants.push(participant);
                }
                self.pool.participants.list(raw.actors.len())
            },
            weight: raw.weight,
            summary: self.text(raw.summary.as_ref()),
            topics: self.list(&raw.topics, Kinds::TOPIC),
            tags: self.tags(&raw.tags),
            credibility: raw.credibility.and_then(|credibility| self.credibility(credibility)),
            sources: self.own_citations(&raw.sources),
            note: self.text(raw.note.as_ref()),
        }
    }

    fn event_kind(&mut self, raw: Option<&RawKind<'_>>) -> EventKind {
        match raw {
            Some(RawKind::Known(kind)) => kind.clone(),
            Some(RawKind::Other(word)) => EventKind::Other(self.words(word)),
            None => {
                let Self { plain_kind, pool, .. } = self;
                plain_kind.get_or_insert_with(|| EventKind::Other(pool.string("event"))).clone()
            }
        }
    }

    fn participant(&mut self, raw: &RawParticipant<'_>) -> Participant {
        Participant {
            actor: self.reference(&raw.actor, Kinds::SIDE),
            role: self.text(raw.role.as_ref()),
            disputed: raw.disputed,
            sources: self.citations(&raw.sources),
        }
    }

    fn statement(&mut self, head: Head, raw: &RawStatement<'_>, usable: &mut bool) -> Statement {
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
            about: {
                for about in &raw.about {
                    let id = self.reference(&about.id, Kinds::ANY);
                    self.pool.about.push(About { id, stance: about.stance });
                }
                self.pool.about.list(raw.about.len())
            },
            weight: raw.weight,
            topics: self.list(&raw.topics, Kinds::TOPIC),
            tags: self.tags(&raw.tags),
            credibility: raw.credibility.and_then(|credibility| self.credibility(credibility)),
            sources: self.own_citations(&raw.sources),
            note: self.text(raw.note.as_ref()),
        }
    }

    fn commitment(&mut self, head: Head, raw: &RawCommitment<'_>, usable: &mut bool) -> Commitment {
        if raw.by.is_empty() {
            *usable = false;
            let hint = "name at least one actor or party who is bound".to_owned();
            self.tell(Code::BadValue, raw.by_span, "`by` is empty", Some(hint));
        }
        let when = raw.when.as_ref().and_then(|when| self.when(when));
        *usable &= when.is_some() || raw.made.is_some();
        if let Some(due) = &raw.due {
            self.details.due = due.span;
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
            tags: self.tags(&raw.tags),
            sources: self.own_citations(&raw.sources),
            note: self.text(raw.note.as_ref()),
            updates: {
                let mut kept = 0;
                for update in &raw.updates {
                    if let Some(update) = self.update(update) {
                        self.pool.updates.push(update);
                        kept += 1;
                    }
                }
                self.pool.updates.list(kept)
            },
        }
    }

    fn update(&mut self, raw: &RawUpdate<'_>) -> Option<Update> {
        let when = self.when(&raw.when);
        let update = Update {
            when: when.clone().unwrap_or_else(When::nothing),
            status: raw.status,
            note: self.text(raw.note.as_ref()),
            event: raw.event.as_ref().map(|event| self.reference(event, Kinds::EVENT)),
            according_to: raw.according_to.as_ref().map(|who| self.reference(who, Kinds::VOICE)),
            sources: self.citations(&raw.sources),
        };
        when?;
        self.details.updates.push(raw.when.span);
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
            sources: self.citations(&raw.sources),
        }
    }

    fn reference(&mut self, written: &Str<'_>, kinds: Kinds) -> Id {
        let id = self.ids.intern(&written.words);
        self.details.references.push(Reference { id, span: written.span, kinds });
        id
    }

    fn list(&mut self, written: &[Str<'_>], kinds: Kinds) -> List<Id> {
        for written in written {
            let id = self.reference(written, kinds);
            self.pool.ids.push(id);
        }
        self.pool.ids.list(written.len())
    }

    fn tags(&mut self, written: &[Str<'_>]) -> List<SharedStr> {
        for tag in written {
            let tag = self.words(tag);
            self.pool.strings.push(tag);
        }
        self.pool.strings.list(written.len())
    }

    /// The citations of an item itself.
    fn own_citations(&mut self, raw: &[RawCitation<'_>]) -> List<Citation> {
        self.details.citations.extend(raw.iter().map(|citation| citation.source.span));
        self.details.sourced = !raw.is_empty();
        self.citations(raw)
    }

    fn citations(&mut self, raw: &[RawCitation<'_>]) -> List<Citation> {
        for citation in raw {
            let citation = Citation {
                source: self.reference(&citation.source, Kinds::SOURCE),
                at: citation.at.as_ref().map(|at| self.words(at)),
                quote: citation.quote.as_ref().map(|quote| self.words(quote)),
            };
            self.pool.citations.push(citation);
        }
        self.pool.citations.list(raw.len())
    }
}

/// What every item has.
#[derive(Clone, Copy)]
struct Head {
    id: Id,
    place: Place,
    private: bool,
}
