//! Reading: from what is opened to a [`Case`] and its [`Problem`]s. The only file system access of the viewer.
//!
//! ```text
//! paths ─read→ texts ─outline→ items ─tree→ values ─decode→ shapes ─build→ candidates ─resolve, rules→ Case + Problems
//! ```
//! Each item is read on its own, so that a broken one costs only itself.

mod build;
mod builtin;
mod decode;
mod finding;
mod hidden;
mod ids;
mod include;
mod items;
mod lexer;
mod lines;
mod outline;
mod read;
mod resolve;
mod rules;
mod sequence;
mod settings;
mod shape;
mod store;
mod tree;
pub mod watch;

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

pub use finding::MAX_PROBLEMS;
pub use outline::MAX_DEPTH;
pub use store::{Disk, Entry, Memory, Store};
pub use tree::MAX_STRING_BYTES;

use crate::case::{Case, FileEntry, Problem};
use build::Builder;
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
        items::of_file(file, index, &mut builder, &mut candidates, &mut left_out, progress);
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
