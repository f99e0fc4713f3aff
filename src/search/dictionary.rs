//! Words in order, in one text, and how to find those that are like another.

use std::ops::Range;

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use memchr::memmem;

use crate::case::room::{room_for, text_for};

/// What parts two words in the text of a dictionary; it stands in no word.
const PART: char = '\n';

/// Words in the order of their bytes; a word can stand in it more than once.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    text: String,
    /// Where each word begins.
    starts: Vec<u32>,
}

impl Dictionary {
    /// The dictionary of `words`, which are in order.
    pub fn new<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Self {
        let bytes = words.clone().map(|word| word.len() + 1).sum();
        let mut dictionary = Self { text: text_for(bytes), starts: room_for(words.clone().count()) };
        for word in words {
            dictionary.starts.push(u32::try_from(dictionary.text.len()).unwrap_or(u32::MAX));
            dictionary.text.push_str(word);
            dictionary.text.push(PART);
        }
        dictionary.text.shrink_to_fit();
        dictionary.starts.shrink_to_fit();
        dictionary
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// The bytes that it takes up.
    pub fn bytes(&self) -> usize {
        self.text.capacity() + self.starts.capacity() * size_of::<u32>()
    }

    /// The word at a place in the order.
    pub fn word(&self, at: usize) -> &str {
        let start = self.starts.get(at).map_or(self.text.len(), |start| *start as usize);
        let end = self.starts.get(at + 1).map_or(self.text.len(), |end| *end as usize);
        self.text.get(start..end.saturating_sub(1)).unwrap_or("")
    }

    /// The places of a word.
    pub fn equal(&self, word: &str) -> Range<usize> {
        let from = self.first_not_before(word);
        let count = (from..self.len()).take_while(|at| self.word(*at) == word).count();
        from..from + count
    }

    /// The places of all words that begin with `beginning`; the word itself comes first among them.
    pub fn beginning(&self, beginning: &str) -> Range<usize> {
        let from = self.first_not_before(beginning);
        let rest = self.starts.get(from..).unwrap_or_default();
        // In order, so that those that begin so stand together.
        let count = {
            let (mut low, mut high) = (0, rest.len());
            while low < high {
                let middle = usize::midpoint(low, high);
                if self.word(from + middle).starts_with(beginning) { low = middle + 1 } else { high = middle }
            }
            low
        };
        from..from + count
    }

    /// The places of all words that have `part` in them, but do not begin with it.
    pub fn containing(&self, part: &str) -> Vec<usize> {
        let mut places = Vec::new();
        for at in memmem::find_iter(self.text.as_bytes(), part.as_bytes()) {
            let word = self.starts.partition_point(|start| *start as usize <= at).saturating_sub(1);
            let begins = self.starts.get(word).is_some_and(|start| *start as usize == at);
            if !begins && places.last() != Some(&word) {
                places.push(word);
            }
        }
        places
    }

    /// The places of the words that are nearest to `word`, at most `most` slips away from it; where `open`, the beginning
    /// of a word is enough. A slip is a letter too many, too few or another, or two that changed places.
    pub fn nearest(&self, word: &str, most: u8, open: bool) -> Vec<usize> {
        let builder = LevenshteinAutomatonBuilder::new(most, true);
        let automaton = if open { builder.build_prefix_dfa(word) } else { builder.build_dfa(word) };
        let (mut nearest, mut places) = (most, Vec::new());
        for at in 0..self.len() {
            let Some(slips) = slips(&automaton, self.word(at).as_bytes()) else { continue };
            if slips < nearest {
                places.clear();
                nearest = slips;
            }
            if slips == nearest {
                places.push(at);
            }
        }
        places
    }

    fn first_not_before(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.word(middle) < word { low = middle + 1 } else { high = middle }
        }
        low
    }
}

/// How many slips away from that of the automaton a word is; `None` where they are too many.
fn slips(automaton: &DFA, word: &[u8]) -> Option<u8> {
    let mut state = automaton.initial_state();
    for byte in word {
        state = automaton.transition(state, *byte);
        if state == SINK_STATE {
            return None;
        }
    }
    match automaton.distance(state) {
        Distance::Exact(slips) => Some(slips),
        Distance::AtLeast(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dictionary() -> Dictionary {
        Dictionary::new(["abc", "lavrov", "lavrova", "law", "putin", "putin", "слава", "слово"].into_iter())
    }

    fn words(places: impl IntoIterator<Item = usize>) -> Vec<String> {
        let dictionary = dictionary();
        places.into_iter().map(|at| dictionary.word(at).to_owned()).collect()
    }

    #[test]
    fn words_are_found_whole_by_their_beginning_and_by_a_part() {
        let dictionary = dictionary();
        assert_eq!(words(dictionary.equal("putin")), ["putin", "putin"]);
        assert_eq!(words(dictionary.equal("puti")), [""; 0]);
        assert_eq!(words(dictionary.beginning("la")), ["lavrov", "lavrova", "law"]);
        assert_eq!(words(dictionary.beginning("сл")), ["слава", "слово"]);
        assert_eq!(words(dictionary.beginning("z")), [""; 0]);
        assert_eq!(words(dictionary.containing("av")), ["lavrov", "lavrova"]);
        assert_eq!(words(dictionary.containing("а")), ["слава"]);
        assert_eq!(words(dictionary.containing("lav")), [""; 0]);
        assert_eq!(words(0..9), ["abc", "lavrov", "lavrova", "law", "putin", "putin", "слава", "слово", ""]);
    }

    #[test]
    fn words_with_a_slip_are_found_and_the_nearest_alone() {
        let dictionary = dictionary();
        let check = |word: &str, most: u8, open: bool, expected: &[&str]| {
            assert_eq!(words(dictionary.nearest(word, most, open)), expected, "{word}");
        };
        check("larvov", 1, false, &["lavrov"]);
        check("lavrovaa", 2, false, &["lavrova"]);
        check("lavrob", 1, true, &["lavrov", "lavrova"]);
        check("слива", 1, false, &["слава"]);
        check("xyzxyz", 1, false, &[]);
    }
}
