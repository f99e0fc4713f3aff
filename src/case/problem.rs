//! Findings in case files: what is wrong, how bad it is, where, and what to do.

use std::fmt;

use super::item::named_enum;

named_enum! {
    /// How bad a finding is, worst first.
    Severity {
        /// Something was left out or replaced.
        Error,
        /// Something is likely not meant so.
        Warning,
        /// Something worth knowing.
        Note,
    }
}

/// What kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A file or folder cannot be read.
    Unreadable,
    /// The outline of a file cannot be followed.
    Syntax,
    /// `format` is missing or not 1.
    UnsupportedFormat,
    /// An item does not parse.
    BadItem,
    /// A `when` that does not exist or is not in the table.
    BadDate,
    /// An id outside the pattern.
    BadId,
    /// An id that an earlier item bears.
    DuplicateId,
    /// An id that nothing bears.
    UnknownReference,
    /// An id that the wrong kind of item bears.
    WrongKind,
    /// A value that is none of its kind.
    BadValue,
    /// Sources or items in a ring.
    Cycle,
    /// Over a limit.
    Limit,
    /// A field that the format does not have.
    UnknownField,
    /// A time of day without a zone.
    NoTimeZone,
    /// Times that cannot follow each other so.
    Order,
    /// Characters that cannot be seen.
    HiddenCharacters,
    /// An hour that the zone has twice.
    DoubledHour,
    /// Nothing refers to it.
    Unused,
    /// It has no source.
    Unsourced,
    /// A language of the case is missing.
    MissingTranslation,
}

impl Code {
    /// Every code with its name and severity.
    pub const ALL: &'static [(Self, &'static str, Severity)] = &[
        (Self::Unreadable, "unreadable", Severity::Error),
        (Self::Syntax, "syntax", Severity::Error),
        (Self::UnsupportedFormat, "unsupported-format", Severity::Error),
        (Self::BadItem, "bad-item", Severity::Error),
        (Self::BadDate, "bad-date", Severity::Error),
        (Self::BadId, "bad-id", Severity::Error),
        (Self::DuplicateId, "duplicate-id", Severity::Error),
        (Self::UnknownReference, "unknown-reference", Severity::Error),
        (Self::WrongKind, "wrong-kind", Severity::Error),
        (Self::BadValue, "bad-value", Severity::Error),
        (Self::Cycle, "cycle", Severity::Error),
        (Self::Limit, "limit", Severity::Error),
        (Self::UnknownField, "unknown-field", Severity::Warning),
        (Self::NoTimeZone, "no-time-zone", Severity::Warning),
        (Self::Order, "order", Severity::Warning),
        (Self::HiddenCharacters, "hidden-characters", Severity::Warning),
        (Self::DoubledHour, "doubled-hour", Severity::Note),
        (Self::Unused, "unused", Severity::Note),
        (Self::Unsourced, "unsourced", Severity::Note),
        (Self::MissingTranslation, "missing-translation", Severity::Note),
    ];

    /// The name in reports: `bad-date`.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(code, ..)| *code == self).map_or("", |(_, name, _)| name)
    }

    /// How bad such a finding is.
    pub fn severity(self) -> Severity {
        Self::ALL.iter().find(|(code, ..)| *code == self).map_or(Severity::Error, |(.., severity)| *severity)
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        })
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// What kind of finding.
    pub code: Code,
    /// Position of the file in reading order, for sorting; `u32::MAX` where it was not read.
    pub file_order: u32,
    /// The file: as in the case's list of files, or as given where it could not be read.
    pub file: Box<str>,
    /// Line, from 1.
    pub line: Option<u32>,
    /// Column in characters, from 1.
    pub column: Option<u32>,
    /// How many characters from there on are meant; 0 where that cannot be told.
    pub width: u32,
    /// The item's id as written.
    pub item: Option<Box<str>>,
    /// What is wrong, in English, lower case, without a full stop.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
    /// The lines that it is about.
    pub excerpt: Option<Excerpt>,
}

impl Problem {
    /// Where it is: `events.ron:12:5`.
    pub fn place_words(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", self.file),
            (Some(line), None) => format!("{}:{line}", self.file),
            _ => self.file.to_string(),
        }
    }
}

/// Some lines of a file as they were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Number of the first of them.
    pub first_line: u32,
    /// The lines, at most a few hundred characters of each.
    pub lines: Vec<Box<str>>,
    /// How many characters were cut off at the left of each.
    pub cut: u32,
}
