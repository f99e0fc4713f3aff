//! What follows from who cites whom: chains of attribution, origins, and since when something was known.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use super::room::gathered;
use super::{Case, Citation, Id, Instant, Kind};

/// How the words of a speaker reached a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Speaker first, cited source last.
    pub ids: Vec<Id>,
    /// True where `cites` leads from the source back to the speaker.
    pub documented: bool,
}

/// Since when an item was known, by the publication of its sources: the least `published.earliest` and the least `published.latest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownSince {
    /// `None` where a source may have been published at any time before.
    pub earliest: Option<Instant>,
    /// `None` where no end of any publication is known.
    pub latest: Option<Instant>,
}

/// Whether an item was known at some instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Known {
    /// A source had been published.
    Yes,
    /// A source may have been published.
    Possibly,
    /// None had.
    No,
}

/// The chain of attribution of `citation` for words of `speaker`: the shortest way back through `cites`,
/// among equals the first in `cites` order, from the cited source on.
pub fn attribution(case: &Case, speaker: Id, source: Id) -> Chain {
    let mut parent: FxHashMap<Id, Id> = FxHashMap::default();
    let mut queue = VecDeque::from([source]);
    let mut seen = FxHashSet::from_iter([source]);
    let mut first_end = None;
    while let Some(id) = queue.pop_front() {
        if id == speaker {
            return Chain { ids: walk_back(&parent, id, source), documented: true };
        }
        let cites = case.source(id).map_or(&[][..], |source| &source.cites);
        if cites.is_empty() && first_end.is_none() {
            first_end = Some(id);
        }
        for &cited in cites {
            if seen.insert(cited) {
                parent.insert(cited, id);
                queue.push_back(cited);
            }
        }
    }
    let mut ids = vec![speaker];
    ids.extend(walk_back(&parent, first_end.unwrap_or(source), source));
    Chain { ids, documented: false }
}

/// From `id` along `parent` to `source`.
fn walk_back(parent: &FxHashMap<Id, Id>, id: Id, source: Id) -> Vec<Id> {
    let mut ids = vec![id];
    let mut at = id;
    while at != source
        && let Some(&next) = parent.get(&at)
    {
        ids.push(next);
        at = next;
    }
    ids
}

/// Every source that `citations` lead to, on any branch of `cites`, each once, cited ones first.
fn reached(case: &Case, citations: &[Citation]) -> Vec<Id> {
    reached_from(case, citations.iter().map(|citation| citation.source).collect())
}

/// These ids and everything that they lead to through `cites`, each once, in the order in which it is reached.
fn reached_from(case: &Case, mut order: Vec<Id>) -> Vec<Id> {
    let mut seen = FxHashSet::default();
    order.retain(|id| seen.insert(*id));
    let mut at = 0;
    while let Some(&id) = order.get(at) {
        at += 1;
        if let Some(source) = case.source(id) {
            order.extend(source.cites.iter().filter(|cited| seen.insert(**cited)));
        }
    }
    order
}

/// The origins of an item, in reading order: every source that its citations lead to and that cites the speaker or no other source.
pub fn origins(case: &Case, speaker: Option<Id>, citations: &[Citation]) -> Vec<Id> {
    let is_origin = |id: &Id| {
        case.source(*id).is_some_and(|source| {
            let cites_source =
                |cited: &Id| cited != id && case.item(*cited).is_none_or(|item| item.kind == Kind::Source);
            speaker.is_some_and(|speaker| source.cites.contains(&speaker)) || !source.cites.iter().any(cites_source)
        })
    };
    let mut origins: Vec<Id> = reached(case, citations).into_iter().filter(|id| is_origin(id)).collect();
    origins.sort_by_key(|id| case.item(*id));
    origins
}

/// Since when an item with these citations was known; `None` where no source of it is dated.
pub fn known_since(case: &Case, citations: &[Citation]) -> Option<KnownSince> {
    let published = reached(case, citations).into_iter().filter_map(|id| published(case, id));
    published.reduce(KnownSince::sooner)
}

fn published(case: &Case, source: Id) -> Option<KnownSince> {
    let published = case.source(source)?.published.as_ref()?;
    Some(KnownSince { earliest: published.earliest, latest: published.latest })
}

/// Since when everything that rests on each source was known, for who asks of many items: [`known_since`], worked out once
/// a source.
#[derive(Clone, Debug, Default)]
pub struct Publications {
    /// By index of the source, with all that it cites in turn.
    since: Box<[Option<KnownSince>]>,
}

impl Publications {
    /// Those of the sources of `case`.
    pub fn new(case: &Case) -> Self {
        let since = case.sources.iter().map(|source| {
            if source.cites.is_empty() {
                return published(case, source.id);
            }
            let cited = reached_from(case, vec![source.id]);
            cited.into_iter().filter_map(|id| published(case, id)).reduce(KnownSince::sooner)
        });
        Self { since: gathered(case.sources.len(), since) }
    }

    /// Since when an item with these citations was known; `None` where no source of it is dated.
    pub fn known_since(&self, case: &Case, citations: &[Citation]) -> Option<KnownSince> {
        let of = |citation: &Citation| {
            let source = case.item(citation.source).filter(|item| item.kind == Kind::Source)?;
            self.since.get(source.at()).copied().flatten()
        };
        citations.iter().filter_map(of).reduce(KnownSince::sooner)
    }
}

impl KnownSince {
    /// Of two publications the range in which the first of both lies.
    fn sooner(self, other: Self) -> Self {
        Self {
            // No beginning is the least beginning; no end is the greatest end.
            earliest: self.earliest.min(other.earliest),
            latest: match (self.latest, other.latest) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            },
        }
    }

    /// Whether it was known once everything before `until` had been published.
    pub fn at(self, until: Instant) -> Known {
        if self.latest.is_some_and(|latest| latest <= until) {
            Known::Yes
        } else if self.earliest.is_none_or(|earliest| earliest < until) {
            Known::Possibly
        } else {
            Known::No
        }
    }
}
