//! What is done in front of the window, act by act.

use casebook::app::filter::{Field, Mode};
use casebook::app::history::Way;
use casebook::app::lanes::LanesCommand;
use casebook::app::step::Direction;
use casebook::app::{
    BottomTab, Command, Cursor, FilterCommand, FoldCommand, HitStep, Reading, Side, SourcesView, SpanCommand, State,
    Table, Walk,
};
use casebook::case::{ItemRef, Zone};
use casebook::timeline::empty::FoldMode;
use casebook::timeline::grouping::Grouping;

/// Frames of each act.
pub const FRAMES: usize = 120;
/// Between two steps of what one does a key or a click at a time.
const A_STEP: usize = 6;
/// Between two steps after which the whole case is looked through.
const A_LONG_STEP: usize = FRAMES / 4;
/// The same where more is done in an act.
const A_SHORTER_STEP: usize = FRAMES / 6;
/// What is typed into the search box, a letter every few frames.
const TYPED: &str = "kovalchuk prisoners";
/// Between two letters.
const A_LETTER: usize = 4;

/// An act: its name, what it begins with, and what each frame of it does.
pub struct Act {
    pub name: &'static str,
    pub begin: fn(&State) -> Vec<Command>,
    pub go_on: fn(&State, usize) -> Option<Command>,
}

/// All of them. Each leaves what the next one needs.
pub const ACTS: [Act; 19] = [
    Act { name: "pan at 1 %", begin: |_| vec![Command::FitAll, nearer(100.0)], go_on: |_, _| Some(Command::Pan(0.02)) },
    Act { name: "zoom, whole span to seconds", begin: |_| vec![Command::FitAll], go_on: |_, _| Some(nearer(1.14)) },
    Act {
        name: "scroll the lanes",
        begin: |_| vec![Command::FitAll],
        go_on: |_, frame| Some(Command::ScrollLanes(frame as f64 * 120.0)),
    },
    Act { name: "search, a letter a time", begin: |_| vec![Command::OpenSearch], go_on: letter },
    Act {
        name: "walk the hits, F3",
        begin: |_| vec![Command::CloseSearch, nearer(100.0)],
        go_on: |_, frame| every(A_STEP, frame, || Command::StepHit(HitStep::Next)),
    },
    Act {
        name: "the cursor is dragged",
        begin: |_| vec![Command::ClearSearch, Command::FitAll],
        go_on: |state, frame| Some(cursor(state, frame)),
    },
    Act {
        name: "step through the case, Space",
        begin: |_| vec![nearer(1_000.0)],
        go_on: |_, frame| every(A_STEP, frame, || Command::Step(Direction::Later)),
    },
    Act { name: "the relations, ]", begin: |_| Vec::new(), go_on: relation },
    Act { name: "back and forward, Alt+arrows", begin: |_| vec![Command::LeaveCursor], go_on: history },
    Act { name: "a span is dragged", begin: |_| vec![Command::FitAll], go_on: |state, frame| Some(span(state, frame)) },
    Act { name: "folds: none, all, automatic, one opened", begin: |_| vec![Command::FitAll], go_on: folds },
    Act { name: "other zones", begin: |_| vec![nearer(10_000.0)], go_on: zone },
    Act { name: "lanes are pinned, hidden, moved", begin: |_| vec![Command::FitAll], go_on: lanes },
    Act {
        name: "a filter is made and unmade",
        begin: |_| vec![Command::Lanes(LanesCommand::ShowAll), Command::Lanes(LanesCommand::UnpinAll)],
        go_on: |state, frame| every(A_LONG_STEP, frame, || party_filter(state)),
    },
    Act { name: "a saved filter hides, dims, goes", begin: |_| Vec::new(), go_on: saved },
    Act { name: "what happened around this", begin: around, go_on: |_, _| Some(Command::Pan(0.001)) },
    Act {
        name: "sources, sorted by each column, as a tree",
        begin: |_| vec![Command::ShowBottom(BottomTab::Sources), nearer(1_000.0)],
        go_on: sources,
    },
    Act {
        name: "commitments, sorted, with a cursor dragged",
        begin: |_| vec![Command::ShowBottom(BottomTab::Commitments), Command::FitAll],
        go_on: |state, frame| match frame {
            10 | 20 => Some(Command::SortBy(Table::Commitments, 0)),
            30 | 40 => Some(Command::SortBy(Table::Commitments, 1)),
            50 => Some(Command::SortBy(Table::Commitments, 6)),
            60.. => Some(cursor(state, frame)),
            _ => None,
        },
    },
    Act {
        name: "every grouping",
        begin: |_| vec![Command::Filter(FilterCommand::LeaveAround), Command::LeaveCursor, Command::FitAll],
        go_on: |_, frame| every(FRAMES / Grouping::ALL.len(), frame, || grouping(frame)),
    },
];

fn nearer(factor: f64) -> Command {
    Command::Zoom { factor, anchor: 0.5 }
}

fn every(step: usize, frame: usize, command: impl FnOnce() -> Command) -> Option<Command> {
    frame.is_multiple_of(step).then(command)
}

/// A time at this share of the view, in seconds.
fn at(state: &State, share: f64) -> f64 {
    state.view.folds.time_at(state.view.viewport, share)
}

fn letter(_: &State, frame: usize) -> Option<Command> {
    every(A_LETTER, frame, || Command::Search(TYPED.chars().take(frame / A_LETTER).collect()))
}

fn cursor(state: &State, frame: usize) -> Command {
    let share = 0.3 + 0.4 * frame as f64 / FRAMES as f64;
    let reading = if frame < FRAMES / 2 { Reading::AsItStood } else { Reading::AsKnown };
    let a_point = state.view.viewport.span_secs() / 1_000.0;
    Command::PlaceCursor(Cursor::placed(at(state, share), a_point, Zone::UTC, reading))
}

fn relation(_: &State, frame: usize) -> Option<Command> {
    every(A_STEP, frame, || Command::Walk(if frame % 48 < 24 { Walk::NextRelated } else { Walk::PreviousRelated }))
}

fn history(_: &State, frame: usize) -> Option<Command> {
    every(A_STEP, frame, || Command::History(if frame < FRAMES / 2 { Way::Back } else { Way::Forward }))
}

fn span(state: &State, frame: usize) -> Command {
    let share = 0.3 + 0.4 * frame as f64 / FRAMES as f64;
    Command::Span(SpanCommand::Mark(at(state, 0.3) as i64, at(state, share) as i64 + 1))
}

fn folds(state: &State, frame: usize) -> Option<Command> {
    let fold = match frame / A_LONG_STEP {
        0 => FoldCommand::Mode(FoldMode::None),
        1 => FoldCommand::Mode(FoldMode::All),
        2 => FoldCommand::Open(state.view.folds.all().first()?.key),
        _ => FoldCommand::Mode(FoldMode::Automatic),
    };
    every(A_LONG_STEP, frame, || Command::Fold(fold))
}

fn zone(_: &State, frame: usize) -> Option<Command> {
    const NAMES: [&str; 4] = ["Asia/Tokyo", "America/New_York", "Asia/Kathmandu", "Europe/Kyiv"];
    let name = NAMES.get(frame / A_LONG_STEP).copied().unwrap_or("UTC");
    every(A_LONG_STEP, frame, || Command::SetZone(Zone::named(name)))
}

/// The lane of what is selected is pinned, put back, moved, hidden and shown.
fn lanes(state: &State, frame: usize) -> Option<Command> {
    let wanted = match frame / A_SHORTER_STEP {
        0 => {
            let actor = state.document.case.actors.first()?;
            return every(A_SHORTER_STEP, frame, || Command::SelectActor(actor.id));
        }
        1 | 2 => LanesCommand::PinSelected,
        3 => LanesCommand::MoveSelected(3),
        4 => LanesCommand::HideSelected,
        _ => LanesCommand::ShowAll,
    };
    every(A_SHORTER_STEP, frame, || Command::Lanes(wanted))
}

fn party_filter(state: &State) -> Command {
    let case = &state.document.case;
    let party = case.parties.first().map_or_else(String::new, |party| case.name_of(party.id).to_owned());
    Command::Filter(FilterCommand::Value(Field::Party, Mode::AnyOf, party))
}

fn saved(state: &State, frame: usize) -> Option<Command> {
    let wanted = match frame / A_SHORTER_STEP {
        0 => return every(A_SHORTER_STEP, frame, || party_filter(state)),
        1 => FilterCommand::Save("The first party".to_owned()),
        3 => FilterCommand::Apply(0),
        4 => FilterCommand::Dim(true),
        _ => FilterCommand::Clear,
    };
    every(A_SHORTER_STEP, frame, || Command::Filter(wanted))
}

fn around(state: &State) -> Vec<Command> {
    let middle = state.document.case.sequence.get(state.document.case.sequence.len() / 2).copied();
    let item = |item: ItemRef| [Command::GoTo(item), Command::Filter(FilterCommand::Around(item, 172_800, Side::Both))];
    let table = Command::ShowBottom(BottomTab::Commitments);
    middle.map(item).into_iter().flatten().chain([table]).collect()
}

/// The table of sources is sorted by each of its columns, both ways by the first, and shown as a tree.
fn sources(_: &State, frame: usize) -> Option<Command> {
    const STEPS: [(usize, usize); 9] = [(0, 0), (10, 0), (20, 1), (30, 2), (40, 3), (50, 4), (60, 5), (70, 6), (80, 7)];
    let column = STEPS.iter().find(|(at, _)| *at == frame).map(|(_, column)| *column);
    let tree = (frame == 95).then_some(Command::ShowSources(SourcesView::Tree));
    column.map(|column| Command::SortBy(Table::Sources, column)).or(tree)
}

fn grouping(frame: usize) -> Command {
    let at = frame * Grouping::ALL.len() / FRAMES + 1;
    Command::SetGrouping(Grouping::ALL.get(at).copied().unwrap_or_default())
}
