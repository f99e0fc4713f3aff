//! A source, a topic.

use egui::{Sense, Stroke, Ui, vec2};

use super::citations::{origins_words, url_button};
use super::fields::{day_field, languages_ui, long_list_ui};
use super::related::{footer_ui, links_ui, reference_ui};
use crate::app::Command;
use crate::app::names::{language_name, short_name, title_of_id};
use crate::case::{Case, Id, ItemRef, Kind, Reliability, Source, SourceKind};
use crate::language::say;
use crate::tell;
use crate::timeline::words::words;
use crate::ui::parts::{caption, field, label, link, prose_field, section, tag, text_field};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, SMALL, text};

/// Shows the source `item`.
pub(super) fn source_ui(ui: &mut Ui, reader: &Reader<'_>, item: ItemRef, commands: &mut Vec<Command>) {
    let case = reader.case;
    let Some(source) = case.sources.get(item.at()) else {
        return;
    };
    super::heading(ui, say("kind-source"), title_of_id(case, source.id), reader.stand_in(&source.title));
    prose_field(ui, reader, say("field-publisher"), &source.publisher);
    text_field(ui, say("field-author"), source.author.as_deref().unwrap_or_default());
    if let Some(published) = &source.published {
        day_field(ui, reader, say("field-published"), published);
    }
    if let Some(accessed) = &source.accessed {
        day_field(ui, reader, say("field-accessed"), accessed);
    }
    text_field(ui, say("field-kind"), kind_words(source.kind));
    text_field(ui, say("field-language"), source.language.as_deref().map_or("", language_name));
    if let Some(grade) = source.reliability {
        text_field(ui, say("field-reliability"), reliability_words(grade));
    }
    if source.url.is_some() || source.archive.is_some() {
        field(ui, say("kind-link"), |ui| {
            for (verb, url) in [(say("url-open"), &source.url), (say("url-open-copy"), &source.archive)] {
                if let Some(url) = url {
                    url_button(ui, url, verb, commands);
                    caption(ui, &**url);
                }
            }
        });
    }
    prose_field(ui, reader, say("field-note"), &source.note);
    let texts = [
        (say("field-title"), &source.title),
        (say("field-publisher"), &source.publisher),
        (say("field-note"), &source.note),
    ];
    languages_ui(ui, reader, &texts);
    footer_ui(ui, reader, item, source.private, commands);
    tree_ui(ui, reader, source, commands);
    let cited_by = reader.state.document.index.cited_by(source.id);
    if !cited_by.is_empty() {
        section(ui, &tell!("cited-by-count", sources = tell!("count-sources", count = cited_by.len())));
        long_list_ui(ui, ("cited by", cited_by), |ui, id| {
            reference_ui(ui, reader, *id, say("field-cited-by"), commands);
        });
    }
    links_ui(ui, reader, source.id, commands);
    items_ui(ui, reader, source.id, commands);
}

/// How a source relates to what it tells, in words.
fn kind_words(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Original => say("source-original"),
        SourceKind::Reporting => say("source-reporting"),
        SourceKind::Relay => say("source-relay"),
        SourceKind::Mirror => say("source-mirror"),
    }
}

fn reliability_words(grade: Reliability) -> &'static str {
    match grade {
        Reliability::A => say("reliability-a"),
        Reliability::B => say("reliability-b"),
        Reliability::C => say("reliability-c"),
        Reliability::D => say("reliability-d"),
        Reliability::E => say("reliability-e"),
        Reliability::F => say("reliability-f"),
    }
}

/// Whom the source relies on, as a small tree.
fn tree_ui(ui: &mut Ui, reader: &Reader<'_>, source: &Source, commands: &mut Vec<Command>) {
    if source.cites.is_empty() {
        return;
    }
    section(ui, say("field-relies-on"));
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
            let about = tell!("cited-by-tree", by = by, shown = shown);
            if link(ui, &shown, text(SECONDARY), &about).clicked()
                && let Some(item) = reader.case.item(*id)
            {
                commands.push(Command::Inspect(item));
            }
            if again {
                label(ui, say("source-ring"), text(SMALL), reader.palette.ink2);
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
    let shown = |items: &[ItemRef]| items.iter().copied().filter(|item| reader.state.shows(*item)).collect::<Vec<_>>();
    let direct = shown(index.resting_on(source));
    let told = match direct.len() {
        0 => say("source-nothing-rests").to_owned(),
        count => tell!("source-items-rest", count = count),
    };
    section(ui, &told);
    list_ui(ui, reader, ("direct", &direct), commands);
    let further = shown(index.resting_through_others(source));
    if !further.is_empty() {
        section(ui, &tell!("source-more-items", count = further.len()));
        list_ui(ui, reader, ("further", &further), commands);
    }
}

fn list_ui(ui: &mut Ui, reader: &Reader<'_>, items: (&str, &[ItemRef]), commands: &mut Vec<Command>) {
    long_list_ui(ui, items, |ui, item| {
        if let Some(id) = reader.case.id_of(*item) {
            reference_ui(ui, reader, id, say("source-rests"), commands);
        } else if link(
            ui,
            say("link-between-items"),
            text(SECONDARY),
            &tell!("link-between-items-number", number = item.index + 1),
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
    super::heading(ui, say("kind-topic"), words(&topic.title, case), reader.stand_in(&topic.title));
    prose_field(ui, reader, say("field-question"), &topic.question);
    languages_ui(ui, reader, &[(say("field-title"), &topic.title), (say("field-question"), &topic.question)]);
    footer_ui(ui, reader, item, topic.private, commands);
    links_ui(ui, reader, topic.id, commands);
    let items = reader.state.document.index.on_topic(topic.id);
    for (kind, name) in
        [(Kind::Statement, say("statements")), (Kind::Event, say("events")), (Kind::Commitment, say("commitments"))]
    {
        // Lists of the index hold one kind after another.
        let of_kind: Vec<Id> = items
            .iter()
            .filter(|item| item.kind == kind && reader.state.shows(**item))
            .filter_map(|item| case.id_of(*item))
            .collect();
        if of_kind.is_empty() {
            continue;
        }
        section(ui, &format!("{name} {}", of_kind.len()));
        long_list_ui(ui, (name, &of_kind), |ui, id| {
            reference_ui(ui, reader, *id, name, commands);
            ui.add_space(4.0);
        });
    }
    let hidden = items.iter().filter(|item| !reader.state.shows(**item)).count();
    if hidden > 0 {
        label(ui, tell!("topic-hidden", count = hidden), text(SMALL), reader.palette.ink2);
    }
}
