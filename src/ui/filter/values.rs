//! What the window keeps from frame to frame: which field it shows, what is typed, and the values that there are.

use std::ops::Range;
use std::sync::{Arc, Weak};

use crate::app::State;
use crate::app::choosing::{Asks, Choice, Choosing};
use crate::app::filter::{Field, Mode};
use crate::case::Case;
use crate::search::fold::words_of;

/// What the window keeps from frame to frame.
#[derive(Debug)]
pub(in crate::ui) struct FilterView {
    /// The field whose values are listed.
    pub(super) field: Field,
    /// How many of them are asked for.
    pub(super) mode: Mode,
    /// What is sought among them, or words to ask for, or a time.
    pub(super) typed: String,
    /// Why that is no time.
    pub(super) unclear: bool,
    /// The name to save under.
    pub(super) name: String,
    /// A saved filter that is given another name.
    pub(super) renamed: Option<(usize, String)>,
    /// The field to type in takes the keyboard.
    pub(super) takes_keyboard: bool,
    listed: Option<Listed>,
    wanted: Option<Choosing>,
    /// Values that are listed no more, for whoever drops them where no frame waits.
    left: Option<Listed>,
}

impl Default for FilterView {
    fn default() -> Self {
        Self {
            field: Field::Party,
            mode: Mode::default(),
            typed: String::new(),
            unclear: false,
            name: String::new(),
            renamed: None,
            takes_keyboard: true,
            listed: None,
            wanted: None,
            left: None,
        }
    }
}

/// The values of a field, and which of them are found.
#[derive(Debug)]
struct Listed {
    case: Weak<Case>,
    asks: Asks,
    choices: Vec<Choice>,
    typed: String,
    found: Vec<u32>,
}

/// The values that are found, in order.
#[derive(Clone, Copy)]
pub(super) struct Found<'a> {
    listed: Option<&'a Listed>,
}

impl<'a> Found<'a> {
    /// How many there are.
    pub(super) fn len(self) -> usize {
        self.listed.map_or(0, |listed| listed.found.len())
    }

    /// True where they are not known yet.
    pub(super) fn is_underway(self) -> bool {
        self.listed.is_none()
    }

    /// Those at these places.
    pub(super) fn at(self, places: Range<usize>) -> impl Iterator<Item = &'a Choice> {
        let at = self.listed.and_then(|listed| Some((listed, listed.found.get(places)?)));
        at.into_iter().flat_map(|(listed, found)| found.iter().filter_map(|at| listed.choices.get(*at as usize)))
    }
}

impl FilterView {
    /// Shows a field in a mode when the window is next drawn.
    pub(super) fn open_at(&mut self, field: Field, mode: Mode) {
        (self.field, self.mode) = (field, mode);
        self.typed.clear();
        self.takes_keyboard = true;
    }

    /// The values of the field that are found by what is typed. Where there are many, they are not there at once.
    pub(super) fn found(&mut self, state: &State) -> Found<'_> {
        let choosing = Choosing::of(state, self.field);
        let is_it = |listed: &Listed| {
            // A weak reference keeps the address from being used again.
            std::ptr::eq(listed.case.as_ptr(), Arc::as_ptr(&choosing.case)) && listed.asks == choosing.asks
        };
        if self.listed.as_ref().is_some_and(is_it) {
            self.wanted = None;
        } else if choosing.takes_long() {
            self.leave();
            self.wanted = Some(choosing);
        } else {
            let choices = choosing.choices();
            self.list(choosing, choices);
        }
        let typed = if self.takes_words() { "" } else { self.typed.as_str() };
        if let Some(listed) = &mut self.listed {
            listed.seek(typed);
        }
        Found { listed: self.listed.as_ref() }
    }

    /// Lists nothing any more.
    pub(super) fn leave(&mut self) {
        self.left = self.listed.take().or(self.left.take());
    }

    /// Values that are listed no more.
    pub(in crate::ui) fn left(&mut self) -> Option<impl Send + 'static + use<>> {
        self.left.take()
    }

    /// The values that are wanted and not known yet.
    pub(in crate::ui) fn wanted(&mut self) -> Option<Choosing> {
        self.wanted.take()
    }

    /// Lists the values that were asked for.
    pub(in crate::ui) fn list(&mut self, choosing: Choosing, choices: Vec<Choice>) {
        let Choosing { case, asks, .. } = choosing;
        let found = (0..).take(choices.len()).collect();
        self.leave();
        self.listed = Some(Listed { case: Arc::downgrade(&case), asks, choices, typed: String::new(), found });
    }

    /// Whether what is typed is a value itself and seeks nothing.
    pub(super) fn takes_words(&self) -> bool {
        matches!(self.field, Field::Words | Field::Span)
    }
}

impl Listed {
    /// Finds the values that have all words that are typed.
    fn seek(&mut self, typed: &str) {
        if self.typed == typed {
            return;
        }
        let wanted = words_of(typed);
        let choices = &self.choices;
        let is_found = |at: &u32| {
            let choice = choices.get(*at as usize);
            choice.is_some_and(|choice| wanted.iter().all(|word| choice.found_by.contains(word.as_str())))
        };
        // A letter more finds nothing that was not found before.
        if typed.starts_with(&self.typed) {
            self.found.retain(is_found);
        } else {
            self.found = (0..).take(choices.len()).filter(is_found).collect();
        }
        typed.clone_into(&mut self.typed);
    }
}
