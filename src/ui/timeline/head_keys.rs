//! The heads of the lanes by the keyboard: one stop of Tab, arrows from head to head, keys for what a head can do.

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use super::head_drag::{fixed_words, order_of};
use super::heads::Head;
use super::scene::Scene;
use super::scrolling::{is_seen, scroll_to};
use crate::app::Command;
use crate::app::lanes::LanesCommand;
use crate::timeline::lane::LaneKey;
use crate::timeline::lane_order::moved;
use crate::timeline::rows::RowKind;
use crate::ui::keys::shortcut;

/// How many heads a page is.
const PAGE: isize = 10;

/// What the heads keep from frame to frame.
#[derive(Debug, Default)]
pub(super) struct HeadsView {
    /// The head or entry that Tab stops at, as [`RowKind::key`]; the uppermost visible one where there is none.
    stop: Option<(u8, u32)>,
    /// How far the list of actors is to be scrolled down in this frame.
    pub listed_scroll: Option<f32>,
    /// The lane that is dragged.
    pub dragged: Option<LaneKey>,
}

impl HeadsView {
    /// The visible row whose head Tab stops at.
    pub(super) fn stop(&self, scene: &Scene<'_>) -> Option<usize> {
        let mut visible = scene.visible_rows();
        let known = visible.find(|(_, row)| Some(row.kind_key()) == self.stop).map(|(at, _)| at);
        known.or_else(|| scene.visible_rows().next().map(|(at, _)| at))
    }

    /// Which of the entries of the list of actors that are seen Tab stops at: where one was last, else the first that leads
    /// anywhere.
    pub(super) fn listed_stop(&self, seen: &[RowKind]) -> Option<usize> {
        let known = seen.iter().position(|kind| leads(*kind) && Some(kind.key()) == self.stop);
        known.or_else(|| seen.iter().position(|kind| leads(*kind)))
    }
}

/// Whether an entry of the list of actors leads anywhere.
const fn leads(kind: RowKind) -> bool {
    matches!(kind, RowKind::Party(_) | RowKind::Folded(_) | RowKind::Actor(_) | RowKind::Quiet(_) | RowKind::Fewer(_))
}

/// Follows the keys while the entry `at` of the list of actors has the keyboard; the entry that they take it to.
pub(super) fn listed_keys(
    ui: &Ui,
    scene: &Scene<'_>,
    (view, response): (&mut HeadsView, &Response),
    (kinds, at): (&[RowKind], usize),
    commands: &mut Vec<Command>,
) -> Option<usize> {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let here = kinds.get(at).copied()?;
    view.stop = Some(here.key());
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let fold = match here {
        RowKind::Party(id) if scene.can_fold() => Some((Key::ArrowLeft, id)),
        RowKind::Folded(id) if scene.can_fold() => Some((Key::ArrowRight, id)),
        _ => None,
    };
    if let Some((_, party)) = fold.filter(|(key, _)| pressed(*key)) {
        commands.push(Command::ToggleParty(party));
    }
    let by = steps(ui);
    let to = listed_step(kinds, at, by)?;
    let kind = kinds.get(to)?;
    view.stop = Some(kind.key());
    let id = super::heads::head_id(ui, *kind);
    ui.memory_mut(|memory| memory.request_focus(id));
    ui.request_repaint();
    Some(to)
}

/// How many heads further down the arrows and pages lead. In a slow frame a key may come several times.
fn steps(ui: &Ui) -> isize {
    let steps = [(Key::ArrowUp, -1), (Key::ArrowDown, 1), (Key::PageUp, -PAGE), (Key::PageDown, PAGE)];
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as isize;
    steps.into_iter().map(|(key, by)| by * presses(key)).sum()
}

/// The entry so many further down that leads anywhere, or the last one that does; `None` where that is `at` itself.
fn listed_step(kinds: &[RowKind], at: usize, by: isize) -> Option<usize> {
    let going: Vec<usize> = kinds.iter().enumerate().filter(|(_, kind)| leads(**kind)).map(|(at, _)| at).collect();
    let place = going.iter().position(|going| *going == at)?;
    let to = place.saturating_add_signed(by).min(going.len().saturating_sub(1));
    going.get(to).copied().filter(|to| *to != at)
}

/// What a key asks of the lane whose head has the keyboard.
#[derive(Clone, Copy)]
enum Asked {
    Pin,
    Hide,
}

/// Follows the keys while the head of `row` has the keyboard.
pub(super) fn keys(
    ui: &Ui,
    scene: &Scene<'_>,
    (view, response): (&mut HeadsView, &Response),
    (row, head): (usize, &Head<'_>),
    commands: &mut Vec<Command>,
) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    view.stop = Some(head.kind.key());
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if pressed(Modifiers::ALT, key) {
            commands.push(match moved(&scene.rows, row, by) {
                Ok(moved) => order_of(moved),
                Err(fixed) => Command::Remark(fixed_words(fixed).to_owned()),
            });
            return;
        }
    }
    let lane = scene.row(row).map(|row| row.lane.clone());
    let pinned = |lane: &LaneKey| scene.state.view.lanes.pinned.contains(lane);
    for (command, asked) in [(LanesCommand::PinSelected, Asked::Pin), (LanesCommand::HideSelected, Asked::Hide)] {
        let key = Command::Lanes(command).named().and_then(shortcut);
        if let Some((key, lane)) = key.zip(lane.clone())
            && ui.input_mut(|input| input.consume_shortcut(&key))
        {
            commands.push(Command::Lanes(match asked {
                Asked::Hide => LanesCommand::Hide(lane),
                Asked::Pin if pinned(&lane) => LanesCommand::Unpin(lane),
                Asked::Pin => LanesCommand::Pin(lane),
            }));
            return;
        }
    }
    let by = steps(ui);
    if by != 0 {
        go(ui, scene, (view, response), (row, by), commands);
        return;
    }
    let folds = match head.kind {
        RowKind::Party(id) if scene.can_fold() => Some((Key::ArrowLeft, id)),
        RowKind::Folded(id) if scene.can_fold() => Some((Key::ArrowRight, id)),
        _ => None,
    };
    if let Some((_, party)) = folds.filter(|(key, _)| pressed(Modifiers::NONE, *key)) {
        commands.push(Command::ToggleParty(party));
    }
}

/// Takes the keyboard to the head so many rows further down.
fn go(
    ui: &Ui,
    scene: &Scene<'_>,
    (view, response): (&mut HeadsView, &Response),
    (row, by): (usize, isize),
    commands: &mut Vec<Command>,
) {
    let to = row.saturating_add_signed(by).min(scene.rows.rows.len().saturating_sub(1));
    let Some(next) = scene.row(to).filter(|_| to != row) else { return };
    view.stop = Some(next.kind_key());
    let id = super::heads::head_id(ui, next.kind);
    ui.memory_mut(|memory| memory.request_focus(id));
    if !is_seen(scene, to) {
        commands.extend(scroll_to(scene, to));
    }
    debug_assert_ne!(response.id, id, "heads have ids of their own");
    ui.request_repaint();
}

/// Whether Enter or Space was pressed.
pub(super) fn pressed(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space))
}

/// What these ask of a head: Enter selects what it stands for, Space adds it to what is selected, or folds it.
pub(super) fn asked(ui: &Ui, scene: &Scene<'_>, head: &Head<'_>) -> Option<Command> {
    let space = ui.input(|input| input.key_pressed(Key::Space));
    match (head.kind, head.who()) {
        (RowKind::Quiet(party) | RowKind::Fewer(party), _) => Some(Command::ToggleQuiet(party)),
        (RowKind::Party(party) | RowKind::Folded(party), _) if space && scene.can_fold() => {
            Some(Command::ToggleParty(party))
        }
        (_, Some(who)) if space => Some(Command::ToggleActor(who)),
        (_, Some(who)) => Some(Command::SelectActor(who)),
        (_, None) => head.leads_to.and_then(|id| scene.case.item(id)).map(Command::SelectItem),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::CaseBuilder;

    #[test]
    fn the_list_of_actors_is_walked_past_what_leads_nowhere() {
        let mut case = CaseBuilder::new("UTC");
        case.party("us").actor("ann", Some("us")).actor("ben", None);
        let case = case.build();
        let id = |name: &str| case.find(name).expect("an id");
        let kinds =
            [RowKind::Party(id("us")), RowKind::Actor(id("ann")), RowKind::OthersHead, RowKind::Actor(id("ben"))];
        let check = |at: usize, by: isize, expected: Option<usize>| {
            assert_eq!(listed_step(&kinds, at, by), expected, "{at} {by}");
        };
        check(0, 1, Some(1));
        check(1, 1, Some(3));
        check(3, 1, None);
        check(3, -1, Some(1));
        check(0, -1, None);
        check(0, 10, Some(3));
        check(3, -10, Some(0));
        let mut view = HeadsView::default();
        assert_eq!((view.listed_stop(&kinds), view.listed_stop(&kinds[2..])), (Some(0), Some(1)));
        view.stop = Some(kinds[1].key());
        assert_eq!(view.listed_stop(&kinds), Some(1));
        assert_eq!(view.listed_stop(&kinds[2..]), Some(1), "where one was is not seen");
        assert_eq!(view.listed_stop(&kinds[2..3]), None);
    }
}
