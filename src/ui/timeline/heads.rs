//! The heads of the lanes: who reads down them reads across in time.

use egui::{Align2, CornerRadius, Painter, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::head_keys::{self, HeadsView};
use super::notes;
use super::pen::elided;
use super::scene::Scene;
use super::{head_drag, menus};
use crate::app::names::{initials, short_name};
use crate::app::{Command, State};
use crate::case::{Id, ItemRef, Kind, status};
use crate::language::say;
use crate::tell;
use crate::timeline::grouping::Grouping;
use crate::timeline::rows::{Row, RowKind};
use crate::timeline::words::{name_words, words};
use crate::ui::parts::grouped;
use crate::ui::theme::{SECONDARY, SMALL, medium, semibold, text};

/// Left edge of what stands in a head.
pub(super) const INSET: f32 = 14.0;
/// Left edge of a name.
const NAME_X: f32 = 44.0;
/// Right edge of a number.
pub(super) const NUMBER_RIGHT: f32 = 14.0;
/// Where a head is not as wide there is room for initials alone.
const LEAST_WORDS: f32 = 100.0;

/// What a head shows: a row of the timeline, or an actor or party in a list.
#[derive(Clone, Copy)]
pub(super) struct Head<'a> {
    /// What it stands for.
    pub kind: RowKind,
    /// The party whose colour it has, as an index.
    pub party: Option<usize>,
    /// What a group is called.
    pub label: &'a str,
    /// The party, topic or source that a group stands for.
    pub leads_to: Option<Id>,
    /// The actors that share it.
    pub members: &'a [Id],
    /// How many statements.
    pub statements: usize,
    /// How many events and statements.
    pub items: usize,
    /// The row of the timeline that it stands before.
    pub row: Option<&'a Row>,
    /// Whether Tab stops at it.
    pub stop: bool,
}

impl<'a> Head<'a> {
    /// The head of a row.
    pub(super) fn of(row: &'a Row, state: &'a State) -> Self {
        let case = &*state.document.case;
        Self {
            kind: row.kind,
            party: row.party,
            label: row.label(case),
            leads_to: row.leads_to,
            members: &row.members,
            // What has no time is nowhere on the lane, and said all the same.
            statements: row.statement_count() + undated(state, row),
            items: row.item_count(),
            row: Some(row),
            stop: false,
        }
    }

    /// The actor or party that it stands for.
    pub(super) fn who(&self) -> Option<Id> {
        match self.kind {
            RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) => Some(id),
            RowKind::Group(_) => self.leads_to.filter(|_| self.party.is_some()),
            RowKind::Quiet(_) | RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed => None,
        }
    }

    fn is_selected(&self, scene: &Scene<'_>) -> bool {
        let selection = &scene.state.selection;
        let item = self.leads_to.and_then(|id| scene.case.item(id));
        let chosen = |who: &Id| selection.actors.contains(who);
        self.who().as_ref().is_some_and(chosen)
            || self.members.iter().any(chosen)
            || item.is_some() && item == selection.item
    }

    /// Whether a click on it does something.
    fn leads(&self) -> bool {
        let toggles = matches!(self.kind, RowKind::Quiet(_) | RowKind::Fewer(_));
        toggles || self.who().or(self.leads_to).is_some()
    }
}

/// How many statements without a time are shown of those whom a row stands for.
fn undated(state: &State, row: &Row) -> usize {
    let (document, case) = (&state.document, &state.document.case);
    if document.undated.is_empty() {
        return 0;
    }
    let shown = |at: &u32| state.shows(ItemRef { kind: Kind::Statement, index: *at });
    let of = |who: Id| document.undated_of(who).filter(shown).count();
    let in_party = |party: Id| {
        let members = case.actors.iter().filter(|actor| actor.party == Some(party)).map(|actor| of(actor.id));
        of(party) + members.sum::<usize>()
    };
    match row.kind {
        RowKind::Actor(who) => of(who),
        RowKind::Quiet(_) => row.members.iter().map(|who| of(*who)).sum(),
        RowKind::Folded(party) => in_party(party),
        RowKind::Group(_) => row.who().map_or(0, in_party),
        RowKind::Party(_) | RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed => 0,
    }
}

/// Paints the visible heads and lets them be clicked.
pub(super) fn heads_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    view: &mut HeadsView,
    commands: &mut Vec<Command>,
) {
    let width = scene.axis.head_width;
    let column = Rect::from_min_size(scene.lanes.min, vec2(width, scene.lanes.height()));
    let painter = painter.with_clip_rect(painter.clip_rect().intersect(column));
    painter.rect_filled(column, CornerRadius::ZERO, scene.palette.panel);
    let stop = view.stop(scene);
    let (mut dragged, mut focused) = (None, None);
    for (at, row) in scene.visible_rows() {
        let mut rect = scene.row_rect(row);
        rect.set_width(width);
        let painter = painter.with_clip_rect(painter.clip_rect().intersect(scene.seen_rect(at)));
        let head = Head { stop: stop == Some(at), ..Head::of(row, scene.state) };
        let Some(response) = head_ui(ui, &painter, scene, &head, rect, commands) else { continue };
        if response.has_focus() {
            focused = Some((at, head, response.clone()));
        }
        if response.dragged() || response.drag_stopped() {
            dragged = Some((at, response));
        }
    }
    // Only now: a head that is shown after the keyboard was given to it, and is no stop yet, would give it up.
    if let Some((at, head, response)) = focused {
        head_keys::keys(ui, scene, (view, &response), (at, &head), commands);
    }
    if let Some((at, response)) = dragged {
        head_drag::drag(ui, &painter, scene, (view, &response), at, commands);
    }
    let pinned = scene.pinned_rect();
    if pinned.height() >= 1.0 {
        let y = painter.round_to_pixel_center(pinned.bottom() - 1.0);
        painter.hline(column.x_range(), y, Stroke::new(2.0, scene.palette.line));
    }
    edge(&painter, scene, column);
}

/// The line between the column and the time.
pub(super) fn edge(painter: &Painter, scene: &Scene<'_>, column: Rect) {
    let edge = painter.round_to_pixel_center(column.right() - 1.0);
    painter.vline(edge, column.y_range(), Stroke::new(1.0, scene.palette.line));
}

/// One head in `rect`: a click selects or folds, a right click offers what else can be done.
pub(super) fn head_ui(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    head: &Head<'_>,
    rect: Rect,
    commands: &mut Vec<Command>,
) -> Option<Response> {
    let palette = scene.palette;
    let selected = head.is_selected(scene);
    let seen = rect.intersect(painter.clip_rect());
    let leads = head.leads();
    let response = seen.is_positive().then(|| {
        let sense = match head.row {
            Some(_) if head.stop => Sense::click() | Sense::DRAG,
            Some(_) => Sense::CLICK | Sense::DRAG,
            None if head.stop => Sense::click(),
            None if leads => Sense::CLICK,
            None => Sense::hover(),
        };
        let response = ui.interact(seen, head_id(ui, head.kind), sense);
        response.widget_info(|| {
            let name = name_of(scene, head);
            let name = if is_pinned(scene, head) { tell!("head-pinned", name = name) } else { name };
            if leads || head.row.is_some() {
                WidgetInfo::selected(Role::Button, true, selected, name)
            } else {
                WidgetInfo::labeled(Role::Label, true, name)
            }
        });
        response
    });
    let hovered = leads && response.as_ref().is_some_and(egui::Response::hovered);
    if selected {
        painter.rect_filled(rect, CornerRadius::ZERO, palette.selection);
    } else if hovered {
        painter.rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    let line = if head.kind.is_lane() { palette.faint_line } else { palette.line };
    painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, line));
    if selected {
        painter.rect_filled(rect.with_max_x(rect.left() + 3.0), CornerRadius::ZERO, palette.ink1);
    }
    let cut = if rect.width() < LEAST_WORDS {
        brief_head(painter, scene, head, rect);
        true
    } else {
        full_head(painter, scene, head, rect, hovered)
    };
    if is_pinned(scene, head) {
        pin(painter, scene, pos2(rect.left() + 7.0, rect.center().y));
    }
    let response = response?;
    if leads || head.row.is_some() {
        menus::head_menu(ui, &response, scene, head, commands);
    }
    let response = if cut { response.on_hover_text(tip_of(scene, head)) } else { response };
    if response.has_focus() && head_keys::pressed(ui) {
        commands.extend(head_keys::asked(ui, scene, head));
    } else if response.clicked() {
        let adds = ui.input(|input| input.modifiers.command || input.modifiers.ctrl);
        commands.extend(click(scene, head, adds));
        response.surrender_focus();
    }
    Some(response)
}

/// What a head is to egui.
pub(super) fn head_id(ui: &Ui, kind: RowKind) -> egui::Id {
    ui.scope_id().with(("lane head", kind.key()))
}

/// Whether a lane is pinned itself, and not with its party.
fn is_pinned(scene: &Scene<'_>, head: &Head<'_>) -> bool {
    head.row.is_some_and(|row| scene.rows.pins.contains(&row.lane))
}

/// The sign of a lane that stays in place.
fn pin(painter: &Painter, scene: &Scene<'_>, at: egui::Pos2) {
    let ink = scene.palette.ink2;
    painter.circle_filled(at - vec2(0.0, 3.0), 2.6, ink);
    painter.vline(at.x, at.y - 3.0..=at.y + 4.5, Stroke::new(1.2, ink));
}

/// What a click on a head asks for; `adds` while Ctrl is held.
fn click(scene: &Scene<'_>, head: &Head<'_>, adds: bool) -> Option<Command> {
    match head.kind {
        RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) if adds => Some(Command::ToggleActor(id)),
        // While some are sought nothing is folded: what was found must be seen.
        RowKind::Party(id) | RowKind::Folded(id) if scene.can_fold() => Some(Command::ToggleParty(id)),
        RowKind::Party(id) | RowKind::Folded(id) | RowKind::Actor(id) => Some(Command::SelectActor(id)),
        RowKind::Group(_) => match head.who() {
            Some(party) if adds => Some(Command::ToggleActor(party)),
            Some(party) => Some(Command::SelectActor(party)),
            None => head.leads_to.and_then(|id| scene.case.item(id)).map(Command::SelectItem),
        },
        RowKind::Quiet(party) | RowKind::Fewer(party) => Some(Command::ToggleQuiet(party)),
        RowKind::OthersHead | RowKind::Unnamed => None,
    }
}

/// What a head is called for who does not see it.
fn name_of(scene: &Scene<'_>, head: &Head<'_>) -> String {
    let statements = tell!("count-statements", count = head.statements);
    match head.kind {
        RowKind::Party(id) if scene.can_fold() => tell!("head-party-shown", name = name_words(scene.case, id)),
        RowKind::Party(id) => tell!("head-party", name = name_words(scene.case, id)),
        RowKind::Folded(id) => {
            tell!("head-party-folded", name = name_words(scene.case, id), statements = statements)
        }
        RowKind::Actor(id) => {
            let role = role_words(scene, id);
            let comma = if role.is_empty() { "" } else { ", " };
            let who = format!("{}{comma}{role}", name_words(scene.case, id));
            tell!("head-actor", who = who, statements = statements)
        }
        RowKind::Quiet(id) => tell!(
            "head-more-actors-of",
            count = head.members.len(),
            party = name_words(scene.case, id),
            statements = statements
        ),
        RowKind::Fewer(id) => tell!("head-fewer-actors-of", party = name_words(scene.case, id)),
        RowKind::OthersHead => say("head-others").to_owned(),
        RowKind::Unnamed => tell!("head-unnamed-with", statements = statements),
        RowKind::Group(_) => {
            // Two sources may have one title.
            let source = head.leads_to.filter(|_| scene.rows.grouping == Grouping::Sources);
            let id = source.map_or_else(String::new, |id| format!(", {}", scene.case.name_of(id)));
            format!("{}{id}, {}", head.label, tell!("count-items", count = head.items))
        }
    }
}

/// What is told on hover where not all of it is seen.
fn tip_of(scene: &Scene<'_>, head: &Head<'_>) -> String {
    if !head.members.is_empty() {
        return names_of(scene, head.members).join("\n");
    }
    let Some(who) = head.who() else { return head.label.to_owned() };
    let (name, role) = (name_words(scene.case, who), role_words(scene, who));
    if role.is_empty() { name.to_owned() } else { format!("{name}\n{role}") }
}

/// The names of some actors, the first of many.
fn names_of<'a>(scene: &'a Scene<'_>, actors: &[Id]) -> Vec<&'a str> {
    const MOST: usize = 30;
    actors.iter().take(MOST).map(|actor| name_words(scene.case, *actor)).collect()
}

fn role_words<'a>(scene: &'a Scene<'_>, actor: Id) -> &'a str {
    scene.case.actor(actor).map_or("", |actor| words(status::role(actor, scene.state.as_of()), scene.case))
}

/// Words in a head; whether some of them were cut off.
fn full_head(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, rect: Rect, hovered: bool) -> bool {
    match head.kind {
        RowKind::Party(id) => party_head(painter, scene, (id, head), rect, hovered),
        RowKind::Folded(id) => {
            number(painter, scene, head, rect);
            party_head(painter, scene, (id, head), rect, hovered)
        }
        RowKind::Actor(id) => actor_head(painter, scene, (id, head), rect),
        RowKind::Quiet(_) => {
            number(painter, scene, head, rect);
            quiet_head(painter, scene, head, rect)
        }
        RowKind::Fewer(_) => {
            let left = chevron(painter, scene, pos2(rect.left() + INSET + 11.0, rect.center().y), Pointing::Up);
            caption(painter, scene, rect.with_min_x(left), say("head-fewer-actors"))
        }
        RowKind::OthersHead => caption(painter, scene, rect, say("head-others")),
        RowKind::Unnamed => {
            number(painter, scene, head, rect);
            caption(painter, scene, rect, say("head-unnamed"))
        }
        RowKind::Group(_) => group_head(painter, scene, head, rect),
    }
}

fn party_head(painter: &Painter, scene: &Scene<'_>, (id, head): (Id, &Head<'_>), rect: Rect, hovered: bool) -> bool {
    let palette = scene.palette;
    let y = rect.center().y;
    square(painter, scene, head, pos2(rect.left() + INSET + 4.0, y));
    let width = rect.width() - 28.0 - 40.0;
    let galley = elided(painter, name_words(scene.case, id), semibold(SMALL), palette.ink2, width);
    let (right, cut) = (rect.left() + 28.0 + galley.size().x, galley.elided);
    painter.galley(pos2(rect.left() + 28.0, y - galley.size().y / 2.0), galley, palette.ink2);
    let folded = matches!(head.kind, RowKind::Folded(_));
    if scene.can_fold() && (hovered || folded) {
        let pointing = if folded { Pointing::Right } else { Pointing::Down };
        chevron(painter, scene, pos2(right + 12.0, y), pointing);
    }
    cut
}

/// The lane that the quieter actors of a party share: how many they are, and who.
fn quiet_head(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, rect: Rect) -> bool {
    let palette = scene.palette;
    chevron(painter, scene, pos2(rect.left() + INSET + 11.0, rect.center().y), Pointing::Down);
    let width = rect.width() - NAME_X - NUMBER_RIGHT - number_width(head);
    let count = tell!("head-more-actors", count = head.members.len());
    let galley = elided(painter, &count, medium(13.0), palette.ink2, width);
    painter.galley(pos2(rect.left() + NAME_X, rect.top() + 9.5 - galley.size().y / 2.0), galley, palette.ink2);
    let names: Vec<&str> = head.members.iter().take(8).map(|actor| short_name(scene.case, *actor)).collect();
    let galley = elided(painter, &names.join(", "), text(11.0), palette.ink3, width);
    painter.galley(pos2(rect.left() + NAME_X, rect.top() + 23.0 - galley.size().y / 2.0), galley, palette.ink3);
    true
}

/// Where a small triangle points.
#[derive(Clone, Copy)]
enum Pointing {
    /// To what is hidden beside it.
    Right,
    /// To what is open, or opens, below it.
    Down,
    /// To what is put together above it.
    Up,
}

/// Paints a small triangle; the x where words after it may begin.
fn chevron(painter: &Painter, scene: &Scene<'_>, at: egui::Pos2, pointing: Pointing) -> f32 {
    let tips = match pointing {
        Pointing::Right => [vec2(-2.0, -3.5), vec2(-2.0, 3.5), vec2(2.5, 0.0)],
        Pointing::Down => [vec2(-3.5, -2.0), vec2(3.5, -2.0), vec2(0.0, 2.5)],
        Pointing::Up => [vec2(-3.5, 2.0), vec2(3.5, 2.0), vec2(0.0, -2.5)],
    };
    let points = tips.map(|tip| at + tip).to_vec();
    painter.add(egui::Shape::convex_polygon(points, scene.palette.ink3, Stroke::NONE));
    at.x + 5.0
}

fn actor_head(painter: &Painter, scene: &Scene<'_>, (id, head): (Id, &Head<'_>), rect: Rect) -> bool {
    let palette = scene.palette;
    let name = name_words(scene.case, id);
    disc(painter, scene, head, (pos2(rect.left() + INSET + 11.0, rect.center().y), name));
    let width = rect.width() - NAME_X - NUMBER_RIGHT - number_width(head);
    let galley = elided(painter, name, medium(13.0), palette.ink1, width);
    let mut cut = galley.elided;
    let role = role_words(scene, id);
    let name_y = if role.is_empty() { rect.center().y } else { rect.top() + 9.5 };
    let sign = pos2(rect.left() + NAME_X + galley.size().x + 9.0, name_y);
    painter.galley(pos2(rect.left() + NAME_X, name_y - galley.size().y / 2.0), galley, palette.ink1);
    if let Some(item) = scene.case.item(id)
        && sign.x < rect.left() + NAME_X + width
    {
        notes::item_sign(painter, palette, (scene.state, item), sign);
    }
    if !role.is_empty() {
        let galley = elided(painter, role, text(11.0), palette.ink3, width);
        cut |= galley.elided;
        let y = rect.top() + 23.0 - galley.size().y / 2.0;
        painter.galley(pos2(rect.left() + NAME_X, y), galley, palette.ink3);
    }
    number(painter, scene, head, rect);
    cut
}

/// The name of a group, with the square of its party.
fn group_head(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, rect: Rect) -> bool {
    let palette = scene.palette;
    let y = rect.center().y;
    let mut left = rect.left() + INSET;
    if head.party.is_some() {
        square(painter, scene, head, pos2(left + 4.0, y));
        left += 14.0;
    }
    let width = rect.right() - NUMBER_RIGHT - number_width(head) - left;
    let galley = elided(painter, head.label, medium(13.0), palette.ink1, width);
    let cut = galley.elided;
    painter.galley(pos2(left, y - galley.size().y / 2.0), galley, palette.ink1);
    number(painter, scene, head, rect);
    cut
}

/// A head in a closed column: a sign with initials.
fn brief_head(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, rect: Rect) {
    let centre = rect.center();
    match head.kind {
        RowKind::Party(_) | RowKind::Folded(_) => square(painter, scene, head, centre),
        RowKind::Actor(id) => disc(painter, scene, head, (centre, name_words(scene.case, id))),
        RowKind::Group(_) => {
            let galley = elided(painter, head.label, medium(SMALL), scene.palette.ink1, rect.width() - 10.0);
            painter.galley(centre - galley.size() / 2.0, galley, scene.palette.ink1);
        }
        RowKind::Quiet(_) => {
            chevron(painter, scene, centre, Pointing::Down);
        }
        RowKind::Fewer(_) => {
            chevron(painter, scene, centre, Pointing::Up);
        }
        RowKind::OthersHead | RowKind::Unnamed => {}
    }
}

/// Initials on a tint of the party's colour.
fn disc(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, (centre, name): (egui::Pos2, &str)) {
    let color = scene.party_color(head.party);
    painter.circle_filled(centre, 11.0, scene.palette.tint(color));
    let ink = scene.palette.ink_of(color);
    painter.text(centre, Align2::CENTER_CENTER, initials(name), semibold(9.5), ink);
}

fn square(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, centre: egui::Pos2) {
    let square = Rect::from_center_size(centre, vec2(8.0, 8.0));
    painter.rect_filled(square, CornerRadius::same(2), scene.party_color(head.party));
}

fn caption(painter: &Painter, scene: &Scene<'_>, rect: Rect, words: &str) -> bool {
    let at = pos2(rect.left() + INSET, rect.center().y);
    painter.text(at, Align2::LEFT_CENTER, words, semibold(SMALL), scene.palette.ink3);
    false
}

/// How many statements an actor's lane holds, how many items that of a group, in words.
fn number_words(head: &Head<'_>) -> String {
    let group = matches!(head.kind, RowKind::Group(_));
    match if group { head.items } else { head.statements } {
        0 => "–".to_owned(),
        count => grouped(count),
    }
}

/// About how much room that takes, with a gap before it.
fn number_width(head: &Head<'_>) -> f32 {
    8.0 + 8.0 * number_words(head).chars().count().max(2) as f32
}

fn number(painter: &Painter, scene: &Scene<'_>, head: &Head<'_>, rect: Rect) {
    let at = pos2(rect.right() - NUMBER_RIGHT, rect.center().y);
    painter.text(at, Align2::RIGHT_CENTER, number_words(head), text(SECONDARY), scene.palette.ink2);
}
