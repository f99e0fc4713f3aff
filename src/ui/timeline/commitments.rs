//! The commitments on the axis: who owes what in the column of heads, what became of it in time.

use std::sync::Arc;

use egui::{
    Align2, Color32, CornerRadius, Direction, Galley, Id, Painter, Popup, Rect, Response, Role, ScrollArea, Sense,
    Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::axis::Axis;
use super::commitment_bars::{flag, paint_segment};
use super::commitment_keys::{self, Walked, milestone_words};
use super::pen::elided;
use super::{TimelineView, describe, input, menus};
use crate::app::names::{capitalised, short_name, shortened};
use crate::app::story::public_words;
use crate::app::{Command, State};
use crate::case::{Case, Commitment, Instant, ItemRef, Kind, Status};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::Viewport;
use crate::timeline::clock::Clock;
use crate::timeline::commitments::{
    Life, Milestone, ROW_POINTS, Segment, beyond_words, deadline_words, is_final, life, milestones,
};
use crate::timeline::extent::range_of_item;
use crate::timeline::words::words;
use crate::ui::theme::{Palette, SMALL, medium, text};
use crate::ui::{focus, menu_by_key, status_sign};

/// Height of a bar.
pub(super) const BAR_HEIGHT: f32 = 8.0;
/// Width of the stub at the day it was made.
pub(super) const STUB_WIDTH: f32 = 4.0;
/// How far a bar without a deadline fades.
pub(super) const FADE_WIDTH: f32 = 28.0;
/// Where there is less room for words beside a sign, there are none.
const LEAST_WORDS: f32 = 40.0;
/// So much of a bar is left in sight by words at the edge.
const LEAST_BAR: f32 = 24.0;
/// Where words begin in the column of heads.
const WORDS_LEFT: f32 = 40.0;
/// Most width of a name above its bar.
const MOST_ABOVE: f32 = 300.0;
/// Diameter of a sign on a bar.
const SIGN: f32 = 11.0;

/// What is drawn from in one frame.
pub(super) struct Table<'a> {
    /// What is looked at.
    pub state: &'a State,
    /// The case on screen.
    pub case: &'a Case,
    /// The colours of the theme.
    pub palette: &'static Palette,
    /// The clock that times are told on.
    pub clock: Clock,
    /// Time to x.
    pub axis: Axis<'a>,
    /// The visible time.
    pub viewport: Viewport,
    /// The end of what is taken in.
    pub as_of: Option<Instant>,
}

impl Table<'_> {
    /// Whether the filter, which only dims, leaves it out.
    fn is_quiet(&self, commitment: &Commitment) -> bool {
        let item = self.case.item(commitment.id);
        let bright = self.state.scoped.bright.as_ref();
        item.zip(bright).is_some_and(|(item, bright)| !bright.has(item))
    }
}

/// The commitments `shown` (indices into the case's), filling what is left of `ui`, as wide as the timeline so that they
/// share its axis; what takes the keyboard, where there is room for any.
pub fn commitments_ui(
    ui: &mut Ui,
    state: &State,
    shown: &[u32],
    (view, commands): (&mut TimelineView, &mut Vec<Command>),
) -> Option<Id> {
    let rect = ui.available_rect_before_wrap();
    if rect.width() <= view.heads(state, rect) || rect.height() < 1.0 {
        return None;
    }
    let case = &*state.document.case;
    let palette = Palette::of(ui.ctx());
    let viewport = view.shown(ui, state);
    let table = Table {
        state,
        case,
        palette,
        clock: Clock::of(case),
        axis: view.axis(state, rect, viewport),
        viewport,
        as_of: state.as_of(),
    };
    if case.commitments.is_empty() {
        let at = rect.left_top() + vec2(14.0, 18.0);
        ui.painter().text(at, Align2::LEFT_CENTER, say("commitments-none"), text(12.5), palette.ink3);
        ui.allocate_rect(rect, Sense::hover());
        return None;
    }
    let height = ROW_POINTS as f32;
    let overflows = shown.len() as f32 * height > rect.height();
    let area = table.axis.rect(rect.top(), rect.bottom());
    let canvas = ui.interact(area, ui.scope_id().with("commitments canvas"), Sense::DRAG);
    if canvas.dragged() && canvas.drag_delta().x != 0.0 {
        view.motion.by_hand();
        commands.push(Command::Pan(-f64::from(canvas.drag_delta().x) / table.axis.width_points()));
    }
    if ui.rect_contains_pointer(rect) {
        match input::step(ui, table.axis, overflows, view) {
            Some(input::Step::Zoom { factor, anchor }) => {
                view.motion.by_hand();
                commands.push(Command::Zoom { factor, anchor });
            }
            Some(input::Step::Time(share)) => {
                view.motion.by_hand();
                commands.push(Command::Pan(share));
            }
            // What scrolls lanes is the scroll area's own.
            Some(input::Step::Lanes(_)) | None => {}
        }
    }
    if let Some(at) = ui.input(|input| input.pointer.hover_pos()).filter(|at| area.contains(*at)) {
        view.point_at(ui, at.x);
    }
    grid(ui.painter(), &table, rect);
    let rows = &mut view.walked_rows;
    let (panel, walked) = commitment_keys::keys_ui(ui, &table, shown, (rows, commands));
    let mut list = ScrollArea::vertical().auto_shrink(false);
    if let Some(offset) = rows.scroll.take() {
        list = list.vertical_scroll_offset(offset);
    }
    let menu_asked = menu_by_key::is_asked_of(ui, panel.id);
    let mut told = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    let scrolled = list.show_rows(ui, height, shown.len(), |ui, range| {
        for index in shown.get(range).unwrap_or_default() {
            let walked = walked.filter(|walked| walked.row == *index);
            let Some(row) = row_ui(ui, &table, *index as usize, walked, (rect, commands)) else { continue };
            if row.clicked() {
                rows.clicked(*index);
                // The arrows go on from here.
                ui.memory_mut(|memory| memory.request_focus(panel.id));
            }
            if rows.at() == Some(*index) {
                let item = ItemRef::new(Kind::Commitment, *index as usize);
                let contents = |ui: &mut Ui| menus::item_entries(ui, state, item, commands);
                menu_by_key::menu_ui(ui, Popup::menu(&row), panel.id, menu_asked, contents);
            }
            told = told.or(walked.map(|_| row.id));
        }
    });
    rows.seen = (scrolled.state.unclamped_offset().y, scrolled.inner_rect.height());
    if let Some(walked) = walked {
        commitment_keys::tell_walked(ui, &table, &panel, (walked, told));
    }
    super::span::band(&ui.painter_at(rect), palette, state, (table.axis, viewport), rect);
    super::cursor::line(&ui.painter_at(rect), palette, state, (table.axis, viewport), rect);
    if let Some(x) = view.pointed_at(ui) {
        let painter = ui.painter_at(rect);
        let x = painter.round_to_pixel_center(x);
        if area.x_range().contains(x) {
            painter.vline(x, rect.y_range(), Stroke::new(1.0, palette.hair()));
        }
    }
    Some(panel.id)
}

/// The lines of the ruler and the breaks go on through the commitments.
fn grid(painter: &Painter, table: &Table<'_>, rect: Rect) {
    let edge = painter.round_to_pixel_center(rect.left() + table.axis.head_width - 1.0);
    painter.vline(edge, rect.y_range(), Stroke::new(1.0, table.palette.line));
    if table.axis.column(rect) >= 1.0 {
        let edge = painter.round_to_pixel_center(table.axis.left_x);
        painter.vline(edge, rect.y_range(), Stroke::new(1.0, table.palette.line));
    }
    for x in super::ruler::grid_lines(painter, table.case, table.viewport, table.axis) {
        let x = painter.round_to_pixel_center(table.axis.screen_x(x));
        if x > table.axis.left_x && x < rect.right() {
            painter.vline(x, rect.y_range(), Stroke::new(1.0, table.palette.faint_line));
        }
    }
    super::breaks::paint(painter, table.palette, (table.axis, table.viewport), rect);
}

/// One row, with a ring where one `walked` to it.
fn row_ui(
    ui: &mut Ui,
    table: &Table<'_>,
    index: usize,
    walked: Option<Walked>,
    (panel, commands): (Rect, &mut Vec<Command>),
) -> Option<Response> {
    let (rect, _) = ui.allocate_exact_size(vec2(panel.width(), ROW_POINTS as f32), Sense::hover());
    let commitment = table.case.commitments.get(index)?;
    let item = ItemRef::new(Kind::Commitment, index);
    let life = life(table.case, commitment, table.as_of);
    let response = ui.interact(rect, ui.scope_id().with(("commitment", index)), Sense::CLICK);
    let selected = table.state.selection.item == Some(item);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, row_words(table, item, &life)));
    response.context_menu(|ui| menus::item_entries(ui, table.state, item, commands));
    if response.clicked() || response.double_clicked() {
        commands.push(Command::SelectItem(item));
        response.surrender_focus();
    }
    if response.double_clicked()
        && let Some((start, end)) = range_of_item(table.case, item)
    {
        commands.push(Command::SetViewport(table.axis.folds.fit(start, end)));
    }
    let response = response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(340.0);
        let told = describe::describe(table.case, item, table.clock);
        for (words, font, color) in [
            (format!("{} · {}", told.kind, told.who), text(SMALL), table.palette.ink3),
            (words(&commitment.text, table.case).to_owned(), medium(13.0), table.palette.ink1),
            (
                format!(
                    "{} · {}",
                    status_words(table, commitment, &life),
                    deadline_words(table.case, commitment, table.clock)
                ),
                text(SMALL),
                table.palette.ink2,
            ),
            (tell!("made-when", when = told.when), text(SMALL), table.palette.ink2),
        ] {
            ui.add(egui::Label::new(egui::RichText::new(words).font(font).color(color)).wrap());
        }
    });
    if !ui.is_rect_visible(rect) {
        return Some(response);
    }
    let painter = ui.painter_at(rect);
    let ground = if selected {
        table.palette.selection
    } else if response.hovered() {
        table.palette.raised
    } else {
        table.palette.panel
    };
    if selected || response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, ground);
    }
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, table.palette.ink1);
    }
    painter.hline(
        rect.x_range(),
        painter.round_to_pixel_center(rect.bottom() - 1.0),
        Stroke::new(1.0, table.palette.faint_line),
    );
    head(&painter, table, commitment, &life, rect);
    let time = painter.with_clip_rect(painter.clip_rect().intersect(table.axis.rect(rect.top(), rect.bottom())));
    bar(&time, table, (commitment, &life), (rect, ground));
    if let Some(walked) = walked.filter(|_| focus::is_by_keys(ui)) {
        ring(ui, (&painter, &time), table, (commitment, &life, walked), rect);
    }
    Some(response)
}

/// A ring around where one walked to: the row, and in it the milestone, with its words beside it.
fn ring(
    ui: &Ui,
    (painter, time): (&Painter, &Painter),
    table: &Table<'_>,
    (commitment, life, walked): (&Commitment, &Life, Walked),
    rect: Rect,
) {
    let stroke = Stroke::new(1.5, table.palette.ink1);
    let Some((at, (milestone, secs))) =
        walked.milestone.and_then(|at| Some((at, *milestones(commitment, life).get(at)?)))
    else {
        painter.rect_stroke(rect.shrink(1.5), CornerRadius::same(3), stroke, egui::StrokeKind::Inside);
        return;
    };
    // Signs stand behind the beginning of what they tell, as they are painted.
    let aside = match milestone {
        Milestone::Made => STUB_WIDTH / 2.0,
        Milestone::Update(_) => SIGN / 2.0,
        Milestone::Due => 3.0,
    };
    let centre = pos2(table.axis.x_of_time(table.viewport, secs as f64) + aside, bar_y(table, rect));
    let around = Rect::from_center_size(centre, vec2(20.0, 24.0));
    time.rect_stroke(around, CornerRadius::same(4), stroke, egui::StrokeKind::Inside);
    if let Some(words) = milestone_words(table, commitment, at)
        && time.clip_rect().contains(centre)
    {
        let id = ui.scope_id().with("words of a milestone");
        let tip =
            egui::Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, egui::PopupAnchor::ParentRect(around));
        tip.gap(4.0).width(340.0).show(|ui| {
            ui.set_max_width(340.0);
            ui.add(egui::Label::new(egui::RichText::new(words).font(text(SMALL)).color(table.palette.ink1)).wrap());
        });
    }
}

/// A row in a line, for who does not see it.
pub(super) fn row_words(table: &Table<'_>, item: ItemRef, life: &Life) -> String {
    let (line, commitment) = (describe::line(table.case, item, table.clock), table.case.commitments.get(item.at()));
    let status = commitment.map_or_else(String::new, |commitment| status_words(table, commitment, life));
    if status.is_empty() { line } else { format!("{line} — {status}") }
}

/// `Overdue`, or where it stands.
fn status_words(table: &Table<'_>, commitment: &Commitment, life: &Life) -> String {
    let Some(status) = life.standing.status else {
        return if life.as_of.is_some() { say("status-none").to_owned() } else { String::new() };
    };
    let mut words = capitalised(status.term());
    if life.overdue {
        words = tell!("overdue-status", status = words.to_lowercase());
    }
    if !life.standing.certain {
        words = format!("{words}{}", say("status-uncertain"));
    }
    public_words(words, table.state.cursor, table.case, (commitment, &life.standing))
}

fn is_alert(life: &Life) -> bool {
    life.overdue || life.standing.status == Some(Status::Broken)
}

/// Whether the column of heads has no room for words.
fn heads_are_closed(table: &Table<'_>) -> bool {
    table.axis.head_width - WORDS_LEFT - 10.0 < LEAST_WORDS
}

/// How high bars stand in a row: below its name, where that stands in the row.
fn bar_y(table: &Table<'_>, rect: Rect) -> f32 {
    rect.center().y + if heads_are_closed(table) { 5.0 } else { 0.0 }
}

fn head(painter: &Painter, table: &Table<'_>, commitment: &Commitment, life: &Life, rect: Rect) {
    let palette = table.palette;
    let quiet = table.is_quiet(commitment);
    let alert = is_alert(life) && !quiet;
    let ink = if quiet { palette.ink3 } else { palette.ink1 };
    let sign_color = if alert { palette.alert } else { ink };
    if let Some(status) = life.standing.status {
        let sign = Rect::from_center_size(pos2(rect.left() + 24.0, rect.center().y), vec2(13.0, 13.0));
        status_sign::paint(painter, sign, status, sign_color);
    }
    let item = table.case.item(commitment.id);
    if let Some(item) = item {
        let at = pos2(rect.left() + 10.0, rect.center().y);
        super::notes::item_sign(painter, palette, (table.state, item), at);
    }
    let left = rect.left() + WORDS_LEFT;
    let width = rect.left() + table.axis.head_width - left - 10.0;
    let title = shortened(words(&commitment.text, table.case), 60);
    if heads_are_closed(table) {
        // Without a column of heads its name stands above its bar.
        let left = rect.left() + table.axis.head_width + 8.0;
        let galley = elided(painter, &title, text(11.0), ink, (rect.right() - left).min(MOST_ABOVE));
        painter.galley(pos2(left, rect.top() + 8.0 - galley.size().y / 2.0), galley, ink);
        return;
    }
    let galley = elided(painter, &title, medium(12.5), ink, width);
    painter.galley(pos2(left, rect.top() + 10.5 - galley.size().y / 2.0), galley, ink);
    let sides: Vec<&str> =
        commitment.by.iter().chain(&commitment.to).take(4).map(|side| short_name(table.case, *side)).collect();
    let mut told = status_words(table, commitment, life);
    for side in sides {
        if !told.is_empty() {
            told.push_str(" · ");
        }
        told.push_str(side);
    }
    let color = if alert { palette.alert } else { palette.ink3 };
    let galley = elided(painter, &told, text(11.0), color, width);
    painter.galley(pos2(left, rect.top() + 25.0 - galley.size().y / 2.0), galley, color);
}

/// The life of a commitment in time, with words for what lies beyond the edges.
fn bar(
    painter: &Painter,
    table: &Table<'_>,
    (commitment, life): (&Commitment, &Life),
    (rect, ground): (Rect, Color32),
) {
    let palette = table.palette;
    let y = bar_y(table, rect);
    let x = |secs: i64| table.axis.x_of_time(table.viewport, secs as f64);
    let clip = painter.clip_rect();
    let quiet = table.is_quiet(commitment);
    let plain = if quiet { palette.quiet } else { palette.ink1 };
    let ink = if is_alert(life) && !quiet { palette.alert } else { plain };
    let stands = life.standing.status.is_some() || life.as_of.is_none();
    let flagged = || {
        if let Some(due) = life.flag_secs.filter(|_| stands) {
            flag(painter, pos2(x(due), y), ink);
        }
    };
    let (Some(first), Some(last)) = (life.segments.first(), life.segments.last()) else { return flagged() };
    for segment in &life.segments {
        paint_segment(painter, table, (segment, life.fades && segment == last), (x(segment.start_secs), y));
    }
    let begins = pos2(x(first.start_secs), y - BAR_HEIGHT / 2.0);
    if commitment.made_at.as_ref().is_some_and(|made| made.earliest.is_none()) {
        // It may have been made at any time before.
        let tail = Rect::from_min_size(begins, vec2(0.0, BAR_HEIGHT)).with_min_x(begins.x - FADE_WIDTH);
        painter.add(Shape::gradient_rect(tail, Direction::LeftToRight, [Color32::TRANSPARENT, palette.quiet]));
    } else if first.sure_secs <= first.start_secs {
        // Of what was made at some time of a month the dotted stretch tells when.
        painter.rect_filled(Rect::from_min_size(begins, vec2(STUB_WIDTH, BAR_HEIGHT)), CornerRadius::same(1), plain);
    }
    let signed = |(at, segment): &(usize, &Segment)| *at > 0 || segment.status != Status::Pending;
    for (at, segment) in life.segments.iter().enumerate().filter(signed) {
        // Of signs that would overlap, the last says where it stands.
        let next = life.segments.get(at + 1).map(|next| x(next.start_secs));
        if next.is_some_and(|next| next - x(segment.start_secs) < SIGN + 2.0) {
            continue;
        }
        let at = pos2(x(segment.start_secs) + SIGN / 2.0, y);
        painter.circle_filled(at, SIGN / 2.0 + 1.5, ground);
        let color = if segment.status == Status::Broken && !quiet { palette.alert } else { plain };
        status_sign::paint(painter, Rect::from_center_size(at, vec2(SIGN, SIGN)), segment.status, color);
    }
    flagged();

    let beyond = beyond_words(table.case, commitment, life, table.viewport, table.clock);
    let points_on = beyond.is_some();
    let before =
        (x(last.end_secs) + SIGN < clip.left() && is_final(last.status)).then(|| format!("← {}", last.status.term()));
    if let Some(words) = beyond.or_else(|| left_words(table, commitment, life, x(first.start_secs), clip)) {
        let galley = painter.layout_no_wrap(words, text(SMALL), palette.ink2);
        let free = x(first.start_secs) - 8.0;
        let edge = clip.right() - 10.0;
        // What lies beyond the edge is told there, where that leaves the beginning of the bar in sight.
        let at_edge = points_on && free + LEAST_BAR < edge - galley.size().x;
        let room = !at_edge && free - galley.size().x >= clip.left() + 6.0;
        if !room {
            let rest = Rect::from_x_y_ranges(edge..=clip.right(), y - BAR_HEIGHT..=y + BAR_HEIGHT);
            painter.rect_filled(rest, CornerRadius::ZERO, ground);
        }
        on_ground(painter, galley, (if room { free.min(edge) } else { edge }, y), ground);
    } else if let Some(words) = before {
        let galley = painter.layout_no_wrap(words, text(SMALL), palette.ink3);
        let right = clip.left() + 8.0 + galley.size().x;
        on_ground(painter, galley, (right, y), ground);
    }
}

/// Words that end at `right`, on a ground of their own: bars and breaks pass below them.
fn on_ground(painter: &Painter, galley: Arc<Galley>, (right, y): (f32, f32), ground: Color32) {
    let at = pos2(right - galley.size().x, y - galley.size().y / 2.0);
    painter.rect_filled(Rect::from_min_size(at, galley.size()).expand2(vec2(5.0, 1.0)), CornerRadius::ZERO, ground);
    painter.galley(at, galley, ground);
}

/// The deadline left of a bar whose whole life is in view, where there is room.
fn left_words(table: &Table<'_>, commitment: &Commitment, life: &Life, start_x: f32, clip: Rect) -> Option<String> {
    let visible = start_x > clip.left() + 160.0 && start_x < clip.right();
    (visible && life.segments.len() == 1).then(|| deadline_words(table.case, commitment, table.clock))
}
