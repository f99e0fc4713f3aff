//! Every intent of the user as a value. Menus, keys and widgets all speak through these.

use std::path::PathBuf;

use super::search::HitStep;
use super::{
    ActorTab, BottomTab, CommitmentFilter, CommitmentsView, FilePlace, HeadTab, SourcesView, Table, ThemeChoice, Walk,
};
use crate::case::{Id, ItemRef};
use crate::timeline::Viewport;
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::Order;
use crate::timeline::walk::Step;

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
    /// Select one actor (or party) alone and show it in the inspector.
    SelectActor(Id),
    /// Add an actor to the selected ones, or take it away.
    ToggleActor(Id),
    /// Select an item and show it in the inspector; the view stays. The words of a selected actor
    /// are shown where they stand among that actor's statements.
    SelectItem(ItemRef),
    /// Select an item as [`Command::SelectItem`] does and bring it into view on the timeline.
    GoTo(ItemRef),
    /// Show an item in full in the inspector, whoever is selected, and bring it into view.
    Inspect(ItemRef),
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
    /// Go to the hit at this place among all hits.
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
    /// Open this address in the browser.
    OpenUrl(String),
    /// Open a file in the user's editor at this place.
    OpenInEditor(FilePlace),
    /// Close the window.
    Quit,
}

/// A command that menus show and a key gives, with the words for it.
#[derive(Debug)]
pub struct Named {
    /// What it does.
    pub command: Command,
    /// As menus and the list of keys name it.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// The key: `Ctrl+O`, `F`, `?`; empty where there is none. `Ctrl` is the Command key on a Mac.
    pub key: &'static str,
    /// Where the key counts.
    pub reach: Reach,
}

/// Where a key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In the whole window.
    Window,
    /// While the timeline has the keyboard.
    Timeline,
}

/// How much a step on a menu or a key zooms.
pub const ZOOM_STEP: f64 = 1.5;

/// Every command that needs no more than its name: what menus, keys and the list of keys are made from.
pub static NAMED: &[Named] = &[
    named(Command::OpenDialog, "Open…", "Open a case file", "Ctrl+O"),
    named(Command::OpenFolderDialog, "Open folder…", "Open a folder of case files", "Ctrl+Shift+O"),
    named(Command::OpenBuiltIn, "Built-in Riyadh case", "Open the case that comes with the program", ""),
    named(Command::Reload, "Reload", "Read the files of this case again", "Ctrl+R"),
    named(Command::CopySelection, "Copy", "Copy what is selected, with times, sources and links", "Ctrl+C"),
    named(
        Command::CopyListed,
        "Copy list of actor",
        "Copy all that the inspector lists of the selected actors",
        "Ctrl+Shift+C",
    ),
    named(Command::Quit, "Quit", "Close the window", "Ctrl+Q"),
    named(Command::Zoom { factor: ZOOM_STEP, anchor: 0.5 }, "Zoom in", "Show less time, nearer", "W"),
    named(Command::Zoom { factor: 1.0 / ZOOM_STEP, anchor: 0.5 }, "Zoom out", "Show more time", "S"),
    named(Command::Pan(-0.1), "Earlier", "Move to what came before", "A"),
    named(Command::Pan(0.1), "Later", "Move to what comes after", "D"),
    named(Command::FitAll, "Fit everything", "Show the whole case", "0"),
    named(Command::CentreSelection, "Centre selection", "Centre what is selected; once more fits it", "F"),
    named(Command::Walk(Walk::Next), "Next", "The next item of the case", "."),
    named(Command::Walk(Walk::Previous), "Previous", "The item of the case before", ","),
    named(Command::Walk(Walk::First), "First", "The first item of the case", "Home"),
    named(Command::Walk(Walk::Last), "Last", "The last item of the case", "End"),
    named(Command::Walk(Walk::NextRelated), "Next related", "The next item that belongs to the selected one", "]"),
    named(Command::Walk(Walk::PreviousRelated), "Previous related", "The one before that belongs to it", "["),
    on_timeline(Command::Walk(Walk::Lanes(Step::Later)), "Next in the lane", "The next item of the lane", "Right"),
    on_timeline(
        Command::Walk(Walk::Lanes(Step::Earlier)),
        "Previous in the lane",
        "The one before in the lane",
        "Left",
    ),
    on_timeline(Command::Walk(Walk::Lanes(Step::Above)), "Lane above", "The nearest item in the lane above", "Up"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Below)), "Lane below", "The nearest item in the lane below", "Down"),
    on_timeline(Command::InspectSelection, "Show in full", "Show the selected item in the inspector", "Enter"),
    named(Command::SetGrouping(Grouping::Actors), "By party", "A lane for each actor, under their parties", ""),
    named(Command::SetGrouping(Grouping::Parties), "By party only", "A lane for each party", ""),
    named(Command::SetGrouping(Grouping::Kinds), "By kind", "A lane for each kind of event, one for statements", ""),
    named(Command::SetGrouping(Grouping::Places), "By place", "A lane for each place", ""),
    named(Command::SetGrouping(Grouping::Topics), "By topic", "A lane for each topic", ""),
    named(Command::SetGrouping(Grouping::Sources), "By source", "A lane for each source", ""),
    named(Command::SetGrouping(Grouping::Tags), "By tag", "A lane for each tag", ""),
    named(Command::SetGrouping(Grouping::Packed), "One packed lane", "Everything in one lane", ""),
    named(Command::SetOrder(Order::Case), "As in the case", "Lanes in the order of the case", ""),
    named(Command::SetOrder(Order::Name), "By name", "Lanes from A to Z", ""),
    named(Command::SetOrder(Order::Activity), "By activity", "Lanes with most events and statements first", ""),
    named(Command::ShowAllActors(true), "All actors", "A lane for each actor, also those who say and do least", ""),
    named(Command::ShowAllActors(false), "Leading actors", "Those who say and do least share a lane", ""),
    named(Command::FoldParties(true), "Fold all parties", "One lane for each party", ""),
    named(Command::FoldParties(false), "Unfold all parties", "A lane for each actor again", ""),
    named(Command::OpenSearch, "Search…", "Find people, words and events", "Ctrl+K"),
    named(Command::OpenSearch, "Search…", "The same", "/"),
    named(Command::StepHit(HitStep::Next), "Next hit", "Go to the next of what was found; Enter does it too", "F3"),
    named(
        Command::StepHit(HitStep::Previous),
        "Previous hit",
        "Go to the one before; Shift+Enter does it too",
        "Shift+F3",
    ),
    named(Command::ClearSelection, "Clear selection", "Select nothing; once more forgets the search", "Escape"),
    named(Command::ToggleHeads, "Actors", "Open or close the column left of the timeline", "Ctrl+B"),
    named(Command::ToggleInspector, "Inspector", "Open or close the panel at the right", "Ctrl+I"),
    named(Command::ToggleBottom, "Bottom panel", "Open or close the tabs below the timeline", "Ctrl+J"),
    named(Command::NextRegion, "Next region", "Timeline, tabs below it, inspector, menus: the keyboard goes on", "F6"),
    named(Command::PreviousRegion, "Previous region", "The keyboard goes back", "Shift+F6"),
    named(Command::ToggleKeys, "Keys", "Show all keys", "?"),
    named(Command::ToggleLegend, "What the marks mean", "Every mark of the timeline and what it says", "F1"),
];

const fn named(command: Command, name: &'static str, help: &'static str, key: &'static str) -> Named {
    Named { command, name, help, key, reach: Reach::Window }
}

const fn on_timeline(command: Command, name: &'static str, help: &'static str, key: &'static str) -> Named {
    Named { command, name, help, key, reach: Reach::Timeline }
}

impl Command {
    /// The words for this command, where it is one of [`NAMED`].
    pub fn named(&self) -> Option<&'static Named> {
        NAMED.iter().find(|named| named.command == *self)
    }
}
