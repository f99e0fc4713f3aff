//! What marks are called for who does not see them, kept from frame to frame.
//!
//! A name is put together from the item, its people, its time and its lane: dear for hundreds of marks in every frame, and
//! the same in the next one.

use std::sync::{Arc, Weak};

use rustc_hash::FxHashMap;

use super::describe::line;
use super::notes;
use super::scene::Scene;
use crate::app::names::{short_name, shortened, title_of};
use crate::case::ItemRef;
use crate::language::{self, Speech, say};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::grouping::Grouping;
use crate::timeline::mark::{Line, Mark};
use crate::timeline::rows::{Row, RowKind, Rows};
use crate::ui::reader::presence_words;

/// A mark: its row, its first item and how many it stands for.
type Key = (usize, ItemRef, usize);

/// The names of the marks of the last frame.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The rows, the clock and the languages that they are of.
    of: Option<(Weak<Rows>, Clock, Speech)>,
    before: FxHashMap<Key, String>,
    now: FxHashMap<Key, String>,
}

impl Names {
    /// Begins a frame.
    pub(super) fn begin(&mut self, scene: &Scene<'_>) {
        std::mem::swap(&mut self.before, &mut self.now);
        self.now.clear();
        let speech = language::spoken();
        let same = self.of.as_ref().is_some_and(|(rows, clock, spoken)| {
            rows.as_ptr() == Arc::as_ptr(&scene.rows) && *clock == scene.clock && *spoken == speech
        });
        if !same {
            self.before.clear();
            self.of = Some((Arc::downgrade(&scene.rows), scene.clock, speech));
        }
    }

    /// The name of a mark in a row, whose first item this is.
    pub(super) fn name_of(&mut self, scene: &Scene<'_>, mark: &Mark, (row, first): (&Row, ItemRef)) -> String {
        let count = mark.count();
        // What a filter, a cursor and notes say of an item changes while its row stays.
        if count == 1 {
            let state = [presence_words(scene.state, first), notes::sign_words(scene.state, first)];
            if state.iter().any(Option::is_some) {
                return item_name(scene, mark, (row, first), state.into_iter().flatten());
            }
        }
        let key = (mark.row, first, count);
        let name = self.before.remove(&key).unwrap_or_else(|| {
            if count == 1 {
                item_name(scene, mark, (row, first), std::iter::empty())
            } else {
                group_name(scene, mark, (row, first))
            }
        });
        self.now.insert(key, name.clone());
        name
    }
}

/// What a mark of several is called: how many they are, in which lane, and the first of them.
fn group_name(scene: &Scene<'_>, mark: &Mark, (row, first): (&Row, ItemRef)) -> String {
    let count = mark.count();
    let told = if mark.line == Line::Events {
        tell!("count-events", count = count)
    } else {
        tell!("count-statements", count = count)
    };
    let told = match lane_of(scene, row) {
        Some(lane) => tell!("mark-group-of", told = told, lane = lane),
        None => told,
    };
    format!("{told}: {} …", shortened(title_of(scene.case, first), 60))
}

/// What the mark of one item is called, with words about how it stands; in which lane where it has several.
fn item_name(
    scene: &Scene<'_>,
    mark: &Mark,
    (row, item): (&Row, ItemRef),
    state: impl Iterator<Item = &'static str>,
) -> String {
    let mut line = line(scene.case, item, scene.clock);
    if scene.is_disputed(row, item) {
        line.push_str(say("mark-disputed"));
    }
    for words in state {
        line.push_str(" — ");
        line.push_str(words);
    }
    let is_event = mark.line == Line::Events;
    let first_row = scene.rows.joint_of(item.index).filter(|_| is_event).map(|joint| joint.first_row as usize);
    // Words are in one lane, but for those of what they are about, and of what reports them.
    let many = matches!(scene.rows.grouping, Grouping::Topics | Grouping::Sources | Grouping::Tags);
    let lane = lane_of(scene, row).filter(|_| many || first_row.is_some_and(|first| first != mark.row));
    match lane {
        Some(lane) => tell!("mark-lane", line = line, lane = lane),
        None => line,
    }
}

/// What a lane is called, where that is not said by the mark itself.
fn lane_of(scene: &Scene<'_>, row: &Row) -> Option<String> {
    let label = row.label(scene.case);
    match row.kind {
        RowKind::Quiet(party) => {
            Some(tell!("lane-more-actors", count = row.members.len(), party = short_name(scene.case, party)))
        }
        RowKind::Unnamed => Some(say("lane-unnamed").to_owned()),
        // Two sources may have one title.
        _ if scene.rows.grouping == Grouping::Sources && !label.is_empty() => {
            let id = row.leads_to.map_or_else(String::new, |id| format!(", {}", scene.case.name_of(id)));
            Some(format!("{label}{id}"))
        }
        _ if label.is_empty() => row.who().map(|who| short_name(scene.case, who).to_owned()),
        _ => Some(label.to_owned()),
    }
}
