//! What the user is looking at and how it changes. No egui, no file system.
//!
//! ```text
//! widgets, pointer, keys ─→ Command ─apply→ State + Effects ─→ shell (the only side effects)
//! ```

pub mod apply;
pub mod around;
pub mod available;
pub mod choosing;
pub mod command;
pub mod commitment_filter;
pub mod copy;
pub mod cursor;
pub mod distance;
pub mod document;
pub mod facets;
pub mod filter;
pub mod filtering;
pub mod folding;
pub mod going;
pub mod history;
pub mod index;
pub mod lanes;
pub mod listed;
mod lists;
pub mod named;
pub mod names;
pub mod notes;
mod opening;
pub mod outcome;
pub mod palette;
pub mod passing;
mod placing;
pub mod quote;
pub mod related;
pub mod relation_words;
pub mod reveal;
pub mod scope;
pub mod search;
pub mod seen;
mod selecting;
pub mod settings;
pub mod source_tree;
pub mod span;
pub mod step;
pub mod story;
pub mod table;
pub mod times;
mod viewing;
pub mod walk;
pub mod whereabouts;

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use apply::apply;

pub use around::{Around, Side};
pub use command::{Command, Effect};
pub use commitment_filter::CommitmentFilter;
pub use cursor::{Cursor, Presence, Reading};
pub use document::{Document, FilePlace};
pub use filter::Filter;
pub use filtering::{FilterCommand, SavedFilter};
pub use folding::FoldCommand;
pub use history::History;
pub use index::Index;
pub use notes::{Notes, NotesCommand};
pub use reveal::Revealed;
pub use scope::{Scope, Scoped, Standings};
pub use search::{Answer, Hit, HitStep, Search};
pub use span::{Span, SpanCommand};
pub use table::Table;
pub use times::{Counts, Times};
pub use walk::Walk;

use crate::case::{Case, Id, Instant, ItemRef, Zone};
use crate::language::{FirstDay, Hours, Language, Speech};
use crate::timeline::Viewport;
use crate::timeline::empty::Folding;
use crate::timeline::folds::Folds;
use crate::timeline::grouping::Grouping;
use crate::timeline::prepared::takes_long;
use crate::timeline::roster::Arrangement;

/// Everything that the window shows.
#[derive(Debug, Default)]
pub struct State {
    /// The case on screen; changed only by a finished load.
    pub document: Document,
    /// Which time is visible, and how far the lanes are scrolled; changed by pan, zoom and go-to commands.
    pub view: View,
    /// What is selected; changed by selection commands.
    pub selection: Selection,
    /// The instant as of which everything is shown; nothing is the latest state. Changed by cursor commands.
    pub cursor: Option<Cursor>,
    /// What the reader wants to see of the case; changed by filter commands.
    pub filter: Filter,
    /// Filters that were saved under a name, in the order of lists.
    pub saved_filters: Vec<SavedFilter>,
    /// The span of time that is marked; changed by span commands.
    pub span: Option<Span>,
    /// What is asked for around an item.
    pub around: Option<Around>,
    /// What is shown of the case: of a large one it follows the cursor a little later.
    pub scoped: Scoped,
    /// What is searched for and what was found; changed by search commands and by answers.
    pub search: Search,
    /// What was opened to show what one went to, until one goes elsewhere.
    pub revealed: Option<Revealed>,
    /// Where one has been; follows every command.
    pub history: History,
    /// The reader's own notes on the case; changed by [`NotesCommand`]s and by what their file holds.
    pub notes: Notes,
    /// Which panels and tabs are open.
    pub panels: Panels,
    /// The load under way, as the loader last reported it.
    pub loading: Option<Loading>,
    /// A case that was opened and could not be shown; the one on screen stays. Changed by loads and by dismissing it.
    pub failed: Option<Document>,
    /// Cases opened before, latest first, each as what was opened; nothing is the built-in case.
    pub recent: Vec<Vec<PathBuf>>,
    /// How cases were looked at before, latest first; changed when a case takes the place of another.
    pub views: Vec<settings::ViewKept>,
    /// Why the path in the open dialog cannot be opened.
    pub open_error: Option<String>,
    /// What could not be done for the reader, in a line; changed by that and by dismissing it.
    pub notice: Option<String>,
    /// What is to be said beside what was done last, until something else is done.
    pub remark: Option<String>,
    /// The address that the reader is asked about before the browser opens it.
    pub asked_url: Option<String>,
    /// True once the reader has used or dismissed the hint on how to begin.
    pub hint_seen: bool,
    /// Light, dark, or as the system says.
    pub theme: ThemeChoice,
    /// In which languages the reader is spoken to, and how times are told.
    pub tongue: Tongue,
    /// What the wheel does and how things move.
    pub habits: Habits,
}

/// What the wheel does and how things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Habits {
    /// The plain wheel zooms the time; otherwise it scrolls lanes where they overflow, else time.
    pub wheel_zooms: bool,
    /// How things move.
    pub motion: MotionChoice,
}

/// How things move.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MotionChoice {
    /// As the system says.
    #[default]
    System,
    /// Things glide, whatever the system says.
    Glide,
    /// Nothing glides.
    Still,
}

/// The visible part of the timeline.
#[derive(Debug, Default, Clone)]
pub struct View {
    /// Visible time.
    pub viewport: Viewport,
    /// How many points the lanes are scrolled down.
    pub scroll_points: f64,
    /// What the lanes are made of, in which order, which of them are folded and which the reader looks for.
    pub lanes: Arrangement,
    /// Which empty stretches of the case the reader wants folded; changed by [`FoldCommand`]s.
    pub folding: Folding,
    /// The stretches that are folded; follows the case and what is wanted.
    pub folds: Arc<Folds>,
}

/// What is selected.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Actors or parties whose items stay bright, in the order they were clicked.
    pub actors: Vec<Id>,
    /// The item that is selected.
    pub item: Option<ItemRef>,
    /// The item whose relations are walked; set by that walk, also where it leads nowhere, and none after any other selection.
    pub origin: Option<ItemRef>,
    /// What of the two the inspector shows.
    pub focus: Focus,
    /// The finding chosen in Problems, as an index into [`Document::problems`].
    pub problem: Option<usize>,
}

/// What the inspector shows where both actors and an item are selected.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Focus {
    /// The actors, with the item marked among what is theirs.
    #[default]
    Actors,
    /// The item in full.
    Item,
}

/// Which theme the window has.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// The languages that the reader chose, and what holds while none was.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tongue {
    /// The language of the interface; nothing is the system's.
    pub chosen: Option<Language>,
    /// The system's, where it is a language of the interface.
    pub system: Language,
    /// The language tag for the case's own words; nothing is the interface's.
    pub texts: Option<Arc<str>>,
    /// The zone that times of day are told in; nothing is the case's.
    pub zone: Option<Zone>,
    /// How hours are counted.
    pub hours: Hours,
    /// With which day weeks begin.
    pub week: FirstDay,
}

impl Tongue {
    /// How the reader is spoken to.
    pub fn speech(&self) -> Speech {
        Speech {
            interface: self.chosen.unwrap_or(self.system),
            texts: self.texts.clone(),
            zone: self.zone,
            hours: self.hours,
            week: self.week,
        }
    }
}

/// The tabs below the timeline.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BottomTab {
    /// Commitments on the axis.
    #[default]
    Commitments,
    /// Sources.
    Sources,
    /// The reader's own notes.
    Notes,
    /// Findings in the files.
    Problems,
}

/// How the commitments are shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CommitmentsView {
    /// On the axis of the timeline.
    #[default]
    OnAxis,
    /// As a plain table.
    Table,
}

/// How the sources are shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourcesView {
    /// One after another.
    #[default]
    List,
    /// Each below what it relies on.
    Tree,
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

impl ActorTab {
    /// All of them, in the order in which they stand.
    pub const ALL: [Self; 3] = [Self::Statements, Self::Events, Self::Commitments];
}

/// What the column left of the lanes lists where those are no actors.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadTab {
    /// What the lanes are.
    #[default]
    Lanes,
    /// The actors of the case.
    Actors,
}

/// Which panels are open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// The column left of the lanes with all that stands in it; initials alone where it is closed.
    pub heads: bool,
    /// What that column lists.
    pub head_tab: HeadTab,
    /// The inspector at the right.
    pub inspector: bool,
    /// The tabs below the timeline; a strip when closed.
    pub bottom: bool,
    /// Which of those tabs.
    pub bottom_tab: BottomTab,
    /// How the commitments are shown.
    pub commitments: CommitmentsView,
    /// Which of them.
    pub commitment_filter: CommitmentFilter,
    /// How the sources are shown.
    pub sources: SourcesView,
    /// How the tables are ordered.
    pub sorts: table::Sorts,
    /// Which tab of an actor.
    pub actor_tab: ActorTab,
    /// The dialog to open a case by path.
    pub open_dialog: bool,
    /// The list of keys.
    pub keys: bool,
    /// The question for a time to go to.
    pub going: bool,
    /// The window in which the filter is made.
    pub filter: bool,
    /// The list of zones.
    pub zones: bool,
    /// The reader's habits.
    pub habits: bool,
    /// What the marks mean.
    pub legend: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            heads: true,
            head_tab: HeadTab::default(),
            inspector: true,
            bottom: true,
            bottom_tab: BottomTab::default(),
            commitments: CommitmentsView::default(),
            commitment_filter: CommitmentFilter::default(),
            sources: SourcesView::default(),
            sorts: table::Sorts::default(),
            actor_tab: ActorTab::default(),
            open_dialog: false,
            keys: false,
            going: false,
            filter: false,
            zones: false,
            habits: false,
            legend: false,
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
    /// Items read so far.
    pub items: u64,
    /// Items known of; 0 until all files are read.
    pub items_of: u64,
    /// The first items of a large case, once they are read.
    pub first: Option<Arc<Case>>,
}

impl State {
    /// The time in the middle of what is visible.
    pub fn middle(&self) -> Instant {
        Instant(self.view.folds.time_at(self.view.viewport, 0.5) as i64)
    }

    /// The instant as of which everything is shown: the cursor's, else the latest state of the case.
    pub fn as_of(&self) -> Option<Instant> {
        self.cursor.map(|cursor| cursor.until).or(self.document.latest)
    }

    /// Whether an item is shown; what is no event, statement or commitment always is.
    pub fn shows(&self, item: ItemRef) -> bool {
        self.scoped.shown.has(item)
    }

    /// What decides on what is shown.
    pub fn scope(&self) -> Scope {
        Scope { cursor: self.cursor, filter: self.filter.clone(), latest: self.document.latest }
    }

    /// When everything that is shown begins and ends.
    pub fn times(&self) -> &Times {
        self.scoped.times.as_deref().unwrap_or_else(|| self.document.index.times())
    }

    /// How many events, statements and commitments that are shown lie between two times in seconds.
    pub fn count_between(&self, start: f64, end: f64) -> usize {
        self.times().count_between(start, end)
    }

    /// How many of each kind that are shown lie between two times in seconds.
    pub fn counts_between(&self, start: f64, end: f64) -> Counts {
        self.times().counts_between(start, end)
    }

    /// How many of the commitments that are shown stand where at the cursor.
    pub fn standings(&self) -> Standings {
        self.scoped.standings.unwrap_or(self.document.standings)
    }

    /// The scope in which the case is to be shown, where what is shown is of another and takes long to be worked out.
    pub fn wanted_scope(&self) -> Option<Scope> {
        Some(self.scope()).filter(|scope| *scope != self.scoped.scope)
    }

    /// Works out what is shown where that is not known yet and no work of its own.
    fn rescope(&mut self) {
        if let Some(scope) = self.wanted_scope()
            && (scope.is_all() || !takes_long(&self.document.case))
        {
            self.scoped = scope.scoped(&self.document.case, self.search.index.as_deref());
        }
    }

    /// Whether the column of heads lists the actors beside lanes that are none.
    pub fn lists_actors(&self) -> bool {
        let lanes = &self.view.lanes;
        lanes.grouping != Grouping::Actors && self.panels.heads && self.panels.head_tab == HeadTab::Actors
    }

    /// How the lanes are arranged: what is typed over a list of actors leaves the lanes as they are.
    pub fn arrangement(&self) -> Arrangement {
        let mut lanes = self.view.lanes.clone();
        if self.lists_actors() || lanes.grouping == Grouping::Packed {
            lanes.filter.clear();
        }
        lanes
    }

    /// The document whose findings Problems shows: the one that could not be shown, else the one on screen.
    pub fn findings(&self) -> &Document {
        self.failed.as_ref().unwrap_or(&self.document)
    }
}

#[cfg(test)]
mod tests {
    //! What the tests of this module start from.

    use std::path::PathBuf;

    use super::{Document, State};
    use crate::case::{Case, Instant, Zone, when};
    use crate::load::{Memory, Progress, load_from};

    /// The document of a case file with this text.
    pub(super) fn document_of(text: &str) -> Document {
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let loaded = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
        Document::new(loaded.case, loaded.problems, vec![PathBuf::from("case.ron")])
    }

    /// The case of a file with this text.
    pub(super) fn case_of(text: &str) -> Case {
        let store = Memory::new([("case.ron", text.as_bytes())]);
        load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case
    }

    /// The state with a case of this text on screen.
    pub(super) fn state_of(text: &str) -> State {
        let mut state = State::default();
        state.show_document(document_of(text));
        state
    }

    /// The beginning of a time as case files write it.
    pub(super) fn instant(written: &str, zone: Zone) -> Instant {
        let when = when::parse(written, zone).expect("a time").when;
        when.earliest.expect("a beginning")
    }
}
