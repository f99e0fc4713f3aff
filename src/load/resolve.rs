//! Which candidates stay: the first usable one of each id, with every reference that it must have. Tells what is wrong with ids.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::batch::{Candidate, NO_DETAILS};
use super::decode::nearest;
use super::draft::{Draft, LeftOut};
use super::finding::Finding;
use super::ids::{Ids, Kinds, Reference, Target, described};
use super::items::Items;
use super::parallel::in_stretches;
use crate::case::room::gathered;
use crate::case::{Code, Id, Kind, Zone, when};

/// How many hints for unknown ids are looked for in a large case: each is a walk over all names.
const MAX_GUESSES: usize = 200;
/// So many candidates in a row are looked at by one thread.
const STRETCH: usize = 4096;

/// Decides which candidates stay: the first usable one of each id, with every reference that they must have.
/// Tells duplicates and bad references. Returns which stay.
pub fn judge(draft: &mut Draft<'_>, left_out: &mut LeftOut) -> Vec<bool> {
    let incomplete = left_out.file;
    leave_out_what_lacks(&mut draft.ids, &mut draft.candidates, &draft.items, incomplete);
    let late: FxHashMap<usize, usize> = offer(&mut draft.ids, &draft.candidates).into_iter().collect();
    let mut guesses = 0;
    let mut findings = Vec::new();
    for at in suspects(draft, &late, incomplete) {
        let Some(candidate) = draft.candidates.get(at) else { continue };
        let written = candidate.id.map(|id| draft.ids.name(id));
        let details = draft.details_of(candidate);
        for reference in &details.references {
            let file = candidate.file as usize;
            if let Some(finding) = bad_reference(&draft.ids, *reference, file, incomplete, &mut guesses) {
                findings.push(finding.item(written));
            }
        }
        if let (Some(first), Some(id), true) = (late.get(&at), written, candidate.usable) {
            let place = draft.candidates.get(*first).and_then(|first| {
                let file = draft.files.get(first.file as usize)?;
                let (line, column) = file.lines.place(&file.text, draft.details_of(first).id.start);
                Some(format!("{}:{line}:{column}", file.name))
            });
            let message = format!("`{id}` is borne already by the item at {}", place.unwrap_or_default());
            let finding = Finding::new(Code::DuplicateId, candidate.file as usize, details.id, message);
            findings.push(finding.item(written).hint("give one of the two another id; this one is left out"));
        }
    }
    draft.findings.append(&mut findings);
    let stays = |(at, candidate): (usize, &Candidate)| candidate.usable && !late.contains_key(&at);
    let stays = gathered(draft.candidates.len(), draft.candidates.iter().enumerate().map(stays)).into_vec();
    left_out.item |= stays.contains(&false);
    stays
}

/// The candidates with ids of which something may have to be told, in order: those with details, those that come too
/// late, those with a reference that is not good.
fn suspects(draft: &Draft<'_>, late: &FxHashMap<usize, usize>, incomplete: bool) -> Vec<usize> {
    let is_suspect = |at: usize| {
        let Some(candidate) = draft.candidates.get(at) else { return false };
        let mut bad = candidate.details != NO_DETAILS || late.contains_key(&at);
        if !bad {
            draft.items.references(candidate.kind, candidate.slot, &mut |id, kinds| {
                bad |= !draft.ids.is_good(id, kinds, incomplete);
            });
        }
        bad
    };
    let of_stretch = |stretch: std::ops::Range<usize>| stretch.filter(|at| is_suspect(*at)).collect::<Vec<usize>>();
    in_stretches(draft.candidates.len(), STRETCH, of_stretch).concat()
}

/// Lets every usable candidate bear its id; those that come too late, each with the one that bears it.
fn offer(ids: &mut Ids, candidates: &[Candidate]) -> Vec<(usize, usize)> {
    ids.forget_winners();
    let late = |(at, candidate): (usize, &Candidate)| {
        let id = candidate.id.filter(|_| candidate.usable)?;
        Some((at, ids.offer(id, candidate.kind, at)?))
    };
    candidates.iter().enumerate().filter_map(late).collect()
}

/// Makes unusable what lacks a reference that it must have.
///
/// Whether a statement has its speaker can depend on what bears an id, and that on whether a statement has its speaker:
/// one that lacks what another that lacks something bears has to wait, because what follows from an item that was left
/// out costs nothing. What has all that it must have once has it for good, so only what waits is looked at again.
fn leave_out_what_lacks(ids: &mut Ids, candidates: &mut [Candidate], items: &Items, incomplete: bool) {
    let mut later: FxHashMap<Id, VecDeque<usize>> = FxHashMap::default();
    for (at, _) in offer(ids, candidates) {
        if let Some(id) = candidates.get(at).and_then(|candidate| candidate.id) {
            later.entry(id).or_default().push_back(at);
        }
    }
    let lacks = |ids: &Ids, candidates: &[Candidate], at: usize| {
        candidates
            .get(at)
            .is_some_and(|candidate| candidate.usable && !has_what_it_must(candidate, items, ids, incomplete))
    };
    let mut take_out = |ids: &mut Ids, candidates: &mut [Candidate], at: usize| {
        let Some(candidate) = candidates.get_mut(at) else { return };
        candidate.usable = false;
        let Some(id) = candidate.id else { return };
        if ids.target(id, incomplete) == Target::Item(candidate.kind, at) {
            let mut next = later.get_mut(&id).into_iter().flat_map(|later| later.drain(..)).collect::<VecDeque<_>>();
            while let Some(first) = next.pop_front() {
                if let Some(heir) = candidates.get(first).filter(|heir| heir.usable) {
                    ids.inherit(id, heir.kind, first);
                    later.insert(id, next);
                    return;
                }
            }
            ids.forget_winner(id);
        }
    };
    let mut left = gathered(candidates.len(), 0..candidates.len()).into_vec();
    loop {
        left.retain(|at| lacks(ids, candidates, *at));
        if left.is_empty() {
            return;
        }
        let mut waiting = Vec::new();
        for &at in &left {
            if !lacks(ids, candidates, at) {
                continue;
            }
            let must = candidates.get(at).map(|candidate| must_lead_to(candidate, items)).unwrap_or_default();
            let waits = must.into_iter().any(|id| match ids.target(id, incomplete) {
                Target::Item(_, bearer) => bearer != at && lacks(ids, candidates, bearer),
                Target::LeftOut | Target::Nothing => false,
            });
            if waits {
                waiting.push(at);
            } else {
                take_out(ids, candidates, at);
            }
        }
        if waiting.len() == left.len() {
            // They wait for each other.
            waiting.drain(..).for_each(|at| take_out(ids, candidates, at));
        }
        // Those that wait for what stands behind them find it settled on the way back.
        waiting.reverse();
        left = waiting;
    }
}

/// Whether the references that an item must have can stay.
fn has_what_it_must(candidate: &Candidate, items: &Items, ids: &Ids, incomplete: bool) -> bool {
    let good = |id: Id, kinds| ids.is_good(id, kinds, incomplete);
    let at = candidate.slot as usize;
    match candidate.kind {
        Kind::Statement => items.statements.get(at).is_some_and(|statement| {
            let timed = statement.when.is_some() || statement.event.is_some_and(|event| good(event, Kinds::EVENT));
            good(statement.speaker, Kinds::ACTOR) && timed
        }),
        Kind::Commitment => items.commitments.get(at).is_some_and(|commitment| {
            let timed = commitment.when.is_some() || commitment.made.is_some_and(|event| good(event, Kinds::EVENT));
            commitment.by.iter().any(|side| good(*side, Kinds::SIDE)) && timed
        }),
        Kind::Link => items.links.get(at).is_some_and(|link| good(link.from, Kinds::ANY) && good(link.to, Kinds::ANY)),
        Kind::Party | Kind::Actor | Kind::Source | Kind::Topic | Kind::Event => true,
    }
}

/// The references that decide whether an item has what it must.
fn must_lead_to(candidate: &Candidate, items: &Items) -> Vec<Id> {
    let at = candidate.slot as usize;
    let ids = match candidate.kind {
        Kind::Statement => items.statements.get(at).map(|statement| {
            let event = statement.event.filter(|_| statement.when.is_none());
            event.into_iter().chain([statement.speaker]).collect()
        }),
        Kind::Commitment => items.commitments.get(at).map(|commitment| {
            let event = commitment.made.filter(|_| commitment.when.is_none());
            event.into_iter().chain(commitment.by.iter().copied()).collect()
        }),
        Kind::Link => items.links.get(at).map(|link| vec![link.from, link.to]),
        Kind::Party | Kind::Actor | Kind::Source | Kind::Topic | Kind::Event => None,
    };
    ids.unwrap_or_default()
}

fn bad_reference(
    ids: &Ids,
    reference: Reference,
    file: usize,
    incomplete: bool,
    guesses: &mut usize,
) -> Option<Finding> {
    let name = ids.name(reference.id);
    match ids.target(reference.id, incomplete) {
        Target::LeftOut => None,
        Target::Item(kind, _) if reference.kinds.allow(kind) => None,
        Target::Item(kind, _) => {
            let message = format!("`{name}` is {}, not {}", described(kind), reference.kinds.described());
            let hint = format!("write the id of {}", reference.kinds.described());
            Some(Finding::new(Code::WrongKind, file, reference.span, message).hint(hint))
        }
        Target::Nothing => {
            let message = format!("no item has the id `{}`", super::tree::shortened(name));
            // A slip of who took the id of an event for a time.
            let of_event = reference.kinds.allow(Kind::Event) && !reference.kinds.allow(Kind::Statement);
            if of_event && when::parse(name, Zone::UTC).is_ok() {
                let hint = format!("write the id of {}; a time goes in `when`", reference.kinds.described());
                return Some(Finding::new(Code::UnknownReference, file, reference.span, message).hint(hint));
            }
            *guesses += 1;
            let guess = if *guesses <= MAX_GUESSES || ids.len() < 2000 {
                nearest(name, ids.names_of(reference.kinds))
            } else {
                None
            };
            let hint = guess.map_or_else(
                || format!("write the id of {}, or add the item", reference.kinds.described()),
                |guess| format!("did you mean `{guess}`?"),
            );
            Some(Finding::new(Code::UnknownReference, file, reference.span, message).hint(hint))
        }
    }
}

/// "`a`, `b`", at most twelve of them.
pub fn listed<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> String {
    const MOST: usize = 12;
    let more = names.len().saturating_sub(MOST);
    let shown: Vec<String> = names.take(MOST).map(|name| format!("`{name}`")).collect();
    if more > 0 { format!("{} and {more} more", shown.join(", ")) } else { shown.join(", ") }
}

/// The first characters of an item, to point at.
pub fn head(span: super::lexer::Span) -> super::lexer::Span {
    super::lexer::Span { start: span.start, end: (span.start + 1).min(span.end) }
}
