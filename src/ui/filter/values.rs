//! What the window keeps from frame to frame: which field it shows, what is typed, and the values that there are.

use std::sync::{Arc, Weak};

use crate::app::State;
use crate::app::facets::{Choice, choices};
use crate::app::filter::{Field, Mode};
use crate::case::{Case, Text};
use crate::language::{self, Speech};
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
        }
    }
}

/// The values of a field, each with its words as they are compared.
#[derive(Debug)]
struct Listed {
    case: Weak<Case>,
    field: Field,
    speech: Speech,
    asked: usize,
    choices: Vec<(Choice, String)>,
    typed: String,
    found: Vec<usize>,
}

impl FilterView {
    /// Shows a field in a mode when the window is next drawn.
    pub(super) fn open_at(&mut self, field: Field, mode: Mode) {
        (self.field, self.mode) = (field, mode);
        self.typed.clear();
        self.takes_keyboard = true;
    }

    /// The values of the field that are found by what is typed.
    pub(super) fn found(&mut self, state: &State) -> Vec<Choice> {
        let (case, speech) = (&state.document.case, language::spoken());
        // What was typed into the filter itself is listed too.
        let asked = state.filter.clauses.iter().map(|clause| clause.values.len()).sum();
        let known = self.listed.as_ref().is_some_and(|listed| {
            std::ptr::eq(listed.case.as_ptr(), Arc::as_ptr(case))
                && listed.field == self.field
                && listed.speech == speech
                && listed.asked == asked
        });
        if !known {
            let found_by = |choice: &Choice| {
                let others = other_names(case, self.field, &choice.value).unwrap_or_default();
                words_of(&format!("{} {others}", choice.label)).join(" ")
            };
            let choices = choices(state, self.field).into_iter();
            let choices = choices.map(|choice| (found_by(&choice), choice)).map(|(words, choice)| (choice, words));
            self.listed = Some(Listed {
                case: Arc::downgrade(case),
                field: self.field,
                speech,
                asked,
                choices: choices.collect(),
                typed: "\0".to_owned(),
                found: Vec::new(),
            });
        }
        let typed = if self.takes_words() { "" } else { &self.typed };
        let Some(listed) = &mut self.listed else { return Vec::new() };
        if listed.typed != typed {
            let wanted = words_of(typed);
            let is_found = |words: &str| wanted.iter().all(|word| words.contains(word.as_str()));
            let choices = listed.choices.iter().enumerate();
            listed.found = choices.filter(|(_, (_, words))| is_found(words)).map(|(at, _)| at).collect();
            typed.clone_into(&mut listed.typed);
        }
        listed.found.iter().filter_map(|at| listed.choices.get(*at)).map(|(choice, _)| choice.clone()).collect()
    }

    /// Whether what is typed is a value itself and seeks nothing.
    pub(super) fn takes_words(&self) -> bool {
        matches!(self.field, Field::Words | Field::Span)
    }
}

/// What an actor, party, topic or source is called in any language and otherwise, so that each name finds it.
fn other_names(case: &Case, field: Field, value: &str) -> Option<String> {
    if !matches!(field, Field::Party | Field::Actor | Field::To | Field::Topic | Field::Source) {
        return None;
    }
    let id = case.find(value)?;
    let actor = case.actor(id);
    let texts = [
        actor.map(|actor| &actor.name),
        case.party(id).map(|party| &party.name),
        case.topic(id).map(|topic| &topic.title),
        case.source(id).map(|source| &source.title),
    ];
    let aliases = actor.into_iter().flat_map(|actor| &actor.aliases);
    let versions = texts.into_iter().flatten().chain(aliases).flat_map(Text::versions);
    Some(versions.map(|(_, words)| words).collect::<Vec<_>>().join(" "))
}
