//! What is selected as text to paste elsewhere, with all that proves it.

use super::listed::listed;
use super::names::{capitalised, short_name, title_of_id};
use super::seen::Seen;
use super::story::{standing_words, word_of};
use super::table::listing::Listing;
use super::{ActorTab, Focus, State, Table, quote};
use crate::case::status::{role, standing};
use crate::case::{Case, Citation, Commitment, Event, Id, Instant, ItemRef, Kind, SharedStr, Source, Update, When};
use crate::language::{self, Speech, Term as _, say};
use crate::tell;
use crate::timeline::clock::Clock;
use crate::timeline::words::{date_words, name_words, named_zone, when_words, words, zone_words};

/// The text of what is selected: the item that the inspector shows, else the actors; `None` where nothing is.
pub fn selection_text(state: &State) -> Option<String> {
    let selection = &state.selection;
    if let Some(item) = selection.item {
        return Some(item_text(&state.document.case, item, state.as_of()));
    }
    let actors: Vec<ItemRef> = selection.actors.iter().filter_map(|id| state.document.case.item(*id)).collect();
    (!actors.is_empty() && selection.focus == Focus::Actors)
        .then(|| items_text(&state.document.case, &actors, state.as_of()))
}

/// What is copied of a case as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// A table, in its order.
    Table(Table),
    /// What a tab lists of the selected actors.
    Listed(ActorTab),
}

/// Something whole that is to be copied.
#[derive(Debug)]
pub enum Copying {
    /// The rows of a table.
    Rows(Box<Listing>),
    /// Items of a case.
    Items(Box<Seen>, Vec<ItemRef>, Speech),
}

impl Copying {
    /// What is to be copied now.
    pub fn of(state: &State, whole: Whole) -> Self {
        match whole {
            Whole::Table(table) => Self::Rows(Box::new(Listing::of(table, state))),
            Whole::Listed(tab) => Self::Items(Box::new(state.seen()), listed(state, tab), language::spoken()),
        }
    }

    /// True where there is nothing to copy.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Rows(listing) => listing.table.len(&listing.seen) == 0,
            Self::Items(_, items, _) => items.is_empty(),
        }
    }

    /// Whether it takes so long to be told that this is no work for a frame.
    pub fn takes_long(&self) -> bool {
        /// More rows or items than this make a frame late.
        const AT_ONCE: usize = 500;
        match self {
            Self::Rows(listing) => listing.table.len(&listing.seen) > AT_ONCE,
            Self::Items(_, items, _) => items.len() > AT_ONCE,
        }
    }

    /// It as text, on whatever thread.
    pub fn text(&self) -> String {
        match self {
            Self::Rows(listing) => listing.text(),
            Self::Items(seen, items, speech) => {
                let _speaking = language::speak(speech.clone());
                items_text(&seen.case, items, seen.as_of)
            }
        }
    }
}

/// The texts of several items of `case` as of a time, an empty line between them.
pub fn items_text(case: &Case, items: &[ItemRef], as_of: Option<Instant>) -> String {
    items.iter().map(|item| item_text(case, *item, as_of)).collect::<Vec<_>>().join("\n\n")
}

/// The text of an item of `case` as of a time.
pub fn item_text(case: &Case, item: ItemRef, as_of: Option<Instant>) -> String {
    let clock = Clock::of(case).with_years();
    let at = item.at();
    let lines = match item.kind {
        Kind::Statement => case.statements.get(at).map(|statement| vec![quote::to_copy(case, statement, clock)]),
        Kind::Event => case.events.get(at).map(|event| event_lines(case, event, clock)),
        Kind::Commitment => case.commitments.get(at).map(|commitment| commitment_lines(case, commitment, as_of, clock)),
        Kind::Source => case.sources.get(at).map(|source| source_lines(case, source, clock)),
        Kind::Actor => case.actors.get(at).map(|actor| {
            let mut line = name_words(case, actor.id).to_owned();
            let party = actor.party.map(|party| name_words(case, party));
            for more in [words(role(actor, as_of), case)].into_iter().chain(party).filter(|more| !more.is_empty()) {
                line = format!("{line}, {more}");
            }
            vec![line]
        }),
        Kind::Party => case.parties.get(at).map(|party| vec![name_words(case, party.id).to_owned()]),
        Kind::Topic => case
            .topics
            .get(at)
            .map(|topic| vec![words(&topic.title, case).to_owned(), words(&topic.question, case).to_owned()]),
        Kind::Link => case.links.get(at).map(|link| {
            let ends =
                format!("{} — {} — {}", title_of_id(case, link.from), link.kind.term(), title_of_id(case, link.to));
            let mut lines = vec![ends, words(&link.note, case).to_owned()];
            lines.extend(citation_lines(case, &link.sources, clock));
            lines
        }),
    };
    let lines: Vec<String> = lines.unwrap_or_default().into_iter().filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

fn event_lines(case: &Case, event: &Event, clock: Clock) -> Vec<String> {
    let mut lines = vec![words(&event.title, case).to_owned(), time_line(case, &event.when, clock)];
    lines.push(words(&event.location, case).to_owned());
    let who = event.actors.iter().map(|participant| {
        let name = name_words(case, participant.actor);
        let role = words(&participant.role, case);
        let role = if role.is_empty() { String::new() } else { format!(" ({role})") };
        format!("{name}{role}{}", if participant.disputed { say("copied-disputed") } else { "" })
    });
    lines.push(who.collect::<Vec<_>>().join(", "));
    lines.push(words(&event.summary, case).to_owned());
    lines.extend(citation_lines(case, &event.sources, clock));
    lines
}

fn commitment_lines(case: &Case, commitment: &Commitment, as_of: Option<Instant>, clock: Clock) -> Vec<String> {
    let names = |ids: &[Id]| ids.iter().map(|id| name_words(case, *id)).collect::<Vec<_>>().join(", ");
    let named = |name: &str, words: String| if words.is_empty() { words } else { format!("{name}: {words}") };
    let mut lines = vec![words(&commitment.text, case).to_owned()];
    lines.push(named(say("field-by"), names(&commitment.by)));
    lines.push(named(say("field-to"), names(&commitment.to)));
    let made = commitment.made_at.as_ref().map_or_else(String::new, |made| time_line(case, made, clock));
    let at = commitment.made.map_or("", |event| title_of_id(case, event));
    let joint = if made.is_empty() || at.is_empty() { "" } else { ", " };
    lines.push(named(say("field-made"), format!("{made}{joint}{at}")));
    let due = commitment.due.as_ref().map_or_else(String::new, |due| day_line(case, due, clock));
    let deadline = match words(&commitment.deadline, case) {
        "" => String::new(),
        deadline => tell!("quoted", words = deadline),
    };
    let joint = if due.is_empty() || deadline.is_empty() { "" } else { ", " };
    lines.push(named(say("field-due"), format!("{due}{joint}{deadline}")));
    if let Some(as_of) = as_of {
        let told = standing_words(commitment, &standing(case, commitment, as_of), Some(as_of));
        lines.push(named(say("field-stands"), told));
    }
    lines.extend(citation_lines(case, &commitment.sources, clock));
    let mut updates: Vec<&Update> = commitment.updates.iter().collect();
    updates.sort_by_key(|update| update.when.earliest);
    for update in updates {
        let when = capitalised(&day_line(case, &update.when, clock));
        let status = update.status.term();
        let mut line = format!("{when}: {status}, {}", word_of(case, commitment, update));
        let note = words(&update.note, case);
        if !note.is_empty() {
            line = format!("{line}. {note}");
        }
        lines.push(line);
        if let Some(event) = update.event {
            lines.push(format!("  {}", tell!("copied-shown-by", title = title_of_id(case, event))));
        }
        lines.extend(citation_lines(case, &update.sources, clock).into_iter().map(|line| format!("  {line}")));
    }
    lines
}

fn source_lines(case: &Case, source: &Source, clock: Clock) -> Vec<String> {
    let day = |when: &When| date_words(when, clock);
    let author = source.author.as_deref().unwrap_or_default().to_owned();
    let published = source.published.as_ref().map_or_else(String::new, day);
    let parts = [author, words(&source.publisher, case).to_owned(), published];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let link = |url: &Option<SharedStr>| url.as_deref().unwrap_or_default().to_owned();
    let archive =
        source.archive.as_ref().map_or_else(String::new, |archive| tell!("copied-archive", archive = archive));
    vec![name_words(case, source.id).to_owned(), parts.join(", "), link(&source.url), archive]
}

/// Each source on a line of its own: who, what, when, where in it, the link.
fn citation_lines(case: &Case, citations: &[Citation], clock: Clock) -> Vec<String> {
    let line = |citation: &Citation| {
        let name = short_name(case, citation.source);
        match quote::cited_words(case, citation, clock) {
            words if words.is_empty() || words.starts_with(name) => {
                tell!("copied-source", words = if words.is_empty() { name } else { words.as_str() })
            }
            words => tell!("copied-source-by", name = name, words = words),
        }
    };
    citations.iter().map(line).collect()
}

/// A time with its zone where that is to be named.
fn time_line(case: &Case, when: &When, clock: Clock) -> String {
    let told = when_words(when, clock);
    match named_zone(when, clock) {
        Some(zone) => format!("{told} ({})", zone_words(case, zone)),
        None => told,
    }
}

/// The same without saying that the hour is not known: for what has no hour anyway.
fn day_line(case: &Case, when: &When, clock: Clock) -> String {
    if when.hour_known() { time_line(case, when, clock) } else { date_words(when, clock) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, Effect, apply};

    const CASE: &str = r#"Case(
        format: 1, time_zone: "Asia/Riyadh", parties: [Party(id: "us", name: "United States")],
        actors: [Actor(id: "r", name: "Marco Rubio", role: "Secretary of State", party: "us"), Actor(id: "l", name: "Sergey Lavrov")],
        topics: [Topic(id: "t", title: "Troops", question: "Who may send some?")],
        events: [Event(id: "e", title: "Talks", when: "2025-02-18T10:30", place: "Riyadh", topics: ["t"],
            actors: ["r", (actor: "l", role: "host", disputed: true)], sources: [(source: "s", at: "page 2")])],
        commitments: [Commitment(id: "c", text: "Meet again", by: ["r"], to: ["l"], made: "e", due: "2025-02-20", deadline: "soon",
            sources: ["s"], updates: [(when: "2025-02-21", status: Fulfilled, note: "They met.", according_to: "l", sources: ["s"])])],
        sources: [Source(id: "s", title: "What they said", publisher: "Reuters", author: "A. Writer", published: "2025-02-19",
            url: "https://example.org/a", archive: "https://archive.example/b")],
        links: [Link(from: "e", to: "c", kind: LeadsTo, note: "As announced", sources: ["s"])],
    )"#;

    fn check(select: &str, expected: &str) {
        let mut state = state_of(CASE);
        let item = state.document.case.find(select).and_then(|id| state.document.case.item(id)).expect("borne");
        apply(&mut state, Command::SelectItem(item));
        assert_eq!(apply(&mut state, Command::CopySelection), [Effect::Copy(expected.to_owned())], "{select}");
        assert_eq!(apply(&mut state, Command::CopyItem(item)), [Effect::Copy(expected.to_owned())], "{select}");
    }

    #[test]
    fn an_event_is_copied_with_time_place_people_and_sources() {
        let expected = "Talks\nTue 18 Feb 2025, 10:30 (Riyadh)\nRiyadh\nMarco Rubio, Sergey Lavrov (host) (disputed)\n\
            Source: Reuters: What they said, Wed 19 Feb 2025, page 2, https://example.org/a";
        check("e", expected);
    }

    #[test]
    fn a_commitment_is_copied_with_its_story() {
        let expected = "Meet again\nBy: Marco Rubio\nTo: Sergey Lavrov\nMade: Tue 18 Feb 2025, 10:30 (Riyadh), Talks\n\
            Due: Thu 20 Feb 2025, “soon”\nStands: Fulfilled\n\
            Source: Reuters: What they said, Wed 19 Feb 2025, https://example.org/a\n\
            Fri 21 Feb 2025: fulfilled, according to Sergey Lavrov. They met.\n  \
            Source: Reuters: What they said, Wed 19 Feb 2025, https://example.org/a";
        check("c", expected);
    }

    #[test]
    fn sources_actors_and_topics_are_copied() {
        check(
            "s",
            "What they said\nA. Writer, Reuters, Wed 19 Feb 2025\nhttps://example.org/a\nCopy: https://archive.example/b",
        );
        check("r", "Marco Rubio, Secretary of State, United States");
        check("us", "United States");
        check("t", "Troops\nWho may send some?");
        let mut state = state_of(CASE);
        let link = ItemRef::new(Kind::Link, 0);
        let expected = "Talks — leads to — Meet again\nAs announced\n\
            Source: Reuters: What they said, Wed 19 Feb 2025, https://example.org/a";
        assert_eq!(apply(&mut state, Command::CopyItem(link)), [Effect::Copy(expected.to_owned())]);
    }

    #[test]
    fn where_nothing_is_selected_nothing_is_copied() {
        let mut state = state_of(CASE);
        assert_eq!(apply(&mut state, Command::CopySelection), []);
    }
}
