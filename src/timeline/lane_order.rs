//! Putting lanes in order by hand: which lanes a lane can change places with, and the order that comes of it.
//!
//! An actor moves within its party, a party with all its lanes among the parties, a group among the groups, a pinned lane
//! among the pinned ones.

use super::lane::LaneKey;
use super::row::RowKind;
use super::rows::Rows;

/// Of more lanes than this no order by hand is kept.
pub const MOST_BY_HAND: usize = 5_000;

/// An order that the reader made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moved {
    /// All lanes in their new order.
    Hand(Vec<LaneKey>),
    /// The pinned lanes in their new order.
    Pins(Vec<LaneKey>),
}

/// Why a lane does not move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixed {
    /// It has its place by what it is.
    Itself,
    /// It is the first or last already.
    AtEnd,
    /// There are too many lanes.
    TooMany,
    /// While some lanes are sought the others have no place.
    Sought,
}

/// The lanes that a lane can change places with, itself among them, as places of rows.
pub fn siblings(rows: &Rows, row: usize) -> Vec<usize> {
    let Some(moving) = rows.rows.get(row) else { return Vec::new() };
    let pinned = row < rows.pinned;
    let same = |at: usize| {
        rows.rows.get(at).is_some_and(|other| match (moving.kind, other.kind) {
            _ if pinned => begins_pinned(rows, at),
            (RowKind::Actor(_), RowKind::Actor(_)) => moving.party == other.party,
            (RowKind::Party(_) | RowKind::Folded(_), RowKind::Party(_) | RowKind::Folded(_)) => true,
            (RowKind::Group(_), RowKind::Group(_)) => is_free(&moving.lane) && is_free(&other.lane),
            _ => false,
        })
    };
    let range = if pinned { 0..rows.pinned } else { rows.pinned..rows.rows.len() };
    range.filter(|at| same(*at)).collect()
}

fn is_free(lane: &LaneKey) -> bool {
    !matches!(lane, LaneKey::Rest(_))
}

/// Whether a row is a pinned lane of its own and not within a pinned party.
fn begins_pinned(rows: &Rows, at: usize) -> bool {
    // A pinned party's lanes follow its head; whoever is pinned alone follows nobody of it that is not.
    let Some(row) = rows.rows.get(at) else { return false };
    match row.kind {
        RowKind::Party(_) | RowKind::Folded(_) | RowKind::Group(_) => true,
        RowKind::Actor(_) | RowKind::Quiet(_) => rows.pins.contains(&row.lane),
        RowKind::Fewer(_) | RowKind::OthersHead | RowKind::Unnamed => false,
    }
}

/// The order in which the lane of a row stands so many places further down among its like.
///
/// # Errors
/// Where it does not move, why.
pub fn moved(rows: &Rows, row: usize, by: isize) -> Result<Moved, Fixed> {
    let siblings = siblings(rows, row);
    let at = siblings.iter().position(|at| *at == row).ok_or(Fixed::Itself)?;
    let to = at.saturating_add_signed(by).min(siblings.len() - 1);
    moved_to(rows, row, to)
}

/// The order in which the lane of a row stands at a place among its like.
///
/// # Errors
/// Where it does not move, why.
pub fn moved_to(rows: &Rows, row: usize, to: usize) -> Result<Moved, Fixed> {
    let siblings = siblings(rows, row);
    let at = siblings.iter().position(|at| *at == row).ok_or(Fixed::Itself)?;
    if rows.rows.len() > MOST_BY_HAND {
        return Err(Fixed::TooMany);
    }
    if rows.hidden > 0 {
        return Err(Fixed::Sought);
    }
    let to = to.min(siblings.len() - 1);
    if at == to {
        return Err(Fixed::AtEnd);
    }
    let lane = |at: usize| rows.rows.get(at).map(|row| row.lane.clone());
    let mut order: Vec<LaneKey> = siblings.iter().filter_map(|at| lane(*at)).collect();
    let moving = order.remove(at);
    order.insert(to, moving);
    if row < rows.pinned {
        return Ok(Moved::Pins(order));
    }
    // The like of the lane in their new order, everything else where it was.
    let mut next = order.into_iter();
    let all = rows.rows.iter().enumerate().map(|(at, row)| {
        let sibling = if siblings.binary_search(&at).is_ok() { next.next() } else { None };
        sibling.unwrap_or_else(|| row.lane.clone())
    });
    Ok(Moved::Hand(all.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Case;
    use crate::timeline::grouping::Grouping;
    use crate::timeline::roster::{Arrangement, Order};
    use crate::timeline::testing::CaseBuilder;

    fn case() -> Case {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").party("ua");
        for (name, party) in [("rubio", "us"), ("waltz", "us"), ("bruce", "us"), ("lavrov", "ru"), ("peskov", "ru")] {
            case.actor(name, Some(party));
            case.statement(&format!("of {name}"), name, "2025-02-18");
        }
        case.actor("pope", None).actor("imam", None);
        case.build()
    }

    fn told(case: &Case, arrangement: &Arrangement) -> String {
        let rows = Rows::arranged(case, arrangement);
        let name = |row: &crate::timeline::rows::Row| match row.kind {
            RowKind::Party(id) => format!("{}:", case.name_of(id)),
            RowKind::Folded(id) => format!("{}+", case.name_of(id)),
            RowKind::OthersHead => "others:".to_owned(),
            _ if row.label(case).is_empty() => row.who().map_or("?", |id| case.name_of(id)).to_owned(),
            _ => row.label(case).to_owned(),
        };
        rows.rows.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    /// The arrangement after the lane of `who` was moved.
    fn after(case: &Case, arrangement: &Arrangement, who: &str, by: isize) -> Result<Arrangement, Fixed> {
        let rows = Rows::arranged(case, arrangement);
        let lane = LaneKey::Item(case.find(who).expect("an id"));
        let row = rows.rows.iter().position(|row| row.lane == lane).expect("a lane");
        let mut next = arrangement.clone();
        match moved(&rows, row, by)? {
            Moved::Hand(hand) => (next.order, next.hand) = (Order::Hand, hand),
            Moved::Pins(pins) => next.pinned = pins,
        }
        Ok(next)
    }

    #[test]
    fn a_lane_moves_among_its_like_and_no_other_does() {
        let case = case();
        let first = Arrangement::default();
        assert_eq!(told(&case, &first), "us: rubio waltz bruce ru: lavrov peskov ua: others: pope imam");
        let check = |moves: &[(&str, isize)], expected: &str| {
            let done = moves.iter().try_fold(first.clone(), |now, (who, by)| after(&case, &now, who, *by));
            assert_eq!(told(&case, &done.expect("moves")), expected, "{moves:?}");
        };
        check(&[("bruce", -1)], "us: rubio bruce waltz ru: lavrov peskov ua: others: pope imam");
        check(&[("rubio", 9)], "us: waltz bruce rubio ru: lavrov peskov ua: others: pope imam");
        check(&[("ru", -1)], "ru: lavrov peskov us: rubio waltz bruce ua: others: pope imam");
        check(&[("ua", -2), ("peskov", -1)], "ua: us: rubio waltz bruce ru: peskov lavrov others: pope imam");
        check(&[("imam", -1)], "us: rubio waltz bruce ru: lavrov peskov ua: others: imam pope");
        assert_eq!(after(&case, &first, "rubio", -1), Err(Fixed::AtEnd));
        assert_eq!(after(&case, &first, "ua", 1), Err(Fixed::AtEnd));
    }

    #[test]
    fn pinned_lanes_stand_first_and_move_among_themselves() {
        let case = case();
        let lane = |name: &str| LaneKey::Item(case.find(name).expect("an id"));
        let pinned = ["lavrov", "waltz", "ua"].map(lane).to_vec();
        let arrangement = Arrangement { pinned, ..Arrangement::default() };
        assert_eq!(told(&case, &arrangement), "lavrov waltz ua: us: rubio bruce ru: peskov others: pope imam");
        assert_eq!(Rows::arranged(&case, &arrangement).pinned, 3);
        let moved = after(&case, &arrangement, "waltz", -1).expect("moves");
        assert_eq!(told(&case, &moved), "waltz lavrov ua: us: rubio bruce ru: peskov others: pope imam");
        assert_eq!(moved.order, Order::Case, "the others stay in their order");
        let folded = vec![case.find("us").expect("a party")];
        let folded = Arrangement { folded, ..arrangement };
        assert_eq!(told(&case, &folded), "lavrov waltz ua: us+ ru: peskov others: pope imam");
    }

    #[test]
    fn groups_are_pinned_hidden_and_moved_but_for_the_rest() {
        let case = case();
        let arrangement = Arrangement { grouping: Grouping::Parties, ..Arrangement::default() };
        assert_eq!(told(&case, &arrangement), "us ru");
        assert_eq!(told(&case, &after(&case, &arrangement, "ru", -1).expect("moves")), "ru us");
        let hidden = vec![LaneKey::Item(case.find("us").expect("a party"))];
        let rows = Rows::arranged(&case, &Arrangement { hidden, ..arrangement.clone() });
        assert_eq!((rows.rows.len(), rows.away, rows.unseen, rows.hidden), (1, 1, 3, 0));
        let kinds = Rows::arranged(&case, &Arrangement { grouping: Grouping::Tags, ..Arrangement::default() });
        assert_eq!(moved(&kinds, 0, 1), Err(Fixed::Itself), "what has no tag comes last");
    }

    #[test]
    fn what_lies_only_in_hidden_lanes_is_counted() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").party("ru").actor("rubio", Some("us")).actor("lavrov", Some("ru"));
        case.event("talks", "2025-02-18T10:00", &["rubio", "lavrov"]).event("storm", "2025-02-18", &[]);
        case.statement("hello", "lavrov", "2025-02-18").statement("yes", "rubio", "2025-02-18");
        let case = case.build();
        let item = |name: &str| LaneKey::Item(case.find(name).expect("an id"));
        let check = |hidden: &[LaneKey], lanes: &str, expected: (usize, usize, usize)| {
            let arrangement = Arrangement { hidden: hidden.to_vec(), ..Arrangement::default() };
            let rows = Rows::arranged(&case, &arrangement);
            assert_eq!(told(&case, &arrangement), lanes);
            assert_eq!((rows.away, rows.unseen, rows.count), expected, "{hidden:?}");
        };
        check(&[], "us: rubio ru: lavrov ?", (0, 0, 2));
        check(&[item("lavrov")], "us: rubio ru: ?", (1, 1, 1));
        check(&[item("ru")], "us: rubio ?", (1, 1, 1));
        check(&[item("ru"), item("rubio")], "us: ?", (2, 3, 0));
        check(&[LaneKey::Unnamed], "us: rubio ru: lavrov", (1, 1, 2));
    }
}
