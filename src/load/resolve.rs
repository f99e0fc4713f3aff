//! Candidates to a Case: which of them stay, what each reference leads to, and in which order they lie.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use super::build::{Builder, Candidate, Item};
use super::decode::nearest;
use super::finding::Finding;
use super::ids::{Ids, Kinds, Reference, Target, described};
use super::read::FileText;
use super::sequence::{rings, sequence};
use crate::case::{Case, Citation, Code, Commitment, Event, Id, IdEntry, ItemRef, Kind, Statement};

/// How many hints for unknown ids are looked for in a large case: each is a walk over all names.
const MAX_GUESSES: usize = 200;

/// What is left out, as far as later checks must know.
#[derive(Clone, Copy, Debug, Default)]
pub struct LeftOut {
    /// True where a file was not read whole: then an unknown id may be borne there.
    pub file: bool,
    /// True where an item was left out.
    pub item: bool,
}

/// Decides which candidates stay: the first usable one of each id, with every reference that they must have.
/// Tells duplicates and bad references. Returns which stay.
pub fn judge(
    builder: &mut Builder,
    candidates: &mut [Candidate],
    files: &[FileText],
    left_out: &mut LeftOut,
) -> Vec<bool> {
    let incomplete = left_out.file;
    leave_out_what_lacks(&mut builder.ids, candidates, incomplete);
    let firsts = offer(&mut builder.ids, candidates);
    let mut guesses = 0;
    let mut stays = Vec::with_capacity(candidates.len());
    for (candidate, first) in candidates.iter().zip(&firsts) {
        let written = candidate.id.map(|(id, _)| builder.ids.name(id).to_owned());
        for reference in &candidate.references {
            if let Some(finding) = bad_reference(&builder.ids, *reference, candidate.file, incomplete, &mut guesses) {
                builder.findings.push(finding.item(written.as_deref()));
            }
        }
        if let (Some(first), Some((_, span)), true) = (first, candidate.id, candidate.usable) {
            let place = candidates.get(*first).and_then(|first| {
                let file = files.get(first.file)?;
                let (line, column) = file.lines.place(&file.text, first.id?.1.start);
                Some(format!("{}:{line}:{column}", file.name))
            });
            let id = written.as_deref().unwrap_or_default();
            let message = format!("`{id}` is borne already by the item at {}", place.unwrap_or_default());
            let finding = Finding::new(Code::DuplicateId, candidate.file, span, message);
            builder
                .findings
                .push(finding.item(written.as_deref()).hint("give one of the two another id; this one is left out"));
        }
        let stay = candidate.usable && first.is_none();
        left_out.item |= !stay;
        stays.push(stay);
    }
    stays
}

/// Lets every usable candidate bear its id; for each that comes too late, the one that bears it.
fn offer(ids: &mut Ids, candidates: &[Candidate]) -> Vec<Option<usize>> {
    ids.forget_winners();
    let first = |(at, candidate): (usize, &Candidate)| match candidate.id {
        Some((id, _)) if candidate.usable => ids.offer(id, candidate.item.kind(), at),
        _ => None,
    };
    candidates.iter().enumerate().map(first).collect()
}

/// Makes unusable what lacks a reference that it must have.
///
/// Whether a statement has its speaker can depend on what bears an id, and that on whether a statement has its speaker:
/// one that lacks what another that lacks something bears has to wait, because what follows from an item that was left
/// out costs nothing. What has all that it must have once has it for good, so only what waits is looked at again.
fn leave_out_what_lacks(ids: &mut Ids, candidates: &mut [Candidate], incomplete: bool) {
    let mut later: FxHashMap<Id, VecDeque<usize>> = FxHashMap::default();
    for (at, first) in offer(ids, candidates).into_iter().enumerate() {
        if let (Some(_), Some((id, _))) = (first, candidates.get(at).and_then(|candidate| candidate.id)) {
            later.entry(id).or_default().push_back(at);
        }
    }
    let lacks = |ids: &Ids, candidates: &[Candidate], at: usize| {
        candidates
            .get(at)
            .is_some_and(|candidate| candidate.usable && !has_what_it_must(&candidate.item, ids, incomplete))
    };
    let mut take_out = |ids: &mut Ids, candidates: &mut [Candidate], at: usize| {
        let Some(candidate) = candidates.get_mut(at) else { return };
        candidate.usable = false;
        let Some((id, _)) = candidate.id else { return };
        if ids.target(id, incomplete) == Target::Item(candidate.item.kind(), at) {
            let mut next = later.get_mut(&id).into_iter().flat_map(|later| later.drain(..)).collect::<VecDeque<_>>();
            while let Some(first) = next.pop_front() {
                if let Some(heir) = candidates.get(first).filter(|heir| heir.usable) {
                    ids.inherit(id, heir.item.kind(), first);
                    later.insert(id, next);
                    return;
                }
            }
            ids.forget_winner(id);
        }
    };
    let mut left: Vec<usize> = (0..candidates.len()).collect();
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
            let must = candidates.get(at).map(|candidate| must_lead_to(&candidate.item)).unwrap_or_default();
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
fn has_what_it_must(item: &Item, ids: &Ids, incomplete: bool) -> bool {
    let good = |id: Id, kinds| ids.is_good(id, kinds, incomplete);
    match item {
        Item::Statement(statement) => {
            let timed = statement.when.is_some() || statement.event.is_some_and(|event| good(event, Kinds::EVENT));
            good(statement.speaker, Kinds::ACTOR) && timed
        }
        Item::Commitment(commitment) => {
            let timed = commitment.when.is_some() || commitment.made.is_some_and(|event| good(event, Kinds::EVENT));
            commitment.by.iter().any(|side| good(*side, Kinds::SIDE)) && timed
        }
        Item::Link(link) => good(link.from, Kinds::ANY) && good(link.to, Kinds::ANY),
        Item::Party(_) | Item::Actor(_) | Item::Source(_) | Item::Topic(_) | Item::Event(_) => true,
    }
}

/// The references that decide whether an item has what it must.
fn must_lead_to(item: &Item) -> Vec<Id> {
    match item {
        Item::Statement(statement) => {
            let event = statement.event.filter(|_| statement.when.is_none());
            event.into_iter().chain([statement.speaker]).collect()
        }
        Item::Commitment(commitment) => {
            let event = commitment.made.filter(|_| commitment.when.is_none());
            event.into_iter().chain(commitment.by.iter().copied()).collect()
        }
        Item::Link(link) => vec![link.from, link.to],
        Item::Party(_) | Item::Actor(_) | Item::Source(_) | Item::Topic(_) | Item::Event(_) => Vec::new(),
    }
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

/// Takes what stays into `case`: bad references dropped, times filled in, in the order of the case.
pub fn assemble(
    case: &mut Case,
    builder: Builder,
    candidates: Vec<Candidate>,
    stays: &[bool],
    incomplete: bool,
) -> Vec<Finding> {
    let Builder { ids, mut findings, pool, .. } = builder;
    pool.close();
    let mut events: Vec<Placed<Event>> = Vec::new();
    let mut statements: Vec<Placed<Statement>> = Vec::new();
    let mut commitments: Vec<Commitment> = Vec::new();
    let good = |id: Id, kinds: Kinds| ids.is_good(id, kinds, incomplete);
    for (reading, (candidate, _)) in candidates.into_iter().zip(stays).filter(|(_, stays)| **stays).enumerate() {
        match candidate.item {
            Item::Party(party) => case.parties.push(party),
            Item::Actor(mut actor) => {
                actor.party = actor.party.filter(|party| good(*party, Kinds::PARTY));
                case.actors.push(*actor);
            }
            Item::Source(mut source) => {
                retain(&mut source.cites, |cited| good(*cited, Kinds::CITED));
                case.sources.push(*source);
            }
            Item::Topic(topic) => case.topics.push(topic),
            Item::Event(mut event) => {
                retain(&mut event.after, |id| good(*id, Kinds::HAPPENING));
                retain(&mut event.topics, |id| good(*id, Kinds::TOPIC));
                retain(&mut event.actors, |participant| good(participant.actor, Kinds::SIDE));
                for participant in &mut event.actors {
                    keep_good(&mut participant.sources, &good);
                }
                keep_good(&mut event.sources, &good);
                events.push(Placed { file: candidate.file, span: candidate.span, reading, item: *event });
            }
            Item::Statement(mut statement) => {
                statement.event = statement.event.filter(|event| good(*event, Kinds::EVENT));
                retain(&mut statement.after, |id| good(*id, Kinds::HAPPENING));
                retain(&mut statement.topics, |id| good(*id, Kinds::TOPIC));
                retain(&mut statement.to, |id| good(*id, Kinds::SIDE));
                retain(&mut statement.about, |about| good(about.id, Kinds::ANY));
                keep_good(&mut statement.sources, &good);
                statements.push(Placed { file: candidate.file, span: candidate.span, reading, item: *statement });
            }
            Item::Commitment(mut commitment) => {
                commitment.made = commitment.made.filter(|event| good(*event, Kinds::EVENT));
                retain(&mut commitment.by, |id| good(*id, Kinds::SIDE));
                retain(&mut commitment.to, |id| good(*id, Kinds::SIDE));
                retain(&mut commitment.topics, |id| good(*id, Kinds::TOPIC));
                keep_good(&mut commitment.sources, &good);
                // An update on the word of somebody who is not there goes whole.
                retain(&mut commitment.updates, |update| {
                    update.according_to.is_none_or(
                        |who| matches!(ids.target(who, incomplete), Target::Item(kind, _) if Kinds::VOICE.allow(kind)),
                    )
                });
                for update in &mut commitment.updates {
                    update.event = update.event.filter(|event| good(*event, Kinds::EVENT));
                    keep_good(&mut update.sources, &good);
                }
                commitments.push(*commitment);
            }
            Item::Link(mut link) => {
                keep_good(&mut link.sources, &good);
                case.links.push(*link);
            }
        }
    }
    let times: FxHashMap<Id, crate::case::When> =
        events.iter().map(|event| (event.item.id, event.item.when.clone())).collect();
    for Placed { item: statement, .. } in &mut statements {
        if statement.when.is_none() {
            statement.when = statement.event.and_then(|event| times.get(&event).cloned());
        }
    }
    for commitment in &mut commitments {
        if commitment.made_at.is_none() {
            commitment.made_at = commitment.made.and_then(|event| times.get(&event).cloned());
        }
    }
    put_in_order(case, events, statements, &ids, &mut findings);
    commitments.sort_by_key(|commitment| {
        commitment.made_at.as_ref().map_or((i64::MIN, i64::MAX), crate::case::When::order_key)
    });
    case.commitments = commitments;
    set_ids(case, ids);
    findings
}

fn keep_good(citations: &mut Box<[Citation]>, good: &impl Fn(Id, Kinds) -> bool) {
    retain(citations, |citation| good(citation.source, Kinds::SOURCE));
}

/// Takes out of a list what is not to be kept.
fn retain<T>(list: &mut Box<[T]>, keep: impl FnMut(&T) -> bool) {
    let mut kept = std::mem::take(list).into_vec();
    kept.retain(keep);
    *list = kept.into();
}

/// An item and its place among all that are read.
struct Placed<T> {
    file: usize,
    span: super::lexer::Span,
    reading: usize,
    item: T,
}

/// An event or a statement on its way into the sequence.
struct Happening {
    key: (i64, i64, usize),
    /// True with the index among events, false with the index among statements.
    is_event: bool,
    index: usize,
    id: Id,
    file: usize,
    span: super::lexer::Span,
}

fn put_in_order(
    case: &mut Case,
    events: Vec<Placed<Event>>,
    statements: Vec<Placed<Statement>>,
    ids: &Ids,
    findings: &mut Vec<Finding>,
) {
    let mut happenings: Vec<Happening> = Vec::with_capacity(events.len() + statements.len());
    happenings.extend(events.iter().enumerate().map(|(index, placed)| {
        let (earliest, latest) = placed.item.when.order_key();
        let key = (earliest, latest, placed.reading);
        Happening { key, is_event: true, index, id: placed.item.id, file: placed.file, span: placed.span }
    }));
    happenings.extend(statements.iter().enumerate().map(|(index, placed)| {
        let (earliest, latest) = placed.item.when.as_ref().map_or((i64::MIN, i64::MAX), crate::case::When::order_key);
        let key = (earliest, latest, placed.reading);
        Happening { key, is_event: false, index, id: placed.item.id, file: placed.file, span: placed.span }
    }));
    happenings.sort_by_key(|happening| happening.key);
    let at: FxHashMap<Id, usize> = happenings.iter().enumerate().map(|(at, happening)| (happening.id, at)).collect();
    let named = |happening: &Happening| -> Vec<usize> {
        let after = if happening.is_event {
            events.get(happening.index).map(|placed| &placed.item.after)
        } else {
            statements.get(happening.index).map(|placed| &placed.item.after)
        };
        after.into_iter().flatten().filter_map(|id| at.get(id).copied()).collect()
    };
    let mut after: Vec<Vec<usize>> = happenings.iter().map(named).collect();
    for ring in rings(&after) {
        let members: Vec<&Happening> = ring.iter().filter_map(|member| happenings.get(*member)).collect();
        let place = |happening: &&&Happening| (happening.file, happening.span.start);
        if let Some(first) = members.iter().min_by_key(place) {
            let message = format!("these are `after` each other in a ring: {}", in_reading_order(&members, ids));
            let finding =
                Finding::new(Code::Cycle, first.file, head(first.span), message).item(Some(ids.name(first.id)));
            findings.push(finding.hint("take one `after` away; until then none of these counts"));
        }
        for member in &ring {
            if let Some(names) = after.get_mut(*member) {
                names.retain(|name| ring.binary_search(name).is_err());
            }
        }
    }
    let order = sequence(&after);
    let mut events: Vec<Option<Event>> = events.into_iter().map(|placed| Some(placed.item)).collect();
    let mut statements: Vec<Option<Statement>> = statements.into_iter().map(|placed| Some(placed.item)).collect();
    for at in order {
        let Some(happening) = happenings.get(at) else { continue };
        if happening.is_event {
            if let Some(event) = events.get_mut(happening.index).and_then(Option::take) {
                case.sequence.push(ItemRef::new(Kind::Event, case.events.len()));
                case.events.push(event);
            }
        } else if let Some(statement) = statements.get_mut(happening.index).and_then(Option::take) {
            case.sequence.push(ItemRef::new(Kind::Statement, case.statements.len()));
            case.statements.push(statement);
        }
    }
}

fn in_reading_order(members: &[&Happening], ids: &Ids) -> String {
    let mut members: Vec<&&Happening> = members.iter().collect();
    members.sort_by_key(|happening| (happening.file, happening.span.start));
    listed(members.iter().map(|happening| ids.name(happening.id)))
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

fn set_ids(case: &mut Case, ids: Ids) {
    let mut entries: Vec<IdEntry> = ids.into_names().into_iter().map(|name| IdEntry { name, item: None }).collect();
    let mut bear = |id: Id, kind: Kind, index: usize| {
        if let Some(entry) = entries.get_mut(id.0 as usize) {
            entry.item = Some(ItemRef::new(kind, index));
        }
    };
    case.parties.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Party, at));
    case.actors.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Actor, at));
    case.sources.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Source, at));
    case.topics.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Topic, at));
    case.events.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Event, at));
    case.statements.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Statement, at));
    case.commitments.iter().enumerate().for_each(|(at, item)| bear(item.id, Kind::Commitment, at));
    case.set_ids(entries);
}
