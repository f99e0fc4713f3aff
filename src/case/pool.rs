//! How a case holds its words and lists: many of them in one piece of memory.
//!
//! A case of a million items has some ten million strings and lists. Each as a piece of memory of its own would cost more
//! than what is in it does, to make, to hold and to give back; so those that one thread reads lie behind each other in one
//! [`Pool`]. What was put in can be seen once the pool is closed.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::room::{room_for, text_for};
use super::text::Text;
use super::when::Value;
use super::{About, Citation, Id, Participant, Role, Update};

/// Words and lists while they are read.
#[derive(Debug, Default)]
pub struct Pool {
    shared: Arc<OnceLock<Closed>>,
    words: String,
    versions: Vec<Version>,
    languages: Vec<Arc<str>>,
    /// References of items.
    pub ids: Shelf<Id>,
    /// Citations.
    pub citations: Shelf<Citation>,
    /// Participants of events.
    pub participants: Shelf<Participant>,
    /// What statements are about.
    pub about: Shelf<About>,
    /// Updates of commitments.
    pub updates: Shelf<Update>,
    /// Roles of actors.
    pub roles: Shelf<Role>,
    /// Further names of actors.
    pub texts: Shelf<Text>,
    /// Tags.
    pub strings: Shelf<SharedStr>,
    /// Values of times that have two.
    pub values: Shelf<Option<Value>>,
}

/// The words of a closed pool.
#[derive(Debug)]
pub(super) struct Closed {
    words: Box<str>,
    versions: Box<[Version]>,
    languages: Box<[Arc<str>]>,
}

/// One language version of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Version {
    /// Index into the languages of the pool.
    language: u32,
    start: u32,
    end: u32,
}

/// A language of a [`Pool`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language(u32);

impl Pool {
    /// A pool for the words and lists of about so many bytes of a case file. Room that is not needed is given back when it is
    /// closed, and takes no memory until then.
    pub fn for_text(bytes: usize) -> Self {
        Self {
            shared: Arc::default(),
            words: text_for(bytes / 2 + bytes / 8),
            versions: room_for(bytes / 128),
            languages: Vec::new(),
            ids: Shelf::for_text(bytes),
            citations: Shelf::for_text(bytes),
            participants: Shelf::for_text(bytes),
            about: Shelf::for_text(bytes),
            updates: Shelf::for_text(bytes),
            roles: Shelf::default(),
            texts: Shelf::default(),
            strings: Shelf::for_text(bytes),
            values: Shelf::for_text(bytes),
        }
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
        Text::of_pool(of, first, count as u32, from_map)
    }

    /// Exchanges every id in the lists for `new` of it.
    pub fn renumber(&mut self, new: impl Fn(Id) -> Id) {
        let exchange = |id: &mut Id| *id = new(*id);
        self.ids.items.iter_mut().for_each(exchange);
        self.citations.items.iter_mut().map(|citation| &mut citation.source).for_each(exchange);
        self.participants.items.iter_mut().map(|participant| &mut participant.actor).for_each(exchange);
        self.about.items.iter_mut().map(|about| &mut about.id).for_each(exchange);
        self.updates.items.iter_mut().filter_map(|update| update.event.as_mut()).for_each(exchange);
        self.updates.items.iter_mut().filter_map(|update| update.according_to.as_mut()).for_each(exchange);
    }

    /// Closes the pool: from now on what was put in can be seen.
    pub fn close(self) {
        let Self { shared, words, versions, languages, ids, citations, participants, about, updates, .. } = self;
        let closed = Closed { words: words.into(), versions: versions.into(), languages: languages.into() };
        // Nobody else can have closed it: closing takes the pool away.
        let _closed = shared.set(closed);
        ids.close();
        citations.close();
        participants.close();
        about.close();
        updates.close();
        self.roles.close();
        self.texts.close();
        self.strings.close();
        self.values.close();
    }

    fn put(&mut self, words: &str) -> (u32, u32) {
        let start = self.words.len() as u32;
        self.words.push_str(words);
        (start, self.words.len() as u32)
    }
}

impl Closed {
    /// `count` versions from `first` on.
    pub(super) fn versions(&self, first: usize, count: usize) -> &[Version] {
        self.versions.get(first..first + count).unwrap_or_default()
    }

    /// Language and words of a version.
    pub(super) fn version(&self, version: Version) -> (&str, &str) {
        let tag = self.languages.get(version.language as usize).map_or("", |tag| &**tag);
        (tag, self.words.get(version.start as usize..version.end as usize).unwrap_or_default())
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
        let mut pool = Pool::default();
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

/// The lists of one kind in a [`Pool`], behind each other.
#[derive(Debug)]
pub struct Shelf<T> {
    shared: Arc<OnceLock<Box<[T]>>>,
    items: Vec<T>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { shared: Arc::default(), items: Vec::new() }
    }
}

impl<T> Shelf<T> {
    /// A shelf for about what so many bytes of a case file have of one kind of list.
    fn for_text(bytes: usize) -> Self {
        Self { shared: Arc::default(), items: room_for(bytes / 16 / size_of::<T>().max(1)) }
    }

    /// Adds an item to the list that is put in next.
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// The list of the last `count` items.
    pub fn list(&self, count: usize) -> List<T> {
        let end = self.items.len() as u32;
        let of = (count > 0).then(|| Arc::clone(&self.shared));
        List { of, start: end.saturating_sub(count as u32), end }
    }

    fn close(self) {
        if !self.items.is_empty() {
            // Nobody else can have closed it: closing takes the shelf away.
            let _closed = self.shared.set(self.items.into());
        }
    }
}

/// A list that lies in a [`Pool`] with others; read as a slice.
pub struct List<T> {
    of: Option<Arc<OnceLock<Box<[T]>>>>,
    start: u32,
    end: u32,
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        let all = self.of.as_ref().and_then(|of| of.get());
        all.and_then(|all| all.get(self.start as usize..self.end as usize)).unwrap_or_default()
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { of: None, start: 0, end: 0 }
    }
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        Self { of: self.of.clone(), start: self.start, end: self.end }
    }
}

impl<T> FromIterator<T> for List<T> {
    /// A list in a piece of memory of its own.
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut shelf = Shelf { shared: Arc::default(), items: items.into_iter().collect() };
        shelf.items.shrink_to_fit();
        let list = shelf.list(shelf.items.len());
        shelf.close();
        list
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_texts_and_lists_of_a_pool_are_what_was_put_in() {
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
        pool.ids.push(Id(1));
        let one = pool.ids.list(1);
        pool.ids.push(Id(2));
        pool.ids.push(Id(3));
        let two = pool.ids.list(2);
        let none = pool.ids.list(0);
        assert!(hello.is_empty() && plain.versions().next().is_none() && two.is_empty(), "it is not closed yet");
        pool.renumber(|id| Id(id.0 + 10));
        pool.close();
        assert_eq!((&*hello, &*empty), ("hello", ""));
        assert_eq!(plain, Text::new([("en", "meeting")]));
        assert_eq!(call, Text::new([("en", "call"), ("uk", "дзвінок")]));
        assert!(nothing.is_empty() && nothing.is_map() && nothing.versions().next().is_none());
        assert_eq!((&*one, &*two, &*none), (&[Id(11)][..], &[Id(12), Id(13)][..], &[][..]));
        assert_eq!(two, List::from_iter([Id(12), Id(13)]));
    }
}
