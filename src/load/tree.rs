//! One value of RON as a tree in which every node knows its place.
//!
//! Written out here instead of going through serde, because every finding must name the line and column of the value that
//! it is about, at any depth, and unknown fields must be found without being declared. What it accepts is held to ron 0.12 by a test.

use std::borrow::Cow;

use super::lexer::{Lexer, Span, Token};

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// Where it is written, its name included.
    pub span: Span,
    /// What it is.
    pub value: Value<'a>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// `(a: 1)` or `Name(a: 1)`.
    Struct {
        /// The name before the bracket.
        name: Option<&'a str>,
        /// The fields as written.
        fields: Vec<Field<'a>>,
    },
    /// `(1, 2)`, `Name(1)` or `()`.
    Tuple {
        /// The name before the bracket.
        name: Option<&'a str>,
        /// The values.
        values: Vec<Node<'a>>,
    },
    /// `[1, 2]`
    List(Vec<Node<'a>>),
    /// `{"a": 1}`
    Map(Vec<(Node<'a>, Node<'a>)>),
    /// A string, decoded.
    Str(Cow<'a, str>),
    /// A character, a byte string: nothing that the format takes.
    Other(&'static str),
    /// A whole number; `None` where it is too large to hold.
    Integer(Option<i64>),
    /// A number with a fraction, or `inf`, `NaN`.
    Float,
    /// `true` or `false`.
    Bool(bool),
    /// A name alone: a variant without content.
    Name(&'a str),
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct Field<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where the name is written.
    pub span: Span,
    /// Its value.
    pub value: Node<'a>,
}

/// Longest string in bytes of its content.
pub const MAX_STRING_BYTES: usize = 1 << 20;

/// Why a value cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeError {
    /// Where.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// True where a string is over [`MAX_STRING_BYTES`].
    pub over_limit: bool,
}

impl Value<'_> {
    /// What it is in words, for messages: "a string".
    pub fn described(&self) -> &'static str {
        match self {
            Self::Struct { .. } => "a struct",
            Self::Tuple { name: Some(_), .. } => "a variant with content",
            Self::Tuple { .. } => "a tuple",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
            Self::Str(_) => "a string",
            Self::Other(what) => what,
            Self::Integer(_) => "a whole number",
            Self::Float => "a number",
            Self::Bool(_) => "a truth value",
            Self::Name(_) => "a name without quotes",
        }
    }
}

/// Reads the one value that `span` of `text` holds.
///
/// Nesting is not limited here: the outline has counted the brackets before.
///
/// # Errors
/// At the first place that is no RON, or where a string is too long.
pub fn parse(text: &str, span: Span) -> Result<Node<'_>, TreeError> {
    let mut lexer = Lexer::new(text, span);
    let next = lexer.next();
    let mut parser = Parser { text, lexer, next, behind: span.start };
    let node = parser.value()?;
    if parser.next.0 == Token::End { Ok(node) } else { Err(parser.unexpected("the end of the item")) }
}

struct Parser<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    next: (Token, Span),
    /// End of the last token taken.
    behind: u32,
}

impl<'a> Parser<'a> {
    fn take(&mut self) -> (Token, Span) {
        let taken = self.next;
        self.behind = taken.1.end;
        self.next = self.lexer.next();
        taken
    }

    fn value(&mut self) -> Result<Node<'a>, TreeError> {
        let (token, span) = self.next;
        let value = match token {
            Token::Str { inner, raw } => {
                self.take();
                let words = string(self.text, inner, raw);
                Value::Str(words.map_err(|error| if error.over_limit { TreeError { span, ..error } } else { error })?)
            }
            Token::Number => {
                self.take();
                number(self.text, span)?
            }
            Token::Char | Token::Bytes => {
                self.take();
                if token == Token::Char {
                    check_char(self.text, span)?;
                }
                Value::Other(if token == Token::Char { "a character" } else { "a byte string" })
            }
            Token::Ident(name) => {
                self.take();
                let raw = name.start != span.start;
                let name = name.of(self.text);
                match (self.next.0, name) {
                    (Token::Open(b'('), _) => {
                        self.take();
                        self.round(Some(name), span)?
                    }
                    (_, "true" | "false") if !raw => Value::Bool(name == "true"),
                    (_, "inf" | "NaN" | "inff32" | "inff64" | "NaNf32" | "NaNf64") if !raw => Value::Float,
                    _ => Value::Name(name),
                }
            }
            Token::Open(b'(') => {
                self.take();
                self.round(None, span)?
            }
            Token::Open(b'[') => {
                self.take();
                self.square(span)?
            }
            Token::Open(_) => {
                self.take();
                self.curly(span)?
            }
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node { span: Span { start: span.start, end: self.behind }, value })
    }

    /// Behind `(`: a struct or a tuple.
    fn round(&mut self, name: Option<&'a str>, open: Span) -> Result<Value<'a>, TreeError> {
        let mut fields = Vec::new();
        let mut values = Vec::new();
        loop {
            if self.next.0 == Token::Close(b')') {
                self.take();
                break;
            }
            let is_field = matches!(self.next.0, Token::Ident(_)) && self.lexer.clone().next().0 == Token::Colon;
            if is_field && values.is_empty() {
                let (token, span) = self.take();
                self.take();
                let Token::Ident(name) = token else { return Err(self.unexpected("a field")) };
                let value = self.value()?;
                fields.push(Field { name: name.of(self.text), span, value });
            } else if fields.is_empty() {
                values.push(self.value()?);
            } else {
                return Err(self.unexpected("a field `name: value`"));
            }
            self.comma_or(b')', open)?;
        }
        Ok(if fields.is_empty() { Value::Tuple { name, values } } else { Value::Struct { name, fields } })
    }

    /// Behind `[`.
    fn square(&mut self, open: Span) -> Result<Value<'a>, TreeError> {
        let mut values = Vec::new();
        while self.next.0 != Token::Close(b']') {
            values.push(self.value()?);
            self.comma_or(b']', open)?;
        }
        self.take();
        Ok(Value::List(values))
    }

    /// Behind `{`.
    fn curly(&mut self, open: Span) -> Result<Value<'a>, TreeError> {
        let mut entries = Vec::new();
        while self.next.0 != Token::Close(b'}') {
            let key = self.value()?;
            if self.next.0 != Token::Colon {
                return Err(self.unexpected("`:` and a value"));
            }
            self.take();
            entries.push((key, self.value()?));
            self.comma_or(b'}', open)?;
        }
        self.take();
        Ok(Value::Map(entries))
    }

    /// Takes a comma, or stands before the closing bracket.
    fn comma_or(&mut self, close: u8, _open: Span) -> Result<(), TreeError> {
        match self.next.0 {
            Token::Comma => {
                self.take();
                Ok(())
            }
            Token::Close(byte) if byte == close => Ok(()),
            _ => {
                let mut error = self.unexpected(&format!("`,` or `{}`", char::from(close)));
                error.hint = Some("a comma is missing before this".to_owned());
                Err(error)
            }
        }
    }

    fn unexpected(&self, wanted: &str) -> TreeError {
        let (token, span) = self.next;
        let found = match token {
            Token::End => "the end of the item".to_owned(),
            _ => format!("`{}`", shortened(span.of(self.text))),
        };
        TreeError { span, message: format!("expected {wanted}, found {found}"), hint: None, over_limit: false }
    }
}

/// At most 40 characters of `text`, on one line.
pub fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line.to_owned(),
    }
}

fn error(span: Span, message: impl Into<String>) -> TreeError {
    TreeError { span, message: message.into(), hint: None, over_limit: false }
}

/// The content of a string between its quotes.
///
/// # Errors
/// Where an escape is unknown, or the string is longer than [`MAX_STRING_BYTES`].
pub fn string(text: &str, inner: Span, raw: bool) -> Result<Cow<'_, str>, TreeError> {
    let content = inner.of(text);
    let decoded =
        if raw || !content.contains('\\') { Cow::Borrowed(content) } else { Cow::Owned(unescaped(content, inner)?) };
    if decoded.len() > MAX_STRING_BYTES {
        return Err(TreeError {
            span: Span { start: inner.start.saturating_sub(1), end: inner.end + 1 },
            message: format!("a string of {} bytes; the limit is {MAX_STRING_BYTES}", decoded.len()),
            hint: Some("shorten it, or put the text into a source that the item cites".to_owned()),
            over_limit: true,
        });
    }
    Ok(decoded)
}

/// Resolves the escapes of ron 0.12: `\' \" \\ \n \r \t \0 \xNN \u{…}` and the line continuation.
fn unescaped(content: &str, inner: Span) -> Result<String, TreeError> {
    let mut decoded = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(stop) = rest.find('\\') {
        let (before, behind) = rest.split_at(stop);
        decoded.push_str(before);
        let behind = behind.get(1..).unwrap_or_default();
        let place = inner.start as usize + (content.len() - behind.len()) - 1;
        let bad = |message: &str| error(Span::new(place, place + 2), message);
        let mut chars = behind.chars();
        rest = match chars.next() {
            Some(c @ ('\'' | '"' | '\\')) => push(&mut decoded, c, chars.as_str()),
            Some('n') => push(&mut decoded, '\n', chars.as_str()),
            Some('r') => push(&mut decoded, '\r', chars.as_str()),
            Some('t') => push(&mut decoded, '\t', chars.as_str()),
            Some('0') => push(&mut decoded, '\0', chars.as_str()),
            Some('x') => hex_bytes(behind, &mut decoded)
                .ok_or_else(|| bad("`\\x` needs two hexadecimal digits that make a character"))?,
            Some('u') => {
                let code = chars.as_str().strip_prefix('{').and_then(|code| code.split_once('}'));
                let (digits, after) = code.ok_or_else(|| bad("`\\u` needs `{…}` with a code point"))?;
                let plain = (1..=6).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                let c = plain.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)).flatten();
                push(&mut decoded, c.ok_or_else(|| bad("this is not a Unicode character"))?, after)
            }
            Some('\n') => chars.as_str().trim_start_matches([' ', '\t', '\n', '\r']),
            Some('\r') if chars.as_str().starts_with('\n') => {
                chars.as_str().trim_start_matches([' ', '\t', '\n', '\r'])
            }
            _ => {
                let mut error = bad("unknown escape in a string");
                error.hint = Some("write `\\\\` for a backslash, or use a raw string r\"…\"".to_owned());
                return Err(error);
            }
        };
    }
    decoded.push_str(rest);
    Ok(decoded)
}

fn push<'t>(decoded: &mut String, c: char, rest: &'t str) -> &'t str {
    decoded.push(c);
    rest
}

/// `xNN`, or up to four `xNN\xNN…` that make one UTF-8 character; the rest behind them.
fn hex_bytes<'t>(behind: &'t str, decoded: &mut String) -> Option<&'t str> {
    let mut bytes = Vec::new();
    let mut rest = behind;
    loop {
        rest = rest.strip_prefix('x')?;
        let digits = rest.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = rest.get(2..)?;
        if let Ok(text) = std::str::from_utf8(&bytes) {
            decoded.push_str(text);
            return Some(rest);
        }
        if bytes.len() == 4 {
            return None;
        }
        rest = rest.strip_prefix('\\')?;
    }
}

fn check_char(text: &str, span: Span) -> Result<(), TreeError> {
    let inner = Span { start: span.start + 1, end: span.end.saturating_sub(1) };
    if inner.of(text).starts_with('\\') { unescaped(inner.of(text), inner).map(|_| ()) } else { Ok(()) }
}

const INTEGER_SUFFIXES: [&str; 12] =
    ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

fn number<'a>(text: &'a str, span: Span) -> Result<Value<'a>, TreeError> {
    let written = span.of(text);
    let bad = || error(span, format!("`{}` is not a number", shortened(written)));
    let (negative, digits) = match written.as_bytes().first() {
        Some(b'-') => (true, written.get(1..).unwrap_or_default()),
        Some(b'+') => (false, written.get(1..).unwrap_or_default()),
        _ => (false, written),
    };
    if matches!(digits, "inf" | "NaN" | "inff32" | "inff64" | "NaNf32" | "NaNf64") {
        return Ok(Value::Float);
    }
    let (base, digits) = match digits.get(..2) {
        Some("0x") => (16, digits.get(2..).unwrap_or_default()),
        Some("0b") => (2, digits.get(2..).unwrap_or_default()),
        Some("0o") => (8, digits.get(2..).unwrap_or_default()),
        _ => (10, digits),
    };
    let suffix = INTEGER_SUFFIXES.iter().find(|suffix| digits.ends_with(**suffix));
    let plain = suffix.and_then(|suffix| digits.strip_suffix(suffix)).unwrap_or(digits);
    if !plain.is_empty() && !plain.starts_with('_') && plain.chars().all(|c| c == '_' || c.is_digit(base)) {
        let digits = plain.replace('_', "");
        let magnitude = i64::from_str_radix(&digits, base).ok();
        return Ok(Value::Integer(magnitude.map(|number| if negative { -number } else { number })));
    }
    let float = digits.strip_suffix("f32").or_else(|| digits.strip_suffix("f64")).unwrap_or(digits);
    let starts_well = float.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    if base == 10 && starts_well && !float.contains("._") && float.replace('_', "").parse::<f64>().is_ok() {
        return Ok(Value::Float);
    }
    Err(bad())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Result<Node<'_>, TreeError> {
        parse(text, Span::new(0, text.len()))
    }

    #[test]
    fn strings_are_decoded_as_ron_decodes_them() {
        for text in [
            r#""plain""#,
            r#""a\n\t\\\"\'\0b""#,
            r#""\x41\u{42f}""#,
            r#""\xd0\x96""#,
            "\"one \\\n     two\"",
            "\"one \\\r\n  two\"",
            r##"r#"raw \n "quoted" "#"##,
            "\"многое\"",
        ] {
            let expected: String = ron::from_str(text).expect("ron reads it");
            match whole(text).map(|node| node.value) {
                Ok(Value::Str(decoded)) => assert_eq!(decoded, expected, "{text}"),
                other => panic!("{text}: {other:?}"),
            }
        }
    }

    /// Small texts put together from pieces; whatever ron's own value type reads is read, whatever it refuses is refused.
    #[test]
    fn it_accepts_what_ron_accepts() {
        let pieces = [
            "(", ")", "[", "]", "{", "}", ",", ":", "a", "Some", "None", "true", "\"s\"", "\"\\q\"", "r#\"x\"#", "1",
            "-2.5", "0x1f", "1_0u8", "'c'", "//c\n", "/*b*/", "id", "()", " ", "inf", "7e", "_", ".5", "b\"y\"",
        ];
        let mut state = 1_u64;
        let mut agreed = 0;
        for _ in 0..60_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut bits = state >> 20;
            let mut text = String::new();
            for _ in 0..=(state >> 60) {
                text += pieces[(bits % pieces.len() as u64) as usize];
                bits /= 7;
            }
            let (ours, theirs) = (whole(&text), ron::from_str::<ron::Value>(&text));
            // ron's value type has no place for a variant with content, a struct name, or a name alone; it takes `Some(…)`.
            let named = |node: &Node<'_>| has_name(node);
            match (&ours, &theirs) {
                (Ok(_), Ok(_)) | (Err(_), Err(_)) => agreed += 1,
                (Ok(node), Err(_)) => assert!(named(node), "only we read {text:?}: {theirs:?}"),
                (Err(error), Ok(_)) => panic!("only ron reads {text:?}: {error:?}"),
            }
        }
        assert!(agreed > 40_000, "{agreed}");
    }

    fn has_name(node: &Node<'_>) -> bool {
        match &node.value {
            Value::Name(_) | Value::Other(_) | Value::Struct { .. } => true,
            Value::Tuple { name, values } => name.is_some() || values.iter().any(has_name),
            Value::List(values) => values.iter().any(has_name),
            Value::Map(entries) => entries.iter().any(|(key, value)| has_name(key) || has_name(value)),
            _ => false,
        }
    }

    #[test]
    fn errors_name_the_place() {
        let check = |text: &str, at: &str, message: &str| {
            let error = whole(text).expect_err(text);
            assert_eq!((error.span.of(text), error.message.as_str()), (at, message), "{text}");
        };
        check("(a: 1 b: 2)", "b", "expected `,` or `)`, found `b`");
        check("(a: [1 2])", "2", "expected `,` or `]`, found `2`");
        check("(a: )", ")", "expected a value, found `)`");
        check("(a: 1) x", "x", "expected the end of the item, found `x`");
        check("(a: \"\\q\")", "\\q", "unknown escape in a string");
        check("(a: 1.2.3)", "1.2.3", "`1.2.3` is not a number");
        check("(a: 1, 2)", "2", "expected a field `name: value`, found `2`");
    }
}
