//! The question for a time to go to: says while one types how it is understood.

use egui::{Key, Modifiers, Role, TextEdit, Ui, WidgetInfo};

use super::dialogs::modal;
use super::parts::{caption, is_entered, label};
use super::theme::{Palette, SECONDARY, TITLE, semibold, text};
use crate::app::going::{Around, Unclear, parse};
use crate::app::{Command, Cursor, State};
use crate::case::When;
use crate::case::when::WhenError;
use crate::language::say;
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::words::{date_words, zone_words};

/// What the question keeps from frame to frame.
#[derive(Debug, Default)]
pub(super) struct GoingView {
    typed: String,
    /// It was shown in the last frame.
    shown: bool,
    /// What was typed before it was shown.
    pub ahead: String,
}

impl GoingView {
    /// Forgets what was typed.
    pub(super) fn close(&mut self) {
        self.typed.clear();
        self.shown = false;
    }
}

/// Shows the question, with what was typed so far.
pub(super) fn going_ui(ui: &Ui, state: &State, view: &mut GoingView, commands: &mut Vec<Command>) {
    let opened = !std::mem::replace(&mut view.shown, true);
    if opened {
        view.typed = std::mem::take(&mut view.ahead);
    }
    let typed = &mut view.typed;
    let palette = Palette::of(ui);
    let case = &*state.document.case;
    let clock = Clock::of(case);
    let modal = modal("go to a time", palette).show(ui, |ui| {
        ui.set_width(440.0);
        label(ui, say("going-title"), semibold(TITLE), palette.ink1);
        ui.add_space(6.0);
        let name = caption(ui, say("going-field")).id;
        let field = egui::Id::unique("time to go to");
        if opened {
            // Before the field is shown, so that it takes what is typed in this frame.
            ui.memory_mut(|memory| memory.request_focus(field));
            let mut edit = TextEdit::load_state(ui, field).unwrap_or_default();
            let end = egui::text::CCursor::new(typed.chars().count());
            edit.cursor.set_char_range(Some(egui::text::CCursorRange::one(end)));
            edit.store(ui, field);
        }
        let response = ui.add(TextEdit::singleline(typed).id(field).desired_width(f32::INFINITY)).labelled_by(name);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("going-field")));
        let entered = is_entered(&response);
        // With Ctrl the field keeps the keyboard.
        let placed = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        let read = parse(case, typed, Around { zone: clock.shown, middle: state.middle() });
        let reading = state.cursor.map(|cursor| cursor.reading).unwrap_or_default();
        let cursor = read.as_ref().ok().and_then(|when| Cursor::at(when, reading));
        ui.add_space(6.0);
        // The same two lines whatever they say, so that the buttons stay in place.
        match &read {
            Ok(when) => label(ui, understood(state, when, clock), semibold(SECONDARY), palette.ink1),
            Err(Unclear::Nothing) => label(ui, " ", text(SECONDARY), palette.ink2),
            Err(unclear) => label(ui, why(unclear), text(SECONDARY), palette.alert),
        };
        caption(ui, say("going-example"));
        caption(ui, say("going-keys"));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let go = ui.add_enabled(read.is_ok(), egui::Button::new(say("going-go")));
            let place = ui.add_enabled(cursor.is_some(), egui::Button::new(say("going-cursor")));
            if let (Ok(when), true) = (&read, go.clicked() || entered) {
                commands.push(Command::GoToTime(Box::new(when.clone())));
            }
            if let (Ok(when), true) = (&read, cursor.is_some() && (place.clicked() || placed)) {
                commands.push(Command::PlaceAt(Box::new(when.clone())));
            }
            if ui.button(say("close")).clicked() {
                commands.push(Command::CloseGoing);
            }
        });
        if read.is_ok() && cursor.is_none() {
            label(ui, say("going-no-end"), text(SECONDARY), palette.ink2);
        }
    });
    if modal.should_close() {
        commands.push(Command::CloseGoing);
    }
}

/// `Tue 18 Feb 2025, 16:00 Riyadh`.
fn understood(state: &State, when: &When, clock: Clock) -> String {
    let zone = zone_words(&state.document.case, clock.zone_of(when));
    tell!("time-in-zone", time = date_words(when, clock.with_years()), zone = zone)
}

fn why(unclear: &Unclear) -> String {
    match unclear {
        Unclear::Nothing => String::new(),
        Unclear::Word(word) => tell!("going-word", word = word),
        Unclear::Parts => say("going-parts").to_owned(),
        Unclear::NoSuchTime(error) => match error {
            WhenError::Notation => say("going-notation").to_owned(),
            WhenError::NoSuchDate(what) => tell!("going-no-date", what = what.as_str()),
            WhenError::NoSuchZone(zone) => tell!("going-no-zone", zone = zone.as_str()),
            WhenError::Skipped(what) => tell!("going-skipped", what = what.as_str()),
            WhenError::Empty => say("going-empty").to_owned(),
        },
    }
}
