//! The filter: which events, statements and commitments the reader wants to see.
//!
//! A filter is a list of clauses, all of which an item must meet. A clause asks one field for values: any of them, all of
//! them, or none of them. What counts as a value of an item is said at [`Field`]; a field that an item cannot have has no
//! values, so that "any of" and "all of" leave it out and "none of" does not. A clause without values asks nothing.
//!
//! Values are kept as text, ids by their names, so that a filter can be saved, holds over a reload, and is told where the
//! case has no such thing: then no item has that value.

use serde::{Deserialize, Serialize};

use crate::case::item::EventKind;

/// What of an item a clause asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// `Event`, `Statement` or `Commitment`.
    Kind,
    /// What kind of event it is.
    EventKind,
    /// The parties of all who take part in an event, of the speaker, of all whom a commitment binds or promises something.
    Party,
    /// Those themselves.
    Actor,
    /// To whom words are spoken, or something is promised.
    To,
    /// Its topics.
    Topic,
    /// Its tags.
    Tag,
    /// Where an event is, or the event at which words were spoken.
    Place,
    /// The sources that it, its participants and its updates rest on, themselves or through others.
    Source,
    /// The form of words.
    Form,
    /// Where a commitment stands at the cursor, else in the latest state; `Overdue` is one of them.
    Status,
    /// The reliability of the sources that it, its participants and its updates cite themselves; `Unrated` where one has none.
    Reliability,
    /// Stretches of time that it touches, as seconds `from..until`; a commitment's is the time it was made.
    Span,
    /// Words and "phrases" in its texts, accents, case, е/ё and і/ї aside; a word counts from its beginning on.
    Words,
}

impl Field {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 14] = [
        Self::Kind,
        Self::EventKind,
        Self::Party,
        Self::Actor,
        Self::To,
        Self::Topic,
        Self::Tag,
        Self::Place,
        Self::Source,
        Self::Form,
        Self::Status,
        Self::Reliability,
        Self::Span,
        Self::Words,
    ];
}

/// How many of a clause's values an item must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// At least one.
    #[default]
    AnyOf,
    /// Every one.
    AllOf,
    /// None.
    NoneOf,
}

impl Mode {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 3] = [Self::AnyOf, Self::AllOf, Self::NoneOf];
}

/// One thing that is asked of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// What of it.
    pub field: Field,
    /// How many of the values.
    pub mode: Mode,
    /// The values: names of ids and of variants, tags, places, `from..until`, words.
    pub values: Vec<String>,
}

/// What the reader wants to see; nothing asked is everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// All of which must be met.
    pub clauses: Vec<Clause>,
    /// What does not pass goes quiet and is not hidden.
    pub dims: bool,
}

impl Filter {
    /// Whether it asks nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.iter().all(|clause| clause.values.is_empty())
    }

    /// The values asked of a field in a mode.
    pub fn values(&self, field: Field, mode: Mode) -> &[String] {
        self.clause(field, mode).map_or(&[], |clause| &clause.values)
    }

    fn clause(&self, field: Field, mode: Mode) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.field == field && clause.mode == mode)
    }

    /// The same with a value added, or taken away where it was there.
    pub fn toggled(mut self, field: Field, mode: Mode, value: String) -> Self {
        match self.clauses.iter_mut().find(|clause| clause.field == field && clause.mode == mode) {
            Some(clause) => match clause.values.iter().position(|known| *known == value) {
                Some(at) => {
                    clause.values.remove(at);
                }
                None => clause.values.push(value),
            },
            None => self.clauses.push(Clause { field, mode, values: vec![value] }),
        }
        self.clauses.retain(|clause| !clause.values.is_empty());
        self
    }

    /// The same with this stretch of time and no other.
    pub fn with_span(mut self, start_secs: i64, end_secs: i64) -> Self {
        self.clauses.retain(|clause| clause.field != Field::Span);
        self.toggled(Field::Span, Mode::AnyOf, span_value(start_secs, end_secs))
    }
}

/// A stretch of time as the value of a clause.
pub fn span_value(start_secs: i64, end_secs: i64) -> String {
    format!("{start_secs}..{end_secs}")
}

/// The stretch of time that such a value is, in seconds.
pub fn span_of(value: &str) -> Option<(i64, i64)> {
    let (start, end) = value.split_once("..")?;
    let (start, end) = (start.parse().ok()?, end.parse().ok()?);
    (start < end).then_some((start, end))
}

/// The value for what is overdue, among those of [`Field::Status`].
pub const OVERDUE: &str = "Overdue";
/// The value for a source without a reliability, among those of [`Field::Reliability`].
pub const UNRATED: &str = "Unrated";

/// How the kind of an event is written in a case.
pub fn kind_name(kind: &EventKind) -> &str {
    match kind {
        EventKind::Other(word) => word,
        known => known.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_is_asked_twice_is_not_asked() {
        let filter = Filter::default().toggled(Field::Tag, Mode::AnyOf, "x".to_owned());
        assert_eq!(filter.clone().toggled(Field::Tag, Mode::AnyOf, "x".to_owned()), Filter::default());
        assert!(
            !filter.is_empty() && filter.with_span(1, 2).with_span(3, 4).values(Field::Span, Mode::AnyOf).len() == 1
        );
    }
}
