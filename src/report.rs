//! Problems for people: the line shown, the place marked, what to do.

use std::io::{self, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::case::{Case, Problem, Severity};

/// Writes every problem, then how many there are.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write(out: &mut impl Write, problems: &[Problem], case: &Case, colours: bool) -> io::Result<()> {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    for problem in problems {
        let path = path_from_here(problem, case);
        writeln!(out, "{}\n", renderer.render(&[group(problem, &path)]))?;
    }
    writeln!(out, "{}", summary(problems, case))
}

/// "2 errors, 1 warning in 3 files"
pub fn summary(problems: &[Problem], case: &Case) -> String {
    let count = |severity: Severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let counted: Vec<String> = [Severity::Error, Severity::Warning, Severity::Note]
        .into_iter()
        .filter(|severity| count(*severity) > 0)
        .map(|severity| counted(count(severity), &severity.to_string()))
        .collect();
    let found = if counted.is_empty() { "no problems".to_owned() } else { counted.join(", ") };
    let items = case.parties.len()
        + case.actors.len()
        + case.sources.len()
        + case.topics.len()
        + case.events.len()
        + case.statements.len()
        + case.commitments.len()
        + case.links.len();
    format!("{found} in {} with {}", self::counted(case.files.len(), "file"), self::counted(items, "item"))
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The problem's file as it can be opened from the current folder.
fn path_from_here(problem: &Problem, case: &Case) -> String {
    let file = case.files.iter().find(|file| file.name == problem.file);
    let here = std::env::current_dir().ok().and_then(|folder| folder.canonicalize().ok());
    match (file, here) {
        (Some(file), Some(here)) => file.path.strip_prefix(here).unwrap_or(&file.path).display().to_string(),
        _ => problem.file.to_string(),
    }
}

fn group<'p>(problem: &'p Problem, path: &'p str) -> Group<'p> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = match &problem.item {
        Some(item) => format!("{} (in `{item}`)", problem.message),
        None => problem.message.clone(),
    };
    let titled = level.primary_title(title).id(problem.code.name());
    let mut group = Group::with_title(titled);
    if let Some(excerpt) = problem.excerpt.as_ref()
        && let (Some(line), Some(column)) = (problem.line, problem.column)
    {
        let source = excerpt.lines.join("\n");
        let mut start = 0;
        for text in excerpt.lines.iter().take((line - excerpt.first_line) as usize) {
            start += text.len() + 1;
        }
        let text = excerpt.lines.get((line - excerpt.first_line) as usize).map_or("", |line| &**line);
        let byte = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
        let first = (column - 1).saturating_sub(excerpt.cut) as usize;
        let (from, to) = (start + byte(first), start + byte(first + problem.width as usize));
        let mut snippet = Snippet::source(source)
            .line_start(excerpt.first_line as usize)
            .fold(false)
            .annotation(AnnotationKind::Primary.span(from..to.max(from)));
        // A line that was cut would give the wrong column: then the place stands by itself.
        if excerpt.cut == 0 {
            snippet = snippet.path(path);
        } else {
            group = group.element(origin(problem, path));
        }
        group = group.element(snippet);
    } else {
        group = group.element(origin(problem, path));
    }
    match &problem.hint {
        Some(hint) => group.element(Level::HELP.message(hint)),
        None => group,
    }
}

fn origin<'p>(problem: &Problem, path: &'p str) -> Origin<'p> {
    let origin = Origin::path(path);
    match (problem.line, problem.column) {
        (Some(line), Some(column)) => origin.line(line as usize).char_column(column as usize),
        _ => origin,
    }
}
