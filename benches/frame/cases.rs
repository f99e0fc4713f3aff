//! The cases that frames are drawn of, and the stretches of time that are looked at.

use std::path::PathBuf;

use casebook::app::{Document, State};
use casebook::load::{self, Memory, Progress, Request};
use casebook::sample;
use casebook::timeline::Viewport;
use casebook::timeline::rows::Rows;

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
        Self { items, lanes: rows.rows.iter().filter(|row| row.is_lane()).count(), state, starts: rows.starts.to_vec() }
    }

    /// A state of its own with the case on screen.
    pub fn state(&self) -> State {
        let mut state = State::default();
        state.show_document(self.state.document.clone());
        state
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
