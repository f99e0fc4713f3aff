//! The straight way from an item's text to its shape, for an item in which nothing is unusual.
//!
//! Nearly every item of a large case is written plainly: known fields, each once, of the right type. Those are read here
//! in one go, without a tree in between. Anything else (a mistake, `Some(…)`, a raw string, a block comment, a number
//! that is not plain digits) makes this give up without a word, and the item is read by way of `tree` and `decode`,
//! which take everything and tell everything. **What is read here is what they would have read**: a test holds the two
//! to each other.

mod items;

use super::lexer::Span;
use super::shape::{RawText, Str};
use super::tree;

pub use items::item;

/// A place in the text of an item. Every step that does not find what it expects is `None`.
struct Cursor<'t> {
    text: &'t str,
    /// The file up to the end of the item.
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str, span: Span) -> Self {
        let bytes = text.as_bytes().get(..span.end as usize).unwrap_or_default();
        Self { text, bytes, at: span.start as usize }
    }

    /// Skips white space and line comments; the byte that is next.
    fn next(&mut self) -> Option<u8> {
        loop {
            match *self.bytes.get(self.at)? {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                b'/' if self.bytes.get(self.at + 1) == Some(&b'/') => {
                    self.at += memchr::memchr(b'\n', self.bytes.get(self.at..)?)?;
                }
                byte => return Some(byte),
            }
        }
    }

    /// True where nothing but white space and line comments is left.
    fn is_at_end(&mut self) -> bool {
        self.next().is_none() && self.at == self.bytes.len()
    }

    /// Takes this byte, which must be next.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at += 1)
    }

    /// Takes an ASCII name.
    fn name(&mut self) -> Option<&'t [u8]> {
        let rest = self.bytes.get(self.at..)?;
        let belongs = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = rest.iter().position(|byte| !belongs(byte))?;
        let name = rest.get(..length).filter(|name| name.first().is_some_and(|byte| !byte.is_ascii_digit()))?;
        self.at += length;
        Some(name)
    }

    /// Takes `(name: value, …)`; `value` takes the value of the field that it is given, and refuses a name that it does not know.
    fn fields(&mut self, mut value: impl FnMut(&mut Self, &'t [u8]) -> Option<()>) -> Option<()> {
        self.take(b'(')?;
        while self.next()? != b')' {
            let name = self.name()?;
            self.take(b':')?;
            self.next()?;
            value(self, name)?;
            self.comma_or(b')')?;
        }
        self.at += 1;
        Some(())
    }

    /// Takes a comma, or stands before the closing bracket.
    fn comma_or(&mut self, close: u8) -> Option<()> {
        match self.next()? {
            b',' => {
                self.at += 1;
                Some(())
            }
            byte => (byte == close).then_some(()),
        }
    }

    /// Takes a list.
    fn list<T>(&mut self, mut value: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take(b'[')?;
        let mut values = Vec::new();
        while self.next()? != b']' {
            values.push(value(self)?);
            self.comma_or(b']')?;
        }
        self.at += 1;
        Some(values)
    }

    /// Takes a string in plain quotation marks.
    fn string(&mut self) -> Option<Str<'t>> {
        self.take(b'"')?;
        let start = self.at;
        loop {
            let stop = self.at + memchr::memchr2(b'"', b'\\', self.bytes.get(self.at..)?)?;
            if self.bytes.get(stop) == Some(&b'"') {
                self.at = stop + 1;
                let words = tree::string(self.text, Span::new(start, stop), false).ok()?;
                return Some(Str { words, span: Span::new(start - 1, stop + 1) });
            }
            // The first byte of what is escaped; the others of a character are no quotation mark either.
            self.at = stop + 2;
        }
    }

    /// Takes a text: a string, or a map from language to string.
    fn text(&mut self) -> Option<RawText<'t>> {
        if self.next()? == b'"' {
            let words = self.string()?;
            let span = words.span;
            return Some(RawText { versions: vec![(None, words)], span, is_map: false });
        }
        self.take(b'{')?;
        let start = self.at - 1;
        let mut versions = Vec::with_capacity(3);
        while self.next()? != b'}' {
            let tag = self.string()?;
            self.take(b':')?;
            versions.push((Some(tag), self.string()?));
            self.comma_or(b'}')?;
        }
        self.at += 1;
        Some(RawText { versions, span: Span::new(start, self.at), is_map: true })
    }

    /// Takes a name without content.
    fn variant<T: Copy>(&mut self, names: &'static [(&'static str, T)]) -> Option<T> {
        let written = self.name()?;
        names.iter().find(|(name, _)| name.as_bytes() == written).map(|(_, value)| *value)
    }

    fn boolean(&mut self) -> Option<bool> {
        match self.name()? {
            b"true" => Some(true),
            b"false" => Some(false),
            _ => None,
        }
    }

    /// Takes a number of few digits.
    fn integer(&mut self) -> Option<(Option<i64>, Span)> {
        let start = self.at;
        let rest = self.bytes.get(start..)?;
        let digits = rest.get(..rest.iter().position(|byte| !byte.is_ascii_digit())?)?;
        self.at += digits.len();
        let number =
            digits.iter().fold(0_i64, |number, digit| number.wrapping_mul(10).wrapping_add(i64::from(digit - b'0')));
        (1..=9).contains(&digits.len()).then(|| (Some(number), Span::new(start, self.at)))
    }
}

/// Fills the place of a field; a second time is refused.
fn once<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.is_none().then(|| *place = Some(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Kind;
    use crate::load::outline::{ItemSpan, outline};
    use crate::load::testing::{Numbers, mangle};
    use crate::load::{decode, tree};
    use crate::sample;

    /// Every field of every kind, written in every way that is read here, and in many that are not.
    const WRITTEN: &str = r##"Case(
        parties: [(id: "us", name: {"en": "United States", "uk": "США"}, color: "#2e6bb0", note: "A side", private: true)],
        actors: [
            Actor(id: "a", name: "A", kind: Person, role: "Minister", roles: [(title: "x", when: "2025"), (when: "2024", title: {},),],
                party: "us", aliases: ["b", {"ru": "в"}], note: {}, private: false),
            (name: "\u{416}\n", id: r"raw", kind: State,),
        ],
        sources: [(id: "s", title: "S", publisher: {"en": "P"}, author: "Q", url: "https://a.b/c", archive: "", published: "2025-01-01",
            accessed: "2025-01-02", language: "en", kind: Mirror, reliability: C, cites: ["s", "a"], note: "n")],
        topics: [(id: "t", title: "T", question: "Q?")],
        events: [
            // A remark before it
            (id: "e", title: "E", when: "2025", after: ["x"], kind: Other("talk",), place: "P", weight: Major, summary: "S", // and in it
                actors: ["a", (actor: "us", role: "host", disputed: true, sources: ["s"]), (actor: "b")], topics: ["t"], tags: ["x", "y"],
                credibility: 3, sources: ["s", (source: "s", at: "p. 1", quote: "q")], note: "n",),
            (id: "e2", title: "E", when: "2025", kind: Meeting, credibility: 99999999999999999999, place: Some("P"), weight: None, /* far */ tags: []),
        ],
        statements: [(id: "w", speaker: "a", text: "T", when: "2025", event: "e", after: [], form: Verbatim, language: "uk", to: ["b"],
            about: ["e", (id: "e", stance: Denies), (id: "x")], weight: Minor, topics: ["t"], tags: ["x"], credibility: 6, sources: ["s"], note: "n")],
        commitments: [(id: "c", text: {"en": "T"}, by: ["a", "us"], to: ["b"], made: "e", when: "2025", due: "2026", deadline: "soon",
            topics: ["t"], tags: ["x"], sources: ["s"], note: "n", updates: [(when: "2025", status: InProgress, note: "n", event: "e",
            according_to: "a", sources: ["s"]), (when: "2026", status: Broken)])],
        links: [(from: "a", to: "b", kind: LeadsTo, note: "n", sources: ["s"])],
    )"##;

    /// Whether the item was read here; then the long way must have read the very same.
    fn is_read_alike(text: &str, span: Span, kind: Kind) -> bool {
        let Some(fast) = item(text, span, kind) else { return false };
        let mut unknown = Vec::new();
        let slow = tree::parse(text, span).and_then(|node| decode::item(node, kind, &mut unknown));
        let words = span.of(text);
        match slow {
            Ok(slow) => assert_eq!(format!("{fast:?}"), format!("{slow:?}"), "{words}"),
            Err(error) => panic!("only the fast way reads {words}: {error:?}"),
        }
        assert!(unknown.is_empty(), "{words}: {unknown:?}");
        true
    }

    fn items_of(text: &str) -> Vec<ItemSpan> {
        let outline = outline(text, 0, &|| false);
        assert!(outline.broken.is_none(), "{:?}", outline.broken);
        outline.items
    }

    #[test]
    fn what_is_read_here_is_what_the_long_way_reads() {
        let mut bytes = Vec::new();
        sample::write(&mut bytes, 400).expect("memory can be written to");
        let sample = String::from_utf8(bytes).expect("UTF-8");
        let mut numbers = Numbers(7);
        let (mut same, mut mangled, mut refused) = (0, 0, 0);
        for text in [WRITTEN, &sample] {
            for found in items_of(text) {
                same += usize::from(is_read_alike(text, found.span, found.kind));
                for _ in 0..60 {
                    let mut words = found.span.of(text).to_owned();
                    for _ in 0..=numbers.below(3) {
                        words = mangle(&words, &mut numbers);
                    }
                    let read = is_read_alike(&words, Span::new(0, words.len()), found.kind);
                    *if read { &mut mangled } else { &mut refused } += 1;
                }
            }
        }
        // All but the two of `WRITTEN` that are unusual.
        assert_eq!(same, items_of(WRITTEN).len() + items_of(&sample).len() - 2);
        assert!(mangled > 3000 && refused > 3000, "{mangled} {refused}");
    }
}
