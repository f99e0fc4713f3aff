//! A commitment and its life as a short story: when it was made, each word on it, when it is due, where it stands.

use egui::{Align, Layout, Rect, Sense, Stroke, Ui, vec2};

use super::citations::{citation_ui, sources_ui};
use super::fields::{languages_ui, people_field, written_ui};
use super::related::{footer_ui, links_ui, reference_ui, topics_ui};
use crate::app::names::{capitalised, short_name};
use crate::app::story::{told_standing, word_of};
use crate::app::{Command, Presence};
use crate::case::status::{Standing, overdue, standing};
use crate::case::{Commitment, ItemRef, Status, Update};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::words;
use crate::ui::parts::{caption, field, label, link, prose_field, section, tag};
use crate::ui::reader::Reader;
use crate::ui::status_sign;
use crate::ui::theme::{SECONDARY, SMALL, medium, semibold, text};

/// Shows the commitment `item`.
pub(super) fn commitment_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(commitment) = reader.case.commitments.get(item.at()) else {
        return;
    };
    let case = reader.case;
    super::heading(ui, say("kind-commitment"), words(&commitment.text, case), reader.stand_in(&commitment.text));
    if let Some(as_of) = reader.state.as_of() {
        standing_ui(ui, reader, commitment, &standing(case, commitment, as_of));
    }
    people_field(ui, reader, say("field-by"), &commitment.by, commands);
    people_field(ui, reader, say("field-to"), &commitment.to, commands);
    field(ui, say("field-due"), |ui| {
        if let Some(due) = &commitment.due {
            label(ui, capitalised(&reader.day(due)), text(SECONDARY), reader.palette.ink1);
            written_ui(ui, due);
        }
        let deadline = words(&commitment.deadline, case);
        if !deadline.is_empty() {
            label(ui, tell!("quoted", words = deadline), text(SECONDARY), reader.palette.ink1);
        } else if commitment.due.is_none() {
            label(ui, say("due-no-date"), text(SECONDARY), reader.palette.ink2);
        }
    });
    topics_ui(ui, reader, &commitment.topics, &commitment.tags, commands);
    story_ui(ui, reader, commitment, commands);
    ui.add_space(8.0);
    sources_ui(ui, reader, None, &commitment.sources, commands);
    prose_field(ui, reader, say("field-note"), &commitment.note);
    links_ui(ui, reader, commitment.id, commands);
    let notes = commitment.updates.iter().map(|update| (say("field-note"), &update.note));
    let texts = [
        (say("field-text"), &commitment.text),
        (say("field-deadline"), &commitment.deadline),
        (say("field-note"), &commitment.note),
    ];
    languages_ui(ui, reader, &texts.into_iter().chain(notes).collect::<Vec<_>>());
    footer_ui(ui, reader, item, commitment.private, commands);
}

fn standing_ui(ui: &mut Ui, reader: &Reader<'_>, commitment: &Commitment, standing: &Standing) {
    let late = reader.state.as_of().is_some_and(|as_of| overdue(commitment, standing.status, as_of));
    let color =
        if late || standing.status == Some(Status::Broken) { reader.palette.alert } else { reader.palette.ink1 };
    field(ui, say("field-stands"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if let Some(status) = standing.status {
                status_sign::sign_ui(ui, status, color);
            }
            label(ui, told_standing(reader.state, commitment, standing), semibold(SECONDARY), color);
        });
        for update in standing.differing.iter().filter_map(|at| commitment.updates.get(*at)) {
            let who = update.according_to.map_or("", |id| short_name(reader.case, id));
            let word = format!("{who}: {}", update.status.term());
            label(ui, word, text(SECONDARY), reader.palette.ink1);
        }
        let on_whose_word = match standing.set_by.and_then(|at| commitment.updates.get(at)) {
            _ if !standing.differing.is_empty() => say("story-sides-differ").to_owned(),
            Some(update) => word_of(reader.case, commitment, update),
            None => say("story-nothing-heard").to_owned(),
        };
        caption(ui, on_whose_word);
    });
}

/// From the day it was made through every word on it.
fn story_ui(ui: &mut Ui, reader: &Reader<'_>, commitment: &Commitment, commands: &mut Vec<Command>) {
    section(ui, say("story-title"));
    let made = commitment
        .made_at
        .as_ref()
        .map_or_else(|| say("time-unknown-alone").to_owned(), |when| capitalised(&reader.when(when)));
    step_ui(ui, reader, Some(Status::Pending), |ui| {
        label(ui, say("field-made"), medium(SECONDARY), reader.palette.ink1);
        if commitment.made.is_none() || commitment.when.is_some() {
            caption(ui, made);
            if let Some(when) = &commitment.when {
                written_ui(ui, when);
            }
        }
        if let Some(event) = commitment.made {
            reference_ui(ui, reader, event, say("story-made-at"), commands);
        }
    });
    let cursor = reader.state.cursor.map(|cursor| cursor.until);
    let heard = |update: &&Update| cursor.is_none_or(|until| update.when.earliest.is_none_or(|at| at < until));
    let mut updates: Vec<&Update> = commitment.updates.iter().filter(heard).collect();
    updates.sort_by_key(|update| update.when.earliest);
    let later = commitment.updates.len() - updates.len();
    for update in updates {
        update_ui(ui, reader, commitment, update, commands);
    }
    if later > 0 {
        label(ui, tell!("story-later", count = later), text(SMALL), reader.palette.ink2);
    }
}

fn update_ui(ui: &mut Ui, reader: &Reader<'_>, commitment: &Commitment, update: &Update, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    step_ui(ui, reader, Some(update.status), |ui| {
        let color = if update.status == Status::Broken { palette.alert } else { palette.ink1 };
        label(ui, capitalised(update.status.term()), medium(SECONDARY), color);
        caption(ui, capitalised(&reader.when(&update.when)))
            .on_hover_text(tell!("written", written = update.when.written));
        let public = reader.state.cursor.and_then(|cursor| publicity_words(cursor.publicity(reader.case, update)));
        if let Some(public) = public {
            tag(ui, public);
        }
        let told = word_of(reader.case, commitment, update);
        match update.according_to.and_then(|id| reader.case.item(id)) {
            Some(item) => {
                let name = format!("{told}, {}", update.when.written);
                if link(ui, &told, text(SMALL), &name).clicked() {
                    commands.push(Command::Inspect(item));
                }
            }
            None => {
                label(ui, told, text(SMALL), palette.ink2);
            }
        }
        let note = words(&update.note, reader.case);
        if !note.is_empty() {
            label(ui, note, text(SECONDARY), palette.ink1);
        }
        if let Some(event) = update.event {
            reference_ui(ui, reader, event, say("story-shown-by"), commands);
        }
        for citation in &update.sources {
            citation_ui(ui, reader, citation, commands);
        }
    });
}

/// Whether what rests on sources was public at the cursor, where it was not for certain.
fn publicity_words(presence: Presence) -> Option<&'static str> {
    match presence {
        Presence::Certain | Presence::Undated => None,
        Presence::Possible => Some(say("cursor-perhaps-known")),
        Presence::Later => Some(say("cursor-is-not-known")),
    }
}

/// One step of the story: a sign on a thread, and what happened at its right.
fn step_ui(ui: &mut Ui, reader: &Reader<'_>, status: Option<Status>, contents: impl FnOnce(&mut Ui)) {
    const SIGN_WIDTH: f32 = 22.0;
    let top = ui.cursor().top();
    let left = ui.cursor().left();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.allocate_exact_size(vec2(SIGN_WIDTH, 18.0), Sense::hover());
        let width = ui.available_width();
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            contents(ui);
        });
    });
    ui.add_space(8.0);
    let bottom = ui.cursor().top();
    let sign = Rect::from_min_size(egui::pos2(left + 2.0, top + 2.0), vec2(12.0, 12.0));
    let thread = egui::Rangef::new(sign.bottom() + 4.0, bottom - 4.0);
    ui.painter().vline(sign.center().x, thread, Stroke::new(1.0, reader.palette.line));
    if let Some(status) = status {
        let color = if status == Status::Broken { reader.palette.alert } else { reader.palette.ink1 };
        status_sign::paint(ui.painter(), sign, status, color);
    }
}
