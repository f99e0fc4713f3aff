//! Geometry of the timeline: pure functions from a case and a viewport to what is visible and where. `f64`, no egui.

pub mod extent;
pub mod viewport;
pub mod words;

pub use viewport::Viewport;
