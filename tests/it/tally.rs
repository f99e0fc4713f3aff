//! What is on the lanes is counted as it is: along a zoom from the whole case to a minute nothing is lost and nothing twice.

use std::collections::BTreeSet;
use std::path::PathBuf;

use casebook::app::Document;
use casebook::case::{ItemRef, Kind};
use casebook::load::{Memory, Progress, load_from};
use casebook::sample;
use casebook::timeline::Viewport;
use casebook::timeline::empty::{FoldMode, Folding, LEAST_SECS};
use casebook::timeline::folds::Folds;
use casebook::timeline::grouping::Grouping;
use casebook::timeline::layout::{Layout, Metrics, layout};
use casebook::timeline::rows::Rows;
use casebook::timeline::track::Slot;

const WIDTH: f64 = 1_100.0;

/// Synthetic, so large that most of it lies in clusters.
fn document(items: u64) -> Document {
    let mut bytes = Vec::new();
    sample::write(&mut bytes, items).expect("memory can be written to");
    let store = Memory::new([("case.ron", bytes.as_slice())]);
    let loaded = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
    Document::new(loaded.case, loaded.problems, Vec::new())
}

/// From everything to a minute, around times at which much and little happens.
fn zooms(rows: &Rows, folds: &Folds) -> Vec<Viewport> {
    let all = rows.range.expect("a range");
    let at = |share: f64| rows.starts[((rows.starts.len() - 1) as f64 * share) as usize] as f64;
    let mut views = Vec::new();
    for share in [0.003, 0.31, 0.62, 0.97] {
        let mut view = folds.fit(all.start, all.end);
        while folds.span_secs(view) > 60.0 {
            views.push(view);
            // Ever more around that time, which stays where it is.
            let anchor = folds.share(view, at(share)).clamp(0.0, 1.0);
            view = folds.zoom_at(view, 2.3, anchor);
            views.push(folds.pan(view, 0.37));
        }
        views.push(view);
    }
    views
}

fn laid(document: &Document, rows: &Rows, viewport: Viewport, folds: &Folds) -> Layout {
    let metrics = Metrics { viewport, folds, width_points: WIDTH, top_points: 0.0, bottom_points: rows.height_points };
    layout(&document.case, rows, &metrics)
}

fn meets(slot: &Slot, view: Viewport) -> bool {
    (slot.start_secs as f64) < view.end && (slot.end_secs as f64) > view.start
}

#[test]
fn the_marks_of_each_lane_add_up_to_what_is_there_and_all_lanes_to_the_number_in_the_status_bar() {
    add_up(&document(12_000), &Folds::default());
}

#[test]
fn the_marks_add_up_also_where_stretches_are_folded() {
    let document = document(6_000);
    let folding = Folding { mode: FoldMode::All, threshold_secs: LEAST_SECS, opened: Vec::new() };
    let folds = document.empty.folds(&folding);
    assert!(folds.all().len() > 10, "{}", folds.all().len());
    add_up(&document, &folds);
}

fn add_up(document: &Document, folds: &Folds) {
    let rows = Rows::new(&document.case, &[]);
    let mut clustered = 0;
    for view in zooms(&rows, folds) {
        let layout = laid(document, &rows, view, folds);
        let mut seen: BTreeSet<ItemRef> = BTreeSet::new();
        let mut marks = layout.marks.as_slice();
        for (index, row) in rows.rows.iter().enumerate() {
            let (of_row, rest) = marks.split_at(marks.partition_point(|mark| mark.row <= index));
            marks = rest;
            let mut counted: BTreeSet<ItemRef> = BTreeSet::new();
            let mut visible = 0;
            for mark in of_row {
                assert_eq!(mark.slots(row).count(), mark.count(), "{view:?}: {mark:?}");
                clustered += usize::from(mark.count() > 1);
                for slot in mark.slots(row) {
                    let item = ItemRef { kind: mark.kind(), index: slot.item };
                    assert!(counted.insert(item), "{view:?}: {item:?} twice in lane {index}");
                    visible += usize::from(meets(slot, view));
                }
            }
            let tracks = row.tracks();
            let there = tracks.iter().flat_map(|(kind, track)| track.slots().iter().map(move |slot| (*kind, slot)));
            let naive: Vec<ItemRef> = there
                .filter(|(_, slot)| meets(slot, view))
                .map(|(kind, slot)| ItemRef { kind, index: slot.item })
                .collect();
            assert_eq!(visible, naive.len(), "{view:?}: lane {index}");
            assert!(naive.iter().all(|item| counted.contains(item)), "{view:?}: lane {index}");
            seen.extend(naive);
        }
        let made = document.case.commitments.iter().filter_map(|commitment| commitment.made_at.as_ref());
        let made = made.filter(|when| meets(&Slot::new(when, 0), view)).count();
        assert_eq!(seen.len() + made, document.index.times().count_between(view.start, view.end), "{view:?}");
    }
    assert!(clustered > 1_000, "{clustered}");
}

#[test]
fn however_the_lanes_are_grouped_everything_in_view_is_on_them() {
    let document = document(3_000);
    for grouping in Grouping::ALL {
        let rows = Rows::grouped(&document.case, grouping, &[]);
        for view in zooms(&rows, Folds::none()).into_iter().step_by(5) {
            let layout = laid(&document, &rows, view, Folds::none());
            let on_lanes: BTreeSet<ItemRef> = layout
                .marks
                .iter()
                .flat_map(|mark| {
                    let row = &rows.rows[mark.row];
                    let shown = mark.slots(row).filter(|slot| meets(slot, view));
                    shown.map(|slot| ItemRef { kind: mark.kind(), index: slot.item }).collect::<Vec<_>>()
                })
                .collect();
            let of_kind = |slots: &[Slot], kind: Kind| -> BTreeSet<ItemRef> {
                let shown = slots.iter().filter(|slot| meets(slot, view));
                shown.map(|slot| ItemRef { kind, index: slot.item }).collect()
            };
            let mut expected = of_kind(&rows.basis.events, Kind::Event);
            expected.extend(of_kind(&rows.basis.statements, Kind::Statement));
            assert_eq!(on_lanes, expected, "{grouping:?} {view:?}");
        }
    }
}
