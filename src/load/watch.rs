//! Whether the files of a case have changed on disk since they were read.
//!
//! Polled by who shows the case: a change is told once it has been quiet for one poll, so that a file is not read half-written.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::store::Disk;
use super::store::Store as _;
use crate::case::Case;

/// What is remembered of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stamp {
    /// A file: when it was written, and how long it is; `None` where it is gone.
    File(Option<(SystemTime, u64)>),
    /// A folder: the case files in it.
    Folder(Vec<String>),
}

/// Watches the files of a case, and the folders they lie in for new ones.
#[derive(Debug, Default)]
pub struct Watch {
    paths: Vec<PathBuf>,
    /// As they were when the case was read.
    read: Vec<Stamp>,
    /// As they were at the last poll, where that differs.
    pending: Option<Vec<Stamp>>,
}

impl Watch {
    /// Watches the files of `case`, which began to be read at `read_from`. What was written since then counts as changed,
    /// because it is not known whether it was read before or after.
    pub fn new(case: &Case, read_from: SystemTime) -> Self {
        let mut paths: Vec<PathBuf> = case.files.iter().map(|file| file.path.clone()).collect();
        let mut folders: Vec<PathBuf> = paths.iter().filter_map(|path| path.parent()).map(Path::to_owned).collect();
        folders.sort_unstable();
        folders.dedup();
        paths.append(&mut folders);
        let since = read_from..=SystemTime::now();
        let seen = |path: &PathBuf| match stamp(path) {
            Stamp::File(Some((written, _))) if since.contains(&written) => Stamp::File(None),
            stamp => stamp,
        };
        let read = paths.iter().map(seen).collect();
        Self { paths, read, pending: None }
    }

    /// Looks once more; true where something has changed since the case was read and not since the last look.
    /// What is told is taken as read.
    pub fn poll(&mut self) -> bool {
        let now: Vec<Stamp> = self.paths.iter().map(|path| stamp(path)).collect();
        if now == self.read {
            self.pending = None;
            return false;
        }
        if self.pending.as_ref() == Some(&now) {
            self.pending = None;
            self.read = now;
            return true;
        }
        self.pending = Some(now);
        false
    }
}

fn stamp(path: &Path) -> Stamp {
    let names = Disk.names(path);
    if names.is_empty() {
        return Stamp::File(Disk.written(path));
    }
    let mut names: Vec<String> = names.into_iter().filter(|name| super::include::matches("*.ron", name)).collect();
    names.sort_unstable();
    Stamp::Folder(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::{Progress, Request, load};

    #[test]
    fn a_change_is_told_once_it_is_quiet() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.ron");
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("can be written");
        write("case.ron", "Case(format: 1, include: [\"*.ron\"])");
        let loaded = load(&Request::Paths(vec![path]), &Progress::default());
        let mut watch = Watch::new(&loaded.case, SystemTime::now());
        let mut check = |expected: &[bool]| {
            let polled: Vec<bool> = expected.iter().map(|_| watch.poll()).collect();
            assert_eq!(polled, expected);
        };
        check(&[false, false]);
        write("case.ron", "Case(format: 1, include: [\"*.ron\"], title: \"Longer\")");
        check(&[false, true, false]);
        write("more.ron", "Case()");
        check(&[false, true, false]);
        write("notes.txt", "not of the case");
        check(&[false, false]);
        std::fs::remove_file(folder.path().join("more.ron")).expect("can be removed");
        check(&[false, true, false]);
        // What was written while the case was read is read again.
        let mut watch = Watch::new(&loaded.case, SystemTime::UNIX_EPOCH);
        assert!(!watch.poll() && watch.poll() && !watch.poll());
    }
}
