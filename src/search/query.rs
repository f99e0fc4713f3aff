//! What was asked for: words, and "words in this order".

use super::fold::words_of;

/// Most words that are looked for at once.
const MOST_TERMS: usize = 12;

/// One thing that a found item must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A word, in folded form: whole, as the beginning of one or as a part of one.
    Word(String),
    /// Words one after the other.
    Phrase {
        /// In folded form.
        words: Vec<String>,
        /// The last word may still be typed.
        open: bool,
    },
}

/// A query; every one of its terms must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// What must be found.
    pub terms: Vec<Term>,
    /// The last word may still be typed.
    pub open: bool,
}

impl Query {
    /// Reads what was typed. Words in quotation marks of any kind stay together; all other marks part words.
    pub fn parse(typed: &str) -> Self {
        let mut query = Self { terms: Vec::new(), open: typed.chars().next_back().is_some_and(char::is_alphanumeric) };
        let mut rest = typed;
        while !rest.is_empty() {
            let (plain, quoted) = rest.split_once(is_mark).unwrap_or((rest, ""));
            query.terms.extend(words_of(plain).into_iter().map(Term::Word));
            let closed = quoted.find(is_mark);
            let (phrase, after) = match closed {
                Some(at) => (quoted.get(..at), quoted.get(at..).and_then(|after| after.split_once(is_mark))),
                None => (Some(quoted), None),
            };
            let mut words = words_of(phrase.unwrap_or_default());
            words.truncate(MOST_TERMS);
            match (words.pop(), words.is_empty()) {
                (Some(word), true) if closed.is_none() => query.terms.push(Term::Word(word)),
                (Some(last), _) => {
                    words.push(last);
                    query.terms.push(Term::Phrase { words, open: closed.is_none() && query.open });
                }
                (None, _) => {}
            }
            rest = after.map_or("", |(_, after)| after);
        }
        query.terms.truncate(MOST_TERMS);
        query
    }

    /// True where there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_read_as_words_and_phrases() {
        let check = |typed: &str, expected: &[&str]| {
            let told: Vec<String> = Query::parse(typed)
                .terms
                .into_iter()
                .map(|term| match term {
                    Term::Word(word) => word,
                    Term::Phrase { words, open } => format!("\"{}{}", words.join(" "), if open { "" } else { "\"" }),
                })
                .collect();
            assert_eq!(told, expected, "{typed}");
        };
        check("", &[]);
        check(" — ", &[]);
        check("Lavrov санкції", &["lavrov", "санкціі"]);
        check("\"each other\" Lavrov", &["\"each other\"", "lavrov"]);
        check("«друг друга» і „alte Liebe“", &["\"друг друга\"", "і", "\"alte liebe\""]);
        check("talks \"on the", &["talks", "\"on the"]);
        check("talks \"on the ", &["talks", "\"on the\""]);
        check("\"one", &["one"]);
        check("\"one\"", &["\"one\""]);
        check("\"\" a", &["a"]);
        assert!(Query::parse("abc").open && !Query::parse("abc ").open);
        assert_eq!(Query::parse(&"a ".repeat(50)).terms.len(), MOST_TERMS);
    }
}
