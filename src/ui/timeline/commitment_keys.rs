//! The commitments on the axis by the keyboard: one stop of Tab, up and down from row to row, left and right through what
//! stands in a row: the day it was made, every update, the day it is due.

use egui::accesskit::NodeId;
use egui::{EventFilter, Id, Key, Modifiers, Response, Role, Sense, Ui, WidgetInfo};

use super::TimelineView;
use super::commitments::{Table, row_words};
use super::scrolling::brought_into_view;
use crate::app::Command;
use crate::app::names::capitalised;
use crate::app::story::word_of;
use crate::app::walk::meeting;
use crate::case::{Commitment, ItemRef, Kind};
use crate::language::Term as _;
use crate::tell;
use crate::timeline::commitments::{Milestone, ROW_POINTS, deadline_words, life, milestones};
use crate::timeline::words::when_words_zoned;
use crate::ui::keys::row_of_keys;

/// Where one walks among the commitments.
#[derive(Debug, Default)]
pub(super) struct WalkedRows {
    /// The panel as egui knows it.
    panel: Option<Id>,
    /// The commitment one is at, as an index into the case's.
    row: Option<u32>,
    /// Which of its milestones; nothing while one is at the row as a whole.
    milestone: Option<usize>,
    /// How far the rows are to be scrolled down in this frame.
    pub scroll: Option<f32>,
    /// How far they were scrolled in the last one, and how high what is seen of them was.
    pub seen: (f32, f32),
}

/// Where one is in this frame.
#[derive(Clone, Copy)]
pub(super) struct Walked {
    /// The commitment, as an index into the case's.
    pub row: u32,
    /// Which of its milestones, if any.
    pub milestone: Option<usize>,
}

impl TimelineView {
    /// Whether the commitments on the axis have the keyboard.
    pub fn walks_commitments(&self, ui: &Ui) -> bool {
        self.walked_rows.panel.is_some_and(|panel| ui.memory(|memory| memory.has_focus(panel)))
    }
}

impl WalkedRows {
    /// The commitment one is at, as an index into the case's.
    pub(super) fn at(&self) -> Option<u32> {
        self.row
    }

    /// The keys go on at a row that was clicked.
    pub(super) fn clicked(&mut self, row: u32) {
        (self.row, self.milestone) = (Some(row), None);
    }
}

/// Lets the panel have the keyboard and follows its keys; where one is while it has it.
pub(super) fn keys_ui(
    ui: &Ui,
    table: &Table<'_>,
    shown: &[u32],
    (view, commands): (&mut WalkedRows, &mut Vec<Command>),
) -> (Response, Option<Walked>) {
    let id = ui.scope_id().with("rows of commitments");
    let response = ui.interact(ui.available_rect_before_wrap(), id, Sense::focusable_noninteractive());
    view.panel = Some(id);
    response.widget_info(|| {
        let rows = tell!("count-rows", count = shown.len());
        WidgetInfo::labeled(Role::ListBox, true, tell!("commitments-walk", rows = rows))
    });
    if !response.has_focus() || shown.is_empty() {
        return (response, None);
    }
    // Escape leaves what is selected, and not the row.
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let at = start(view, table, shown);
    let page = (view.seen.1 / ROW_POINTS as f32).max(2.0) as usize - 1;
    let to = row_of_keys(ui, || Some(at), shown.len(), page).unwrap_or(at);
    // In a slow frame a key may come several times.
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let Some(row) = shown.get(to).copied() else { return (response, None) };
    if view.row != Some(row) {
        view.clicked(row);
        let height = ROW_POINTS as f32;
        view.scroll = brought_into_view((to as f32 * height, height), view.seen);
    }
    if let Some(commitment) = table.case.commitments.get(row as usize) {
        let stands = milestones(commitment, &life(table.case, commitment, table.as_of));
        let sideways = [(Key::ArrowRight, 1), (Key::ArrowLeft, -1)];
        let steps = sideways.into_iter().flat_map(|(key, by)| (0..presses(key)).map(move |_| by));
        let before = view.milestone;
        view.milestone = steps.fold(before, |from, by| stepped(from, by, stands.len()));
        if view.milestone != before
            && let Some((_, secs)) = view.milestone.and_then(|at| stands.get(at))
        {
            let view = table.state.view.viewport;
            let met = meeting(&table.state.view.folds, view, (*secs as f64, *secs as f64));
            commands.extend((met != view).then_some(Command::SetViewport(met)));
        }
    }
    if presses(Key::Enter) + presses(Key::Space) > 0 {
        commands.push(Command::SelectItem(ItemRef { kind: Kind::Commitment, index: row }));
    }
    (response, Some(Walked { row, milestone: view.milestone }))
}

/// Tells a screen reader where one is: `row` is the row as it knows it, where that is on screen.
pub(super) fn tell_walked(ui: &Ui, table: &Table<'_>, panel: &Response, (walked, row): (Walked, Option<Id>)) {
    let Some(commitment) = table.case.commitments.get(walked.row as usize) else { return };
    let words = walked.milestone.and_then(|at| milestone_words(table, commitment, at));
    let item = ItemRef { kind: Kind::Commitment, index: walked.row };
    // The row itself counts as what has the keyboard; what stands in it is told by the panel.
    let row: Option<NodeId> = row.filter(|_| words.is_none()).map(|row| row.accesskit_id());
    let words = words.unwrap_or_else(|| row_words(table, item, &life(table.case, commitment, table.as_of)));
    ui.accesskit_node_builder(panel.id, |node| {
        node.set_value(words);
        if let Some(row) = row {
            node.set_active_descendant(row);
        }
    });
}

/// What stands at a milestone: `Fulfilled, Tue 25 Feb (according to Reuters) — 3 of 4`.
pub(super) fn milestone_words(table: &Table<'_>, commitment: &Commitment, at: usize) -> Option<String> {
    let life = life(table.case, commitment, table.as_of);
    let all = milestones(commitment, &life);
    let (milestone, _) = all.get(at)?;
    let when = |when| when_words_zoned(table.case, when, table.clock);
    let what = match *milestone {
        Milestone::Made => tell!("made-when", when = commitment.made_at.as_ref().map_or_else(String::new, when)),
        Milestone::Update(update) => {
            let update = commitment.updates.get(update)?;
            let whose = word_of(table.case, commitment, update);
            format!("{}, {} ({whose})", update.status.term(), when(&update.when))
        }
        Milestone::Due => deadline_words(table.case, commitment, table.clock),
    };
    Some(tell!("place-among", what = capitalised(&what), number = at + 1, count = all.len()))
}

/// The row where one goes on: where one was, else the selected one, else the uppermost that is seen.
fn start(view: &WalkedRows, table: &Table<'_>, shown: &[u32]) -> usize {
    let place = |row: u32| shown.iter().position(|known| *known == row);
    let selected = table.state.selection.item.filter(|item| item.kind == Kind::Commitment);
    let uppermost = (view.seen.0 / ROW_POINTS as f32).ceil() as usize;
    view.row
        .and_then(place)
        .or_else(|| selected.and_then(|item| place(item.index)))
        .unwrap_or_else(|| uppermost.min(shown.len().saturating_sub(1)))
}

/// The next of `count` milestones; from the row as a whole the first or the last, and from these back to the row.
fn stepped(from: Option<usize>, by: isize, count: usize) -> Option<usize> {
    match from {
        Some(at) => at.checked_add_signed(by).filter(|at| *at < count),
        None if by > 0 => (count > 0).then_some(0),
        None => count.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn milestones_are_walked_from_the_row_and_back_to_it() {
        let check = |from: Option<usize>, by: isize, count: usize, expected: Option<usize>| {
            assert_eq!(stepped(from, by, count), expected, "{from:?} {by} of {count}");
        };
        check(None, 1, 3, Some(0));
        check(Some(0), 1, 3, Some(1));
        check(Some(2), 1, 3, None);
        check(None, -1, 3, Some(2));
        check(Some(0), -1, 3, None);
        check(None, 1, 0, None);
        check(None, -1, 0, None);
    }
}
