//! Filters that were saved under a name: to ask again, to name anew, to forget; and the field to save what is asked now.

use egui::{Key, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::FilterView;
use crate::app::{Command, FilterCommand};
use crate::language::say;
use crate::tell;
use crate::ui::parts::{caption, is_entered, link, small_button};
use crate::ui::reader::Reader;
use crate::ui::theme::{SECONDARY, text};

/// Least height that the list may take, and which share of the window it may.
const TALLEST: f32 = 110.0;
const SHARE: f32 = 0.3;

/// Shows the field and the list.
pub(super) fn saved_ui(ui: &mut Ui, reader: &Reader<'_>, view: &mut FilterView, commands: &mut Vec<Command>) {
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(&mut view.name).desired_width(220.0).hint_text(say("filter-name"));
        let response = ui.add(edit);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("filter-name")));
        let entered = is_entered(&response);
        let can = !reader.state.filter.is_empty() && !view.name.trim().is_empty();
        let saved = ui.add_enabled_ui(can, |ui| small_button(ui, say("filter-save"), say("filter-save-name"))).inner;
        if can && (saved.clicked() || entered) {
            commands.push(Command::Filter(FilterCommand::Save(std::mem::take(&mut view.name))));
        }
    });
    if reader.state.saved_filters.is_empty() {
        caption(ui, say("filter-none-saved"));
        return;
    }
    let tallest = (ui.content_rect().height() * SHARE).max(TALLEST);
    ScrollArea::vertical().id_salt("saved filters").max_height(tallest).min_scrolled_height(tallest).show(ui, |ui| {
        for (at, saved) in reader.state.saved_filters.iter().enumerate() {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 10.0;
                match view.renamed.take() {
                    Some((renamed, mut name)) if renamed == at => {
                        let response = ui.add(TextEdit::singleline(&mut name).desired_width(220.0));
                        response.widget_info(|| {
                            WidgetInfo::labeled(
                                Role::TextInput,
                                true,
                                tell!("filter-new-name", name = saved.name.as_str()),
                            )
                        });
                        if !response.has_focus() && !response.lost_focus() {
                            response.request_focus();
                        }
                        if response.lost_focus() {
                            if ui.input(|input| input.key_pressed(Key::Enter)) {
                                commands.push(Command::Filter(FilterCommand::Rename(at, name)));
                            }
                        } else {
                            view.renamed = Some((at, name));
                        }
                    }
                    renamed => {
                        view.renamed = renamed;
                        let name = tell!("filter-apply", name = saved.name.as_str());
                        if link(ui, &saved.name, text(SECONDARY), &name).clicked() {
                            commands.push(Command::Filter(FilterCommand::Apply(at)));
                        }
                    }
                }
                let name = tell!("filter-rename-name", name = saved.name.as_str());
                if small_button(ui, say("filter-rename"), &name).clicked() {
                    view.renamed = Some((at, saved.name.clone()));
                }
                let name = tell!("filter-delete-name", name = saved.name.as_str());
                if small_button(ui, say("filter-delete"), &name).clicked() {
                    commands.push(Command::Filter(FilterCommand::Delete(at)));
                }
            });
        }
    });
}
