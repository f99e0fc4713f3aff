//! What the terms of the case files are called: kinds, statuses, forms, stances.

use super::say;
use crate::case::{ActorKind, EventKind, Form, Kind, LinkKind, Severity, SourceKind, Stance, Status, Weight};

/// A term of the case files that has a name in every language.
pub trait Term {
    /// Its name as it stands in the middle of a line.
    fn term(&self) -> &str;
}

macro_rules! terms {
    ($kind:ty: $($variant:ident $key:literal),+ $(,)?) => {
        impl Term for $kind {
            fn term(&self) -> &str {
                match self {
                    $(Self::$variant => say($key),)+
                }
            }
        }
    };
}

terms!(Status:
    Pending "status-pending", InProgress "status-in-progress", Stalled "status-stalled", Blocked "status-blocked",
    PartlyFulfilled "status-partly-fulfilled", Fulfilled "status-fulfilled", Broken "status-broken",
    Withdrawn "status-withdrawn", Superseded "status-superseded", Disputed "status-disputed");
terms!(Weight: Major "weight-major", Normal "weight-normal", Minor "weight-minor");
terms!(Stance:
    Mentions "stance-mentions", Affirms "stance-affirms", Qualifies "stance-qualifies", Denies "stance-denies");
terms!(Form: Verbatim "form-verbatim", Translated "form-translated", Paraphrase "form-paraphrase");
terms!(LinkKind:
    LeadsTo "link-leads-to", RespondsTo "link-responds-to", Contradicts "link-contradicts", Supports "link-supports",
    Repeats "link-repeats", Revises "link-revises", Fulfils "link-fulfils");
terms!(SourceKind:
    Original "source-original", Reporting "source-reporting", Relay "source-relay", Mirror "source-mirror");
terms!(ActorKind:
    Person "actor-person", State "actor-state", Organisation "actor-organisation", Group "actor-group");
terms!(Severity: Error "severity-error", Warning "severity-warning", Note "severity-note");
terms!(Kind:
    Party "kind-party", Actor "kind-actor", Source "kind-source", Topic "kind-topic", Event "kind-event",
    Statement "kind-statement", Commitment "kind-commitment", Link "kind-link");

impl Term for EventKind {
    fn term(&self) -> &str {
        match self {
            Self::Call => say("event-call"),
            Self::Meeting => say("event-meeting"),
            Self::Visit => say("event-visit"),
            Self::Announcement => say("event-announcement"),
            Self::Publication => say("event-publication"),
            Self::Decision => say("event-decision"),
            Self::Incident => say("event-incident"),
            Self::Deadline => say("event-deadline"),
            // The case's own word; the one that stands where there is none is ours.
            Self::Other(word) if &**word == "event" => say("event-other"),
            Self::Other(word) => word,
        }
    }
}

/// `words` with a capital at its beginning.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `words` with a small letter at their beginning, as they stand within a sentence.
pub fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// What words are ordered by: alphabetically, without regard to case, in Latin and Cyrillic letters. Code points would put
/// `і`, `ї`, `є` and `ґ` behind `я`, and `ё` too.
pub fn alphabetical(words: &str) -> String {
    let mut key = String::with_capacity(words.len());
    for letter in words.chars().flat_map(char::to_lowercase) {
        match letter {
            'ґ' => key.push_str("г\u{10ffff}"),
            'є' => key.push_str("е\u{10ffff}"),
            'і' => key.push_str("и\u{10fffe}"),
            'ї' => key.push_str("и\u{10ffff}"),
            'ё' => key.push('е'),
            other => key.push(other),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_order_of_the_alphabet() {
        let check = |expected: &[&str]| {
            let mut words = expected.to_vec();
            words.reverse();
            words.sort_by_cached_key(|word| alphabetical(word));
            assert_eq!(words, expected);
        };
        check(&["Ann", "ben", "Гай", "Ґалаґан", "Дуб", "Енеїда", "Єва", "Жук", "Ирій", "Іван", "Їжак", "Йосип", "Яна"]);
        check(&["Ёжик", "Елена", "Жанна"]);
    }
}
