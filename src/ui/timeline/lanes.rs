//! The lanes in time: shading, grid, rows, the lines that join lanes, marks.

use egui::{Align, Align2, CornerRadius, FontId, Painter, Rect, Stroke, pos2, vec2};

use super::atlas::Atlas;
use super::band::Band;
use super::curves::Curves;
use super::describe::quoted;
use super::layer::Layer;
use super::notes;
use super::pen::{BAR_HEIGHT, Ground, Laid, Pen, outline};
use super::scene::Scene;
use crate::app::names::{shortened, title_of};
use crate::app::{Presence, Reading};
use crate::case::{ItemRef, Kind};
use crate::timeline::connectors::{Connector, connector};
use crate::timeline::hit::Target;
use crate::timeline::labels::{MOST_LABEL_POINTS, lane_labels};
use crate::timeline::layout::{BAR_POINTS, SPEECH_POINTS};
use crate::timeline::mark::{Edge, Line, Mark, Shape as Look};
use crate::timeline::rows::Row;
use crate::timeline::ticks::Ruler;
use crate::timeline::track::Slot;
use crate::ui::theme::{medium, semibold, serif};

/// Words that are cut are laid out so much further than there is room: more than a letter and what stands for the rest.
const CUT_OFF_POINTS: f32 = 40.0;
/// The room of such words is rounded down to this many points.
const CUT_STEP_POINTS: f32 = 4.0;
/// About so many pieces a mark is made of.
const QUADS_A_MARK: usize = 5;
/// Most characters of a label that are laid out.
const LABEL_CHARS: usize = 60;
/// Height of a label.
const LABEL_HEIGHT: f32 = 14.0;

/// Paints the shading over the whole height of `rect`, which lies in time, and the grid over the lanes.
pub(super) fn grid(painter: &Painter, scene: &Scene<'_>, ruler: &Ruler, rect: Rect) {
    let palette = scene.palette;
    for (from, until) in &scene.shades {
        painter.rect_filled(Rect::from_x_y_ranges(*from..=*until, rect.y_range()), CornerRadius::ZERO, palette.weekend);
    }
    for tick in &ruler.ticks {
        let x = painter.round_to_pixel_center(scene.axis.screen_x(tick.x_points));
        if rect.x_range().contains(x) {
            painter.vline(x, scene.lanes.y_range(), Stroke::new(1.0, palette.faint_line));
        }
    }
}

/// What the pointer is over.
#[derive(Clone, Copy)]
pub(super) struct Hovered {
    /// A mark or a line that joins lanes.
    pub target: Option<Target>,
    /// A curve of what is selected.
    pub curve: Option<usize>,
}

/// Paints rows, lines, marks and the curves of what is selected; the rows that stay in place above the others.
pub(super) fn paint(
    painter: &Painter,
    atlas: &Atlas,
    scene: &Scene<'_>,
    (band, curves): (&Band, &Curves),
    hovered: Hovered,
) {
    let Hovered { target: hovered, curve } = hovered;
    let beside = scene.column_rect(scene.lanes.top(), scene.lanes.bottom());
    let time_rect = scene.axis.rect(scene.lanes.top(), scene.lanes.bottom());
    let (pinned, scrolled) = (scene.pinned_rect(), scene.scrolled_rect());
    let parts = [(scrolled, false), (pinned, true)].into_iter().filter(|(clip, _)| clip.height() >= 1.0);
    let parts = parts.map(|(clip, in_place)| {
        let painter = painter.with_clip_rect(painter.clip_rect().intersect(clip));
        (painter, Part { in_place, pinned: scene.pinned.0 })
    });
    for (painter, part) in parts.clone() {
        rows(&painter, scene, part);
        let time = painter.with_clip_rect(painter.clip_rect().intersect(time_rect));
        connectors(&time, atlas, scene, (part, hovered));
        paint_marks(&time, atlas, scene, (false, part, hovered));
        if beside.width() >= 1.0 {
            let painter = painter.with_clip_rect(painter.clip_rect().intersect(beside));
            column(&painter, atlas, scene, (beside, part, hovered));
        }
    }
    if pinned.height() >= 1.0 {
        let y = painter.round_to_pixel_center(pinned.bottom() - 1.0);
        painter.hline(pinned.x_range(), y, Stroke::new(2.0, scene.palette.line));
    }
    let all = painter.clip_rect().intersect(time_rect.union(beside));
    curves.paint(&painter.with_clip_rect(all), scene, curve);
    // No line strikes words.
    let mut labels = labels(painter, scene, band, &curves.chips(scene));
    scene.fresh.borrow().end(painter);
    for (painter, part) in parts {
        let time = painter.with_clip_rect(painter.clip_rect().intersect(time_rect));
        for (_, laid) in labels.extract_if(.., |(row, _)| part.has(*row)) {
            laid.paint(&time);
        }
    }
}

/// The rows that stay in place, or those that can be scrolled.
#[derive(Clone, Copy)]
struct Part {
    in_place: bool,
    pinned: usize,
}

impl Part {
    fn has(self, row: usize) -> bool {
        (row < self.pinned) == self.in_place
    }
}

/// The grounds of rows and the lines between them.
fn rows(painter: &Painter, scene: &Scene<'_>, part: Part) {
    for (at, row) in scene.visible_rows().filter(|(at, _)| part.has(*at)) {
        let rect = scene.row_rect(row);
        if scene.is_selected_row(row) {
            painter.rect_filled(rect, CornerRadius::ZERO, scene.palette.selection);
        }
        let last = at + 1 == scene.rows.rows.len();
        let color = if row.party.is_some() && !row.is_lane() { scene.palette.line } else { scene.palette.faint_line };
        painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, color));
        if last {
            let bottom = painter.round_to_pixel_center(rect.bottom());
            painter.hline(rect.x_range(), bottom, Stroke::new(1.0, scene.palette.line));
        }
    }
}

/// The lines that join lanes.
fn connectors(painter: &Painter, atlas: &Atlas, scene: &Scene<'_>, (part, hovered): (Part, Option<Target>)) {
    let mut lines = Layer::new(atlas, painter);
    for (index, connector) in scene.layout.connectors.iter().enumerate() {
        if part.has(connector.first_row) || part.has(connector.last_row) {
            paint_connector(&mut lines, scene, connector, hovered == Some(Target::Connector(index)));
        }
    }
    // The line of what is selected is there also where lines stand too close to be drawn.
    let selected = scene.state.selection.item.filter(|item| item.kind == Kind::Event);
    let joint = selected.and_then(|item| scene.rows.joint_of(item.index));
    if let Some(joint) = joint.filter(|joint| joint.hour_known || !scene.layout.column) {
        paint_connector(&mut lines, scene, &connector(joint, scene.scale()), false);
    }
    lines.paint(painter);
}

/// Titles of events and first words of statements, where there is room, each with its row.
fn labels(painter: &Painter, scene: &Scene<'_>, band: &Band, taken: &[Rect]) -> Vec<(usize, Laid)> {
    // What the key moments tell already is not told twice.
    let told = |mark: &Mark| {
        let event = scene.row(mark.row).and_then(|row| mark.single(row)).filter(|item| item.kind == Kind::Event);
        event.is_some_and(|event| band.tells(event.index))
    };
    let wanted = |mark: &Mark| {
        let (words, font) = Some(mark)
            .filter(|mark| scene.is_bright_mark(mark) && !told(mark))
            .and_then(|mark| label_of(scene, mark))?;
        // No more is used than a label may take.
        let (_, width) = scene.widths.borrow_mut().begin(painter, &words, &font, MOST_LABEL_POINTS as f32);
        Some(f64::from(width) + 2.0)
    };
    scene.labelled.borrow_mut().clear();
    let labels = lane_labels(&scene.layout, &scene.rows, scene.scale(), &wanted).into_iter().filter_map(|label| {
        let mark = scene.layout.marks.get(label.mark)?;
        let row = scene.row(mark.row)?;
        let (words, font) = label_of(scene, mark)?;
        let y = match mark.line {
            Line::Events => row.events_y_points(),
            Line::Statements => row.statements_y_points(),
        };
        let at = pos2(scene.axis.screen_x(label.x_points), scene.screen_y(y));
        let room =
            Rect::from_min_size(at - vec2(0.0, LABEL_HEIGHT / 2.0), vec2(label.width_points as f32, LABEL_HEIGHT));
        let shown = !taken.iter().any(|taken| taken.intersects(room));
        if !shown || !scene.fresh.borrow_mut().takes(mark.row, mark.items(row).next()?) {
            return None;
        }
        let shades = if scene.is_selected_row(row) { &[][..] } else { &scene.shades };
        let ground = Ground { color: scene.ground(mark, f32::NEG_INFINITY), shade: (scene.palette.weekend, shades) };
        // What is selected is read first, then the key moments, then the rest.
        let selected = scene.is_selected_row(row) || scene.is_selected_mark(mark);
        let ink = if selected { scene.palette.ink1 } else { scene.palette.ink2 };
        // What is cut off anyway is not laid out.
        let width = label.width_points as f32;
        let (begun, about) = scene.widths.borrow_mut().begin(painter, &words, &font, width + CUT_OFF_POINTS);
        // What is cut is laid out anew a step at a time while its room changes, not in every frame.
        let is_cut = begun.len() < words.len() || about > width;
        let width = if is_cut { (width / CUT_STEP_POINTS).floor() * CUT_STEP_POINTS } else { width };
        let laid = ground.lay(painter, (at, Align::LEFT), (begun, font, ink), width);
        scene.labelled.borrow_mut().add(laid.rect(), mark.row, mark.items(row).next()?);
        Some((mark.row, laid))
    });
    labels.collect()
}

/// The title or first words of a mark's first item, and the face they are written in.
fn label_of(scene: &Scene<'_>, mark: &Mark) -> Option<(String, FontId)> {
    let item = mark.items(scene.row(mark.row)?).next()?;
    let title = shortened(title_of(scene.case, item), LABEL_CHARS);
    Some(match mark.line {
        Line::Events => (title, medium(12.0)),
        Line::Statements => (quoted(scene.case, item, &title), serif(12.5)),
    })
}

/// The column of what is known to the day only, in `rect`; while the room for it opens there is nothing in it yet.
fn column(painter: &Painter, atlas: &Atlas, scene: &Scene<'_>, (rect, part, hovered): (Rect, Part, Option<Target>)) {
    let palette = scene.palette;
    painter.rect_filled(rect, CornerRadius::ZERO, palette.raised);
    let visible = || scene.visible_rows().filter(|(at, _)| part.has(*at)).map(|(_, row)| row);
    for row in visible().filter(|row| scene.is_selected_row(row)) {
        painter.rect_filled(scene.row_rect(row).intersect(rect), CornerRadius::ZERO, palette.selection);
    }
    for row in visible() {
        let y = painter.round_to_pixel_center(scene.row_rect(row).top());
        painter.hline(rect.x_range(), y, Stroke::new(1.0, palette.faint_line));
    }
    let edge = painter.round_to_pixel_center(rect.right() - 1.0);
    painter.vline(edge, rect.y_range(), Stroke::new(1.0, palette.line));
    paint_marks(painter, atlas, scene, (true, part, hovered));
}

fn paint_connector(layer: &mut Layer<'_>, scene: &Scene<'_>, connector: &Connector, hovered: bool) {
    let (Some(first), Some(last)) = (scene.row(connector.first_row), scene.row(connector.last_row)) else {
        return;
    };
    let item = ItemRef { kind: Kind::Event, index: connector.event };
    let selected = scene.state.selection.item == Some(item);
    let bright = scene.is_bright(item);
    let color = if selected || (bright && hovered) {
        scene.palette.ink1
    } else if bright {
        scene.palette.ink2
    } else {
        // A long line draws the eye more than a mark does.
        scene.palette.quiet.gamma_multiply(0.45)
    };
    let width = if selected { 2.0 } else { 1.0 };
    let x = scene.axis.screen_x(connector.x_points);
    // What is scrolled under the rows that stay in place is joined at their edge.
    let edge = scene.scrolled_rect().top();
    let y = |at: usize, row: &Row| {
        let y = scene.screen_y(row.events_y_points());
        if at < scene.pinned.0 { y } else { y.max(edge) }
    };
    let (top, bottom) = (y(connector.first_row, first), y(connector.last_row, last));
    if connector.dotted {
        layer.dotted(x, (top, bottom), width, color);
    } else {
        layer.upright(x, (top, bottom), width, color);
    }
}

/// Paints the marks of the column, or those in time.
fn paint_marks(
    painter: &Painter,
    atlas: &Atlas,
    scene: &Scene<'_>,
    (in_column, part, hovered): (bool, Part, Option<Target>),
) {
    let mut layer = Layer::new(atlas, painter);
    layer.make_room(scene.layout.marks.len() * QUADS_A_MARK);
    let mut outlined = Vec::new();
    let is_here = |mark: &Mark| mark.in_column() == in_column && part.has(mark.row);
    for (index, mark) in scene.layout.marks.iter().enumerate().filter(|(_, mark)| is_here(mark)) {
        let (selected, hovered) = (scene.is_selected_mark(mark), hovered == Some(Target::Mark(index)));
        paint_mark(&mut layer, scene, mark, selected || hovered);
        stripe_disputed(&mut layer, scene, mark);
        if selected || hovered {
            outlined.push((mark, if selected { scene.palette.ink1 } else { scene.palette.ink3 }));
        }
    }
    layer.paint(painter);
    question_unsure(painter, scene, in_column);
    for (mark, ink) in outlined {
        let Some(row) = scene.row(mark.row) else { continue };
        let x = (scene.axis.screen_x(mark.x0_points), scene.axis.screen_x(mark.x1_points));
        let height = if mark.line == Line::Events { BAR_HEIGHT } else { BAR_HEIGHT + 1.0 };
        outline(painter, x, mark_y(scene, row, mark), height, ink);
    }
    notes::at_marks(painter, scene, in_column);
}

/// The stripes over the mark of an event in a lane of those whose part in it is disputed.
fn stripe_disputed(layer: &mut Layer<'_>, scene: &Scene<'_>, mark: &Mark) {
    if mark.line != Line::Events {
        return;
    }
    let Some(row) = scene.row(mark.row) else { return };
    let item = |slot: &Slot| ItemRef { kind: Kind::Event, index: slot.item };
    let disputed = |slot: &Slot| slot.look.is_disputed() && scene.is_disputed(row, item(slot));
    if !mark.only(row).is_some_and(disputed) {
        return;
    }
    let x = (scene.axis.screen_x(mark.x0_points), scene.axis.screen_x(mark.x1_points));
    let color = match mark.shape {
        Look::Bar { .. } | Look::Bracket { .. } => scene.ground(mark, x.0 + 1.0),
        _ if scene.is_bright_mark(mark) => scene.mark_color(row, mark),
        _ => scene.palette.quiet,
    };
    layer.striped(x, mark_y(scene, row, mark), color);
}

/// A question mark at each single item of which it is not certain that it was there at the cursor.
fn question_unsure(painter: &Painter, scene: &Scene<'_>, in_column: bool) {
    let Some(cursor) = scene.state.cursor else { return };
    let unsure = |item: ItemRef| match cursor.presence(scene.case, item) {
        Presence::Possible => true,
        Presence::Undated => cursor.reading == Reading::AsKnown,
        Presence::Certain | Presence::Later => false,
    };
    for mark in scene.layout.marks.iter().filter(|mark| mark.in_column() == in_column) {
        let Some(row) = scene.row(mark.row) else { continue };
        if mark.single(row).is_some_and(unsure) {
            // Before the mark: behind it stand its words.
            let at = pos2(scene.axis.screen_x(mark.x0_points) - 1.0, mark_y(scene, row, mark) - 3.0);
            painter.text(at, Align2::RIGHT_CENTER, "?", semibold(10.0), scene.palette.ink2);
        }
    }
}

/// The screen's y of a mark's middle.
pub(super) fn mark_y(scene: &Scene<'_>, row: &Row, mark: &Mark) -> f32 {
    match mark.line {
        Line::Events => scene.screen_y(row.events_y_points()),
        Line::Statements => scene.screen_y(row.statements_y_points()),
    }
}

fn paint_mark(layer: &mut Layer<'_>, scene: &Scene<'_>, mark: &Mark, marked: bool) {
    let Some(row) = scene.row(mark.row) else { return };
    let bright = scene.is_bright_mark(mark);
    let color = if bright { scene.mark_color(row, mark) } else { scene.palette.quiet };
    let x = (scene.axis.screen_x(mark.x0_points), scene.axis.screen_x(mark.x1_points));
    let shades = if scene.is_selected_row(row) || mark.in_column() { &[][..] } else { &scene.shades };
    let ground = Ground { color: scene.ground(mark, x.0 + 1.0), shade: (scene.palette.weekend, shades) };
    let mut pen = Pen { layer, ground };
    let y = mark_y(scene, row, mark);
    let count = mark.count();
    match mark.shape {
        Look::Bar { left, right } => pen.bar(x, y, (left, right), color),
        Look::Hollow { left, right } => {
            let narrow = count > 1 && x.1 - x.0 < 60.0;
            pen.hollow(x, y, (left, right), (color, narrow));
            if count > 1 {
                pen.hollow_count(x, y, (count, !narrow), scene.ink_of(color));
            }
        }
        Look::Thread { left, right } => pen.thread(x, y, (left, right), color),
        Look::Bracket { at_points, left, right } => {
            pen.bracket(x, y, (left, right), color);
            let (middle, half) = (scene.axis.screen_x(at_points), BAR_POINTS as f32 / 2.0);
            pen.bar((middle - half, middle + half), y, (Edge::Sharp, Edge::Sharp), color);
        }
        // The figures in it have the colour of the ground.
        Look::Pill => pen.pill(x, y, count, scene.ink_of(color)),
        Look::Speech { left_points, dotted, bracket, until_points } => {
            let left = scene.axis.screen_x(left_points);
            if let Some(until_points) = until_points {
                pen.tail((x.1 + 2.0, scene.axis.screen_x(until_points)), y, color);
            }
            if bracket {
                pen.bracket(x, y, (Edge::Sharp, Edge::Sharp), color);
            }
            pen.speech(left, y, (dotted, marked), color);
            if count > 1 {
                let ink = if bright { scene.palette.ink1 } else { scene.palette.ink3 };
                pen.count(left + SPEECH_POINTS as f32 + 3.0, y, count, ink);
            }
        }
    }
}
