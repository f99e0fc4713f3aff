//! A source, a topic.

use egui::{Sense, Stroke, Ui, vec2};

use super::citations::{origins_words, url_button};
use super::fields::{day_field, languages_ui, long_list_ui};
use super::related::{footer_ui, links_ui, reference_ui};
use crate::app::Command;
use crate::app::names::{language_name, short_name, title_of_id};
use crate::case::{Case, Id, ItemRef, Kind, Reliability, Source, SourceKind};
use crate::timeline::words::words;
use crate::ui::parts::{caption, counted, field, label, link, section, tag, text_field};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, text};

/// Shows the source `item`.
pub(super) fn source_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let case = reader.case;
    let Some(source) = case.sources.get(item.at()) else {
        return;
    };
    super::heading(ui, "Source", title_of_id(case, source.id));
    text_field(ui, "Publisher", words(&source.publisher, case));
    text_field(ui, "Author", source.author.as_deref().unwrap_or_default());
    if let Some(published) = &source.published {
        day_field(ui, reader, "Published", published);
    }
    if let Some(accessed) = &source.accessed {
        day_field(ui, reader, "Accessed", accessed);
    }
    text_field(ui, "Kind", kind_words(source.kind));
    text_field(ui, "Language", source.language.as_deref().map_or("", language_name));
    if let Some(grade) = source.reliability {
        text_field(ui, "Reliability", reliability_words(grade));
    }
    if source.url.is_some() || source.archive.is_some() {
        field(ui, "Link", |ui| {
            for (verb, url) in [("Open", &source.url), ("Open copy at", &source.archive)] {
                if let Some(url) = url {
                    url_button(ui, url, verb, commands);
                    caption(ui, &**url);
                }
            }
        });
    }
    text_field(ui, "Note", words(&source.note, case));
    let texts = [("Title", &source.title), ("Publisher", &source.publisher), ("Note", &source.note)];
    languages_ui(ui, reader, &texts);
    footer_ui(ui, reader, item, source.private, commands);
    tree_ui(ui, reader, source, commands);
    let cited_by = reader.state.document.index.cited_by(source.id);
    if !cited_by.is_empty() {
        section(ui, &format!("Cited by {}", counted(cited_by.len(), "source", "sources")));
        long_list_ui(ui, ("cited by", cited_by), |ui, id| reference_ui(ui, reader, *id, "Cited by", commands));
    }
    links_ui(ui, reader, source.id, commands);
    items_ui(ui, reader, source.id, commands);
}

/// How a source relates to what it tells, in words.
const fn kind_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Original => "Original",
        SourceKind::Reporting => "Reporting",
        SourceKind::Relay => "Relay",
        SourceKind::Mirror => "Mirror",
    }
}

const fn reliability_words(grade: Reliability) -> &'static str {
    match grade {
        Reliability::A => "A, completely reliable",
        Reliability::B => "B, usually reliable",
        Reliability::C => "C, fairly reliable",
        Reliability::D => "D, not usually reliable",
        Reliability::E => "E, unreliable",
        Reliability::F => "F, cannot be judged",
    }
}

/// Whom the source relies on, as a small tree.
fn tree_ui(ui: &mut Ui, reader: &Reader<'_>, source: &Source, commands: &mut Vec<Command>) {
    if source.cites.is_empty() {
        return;
    }
    section(ui, "Relies on");
    let mut branch = vec![source.id];
    cites_ui(ui, reader, &source.cites, &mut branch, commands);
}

fn cites_ui(ui: &mut Ui, reader: &Reader<'_>, cites: &[Id], branch: &mut Vec<Id>, commands: &mut Vec<Command>) {
    // As deep as anybody follows; a ring ends where it closes.
    const DEEPEST: usize = 8;
    for id in cites {
        let depth = branch.len() as f32;
        let again = branch.contains(id);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(vec2(depth * 14.0, 16.0), Sense::hover());
            let stroke = Stroke::new(1.0, reader.palette.line);
            ui.painter().vline(rect.right() - 8.0, rect.top()..=rect.center().y, stroke);
            ui.painter().hline(rect.right() - 8.0..=rect.right(), rect.center().y, stroke);
            let name = short_name(reader.case, *id);
            let title = title_of_id(reader.case, *id);
            let shown = if name == title { name.to_owned() } else { format!("{name}: {title}") };
            let by = branch.last().map_or("", |by| reader.case.name_of(*by));
            let about = format!("Cited by {by}: {shown}");
            if link(ui, &shown, text(SECONDARY), &about).clicked()
                && let Some(item) = reader.case.item(*id)
            {
                commands.push(Command::Inspect(item));
            }
            if again {
                label(ui, "(a ring)", text(SMALL), reader.palette.ink2);
            }
        });
        let further = reader.case.source(*id).map_or(&[][..], |source| &source.cites);
        if !again && !further.is_empty() && branch.len() < DEEPEST {
            branch.push(*id);
            cites_ui(ui, reader, further, branch, commands);
            branch.pop();
        }
    }
}

/// The items that rest on a source, by themselves and through what cites it.
fn items_ui(ui: &mut Ui, reader: &Reader<'_>, source: Id, commands: &mut Vec<Command>) {
    let index = &reader.state.document.index;
    let direct = index.resting_on(source);
    let told = match direct.len() {
        0 => "No item rests on it directly".to_owned(),
        count => format!("{} on it", counted(count, "item rests", "items rest")),
    };
    section(ui, &told);
    list_ui(ui, reader, ("direct", direct), commands);
    let further = index.resting_through_others(source);
    if !further.is_empty() {
        section(ui, &format!("{} through what cites it", counted(further.len(), "more item", "more items")));
        list_ui(ui, reader, ("further", further), commands);
    }
}

fn list_ui(ui: &mut Ui, reader: &Reader<'_>, items: (&str, &[ItemRef]), commands: &mut Vec<Command>) {
    long_list_ui(ui, items, |ui, item| {
        if let Some(id) = reader.case.id_of(*item) {
            reference_ui(ui, reader, id, "Rests on this source", commands);
        } else if link(
            ui,
            "A link between items",
            text(SECONDARY),
            &format!("A link between items, number {}", item.index + 1),
        )
        .clicked()
        {
            commands.push(Command::Inspect(*item));
        }
        if let Some(words) = origins_of(reader.case, *item) {
            tag(ui, &words);
        }
        ui.add_space(4.0);
    });
}

fn origins_of(case: &Case, item: ItemRef) -> Option<String> {
    match item.kind {
        Kind::Statement => {
            let statement = case.statements.get(item.at())?;
            origins_words(case, Some(statement.speaker), &statement.sources)
        }
        Kind::Event => origins_words(case, None, &case.events.get(item.at())?.sources),
        Kind::Commitment => origins_words(case, None, &case.commitments.get(item.at())?.sources),
        _ => None,
    }
}

/// Shows the topic `item` with what bears on it.
pub(super) fn topic_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let case = reader.case;
    let Some(topic) = case.topics.get(item.at()) else {
        return;
    };
    super::heading(ui, "Topic", words(&topic.title, case));
    text_field(ui, "Question", words(&topic.question, case));
    languages_ui(ui, reader, &[("Title", &topic.title), ("Question", &topic.question)]);
    footer_ui(ui, reader, item, topic.private, commands);
    links_ui(ui, reader, topic.id, commands);
    let items = reader.state.document.index.on_topic(topic.id);
    for (kind, name) in [(Kind::Statement, "Statements"), (Kind::Event, "Events"), (Kind::Commitment, "Commitments")] {
        // Lists of the index hold one kind after another.
        let of_kind: Vec<Id> =
            items.iter().filter(|item| item.kind == kind).filter_map(|item| case.id_of(*item)).collect();
        if of_kind.is_empty() {
            continue;
        }
        section(ui, &format!("{name} {}", of_kind.len()));
        long_list_ui(ui, (name, &of_kind), |ui, id| {
            reference_ui(ui, reader, *id, name, commands);
            ui.add_space(4.0);
        });
    }
}
