//! What there is to filter by: tags, places, kinds and forms of a case, how many items have each, and what they are called.

use rustc_hash::FxHashMap;

use super::filter::{Field, Mode, OVERDUE, UNRATED, kind_name};
use super::names::{capitalised, shortened};
use super::{Filter, State};
use crate::case::{Case, Form, Id, ItemRef, Kind, Source, Status, Text};
use crate::language::{Term as _, say};
use crate::timeline::clock::Clock;
use crate::timeline::words::{date_words, words};

/// Most characters of a title in a clause.
const MOST_OF_TITLE: usize = 48;
/// What words that belong together stand between.
const QUOTES: [char; 6] = ['"', '“', '”', '«', '»', '„'];

/// Tags, places and kinds of events of a case, each with how many items have it; found once when it is loaded.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    pub(super) tags: Vec<(String, usize)>,
    /// Places as they were first written, with an event that names each.
    pub(super) places: Vec<(String, usize, u32)>,
    /// Kinds of events, with an event of each.
    pub(super) kinds: Vec<(String, usize, u32)>,
    pub(super) forms: FxHashMap<Form, usize>,
    /// The parties that commitments concern, and the actors without one, in the order of the case.
    pub concerned: Vec<Id>,
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
        let mut kinds: FxHashMap<&str, (usize, u32)> = FxHashMap::default();
        for (event, at) in case.events.iter().zip(0..) {
            kinds.entry(kind_name(&event.kind)).or_insert((0, at)).0 += 1;
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
        let mut tags: Vec<(String, usize)> = tags.into_iter().map(|(name, count)| (name.to_owned(), count)).collect();
        tags.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        Self { tags, places: listed(places), kinds: listed(kinds), forms, concerned: concerned(case) }
    }
}

fn concerned(case: &Case) -> Vec<Id> {
    let sides = case.commitments.iter().flat_map(|commitment| commitment.by.iter().chain(&commitment.to));
    let mut found: Vec<Id> = sides.map(|side| case.party_of(*side).unwrap_or(*side)).collect();
    found.sort_unstable();
    found.dedup();
    found.sort_unstable_by_key(|id| (case.item(*id), *id));
    found
}

/// The most frequent first; where two are as frequent, by their names.
fn listed(map: FxHashMap<&str, (usize, u32)>) -> Vec<(String, usize, u32)> {
    let mut list: Vec<_> = map.into_iter().map(|(name, (count, at))| (name.to_owned(), count, at)).collect();
    list.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    list
}

/// A value of a filter in the reader's words; where the case has no such thing, as it was written.
pub fn label_of(state: &State, field: Field, value: &str) -> String {
    let case = &*state.document.case;
    let named = || case.find(value).filter(|id| case.item(*id).is_some());
    match field {
        Field::Party | Field::Actor | Field::To => {
            named().map_or_else(|| value.to_owned(), |id| super::names::short_name(case, id).to_owned())
        }
        Field::Source => named()
            .and_then(|id| case.source(id))
            .map_or_else(|| value.to_owned(), |source| source_label(case, source, Clock::of(case).with_years())),
        Field::Topic => {
            let topic = named().and_then(|id| case.item(id)).and_then(|item| case.topics.get(item.at()));
            topic.map_or_else(|| value.to_owned(), |topic| title_or(case, &topic.title, value))
        }
        Field::Words => match value.trim().strip_prefix(QUOTES).and_then(|rest| rest.strip_suffix(QUOTES)) {
            Some(phrase) => crate::tell!("quoted", words = phrase),
            None => value.to_owned(),
        },
        Field::Reliability if value == UNRATED => say("filter-unrated").to_owned(),
        Field::Tag | Field::Span | Field::Reliability => value.to_owned(),
        Field::Kind => kind_words(value).unwrap_or(value).to_owned(),
        Field::EventKind => {
            let known = state.document.facets.kinds.iter().find(|(name, ..)| name == value);
            known.map_or_else(|| value.to_owned(), |(name, _, event)| event_kind_label(case, name, *event))
        }
        Field::Place => {
            let known = state.document.facets.places.iter().find(|(place, ..)| place == value);
            known.map_or(value, |(_, _, event)| place_label(case, *event)).to_owned()
        }
        Field::Form => named_so(Form::NAMES, value).map_or_else(|| value.to_owned(), |form| capitalised(form.term())),
        Field::Status if value == OVERDUE => say("overdue-alone").to_owned(),
        Field::Status => {
            named_so(Status::NAMES, value).map_or_else(|| value.to_owned(), |status| capitalised(status.term()))
        }
    }
}

/// A source by who published it and when, and by its title, which others may have too.
pub(super) fn source_label(case: &Case, source: &Source, clock: Clock) -> String {
    let title = title_or(case, &source.title, case.name_of(source.id));
    let day = source.published.as_ref().map_or_else(String::new, |published| date_words(published, clock));
    let parts = [words(&source.publisher, case), day.as_str()];
    let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let title = shortened(&title, MOST_OF_TITLE);
    if told.is_empty() { title } else { format!("{}: {title}", told.join(", ")) }
}

/// What has this name in a case file.
fn named_so<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, named)| *named)
}

/// What items of a kind that can be filtered by are called; `None` of other names.
pub(super) fn kind_words(name: &str) -> Option<&'static str> {
    let known = KINDS.iter().find(|(kind, _)| kind.name() == name);
    known.map(|(_, key)| say(key))
}

/// The kinds of items that can be filtered by, with the keys of their words.
pub(super) const KINDS: [(Kind, &str); 3] =
    [(Kind::Event, "events"), (Kind::Statement, "statements"), (Kind::Commitment, "commitments")];

/// What a kind of events is called, of which one lies there in the case.
pub(super) fn event_kind_label(case: &Case, name: &str, event: u32) -> String {
    let event = case.events.get(event as usize);
    event.map_or_else(|| name.to_owned(), |event| capitalised(event.kind.term()))
}

/// What a place is called that the event there names.
pub(super) fn place_label(case: &Case, event: u32) -> &str {
    case.events.get(event as usize).map_or("", |event| words(&event.location, case))
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
