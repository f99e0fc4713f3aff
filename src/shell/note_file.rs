//! The file of notes on the disk: read, merged with what another window wrote there, written whole.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::safe_file::{lock, put_aside, write};
use crate::app::notes::NoteId;
use crate::app::notes::file::{Kept, Unusable, from_text, to_text};
use crate::app::notes::merge::{Change, merge};

/// What a file holds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The notes.
    pub(super) kept: Kept,
    /// Its text, by which it is known whether another window wrote it; nothing where there is no file.
    pub(super) text: Option<String>,
    /// What was found damaged in its place.
    pub(super) aside: Option<Aside>,
}

/// A damaged file that was put aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Aside {
    /// Where it lies now.
    pub(super) file: PathBuf,
    /// The line in which it is damaged, from 1.
    pub(super) line: usize,
    /// How many notes of it were whole.
    pub(super) whole: usize,
}

/// Why notes could not be read or kept.
#[derive(Debug)]
pub(super) enum Trouble {
    /// There is a file that must stay as it is.
    NotOurs(Unusable),
    /// The system says no.
    System(io::Error),
}

/// What came of keeping.
#[derive(Debug)]
pub(super) enum Saved {
    /// It is written.
    Written {
        /// The text that was there before; nothing where there was no file.
        before: Option<String>,
        /// What the file holds now.
        content: Content,
        /// How many notes were changed in another window as well and are there twice now.
        doubled: usize,
    },
    /// The file is gone or damaged (then it lies there): all notes must be written anew.
    Lost(Option<Aside>),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// Reads the notes on `case`; a damaged file is put aside, and another written with the notes that are whole.
pub(super) fn read(file: &Path, case: &str) -> Result<Content, Trouble> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Content::default()),
        Err(error) => return Err(error.into()),
    };
    let sound = std::str::from_utf8(&bytes).is_ok();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    match from_text(case, &text) {
        Ok(kept) if sound => Ok(Content { kept, text: Some(text), aside: None }),
        Ok(kept) => {
            // Only letters are damaged: they are told by the sign that stands for them.
            let line = text.lines().position(|line| line.contains(char::REPLACEMENT_CHARACTER)).unwrap_or(0) + 1;
            set_aside(file, case, (line, kept))
        }
        Err(Unusable::Damaged { line, whole }) => set_aside(file, case, (line, whole)),
        Err(other) => Err(Trouble::NotOurs(other)),
    }
}

fn set_aside(file: &Path, case: &str, (line, kept): (usize, Kept)) -> Result<Content, Trouble> {
    let aside = Aside { file: put_aside(file)?, line, whole: kept.len() };
    let mut text = None;
    if !kept.is_empty() {
        let whole = to_text(case, &kept).map_err(io::Error::other)?;
        write(file, &whole)?;
        text = Some(whole);
    }
    Ok(Content { kept, text, aside: Some(aside) })
}

/// Puts `changes` into the file of `case`; `there` is true where there was a file when it was last read or written.
pub(super) fn save(file: &Path, case: &str, changes: &[Change], there: bool) -> Result<Saved, Trouble> {
    let _lock = lock(file);
    let mut content = read(file, case)?;
    if content.aside.is_some() || there && content.text.is_none() {
        return Ok(Saved::Lost(content.aside));
    }
    let doubled = merge(&mut content.kept, changes, |id| NoteId(id.0.wrapping_add(1)));
    let text = to_text(case, &content.kept).map_err(io::Error::other)?;
    if content.text.as_ref() != Some(&text) {
        write(file, &text)?;
    }
    let before = content.text.replace(text);
    Ok(Saved::Written { before, content, doubled })
}
