//! Keeps the settings: writes them once what changed has come to rest, and at the end.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::Context;

use super::settings_file;
use crate::app::settings::{Settings, WindowPlace};

/// How long settings must have stayed the same before they are written, so that nothing is written while one pans.
const AT_REST: Duration = Duration::from_secs(2);

/// What is in the settings file, and what is to be.
#[derive(Debug, Default)]
pub(super) struct Keeper {
    file: Option<PathBuf>,
    written: Settings,
    changed: Option<(Settings, Instant)>,
    window: WindowPlace,
}

impl Keeper {
    /// Keeps settings in `file`, which holds `written`; nowhere where there is no file.
    pub(super) fn new(file: Option<PathBuf>, written: Settings) -> Self {
        let window = written.window;
        Self { file, written, changed: None, window }
    }

    /// Where the window lies, as the system last told.
    pub(super) fn window(&mut self, ctx: &Context) -> WindowPlace {
        let zoom = ctx.zoom_factor();
        let told = ctx.input(|input| {
            let viewport = input.viewport();
            let usual = viewport.minimized != Some(true) && viewport.fullscreen != Some(true);
            (usual, viewport.maximized == Some(true), viewport.inner_rect, viewport.outer_rect)
        });
        let (usual, maximized, inner, outer) = told;
        if usual {
            self.window.maximized = maximized;
        }
        if usual && !maximized {
            // A window is asked for in points of no zoom.
            self.window.size = inner.map(|rect| (rect.width() * zoom, rect.height() * zoom)).or(self.window.size);
            self.window.position = outer.map(|rect| (rect.left() * zoom, rect.top() * zoom)).or(self.window.position);
        }
        self.window
    }

    /// Notes the settings of this frame and writes them once they are at rest.
    pub(super) fn note(&mut self, ctx: &Context, now: Settings) {
        if self.file.is_none() {
            return;
        }
        if now == self.written {
            self.changed = None;
            return;
        }
        let since = match &self.changed {
            Some((settings, since)) if *settings == now => since.elapsed(),
            _ => {
                self.changed = Some((now, Instant::now()));
                Duration::ZERO
            }
        };
        if since >= AT_REST {
            self.flush();
        } else {
            ctx.request_repaint_after(AT_REST.saturating_sub(since));
        }
    }

    /// Writes what changed since it was last written.
    pub(super) fn flush(&mut self) {
        let Some((file, (settings, _))) = self.file.as_ref().zip(self.changed.take()) else {
            return;
        };
        let (theirs, sound) = settings_file::read(file);
        // Where they cannot be kept the program works as well; there is nothing for the reader to do about it.
        if sound {
            let _ = settings_file::write(file, &settings.clone().merged_with(&self.written, &theirs));
        }
        self.written = settings;
    }
}
