//! One or several actors: who they are, and what they said, did and promised.

use std::sync::Arc;

use egui::{Margin, ScrollArea, Ui};

use super::card::{Said, card_ui};
use super::fields::{folded_ui, languages_ui, long_list_ui, people_field};
use super::list::{List, list_ui};
use super::related::{commitment_row_ui, event_row_ui, footer_ui, links_ui, reference_ui};
use crate::app::listed::{Lists, speakers};
use crate::app::names::{capitalised, initials, short_name};
use crate::app::{ActorTab, Command};
use crate::case::{Actor, Id, Kind, Party, Text, status};
use crate::language::{self, Term as _, say};
use crate::tell;
use crate::timeline::words::{name_words, words};
use crate::ui::parts::{
    badge, caption, colored_link, field, hairline, label, party_line, prose_field, small_button, stand_in_ui, tabs,
    text_field,
};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, TITLE, semibold, text};

/// Most members of a party that are named above its lists.
const MOST_MEMBERS: usize = 8;

/// Shows the selected actors: one in full, several as a dialogue.
pub(super) fn actors_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let ids = &reader.state.selection.actors;
    let lists = lists(ui, reader);
    let counts = ActorTab::ALL.map(|tab| lists.items(tab).len());
    let margin = Margin { left: 16, right: 16, top: 14, bottom: 0 };
    let head = egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match ids.as_slice() {
            [one] => one_ui(ui, reader, *one, commands),
            several => several_ui(ui, reader, several, commands),
        }
        ui.add_space(4.0);
        let [statements, events, commitments] = counts.map(Some);
        let shown = [(say("statements"), statements), (say("events"), events), (say("commitments"), commitments)];
        let active = ActorTab::ALL.iter().position(|tab| *tab == reader.state.panels.actor_tab);
        let clicked = tabs(ui, say("tabs-selected-actor"), &shown, active);
        if let Some(tab) = clicked.and_then(|at| ActorTab::ALL.get(at)) {
            commands.push(Command::ShowActorTab(*tab));
        }
    });
    head_menu(&head.response, reader, ids, commands);
    ui.spacing_mut().item_spacing.y = 0.0;
    hairline(ui);
    let several = ids.len() > 1;
    let tab = reader.state.panels.actor_tab;
    let nothing = match tab {
        ActorTab::Statements => say("actor-no-statement"),
        ActorTab::Events if several => say("actor-no-shared-event"),
        ActorTab::Events => say("actor-no-event"),
        ActorTab::Commitments if several => say("actor-no-shared-commitment"),
        ActorTab::Commitments => say("actor-no-commitment"),
    };
    let (items, hidden) = (lists.items(tab), lists.hidden(tab));
    if items.is_empty() {
        ScrollArea::vertical().id_salt("no items of an actor").auto_shrink(false).show(ui, |ui| {
            super::padded(ui, |ui| {
                match (hidden, reader.state.cursor.filter(|_| reader.state.filter.is_empty())) {
                    (0, _) => caption(ui, nothing),
                    (_, Some(_)) => caption(ui, tell!("list-none-yet", count = hidden)),
                    (_, None) => caption(ui, tell!("list-none-shown", count = hidden)),
                };
                elsewhere_ui(ui, counts, commands);
            });
        });
        return;
    }
    if hidden > 0 {
        let margin = Margin { left: 16, right: 16, top: 6, bottom: 6 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| caption(ui, tell!("list-later", count = hidden)));
        hairline(ui);
    }
    let selected = reader.state.selection.item;
    let list = List {
        of: fingerprint(reader, ids),
        len: items.len(),
        marked: items.iter().position(|item| selected == Some(*item)),
    };
    let party = ids.iter().any(|id| reader.case.party(*id).is_some());
    let first = ids.first().map(|id| speakers(reader.case, &[*id])).unwrap_or_default();
    list_ui(ui, &list, |ui, at| {
        let Some(item) = items.get(at).copied() else {
            return;
        };
        match item.kind {
            Kind::Statement if several => {
                let speaker = reader.case.statements.get(item.at()).map(|statement| statement.speaker);
                let answers = speaker.is_some_and(|speaker| !first.contains(&speaker));
                card_ui(ui, reader, item, Said::InDialogue { answers }, commands);
            }
            Kind::Statement if party => card_ui(ui, reader, item, Said::BySeveral, commands),
            Kind::Statement => card_ui(ui, reader, item, Said::ByOne, commands),
            Kind::Event => event_row_ui(ui, reader, item, commands),
            _ => commitment_row_ui(ui, reader, item, commands),
        }
    });
}

/// What is listed of the selected actors, from frame to frame.
fn lists(ui: &Ui, reader: &Reader<'_>) -> Arc<Lists> {
    let key = egui::Id::unique("what is listed of the selected actors");
    let known = ui.data(|data| data.get_temp::<Arc<Lists>>(key)).filter(|known| known.is_of(reader.state));
    known.unwrap_or_else(|| {
        let lists = Arc::new(Lists::new(reader.state));
        ui.data_mut(|data| data.insert_temp(key, Arc::clone(&lists)));
        lists
    })
}

/// Where there is something, while the tab that is shown is empty.
fn elsewhere_ui(ui: &mut Ui, counts: [usize; 3], commands: &mut Vec<Command>) {
    const COUNTS: [&str; 3] = ["count-statements", "count-events", "count-commitments"];
    for ((tab, count), key) in ActorTab::ALL.into_iter().zip(counts).zip(COUNTS).filter(|((_, count), _)| *count > 0) {
        let words = tell!("show-what", what = language::counted(key, count));
        if small_button(ui, &words, &words).clicked() {
            commands.push(Command::ShowActorTab(tab));
        }
    }
}

/// What a right click on the names of the selected offers.
fn head_menu(response: &egui::Response, reader: &Reader<'_>, ids: &[Id], commands: &mut Vec<Command>) {
    response.container_context_menu(|ui| {
        ui.set_min_width(180.0);
        let entries = [(say("copy"), Command::CopySelection), (say("copy-list"), Command::CopyListed)];
        let item = ids.first().filter(|_| ids.len() == 1).and_then(|id| reader.case.item(*id));
        let place = item.and_then(|item| reader.state.document.place_on_disk(item));
        let editor = place.map(|place| (say("open-in-editor"), Command::OpenInEditor(place)));
        for (name, command) in entries.into_iter().chain(editor) {
            if ui.button(name).clicked() {
                commands.push(command);
                ui.close();
            }
        }
    });
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
            stand_in_ui(ui, reader.name_stand_in(id));
            if let Some(actor) = case.actor(id) {
                let role = words(status::role(actor, reader.state.as_of()), case);
                if !role.is_empty() {
                    label(ui, role, text(SECONDARY), reader.palette.ink2);
                }
                if let Some(party) = actor.party {
                    party_line(ui, name_words(case, party), reader.palette.party(case, id));
                }
            } else if case.party(id).is_some() {
                label(ui, say("kind-party"), text(SECONDARY), reader.palette.ink2);
            } else {
                label(ui, say("left-out-see-problems"), text(SECONDARY), reader.palette.ink2);
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

/// Those who belong to a party, the first of them by name, and what else the file says of it.
fn about_party_ui(ui: &mut Ui, reader: &Reader<'_>, party: &Party, commands: &mut Vec<Command>) {
    let case = reader.case;
    let members: Vec<Id> =
        case.actors.iter().filter(|actor| actor.party == Some(party.id)).map(|actor| actor.id).collect();
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(10.0, 2.0);
        for actor in members.iter().take(MOST_MEMBERS) {
            let (name, color) = (short_name(case, *actor), reader.palette.party_ink(case, *actor));
            let about = tell!("party-show", name = name_words(case, *actor));
            if colored_link(ui, name, (text(SECONDARY), color), &about).clicked() {
                commands.push(Command::SelectActor(*actor));
            }
        }
        if members.len() > MOST_MEMBERS {
            caption(ui, tell!("and-more", count = members.len() - MOST_MEMBERS));
        }
    });
    about_ui(ui, reader, |ui| {
        if members.len() > MOST_MEMBERS {
            people_field(ui, reader, say("field-members"), &members, commands);
        }
        if let Some([red, green, blue]) = party.color {
            text_field(ui, say("field-colour"), &format!("#{red:02x}{green:02x}{blue:02x}"));
        }
        prose_field(ui, reader, say("field-note"), &party.note);
        links_ui(ui, reader, party.id, commands);
        languages_ui(ui, reader, &[(say("field-name"), &party.name), (say("field-note"), &party.note)]);
        if let Some(item) = case.item(party.id) {
            footer_ui(ui, reader, item, party.private, commands);
        }
    });
}

/// What else the file says of an actor.
fn about_actor_ui(ui: &mut Ui, reader: &Reader<'_>, actor: &Actor, commands: &mut Vec<Command>) {
    let case = reader.case;
    about_ui(ui, reader, |ui| {
        text_field(ui, say("field-kind"), &capitalised(actor.kind.term()));
        if actor.roles.is_empty() {
            prose_field(ui, reader, say("field-role"), &actor.role);
        } else {
            field(ui, say("field-roles"), |ui| {
                for role in &actor.roles {
                    label(ui, words(&role.title, case), text(SECONDARY), reader.palette.ink1);
                    caption(ui, tell!("time-written", time = reader.day(&role.when), written = role.when.written));
                }
                if !actor.role.is_empty() {
                    label(ui, words(&actor.role, case), text(SECONDARY), reader.palette.ink1);
                    caption(ui, say("role-otherwise"));
                }
            });
        }
        let aliases: Vec<String> = actor.aliases.iter().map(versions).collect();
        text_field(ui, say("field-also"), &aliases.join(", "));
        prose_field(ui, reader, say("field-note"), &actor.note);
        let cited_by = reader.state.document.index.cited_by(actor.id);
        if !cited_by.is_empty() {
            field(ui, say("field-relied-on-by"), |ui| {
                long_list_ui(ui, ("relied on by", cited_by), |ui, id| {
                    reference_ui(ui, reader, *id, say("field-relied-on-by"), commands);
                });
            });
        }
        links_ui(ui, reader, actor.id, commands);
        let roles = actor.roles.iter().map(|role| (say("field-role"), &role.title));
        let texts =
            [(say("field-name"), &actor.name), (say("field-role"), &actor.role), (say("field-note"), &actor.note)];
        languages_ui(ui, reader, &texts.into_iter().chain(roles).collect::<Vec<_>>());
        if let Some(item) = case.item(actor.id) {
            footer_ui(ui, reader, item, actor.private, commands);
        }
    });
}

/// What is folded away until asked for, and scrolls by itself so that the lists below keep their room.
fn about_ui(ui: &mut Ui, reader: &Reader<'_>, contents: impl FnOnce(&mut Ui)) {
    /// Share of the panel that it takes at most.
    const MOST_SHARE: f32 = 0.5;
    let tallest = (ui.available_height() * MOST_SHARE).max(80.0);
    ui.add_space(4.0);
    folded_ui(ui, reader, say("actor-about"), |ui| {
        ScrollArea::vertical().id_salt("about").max_height(tallest).auto_shrink([false, true]).show(ui, contents);
    });
}

/// Every language version of a name, with slashes.
fn versions(text: &Text) -> String {
    text.versions().map(|(_, words)| words).collect::<Vec<_>>().join(" / ")
}

/// Several actors, each of whom can be taken away again.
fn several_ui(ui: &mut Ui, reader: &Reader<'_>, ids: &[Id], commands: &mut Vec<Command>) {
    label(ui, tell!("dialogue-of", count = ids.len()), semibold(TITLE), reader.palette.ink1);
    // As high as the buttons from the start, so that all names stand on one line.
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        for id in ids {
            let (color, name) = (reader.palette.party_ink(reader.case, *id), short_name(reader.case, *id));
            let of_party = reader.palette.party(reader.case, *id);
            badge(ui, &initials(name_words(reader.case, *id)), (color, of_party), 20.0);
            ui.add_space(-6.0);
            let about = tell!("actor-show-alone", name = name);
            if colored_link(ui, name, (semibold(SECONDARY), color), &about).clicked() {
                commands.push(Command::SelectActor(*id));
            }
            if small_button(ui, "×", &tell!("actor-take-away", name = name)).clicked() {
                commands.push(Command::ToggleActor(*id));
            }
        }
    });
}
