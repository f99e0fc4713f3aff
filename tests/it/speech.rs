//! The words of the interface: every language has all of them, every one is used, and the fonts have every letter.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use casebook::app::named::NAMED;
use casebook::app::{Command, State};
use casebook::language::{Language, Speech, say, speak};
use casebook::tell;
use egui_kittest::kittest::Queryable as _;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::tidy::rust_files;
use crate::window::{click, command, file, says, state, window};

/// What a message of a file is made of.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    arguments: BTreeSet<String>,
    /// The arguments that choose between plurals, each with the forms there are.
    plurals: Vec<(String, BTreeSet<String>)>,
    letters: BTreeSet<char>,
}

fn words_of(language: Language) -> BTreeMap<String, Message> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/words/{}.ftl", language.tag()));
    let text = std::fs::read_to_string(file).expect("can be read");
    let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", language.tag()));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let attributes = message.attributes.iter().map(|of| (format!("{}.{}", message.id.name, of.id.name), &of.value));
        let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
        for (key, pattern) in value.chain(attributes) {
            let mut told = Message::default();
            look(pattern, &mut told);
            assert!(messages.insert(key.clone(), told).is_none(), "{}: {key} is there twice", language.tag());
        }
    }
    messages
}

fn look(pattern: &Pattern<&str>, told: &mut Message) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => told.letters.extend(value.chars().filter(|c| *c != '\n')),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => look_inline(inline, told),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                look_inline(selector, told);
                let mut forms = BTreeSet::new();
                for variant in variants {
                    look(&variant.value, told);
                    if let fluent_syntax::ast::VariantKey::Identifier { name } = variant.key {
                        forms.insert(name.to_owned());
                    }
                }
                if let InlineExpression::VariableReference { id } = selector {
                    told.plurals.push((id.name.to_owned(), forms));
                }
            }
        }
    }
}

fn look_inline(inline: &InlineExpression<&str>, told: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            told.arguments.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => told.letters.extend(value.chars()),
        other => panic!("words are text and arguments, no {other:?}"),
    }
}

#[test]
fn every_language_has_the_same_keys_and_arguments() {
    let english = words_of(Language::English);
    for language in [Language::Ukrainian, Language::Russian] {
        let words = words_of(language);
        let keys = |words: &BTreeMap<String, Message>| words.keys().cloned().collect::<BTreeSet<_>>();
        let differ: Vec<_> = keys(&english).symmetric_difference(&keys(&words)).cloned().collect();
        assert!(differ.is_empty(), "{}: {differ:?}", language.tag());
        for (key, message) in &words {
            assert_eq!(message.arguments, english[key].arguments, "{} {key}", language.tag());
        }
    }
}

#[test]
fn plurals_have_the_forms_of_their_language() {
    let check = |language: Language, expected: &[&str]| {
        for (key, message) in words_of(language) {
            for (argument, forms) in message.plurals {
                let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
                assert_eq!(forms, expected, "{} {key} ${argument}", language.tag());
            }
        }
    };
    check(Language::English, &["one", "other"]);
    check(Language::Ukrainian, &["few", "one", "other"]);
    check(Language::Russian, &["few", "one", "other"]);
}

#[test]
fn every_key_is_there_and_used() {
    let words = words_of(Language::English);
    let mut literals = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for path in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(path).expect("can be read");
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (before, literal) in literals_of(code) {
            if before.ends_with("say(") || before.ends_with("tell!(") {
                asked.insert(literal.to_owned());
            }
            literals.insert(literal.to_owned());
        }
    }
    asked.extend(NAMED.iter().flat_map(|named| [named.words.to_owned(), format!("{}.help", named.words)]));
    let missing: Vec<_> = asked.iter().filter(|key| !words.contains_key(*key)).collect();
    assert!(missing.is_empty(), "asked for and not there: {missing:?}");
    let plain = |key: &&String| !key.contains('.');
    let unused: Vec<_> = words.keys().filter(plain).filter(|key| !literals.contains(*key)).collect();
    assert!(unused.is_empty(), "there and not used: {unused:?}");
    let explained: Vec<_> = words.keys().filter(|key| !plain(key) && !asked.contains(*key)).collect();
    assert!(explained.is_empty(), "explained and no command: {explained:?}");
}

/// Every string of some code with the code right before it; comments, marks of one letter and escapes are passed over.
fn literals_of(code: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = code.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("'\"'") {
            at += 3;
        } else if rest.starts_with('"') {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            });
            let end = end.map_or(rest.len(), |(end, _)| end);
            found.push((code[..at].trim_end(), &rest[1..end]));
            at += end + 1;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

#[test]
fn no_sentence_stands_in_the_code_of_the_interface() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut stray = Vec::new();
    let files = ["ui", "app"].into_iter().flat_map(|folder| rust_files(&source.join(folder)));
    for path in files.filter(|path| !path.ends_with("tests.rs")) {
        let text = std::fs::read_to_string(&path).expect("can be read");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        // What begins with a capital and has several words, or a word after what is put in, is meant for a reader.
        for (_, literal) in literals_of(code) {
            let words = literal.split(' ').filter(|word| word.chars().filter(char::is_ascii_lowercase).count() > 1);
            let sentence = literal.starts_with(|c: char| c.is_uppercase()) && words.count() > 1;
            if sentence {
                stray.push(format!("{}: {literal}", path.display()));
            }
        }
    }
    assert!(stray.is_empty(), "to be put into assets/words: {stray:#?}");
}

#[test]
fn the_fonts_have_every_letter_of_the_interface() {
    let ctx = egui::Context::default();
    casebook::ui::theme::install(&ctx);
    let mut letters: BTreeMap<char, String> = BTreeMap::new();
    for language in Language::ALL {
        for (key, message) in words_of(language) {
            letters.extend(message.letters.into_iter().map(|letter| (letter, format!("{} {key}", language.tag()))));
        }
        letters.extend(language.own_name().chars().map(|letter| (letter, "the name of a language".to_owned())));
    }
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        for weight in
            [casebook::ui::theme::text(13.0), casebook::ui::theme::medium(13.0), casebook::ui::theme::semibold(13.0)]
        {
            let lacking: Vec<_> = letters
                .iter()
                .filter(|(letter, _)| !ui.fonts_mut(|fonts| fonts.has_glyph(&weight, **letter)))
                .collect();
            assert!(lacking.is_empty(), "{weight:?}: {lacking:?}");
        }
    });
    output.textures_delta.clear();
}

#[test]
fn numbers_choose_the_plural_of_the_language() {
    let check = |interface: Language, count: usize, expected: &str| {
        let _speaking = speak(Speech { interface, ..Speech::default() });
        assert_eq!(tell!("count-statements", count = count), expected);
    };
    check(Language::English, 1, "1 statement");
    check(Language::English, 12_345, "12\u{a0}345 statements");
    check(Language::Ukrainian, 1, "1 заява");
    check(Language::Ukrainian, 3, "3 заяви");
    check(Language::Ukrainian, 11, "11 заяв");
    check(Language::Ukrainian, 21, "21 заява");
    check(Language::Russian, 2, "2 заявления");
    check(Language::Russian, 5, "5 заявлений");
    assert_eq!(say("no such key"), "no such key", "what is not there is seen at once");
}

#[test]
fn the_reader_chooses_a_language_and_the_case_speaks_it_too() {
    let mut window = window(&[]);
    assert!(says(&window, "From the call to Riyadh"));
    click(&mut window, "Language: English");
    click(&mut window, "Українська");
    assert!(says(&window, "Мова: Українська"));
    assert!(says(&window, "Марко Рубіо"), "the names of the case follow");
    command(&mut window, Command::SetTextLanguage(Some("en".into())));
    assert!(says(&window, "Marco Rubio") && says(&window, "Мова: Українська"), "the interface stays");
    command(&mut window, Command::SetLanguage(Language::Russian));
    assert!(says(&window, "Марко Рубио") && says(&window, "Язык: Русский"));
}

#[test]
fn the_system_s_language_holds_until_one_is_chosen() {
    let mut state = State::default();
    state.tongue.system = Language::Ukrainian;
    assert_eq!(state.tongue.speech().interface, Language::Ukrainian);
    casebook::app::apply(&mut state, Command::SetLanguage(Language::English));
    assert_eq!(state.tongue.speech(), Speech::default());
}

#[test]
fn a_text_that_stands_in_for_another_language_says_so() {
    const CASE: &str = r#"Case(format: 1, time_zone: "UTC", title: {"en": "Case", "uk": "Справа"},
        events: [(id: "e", title: "Talks", when: "2025-02-18", note: {"en": "A note", "uk": "Примітка до події"})])"#;
    let (_folder, path) = file("case.ron", CASE);
    let mut window = window(&[path]);
    let event = state(&window).document.case.find("e").and_then(|id| state(&window).document.case.item(id));
    command(&mut window, Command::Inspect(event.expect("an event")));
    assert!(!says(&window, "No version in your language"));
    command(&mut window, Command::SetLanguage(Language::Ukrainian));
    assert!(says(&window, "Немає версії вашою мовою; мова тексту: англійська"), "the title has one language only");
    assert!(says(&window, "Примітка до події"));
    assert!(says(&window, "Вт 18 лют."));
    let marks = window.query_all_by_label_contains("Немає версії").count();
    assert_eq!(marks, 1, "the note is in the reader's language");
}
