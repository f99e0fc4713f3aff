//! A node for each visible mark, so that who does not see or point can read and click them.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use super::describe::line;
use super::notes;
use super::scene::Scene;
use crate::app::names::{short_name, shortened, title_of};
use crate::language::say;
use crate::tell;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::grouping::Grouping;
use crate::timeline::hit::{Area, Target, area};
use crate::timeline::mark::{Line, Mark};
use crate::timeline::rows::{Row, RowKind};
use crate::ui::reader::presence_words;

/// Most nodes in a frame: each costs, and nobody reads more.
const MOST_NODES: usize = 600;

/// What happened to a mark through its node.
pub(super) struct Clicked {
    /// Which mark.
    pub target: Target,
    /// True for a double click.
    pub twice: bool,
    /// True for a right click.
    pub menu: bool,
}

/// Gives the visible marks their nodes; what was clicked. Nodes cost as much as all the painting: where nobody reads or
/// steers by them there are none, and the pointer is followed without.
pub(super) fn nodes_ui(ui: &Ui, scene: &Scene<'_>, canvas: &Response) -> Option<Clicked> {
    let listening = ui.accesskit_node_builder(canvas.id, |_| ()).is_some();
    if !listening {
        return None;
    }
    let (top, bottom) = (scene.lanes.top(), scene.lanes.bottom());
    let seen = scene.axis.rect(top, bottom).union(scene.column_rect(top, bottom));
    let mut clicked = None;
    let mut nodes = 0;
    for (index, mark) in scene.layout.marks.iter().enumerate() {
        let Some(row) = scene.row(mark.row) else { continue };
        let seen = seen.intersect(scene.seen_rect(mark.row));
        let Some(rect) = area(&scene.rows, mark).map(|area| screen(scene, mark, area).intersect(seen)) else {
            continue;
        };
        if !rect.is_positive() {
            continue;
        }
        nodes += 1;
        if nodes > MOST_NODES {
            break;
        }
        let Some(first) = mark.items(row).next() else { continue };
        // The same item in the same row keeps its node while one pans, also where its neighbours change.
        let id = ui.scope_id().with(("mark", row.kind_key(), first));
        let response = ui.interact(rect, id, Sense::CLICK);
        response.widget_info(|| {
            let label = name_of(scene, mark, row);
            WidgetInfo::selected(Role::Button, true, scene.is_selected_mark(mark), label)
        });
        let menu = response.secondary_clicked();
        if response.clicked() || response.double_clicked() || menu {
            clicked = Some(Clicked { target: Target::Mark(index), twice: response.double_clicked(), menu });
            response.surrender_focus();
        }
    }
    clicked
}

/// Where a mark answers on the screen: in the time, or in the column left of it.
pub(super) fn screen(scene: &Scene<'_>, mark: &Mark, area: Area) -> Rect {
    let from = if mark.in_column() { -COLUMN_POINTS } else { 0.0 };
    Rect::from_min_max(
        pos2(scene.axis.screen_x(area.x0.max(from)), scene.screen_y(area.y0)),
        pos2(scene.axis.screen_x(area.x1), scene.screen_y(area.y1)),
    )
}

/// What a mark is called: its item, in which lane where it has several, or how many it stands for.
fn name_of(scene: &Scene<'_>, mark: &Mark, row: &Row) -> String {
    let lane = lane_of(scene, row);
    let Some(item) = mark.single(row) else {
        let first = mark.items(row).next().map_or("", |item| title_of(scene.case, item));
        let count = mark.count();
        let told = if mark.line == Line::Events {
            tell!("count-events", count = count)
        } else {
            tell!("count-statements", count = count)
        };
        let told = match lane {
            Some(lane) => tell!("mark-group-of", told = told, lane = lane),
            None => told,
        };
        return format!("{told}: {} …", shortened(first, 60));
    };
    let mut line = line(scene.case, item, scene.clock);
    if scene.is_disputed(row, item) {
        line.push_str(say("mark-disputed"));
    }
    if let Some(words) = presence_words(scene.state, item) {
        line = format!("{line} — {words}");
    }
    if let Some(words) = notes::sign_words(scene.state, item) {
        line = format!("{line} — {words}");
    }
    let is_event = mark.line == Line::Events;
    let first_row = scene.rows.joint_of(item.index).filter(|_| is_event).map(|joint| joint.first_row as usize);
    // Words are in one lane, but for those of what they are about, and of what reports them.
    let many = matches!(scene.rows.grouping, Grouping::Topics | Grouping::Sources | Grouping::Tags);
    match lane {
        Some(lane) if many || first_row.is_some_and(|first| first != mark.row) => {
            tell!("mark-lane", line = line, lane = lane)
        }
        _ => line,
    }
}

/// What a lane is called, where that is not said by the mark itself.
fn lane_of(scene: &Scene<'_>, row: &Row) -> Option<String> {
    let label = row.label(scene.case);
    match row.kind {
        RowKind::Quiet(party) => {
            Some(tell!("lane-more-actors", count = row.members.len(), party = short_name(scene.case, party)))
        }
        RowKind::Unnamed => Some(say("lane-unnamed").to_owned()),
        // Two sources may have one title.
        _ if scene.rows.grouping == Grouping::Sources && !label.is_empty() => {
            let id = row.leads_to.map_or_else(String::new, |id| format!(", {}", scene.case.name_of(id)));
            Some(format!("{label}{id}"))
        }
        _ if label.is_empty() => row.who().map(|who| short_name(scene.case, who).to_owned()),
        _ => Some(label.to_owned()),
    }
}
