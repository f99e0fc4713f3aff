//! Writing a case in other formats: one file a format.

pub mod json;

use crate::case::{Case, Instant, when};

/// The end of what a WHEN takes in, for `--as-of` and `--known-at`; bare values lie in the case's zone.
///
/// # Errors
/// Where it is no `when` of the format, or has no end.
pub fn end_of(case: &Case, written: &str) -> Result<Instant, String> {
    let reading =
        when::parse(written, case.zone()).map_err(|error| format!("`{written}`: {error}; {}", error.hint()))?;
    reading.when.latest.ok_or_else(|| format!("`{written}` has no end: give a time up to which the case is taken in"))
}
