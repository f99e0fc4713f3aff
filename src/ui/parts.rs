//! Small parts that several panels are made of.

use egui::text::LayoutJob;
use egui::{
    Align, Button, Color32, CornerRadius, FontId, Key, Label, Layout, Response, RichText, Role, Sense, Stroke,
    TextFormat, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::notes::item_entries;
use super::reader::Reader;
use super::theme::{BODY, Palette, SECONDARY, SMALL, medium, semibold, text};
use crate::app::names::language_name;
use crate::app::{Command, FilePlace, State};
use crate::case::{ItemRef, Kind, Text};
use crate::language::{self, say};
use crate::tell;
use crate::timeline::words::words;

/// A text that wraps.
pub(super) fn label(ui: &mut Ui, words: impl Into<String>, font: FontId, color: Color32) -> Response {
    ui.add(Label::new(RichText::new(words).font(font).color(color)).wrap())
}

/// A small caption.
pub(super) fn caption(ui: &mut Ui, words: impl Into<String>) -> Response {
    let color = Palette::of(ui).ink3;
    label(ui, words, text(SMALL), color)
}

/// A text set on lines of a height of their own.
pub(super) fn paragraph(ui: &mut Ui, words: &str, font: FontId, line_height: f32, color: Color32) -> Response {
    let format = TextFormat { font_id: font, color, line_height: Some(line_height), ..Default::default() };
    ui.add(Label::new(LayoutJob::single_section(words.to_owned(), format)).wrap())
}

/// A line between things, across the whole width.
pub(super) fn hairline(ui: &mut Ui) {
    let color = Palette::of(ui).faint_line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, color));
}

/// A few words in a hairline frame, which wrap where they are longer than a line.
pub(super) fn tag(ui: &mut Ui, words: &str) -> Response {
    let response = tag_ui(ui, words, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// A tag that leads somewhere; `name` says where to who does not see it.
pub(super) fn tag_button(ui: &mut Ui, words: &str, name: &str) -> Response {
    named(tag_ui(ui, words, Sense::click()), Role::Button, name)
}

/// One piece of a known size, so that a row of tags breaks between them and never within one.
fn tag_ui(ui: &mut Ui, words: &str, sense: Sense) -> Response {
    const PADDING: Vec2 = vec2(6.0, 2.0);
    let palette = Palette::of(ui);
    let widest = (ui.max_rect().width() - 2.0 * PADDING.x).max(40.0);
    let galley = ui.painter().layout(words.to_owned(), text(SMALL), palette.ink2, widest);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * PADDING, sense);
    let lit = response.hovered() && sense.senses_click() || response.has_focus();
    let stroke = Stroke::new(1.0, if lit { palette.ink2 } else { palette.line });
    ui.painter().rect_stroke(rect, CornerRadius::same(4), stroke, egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + PADDING, galley, palette.ink2);
    response
}

/// Gives a response the name that screen readers say and tests look for.
pub(super) fn named(response: Response, role: Role, name: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// Whether Enter was pressed in a field of one line, which gives the keyboard back with it. Where another took the keyboard
/// in this frame, the key is for that one.
pub(super) fn is_entered(response: &Response) -> bool {
    let nobody_has_it = || response.ctx.memory(|memory| memory.focused().is_none());
    response.lost_focus() && response.ctx.input(|input| input.key_pressed(Key::Enter)) && nobody_has_it()
}

/// Text in ink that leads somewhere: underlined under the pointer and with the keyboard's focus.
pub(super) fn link(ui: &mut Ui, words: &str, font: FontId, name: &str) -> Response {
    let color = Palette::of(ui).ink1;
    colored_link(ui, words, (font, color), name)
}

/// The same in a colour of its own.
pub(super) fn colored_link(ui: &mut Ui, words: &str, (font, color): (FontId, Color32), name: &str) -> Response {
    let response = if ui.layout().main_wrap() {
        // One piece: a label that goes on in the next row would be two for the keyboard, the second without a name.
        let galley = ui.painter().layout(words.to_owned(), font, color, ui.max_rect().width().max(40.0));
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
        ui.painter().galley(rect.min, galley, color);
        response
    } else {
        ui.add(Label::new(RichText::new(words).font(font).color(color)).wrap().sense(Sense::click()))
    };
    if response.hovered() || response.has_focus() {
        let rect = response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, color));
    }
    named(response, Role::Link, name)
}

/// A small button in a hairline frame.
pub(super) fn small_button(ui: &mut Ui, words: &str, name: &str) -> Response {
    let button = egui::Button::new(RichText::new(words).font(text(SMALL))).min_size(vec2(0.0, 20.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    response
}

/// Words with an arrow that open a menu, which stays open until an entry closes it; `name` says what it is to who does not see where it stands.
pub(super) fn menu_button(ui: &mut Ui, words: &str, name: &str, contents: impl FnOnce(&mut Ui)) {
    let color = Palette::of(ui).ink2;
    let shown = RichText::new(format!("{words}    ")).font(text(SECONDARY)).color(color);
    let response = ui.add(egui::Button::new(shown).frame_when_inactive(false));
    let tip = response.rect.right_center() + vec2(-12.0, 2.5);
    let arrow = vec![tip, tip + vec2(-3.5, -5.0), tip + vec2(3.5, -5.0)];
    ui.painter().add(egui::Shape::convex_polygon(arrow, color, Stroke::NONE));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let stays = egui::PopupCloseBehavior::CloseOnClickOutside;
    egui::Popup::menu(&response).close_behavior(stays).show(contents);
}

/// The button that opens the user's editor; nothing where what is shown is in no file on this machine.
pub(super) fn editor_button(ui: &mut Ui, place: Option<FilePlace>, commands: &mut Vec<Command>) {
    let Some(place) = place else {
        return;
    };
    let name = place.path.file_name().unwrap_or_default().to_string_lossy();
    let name = tell!("editor-at-line", name = name, line = place.line);
    let response = small_button(ui, say("open-in-editor"), &name);
    if response.on_hover_text(place.path.display().to_string()).clicked() {
        commands.push(Command::OpenInEditor(place));
    }
}

/// How a menu names the copy of an item of this kind.
pub(super) fn copy_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Statement => say("copy-words-with-citation"),
        Kind::Commitment => say("copy-with-story"),
        Kind::Source => say("copy-with-link"),
        Kind::Event | Kind::Link => say("copy-with-sources"),
        Kind::Actor | Kind::Party | Kind::Topic => say("copy"),
    }
}

/// An entry of a menu with a tick before it where it is on.
pub(super) fn mark_ui(ui: &mut Ui, name: &str, key: &str, on: bool) -> Response {
    let tick = RichText::new(if on { "✓" } else { "\u{2003}" }).font(text(BODY));
    let response = ui.add(Button::new((tick, name)).shortcut_text(key));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, on, name));
    response
}

/// What a right click on what shows `item` offers: to copy it, to note it.
pub(super) fn copy_menu(response: &Response, state: &State, item: ItemRef, commands: &mut Vec<Command>) {
    if response.container_secondary_clicked() {
        // A card inside comes first: its menu is the one that opens.
        let key = egui::Id::unique("right click taken in pass");
        let pass = response.ctx.cumulative_pass_nr();
        let taken = response.ctx.data_mut(|data| data.get_temp(key) == Some(pass));
        if taken {
            return;
        }
        response.ctx.data_mut(|data| data.insert_temp(key, pass));
    }
    response.container_context_menu(|ui| {
        let copy = (copy_words(item.kind), Command::CopyItem(item));
        for (name, command) in std::iter::once(copy).chain(item_entries(state, item)) {
            if ui.button(name).clicked() {
                commands.push(command);
                ui.close();
            }
        }
    });
}

/// Height of a row of tabs.
const TAB_POINTS: f32 = 32.0;
/// Between two tabs, at least and at most.
const TABS_APART: (f32, f32) = (8.0, 18.0);

/// Tabs in a row, each with a count where it has one; what was clicked.
pub(super) fn tabs(ui: &mut Ui, group: &str, tabs: &[(&str, Option<usize>)], active: Option<usize>) -> Option<usize> {
    let palette = Palette::of(ui);
    let mut clicked = None;
    let galleys = tabs.iter().enumerate().map(|(at, (name, count))| {
        let selected = active == Some(at);
        let (font, color) =
            if selected { (semibold(SECONDARY), palette.ink1) } else { (text(SECONDARY), palette.ink2) };
        let mut job = LayoutJob::single_section((*name).to_owned(), TextFormat::simple(font, color));
        if let Some(count) = count {
            job.append(&grouped(*count), 6.0, TextFormat::simple(text(SECONDARY), palette.ink3));
        }
        (ui.painter().layout_job(job), color)
    });
    let galleys: Vec<_> = galleys.collect();
    // Where they are too wide they stand closer, then in several rows: nothing grows with what is selected.
    let room = ui.available_width();
    let gaps = galleys.len().saturating_sub(1).max(1) as f32;
    let words: f32 = galleys.iter().map(|(galley, _)| galley.size().x).sum();
    let apart = ((room - words) / gaps).floor();
    let layout = Layout::left_to_right(Align::Center).with_main_wrap(apart < TABS_APART.0);
    ui.allocate_ui_with_layout(vec2(room, TAB_POINTS), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(apart.clamp(TABS_APART.0, TABS_APART.1), 0.0);
        for (at, ((name, count), (galley, color))) in tabs.iter().zip(galleys).enumerate() {
            let selected = active == Some(at);
            let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, TAB_POINTS), Sense::click());
            let middle = rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(rect.left(), middle), galley, color);
            if selected || response.hovered() || response.has_focus() {
                let line = Stroke::new(2.0, if selected { palette.ink1 } else { palette.line });
                ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, line);
            }
            let label = count.map_or_else(|| format!("{group}: {name}"), |count| format!("{group}: {name} {count}"));
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &label));
            if response.clicked() {
                clicked = Some(at);
            }
        }
    });
    clicked
}

/// Initials in the ink of a party on a tint of its colour.
pub(super) fn badge(ui: &mut Ui, initials: &str, (ink, color): (Color32, Color32), diameter: f32) {
    let palette = Palette::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(diameter), Sense::hover());
    ui.painter().circle_filled(rect.center(), diameter / 2.0, palette.tint(color));
    let galley = ui.painter().layout_no_wrap(initials.to_owned(), semibold(diameter * 0.34), ink);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
}

/// A square in the colour of a party, with its name.
pub(super) fn party_line(ui: &mut Ui, name: &str, color: Color32) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(8.0, 16.0), Sense::hover());
        let square = egui::Rect::from_center_size(rect.center(), Vec2::splat(8.0));
        ui.painter().rect_filled(square, CornerRadius::same(2), color);
        label(ui, name, text(SECONDARY), Palette::of(ui).ink2);
    });
}

/// A name at the left and what it stands for at its right, which may take several lines.
pub(super) fn field<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    const NAME_WIDTH: f32 = 84.0;
    let width = (ui.available_width() - NAME_WIDTH - 8.0).max(40.0);
    let inner = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.allocate_ui_with_layout(vec2(NAME_WIDTH, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(NAME_WIDTH);
            ui.add_space(1.0);
            caption(ui, name);
        });
        ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            contents(ui)
        })
        .inner
    });
    ui.add_space(4.0);
    inner.inner
}

/// A field of plain text; nothing where it is empty.
pub(super) fn text_field(ui: &mut Ui, name: &str, words: &str) {
    if !words.is_empty() {
        let color = Palette::of(ui).ink1;
        field(ui, name, |ui| label(ui, words, text(SECONDARY), color));
    }
}

/// The language of a text that stands in for one in the reader's: small, after or above it.
pub(super) fn stand_in_ui(ui: &mut Ui, tag: Option<&str>) {
    if let Some(tag) = tag {
        let told = tell!("stand-in", language = language_name(tag));
        let response = caption(ui, tag.to_uppercase());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
        response.on_hover_text(told);
    }
}

/// A field of the case's own words; nothing where it has none.
pub(super) fn prose_field<'a>(ui: &mut Ui, reader: &Reader<'a>, name: &str, of: &'a Text) {
    let words = words(of, reader.case);
    if !words.is_empty() {
        field(ui, name, |ui| {
            label(ui, words, text(SECONDARY), reader.palette.ink1);
            stand_in_ui(ui, reader.stand_in(of));
        });
    }
}

/// A heading inside a panel.
pub(super) fn section(ui: &mut Ui, words: &str) {
    ui.add_space(10.0);
    let color = Palette::of(ui).ink1;
    label(ui, words, medium(SECONDARY), color);
    ui.add_space(2.0);
}

/// A number with thin gaps between thousands: `1 000 000`.
pub(super) fn grouped(number: usize) -> String {
    language::grouped(i64::try_from(number).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped() {
        let check = |number: usize, expected: &str| assert_eq!(grouped(number), expected);
        check(0, "0");
        check(9_999, "9999");
        check(12_345, "12\u{a0}345");
        check(1_000_000, "1\u{a0}000\u{a0}000");
    }
}
