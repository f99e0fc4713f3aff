//! Every intent of the user as a value. Menus, keys and widgets all speak through these.

use std::path::PathBuf;

use super::{ActorTab, BottomTab};
use crate::case::{Id, ItemRef};
use crate::timeline::Viewport;

/// What the user wants done. Applied in order at the end of a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Show the system's dialog to open a file, and beside it the field to type a path.
    OpenDialog,
    /// Show the system's dialog to open a folder.
    OpenFolderDialog,
    /// Open these files or this folder.
    Open(Vec<PathBuf>),
    /// Open the case that is built into the program.
    OpenBuiltIn,
    /// Stop the load under way.
    CancelLoad,
    /// Close the dialog to open a case.
    CloseDialog,
    /// Select one actor (or party) alone and show it in the inspector.
    SelectActor(Id),
    /// Add an actor to the selected ones, or take it away.
    ToggleActor(Id),
    /// Select an item and show it in the inspector; the view stays.
    SelectItem(ItemRef),
    /// Select an item and bring it into view on the timeline.
    GoTo(ItemRef),
    /// Select nothing.
    ClearSelection,
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
    /// Fold or unfold a party's lanes.
    ToggleParty(Id),
    /// Show a tab below the timeline.
    ShowBottom(BottomTab),
    /// Open or close the panel below the timeline.
    ToggleBottom,
    /// Open or close the inspector.
    ToggleInspector,
    /// Show a tab of the selected actor.
    ShowActorTab(ActorTab),
    /// Put this text on the clipboard.
    Copy(String),
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
    /// Start to load these; empty is the built-in case.
    Load(Vec<PathBuf>),
    /// Stop the load under way.
    CancelLoad,
    /// Put this text on the clipboard.
    Copy(String),
    /// Open this address in the browser.
    OpenUrl(String),
    /// Close the window.
    Quit,
}
