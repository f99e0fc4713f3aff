//! Every intent of the user as a value. Menus, keys and widgets all speak through these.

use std::path::PathBuf;
use std::sync::Arc;

use super::search::HitStep;
use super::{
    ActorTab, BottomTab, CommitmentFilter, CommitmentsView, Cursor, FilePlace, HeadTab, Reading, SourcesView, Table,
    ThemeChoice, Walk,
};
use crate::case::{Id, ItemRef};
use crate::language::{Language, say, say_help};
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
    /// Show the case as of some instant.
    PlaceCursor(Cursor),
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
    /// The key of its name and of its explanation in the words of the interface.
    pub words: &'static str,
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
    named(Command::OpenDialog, "command-open", "Ctrl+O"),
    named(Command::OpenFolderDialog, "command-open-folder", "Ctrl+Shift+O"),
    named(Command::OpenBuiltIn, "command-open-built-in", ""),
    named(Command::Reload, "command-reload", "Ctrl+R"),
    named(Command::CopySelection, "command-copy", "Ctrl+C"),
    named(Command::CopyListed, "command-copy-listed", "Ctrl+Shift+C"),
    named(Command::Quit, "command-quit", "Ctrl+Q"),
    named(Command::Zoom { factor: ZOOM_STEP, anchor: 0.5 }, "command-zoom-in", "W"),
    named(Command::Zoom { factor: 1.0 / ZOOM_STEP, anchor: 0.5 }, "command-zoom-out", "S"),
    named(Command::Pan(-0.1), "command-earlier", "A"),
    named(Command::Pan(0.1), "command-later", "D"),
    named(Command::FitAll, "command-fit-all", "0"),
    named(Command::CentreSelection, "command-centre", "F"),
    named(Command::Walk(Walk::Next), "command-next", "."),
    named(Command::Walk(Walk::Previous), "command-previous", ","),
    named(Command::Walk(Walk::First), "command-first", "Home"),
    named(Command::Walk(Walk::Last), "command-last", "End"),
    named(Command::Walk(Walk::NextRelated), "command-next-related", "]"),
    named(Command::Walk(Walk::PreviousRelated), "command-previous-related", "["),
    on_timeline(Command::Walk(Walk::Lanes(Step::Later)), "command-next-in-lane", "Right"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Earlier)), "command-previous-in-lane", "Left"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Above)), "command-lane-above", "Up"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Below)), "command-lane-below", "Down"),
    on_timeline(Command::InspectSelection, "command-show-in-full", "Enter"),
    named(Command::LeaveCursor, "command-leave-cursor", "Shift+Escape"),
    named(Command::SetReading(Reading::AsItStood), "command-as-it-stood", ""),
    named(Command::SetReading(Reading::AsKnown), "command-as-known", ""),
    named(Command::SetGrouping(Grouping::Actors), "command-group-actors", ""),
    named(Command::SetGrouping(Grouping::Parties), "command-group-parties", ""),
    named(Command::SetGrouping(Grouping::Kinds), "command-group-kinds", ""),
    named(Command::SetGrouping(Grouping::Places), "command-group-places", ""),
    named(Command::SetGrouping(Grouping::Topics), "command-group-topics", ""),
    named(Command::SetGrouping(Grouping::Sources), "command-group-sources", ""),
    named(Command::SetGrouping(Grouping::Tags), "command-group-tags", ""),
    named(Command::SetGrouping(Grouping::Packed), "command-group-packed", ""),
    named(Command::SetOrder(Order::Case), "command-order-case", ""),
    named(Command::SetOrder(Order::Name), "command-order-name", ""),
    named(Command::SetOrder(Order::Activity), "command-order-activity", ""),
    named(Command::ShowAllActors(true), "command-all-actors", ""),
    named(Command::ShowAllActors(false), "command-leading-actors", ""),
    named(Command::FoldParties(true), "command-fold-parties", ""),
    named(Command::FoldParties(false), "command-unfold-parties", ""),
    named(Command::OpenSearch, "command-search", "Ctrl+K"),
    named(Command::OpenSearch, "command-search-too", "/"),
    named(Command::StepHit(HitStep::Next), "command-next-hit", "F3"),
    named(Command::StepHit(HitStep::Previous), "command-previous-hit", "Shift+F3"),
    named(Command::ClearSelection, "command-clear-selection", "Escape"),
    named(Command::ToggleHeads, "command-toggle-heads", "Ctrl+B"),
    named(Command::ToggleInspector, "command-toggle-inspector", "Ctrl+I"),
    named(Command::ToggleBottom, "command-toggle-bottom", "Ctrl+J"),
    named(Command::NextRegion, "command-next-region", "F6"),
    named(Command::PreviousRegion, "command-previous-region", "Shift+F6"),
    named(Command::SetLanguage(Language::English), "command-language-english", ""),
    named(Command::SetLanguage(Language::Ukrainian), "command-language-ukrainian", ""),
    named(Command::SetLanguage(Language::Russian), "command-language-russian", ""),
    named(Command::ToggleKeys, "command-toggle-keys", "?"),
    named(Command::ToggleLegend, "command-toggle-legend", "F1"),
];

const fn named(command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Window }
}

const fn on_timeline(command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Timeline }
}

impl Named {
    /// As menus and the list of keys name it, in the reader's language.
    pub fn name(&self) -> &'static str {
        say(self.words)
    }

    /// What it does, in a sentence.
    pub fn help(&self) -> &'static str {
        say_help(self.words)
    }
}

impl Command {
    /// The words for this command, where it is one of [`NAMED`].
    pub fn named(&self) -> Option<&'static Named> {
        NAMED.iter().find(|named| named.command == *self)
    }
}
