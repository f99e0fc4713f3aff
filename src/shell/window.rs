//! What the window is told, and what is remembered of it.

use egui::{Context, ThemePreference, ViewportCommand};

use super::Shell;
use crate::app::ThemeChoice;
use crate::app::settings::Settings;
use crate::language;
use crate::timeline::words::words;

impl Shell {
    pub(super) fn note_settings(&mut self, ctx: &Context) {
        let window = self.keeper.window(ctx);
        self.keeper.note(ctx, Settings::of(&self.state, window, self.screen.sizes));
    }

    /// Tells the window its title and theme where they changed.
    pub(super) fn tell_window(&mut self, ctx: &Context) {
        let _speaking = language::speak(self.state.tongue.speech());
        let case = &self.state.document.case;
        let title = match words(&case.title, case) {
            "" => "Casebook".to_owned(),
            title => format!("{title} – Casebook"),
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        if self.state.theme != self.theme {
            self.theme = self.state.theme;
            ctx.set_theme(match self.theme {
                ThemeChoice::System => ThemePreference::System,
                ThemeChoice::Light => ThemePreference::Light,
                ThemeChoice::Dark => ThemePreference::Dark,
            });
        }
    }
}
