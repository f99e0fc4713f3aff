//! What stays to a Case: bad references dropped, times filled in, everything in the order of the case.

use super::batch::Candidate;
use super::draft::Judged;
use super::ids::{Ids, Kinds, Target};
use super::items::{Items, Order};
use super::parallel::{both, in_stretches};
use super::sequence::{Graph, sequence};
use crate::case::room::{filled, gathered, room_for};
use crate::case::{self, Case, Citation, Id, ItemRef, Kind, List, Participant, Update, When};

/// So many candidates in a row are looked at by one thread.
const STRETCH: usize = 4096;
/// With fewer events and statements than this, two threads take longer than one.
const WORTH_THREADS: usize = 20_000;

/// Everything that stays, on its way into a case.
#[derive(Debug)]
pub struct Assembly {
    items: Items,
    names: case::Ids,
    /// For each kind, in the order of the kinds, its order in the case.
    orders: [Order; Kind::NAMES.len()],
    /// Events and statements in one sequence: their places among all of their kind that stay.
    sequence: Vec<ItemRef>,
}

/// Drops bad references, fills in times and finds the order; within `rings` of candidates `after` counts for nothing.
pub fn assemble(mut judged: Judged, stays: &[bool], rings: &[Vec<u32>], incomplete: bool) -> Assembly {
    drop_bad_references(&mut judged, stays, incomplete);
    fill_in_times(&mut judged, stays, incomplete);
    let Judged { ids, items, candidates } = judged;
    // Events and statements are put in order below.
    let (counts, mut slots) = (items.counts(), <[Vec<u32>; Kind::NAMES.len()]>::default());
    let is_listed = |kind: Kind| !matches!(kind, Kind::Event | Kind::Statement);
    for ((slots, count), (_, kind)) in slots.iter_mut().zip(counts).zip(Kind::NAMES) {
        *slots = room_for(if is_listed(*kind) { count } else { 0 });
    }
    for (candidate, _) in candidates.iter().zip(stays).filter(|(_, stays)| **stays) {
        if is_listed(candidate.kind)
            && let Some(slots) = slots.get_mut(candidate.kind as usize)
        {
            slots.push(candidate.slot);
        }
    }
    let ordered = happenings_in_order(&items, &candidates, stays, &ids, rings);
    let mut sequence = room_for(ordered.len());
    let (mut events, mut statements) = (room_for(ordered.len()), room_for(ordered.len()));
    for (kind, slot) in ordered {
        let list = if kind == Kind::Event { &mut events } else { &mut statements };
        sequence.push(ItemRef::new(kind, list.len()));
        list.push(slot);
    }
    let made = |slot: &u32| {
        let made_at = items.commitments.get(*slot as usize).and_then(|commitment| commitment.made_at.as_ref());
        made_at.map_or((i64::MIN, i64::MAX), When::order_key)
    };
    let [.., commitments, _] = &mut slots;
    commitments.sort_by_key(made);
    let mut orders: [Order; Kind::NAMES.len()] = Default::default();
    for ((order, (_, kind)), (slots, count)) in orders.iter_mut().zip(Kind::NAMES).zip(slots.into_iter().zip(counts)) {
        let places = match kind {
            Kind::Event => std::mem::take(&mut events),
            Kind::Statement => std::mem::take(&mut statements),
            _ => slots,
        };
        *order = Order { stay: places.len(), places: with_the_rest(places, count) };
    }
    Assembly { items, names: ids.into_names(), orders, sequence }
}

impl Assembly {
    /// Puts everything into `case`.
    pub fn into_case(self, case: &mut Case) {
        let Self { items, names, orders, sequence } = self;
        let Items { parties, actors, sources, topics, events, statements, commitments, links } = items;
        let [of_parties, of_actors, of_sources, of_topics, of_events, of_statements, of_commitments, of_links] = orders;
        let is_large = sequence.len() >= WORTH_THREADS;
        (case.events, (case.statements, case.sources)) = both(
            is_large,
            || events.in_order(of_events),
            || (statements.in_order(of_statements), sources.in_order(of_sources)),
        );
        case.parties = parties.in_order(of_parties);
        case.actors = actors.in_order(of_actors);
        case.topics = topics.in_order(of_topics);
        case.commitments = commitments.in_order(of_commitments);
        case.links = links.in_order(of_links);
        case.sequence = sequence;
        case.sequence.shrink_to_fit();
        case.ids = names;
        case.note_bearers();
    }
}

/// An order that names some of `count` places, with those behind it that it does not name.
fn with_the_rest(mut order: Vec<u32>, count: usize) -> Vec<u32> {
    if order.len() < count {
        let mut named = filled(false, count);
        for at in &order {
            if let Some(named) = named.get_mut(*at as usize) {
                *named = true;
            }
        }
        order.extend((0_u32..).zip(&named).filter(|(_, named)| !**named).map(|(at, _)| at));
    }
    order
}

/// Takes bad references out of everything that stays, and updates on the word of somebody who is not there whole.
fn drop_bad_references(judged: &mut Judged, stays: &[bool], incomplete: bool) {
    let is_bad = |at: usize| {
        let Some(candidate) = judged.candidates.get(at).filter(|_| stays.get(at) == Some(&true)) else { return false };
        let mut bad = false;
        judged.items.references(candidate.kind, candidate.slot, &mut |id, kinds| {
            // An update goes where the one on whose word it is was left out, which costs nothing else.
            bad |= !judged.ids.is_good(id, kinds, incomplete)
                || kinds == Kinds::VOICE && judged.ids.target(id, incomplete) == Target::LeftOut;
        });
        bad
    };
    let of_stretch = |stretch: std::ops::Range<usize>| stretch.filter(|at| is_bad(*at)).collect::<Vec<usize>>();
    for at in in_stretches(judged.candidates.len(), STRETCH, of_stretch).concat() {
        if let Some(candidate) = judged.candidates.get(at) {
            drop_bad(&mut judged.items, candidate, &judged.ids, incomplete);
        }
    }
}

fn drop_bad(items: &mut Items, candidate: &Candidate, ids: &Ids, incomplete: bool) {
    let good = |id: Id, kinds: Kinds| ids.is_good(id, kinds, incomplete);
    let at = candidate.slot as usize;
    match candidate.kind {
        Kind::Party | Kind::Topic => {}
        Kind::Actor => {
            let Some(actor) = items.actors.get_mut(at) else { return };
            actor.party = actor.party.filter(|party| good(*party, Kinds::PARTY));
        }
        Kind::Source => {
            let Some(source) = items.sources.get_mut(at) else { return };
            retain(&mut source.cites, |cited| good(*cited, Kinds::CITED));
        }
        Kind::Event => {
            let Some(event) = items.events.get_mut(at) else { return };
            retain(&mut event.after, |id| good(*id, Kinds::HAPPENING));
            retain(&mut event.topics, |id| good(*id, Kinds::TOPIC));
            retain(&mut event.actors, |participant| good(participant.actor, Kinds::SIDE));
            let sources = event.actors.iter().flat_map(|participant| &participant.sources);
            if sources.into_iter().any(|citation| !good(citation.source, Kinds::SOURCE)) {
                let kept = |participant: &Participant| {
                    let mut participant = participant.clone();
                    keep_good(&mut participant.sources, &good);
                    participant
                };
                event.actors = event.actors.iter().map(kept).collect();
            }
            keep_good(&mut event.sources, &good);
        }
        Kind::Statement => {
            let Some(statement) = items.statements.get_mut(at) else { return };
            statement.event = statement.event.filter(|event| good(*event, Kinds::EVENT));
            retain(&mut statement.after, |id| good(*id, Kinds::HAPPENING));
            retain(&mut statement.topics, |id| good(*id, Kinds::TOPIC));
            retain(&mut statement.to, |id| good(*id, Kinds::SIDE));
            retain(&mut statement.about, |about| good(about.id, Kinds::ANY));
            keep_good(&mut statement.sources, &good);
        }
        Kind::Commitment => {
            let Some(commitment) = items.commitments.get_mut(at) else { return };
            commitment.made = commitment.made.filter(|event| good(*event, Kinds::EVENT));
            retain(&mut commitment.by, |id| good(*id, Kinds::SIDE));
            retain(&mut commitment.to, |id| good(*id, Kinds::SIDE));
            retain(&mut commitment.topics, |id| good(*id, Kinds::TOPIC));
            keep_good(&mut commitment.sources, &good);
            retain(&mut commitment.updates, |update| {
                update.according_to.is_none_or(
                    |who| matches!(ids.target(who, incomplete), Target::Item(kind, _) if Kinds::VOICE.allow(kind)),
                )
            });
            let kept = |update: &Update| {
                let mut update = update.clone();
                update.event = update.event.filter(|event| good(*event, Kinds::EVENT));
                keep_good(&mut update.sources, &good);
                update
            };
            commitment.updates = commitment.updates.iter().map(kept).collect();
        }
        Kind::Link => {
            let Some(link) = items.links.get_mut(at) else { return };
            keep_good(&mut link.sources, &good);
        }
    }
}

fn keep_good(citations: &mut List<Citation>, good: &impl Fn(Id, Kinds) -> bool) {
    retain(citations, |citation| good(citation.source, Kinds::SOURCE));
}

/// Takes out of a list what is not to be kept.
fn retain<T: Clone>(list: &mut List<T>, mut keep: impl FnMut(&T) -> bool) {
    if !list.iter().all(&mut keep) {
        *list = list.iter().filter(|item| keep(item)).cloned().collect();
    }
}

/// Gives statements and commitments without a time of their own that of their event.
fn fill_in_times(judged: &mut Judged, stays: &[bool], incomplete: bool) {
    let Judged { ids, items, candidates } = judged;
    let Items { events, statements, commitments, .. } = items;
    let time_of = |event: Option<Id>| match ids.target(event?, incomplete) {
        Target::Item(Kind::Event, at) if stays.get(at) == Some(&true) => {
            let slot = candidates.get(at)?.slot as usize;
            events.get(slot).map(|event| event.when.clone())
        }
        _ => None,
    };
    for statement in statements.iter_mut().filter(|statement| statement.when.is_none()) {
        statement.when = time_of(statement.event);
    }
    for commitment in commitments.iter_mut().filter(|commitment| commitment.made_at.is_none()) {
        commitment.made_at = time_of(commitment.made);
    }
}

/// An event or a statement on its way into the sequence.
struct Happening {
    /// By which it is put in order: when, then its number among the candidates.
    key: (i64, i64, u32),
    is_event: bool,
    /// True where it names something in `after`.
    waits: bool,
    slot: u32,
}

impl Happening {
    /// Its number among the candidates.
    fn at(&self) -> u32 {
        self.key.2
    }
}

/// Kind and place of all events and statements that stay, in the order of the case.
fn happenings_in_order(
    items: &Items,
    candidates: &[Candidate],
    stays: &[bool],
    ids: &Ids,
    rings: &[Vec<u32>],
) -> Box<[(Kind, u32)]> {
    let happening = |(at, (candidate, _)): (u32, (&Candidate, &bool))| {
        let slot = candidate.slot as usize;
        let (when, after) = match candidate.kind {
            Kind::Event => items.events.get(slot).map(|event| (Some(&event.when), &event.after))?,
            Kind::Statement => {
                items.statements.get(slot).map(|statement| (statement.when.as_ref(), &statement.after))?
            }
            _ => return None,
        };
        let (earliest, latest) = when.map_or((i64::MIN, i64::MAX), When::order_key);
        let is_event = candidate.kind == Kind::Event;
        let waits = !after.is_empty();
        Some(Happening { key: (earliest, latest, at), is_event, waits, slot: candidate.slot })
    };
    let staying = (0_u32..).zip(candidates.iter().zip(stays)).filter(|(_, (_, stays))| **stays);
    let mut happenings = gathered(candidates.len(), staying.filter_map(happening));
    happenings.sort_unstable_by_key(|happening| happening.key);
    let after_of = |happening: &Happening| {
        let slot = happening.slot as usize;
        let after = match (happening.waits, happening.is_event) {
            (false, _) => None,
            (true, true) => items.events.get(slot).map(|event| &event.after),
            (true, false) => items.statements.get(slot).map(|statement| &statement.after),
        };
        after.into_iter().flatten().copied()
    };
    if happenings.iter().all(|happening| !happening.waits) {
        return gathered(happenings.len(), happenings.iter().map(kind_and_slot));
    }
    let mut places = filled(u32::MAX, candidates.len());
    for (happening, place) in happenings.iter().zip(0_u32..) {
        if let Some(slot) = places.get_mut(happening.at() as usize) {
            *slot = place;
        }
    }
    let place_of = |at: u32| places.get(at as usize).copied().filter(|place| *place != u32::MAX);
    let borne_by = |id: Id| match ids.target(id, false) {
        Target::Item(_, at) => place_of(at as u32),
        Target::LeftOut | Target::Nothing => None,
    };
    let mut after = Graph::with_room(happenings.len());
    for happening in &happenings {
        after.push(after_of(happening).filter_map(borne_by));
    }
    let rings: Vec<Vec<u32>> = rings.iter().map(|ring| ring.iter().filter_map(|at| place_of(*at)).collect()).collect();
    let order = sequence(&after.without(&rings));
    let order = order.iter().filter_map(|at| happenings.get(*at as usize));
    gathered(happenings.len(), order.map(kind_and_slot))
}

fn kind_and_slot(happening: &Happening) -> (Kind, u32) {
    (if happening.is_event { Kind::Event } else { Kind::Statement }, happening.slot)
}
