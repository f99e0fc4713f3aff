//! Relations in words: what one item does to another as a sentence, and on whose word.
//!
//! Names and titles stand in quotation marks or brackets behind a word for what they name, so that no language has to inflect
//! them.

use super::names::{capitalised, short_name, shortened, title_of};
use super::related::{Related, Why};
use super::story::{plain_day, word_of};
use crate::case::{Case, Citation, Id, ItemRef, Kind, LinkKind, Stance};
use crate::language::{Argument as _, Term as _, say, told};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::dates::day_words;
use crate::timeline::words::date_words_zoned;

/// How many characters of a title or of spoken words a sentence takes.
pub const TITLE_CHARS: usize = 48;
/// How many of those who are bound it names.
const MOST_NAMES: usize = 3;

/// What `item` and another have to do with each other, as a sentence without its full stop: `The statement “No” (Low, Thu 20
/// Feb) denies the statement “Yes” (Ann, Wed 12 Feb)`. Empty where what it is about is not there.
pub fn sentence(case: &Case, item: ItemRef, related: Related, clock: Clock) -> String {
    let Related { item: other, why } = related;
    let (from, to) = if why.is_forth() { (item, other) } else { (other, item) };
    let said = |item| described(case, item, clock);
    match why {
        Why::Link { link, .. } => {
            let Some(link) = case.links.get(link as usize) else { return String::new() };
            // A link that is selected itself is neither of its ends.
            let (from, to) = (case.item(link.from), case.item(link.to));
            from.zip(to).map_or_else(String::new, |(from, to)| active(case, (from, to), link_keys(link.kind), clock))
        }
        Why::About { stance, .. } => active(case, (from, to), stance_keys(stance), clock),
        Why::After { .. } => {
            let keys = ["relation-after-event", "relation-after-statement", "relation-after-commitment"];
            active(case, (from, to), keys, clock)
        }
        Why::MadeAt { .. } if from.kind == Kind::Commitment => {
            tell!("relation-commitment-made", what = said(from), event = said(to))
        }
        Why::MadeAt { .. } => tell!("relation-statement-made", what = said(from), event = said(to)),
        Why::UpdatedAt { update, .. } => {
            let commitment = case.commitments.get(from.at());
            let Some(update) = commitment.and_then(|commitment| commitment.updates.get(update as usize)) else {
                return String::new();
            };
            tell!("relation-status", event = said(to), what = said(from), status = update.status.term())
        }
    }
}

/// On whose word: the sources of a link, of what was made, or the case's author; who spoke of it; who told the status.
pub fn on_whose_word(case: &Case, item: ItemRef, related: Related) -> String {
    let Related { item: other, why } = related;
    let from = if why.is_forth() { item } else { other };
    match why {
        Why::Link { link, .. } => {
            case.links.get(link as usize).map_or_else(String::new, |link| by_sources(case, &link.sources))
        }
        Why::About { .. } => {
            let statement = case.statements.get(from.at());
            let speaker = statement.map(|statement| short_name(case, statement.speaker));
            speaker.map_or_else(String::new, |speaker| tell!("in-the-words-of", speaker = speaker))
        }
        Why::MadeAt { .. } | Why::After { .. } => {
            let at = from.at();
            let sources = match from.kind {
                Kind::Event => case.events.get(at).map(|event| &event.sources),
                Kind::Statement => case.statements.get(at).map(|statement| &statement.sources),
                _ => case.commitments.get(at).map(|commitment| &commitment.sources),
            };
            // Which came first nobody but the case's author says.
            let sources = sources.filter(|_| matches!(why, Why::MadeAt { .. }));
            by_sources(case, sources.map_or(&[], |sources| sources))
        }
        Why::UpdatedAt { update, .. } => case
            .commitments
            .get(from.at())
            .and_then(|commitment| Some((commitment, commitment.updates.get(update as usize)?)))
            .map_or_else(String::new, |(commitment, update)| capitalised(&word_of(case, commitment, update))),
    }
}

/// `According to Reuters, TASS`; without sources it is the case author's reading.
fn by_sources(case: &Case, citations: &[Citation]) -> String {
    let mut sources: Vec<Id> = Vec::new();
    for citation in citations {
        if !sources.contains(&citation.source) {
            sources.push(citation.source);
        }
    }
    if sources.is_empty() {
        return say("story-author-alone").to_owned();
    }
    let names: Vec<&str> = sources.iter().map(|source| short_name(case, *source)).collect();
    tell!("according-to-alone", names = names.join(", "))
}

/// A sentence whose subject is `from`, with the keys of its verb before an event, a statement and a commitment.
fn active(case: &Case, (from, to): (ItemRef, ItemRef), keys: [&'static str; 3], clock: Clock) -> String {
    let what = described(case, from, clock);
    let subject = match from.kind {
        Kind::Event => tell!("relation-from-event", what = what),
        Kind::Statement => tell!("relation-from-statement", what = what),
        _ => tell!("relation-from-commitment", what = what),
    };
    let [event, statement, commitment] = keys;
    let key = match to.kind {
        Kind::Event => event,
        Kind::Statement => statement,
        _ => commitment,
    };
    told(key, &[("from", subject.value()), ("to", described(case, to, clock).value())])
}

/// `“Yes” (Ann, Wed 12 Feb)`: the title or the words, and whose they are and when.
fn described(case: &Case, item: ItemRef, clock: Clock) -> String {
    let title = tell!("quoted", words = shortened(title_of(case, item), TITLE_CHARS));
    let who: Vec<&str> = match item.kind {
        Kind::Statement => {
            case.statements.get(item.at()).map(|said| short_name(case, said.speaker)).into_iter().collect()
        }
        Kind::Commitment => {
            let by = case.commitments.get(item.at()).into_iter().flat_map(|commitment| &commitment.by);
            by.take(MOST_NAMES).map(|id| short_name(case, *id)).collect()
        }
        _ => Vec::new(),
    };
    // The day is enough, where it is one: the hour is told where the item is.
    let day_of = |when| plain_day(when, clock).map(|day| day_words(day, clock));
    let day = case.when_of(item).map(|when| day_of(when).unwrap_or_else(|| date_words_zoned(case, when, clock)));
    let parts: Vec<&str> = who.into_iter().chain(day.as_deref()).collect();
    if parts.is_empty() { title } else { format!("{title} ({})", parts.join(", ")) }
}

/// The keys of what a link does to an event, a statement, a commitment.
const fn link_keys(kind: LinkKind) -> [&'static str; 3] {
    match kind {
        LinkKind::LeadsTo => ["relation-leads-to-event", "relation-leads-to-statement", "relation-leads-to-commitment"],
        LinkKind::RespondsTo => {
            ["relation-responds-to-event", "relation-responds-to-statement", "relation-responds-to-commitment"]
        }
        LinkKind::Contradicts => {
            ["relation-contradicts-event", "relation-contradicts-statement", "relation-contradicts-commitment"]
        }
        LinkKind::Supports => {
            ["relation-supports-event", "relation-supports-statement", "relation-supports-commitment"]
        }
        LinkKind::Repeats => ["relation-repeats-event", "relation-repeats-statement", "relation-repeats-commitment"],
        LinkKind::Revises => ["relation-revises-event", "relation-revises-statement", "relation-revises-commitment"],
        LinkKind::Fulfils => ["relation-fulfils-event", "relation-fulfils-statement", "relation-fulfils-commitment"],
    }
}

/// The keys of what a statement does to an event, a statement, a commitment that it is about.
const fn stance_keys(stance: Stance) -> [&'static str; 3] {
    match stance {
        Stance::Mentions => ["relation-mentions-event", "relation-mentions-statement", "relation-mentions-commitment"],
        Stance::Affirms => ["relation-affirms-event", "relation-affirms-statement", "relation-affirms-commitment"],
        Stance::Qualifies => {
            ["relation-qualifies-event", "relation-qualifies-statement", "relation-qualifies-commitment"]
        }
        Stance::Denies => ["relation-denies-event", "relation-denies-statement", "relation-denies-commitment"],
    }
}

#[cfg(test)]
mod tests;
