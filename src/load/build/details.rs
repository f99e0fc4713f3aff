//! What is known of an item besides itself: where its references, texts and times are written.

use std::sync::Arc;

use super::super::ids::Reference;
use super::super::lexer::Span;
use crate::case::Id;

/// What an item says and where: for what is told of it later.
#[derive(Clone, Debug, Default)]
pub struct Details {
    /// Where its id is written.
    pub id: Span,
    /// Every reference in it.
    pub references: Vec<Reference>,
    /// Every text with a map of languages.
    pub maps: Vec<MapText>,
    /// `due`
    pub due: Span,
    /// `when` of each update that is kept.
    pub updates: Vec<Span>,
    /// Each citation of the item itself.
    pub citations: Vec<Span>,
    /// True where `sources` has entries, good or bad.
    pub sourced: bool,
}

impl Details {
    /// Exchanges every id for `new` of it.
    pub fn renumber(&mut self, new: impl Fn(Id) -> Id) {
        self.references.iter_mut().for_each(|reference| reference.id = new(reference.id));
    }

    /// Forgets all of it.
    pub fn clear(&mut self) {
        self.references.clear();
        self.maps.clear();
        self.updates.clear();
        self.citations.clear();
        (self.id, self.due, self.sourced) = (Span::default(), Span::default(), false);
    }
}

/// A text in several languages.
#[derive(Clone, Debug)]
pub struct MapText {
    /// Where it is written.
    pub span: Span,
    /// The languages that it has.
    pub languages: Vec<Arc<str>>,
}
