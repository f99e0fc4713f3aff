//! Text in one or several languages, and how a case holds its words: many of them in one piece of memory.
//!
//! A case of a million items has some ten million strings. Each as a piece of memory of its own would cost more than its
//! words do, to make, to hold and to give back; so those that are read together lie behind each other in one [`Pool`].

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

/// Closed while they are read. What was put in can be seen once the pool is closed.
#[derive(Debug, Default)]
pub struct Pool {
    shared: Arc<OnceLock<Closed>>,
    words: String,
    versions: Vec<Version>,
    languages: Vec<Arc<str>>,
}

/// What a closed pool holds.
#[derive(Debug)]
struct Closed {
    words: Box<str>,
    versions: Box<[Version]>,
    languages: Box<[Arc<str>]>,
}

/// One language version of a text.
#[derive(Clone, Copy, Debug)]
struct Version {
    /// Index into the languages of the pool.
    language: u32,
    start: u32,
    end: u32,
}

/// A language of a [`Pool`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(u32);

impl Pool {
    /// A pool for about so many bytes of words.
    pub fn with_capacity(bytes: usize) -> Self {
        Self { words: String::with_capacity(bytes), ..Self::default() }
    }

    /// Puts in a string.
    pub fn string(&mut self, words: &str) -> SharedStr {
        let (start, end) = self.put(words);
        SharedStr { of: Arc::clone(&self.shared), start, end }
    }

    /// The language with this tag.
    pub fn language(&mut self, tag: &Arc<str>) -> Language {
        let at = self.languages.iter().position(|known| known == tag).unwrap_or_else(|| {
            self.languages.push(Arc::clone(tag));
            self.languages.len() - 1
        });
        Language(at as u32)
    }

    /// Adds a version to the text that is put in next.
    pub fn version(&mut self, language: Language, words: &str) {
        let (start, end) = self.put(words);
        self.versions.push(Version { language: language.0, start, end });
    }

    /// The text of the last `count` versions, `from_map` where the file has a map of languages.
    pub fn text(&self, count: usize, from_map: bool) -> Text {
        let first = self.versions.len().saturating_sub(count) as u32;
        let of = (count > 0).then(|| Arc::clone(&self.shared));
        Text { of, first, count: count as u32, from_map }
    }

    /// Closes the pool: from now on what was put in can be seen.
    pub fn close(self) {
        let Self { shared, words, versions, languages } = self;
        let words = Closed { words: words.into(), versions: versions.into(), languages: languages.into() };
        // Nobody else can have closed it: closing takes the pool away.
        let _closed = shared.set(words);
    }

    fn put(&mut self, words: &str) -> (u32, u32) {
        let start = self.words.len() as u32;
        self.words.push_str(words);
        (start, self.words.len() as u32)
    }
}

/// A string that lies in a [`Pool`] with others.
#[derive(Clone)]
pub struct SharedStr {
    of: Arc<OnceLock<Closed>>,
    start: u32,
    end: u32,
}

impl Deref for SharedStr {
    type Target = str;

    fn deref(&self) -> &str {
        self.of.get().and_then(|of| of.words.get(self.start as usize..self.end as usize)).unwrap_or_default()
    }
}

impl From<&str> for SharedStr {
    /// A string in a pool of its own.
    fn from(words: &str) -> Self {
        let mut pool = Pool::with_capacity(words.len());
        let string = pool.string(words);
        pool.close();
        string
    }
}

impl Default for SharedStr {
    fn default() -> Self {
        Self::from("")
    }
}

impl AsRef<str> for SharedStr {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq for SharedStr {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for SharedStr {}

impl fmt::Display for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

impl fmt::Debug for SharedStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// A text: one or several language versions in the order written.
///
/// A plain string in the file is one version in the case's language.
#[derive(Clone, Default)]
pub struct Text {
    of: Option<Arc<OnceLock<Closed>>>,
    first: u32,
    count: u32,
    from_map: bool,
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
        let (first, count) = (self.first as usize, self.count as usize);
        let versions = of.and_then(|of| of.versions.get(first..first + count)).unwrap_or_default();
        versions.iter().map(move |version| {
            let tag = of.and_then(|of| of.languages.get(version.language as usize));
            let words = of.and_then(|of| of.words.get(version.start as usize..version.end as usize));
            (tag.map_or("", |tag| &**tag), words.unwrap_or_default())
        })
    }

    /// True where the file has a map of languages and not a plain string.
    pub fn is_map(&self) -> bool {
        self.from_map
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
        self.count == 0
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.from_map == other.from_map && self.versions().eq(other.versions())
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
    fn strings_and_texts_of_a_pool_are_what_was_put_in() {
        let mut pool = Pool::default();
        let (en, uk): (Arc<str>, Arc<str>) = ("en".into(), "uk".into());
        let hello = pool.string("hello");
        let empty = pool.string("");
        let (en, uk) = (pool.language(&en), pool.language(&uk));
        pool.version(en, "meeting");
        let plain = pool.text(1, false);
        pool.version(en, "call");
        pool.version(uk, "дзвінок");
        let call = pool.text(2, true);
        let nothing = pool.text(0, true);
        pool.close();
        assert_eq!((&*hello, &*empty), ("hello", ""));
        assert_eq!(plain, Text::new([("en", "meeting")]));
        assert_eq!(call, Text::new([("en", "call"), ("uk", "дзвінок")]));
        assert!(nothing.is_empty() && nothing.versions().next().is_none());
        assert_eq!(call.in_language("UK"), Some("дзвінок"));
        assert_eq!(call.choose("ru", "uk"), Chosen { words: "дзвінок", tag: "uk", stand_in: true });
        assert_eq!(plain.choose("ru", "uk"), Chosen { words: "meeting", tag: "en", stand_in: true });
    }
}
