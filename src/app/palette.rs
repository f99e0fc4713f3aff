//! Commands found by what is typed, in the reader's language and in English, and filters that were saved under a name.
//!
//! A name is found by the beginnings of its words, then by letters in their order (`zin` finds "Zoom in"); an explanation by
//! the words that stand in it.

use std::cmp::Reverse;
use std::ops::Range;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::named::{NAMED, Named};
use super::{Command, FilterCommand, SavedFilter, State};
use crate::language::{self, Language, Speech, say};
use crate::tell;

/// What is typed first to find commands alone.
pub const COMMANDS_ONLY: char = '>';
/// What letters in their order are worth at least, for each letter that is typed: less is chance.
const LEAST_PER_LETTER: u32 = 21;

/// How well a command is what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Words of its name begin so.
    Beginning,
    /// The letters stand in its name in their order.
    Letters,
    /// Its explanation says so.
    Help,
}

impl Fit {
    /// The rank of items before which such a command stands: what it is called comes after people and things called so.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Beginning => 21,
            Self::Letters => 11,
            Self::Help => 5,
        }
    }
}

/// A command that was found.
#[derive(Clone, Debug)]
pub struct CommandHit {
    /// Which.
    pub named: &'static Named,
    /// How well.
    pub fit: Fit,
    /// What to mark in its name, in bytes.
    pub marks: Vec<Range<usize>>,
}

/// A saved filter that was found.
#[derive(Clone, Debug)]
pub struct SavedHit {
    /// Which, as its place among those that are saved.
    pub at: usize,
    /// What applying it is called.
    pub name: String,
    /// What to mark there, in bytes.
    pub marks: Vec<Range<usize>>,
}

/// What was found that can be done.
#[derive(Clone, Debug)]
pub enum Doable {
    /// A command.
    Command(CommandHit),
    /// To filter as was saved.
    Saved(SavedHit),
}

impl Doable {
    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Command(hit) => hit.named.name(),
            Self::Saved(hit) => &hit.name,
        }
    }

    /// What to mark in its name, in bytes.
    pub fn marks(&self) -> &[Range<usize>] {
        match self {
            Self::Command(hit) => &hit.marks,
            Self::Saved(hit) => &hit.marks,
        }
    }

    /// What it does, in a sentence.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Command(hit) => hit.named.help(),
            Self::Saved(_) => say("filter-saved-help"),
        }
    }

    /// What is missing for it to do something; `None` where nothing is.
    pub fn missing(&self, state: &State) -> Option<&'static str> {
        match self {
            Self::Command(hit) => hit.named.missing(state),
            Self::Saved(_) => state.document.holds_nothing().then(|| say("missing-case")),
        }
    }

    /// What it asks for.
    pub fn command(&self) -> Command {
        match self {
            Self::Command(hit) => hit.named.command.clone(),
            Self::Saved(hit) => Command::Filter(FilterCommand::Apply(hit.at)),
        }
    }

    /// Before which items it stands.
    pub const fn rank(&self) -> u8 {
        match self {
            Self::Command(hit) => hit.fit.rank(),
            Self::Saved(_) => Fit::Beginning.rank(),
        }
    }
}

/// All that is found by what is typed and can be done: what its reader saved before what the program has.
pub fn doable(typed: &str, saved: &[SavedFilter]) -> Vec<Doable> {
    let saved = saved_filters(typed, saved).into_iter().map(Doable::Saved);
    saved.chain(commands(typed).into_iter().map(Doable::Command)).collect()
}

/// The saved filters of which words of the name, or of what applying them is called, begin as what is typed.
fn saved_filters(typed: &str, saved: &[SavedFilter]) -> Vec<SavedHit> {
    let asked = typed.trim().trim_start_matches(COMMANDS_ONLY).trim();
    if asked.is_empty() && !commands_only(typed) {
        return Vec::new();
    }
    let finder = Finder::new(asked);
    let found = saved.iter().enumerate().filter_map(|(at, saved)| {
        let name = tell!("filter-saved-name", name = saved.name.as_str());
        let marks = finder.words_begin(&name)?;
        Some(SavedHit { at, name, marks })
    });
    found.collect()
}

/// Whether only commands are asked for.
pub fn commands_only(typed: &str) -> bool {
    typed.trim_start().starts_with(COMMANDS_ONLY)
}

/// The commands that are found by what is typed, the best first; all of them where nothing follows the sign for commands
/// alone.
pub fn commands(typed: &str) -> Vec<CommandHit> {
    // Names have one sign for three dots.
    let typed = &typed.replace("...", "…");
    let asked = typed.trim().trim_start_matches(COMMANDS_ONLY).trim();
    // A command that several keys give is found once.
    let first = |named: &&'static Named| named.command.named().is_some_and(|first| std::ptr::eq(first, *named));
    let all = NAMED.iter().filter(first);
    if asked.is_empty() {
        let hit = |named| CommandHit { named, fit: Fit::Beginning, marks: Vec::new() };
        return if commands_only(typed) { all.map(hit).collect() } else { Vec::new() };
    }
    let mut finder = Finder::new(asked);
    let mut found: Vec<(CommandHit, u32)> = all.filter_map(|named| finder.find(named)).collect();
    found.sort_by_key(|(hit, score)| (hit.fit, Reverse(*score)));
    found.into_iter().map(|(hit, _)| hit).collect()
}

/// What is asked for, made ready to be compared.
struct Finder {
    words: Vec<Vec<char>>,
    letters: usize,
    pattern: Pattern,
    matcher: Matcher,
    buffer: Vec<char>,
}

impl Finder {
    fn new(asked: &str) -> Self {
        let asked: String = asked.chars().map(folded).collect();
        let words: Vec<Vec<char>> = asked.split_whitespace().map(|word| word.chars().collect()).collect();
        Self {
            letters: words.iter().map(Vec::len).sum(),
            pattern: Pattern::new(&asked, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy),
            matcher: Matcher::new(Config::DEFAULT),
            buffer: Vec::new(),
            words,
        }
    }

    /// How well a command is what was asked for, and a score among those that are so as well.
    fn find(&mut self, named: &'static Named) -> Option<(CommandHit, u32)> {
        let (own, own_help) = (named.name(), named.help());
        let (english, english_help) = {
            let _speaking = language::speak(Speech { interface: Language::English, ..language::spoken() });
            (named.name(), named.help())
        };
        let own_name = self.in_name(own);
        let in_english = || self.in_name(english).map(|(fit, _, score)| (fit, Vec::new(), score));
        let in_name = own_name.or_else(in_english);
        if let Some((fit, marks, score)) = in_name {
            return Some((CommandHit { named, fit, marks }, score));
        }
        let said = [own_help, english_help].into_iter().any(|help| self.words_begin(help).is_some());
        said.then(|| (CommandHit { named, fit: Fit::Help, marks: Vec::new() }, 0))
    }

    fn in_name(&mut self, name: &str) -> Option<(Fit, Vec<Range<usize>>, u32)> {
        if let Some(marks) = self.words_begin(name) {
            // A short name is nearer to what was typed than a long one; the first word is nearer than the last.
            let first = marks.first().map_or(0, |mark| mark.start);
            let length = u32::try_from(name.len() + 4 * first).unwrap_or(u32::MAX);
            return Some((Fit::Beginning, marks, u32::MAX - length));
        }
        // One or two letters stand in any name in some order.
        if self.letters < 3 {
            return None;
        }
        let plain: String = name.chars().map(folded).collect();
        let mut places = Vec::new();
        let haystack = Utf32Str::new(&plain, &mut self.buffer);
        let score = self.pattern.indices(haystack, &mut self.matcher, &mut places)?;
        if score < LEAST_PER_LETTER * u32::try_from(self.letters).unwrap_or(u32::MAX) {
            return None;
        }
        places.sort_unstable();
        let marks = name.char_indices().zip(0_u32..).filter(|(_, place)| places.binary_search(place).is_ok());
        Some((Fit::Letters, joined(marks.map(|((at, letter), _)| at..at + letter.len_utf8())), score))
    }

    /// Where words of `text` begin as those that were asked for, in bytes; `None` where one of these begins none.
    fn words_begin(&self, text: &str) -> Option<Vec<Range<usize>>> {
        let mut marks = Vec::with_capacity(self.words.len());
        for word in &self.words {
            let begins = |at: usize| {
                let rest = text.get(at..)?;
                let mut letters = rest.char_indices();
                for wanted in word {
                    let (_, letter) = letters.next()?;
                    if folded(letter) != *wanted {
                        return None;
                    }
                }
                Some(at..at + letters.next().map_or(rest.len(), |(end, _)| end))
            };
            marks.push(word_starts(text).find_map(begins)?);
        }
        marks.sort_by_key(|mark| mark.start);
        Some(joined(marks.into_iter()))
    }
}

/// Where the words of a text begin, in bytes.
fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, letter)| {
        let begins = letter.is_alphanumeric() && !inside;
        inside = letter.is_alphanumeric();
        begins.then_some(at)
    })
}

/// Ranges that come by their beginnings, those that meet made one.
fn joined(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// A letter as it is compared: small, е for ё, і for ї.
fn folded(letter: char) -> char {
    match letter.to_lowercase().next().unwrap_or(letter) {
        'ё' => 'е',
        'ї' => 'і',
        'ґ' => 'г',
        small => small,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(language: Language, typed: &str) -> Vec<&'static str> {
        let _speaking = language::speak(Speech { interface: language, ..Speech::default() });
        commands(typed).iter().map(|hit| hit.named.words).collect()
    }

    #[test]
    fn a_command_is_found_by_words_letters_and_what_it_does() {
        let first = |language, typed: &str, expected: &str| {
            assert_eq!(found(language, typed).first(), Some(&expected), "{typed}");
        };
        first(Language::English, "zoom in", "command-zoom-in");
        first(Language::English, "ZOOM", "command-zoom-in");
        first(Language::English, "in zo", "command-zoom-in");
        first(Language::English, "zmin", "command-zoom-in");
        first(Language::English, "fit", "command-fit-all");
        first(Language::English, "nearer", "command-zoom-in");
        first(Language::Ukrainian, "усі", "command-all-actors");
        first(Language::Ukrainian, "dark", "command-theme-dark");
        first(Language::Russian, "темн", "command-theme-dark");
        first(Language::Russian, "тёмн", "command-theme-dark");
    }

    #[test]
    fn saved_filters_are_found_by_their_names() {
        let saved =
            ["Moscow on sanctions", "Обіцянки"].map(|name| SavedFilter { name: name.to_owned(), ..Default::default() });
        let check = |typed: &str, expected: &[usize]| {
            let found: Vec<usize> = saved_filters(typed, &saved).iter().map(|hit| hit.at).collect();
            assert_eq!(found, expected, "{typed}");
        };
        check("", &[]);
        check(">", &[0, 1]);
        check("sanc", &[0]);
        check("> mosc", &[0]);
        check("обіц", &[1]);
        check("filter", &[0, 1]);
        check("anctions", &[]);
        let first = doable("sanctions", &saved);
        assert_eq!(first.first().map(Doable::command), Some(Command::Filter(FilterCommand::Apply(0))));
    }

    #[test]
    fn what_is_no_command_finds_none() {
        for language in Language::ALL {
            for typed in ["lavrov", "Лавров", "Зеленський", "sanctions", "санкции", "Diriyah", "", "  "]
            {
                assert_eq!(found(language, typed), [""; 0], "{typed}");
            }
        }
    }

    #[test]
    fn after_the_sign_alone_stand_all_commands_each_once() {
        let all = found(Language::English, ">");
        assert!(all.contains(&"command-search") && !all.contains(&"command-search-too"));
        assert_eq!(all.first(), NAMED.first().map(|named| named.words).as_ref());
        assert_eq!(found(Language::English, "> zoom").len(), 2);
        assert!(commands_only(" >x") && !commands_only("a>"));
    }

    #[test]
    fn what_was_found_is_marked_in_the_name() {
        let marked = |typed: &str| -> Vec<String> {
            let hits = commands(typed);
            let hit = hits.first().expect("a command");
            hit.marks.iter().map(|mark| hit.named.name()[mark.clone()].to_owned()).collect()
        };
        assert_eq!(marked("zoom in"), ["Zoom", "in"]);
        assert_eq!(marked("zmin"), ["Z", "m", "in"]);
        let _speaking = language::speak(Speech { interface: Language::Russian, ..Speech::default() });
        assert_eq!(marked("тём"), ["Тём"]);
    }
}
