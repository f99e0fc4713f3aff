//! Whether the system asks for less motion; then nothing glides, neither panels nor the view.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::Context;
use mundy::{Interest, Preferences, ReducedMotion, Subscription};

use crate::app::MotionChoice;

/// Listens to what the system asks for, for as long as it lives.
pub(super) struct LessMotion {
    asked: Arc<AtomicBool>,
    /// How long things glide where nobody asks for less, and whether they do now.
    usual_secs: f32,
    applied: bool,
    _subscription: Subscription,
}

impl LessMotion {
    /// Begins to listen; `ctx` is woken whenever the answer changes.
    pub(super) fn listen(ctx: &Context) -> Self {
        let asked = Arc::new(AtomicBool::new(false));
        let (told, wake) = (Arc::clone(&asked), ctx.clone());
        let subscription = Preferences::subscribe(Interest::ReducedMotion, move |preferences: Preferences| {
            let less = preferences.reduced_motion == ReducedMotion::Reduce;
            if told.swap(less, Ordering::Relaxed) != less {
                wake.request_repaint();
            }
        });
        let usual_secs = ctx.global_style().animation_time;
        Self { asked, usual_secs, applied: false, _subscription: subscription }
    }

    /// Does as the reader chose, else as the system asks.
    pub(super) fn apply(&mut self, ctx: &Context, choice: MotionChoice) {
        let less = match choice {
            MotionChoice::System => self.asked.load(Ordering::Relaxed),
            MotionChoice::Glide => false,
            MotionChoice::Still => true,
        };
        if less != self.applied {
            self.applied = less;
            ctx.all_styles_mut(|style| style.animation_time = if less { 0.0 } else { self.usual_secs });
        }
    }
}

impl std::fmt::Debug for LessMotion {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("LessMotion").field("asked", &self.asked).finish_non_exhaustive()
    }
}
