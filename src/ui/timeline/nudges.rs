//! Arrows that move something in time while it has the keyboard.

use egui::{Event, EventFilter, Key, Response, Ui};

/// A press of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nudge {
    /// Right and up are later, left and down earlier.
    pub later: bool,
    /// With Shift.
    pub fine: bool,
}

/// The presses of this frame for what has the keyboard, in their order, each with what was held down with it, which may not be
/// so any more at the end of a long frame; and whether Delete asks for it to go. Nothing where something else has it.
pub(super) fn nudges(ui: &Ui, response: &Response) -> (Vec<Nudge>, bool) {
    if !response.has_focus() {
        return (Vec::new(), false);
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input(|input| {
        let nudge = |event: &Event| match event {
            Event::Key { key: Key::ArrowRight | Key::ArrowUp, pressed: true, modifiers, .. } => {
                Some(Nudge { later: true, fine: modifiers.shift })
            }
            Event::Key { key: Key::ArrowLeft | Key::ArrowDown, pressed: true, modifiers, .. } => {
                Some(Nudge { later: false, fine: modifiers.shift })
            }
            _ => None,
        };
        (input.events.iter().filter_map(nudge).collect(), input.key_pressed(Key::Delete))
    })
}
