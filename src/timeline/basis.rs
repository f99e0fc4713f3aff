//! What of a case the lanes are made from however they are arranged, worked out once: when everything is, and how much.

use std::sync::Arc;

use super::Viewport;
use super::extent::range_of_case;
use super::majors::Majors;
use super::track::Slot;
use crate::case::room::{filled, gathered, room_for};
use crate::case::shown::Shown;
use crate::case::{Case, ItemRef, Kind, Weight};

/// Everything dated of a case as it is drawn, and what follows from it for any arrangement of lanes.
#[derive(Clone, Debug, Default)]
pub struct Basis {
    /// Every event, in the order of the case.
    pub events: Box<[Slot]>,
    /// Every dated statement, in the order of the case.
    pub statements: Box<[Slot]>,
    /// Events that a reader must not miss.
    pub majors: Arc<Majors>,
    /// Starts of all dated events and statements, sorted.
    pub starts: Arc<Box<[i64]>>,
    /// The range of everything dated.
    pub range: Option<Viewport>,
    /// How many events and statements everybody has, by id.
    pub activity: Box<[u32]>,
}

impl Basis {
    /// The basis of `case`.
    pub fn new(case: &Case) -> Self {
        let events = case.events.iter().zip(0_u32..).map(|(event, at)| Slot::of_event(event, at));
        let events = gathered(case.events.len(), events);
        let dated = case.statements.iter().zip(0_u32..).filter_map(|(said, at)| Some((said.when.as_ref()?, at)));
        let statements = gathered(case.statements.len(), dated.map(|(when, at)| Slot::new(when, at)));
        let all = events.iter().chain(&statements);
        let mut starts = gathered(events.len() + statements.len(), all.map(Slot::anchor_secs));
        starts.sort_unstable();
        let weight =
            |slot: &&Slot| case.events.get(slot.item as usize).is_some_and(|event| event.weight == Weight::Major);
        let mut majors: Vec<Slot> = room_for(events.len());
        majors.extend(events.iter().filter(weight).copied());
        Self {
            majors: Arc::new(Majors::weighed(case, &majors)),
            starts: Arc::new(starts),
            range: range_of_case(case),
            activity: activity(case),
            events,
            statements,
        }
    }

    /// Those events that a reader must not miss that are shown.
    pub(super) fn majors_of(&self, shown: &Shown) -> Arc<Majors> {
        if shown.is_all() {
            return Arc::clone(&self.majors);
        }
        Arc::new(self.majors.those(|slot| shown.has(ItemRef { kind: Kind::Event, index: slot.item })))
    }

    /// Starts of all dated events and statements that are shown, sorted.
    pub(super) fn starts_of(&self, shown: &Shown) -> Arc<Box<[i64]>> {
        if shown.is_all() {
            return Arc::clone(&self.starts);
        }
        let of = |kind: Kind, slots: &[Slot], starts: &mut Vec<i64>| {
            let shown = slots.iter().filter(|slot| shown.has(ItemRef { kind, index: slot.item }));
            starts.extend(shown.map(Slot::anchor_secs));
        };
        let mut starts = room_for(self.starts.len());
        of(Kind::Event, &self.events, &mut starts);
        of(Kind::Statement, &self.statements, &mut starts);
        starts.sort_unstable();
        Arc::new(starts.into())
    }
}

/// How many events and statements everybody has, by id.
fn activity(case: &Case) -> Box<[u32]> {
    let mut counts = filled(0_u32, case.ids.len());
    let took_part = case.events.iter().flat_map(|event| {
        let named = event.actors.iter().map(|participant| participant.actor);
        // Who is named twice took part once.
        named.enumerate().filter(|(at, who)| !event.actors.iter().take(*at).any(|before| before.actor == *who))
    });
    let took_part = took_part.map(|(_, who)| who);
    for who in took_part.chain(case.statements.iter().map(|statement| statement.speaker)) {
        if let Some(count) = counts.get_mut(who.0 as usize) {
            *count += 1;
        }
    }
    counts
}
