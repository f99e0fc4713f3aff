//! Where each field and each item of a file begins and ends, in one pass over its brackets.
//!
//! Only brackets, strings and comments are followed here, so that an item in which anything else is wrong costs only itself.

use super::lexer::{Lexer, Span, Token};
use super::skip;
use crate::case::Kind;
use crate::case::room::room_for;

/// Most brackets within each other, the root's the first.
pub const MAX_DEPTH: usize = 64;

/// The lists of items by their field names, in the order of the format page.
pub const SECTIONS: [(&str, Kind); 8] = [
    ("parties", Kind::Party),
    ("actors", Kind::Actor),
    ("sources", Kind::Source),
    ("topics", Kind::Topic),
    ("events", Kind::Event),
    ("statements", Kind::Statement),
    ("commitments", Kind::Commitment),
    ("links", Kind::Link),
];

/// The outline of one file.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Where the Case begins.
    pub root: Span,
    /// Fields of the Case in the order of the text, lists of items among them.
    pub fields: Vec<CaseField>,
    /// Items in the order of the text, whatever their kind.
    pub items: Vec<ItemSpan>,
    /// Where the outline could not be followed any further.
    pub broken: Option<Broken>,
}

/// A field of the Case.
#[derive(Clone, Debug)]
pub struct CaseField {
    /// Where its name is written.
    pub name: Span,
    /// Its value.
    pub value: Span,
    /// Where it is nested too deep.
    pub too_deep: Option<Span>,
    /// True where it is a list of items, told one by one in [`Outline::items`].
    pub is_list: bool,
    /// False where the outline broke off inside it.
    pub complete: bool,
}

/// An item of a list.
#[derive(Clone, Copy, Debug)]
pub struct ItemSpan {
    /// Index into [`Outline::fields`] of the list that it stands in.
    pub field: u32,
    /// Of which kind that list is.
    pub kind: Kind,
    /// Its text.
    pub span: Span,
    /// True where the comma before it is missing.
    pub no_comma: bool,
    /// Where it is nested too deep.
    pub too_deep: Option<Span>,
}

/// Why the outline could not be followed.
#[derive(Clone, Debug)]
pub struct Broken {
    /// Where.
    pub span: Span,
    /// What is wrong; `{line}` stands for the line of `opened`.
    pub message: String,
    /// Where what is not closed was opened.
    pub opened: Option<Span>,
    /// What to do.
    pub hint: String,
}

/// About so many bytes of text an item takes at the least.
const BYTES_OF_ITEM: usize = 256;
/// So many items are met between two looks at whether it is to stop.
const LOOK_EVERY: usize = 4096;

/// Follows the outline of `text` from byte `start` on. Once `stopped` says so it ends soon, with anything.
pub fn outline(text: &str, start: usize, stopped: &dyn Fn() -> bool) -> Outline {
    let mut lexer = Lexer::new(text, Span::new(start, text.len()));
    let next = lexer.next();
    let outline = Outline { items: room_for(text.len() / BYTES_OF_ITEM), ..Outline::default() };
    let mut scanner = Scanner { text, lexer, next, stopped, open: Vec::new(), too_deep: None, outline };
    if let Err(mut broken) = scanner.file() {
        if stopped() {
            return Outline::default();
        }
        if let Some(string) = unclosed_string(text, start).filter(|string| string.start < broken.span.start) {
            broken = unclosed("string", string);
            scanner.outline.cut(string.start);
        }
        scanner.outline.broken = Some(*broken);
    }
    scanner.outline
}

impl Outline {
    /// Takes away what does not end before `at`.
    fn cut(&mut self, at: u32) {
        self.items.retain(|item| item.span.end <= at);
        self.fields.retain(|field| field.name.end <= at);
        for field in &mut self.fields {
            field.complete &= field.value.end <= at;
        }
    }
}

/// Where a string was opened whose end is missing, in a text with one quotation mark too few. What follows is read with
/// inside and outside exchanged, so the first string with something else right behind it has run into the next one.
fn unclosed_string(text: &str, start: usize) -> Option<Span> {
    let mut lexer = Lexer::new(text, Span::new(start, text.len()));
    let mut last = lexer.next();
    let mut first = None;
    loop {
        let next = lexer.next();
        let fits = matches!(next.0, Token::Comma | Token::Colon | Token::Close(_) | Token::End);
        if first.is_none() && matches!(last.0, Token::Str { .. }) && !fits && last.1.end == next.1.start {
            first = Some(last.1);
        }
        match next.0 {
            Token::Unclosed("string") => return first,
            Token::End | Token::Unclosed(_) => return None,
            _ => last = next,
        }
    }
}

type Step<T> = Result<T, Box<Broken>>;

struct Scanner<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    next: (Token, Span),
    stopped: &'a dyn Fn() -> bool,
    /// Brackets that are open, the root's first.
    open: Vec<(u8, Span)>,
    /// The first bracket over [`MAX_DEPTH`] since this was last taken.
    too_deep: Option<Span>,
    outline: Outline,
}

impl Scanner<'_> {
    /// Takes a token, keeping count of the brackets.
    fn take(&mut self) -> Step<(Token, Span)> {
        let (token, span) = self.next;
        match token {
            Token::Open(byte) => {
                self.open.push((byte, span));
                if self.open.len() > MAX_DEPTH && self.too_deep.is_none() {
                    self.too_deep = Some(span);
                }
            }
            Token::Close(byte) => match self.open.pop() {
                Some((open, _)) if closing(open) == byte => {}
                Some((open, opened)) => {
                    return Err(Box::new(Broken {
                        span,
                        message: format!(
                            "`{}` closes the `{}` that was opened in line {{line}}",
                            char::from(byte),
                            char::from(open)
                        ),
                        opened: Some(opened),
                        hint: format!(
                            "a `{}` is missing before it, or this bracket is one too many",
                            char::from(closing(open))
                        ),
                    }));
                }
                None => {
                    return Err(broken(
                        span,
                        format!("`{}` closes nothing", char::from(byte)),
                        "take it away".to_owned(),
                    ));
                }
            },
            Token::Unclosed(what) => return Err(unclosed(what, span)),
            Token::End => {
                if let Some((byte, opened)) = self.open.last().copied() {
                    return Err(unclosed_bracket(byte, opened));
                }
            }
            _ => {}
        }
        self.next = self.lexer.next();
        Ok((token, span))
    }

    fn file(&mut self) -> Step<()> {
        self.attributes()?;
        self.outline.root = self.next.1;
        if let (Token::Ident(name), span) = self.next {
            let name = name.of(self.text);
            if name != "Case" {
                let message = format!("the root is `{name}`, not `Case`");
                return Err(broken(span, message, "a case file is one `Case( … )`".to_owned()));
            }
            self.take()?;
        }
        if self.next.0 != Token::Open(b'(') {
            let span = self.next.1;
            // What was never closed is told first.
            self.take()?;
            return Err(broken(
                span,
                "a case file begins with `Case(`".to_owned(),
                "write everything inside one `Case( … )`".to_owned(),
            ));
        }
        self.take()?;
        while self.next.0 != Token::Close(b')') {
            self.case_field()?;
        }
        self.take()?;
        if self.next.0 != Token::End {
            let span = self.next.1;
            if matches!(self.next.0, Token::Unclosed(_)) {
                self.take()?;
            }
            return Err(broken(
                span,
                "there is text after the end of the Case".to_owned(),
                "take it away, or move it inside the last bracket".to_owned(),
            ));
        }
        Ok(())
    }

    /// `#![enable(…)]`, `#![type = "…"]`, `#![schema = "…"]`.
    fn attributes(&mut self) -> Step<()> {
        while self.next.0 == Token::Junk && self.next.1.of(self.text) == "#" {
            let (_, start) = self.take()?;
            let mut words = Vec::new();
            // `!`, then `[`, then what is in it.
            if self.next.0 == Token::Junk && self.next.1.of(self.text) == "!" {
                self.take()?;
            }
            if self.next.0 == Token::Open(b'[') {
                self.take()?;
                while !self.open.is_empty() {
                    let (token, _) = self.take()?;
                    if let Token::Ident(word) = token {
                        words.push(word.of(self.text).to_owned());
                    }
                }
            }
            let known = match words.split_first() {
                Some((first, rest)) if first == "enable" => rest.iter().all(|word| EXTENSIONS.contains(&word.as_str())),
                Some((first, _)) => first == "type" || first == "schema",
                None => false,
            };
            if !known {
                return Err(broken(
                    start,
                    "this attribute is not one of RON's".to_owned(),
                    "take it away: the format needs none".to_owned(),
                ));
            }
        }
        Ok(())
    }

    fn case_field(&mut self) -> Step<()> {
        let (Token::Ident(name), name_span) = self.next else {
            let span = self.next.1;
            let found = span.of(self.text).to_owned();
            self.take()?;
            return Err(broken(
                span,
                format!("expected the name of a Case field, found `{}`", super::tree::shortened(&found)),
                "fields are written `name: value`, with a comma between them".to_owned(),
            ));
        };
        self.take()?;
        if self.next.0 != Token::Colon {
            let span = self.next.1;
            self.take()?;
            return Err(broken(
                span,
                format!("expected `:` after `{}`", name.of(self.text)),
                "fields are written `name: value`, with a comma between them".to_owned(),
            ));
        }
        self.take()?;
        let start = self.next.1.start;
        let section = SECTIONS.iter().find(|(field, _)| *field == name.of(self.text));
        let index = self.outline.fields.len();
        self.outline.fields.push(CaseField {
            name: name_span,
            value: Span::default(),
            too_deep: None,
            is_list: false,
            complete: false,
        });
        self.too_deep = None;
        let is_list = match section {
            Some((_, kind)) => self.list_or_value(*kind, index as u32)?,
            None => {
                self.value()?;
                false
            }
        };
        let end = self.behind(start);
        let too_deep = self.too_deep.take();
        if let Some(field) = self.outline.fields.get_mut(index) {
            *field = CaseField { name: name_span, value: Span { start, end }, too_deep, is_list, complete: true };
        }
        match self.next.0 {
            Token::Comma => self.take().map(|_| ()),
            Token::Close(b')') => Ok(()),
            _ => {
                let (token, span) = self.next;
                if matches!(token, Token::Close(_) | Token::End | Token::Unclosed(_)) {
                    self.take()?;
                }
                Err(broken(
                    span,
                    format!("a comma is missing before `{}`", super::tree::shortened(span.of(self.text))),
                    format!("put a comma behind the value of `{}`", name.of(self.text)),
                ))
            }
        }
    }

    /// End of the text taken since `start`.
    fn behind(&self, start: u32) -> u32 {
        let until = self.next.1.start;
        let taken = Span { start, end: until }.of(self.text);
        start + taken.trim_end().len() as u32
    }

    /// A list of items, perhaps inside `Some( … )`; false where it is another value.
    fn list_or_value(&mut self, kind: Kind, field: u32) -> Step<bool> {
        let mut wrapped = 0;
        while let (Token::Ident(name), _) = self.next
            && name.of(self.text) == "Some"
            && self.lexer.clone().next().0 == Token::Open(b'(')
        {
            self.take()?;
            self.take()?;
            wrapped += 1;
        }
        let is_list = self.next.0 == Token::Open(b'[');
        if is_list {
            self.list(kind, field)?;
        } else if wrapped == 0 {
            self.value()?;
        }
        while wrapped > 0 {
            let (token, _) = self.take()?;
            match token {
                Token::Close(_) => wrapped -= 1,
                Token::Open(_) => wrapped += 1,
                _ => {}
            }
        }
        Ok(is_list)
    }

    fn list(&mut self, kind: Kind, field: u32) -> Step<()> {
        let (_, opened) = self.take()?;
        let mut stranger = None;
        let mut broken = match self.items(kind, field, &mut stranger) {
            Err(broken) if broken.opened == Some(opened) => broken,
            other => return other,
        };
        // A field of the Case stands in the list: that is where it should have been closed.
        if let Some(first) = stranger {
            self.outline.items.truncate(first);
            broken = unclosed_bracket(b'[', opened);
        }
        Err(broken)
    }

    /// The items of a list up to its end; `stranger` becomes the index of the first that begins as a field does.
    fn items(&mut self, kind: Kind, field: u32, stranger: &mut Option<usize>) -> Step<()> {
        let mut no_comma = false;
        while self.next.0 != Token::Close(b']') {
            let start = self.next.1.start;
            self.too_deep = None;
            if matches!(self.next.0, Token::Ident(_)) && self.lexer.clone().next().0 == Token::Colon {
                stranger.get_or_insert(self.outline.items.len());
            }
            if self.next.0 != Token::Comma {
                self.value()?;
            }
            let end = self.behind(start);
            let span = Span { start, end: if end > start { end } else { start + 1 } };
            self.outline.items.push(ItemSpan { field, kind, span, no_comma, too_deep: self.too_deep.take() });
            if self.outline.items.len().is_multiple_of(LOOK_EVERY) && (self.stopped)() {
                // Nobody reads why.
                return Err(unclosed("list", span));
            }
            no_comma = self.next.0 != Token::Comma;
            if !no_comma {
                self.take()?;
            }
        }
        self.take().map(|_| ())
    }

    /// Skips one value: a name, a name with brackets, brackets, or anything else up to where a value can begin or end.
    fn value(&mut self) -> Step<()> {
        match self.next.0 {
            Token::Ident(_) => {
                self.take()?;
                if self.next.0 == Token::Open(b'(') { self.group() } else { Ok(()) }
            }
            Token::Open(_) => self.group(),
            Token::Comma => Ok(()),
            Token::Close(b')') if self.open.len() == 1 => Ok(()),
            Token::Junk | Token::Colon => {
                while matches!(self.next.0, Token::Junk | Token::Colon) {
                    self.take()?;
                }
                Ok(())
            }
            _ => self.take().map(|_| ()),
        }
    }

    /// Skips a bracket with everything in it.
    fn group(&mut self) -> Step<()> {
        let depth = self.open.len();
        let start = self.next.1.start as usize;
        if let Some(end) = skip::group(self.text.as_bytes(), start, MAX_DEPTH.saturating_sub(depth)) {
            self.lexer.jump(end);
            self.next = self.lexer.next();
            return Ok(());
        }
        self.take()?;
        while self.open.len() > depth {
            self.take()?;
        }
        Ok(())
    }
}

const EXTENSIONS: [&str; 4] = ["unwrap_newtypes", "implicit_some", "unwrap_variant_newtypes", "explicit_struct_names"];

#[expect(clippy::unnecessary_box_returns, reason = "it is an error, and errors are boxed here to keep results small")]
fn broken(span: Span, message: String, hint: String) -> Box<Broken> {
    Box::new(Broken { span, message, opened: None, hint })
}

#[expect(clippy::unnecessary_box_returns, reason = "it is an error, and errors are boxed here to keep results small")]
fn unclosed(what: &str, opened: Span) -> Box<Broken> {
    let hint = match what {
        "string" => "close it with a quotation mark; a quotation mark inside a string is written `\\\"`",
        _ => "close it with `*/`",
    };
    Box::new(Broken {
        span: Span { start: opened.start, end: opened.start + 1 },
        message: format!("the {what} opened here, in line {{line}}, is never closed"),
        opened: Some(opened),
        hint: hint.to_owned(),
    })
}

#[expect(clippy::unnecessary_box_returns, reason = "it is an error, and errors are boxed here to keep results small")]
fn unclosed_bracket(open: u8, opened: Span) -> Box<Broken> {
    Box::new(Broken {
        span: opened,
        message: format!("the `{}` opened here, in line {{line}}, is never closed", char::from(open)),
        opened: Some(opened),
        hint: format!("close it with `{}`", char::from(closing(open))),
    })
}

fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let outline = outline(text, 0, &|| false);
        let mut words: Vec<String> = outline
            .items
            .iter()
            .map(|item| {
                format!(
                    "{}{}{}",
                    if item.no_comma { "!" } else { "" },
                    if item.too_deep.is_some() { "^" } else { "" },
                    item.span.of(text)
                )
            })
            .collect();
        words.extend(
            outline
                .fields
                .iter()
                .filter(|field| !field.is_list && field.complete)
                .map(|field| format!("{}={}", field.name.of(text), field.value.of(text))),
        );
        if let Some(broken) = outline.broken {
            words.push(format!("broken at {}: {}", broken.span.of(text), broken.message));
        }
        words.join(" | ")
    }

    #[test]
    fn items_and_fields_are_found() {
        let check = |text: &str, expected: &str| assert_eq!(told(text), expected, "{text}");
        check(
            "Case(format: 1, title: \"a) ]\", events: [(id: \"a\"), Event(x: [1, (2)]),])",
            "(id: \"a\") | Event(x: [1, (2)]) | format=1 | title=\"a) ]\"",
        );
        check("#![enable(implicit_some)]\n(format: Some(1),)", "format=Some(1)");
        check("(events: [(a) (b), foo (c) 'x' @@, , \"s\"])", "(a) | !(b) | foo (c) | !'x' | !@@ | , | \"s\"");
        check("(events: Some([(a)]), links: None)", "(a) | links=None");
        check("(events: [(a: \"x\"), // ) [\n /* ] */ (b)], title: @@ )", "(a: \"x\") | (b) | title=@@");
        check("()", "");
    }

    #[test]
    fn what_cannot_be_followed_is_told() {
        let check = |text: &str, expected: &str| assert_eq!(told(text), expected, "{text}");
        check("(events: [(a), (b", "(a) | broken at (: the `(` opened here, in line {line}, is never closed");
        check("(events: [(a), (b]", "(a) | broken at ]: `]` closes the `(` that was opened in line {line}");
        check("(title: \"x, events: [(a)])", "broken at \": the string opened here, in line {line}, is never closed");
        check("(title: \"x\" events: [(a)])", "title=\"x\" | broken at events: a comma is missing before `events`");
        check("(format: 1) x", "format=1 | broken at x: there is text after the end of the Case");
        check("Event(id: \"a\")", "broken at Event: the root is `Event`, not `Case`");
        check("[(a)]", "broken at [: a case file begins with `Case(`");
        check("", "broken at : a case file begins with `Case(`");
        check("(1, 2)", "broken at 1: expected the name of a Case field, found `1`");
        check("#![enable(magic)] ()", "broken at #: this attribute is not one of RON's");
        check("(format 1)", "broken at 1: expected `:` after `format`");
        check("(format: 1", "format=1 | broken at (: the `(` opened here, in line {line}, is never closed");
    }

    #[test]
    fn depth_is_counted_from_the_root() {
        // Root, list and item are three.
        let nested = |depth: usize| format!("(events: [(x: {}{})])", "[".repeat(depth - 3), "]".repeat(depth - 3));
        let deep =
            |depth: usize| outline(&nested(depth), 0, &|| false).items.iter().any(|item| item.too_deep.is_some());
        assert!(!deep(MAX_DEPTH - 1) && !deep(MAX_DEPTH) && deep(MAX_DEPTH + 1));
    }
}
