//! The timeline by keys: who has the keyboard, in which lane one walks, and around what keys zoom.

use egui::{EventFilter, Id, Key, Response, Ui};

use super::TimelineView;
use super::axis::Axis;
use super::head_drag::{fixed_words, order_of};
use super::scene::Scene;
use crate::app::lanes::{LanesCommand, selected_lane};
use crate::app::{Command, State, Walk};
use crate::case::{ItemRef, Kind};
use crate::language::say;
use crate::timeline::extent::range_of_item;
use crate::timeline::hit::Target;
use crate::timeline::lane_order::moved;
use crate::timeline::rows::Row;
use crate::timeline::track::Slot;
use crate::timeline::walk::{Standpoint, Step, step};

const ARROWS: [Key; 4] = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];

/// Where one walks with the keys.
#[derive(Debug, Default)]
pub(super) struct Walking {
    /// The canvas as egui knows it.
    canvas: Option<Id>,
    /// Where its time lay in the last frame: the screen's x of its left edge, and its width.
    time: Option<(f32, f32)>,
    /// The lane that was clicked or walked to last, as [`crate::timeline::rows::Row::kind_key`].
    lane: Option<(u8, u32)>,
    /// The keyboard came by the pointer, which needs no frame to show it.
    by_pointer: bool,
}

impl TimelineView {
    /// Whether the timeline has the keyboard.
    pub fn has_keyboard(&self, ui: &Ui) -> bool {
        self.walk.canvas.is_some_and(|canvas| ui.memory(|memory| memory.has_focus(canvas)))
    }

    /// What of the timeline takes the keyboard, once it was shown.
    pub fn canvas(&self) -> Option<Id> {
        self.walk.canvas
    }

    /// The share of the width around which keys zoom: the pointer's where it is over the time, else that of what is
    /// selected and visible, else the middle.
    pub fn zoom_anchor(&self, ui: &Ui, state: &State) -> f64 {
        let pointed = self.pointed_at(ui).zip(self.walk.time);
        let pointed = pointed.map(|(x, (left, width))| f64::from((x - left) / width));
        let view = state.view.viewport;
        let selected = || {
            let (start, end) = range_of_item(&state.document.case, state.selection.item?)?;
            Some(state.view.folds.share(view, f64::midpoint(start, end)))
        };
        let inside = |share: &f64| (0.0..=1.0).contains(share);
        pointed.filter(inside).or_else(|| selected().filter(inside)).unwrap_or(0.5)
    }
}

impl Walking {
    /// Keeps the arrow keys for the lanes while the canvas has the keyboard; Tab leaves it.
    pub(super) fn listen(&mut self, ui: &Ui, canvas: &Response, axis: Axis<'_>) {
        (self.canvas, self.time) = (Some(canvas.id), Some((axis.left_x, axis.width)));
        if !canvas.has_focus() {
            self.by_pointer = false;
            return;
        }
        // Escape takes back what is selected, and not the keyboard.
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..Default::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(canvas.id, filter));
        let by_key = ui.input(|input| input.key_pressed(Key::Tab) || ARROWS.iter().any(|key| input.key_down(*key)));
        self.by_pointer &= !by_key;
    }

    /// Whether a frame shows that the canvas has the keyboard.
    pub(super) fn shows_focus(&self, canvas: &Response) -> bool {
        canvas.has_focus() && !self.by_pointer
    }

    /// A click gives the timeline the keyboard; the keys go on in the lane of a mark that was clicked.
    pub(super) fn clicked(&mut self, scene: &Scene<'_>, canvas: &Response, target: Option<Target>) {
        self.by_pointer |= !canvas.has_focus();
        canvas.request_focus();
        if let Some(Target::Mark(index)) = target {
            let mark = scene.layout.marks.get(index);
            self.lane = mark.and_then(|mark| scene.row(mark.row)).map(Row::kind_key);
        }
    }

    /// Whether one walks in this row.
    pub(super) fn is_in(&self, scene: &Scene<'_>, index: usize) -> bool {
        self.lane.is_some() && scene.row(index).map(Row::kind_key) == self.lane
    }
}

/// Makes steps through the lanes, which only the timeline knows, into steps to items.
pub(super) fn resolve(scene: &Scene<'_>, view: &mut TimelineView, commands: &mut [Command]) {
    for command in commands.iter_mut() {
        if let Command::Walk(Walk::Lanes(way)) = *command
            && let Some((row, item)) = stepped(scene, &view.walk, way)
        {
            view.walk.lane = scene.row(row).map(Row::kind_key);
            *command = Command::StepTo(item);
        }
        if let Command::Lanes(LanesCommand::MoveSelected(by)) = *command {
            let lane = selected_lane(scene.state);
            let row = scene.rows.rows.iter().position(|row| Some(&row.lane) == lane.as_ref());
            let moved = row.map(|row| moved(&scene.rows, row, by));
            *command = match moved {
                Some(Ok(moved)) => order_of(moved),
                Some(Err(fixed)) => Command::Remark(fixed_words(fixed).to_owned()),
                None => Command::Remark(say("missing-lane").to_owned()),
            };
        }
    }
}

fn stepped(scene: &Scene<'_>, walk: &Walking, way: Step) -> Option<(usize, ItemRef)> {
    let Some(item) = scene.state.selection.item else {
        return begun(scene, way);
    };
    let secs = scene.case.when_of(item).map_or(0, |when| Slot::new(when, item.index).anchor_secs());
    let rows: Vec<usize> = scene.rows.holding(item).collect();
    let row = rows.iter().copied().find(|row| walk.is_in(scene, *row));
    let of_actor = || rows.iter().copied().find(|row| scene.row(*row).is_some_and(|row| scene.is_selected_row(row)));
    let row = row.or_else(of_actor).or_else(|| rows.first().copied()).or_else(|| made_in(scene, item));
    step(&scene.rows, Standpoint { row: row?, item: Some(item), secs }, way)
}

/// The lane of the event at which a commitment was made.
fn made_in(scene: &Scene<'_>, item: ItemRef) -> Option<usize> {
    let commitment = if item.kind == Kind::Commitment { scene.case.commitments.get(item.at())? } else { return None };
    let event = scene.case.item(commitment.made?)?;
    scene.rows.holding(event).next()
}

/// The first step while nothing is selected: into the lane of the selected actor, else into the uppermost visible one.
fn begun(scene: &Scene<'_>, way: Step) -> Option<(usize, ItemRef)> {
    let actor = scene.state.selection.actors.last().copied();
    let rows = if actor.is_some() { scene.rows_of(None, actor) } else { scene.layout.visible().collect() };
    let earlier = matches!(way, Step::Earlier | Step::Above);
    let way = if earlier { Step::Earlier } else { Step::Later };
    let secs = if earlier { scene.viewport.end } else { scene.viewport.start } as i64;
    let steps = |way, secs| {
        let found = |row: &usize| step(&scene.rows, Standpoint { row: *row, item: None, secs }, way);
        // What is in view comes before what an upper lane has elsewhere.
        rows.iter().filter_map(found).find(|(_, item)| in_view(scene, *item)).or_else(|| rows.iter().find_map(found))
    };
    steps(way, secs).or_else(|| steps(Step::Earlier, i64::MAX))
}

fn in_view(scene: &Scene<'_>, item: ItemRef) -> bool {
    let secs = scene.case.when_of(item).map(|when| Slot::new(when, item.index).anchor_secs() as f64);
    secs.is_some_and(|secs| scene.viewport.start <= secs && secs <= scene.viewport.end)
}
