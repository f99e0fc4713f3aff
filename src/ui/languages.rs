//! The button that says in which language the reader is spoken to, and the menu of languages below it.

use std::sync::Arc;

use egui::{Button, CornerRadius, Popup, RichText, Role, Stroke, Ui, WidgetInfo, vec2};

use super::parts::{caption, mark_ui};
use super::reader::Reader;
use super::theme::{CONTROL_RADIUS, SECONDARY, text};
use crate::app::Command;
use crate::app::names::{capitalised, language_name};
use crate::language::{self, Language, say};
use crate::tell;

/// Shows the button; its menu chooses the language of the interface and, where the case has several, that of its words.
pub(super) fn language_button_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let palette = reader.palette;
    let speech = language::spoken();
    let shown = RichText::new(speech.interface.own_name()).font(text(SECONDARY)).color(palette.ink1);
    let button = Button::new(shown)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(CONTROL_RADIUS))
        .min_size(vec2(0.0, 26.0));
    let response = ui.add(button);
    let name = match &speech.texts {
        None => tell!("language-button", language = speech.interface.own_name()),
        Some(texts) => {
            tell!("language-button-texts", language = speech.interface.own_name(), texts = language_name(texts))
        }
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let response = response.on_hover_text(&name);
    Popup::menu(&response).show(|ui| {
        ui.set_min_width(180.0);
        menu_ui(ui, reader, commands);
    });
}

fn menu_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let speech = language::spoken();
    for of in Language::ALL {
        let command = Command::SetLanguage(of);
        let help = command.named().map_or("", |named| named.help());
        if mark_ui(ui, of.own_name(), "", speech.interface == of).on_hover_text(help).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    let tags = &reader.case.languages;
    if tags.len() < 2 {
        return;
    }
    ui.separator();
    caption(ui, say("language-of-the-case"));
    let mut entry = |ui: &mut Ui, name: &str, tag: Option<&Arc<str>>| {
        let chosen = speech.texts.as_ref().map(|tag| tag.to_ascii_lowercase());
        let on = chosen == tag.map(|tag| tag.to_ascii_lowercase());
        if mark_ui(ui, name, "", on).clicked() {
            commands.push(Command::SetTextLanguage(tag.map(Arc::clone)));
            ui.close();
        }
    };
    entry(ui, say("language-as-interface"), None);
    for tag in tags {
        entry(ui, &capitalised(language_name(tag)), Some(tag));
    }
}
