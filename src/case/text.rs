//! Text in one or several languages.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::pool::{Closed, Pool};

/// A text: one or several language versions in the order written.
///
/// A plain string in the file is one version in the case's language.
#[derive(Clone, Default)]
pub struct Text {
    of: Option<Arc<OnceLock<Closed>>>,
    first: u32,
    /// How many versions there are, and [`FROM_MAP`].
    count: u32,
}

/// Set in the count of a text that is a map in the file.
const FROM_MAP: u32 = 1 << 31;

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
    /// A text of a pool, by its first version and how many there are.
    pub(super) fn of_pool(of: Option<Arc<OnceLock<Closed>>>, first: u32, count: u32, from_map: bool) -> Self {
        Self { of, first, count: count | if from_map { FROM_MAP } else { 0 } }
    }

    /// A text of these `(language tag, words)` in a pool of its own.
    pub fn new<'a>(versions: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut pool = Pool::default();
        let mut count = 0;
        for (tag, words) in versions {
            let language = pool.language(&tag.into());
            pool.version(language, words);
            count += 1;
        }
        let text = pool.text(count, count > 1);
        pool.close();
        text
    }

    /// The versions as `(language tag as written, words)`, in the order written.
    pub fn versions(&self) -> impl ExactSizeIterator<Item = (&str, &str)> + Clone {
        let of = self.of.as_ref().and_then(|of| of.get());
        let versions = of.map_or(&[][..], |of| of.versions(self.first as usize, (self.count & !FROM_MAP) as usize));
        versions.iter().map(move |version| of.map_or(("", ""), |of| of.version(*version)))
    }

    /// True where the file has a map of languages and not a plain string.
    pub fn is_map(&self) -> bool {
        self.count & FROM_MAP != 0
    }

    /// The version in `tag` (tags compare without case).
    pub fn in_language(&self, tag: &str) -> Option<&str> {
        self.versions().find(|(t, _)| t.eq_ignore_ascii_case(tag)).map(|(_, words)| words)
    }

    /// The words for a reader of `wanted` in a case written in `case_language`:
    /// the wanted language, else the case's, else the first written.
    pub fn choose<'a>(&'a self, wanted: &str, case_language: &str) -> Chosen<'a> {
        let find = |tag: &str| self.versions().find(|(t, _)| t.eq_ignore_ascii_case(tag));
        let Some((tag, words)) = find(wanted).or_else(|| find(case_language)).or_else(|| self.versions().next()) else {
            return Chosen { words: "", tag: "", stand_in: false };
        };
        Chosen { words, tag, stand_in: !tag.eq_ignore_ascii_case(wanted) }
    }

    /// True where no language has words.
    pub fn is_empty(&self) -> bool {
        self.count & !FROM_MAP == 0
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.is_map() == other.is_map() && self.versions().eq(other.versions())
    }
}

impl Eq for Text {}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.versions()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_the_wanted_language_or_one_that_is_there() {
        let call = Text::new([("en", "call"), ("uk", "дзвінок")]);
        assert_eq!(call.in_language("UK"), Some("дзвінок"));
        assert_eq!(call.choose("ru", "uk"), Chosen { words: "дзвінок", tag: "uk", stand_in: true });
        assert_eq!(call.choose("ru", "pl"), Chosen { words: "call", tag: "en", stand_in: true });
        assert_eq!(call.choose("EN", "uk"), Chosen { words: "call", tag: "en", stand_in: false });
        assert_eq!(Text::default().choose("en", "en"), Chosen { words: "", tag: "", stand_in: false });
    }
}
