//! Words as they are compared: without case and accents, ё as е, ї as і, ґ as г, and names as they sound in Latin letters.
//!
//! й stays a letter of its own, because it is one to those who write it. An apostrophe inside a Cyrillic word is left out
//! (п’ять is one word), between Latin letters it parts two (Bruce’s is a form of Bruce).

use std::ops::Range;

use any_ascii::any_ascii_char;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// What a character is to a comparison.
enum Folded {
    /// It stands between words.
    Gap,
    /// It does not count, as an accent does not.
    Nothing,
    /// It counts as this letter or digit.
    Letter(char),
    /// A short line over the letter before it.
    Breve,
    /// A sign that can be part of a word.
    Apostrophe,
    /// It counts as what it is made of.
    Several,
}

fn folded(c: char) -> Folded {
    match c {
        'a'..='z' | '0'..='9' | 'а'..='я' => Folded::Letter(c),
        'A'..='Z' => Folded::Letter(c.to_ascii_lowercase()),
        // The small letters lie 32 places behind the capital ones.
        'А'..='Я' => char::from_u32(c as u32 + 32).map_or(Folded::Gap, Folded::Letter),
        'ё' | 'Ё' => Folded::Letter('е'),
        'і' | 'І' | 'ї' | 'Ї' => Folded::Letter('і'),
        'є' | 'Є' => Folded::Letter('є'),
        'ґ' | 'Ґ' => Folded::Letter('г'),
        '\'' | '’' | 'ʼ' | '‘' | '`' | '´' => Folded::Apostrophe,
        '\u{306}' => Folded::Breve,
        // Accents of Latin, Greek and Cyrillic letters, points of Hebrew and Arabic ones; soft hyphen, zero widths, marks of direction.
        '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5c7}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2060}'
        | '\u{feff}' => Folded::Nothing,
        c if c.is_ascii() || !(c.is_alphanumeric() || is_combining_mark(c)) => Folded::Gap,
        _ => Folded::Several,
    }
}

/// Letters with a stroke and letters in one, which are no letters with accents to Unicode.
const STROKES: [(char, &str); 13] = [
    ('ß', "ss"),
    ('ł', "l"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ς', "σ"),
    ('ѣ', "е"),
    ('ў', "у"),
];

/// Adds what a character is made of.
fn push_several(c: char, word: &mut String) {
    for small in c.to_lowercase() {
        if let Some((_, letters)) = STROKES.iter().find(|(stroke, _)| *stroke == small) {
            word.push_str(letters);
            continue;
        }
        decompose_compatible(small, |part| {
            for part in part.to_lowercase() {
                match folded(part) {
                    Folded::Letter(letter) => word.push(letter),
                    Folded::Breve => push_breve(word),
                    Folded::Several => word.push(part),
                    Folded::Gap | Folded::Nothing | Folded::Apostrophe => {}
                }
            }
        });
    }
}

/// и with a breve is й, a letter of its own; elsewhere it is an accent.
fn push_breve(word: &mut String) {
    if word.ends_with('и') {
        word.pop();
        word.push('й');
    }
}

const fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52f}')
}

/// Calls `found` with each word of `text`: where it stands in bytes, and as it is compared.
pub fn each_word(text: &str, mut found: impl FnMut(Range<usize>, &str)) {
    let mut word = String::new();
    let (mut start, mut end) = (0, 0);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let was_empty = word.is_empty();
        match folded(c) {
            Folded::Letter(letter) => word.push(letter),
            Folded::Several => push_several(c, &mut word),
            Folded::Nothing => {}
            Folded::Breve => push_breve(&mut word),
            Folded::Apostrophe
                if word.chars().next_back().is_some_and(is_cyrillic)
                    && rest.peek().is_some_and(|(_, next)| is_cyrillic(*next)) => {}
            Folded::Gap | Folded::Apostrophe => {
                if !was_empty {
                    found(start..end, &word);
                    word.clear();
                }
                continue;
            }
        }
        if was_empty {
            start = at;
        }
        end = at + c.len_utf8();
    }
    if !word.is_empty() {
        found(start..end, &word);
    }
}

/// The words of `text` as they are compared.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |_, word| words.push(word.to_owned()));
    words
}

/// For each letter of the folded form of one word, in bytes, where in `word` its character begins and ends.
pub fn letters_of(word: &str) -> (String, Vec<Range<usize>>) {
    let (mut folded_word, mut places) = (String::new(), Vec::<Range<usize>>::new());
    for (at, c) in word.char_indices() {
        match folded(c) {
            Folded::Letter(letter) => folded_word.push(letter),
            Folded::Several => push_several(c, &mut folded_word),
            Folded::Breve => push_breve(&mut folded_word),
            Folded::Gap | Folded::Nothing | Folded::Apostrophe => {}
        }
        let place = at..at + c.len_utf8();
        if places.len() == folded_word.len() {
            // An accent belongs to the letter before it.
            let before = places.last().map(|before| before.start);
            for letter in places.iter_mut().rev().take_while(|letter| Some(letter.start) == before) {
                letter.end = place.end;
            }
        }
        places.resize(folded_word.len(), place);
    }
    (folded_word, places)
}

/// How a word sounds, if that is long enough to tell one name from another; else nothing.
pub fn telling_sound_of(word: &str) -> String {
    let sound = sound_of(word);
    if sound.chars().nth(2).is_some() { sound } else { String::new() }
}

/// A folded word of a name as it sounds: the same for Зеленський, Зеленский, Zelensky and Zelenskyy.
///
/// Romanisations differ in y, i and j, in h, kh and g, in v and w, and in doubled letters; those are made one.
pub fn sound_of(word: &str) -> String {
    let mut latin = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'х' => latin.push('h'),
            'ц' => latin.push_str("ts"),
            'щ' => latin.push_str("sh"),
            'ь' | 'ъ' => {}
            c if c.is_ascii() => latin.push(c),
            // Where there are no Latin letters for it, it stands for itself.
            c => match any_ascii_char(c) {
                "" => latin.push(c),
                letters => latin.extend(letters.chars().map(|letter| letter.to_ascii_lowercase())),
            },
        }
    }
    for (written, heard) in [("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("gh", "h"), ("ck", "k"), ("ph", "f")] {
        if latin.contains(written) {
            latin = latin.replace(written, heard);
        }
    }
    let mut sound = String::with_capacity(latin.len());
    let mut letters = latin.chars().filter(|c| *c != '\'').peekable();
    while let Some(letter) = letters.next() {
        let heard = match letter {
            'g' => 'h',
            'w' => 'v',
            'y' | 'i' | 'j' => {
                while letters.next_if(|next| matches!(next, 'y' | 'i' | 'j')).is_some() {}
                if letters.peek().is_some_and(|next| matches!(next, 'a' | 'e' | 'o' | 'u')) {
                    continue;
                }
                'i'
            }
            other => other,
        };
        if heard.is_ascii_digit() || !sound.ends_with(heard) {
            sound.push(heard);
        }
    }
    sound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_without_case_accents_and_twin_letters() {
        let check = |text: &str, expected: &[&str]| assert_eq!(words_of(text), expected, "{text}");
        check("Trump–Putin call, 12:30", &["trump", "putin", "call", "12", "30"]);
        check("Ещё ЁЛКА", &["еще", "елка"]);
        check("Їжак і ґанок", &["іжак", "і", "ганок"]);
        check("до п’ятниці об'єкт", &["до", "пятниці", "обєкт"]);
        check("Bruce’s O'Brien", &["bruce", "s", "o", "brien"]);
        check("Café Wałęsa Straße", &["cafe", "walesa", "strasse"]);
        check("за\u{301}мок", &["замок"]);
        check("мои\u{306} мой", &["мой", "мой"]);
        check("İstanbul", &["istanbul"]);
        check("ﬁnal １２", &["final", "12"]);
        check("نَصّ", &["نص"]);
        check("— … !", &[]);
        check("", &[]);
    }

    #[test]
    fn where_a_word_stands_is_told_in_bytes() {
        let mut places = Vec::new();
        let text = "«Зеле́ный» свет";
        each_word(text, |place, word| places.push((text.get(place).unwrap_or_default(), word.to_owned())));
        assert_eq!(places, [("Зеле́ный", "зеленый".to_owned()), ("свет", "свет".to_owned())]);
    }

    #[test]
    fn every_folded_letter_leads_to_its_character() {
        let (word, places) = letters_of("Łe\u{301}æ");
        assert_eq!(word, "leae");
        assert_eq!(places, [0..2, 2..5, 5..7, 5..7]);
    }

    #[test]
    fn names_sound_alike_however_they_are_spelled() {
        let alike = |names: &[&str]| {
            let sounds: Vec<String> =
                names.iter().map(|name| words_of(name).iter().map(|word| sound_of(word)).collect()).collect();
            assert!(sounds.iter().all(|sound| Some(sound) == sounds.first()), "{names:?}: {sounds:?}");
        };
        alike(&[
            "Зеленський",
            "Зеленский",
            "Zelensky",
            "Zelenskyy",
            "Zelenskiy",
            "Zelenskyi",
            "Zelenskij",
            "Zelenskii",
        ]);
        alike(&["Лавров", "Lavrov", "Lawrow"]);
        alike(&["Ушаков", "Ushakov"]);
        alike(&["Захарова", "Zakharova", "Zaharova"]);
        alike(&["Сергей", "Sergey", "Sergei"]);
        alike(&["Сергій", "Serhii", "Sergii"]);
        alike(&["Ольга", "Olga", "Olha"]);
        alike(&["Юлія", "Yulia", "Yuliia", "Julia", "Iulia"]);
        alike(&["Цимбалюк", "Tsymbaliuk", "Tsymbalyuk"]);
        alike(&["Щербаков", "Shcherbakov", "Scherbakov"]);
        alike(&["Зеленська", "Zelenska"]);
        alike(&["Пётр", "Петр", "Petr"]);
    }

    #[test]
    fn names_that_differ_sound_different() {
        let differ = |a: &str, b: &str| assert_ne!(sound_of(a), sound_of(b));
        differ("лавров", "ларов");
        differ("putin", "patin");
        differ("trump", "trum");
        differ("2999", "29");
    }
}
