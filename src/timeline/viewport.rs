//! The visible stretch of time, and the map between time and x.

/// A stretch of visible time in seconds since 1970-01-01T00:00:00Z, `start < end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// Time at the left edge.
    pub start: f64,
    /// Time at the right edge.
    pub end: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { start: 0.0, end: 86_400.0 }
    }
}
