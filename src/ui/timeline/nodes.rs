//! A node for each visible mark, so that who does not see or point can read and click them.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2};

use super::node_names::Names;
use super::scene::Scene;
use crate::timeline::column::COLUMN_POINTS;
use crate::timeline::hit::{Area, Target, area};
use crate::timeline::mark::Mark;

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
pub(super) fn nodes_ui(ui: &Ui, scene: &Scene<'_>, canvas: &Response, names: &mut Names) -> Option<Clicked> {
    let listening = ui.accesskit_node_builder(canvas.id, |_| ()).is_some();
    if !listening {
        return None;
    }
    let (top, bottom) = (scene.lanes.top(), scene.lanes.bottom());
    let seen = scene.axis.rect(top, bottom).union(scene.column_rect(top, bottom));
    let mut clicked = None;
    let mut nodes = 0;
    names.begin(scene);
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
        let (label, selected) = (names.name_of(scene, mark, (row, first)), scene.is_selected_mark(mark));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
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
