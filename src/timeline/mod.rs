//! Geometry of the timeline: pure functions from a case and a viewport to what is visible and where. `f64`, no egui.

pub mod as_of;
mod assemble;
pub mod away;
mod bars;
pub mod basis;
pub mod breaks;
pub mod clock;
pub mod cluster;
pub mod column;
pub mod commitments;
pub mod connectors;
pub mod curves;
pub mod dates;
pub mod empty;
pub mod extent;
pub mod folds;
pub mod grouping;
pub mod hit;
mod kept;
pub mod labels;
pub mod lane;
pub mod lane_order;
pub mod layout;
#[cfg(test)]
mod legible;
pub mod lengths;
pub mod majors;
pub mod mark;
mod milestones;
mod numbers;
pub mod overview;
mod peaks;
pub mod picked;
mod places;
pub mod prepared;
pub mod roster;
pub mod row;
pub mod rows;
mod runs;
pub mod scale;
mod speeches;
#[cfg(test)]
pub(crate) mod testing;
pub mod ticks;
pub mod touching;
pub mod track;
pub mod tracks;
mod vague;
pub mod viewport;
pub mod walk;
pub mod words;

pub use viewport::Viewport;
