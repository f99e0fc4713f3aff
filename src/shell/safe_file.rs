//! Files that are written whole or not at all, and damaged ones that are put aside and never lost.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Most damaged files of one name that are kept.
const MOST_ASIDE: u32 = 1000;

/// Writes `text` to a file beside and puts it in place, so that no half-written one is ever read.
pub(super) fn write(file: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = with_ending(file, &format!("{}.new", std::process::id()));
    let mut new = File::create(&beside)?;
    let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
    drop(new);
    written.and_then(|()| fs::rename(&beside, file)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

/// Moves a damaged file to `NAME.damaged`, or `NAME.damaged.2` and so on where there are such already; where it lies now.
pub(super) fn put_aside(file: &Path) -> io::Result<PathBuf> {
    for number in 1..=MOST_ASIDE {
        let ending = if number == 1 { "damaged".to_owned() } else { format!("damaged.{number}") };
        let aside = with_ending(file, &ending);
        // The name is taken first, so that two windows never choose the same.
        match OpenOptions::new().write(true).create_new(true).open(&aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(_) => {
                return fs::rename(file, &aside).map(|()| aside.clone()).inspect_err(|_| {
                    let _ = fs::remove_file(&aside);
                });
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Waits until no other window of the program writes `file`, and keeps others waiting while what comes back lives.
/// Nothing where the file system knows no locks.
pub(super) fn lock(file: &Path) -> Option<File> {
    fs::create_dir_all(file.parent()?).ok()?;
    let lock = OpenOptions::new().create(true).truncate(false).write(true).open(with_ending(file, "lock")).ok()?;
    lock.lock().ok()?;
    Some(lock)
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_damaged_file_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x.ron");
        for (number, ending) in ["damaged", "damaged.2", "damaged.3"].into_iter().enumerate() {
            fs::write(&file, number.to_string()).expect("written");
            assert_eq!(put_aside(&file).expect("moved"), with_ending(&file, ending));
            assert!(!file.exists());
        }
        let kept = |ending: &str| fs::read_to_string(with_ending(&file, ending)).expect("kept");
        assert_eq!([kept("damaged"), kept("damaged.2"), kept("damaged.3")], ["0", "1", "2"]);
        assert!(put_aside(&file).is_err(), "there is nothing to move");
        assert!(!with_ending(&file, "damaged.4").exists());
    }

    #[test]
    fn what_cannot_be_written_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a").join("x.ron");
        write(&file, "one").expect("written");
        write(&file, "two").expect("written again");
        assert_eq!(fs::read_to_string(&file).expect("read"), "two");
        assert!(write(&file.join("y.ron"), "three").is_err());
        assert_eq!(fs::read_dir(folder.path().join("a")).expect("a folder").count(), 1, "nothing is left beside");
    }
}
