//! What is likely not meant so: orders that cannot be, rings of sources, what nothing refers to, what has no source.

use rustc_hash::{FxHashMap, FxHashSet};

use super::build::{Builder, Candidate, Item};
use super::finding::Finding;
use super::ids::{Ids, Target};
use super::lexer::Span;
use super::resolve::{LeftOut, head, listed};
use super::sequence::rings;
use crate::case::{Code, EventKind, Id, Kind, When};

/// Tells what the rules find among the candidates that stay.
pub fn tell(builder: &mut Builder, candidates: &[Candidate], stays: &[bool], left_out: LeftOut) {
    let kept: Vec<&Candidate> =
        candidates.iter().zip(stays).filter(|(_, stays)| **stays).map(|(candidate, _)| candidate).collect();
    let mut findings = Vec::new();
    orders(&builder.ids, candidates, &kept, left_out, &mut findings);
    source_rings(&builder.ids, &kept, &mut findings);
    unsourced(&builder.ids, &kept, &mut findings);
    if !left_out.file && !left_out.item {
        unused(&builder.ids, &kept, &mut findings);
    }
    builder.findings.append(&mut findings);
}

fn id_of<'i>(ids: &'i Ids, candidate: &Candidate) -> Option<&'i str> {
    candidate.id.map(|(id, _)| ids.name(id))
}

/// `a` is over before `b` begins.
fn is_before(a: Option<&When>, b: Option<&When>) -> bool {
    match (a.and_then(|when| when.latest), b.and_then(|when| when.earliest)) {
        (Some(latest), Some(earliest)) => latest <= earliest,
        _ => false,
    }
}

fn orders(ids: &Ids, candidates: &[Candidate], kept: &[&Candidate], left_out: LeftOut, findings: &mut Vec<Finding>) {
    let item_of = |id: Id| match ids.target(id, left_out.file) {
        Target::Item(_, candidate) => candidates.get(candidate).map(|candidate| &candidate.item),
        Target::LeftOut | Target::Nothing => None,
    };
    for candidate in kept {
        let mut tell = |span: Span, message: String, hint: &str| {
            let finding = Finding::new(Code::Order, candidate.file, span, message);
            findings.push(finding.item(id_of(ids, candidate)).hint(hint));
        };
        match &candidate.item {
            Item::Commitment(commitment) => {
                let event_time = |id: Id| match item_of(id) {
                    Some(Item::Event(event)) => Some(&event.when),
                    _ => None,
                };
                let made = commitment.when.as_ref().or_else(|| commitment.made.and_then(event_time));
                for (update, span) in commitment.updates.iter().zip(&candidate.spans.updates) {
                    if is_before(Some(&update.when), made) {
                        let message =
                            format!("this update of `{}` is before the commitment was made", update.when.written);
                        tell(*span, message, "check the two dates");
                    }
                }
                if is_before(commitment.due.as_ref(), made) {
                    tell(candidate.spans.due, "it is due before it was made".to_owned(), "check the two dates");
                }
            }
            Item::Event(event) if !matches!(event.kind, EventKind::Deadline | EventKind::Announcement) => {
                for (citation, span) in event.sources.iter().zip(&candidate.spans.citations) {
                    let Some(Item::Source(source)) = item_of(citation.source) else { continue };
                    if is_before(source.published.as_ref(), Some(&event.when)) {
                        let message =
                            format!("the source `{}` was published before this event", ids.name(citation.source));
                        tell(*span, message, "check `published` of the source and `when` of the event");
                    }
                }
            }
            _ => {}
        }
    }
}

fn source_rings(ids: &Ids, kept: &[&Candidate], findings: &mut Vec<Finding>) {
    let sources: Vec<(&Candidate, &[Id])> = kept
        .iter()
        .filter_map(|candidate| match &candidate.item {
            Item::Source(source) => Some((*candidate, &*source.cites)),
            _ => None,
        })
        .collect();
    let at: FxHashMap<Id, usize> =
        sources.iter().enumerate().filter_map(|(at, (candidate, _))| Some((candidate.id?.0, at))).collect();
    let edges: Vec<Vec<usize>> =
        sources.iter().map(|(_, cites)| cites.iter().filter_map(|id| at.get(id).copied()).collect()).collect();
    for ring in rings(&edges) {
        let members: Vec<&Candidate> =
            ring.iter().filter_map(|at| sources.get(*at)).map(|(candidate, _)| *candidate).collect();
        let Some(first) = members.first() else { continue };
        let names = listed(members.iter().map(|member| id_of(ids, member).unwrap_or_default()));
        let message = if members.len() == 1 {
            format!("the source {names} cites itself")
        } else {
            format!("these sources cite each other in a ring: {names}")
        };
        let finding = Finding::new(Code::Cycle, first.file, head(first.span), message).item(id_of(ids, first));
        findings.push(finding.hint("take away the `cites` that is not so: one of them must have been first"));
    }
}

fn unsourced(ids: &Ids, kept: &[&Candidate], findings: &mut Vec<Finding>) {
    for candidate in kept {
        let kind = candidate.item.kind();
        if matches!(kind, Kind::Statement | Kind::Commitment) && !candidate.spans.sourced {
            let message = format!("this {} has no source", kind.name().to_lowercase());
            let finding = Finding::new(Code::Unsourced, candidate.file, head(candidate.span), message);
            findings.push(finding.item(id_of(ids, candidate)).hint("add `sources: [\"…\"]`"));
        }
    }
}

fn unused(ids: &Ids, kept: &[&Candidate], findings: &mut Vec<Finding>) {
    let mut used: FxHashSet<Id> = FxHashSet::default();
    for candidate in kept {
        let own = candidate.id.map(|(id, _)| id);
        used.extend(candidate.references.iter().map(|reference| reference.id).filter(|id| Some(*id) != own));
    }
    for candidate in kept {
        let kind = candidate.item.kind();
        let counts = matches!(kind, Kind::Source | Kind::Actor | Kind::Party | Kind::Topic);
        let Some((id, _)) = candidate.id else { continue };
        if counts && !used.contains(&id) {
            let message = format!("nothing refers to this {}", kind.name().to_lowercase());
            let finding = Finding::new(Code::Unused, candidate.file, head(candidate.span), message);
            findings.push(finding.item(Some(ids.name(id))).hint("refer to it, or take it away"));
        }
    }
}
