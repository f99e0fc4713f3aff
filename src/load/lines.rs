//! From bytes to lines and columns.

/// The starts of a text's lines. Only LF ends a line; a byte-order mark counts no column.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    starts: Vec<u32>,
}

impl Lines {
    /// Finds the lines of `text`, whose content begins at byte `content` (behind a byte-order mark).
    pub fn new(text: &str, content: usize) -> Self {
        let mut starts = vec![content as u32];
        starts.extend(text.bytes().zip(1_u32..).filter(|(byte, _)| *byte == b'\n').map(|(_, after)| after));
        Self { starts }
    }

    /// Line and column, from 1, of a byte; columns count Unicode characters.
    pub fn place(&self, text: &str, byte: u32) -> (u32, u32) {
        let line = self.starts.partition_point(|start| *start <= byte).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default() as usize;
        let before = text.get(start..(byte as usize).max(start)).unwrap_or_default();
        (line as u32, before.chars().count() as u32 + 1)
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
}
