//! The search box in the top bar: what is typed, how many are found, and keys to go through them.
//!
//! ```text
//! [ Search people, words, events…          Ctrl+K ]
//! [ lavrov                      3 of 17  ︿ ﹀  × ]
//! ┌ People 1 ──────────────────────────────────────┐
//! │ Sergey Lavrov                                   │   `list`, each line of it `row`
//! │ Commands 1 …                                    │   or `command`
//! ```
//!
//! The box has the keyboard from the moment it is opened until Esc gives it back to what had it before. Enter goes to the
//! line that is chosen and closes the list; from then on Enter and Shift+Enter step through the hits.

mod command;
mod list;
mod note;
mod row;

use egui::text::{CCursorRange, LayoutJob};
use egui::text_selection::TextCursorState;
use egui::{
    CornerRadius, EventFilter, Frame, Galley, Id, Key, Modifiers, Pos2, Rect, Response, RichText, Role, Sense, Stroke,
    StrokeKind, TextEdit, TextFormat, Ui, WidgetInfo, pos2, vec2,
};

use super::focus;
use super::keys::key_words;
use super::parts::grouped;
use super::reader::Reader;
use super::theme::{CONTROL_RADIUS, SECONDARY, SMALL, text};
use crate::app::history::Way;
use crate::app::{Answer, Command, HitStep, palette};
use crate::language::say;
use crate::tell;
use list::List;

/// Height of the box.
const HEIGHT: f32 = 28.0;
/// Width of the box, at least and at most.
const WIDTH: std::ops::RangeInclusive<f32> = 150.0..=320.0;
/// A narrower box has no buttons to step with and does not name its key.
const NARROW: f32 = 230.0;
/// Width of a button in the box.
const BUTTON: f32 = 20.0;

/// What the search box keeps from frame to frame.
#[derive(Debug, Default)]
pub(super) struct SearchView {
    /// Something was typed into the field in the frame before.
    typing: bool,
    list: List,
    /// It had the keyboard at the end of the last frame.
    has_keyboard: bool,
    /// What had the keyboard before the box.
    before: Option<Id>,
    /// The list was open in the last frame.
    listed: bool,
}

impl SearchView {
    /// Whether the box has the keyboard, or gave it up in this frame.
    pub(super) fn has_keyboard(&self) -> bool {
        self.has_keyboard
    }
}

fn box_id() -> Id {
    Id::unique("search box")
}

/// Shows the box in a layout from right to left, as wide as `room` allows, and the list below it.
pub(super) fn search_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    room: f32,
    view: &mut SearchView,
    commands: &mut Vec<Command>,
) {
    let search = &reader.state.search;
    let (rect, _) = ui.allocate_exact_size(vec2(room.clamp(*WIDTH.start(), *WIDTH.end()), HEIGHT), Sense::hover());
    let opened = search.listed && !view.listed;
    if ui.memory(egui::Memory::focused) != Some(box_id()) {
        view.before = ui.memory(egui::Memory::focused);
    }
    if opened {
        ui.memory_mut(|memory| memory.request_focus(box_id()));
        // Before the field takes the letters of this frame, which are to stand in the place of what was typed before; what
        // was typed just now is to stay.
        if !view.typing {
            mark_all(ui, &search.typed);
        }
    }
    if ui.memory(|memory| memory.has_focus(box_id())) {
        view.keys(ui, reader, commands);
    }
    let field = box_ui(ui, reader, rect, commands);
    view.typing = field.changed();
    if opened {
        view.list.open(reader.state);
    }
    if field.gained_focus() && !search.listed && !opened {
        commands.push(Command::OpenSearch);
    }
    view.listed = search.listed;
    if search.listed {
        let below = rect.with_max_y(rect.bottom() + 4.0);
        let list = view.list.show(ui, reader, below, commands);
        if list.ran {
            view.give_back(ui);
        } else if list.clicked {
            field.request_focus();
        } else if !field.has_focus() && !list.has_pointer {
            commands.push(Command::CloseSearch);
        }
    }
    view.has_keyboard = field.has_focus();
}

/// Enter and Shift+Enter step through the hits where the timeline has the keyboard, too.
pub(super) fn step_keys(ui: &Ui, on_timeline: bool, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    if on_timeline && reader.state.search.at.is_some() {
        step(ui, commands);
    }
}

/// What Enter and Shift+Enter ask for; whether either was pressed.
fn step(ui: &Ui, commands: &mut Vec<Command>) -> bool {
    let keys = [(Modifiers::SHIFT, HitStep::Previous), (Modifiers::NONE, HitStep::Next)];
    for (modifiers, step) in keys {
        if ui.input_mut(|input| input.consume_key(modifiers, Key::Enter)) {
            commands.push(Command::StepHit(step));
            return true;
        }
    }
    false
}

impl SearchView {
    /// The keys that are not for the text.
    fn keys(&mut self, ui: &Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
        let search = &reader.state.search;
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            commands.push(Command::CloseSearch);
            self.give_back(ui);
            return;
        }
        for (modifiers, step) in [(Modifiers::SHIFT, HitStep::Previous), (Modifiers::NONE, HitStep::Next)] {
            if pressed(modifiers, Key::F3) {
                commands.push(Command::StepHit(step));
            }
        }
        if !search.listed {
            // Who steps through hits goes back from one as from anywhere else.
            for (key, way) in [(Key::ArrowLeft, Way::Back), (Key::ArrowRight, Way::Forward)] {
                if pressed(Modifiers::ALT, key) {
                    commands.push(Command::History(way));
                }
            }
            if pressed(Modifiers::NONE, Key::ArrowDown) || pressed(Modifiers::NONE, Key::ArrowUp) {
                commands.push(Command::OpenSearch);
            } else {
                step(ui, commands);
            }
            return;
        }
        let moves = [(Key::ArrowDown, 1), (Key::ArrowUp, -1), (Key::PageDown, 8), (Key::PageUp, -8)];
        for (key, by) in moves {
            if pressed(Modifiers::NONE, key) {
                self.list.choose(reader.state, by);
            }
        }
        if pressed(Modifiers::SHIFT, Key::Enter) {
            commands.push(Command::StepHit(HitStep::Previous));
        } else if pressed(Modifiers::NONE, Key::Enter) {
            if self.list.enter(reader.state, commands) {
                self.give_back(ui);
            } else {
                // What is typed after one has gone there is sought anew.
                mark_all(ui, &search.typed);
            }
        }
    }

    /// Gives the keyboard to what had it before the box.
    fn give_back(&mut self, ui: &Ui) {
        ui.memory_mut(|memory| match self.before.take() {
            Some(before) => memory.request_focus(before),
            None => memory.surrender_focus(box_id()),
        });
    }
}

/// Marks all that is typed, so that typing begins anew.
fn mark_all(ui: &Ui, typed: &str) {
    let mut state = TextEdit::load_state(ui, box_id()).unwrap_or_default();
    state.cursor = TextCursorState::from(CCursorRange::select_all_str(typed));
    state.store(ui, box_id());
}

fn box_ui(ui: &mut Ui, reader: &Reader<'_>, rect: Rect, commands: &mut Vec<Command>) -> Response {
    let (search, palette) = (&reader.state.search, reader.palette);
    ui.painter().rect_filled(rect, CornerRadius::same(CONTROL_RADIUS), palette.raised);
    let focused = ui.memory(|memory| memory.has_focus(box_id()));
    let right = if search.typed.trim().is_empty() {
        if focused { rect.right() } else { key_ui(ui, reader, rect) }
    } else {
        right_ui(ui, reader, rect, commands)
    };
    let mut typed = search.typed.clone();
    let edit = TextEdit::singleline(&mut typed)
        .id(box_id())
        .hint_text(RichText::new(say("search-box")).font(text(SECONDARY)).color(palette.ink3))
        .font(text(SECONDARY))
        .text_color(palette.ink1)
        .frame(Frame::NONE)
        .align(egui::Align2::LEFT_CENTER)
        .event_filter(EventFilter {
            escape: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        });
    let field = ui.put(rect.with_max_x(right).shrink2(vec2(10.0, 4.0)), edit);
    ui.accesskit_node_builder(field.id, |node| node.set_label(say("search-name")));
    if field.has_focus() {
        focus::shows_itself(ui, field.id);
        let stroke = Stroke::new(1.5, palette.ink1);
        ui.painter().rect_stroke(rect, CornerRadius::same(CONTROL_RADIUS), stroke, StrokeKind::Inside);
    }
    if field.changed() {
        commands.push(Command::Search(typed));
    }
    field
}

/// The key of the box in a frame of its own; where it begins.
fn key_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect) -> f32 {
    let Some(named) = Command::OpenSearch.named().filter(|_| rect.width() >= NARROW) else {
        return rect.right();
    };
    let galley = ui.painter().layout_no_wrap(key_words(ui, named), text(SMALL), reader.palette.ink3);
    let size = galley.size() + vec2(12.0, 4.0);
    let place = Rect::from_center_size(pos2(rect.right() - 8.0 - size.x / 2.0, rect.center().y), size);
    let stroke = Stroke::new(1.0, reader.palette.line);
    ui.painter().rect_stroke(place, CornerRadius::same(4), stroke, StrokeKind::Inside);
    ui.painter().galley(place.min + vec2(6.0, 2.0), galley, reader.palette.ink3);
    place.left()
}

/// How many are found, the buttons that step through them, and the one that clears the box; where they begin.
fn right_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, commands: &mut Vec<Command>) -> f32 {
    let search = &reader.state.search;
    let mut right = rect.right() - 4.0;
    let mut place = || {
        right -= BUTTON;
        Rect::from_min_max(pos2(right, rect.top()), pos2(right + BUTTON, rect.bottom()))
    };
    if button_ui(ui, reader, (place(), Sign::Cross), say("search-clear")).clicked() {
        commands.push(Command::ClearSearch);
        commands.push(Command::CloseSearch);
    }
    if rect.width() >= NARROW && search.count() > 0 {
        for (step, sign) in [(HitStep::Next, Sign::Down), (HitStep::Previous, Sign::Up)] {
            let command = Command::StepHit(step);
            let name = command.named().map_or("", |named| named.name());
            if button_ui(ui, reader, (place(), sign), name).clicked() {
                commands.push(command);
            }
        }
    }
    let told = told(reader);
    if told.is_empty() {
        return right;
    }
    let galley = ui
        .painter()
        .layout_job(LayoutJob::single_section(told.clone(), TextFormat::simple(text(SMALL), reader.palette.ink2)));
    let place = Rect::from_min_size(
        pos2(right - 4.0 - galley.size().x, rect.center().y - galley.size().y / 2.0),
        galley.size(),
    );
    ui.painter().galley(place.min, galley, reader.palette.ink2);
    let response = ui.interact(place, box_id().with("count"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, tell!("search-found", told = told)));
    place.left()
}

/// `3 of 17`, `17`, `none`, `…` while the answer is on its way; nothing where only commands are asked for.
fn told(reader: &Reader<'_>) -> String {
    let search = &reader.state.search;
    let count = search.count();
    match (search.at, search.answer) {
        _ if palette::commands_only(&search.typed) => String::new(),
        (Some(at), _) => tell!("some-of", some = grouped(at + 1), all = grouped(count)),
        (None, Answer::Complete) if count == 0 => say("search-none").to_owned(),
        (None, Answer::Searching | Answer::Preparing) if count == 0 => "…".to_owned(),
        (None, _) => grouped(count),
    }
}

/// What stands on a button of the box.
#[derive(Clone, Copy)]
enum Sign {
    Cross,
    Up,
    Down,
}

fn button_ui(ui: &Ui, reader: &Reader<'_>, (place, sign): (Rect, Sign), name: &str) -> Response {
    let response = ui.interact(place, box_id().with(name), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let lit = response.hovered() || response.has_focus();
    let stroke = Stroke::new(1.5, if lit { reader.palette.ink1 } else { reader.palette.ink3 });
    let at = |x: f32, y: f32| -> Pos2 { place.center() + vec2(x, y) };
    let lines: &[[Pos2; 2]] = match sign {
        Sign::Cross => &[[at(-3.0, -3.0), at(3.0, 3.0)], [at(-3.0, 3.0), at(3.0, -3.0)]],
        Sign::Up => &[[at(-4.0, 2.0), at(0.0, -2.0)], [at(0.0, -2.0), at(4.0, 2.0)]],
        Sign::Down => &[[at(-4.0, -2.0), at(0.0, 2.0)], [at(0.0, 2.0), at(4.0, -2.0)]],
    };
    for line in lines {
        ui.painter().line_segment(*line, stroke);
    }
    response.on_hover_text(name)
}

/// The words of `told` on one line, cut off with an ellipsis where they are wider than `width`.
fn one_line(ui: &Ui, mut job: LayoutJob, width: f32) -> std::sync::Arc<Galley> {
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(0.0));
    ui.painter().layout_job(job)
}
