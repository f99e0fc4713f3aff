//! What there is to filter by: the values of each field that items of the case have, and how many have each.

use rustc_hash::FxHashMap;

use super::filter::{Field, Mode, OVERDUE, UNRATED, kind_name};
use super::names::{capitalised, shortened};
use super::{Filter, State};
use crate::case::{Case, Form, Id, ItemRef, Kind, Reliability, Source, Status, Text};
use crate::language::{Term as _, alphabetical, say};
use crate::timeline::words::{name_words, words};

/// Most characters of a title in a clause.
const MOST_OF_TITLE: usize = 48;
/// What words that belong together stand between.
const QUOTES: [char; 6] = ['"', '“', '”', '«', '»', '„'];

/// Tags, places and kinds of events of a case, each with how many items have it; found once when it is loaded.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    tags: Vec<(String, usize)>,
    /// Places as they were first written, with an event that names each.
    places: Vec<(String, usize, u32)>,
    kinds: Vec<(String, usize)>,
    forms: FxHashMap<Form, usize>,
}

impl Facets {
    /// Those of `case`.
    pub fn new(case: &Case) -> Self {
        let mut tags: FxHashMap<&str, usize> = FxHashMap::default();
        let of_events = case.events.iter().map(|event| &event.tags);
        let of_statements = case.statements.iter().map(|statement| &statement.tags);
        let of_commitments = case.commitments.iter().map(|commitment| &commitment.tags);
        for of_item in of_events.chain(of_statements).chain(of_commitments) {
            for (at, tag) in of_item.iter().enumerate() {
                // An item that names a tag twice is one item.
                if !of_item.iter().take(at).any(|before| before == tag) {
                    *tags.entry(tag).or_default() += 1;
                }
            }
        }
        let mut places: FxHashMap<&str, (usize, u32)> = FxHashMap::default();
        let mut kinds: FxHashMap<&str, usize> = FxHashMap::default();
        for (event, at) in case.events.iter().zip(0..) {
            *kinds.entry(kind_name(&event.kind)).or_default() += 1;
            if let Some((_, place)) = event.location.versions().next() {
                places.entry(place).or_insert((0, at)).0 += 1;
            }
        }
        let mut forms: FxHashMap<Form, usize> = FxHashMap::default();
        for statement in &case.statements {
            *forms.entry(statement.form).or_default() += 1;
            let event = statement.event.and_then(|event| case.event(event));
            let place = event.and_then(|event| event.location.versions().next());
            if let Some((count, _)) = place.and_then(|(_, place)| places.get_mut(place)) {
                *count += 1;
            }
        }
        let listed = |map: FxHashMap<&str, usize>| {
            let mut list: Vec<(String, usize)> =
                map.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
            list.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            list
        };
        let mut places: Vec<_> = places.into_iter().map(|(name, (count, at))| (name.to_owned(), count, at)).collect();
        places.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Self { tags: listed(tags), places, kinds: listed(kinds), forms }
    }
}

/// A value that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As a filter keeps it.
    pub value: String,
    /// As the reader reads it.
    pub label: String,
    /// How many items have it; `None` where that is not counted.
    pub count: Option<usize>,
}

/// The values of a field that items of the case on screen have, in the order of lists.
pub fn choices(state: &State, field: Field) -> Vec<Choice> {
    let (case, index, facets) = (&*state.document.case, &state.document.index, &state.document.facets);
    let choice = |value: &str, label: String, count: Option<usize>| Choice { value: value.to_owned(), label, count };
    let named = |id: Id, count: usize| choice(case.name_of(id), name_words(case, id).to_owned(), Some(count));
    match field {
        Field::Kind => [
            (Kind::Event, say("events"), case.events.len()),
            (Kind::Statement, say("statements"), case.statements.len()),
            (Kind::Commitment, say("commitments"), case.commitments.len()),
        ]
        .into_iter()
        .filter(|(.., count)| *count > 0)
        .map(|(kind, label, count)| choice(kind.name(), label.to_owned(), Some(count)))
        .collect(),
        Field::EventKind => {
            facets.kinds.iter().map(|(name, count)| choice(name, kind_label(case, name), Some(*count))).collect()
        }
        Field::Party => {
            // How many items a party has is less than what its actors have together: they meet.
            case.parties
                .iter()
                .map(|party| choice(case.name_of(party.id), words(&party.name, case).to_owned(), None))
                .collect()
        }
        Field::Actor => {
            let of =
                |who: Id| index.events_of(who).len() + index.statements_of(who).len() + index.commitments_of(who).len();
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
            let label = |at: &u32| case.events.get(*at as usize).map_or("", |event| words(&event.location, case));
            facets.places.iter().map(|(place, count, at)| choice(place, label(at).to_owned(), Some(*count))).collect()
        }
        Field::Source => {
            let count =
                |source: &Source| index.resting_on(source.id).len() + index.resting_through_others(source.id).len();
            case.sources.iter().map(|source| named(source.id, count(source))).collect()
        }
        Field::Form => Form::NAMES
            .iter()
            .filter_map(|(name, form)| Some(choice(name, capitalised(form.term()), Some(*facets.forms.get(form)?))))
            .collect(),
        Field::Status => {
            let counts = state.standings();
            let statuses = Status::NAMES.iter().zip(counts).filter(|(_, count)| *count > 0);
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
        Field::Span | Field::Words => state
            .filter
            .clauses
            .iter()
            .filter(|clause| clause.field == field)
            .flat_map(|clause| &clause.values)
            .map(|value| choice(value, value.clone(), None))
            .collect(),
    }
}

fn kind_label(case: &Case, name: &str) -> String {
    let event = case.events.iter().find(|event| kind_name(&event.kind) == name);
    event.map_or_else(|| name.to_owned(), |event| capitalised(event.kind.term()))
}

/// A value of a filter in the reader's words; where the case has no such thing, as it was written.
pub fn label_of(state: &State, field: Field, value: &str) -> String {
    let case = &*state.document.case;
    let named = || case.find(value).filter(|id| case.item(*id).is_some());
    match field {
        Field::Party | Field::Actor | Field::To => {
            named().map_or_else(|| value.to_owned(), |id| super::names::short_name(case, id).to_owned())
        }
        // Its publisher may have published dozens.
        Field::Source => {
            let source = named().and_then(|id| case.source(id));
            let title = source.map_or_else(|| value.to_owned(), |source| title_or(case, &source.title, value));
            shortened(&title, MOST_OF_TITLE)
        }
        Field::Topic => {
            let topic = named().and_then(|id| case.item(id)).and_then(|item| case.topics.get(item.at()));
            topic.map_or_else(|| value.to_owned(), |topic| title_or(case, &topic.title, value))
        }
        Field::Words => match value.trim().strip_prefix(QUOTES).and_then(|rest| rest.strip_suffix(QUOTES)) {
            Some(phrase) => crate::tell!("quoted", words = phrase),
            None => value.to_owned(),
        },
        Field::Tag => value.to_owned(),
        _ => choices(state, field)
            .into_iter()
            .find(|choice| choice.value == value)
            .map_or_else(|| value.to_owned(), |choice| choice.label),
    }
}

fn title_or(case: &Case, title: &Text, value: &str) -> String {
    match words(title, case) {
        "" => value.to_owned(),
        title => title.to_owned(),
    }
}

/// Whether the case has what a value stands for; of words and spans that is always so.
pub fn is_there(case: &Case, field: Field, value: &str) -> bool {
    match field {
        Field::Party | Field::Actor | Field::To | Field::Source | Field::Topic => {
            case.find(value).is_some_and(|id| case.item(id).is_some())
        }
        _ => true,
    }
}

/// The filter that asks for what an item stands for: an actor, a party, a topic or a source; `None` of anything else.
pub fn filter_by(case: &Case, filter: &Filter, item: ItemRef, mode: Mode) -> Option<Filter> {
    let field = match item.kind {
        Kind::Party => Field::Party,
        Kind::Actor => Field::Actor,
        Kind::Topic => Field::Topic,
        Kind::Source => Field::Source,
        _ => return None,
    };
    let value = case.name_of(case.id_of(item)?).to_owned();
    if filter.values(field, mode).contains(&value) {
        return Some(filter.clone());
    }
    Some(filter.clone().toggled(field, mode, value))
}
