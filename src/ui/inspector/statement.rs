//! A statement in full.

use egui::Ui;

use super::card::{copy_button_ui, tags_ui, words_ui};
use super::citations::sources_ui;
use super::fields::{languages_ui, people_field, when_field};
use super::related::{credibility_ui, footer_ui, links_ui, references_ui};
use crate::app::names::{capitalised, initials, language_name};
use crate::app::{Command, quote};
use crate::case::{ItemRef, Statement, Weight, status};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{badge, field, label, link, paragraph, prose_field, stand_in_ui, text_field};
use crate::ui::reader::Reader;
use crate::ui::theme::{ORIGINAL, ORIGINAL_LINE, SECONDARY, semibold, serif, text};

/// Shows the statement `item`.
pub(super) fn statement_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(statement) = reader.case.statements.get(item.at()) else {
        return;
    };
    speaker_ui(ui, reader, statement, commands);
    ui.add_space(8.0);
    // Here, where nothing is clicked by mistake, the words can be marked and copied.
    ui.scope(|ui| {
        ui.style_mut().interaction.selectable_labels = true;
        words_ui(ui, reader, statement);
    });
    ui.add_space(6.0);
    copy_button_ui(ui, reader, statement, commands);
    ui.add_space(10.0);
    match &statement.when {
        Some(when) => when_field(ui, reader, say("field-when"), when),
        None => {
            field(ui, say("field-when"), |ui| label(ui, say("when-left-out"), text(SECONDARY), reader.palette.ink2));
        }
    }
    if let Some(event) = statement.event {
        references_ui(ui, reader, say("field-at"), &[event], commands);
    }
    references_ui(ui, reader, say("field-after"), &statement.after, commands);
    text_field(ui, say("field-form"), statement.form.term());
    text_field(ui, say("field-spoken-in"), statement.language.as_deref().map_or("", language_name));
    people_field(ui, reader, say("field-to"), &statement.to, commands);
    other_versions_ui(ui, reader, statement);
    if !statement.topics.is_empty() || !statement.about.is_empty() || !statement.tags.is_empty() {
        field(ui, say("field-about"), |ui| tags_ui(ui, reader, statement, |_| true, commands));
    }
    if statement.weight != Weight::Normal {
        text_field(ui, say("field-weight"), &capitalised(statement.weight.term()));
    }
    credibility_ui(ui, statement.credibility);
    sources_ui(ui, reader, Some(statement.speaker), &statement.sources, commands);
    prose_field(ui, reader, say("field-note"), &statement.note);
    links_ui(ui, reader, statement.id, commands);
    languages_ui(ui, reader, &[(say("field-note"), &statement.note)]);
    footer_ui(ui, reader, item, statement.private, commands);
}

fn speaker_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement, commands: &mut Vec<Command>) {
    let case = reader.case;
    let name = name_words(case, statement.speaker);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (ink, color) =
            (reader.palette.party_ink(case, statement.speaker), reader.palette.party(case, statement.speaker));
        badge(ui, &initials(name), (ink, color), 32.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            if link(ui, name, semibold(14.0), &tell!("statement-show-speaker", name = name)).clicked() {
                commands.push(Command::SelectActor(statement.speaker));
            }
            stand_in_ui(ui, reader.name_stand_in(statement.speaker));
            // The role then, not now: that is in which it was said.
            let as_of = statement.when.as_ref().and_then(|when| when.latest).or_else(|| reader.state.as_of());
            let role = case.actor(statement.speaker).map_or("", |actor| words(status::role(actor, as_of), case));
            if !role.is_empty() {
                label(ui, role, text(SECONDARY), reader.palette.ink2);
            }
        });
    });
}

/// The words in further languages.
fn other_versions_ui(ui: &mut Ui, reader: &Reader<'_>, statement: &Statement) {
    let shown = quote::spoken(reader.case, statement);
    let original = shown.original.map(|(text, _)| text);
    for (tag, version) in statement.text.versions() {
        if *version != *shown.shown && original != Some(version) {
            field(ui, language_name(tag), |ui| {
                paragraph(ui, version, serif(ORIGINAL), ORIGINAL_LINE, reader.palette.ink2);
            });
        }
    }
}
