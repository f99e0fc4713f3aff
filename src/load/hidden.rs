//! Characters that cannot be seen.

/// The characters of `text` that a reader cannot see, in order, each as `U+200B`; none where it is clean.
pub fn hidden_characters(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if !may_hide(text.as_bytes()) {
        return found;
    }
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let is_hidden = match c {
            // Joiners belong to the spelling of other scripts.
            '\u{200c}' | '\u{200d}' => {
                before.is_some_and(is_european) && chars.peek().copied().is_some_and(is_european)
            }
            c => is_hidden(c),
        };
        if is_hidden {
            found.push(format!("U+{:04X}", u32::from(c)));
        }
        before = Some(c);
    }
    found
}

/// Whether there can be a hidden character, told from the bytes in UTF-8 alone: hardly any text has one.
fn may_hide(bytes: &[u8]) -> bool {
    let may_begin = |byte: &u8| matches!(byte, 0xc2 | 0xd8 | 0xe2 | 0xef | 0xf3);
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(may_begin) {
        rest = rest.get(at..).unwrap_or_default();
        let hides = match rest {
            [0xc2, second, ..] => *second == 0xad,
            [0xd8, second, ..] => *second == 0x9c,
            [0xe2, 0x80, third, ..] => matches!(third, 0x8b..=0x8f | 0xaa..=0xae),
            [0xe2, 0x81, third, ..] => matches!(third, 0xa0..=0xa9),
            [0xe2, ..] => false,
            [0xef, second, ..] => *second == 0xbb,
            _ => true,
        };
        if hides {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

fn is_hidden(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// A Latin, Greek or Cyrillic letter (Unicode blocks of these scripts).
fn is_european(c: char) -> bool {
    c.is_alphabetic()
        && matches!(c,
            'a'..='z' | 'A'..='Z' | '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{2af}' | '\u{370}'..='\u{52f}'
            | '\u{1c80}'..='\u{1c8f}' | '\u{1d00}'..='\u{1dbf}' | '\u{1e00}'..='\u{1fff}' | '\u{2c60}'..='\u{2c7f}'
            | '\u{2de0}'..='\u{2dff}' | '\u{a640}'..='\u{a69f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{ab64}'
            | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff5a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hidden_character_is_overlooked() {
        for c in ('\0'..=char::MAX).filter(|c| is_hidden(*c) || matches!(c, '\u{200c}' | '\u{200d}')) {
            assert!(may_hide(format!("«ї{c}").as_bytes()), "{c:?}");
        }
        assert!(!may_hide("plain «Зустріч» – ’їжак’…".as_bytes()));
    }

    #[test]
    fn only_what_cannot_be_seen_is_told() {
        let check = |text: &str, expected: &str| assert_eq!(hidden_characters(text).join(" "), expected, "{text:?}");
        check("plain ASCII", "");
        check("«Зустріч» – ’їжак’", "");
        check("soft\u{ad}hyphen\u{feff}", "U+00AD U+FEFF");
        check("a\u{200b}b\u{200e}c\u{202e}d\u{2066}e\u{61c}f", "U+200B U+200E U+202E U+2066 U+061C");
        check("Ла\u{200d}вров", "U+200D");
        check("می\u{200c}خواهم", "");
        check("👩\u{200d}🚀", "");
        check("a\u{200d} b", "");
        check("tag\u{e0041}", "U+E0041");
        check("2028\u{2028} is seen as a line", "");
    }
}
