//! The case itself, while nothing is selected: what it is about, who met whom and when, and what came of it.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{CollapsingHeader, RichText, ScrollArea, Ui};

use super::fields::languages_ui;
use super::{heading, padded};
use crate::app::Command;
use crate::app::names::{language_name, title_of};
use crate::app::story::told_standing;
use crate::case::{Commitment, Event, Id, ItemRef, Kind, Status, status};
use crate::language::{self, Term as _, say};
use crate::tell;
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{label, link, paragraph, section, text_field};
use crate::ui::reader::Reader;
use crate::ui::status_sign::sign_ui;
use crate::ui::theme::{PADDING, SECONDARY, SMALL, medium, text};

/// Most key moments that are listed: more are on the timeline, and a panel is no place for thousands.
const MOST_MOMENTS: usize = 24;
/// Most commitments under one of them.
const MOST_PROMISES: usize = 12;

/// Shows the case.
pub(super) fn case_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let case = reader.case;
    ScrollArea::vertical().id_salt("inspector of the case").auto_shrink(false).show(ui, |ui| {
        padded(ui, |ui| {
            heading(ui, say("kind-case"), words(&case.title, case), reader.stand_in(&case.title));
            let summary = words(&case.summary, case);
            if !summary.is_empty() {
                paragraph(ui, summary, text(SECONDARY), 18.0, reader.palette.ink2);
            }
            moments_ui(ui, reader, commands);
            standings_ui(ui, reader);
            section(ui, say("case-contents"));
            contents_ui(ui, reader);
        });
        ui.add_space(PADDING);
    });
}

/// The major events: when, what, where, who, and what was promised there.
fn moments_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let item = |index: &u32| ItemRef { kind: Kind::Event, index: *index };
    let shown = |index: &&u32| reader.state.shows(item(index));
    let major = || reader.state.document.major.iter().filter(shown);
    let count = major().count();
    if count == 0 {
        return;
    }
    section(ui, say("key-moments"));
    for item in major().take(MOST_MOMENTS).map(item) {
        if let Some(event) = reader.case.events.get(item.at()) {
            ui.add_space(4.0);
            moment_ui(ui, reader, item, event, commands);
        }
    }
    if count > MOST_MOMENTS {
        label(ui, tell!("and-more", count = count - MOST_MOMENTS), text(SMALL), reader.palette.ink3);
    }
}

fn moment_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, event: &Event, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    let title = title_of(reader.case, item);
    let when = reader.day(&event.when);
    ui.spacing_mut().item_spacing.y = 2.0;
    if link(ui, title, medium(SECONDARY), &tell!("moment-go-to", title = title, when = when)).clicked() {
        commands.push(Command::GoTo(item));
    }
    let place = words(&event.location, reader.case);
    let told = if place.is_empty() { when } else { format!("{when} · {place}") };
    label(ui, told, text(SMALL), palette.ink2);
    let who = sides(reader, event);
    if !who.is_empty() {
        label(ui, who, text(SMALL), palette.ink2);
    }
    let made = reader.state.document.index.made_at(event.id).iter();
    let promised = made.filter(|item| item.kind == Kind::Commitment && reader.state.shows(**item));
    for item in promised.take(MOST_PROMISES) {
        if let Some(commitment) = reader.case.commitments.get(item.at()) {
            promise_ui(ui, reader, *item, commitment, commands);
        }
    }
    ui.add_space(4.0);
}

/// A promise on two lines: the sign of where it stands, where it stands, its first words.
fn promise_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commitment: &Commitment, commands: &mut Vec<Command>) {
    let Some(standing) = reader.state.as_of().map(|as_of| status::standing(reader.case, commitment, as_of)) else {
        return;
    };
    let told = told_standing(reader.state, commitment, &standing);
    let title = title_of(reader.case, item);
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        if let Some(status) = standing.status {
            sign_ui(ui, status, reader.palette.ink1);
        }
        let plain = |font, color| TextFormat::simple(font, color);
        let mut job = LayoutJob::single_section(told.clone(), plain(medium(SMALL), reader.palette.ink1));
        job.append(title, 6.0, plain(text(SMALL), reader.palette.ink2));
        // Two lines say what was promised; the rest is told on hover and in full view.
        job.wrap = TextWrapping { max_width: ui.available_width(), max_rows: 2, ..Default::default() };
        let galley = ui.painter().layout_job(job);
        ui.add(egui::Label::new(galley).sense(egui::Sense::click()))
    });
    let name = tell!("promise-name", title = title, told = told);
    let response = crate::ui::parts::named(row.inner, egui::Role::Link, &name);
    if response.on_hover_text(title).clicked() {
        commands.push(Command::Inspect(item));
    }
}

/// Who took part, side by side: `Marco Rubio, Mike Waltz · Sergey Lavrov`.
fn sides(reader: &Reader<'_>, event: &Event) -> String {
    let mut sides: Vec<(Option<Id>, Vec<String>)> = Vec::new();
    for participant in &event.actors {
        let party = reader.case.party_of(participant.actor);
        let name = name_words(reader.case, participant.actor);
        let name = if participant.disputed { tell!("name-disputed", name = name) } else { name.to_owned() };
        match sides.iter_mut().find(|(side, _)| *side == party) {
            Some((_, names)) => names.push(name),
            None => sides.push((party, vec![name])),
        }
    }
    sides.into_iter().map(|(_, names)| names.join(", ")).collect::<Vec<_>>().join(" · ")
}

/// How many commitments stand where.
fn standings_ui(ui: &mut Ui, reader: &Reader<'_>) {
    let counts = reader.state.standings();
    let count: usize = counts.iter().sum();
    if count == 0 {
        return;
    }
    section(ui, &tell!("count-commitments", count = count));
    for (status, count) in Status::NAMES.iter().map(|(_, status)| status).zip(counts).filter(|(_, count)| *count > 0) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            sign_ui(ui, *status, reader.palette.ink1);
            let told = format!("{count} {}", status.term());
            ui.label(RichText::new(told).font(text(SMALL)).color(reader.palette.ink2));
        });
    }
}

fn contents_ui(ui: &mut Ui, reader: &Reader<'_>) {
    let case = reader.case;
    let counts = [
        (case.actors.len(), "count-actors"),
        (case.parties.len(), "count-parties"),
        (case.events.len(), "count-events"),
        (case.statements.len(), "count-statements"),
        (case.commitments.len(), "count-commitments"),
        (case.links.len(), "count-links"),
        (case.topics.len(), "count-topics"),
        (case.sources.len(), "count-sources"),
    ];
    let counts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, key)| language::counted(key, *count)).collect();
    label(ui, counts.join(" · "), text(SMALL), reader.palette.ink2);
    ui.add_space(4.0);
    if let Some(span) = &case.span {
        text_field(ui, say("field-span"), &reader.day(span));
    }
    text_field(ui, say("field-language"), language_name(&case.language));
    let zone = case.time_zone.as_ref().map_or(say("zone-none-named"), |(name, _)| name);
    text_field(ui, say("field-time-zone"), zone);
    let zones = case.zones.iter().map(|row| match words(&row.label, case) {
        "" => row.name.to_string(),
        label => format!("{label} ({})", row.name),
    });
    text_field(ui, say("field-zones"), &zones.collect::<Vec<_>>().join("\n"));
    if let Some(id) = &case.id {
        text_field(ui, say("field-id"), id);
    }
    languages_ui(ui, reader, &[(say("field-title"), &case.title), (say("field-summary"), &case.summary)]);
    let title =
        RichText::new(tell!("count-files", count = case.files.len())).font(text(SMALL)).color(reader.palette.ink2);
    CollapsingHeader::new(title).id_salt("files of the case").show(ui, |ui| {
        for file in &case.files {
            label(ui, &*file.name, text(SMALL), reader.palette.ink2);
        }
    });
}
