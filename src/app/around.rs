//! What happened around an item: everything within some hours or days of it, found beside the frames where that is very much.

use std::sync::{Arc, Weak};

use super::{Focus, State};
use crate::case::shown::Shown;
use crate::case::{Case, ItemRef, When};
use crate::timeline::touching::Touching;
use crate::timeline::track::Slot;

/// On which side of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Side {
    /// Before and after it.
    #[default]
    Both,
    /// Before it.
    Before,
    /// After it.
    After,
}

/// What is asked for around an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The item.
    pub item: ItemRef,
    /// Within how many seconds.
    pub secs: i64,
    /// On which side.
    pub side: Side,
    /// What is there, whatever is hidden; `None` while it is looked for.
    pub found: Option<Arc<Found>>,
}

/// How something lies to the time that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// It begins or ends in that time.
    Within,
    /// It goes on through all of it.
    Through,
    /// It may lie there: an end of it is not known, or it is one moment in a longer time.
    Perhaps,
}

impl Nearness {
    /// What tells most first.
    pub const ALL: [Self; 3] = [Self::Within, Self::Through, Self::Perhaps];

    /// How what is dated `when` lies to the time from one second to another, which it may touch.
    pub fn of(when: &When, (start, end): (f64, f64)) -> Self {
        let slot = Slot::new(when, 0);
        let (from, until) = (slot.start_secs as f64, slot.end_secs as f64);
        let is_whole = from >= start && until <= end && when.earliest.is_some() && when.latest.is_some();
        let (seen, longer) = (from < end && until > start, from < start && until > end);
        match (slot.lasting, seen, longer) {
            (false, ..) if is_whole => Self::Within,
            (true, true, true) => Self::Through,
            (true, true, false) => Self::Within,
            _ => Self::Perhaps,
        }
    }
}

/// What was found around an item: for each of [`Nearness::ALL`] the items, by when they begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    groups: [Vec<ItemRef>; Nearness::ALL.len()],
}

impl Found {
    /// The items that lie so.
    pub fn items(&self, nearness: Nearness) -> &[ItemRef] {
        self.groups.get(nearness as usize).map_or(&[], Vec::as_slice)
    }

    /// All items.
    pub fn iter(&self) -> impl Iterator<Item = ItemRef> + '_ {
        self.groups.iter().flatten().copied()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.groups.iter().map(Vec::len).sum()
    }
}

/// What is to be found around an item of a case.
#[derive(Clone, Debug)]
pub struct Seeking {
    /// Of which case.
    pub case: Arc<Case>,
    touching: Arc<Touching>,
    item: ItemRef,
    /// From when to when, in seconds.
    stretch: (f64, f64),
}

/// Two days.
pub const AROUND_SECS: i64 = 2 * 86_400;

/// More than this takes so long to be found that a frame would be late.
const AT_ONCE: usize = 20_000;

impl Seeking {
    /// What is there, but for the item itself.
    pub fn found(&self) -> Found {
        self.found_up_to(usize::MAX).unwrap_or_default()
    }

    /// The same; `None` where it is more than so many.
    fn found_up_to(&self, most: usize) -> Option<Found> {
        let mut found = Found::default();
        for item in self.touching.between(&self.case, self.stretch, most)? {
            let nearness = self.case.when_of(item).map(|when| Nearness::of(when, self.stretch));
            let group = nearness.and_then(|nearness| found.groups.get_mut(nearness as usize));
            if let Some(group) = group.filter(|_| item != self.item) {
                group.push(item);
            }
        }
        Some(found)
    }
}

/// Finds what happened around an item and shows that time.
pub(super) fn look_around(state: &mut State, item: ItemRef, secs: i64, side: Side) {
    let mut around = Around { item, secs, side, found: None };
    let Some(seeking) = state.seeking(&around) else { return };
    let (start, end) = seeking.stretch;
    around.found = seeking.found_up_to(AT_ONCE).map(Arc::new);
    state.look_at(state.view.folds.fit(start, end));
    state.around = Some(around);
    state.selection.item = Some(item);
    state.selection.focus = Focus::Item;
    state.panels.inspector = true;
}

/// The time within so many seconds of an item, around the end that it has where it has only one; `None` where it has none
/// on that side.
pub fn stretch(case: &Case, item: ItemRef, secs: i64, side: Side) -> Option<(f64, f64)> {
    let when = case.when_of(item)?;
    let (start, end) = (when.earliest.map(|at| at.0 as f64), when.latest.map(|at| at.0 as f64));
    let secs = secs as f64;
    match side {
        Side::Both => start.or(end).zip(end.or(start)).map(|(start, end)| (start - secs, end + secs)),
        Side::Before => start.map(|start| (start - secs, start)),
        Side::After => end.map(|end| (end, end + secs)),
    }
}

impl State {
    fn seeking(&self, around: &Around) -> Option<Seeking> {
        let (case, touching) = (Arc::clone(&self.document.case), Arc::clone(&self.document.touching));
        let stretch = stretch(&case, around.item, around.secs, around.side)?;
        Some(Seeking { case, touching, item: around.item, stretch })
    }

    /// What is still to be found around an item, as it takes long.
    pub fn wanted_around(&self) -> Option<Seeking> {
        self.seeking(self.around.as_ref().filter(|around| around.found.is_none())?)
    }

    /// Looks again around the item that was asked for, in a case that was read again; no more where it has no time now.
    pub(super) fn look_around_again(&mut self) {
        let seeking = self.around.as_ref().and_then(|around| self.seeking(around));
        match (seeking, &mut self.around) {
            (Some(seeking), Some(around)) => around.found = seeking.found_up_to(AT_ONCE).map(Arc::new),
            _ => self.around = None,
        }
    }

    /// Takes what was found, unless something else is wanted by now.
    pub fn take_around(&mut self, seeking: &Seeking, found: Found) {
        let wanted = self.wanted_around();
        let is_it = |wanted: &Seeking| {
            Arc::ptr_eq(&wanted.case, &seeking.case) && (wanted.item, wanted.stretch) == (seeking.item, seeking.stretch)
        };
        if let Some(around) = self.around.as_mut().filter(|_| wanted.as_ref().is_some_and(is_it)) {
            around.found = Some(Arc::new(found));
        }
    }
}

/// What of it is shown, kept while neither changes.
#[derive(Clone, Debug)]
pub struct ShownAround {
    found: Weak<Found>,
    shown: Weak<Shown>,
    /// The items that are shown.
    pub items: Found,
    /// How many more there are that are hidden.
    pub hidden: usize,
}

impl ShownAround {
    /// What is shown now of what was found.
    pub fn new(state: &State, found: &Arc<Found>) -> Self {
        let shown = |items: &Vec<ItemRef>| items.iter().copied().filter(|item| state.shows(*item)).collect();
        let items = Found { groups: found.groups.each_ref().map(shown) };
        let hidden = found.count() - items.count();
        Self { found: Arc::downgrade(found), shown: Arc::downgrade(&state.scoped.shown), items, hidden }
    }

    /// Whether that still is so.
    pub fn is_of(&self, state: &State, found: &Arc<Found>) -> bool {
        // A weak reference keeps the address from being used again.
        std::ptr::eq(self.found.as_ptr(), Arc::as_ptr(found))
            && std::ptr::eq(self.shown.as_ptr(), Arc::as_ptr(&state.scoped.shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::{document_of, state_of};
    use crate::app::{Command, FilterCommand, apply};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", actors: [(id: "a", name: "Ann")], events: [
        (id: "talks", title: "Talks", when: "2025-02-18T10:00/2025-02-18T15:00"),
        (id: "call", title: "Call", when: "2025-02-18T16:00"), (id: "far", title: "Far", when: "2025-02-21"),
        (id: "war", title: "War", when: "2022-02-24/.."), (id: "begun", title: "Begun", when: "2025-02-18T12:00/2025-03-01"),
        (id: "month", title: "Month", when: "2025-02"), (id: "day", title: "Day", when: "2025-02-18"),
        (id: "before", title: "Before", when: "[..2025-02-20]"), (id: "late", title: "Late", when: "/2025-02-25"),
        (id: "gone", title: "Gone", when: "../2025-02-18T09:00"),
    ], statements: [(id: "said", speaker: "a", text: "Yes", when: "2025-02-18T14:00")])"#;

    fn check(item: &str, hours: i64, expected: [&str; 3]) {
        let mut state = state_of(CASE);
        let case = state.document.case.clone();
        let item = case.item(case.find(item).expect("an id")).expect("an item");
        apply(&mut state, Command::Filter(FilterCommand::Around(item, hours * 3_600, Side::Both)));
        let found = state.around.and_then(|around| around.found).expect("found at once");
        let names = Nearness::ALL.map(|nearness| {
            let names = found.items(nearness).iter().filter_map(|item| case.id_of(*item)).map(|id| case.name_of(id));
            names.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(names, expected, "{item:?} {hours}");
    }

    #[test]
    fn what_surely_happened_then_comes_before_what_only_may_have() {
        check("talks", 2, ["gone begun said call", "war", "before late month day"]);
        check("talks", 48, ["gone day begun said call", "war", "before late month"]);
        check("far", 1, ["", "war begun", "before late month"]);
    }

    #[test]
    fn the_list_stays_where_the_case_is_read_again() {
        let mut state = state_of(CASE);
        let named = |state: &State, name: &str| {
            let case = &state.document.case;
            case.item(case.find(name).expect("an id")).expect("an item")
        };
        let talks = named(&state, "talks");
        apply(&mut state, Command::Filter(FilterCommand::Around(talks, 3_600, Side::After)));
        assert_eq!(state.around.as_ref().and_then(|around| around.found.clone()).map(|found| found.count()), Some(6));
        let more = CASE.replace("events: [", "events: [(id: \"early\", title: \"E\", when: \"2020\"), (id: \"soon\", title: \"S\", when: \"2025-02-18T15:30\"),");
        state.show_document(document_of(&more));
        let around = state.around.clone().expect("still asked for");
        assert_eq!((around.item, around.side, around.secs), (named(&state, "talks"), Side::After, 3_600));
        assert!(around.item != talks && around.found.is_some_and(|found| found.count() == 7));
        state.show_document(document_of(
            &CASE.replace("(id: \"talks\", title: \"Talks\", when: \"2025-02-18T10:00/2025-02-18T15:00\"),", ""),
        ));
        assert_eq!(state.around, None);
    }

    #[test]
    fn what_has_one_end_is_looked_around_there_and_nowhere_else() {
        let state = state_of(CASE);
        let case = &state.document.case;
        let at = |item: &str, side| {
            let stretch = stretch(case, case.item(case.find(item).expect("an id")).expect("an item"), 3_600, side);
            stretch.map(|(start, end)| ((end - start) / 3_600.0).round() as i64)
        };
        let sides = |item: &str| [Side::Both, Side::Before, Side::After].map(|side| at(item, side));
        assert_eq!(sides("talks"), [Some(7), Some(1), Some(1)]);
        assert_eq!(sides("war"), [Some(2), Some(1), None], "nothing is after what goes on");
        assert_eq!(sides("gone"), [Some(2), None, Some(1)]);
    }
}
