//! What stands over the heads of the lanes: what they are, how they are grouped and ordered, and the field that finds some.
//!
//! ```text
//! Actors 14        by party ▾ ≡ ‹        Places 9  Actors 14   ▾ ≡ ‹
//! Key moments
//! [ Filter actors        3 of 14 × ]
//! ```

use egui::{
    Align2, CornerRadius, CursorIcon, EventFilter, Key, Painter, Pos2, Rect, Role, Sense, Stroke, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};

use super::grouping::{grouping_ui, order_ui};
use super::head_keys::HeadsView;
use super::heads::{INSET, NUMBER_RIGHT};
use super::scene::Scene;
use super::{TimelineView, actors, heads};
use crate::app::{Command, HeadTab};
use crate::case::{Id, Instant};
use crate::language::say;
use crate::tell;
use crate::timeline::dates::weekday;
use crate::timeline::grouping::Grouping;
use crate::timeline::rows::RowKind;
use crate::ui::parts::{grouped, is_entered};
use crate::ui::theme::{CONTROL_RADIUS, SECONDARY, SMALL, semibold, text};

/// Height of the field.
const FIELD_HEIGHT: f32 = 24.0;
/// From the bottom of the field to the first lane.
const FIELD_BELOW: f32 = 6.0;
/// What the arrow of the grouping takes.
const GROUPING_WIDTH: f32 = 16.0;
/// From tab to tab.
const TAB_GAP: f32 = 14.0;
/// Half the width of the edge that can be dragged.
const GRIP: f32 = 4.0;
/// A column dragged narrower than this closes.
const CLOSES_BELOW: f32 = 110.0;

/// Shows the column: the heads of the lanes or the list of actors, and over them what they are.
pub(super) fn column_ui(
    ui: &mut Ui,
    (painter, view): (&Painter, &mut HeadsView),
    scene: &Scene<'_>,
    rects: (Rect, Rect),
    commands: &mut Vec<Command>,
) {
    match &scene.roster {
        Some(roster) => actors::actors_ui(ui, scene, roster, (view, commands)),
        None => heads::heads_ui(ui, painter, scene, view, commands),
    }
    nothing_found_ui(ui, scene);
    header_ui(ui, painter, scene, rects, commands);
}

/// Shows what stands beside the ruler and beside the key moments.
fn header_ui(
    ui: &mut Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (ruler, band): (Rect, Rect),
    commands: &mut Vec<Command>,
) {
    let palette = scene.palette;
    let heads = scene.lanes.left()..=scene.lanes.left() + scene.axis.head_width;
    let column = |rect: Rect| Rect::from_x_y_ranges(heads.clone(), rect.y_range());
    let (top, below) = (column(ruler), column(band));
    painter.rect_filled(top.union(below), CornerRadius::ZERO, palette.panel);
    let y = top.top() + 22.0;
    if scene.state.panels.heads {
        let fold = pos2(top.right() - NUMBER_RIGHT - 6.0, y);
        fold_ui(ui, painter, scene, fold, commands);
        let mut right = fold - vec2(20.0, 0.0);
        if scene.rows.grouping != Grouping::Packed || scene.lists_actors() {
            order_ui(ui, painter, scene, right, commands);
            right.x -= 22.0;
        }
        let room = right.x - GROUPING_WIDTH - (top.left() + INSET);
        let left = titles_ui(ui, painter, scene, (pos2(top.left() + INSET, y), room), commands);
        grouping_ui(ui, painter, scene, (left + 10.0, pos2(right.x + 6.0, y)), commands);
        if below.height() > FIELD_HEIGHT + FIELD_BELOW + 16.0 {
            let free = below.height() - FIELD_HEIGHT - FIELD_BELOW;
            let at = pos2(below.left() + INSET, below.top() + (free / 2.0).min(14.0));
            painter.text(at, Align2::LEFT_CENTER, say("key-moments"), text(SECONDARY), palette.ink2);
        }
        let field = Rect::from_x_y_ranges(
            below.left() + INSET - 4.0..=below.right() - NUMBER_RIGHT + 4.0,
            below.bottom() - FIELD_BELOW - FIELD_HEIGHT..=below.bottom() - FIELD_BELOW,
        );
        if scene.rows.grouping != Grouping::Packed || scene.lists_actors() {
            filter_ui(ui, scene, field, commands);
        }
    } else {
        fold_ui(ui, painter, scene, pos2(top.center().x, y), commands);
        let hidden = scene.hidden();
        if hidden > 0 {
            let words = format!("{}/{}", scene.listed() - hidden, scene.listed());
            let at = pos2(below.center().x, below.bottom() - FIELD_BELOW - FIELD_HEIGHT / 2.0);
            painter.text(at, Align2::CENTER_CENTER, words, text(SMALL), palette.ink1);
        }
    }
    let stroke = Stroke::new(1.0, palette.line);
    painter.hline(top.x_range(), painter.round_to_pixel_center(top.bottom() - 1.0), stroke);
    painter.hline(below.x_range(), painter.round_to_pixel_center(below.bottom() - 1.0), stroke);
    painter.vline(painter.round_to_pixel_center(top.right() - 1.0), top.top()..=below.bottom(), stroke);
}

/// What the lanes are and how many; where those are no actors, beside it the tab that lists the actors. The right edge.
/// Where there is not so much `room`, without counts.
fn titles_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (left, room): (Pos2, f32),
    commands: &mut Vec<Command>,
) -> f32 {
    let palette = scene.palette;
    let grouping = scene.rows.grouping;
    let count = if grouping == Grouping::Packed { String::new() } else { grouped(scene.rows.count) };
    if grouping == Grouping::Actors {
        let title = painter.text(left, Align2::LEFT_CENTER, grouping.title(), semibold(13.0), palette.ink1);
        let at = pos2(title.right() + 6.0, left.y);
        return painter.text(at, Align2::LEFT_CENTER, count, text(SECONDARY), palette.ink3).right();
    }
    let tabs = [
        (HeadTab::Lanes, grouping.title(), count),
        (HeadTab::Actors, Grouping::Actors.title(), scene.case.actors.len().to_string()),
    ];
    let wide = |words: &str, font| painter.layout_no_wrap(words.to_owned(), font, palette.ink1).size().x;
    let whole = |(_, title, count): &(HeadTab, &str, String)| {
        wide(title, semibold(13.0)) + 5.0 + wide(count, text(SECONDARY)) + TAB_GAP
    };
    let counted = tabs.iter().map(whole).sum::<f32>() - TAB_GAP <= room;
    let mut x = left.x;
    for (tab, title, count) in tabs {
        let shown = if counted { count.clone() } else { String::new() };
        let selected = scene.state.panels.head_tab == tab;
        let (font, color) = if selected { (semibold(13.0), palette.ink1) } else { (text(13.0), palette.ink2) };
        let name = painter.layout_no_wrap(title.to_owned(), font, color);
        let gap = if shown.is_empty() { 0.0 } else { 5.0 };
        let number = painter.layout_no_wrap(shown, text(SECONDARY), palette.ink3);
        let width = name.size().x + gap + number.size().x;
        let rect = Rect::from_min_size(pos2(x, left.y - 13.0), vec2(width, 26.0));
        let response = ui.interact(rect.expand2(vec2(4.0, 0.0)), ui.scope_id().with(("head tab", tab)), Sense::click());
        let label = if count.is_empty() {
            tell!("heads-tab", title = title)
        } else {
            tell!("heads-tab-count", title = title, count = count)
        };
        response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, &label));
        let number_at = pos2(x + name.size().x + gap, left.y - number.size().y / 2.0);
        painter.galley(pos2(x, left.y - name.size().y / 2.0), name, color);
        painter.galley(number_at, number, palette.ink3);
        if selected || response.hovered() || response.has_focus() {
            let line = Stroke::new(2.0, if selected { palette.ink1 } else { palette.line });
            painter.hline(rect.x_range(), rect.bottom() - 1.0, line);
        }
        if response.clicked() && !selected {
            commands.push(Command::ShowHeadTab(tab));
        }
        x += width + TAB_GAP;
    }
    x - TAB_GAP
}

/// The arrow that closes and opens the column.
fn fold_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, centre: Pos2, commands: &mut Vec<Command>) {
    let open = scene.state.panels.heads;
    let rect = Rect::from_center_size(centre, vec2(20.0, 22.0));
    let response = ui.interact(rect, ui.scope_id().with("fold the column of heads"), Sense::click());
    let name = if open { say("heads-close") } else { say("heads-open") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let marked = response.hovered() || response.has_focus();
    let color = if marked { scene.palette.ink1 } else { scene.palette.ink3 };
    let tip = if open { -2.5 } else { 2.5 };
    let arrow = vec![centre + vec2(-tip, -4.5), centre + vec2(tip, 0.0), centre + vec2(-tip, 4.5)];
    painter.line(arrow, Stroke::new(1.5, color));
    if response.on_hover_text(name).clicked() {
        commands.push(Command::ToggleHeads);
    }
}

/// The field that leaves only the lanes whose names are typed. Enter selects the first actor among them; Escape clears the
/// field, and once more gives the keyboard back.
fn filter_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    const CLEAR_WIDTH: f32 = 20.0;
    let palette = scene.palette;
    let mut words = scene.state.view.lanes.filter.clone();
    let sought = !words.trim().is_empty();
    let what = if scene.lists_actors() { Grouping::Actors } else { scene.rows.grouping }.title().to_lowercase();
    let count = if sought {
        tell!("some-of", some = scene.listed() - scene.hidden(), all = scene.listed())
    } else {
        String::new()
    };
    let count = ui.painter().layout_no_wrap(count, text(SMALL), palette.ink2);
    let room = if sought { count.size().x + CLEAR_WIDTH + 6.0 } else { 0.0 };
    ui.painter().rect_filled(rect, CornerRadius::same(CONTROL_RADIUS), palette.raised);
    let edit = TextEdit::singleline(&mut words)
        .hint_text(egui::RichText::new(tell!("heads-filter", what = what)).color(palette.ink3))
        .font(text(SECONDARY))
        .text_color(palette.ink1)
        .frame(egui::Frame::NONE)
        .align(egui::Align2::LEFT_CENTER)
        // Escape is its own: what it clears here must not clear what is selected.
        .event_filter(EventFilter {
            escape: true,
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        });
    let response = ui.put(rect.with_max_x(rect.right() - room).shrink2(vec2(8.0, 0.0)), edit);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(tell!("heads-filter", what = what)));
    if response.has_focus() {
        let stroke = Stroke::new(1.5, palette.ink1);
        ui.painter().rect_stroke(rect, CornerRadius::same(CONTROL_RADIUS), stroke, egui::StrokeKind::Inside);
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        if words.is_empty() {
            response.surrender_focus();
        } else {
            commands.push(Command::FilterLanes(String::new()));
        }
    } else if response.changed() {
        commands.push(Command::FilterLanes(words));
    } else if sought && is_entered(&response) {
        commands.extend(first_found(scene).map(Command::SelectActor));
    }
    if !sought {
        return;
    }
    let clear = Rect::from_min_max(pos2(rect.right() - CLEAR_WIDTH, rect.top()), rect.max);
    let at = pos2(clear.left() - 2.0 - count.size().x, rect.center().y - count.size().y / 2.0);
    ui.painter().galley(at, count, palette.ink2);
    let response = ui.interact(clear, ui.scope_id().with("show all lanes"), Sense::click());
    let name = tell!("heads-show-all", what = what);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() || response.has_focus() { palette.ink1 } else { palette.ink3 };
    let stroke = Stroke::new(1.5, ink);
    for (from, to) in [(vec2(-3.0, -3.0), vec2(3.0, 3.0)), (vec2(-3.0, 3.0), vec2(3.0, -3.0))] {
        ui.painter().line_segment([clear.center() + from, clear.center() + to], stroke);
    }
    if response.on_hover_text(name).clicked() {
        commands.push(Command::FilterLanes(String::new()));
    }
}

/// The first actor that is listed.
fn first_found(scene: &Scene<'_>) -> Option<Id> {
    let actor = |kind: &RowKind| if let RowKind::Actor(id) = kind { Some(*id) } else { None };
    match &scene.roster {
        Some(roster) => roster.entries.iter().find_map(|(kind, _)| actor(kind)),
        None => scene.rows.rows.iter().find_map(|row| actor(&row.kind)),
    }
}

/// What the column left of the time is for, over it in `rect`, with its days where they are more than one.
pub(super) fn column_head(painter: &Painter, scene: &Scene<'_>, rect: Rect) {
    if !scene.layout.column || rect.height() < 16.0 {
        return;
    }
    let palette = scene.palette;
    painter.rect_filled(rect, CornerRadius::ZERO, palette.raised);
    let edge = painter.round_to_pixel_center(rect.right() - 1.0);
    painter.vline(edge, rect.y_range(), Stroke::new(1.0, palette.line));
    let day = |secs: f64| scene.clock.shown.local(Instant(secs as i64)).date();
    let (first, last) = (day(scene.viewport.start), day(scene.viewport.end - 1.0));
    let mut lines = vec![say("column-hour-unknown").to_owned()];
    if first != last && rect.height() >= 32.0 {
        lines.insert(0, format!("{}, {}", weekday(first), weekday(last)));
    }
    for (line, words) in lines.iter().rev().enumerate() {
        let at = pos2(rect.left() + 8.0, rect.bottom() - 10.0 - 14.0 * line as f32);
        painter.text(at, Align2::LEFT_CENTER, words, text(11.0), palette.ink3);
    }
}

/// What stands in the place of lanes where none is found.
fn nothing_found_ui(ui: &Ui, scene: &Scene<'_>) {
    if scene.hidden() == 0 || scene.hidden() < scene.listed() {
        return;
    }
    let at = scene.lanes.left_top() + vec2(INSET, 18.0);
    let width = scene.axis.head_width - 2.0 * INSET;
    let words = tell!("heads-nothing", words = scene.state.view.lanes.filter.trim());
    let galley = ui.painter().layout(words, text(SECONDARY), scene.palette.ink2, width.max(0.0));
    ui.painter().galley(at, galley, scene.palette.ink2);
}

/// The edge of the column that makes it wider and narrower, closes and opens it.
pub(super) fn edge_ui(ui: &Ui, scene: &Scene<'_>, view: &mut TimelineView, panel: Rect, commands: &mut Vec<Command>) {
    let x = panel.left() + scene.axis.head_width;
    let rect = Rect::from_x_y_ranges(x - GRIP..=x + GRIP, panel.y_range());
    let response = ui.interact(rect, ui.scope_id().with("edge of the column of heads"), Sense::CLICK | Sense::DRAG);
    if response.hovered() || response.dragged() {
        ui.set_cursor_icon(CursorIcon::ResizeHorizontal);
        let at = ui.painter().round_to_pixel_center(x - 1.0);
        ui.painter().vline(at, panel.y_range(), Stroke::new(1.0, scene.palette.ink3));
    }
    if response.double_clicked() {
        view.head_width = None;
        return;
    }
    let Some(pointer) = response.interact_pointer_pos().filter(|_| response.dragged() || response.drag_stopped())
    else {
        return;
    };
    let wanted = pointer.x - panel.left();
    let open = wanted >= CLOSES_BELOW;
    if open != scene.state.panels.heads {
        commands.push(Command::ToggleHeads);
    }
    if open {
        view.head_width = Some(super::axis::open_head_width(panel, Some(wanted)));
    }
}
