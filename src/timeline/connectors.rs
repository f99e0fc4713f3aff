//! The lines that join the lanes of an event, where there is room for them.

use std::ops::Range;

use super::layout::{Layout, Metrics};
use super::mark::Line;
use super::rows::{Joint, Rows};
use super::scale::Scale;
use crate::case::{Case, Weight};

/// Connectors nearer to each other than this are drawn once.
const CONNECTOR_POINTS: f64 = 3.0;
/// Where as many more begin so near to each other, none of them has a line.
const MOST_TOGETHER: usize = 6;
/// Where more than so many begin within this distance to either side, only those of major events have a line.
const AROUND_POINTS: f64 = 40.0;
const MOST_AROUND: usize = 8;
/// From the start of a bar to the line that joins its lanes.
pub(super) const CONNECTOR_INSET_POINTS: f64 = 4.0;

/// A vertical line that joins the lanes of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Connector {
    /// Index of the event.
    pub event: u32,
    /// Where it stands.
    pub x_points: f64,
    /// The uppermost of its rows.
    pub first_row: usize,
    /// The lowest of its rows.
    pub last_row: usize,
    /// True where the hour is not known.
    pub dotted: bool,
}

/// The line that joins the lanes of an event.
pub fn connector(joint: &Joint, scale: Scale<'_>) -> Connector {
    Connector {
        event: joint.event,
        x_points: scale.x(joint.start_secs) + CONNECTOR_INSET_POINTS,
        first_row: joint.first_row as usize,
        last_row: joint.last_row as usize,
        dotted: !joint.hour_known,
    }
}

/// Stretches of the joints that begin between two times, each so short that its joints share a line; without those of so
/// many joints that none has one.
pub(super) fn few_joints(rows: &Rows, scale: &Scale<'_>, (from_secs, until_secs): (f64, f64)) -> Vec<(u32, u32)> {
    let near_secs = CONNECTOR_POINTS * scale.secs_per_point();
    let mut at = rows.joint_from(0, from_secs);
    let mut few = Vec::new();
    while let Some(first) = rows.joints.get(at).filter(|joint| joint.start_secs as f64 <= until_secs) {
        let end = rows.joint_from(at + 1, first.start_secs as f64 + near_secs).max(at + 1);
        // A forest of lines would say nothing.
        if end - at <= MOST_TOGETHER {
            few.push((at as u32, end as u32));
        }
        at = end;
    }
    few
}

/// The lines that join lanes, of joints of which `few` lie together each.
pub(super) fn connectors(
    case: &Case,
    rows: &Rows,
    (metrics, layout): (&Metrics<'_>, &Layout),
    few: impl Iterator<Item = Range<usize>>,
) -> Vec<Connector> {
    let scale = metrics.scale();
    let joints = &rows.joints;
    let secs_per_point = scale.secs_per_point();
    let seen = |joint: &&Joint| {
        let hidden = metrics.has_column() && !joint.hour_known;
        !hidden && layout.meets(joint.first_row as usize, joint.last_row as usize)
    };
    let mut connectors = Vec::new();
    for together in few {
        let start = together.start;
        let within = joints.get(together).unwrap_or_default();
        let Some((at, joint)) = within.iter().enumerate().find(|(_, joint)| seen(joint)) else { continue };
        // In a thicket only those of what matters most have a line.
        let major = || case.events.get(joint.event as usize).is_some_and(|event| event.weight == Weight::Major);
        if !thicket(joints, start + at, secs_per_point) || major() {
            connectors.push(connector(joint, scale));
        }
    }
    connectors.retain(|connector| stands_alone(layout, rows, connector));
    connectors
}

/// Whether so many lines begin around one that it would be lost among them; depends on the zoom alone.
fn thicket(joints: &[Joint], at: usize, secs_per_point: f64) -> bool {
    let Some(joint) = joints.get(at) else { return false };
    let near = |other: &&Joint| other.start_secs.abs_diff(joint.start_secs) as f64 <= AROUND_POINTS * secs_per_point;
    // Where there are more around it, so many of its neighbours are among them.
    let neighbours = at.saturating_sub(MOST_AROUND)..(at + MOST_AROUND + 1).min(joints.len());
    joints.get(neighbours).unwrap_or_default().iter().filter(near).count() > MOST_AROUND
}

/// Whether the event of a line stands alone in the first or last of its lanes, or one of these is out of sight: a line
/// from cluster to cluster would join what nobody can tell apart.
fn stands_alone(layout: &Layout, rows: &Rows, connector: &Connector) -> bool {
    let marks = &layout.marks;
    let alone = |index: usize| {
        if !layout.has(index) {
            return true;
        }
        let Some(row) = rows.rows.get(index) else { return true };
        let first = marks.partition_point(|mark| mark.row < index);
        let of_row = marks.get(first..).unwrap_or_default().iter().take_while(|mark| mark.row == index);
        let mut events = of_row.filter(|mark| mark.line == Line::Events);
        events.any(|mark| mark.count() == 1 && mark.items(row).any(|item| item.index == connector.event))
    };
    alone(connector.first_row) || alone(connector.last_row)
}
