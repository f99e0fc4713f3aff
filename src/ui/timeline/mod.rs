//! The timeline on screen: ruler, lane heads, key moments, lanes; the commitments and the overview on the same axis.

use crate::app::{Command, State};

/// What the timeline keeps from frame to frame; nothing that anybody else reads.
#[derive(Debug, Default)]
pub struct TimelineView {}

/// The timeline, filling what is left of `ui`. `ui` has no margin.
pub fn timeline_ui(_ui: &mut egui::Ui, _state: &State, _view: &mut TimelineView, _commands: &mut Vec<Command>) {}

/// The commitments, filling what is left of `ui`, as wide as the timeline so that they share its axis.
pub fn commitments_ui(_ui: &mut egui::Ui, _state: &State, _view: &mut TimelineView, _commands: &mut Vec<Command>) {}

/// The whole case with the visible window, 40 points high, as wide as the timeline.
pub fn overview_ui(_ui: &mut egui::Ui, _state: &State, _view: &mut TimelineView, _commands: &mut Vec<Command>) {}
