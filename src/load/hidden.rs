//! Characters that cannot be seen.

/// The characters of `text` that a reader cannot see, in order, each as `U+200B`; none where it is clean.
pub fn hidden_characters(text: &str) -> Vec<String> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
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
