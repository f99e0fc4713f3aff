//! The cases that frames are drawn of, and the stretches of time that are looked at.

use std::path::PathBuf;
use std::sync::Arc;

use casebook::app::{Document, State};
use casebook::case::Weight;
use casebook::case::shown::Shown;
use casebook::load::{self, Memory, Progress, Request};
use casebook::sample;
use casebook::timeline::Viewport;
use casebook::timeline::basis::Basis;
use casebook::timeline::layout::{Metrics, layout};
use casebook::timeline::majors::Majors;
use casebook::timeline::prepared::Prepared;
use casebook::timeline::roster::Quiet;
use casebook::timeline::rows::Rows;
use casebook::timeline::track::Slot;

/// How much of a case is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// All of it.
    Whole,
    /// A hundredth of its time.
    Hundredth,
    /// About fifty items.
    Fifty,
}

impl View {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Hundredth, Self::Fifty];

    /// What the table calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole span",
            Self::Hundredth => "1 %",
            Self::Fifty => "50 items",
        }
    }
}

/// A case that is drawn.
pub struct Subject {
    /// Events, statements and commitments.
    pub items: u64,
    /// Lanes.
    pub lanes: usize,
    /// The state with the case on screen.
    pub state: State,
    /// Its lanes, where they are others than follow from the case.
    pub lanes_ready: Option<Prepared>,
    /// The lanes that are drawn.
    rows: Arc<Rows>,
    /// Starts of everything dated, sorted.
    starts: Vec<i64>,
}

impl Subject {
    /// The case that is built into the program.
    pub fn built_in() -> Self {
        let loaded = load::load(&Request::BuiltIn, &Progress::default());
        Self::new(Document::new(loaded.case, loaded.problems, Vec::new()))
    }

    /// The synthetic case of this size.
    pub fn sample(items: u64) -> Self {
        let mut bytes = Vec::new();
        sample::write(&mut bytes, items).expect("memory can be written to");
        let store = Memory::new([("case.ron", bytes.as_slice())]);
        let loaded = load::load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
        Self::new(Document::new(loaded.case, loaded.problems, Vec::new()))
    }

    fn new(document: Document) -> Self {
        let items = document.count() as u64;
        let rows = Rows::new(&document.case, &[]);
        let mut state = State::default();
        state.show_document(document);
        // Every actor has a lane.
        state.view.lanes.quiet = Quiet::Apart;
        let lanes = rows.rows.iter().filter(|row| row.is_lane()).count();
        let starts = rows.starts.to_vec();
        Self { items, lanes, state, rows: Arc::new(rows), starts, lanes_ready: None }
    }

    /// So many items on the lanes of the synthetic case of `base` items, each of which lies there many times: what is on the
    /// lanes is as in a case of that size, and the memory is that of its lanes alone.
    pub fn repeated(base: u64, items: u64) -> Self {
        let mut subject = Self::sample(base);
        let case = Arc::clone(&subject.state.document.case);
        let own = Basis::new(&case);
        let span = 20 * 365 * 86_400;
        let times = items / base;
        let copies = |slots: &[Slot]| -> Box<[Slot]> {
            let moved = |slot: &Slot, copy: u64| {
                // Scattered over twenty years; what has no end keeps none.
                let by = (copy.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as i64 % span;
                let at = |secs: i64| if secs == i64::MIN || secs == i64::MAX { secs } else { secs + by };
                Slot { start_secs: at(slot.start_secs), end_secs: at(slot.end_secs), ..*slot }
            };
            (0..times).flat_map(|copy| slots.iter().map(move |slot| moved(slot, copy))).collect()
        };
        let (events, statements) = (copies(&own.events), copies(&own.statements));
        let major = |slot: &&Slot| case.events[slot.item as usize].weight == Weight::Major;
        let majors = events.iter().filter(major).map(|slot| (*slot, slot.item % 7)).collect();
        let mut starts: Vec<i64> = events.iter().chain(&statements).map(Slot::anchor_secs).collect();
        starts.sort_unstable();
        let basis = Basis {
            majors: Arc::new(Majors::new(majors)),
            starts: Arc::new(starts.into()),
            range: own.range.map(|range| Viewport::new(range.start, range.end + span as f64)),
            activity: own.activity,
            events,
            statements,
        };
        let rows = Rows::over(&case, Arc::new(basis), &subject.state.arrangement(), &Shown::all());
        subject.items = rows.starts.len() as u64;
        subject.starts = rows.starts.to_vec();
        let arrangement = subject.state.arrangement();
        let (shown, speech) = (Arc::default(), subject.state.tongue.speech());
        subject.rows = Arc::new(rows);
        let rows = Arc::clone(&subject.rows);
        subject.lanes_ready = Some(Prepared { case, arrangement, shown, speech, rows });
        subject
    }

    /// A state of its own with the case on screen.
    pub fn state(&self) -> State {
        let mut state = State::default();
        state.show_document(self.state.document.clone());
        state.view.lanes = self.state.view.lanes.clone();
        if self.lanes_ready.is_some() {
            // What is folded follows from the case, which has far less on its lanes than is drawn here.
            state.view.folds = Arc::default();
        }
        state
    }

    /// How many marks are on the lanes of a window that begin so far down, in a frame.
    pub fn marks(&self, view: View, frame: usize, top_points: f64) -> usize {
        const TIME_POINTS: f64 = 1600.0 - 232.0;
        const LANES_POINTS: f64 = 880.0;
        let state = self.state();
        let metrics = Metrics {
            viewport: self.viewport(view, frame),
            folds: &state.view.folds,
            width_points: TIME_POINTS,
            top_points,
            bottom_points: top_points + LANES_POINTS,
        };
        layout(&self.state.document.case, &self.rows, &metrics).marks.len()
    }

    /// The visible time in a frame: it moves on and its zoom goes up and down.
    pub fn viewport(&self, view: View, frame: usize) -> Viewport {
        let at = frame as f64;
        let first = |share: f64| self.starts[((self.starts.len() - 1) as f64 * share) as usize] as f64;
        // From where little has happened to where little more will, there and back.
        let share = (at * 0.0137) % 1.0;
        // The few that began centuries ago would leave the rest in a corner.
        let (from, until) = (first(0.01), first(0.99));
        let zoom = 1.0 + 0.2 * (at * 0.31).sin();
        match view {
            View::Whole => Viewport::fit(from, until).zoom_at(zoom, share),
            View::Hundredth => {
                let span = (until - from) / 100.0 * zoom;
                let start = from + (until - from) * share;
                Viewport::new(start, start + span)
            }
            View::Fifty => {
                let at = ((self.starts.len() - 1) as f64 * (0.02 + 0.9 * share)) as usize;
                let fifty = 50.min(self.starts.len() - 1);
                let (start, end) = (self.starts[at], self.starts[(at + fifty).min(self.starts.len() - 1)]);
                let centre = (start + end) as f64 / 2.0;
                let span = ((end - start) as f64).max(60.0) * zoom;
                Viewport::new(centre - span / 2.0, centre + span / 2.0)
            }
        }
    }
}
