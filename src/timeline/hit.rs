//! From a point to what lies there. Hit areas are larger than the ink.

use super::layout::Layout;
use super::mark::{Line, Mark, Shape};
use super::rows::Rows;

/// What lies under a point of the lanes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A mark, as an index into [`Layout::marks`].
    Mark(usize),
    /// The line that joins the lanes of an event, as an index into [`Layout::connectors`].
    Connector(usize),
}

/// A hit area reaches this far beyond the ink to either side.
const BESIDE_POINTS: f64 = 4.0;
/// Half the height of a hit area: two tracks share a lane.
const HALF_HEIGHT_POINTS: f64 = 6.5;

/// A rectangle in points: x from the left edge of the time, y from the top of the lanes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left.
    pub x0: f64,
    /// Right.
    pub x1: f64,
    /// Top.
    pub y0: f64,
    /// Bottom.
    pub y1: f64,
}

impl Area {
    fn contains(&self, x: f64, y: f64) -> bool {
        (self.x0..=self.x1).contains(&x) && (self.y0..self.y1).contains(&y)
    }
}

/// Where `mark` answers.
pub fn area(rows: &Rows, mark: &Mark) -> Option<Area> {
    let row = rows.rows.get(mark.row)?;
    let y = match mark.line {
        Line::Events => row.events_y_points(),
        Line::Statements => row.statements_y_points(),
    };
    Some(Area {
        x0: mark.x0_points - BESIDE_POINTS,
        x1: mark.x1_points + BESIDE_POINTS,
        y0: y - HALF_HEIGHT_POINTS,
        y1: y + HALF_HEIGHT_POINTS,
    })
}

/// What lies at `x_points`, `y_points`: of several marks the nearest, of equally near ones the narrowest.
pub fn hit(layout: &Layout, rows: &Rows, x_points: f64, y_points: f64) -> Option<Target> {
    let row = rows.at(y_points)?;
    let in_column = x_points < 0.0;
    let key = |mark: &Mark| {
        let beside = (mark.x0_points - x_points).max(x_points - mark.x1_points).max(0.0);
        // What is drawn behind gives way to what is drawn in front.
        let behind = matches!(mark.shape, Shape::Hollow { .. } | Shape::Thread { .. }) && !mark.in_column();
        (behind, beside, mark.x1_points - mark.x0_points)
    };
    let marks = layout.marks.iter().enumerate().filter(|(_, mark)| {
        mark.row == row
            && mark.in_column() == in_column
            && area(rows, mark).is_some_and(|area| area.contains(x_points, y_points))
    });
    let nearest = marks.min_by(|(_, a), (_, b)| {
        let (a, b) = (key(a), key(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.total_cmp(&b.2))
    });
    if let Some((index, _)) = nearest {
        return Some(Target::Mark(index));
    }
    if in_column {
        return None;
    }
    let connectors = layout.connectors.iter().enumerate().filter(|(_, connector)| {
        (connector.first_row..=connector.last_row).contains(&row)
            && (connector.x_points - x_points).abs() <= BESIDE_POINTS
    });
    let nearest =
        connectors.min_by(|(_, a), (_, b)| (a.x_points - x_points).abs().total_cmp(&(b.x_points - x_points).abs()));
    nearest.map(|(index, _)| Target::Connector(index))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::Viewport;
    use crate::timeline::folds::Folds;
    use crate::timeline::layout::{Metrics, layout};
    use crate::timeline::testing::CaseBuilder;

    #[test]
    fn a_point_finds_what_is_drawn_there() {
        let mut case = CaseBuilder::new("UTC");
        case.actor("a", None).actor("b", None);
        case.event("meeting", "1970-01-05T00:00/1970-01-06T00:00", &["a", "b"]);
        case.event("week", "1970-01-05/1970-01-11", &["a"]);
        case.statement("words", "a", "1970-01-05T12:00");
        let case = case.build();
        let rows = Rows::new(&case, &[]);
        let day = 86_400.0;
        let metrics = Metrics {
            viewport: Viewport::new(0.0, 10.0 * day),
            folds: Folds::none(),
            width_points: 1000.0,
            top_points: 0.0,
            bottom_points: 100.0,
        };
        let layout = layout(&case, &rows, &metrics);
        let told = |x: f64, y: f64| match hit(&layout, &rows, x, y) {
            Some(Target::Mark(index)) => {
                let mark = &layout.marks[index];
                let item = mark.single(&rows.rows[mark.row]).expect("one item");
                format!("{} {}", item.kind.name(), item.index)
            }
            Some(Target::Connector(index)) => format!("line {}", layout.connectors[index].event),
            None => "nothing".to_owned(),
        };
        assert_eq!(told(450.0, 10.0), "Event 0");
        assert_eq!(told(397.0, 10.0), "Event 0");
        assert_eq!(told(600.0, 10.0), "Event 1");
        assert_eq!(told(450.0, 23.0), "Statement 0");
        assert_eq!(told(404.0, 29.6), "line 0");
        assert_eq!(told(450.0, 42.0), "Event 0");
        assert_eq!(told(450.0, 55.0), "nothing");
        assert_eq!(told(100.0, 10.0), "nothing");
        assert_eq!(told(100.0, 900.0), "nothing");
    }
}
