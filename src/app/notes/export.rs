//! Notes as a text for others: Markdown to read, JSON for programs. Made only when asked, never by an export of the case.

use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::{Value, json};

use super::book::{Held, Standing};
use super::{Place, words};
use crate::app::State;
use crate::case::Case;
use crate::language::{self, Speech, say};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::words::{words as words_of, zone_words};

/// In which form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A text to read.
    Markdown,
    /// For other programs.
    Json,
}

impl Format {
    /// The ending of a file of it.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format that a file's name asks for.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1;
        [Self::Markdown, Self::Json].into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// Notes that are to be exported, as they were when that was asked.
#[derive(Clone, Debug)]
pub struct Export {
    case: Arc<Case>,
    clock: Clock,
    speech: Speech,
    notes: Vec<Held>,
}

impl Export {
    /// All notes on the case on screen, by time.
    pub fn of(state: &State) -> Self {
        let book = &state.notes.book;
        Self {
            case: Arc::clone(&state.document.case),
            clock: Clock::of(&state.document.case).with_years(),
            speech: state.tongue.speech(),
            notes: book.by_time().filter_map(|id| book.get(id)).cloned().collect(),
        }
    }

    /// Their text.
    pub fn text(&self, format: Format) -> String {
        let _speaking = language::speak(self.speech.clone());
        match format {
            Format::Markdown => self.markdown(),
            Format::Json => self.json(),
        }
    }

    fn title(&self) -> &str {
        words_of(&self.case.title, &self.case)
    }

    fn markdown(&self) -> String {
        let title = match self.title() {
            "" => say("notes").to_owned(),
            title => format!("{} – {title}", say("notes")),
        };
        let mut out = format!("# {}\n\n{}\n", escaped(&title), tell!("count-notes-kept", count = self.notes.len()));
        for held in &self.notes {
            self.markdown_of(held, &mut out);
        }
        out
    }

    fn markdown_of(&self, held: &Held, out: &mut String) {
        let (case, note) = (&*self.case, &held.note);
        let star = if note.bookmark { "★ " } else { "" };
        // Its words stand below: without a name of its own it is called by what it is on.
        let unnamed = note.name.trim().is_empty();
        let title = if unnamed { words::place(case, held, self.clock) } else { words::title(case, held, self.clock) };
        let _ = write!(out, "\n## {star}{}\n\n", escaped(&title));
        let (place, kind) = (words::place(case, held, self.clock), words::kind(note));
        let id = match &note.place {
            Place::Item { id, .. } => format!(" (`{id}`)"),
            _ => String::new(),
        };
        let _ = writeln!(out, "- {kind}: {}{id}", escaped(&place));
        let time = words::time(case, held, self.clock);
        if matches!(note.place, Place::Item { .. }) && !time.is_empty() {
            let _ = writeln!(out, "- {}: {}", say("field-when"), escaped(&time));
        }
        if let Some(standing) = words::standing(held) {
            let _ = writeln!(out, "- {}", escaped(&standing));
        }
        let changed = words::written_at(note.changed, self.clock);
        let changed = tell!("time-in-zone", time = changed, zone = zone_words(case, self.clock.shown));
        let _ = writeln!(out, "- {}: {changed}", say("note-changed"));
        let text = note.text.trim();
        if !text.is_empty() {
            out.push('\n');
            for line in text.lines() {
                let _ = writeln!(out, "> {}", escaped(line));
            }
        }
    }

    fn json(&self) -> String {
        let notes: Vec<Value> = self.notes.iter().map(|held| self.json_of(held)).collect();
        let case = json!({ "id": self.case.id.as_deref(), "title": self.title() });
        let file = json!({ "format": "casebook-notes", "version": 1, "case": case, "zone": self.clock.shown.name(), "notes": notes });
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }

    fn json_of(&self, held: &Held) -> Value {
        let note = &held.note;
        let place = match &note.place {
            Place::Item { id, kind, called } => {
                let state = match held.standing {
                    Standing::Orphan(_) => "orphaned",
                    Standing::On(_, true) => "reworded",
                    Standing::On(_, false) | Standing::Free => "attached",
                };
                let now = held.item().map(|item| words::called(&self.case, item).into_owned());
                let when = held.item().and_then(|item| self.case.when_of(item)).map(|when| when.written.to_string());
                json!({ "item": id, "kind": kind.name(), "called_when_noted": called, "called": now, "when": when, "state": state })
            }
            Place::Time { at, precision } => json!({ "time": at.to_string(), "precision": precision.name() }),
            Place::Span { start, end } => json!({ "start": start.to_string(), "end": end.to_string() }),
        };
        json!({
            "id": format!("{:032x}", note.id.0),
            "on": place,
            "time_words": words::time(&self.case, held, self.clock),
            "name": note.name,
            "text": note.text,
            "bookmark": note.bookmark,
            "created": note.created.to_string(),
            "changed": note.changed.to_string(),
        })
    }
}

/// Words in which nothing is taken for Markdown.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for (at, c) in words.trim().char_indices() {
        let special = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|')
            || at == 0 && matches!(c, '#' | '+' | '-' | '=' | '~');
        if special {
            out.push('\\');
        }
        out.push(if c == '\n' || c == '\r' { ' ' } else { c });
    }
    out
}
