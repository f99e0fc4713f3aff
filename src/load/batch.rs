//! A stretch of items, read on its own: what becomes of each, with ids that are numbered anew for all of it.
//!
//! A large file is read in many such stretches at once. What one of them cannot know (who else bears an id, which
//! languages the case has) is judged when all are read; what was found stays in the order of the text.

use std::mem::take;
use std::ops::Range;

use super::build::{Builder, Details, Given};
use super::desk::Desk;
use super::finding::Finding;
use super::ids::Ids;
use super::items::Room;
use super::lexer::{Lexer, Span, Token};
use super::lines::Walk;
use super::outline::ItemSpan;
use super::read::FileText;
use super::shape::RawItem;
use super::{MAX_DEPTH, Progress, decode, fast, resolve, tree};
use crate::case::{Code, Id, Kind, Place};

/// An item that can become one of the case.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Index of its file.
    pub file: u32,
    /// Where it is written.
    pub span: Span,
    /// Its id; `None` on a link.
    pub id: Option<Id>,
    /// Its kind.
    pub kind: Kind,
    /// Its place in the list of its kind.
    pub slot: u32,
    /// False where something that it must have is bad: it is left out.
    pub usable: bool,
    /// Where its details are kept, because not everything that it says is in the item; [`NO_DETAILS`] where all of it is.
    pub details: u32,
}

/// Mark of a candidate of which everything is in the item.
pub const NO_DETAILS: u32 = u32::MAX;

/// Where there is room for what a stretch of items becomes.
#[derive(Debug, Default)]
pub struct Places<'i> {
    /// For the items themselves.
    pub room: Room<'i>,
    /// For what is to be judged, in the order of the text; those of items that do not parse stay empty.
    pub candidates: &'i mut [Option<Candidate>],
}

/// What was read, besides what was put where there was room for it, and the words and lists, which lie at the desk.
#[derive(Debug, Default)]
pub struct Batch {
    /// Details of candidates in which something was wrong.
    pub details: Vec<Details>,
    /// The ids that were met, among those of the desk.
    pub ids: Range<u32>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// Languages of titles and names, each once, as first written.
    pub title_languages: Vec<std::sync::Arc<str>>,
    /// The first bare time, where the case has no zone.
    pub bare_time: Option<Finding>,
    /// True where an item was left out.
    pub left_out: bool,
}

/// Items are counted for the progress in portions of so many.
const PORTION: usize = 64;

/// Reads these items of the file with index `index` at a desk, to these places; ends early, with anything, once the load is
/// cancelled.
pub fn read(
    file: &FileText,
    index: usize,
    items: &[ItemSpan],
    ignored: impl Fn(&ItemSpan) -> bool,
    desk: &mut Desk,
    places: &mut Places<'_>,
    progress: &Progress,
) -> Batch {
    let bytes = items.first().zip(items.last()).map_or(0, |(first, last)| last.span.end - first.span.start);
    let first_id = desk.begin(index, bytes as usize);
    let builder = &mut desk.builder;
    let mut batch = Batch::default();
    let mut walk = file.lines.walk(&file.text, items.first().map_or(0, |item| item.span.start));
    let Places { room, candidates } = places;
    let mut free = candidates.iter_mut();
    for portion in items.chunks(PORTION) {
        if progress.is_cancelled() {
            return batch;
        }
        for (item, place) in portion.iter().zip(free.by_ref()) {
            *place = if ignored(item) { None } else { read_item(file, *item, builder, &mut walk, room, &mut batch) };
            if place.is_none() {
                batch.left_out = true;
                // Its id still counts as borne where it can be read.
                if let Some(id) = rescued_id(&file.text, item.span) {
                    let id = builder.ids.intern(&id);
                    builder.ids.bear(id);
                }
            }
        }
        progress.add_items(portion.len());
    }
    Batch {
        ids: first_id..builder.ids.len() as u32,
        findings: take(&mut builder.findings),
        title_languages: take(&mut builder.title_languages),
        bare_time: builder.bare_time.take(),
        ..batch
    }
}

/// Reads one item; nothing where it does not parse, which was told then.
fn read_item(
    file: &FileText,
    item: ItemSpan,
    builder: &mut Builder,
    walk: &mut Walk<'_>,
    room: &mut Room<'_>,
    batch: &mut Batch,
) -> Option<Candidate> {
    let raw = shape_of(file, item, builder)?;
    let (line, column) = walk.place(item.span.start);
    let span = raw.span;
    let built = builder.item(raw, Place { file: builder.file as u32, line, column });
    let (kind, slot) = room.push(built.item);
    let details = if built.is_whole {
        NO_DETAILS
    } else {
        batch.details.push(builder.details());
        batch.details.len() as u32 - 1
    };
    let (file, id, usable) = (builder.file as u32, built.id, built.usable);
    Some(Candidate { file, span, id, kind, slot, usable, details })
}

/// The shape of an item, or `None` where it does not parse; then that is told.
fn shape_of<'t>(file: &'t FileText, item: ItemSpan, builder: &mut Builder) -> Option<RawItem<'t>> {
    let tell = |builder: &mut Builder, code: Code, span: Span, message: String, hint: Option<String>| {
        let id = rescued_id(&file.text, item.span);
        let finding = Finding::new(code, builder.file, span, message).maybe_hint(hint).item(id.as_deref());
        builder.findings.push(finding);
    };
    if let Some(span) = item.too_deep {
        let message = format!("brackets are more than {MAX_DEPTH} deep");
        tell(builder, Code::Limit, span, message, Some("make the item flatter".to_owned()));
        return None;
    }
    if item.no_comma {
        let hint = "put a comma behind the item before it".to_owned();
        let message = "a comma is missing before this item".to_owned();
        tell(builder, Code::BadItem, resolve::head(item.span), message, Some(hint));
        return None;
    }
    if let Some(raw) = fast::item(&file.text, item.span, item.kind) {
        return Some(raw);
    }
    let mut unknown = Vec::new();
    let raw = tree::parse(&file.text, item.span).and_then(|node| decode::item(node, item.kind, &mut unknown));
    for field in unknown {
        let hint = field.nearest.map(|nearest| format!("did you mean `{nearest}`?"));
        tell(builder, Code::UnknownField, field.span, format!("unknown field `{}` is ignored", field.name), hint);
    }
    raw.map_err(|error| {
        let code = if error.over_limit { Code::Limit } else { Code::BadItem };
        tell(builder, code, error.span, error.message, error.hint);
    })
    .ok()
}

/// The places of everything in a candidate, which are not kept where nothing is wrong with it: it is read once more.
/// Its references have the numbers that `ids` gives them.
pub fn details(files: &[FileText], candidate: &Candidate, given: &Given, ids: &Ids) -> Details {
    let Some(file) = files.get(candidate.file as usize) else { return Details::default() };
    let item = ItemSpan { field: 0, kind: candidate.kind, span: candidate.span, no_comma: false, too_deep: None };
    let mut builder = Builder::new(given.clone(), 0);
    if let Some(raw) = shape_of(file, item, &mut builder) {
        builder.item(raw, Place::default());
    }
    let mut details = builder.details();
    details.renumber(|id| ids.find(builder.ids.name(id)).unwrap_or(id));
    details
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
