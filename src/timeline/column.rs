//! The column "hour unknown": where about one day is in view, what is known to the day only stands left of the time.
//!
//! ```text
//! │ lane heads │ hour unknown │ 08:00  10:00  12:00 …
//!               −88 … 0         0 …                      x in points
//! ```
//! The time gives up the room for it little by little while one zooms in, so that nothing jumps and nothing is covered.

/// Widest visible time with a column: little more than a day, so that it seldom holds two.
const COLUMN_SPAN_SECS: f64 = 26.0 * 3600.0;
/// Visible time at which the room for it begins to open.
const OPENS_SPAN_SECS: f64 = 40.0 * 3600.0;
/// Width of the column.
pub const COLUMN_POINTS: f64 = 88.0;

/// Whether what is known to the day only stands in the column where so much time is drawn.
pub fn has_column(span_secs: f64) -> bool {
    span_secs <= COLUMN_SPAN_SECS
}

/// How much room the time gives up at its left, in points: [`COLUMN_POINTS`] wherever [`has_column`], and from there to
/// nothing, even by the zoom.
pub fn column_points(span_secs: f64) -> f64 {
    let share = (OPENS_SPAN_SECS / span_secs).ln() / (OPENS_SPAN_SECS / COLUMN_SPAN_SECS).ln();
    (COLUMN_POINTS * share.clamp(0.0, 1.0)).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_room_opens_little_by_little() {
        let room = |hours: f64| column_points(hours * 3600.0);
        assert_eq!([room(10_000.0), room(40.0), room(26.0), room(1.0)], [0.0, 0.0, COLUMN_POINTS, COLUMN_POINTS]);
        let mut before = 0.0;
        for step in 0..=100_u8 {
            let hours = 42.0 * (24.0_f64 / 42.0).powf(f64::from(step) / 100.0);
            let now = room(hours);
            assert!(now >= before && now - before < 3.0, "{hours}: {before} {now}");
            assert_eq!(has_column(hours * 3600.0), hours <= 26.0);
            before = now;
        }
    }
}
