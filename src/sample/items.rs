//! The sources, events, statements, commitments and links of the synthetic case, one by one.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::calendar::{Moment, later};
use super::dice::Dice;
use super::words::{
    DEADLINES, HEADS, LANGUAGES, OPENINGS, OUTLETS, PLACES, PROMISES, ROLES, SUBJECTS, TAGS, TAILS, Texts,
    subject_words,
};
use super::{BETWEEN_LINKS, ITEMS_OF_A_SOURCE, Plan, id, kind};
use crate::case::Kind;

impl Plan {
    /// A source, published after all that rests on it. Each of eight in a row relies on one before it, the first on a person.
    pub fn source(&self, out: &mut impl Write, source: u64) -> io::Result<()> {
        let mut dice = Dice::new(10, source);
        let (publisher, host, language) = dice.pick(&OUTLETS);
        let published = self.published(source);
        let first = source * ITEMS_OF_A_SOURCE;
        let title = Texts::joined(&[dice.pick(&HEADS).1, subject_words(self.subject(first))]);
        writeln!(out, "        (\n            id: \"src-{}\",", source + 1)?;
        writeln!(out, "            title: {},", if dice.percent(60) { title.map() } else { title.plain() })?;
        let address = format!("https://{host}/{}/{}", published.to_string().replace('-', "/"), source + 1);
        writeln!(out, "            publisher: \"{publisher}\",\n            url: \"{address}\",")?;
        writeln!(out, "            published: \"{published}\",\n            language: \"{language}\",")?;
        let in_chain = source % 8;
        let (kind, cites) = match (in_chain, dice.below(10)) {
            (0, _) => ("Original", format!("\"a-{}\"", self.actor(first) + 1)),
            (_, 0..3) => ("Reporting", format!("\"a-{}\"", self.actor(first) + 1)),
            (_, 3) => ("Reporting", String::new()),
            (_, 4..8) => ("Relay", format!("\"src-{}\"", source - dice.mostly_low(in_chain))),
            (1, _) => ("Mirror", format!("\"src-{source}\"")),
            _ => ("Reporting", format!("\"src-{source}\", \"src-{}\"", source - 1)),
        };
        writeln!(out, "            kind: {kind},")?;
        if dice.percent(70) {
            writeln!(out, "            reliability: {},", dice.pick(&["A", "B", "B", "C", "C", "D", "E", "F"]))?;
        }
        if !cites.is_empty() {
            writeln!(out, "            cites: [{cites}],")?;
        }
        writeln!(out, "        ),")
    }

    /// An event; a fifth of them bring several together.
    pub fn event(&self, out: &mut impl Write, item: u64) -> io::Result<()> {
        let mut dice = Dice::new(11, item);
        let subject = self.subject(item);
        let (kind, head) = dice.pick(&HEADS);
        let title = Texts::joined(&[head, subject_words(subject)]);
        writeln!(out, "        (\n            id: \"{}\",", id(item))?;
        writeln!(out, "            title: {},", if dice.percent(70) { title.map() } else { title.plain() })?;
        writeln!(out, "            when: \"{}\",\n            kind: {kind},", self.calendar.written(item))?;
        after(out, item)?;
        if dice.percent(40) {
            let place = Texts::joined(&[dice.pick(&PLACES)]);
            writeln!(out, "            place: {},", place.map())?;
        }
        let mut actors: Vec<u64> = vec![self.actor(item)];
        if dice.percent(20) {
            actors.extend((0..=dice.mostly_low(6)).map(|_| dice.mostly_low(self.actors)));
        }
        if item == 0 {
            // In the smallest cases there are more actors than items that could name them.
            actors.extend(self.items.min(self.actors)..self.actors);
        }
        let mut named: Vec<u64> = Vec::with_capacity(actors.len());
        actors.retain(|actor| {
            !named.contains(actor) && {
                named.push(*actor);
                true
            }
        });
        let source = item / ITEMS_OF_A_SOURCE + 1;
        let actors: Vec<String> = actors
            .iter()
            .map(|actor| match dice.below(24) {
                0 => format!("(actor: \"a-{}\", disputed: true, sources: [\"src-{source}\"])", actor + 1),
                1 => {
                    let role = Texts::joined(&[dice.pick(&ROLES)]);
                    format!("(actor: \"a-{}\", role: {})", actor + 1, role.map())
                }
                2 => format!("\"a-{}\", \"p-{}\"", actor + 1, actor % self.parties + 1),
                _ => format!("\"a-{}\"", actor + 1),
            })
            .collect();
        writeln!(out, "            actors: [{}],", actors.join(", "))?;
        weight(out, &mut dice)?;
        if dice.percent(25) {
            let summary = Texts::speech(&mut dice, subject);
            writeln!(out, "            summary: {},", if dice.percent(40) { summary.map() } else { summary.plain() })?;
        }
        self.about(out, item, &mut dice)?;
        self.citations(out, item, &mut dice)?;
        writeln!(out, "        ),")
    }

    /// A statement, most with a time of its own, some at the event before it.
    pub fn statement(&self, out: &mut impl Write, item: u64) -> io::Result<()> {
        let mut dice = Dice::new(12, item);
        writeln!(out, "        (\n            id: \"{}\",", id(item))?;
        writeln!(out, "            speaker: \"a-{}\",", self.actor(item) + 1)?;
        let at_event = dice.percent(30);
        if at_event {
            writeln!(out, "            event: \"{}\",", id(event_before(item)))?;
        }
        if !at_event || dice.percent(20) {
            writeln!(out, "            when: \"{}\",", self.calendar.written(item))?;
        }
        after(out, item)?;
        let text = Texts::speech(&mut dice, self.subject(item));
        if dice.percent(60) {
            let form = dice.pick(&["Verbatim", "Verbatim", "Translated", "Paraphrase"]);
            let language = dice.pick(&LANGUAGES);
            writeln!(out, "            form: {form},\n            language: \"{language}\",")?;
            writeln!(out, "            text: {},", text.map())?;
        } else {
            writeln!(out, "            text: {},", text.plain())?;
        }
        if dice.percent(25) {
            writeln!(out, "            to: [\"a-{}\"],", dice.mostly_low(self.actors) + 1)?;
        } else if dice.percent(15) {
            writeln!(out, "            to: [\"p-{}\"],", dice.below(self.parties) + 1)?;
        }
        if dice.percent(35) {
            let earlier = item - 1 - dice.mostly_low(item.min(200));
            let stance = dice.pick(&["Mentions", "Mentions", "Affirms", "Qualifies", "Denies"]);
            writeln!(out, "            about: [(id: \"{}\", stance: {stance})],", id(earlier))?;
        }
        weight(out, &mut dice)?;
        self.about(out, item, &mut dice)?;
        self.citations(out, item, &mut dice)?;
        writeln!(out, "        ),")
    }

    /// A commitment with what became of it.
    pub fn commitment(&self, out: &mut impl Write, item: u64) -> io::Result<()> {
        let mut dice = Dice::new(13, item);
        let (by, to) = (self.actor(item), dice.mostly_low(self.actors));
        let text = Texts::joined(&[dice.pick(&PROMISES), subject_words(self.subject(item))]);
        writeln!(out, "        (\n            id: \"{}\",\n            text: {},", id(item), text.map())?;
        writeln!(out, "            by: [\"a-{}\"],\n            to: [\"a-{}\"],", by + 1, to + 1)?;
        if dice.percent(50) {
            writeln!(out, "            made: \"{}\",", id(event_before(item)))?;
        } else {
            writeln!(out, "            when: \"{}\",", self.calendar.written(item))?;
        }
        // An item before this one can still lie some days behind it, in the same week.
        let mut day = later(self.calendar.moment(item).day, 8);
        if dice.percent(60) {
            writeln!(out, "            due: \"{}\",", later(day, 10 + dice.below(200)))?;
        } else if dice.percent(50) {
            writeln!(out, "            deadline: {},", Texts::joined(&[dice.pick(&DEADLINES)]).map())?;
        }
        self.about(out, item, &mut dice)?;
        self.citations(out, item, &mut dice)?;
        let updates = dice.below(5);
        if updates > 0 {
            writeln!(out, "            updates: [")?;
        }
        for update in 0..updates {
            day = later(day, 1 + dice.mostly_low(90));
            let status = match update {
                0 => dice.pick(&["InProgress", "InProgress", "Pending", "Stalled"]),
                1 | 2 => dice.pick(&["Stalled", "Blocked", "InProgress", "PartlyFulfilled", "Disputed"]),
                _ => dice.pick(&["Fulfilled", "Broken", "Withdrawn", "Superseded", "PartlyFulfilled"]),
            };
            let mut more = String::new();
            // Memory can always be written to.
            let _written = match dice.below(6) {
                0 => write!(more, ", according_to: \"a-{}\"", by + 1),
                1 => write!(more, ", according_to: \"a-{}\"", to + 1),
                2 => write!(more, ", according_to: \"src-{}\"", item / ITEMS_OF_A_SOURCE + 1),
                3 => write!(more, ", event: \"{}\"", id(event_before(item))),
                4 => {
                    let note =
                        Texts::joined(&[dice.pick(&OPENINGS), subject_words(self.subject(item)), dice.pick(&TAILS)]);
                    write!(more, ", note: {}", note.map())
                }
                _ => Ok(()),
            };
            writeln!(out, "                (when: \"{day}\", status: {status}{more}),")?;
        }
        if updates > 0 {
            writeln!(out, "            ],")?;
        }
        writeln!(out, "        ),")
    }

    /// Whom an item is about first: one who is often there, or one whose turn it is, so that everybody has one.
    fn actor(&self, item: u64) -> u64 {
        let stride = (self.items / self.actors).max(1);
        if item.is_multiple_of(stride) && item / stride < self.actors {
            return item / stride;
        }
        Dice::new(15, item).mostly_low(self.actors)
    }

    /// What an item is about; the first items take all topics in turn.
    fn subject(&self, item: u64) -> usize {
        if item < self.topics { item as usize } else { Dice::new(16, item).mostly_low(SUBJECTS.len() as u64) as usize }
    }

    /// The day after the last of the items that rest on a source.
    fn published(&self, source: u64) -> chrono::NaiveDate {
        let first = source * ITEMS_OF_A_SOURCE;
        let moments = (first..first + ITEMS_OF_A_SOURCE).map(|item| self.calendar.moment(item.min(self.items - 1)));
        later(moments.max().map_or_else(Default::default, |last| last.day), 1)
    }

    /// Topics, tags and credibility.
    fn about(&self, out: &mut impl Write, item: u64, dice: &mut Dice) -> io::Result<()> {
        let topic = self.subject(item) as u64;
        if topic < self.topics {
            writeln!(out, "            topics: [\"t-{}\"],", topic + 1)?;
        }
        if dice.percent(30) {
            writeln!(out, "            tags: [\"{}\"],", dice.pick(&TAGS))?;
        }
        if kind(item) != Kind::Commitment && dice.percent(20) {
            writeln!(out, "            credibility: {},", 1 + dice.mostly_low(6))?;
        }
        Ok(())
    }

    /// The item's own source, often with the place in it, and another that came after it.
    fn citations(&self, out: &mut impl Write, item: u64, dice: &mut Dice) -> io::Result<()> {
        let own = item / ITEMS_OF_A_SOURCE;
        let mut cited = match dice.below(10) {
            0..5 => format!("\"src-{}\"", own + 1),
            5..9 => format!("(source: \"src-{}\", at: \"paragraph {}\")", own + 1, 1 + dice.mostly_low(30)),
            _ => {
                let Texts([quote, ..]) = Texts::speech(dice, self.subject(item));
                format!("(source: \"src-{}\", quote: \"{quote}\")", own + 1)
            }
        };
        let Moment { day, .. } = self.calendar.moment(item);
        if dice.percent(30) && own + 1 < self.sources && self.published(own + 1) > day {
            // Memory can always be written to.
            let _written = write!(cited, ", \"src-{}\"", own + 2);
        }
        writeln!(out, "            sources: [{cited}],")
    }
}

/// A link from an item to an earlier one.
pub fn link(out: &mut impl Write, item: u64) -> io::Result<()> {
    let mut dice = Dice::new(14, item);
    let kinds = ["LeadsTo", "RespondsTo", "Contradicts", "Supports", "Repeats", "Revises", "Fulfils"];
    let (kind, to) = (dice.pick(&kinds), id(item - 1 - dice.below(BETWEEN_LINKS - 1)));
    writeln!(out, "        (from: \"{}\", to: \"{to}\", kind: {kind}),", id(item))
}

/// What has to come before an item, now and then.
fn after(out: &mut impl Write, item: u64) -> io::Result<()> {
    if item == 0 || !Dice::new(17, item).percent(3) {
        return Ok(());
    }
    writeln!(out, "            after: [\"{}\"],", id(event_before(item)))
}

/// The last event before an item; the first item is one.
fn event_before(item: u64) -> u64 {
    (0..item).rev().find(|earlier| kind(*earlier) == Kind::Event).unwrap_or_default()
}

fn weight(out: &mut impl Write, dice: &mut Dice) -> io::Result<()> {
    match dice.below(100) {
        0..6 => writeln!(out, "            weight: Major,"),
        6..30 => writeln!(out, "            weight: Minor,"),
        _ => Ok(()),
    }
}
