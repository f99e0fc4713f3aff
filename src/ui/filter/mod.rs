//! The filter on screen: a row of chips while anything is asked, and the window in which it is made.

mod chips;
mod saved;
mod values;
mod window;

use egui::{Button, RichText, Role, Ui, WidgetInfo};

pub(super) use chips::chips_ui;
pub(super) use values::FilterView;
pub(super) use window::window_ui;

use super::reader::Reader;
use super::theme::{SECONDARY, text};
use crate::app::filter::{Field, Mode};
use crate::app::{Command, FilterCommand};
use crate::language::say;

/// The button in the top bar that opens the window.
pub(super) fn filter_button_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let on = !reader.state.filter.is_empty();
    let words = RichText::new(say("filter")).font(text(SECONDARY)).color(reader.palette.ink1);
    let response = ui.add(Button::new(words).selected(on || reader.state.panels.filter));
    let help = Command::Filter(FilterCommand::Toggle).named().map_or("", |named| named.help());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, on, say("filter-button")));
    if response.on_hover_text(help).clicked() {
        commands.push(Command::Filter(FilterCommand::Toggle));
    }
}

/// What a field is called.
fn field_words(field: Field) -> &'static str {
    say(match field {
        Field::Kind => "filter-kind",
        Field::EventKind => "filter-event-kind",
        Field::Party => "filter-party",
        Field::Actor => "filter-actor",
        Field::To => "filter-to",
        Field::Topic => "filter-topic",
        Field::Tag => "filter-tag",
        Field::Place => "filter-place",
        Field::Source => "filter-source",
        Field::Form => "filter-form",
        Field::Status => "filter-status",
        Field::Reliability => "filter-reliability",
        Field::Span => "filter-span",
        Field::Words => "filter-words",
    })
}

/// How many of the values must be there.
fn mode_words(mode: Mode) -> &'static str {
    say(match mode {
        Mode::AnyOf => "filter-any-of",
        Mode::AllOf => "filter-all-of",
        Mode::NoneOf => "filter-none-of",
    })
}
