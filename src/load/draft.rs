//! A case while it is judged: everything that was read, together, with ids that hold for all of it.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use super::batch::{self, Batch, Candidate};
use super::build::{Builder, Details, Given, MapText, note_language};
use super::finding::{Finding, FindingPlace};
use super::ids::Ids;
use super::items::{Counts, Items, Room};
use super::parallel::{in_parallel, in_stretches};
use super::read::FileText;
use crate::case::{Code, Id, Text};

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

impl<'f> Draft<'f> {
    /// Puts together what was read: the settings by `front`, with their `maps`, then the items by `batches`, which lie in
    /// `items` in stretches of so many each.
    pub fn new(
        files: &'f [FileText],
        front: Builder,
        maps: &[(usize, MapText)],
        mut items: Items,
        stretches: &[Counts],
        batches: Vec<Batch>,
    ) -> Self {
        let Builder { given, mut findings, mut ids, pool, mut title_languages, mut bare_time, .. } = front;
        pool.close();
        let (batches, numbers) = numbered(batches, items.rooms(stretches), &mut ids);
        let mut candidates = Vec::with_capacity(batches.iter().map(|batch| batch.candidates.len()).sum());
        let mut details = Vec::new();
        for (mut batch, numbers) in batches.into_iter().zip(numbers) {
            let new = |id: Id| numbers.get(id.0 as usize).copied().unwrap_or(id);
            candidates.extend(batch.candidates.into_iter().map(|candidate| Candidate {
                id: candidate.id.map(new),
                details: candidate.details.saturating_add(details.len() as u32),
                ..candidate
            }));
            batch.details.iter_mut().for_each(|details| details.renumber(new));
            details.append(&mut batch.details);
            findings.append(&mut batch.findings);
            batch.title_languages.iter().for_each(|tag| note_language(&mut title_languages, tag));
            bare_time = first_of(bare_time, batch.bare_time);
        }
        let mut languages = vec![Arc::clone(&given.language)];
        for tag in &title_languages {
            note_language(&mut languages, tag);
        }
        let mut draft = Self { files, given, ids, items, candidates, findings, languages, details };
        draft.tell_missing_translations(maps);
        draft.findings.extend(bare_time);
        draft
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

/// The batches with the ids of the whole case in their items, which lie in `rooms`; for each batch the new ids by its own.
fn numbered(batches: Vec<Batch>, rooms: Vec<Room<'_>>, ids: &mut Ids) -> (Vec<Batch>, Vec<Vec<Id>>) {
    let numbers: Vec<Vec<Id>> = batches.iter().map(|batch| ids.take_in(&batch.ids)).collect();
    let slots: Vec<Mutex<(Batch, Room<'_>)>> = batches.into_iter().zip(rooms).map(Mutex::new).collect();
    in_parallel(slots.len(), |at| {
        if let (Some(slot), Some(numbers)) = (slots.get(at), numbers.get(at)) {
            let mut slot = slot.lock().unwrap_or_else(PoisonError::into_inner);
            let new = |id: Id| numbers.get(id.0 as usize).copied().unwrap_or(id);
            slot.1.renumber(new);
            let mut pool = std::mem::take(&mut slot.0.pool);
            pool.renumber(new);
            pool.close();
            slot.0.ids = Ids::default();
        }
    });
    let unlocked = |slot: Mutex<(Batch, Room<'_>)>| slot.into_inner().unwrap_or_else(PoisonError::into_inner).0;
    (slots.into_iter().map(unlocked).collect(), numbers)
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
