//! What the user is looking at and how it changes. No egui, no file system.
//!
//! ```text
//! widgets, pointer, keys ─→ Command ─apply→ State + Effects ─→ shell (the only side effects)
//! ```

pub mod command;
pub mod index;

use std::sync::Arc;

pub use command::{Command, Effect};
pub use index::Index;

use crate::case::{Case, Id, Instant, ItemRef, Problem};
use crate::timeline::Viewport;

/// Everything that the window shows.
#[derive(Debug, Default)]
pub struct State {
    /// The case on screen; changed only by a finished load.
    pub document: Document,
    /// Which time is visible, and how far the lanes are scrolled; changed by pan, zoom and go-to commands.
    pub view: View,
    /// What is selected; changed by selection commands.
    pub selection: Selection,
    /// Which panels and tabs are open.
    pub panels: Panels,
    /// The load under way, as the loader last reported it.
    pub loading: Option<Loading>,
    /// Cases opened before, latest first.
    pub recent: Vec<std::path::PathBuf>,
}

/// A case with its findings and what is looked up in it. Replaced as a whole.
#[derive(Debug, Default, Clone)]
pub struct Document {
    /// The case.
    pub case: Arc<Case>,
    /// Look-ups: who said what, what refers to what.
    pub index: Arc<Index>,
    /// What is wrong with its files, in report order.
    pub problems: Arc<Vec<Problem>>,
    /// What was opened; empty for the built-in case.
    pub opened: Vec<std::path::PathBuf>,
    /// Why nothing could be shown, where no file of it could be used.
    pub unusable: bool,
}

/// The visible part of the timeline.
#[derive(Debug, Default, Clone)]
pub struct View {
    /// Visible time.
    pub viewport: Viewport,
    /// How many points the lanes are scrolled down.
    pub scroll_points: f64,
    /// Party lanes that are folded.
    pub folded: Vec<Id>,
}

/// What is selected.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Actors or parties whose items stay bright, in the order they were clicked.
    pub actors: Vec<Id>,
    /// The item that the inspector shows.
    pub item: Option<ItemRef>,
    /// The finding chosen in Problems, as an index into [`Document::problems`].
    pub problem: Option<usize>,
}

/// The tabs below the timeline.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum BottomTab {
    /// Commitments on the axis.
    #[default]
    Commitments,
    /// Sources.
    Sources,
    /// Findings in the files.
    Problems,
}

/// The tabs of an actor in the inspector.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum ActorTab {
    /// What the actor said.
    #[default]
    Statements,
    /// What the actor took part in.
    Events,
    /// What the actor is bound to or was promised.
    Commitments,
}

/// Which panels are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// The inspector at the right.
    pub inspector: bool,
    /// The tabs below the timeline; a strip when closed.
    pub bottom: bool,
    /// Which of those tabs.
    pub bottom_tab: BottomTab,
    /// Which tab of an actor.
    pub actor_tab: ActorTab,
    /// The dialog to open a case by path.
    pub open_dialog: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            inspector: true,
            bottom: true,
            bottom_tab: BottomTab::default(),
            actor_tab: ActorTab::default(),
            open_dialog: false,
        }
    }
}

/// A load under way.
#[derive(Debug, Default, Clone)]
pub struct Loading {
    /// What is being opened.
    pub what: String,
    /// Bytes read so far.
    pub bytes: u64,
    /// Bytes known of in all.
    pub bytes_of: u64,
    /// Items read so far.
    pub items: u64,
}

impl State {
    /// The instant as of which everything is shown: the latest state of the case.
    pub fn as_of(&self) -> Option<Instant> {
        self.document.case.latest_state()
    }
}
