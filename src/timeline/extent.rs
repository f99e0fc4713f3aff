//! The times that an item, and a whole case, take up on the axis.

use super::Viewport;
use crate::case::{Case, Instant, ItemRef, Kind, When};

/// How long a time without an end is taken to be where a range must be shown.
const OPEN_SECS: f64 = 86_400.0;

/// How long a whole case takes at least.
const LEAST_SECS: f64 = 6.0 * 3_600.0;

/// The range of `when` in seconds; an end that is open or unknown lies at the other one.
pub fn range_of_when(when: &When) -> Option<(f64, f64)> {
    let secs = |at: Instant| at.0 as f64;
    match (when.earliest, when.latest) {
        (Some(earliest), Some(latest)) => Some((secs(earliest), secs(latest))),
        (Some(earliest), None) => Some((secs(earliest), secs(earliest) + OPEN_SECS)),
        (None, Some(latest)) => Some((secs(latest) - OPEN_SECS, secs(latest))),
        (None, None) => None,
    }
}

/// The range of an item in seconds: a commitment from when it was made to its last update or due date.
pub fn range_of_item(case: &Case, item: ItemRef) -> Option<(f64, f64)> {
    let own = case.when_of(item).and_then(range_of_when);
    let commitment = if item.kind == Kind::Commitment { case.commitments.get(item.at()) } else { None };
    let Some(commitment) = commitment else { return own };
    let later = commitment.updates.iter().map(|update| &update.when).chain(&commitment.due).filter_map(range_of_when);
    own.into_iter().chain(later).reduce(join)
}

/// From when to when events, statements and commitments are dated, in seconds; `None` where nothing is.
pub fn dated(case: &Case) -> Option<(f64, f64)> {
    let events = case.events.iter().map(|event| &event.when).filter_map(range_of_when);
    let statements = case.statements.iter().filter_map(|statement| statement.when.as_ref()).filter_map(range_of_when);
    let commitments =
        (0..case.commitments.len()).filter_map(|at| range_of_item(case, ItemRef::new(Kind::Commitment, at)));
    events.chain(statements).chain(commitments).reduce(join)
}

/// The events, statements and commitments that nothing dates.
pub fn timeless(case: &Case) -> Vec<ItemRef> {
    let lists = [
        (Kind::Event, case.events.len()),
        (Kind::Statement, case.statements.len()),
        (Kind::Commitment, case.commitments.len()),
    ];
    let items = lists.into_iter().flat_map(|(kind, len)| (0..len).map(move |at| ItemRef::new(kind, at)));
    items.filter(|item| range_of_item(case, *item).is_none()).collect()
}

/// The same as [`dated`] with something of its day around a single moment.
pub fn range_of_case(case: &Case) -> Option<Viewport> {
    dated(case).map(range_around)
}

/// What is shown of a case that is dated from one second to another.
pub fn range_around((start, end): (f64, f64)) -> Viewport {
    let missing = (LEAST_SECS - (end - start)).max(0.0) / 2.0;
    Viewport::new(start - missing, end + missing)
}

/// What the timeline shows first: the case's span, else everything.
pub fn first_view(case: &Case) -> Option<Viewport> {
    let span = case.span.as_ref().and_then(range_of_when);
    match span {
        Some((start, end)) => Some(Viewport::new(start, end)),
        None => range_of_case(case).map(|all| Viewport::fit(all.start, all.end)),
    }
}

fn join(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0.min(b.0), a.1.max(b.1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Zone, when::parse};

    #[test]
    fn open_ends_take_a_day() {
        let check = |written: &str, expected: (f64, f64)| {
            let when = parse(written, Zone::UTC).expect("a time").when;
            assert_eq!(range_of_when(&when), Some(expected), "{written}");
        };
        check("1970-01-02", (86_400.0, 172_800.0));
        check("1970-01-02/..", (86_400.0, 172_800.0));
        check("[..1970-01-02]", (86_400.0, 172_800.0));
        check("1970-01-01T00:00:10/1970-01-01T00:01", (10.0, 60.0));
    }

    #[test]
    fn an_empty_case_has_no_range() {
        assert_eq!(range_of_case(&Case::default()), None);
        assert_eq!(first_view(&Case::default()), None);
    }
}
