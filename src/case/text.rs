//! Text in one or several languages.

use std::sync::Arc;

/// A text: one or several language versions in the order written.
///
/// A plain string in the file is one version in the case's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// `(language tag as written, words)`.
    pub versions: Box<[(Arc<str>, Box<str>)]>,
}

/// A text as chosen for a reader: the words, their language, and whether they stand in for another language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen<'a> {
    /// The words; empty where the text has none.
    pub words: &'a str,
    /// The language they are in.
    pub tag: &'a str,
    /// True where the reader's language was wanted and is missing.
    pub stand_in: bool,
}

impl Text {
    /// The version in `tag` (tags compare without case).
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        self.versions.iter().find(|(t, _)| t.eq_ignore_ascii_case(tag)).map(|(_, words)| &**words)
    }

    /// The words for a reader of `wanted` in a case written in `case_language`:
    /// the wanted language, else the case's, else the first written.
    pub fn choose<'a>(&'a self, wanted: &str, case_language: &str) -> Chosen<'a> {
        let find = |tag: &str| self.versions.iter().find(|(t, _)| t.eq_ignore_ascii_case(tag));
        let Some((tag, words)) = find(wanted).or_else(|| find(case_language)).or_else(|| self.versions.first()) else {
            return Chosen { words: "", tag: "", stand_in: false };
        };
        Chosen { words, tag, stand_in: !tag.eq_ignore_ascii_case(wanted) }
    }

    /// True where no language has words.
    pub fn is_empty(&self) -> bool {
        self.versions.is_empty()
    }
}
