//! A synthetic case of any size, for trying out and measuring: the same bytes for the same number everywhere.
//!
//! Every item follows from its number alone, so nothing has to be remembered: a case of any size is written as a stream in
//! the memory of a small one, and one item can refer to another without having seen it. It reads without any problem.
//! Most of each twenty items are events and statements; which kind a number is, follows from its number.

mod calendar;
mod dice;
mod items;
mod words;

use std::io::{self, Write};

use crate::case::Kind;
use calendar::{Calendar, TIME_ZONE};
use words::{BODIES, ROLES, SUBJECTS, Texts};

/// Writes a case of `items` events, statements and commitments together, at least one.
///
/// # Errors
/// Where `out` cannot be written.
pub fn write(out: &mut impl Write, items: u64) -> io::Result<()> {
    let plan = Plan::new(items);
    plan.head(out)?;
    plan.parties_and_actors(out)?;
    plan.topics(out)?;
    list(out, "sources", 0..plan.sources, |out, source| plan.source(out, source))?;
    let of_kind = |wanted: Kind| (0..items).filter(move |item| kind(*item) == wanted);
    list(out, "events", of_kind(Kind::Event), |out, item| plan.event(out, item))?;
    list(out, "statements", of_kind(Kind::Statement), |out, item| plan.statement(out, item))?;
    list(out, "commitments", of_kind(Kind::Commitment), |out, item| plan.commitment(out, item))?;
    list(out, "links", (BETWEEN_LINKS - 1..items).step_by(BETWEEN_LINKS as usize), |out, item| items::link(out, item))?;
    writeln!(out, ")")
}

/// One item in so many has a link to an earlier one.
const BETWEEN_LINKS: u64 = 40;
/// So many items in a row rest on one source.
const ITEMS_OF_A_SOURCE: u64 = 4;

/// Of which kind an item is: 60 % events, 35 % statements, 5 % commitments.
fn kind(item: u64) -> Kind {
    match item % 20 {
        1 | 4 | 7 | 11 | 14 | 17 | 19 => Kind::Statement,
        6 => Kind::Commitment,
        _ => Kind::Event,
    }
}

/// The id of an item.
fn id(item: u64) -> String {
    let letter = match kind(item) {
        Kind::Statement => 's',
        Kind::Commitment => 'c',
        _ => 'e',
    };
    format!("{letter}-{}", item + 1)
}

/// What the size of a case decides.
#[derive(Clone, Debug)]
struct Plan {
    items: u64,
    actors: u64,
    parties: u64,
    topics: u64,
    sources: u64,
    calendar: Calendar,
}

impl Plan {
    fn new(items: u64) -> Self {
        let actors = items.isqrt().clamp(12, 1000);
        Self {
            items,
            actors,
            parties: 3 + actors / 50,
            topics: (actors.isqrt() + 1).min(SUBJECTS.len() as u64).min(items),
            sources: items.div_ceil(ITEMS_OF_A_SOURCE),
            calendar: Calendar::new(items),
        }
    }

    fn head(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "// A synthetic case of {} items: nobody and nothing in it is real.", self.items)?;
        writeln!(out, "Case(\n    format: 1,\n    id: \"sample-{}\",", self.items)?;
        let title = ["Synthetic case", "Штучна справа", "Искусственное дело"];
        writeln!(out, "    title: {},", Texts::joined(&[title]).map())?;
        writeln!(out, "    language: \"en\",\n    time_zone: \"{TIME_ZONE}\",")?;
        let label = Texts::joined(&[["Washington", "Вашингтон", "Вашингтон"]]).map();
        writeln!(out, "    zones: [\"{TIME_ZONE}\", (name: \"America/New_York\", label: {label})],")?;
        writeln!(out, "    span: \"{}\",", self.calendar.span())
    }

    fn parties_and_actors(&self, out: &mut impl Write) -> io::Result<()> {
        list(out, "parties", 0..self.parties, |out, party| {
            // Colours around the circle, none of them pale.
            let hue = [0xb0_362e, 0x2e_6bb0, 0x3a_8f4d, 0x8a_4fb0, 0xb0_7a2e, 0x2e_9aa0]
                .get(party as usize % 6)
                .map_or(0x80_8080, |hue| hue + party / 6 * 0x00_0d1b);
            let name = words::party(party).map();
            writeln!(out, "        (id: \"p-{}\", name: {name}, color: \"#{hue:06x}\"),", party + 1)
        })?;
        list(out, "actors", 0..self.actors, |out, actor| {
            let party = actor % self.parties;
            write!(out, "        (id: \"a-{}\", ", actor + 1)?;
            if actor % 9 == 8 {
                let body = BODIES[actor as usize / 9 % BODIES.len()];
                let Texts(of) = words::party(party);
                let Texts(body) = Texts::joined(&[body, [", "; 3]]);
                let name = Texts([0, 1, 2].map(|language| format!("{}{}", body[language], of[language])));
                write!(out, "name: {}, kind: Organisation", name.map())?;
            } else {
                let role = Texts::joined(&[ROLES[actor as usize % ROLES.len()]]);
                write!(out, "name: {}, role: {}", words::person(actor).map(), role.map())?;
            }
            // A few belong to nobody.
            if actor % 10 == 9 { writeln!(out, "),") } else { writeln!(out, ", party: \"p-{}\"),", party + 1) }
        })
    }

    fn topics(&self, out: &mut impl Write) -> io::Result<()> {
        list(out, "topics", 0..self.topics, |out, topic| {
            let subject = words::subject_words(topic as usize);
            let title = Texts::joined(&[["Question of ", "Питання ", "Вопрос "], subject]).map();
            let question = ["What was agreed on ", "Про що домовилися щодо ", "О чём договорились по вопросу "];
            let question = Texts::joined(&[question, subject, ["?"; 3]]).map();
            writeln!(out, "        (id: \"t-{}\", title: {title}, question: {question}),", topic + 1)
        })
    }
}

/// A list of the Case.
fn list<W: Write>(
    out: &mut W,
    name: &str,
    numbers: impl Iterator<Item = u64>,
    mut item: impl FnMut(&mut W, u64) -> io::Result<()>,
) -> io::Result<()> {
    writeln!(out, "    {name}: [")?;
    for number in numbers {
        item(out, number)?;
    }
    writeln!(out, "    ],")
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::load::{self, Loaded, Memory, Progress};

    fn text(items: u64) -> Vec<u8> {
        let mut text = Vec::new();
        write(&mut text, items).expect("memory can be written to");
        text
    }

    fn read(items: u64) -> Loaded {
        let store = Memory::new([("case.ron", text(items).as_slice())]);
        load::load_from(&store, &[PathBuf::from("case.ron")], &Progress::default())
    }

    #[test]
    fn it_reads_without_any_problem() {
        for items in (1..=60).chain([99, 144, 145, 1000, 20_000]) {
            let loaded = read(items);
            assert_eq!(loaded.problems.first().map(|problem| (problem.line, &problem.message)), None, "{items}");
            let case = &loaded.case;
            assert_eq!((case.events.len() + case.statements.len() + case.commitments.len()) as u64, items);
        }
    }

    #[test]
    fn its_bytes_never_change() {
        // FNV-1a. Whoever changes what is written changes every figure measured on it: then this number too.
        let sum = |bytes: &[u8]| {
            bytes
                .iter()
                .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
        };
        assert_eq!(text(1), text(1));
        assert_eq!(sum(&text(1000)), 10_152_846_758_946_425_719);
    }

    #[test]
    fn it_is_shaped_like_a_real_case() {
        let Loaded { case, .. } = read(20_000);
        let share = |part: usize, whole: usize| part * 100 / whole;
        assert_eq!(share(case.events.len(), 20_000), 60);
        assert_eq!(share(case.statements.len(), 20_000), 35);
        assert_eq!(share(case.commitments.len(), 20_000), 5);
        let several = case.events.iter().filter(|event| event.actors.len() > 1).count();
        assert!((17..24).contains(&share(several, case.events.len())), "{several}");
        assert_eq!((read(1).case.actors.len(), case.actors.len()), (12, 141));
        assert!(case.sources.iter().filter(|source| !source.cites.is_empty()).count() > case.sources.len() / 2);
        assert!(case.commitments.iter().filter(|commitment| commitment.updates.len() > 1).count() > 300);
        // Every precision is there, and most weeks differ: some are empty, some are crowded.
        let mut weeks = std::collections::BTreeMap::new();
        for (precision, name) in crate::case::Precision::NAMES.iter().map(|(name, precision)| (precision, name)) {
            assert!(case.events.iter().any(|event| event.when.precision == *precision), "{name}");
        }
        for event in case.events.iter().filter_map(|event| event.when.earliest) {
            *weeks.entry(event.0.div_euclid(7 * 86_400)).or_insert(0) += 1;
        }
        let most = weeks.values().max().copied().unwrap_or_default();
        assert!(most > 5 * case.events.len() / Calendar::new(20_000).weeks(), "{most}");
    }
}
