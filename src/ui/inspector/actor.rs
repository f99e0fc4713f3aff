//! One or several actors: who they are, and what they said, did and promised.

use egui::{Margin, ScrollArea, Ui};

use super::card::{Said, card_ui};
use super::list::{List, list_ui};
use super::related::{commitment_row_ui, event_row_ui, place_ui};
use crate::app::names::{initials, short_name};
use crate::app::{ActorTab, Command};
use crate::case::{Actor, ActorKind, Id, ItemRef, Kind, Party, Text, status};
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{badge, caption, colored_link, counted, field, hairline, label, party_line, tabs, text_field};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, TITLE, semibold, text};

const TABS: [ActorTab; 3] = [ActorTab::Statements, ActorTab::Events, ActorTab::Commitments];

/// Shows the selected actors: one in full, several as a dialogue.
pub(super) fn actors_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let ids = &reader.state.selection.actors;
    let index = &reader.state.document.index;
    let speakers = with_members(reader, ids);
    let statements = merged(&speakers, Kind::Statement, |id| index.statements_of(id));
    let events = merged(&speakers, Kind::Event, |id| index.events_of(id));
    let commitments = merged(&with_parties(reader, ids), Kind::Commitment, |id| index.commitments_of(id));
    let margin = Margin { left: 16, right: 16, top: 14, bottom: 0 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match ids.as_slice() {
            [one] => one_ui(ui, reader, *one, commands),
            several => several_ui(ui, reader, several, commands),
        }
        ui.add_space(4.0);
        let shown = [
            ("Statements", Some(statements.len())),
            ("Events", Some(events.len())),
            ("Commitments", Some(commitments.len())),
        ];
        let active = TABS.iter().position(|tab| *tab == reader.state.panels.actor_tab);
        let clicked = tabs(ui, "Selected actor", &shown, active);
        if let Some(tab) = clicked.and_then(|at| TABS.get(at)) {
            commands.push(Command::ShowActorTab(*tab));
        }
    });
    ui.spacing_mut().item_spacing.y = 0.0;
    hairline(ui);
    let (items, nothing) = match reader.state.panels.actor_tab {
        ActorTab::Statements => (statements, "No statement in this case"),
        ActorTab::Events => (events, "No event in this case"),
        ActorTab::Commitments => (commitments, "No commitment in this case"),
    };
    if items.is_empty() {
        ScrollArea::vertical().id_salt("no items of an actor").auto_shrink(false).show(ui, |ui| {
            super::padded(ui, |ui| caption(ui, nothing));
        });
        return;
    }
    let selected = reader.state.selection.item;
    let list = List {
        of: fingerprint(reader, ids),
        len: items.len(),
        marked: items.iter().position(|item| selected == Some(*item)),
    };
    let said = if speakers.len() > 1 { Said::BySeveral } else { Said::ByOne };
    list_ui(ui, &list, |ui, at| {
        let Some(item) = items.get(at).copied() else {
            return;
        };
        match item.kind {
            Kind::Statement => card_ui(ui, reader, item, said, commands),
            Kind::Event => event_row_ui(ui, reader, item, commands),
            _ => commitment_row_ui(ui, reader, item, commands),
        }
    });
}

/// The items of several actors in the order of the case, each once.
fn merged<'a>(ids: &[Id], kind: Kind, of: impl Fn(Id) -> &'a [u32]) -> Vec<ItemRef> {
    let mut all: Vec<u32> = ids.iter().flat_map(|id| of(*id).iter().copied()).collect();
    if ids.len() > 1 {
        all.sort_unstable();
        all.dedup();
    }
    all.into_iter().map(|index| ItemRef { kind, index }).collect()
}

/// The actors and, of parties, those who belong to them: a party speaks and acts through its members.
fn with_members(reader: &Reader<'_>, ids: &[Id]) -> Vec<Id> {
    let mut all = ids.to_vec();
    for actor in &reader.case.actors {
        if actor.party.is_some_and(|party| ids.contains(&party)) && !all.contains(&actor.id) {
            all.push(actor.id);
        }
    }
    all
}

/// The actors and the parties that they belong to: what binds a party binds those who act for it.
fn with_parties(reader: &Reader<'_>, ids: &[Id]) -> Vec<Id> {
    let mut all = ids.to_vec();
    for party in ids.iter().filter_map(|id| reader.case.party_of(*id)) {
        if !all.contains(&party) {
            all.push(party);
        }
    }
    all
}

/// Changes with the actors, the tab and the case.
fn fingerprint(reader: &Reader<'_>, ids: &[Id]) -> u64 {
    let case = std::ptr::from_ref(reader.case).addr();
    egui::Id::unique((case, ids.iter().map(|id| id.0).collect::<Vec<_>>(), reader.state.panels.actor_tab as u8)).value()
}

fn one_ui(ui: &mut Ui, reader: &Reader<'_>, id: Id, commands: &mut Vec<Command>) {
    let case = reader.case;
    let name = name_words(case, id);
    let color = reader.palette.party_ink(case, id);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        badge(ui, &initials(name), (color, reader.palette.party(case, id)), 40.0);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            label(ui, name, semibold(TITLE), reader.palette.ink1);
            if let Some(actor) = case.actor(id) {
                let role = words(status::role(actor, reader.state.as_of()), case);
                if !role.is_empty() {
                    label(ui, role, text(SECONDARY), reader.palette.ink2);
                }
                if let Some(party) = actor.party {
                    party_line(ui, name_words(case, party), reader.palette.party(case, id));
                }
            } else if case.party(id).is_some() {
                label(ui, "Party", text(SECONDARY), reader.palette.ink2);
            } else {
                label(ui, "Left out of the case: see Problems", text(SECONDARY), reader.palette.ink2);
            }
        });
    });
    if let Some(actor) = case.actor(id) {
        about_actor_ui(ui, reader, actor, commands);
    }
    if let Some(party) = case.party(id) {
        about_party_ui(ui, reader, party, commands);
    }
}

/// Who belongs to a party, and what else the file says of it.
fn about_party_ui(ui: &mut Ui, reader: &Reader<'_>, party: &Party, commands: &mut Vec<Command>) {
    let case = reader.case;
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 2.0);
        for actor in case.actors.iter().filter(|actor| actor.party == Some(party.id)) {
            let (name, color) = (short_name(case, actor.id), reader.palette.party_ink(case, actor.id));
            let about = format!("Show {} of this party", name_words(case, actor.id));
            if colored_link(ui, name, (text(SECONDARY), color), &about).clicked() {
                commands.push(Command::SelectActor(actor.id));
            }
        }
    });
    ui.add_space(2.0);
    text_field(ui, "Note", words(&party.note, case));
    if party.private {
        text_field(ui, "Private", "Left out of released exports");
    }
    if let Some(item) = case.item(party.id) {
        place_ui(ui, reader, item, commands);
    }
}

/// What else the file says of an actor, folded away until asked for.
fn about_actor_ui(ui: &mut Ui, reader: &Reader<'_>, actor: &Actor, commands: &mut Vec<Command>) {
    let case = reader.case;
    ui.add_space(4.0);
    let title = egui::RichText::new("About").font(text(SMALL)).color(reader.palette.ink2);
    egui::CollapsingHeader::new(title).id_salt("about the actor").show_unindented(ui, |ui| {
        if actor.kind != ActorKind::Person {
            text_field(ui, "Kind", actor.kind.name());
        }
        if !actor.roles.is_empty() {
            field(ui, "Roles", |ui| {
                for role in &actor.roles {
                    label(ui, words(&role.title, case), text(SECONDARY), reader.palette.ink1);
                    caption(ui, reader.day(&role.when));
                }
                if !actor.role.is_empty() {
                    label(ui, words(&actor.role, case), text(SECONDARY), reader.palette.ink1);
                    caption(ui, "otherwise");
                }
            });
        }
        text_field(ui, "Name", &versions(&actor.name));
        let aliases: Vec<String> = actor.aliases.iter().map(versions).collect();
        text_field(ui, "Also", &aliases.join(", "));
        text_field(ui, "Note", words(&actor.note, case));
        if actor.private {
            text_field(ui, "Private", "Left out of released exports");
        }
        if let Some(item) = case.item(actor.id) {
            place_ui(ui, reader, item, commands);
        }
    });
}

/// Every language version of a name, with slashes.
fn versions(text: &Text) -> String {
    text.versions().map(|(_, words)| words).collect::<Vec<_>>().join(" / ")
}

/// Several actors, each of whom can be taken away again.
fn several_ui(ui: &mut Ui, reader: &Reader<'_>, ids: &[Id], commands: &mut Vec<Command>) {
    label(ui, counted(ids.len(), "actor", "actors"), semibold(TITLE), reader.palette.ink1);
    // As high as the buttons from the start, so that all names stand on one line.
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for id in ids {
            let color = reader.palette.party_ink(reader.case, *id);
            let name = short_name(reader.case, *id);
            let about = format!("Show {name} alone");
            if colored_link(ui, name, (semibold(SECONDARY), color), &about).clicked() {
                commands.push(Command::SelectActor(*id));
            }
            if crate::ui::parts::small_button(ui, "×", &format!("Take {name} away")).clicked() {
                commands.push(Command::ToggleActor(*id));
            }
        }
    });
}
