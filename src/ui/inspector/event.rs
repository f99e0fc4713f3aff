//! An event in full: when and where, who took part, what was said and promised there.

use egui::Ui;

use super::card::{Said, card_ui};
use super::citations::{brief_citations_ui, sources_ui};
use super::fields::{languages_ui, long_list_ui, when_field};
use super::related::{credibility_ui, footer_ui, links_ui, reference_ui, references_ui, topics_ui};
use crate::app::Command;
use crate::app::names::capitalised;
use crate::app::outcome::outcome_words;
use crate::app::story::public_words;
use crate::case::status::{overdue, standing};
use crate::case::{Event, Id, ItemRef, Kind, Status, Weight};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{colored_link, field, label, paragraph, party_line, prose_field, section};
use crate::ui::reader::Reader;
use crate::ui::status_sign::sign_ui;
use crate::ui::theme::{SECONDARY, SMALL, medium, text};

/// Shows the event `item`.
pub(super) fn event_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(event) = reader.case.events.get(item.at()) else {
        return;
    };
    let case = reader.case;
    let kind = match event.weight {
        Weight::Normal => capitalised(event.kind.term()),
        weight => format!("{} · {}", capitalised(event.kind.term()), weight.term()),
    };
    super::heading(ui, &kind, words(&event.title, case), reader.stand_in(&event.title));
    let summary = words(&event.summary, case);
    if !summary.is_empty() {
        paragraph(ui, summary, text(SECONDARY), 19.0, reader.palette.ink1);
        ui.add_space(8.0);
    }
    when_field(ui, reader, say("field-when"), &event.when);
    prose_field(ui, reader, say("field-place"), &event.location);
    references_ui(ui, reader, say("field-after"), &event.after, commands);
    participants_ui(ui, reader, event, commands);
    topics_ui(ui, reader, &event.topics, &event.tags, commands);
    // What was said and promised is what one looks for; on what it rests comes below.
    made_there_ui(ui, reader, event, commands);
    ui.add_space(8.0);
    credibility_ui(ui, event.credibility);
    sources_ui(ui, reader, None, &event.sources, commands);
    prose_field(ui, reader, say("field-note"), &event.note);
    let updated = reader.state.document.index.updated_at(event.id);
    let updated: Vec<_> =
        updated.iter().filter(|item| reader.state.shows(**item)).filter_map(|item| case.id_of(*item)).collect();
    references_ui(ui, reader, say("field-tells-status"), &updated, commands);
    links_ui(ui, reader, event.id, commands);
    let roles = event.actors.iter().map(|participant| (say("field-role"), &participant.role));
    let texts = [
        (say("field-title"), &event.title),
        (say("field-place"), &event.location),
        (say("field-summary"), &event.summary),
        (say("field-note"), &event.note),
    ];
    languages_ui(ui, reader, &texts.into_iter().chain(roles).collect::<Vec<_>>());
    footer_ui(ui, reader, item, event.private, commands);
}

fn participants_ui(ui: &mut Ui, reader: &Reader<'_>, event: &Event, commands: &mut Vec<Command>) {
    if event.actors.is_empty() {
        return;
    }
    field(ui, say("field-who"), |ui| {
        for participant in &event.actors {
            let name = name_words(reader.case, participant.actor);
            let color = reader.palette.party_ink(reader.case, participant.actor);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let about = tell!("event-show-who", name = name, id = reader.case.name_of(event.id));
                if colored_link(ui, name, (medium(SECONDARY), color), &about).clicked() {
                    commands.push(Command::SelectActor(participant.actor));
                }
                let role = words(&participant.role, reader.case);
                if !role.is_empty() {
                    label(ui, role, text(SMALL), reader.palette.ink2);
                }
                if participant.disputed {
                    label(ui, say("disputed-who"), text(SMALL), reader.palette.alert);
                }
            });
            let lead = if participant.disputed { say("disputed-by") } else { say("cited-by-short") };
            brief_citations_ui(ui, reader, (lead, &participant.sources), commands);
        }
    });
}

/// What was said at the event, as cards, and the commitments made there.
fn made_there_ui(ui: &mut Ui, reader: &Reader<'_>, event: &Event, commands: &mut Vec<Command>) {
    let made = reader.state.document.index.made_at(event.id).iter().filter(|item| reader.state.shows(**item));
    let commitments: Vec<_> = made.clone().filter(|item| item.kind == Kind::Commitment).collect();
    if !commitments.is_empty() {
        section(ui, &tell!("made-there", what = tell!("count-commitments", count = commitments.len())));
        for item in commitments {
            if let Some(id) = reader.case.id_of(*item) {
                reference_ui(ui, reader, id, say("event-made-there"), commands);
            }
            outcome_ui(ui, reader, *item);
        }
    }
    each_side_ui(ui, reader, event, commands);
}

/// What came of a commitment by now, or by the cursor.
fn outcome_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef) {
    let commitment = reader.case.commitments.get(item.at());
    let Some((commitment, as_of)) = commitment.zip(reader.state.as_of()) else { return };
    let standing = standing(reader.case, commitment, as_of);
    let told = outcome_words(reader.case, commitment, &standing, (as_of, reader.clock));
    let told = public_words(told, reader.state.cursor, reader.case, (commitment, &standing));
    let alert = standing.status == Some(Status::Broken) || overdue(commitment, standing.status, as_of);
    let color = if alert { reader.palette.alert } else { reader.palette.ink1 };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if let Some(status) = standing.status {
            sign_ui(ui, status, color);
        }
        label(ui, told, text(SECONDARY), color);
    });
    ui.add_space(4.0);
}

/// What was said at the event and of it elsewhere, side by side as the parties come in the case, each in time order.
fn each_side_ui(ui: &mut Ui, reader: &Reader<'_>, event: &Event, commands: &mut Vec<Command>) {
    let index = &reader.state.document.index;
    let made = index.made_at(event.id).iter().filter(|item| item.kind == Kind::Statement);
    let mut all: Vec<ItemRef> = made.chain(index.about(event.id)).copied().collect();
    all.sort_unstable();
    all.dedup();
    let (said, hidden): (Vec<ItemRef>, Vec<ItemRef>) = all.into_iter().partition(|item| reader.state.shows(*item));
    if said.is_empty() && hidden.is_empty() {
        return;
    }
    section(ui, &format!("{} {}", say("each-side"), said.len()));
    for (side, said) in by_side(reader, &said) {
        match side {
            Some(party) => {
                let color = reader.palette.party(reader.case, party);
                party_line(ui, name_words(reader.case, party), color);
            }
            None => party_line(ui, say("head-others"), reader.palette.ink2),
        }
        // The cards keep their own padding.
        let margin = egui::Margin { left: -16, right: -16, top: 0, bottom: 8 };
        egui::Frame::new().outer_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            long_list_ui(ui, (("said of it", side.map(|party| party.0)), &said), |ui, item| {
                let there = reader.case.statements.get(item.at()).is_some_and(|said| said.event == Some(event.id));
                card_ui(ui, reader, *item, if there { Said::AtEvent } else { Said::BySeveral }, commands);
            });
        });
    }
    if !hidden.is_empty() {
        label(ui, tell!("list-later", count = hidden.len()), text(SMALL), reader.palette.ink2);
    }
}

/// Statements by the party of their speaker, the parties in the order of the case, those of no party last.
fn by_side(reader: &Reader<'_>, said: &[ItemRef]) -> Vec<(Option<Id>, Vec<ItemRef>)> {
    let side = |item: &ItemRef| reader.case.party_of(reader.case.statements.get(item.at())?.speaker);
    let mut sides: Vec<(Option<Id>, Vec<ItemRef>)> = Vec::new();
    for item in said {
        let of = side(item);
        match sides.iter_mut().find(|(side, _)| *side == of) {
            Some((_, items)) => items.push(*item),
            None => sides.push((of, vec![*item])),
        }
    }
    sides.sort_by_key(|(side, _)| (side.is_none(), side.and_then(|party| reader.case.item(party))));
    sides
}
