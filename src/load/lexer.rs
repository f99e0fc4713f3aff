//! The tokens of RON (ron 0.12) with their places. Strings and comments are skipped over, not decoded.

use unicode_ident::{is_xid_continue, is_xid_start};

/// A stretch of a file in bytes, `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// First byte after.
    pub end: u32,
}

impl Span {
    /// From `start` to `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// The text of it.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string; `inner` is between its quotes.
    Str {
        /// Between the quotes.
        inner: Span,
        /// `r"…"`: no escapes in it.
        raw: bool,
    },
    /// A byte string or byte literal, which no field of the format takes.
    Bytes,
    /// A character literal.
    Char,
    /// An identifier, `r#` taken off.
    Ident(Span),
    /// Digits with what belongs to them.
    Number,
    /// Anything else.
    Junk,
    /// The end of the text.
    End,
    /// A string or block comment that is never closed; the token's span starts where it was opened.
    Unclosed(&'static str),
}

/// Reads tokens from `text[at..end]`.
#[derive(Clone, Debug)]
pub struct Lexer<'a> {
    text: &'a str,
    at: usize,
    end: usize,
}

impl<'a> Lexer<'a> {
    /// A lexer over `span` of `text`.
    pub fn new(text: &'a str, span: Span) -> Self {
        Self { text, at: span.start as usize, end: (span.end as usize).min(text.len()) }
    }

    /// Goes on at byte `at`, which must lie between two tokens.
    pub fn jump(&mut self, at: usize) {
        self.at = at;
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..self.end).unwrap_or_default()
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at..self.end).and_then(|rest| rest.chars().next())
    }

    /// The next token and its place.
    pub fn next(&mut self) -> (Token, Span) {
        if let Some(unclosed) = self.skip_space() {
            return unclosed;
        }
        let start = self.at;
        let Some(&byte) = self.rest().first() else { return (Token::End, Span::new(start, start)) };
        let token = match byte {
            b'(' | b'[' | b'{' => self.take(1, Token::Open(byte)),
            b')' | b']' | b'}' => self.take(1, Token::Close(byte)),
            b',' => self.take(1, Token::Comma),
            b':' => self.take(1, Token::Colon),
            b'"' => {
                self.at += 1;
                self.string_end()
            }
            b'\'' => self.character(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            b'r' | b'b' if self.raw_or_bytes().is_some() => {
                let (skip, raw, bytes) = self.raw_or_bytes().unwrap_or((1, false, false));
                self.at += skip;
                let token = if raw { self.raw_string_end() } else { self.quoted() };
                match token {
                    Token::Str { .. } | Token::Char if bytes => Token::Bytes,
                    token => token,
                }
            }
            _ => self.identifier(),
        };
        (token, Span::new(start, self.at))
    }

    fn take(&mut self, bytes: usize, token: Token) -> Token {
        self.at += bytes;
        token
    }

    /// Skips white space and comments; a block comment that is never closed comes back as a token.
    fn skip_space(&mut self) -> Option<(Token, Span)> {
        loop {
            let rest = self.rest();
            match rest {
                [b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c, ..] => self.at += 1,
                [b'/', b'/', ..] => {
                    self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
                }
                [b'/', b'*', ..] => {
                    let start = self.at;
                    if !self.skip_block_comment() {
                        return Some((Token::Unclosed("comment"), Span::new(start, self.end)));
                    }
                }
                [first, ..] if *first >= 0x80 => match self.char() {
                    Some(c) if is_wide_space(c) => self.at += c.len_utf8(),
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    fn skip_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        loop {
            match self.rest() {
                [b'/', b'*', ..] => {
                    depth += 1;
                    self.at += 2;
                }
                [b'*', b'/', ..] => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                [] => return false,
                _ => self.at += 1,
            }
        }
    }

    /// At `r"`, `r#"`, `b"`, `b'`, `br"`, …: how many bytes to skip to the hashes or the quote, and what it is.
    fn raw_or_bytes(&self) -> Option<(usize, bool, bool)> {
        let rest = self.rest();
        let (skip, bytes) = match rest {
            [b'b', b'"' | b'\'', ..] => return Some((1, false, true)),
            [b'b', b'r', ..] => (2, true),
            [b'r', ..] => (1, false),
            _ => return None,
        };
        let hashes = rest.get(skip..)?.iter().take_while(|byte| **byte == b'#').count();
        (rest.get(skip + hashes) == Some(&b'"')).then_some((skip, true, bytes))
    }

    fn quoted(&mut self) -> Token {
        if self.rest().first() == Some(&b'\'') {
            return self.character();
        }
        self.at += 1;
        self.string_end()
    }

    /// Behind an opening quote.
    fn string_end(&mut self) -> Token {
        let start = self.at;
        loop {
            let rest = self.rest();
            match rest.iter().position(|byte| matches!(byte, b'"' | b'\\')) {
                None => {
                    self.at = self.end;
                    return Token::Unclosed("string");
                }
                Some(stop) if rest.get(stop) == Some(&b'"') => {
                    let inner = Span::new(start, self.at + stop);
                    self.at += stop + 1;
                    return Token::Str { inner, raw: false };
                }
                Some(stop) => {
                    // Step over the escaped character, whatever its length.
                    self.at += stop + 1;
                    self.at += self.char().map_or(0, char::len_utf8);
                }
            }
        }
    }

    /// At the hashes of a raw string.
    fn raw_string_end(&mut self) -> Token {
        let hashes = self.rest().iter().take_while(|byte| **byte == b'#').count();
        self.at += hashes + 1;
        let start = self.at;
        let rest = self.rest();
        let mut from = 0;
        while let Some(stop) = rest.get(from..).and_then(|rest| rest.iter().position(|byte| *byte == b'"')) {
            let quote = from + stop;
            let closing = rest.get(quote + 1..).unwrap_or_default().iter().take_while(|byte| **byte == b'#').count();
            if closing >= hashes {
                self.at = start + quote + 1 + hashes;
                return Token::Str { inner: Span::new(start, start + quote), raw: true };
            }
            from = quote + 1;
        }
        self.at = self.end;
        Token::Unclosed("string")
    }

    /// At an apostrophe: a character literal, or a lone apostrophe that is junk.
    fn character(&mut self) -> Token {
        let rest = self.text.get(self.at + 1..self.end).unwrap_or_default();
        let mut chars = rest.char_indices();
        let length = match chars.next() {
            Some((_, '\\')) => {
                // `\'` first, so that the escaped apostrophe does not end it.
                let from = 1 + rest.get(1..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
                rest.get(from..).and_then(|rest| rest.find('\'')).filter(|stop| *stop <= 16).map(|stop| from + stop + 1)
            }
            Some((_, c)) => {
                (rest.get(c.len_utf8()..).is_some_and(|rest| rest.starts_with('\''))).then(|| c.len_utf8() + 1)
            }
            None => None,
        };
        match length {
            Some(length) => self.take(1 + length, Token::Char),
            None => self.take(1, Token::Junk),
        }
    }

    fn number(&mut self) -> Token {
        let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'_' | b'.' | b'+' | b'-');
        let length = self.rest().iter().take_while(belongs).count();
        self.take(length.max(1), Token::Number)
    }

    fn identifier(&mut self) -> Token {
        let start = self.at;
        let Some(first) = self.char() else { return self.take(1, Token::Junk) };
        let rest = self.text.get(start..self.end).unwrap_or_default();
        if let Some(raw) = rest.strip_prefix("r#") {
            let length = raw.find(|c| !is_raw_ident_char(c)).unwrap_or(raw.len());
            if length > 0 {
                self.at += 2 + length;
                return Token::Ident(Span::new(start + 2, self.at));
            }
        }
        if first != '_' && !is_xid_start(first) {
            return self.take(first.len_utf8(), Token::Junk);
        }
        let length = rest.find(|c| !is_xid_continue(c)).unwrap_or(rest.len());
        self.at += length;
        Token::Ident(Span::new(start, self.at))
    }
}

/// White space of RON outside ASCII.
fn is_wide_space(c: char) -> bool {
    matches!(c, '\u{85}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}')
}

fn is_raw_ident_char(c: char) -> bool {
    matches!(c, '.' | '+' | '-') || is_xid_continue(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> String {
        let mut lexer = Lexer::new(text, Span::new(0, text.len()));
        let mut words = Vec::new();
        loop {
            let (token, span) = lexer.next();
            words.push(match token {
                Token::End => break,
                Token::Open(_) | Token::Close(_) | Token::Comma | Token::Colon => span.of(text).to_owned(),
                Token::Str { inner, .. } => format!("s<{}>", inner.of(text)),
                Token::Ident(name) => name.of(text).to_owned(),
                Token::Number => format!("n<{}>", span.of(text)),
                Token::Bytes => "bytes".to_owned(),
                Token::Char => format!("c<{}>", span.of(text)),
                Token::Junk => format!("?{}", span.of(text)),
                Token::Unclosed(what) => format!("unclosed {what} at {}", span.start),
            });
        }
        words.join(" ")
    }

    #[test]
    fn tokens_are_those_of_ron() {
        let check = |text: &str, expected: &str| assert_eq!(tokens(text), expected, "{text}");
        check("Event(id: \"a\", n: -1_0.5e3)", "Event ( id : s<a> , n : n<-1_0.5e3> )");
        check(r###"["a \" ) b", r"c\", r##"d"# ]"##]"###, r##"[ s<a \" ) b> , s<c\> , s<d"# ]> ]"##);
        check("// ( [\n/* { /* ( */ ] */ x", "x");
        check("'(' '\\'' '\\u{28}' b'x' b\"(\" br#\"\"\"#", "c<'('> c<'\\''> c<'\\u{28}'> bytes bytes bytes");
        check("it's", "it ?' s");
        check("r#type: radio", "type : radio");
        check("\u{200e}\u{2028}a\u{85}", "a");
        check("\"a", "unclosed string at 0");
        check("a /* b", "a unclosed comment at 2");
        check("r#\"a\"", "unclosed string at 0");
        check("@ §", "?@ ?§");
        check("\"\\", "unclosed string at 0");
        check("\"\\é\"", "s<\\é>");
    }
}
