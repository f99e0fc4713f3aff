//! Rows that lead to other items, and the links of an item.

use egui::{Frame, Margin, Rect, Role, Sense, Shape, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::citations::sources_ui;
use super::fields::{languages_ui, long_list_ui};
use crate::app::Command;
use crate::app::names::{capitalised, short_name, title_of, title_of_id};
use crate::app::related::{links_in_time, passive};
use crate::app::story::told_standing;
use crate::case::{Id, ItemRef, Kind, SharedStr, status};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::words;
use crate::ui::parts::{
    caption, colored_link, copy_menu, editor_button, field, label, link, prose_field, tag, text_field,
};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, text};
use crate::ui::timeline::quoted;

/// An event as a row of a list.
pub(super) fn event_row_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(event) = reader.case.events.get(item.at()) else {
        return;
    };
    let place = words(&event.location, reader.case);
    let when = reader.when(&event.when);
    let mut line = if place.is_empty() { when } else { format!("{when} · {place}") };
    let selected = &reader.state.selection.actors;
    for participant in event.actors.iter().filter(|part| part.disputed && selected.contains(&part.actor)) {
        line = tell!("row-disputed", line = line, name = short_name(reader.case, participant.actor));
    }
    row_ui(ui, reader, item, &line, commands);
}

/// A commitment as a row of a list, with where it stands.
pub(super) fn commitment_row_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(commitment) = reader.case.commitments.get(item.at()) else {
        return;
    };
    let standing = reader.state.as_of().map(|as_of| status::standing(reader.case, commitment, as_of));
    let told = standing.map_or_else(String::new, |standing| told_standing(reader.state, commitment, &standing));
    let sides = reader.names(&commitment.by);
    let line = if told.is_empty() { sides } else { format!("{told} · {sides}") };
    row_ui(ui, reader, item, &line, commands);
}

fn row_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, line: &str, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    let selected = reader.state.selection.item == Some(item);
    let title = title_of(reader.case, item);
    let ground = ui.painter().add(Shape::Noop);
    let builder = UiBuilder::new().id_salt(("row of", item)).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            Frame::new().inner_margin(Margin::symmetric(16, 9)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 2.0;
                label(ui, title, text(SECONDARY + 0.5), palette.ink1);
                label(ui, capitalised(line), text(SMALL), palette.ink2);
                if let Some(words) = reader.presence(item) {
                    tag(ui, words);
                }
            });
        })
        .response;
    let rect = response.rect;
    if selected {
        ui.painter().set(ground, Shape::rect_filled(rect, 0.0, palette.selection));
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(3.0, rect.height())), 0.0, palette.ink1);
    } else if response.hovered() {
        ui.painter().set(ground, Shape::rect_filled(rect, 0.0, palette.canvas));
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 0.0, Stroke::new(1.5, palette.ink1), egui::StrokeKind::Inside);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.faint_line));
    let name = format!("{} {title}, {line}", item.kind.term());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, selected, &name));
    if response.clicked() {
        commands.push(Command::Inspect(item));
    }
    copy_menu(&response, reader.state, item, commands);
}

/// An id that leads to what bears it: its title with its time below.
pub(super) fn reference_ui(ui: &mut Ui, reader: &Reader<'_>, id: Id, why: &str, commands: &mut Vec<Command>) {
    let title = title_of_id(reader.case, id);
    // Words are never without who spoke them, and a paraphrase is in no quotation marks.
    let spoken =
        reader.case.statement(id).zip(reader.case.item(id)).map(|(said, item)| {
            format!("{}: {}", short_name(reader.case, said.speaker), quoted(reader.case, item, title))
        });
    let title = spoken.as_deref().unwrap_or(title);
    let Some(item) = reader.case.item(id) else {
        label(ui, tell!("left-out", title = title), text(SECONDARY), reader.palette.ink2);
        return;
    };
    let name = format!("{why}: {} {title}", item.kind.term());
    if link(ui, title, text(SECONDARY), &name).clicked() {
        commands.push(Command::Inspect(item));
    }
    if let Some(when) = reader.case.when_of(item) {
        caption(ui, capitalised(&reader.when(when)));
    }
}

/// A field of references; nothing where there are none.
pub(super) fn references_ui(ui: &mut Ui, reader: &Reader<'_>, name: &str, ids: &[Id], commands: &mut Vec<Command>) {
    if ids.is_empty() {
        return;
    }
    field(ui, name, |ui| {
        for id in ids {
            reference_ui(ui, reader, *id, name, commands);
        }
    });
}

/// What came after an item, the links from and to it in order of time, as they are walked, and what was said about it.
pub(super) fn links_ui(ui: &mut Ui, reader: &Reader<'_>, id: Id, commands: &mut Vec<Command>) {
    let case = reader.case;
    let index = &reader.state.document.index;
    let shown = |item: &ItemRef| reader.state.shows(*item);
    let came_after = index.came_after(id);
    let later: Vec<Id> = came_after.iter().copied().filter(shown).filter_map(|item| case.id_of(item)).collect();
    let mut hidden = came_after.len() - later.len();
    references_ui(ui, reader, say("field-before"), &later, commands);
    for at in links_in_time(case, index, id) {
        let item = ItemRef { kind: Kind::Link, index: at };
        let Some(link) = case.links.get(item.at()) else {
            continue;
        };
        let (words, other) = if link.from == id {
            (link.kind.term().to_owned(), link.to)
        } else {
            (passive(link.kind).to_owned(), link.from)
        };
        if case.item(other).is_some_and(|item| !shown(&item)) {
            hidden += 1;
            continue;
        }
        field(ui, &capitalised(&words), |ui| {
            reference_ui(ui, reader, other, &words, commands);
            link_details_ui(ui, reader, (item, link), commands);
        });
    }
    let about = index.about(id).iter().filter(|item| reader.state.shows(**item));
    let about: Vec<Id> = about.filter_map(|item| case.id_of(*item)).collect();
    if !about.is_empty() {
        field(ui, say("field-spoken-of-in"), |ui| {
            long_list_ui(ui, (say("about-mentioned"), &about), |ui, id| {
                reference_ui(ui, reader, *id, say("field-spoken-of-in"), commands);
            });
        });
    }
    hidden += index.about(id).len() - about.len();
    if hidden > 0 {
        field(ui, "", |ui| label(ui, tell!("relations-hidden", count = hidden), text(SMALL), reader.palette.ink2));
    }
}

fn link_details_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (item, link): (ItemRef, &crate::case::Link),
    commands: &mut Vec<Command>,
) {
    let note = words(&link.note, reader.case);
    if !note.is_empty() {
        label(ui, note, text(SMALL), reader.palette.ink2);
    }
    for citation in &link.sources {
        super::citations::citation_ui(ui, reader, citation, commands);
    }
    let name = tell!("about-link-number", number = item.index + 1, kind = link.kind.term());
    if colored_link(ui, say("about-this-link"), (text(SMALL), reader.palette.ink3), &name).clicked() {
        commands.push(Command::Inspect(item));
    }
}

/// A link that is selected itself.
pub(super) fn link_item_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let Some(link) = reader.case.links.get(item.at()) else {
        return;
    };
    super::heading(ui, say("kind-link"), &crate::app::names::capitalised(link.kind.term()), None);
    references_ui(ui, reader, say("field-from"), &[link.from], commands);
    references_ui(ui, reader, say("field-to"), &[link.to], commands);
    prose_field(ui, reader, say("field-note"), &link.note);
    sources_ui(ui, reader, None, &link.sources, commands);
    languages_ui(ui, reader, &[(say("field-note"), &link.note)]);
    footer_ui(ui, reader, item, link.private, commands);
}

/// Where an item is written, its id, and whether it is private.
pub(super) fn footer_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, private: bool, commands: &mut Vec<Command>) {
    if private {
        text_field(ui, say("field-private"), say("private-help"));
    }
    if let Some(id) = reader.case.id_of(item) {
        text_field(ui, say("field-id"), reader.case.name_of(id));
    }
    place_ui(ui, reader, item, commands);
}

/// Where an item is written, and the way there.
pub(super) fn place_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    if let Some(place) = reader.place(item) {
        field(ui, say("field-in-the-file"), |ui| {
            label(ui, place, text(SECONDARY), reader.palette.ink1);
            editor_button(ui, reader.state.document.place_on_disk(item), commands);
        });
    }
}

/// Topics and tags of an item that is no statement.
pub(super) fn topics_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    topics: &[Id],
    tags: &[SharedStr],
    commands: &mut Vec<Command>,
) {
    if topics.is_empty() && tags.is_empty() {
        return;
    }
    field(ui, say("topics"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
            for topic in topics {
                let title = title_of_id(reader.case, *topic);
                if crate::ui::parts::tag_button(ui, title, &tell!("topic-name", title = title)).clicked()
                    && let Some(item) = reader.case.item(*topic).filter(|item| item.kind == Kind::Topic)
                {
                    commands.push(Command::Inspect(item));
                }
            }
            for word in tags {
                crate::ui::parts::tag(ui, &format!("#{word}"));
            }
        });
    });
}

/// Admiralty credibility in words.
pub(super) fn credibility_ui(ui: &mut Ui, credibility: Option<u8>) {
    let words = match credibility {
        Some(1) => say("credibility-1"),
        Some(2) => say("credibility-2"),
        Some(3) => say("credibility-3"),
        Some(4) => say("credibility-4"),
        Some(5) => say("credibility-5"),
        Some(6) => say("credibility-6"),
        _ => return,
    };
    text_field(ui, say("field-credibility"), words);
}
