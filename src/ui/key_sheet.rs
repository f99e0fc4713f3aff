//! Every key, from the table that binds them: in groups, found by what they do, by their name or by themselves.

use egui::{Grid, Label, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::dialogs::modal;
use super::keys::key_words;
use super::parts::{caption, label};
use super::theme::{Palette, SECONDARY, TITLE, medium, semibold, text};
use crate::app::named::{Group, NAMED, Named};
use crate::app::{Command, palette};
use crate::language::say;
use crate::tell;

/// Between the columns.
const GAP: f32 = 16.0;
/// Right of the last column, for the bar that scrolls.
const ROOM_FOR_BAR: f32 = 14.0;
/// Narrower than this the list scrolls sideways.
const LEAST_HELP_WIDTH: f32 = 160.0;

/// Shows the keys that are found by what is typed; all of them where nothing is.
pub(super) fn key_sheet_ui(ui: &Ui, typed: &mut String, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    let modal = modal("keys", palette).show(ui, |ui| {
        ui.set_width(720.0_f32.min(ui.ctx().content_rect().width() - 80.0));
        label(ui, say("keys"), semibold(TITLE), palette.ink1);
        ui.add_space(6.0);
        field_ui(ui, typed);
        ui.add_space(8.0);
        let found = found(ui, typed);
        // The same height whatever is found; in a low window the list scrolls, so that the button below stays in reach.
        let height = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 520.0);
        let area = ScrollArea::both().max_height(height).min_scrolled_height(height).auto_shrink([false, false]);
        area.show(ui, |ui| {
            if found.is_empty() {
                label(ui, tell!("keys-none", typed = typed.trim()), text(SECONDARY), palette.ink2);
            } else {
                table_ui(ui, &found);
            }
        });
        ui.add_space(8.0);
        caption(ui, say("keys-held"));
        caption(ui, say("keys-menu"));
        ui.add_space(8.0);
        if ui.button(say("keys-close")).clicked() {
            commands.push(Command::ToggleKeys);
        }
    });
    if modal.should_close() {
        commands.push(Command::ToggleKeys);
    }
}

fn field_ui(ui: &mut Ui, typed: &mut String) {
    let field = TextEdit::singleline(typed).desired_width(f32::INFINITY).hint_text(say("keys-find"));
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("keys-find")));
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// The commands with a key that are found, in the order of the table.
fn found(ui: &Ui, typed: &str) -> Vec<&'static Named> {
    let with_key = NAMED.iter().filter(|named| !named.key.is_empty());
    let asked = typed.trim().to_lowercase();
    if asked.is_empty() {
        return with_key.collect();
    }
    let hits = palette::commands(typed);
    let is_hit = |named: &Named| hits.iter().any(|hit| hit.named.command == named.command);
    let is_key = |named: &Named| key_words(ui, named).to_lowercase() == asked || named.key.to_lowercase() == asked;
    with_key.filter(|named| is_hit(named) || is_key(named)).collect()
}

fn table_ui(ui: &mut Ui, found: &[&Named]) {
    let palette = Palette::of(ui);
    let mut last: Option<Group> = None;
    // What a key does goes on in a second line where the window has no room for it in one.
    let wide = |words: &str, font| ui.painter().layout_no_wrap(words.to_owned(), font, palette.ink1).size().x;
    let widest = |words: &dyn Fn(&Named) -> f32| found.iter().map(|named| words(named)).fold(0.0, f32::max);
    let keys = widest(&|named| wide(&key_words(ui, named), medium(SECONDARY)));
    let names = widest(&|named| wide(named.name(), text(SECONDARY)));
    let help_width = (ui.available_width() - keys - names - 2.0 * GAP - ROOM_FOR_BAR).max(LEAST_HELP_WIDTH);
    Grid::new("keys").num_columns(3).spacing([GAP, 4.0]).min_row_height(18.0).show(ui, |ui| {
        let cell = |ui: &mut Ui, words: &str, font, color| {
            // From the top, as what it does stands in its cell.
            ui.vertical(|ui| ui.add(Label::new(RichText::new(words).font(font).color(color)).extend()));
        };
        for named in found {
            if last != Some(named.group) {
                ui.label("");
                let above = if last.is_some() { 14.0 } else { 0.0 };
                ui.vertical(|ui| {
                    ui.add_space(above);
                    cell(ui, named.group.title(), semibold(SECONDARY), palette.ink1);
                });
                ui.end_row();
                last = Some(named.group);
            }
            cell(ui, &key_words(ui, named), medium(SECONDARY), palette.ink1);
            cell(ui, named.name(), text(SECONDARY), palette.ink1);
            ui.vertical(|ui| {
                ui.set_width(help_width);
                ui.add(Label::new(RichText::new(named.help()).font(text(SECONDARY)).color(palette.ink2)).wrap());
            });
            ui.end_row();
        }
    });
}
