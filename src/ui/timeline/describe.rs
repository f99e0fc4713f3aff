//! Items in words: for the pointer, and for who does not see the marks.

use crate::app::names::{short_name, shortened, title_of};
use crate::app::quote;
use crate::case::{Case, Form, ItemRef, Kind, When};
use crate::language::say;
use crate::tell;
use crate::timeline::clock::{Clock, tells_hour};
use crate::timeline::words::{when_words, zone_words};

/// How many names are said before an ellipsis.
const MOST_NAMES: usize = 4;
/// How many characters of a statement are said.
pub(super) const MOST_CHARS: usize = 120;

/// What an item is, in the parts that a reader asks for.
pub(in crate::ui) struct Description {
    /// Event, statement, commitment.
    pub kind: &'static str,
    /// Its title or its words.
    pub title: String,
    /// True where these are words that somebody spoke.
    pub spoken: bool,
    /// True where these words are told in other words.
    pub paraphrase: bool,
    /// Who takes part.
    pub who: String,
    /// When, with its year and the zone.
    pub when: String,
}

/// Describes an item.
pub(in crate::ui) fn describe(case: &Case, item: ItemRef, clock: Clock) -> Description {
    let when = case.when_of(item).map_or_else(String::new, |when| in_zone(case, when, clock.with_years()));
    let statement = if item.kind == Kind::Statement { case.statements.get(item.at()) } else { None };
    Description {
        kind: kind_words(item.kind),
        title: shortened(title_of(case, item), MOST_CHARS),
        spoken: statement.is_some(),
        paraphrase: statement.is_some_and(|statement| statement.form == Form::Paraphrase),
        who: who(case, item),
        when,
    }
}

/// Words of an item, those of a statement in quotation marks; a paraphrase has none.
pub(in crate::ui) fn quoted(case: &Case, item: ItemRef, words: &str) -> String {
    let statement = if item.kind == Kind::Statement { case.statements.get(item.at()) } else { None };
    statement.map_or_else(
        || words.to_owned(),
        |statement| quote::quoted(words, quote::spoken(case, statement).tag, statement.form),
    )
}

/// A time with its zone. Behind a day or what is longer the name alone would be read as a place.
fn in_zone(case: &Case, when: &When, clock: Clock) -> String {
    let (told, zone) = (when_words(when, clock), zone_words(case, clock.zone_of(when)));
    if tells_hour(when) { format!("{told} {zone}") } else { tell!("time-in-zone", time = told, zone = zone) }
}

/// The whole description in a line: `Event: Riyadh talks — Rubio, Lavrov … — Tue 18 Feb 2025, about 10:30–15:00 Riyadh`.
pub(in crate::ui) fn line(case: &Case, item: ItemRef, clock: Clock) -> String {
    let Description { kind, title, who, when, .. } = describe(case, item, clock);
    let mut line = format!("{kind}: {title}");
    for part in [who, when] {
        if !part.is_empty() {
            line.push_str(" — ");
            line.push_str(&part);
        }
    }
    line
}

fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Event => say("kind-event"),
        Kind::Statement => say("kind-statement"),
        Kind::Commitment => say("kind-commitment"),
        Kind::Party => say("kind-party"),
        Kind::Actor => say("kind-actor"),
        Kind::Source => say("kind-source"),
        Kind::Topic => say("kind-topic"),
        Kind::Link => say("kind-link"),
    }
}

fn who(case: &Case, item: ItemRef) -> String {
    let at = item.at();
    let ids: Vec<_> = match item.kind {
        Kind::Event => case.events.get(at).into_iter().flat_map(|event| &event.actors).map(|part| part.actor).collect(),
        Kind::Statement => case.statements.get(at).map(|statement| statement.speaker).into_iter().collect(),
        Kind::Commitment => case
            .commitments
            .get(at)
            .into_iter()
            .flat_map(|commitment| commitment.by.iter().chain(&commitment.to))
            .copied()
            .collect(),
        Kind::Party | Kind::Actor | Kind::Source | Kind::Topic | Kind::Link => Vec::new(),
    };
    let names: Vec<&str> = ids.iter().take(MOST_NAMES).map(|id| short_name(case, *id)).collect();
    let more = if ids.len() > MOST_NAMES { " …" } else { "" };
    format!("{}{more}", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::example;

    #[test]
    fn a_line_says_what_who_and_when() {
        let case = example();
        let clock = Clock::of(&case);
        let check = |kind: Kind, index: usize, expected: &str| {
            assert_eq!(line(&case, ItemRef::new(kind, index), clock), expected);
        };
        check(
            Kind::Event,
            7,
            "Event: Riyadh talks, Diriyah Palace — Rubio, Waltz, Witkoff, Lavrov … — Tue 18 Feb 2025, about 10:30–15:00 Riyadh",
        );
        check(
            Kind::Statement,
            8,
            "Statement: We want to listen — Lavrov — Mon 17 Feb 2025, hour unknown (Riyadh time)",
        );
    }
}
