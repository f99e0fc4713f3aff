//! The places of the reader's notes on the axis: signs at the marks of items, times and spans on the ruler, all on the overview.

use egui::{Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::axis::Axis;
use super::lanes::mark_y;
use super::scene::Scene;
use crate::app::names::shortened;
use crate::app::notes::{Held, Subject, words};
use crate::app::{Command, Cursor, NotesCommand, State};
use crate::case::ItemRef;
use crate::language::say;
use crate::timeline::Viewport;
use crate::ui::notes::Signs;
use crate::ui::theme::Palette;

/// Most spans that are drawn.
const MOST_SPANS: usize = 100;
/// Most signs on the ruler that answer; where there are more one zooms in.
const MOST_ANSWERING: usize = 60;
/// Signs on the ruler that would be nearer are one.
const APART: f32 = 10.0;
/// Most characters of a note in a tip.
const TIP_CHARS: usize = 160;
/// Radius of a star, height of a leaf.
const STAR: f32 = 4.0;
const LEAF: f32 = 8.0;

/// What notes make of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sign {
    #[default]
    None,
    Note,
    Bookmark,
}

impl Sign {
    fn of(held: &Held) -> Self {
        if held.note.bookmark { Self::Bookmark } else { Self::Note }
    }

    fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Bookmark, _) | (_, Self::Bookmark) => Self::Bookmark,
            (Self::Note, _) | (_, Self::Note) => Self::Note,
            (Self::None, Self::None) => Self::None,
        }
    }

    fn add_to(self, signs: &mut Signs, palette: &Palette, centre: Pos2, ground: egui::Color32) {
        match self {
            Self::None => {}
            Self::Note => signs.leaf(centre, LEAF, ground, palette.ink1),
            Self::Bookmark => {
                signs.disc(centre, STAR + 1.0, ground);
                signs.star(centre, STAR + 0.5, palette.ink1);
            }
        }
    }
}

/// The sign of the notes on an item.
pub(super) fn sign_of(state: &State, item: ItemRef) -> Sign {
    let book = &state.notes.book;
    let signs = book.on_item(item).iter().filter_map(|id| book.get(*id)).map(Sign::of);
    signs.fold(Sign::None, Sign::with)
}

/// What the notes on an item are, for who does not see their sign: a bookmark, a note; nothing where there are none.
pub(super) fn sign_words(state: &State, item: ItemRef) -> Option<&'static str> {
    match sign_of(state, item) {
        Sign::None => None,
        Sign::Note => Some(say("mark-noted")),
        Sign::Bookmark => Some(say("mark-bookmarked")),
    }
}

/// The beginning of what the reader wrote on an item, for a tip.
pub(super) fn tip_words(state: &State, item: ItemRef) -> Option<String> {
    let book = &state.notes.book;
    let mut held = book.on_item(item).iter().filter_map(|id| book.get(*id));
    let words =
        held.find_map(|held| [&held.note.name, &held.note.text].into_iter().find(|words| !words.trim().is_empty()));
    words.map(|words| shortened(words.trim(), TIP_CHARS))
}

/// Paints the sign of an item whose notes are to be seen at `centre`, if there are any.
pub(super) fn item_sign(painter: &Painter, palette: &Palette, (state, item): (&State, ItemRef), centre: Pos2) {
    let mut signs = Signs::default();
    sign_of(state, item).add_to(&mut signs, palette, centre, palette.panel);
    signs.paint(painter);
}

/// Paints signs at the marks that stand for items with notes.
pub(super) fn at_marks(painter: &Painter, scene: &Scene<'_>, in_column: bool) {
    if scene.state.notes.book.is_empty() {
        return;
    }
    let mut signs = Signs::default();
    let mut noted = scene.noted.borrow_mut();
    noted.follow(scene);
    for mark in scene.layout.marks.iter().filter(|mark| mark.in_column() == in_column) {
        let Some(row) = scene.row(mark.row) else { continue };
        let sign = noted.sign(scene, mark);
        if sign != Sign::None {
            let right = scene.axis.screen_x(mark.x1_points);
            let at = pos2(right, mark_y(scene, row, mark) - 6.0);
            sign.add_to(&mut signs, scene.palette, at, scene.ground(mark, right));
        }
    }
    signs.paint(painter);
}

/// Paints the times and spans with notes along the foot of the ruler at `rect`; a click on one goes there.
pub(super) fn on_ruler(ui: &Ui, painter: &Painter, scene: &Scene<'_>, rect: Rect, commands: &mut Vec<Command>) {
    let book = &scene.state.notes.book;
    if book.is_empty() {
        return;
    }
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(rect));
    let palette = scene.palette;
    let x_of = |secs: i64| scene.axis.x_of_time(scene.viewport, secs as f64);
    let (start, end) = (scene.viewport.start.floor() as i64, scene.viewport.end.ceil() as i64);
    let y = painter.round_to_pixel_center(rect.bottom() - 3.0);
    let mut answering = 0..MOST_ANSWERING;
    for held in book.spans_between(start, end).take(MOST_SPANS) {
        let Some((first, last)) = held.range else { continue };
        let (left, right) = (x_of(first), x_of(last));
        let line = Stroke::new(2.0, palette.ink2);
        painter.hline(left.max(rect.left() - 4.0)..=right.min(rect.right() + 4.0), y, line);
        for x in [left, right] {
            painter.vline(painter.round_to_pixel_center(x), y - 4.0..=y + 1.0, Stroke::new(1.0, palette.ink2));
        }
        let place = Rect::from_x_y_ranges(left.max(rect.left())..=right.min(rect.right()), y - 4.0..=rect.bottom());
        if answering.next().is_some() {
            sign_ui(ui, scene, held, place, commands);
        }
    }
    // Of signs that would cover each other the first stands for all.
    let mut from = start;
    let mut signs = Signs::default();
    while let Some((at, held)) = book.first_time_between(from, end) {
        let centre = pos2(x_of(at), rect.bottom() - 4.5);
        Sign::of(held).add_to(&mut signs, palette, centre, palette.canvas);
        let place = Rect::from_center_size(centre, vec2(APART, 11.0)).intersect(rect);
        if answering.next().is_some() {
            sign_ui(ui, scene, held, place, commands);
        }
        let next = scene.axis.time(scene.viewport, centre.x + APART).ceil() as i64;
        from = next.max(at.saturating_add(1));
    }
    signs.paint(&painter);
}

/// A sign on the ruler that answers.
fn sign_ui(ui: &Ui, scene: &Scene<'_>, held: &Held, place: Rect, commands: &mut Vec<Command>) {
    if !place.is_positive() {
        return;
    }
    let response = ui.interact(place, Id::unique(("note on the ruler", held.note.id.0)), Sense::CLICK);
    let told = |joint: &str| {
        let (title, time) = (words::title(scene.case, held, scene.clock), words::time(scene.case, held, scene.clock));
        if title == time { title } else { format!("{title}{joint}{time}") }
    };
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{}: {}", words::kind(&held.note), told(", ")))
    });
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_ui(|ui| {
        ui.label(told("\n"));
    });
    if response.clicked() {
        commands.push(Command::Notes(NotesCommand::WriteOn(held.note.id.into())));
    }
}

/// What a right click on the ruler offers: to note the time there.
pub(super) fn ruler_menu(response: &Response, cursor: impl FnOnce(Pos2) -> Cursor, commands: &mut Vec<Command>) {
    let key = response.id.with("asked for a note at");
    if response.secondary_clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        let cursor = cursor(at);
        response.ctx.data_mut(|data| data.insert_temp(key, cursor));
    }
    response.context_menu(|ui| {
        let Some(subject) = ui.data(|data| data.get_temp(key)).and_then(Subject::of_cursor) else { return };
        ui.set_min_width(170.0);
        let entries = [
            (say("note-here"), NotesCommand::WriteOn(subject)),
            (say("bookmark-here"), NotesCommand::BookmarkOn(subject)),
        ];
        for (name, command) in entries {
            if ui.button(name).clicked() {
                commands.push(Command::Notes(command));
                ui.close();
            }
        }
    });
}

/// Paints a small sign for every few points of the overview in which a note's place begins, along `y`.
pub(super) fn on_overview(
    painter: &Painter,
    palette: &Palette,
    state: &State,
    (axis, whole): (Axis<'_>, Viewport),
    y: f32,
) {
    const STEP: f32 = 5.0;
    let book = &state.notes.book;
    let mut signs = Signs::default();
    let mut from = whole.start.floor() as i64;
    let end = whole.end.ceil() as i64;
    while let Some((at, _)) = book.first_between(from, end) {
        let x = axis.x_of_time(whole, at as f64);
        signs.diamond(pos2(x, y), 4.0, palette.panel);
        signs.diamond(pos2(x, y), 3.0, palette.ink1);
        let next = axis.time(whole, x + STEP).ceil() as i64;
        from = next.max(at.saturating_add(1));
    }
    signs.paint(painter);
}

/// A star and a leaf beside each other, for the page that says what the marks mean.
pub(super) fn sample(painter: &Painter, palette: &Palette, centre: Pos2) {
    let mut signs = Signs::default();
    Sign::Bookmark.add_to(&mut signs, palette, centre - vec2(9.0, 0.0), palette.panel);
    Sign::Note.add_to(&mut signs, palette, centre + vec2(9.0, 0.0), palette.panel);
    signs.paint(painter);
}

/// A span with a note as it lies on the ruler.
pub(super) fn span_sample(painter: &Painter, palette: &Palette, (from, until): (f32, f32), y: f32) {
    painter.hline(from..=until, y, Stroke::new(2.0, palette.ink2));
    for x in [from, until] {
        painter.vline(x, y - 4.0..=y + 1.0, Stroke::new(1.0, palette.ink2));
    }
}
