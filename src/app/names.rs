//! What things are called in lines where space is short.

use crate::case::{ActorKind, Case, Id, ItemRef, Kind};
pub use crate::language::capitalised;
use crate::language::{Term as _, say};
use crate::timeline::words::{name_words, words};

/// The short name of an actor, party or source: `Lavrov`, `bin Salman`, `Reuters`; its id where the item was left out.
pub fn short_name(case: &Case, id: Id) -> &str {
    if let Some(actor) = case.actor(id)
        && actor.kind == ActorKind::Person
    {
        return family_name(name_words(case, id));
    }
    match case.source(id).map(|source| words(&source.publisher, case)) {
        Some(publisher) if !publisher.is_empty() => publisher,
        _ => name_words(case, id),
    }
}

/// The last word of a name with the small particles before it.
fn family_name(name: &str) -> &str {
    let mut start = name.trim_end().rfind(' ').map_or(0, |at| at + 1);
    while let Some(before) = name.get(..start.saturating_sub(1)).filter(|before| !before.is_empty()) {
        let word_start = before.rfind(' ').map_or(0, |at| at + 1);
        let particle = before.get(word_start..).is_some_and(|word| word.chars().all(char::is_lowercase));
        if !particle {
            break;
        }
        start = word_start;
    }
    name.get(start..).unwrap_or(name)
}

/// One or two letters for a badge: `SL`.
pub fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|c| c.is_alphabetic());
    let mut letters = name.split([' ', '-']).filter_map(letter).filter(|c| c.is_uppercase());
    let first = letters.next().or_else(|| letter(name));
    first.into_iter().chain(letters.next_back()).flat_map(char::to_uppercase).collect()
}

/// What an item is called in a list: its title, its words, its name.
pub fn title_of(case: &Case, item: ItemRef) -> &str {
    let at = item.at();
    let title = match item.kind {
        Kind::Event => case.events.get(at).map(|event| words(&event.title, case)),
        Kind::Statement => case.statements.get(at).map(|statement| words(&statement.text, case)),
        Kind::Commitment => case.commitments.get(at).map(|commitment| words(&commitment.text, case)),
        Kind::Topic => case.topics.get(at).map(|topic| words(&topic.title, case)),
        Kind::Actor | Kind::Party | Kind::Source => case.id_of(item).map(|id| name_words(case, id)),
        Kind::Link => case.links.get(at).map(|link| link.kind.term()),
    };
    match title {
        Some(title) if !title.is_empty() => title,
        _ => case.id_of(item).map_or("", |id| case.name_of(id)),
    }
}

/// What the item that bears `id` is called; the id itself where it was left out.
pub fn title_of_id(case: &Case, id: Id) -> &str {
    case.item(id).map_or_else(|| case.name_of(id), |item| title_of(case, item))
}

/// The beginning of a text on one line, cut at a character with an ellipsis.
pub fn shortened(words: &str, most_chars: usize) -> String {
    let mut short: String = words.chars().take(most_chars).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if words.chars().nth(most_chars).is_some() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    short
}

/// A language tag in words; the tag itself where there are none.
pub fn language_name(tag: &str) -> &str {
    const NAMES: [(&str, &str); 24] = [
        ("ar", "language-ar"),
        ("be", "language-be"),
        ("bg", "language-bg"),
        ("cs", "language-cs"),
        ("da", "language-da"),
        ("de", "language-de"),
        ("el", "language-el"),
        ("en", "language-en"),
        ("es", "language-es"),
        ("et", "language-et"),
        ("fa", "language-fa"),
        ("fi", "language-fi"),
        ("fr", "language-fr"),
        ("he", "language-he"),
        ("it", "language-it"),
        ("ja", "language-ja"),
        ("lt", "language-lt"),
        ("lv", "language-lv"),
        ("pl", "language-pl"),
        ("ro", "language-ro"),
        ("ru", "language-ru"),
        ("tr", "language-tr"),
        ("uk", "language-uk"),
        ("zh", "language-zh"),
    ];
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    let known = NAMES.iter().find(|(code, _)| code.eq_ignore_ascii_case(primary));
    known.map_or(tag, |(_, name)| say(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_keep_their_particles() {
        let check = |name: &str, expected: &str| assert_eq!(family_name(name), expected);
        check("Sergey Lavrov", "Lavrov");
        check("Mohammed bin Salman", "bin Salman");
        check("Ursula von der Leyen", "von der Leyen");
        check("Reuters", "Reuters");
        check("", "");
    }

    #[test]
    fn badges_have_one_or_two_letters() {
        let check = |name: &str, expected: &str| assert_eq!(initials(name), expected);
        check("Sergey Lavrov", "SL");
        check("Faisal bin Farhan", "FF");
        check("Сергій Лавров", "СЛ");
        check("Reuters", "R");
        check("reuters", "R");
        check("“Weimar+” (six countries)", "W");
        check("«Голос Америки»", "ГА");
        check("", "");
    }

    #[test]
    fn names_of_the_format_become_words() {}

    #[test]
    fn long_words_are_cut_at_a_character() {
        let check = |words: &str, expected: &str| assert_eq!(shortened(words, 5), expected);
        check("short", "short");
        check("longer", "longe…");
        check("слово и дело", "слово…");
        check("one\ntwo", "one t…");
    }
}
