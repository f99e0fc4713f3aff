//! Findings while they are collected, and their way into reports: sorted, counted, with the lines that they are about.

use super::lexer::Span;
use super::read::FileText;
use crate::case::Code;
use crate::case::problem::{Excerpt, Problem};

/// Most findings that are kept; one more then says how many were not.
pub const MAX_PROBLEMS: usize = 10_000;

/// One finding, its place still in bytes.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What kind.
    pub code: Code,
    /// Where.
    pub place: FindingPlace,
    /// The item's id as written.
    pub item: Option<String>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

/// Where a finding is.
#[derive(Clone, Debug)]
pub enum FindingPlace {
    /// In a file that was read: its index, and where in it.
    In(usize, Option<Span>),
    /// A path that could not be read: its place in the reading order, and the path as given.
    Path(u32, String),
}

impl Finding {
    /// A finding at `span` of the file with index `file`.
    pub fn new(code: Code, file: usize, span: Span, message: impl Into<String>) -> Self {
        Self { code, place: FindingPlace::In(file, Some(span)), item: None, message: message.into(), hint: None }
    }

    /// A finding about a path that could not be read.
    pub fn of_path(code: Code, order: u32, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { code, place: FindingPlace::Path(order, path.into()), item: None, message: message.into(), hint: None }
    }

    /// Says what to do.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says what to do, where there is something to say.
    pub fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// Names the item.
    pub fn item(mut self, id: Option<&str>) -> Self {
        self.item = id.map(str::to_owned);
        self
    }

    fn order(&self, files: &[FileText]) -> (u32, Option<u32>) {
        match &self.place {
            FindingPlace::In(file, span) => {
                (files.get(*file).map_or(0, |file| file.order), span.map(|span| span.start))
            }
            FindingPlace::Path(order, _) => (*order, None),
        }
    }
}

/// Findings as problems: by file in reading order, then line, column, code; at most [`MAX_PROBLEMS`] and one that counts the rest.
pub fn problems(mut findings: Vec<Finding>, files: &[FileText]) -> Vec<Problem> {
    findings.sort_by_cached_key(|finding| {
        let (file, byte) = finding.order(files);
        (file, byte, finding.code.name())
    });
    let dropped = findings.split_off(MAX_PROBLEMS.min(findings.len()));
    let mut problems: Vec<Problem> = findings.into_iter().map(|finding| problem(finding, files)).collect();
    if let Some(worst) = dropped.iter().map(|finding| finding.code.severity()).min() {
        let first = files.first();
        problems.push(Problem {
            severity: worst,
            code: Code::Limit,
            file_order: first.map_or(u32::MAX, |file| file.order),
            file: first
                .map_or_else(
                    || problems.first().map(|problem| problem.file.clone()),
                    |file| Some(file.name.as_str().into()),
                )
                .unwrap_or_default(),
            line: None,
            column: None,
            width: 0,
            item: None,
            message: format!("{} more problems were found; the worst of them is: {worst}", dropped.len()),
            hint: Some(format!("the first {MAX_PROBLEMS} are kept: mend them and check again")),
            excerpt: None,
        });
    }
    problems
}

fn problem(finding: Finding, files: &[FileText]) -> Problem {
    let severity = finding.code.severity();
    let mut problem = Problem {
        severity,
        code: finding.code,
        file_order: u32::MAX,
        file: Box::default(),
        line: None,
        column: None,
        width: 0,
        item: finding.item.map(Into::into),
        message: finding.message,
        hint: finding.hint,
        excerpt: None,
    };
    match finding.place {
        FindingPlace::Path(order, path) => {
            problem.file_order = order;
            problem.file = path.into();
        }
        FindingPlace::In(file, span) => {
            let Some(file) = files.get(file) else { return problem };
            problem.file_order = file.order;
            problem.file = file.name.as_str().into();
            if let Some(span) = span {
                let (line, column) = file.lines.place(&file.text, span.start);
                let first_line = span.of(&file.text).lines().next().unwrap_or_default();
                problem.line = Some(line);
                problem.column = Some(column);
                problem.width = first_line.chars().count().max(1) as u32;
                problem.excerpt = excerpt(file, line, column);
            }
        }
    }
    problem
}

/// The line that a finding is about with one before and one behind it, long lines cut around the place.
fn excerpt(file: &FileText, line: u32, column: u32) -> Option<Excerpt> {
    const WIDTH: usize = 240;
    const BEFORE: u32 = 100;
    let cut = column.saturating_sub(BEFORE + 1);
    let first_line = line.saturating_sub(1).max(1);
    let shown = |number: u32| Some(file.lines.stretch(&file.text, number, cut, WIDTH)?.into());
    let lines: Vec<Box<str>> = (first_line..=line + 1).map_while(shown).collect();
    (!lines.is_empty()).then_some(Excerpt { first_line, lines, cut })
}
