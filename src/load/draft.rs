//! A case while it is judged: everything that was read, together, with ids that hold for all of it.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use super::batch::{self, Batch, Candidate, Places};
use super::build::{Builder, Details, Given, MapText, note_language};
use super::desk::Desk;
use super::finding::{Finding, FindingPlace};
use super::ids::Ids;
use super::items::Items;
use super::parallel::{in_parallel, in_stretches};
use super::read::FileText;
use crate::case::room::room_for;
use crate::case::{Code, Id, Pool, Text};

/// Most languages that one finding names.
const MOST_NAMED: usize = 12;
/// So many candidates in a row are looked at by one thread.
const STRETCH: usize = 4096;

/// What is left out, as far as later checks must know.
#[derive(Clone, Copy, Debug, Default)]
pub struct LeftOut {
    /// True where a file was not read whole: then an unknown id may be borne there.
    pub file: bool,
    /// True where an item was left out.
    pub item: bool,
}

/// Everything that was read.
#[derive(Debug)]
pub struct Draft<'f> {
    /// The files.
    pub files: &'f [FileText],
    /// What the settings say.
    pub given: Given,
    /// All ids, and who bears them.
    pub ids: Ids,
    /// All items.
    pub items: Items,
    /// What is to be judged, in reading order.
    pub candidates: Vec<Candidate>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// The case's language, then those of titles and names, each once.
    pub languages: Vec<Arc<str>>,
    details: Vec<Details>,
}

/// What was read, of which nothing more is told, so that the texts of the files are not needed any more.
#[derive(Debug)]
pub struct Judged {
    /// All ids, and who bears them.
    pub ids: Ids,
    /// All items.
    pub items: Items,
    /// Those that can become items of the case, in reading order.
    pub candidates: Vec<Candidate>,
}

impl<'f> Draft<'f> {
    /// A draft of what was read: `items` of the files, with the `candidates` for them, and of the settings the `maps`.
    pub fn new(
        files: &'f [FileText],
        read: Read,
        maps: &[(usize, MapText)],
        items: Items,
        candidates: Vec<Candidate>,
    ) -> Self {
        let Read { given, ids, findings, title_languages, bare_time, details } = read;
        let mut languages = vec![Arc::clone(&given.language)];
        for tag in &title_languages {
            note_language(&mut languages, tag);
        }
        let mut draft = Self { files, given, ids, items, candidates, findings, languages, details };
        draft.tell_missing_translations(maps);
        draft.findings.extend(bare_time);
        draft
    }

    /// What was read, once all that is wrong with it is found, and that.
    pub fn judged(self) -> (Judged, Vec<Finding>) {
        let Self { ids, items, candidates, findings, .. } = self;
        (Judged { ids, items, candidates }, findings)
    }

    /// What a candidate says and where, if that was kept.
    pub fn kept_details(&self, candidate: &Candidate) -> Option<&Details> {
        self.details.get(candidate.details as usize)
    }

    /// What a candidate says and where.
    pub fn details_of(&self, candidate: &Candidate) -> Cow<'_, Details> {
        match self.kept_details(candidate) {
            Some(kept) => Cow::Borrowed(kept),
            None => Cow::Owned(batch::details(self.files, candidate, &self.given, &self.ids)),
        }
    }

    /// Tells which texts in several languages lack one of the case's.
    fn tell_missing_translations(&mut self, maps: &[(usize, MapText)]) {
        let languages = &self.languages;
        let lacks =
            |text: &Text| text.is_map() && languages.iter().any(|language| text.in_language(language).is_none());
        let is_lacking = |candidate: &Candidate| {
            let mut lacking = self.details.get(candidate.details as usize).is_some_and(|kept| !kept.maps.is_empty());
            if !lacking {
                self.items.texts(candidate.kind, candidate.slot, &mut |text| lacking |= lacks(text));
            }
            lacking
        };
        let told = |stretch: std::ops::Range<usize>| {
            let candidates = self.candidates.get(stretch).unwrap_or_default();
            let mut findings = Vec::new();
            for candidate in candidates.iter().filter(|candidate| is_lacking(candidate)) {
                let item = candidate.id.map(|id| self.ids.name(id));
                let details = self.details_of(candidate);
                let told = |map| Some(missing(languages, map, candidate.file as usize)?.item(item));
                findings.extend(details.maps.iter().filter_map(told));
            }
            findings
        };
        let mut findings: Vec<Finding> = maps.iter().filter_map(|(file, map)| missing(languages, map, *file)).collect();
        findings.extend(in_stretches(self.candidates.len(), STRETCH, told).into_iter().flatten());
        self.findings.append(&mut findings);
    }
}

/// What was read, put together, besides the items and what is to be judged.
#[derive(Debug)]
pub struct Read {
    given: Given,
    ids: Ids,
    findings: Vec<Finding>,
    title_languages: Vec<Arc<str>>,
    bare_time: Option<Finding>,
    details: Vec<Details>,
}

/// Puts together what was read: the settings by `front`, then the items by `batches`, each at one of `desks`. What lies at
/// `places`, a stretch for each batch, gets the ids of the whole case, and the pools are closed.
pub fn put_together(
    front: Builder,
    places: Vec<Places<'_>>,
    desks: Vec<Desk>,
    mut batches: Vec<(usize, Batch)>,
) -> Read {
    let Builder { given, mut findings, mut ids, pool, mut title_languages, mut bare_time, .. } = front;
    pool.close();
    let (pools, numbers) = numbered(desks, &batches, &mut ids);
    let mut details = Vec::new();
    let mut firsts = Vec::with_capacity(batches.len());
    for (desk, batch) in &mut batches {
        let numbers = numbers.get(*desk).map_or(&[][..], Vec::as_slice);
        firsts.push(details.len() as u32);
        batch.details.iter_mut().for_each(|details| details.renumber(|id| new_id(numbers, id)));
        details.append(&mut batch.details);
        findings.append(&mut batch.findings);
        batch.title_languages.iter().for_each(|tag| note_language(&mut title_languages, tag));
        bare_time = first_of(bare_time, batch.bare_time.take());
    }
    let pools: Vec<Mutex<Option<(usize, Pool)>>> = pools.into_iter().map(Some).map(Mutex::new).collect();
    let places: Vec<Mutex<Places<'_>>> = places.into_iter().map(Mutex::new).collect();
    // The pools are the longest jobs, so they come first.
    in_parallel(pools.len() + places.len(), |job| {
        if let Some(slot) = pools.get(job) {
            let taken = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
            let Some((desk, mut pool)) = taken else { return };
            let numbers = numbers.get(desk).map_or(&[][..], Vec::as_slice);
            pool.renumber(|id| new_id(numbers, id));
            pool.close();
        } else if let at = job - pools.len()
            && let (Some(places), Some((desk, _)), Some(first)) = (places.get(at), batches.get(at), firsts.get(at))
        {
            let numbers = numbers.get(*desk).map_or(&[][..], Vec::as_slice);
            let mut places = places.lock().unwrap_or_else(PoisonError::into_inner);
            places.room.renumber(|id| new_id(numbers, id));
            for candidate in places.candidates.iter_mut().flatten() {
                candidate.id = candidate.id.map(|id| new_id(numbers, id));
                candidate.details = candidate.details.saturating_add(*first);
            }
        }
    });
    Read { given, ids, findings, title_languages, bare_time, details }
}

/// Gives every id that was met at a desk its number in the whole case, as they were first met in the text: the pools, each
/// with its desk, and for each desk the new ids by its own.
fn numbered(desks: Vec<Desk>, batches: &[(usize, Batch)], ids: &mut Ids) -> (Vec<(usize, Pool)>, Vec<Vec<Id>>) {
    let mut pools = Vec::new();
    let mut met = Vec::with_capacity(desks.len());
    for (at, desk) in desks.into_iter().enumerate() {
        let (own, ids) = desk.cleared();
        pools.extend(own.into_iter().map(|pool| (at, pool)));
        met.push(ids);
    }
    ids.make_room(met.iter().map(Ids::len).sum(), met.iter().map(Ids::bytes).sum());
    let mut numbers: Vec<Vec<Id>> = met.iter().map(|met| room_for(met.len())).collect();
    for (desk, batch) in batches {
        if let (Some(met), Some(numbers)) = (met.get(*desk), numbers.get_mut(*desk)) {
            // A desk reads its stretches in their order, so that this is the order of its ids too.
            numbers.extend(ids.take_in(met, batch.ids.clone()));
        }
    }
    (pools, numbers)
}

/// The id of the whole case for one of a desk.
fn new_id(numbers: &[Id], id: Id) -> Id {
    numbers.get(id.0 as usize).copied().unwrap_or(id)
}

/// The one of two findings that stands first in the text.
fn first_of(one: Option<Finding>, other: Option<Finding>) -> Option<Finding> {
    let place = |finding: &Finding| match finding.place {
        FindingPlace::In(file, span) => (file, span),
        FindingPlace::Path(..) => (usize::MAX, None),
    };
    one.into_iter().chain(other).min_by_key(place)
}

/// What a text lacks of these languages.
fn missing(languages: &[Arc<str>], map: &MapText, file: usize) -> Option<Finding> {
    let mut missing: Vec<String> = languages
        .iter()
        .filter(|language| !map.languages.iter().any(|tag| tag.eq_ignore_ascii_case(language)))
        .take(MOST_NAMED + 1)
        .map(|language| format!("`{language}`"))
        .collect();
    if missing.is_empty() {
        return None;
    }
    let more = if missing.len() > MOST_NAMED { " and more" } else { "" };
    missing.truncate(MOST_NAMED);
    let message = format!("no text in {}{more}", missing.join(", "));
    let finding = Finding::new(Code::MissingTranslation, file, map.span, message);
    Some(finding.hint("add it, or leave it: another language is shown in its place"))
}
