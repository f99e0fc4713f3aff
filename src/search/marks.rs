//! Where in a text that was found the query's words stand, for showing it.

use std::ops::Range;

use super::fold::{each_word, letters_of, sound_of, telling_sound_of};
use super::query::Term;
use super::texts::{Class, Field, each_text};
use crate::case::{Case, ItemRef};

/// How to mark in a text what was found in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub(super) terms: Vec<Marked>,
}

/// How a term is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marked {
    /// A word.
    Word {
        /// In folded form.
        word: String,
        /// How it sounds, where that is long enough to tell names by.
        sound: String,
        /// The words that stand for it because nothing is written as it is, in order.
        instead: Vec<String>,
    },
    /// Words one after the other; of the last one the beginning is enough where `open`.
    Phrase {
        /// In folded form.
        words: Vec<String>,
        /// The last word may still be typed.
        open: bool,
    },
}

impl Marked {
    pub(super) fn new(term: &Term, instead: Vec<String>) -> Self {
        match term {
            Term::Word(word) => Self::Word { word: word.clone(), sound: telling_sound_of(word), instead },
            Term::Phrase { words, open } => Self::Phrase { words: words.clone(), open: *open },
        }
    }
}

/// A text of an item and what of it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<'a> {
    /// What the text is to the item.
    pub field: Field,
    /// All of it.
    pub text: &'a str,
    /// What to mark in it, in bytes, in order, apart from one another.
    pub marks: Vec<Range<usize>>,
}

impl Located<'_> {
    /// The text on one line with the marks in it, from its beginning where the first mark then lies within about `room`
    /// characters, else from a word before that mark on.
    pub fn excerpt(&self, room: usize) -> (String, Vec<Range<usize>>) {
        let first = self.marks.first().cloned().unwrap_or_default();
        let start = excerpt_start(self.text, &first, room);
        let end = self.text.get(start..).and_then(|rest| rest.char_indices().nth(MOST_CHARS));
        let end = end.map_or(self.text.len(), |(at, _)| start + at);
        let cut = if start > 0 { "…" } else { "" };
        let mut words = String::with_capacity(cut.len() + end - start);
        words.push_str(cut);
        let one_line = |c: char| if c.is_ascii_control() { ' ' } else { c };
        words.extend(self.text.get(start..end).unwrap_or_default().chars().map(one_line));
        let within = self.marks.iter().filter(|mark| mark.end <= end);
        let moved = within.map(|mark| mark.start - start + cut.len()..mark.end - start + cut.len());
        (words, moved.collect())
    }
}

/// Most characters of an excerpt.
const MOST_CHARS: usize = 300;

/// Where the excerpt of `text` begins: at a word, a third of the room before the first mark, sooner where the text ends soon.
fn excerpt_start(text: &str, first: &Range<usize>, room: usize) -> usize {
    let chars = |end: usize| text.get(..end).unwrap_or_default().chars().count();
    if chars(first.end) <= room {
        return 0;
    }
    let wanted = chars(first.start).saturating_sub(room / 3).min(chars(text.len()).saturating_sub(room));
    let before = text.get(..first.start).unwrap_or_default();
    let lead = before.char_indices().nth(wanted).map_or(first.start, |(at, _)| at);
    let word = before.get(lead..).and_then(|rest| rest.find(char::is_whitespace).map(|gap| lead + gap));
    // Behind the gap, which may be of several bytes.
    word.and_then(|gap| Some(gap + before.get(gap..)?.chars().next()?.len_utf8())).unwrap_or(lead)
}

impl Marks {
    /// What to mark in `text`, and how many of the terms are in it.
    pub fn in_text(&self, text: &str, class: Class) -> (Vec<Range<usize>>, usize) {
        let mut words: Vec<(Range<usize>, String)> = Vec::new();
        each_word(text, |place, word| words.push((place, word.to_owned())));
        let (mut marks, mut terms) = (Vec::new(), 0);
        for term in &self.terms {
            let before = marks.len();
            match term {
                Marked::Word { word, sound, instead } => {
                    for (place, written) in &words {
                        if instead.binary_search(written).is_ok() {
                            marks.push(place.clone());
                        } else if let Some(at) = written.find(word.as_str()).filter(|at| *at == 0 || is_part(word)) {
                            marks.push(part_of(text, place, at..at + word.len()));
                        } else if class == Class::Name && !sound.is_empty() && sound_of(written).starts_with(sound) {
                            marks.push(place.clone());
                        }
                    }
                }
                Marked::Phrase { words: phrase, open } => {
                    for stretch in words.windows(phrase.len().max(1)) {
                        let written = stretch.iter().map(|(_, word)| word.as_str());
                        if let ([(first, _), ..], true) = (stretch, is_phrase(written, phrase, *open)) {
                            let last = stretch.last().map_or(first.end, |(last, _)| last.end);
                            marks.push(first.start..last);
                        }
                    }
                }
            }
            terms += usize::from(marks.len() > before);
        }
        (joined(marks), terms)
    }

    /// The text of `item` with most of the terms in it; the one that is `shown` anyway where it has as many.
    pub fn locate<'a>(&self, case: &'a Case, item: ItemRef, shown: &str) -> Option<Located<'a>> {
        let mut best: Option<(usize, Located<'a>)> = None;
        each_text(case, item, &mut |field, text| {
            let (marks, terms) = self.in_text(text, field.class());
            let worth = terms * 2 + usize::from(text == shown);
            if terms > 0 && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, Located { field, text, marks }));
            }
        });
        best.map(|(_, located)| located)
    }
}

/// Whether a word is long enough to be looked for inside of others.
pub(super) fn is_part(word: &str) -> bool {
    word.chars().nth(2).is_some()
}

/// Whether these words are those of a phrase.
fn is_phrase<'w>(written: impl Iterator<Item = &'w str>, phrase: &[String], open: bool) -> bool {
    let last = phrase.len().saturating_sub(1);
    let same = |(at, (written, word)): (usize, (&str, &String))| {
        if open && at == last { written.starts_with(word.as_str()) } else { written == word }
    };
    written.zip(phrase).enumerate().all(same)
}

/// The place in `text` of a part of the folded form of the word at `place`.
fn part_of(text: &str, place: &Range<usize>, part: Range<usize>) -> Range<usize> {
    let (_, letters) = letters_of(text.get(place.clone()).unwrap_or_default());
    let start = letters.get(part.start).map_or(0, |letter| letter.start);
    let end = letters.get(part.end.saturating_sub(1)).map_or(place.len(), |letter| letter.end);
    place.start + start..place.start + end
}

/// Places in order, those that touch as one.
fn joined(mut places: Vec<Range<usize>>) -> Vec<Range<usize>> {
    places.sort_unstable_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(places.len());
    for place in places {
        match apart.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => apart.push(place),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::testing::{TALKS, case_of};
    use crate::search::{Index, Query};

    fn marks_of(case: &Case, typed: &str) -> Marks {
        let index = Index::of(case, &|| false).expect("not stopped");
        let mut marks = None;
        index.find(case, &Query::parse(typed), &|| false, &mut |hits| marks = Some(hits.marks));
        (*marks.expect("hits")).clone()
    }

    #[test]
    fn what_was_found_is_marked() {
        let case = case_of(TALKS);
        let check = |typed: &str, text: &str, class: Class, expected: &str| {
            let (marks, _) = marks_of(&case, typed).in_text(text, class);
            let mut told = text.to_owned();
            for place in marks.iter().rev() {
                told.insert(place.end, ']');
                told.insert(place.start, '[');
            }
            assert_eq!(told, expected, "{typed}");
        };
        check("sanct", "Sanctions stay", Class::Text, "[Sanct]ions stay");
        check("iyad", "in Riyadh", Class::Name, "in R[iyad]h");
        check("cafe", "a Cáfé", Class::Text, "a [Cáfé]");
        check("еще", "Ещё бы", Class::Text, "[Ещё] бы");
        check("Зеленский", "Zelenskyy’s", Class::Name, "[Zelenskyy]’s");
        check("Зеленский", "Zelenskyy’s", Class::Text, "Zelenskyy’s");
        check("Zelnesky", "Zelenskyy", Class::Name, "[Zelenskyy]");
        check("\"each other\"", "each side, each other", Class::Text, "each side, [each other]");
        check("\"each oth", "each other", Class::Text, "[each other]");
        check("an", "an ant and", Class::Text, "[an] [an]t [an]d");
        check("at", "what at", Class::Text, "what [at]");
        check("each eac", "each", Class::Text, "[each]");
        check("", "each", Class::Text, "each");
    }

    #[test]
    fn an_excerpt_begins_shortly_before_what_was_found() {
        let check = |text: &str, mark: &str, expected: &str| {
            let at = text.find(mark).expect("in the text");
            let marks = std::iter::once(at..at + mark.len()).collect();
            let located = Located { field: Field::Note, text, marks };
            let (words, marks) = located.excerpt(40);
            assert_eq!(words, expected);
            assert_eq!(marks.first().and_then(|place| words.get(place.clone())), Some(mark));
        };
        check("short and found", "found", "short and found");
        check("two\nlines found", "found", "two lines found");
        check(
            "a long text in which what was found stands far behind its beginning, at the end",
            "beginning",
            "…far behind its beginning, at the end",
        );
        check("б".repeat(90).as_str(), "б", &"б".repeat(90));
        check(&format!("{} слово", "б".repeat(90)), "слово", "…слово");
    }

    #[test]
    fn the_text_with_the_most_of_it_is_located_and_the_one_shown_first() {
        let case = case_of(TALKS);
        let check = |typed: &str, id: &str, shown: &str, expected: (Field, &str)| {
            let item = case.find(id).and_then(|id| case.item(id)).expect("an item");
            let marks = marks_of(&case, typed);
            let located = marks.locate(&case, item, shown).expect("found");
            assert_eq!((located.field, located.text), expected, "{typed}");
            assert!(!located.marks.is_empty());
        };
        check("reporters", "other", "", (Field::Note, "Said to reporters"));
        check("Deputies", "teams", "", (Field::Update, "Deputies met in Istanbul"));
        check("Сергей", "lavrov", "", (Field::Name, "Sergey Lavrov"));
        check("Лавров", "lavrov", "Сергей Лавров", (Field::Name, "Сергей Лавров"));
        check("Serhii", "lavrov", "Sergey Lavrov", (Field::Alias, "Serhii Lavrov"));
        check("agreed restore", "talks", "", (Field::Summary, "They agreed to restore embassy staffing."));
        assert_eq!(Marks::default().locate(&case, ItemRef::new(crate::case::Kind::Event, 0), ""), None);
    }
}
