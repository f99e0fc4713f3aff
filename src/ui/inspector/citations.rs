//! What an item rests on: chains of attribution, citations in full, origins.

use egui::{Ui, vec2};

use super::fields::list_from_ui;
use crate::app::Command;
use crate::app::names::{short_name, title_of_id};
use crate::case::{Case, Citation, Id, Instant, Precision, chain};
use crate::language::say;
use crate::tell;
use crate::timeline::{dates, words};
use crate::ui::parts::{caption, colored_link, field, label, link, paragraph, small_button, tag};
use crate::ui::reader::Reader;
use crate::ui::theme::{ORIGINAL, ORIGINAL_LINE, SECONDARY, SMALL, medium, serif, text};

/// `3 reports, 1 origin`, where several sources of an item come from fewer.
pub(super) fn origins_words(case: &Case, speaker: Option<Id>, citations: &[Citation]) -> Option<String> {
    let mut sources: Vec<Id> = citations.iter().map(|citation| citation.source).collect();
    sources.sort_unstable();
    sources.dedup();
    let origins = chain::origins(case, speaker, citations).len();
    let fewer = sources.len() > 1 && origins > 0 && origins < sources.len();
    fewer.then(|| {
        format!("{}, {}", tell!("count-reports", count = sources.len()), tell!("count-origins", count = origins))
    })
}

/// `Lavrov → BBC → Zambian Observer`; each source leads to itself.
pub(super) fn chain_ui(ui: &mut Ui, reader: &Reader<'_>, speaker: Id, source: Id, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    let chain = chain::attribution(reader.case, speaker, source);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 2.0);
        for (at, id) in chain.ids.iter().enumerate() {
            if at > 0 {
                label(ui, "→", text(SMALL), palette.ink3);
            }
            let name = short_name(reader.case, *id);
            if *id == speaker {
                label(ui, name, medium(SMALL), palette.ink1);
            } else if source_link(ui, reader, *id, source).clicked()
                && let Some(item) = reader.case.item(*id)
            {
                commands.push(Command::Inspect(item));
            }
        }
        if !chain.documented {
            label(ui, say("chain-not-documented"), text(SMALL), palette.ink2)
                .on_hover_text(say("chain-not-documented-help"));
        }
    });
}

fn source_link(ui: &mut Ui, reader: &Reader<'_>, id: Id, cited: Id) -> egui::Response {
    let name = tell!("chain-source", id = reader.case.name_of(id), cited = reader.case.name_of(cited));
    link(ui, short_name(reader.case, id), text(SMALL), &name).on_hover_text(title_of_id(reader.case, id))
}

/// How many sources of an item are shown before more are asked for.
const FIRST_SOURCES: usize = 5;

/// The sources of an item in full: way, title, place in it, its words, link.
pub(super) fn sources_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    speaker: Option<Id>,
    citations: &[Citation],
    commands: &mut Vec<Command>,
) {
    if citations.is_empty() {
        return;
    }
    field(ui, say("sources"), |ui| {
        if let Some(words) = origins_words(reader.case, speaker, citations) {
            tag(ui, &words);
        }
        // What was said and promised comes below: many sources must not push it out of sight.
        let salt = ("sources", citations.first().map(|citation| citation.source.0), citations.len());
        list_from_ui(ui, (salt, FIRST_SOURCES), citations, |ui, citation| {
            if let Some(speaker) = speaker {
                chain_ui(ui, reader, speaker, citation.source, commands);
            }
            citation_ui(ui, reader, citation, commands);
            ui.add_space(4.0);
        });
        if let Some(known) = chain::known_since(reader.case, citations).and_then(|known| known.latest) {
            let clock = reader.clock;
            let last = Instant(known.0.saturating_sub(1));
            let at_midnight = clock.shown.start_of(clock.shown.local(known).date()) == known;
            caption(
                ui,
                if at_midnight {
                    tell!("public-by", day = dates::day_words(clock.shown.local(last).date(), clock))
                } else {
                    let time = words::until_words(Instant(known.0.saturating_add(1)), Precision::Minute, clock);
                    tell!("public-by-time", time = format!("{time} {}", words::zone_words(reader.case, clock.shown)))
                },
            );
        }
    });
}

/// Citations by their short names in a line that begins with `lead`, with the words where they are quoted.
pub(super) fn brief_citations_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    (lead, citations): (&str, &[Citation]),
    commands: &mut Vec<Command>,
) {
    if citations.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 1.0);
        caption(ui, lead);
        for (at, citation) in citations.iter().enumerate() {
            if at > 0 {
                caption(ui, "·");
            }
            let place = citation.at.as_ref().map_or_else(String::new, |at| format!(", {at}"));
            let shown = format!("{}{place}", short_name(reader.case, citation.source));
            let name = tell!("source-shown", shown = shown, id = reader.case.name_of(citation.source));
            let color = reader.palette.ink2;
            let response = colored_link(ui, &shown, (text(SMALL), color), &name);
            if response.on_hover_text(title_of_id(reader.case, citation.source)).clicked()
                && let Some(item) = reader.case.item(citation.source)
            {
                commands.push(Command::Inspect(item));
            }
        }
    });
    for quote in citations.iter().filter_map(|citation| citation.quote.as_deref()) {
        paragraph(ui, quote, serif(ORIGINAL), ORIGINAL_LINE, reader.palette.ink2);
    }
}

/// One citation.
pub(super) fn citation_ui(ui: &mut Ui, reader: &Reader<'_>, citation: &Citation, commands: &mut Vec<Command>) {
    let (case, palette) = (reader.case, reader.palette);
    let title = title_of_id(case, citation.source);
    let at = citation.at.as_ref().map_or_else(String::new, |at| format!(", {at}"));
    if link(
        ui,
        title,
        text(SECONDARY),
        &tell!("source-named", title = title, id = case.name_of(citation.source), at = at),
    )
    .clicked()
        && let Some(item) = case.item(citation.source)
    {
        commands.push(Command::Inspect(item));
    }
    let source = case.source(citation.source);
    let publisher = short_name(case, citation.source);
    let published = source.and_then(|source| source.published.as_ref()).map(|when| reader.day(when));
    let reliability =
        source.and_then(|source| source.reliability).map(|grade| tell!("reliability", grade = grade.name()));
    let facts = [
        (publisher != title).then(|| publisher.to_owned()),
        published,
        citation.at.as_deref().map(str::to_owned),
        reliability,
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    if !facts.is_empty() {
        label(ui, facts.join(" · "), text(SMALL), palette.ink3);
    }
    if let Some(quote) = &citation.quote {
        paragraph(ui, quote, serif(ORIGINAL), ORIGINAL_LINE, palette.ink2);
    }
    if let Some(url) = source.and_then(|source| source.url.as_deref().or(source.archive.as_deref())) {
        url_button(ui, url, say("url-open"), commands);
    }
}

/// A button that says where an address leads and asks before it opens it.
pub(super) fn url_button(ui: &mut Ui, url: &str, verb: &str, commands: &mut Vec<Command>) {
    let shown = format!("{verb} {} ↗", host_of(url));
    if small_button(ui, &shown, &tell!("url-in-browser", verb = verb, url = url)).clicked() {
        commands.push(Command::AskOpenUrl(url.to_owned()));
    }
}

/// The host of an address; the whole address where it has none.
pub(crate) fn host_of(url: &str) -> String {
    let parsed = url::Url::parse(url).ok();
    parsed.as_ref().and_then(url::Url::host_str).map_or_else(|| url.to_owned(), str::to_owned)
}
