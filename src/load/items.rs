//! The items of a file, in the order of its text.
//!
//! Parsing needs nothing but the text, building needs everything that came before. So other threads parse ahead, a few
//! chunks of items at a time, while this one builds in reading order: what comes out is the same as with one thread.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::build::{Builder, Candidate};
use super::decode::{self, UnknownField};
use super::finding::Finding;
use super::lexer::{Lexer, Span, Token};
use super::outline::ItemSpan;
use super::read::FileText;
use super::resolve::{self, LeftOut};
use super::shape::RawItem;
use super::tree::{self, TreeError};
use super::{MAX_DEPTH, Progress, settings};
use crate::case::{Code, Place};

/// So many items are handed over together: enough that it costs nothing, few enough that little waits in memory.
const CHUNK: usize = 256;
/// Chunks that a thread may be ahead.
const AHEAD: usize = 4;
/// Most threads that parse; one that builds cannot keep up with more.
const MOST_THREADS: usize = 4;

/// An item that was parsed, with its line and column.
struct Parsed<'f> {
    item: ItemSpan,
    raw: Result<RawItem<'f>, TreeError>,
    unknown: Vec<UnknownField>,
    place: (u32, u32),
}

/// Reads the items of one file.
pub fn of_file(
    file: &FileText,
    index: usize,
    builder: &mut Builder,
    candidates: &mut Vec<Candidate>,
    left_out: &mut LeftOut,
    progress: &Progress,
) {
    builder.file = index;
    let ignored = settings::repeated_fields(file);
    candidates.reserve(file.outline.items.len());
    let mut build = |parsed: Parsed<'_>| {
        progress.items.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let span = parsed.item.span;
        if !ignored.contains(&(parsed.item.field as usize))
            && let Some(candidate) = candidate(file, parsed, builder)
        {
            candidates.push(candidate);
            return;
        }
        left_out.item = true;
        // Its id still counts as borne where it can be read.
        if let Some(id) = rescued_id(&file.text, span) {
            let id = builder.ids.intern(&id);
            builder.ids.bear(id);
        }
    };
    let items = file.outline.items.as_slice();
    let threads = thread::available_parallelism().map_or(1, usize::from).min(MOST_THREADS);
    if items.len() <= 2 * CHUNK || threads < 2 {
        items.iter().take_while(|_| !progress.is_cancelled()).for_each(|item| build(parse(file, *item)));
        return;
    }
    thread::scope(|scope| {
        let chunks: Vec<Receiver<Vec<Parsed<'_>>>> = (0..threads)
            .map(|first| {
                let (sender, receiver) = sync_channel(AHEAD);
                scope.spawn(move || parse_ahead(file, items.chunks(CHUNK).skip(first).step_by(threads), &sender));
                receiver
            })
            .collect();
        // Leaving early drops the receivers, and with them the threads end.
        for receiver in chunks.iter().cycle() {
            let Ok(chunk) = receiver.recv() else { return };
            for parsed in chunk {
                if progress.is_cancelled() {
                    return;
                }
                build(parsed);
            }
        }
    });
}

/// Parses chunks until there are no more, or nobody wants them.
fn parse_ahead<'f>(
    file: &'f FileText,
    chunks: impl Iterator<Item = &'f [ItemSpan]>,
    sender: &SyncSender<Vec<Parsed<'f>>>,
) {
    for chunk in chunks {
        if sender.send(chunk.iter().map(|item| parse(file, *item)).collect()).is_err() {
            return;
        }
    }
}

fn parse(file: &FileText, item: ItemSpan) -> Parsed<'_> {
    let mut unknown = Vec::new();
    let raw = if let Some(span) = item.too_deep {
        let message = format!("brackets are more than {MAX_DEPTH} deep");
        Err(TreeError { span, message, hint: Some("make the item flatter".to_owned()), over_limit: true })
    } else if item.no_comma {
        let message = "a comma is missing before this item".to_owned();
        let hint = Some("put a comma behind the item before it".to_owned());
        Err(TreeError { span: resolve::head(item.span), message, hint, over_limit: false })
    } else {
        tree::parse(&file.text, item.span).and_then(|node| decode::item(node, item.kind, &mut unknown))
    };
    Parsed { item, raw, unknown, place: file.lines.place(&file.text, item.span.start) }
}

/// An item with its values checked, or `None` where it does not parse; then that was told.
fn candidate(file: &FileText, parsed: Parsed<'_>, builder: &mut Builder) -> Option<Candidate> {
    let tell = |builder: &mut Builder, code: Code, span: Span, message: String, hint: Option<String>| {
        let id = rescued_id(&file.text, parsed.item.span);
        let finding = Finding::new(code, builder.file, span, message).maybe_hint(hint).item(id.as_deref());
        builder.findings.push(finding);
    };
    for field in parsed.unknown {
        let hint = field.nearest.map(|nearest| format!("did you mean `{nearest}`?"));
        tell(builder, Code::UnknownField, field.span, format!("unknown field `{}` is ignored", field.name), hint);
    }
    match parsed.raw {
        Ok(raw) => {
            let (line, column) = parsed.place;
            Some(builder.candidate(raw, Place { file: builder.file as u32, line, column }))
        }
        Err(error) => {
            let code = if error.over_limit { Code::Limit } else { Code::BadItem };
            tell(builder, code, error.span, error.message, error.hint);
            None
        }
    }
}

/// The id of an item that does not parse, where it can be read: `id: "…"` directly in its brackets.
fn rescued_id(text: &str, span: Span) -> Option<String> {
    let mut lexer = Lexer::new(text, span);
    let mut depth = 0_usize;
    let mut last = [Token::End; 2];
    loop {
        let (token, _) = lexer.next();
        match (last, token) {
            (_, Token::End | Token::Unclosed(_)) => return None,
            ([Token::Ident(name), Token::Colon], Token::Str { inner, raw }) if depth == 1 && name.of(text) == "id" => {
                return tree::string(text, inner, raw).ok().map(std::borrow::Cow::into_owned);
            }
            (_, Token::Open(_)) => depth += 1,
            (_, Token::Close(_)) => depth = depth.saturating_sub(1),
            _ => {}
        }
        last = [last[1], token];
    }
}
