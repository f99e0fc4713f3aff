//! Reading: from what is opened to a [`Case`] and its [`Problem`]s. The only file system access of the viewer.
//!
//! ```text
//! paths ─read→ texts ─outline→ items ─fast→ shapes ─build→ batches ─draft, resolve, rules, assemble→ Case + Problems
//!                                     └─tree→ values ─decode┘  (whatever is unusual)
//! ```
//! Each item is read on its own, so that a broken one costs only itself.

mod assemble;
mod batch;
mod build;
mod builtin;
mod decode;
mod desk;
mod draft;
mod fast;
mod finding;
mod glance;
mod hidden;
mod ids;
mod include;
mod items;
mod lexer;
mod lines;
mod outline;
mod parallel;
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
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustc_hash::FxHashSet;

pub use finding::MAX_PROBLEMS;
pub use outline::MAX_DEPTH;
pub use store::{Disk, Entry, Memory, Store};
pub use tree::MAX_STRING_BYTES;

use crate::case::room::filled;
use crate::case::{Case, FileEntry, Problem};
use batch::{Batch, Candidate, Places};
use build::{Builder, Given};
use desk::Desk;
use draft::{Draft, LeftOut};
use finding::Finding;
use items::{Counts, Items};
use outline::ItemSpan;
use read::{FileText, FilesRead};

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
    first: OnceLock<Arc<Case>>,
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

    /// The first items of a large case, once they are read: its parties and actors, and its first events and statements in the
    /// order of the text. What refers to items further down may be missing.
    pub fn first(&self) -> Option<&Arc<Case>> {
        self.first.get()
    }

    /// Asks the load to stop; it then ends soon, and what it returns is not to be used.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// True once [`Progress::cancel`] was called.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    fn add_items(&self, items: usize) {
        self.items.fetch_add(items as u64, Ordering::Relaxed);
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
    let FilesRead { mut files, findings, incomplete } = read::read(store, paths, progress);
    progress.items_of.store(files.iter().map(|file| file.outline.items.len() as u64).sum(), Ordering::Relaxed);
    let usable = files.iter().any(|file| file.usable && (file.outline.broken.is_none() || has_content(file)));
    if let Some(first) = glance::glance(&mut files) {
        // It is the only one.
        let _ = progress.first.set(Arc::new(first));
    }
    // The texts are the largest thing in memory.
    let judged = judged(&mut files, (findings, incomplete), progress, |files| *files = Vec::new());
    judged.map_or_else(Loaded::default, |(case, problems)| Loaded { case, problems, usable })
}

/// What the files say, and what is wrong with it besides what reading them found; `None` once the load is cancelled. The items
/// of their outlines are gone then; `done` is called once nothing more is asked of the texts.
fn judged(
    files: &mut Vec<FileText>,
    (findings, incomplete): (Vec<Finding>, bool),
    progress: &Progress,
    done: impl FnOnce(&mut Vec<FileText>),
) -> Option<(Case, Vec<Problem>)> {
    let go_on = || (!progress.is_cancelled()).then_some(());
    let mut case = Case::default();
    let mut front = Builder::new(Given::default(), 0);
    front.findings = findings;
    let maps = settings::merge(&mut case, &mut front, files);
    let stretches = stretches(files);
    let counts: Vec<Counts> = stretches.iter().map(Stretch::counts).collect();
    let mut items = Items::with_room(summed(&counts));
    let mut candidates = filled(None, stretches.iter().map(|stretch| stretch.items.len()).sum());
    let (desks, batches) = batches(&stretches, places(&mut items, &mut candidates, &counts), &front.given, progress);
    go_on()?;
    drop(stretches);
    for file in files.iter_mut() {
        file.outline.items = Vec::new();
    }
    let mut left_out = LeftOut { file: incomplete, item: batches.iter().any(|(_, batch)| batch.left_out) };
    let places = places(&mut items, &mut candidates, &counts);
    let read = draft::put_together(front, places, desks, batches);
    let candidates = items::dense(candidates.into());
    let mut draft = Draft::new(files, read, &maps, items, candidates);
    case.languages = std::mem::take(&mut draft.languages);
    go_on()?;
    let stays = resolve::judge(&mut draft, &mut left_out);
    go_on()?;
    let rings = rules::tell(&mut draft, &stays, left_out);
    go_on()?;
    let (judged, findings) = draft.judged();
    case.files =
        files.iter().map(|file| FileEntry { name: file.name.as_str().into(), path: file.path.clone() }).collect();
    let problems = finding::problems(findings, files);
    done(files);
    go_on()?;
    let assembly = assemble::assemble(judged, &stays, &rings, left_out.file);
    go_on()?;
    assembly.into_case(&mut case);
    go_on()?;
    Some((case, problems))
}

/// A file whose outline broke off still counts where anything was read of it.
fn has_content(file: &FileText) -> bool {
    !file.outline.items.is_empty() || file.outline.fields.iter().any(|field| field.complete)
}

/// About so many bytes of a file are read by one thread at a time.
const BATCH_BYTES: usize = 1 << 20;

/// A stretch of a file that is read on its own.
struct Stretch<'f> {
    file: &'f FileText,
    index: usize,
    items: &'f [ItemSpan],
    /// Fields of the Case whose items do not count, as indices into the outline's fields.
    ignored: Arc<FxHashSet<usize>>,
}

impl Stretch<'_> {
    /// How long its text is.
    fn bytes(&self) -> usize {
        self.items.first().zip(self.items.last()).map_or(0, |(first, last)| (last.span.end - first.span.start) as usize)
    }

    /// How many items of each kind it has.
    fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for item in self.items {
            if let Some(count) = counts.get_mut(item.kind as usize) {
                *count += 1;
            }
        }
        counts
    }
}

fn summed(counts: &[Counts]) -> Counts {
    let mut sum = Counts::default();
    for counts in counts {
        sum.iter_mut().zip(counts).for_each(|(sum, count)| *sum += count);
    }
    sum
}

/// The items of all files in stretches of about [`BATCH_BYTES`], in the order of the text.
fn stretches(files: &[FileText]) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| file.usable) {
        let ignored = Arc::new(settings::repeated_fields(file));
        // In a small case every thread gets its share too.
        let bytes = (file.text.len() / (2 * parallel::threads())).clamp(BATCH_BYTES / 8, BATCH_BYTES);
        let items = &file.outline.items;
        let per_stretch = (items.len() * bytes).div_ceil(file.text.len().max(1)).max(1);
        let stretch = |items| Stretch { file, index, items, ignored: Arc::clone(&ignored) };
        stretches.extend(items.chunks(per_stretch).map(stretch));
    }
    stretches
}

/// The places of what each stretch has, where there are so many of each kind in it.
fn places<'i>(items: &'i mut Items, candidates: &'i mut [Option<Candidate>], counts: &[Counts]) -> Vec<Places<'i>> {
    let mut rest = candidates;
    let rooms = items.rooms(counts).into_iter().zip(counts);
    let places = rooms.map(|(room, counts)| {
        let own = rest.split_off_mut(..counts.iter().sum()).unwrap_or_default();
        Places { room, candidates: own }
    });
    places.collect()
}

/// Reads the stretches, many at once, each to its places. Gives the desks at which that was done, and what was read in the
/// order of the stretches, each with its desk.
fn batches(
    stretches: &[Stretch<'_>],
    places: Vec<Places<'_>>,
    given: &Given,
    progress: &Progress,
) -> (Vec<Desk>, Vec<(usize, Batch)>) {
    let places: Vec<Mutex<Places<'_>>> = places.into_iter().map(Mutex::new).collect();
    let bytes: usize = stretches.iter().map(Stretch::bytes).sum();
    let expected = bytes / parallel::threads().min(stretches.len()).max(1);
    parallel::at_desks(
        stretches.len(),
        || Desk::new(given.clone(), expected),
        |desk, at| {
            let (Some(stretch), Some(places)) = (stretches.get(at), places.get(at)) else { return Batch::default() };
            let Stretch { file, index, items, ignored } = stretch;
            let ignored = |item: &ItemSpan| ignored.contains(&(item.field as usize));
            let mut places = places.lock().unwrap_or_else(PoisonError::into_inner);
            batch::read(file, *index, items, ignored, desk, &mut places, progress)
        },
    )
}
