//! The file in which the notes on one case are kept, as RON text.
//!
//! ```text
//! NotesFile(version: 1, case: "id riyadh", notes: [(id: "…", on: Item(id: "talks", kind: "Event", called: "Talks"), …)])
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Note, NoteId, Place};
use crate::case::{Instant, Kind, Precision};

/// The version that is written, and the latest that is understood.
pub const VERSION: u32 = 1;

/// Most characters of a case's own name in the name of its file.
const MOST_NAME: usize = 40;

/// Notes by their ids.
pub type Kept = BTreeMap<NoteId, Arc<Note>>;

/// Why a file of notes cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub enum Unusable {
    /// It is damaged: it can be put aside.
    Damaged {
        /// The line in which it cannot be followed any more, from 1.
        line: usize,
        /// The notes that are whole nevertheless.
        whole: Kept,
    },
    /// It is of a later version of the program, or holds what this one does not know: it must stay as it is.
    Later,
    /// It is of another case: it must stay as it is.
    OtherCase,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "NotesFile", deny_unknown_fields)]
struct FileText {
    version: u32,
    case: String,
    notes: Vec<NoteText>,
}

/// What every version begins with.
#[derive(Deserialize)]
#[serde(rename = "NotesFile")]
struct Head {
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Note", deny_unknown_fields)]
struct NoteText {
    id: String,
    on: PlaceText,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    bookmark: bool,
    created: i64,
    changed: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
enum PlaceText {
    Item { id: String, kind: String, called: String },
    Time { at: i64, precision: String },
    Span { start: i64, end: i64 },
}

/// The name of the file for the case that is remembered under `case`: safe in every file system, and the same for good.
pub fn name_of(case: &str) -> String {
    let own = case.split_once(' ').map_or(case, |(_, own)| own);
    let own = own.rsplit(['/', '\\']).next().unwrap_or(own);
    let safe = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let own: String = own.chars().take(MOST_NAME).map(safe).collect();
    // FNV-1a, 64 bits: it tells apart what looks alike when it is made safe.
    let hash = case
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{own}-{hash:016x}.notes.ron")
}

/// The text of the file with the notes on `case`.
///
/// # Errors
/// Where ron cannot write it.
pub fn to_text(case: &str, kept: &Kept) -> Result<String, ron::Error> {
    let notes = kept.values().map(|note| note_text(note)).collect();
    let file = FileText { version: VERSION, case: case.to_owned(), notes };
    // One line a note, so that versions of the file can be compared.
    let config = ron::ser::PrettyConfig::default().depth_limit(2).struct_names(true);
    ron::ser::to_string_pretty(&file, config)
}

/// The notes on `case` in the text of its file.
///
/// # Errors
/// Where the text is damaged, or none of this program's business.
pub fn from_text(case: &str, text: &str) -> Result<Kept, Unusable> {
    let file: FileText = match ron::from_str(text) {
        Ok(file) => file,
        Err(error) => return Err(reason(text, &error)),
    };
    if file.version > VERSION {
        return Err(Unusable::Later);
    }
    if file.case != case {
        return Err(Unusable::OtherCase);
    }
    let mut kept = Kept::new();
    for note in file.notes {
        // A place or a kind that is not known is one of a later version.
        let note = note_of(note).ok_or(Unusable::Later)?;
        kept.insert(note.id, Arc::new(note));
    }
    Ok(kept)
}

fn reason(text: &str, error: &ron::de::SpannedError) -> Unusable {
    use ron::Error;
    let unknown = matches!(error.code, Error::NoSuchStructField { .. } | Error::NoSuchEnumVariant { .. });
    let later = || ron::from_str::<Head>(text).is_ok_and(|head| head.version > VERSION);
    if unknown || later() || written_version(text).is_some_and(|version| version > VERSION) {
        return Unusable::Later;
    }
    Unusable::Damaged { line: error.span.start.line, whole: whole_lines(text) }
}

/// The version in a text that cannot be read as a whole.
fn written_version(text: &str) -> Option<u32> {
    let (_, behind) = text.split_once("version:")?;
    let digits = behind.trim_start().split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// The notes of a damaged text that are whole: each stands on a line of its own.
fn whole_lines(text: &str) -> Kept {
    let note = |line: &str| ron::from_str::<NoteText>(line.trim().trim_end_matches(',')).ok().and_then(note_of);
    text.lines().filter_map(note).map(|note| (note.id, Arc::new(note))).collect()
}

fn note_text(note: &Note) -> NoteText {
    let mut id = String::new();
    let _ = write!(id, "{:032x}", note.id.0);
    let on = match &note.place {
        Place::Item { id, kind, called } => {
            PlaceText::Item { id: id.clone(), kind: kind.name().to_owned(), called: called.clone() }
        }
        Place::Time { at, precision } => PlaceText::Time { at: at.0, precision: precision.name().to_owned() },
        Place::Span { start, end } => PlaceText::Span { start: start.0, end: end.0 },
    };
    let (name, text, bookmark) = (note.name.clone(), note.text.clone(), note.bookmark);
    NoteText { id, on, name, text, bookmark, created: note.created.0, changed: note.changed.0 }
}

fn note_of(note: NoteText) -> Option<Note> {
    let id = NoteId(u128::from_str_radix(&note.id, 16).ok()?);
    let place = match note.on {
        PlaceText::Item { id, kind, called } => Place::Item { id, kind: named(Kind::NAMES, &kind)?, called },
        PlaceText::Time { at, precision } => {
            Place::Time { at: Instant(at), precision: named(Precision::NAMES, &precision)? }
        }
        PlaceText::Span { start, end } => Place::Span { start: Instant(start), end: Instant(end) },
    };
    let (name, text, bookmark) = (note.name, note.text, note.bookmark);
    Some(Note { id, place, name, text, bookmark, created: Instant(note.created), changed: Instant(note.changed) })
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> Kept {
        let places = [
            Place::Item { id: "talks".to_owned(), kind: Kind::Event, called: "“Talks”\n\"x\"".to_owned() },
            Place::Time { at: Instant(-5), precision: Precision::Day },
            Place::Span { start: Instant(i64::MIN), end: Instant(i64::MAX) },
        ];
        let note = |(id, place): (u128, Place)| {
            let (name, text) = ("Ім’я".to_owned(), "# [ ) \\ \u{202e}\n".to_owned());
            let note =
                Note { id: NoteId(id), place, name, text, bookmark: true, created: Instant(1), changed: Instant(2) };
            (note.id, Arc::new(note))
        };
        [1, u128::MAX, 3].into_iter().zip(places).map(note).collect()
    }

    #[test]
    fn notes_come_back_as_they_were_written() {
        let text = to_text("id x", &kept()).expect("writable");
        assert_eq!(from_text("id x", &text).expect("readable"), kept());
        assert_eq!(text.lines().filter(|line| line.contains("created")).count(), 3, "one line a note:\n{text}");
    }

    #[test]
    fn what_is_not_understood_is_never_taken_for_damaged() {
        let text = to_text("id x", &kept()).expect("writable");
        let check = |from: &str, to: &str, expected: Result<usize, Unusable>| {
            assert!(text.contains(from), "{from} in {text}");
            assert_eq!(from_text("id x", &text.replace(from, to)).map(|kept| kept.len()), expected, "{from} → {to}");
        };
        check("version: 1", "version: 1", Ok(3));
        check("version: 1", "version: 2", Err(Unusable::Later));
        check("version: 1", "version: 2, more: [1]", Err(Unusable::Later));
        check("created: 1", "created: 1, more: 2", Err(Unusable::Later));
        check("Item(", "Region(", Err(Unusable::Later));
        check("\"Event\"", "\"Region\"", Err(Unusable::Later));
        check("id x", "id y", Err(Unusable::OtherCase));
    }

    #[test]
    fn of_a_damaged_file_the_notes_that_are_whole_are_kept() {
        let text = to_text("id x", &kept()).expect("writable");
        let check = |text: &str, expected: (usize, usize)| match from_text("id x", text) {
            Err(Unusable::Damaged { line, whole }) => {
                assert_eq!((line, whole.len()), expected, "{text}");
                assert!(whole.iter().all(|(id, note)| kept().get(id) == Some(note)));
            }
            other => panic!("{other:?} of {text}"),
        };
        check(&text.replace("notes: [", "notes: "), (4, 3));
        check(&text.replacen("created: 1", "created: x", 1), (5, 2));
        let half = text.find("created").expect("a note");
        check(&text[..half], (5, 0));
        check("", (1, 0));
        // Of a later version nothing is touched, however damaged it is.
        let later = text.replace("version: 1", "version: 2").replace("notes: [", "notes: ");
        assert_eq!(from_text("id x", &later), Err(Unusable::Later));
    }

    #[test]
    fn every_case_has_a_file_of_its_own_with_a_safe_name() {
        let check = |case: &str, expected: &str| assert_eq!(name_of(case), expected, "{case}");
        check("id riyadh-2025", "riyadh-2025-c812e22c0b3c34a1.notes.ron");
        check("file /a b/Fälle/c.ron", "c-ron-d03219d4b4040767.notes.ron");
        assert_ne!(name_of("file /a/c.ron"), name_of("file /b/c.ron"));
        assert_ne!(name_of("id a.b"), name_of("id a-b"));
    }
}
