//! What is made beside the frames of a large case: lanes, what is shown in another scope, and what the screen and the clipboard
//! wait for. Until it is there the screen shows what it had.

use std::sync::Arc;

use egui::Context;

use super::background::{Background, Progress};
use super::forget::forget;
use super::{Reading, Shell};
use crate::app::copy::{Copying, Whole};

impl Shell {
    /// Shows lanes that are ready, and the case that waited for them.
    pub(super) fn poll_lanes(&mut self, ctx: &Context) {
        if let Some(arriving) = self.arriving.take() {
            match arriving.lanes.progress() {
                Progress::Underway => self.arriving = Some(arriving),
                ended => {
                    if let Progress::Ready(prepared) = ended {
                        forget(self.screen.timeline.show_lanes(prepared));
                        // What was under construction is of the case that goes.
                        self.lanes = None;
                    }
                    self.show(ctx, arriving.document, (arriving.started, arriving.again));
                }
            }
        }
        match self.lanes.as_ref().map(Background::progress) {
            None | Some(Progress::Underway) => {}
            Some(Progress::Lost) => self.lanes = None,
            Some(Progress::Ready(prepared)) => {
                self.lanes = None;
                forget(self.screen.timeline.show_lanes(prepared));
            }
        }
    }

    /// Has the lanes made that the timeline asked for in this frame.
    pub(super) fn make_lanes(&mut self, ctx: &Context) {
        if self.lanes.is_some() {
            return;
        }
        let Some(wanted) = self.screen.timeline.wanted_lanes() else { return };
        let wake = ctx.clone();
        match self.reading {
            Reading::OnThread => {
                self.lanes = Some(Background::start("lanes", || wanted.prepare(), move || wake.request_repaint()));
            }
            Reading::AtOnce => {
                self.screen.timeline.show_lanes(wanted.prepare());
                ctx.request_repaint();
            }
        }
    }

    /// Has worked out what is shown of a large case in the scope that is wanted, and shows it once it is there.
    pub(super) fn scope(&mut self, ctx: &Context) {
        if let Some((case, scoping)) = &self.scoping {
            match scoping.progress() {
                Progress::Underway => return,
                Progress::Ready(scoped) if Arc::ptr_eq(case, &self.state.document.case) => {
                    forget(std::mem::replace(&mut self.state.scoped, scoped));
                }
                Progress::Ready(_) | Progress::Lost => {}
            }
            forget(self.scoping.take());
        }
        let Some(scope) = self.state.wanted_scope() else { return };
        let case = Arc::clone(&self.state.document.case);
        match self.reading {
            Reading::AtOnce => self.state.scoped = scope.scoped(&case, self.state.search.index.as_deref()),
            Reading::OnThread => {
                let (wake, of, index) = (ctx.clone(), Arc::clone(&case), self.state.search.index.clone());
                let work = move || scope.scoped(&of, index.as_deref());
                let scoping = Background::start("scope", work, move || wake.request_repaint());
                self.scoping = Some((case, scoping));
            }
        }
    }

    /// Has found what happened around an item where that is very much, and shows it once it is there.
    pub(super) fn seek(&mut self, ctx: &Context) {
        if let Some(seeking) = &self.seeking {
            match seeking.progress() {
                Progress::Underway => return,
                Progress::Ready((seeking, found)) => {
                    self.state.take_around(&seeking, found);
                    forget(seeking);
                }
                Progress::Lost => {}
            }
            self.seeking = None;
        }
        let Some(seeking) = self.state.wanted_around() else { return };
        let work = move || {
            let found = seeking.found();
            (seeking, found)
        };
        match self.reading {
            Reading::OnThread => {
                let wake = ctx.clone();
                self.seeking = Some(Background::start("around", work, move || wake.request_repaint()));
            }
            Reading::AtOnce => {
                let (seeking, found) = work();
                self.state.take_around(&seeking, found);
                ctx.request_repaint();
            }
        }
    }

    /// Has made what the screen wanted in this frame, one thing at a time.
    pub(super) fn make(&mut self, ctx: &Context) {
        if let Some(left) = self.screen.left() {
            forget(left);
        }
        if self.making.is_some() {
            return;
        }
        let Some(wanted) = self.screen.wanted() else { return };
        match self.reading {
            Reading::OnThread => {
                let wake = ctx.clone();
                self.making = Some(Background::start("made", || wanted.make(), move || wake.request_repaint()));
            }
            Reading::AtOnce => {
                self.screen.take(wanted.make());
                ctx.request_repaint();
            }
        }
    }

    /// Puts something on the clipboard once it is told.
    pub(super) fn copy(&mut self, ctx: &Context, whole: Whole) {
        let copying = Copying::of(&self.state, whole);
        match self.reading {
            Reading::OnThread => {
                let wake = ctx.clone();
                self.copying = Some(Background::start("copy", move || copying.text(), move || wake.request_repaint()));
            }
            Reading::AtOnce => ctx.copy_text(copying.text()),
        }
    }

    /// Gives the screen and the clipboard what was made for them since the last look.
    pub(super) fn take_made(&mut self, ctx: &Context) {
        match self.making.as_ref().map(Background::progress) {
            None | Some(Progress::Underway) => {}
            Some(Progress::Lost) => self.making = None,
            Some(Progress::Ready(made)) => {
                self.making = None;
                let held = made.held();
                self.screen.take(made);
                forget(held);
            }
        }
        match self.copying.as_ref().map(Background::progress) {
            None | Some(Progress::Underway) => {}
            Some(Progress::Lost) => self.copying = None,
            Some(Progress::Ready(text)) => {
                self.copying = None;
                ctx.copy_text(text);
            }
        }
    }
}
