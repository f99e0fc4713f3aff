//! From bytes to lines and columns.

/// The starts of a text's lines. Only LF ends a line; a byte-order mark counts no column.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    starts: Vec<u32>,
    /// Places within long lines, so that a case written on one line is not counted from its beginning again and again.
    marks: Vec<Mark>,
}

/// A byte, and how many characters of its line stand before it.
#[derive(Clone, Copy, Debug)]
struct Mark {
    byte: u32,
    chars: u32,
}

/// About so many bytes lie between two marks.
const BETWEEN_MARKS: usize = 4096;

impl Lines {
    /// Finds the lines of `text`, whose content begins at byte `content` (behind a byte-order mark).
    pub fn new(text: &str, content: usize) -> Self {
        let mut starts = vec![content as u32];
        starts.extend(text.bytes().zip(1_u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after));
        let mut marks = Vec::new();
        let ends = starts.iter().skip(1).map(|next| *next as usize).chain([text.len()]);
        for (start, end) in starts.iter().map(|start| *start as usize).zip(ends) {
            let (mut at, mut chars) = (start, 0);
            while at + BETWEEN_MARKS < end {
                let next = text.ceil_char_boundary(at + BETWEEN_MARKS);
                chars += text.get(at..next).unwrap_or_default().chars().count() as u32;
                marks.push(Mark { byte: next as u32, chars });
                at = next;
            }
        }
        Self { starts, marks }
    }

    /// Line and column, from 1, of a byte; columns count Unicode characters.
    pub fn place(&self, text: &str, byte: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let at = self.marks.partition_point(|mark| mark.byte <= byte);
        let mark = at.checked_sub(1).and_then(|at| self.marks.get(at)).filter(|mark| mark.byte > start);
        let mark = mark.copied().unwrap_or(Mark { byte: start, chars: 0 });
        let behind = text.get(mark.byte as usize..byte.max(start) as usize).unwrap_or_default();
        (line as u32, mark.chars + behind.chars().count() as u32 + 1)
    }

    /// At most `most` characters of a line (from 1) behind its first `skip`.
    pub fn stretch<'t>(&self, text: &'t str, line: u32, skip: u32, most: usize) -> Option<&'t str> {
        let whole = self.line(text, line)?;
        let start = *self.starts.get((line as usize).checked_sub(1)?)?;
        let end = start + whole.len() as u32;
        let from = self.marks.partition_point(|mark| mark.byte <= start);
        let to = self.marks.partition_point(|mark| mark.byte <= end);
        let in_line = self.marks.get(from..to).unwrap_or_default();
        let at = in_line.partition_point(|mark| mark.chars <= skip);
        let mark = at.checked_sub(1).and_then(|at| in_line.get(at)).copied().unwrap_or(Mark { byte: start, chars: 0 });
        let rest = text.get(mark.byte as usize..end as usize)?;
        let nth = |rest: &str, count: usize| rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
        let rest = rest.get(nth(rest, (skip - mark.chars) as usize)..)?;
        rest.get(..nth(rest, most))
    }

    /// The text of a line (from 1), without its end.
    pub fn line<'t>(&self, text: &'t str, line: u32) -> Option<&'t str> {
        let at = (line as usize).checked_sub(1)?;
        let start = *self.starts.get(at)? as usize;
        let end = self.starts.get(at + 1).map_or(text.len(), |next| *next as usize - 1);
        text.get(start..end).map(|line| line.trim_end_matches('\r'))
    }
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
        assert_eq!(lines.line(text, 1), Some("ab"));
        assert_eq!(lines.line(text, 2), Some("їжа"));
        assert_eq!(lines.line(text, 4), Some("x"));
        assert_eq!(lines.line(text, 5), None);
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
