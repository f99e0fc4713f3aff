//! Which items say some words, without how well: what a filter asks.
//!
//! A word is found where a word of a text begins so, the words of a phrase whole and one after the other in one text; all
//! terms must be found, in whichever texts of the item. No slips and no sounds: who filters wants no guesses.

use super::build::Index;
use super::numbering::Numbering;
use super::phrase;
use super::query::Term;
use crate::case::{Case, ItemRef};

/// The items that say some words.
#[derive(Clone, Debug, Default)]
pub struct Saying {
    numbering: Numbering,
    /// For each item by its number.
    says: Vec<bool>,
}

impl Saying {
    /// Whether an item is one of them.
    pub fn has(&self, item: ItemRef) -> bool {
        let number = self.numbering.number(item);
        number.and_then(|number| self.says.get(number as usize)).copied().unwrap_or(false)
    }
}

impl Index {
    /// Whether it can be the index of this case: it has as many items of each kind.
    pub fn fits(&self, case: &Case) -> bool {
        self.numbering == Numbering::new(case)
    }

    /// The items in whose texts all of these terms are found.
    pub fn saying(&self, terms: &[Term]) -> Saying {
        let count = self.numbering.count() as usize;
        let mut says = vec![true; count];
        for term in terms {
            let row = match term {
                Term::Word(word) => self.with_beginning(word, count),
                Term::Phrase { words, .. } => phrase::row(self, &|| false, count, (words, false)).unwrap_or_default(),
            };
            says.iter_mut().zip(&row).for_each(|(says, rank)| *says &= *rank > 0);
        }
        Saying { numbering: self.numbering.clone(), says }
    }

    /// For each of the first `count` items whether a word of it begins so, as a rank of 1 or 0.
    fn with_beginning(&self, beginning: &str, count: usize) -> Vec<u8> {
        let mut row = vec![0; count];
        for (number, _) in self.words.beginning(beginning).flat_map(|word| self.items(word)) {
            if let Some(known) = row.get_mut(number as usize) {
                *known = 1;
            }
        }
        row
    }
}
