//! Reading: from what is opened to a [`Case`] and its [`Problem`]s. The only file system access of the viewer.
//!
//! ```text
//! paths ─read→ texts ─outline→ items ─fast→ shapes ─build→ candidates ─resolve, rules→ Case + Problems
//!                                     └─tree→ values ─decode┘  (whatever is unusual)
//! ```
//! Each item is read on its own, so that a broken one costs only itself.

mod build;
mod builtin;
mod decode;
mod fast;
mod finding;
mod hidden;
mod ids;
mod include;
mod lexer;
mod lines;
mod outline;
mod read;
mod resolve;
mod rules;
mod sequence;
mod settings;
mod shape;
mod skip;
mod store;
#[cfg(test)]
mod testing;
mod tree;
pub mod watch;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

pub use finding::MAX_PROBLEMS;
pub use outline::MAX_DEPTH;
pub use store::{Disk, Entry, Memory, Store};
pub use tree::MAX_STRING_BYTES;

use crate::case::{Case, Code, FileEntry, Place, Problem};
use build::{Builder, Candidate};
use finding::Finding;
use lexer::{Lexer, Span, Token};
use lines::Walk;
use outline::ItemSpan;
use read::{FileText, FilesRead};
use resolve::LeftOut;

/// Largest file in bytes.
pub const MAX_FILE_BYTES: u64 = 2 << 30;
/// Most files of a case.
pub const MAX_FILES: usize = 1000;

/// What to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Files and folders, merged in this order.
    Paths(Vec<PathBuf>),
    /// The case that is built into the program.
    BuiltIn,
}

/// How far a load has come; shared between the thread that loads and the one that shows it.
#[derive(Debug, Default)]
pub struct Progress {
    bytes: AtomicU64,
    items: AtomicU64,
    items_of: AtomicU64,
    cancelled: AtomicBool,
}

impl Progress {
    /// Bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.bytes.load(Ordering::Relaxed)
    }

    /// Items read so far.
    pub fn items(&self) -> u64 {
        self.items.load(Ordering::Relaxed)
    }

    /// Items known of so far; 0 until all files are read.
    pub fn items_of(&self) -> u64 {
        self.items_of.load(Ordering::Relaxed)
    }

    /// Asks the load to stop; it then ends soon, and what it returns is not to be used.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// True once [`Progress::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn add_bytes(&self, bytes: u64) {
        self.bytes.fetch_add(bytes, Ordering::Relaxed);
    }
}

/// A case as it was read.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// The case; empty where nothing could be used.
    pub case: Case,
    /// Every finding, by file in reading order, then line, column, code.
    pub problems: Vec<Problem>,
    /// False where no file could be used.
    pub usable: bool,
}

/// Reads a case. Never fails: what cannot be read is a problem.
pub fn load(request: &Request, progress: &Progress) -> Loaded {
    match request {
        Request::Paths(paths) => load_from(&Disk, paths, progress),
        Request::BuiltIn => load_from(&builtin::riyadh(), &[PathBuf::from("riyadh")], progress),
    }
}

/// Reads the case that `paths` open in `store`.
pub fn load_from(store: &dyn Store, paths: &[PathBuf], progress: &Progress) -> Loaded {
    let FilesRead { files, findings, incomplete } = read::read(store, paths, progress);
    progress.items_of.store(files.iter().map(|file| file.outline.items.len() as u64).sum(), Ordering::Relaxed);
    let usable = files.iter().any(|file| file.usable && (file.outline.broken.is_none() || has_content(file)));
    let mut case = Case::default();
    let mut left_out = LeftOut { file: incomplete, item: false };

    let mut builder = Builder::new();
    builder.findings = findings;
    settings::merge(&mut case, &mut builder, &files);
    let mut candidates = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| file.usable) {
        items_of_file(file, index, &mut builder, &mut candidates, &mut left_out, progress);
        if progress.is_cancelled() {
            return Loaded::default();
        }
    }
    builder.tell_missing_translations();
    builder.tell_bare_time();
    let stays = resolve::judge(&mut builder, &mut candidates, &files, &mut left_out);
    rules::tell(&mut builder, &candidates, &stays, left_out);
    let findings = resolve::assemble(&mut case, builder, candidates, &stays, left_out.file);
    case.files =
        files.iter().map(|file| FileEntry { name: file.name.as_str().into(), path: file.path.clone() }).collect();
    let problems = finding::problems(findings, &files);
    Loaded { case, problems, usable }
}

/// A file whose outline broke off still counts where anything was read of it.
fn has_content(file: &FileText) -> bool {
    !file.outline.items.is_empty() || file.outline.fields.iter().any(|field| field.complete)
}

/// Reads the items of one file, in the order of its text.
fn items_of_file(
    file: &FileText,
    index: usize,
    builder: &mut Builder,
    candidates: &mut Vec<Candidate>,
    left_out: &mut LeftOut,
    progress: &Progress,
) {
    builder.file = index;
    let ignored = settings::repeated_fields(file);
    let mut walk = file.lines.walk(&file.text, 0);
    for item in &file.outline.items {
        if progress.is_cancelled() {
            return;
        }
        progress.items.fetch_add(1, Ordering::Relaxed);
        if !ignored.contains(&(item.field as usize))
            && let Some(candidate) = read_item(file, *item, builder, &mut walk)
        {
            candidates.push(candidate);
            continue;
        }
        left_out.item = true;
        // Its id still counts as borne where it can be read.
        if let Some(id) = rescued_id(&file.text, item.span) {
            let id = builder.ids.intern(&id);
            builder.ids.bear(id);
        }
    }
}

/// One item, or `None` where it does not parse; then that was told.
fn read_item(file: &FileText, item: ItemSpan, builder: &mut Builder, walk: &mut Walk<'_>) -> Option<Candidate> {
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
        tell(
            builder,
            Code::BadItem,
            resolve::head(item.span),
            "a comma is missing before this item".to_owned(),
            Some(hint),
        );
        return None;
    }
    let mut unknown = Vec::new();
    let raw = fast::item(&file.text, item.span, item.kind).map_or_else(
        || tree::parse(&file.text, item.span).and_then(|node| decode::item(node, item.kind, &mut unknown)),
        Ok,
    );
    for field in unknown {
        let hint = field.nearest.map(|nearest| format!("did you mean `{nearest}`?"));
        tell(builder, Code::UnknownField, field.span, format!("unknown field `{}` is ignored", field.name), hint);
    }
    match raw {
        Ok(raw) => {
            let (line, column) = walk.place(item.span.start);
            let place = Place { file: builder.file as u32, line, column };
            Some(builder.candidate(raw, place))
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
