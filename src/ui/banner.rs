//! What is told across the window: a load under way, a case that could not be read, that there is no case yet.

use egui::{
    Align, Align2, Frame, Id, Key, LayerId, Layout, Margin, Order, Panel, ProgressBar, RichText, ScrollArea, Stroke,
    Ui, UiBuilder, vec2,
};

use super::parts::{caption, label, small_button};
use super::problems::problem_ui;
use super::reader::Reader;
use super::theme::{BODY, Palette, SECONDARY, SMALL, TITLE, medium, semibold, serif, text};
use super::timeline::{describe, quoted};
use crate::app::{BottomTab, Command, Document, Loading, State};
use crate::case::{Case, ItemRef, Severity};
use crate::language::say;
use crate::tell;
use crate::timeline::clock::Clock;

/// Most findings that are written out where nothing else can be shown.
const MOST_SHOWN: usize = 200;
/// Width of the list of first items.
const FIRST_ITEMS_POINTS: f32 = 860.0;
/// Width of the times in it.
const FIRST_DATE_POINTS: f32 = 300.0;
/// Height of a line of it.
const FIRST_ITEM_POINTS: f32 = 20.0;

/// Shows the banners that there are, below the top bar.
pub(super) fn banners_ui(ui: &mut Ui, state: &State, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    let frame = |fill| Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 6));
    // While there is nothing else to show, the window tells it in its middle.
    let alone = state.document.holds_nothing() && state.failed.is_none();
    if let Some(loading) = state.loading.as_ref().filter(|_| !alone) {
        Panel::top("loading")
            .frame(frame(palette.raised))
            .resizable(false)
            .show(ui, |ui| loading_ui(ui, loading, commands));
    }
    if let Some(notice) = &state.notice {
        Panel::top("notice")
            .frame(frame(palette.selection))
            .resizable(false)
            .show(ui, |ui| notice_ui(ui, notice, commands));
    }
    if let Some(failed) = state.failed.as_ref().filter(|_| !state.document.holds_nothing()) {
        Panel::top("could not be read")
            .frame(frame(palette.selection))
            .resizable(false)
            .show(ui, |ui| failed_ui(ui, failed, &state.document, commands));
    }
}

/// What could not be done, until it is taken away.
fn notice_ui(ui: &mut Ui, notice: &str, commands: &mut Vec<Command>) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if small_button(ui, say("dismiss"), say("dismiss-notice")).clicked() {
            commands.push(Command::DismissNotice);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let words = RichText::new(notice).font(text(SECONDARY)).color(Palette::of(ui).ink1);
            ui.add(egui::Label::new(words).truncate());
        });
    });
}

fn loading_ui(ui: &mut Ui, loading: &Loading, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if small_button(ui, say("cancel"), say("cancel-loading")).clicked() {
            commands.push(Command::CancelLoad);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            label(ui, tell!("loading-what", what = loading.what), medium(SECONDARY), palette.ink1);
            bar_ui(ui, loading, 160.0);
            label(ui, progress_words(loading), text(SECONDARY), palette.ink2);
        });
    });
}

/// How much of a load is done, as far as it is known.
fn bar_ui(ui: &mut Ui, loading: &Loading, width: f32) {
    let palette = Palette::of(ui);
    // How many items there are is known only once all files are read.
    let share = if loading.items_of > 0 { loading.items as f32 / loading.items_of as f32 } else { 0.0 };
    ui.scope(|ui| {
        ui.visuals_mut().extreme_bg_color = palette.line;
        ui.add(ProgressBar::new(share).desired_width(width).desired_height(4.0).fill(palette.ink1));
    });
}

/// `76.2 MB read, 88 458 of 127 843 items`.
fn progress_words(loading: &Loading) -> String {
    let items = if loading.items_of > 0 && loading.items >= loading.items_of {
        tell!("loading-together", count = loading.items)
    } else if loading.items_of > 0 {
        tell!("loading-items-of", count = loading.items, all = loading.items_of)
    } else {
        tell!("count-items", count = loading.items)
    };
    tell!("loading-read", bytes = bytes_words(loading.bytes), items = items)
}

/// A load under way in the middle of the window.
fn loading_alone_ui(ui: &mut Ui, loading: &Loading, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.4 - 60.0).max(20.0));
        label(ui, tell!("loading-what", what = loading.what), semibold(TITLE), palette.ink1);
        ui.add_space(12.0);
        bar_ui(ui, loading, 320.0);
        ui.add_space(6.0);
        label(ui, progress_words(loading), text(SECONDARY), palette.ink2);
        ui.add_space(14.0);
        let escaped = ui.input(|input| input.key_pressed(Key::Escape));
        if small_button(ui, say("cancel"), say("cancel-loading")).clicked() || escaped {
            commands.push(Command::CancelLoad);
        }
    });
    if let Some(first) = &loading.first {
        ui.add_space(24.0);
        first_items_ui(ui, first);
    }
}

/// The first items of a large case in the order of time, to be read while the rest loads. They have no place on a timeline yet:
/// lanes and their order, and from when to when it goes, follow from all of the case.
fn first_items_ui(ui: &mut Ui, first: &Case) {
    let palette = Palette::of(ui);
    let clock = Clock::of(first);
    let margin = ((ui.available_width() - FIRST_ITEMS_POINTS) / 2.0).max(16.0);
    let rect = ui.available_rect_before_wrap().shrink2(vec2(margin, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        caption(ui, say("loading-first"));
        ui.add_space(4.0);
        let rows = ScrollArea::vertical().id_salt("first items").auto_shrink(false);
        let dated: Vec<ItemRef> =
            first.sequence.iter().copied().filter(|item| first.when_of(*item).is_some()).collect();
        rows.show_rows(ui, FIRST_ITEM_POINTS, dated.len(), |ui, range| {
            for item in dated.get(range).into_iter().flatten() {
                let told = describe(first, *item, clock);
                ui.horizontal(|ui| {
                    ui.set_height(FIRST_ITEM_POINTS);
                    let when = RichText::new(told.when).font(text(SMALL)).color(palette.ink3);
                    let room = vec2(FIRST_DATE_POINTS, FIRST_ITEM_POINTS);
                    ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                        ui.set_min_width(FIRST_DATE_POINTS);
                        ui.add(egui::Label::new(when).truncate());
                    });
                    let font = if told.spoken { serif(SECONDARY) } else { medium(SECONDARY) };
                    let title = RichText::new(quoted(first, *item, &told.title)).font(font).color(palette.ink1);
                    ui.add(egui::Label::new(title).truncate());
                });
            }
        });
    });
}

fn failed_ui(ui: &mut Ui, failed: &Document, shown: &Document, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if small_button(ui, say("dismiss"), say("dismiss-failed")).clicked() {
            commands.push(Command::DismissFailed);
        }
        if small_button(ui, say("problems"), say("show-why-failed")).clicked() {
            commands.push(Command::ShowBottom(BottomTab::Problems));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let again = failed.opened == shown.opened && !shown.is_blank();
            let last_good = if again { say("failed-last-good") } else { "" };
            let told = tell!("failed-banner", name = failed.name(), last_good = last_good);
            label(ui, told, semibold(SECONDARY), palette.ink1);
            // What broke the reading, rather than what was wrong with an item before.
            let breaking = failed.first_not_whole().and_then(|at| failed.problems.get(at));
            let first = breaking.or_else(|| failed.problems.iter().find(|problem| problem.severity == Severity::Error));
            if let Some(first) = first {
                let why = format!("{}: {}", first.place_words(), first.message);
                ui.add(egui::Label::new(RichText::new(why).font(text(SECONDARY)).color(palette.ink1)).truncate());
            }
        });
    });
}

/// Says that what hovers over the window can be dropped.
pub(super) fn drop_ui(ui: &Ui) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = Palette::of(ui);
    let rect = ui.content_rect();
    let painter = ui.layer_painter(LayerId::new(Order::Foreground, Id::unique("drop")));
    painter.rect_filled(rect, 0.0, palette.canvas.gamma_multiply(0.8));
    painter.rect_stroke(rect.shrink(12.0), 6.0, Stroke::new(2.0, palette.ink1), egui::StrokeKind::Inside);
    painter.text(rect.center(), Align2::CENTER_CENTER, say("drop-to-open"), semibold(TITLE), palette.ink1);
}

/// The whole window while no case is on screen.
pub(super) fn blank_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    match (&reader.state.failed, &reader.state.loading) {
        (Some(failed), _) => broken_ui(ui, failed, commands),
        (None, Some(loading)) => loading_alone_ui(ui, loading, commands),
        (None, None) => {
            ui.vertical_centered(|ui| {
                ui.add_space((ui.available_height() * 0.4 - 40.0).max(20.0));
                let words = if reader.state.document.is_blank() {
                    say("blank-open").to_owned()
                } else {
                    tell!("blank-empty", name = reader.state.document.name())
                };
                label(ui, words, text(BODY), reader.palette.ink2);
                ui.add_space(10.0);
                open_button_ui(ui, commands);
            });
        }
    }
}

/// A case of which nothing could be used: its findings with their lines.
fn broken_ui(ui: &mut Ui, failed: &Document, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    ScrollArea::vertical().id_salt("broken case").auto_shrink(false).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(32, 24)).show(ui, |ui| {
            ui.set_max_width(760.0);
            label(ui, tell!("failed-title", name = failed.name()), semibold(TITLE), palette.ink1);
            ui.add_space(4.0);
            open_button_ui(ui, commands);
            for (at, problem) in failed.problems.iter().take(MOST_SHOWN).enumerate() {
                ui.add_space(12.0);
                ui.push_id(at, |ui| problem_ui(ui, failed, problem, commands));
            }
            if failed.problems.len() > MOST_SHOWN {
                ui.add_space(12.0);
                let more = tell!("count-more-problems", count = failed.problems.len() - MOST_SHOWN);
                label(ui, more, text(SMALL), palette.ink2);
            }
        });
    });
}

fn open_button_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let words = RichText::new(say("open-a-case")).font(medium(BODY));
    let button = egui::Button::new(words).min_size(vec2(120.0, 32.0)).stroke(Stroke::new(1.0, Palette::of(ui).ink2));
    if ui.add(button).clicked() {
        commands.push(Command::OpenDialog);
    }
}

/// `3.4 MB`.
fn bytes_words(bytes: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1 << 30, "bytes-gb"), (1 << 20, "bytes-mb"), (1 << 10, "bytes-kb")];
    let unit = UNITS.iter().find(|(size, _)| bytes >= *size);
    unit.map_or_else(
        || tell!("count-bytes", count = bytes),
        |(size, name)| format!("{:.1} {}", bytes as f64 / *size as f64, say(name)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_their_unit() {
        assert_eq!(bytes_words(12), "12 bytes");
        assert_eq!(bytes_words(1536), "1.5 KB");
        assert_eq!(bytes_words(5 << 30), "5.0 GB");
    }
}
