//! Where case files lie: on disk, or inside the program. The only file system access of reading.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;

/// So many bytes are read from the disk at a time.
const PORTION: u64 = 4 << 20;

/// What a path leads to, links not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Nothing.
    Missing,
    /// A file of this many bytes.
    File(u64),
    /// A folder.
    Folder,
    /// A symbolic link to this path.
    Link(PathBuf),
    /// It may not be looked at.
    Denied,
}

/// A place that holds files.
pub trait Store {
    /// What `path` leads to, without following it if it is a link.
    fn entry(&self, path: &Path) -> Entry;
    /// The bytes of a file. `more` is told of every portion how many bytes it has; where it says no, the rest is left.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn read(&self, path: &Path, more: &mut dyn FnMut(u64) -> bool) -> io::Result<Vec<u8>>;
    /// The names in a folder, in no particular order; those that are not Unicode are left out.
    fn names(&self, folder: &Path) -> Vec<String>;
    /// `path` made absolute, its folder with all links resolved.
    fn absolute(&self, path: &Path) -> PathBuf;
}

/// The disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Disk {
    /// When a file was last written, and its length; `None` where it is not there.
    pub fn written(self, path: &Path) -> Option<(SystemTime, u64)> {
        let data = std::fs::metadata(path).ok()?;
        Some((data.modified().ok()?, data.len()))
    }
}

impl Store for Disk {
    fn entry(&self, path: &Path) -> Entry {
        match std::fs::symlink_metadata(path) {
            Ok(data) if data.is_symlink() => std::fs::read_link(path).map_or(Entry::Denied, Entry::Link),
            Ok(data) if data.is_dir() => Entry::Folder,
            Ok(data) => Entry::File(data.len()),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Entry::Denied,
            Err(_) => Entry::Missing,
        }
    }

    fn read(&self, path: &Path, more: &mut dyn FnMut(u64) -> bool) -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let mut bytes = Vec::new();
        // One more, so that the end is met without growing once more. Where there is no room for that it is read all the same.
        let length = file.metadata().map_or(0, |data| data.len());
        let _ = bytes.try_reserve_exact(usize::try_from(length).unwrap_or(0).saturating_add(1));
        loop {
            let portion = file.by_ref().take(PORTION).read_to_end(&mut bytes)?;
            if portion == 0 || !more(portion as u64) {
                return Ok(bytes);
            }
        }
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        std::fs::read_dir(folder)
            .map(|entries| entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect())
            .unwrap_or_default()
    }

    fn absolute(&self, path: &Path) -> PathBuf {
        if let Ok(resolved) = std::fs::canonicalize(path)
            && resolved.is_dir()
        {
            return resolved;
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        match (std::fs::canonicalize(parent), path.file_name()) {
            (Ok(parent), Some(name)) => parent.join(name),
            _ => std::path::absolute(path).unwrap_or_else(|_| path.to_owned()),
        }
    }
}

/// Files held in memory, all below `/`.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Memory {
    /// These files, by their paths below `/`.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let absolute = |(name, bytes): (&str, &[u8])| (Path::new("/").join(name), bytes.to_vec());
        Self { files: files.into_iter().map(absolute).collect() }
    }
}

impl Store for Memory {
    fn entry(&self, path: &Path) -> Entry {
        match self.files.get(path) {
            Some(bytes) => Entry::File(bytes.len() as u64),
            None if self.files.keys().any(|file| file.starts_with(path)) => Entry::Folder,
            None => Entry::Missing,
        }
    }

    fn read(&self, path: &Path, more: &mut dyn FnMut(u64) -> bool) -> io::Result<Vec<u8>> {
        let bytes = self.files.get(path).ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        more(bytes.len() as u64);
        Ok(bytes.clone())
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = self
            .files
            .keys()
            .filter_map(|file| file.strip_prefix(folder).ok())
            .filter_map(|rest| rest.components().next())
            .map(|name| name.as_os_str().to_string_lossy().into_owned())
            .collect();
        names.dedup();
        names
    }

    fn absolute(&self, path: &Path) -> PathBuf {
        lexical(&Path::new("/").join(path))
    }
}

/// `path` without `.` and `..`, by its words alone.
pub fn lexical(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                resolved.pop();
            }
            other => resolved.push(other),
        }
    }
    resolved
}

/// `path` relative to `folder`, with `/`; both absolute.
pub fn relative(path: &Path, folder: &Path) -> String {
    let (path_parts, folder_parts): (Vec<_>, Vec<_>) = (path.components().collect(), folder.components().collect());
    let shared = path_parts.iter().zip(&folder_parts).take_while(|(a, b)| a == b).count();
    let up = folder_parts.len() - shared;
    let mut words: Vec<String> = vec!["..".to_owned(); up];
    words.extend(path_parts.iter().skip(shared).map(|part| part.as_os_str().to_string_lossy().into_owned()));
    words.join("/")
}
