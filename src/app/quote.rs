//! A statement as text to paste elsewhere: the words, who said them when and where, by which way they came, and the link.

use super::names::{language_name, short_name};
use crate::case::{Case, Citation, Form, Statement, chain};
use crate::language::Term as _;
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::words::{chosen, date_words, name_words, named_zone, when_words, words, zone_words};

/// The words of a statement that are shown: first those for the reader, then the original where that is another text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// The words for the reader.
    pub shown: &'a str,
    /// Their language tag.
    pub tag: &'a str,
    /// The words as spoken with their language tag, where those are others.
    pub original: Option<(&'a str, &'a str)>,
}

/// The words of `statement` for the reader.
pub fn spoken<'a>(case: &'a Case, statement: &'a Statement) -> Words<'a> {
    let chosen = chosen(&statement.text, case);
    let original =
        statement.language.as_deref().and_then(|tag| statement.text.in_language(tag).map(|text| (text, tag)));
    Words {
        shown: chosen.words,
        tag: chosen.tag,
        original: original.filter(|(text, tag)| *text != chosen.words && !tag.eq_ignore_ascii_case(chosen.tag)),
    }
}

/// `text` in the quotation marks of its language, unless it is a paraphrase or has its own.
pub fn quoted(text: &str, tag: &str, form: Form) -> String {
    let marked = text.starts_with(['“', '«', '„', '"', '”', '‘']);
    if form == Form::Paraphrase || marked || text.is_empty() {
        return text.to_owned();
    }
    let (open, close) = match tag.split('-').next().unwrap_or(tag).to_ascii_lowercase().as_str() {
        "ru" | "uk" | "be" | "fr" | "it" | "es" | "el" => ('«', '»'),
        "de" | "cs" | "sk" | "bg" => ('„', '“'),
        "pl" | "ro" | "hu" => ('„', '”'),
        _ => ('“', '”'),
    };
    format!("{open}{text}{close}")
}

/// What the form of a statement is called, with the language of the words as spoken: `Verbatim · Russian`,
/// `Translated from Russian`. Where the file does not say it, the language of the words that stand in for the reader's.
pub fn form_words(case: &Case, statement: &Statement) -> String {
    let form = statement.form.term();
    let shown = chosen(&statement.text, case);
    let stand_in = Some(shown.tag).filter(|_| shown.stand_in && !shown.words.is_empty());
    let Some(tag) = statement.language.as_deref().or(stand_in) else {
        return form.to_owned();
    };
    let language = language_name(tag);
    let plain = statement.form == Form::Paraphrase && tag.eq_ignore_ascii_case(shown.tag) && !shown.stand_in;
    match statement.form {
        _ if plain => form.to_owned(),
        Form::Translated => tell!("form-from", form = form, language = language),
        Form::Verbatim | Form::Paraphrase => format!("{form} · {language}"),
    }
}

/// The same over the words that are shown: of what was said word for word in another language these are a translation, and
/// only the original below them is verbatim.
pub fn shown_form_words(case: &Case, statement: &Statement) -> String {
    match (statement.form, spoken(case, statement).original) {
        (Form::Verbatim, Some((_, tag))) => {
            tell!("form-from", form = Form::Translated.term(), language = language_name(tag))
        }
        _ => form_words(case, statement),
    }
}

/// Words, citation and link of `statement`.
pub fn to_copy(case: &Case, statement: &Statement, clock: Clock) -> String {
    let spoken = spoken(case, statement);
    let shown = quoted(spoken.shown, spoken.tag, statement.form);
    // Of what the form calls a translation it need not be said again.
    let translated = spoken.original.is_some() && statement.form != Form::Translated;
    let mut lines = vec![if translated { tell!("copied-translation", words = shown) } else { shown }];
    if let Some((original, tag)) = spoken.original {
        lines.push(format!("{} ({})", quoted(original, tag, statement.form), language_name(tag)));
    }
    let mut who = format!("— {}", name_words(case, statement.speaker));
    if let Some(when) = &statement.when {
        let clock = clock.with_years();
        who = format!("{who}, {}", when_words(when, clock));
        if let Some(zone) = named_zone(when, clock) {
            who = format!("{who} ({})", zone_words(case, zone));
        }
    }
    if let Some(event) = statement.event.and_then(|event| case.event(event)) {
        who = format!("{who}, {}", words(&event.title, case));
    }
    lines.push(format!("{who}. {}", form_words(case, statement)));
    for citation in &statement.sources {
        lines.push(citation_line(case, statement, citation, clock));
    }
    lines.join("\n")
}

fn citation_line(case: &Case, statement: &Statement, citation: &Citation, clock: Clock) -> String {
    let chain = chain::attribution(case, statement.speaker, citation.source);
    let way: Vec<&str> = chain.ids.iter().map(|id| short_name(case, *id)).collect();
    let mut line = way.join(" → ");
    if !chain.documented {
        line = tell!("copied-not-documented", line = line);
    }
    match cited_words(case, citation, clock) {
        words if words.is_empty() => line,
        words => format!("{line}: {words}"),
    }
}

/// What a citation rests on: title, day, place in it, link; empty where the source was left out.
pub(super) fn cited_words(case: &Case, citation: &Citation, clock: Clock) -> String {
    let Some(source) = case.source(citation.source) else {
        return String::new();
    };
    let mut line = words(&source.title, case).to_owned();
    if let Some(published) = &source.published {
        line = format!("{line}, {}", date_words(published, clock.with_years()));
    }
    if let Some(at) = &citation.at {
        line = format!("{line}, {at}");
    }
    match source.url.as_deref().or(source.archive.as_deref()) {
        Some(url) => format!("{line}, {url}"),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::load::{Memory, Progress, load_from};

    #[test]
    fn copied_words_carry_all_that_proves_them() {
        let text = r#"Case(format: 1, time_zone: "Asia/Riyadh",
            actors: [Actor(id: "l", name: "Sergey Lavrov")],
            events: [Event(id: "e", title: "Press conference", when: "2025-02-18T16:10~", actors: ["l"])],
            statements: [Statement(id: "s", speaker: "l", event: "e", form: Translated, language: "ru",
                text: {"en": "We heard each other.", "ru": "Мы слышали друг друга."},
                sources: [(source: "z", at: "paragraph 4"), "k"])],
            sources: [Source(id: "b", title: "Talks", publisher: "BBC", cites: ["l"]),
                      Source(id: "z", title: "Lavrov on talks", publisher: "Zambian Observer", cites: ["b"],
                             published: "2025-02-19", url: "https://example.org/a"),
                      Source(id: "k", title: "Seen", publisher: "Kiosk")],
        )"#;
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let case = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case;
        let statement = case.statements.first().expect("a statement");
        let expected = "“We heard each other.”\n\
            «Мы слышали друг друга.» (Russian)\n\
            — Sergey Lavrov, Tue 18 Feb 2025, about 16:10 (Riyadh), Press conference. Translated from Russian\n\
            Lavrov → BBC → Zambian Observer: Lavrov on talks, Wed 19 Feb 2025, paragraph 4, https://example.org/a\n\
            Lavrov → Kiosk (way not documented): Seen";
        assert_eq!(to_copy(&case, statement, Clock::of(&case)), expected);
    }

    #[test]
    fn quotation_marks_are_those_of_the_language() {
        let check = |text: &str, tag: &str, form: Form, expected: &str| assert_eq!(quoted(text, tag, form), expected);
        check("Yes", "en", Form::Verbatim, "“Yes”");
        check("Так", "uk", Form::Verbatim, "«Так»");
        check("Ja", "de-AT", Form::Translated, "„Ja“");
        check("“Yes”", "en", Form::Verbatim, "“Yes”");
        check("that it was so", "en", Form::Paraphrase, "that it was so");
        check("", "en", Form::Verbatim, "");
    }
}
