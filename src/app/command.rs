//! Every intent of the user as a value. Menus, keys and widgets all speak through these.

use std::path::PathBuf;
use std::sync::Arc;

use super::copy::Whole;
use super::filtering::FilterCommand;
use super::history::Way;
use super::lanes::LanesCommand;
use super::named::{NAMED, Named};
use super::notes::NotesCommand;
use super::notes::export::Format;
use super::search::HitStep;
use super::span::SpanCommand;
use super::step::Direction;
use super::{
    ActorTab, BottomTab, CommitmentFilter, CommitmentsView, Cursor, FilePlace, FoldCommand, Habits, HeadTab, Reading,
    SourcesView, Table, ThemeChoice, Walk,
};
use crate::case::{Id, ItemRef, When, Zone};
use crate::language::{FirstDay, Hours, Language};
use crate::timeline::Viewport;
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::Order;

/// What the user wants done. Applied in order at the end of a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Show the system's dialog to open a file, and beside it the field to type a path.
    OpenDialog,
    /// Show the system's dialog to open a folder, and beside it the field to type a path.
    OpenFolderDialog,
    /// Open what was typed into the field of the open dialog.
    OpenTyped(String),
    /// Say under that field why it could not be opened.
    OpenFailed(String),
    /// Open these files or this folder; nothing is the built-in case.
    Open(Vec<PathBuf>),
    /// Open the case that is built into the program.
    OpenBuiltIn,
    /// Read the files of the case on screen again.
    Reload,
    /// Stop the load under way.
    CancelLoad,
    /// Close the dialog to open a case.
    CloseDialog,
    /// Forget the case that could not be read; the one on screen stays.
    DismissFailed,
    /// Show the case as of some instant.
    PlaceCursor(Cursor),
    /// Show the case as of the beginning of an item.
    CursorAt(ItemRef),
    /// Show the case as of the beginning of what is selected, else of the middle of the view.
    CursorHere,
    /// Show the case as of the next event's beginning, or the one before, and the event in full.
    Step(Direction),
    /// Tell times of day in this zone; nothing is the case's.
    SetZone(Option<Zone>),
    /// Open or close the list of zones.
    ToggleZones,
    /// Open or close the window with the reader's habits.
    ToggleHabits,
    /// Choose what the wheel does and how things move.
    SetHabits(Habits),
    /// Choose how hours are counted.
    SetHours(Hours),
    /// Choose with which day weeks begin.
    SetWeek(FirstDay),
    /// Ask for a time to go to.
    OpenGoing,
    /// Leave that.
    CloseGoing,
    /// Show a time in the middle of the view.
    GoToTime(Box<When>),
    /// The same, with the cursor at its end.
    PlaceAt(Box<When>),
    /// Say something beside what was done last, until something else is done.
    Remark(String),
    /// Do something with the span of time.
    Span(SpanCommand),
    /// Do something with the filter.
    Filter(FilterCommand),
    /// Choose what counts at the cursor.
    SetReading(Reading),
    /// Show the latest state of the case again.
    LeaveCursor,
    /// Select one actor (or party) alone and show it in the inspector.
    SelectActor(Id),
    /// Add an actor to the selected ones, or take it away.
    ToggleActor(Id),
    /// Select an item and show it in the inspector; the view stays. The words of a selected actor
    /// are shown where they stand among that actor's statements.
    SelectItem(ItemRef),
    /// Select an item as [`Command::SelectItem`] does and bring it into view on the timeline; what puts its place there away
    /// is opened.
    GoTo(ItemRef),
    /// Show an item in full in the inspector, whoever is selected, and bring it into view as [`Command::GoTo`] does.
    Inspect(ItemRef),
    /// Show an item in full in the inspector, whoever is selected; the view stays, because it is seen there already.
    ShowInFull(ItemRef),
    /// Show the selected actors in the inspector again.
    ShowActors,
    /// Select the next or previous item of something.
    Walk(Walk),
    /// Select an item; the view moves, at the same zoom, only where nothing of the item is visible.
    StepTo(ItemRef),
    /// Show the selected item in full in the inspector.
    InspectSelection,
    /// Select nothing; where nothing is selected, forget the search.
    ClearSelection,
    /// Give the search box the keyboard and list below it what was found.
    OpenSearch,
    /// Close that list.
    CloseSearch,
    /// Search for this.
    Search(String),
    /// Search for nothing.
    ClearSearch,
    /// Go to the hit at this place among all hits, which are items and notes.
    GoToHit(usize),
    /// Go to the next or previous hit.
    StepHit(HitStep),
    /// Choose a finding in Problems (an index), and select its item where it is loaded.
    SelectProblem(usize),
    /// Show this stretch of time.
    SetViewport(Viewport),
    /// Move the visible time later by this share of what is visible (negative: earlier).
    Pan(f64),
    /// Zoom by `factor` (more than 1: nearer) around the instant at this share of the width.
    Zoom {
        /// More than 1 shows less time.
        factor: f64,
        /// 0 is the left edge, 1 the right.
        anchor: f64,
    },
    /// Scroll the lanes to this many points from the top.
    ScrollLanes(f64),
    /// Show the whole case.
    FitAll,
    /// Centre the selection; if it is centred already, fit it.
    CentreSelection,
    /// Make the lanes of something else.
    SetGrouping(Grouping),
    /// Put the lanes in another order.
    SetOrder(Order),
    /// Leave only the lanes in whose names these words are found; nothing leaves all.
    FilterLanes(String),
    /// Fold or unfold a party's lanes.
    ToggleParty(Id),
    /// Give each actor of a long party a lane, or put those that say and do least together again.
    ToggleQuiet(Id),
    /// Give every actor a lane, or put those of long parties together that say and do least.
    ShowAllActors(bool),
    /// Fold or unfold the lanes of all parties.
    FoldParties(bool),
    /// Show the lanes or the actors in the column left of the lanes.
    ShowHeadTab(HeadTab),
    /// Open or close that column.
    ToggleHeads,
    /// Show a tab below the timeline.
    ShowBottom(BottomTab),
    /// Open or close the panel below the timeline.
    ToggleBottom,
    /// Open or close the inspector.
    ToggleInspector,
    /// Show the commitments on the axis or as a table.
    ShowCommitments(CommitmentsView),
    /// Show only the commitments that are like this.
    FilterCommitments(CommitmentFilter),
    /// Show the sources one after another or each below what it relies on.
    ShowSources(SourcesView),
    /// Order a table by a column; once more, the other way round.
    SortBy(Table, usize),
    /// Show a tab of the selected actor.
    ShowActorTab(ActorTab),
    /// Light, dark, or as the system says.
    SetTheme(ThemeChoice),
    /// Take the keyboard to the next region of the window.
    NextRegion,
    /// Take the keyboard to the region before.
    PreviousRegion,
    /// Speak to the reader in this language, in the case's own words too.
    SetLanguage(Language),
    /// Show the case's own words in the language with this tag; nothing is the interface's.
    SetTextLanguage(Option<Arc<str>>),
    /// Take the hint on how to begin away.
    DismissHint,
    /// Show or hide the list of keys.
    ToggleKeys,
    /// Show or hide what the marks mean.
    ToggleLegend,
    /// Put this text on the clipboard.
    Copy(String),
    /// Put what is selected on the clipboard, with all that proves it.
    CopySelection,
    /// Put everything on the clipboard that the inspector lists of the selected actors.
    CopyListed,
    /// Put an item on the clipboard, with all that proves it.
    CopyItem(ItemRef),
    /// Put several items on the clipboard, each with all that proves it.
    CopyItems(Vec<ItemRef>),
    /// Put a row of a table on the clipboard.
    CopyRow(Table, usize),
    /// Put a whole table on the clipboard.
    CopyTable(Table),
    /// Open a file in the user's editor at this place.
    OpenInEditor(FilePlace),
    /// Say in a line that something could not be done.
    Notice(String),
    /// Take that line away.
    DismissNotice,
    /// Show where an address leads, and ask before the browser opens it.
    AskOpenUrl(String),
    /// Leave that address.
    CloseUrl,
    /// Open this address in the browser.
    OpenUrl(String),
    /// What is wanted of lanes.
    Lanes(LanesCommand),
    /// Go back or forward through where one has been.
    History(Way),
    /// Fold or open empty stretches of time.
    Fold(FoldCommand),
    /// Do something with the reader's notes.
    Notes(NotesCommand),
    /// Quit the program.
    Quit,
}

/// What the shell does for the state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Show the system's dialog for a file.
    PickFile,
    /// Show the system's dialog for a folder.
    PickFolder,
    /// Open the path in this text, if there is such a file or folder.
    OpenTyped(String),
    /// Start to load these; empty is the built-in case.
    Load(Vec<PathBuf>),
    /// Read the files of the case on screen again.
    Reload,
    /// Stop the load under way.
    CancelLoad,
    /// Find what was typed in the case on screen, and nothing that was typed before.
    Find(String),
    /// Put this text on the clipboard.
    Copy(String),
    /// Put this on the clipboard, once it is told beside the frames.
    CopyWhole(Whole),
    /// Open this address in the browser.
    OpenUrl(String),
    /// Open a file in the user's editor at this place.
    OpenInEditor(FilePlace),
    /// Show the system's dialog for a file that notes are exported to.
    PickExport(Format),
    /// Export the notes to the path in this text, unless there is such a file.
    ExportTyped(String),
    /// Export the notes to this file.
    ExportNotes(PathBuf, Format),
    /// Close the window.
    Quit,
}

impl Command {
    /// The words for this command, where it is one of [`NAMED`].
    pub fn named(&self) -> Option<&'static Named> {
        NAMED.iter().find(|named| named.command == *self)
    }
}
