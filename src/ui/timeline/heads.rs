//! The heads of the lanes: who reads down them reads across in time.

use chrono::Datelike as _;
use egui::{Align2, CornerRadius, Painter, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::HEAD_WIDTH;
use super::grouping::grouping_ui;
use super::pen::elided;
use super::scene::Scene;
use crate::app::Command;
use crate::app::names::initials;
use crate::case::{Id, Instant, status};
use crate::timeline::grouping::Grouping;
use crate::timeline::rows::{Row, RowKind};
use crate::timeline::words::{name_words, weekday, words};
use crate::ui::theme::{SECONDARY, SMALL, medium, semibold, text};

/// Left edge of what stands in a head.
const INSET: f32 = 14.0;
/// Left edge of a name.
const NAME_X: f32 = 44.0;
/// Right edge of a number.
const NUMBER_RIGHT: f32 = 14.0;

/// Paints the visible heads and lets them be clicked.
pub(super) fn heads_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let column = Rect::from_min_size(scene.lanes.min, vec2(HEAD_WIDTH, scene.lanes.height()));
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(column));
    painter.rect_filled(column, CornerRadius::ZERO, scene.palette.panel);
    for row in scene.rows.rows.iter().skip(scene.layout.rows.start).take(scene.layout.rows.len()) {
        let mut rect = scene.row_rect(row);
        rect.set_width(HEAD_WIDTH);
        head_ui(ui, &painter, scene, row, rect, commands);
    }
    let edge = painter.round_to_pixel_center(column.right() - 1.0);
    painter.vline(edge, column.y_range(), Stroke::new(1.0, scene.palette.line));
}

fn head_ui(ui: &Ui, painter: &Painter, scene: &Scene<'_>, row: &Row, rect: Rect, commands: &mut Vec<Command>) {
    let palette = scene.palette;
    let selected = scene.is_selected_row(row);
    let seen = rect.intersect(painter.clip_rect());
    let leads_to = row.who().or(row.leads_to);
    let response = leads_to.filter(|_| seen.is_positive()).map(|_| {
        let response = ui.interact(seen, ui.scope_id().with(("lane head", row.kind_key())), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name_of(scene, row)));
        response
    });
    let hovered = response.as_ref().is_some_and(egui::Response::hovered);
    if selected {
        painter.rect_filled(rect, CornerRadius::ZERO, palette.selection);
    } else if hovered {
        painter.rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    let line = if row.is_lane() { palette.faint_line } else { palette.line };
    painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, line));
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, palette.ink1);
    }
    match row.kind {
        RowKind::Party(id) => party_head(painter, scene, (id, row), rect, hovered),
        RowKind::Folded(id) => {
            party_head(painter, scene, (id, row), rect, hovered);
            number(painter, scene, row, rect);
        }
        RowKind::Actor(id) => actor_head(painter, scene, (id, row), rect),
        RowKind::OthersHead => caption(painter, scene, rect, "Others"),
        RowKind::Unnamed => {
            caption(painter, scene, rect, "No actor named");
            number(painter, scene, row, rect);
        }
        RowKind::Group(_) => group_head(painter, scene, row, rect),
    }
    if let Some(response) = response.filter(egui::Response::clicked) {
        let adds = ui.input(|input| input.modifiers.command || input.modifiers.ctrl);
        commands.extend(match row.kind {
            RowKind::Party(id) | RowKind::Folded(id) if adds => Some(Command::ToggleActor(id)),
            RowKind::Party(id) | RowKind::Folded(id) => Some(Command::ToggleParty(id)),
            RowKind::Actor(id) if adds => Some(Command::ToggleActor(id)),
            RowKind::Actor(id) => Some(Command::SelectActor(id)),
            RowKind::Group(_) => match row.who() {
                Some(party) if adds => Some(Command::ToggleActor(party)),
                Some(party) => Some(Command::SelectActor(party)),
                None => row.leads_to.and_then(|id| scene.case.item(id)).map(Command::SelectItem),
            },
            RowKind::OthersHead | RowKind::Unnamed => None,
        });
        response.surrender_focus();
    }
}

/// What a head is called for who does not see it.
fn name_of(scene: &Scene<'_>, row: &Row) -> String {
    let count = row.statement_count();
    let statements = match count {
        1 => "1 statement".to_owned(),
        count => format!("{count} statements"),
    };
    match row.kind {
        RowKind::Party(id) => format!("Party {}, shown", name_words(scene.case, id)),
        RowKind::Folded(id) => format!("Party {}, folded, {statements}", name_words(scene.case, id)),
        RowKind::Actor(id) => {
            let role = role_words(scene, id);
            let comma = if role.is_empty() { "" } else { ", " };
            format!("Actor {}{comma}{role}, {statements}", name_words(scene.case, id))
        }
        RowKind::OthersHead => "Others".to_owned(),
        RowKind::Unnamed => format!("No actor named, {statements}"),
        RowKind::Group(_) => format!("{}, {} items", row.label, row.item_count()),
    }
}

fn role_words<'a>(scene: &'a Scene<'_>, actor: Id) -> &'a str {
    scene.case.actor(actor).map_or("", |actor| words(status::role(actor, None), scene.case))
}

fn party_head(painter: &Painter, scene: &Scene<'_>, (id, row): (Id, &Row), rect: Rect, hovered: bool) {
    let palette = scene.palette;
    let y = rect.center().y;
    let square = Rect::from_center_size(pos2(rect.left() + INSET + 4.0, y), vec2(8.0, 8.0));
    painter.rect_filled(square, CornerRadius::same(2), scene.row_color(row));
    let width = HEAD_WIDTH - 28.0 - 40.0;
    let galley = elided(painter, name_words(scene.case, id), semibold(SMALL), palette.ink2, width);
    let right = rect.left() + 28.0 + galley.size().x;
    painter.galley(pos2(rect.left() + 28.0, y - galley.size().y / 2.0), galley, palette.ink2);
    let folded = matches!(row.kind, RowKind::Folded(_));
    if hovered || folded {
        // Points down while open, to the right while folded.
        let at = pos2(right + 12.0, y);
        let tips = if folded {
            [vec2(-2.0, -3.5), vec2(-2.0, 3.5), vec2(2.5, 0.0)]
        } else {
            [vec2(-3.5, -2.0), vec2(3.5, -2.0), vec2(0.0, 2.5)]
        };
        let points = tips.map(|tip| at + tip).to_vec();
        painter.add(egui::Shape::convex_polygon(points, palette.ink3, Stroke::NONE));
    }
}

fn actor_head(painter: &Painter, scene: &Scene<'_>, (id, row): (Id, &Row), rect: Rect) {
    let palette = scene.palette;
    let color = scene.row_color(row);
    let name = name_words(scene.case, id);
    let centre = pos2(rect.left() + INSET + 11.0, rect.center().y);
    painter.circle_filled(centre, 11.0, palette.tint(color));
    painter.text(centre, Align2::CENTER_CENTER, initials(name), semibold(9.5), color);
    let width = HEAD_WIDTH - NAME_X - NUMBER_RIGHT - 24.0;
    let galley = elided(painter, name, medium(13.0), palette.ink1, width);
    let role = role_words(scene, id);
    let name_y = if role.is_empty() { rect.center().y } else { rect.top() + 9.5 };
    painter.galley(pos2(rect.left() + NAME_X, name_y - galley.size().y / 2.0), galley, palette.ink1);
    if !role.is_empty() {
        let galley = elided(painter, role, text(11.0), palette.ink3, width);
        let y = rect.top() + 23.0 - galley.size().y / 2.0;
        painter.galley(pos2(rect.left() + NAME_X, y), galley, palette.ink3);
    }
    number(painter, scene, row, rect);
}

/// The name of a group, with the square of its party.
fn group_head(painter: &Painter, scene: &Scene<'_>, row: &Row, rect: Rect) {
    let palette = scene.palette;
    let y = rect.center().y;
    let mut left = rect.left() + INSET;
    if row.party.is_some() {
        let square = Rect::from_center_size(pos2(left + 4.0, y), vec2(8.0, 8.0));
        painter.rect_filled(square, CornerRadius::same(2), scene.row_color(row));
        left += 14.0;
    }
    let width = rect.right() - NUMBER_RIGHT - 24.0 - left;
    let galley = elided(painter, &row.label, medium(13.0), palette.ink1, width);
    painter.galley(pos2(left, y - galley.size().y / 2.0), galley, palette.ink1);
    number(painter, scene, row, rect);
}

fn caption(painter: &Painter, scene: &Scene<'_>, rect: Rect, words: &str) {
    let at = pos2(rect.left() + INSET, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, words, semibold(SMALL), scene.palette.ink3);
}

/// How many statements an actor's lane holds, how many items that of a group.
fn number(painter: &Painter, scene: &Scene<'_>, row: &Row, rect: Rect) {
    let group = matches!(row.kind, RowKind::Group(_));
    let count = if group { row.item_count() } else { row.statement_count() };
    let words = if count == 0 { "–".to_owned() } else { count.to_string() };
    let at = pos2(rect.right() - NUMBER_RIGHT, rect.center().y);
    painter.text(at, Align2::RIGHT_CENTER, words, text(SECONDARY), scene.palette.ink2);
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
    let mut lines = vec!["hour unknown".to_owned()];
    if first != last && rect.height() >= 32.0 {
        lines.insert(0, format!("{} {}, {} {}", weekday(first), first.day(), weekday(last), last.day()));
    }
    for (line, words) in lines.iter().rev().enumerate() {
        let at = pos2(rect.left() + 8.0, rect.bottom() - 10.0 - 14.0 * line as f32);
        painter.text(at, Align2::LEFT_CENTER, words, text(11.0), palette.ink3);
    }
}

/// Paints what stands beside the ruler and beside the key moments.
pub(super) fn header(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    (ruler, band): (Rect, Rect),
    commands: &mut Vec<Command>,
) {
    let palette = scene.palette;
    let column =
        |rect: Rect| Rect::from_x_y_ranges(scene.lanes.left()..=scene.lanes.left() + HEAD_WIDTH, rect.y_range());
    let (top, below) = (column(ruler), column(band));
    painter.rect_filled(top.union(below), CornerRadius::ZERO, palette.panel);
    let y = top.top() + 22.0;
    let at = pos2(top.left() + INSET, y);
    let title = painter.text(at, Align2::LEFT_CENTER, scene.rows.grouping.title(), semibold(13.0), palette.ink1);
    let count = scene.rows.count.to_string();
    if scene.rows.grouping != Grouping::Packed {
        painter.text(pos2(title.right() + 6.0, y), Align2::LEFT_CENTER, count, text(SECONDARY), palette.ink3);
    }
    grouping_ui(ui, painter, scene, pos2(top.right() - NUMBER_RIGHT, y), commands);
    if below.height() > 18.0 {
        let at = pos2(below.left() + INSET, below.top() + 20.0_f32.min(below.height() / 2.0));
        painter.text(at, Align2::LEFT_CENTER, "Key moments", text(SECONDARY), palette.ink2);
    }
    let stroke = Stroke::new(1.0, palette.line);
    painter.hline(top.x_range(), painter.round_to_pixel_center(top.bottom() - 1.0), stroke);
    painter.hline(below.x_range(), painter.round_to_pixel_center(below.bottom() - 1.0), stroke);
    painter.vline(painter.round_to_pixel_center(top.right() - 1.0), top.top()..=below.bottom(), stroke);
}
