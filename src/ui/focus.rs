//! Where the keyboard is, shown on whatever has it: a ring in ink around it while one walks by keys, and what is hidden in a
//! list that scrolls is brought into view.

use egui::accesskit::{Action, ActionRequest, TreeId};
use egui::{Context, CornerRadius, Event, Id, Key, Order, Plugin, RawInput, Stroke, StrokeKind, Ui};

use super::theme::Palette;

/// What is larger than this has its ring inside, because around it lie the edges of others.
const LARGE: f32 = 200.0;

/// Watches where the keyboard is.
#[derive(Debug, Default)]
pub(super) struct Focus {
    /// True while one walks by keys and not by the pointer.
    by_keys: bool,
    /// True where Tab went back when it was last pressed.
    back: bool,
    /// What had the keyboard in the last frame.
    last: Option<Id>,
    /// What shows by itself that it has the keyboard.
    by_itself: Option<Id>,
    /// What is to be brought into view.
    hidden: Option<Id>,
}

impl Plugin for Focus {
    fn debug_name(&self) -> &'static str {
        "ring around what has the keyboard"
    }

    fn input_hook(&mut self, _ctx: &Context, input: &mut RawInput) {
        for event in &input.events {
            match event {
                Event::Key { key: Key::Tab | Key::F6, pressed: true, modifiers, .. } => {
                    self.by_keys = true;
                    self.back = modifiers.shift;
                }
                Event::Key { key, pressed: true, .. } if is_arrow(*key) => self.by_keys = true,
                Event::PointerButton { pressed: true, .. } => self.by_keys = false,
                _ => {}
            }
        }
        if let Some(hidden) = self.hidden.take() {
            input.events.push(Event::AccessKitActionRequest(ActionRequest {
                action: Action::ScrollIntoView,
                target_tree: TreeId::ROOT,
                target_node: hidden.accesskit_id(),
                data: None,
            }));
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let focused = ui.memory(egui::Memory::focused);
        let new = focused != self.last;
        self.last = focused;
        let Some(response) = focused.filter(|_| self.by_keys).and_then(|id| ui.read_response(id)) else {
            return;
        };
        let (whole, seen) = (response.rect, response.interact_rect);
        if new && !seen.expand(1.0).contains_rect(whole) && whole.height() <= LARGE {
            self.hidden = Some(response.id);
            ui.request_repaint();
        }
        if !seen.is_positive() || self.by_itself == Some(response.id) {
            return;
        }
        let large = seen.width() > LARGE && seen.height() > LARGE;
        let ring = if large { seen.shrink(1.0) } else { seen.expand(2.0) };
        let painter = ui.layer_painter(response.layer_id);
        let stroke = Stroke::new(1.5, Palette::of(ui).ink1);
        let kind = if large { StrokeKind::Inside } else { StrokeKind::Outside };
        painter.rect_stroke(ring, CornerRadius::same(4), stroke, kind);
    }
}

/// What had the keyboard before a dialog took it.
#[derive(Debug, Default)]
pub(super) struct Before {
    open: bool,
    id: Option<Id>,
    /// What is to have it again.
    returning: Option<Id>,
}

impl Before {
    /// Gives the keyboard back once no dialog is `open` any more, unless it was taken elsewhere meanwhile.
    pub(super) fn follow(&mut self, ui: &Ui, open: bool) {
        let was_open = std::mem::replace(&mut self.open, open);
        let focused = ui.memory(egui::Memory::focused);
        if open {
            if !was_open {
                self.id = focused;
            }
            self.returning = None;
        } else if was_open {
            let in_background = |id| ui.read_response(id).is_some_and(|it| it.layer_id.order == Order::Background);
            if !focused.is_some_and(in_background) {
                if let Some(id) = focused {
                    ui.memory_mut(|memory| memory.surrender_focus(id));
                }
                // In this frame nothing below the dialog can have it yet.
                self.returning = self.id.take();
                ui.request_repaint();
            }
        } else if let Some(id) = self.returning.take().filter(|_| focused.is_none()) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Whether one walks by keys and not by the pointer.
pub(super) fn is_by_keys(ctx: &Context) -> bool {
    ctx.plugin_opt::<Focus>().is_some_and(|plugin| plugin.lock().by_keys)
}

/// Whether the keyboard was last taken back and not on.
pub(super) fn goes_back(ctx: &Context) -> bool {
    ctx.plugin_opt::<Focus>().is_some_and(|plugin| plugin.lock().back)
}

/// Has no ring painted around what shows by itself that it has the keyboard.
pub(super) fn shows_itself(ctx: &Context, id: Id) {
    if let Some(plugin) = ctx.plugin_opt::<Focus>() {
        plugin.lock().by_itself = Some(id);
    }
}

const fn is_arrow(key: Key) -> bool {
    matches!(key, Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown)
}
