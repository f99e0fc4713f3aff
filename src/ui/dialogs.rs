//! Windows above the others: open a case, leave for the browser; all keys are in `key_sheet`.

use egui::{Align2, Frame, Id, Modal, Role, Stroke, TextEdit, Ui, WidgetInfo, Window, vec2};

use super::going::{GoingView, going_ui};
use super::inspector::host_of;
use super::key_sheet::key_sheet_ui;
use super::parts::{caption, is_entered, label};
use super::theme::{CONTROL_RADIUS, Palette, SECONDARY, TITLE, semibold, text};
use crate::app::{Command, State};
use crate::language::say;
use crate::tell;

/// What is typed into the dialogs.
#[derive(Debug, Default)]
pub(super) struct Typed {
    /// The path of a case.
    path: String,
    /// What is sought among the keys.
    key: String,
    time: GoingView,
}

impl Typed {
    /// Takes what was typed in the frame in which a time to go to was asked for.
    pub(super) fn time_ahead(&mut self, typed: String) {
        self.time.ahead = typed;
    }
}

/// Shows the dialogs that are open.
pub(super) fn dialogs_ui(ui: &Ui, state: &State, typed: &mut Typed, commands: &mut Vec<Command>) {
    if state.panels.open_dialog {
        open_ui(ui, state, &mut typed.path, commands);
    }
    if let Some(url) = &state.asked_url {
        url_ui(ui, url, commands);
    }
    if state.panels.going {
        going_ui(ui, state, &mut typed.time, commands);
    } else {
        typed.time.close();
    }
    if state.panels.keys {
        key_sheet_ui(ui, &mut typed.key, commands);
    } else {
        typed.key.clear();
    }
}

/// A window that waits for an answer, over a veil.
pub(super) fn modal(name: &str, palette: &Palette) -> Modal {
    let frame = Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CONTROL_RADIUS)
        .inner_margin(20);
    Modal::new(Id::unique(("dialog", name))).frame(frame).backdrop_color(palette.canvas.gamma_multiply(0.7))
}

/// A window that hangs from the right end of the top bar, so many points lower, and veils nothing.
pub(super) fn sheet(name: &'static str, palette: &Palette, lower: f32) -> Window<'static> {
    let frame = Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CONTROL_RADIUS)
        .inner_margin(16);
    let window = Window::new(name).title_bar(false).resizable(false).movable(false).frame(frame);
    window.anchor(Align2::RIGHT_TOP, vec2(-14.0, super::TOP_POINTS + 4.0 + lower))
}

fn open_ui(ui: &Ui, state: &State, typed_path: &mut String, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    let modal = modal("open a case", palette).show(ui, |ui| {
        ui.set_width(460.0);
        label(ui, say("dialog-open"), semibold(TITLE), palette.ink1);
        ui.add_space(6.0);
        let name = caption(ui, say("dialog-path")).id;
        let field = TextEdit::singleline(typed_path).desired_width(f32::INFINITY).hint_text("/home/…/case.ron");
        let response = ui.add(field).labelled_by(name);
        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say("dialog-path-name")));
        // Before the field takes the keyboard again, which it gives up on Enter.
        let entered = is_entered(&response);
        if !response.has_focus() && ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if let Some(why) = &state.open_error {
            label(ui, why, text(SECONDARY), palette.alert);
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let open = ui.button(say("dialog-open-path"));
            if (open.clicked() || entered) && !typed_path.trim().is_empty() {
                commands.push(Command::OpenTyped(typed_path.trim().to_owned()));
            }
            if ui.button(say("dialog-choose-file")).clicked() {
                commands.push(Command::OpenDialog);
            }
            if ui.button(say("dialog-choose-folder")).clicked() {
                commands.push(Command::OpenFolderDialog);
            }
            if ui.button(say("close")).clicked() {
                commands.push(Command::CloseDialog);
            }
        });
    });
    if modal.should_close() {
        commands.push(Command::CloseDialog);
    }
}

/// Says where a link leads before the browser opens it.
fn url_ui(ui: &Ui, url: &str, commands: &mut Vec<Command>) {
    let palette = Palette::of(ui);
    let modal = modal("open in the browser", palette).show(ui, |ui| {
        ui.set_width(420.0);
        label(ui, tell!("browser-ask", host = host_of(url)), semibold(TITLE), palette.ink1);
        ui.add_space(4.0);
        label(ui, url, text(SECONDARY), palette.ink2);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if ui.button(say("open-in-browser")).clicked() {
                commands.push(Command::OpenUrl(url.to_owned()));
            }
            if ui.button(say("copy-address")).clicked() {
                commands.push(Command::Copy(url.to_owned()));
                commands.push(Command::CloseUrl);
            }
            if ui.button(say("stay-here")).clicked() {
                commands.push(Command::CloseUrl);
            }
        });
    });
    if modal.should_close() {
        commands.push(Command::CloseUrl);
    }
}
