//! The values of a field of the filter, to choose from and to seek among: beside the frames where that takes long.

use std::sync::Arc;

use super::facets::{Facets, KINDS, event_kind_label, place_label, source_label};
use super::filter::{Field, OVERDUE, UNRATED};
use super::names::capitalised;
use super::scope::Standings;
use super::{Index, State};
use crate::case::{Case, Form, Id, Reliability, Source, Status, Text};
use crate::language::{self, Speech, Term as _, alphabetical, say};
use crate::search::fold::words_of;
use crate::timeline::clock::Clock;
use crate::timeline::words::{name_words, words};

/// A value that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As a filter keeps it.
    pub value: String,
    /// As the reader reads it.
    pub label: String,
    /// How many items have it; `None` where that is not counted.
    pub count: Option<usize>,
    /// What finds it: its label and, of what has an id, its names in all languages, as words are compared.
    pub found_by: String,
}

/// What the values of a case depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct Asks {
    /// Of which field they are.
    pub field: Field,
    /// What was typed into the filter itself, which is listed too.
    typed: Vec<String>,
    /// How many commitments stand where.
    standings: Standings,
    /// In which language they are named.
    speech: Speech,
}

/// Values that are to be listed.
#[derive(Clone, Debug)]
pub struct Choosing {
    /// Of which case.
    pub case: Arc<Case>,
    index: Arc<Index>,
    facets: Arc<Facets>,
    /// Which ones.
    pub asks: Asks,
}

impl Choosing {
    /// The values of a field in the case on screen.
    pub fn of(state: &State, field: Field) -> Self {
        let clauses = state.filter.clauses.iter().filter(|clause| clause.field == field);
        let typed = match field {
            Field::Words | Field::Span => clauses.flat_map(|clause| &clause.values).cloned().collect(),
            _ => Vec::new(),
        };
        let document = &state.document;
        Self {
            case: Arc::clone(&document.case),
            index: Arc::clone(&document.index),
            facets: Arc::clone(&document.facets),
            asks: Asks { field, typed, standings: state.standings(), speech: language::spoken() },
        }
    }

    /// Whether there are so many that this is no work for a frame.
    pub fn takes_long(&self) -> bool {
        /// More values than this make a frame late.
        const AT_ONCE: usize = 1_000;
        let count = match self.asks.field {
            Field::Actor | Field::To => self.case.actors.len(),
            Field::Source | Field::Reliability => self.case.sources.len(),
            Field::Topic => self.case.topics.len(),
            Field::Party => self.case.parties.len(),
            Field::Tag => self.facets.tags.len(),
            Field::Place => self.facets.places.len(),
            _ => 0,
        };
        count > AT_ONCE
    }

    /// The values that items of the case have, in the order of lists.
    pub fn choices(&self) -> Vec<Choice> {
        let _speaking = language::speak(self.asks.speech.clone());
        let mut choices = self.named();
        for choice in &mut choices {
            let others = self.other_names(&choice.value).unwrap_or_default();
            choice.found_by = words_of(&format!("{} {others}", choice.label)).join(" ");
        }
        choices
    }

    fn named(&self) -> Vec<Choice> {
        let (case, index, facets) = (&*self.case, &*self.index, &*self.facets);
        let choice = |value: &str, label: String, count: Option<usize>| {
            let (value, found_by) = (value.to_owned(), String::new());
            Choice { value, label, count, found_by }
        };
        let named = |id: Id, count: usize| choice(case.name_of(id), name_words(case, id).to_owned(), Some(count));
        let clock = Clock::of(case).with_years();
        match self.asks.field {
            Field::Kind => {
                let counts = [case.events.len(), case.statements.len(), case.commitments.len()];
                let kinds = KINDS.iter().zip(counts).filter(|(_, count)| *count > 0);
                kinds.map(|((kind, key), count)| choice(kind.name(), say(key).to_owned(), Some(count))).collect()
            }
            Field::EventKind => {
                let label = |name: &str, event: u32| event_kind_label(case, name, event);
                let kinds = facets.kinds.iter();
                kinds.map(|(name, count, event)| choice(name, label(name, *event), Some(*count))).collect()
            }
            Field::Party => {
                // How many items a party has is less than what its actors have together: they meet.
                case.parties
                    .iter()
                    .map(|party| choice(case.name_of(party.id), words(&party.name, case).to_owned(), None))
                    .collect()
            }
            Field::Actor => {
                let of = |who: Id| {
                    index.events_of(who).len() + index.statements_of(who).len() + index.commitments_of(who).len()
                };
                let mut actors: Vec<Choice> = case.actors.iter().map(|actor| named(actor.id, of(actor.id))).collect();
                actors.sort_by_cached_key(|choice| alphabetical(&choice.label));
                actors
            }
            Field::To => {
                let parties = case.parties.iter().map(|party| party.id);
                let mut whom: Vec<Choice> = parties
                    .chain(case.actors.iter().map(|actor| actor.id))
                    .map(|id| choice(case.name_of(id), name_words(case, id).to_owned(), None))
                    .collect();
                whom.sort_by_cached_key(|choice| alphabetical(&choice.label));
                whom
            }
            Field::Topic => {
                let topics = case.topics.iter();
                topics
                    .map(|topic| {
                        let count = index.on_topic(topic.id).len();
                        choice(case.name_of(topic.id), words(&topic.title, case).to_owned(), Some(count))
                    })
                    .collect()
            }
            Field::Tag => facets.tags.iter().map(|(tag, count)| choice(tag, tag.clone(), Some(*count))).collect(),
            Field::Place => {
                let label = |event: &u32| place_label(case, *event).to_owned();
                facets.places.iter().map(|(place, count, at)| choice(place, label(at), Some(*count))).collect()
            }
            Field::Source => {
                let count =
                    |source: &Source| index.resting_on(source.id).len() + index.resting_through_others(source.id).len();
                let label = |source: &Source| source_label(case, source, clock);
                case.sources
                    .iter()
                    .map(|source| choice(case.name_of(source.id), label(source), Some(count(source))))
                    .collect()
            }
            Field::Form => Form::NAMES
                .iter()
                .filter_map(|(name, form)| Some(choice(name, capitalised(form.term()), Some(*facets.forms.get(form)?))))
                .collect(),
            Field::Status => {
                let statuses = Status::NAMES.iter().zip(self.asks.standings).filter(|(_, count)| *count > 0);
                let statuses =
                    statuses.map(|((name, status), count)| choice(name, capitalised(status.term()), Some(count)));
                let overdue = choice(OVERDUE, say("overdue-alone").to_owned(), None);
                if case.commitments.is_empty() { Vec::new() } else { statuses.chain([overdue]).collect() }
            }
            Field::Reliability => {
                let has = |wanted: Option<Reliability>| case.sources.iter().any(|source| source.reliability == wanted);
                let rated = Reliability::NAMES.iter().filter(|(_, reliability)| has(Some(*reliability)));
                let rated = rated.map(|(name, _)| choice(name, (*name).to_owned(), None));
                let unrated = has(None).then(|| choice(UNRATED, say("filter-unrated").to_owned(), None));
                rated.chain(unrated).collect()
            }
            Field::Span | Field::Words => {
                self.asks.typed.iter().map(|value| choice(value, value.clone(), None)).collect()
            }
        }
    }

    /// What an actor, party, topic or source is called in any language and otherwise, so that each name finds it.
    fn other_names(&self, value: &str) -> Option<String> {
        if !matches!(self.asks.field, Field::Party | Field::Actor | Field::To | Field::Topic | Field::Source) {
            return None;
        }
        let case = &*self.case;
        let id = case.find(value)?;
        let actor = case.actor(id);
        let texts = [
            actor.map(|actor| &actor.name),
            case.party(id).map(|party| &party.name),
            case.topic(id).map(|topic| &topic.title),
            case.source(id).map(|source| &source.title),
        ];
        let aliases = actor.into_iter().flat_map(|actor| &actor.aliases);
        let versions = texts.into_iter().flatten().chain(aliases).flat_map(Text::versions);
        Some(versions.map(|(_, words)| words).collect::<Vec<_>>().join(" "))
    }
}
