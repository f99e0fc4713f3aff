//! From a bracket to behind the one that closes it, byte by byte, where nothing but plain strings lies in between.
//!
//! Most of a file lies inside the brackets of its items, and all that the outline asks of an item is where it ends.
//! The tokens tell that too, at several times the cost: what is unusual is left to them.

use memchr::memchr2;

/// What a byte is to the outline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    /// Nothing: most bytes.
    Plain,
    Open,
    Close,
    Quote,
    /// What can begin something else than it seems to: a comment, a character, a raw string; or is not ASCII.
    Unusual,
}

const CLASSES: [Class; 256] = {
    let mut classes = [Class::Plain; 256];
    let mut byte = 0x80;
    while byte < 256 {
        classes[byte] = Class::Unusual;
        byte += 1;
    }
    classes[b'(' as usize] = Class::Open;
    classes[b'[' as usize] = Class::Open;
    classes[b'{' as usize] = Class::Open;
    classes[b')' as usize] = Class::Close;
    classes[b']' as usize] = Class::Close;
    classes[b'}' as usize] = Class::Close;
    classes[b'"' as usize] = Class::Quote;
    classes[b'\'' as usize] = Class::Unusual;
    classes[b'/' as usize] = Class::Unusual;
    classes[b'#' as usize] = Class::Unusual;
    classes
};

/// Most brackets within each other that are followed here.
const MOST: usize = 64;

/// The byte behind the bracket that closes the one at `start`, with at most `depth` brackets open at once, that one
/// counted; `None` where there is none, or anything on the way is unusual.
pub fn group(bytes: &[u8], start: usize, depth: usize) -> Option<usize> {
    let mut open = [0_u8; MOST];
    let mut count = 0;
    let mut at = start;
    loop {
        let byte = *bytes.get(at)?;
        match CLASSES[byte as usize] {
            Class::Plain => {}
            Class::Open => {
                if count >= depth {
                    return None;
                }
                *open.get_mut(count)? = byte;
                count += 1;
            }
            Class::Close => {
                count = count.checked_sub(1)?;
                let fits = match open.get(count)? {
                    b'(' => byte == b')',
                    b'[' => byte == b']',
                    _ => byte == b'}',
                };
                if !fits {
                    return None;
                }
                if count == 0 {
                    return Some(at + 1);
                }
            }
            Class::Quote => {
                // `b"` and `r"` begin other strings.
                if matches!(bytes.get(at.wrapping_sub(1)), Some(b'b' | b'r')) {
                    return None;
                }
                at = string(bytes, at + 1)?;
            }
            Class::Unusual => return None,
        }
        at += 1;
    }
}

/// The quotation mark that closes a string whose content begins at `at`.
fn string(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes.get(at) == Some(&b'"') {
            return Some(at);
        }
        // The first byte of what is escaped; the others of a character are no quotation mark either.
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lexer::{Lexer, Span, Token};
    use crate::load::testing::{Numbers, mangle};

    /// The same by tokens.
    fn by_tokens(text: &str, depth: usize) -> Option<usize> {
        let mut lexer = Lexer::new(text, Span::new(0, text.len()));
        let mut open = Vec::new();
        loop {
            let (token, span) = lexer.next();
            match token {
                Token::Open(byte) => open.push(byte),
                Token::Close(byte) => {
                    let fits = matches!((open.pop()?, byte), (b'(', b')') | (b'[', b']') | (b'{', b'}'));
                    if !fits || open.is_empty() {
                        return fits.then_some(span.end as usize);
                    }
                }
                Token::End | Token::Unclosed(_) => return None,
                _ => {}
            }
            if open.len() > depth {
                return None;
            }
        }
    }

    #[test]
    fn groups_end_where_the_tokens_end_them() {
        let text = "(id: \"a\", n: [1, (b: {\"ї \\\" )\": \"]\"})], kind: Other(\"x\"), s: [])";
        let mut numbers = Numbers(3);
        let mut found = 0;
        for _ in 0..20_000 {
            let mut words = text.to_owned();
            for _ in 0..=numbers.below(3) {
                words = mangle(&words, &mut numbers);
            }
            if words.starts_with('(')
                && let Some(end) = group(words.as_bytes(), 0, 4)
            {
                found += 1;
                assert_eq!(by_tokens(&words, 4), Some(end), "{words}");
            }
        }
        assert!(found > 5000, "{found}");
    }

    #[test]
    fn a_group_ends_where_its_bracket_closes() {
        let check = |text: &str, expected: Option<&str>| {
            let end = group(text.as_bytes(), 0, 3);
            assert_eq!(end.map(|end| &text[..end]), expected, "{text}");
        };
        check("(a: 1), (b)", Some("(a: 1)"));
        check("(a: [{}], b: \") \\\" ї\\\\\") x", Some("(a: [{}], b: \") \\\" ї\\\\\")"));
        check("(((", None);
        check("([{(", None);
        check("([{}])", Some("([{}])"));
        check("([{[]}])", None);
        check("(]", None);
        check("(\"", None);
        check("(\"\\", None);
        check("(r\"\\\")", None);
        check("(r#\"\"#)", None);
        check("(b\")\")", None);
        check("(')')", None);
        check("(/* ) */)", None);
        check("(// )\n)", None);
        check("(ї)", None);
    }
}
