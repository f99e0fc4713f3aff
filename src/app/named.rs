//! The one table of commands that have a name: what menus, keys, the list of keys and the names for screen readers are made from.

use super::filtering::FilterCommand;
use super::history::Way;
use super::lanes::LanesCommand;
use super::search::HitStep;
use super::span::SpanCommand;
use super::step::Direction;
use super::{
    BottomTab, Command, CommitmentsView, FoldCommand, NotesCommand, Reading, SourcesView, Table, ThemeChoice, Walk,
};
use crate::language::{Hours, Language, say, say_help};
use crate::timeline::empty::FoldMode;
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::Order;
use crate::timeline::walk::Step;

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
    /// What it belongs to.
    pub group: Group,
}

/// Where a key counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In the whole window.
    Window,
    /// While the timeline has the keyboard.
    Timeline,
}

/// What a command belongs to, in the order of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Cases: opening, reading again.
    File,
    /// Copying.
    Edit,
    /// What is visible of the time, and which panels are open.
    View,
    /// The cursor, spans, folds and zones.
    Time,
    /// What the lanes are made of, and their order.
    Lanes,
    /// From item to item and from panel to panel.
    Go,
    /// Search and filter.
    Search,
    /// Notes and bookmarks.
    Notes,
    /// Language, theme and habits.
    Settings,
    /// What explains the program.
    Help,
}

impl Group {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 10] = [
        Self::File,
        Self::Edit,
        Self::View,
        Self::Time,
        Self::Lanes,
        Self::Go,
        Self::Search,
        Self::Notes,
        Self::Settings,
        Self::Help,
    ];

    /// As lists name it.
    pub fn title(self) -> &'static str {
        match self {
            Self::File => say("menu-file"),
            Self::Edit => say("menu-edit"),
            Self::View => say("menu-view"),
            Self::Time => say("group-time"),
            Self::Lanes => say("menu-lanes"),
            Self::Go => say("menu-go"),
            Self::Search => say("group-search"),
            Self::Notes => say("group-notes"),
            Self::Settings => say("group-settings"),
            Self::Help => say("menu-help"),
        }
    }
}

/// How much a step on a menu or a key zooms.
pub const ZOOM_STEP: f64 = 1.5;

/// Every command that needs no more than its name, group by group.
pub static NAMED: &[Named] = &[
    file(Command::OpenDialog, "command-open", "Ctrl+O"),
    file(Command::OpenFolderDialog, "command-open-folder", "Ctrl+Shift+O"),
    file(Command::OpenBuiltIn, "command-open-built-in", ""),
    file(Command::Reload, "command-reload", "Ctrl+R"),
    file(Command::Quit, "command-quit", "Ctrl+Q"),
    edit(Command::CopySelection, "command-copy", "Ctrl+C"),
    edit(Command::CopyListed, "command-copy-listed", "Ctrl+Shift+C"),
    edit(Command::CopyTable(Table::Commitments), "command-copy-commitments", ""),
    edit(Command::CopyTable(Table::Sources), "command-copy-sources", ""),
    edit(Command::CopyTable(Table::Problems), "command-copy-problems", ""),
    view(Command::Zoom { factor: ZOOM_STEP, anchor: 0.5 }, "command-zoom-in", "W"),
    view(Command::Zoom { factor: 1.0 / ZOOM_STEP, anchor: 0.5 }, "command-zoom-out", "S"),
    view(Command::Pan(-0.1), "command-earlier", "A"),
    view(Command::Pan(0.1), "command-later", "D"),
    view(Command::FitAll, "command-fit-all", "0"),
    view(Command::CentreSelection, "command-centre", "F"),
    view(Command::ToggleHeads, "command-toggle-heads", "Ctrl+B"),
    view(Command::ToggleInspector, "command-toggle-inspector", "Ctrl+I"),
    view(Command::ToggleBottom, "command-toggle-bottom", "Ctrl+J"),
    view(Command::ShowBottom(BottomTab::Commitments), "command-show-commitments", ""),
    view(Command::ShowCommitments(CommitmentsView::OnAxis), "command-commitments-axis", ""),
    view(Command::ShowCommitments(CommitmentsView::Table), "command-commitments-table", ""),
    view(Command::ShowBottom(BottomTab::Sources), "command-show-sources", ""),
    view(Command::ShowSources(SourcesView::List), "command-sources-list", ""),
    view(Command::ShowSources(SourcesView::Tree), "command-sources-tree", ""),
    view(Command::ShowBottom(BottomTab::Problems), "command-show-problems", ""),
    time(Command::OpenGoing, "command-go-to-time", "G"),
    time(Command::ToggleZones, "command-zone", "Z"),
    time(Command::SetZone(None), "command-zone-of-case", ""),
    time(Command::CursorHere, "command-cursor-here", "C"),
    on_timeline_time(Command::Step(Direction::Later), "command-step", "Space"),
    on_timeline_time(Command::Step(Direction::Earlier), "command-step-back", "Shift+Space"),
    time(Command::Span(SpanCommand::Keep), "command-span-keep", "M"),
    time(Command::Span(SpanCommand::OfSelection), "command-span-of-selection", "Shift+M"),
    time(Command::Span(SpanCommand::ZoomTo), "command-span-zoom", ""),
    time(Command::Span(SpanCommand::Filter), "command-span-filter", ""),
    time(Command::Span(SpanCommand::CursorAtEnd), "command-span-cursor", ""),
    time(Command::Span(SpanCommand::Copy), "command-span-copy", ""),
    time(Command::Span(SpanCommand::Clear), "command-span-close", ""),
    time(Command::LeaveCursor, "command-leave-cursor", "Shift+Escape"),
    time(Command::SetReading(Reading::AsItStood), "command-as-it-stood", ""),
    time(Command::SetReading(Reading::AsKnown), "command-as-known", ""),
    time(Command::Fold(FoldCommand::Mode(FoldMode::Automatic)), "command-folds-automatic", ""),
    time(Command::Fold(FoldCommand::Mode(FoldMode::All)), "command-folds-all", ""),
    time(Command::Fold(FoldCommand::Mode(FoldMode::None)), "command-folds-none", ""),
    time(Command::Fold(FoldCommand::Again), "command-folds-again", ""),
    lanes(Command::SetGrouping(Grouping::Actors), "command-group-actors", ""),
    lanes(Command::SetGrouping(Grouping::Parties), "command-group-parties", ""),
    lanes(Command::SetGrouping(Grouping::Kinds), "command-group-kinds", ""),
    lanes(Command::SetGrouping(Grouping::Places), "command-group-places", ""),
    lanes(Command::SetGrouping(Grouping::Topics), "command-group-topics", ""),
    lanes(Command::SetGrouping(Grouping::Sources), "command-group-sources", ""),
    lanes(Command::SetGrouping(Grouping::Tags), "command-group-tags", ""),
    lanes(Command::SetGrouping(Grouping::Packed), "command-group-packed", ""),
    lanes(Command::SetOrder(Order::Case), "command-order-case", ""),
    lanes(Command::SetOrder(Order::Name), "command-order-name", ""),
    lanes(Command::SetOrder(Order::Activity), "command-order-activity", ""),
    lanes(Command::SetOrder(Order::Hand), "command-order-hand", ""),
    lanes_on_timeline(Command::Lanes(LanesCommand::PinSelected), "command-pin-lane", "P"),
    lanes(Command::Lanes(LanesCommand::UnpinAll), "command-unpin-lanes", ""),
    lanes_on_timeline(Command::Lanes(LanesCommand::HideSelected), "command-hide-lane", "H"),
    lanes(Command::Lanes(LanesCommand::ShowAll), "command-show-lanes", ""),
    lanes_on_timeline(Command::Lanes(LanesCommand::MoveSelected(-1)), "command-lane-up", "Alt+Up"),
    lanes_on_timeline(Command::Lanes(LanesCommand::MoveSelected(1)), "command-lane-down", "Alt+Down"),
    lanes(Command::ShowAllActors(true), "command-all-actors", ""),
    lanes(Command::ShowAllActors(false), "command-leading-actors", ""),
    lanes(Command::FoldParties(true), "command-fold-parties", ""),
    lanes(Command::FoldParties(false), "command-unfold-parties", ""),
    go(Command::History(Way::Back), "command-back", "Alt+Left"),
    go(Command::History(Way::Forward), "command-forward", "Alt+Right"),
    go(Command::Walk(Walk::Next), "command-next", "."),
    go(Command::Walk(Walk::Previous), "command-previous", ","),
    go(Command::Walk(Walk::First), "command-first", "Home"),
    go(Command::Walk(Walk::Last), "command-last", "End"),
    go(Command::Walk(Walk::NextRelated), "command-next-related", "]"),
    go(Command::Walk(Walk::PreviousRelated), "command-previous-related", "["),
    on_timeline(Command::Walk(Walk::Lanes(Step::Later)), "command-next-in-lane", "Right"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Earlier)), "command-previous-in-lane", "Left"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Above)), "command-lane-above", "Up"),
    on_timeline(Command::Walk(Walk::Lanes(Step::Below)), "command-lane-below", "Down"),
    on_timeline(Command::InspectSelection, "command-show-in-full", "Enter"),
    go(Command::ClearSelection, "command-clear-selection", "Escape"),
    go(Command::NextRegion, "command-next-region", "F6"),
    go(Command::PreviousRegion, "command-previous-region", "Shift+F6"),
    search(Command::OpenSearch, "command-search", "Ctrl+K"),
    search(Command::OpenSearch, "command-search-too", "/"),
    search(Command::StepHit(HitStep::Next), "command-next-hit", "F3"),
    search(Command::StepHit(HitStep::Previous), "command-previous-hit", "Shift+F3"),
    search(Command::Filter(FilterCommand::Toggle), "command-filter", "Ctrl+F"),
    search(Command::Filter(FilterCommand::Clear), "command-clear-filter", "Ctrl+Shift+F"),
    search(Command::Filter(FilterCommand::Dim(true)), "command-dim", ""),
    search(Command::Filter(FilterCommand::Dim(false)), "command-hide", ""),
    search(Command::Filter(FilterCommand::AroundSelection), "command-around", "R"),
    notes(NotesCommand::Bookmark, "command-bookmark", "Ctrl+D"),
    notes(NotesCommand::Write, "command-write-note", "N"),
    named(Group::Notes, Command::ShowBottom(BottomTab::Notes), "command-show-notes", ""),
    notes(NotesCommand::PutBack, "command-put-note-back", ""),
    notes(NotesCommand::Export, "command-export-notes", ""),
    settings(Command::SetLanguage(Language::English), "command-language-english", ""),
    settings(Command::SetLanguage(Language::Ukrainian), "command-language-ukrainian", ""),
    settings(Command::SetLanguage(Language::Russian), "command-language-russian", ""),
    settings(Command::SetTheme(ThemeChoice::System), "command-theme-system", ""),
    settings(Command::SetTheme(ThemeChoice::Light), "command-theme-light", ""),
    settings(Command::SetTheme(ThemeChoice::Dark), "command-theme-dark", ""),
    settings(Command::ToggleHabits, "command-habits", "Ctrl+,"),
    settings(Command::SetHours(Hours::TwentyFour), "command-hours-24", ""),
    settings(Command::SetHours(Hours::Twelve), "command-hours-12", ""),
    help(Command::ToggleKeys, "command-toggle-keys", "?"),
    help(Command::ToggleLegend, "command-toggle-legend", "F1"),
];

const fn file(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::File, command, words, key)
}

const fn edit(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Edit, command, words, key)
}

const fn view(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::View, command, words, key)
}

const fn time(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Time, command, words, key)
}

const fn on_timeline_time(command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Timeline, group: Group::Time }
}

const fn lanes(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Lanes, command, words, key)
}

const fn go(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Go, command, words, key)
}

const fn on_timeline(command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Timeline, group: Group::Go }
}

const fn lanes_on_timeline(command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Timeline, group: Group::Lanes }
}

const fn search(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Search, command, words, key)
}

const fn notes(command: NotesCommand, words: &'static str, key: &'static str) -> Named {
    named(Group::Notes, Command::Notes(command), words, key)
}

const fn settings(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Settings, command, words, key)
}

const fn help(command: Command, words: &'static str, key: &'static str) -> Named {
    named(Group::Help, command, words, key)
}

const fn named(group: Group, command: Command, words: &'static str, key: &'static str) -> Named {
    Named { command, words, key, reach: Reach::Window, group }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_group_by_group_and_names_each_command_once() {
        assert!(NAMED.is_sorted_by_key(|named| named.group));
        for (at, named) in NAMED.iter().enumerate() {
            let again = NAMED.iter().skip(at + 1).find(|other| other.words == named.words);
            assert!(again.is_none(), "{} stands twice", named.words);
            assert!(!named.name().is_empty() && !named.help().is_empty(), "{} has no words", named.words);
        }
    }
}
