//! What is told about what the pointer is over.

use egui::{FontId, Label, RichText, Ui};

use super::describe::{MOST_CHARS, describe, quoted};
use super::notes;
use super::scene::Scene;
use crate::app::names::{capitalised, short_name, shortened};
use crate::case::{ItemRef, Kind};
use crate::tell;
use crate::timeline::hit::Target;
use crate::timeline::mark::Line;
use crate::ui::reader::presence_words;
use crate::ui::theme::{BODY, SMALL, medium, serif, serif_italic, text};

/// Widest tip.
const WIDTH: f32 = 340.0;
/// How many of a cluster are named.
const MOST_TITLES: usize = 6;

/// The items under `target`: the first few, and how many there are.
fn items(scene: &Scene<'_>, target: Target) -> Option<(Vec<ItemRef>, usize)> {
    match target {
        Target::Connector(index) => {
            let connector = scene.layout.connectors.get(index)?;
            Some((vec![ItemRef { kind: Kind::Event, index: connector.event }], 1))
        }
        Target::Mark(index) => {
            let mark = scene.layout.marks.get(index)?;
            let row = scene.row(mark.row)?;
            Some((mark.items(row).take(MOST_TITLES).collect(), mark.count()))
        }
    }
}

/// Tells about `target` at the pointer.
pub(super) fn show(ui: &Ui, scene: &Scene<'_>, target: Target) {
    let Some((items, count)) = items(scene, target) else { return };
    tip(ui).show(|ui| {
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 3.0;
        if let ([item], 1) = (items.as_slice(), count) {
            item_ui(ui, scene, *item);
            if let Some(who) = disputed(scene, target, *item) {
                line(ui, &tell!("tip-disputed", who = who), text(SMALL), scene.palette.ink1);
            }
        } else {
            cluster_ui(ui, scene, &items, (count, target));
        }
    });
}

/// Whose part in an event is disputed, where that is told by the lane of its mark.
fn disputed(scene: &Scene<'_>, target: Target, item: ItemRef) -> Option<String> {
    let Target::Mark(index) = target else { return None };
    let row = scene.row(scene.layout.marks.get(index)?.row)?;
    let who = row.who().filter(|_| scene.is_disputed(row, item))?;
    Some(short_name(scene.case, who).to_owned())
}

/// Tells something at the pointer.
pub(super) fn show_words(ui: &Ui, words: &str) {
    tip(ui).show(|ui| {
        ui.set_max_width(WIDTH);
        ui.label(words);
    });
}

/// Tells about an item at the pointer.
pub(super) fn show_item(ui: &Ui, scene: &Scene<'_>, item: ItemRef) {
    tip(ui).show(|ui| {
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 3.0;
        item_ui(ui, scene, item);
    });
}

/// What a curve means.
pub(super) struct Meaning {
    /// As a sentence: `The statement “No” (Low, Thu 20 Feb) denies the statement “Yes” (Ann, Wed 12 Feb)`.
    pub what: String,
    /// The title or the words of the other item where the sentence has only their beginning; else empty.
    pub title: String,
    /// True where these are words that somebody spoke.
    pub spoken: bool,
    /// A remark of the case's author; may be empty.
    pub note: String,
    /// On whose word; may be empty.
    pub whose: String,
}

/// Tells what a curve means, of `count` meanings the first few.
pub(super) fn show_meanings(ui: &Ui, scene: &Scene<'_>, told: &[Meaning], count: usize) {
    let palette = scene.palette;
    tip(ui).show(|ui| {
        ui.set_max_width(WIDTH);
        ui.spacing_mut().item_spacing.y = 3.0;
        for (at, meaning) in told.iter().enumerate() {
            if at > 0 {
                ui.add_space(4.0);
            }
            line(ui, &meaning.what, medium(BODY), palette.ink1);
            if !meaning.title.is_empty() {
                let font = if meaning.spoken { serif(14.0) } else { text(BODY) };
                line(ui, &shortened(&meaning.title, MOST_CHARS), font, palette.ink1);
            }
            for words in [&meaning.note, &meaning.whose].into_iter().filter(|words| !words.is_empty()) {
                line(ui, words, text(SMALL), palette.ink2);
            }
        }
        if count > told.len() {
            line(ui, &tell!("and-more", count = count - told.len()), text(SMALL), palette.ink2);
        }
    });
}

fn tip(ui: &Ui) -> egui::Tooltip<'static> {
    let id = ui.scope_id().with("what the pointer is over");
    let tip = egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, egui::PopupAnchor::Pointer);
    tip.gap(14.0).width(WIDTH)
}

fn item_ui(ui: &mut Ui, scene: &Scene<'_>, item: ItemRef) {
    let palette = scene.palette;
    let told = describe(scene.case, item, scene.clock);
    let caption = if told.who.is_empty() { told.kind.to_owned() } else { format!("{} · {}", told.kind, told.who) };
    line(ui, &caption, text(SMALL), palette.ink3);
    let font = match (told.spoken, told.paraphrase) {
        (true, false) => serif(14.0),
        (true, true) => serif_italic(14.0),
        (false, _) => medium(BODY),
    };
    line(ui, &told.title, font, palette.ink1);
    line(ui, &told.when, text(SMALL), palette.ink2);
    if let Some(words) = presence_words(scene.state, item) {
        line(ui, words, medium(SMALL), palette.ink1);
    }
    if let Some(sign) = notes::sign_words(scene.state, item) {
        let told = notes::tip_words(scene.state, item)
            .map_or_else(|| capitalised(sign), |words| tell!("tip-note", words = words));
        line(ui, &told, text(SMALL), palette.ink1);
    }
}

fn cluster_ui(ui: &mut Ui, scene: &Scene<'_>, items: &[ItemRef], (count, target): (usize, Target)) {
    let palette = scene.palette;
    let events = match target {
        Target::Mark(index) => scene.layout.marks.get(index).is_some_and(|mark| mark.line == Line::Events),
        Target::Connector(_) => true,
    };
    let told = if events { tell!("count-events", count = count) } else { tell!("count-statements", count = count) };
    line(ui, &told, medium(BODY), palette.ink1);
    for item in items {
        let told = describe(scene.case, *item, scene.clock);
        let font = if told.spoken { serif(13.0) } else { text(SMALL) };
        let title = quoted(scene.case, *item, &told.title);
        ui.add(Label::new(RichText::new(title).font(font).color(palette.ink1)).truncate());
        line(ui, &told.when, text(11.0), palette.ink3);
    }
    if count > items.len() {
        line(ui, &tell!("and-more", count = count - items.len()), text(SMALL), palette.ink2);
    }
}

fn line(ui: &mut Ui, words: &str, font: FontId, color: egui::Color32) {
    ui.add(Label::new(RichText::new(words).font(font).color(color)).wrap());
}
