//! From what is opened to the texts of all its files: folders, includes, limits.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::decode;
use super::finding::Finding;
use super::include::{self, Included};
use super::lexer::Span;
use super::lines::Lines;
use super::outline::{Outline, outline};
use super::parallel::both;
use super::shape::RawSettings;
use super::store::{Entry, Store, relative};
use super::tree;
use super::{MAX_FILE_BYTES, MAX_FILES, Progress};
use crate::case::Code;

/// Of a text of so many bytes, lines and outline are found at once.
const LONG: usize = 1 << 20;

/// A file that was read.
#[derive(Clone, Debug)]
pub struct FileText {
    /// Its place in the reading order, unreadable ones counted.
    pub order: u32,
    /// With `/`, relative to the folder of the first file.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Its lines.
    pub lines: Lines,
    /// Its outline.
    pub outline: Outline,
    /// False where its format is not 1: then nothing of it is used.
    pub usable: bool,
}

/// What reading found.
#[derive(Debug, Default)]
pub struct FilesRead {
    /// In reading order.
    pub files: Vec<FileText>,
    /// What went wrong.
    pub findings: Vec<Finding>,
    /// True where a file was not read whole.
    pub incomplete: bool,
}

/// One file still to read.
struct Waiting {
    path: PathBuf,
    /// The folder that its includes must not leave.
    root: PathBuf,
    /// As given on the command line; `None` for an include.
    given: Option<String>,
    /// The include that names it.
    at: Option<(usize, Span)>,
}

/// Reads everything that `paths` open.
pub fn read(store: &dyn Store, paths: &[PathBuf], progress: &Progress) -> FilesRead {
    let mut reader =
        Reader { store, progress, read: FilesRead::default(), seen: HashSet::new(), order: 0, base: None, full: false };
    for path in paths {
        let mut waiting = reader.opened(path);
        waiting.reverse();
        // The next to read is the last: includes go in front of what was waiting.
        while let Some(next) = waiting.pop() {
            if progress.is_cancelled() {
                return reader.read;
            }
            let mut includes = reader.file(next);
            includes.reverse();
            waiting.append(&mut includes);
        }
    }
    reader.read
}

struct Reader<'s> {
    store: &'s dyn Store,
    progress: &'s Progress,
    read: FilesRead,
    seen: HashSet<PathBuf>,
    order: u32,
    /// Folder of the first file.
    base: Option<PathBuf>,
    /// True once the limit of files was told.
    full: bool,
}

impl Reader<'_> {
    /// The files that a path on the command line opens.
    fn opened(&mut self, given: &Path) -> Vec<Waiting> {
        let path = self.store.absolute(given);
        let name = given.to_string_lossy().into_owned();
        let entry = match self.store.entry(&path) {
            Entry::Link(_) => Entry::File(0),
            entry => entry,
        };
        match entry {
            Entry::Missing => {
                self.unreadable(name, "there is no such file or folder", "check the path for typing mistakes");
                Vec::new()
            }
            Entry::Denied => {
                self.unreadable(name, "it may not be read", "ask for the right to read it");
                Vec::new()
            }
            Entry::Folder => self.folder(&path, &name),
            Entry::File(_) | Entry::Link(_) => {
                let root = path.parent().unwrap_or(&path).to_owned();
                vec![Waiting { path, root, given: Some(name), at: None }]
            }
        }
    }

    fn folder(&mut self, folder: &Path, given: &str) -> Vec<Waiting> {
        let is_file = |path: &Path| matches!(self.store.entry(path), Entry::File(_) | Entry::Link(_) | Entry::Denied);
        let waiting = |path: PathBuf| {
            let shown = Path::new(given).join(path.file_name().unwrap_or_default());
            Waiting { path, root: folder.to_owned(), given: Some(shown.to_string_lossy().into_owned()), at: None }
        };
        let main = folder.join("case.ron");
        if is_file(&main) {
            return vec![waiting(main)];
        }
        let mut names: Vec<String> = self
            .store
            .names(folder)
            .into_iter()
            .filter(|name| include::matches("*.ron", name) && !name.starts_with('.'))
            .collect();
        names.sort_unstable();
        let files: Vec<Waiting> =
            names.iter().map(|name| folder.join(name)).filter(|path| is_file(path)).map(waiting).collect();
        if files.is_empty() {
            self.unreadable(
                given.to_owned(),
                "there is no case file in this folder",
                "a case lies in `case.ron` or other `*.ron` files",
            );
        }
        files
    }

    fn next_order(&mut self) -> u32 {
        self.order += 1;
        self.order - 1
    }

    fn unreadable(&mut self, path: String, message: &str, hint: &str) {
        let order = self.next_order();
        self.read.findings.push(Finding::of_path(Code::Unreadable, order, path, message).hint(hint));
        self.read.incomplete = true;
    }

    /// Reads one file; its includes are what is to be read next.
    fn file(&mut self, waiting: Waiting) -> Vec<Waiting> {
        let Waiting { path, root, given, at } = waiting;
        // An include names a file by its own path; what was opened can be a link to one.
        let own = if given.is_some() { include::behind_links(self.store, &path) } else { path.clone() };
        if !self.seen.insert(own) {
            return Vec::new();
        }
        let base = self.base.clone().unwrap_or_else(|| path.parent().unwrap_or(&path).to_owned());
        let shown = given.unwrap_or_else(|| relative(&path, &base));
        if self.read.files.len() >= MAX_FILES {
            if !self.full {
                self.full = true;
                let message = format!("a case has at most {MAX_FILES} files; this one and what follows is left out");
                let finding = match at {
                    Some((file, span)) => Finding::new(Code::Limit, file, span, message),
                    None => Finding::of_path(Code::Limit, self.order, shown, message),
                };
                self.read.findings.push(finding.hint("join small files into larger ones"));
            }
            self.read.incomplete = true;
            return Vec::new();
        }
        if let Entry::File(bytes) = self.store.entry(&path)
            && bytes > MAX_FILE_BYTES
        {
            let message = format!("the file has {bytes} bytes; the limit is {MAX_FILE_BYTES}");
            let order = self.next_order();
            self.read
                .findings
                .push(Finding::of_path(Code::Limit, order, shown, message).hint("split it into several files"));
            self.read.incomplete = true;
            return Vec::new();
        }
        let progress = self.progress;
        let mut more = |bytes| {
            progress.add_bytes(bytes);
            !progress.is_cancelled()
        };
        let bytes = match self.store.read(&path, &mut more) {
            Ok(_) if progress.is_cancelled() => return Vec::new(),
            Ok(bytes) => bytes,
            Err(error) => {
                self.unreadable(
                    shown,
                    &format!("it cannot be read: {error}"),
                    "check that it is a file that you may read",
                );
                return Vec::new();
            }
        };
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let byte = error.utf8_error().valid_up_to();
                let message = format!("it is not UTF-8: the byte at offset {byte} fits no character");
                self.unreadable(shown, &message, "save it as UTF-8 in an editor");
                return Vec::new();
            }
        };
        if progress.is_cancelled() {
            return Vec::new();
        }
        let name = relative(&path, &base);
        self.base = Some(base);
        self.text(path, name, text, &root)
    }

    fn text(&mut self, path: PathBuf, name: String, text: String, root: &Path) -> Vec<Waiting> {
        let content = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let find_outline = || outline(&text, content, &|| self.progress.is_cancelled());
        let (outline, lines) = both(text.len() >= LONG, find_outline, || Lines::new(&text, content));
        let index = self.read.files.len();
        let order = self.next_order();
        let settings = first_settings(&text, &outline);
        let mut usable = true;
        if let Some(broken) = &outline.broken {
            let line = broken.opened.map_or(0, |opened| lines.place(&text, opened.start).0);
            let message = broken.message.replace("{line}", &line.to_string());
            self.read.findings.push(Finding::new(Code::Syntax, index, broken.span, message).hint(broken.hint.clone()));
            self.read.incomplete = true;
        }
        match settings.format {
            Some((Some(1), _)) => {}
            Some((_, span)) => {
                let message = format!("this is format {}; only format 1 can be read", span.of(&text));
                let finding = Finding::new(Code::UnsupportedFormat, index, span, message);
                self.read.findings.push(finding.hint("use a newer Casebook, or write `format: 1`"));
                // Nothing of it is used, so what else is wrong with it is not told either.
                self.read.findings.retain(|finding| {
                    !matches!(finding.place, super::finding::FindingPlace::In(file, _) if file == index)
                        || finding.code == Code::UnsupportedFormat
                });
                self.read.incomplete = true;
                usable = false;
            }
            None if index == 0 && !settings.format_is_bad && outline.broken.is_none() => {
                let finding = Finding::new(
                    Code::UnsupportedFormat,
                    index,
                    outline.root,
                    "`format` is missing; the file is read as format 1",
                );
                self.read.findings.push(finding.hint("write `format: 1` as the first field of the Case"));
            }
            None => {}
        }
        let folder = path.parent().unwrap_or(root).to_owned();
        let includes: Vec<(String, Span)> =
            settings.include.iter().map(|include| (include.words.as_ref().to_owned(), include.span)).collect();
        self.read.files.push(FileText { order, name, path, text, lines, outline, usable });
        if !usable {
            return Vec::new();
        }
        includes.iter().flat_map(|(written, span)| self.include(index, written, *span, &folder, root)).collect()
    }

    fn include(&mut self, file: usize, written: &str, span: Span, folder: &Path, root: &Path) -> Vec<Waiting> {
        let outside = || {
            Finding::new(
                Code::BadValue,
                file,
                span,
                format!("`{written}` lies outside the folder of the case and is not read"),
            )
            .hint("copy the file into the case's folder")
        };
        match include::resolve(self.store, written, folder, root) {
            Included::Outside => {
                self.read.findings.push(outside());
                Vec::new()
            }
            Included::Nothing(why) => {
                let finding = Finding::new(Code::Unreadable, file, span, format!("cannot include `{written}`: {why}"));
                self.read
                    .findings
                    .push(finding.hint("paths are relative to the file that includes them; `/` separates folders"));
                self.read.incomplete = true;
                Vec::new()
            }
            Included::Files { files, outside: left } => {
                if left > 0 {
                    self.read.findings.push(outside());
                }
                let waiting = |path| Waiting { path, root: root.to_owned(), given: None, at: Some((file, span)) };
                files.into_iter().map(waiting).collect()
            }
        }
    }
}

/// `format` and `include` of a file; what else is wrong with them is told later.
fn first_settings<'t>(text: &'t str, outline: &Outline) -> RawSettings<'t> {
    let mut settings = RawSettings::default();
    let mut seen = Vec::new();
    for field in outline.fields.iter().filter(|field| field.complete && field.too_deep.is_none()) {
        let name = field.name.of(text);
        if !matches!(name, "format" | "include") || seen.contains(&name) {
            continue;
        }
        seen.push(name);
        if let Ok(node) = tree::parse(text, field.value) {
            // What is of another type is told with the other fields.
            let _told_later = decode::setting(&mut settings, name, node, &mut Vec::new());
        } else {
            settings.format_is_bad |= name == "format";
        }
    }
    settings
}
