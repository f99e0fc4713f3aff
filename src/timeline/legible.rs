//! The built-in case at ten views: what is written can be read, and nothing is lost.

use rustc_hash::FxHashSet;

use super::Viewport;
use super::extent::first_view;
use super::folds::Folds;
use super::grouping::Grouping;
use super::labels::{Moment, key_moments, lane_labels};
use super::layout::{Layout, Metrics, layout};
use super::mark::{Line, Mark, Shape};
use super::rows::Rows;
use super::track::Slot;
use super::words::words;
use crate::case::{Case, ItemRef, Kind};
use crate::load::{Progress, Request, load};

const HOUR: f64 = 3_600.0;
const DAY: f64 = 24.0 * HOUR;
/// 18 February 2025, 10:00 in Riyadh.
const TALKS: f64 = 1_739_862_000.0;
/// Width of the time in a window of 1440 points with its inspector open.
const WIDTH: f64 = 878.0;
/// Lines of titles over the lanes.
const LINES: usize = 3;

fn riyadh() -> Case {
    load(&Request::BuiltIn, &Progress::default()).case
}

/// From the whole case to an hour; the first is what the window shows first.
fn views(case: &Case) -> [Viewport; 10] {
    let first = first_view(case).expect("a view");
    let all = super::extent::range_of_case(case).expect("a range");
    let around = |secs: f64, span: f64| Viewport::new(secs - span / 2.0, secs + span / 2.0);
    [
        first,
        Viewport::fit(all.start, all.end),
        around(TALKS, 30.0 * DAY),
        around(TALKS, 7.0 * DAY),
        around(TALKS - 5.0 * DAY, 3.0 * DAY),
        around(TALKS, 2.0 * DAY + 1.0),
        around(TALKS + 3.0 * HOUR, DAY),
        around(TALKS + 3.0 * HOUR, 12.0 * HOUR),
        around(TALKS + 6.0 * HOUR, 4.0 * HOUR),
        around(TALKS, HOUR),
    ]
}

/// About as wide as these words are drawn, at most as wide as a title may be.
fn wide(words: &str) -> f64 {
    (words.chars().count() as f64 * 7.0).min(240.0)
}

fn laid(case: &Case, rows: &Rows, viewport: Viewport) -> (Layout, Metrics<'static>) {
    let metrics = Metrics {
        viewport,
        folds: Folds::none(),
        width_points: WIDTH,
        top_points: 0.0,
        bottom_points: rows.height_points,
    };
    (layout(case, rows, &metrics), metrics)
}

fn moments(case: &Case, rows: &Rows, metrics: &Metrics<'_>) -> Vec<Moment> {
    let mut measure = |event: u32| wide(words(&case.events[event as usize].title, case));
    key_moments(&rows.majors, metrics.scale(), LINES, None, &mut measure)
}

/// About how wide the words of a mark are drawn.
fn words_points(case: &Case, rows: &Rows, mark: &Mark) -> f64 {
    let item = rows.rows[mark.row..].first().and_then(|row| mark.items(row).next()).expect("a mark has an item");
    let text = match item.kind {
        Kind::Event => &case.events[item.at()].title,
        _ => &case.statements[item.at()].text,
    };
    wide(words(text, case))
}

/// What is drawn behind, with words on a ground of their own over it.
fn is_behind(mark: &Mark) -> bool {
    matches!(mark.shape, Shape::Hollow { .. } | Shape::Thread { .. }) && !mark.in_column()
}

#[test]
fn no_title_of_a_key_moment_meets_another_or_a_line() {
    let case = riyadh();
    let rows = Rows::new(&case, &[]);
    for view in views(&case) {
        let (_, metrics) = laid(&case, &rows, view);
        let moments = moments(&case, &rows, &metrics);
        for a in &moments {
            for b in moments.iter().filter(|b| b.event != a.event) {
                let Some(title) = a.title else { continue };
                let line = b.title.map_or(LINES, |title| title.line);
                let struck = line <= title.line && b.x_points > title.x0_points && b.x_points < title.x1_points;
                assert!(!struck, "{view:?}: the line of {b:?} strikes {a:?}");
                let overlap = |other: super::labels::Title| {
                    other.line == title.line && other.x0_points < title.x1_points && title.x0_points < other.x1_points
                };
                assert!(!b.title.is_some_and(overlap), "{view:?}: {a:?} meets {b:?}");
            }
        }
    }
}

#[test]
fn every_major_event_is_labelled_when_the_case_is_opened() {
    let case = riyadh();
    let rows = Rows::new(&case, &[]);
    let view = first_view(&case).expect("a view");
    let (_, metrics) = laid(&case, &rows, view);
    let titled: FxHashSet<u32> = moments(&case, &rows, &metrics)
        .iter()
        .filter(|moment| moment.title.is_some_and(|title| title.x0_points >= 0.0 && title.x1_points <= WIDTH))
        .map(|moment| moment.event)
        .collect();
    let seen = |slot: &&Slot| (view.start..view.end).contains(&(slot.anchor_secs() as f64));
    let majors: Vec<&Slot> = rows.majors.slots().iter().filter(seen).collect();
    assert!(majors.len() >= 4);
    for slot in majors {
        let title = words(&case.events[slot.item as usize].title, &case);
        assert!(titled.contains(&slot.item), "{title} has no title");
    }
}

#[test]
fn no_words_in_the_lanes_meet_a_mark_or_other_words() {
    let case = riyadh();
    for grouping in Grouping::ALL {
        let rows = Rows::grouped(&case, grouping, &[]);
        let mut told = 0;
        for view in views(&case) {
            let (layout, metrics) = laid(&case, &rows, view);
            let labels = lane_labels(&layout, &rows, metrics.scale(), &|_| Some(120.0));
            told += labels.len();
            for label in &labels {
                let of = &layout.marks[label.mark];
                let (x0, x1) = (label.x_points, label.x_points + label.width_points);
                assert!(x1 <= WIDTH && x0 >= 0.0, "{grouping:?} {view:?}: {label:?}");
                let beside =
                    |mark: &Mark| mark.row == of.row && mark.line == of.line && mark.in_column() == of.in_column();
                for mark in layout.marks.iter().filter(|mark| beside(mark) && !is_behind(mark)) {
                    let meets = mark.x0_points < x1 && mark.x1_points > x0;
                    assert!(!meets, "{grouping:?} {view:?}: {label:?} meets {mark:?}");
                }
                for other in labels.iter().filter(|other| other.mark != label.mark) {
                    let same_line = beside(&layout.marks[other.mark]);
                    let meets = other.x_points < x1 && other.x_points + other.width_points > x0;
                    assert!(!same_line || !meets, "{grouping:?} {view:?}: {label:?} meets {other:?}");
                }
            }
        }
        assert!(told > 0, "{grouping:?}");
    }
}

#[test]
fn every_other_item_is_labelled_or_counted_when_the_case_is_opened() {
    let case = riyadh();
    let rows = Rows::new(&case, &[]);
    let view = first_view(&case).expect("a view");
    let (layout, metrics) = laid(&case, &rows, view);
    let titled: FxHashSet<u32> = moments(&case, &rows, &metrics)
        .iter()
        .filter(|moment| moment.title.is_some())
        .map(|moment| moment.event)
        .collect();
    let told = |mark: &Mark| {
        let event = rows.rows.get(mark.row).and_then(|row| mark.single(row)).filter(|item| item.kind == Kind::Event);
        event.is_some_and(|event| titled.contains(&event.index))
    };
    let labels =
        lane_labels(&layout, &rows, metrics.scale(), &|mark| (!told(mark)).then(|| words_points(&case, &rows, mark)));
    let mut named: FxHashSet<ItemRef> =
        titled.iter().map(|event| ItemRef { kind: Kind::Event, index: *event }).collect();
    let mut seen: FxHashSet<ItemRef> = FxHashSet::default();
    let mut at_the_edge: FxHashSet<ItemRef> = FxHashSet::default();
    for (index, mark) in layout.marks.iter().enumerate() {
        let row = &rows.rows[mark.row];
        if mark.x0_points >= WIDTH || mark.x1_points <= 0.0 {
            continue;
        }
        seen.extend(mark.items(row));
        if mark.x1_points > WIDTH - 70.0 {
            at_the_edge.extend(mark.items(row));
        }
        if mark.count() > 1 || labels.iter().any(|label| label.mark == index) {
            named.extend(mark.items(row));
        }
    }
    let missing: Vec<ItemRef> = seen.difference(&named).copied().collect();
    // Where the view ends right after a mark and another stands before it there is no room for any word.
    assert!(missing.iter().all(|item| at_the_edge.contains(item)), "{missing:?}");
    assert!(missing.len() <= 3 && seen.len() > 100, "{} of {}", missing.len(), seen.len());
}

#[test]
fn every_item_is_labelled_or_counted_or_stands_alone() {
    let case = riyadh();
    for grouping in Grouping::ALL {
        let rows = Rows::grouped(&case, grouping, &[]);
        for view in views(&case) {
            let (layout, _) = laid(&case, &rows, view);
            for (index, row) in rows.rows.iter().enumerate() {
                let marks: Vec<&Mark> = layout.marks.iter().filter(|mark| mark.row == index).collect();
                for (kind, track) in row.tracks() {
                    let seen =
                        |slot: &&Slot| (slot.start_secs as f64) < view.end && (slot.end_secs as f64) > view.start;
                    for slot in track.slots().iter().filter(seen) {
                        let item = ItemRef { kind, index: slot.item };
                        let of: Vec<&&Mark> =
                            marks.iter().filter(|mark| mark.kind() == kind && mark.holds(row, slot)).collect();
                        assert_eq!(of.len(), 1, "{grouping:?} {view:?}: {item:?} in {of:?}");
                    }
                }
                // What stands for one item or for many is hidden by no other.
                for line in [Line::Events, Line::Statements] {
                    let in_front = |mark: &&&Mark| mark.line == line && !is_behind(mark) && !mark.in_column();
                    let mut front: Vec<&&Mark> = marks.iter().filter(in_front).collect();
                    front.sort_by(|a, b| a.x0_points.total_cmp(&b.x0_points));
                    for pair in front.windows(2) {
                        assert!(pair[0].x1_points <= pair[1].x0_points + 0.1, "{grouping:?} {view:?}: {pair:?}");
                    }
                }
            }
        }
    }
}
