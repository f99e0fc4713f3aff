//! The same points drawn by `egui_plot`: every item at its start, one height a lane.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use casebook::timeline::rows::Rows;
use egui::CentralPanel;
use egui_plot::{Plot, PlotBounds, PlotPoint, PlotPoints, Points};

use crate::cases::{Subject, View};
use crate::drive::{context, frame};

/// Frames that count.
const FRAMES: usize = 24;
/// After this long the rest is left out.
const PATIENCE: Duration = Duration::from_secs(3);

/// The median of its frames in milliseconds.
pub fn median(subject: &Subject, view: View) -> f64 {
    let rows = Rows::new(&subject.state.document.case, &[]);
    let mut points = Vec::new();
    for (at, row) in rows.rows.iter().enumerate() {
        let slots = row.tracks().into_iter().flat_map(|(_, track)| track.slots());
        points.extend(slots.map(|slot| PlotPoint::new(slot.anchor_secs() as f64, -(at as f64))));
    }
    let ctx = context();
    let mut times: BTreeSet<Duration> = BTreeSet::new();
    let begun = Instant::now();
    for number in 0..=FRAMES {
        let viewport = subject.viewport(view, number);
        let took = frame(&ctx, number, |ui| {
            CentralPanel::no_frame().show(ui, |ui| {
                Plot::new("points").show_x(false).show_y(false).show(ui, |plot| {
                    let (low, high) = ([viewport.start, -28.0], [viewport.end, 0.0]);
                    plot.set_plot_bounds(PlotBounds::from_min_max(low, high));
                    plot.points(Points::new("items", PlotPoints::Borrowed(&points)).radius(2.0));
                });
            });
        });
        if number > 0 {
            times.insert(took);
        }
        if begun.elapsed() > PATIENCE && !times.is_empty() {
            break;
        }
    }
    times.iter().nth(times.len() / 2).map_or(0.0, |middle| middle.as_secs_f64() * 1000.0)
}
