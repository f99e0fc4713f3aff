//! From bytes to lines and columns.

use memchr::{memchr, memchr_iter, memrchr};

/// The lines of a text. Only LF ends a line; a byte-order mark counts no column.
///
/// Only places some way apart are held, and what lies between is counted when it is asked for: a large file has many
/// millions of lines, of which hardly any is ever asked for.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    marks: Vec<Mark>,
}

/// A byte, its line from 1, and how many characters of that line stand before it.
#[derive(Clone, Copy, Debug)]
struct Mark {
    byte: u32,
    line: u32,
    chars: u32,
}

/// About so many bytes lie between two marks.
const BETWEEN_MARKS: usize = 8192;

impl Mark {
    /// Line and characters before it of a byte behind this one.
    fn onwards(self, text: &str, byte: usize) -> Self {
        let skipped = text.get(self.byte as usize..byte).unwrap_or_default();
        let (line, chars, behind) = match memrchr(b'\n', skipped.as_bytes()) {
            Some(last) => {
                let ends = memchr_iter(b'\n', skipped.as_bytes()).count() as u32;
                (self.line + ends, 0, skipped.get(last + 1..).unwrap_or_default())
            }
            None => (self.line, self.chars, skipped),
        };
        Self { byte: byte as u32, line, chars: chars + behind.chars().count() as u32 }
    }
}

/// Goes through a text from front to back and tells line and column of every byte it stops at.
#[derive(Clone, Debug)]
pub struct Walk<'t> {
    text: &'t str,
    at: Mark,
}

impl Walk<'_> {
    /// Line and column, from 1, of a byte that does not lie before the last one asked for; columns count Unicode characters.
    pub fn place(&mut self, byte: u32) -> (u32, u32) {
        self.at = self.at.onwards(self.text, byte.max(self.at.byte) as usize);
        (self.at.line, self.at.chars + 1)
    }
}

impl Lines {
    /// Finds the lines of `text`, whose content begins at byte `content` (behind a byte-order mark).
    pub fn new(text: &str, content: usize) -> Self {
        let mut at = Mark { byte: content as u32, line: 1, chars: 0 };
        let mut marks = Vec::with_capacity(text.len() / BETWEEN_MARKS + 1);
        marks.push(at);
        while at.byte as usize + BETWEEN_MARKS < text.len() {
            at = at.onwards(text, text.ceil_char_boundary(at.byte as usize + BETWEEN_MARKS));
            marks.push(at);
        }
        Self { marks }
    }

    /// Goes through the text from some byte on.
    pub fn walk<'t>(&self, text: &'t str, byte: u32) -> Walk<'t> {
        Walk { text, at: self.mark(|mark| mark.byte <= byte) }
    }

    /// Line and column, from 1, of a byte; columns count Unicode characters.
    pub fn place(&self, text: &str, byte: u32) -> (u32, u32) {
        self.walk(text, byte).place(byte)
    }

    /// At most `most` characters of a line (from 1) behind its first `skip`.
    pub fn stretch<'t>(&self, text: &'t str, line: u32, skip: u32, most: usize) -> Option<&'t str> {
        let start = self.start(text, line)?;
        let mark = self.mark(|mark| (mark.line, mark.chars) <= (line, skip));
        let (from, before) = if mark.line == line { (mark.byte as usize, mark.chars) } else { (start, 0) };
        let nth = |rest: &str, count: usize| rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
        let rest = text.get(from..)?;
        // With a line end of two characters, but never the whole of a line of many megabytes.
        let rest = without_end(rest.get(..nth(rest, (skip - before) as usize + most + 2))?);
        let rest = rest.get(nth(rest, (skip - before) as usize)..)?;
        rest.get(..nth(rest, most))
    }

    /// The first byte of a line (from 1).
    fn start(&self, text: &str, line: u32) -> Option<usize> {
        let mark = self.mark(|mark| mark.line < line);
        let from = mark.byte as usize;
        match line.checked_sub(mark.line)? {
            0 => Some(from),
            ends => {
                let rest = text.as_bytes().get(from..)?;
                memchr_iter(b'\n', rest).nth(ends as usize - 1).map(|end| from + end + 1)
            }
        }
    }

    /// The last mark for which something holds that holds for all before it; the first where it holds for none.
    fn mark(&self, holds: impl FnMut(&Mark) -> bool) -> Mark {
        let at = self.marks.partition_point(holds).saturating_sub(1);
        self.marks.get(at).copied().unwrap_or(Mark { byte: 0, line: 1, chars: 0 })
    }
}

/// The text up to the end of its first line.
fn without_end(text: &str) -> &str {
    let line = memchr(b'\n', text.as_bytes()).and_then(|end| text.get(..end)).unwrap_or(text);
    line.trim_end_matches('\r')
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_and_no_byte_order_mark() {
        let text = "\u{feff}ab\r\nїжа\n\nx";
        let lines = Lines::new(text, 3);
        let check = |wanted: &str, expected: (u32, u32)| {
            let byte = text.find(wanted).expect("is in it") as u32;
            assert_eq!(lines.place(text, byte), expected, "{wanted}");
        };
        check("a", (1, 1));
        check("b", (1, 2));
        check("ж", (2, 2));
        check("x", (4, 1));
        assert_eq!(lines.stretch(text, 1, 0, 9), Some("ab"));
        assert_eq!(lines.stretch(text, 2, 0, 9), Some("їжа"));
        assert_eq!(lines.stretch(text, 4, 0, 9), Some("x"));
        assert_eq!(lines.stretch(text, 5, 0, 9), None);
    }

    #[test]
    fn long_lines_are_counted_the_same() {
        let long = "ab\u{433}\u{1f680}".repeat(3000);
        let text = format!("x\n{long}\n{long}");
        let lines = Lines::new(&text, 0);
        for (line, start) in [(2_u32, 2), (3, 3 + long.len())] {
            for (chars, (at, _)) in
                long.char_indices().enumerate().step_by(7).chain(long.char_indices().enumerate().skip(11_990))
            {
                assert_eq!(lines.place(&text, (start + at) as u32), (line, chars as u32 + 1));
                let expected: String = long.chars().skip(chars).take(5).collect();
                assert_eq!(lines.stretch(&text, line, chars as u32, 5), Some(expected.as_str()));
            }
        }
        assert_eq!(lines.stretch(&text, 1, 5, 5), Some(""));
        assert_eq!(lines.stretch(&text, 4, 0, 5), None);
    }
}
