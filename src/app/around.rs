//! What happened around an item: everything within some hours or days of it, found beside the frames where that is very much.

use std::sync::{Arc, Weak};

use super::{Focus, State};
use crate::case::shown::Shown;
use crate::case::{Case, ItemRef};
use crate::timeline::extent::range_of_when;
use crate::timeline::touching::Touching;

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
    /// What is there by when it begins, whatever is hidden; `None` while it is looked for.
    pub found: Option<Arc<Vec<ItemRef>>>,
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
    /// What is there by when it begins, but for the item itself.
    pub fn found(&self) -> Vec<ItemRef> {
        self.found_up_to(usize::MAX).unwrap_or_default()
    }

    /// The same; `None` where it is more than so many.
    fn found_up_to(&self, most: usize) -> Option<Vec<ItemRef>> {
        let mut found = self.touching.between(&self.case, self.stretch, most)?;
        found.retain(|other| *other != self.item);
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

/// The time within so many seconds of an item; `None` where it has none.
pub fn stretch(case: &Case, item: ItemRef, secs: i64, side: Side) -> Option<(f64, f64)> {
    let (start, end) = case.when_of(item).and_then(range_of_when)?;
    let secs = secs as f64;
    Some(match side {
        Side::Both => (start - secs, end + secs),
        Side::Before => (start - secs, start),
        Side::After => (end, end + secs),
    })
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

    /// Takes what was found, unless something else is wanted by now.
    pub fn take_around(&mut self, seeking: &Seeking, found: Vec<ItemRef>) {
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
    found: Weak<Vec<ItemRef>>,
    shown: Weak<Shown>,
    /// The items that are shown, by when they begin.
    pub items: Vec<ItemRef>,
    /// How many more there are that are hidden.
    pub hidden: usize,
}

impl ShownAround {
    /// What is shown now of what was found.
    pub fn new(state: &State, found: &Arc<Vec<ItemRef>>) -> Self {
        let items: Vec<ItemRef> = found.iter().copied().filter(|item| state.shows(*item)).collect();
        let hidden = found.len() - items.len();
        Self { found: Arc::downgrade(found), shown: Arc::downgrade(&state.scoped.shown), items, hidden }
    }

    /// Whether that still is so.
    pub fn is_of(&self, state: &State, found: &Arc<Vec<ItemRef>>) -> bool {
        // A weak reference keeps the address from being used again.
        std::ptr::eq(self.found.as_ptr(), Arc::as_ptr(found))
            && std::ptr::eq(self.shown.as_ptr(), Arc::as_ptr(&state.scoped.shown))
    }
}
