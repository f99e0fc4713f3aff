//! What is likely not meant so: orders that cannot be, rings of sources, what nothing refers to, what has no source.

use super::batch::Candidate;
use super::draft::{Draft, LeftOut};
use super::finding::Finding;
use super::ids::{Kinds, Target};
use super::lexer::Span;
use super::parallel::in_stretches;
use super::resolve::{head, listed};
use super::sequence::{Graph, rings};
use crate::case::room::{filled, room_for};
use crate::case::{Code, Event, EventKind, Id, Kind, Source, When};

/// So many candidates in a row are looked at by one thread.
const STRETCH: usize = 4096;

/// Tells what the rules find among the candidates that stay. Returns the rings of those that are `after` each other, as indices
/// into the candidates.
pub fn tell(draft: &mut Draft<'_>, stays: &[bool], left_out: LeftOut) -> Vec<Vec<u32>> {
    let rules = Rules { draft, stays, left_out };
    let kept = |stretch: std::ops::Range<usize>| {
        let mut findings = Vec::new();
        for (at, candidate) in draft.candidates.iter().enumerate().take(stretch.end).skip(stretch.start) {
            if stays.get(at) == Some(&true) {
                rules.orders(candidate, &mut findings);
                rules.unsourced(candidate, &mut findings);
            }
        }
        findings
    };
    let mut findings = in_stretches(draft.candidates.len(), STRETCH, kept).into_iter().flatten().collect();
    rules.source_rings(&mut findings);
    let rings = rules.after_rings(&mut findings);
    if !left_out.file && !left_out.item {
        rules.unused(&mut findings);
    }
    draft.findings.append(&mut findings);
    rings
}

/// `a` is over before `b` begins.
fn is_before(a: Option<&When>, b: Option<&When>) -> bool {
    match (a.and_then(|when| when.latest), b.and_then(|when| when.earliest)) {
        (Some(latest), Some(earliest)) => latest <= earliest,
        _ => false,
    }
}

struct Rules<'d, 'f> {
    draft: &'d Draft<'f>,
    stays: &'d [bool],
    left_out: LeftOut,
}

impl Rules<'_, '_> {
    fn id_of(&self, candidate: &Candidate) -> Option<&str> {
        candidate.id.map(|id| self.draft.ids.name(id))
    }

    /// The candidate that bears `id`, where it is of this kind.
    fn bearer(&self, id: Id, kind: Kind) -> Option<usize> {
        match self.draft.ids.target(id, self.left_out.file) {
            Target::Item(found, at) if found == kind => Some(self.draft.candidates.get(at)?.slot as usize),
            _ => None,
        }
    }

    fn event(&self, id: Id) -> Option<&Event> {
        self.draft.items.events.get(self.bearer(id, Kind::Event)?)
    }

    fn source(&self, id: Id) -> Option<&Source> {
        self.draft.items.sources.get(self.bearer(id, Kind::Source)?)
    }

    fn orders(&self, candidate: &Candidate, findings: &mut Vec<Finding>) {
        let mut tell = |span: Span, message: String, hint: &str| {
            let finding = Finding::new(Code::Order, candidate.file as usize, span, message);
            findings.push(finding.item(self.id_of(candidate)).hint(hint));
        };
        let (items, slot) = (&self.draft.items, candidate.slot as usize);
        let details = || self.draft.details_of(candidate);
        if candidate.kind == Kind::Commitment
            && let Some(commitment) = items.commitments.get(slot)
        {
            let event_time = |id: Id| self.event(id).map(|event| &event.when);
            let made = commitment.when.as_ref().or_else(|| commitment.made.and_then(event_time));
            for (update, at) in commitment.updates.iter().zip(0..) {
                if is_before(Some(&update.when), made) {
                    let message = format!("this update of `{}` is before the commitment was made", update.when.written);
                    tell(details().updates.get(at).copied().unwrap_or_default(), message, "check the two dates");
                }
            }
            if is_before(commitment.due.as_ref(), made) {
                tell(details().due, "it is due before it was made".to_owned(), "check the two dates");
            }
        }
        if candidate.kind == Kind::Event
            && let Some(event) = items.events.get(slot)
            && !matches!(event.kind, EventKind::Deadline | EventKind::Announcement)
        {
            for (citation, at) in event.sources.iter().zip(0..) {
                let published = self.source(citation.source).and_then(|source| source.published.as_ref());
                if is_before(published, Some(&event.when)) {
                    let name = self.draft.ids.name(citation.source);
                    let message = format!("the source `{name}` was published before this event");
                    let span = details().citations.get(at).copied().unwrap_or_default();
                    tell(span, message, "check `published` of the source and `when` of the event");
                }
            }
        }
    }

    fn source_rings(&self, findings: &mut Vec<Finding>) {
        let kept = self.draft.candidates.iter().zip(self.stays).filter(|(_, stays)| **stays);
        let kept = kept.map(|(candidate, _)| candidate).filter(|candidate| candidate.kind == Kind::Source);
        let mut sources: Vec<&Candidate> = room_for(self.draft.items.sources.len());
        sources.extend(kept);
        // For each id its number among the sources.
        let mut numbers = filled(None, self.draft.ids.len());
        for (candidate, number) in sources.iter().zip(0_u32..) {
            if let Some(slot) = candidate.id.and_then(|id| numbers.get_mut(id.0 as usize)) {
                *slot = Some(number);
            }
        }
        let mut edges = Graph::with_room(sources.len());
        for candidate in &sources {
            let source = self.draft.items.sources.get(candidate.slot as usize);
            let cites = source.into_iter().flat_map(|source| &source.cites);
            edges.push(cites.filter_map(|id| numbers.get(id.0 as usize).copied().flatten()));
        }
        for ring in rings(&edges) {
            let members: Vec<&Candidate> = ring.iter().filter_map(|at| sources.get(*at as usize)).copied().collect();
            let Some(first) = members.first() else { continue };
            let names = listed(members.iter().map(|member| self.id_of(member).unwrap_or_default()));
            let message = if members.len() == 1 {
                format!("the source {names} cites itself")
            } else {
                format!("these sources cite each other in a ring: {names}")
            };
            let finding = Finding::new(Code::Cycle, first.file as usize, head(first.span), message);
            let finding = finding.item(self.id_of(first));
            findings.push(finding.hint("take away the `cites` that is not so: one of them must have been first"));
        }
    }

    fn after_rings(&self, findings: &mut Vec<Finding>) -> Vec<Vec<u32>> {
        let Draft { candidates, items, ids, .. } = self.draft;
        let staying = |at: usize| self.stays.get(at) == Some(&true);
        let after_of = |(at, candidate): (usize, &Candidate)| {
            let slot = candidate.slot as usize;
            let after = match candidate.kind {
                Kind::Event => items.events.get(slot).map(|event| &event.after),
                Kind::Statement => items.statements.get(slot).map(|statement| &statement.after),
                _ => None,
            };
            after.filter(|_| staying(at)).into_iter().flatten()
        };
        if candidates.iter().enumerate().all(|candidate| after_of(candidate).next().is_none()) {
            return Vec::new();
        }
        let borne_by = |id: &Id| match ids.target(*id, self.left_out.file) {
            Target::Item(kind, at) if Kinds::HAPPENING.allow(kind) && staying(at) => Some(at as u32),
            _ => None,
        };
        let mut after = Graph::with_room(candidates.len());
        for candidate in candidates.iter().enumerate() {
            after.push(after_of(candidate).filter_map(borne_by));
        }
        let rings = rings(&after);
        for ring in &rings {
            let members: Vec<&Candidate> = ring.iter().filter_map(|at| candidates.get(*at as usize)).collect();
            let Some(first) = members.first() else { continue };
            let names = listed(members.iter().map(|member| self.id_of(member).unwrap_or_default()));
            let message = format!("these are `after` each other in a ring: {names}");
            let finding = Finding::new(Code::Cycle, first.file as usize, head(first.span), message);
            let finding = finding.item(self.id_of(first));
            findings.push(finding.hint("take one `after` away; until then none of these counts"));
        }
        rings
    }

    fn unsourced(&self, candidate: &Candidate, findings: &mut Vec<Finding>) {
        let (items, slot) = (&self.draft.items, candidate.slot as usize);
        let sources = match candidate.kind {
            Kind::Statement => items.statements.get(slot).map(|statement| &statement.sources),
            Kind::Commitment => items.commitments.get(slot).map(|commitment| &commitment.sources),
            _ => None,
        };
        if sources.is_some_and(|sources| sources.is_empty()) {
            let message = format!("this {} has no source", candidate.kind.name().to_lowercase());
            let finding = Finding::new(Code::Unsourced, candidate.file as usize, head(candidate.span), message);
            findings.push(finding.item(self.id_of(candidate)).hint("add `sources: [\"…\"]`"));
        }
    }

    /// Tells what nothing refers to; only where everything stays.
    fn unused(&self, findings: &mut Vec<Finding>) {
        let Draft { candidates, items, ids, .. } = self.draft;
        let mut used = filled(false, ids.len());
        for candidate in candidates {
            let mut tell = |id: Id| {
                if Some(id) != candidate.id
                    && let Some(used) = used.get_mut(id.0 as usize)
                {
                    *used = true;
                }
            };
            match self.draft.kept_details(candidate) {
                Some(details) => details.references.iter().for_each(|reference| tell(reference.id)),
                None => items.references(candidate.kind, candidate.slot, &mut |id, _| tell(id)),
            }
        }
        for candidate in candidates {
            let counts = matches!(candidate.kind, Kind::Source | Kind::Actor | Kind::Party | Kind::Topic);
            let Some(id) = candidate.id else { continue };
            if counts && used.get(id.0 as usize) == Some(&false) {
                let message = format!("nothing refers to this {}", candidate.kind.name().to_lowercase());
                let finding = Finding::new(Code::Unused, candidate.file as usize, head(candidate.span), message);
                findings.push(finding.item(Some(ids.name(id))).hint("refer to it, or take it away"));
            }
        }
    }
}
