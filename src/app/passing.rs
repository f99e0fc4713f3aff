//! Whether an item passes a filter: what is asked, made ready once for a case, and compared with its items.

use super::filter::{Field, Filter, Mode, OVERDUE, UNRATED, kind_name, span_of};
use crate::case::status::{overdue, standing};
use crate::case::{
    Case, Citation, Commitment, Event, Form, Id, Instant, ItemRef, Kind, Reliability, Statement, Status, When,
};
use crate::search::fold::each_word;
use crate::search::texts::each_text;
use crate::search::{Index, Query, Saying, Term};

/// A filter ready to be asked.
#[derive(Clone, Debug)]
pub struct Compiled<'c> {
    case: &'c Case,
    as_of: Option<Instant>,
    clauses: Vec<(Mode, Vec<Value>)>,
}

impl Filter {
    /// Ready to be asked of the items of `case` as of some instant. Words are looked up in `index`, the index of this case's
    /// words, where there is one, else in the texts of every item: the answer is the same.
    pub fn compiled<'c>(&self, case: &'c Case, as_of: Option<Instant>, index: Option<&Index>) -> Compiled<'c> {
        let index = index.filter(|index| index.fits(case));
        let value = |field: Field, value: &String| match (Value::of(case, field, value), index) {
            (Value::Words(terms), Some(index)) => Value::Said(index.saying(&terms)),
            (value, _) => value,
        };
        let asked = self.clauses.iter().filter(|clause| !clause.values.is_empty());
        let mut clauses: Vec<(Mode, Vec<Value>)> = asked
            .map(|clause| (clause.mode, clause.values.iter().map(|text| value(clause.field, text)).collect()))
            .collect();
        // Words are looked for in texts, which takes longest.
        clauses.sort_by_key(|(_, values)| values.iter().any(|value| matches!(value, Value::Words(_))));
        Compiled { case, as_of, clauses }
    }
}

/// A value as it is compared.
#[derive(Clone, Debug)]
enum Value {
    Kind(Kind),
    EventKind(String),
    Party(Id),
    Actor(Id),
    To(Id),
    Topic(Id),
    Tag(String),
    Place(String),
    /// By index of the source: itself and those that rest on it.
    Source(Vec<bool>),
    Form(Form),
    Status(Status),
    Overdue,
    Reliability(Option<Reliability>),
    Span(i64, i64),
    Words(Vec<Term>),
    /// Words that were looked up in the index.
    Said(Saying),
    /// What this case has not.
    Absent,
}

impl Value {
    fn of(case: &Case, field: Field, text: &str) -> Self {
        let id = || case.find(text).filter(|id| case.item(*id).is_some());
        let found = match field {
            Field::Kind => Kind::NAMES.iter().find(|(name, _)| *name == text).map(|(_, kind)| Self::Kind(*kind)),
            Field::EventKind => Some(Self::EventKind(text.to_owned())),
            Field::Party => id().map(Self::Party),
            Field::Actor => id().map(Self::Actor),
            Field::To => id().map(Self::To),
            Field::Topic => id().map(Self::Topic),
            Field::Tag => Some(Self::Tag(text.to_owned())),
            Field::Place => Some(Self::Place(text.to_owned())),
            Field::Source => id().map(|id| Self::Source(resting_on(case, id))),
            Field::Form => Form::NAMES.iter().find(|(name, _)| *name == text).map(|(_, form)| Self::Form(*form)),
            Field::Status if text == OVERDUE => Some(Self::Overdue),
            Field::Status => {
                Status::NAMES.iter().find(|(name, _)| *name == text).map(|(_, status)| Self::Status(*status))
            }
            Field::Reliability if text == UNRATED => Some(Self::Reliability(None)),
            Field::Reliability => Reliability::NAMES
                .iter()
                .find(|(name, _)| *name == text)
                .map(|(_, reliability)| Self::Reliability(Some(*reliability))),
            Field::Span => span_of(text).map(|(start, end)| Self::Span(start, end)),
            Field::Words => Some(Query::parse(text).terms).filter(|terms| !terms.is_empty()).map(Self::Words),
        };
        found.unwrap_or(Self::Absent)
    }
}

/// For each source of `case` whether it is `origin` or rests on it through what it cites.
fn resting_on(case: &Case, origin: Id) -> Vec<bool> {
    let at = |id: Id| case.item(id).filter(|item| item.kind == Kind::Source).map(ItemRef::at);
    let mut citing: Vec<Vec<usize>> = vec![Vec::new(); case.sources.len()];
    for (index, source) in case.sources.iter().enumerate() {
        for cited in source.cites.iter().filter_map(|id| at(*id)) {
            if let Some(list) = citing.get_mut(cited) {
                list.push(index);
            }
        }
    }
    let mut reached = vec![false; case.sources.len()];
    let mut waiting: Vec<usize> = at(origin).into_iter().collect();
    while let Some(index) = waiting.pop() {
        match reached.get_mut(index) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        waiting.extend(citing.get(index).into_iter().flatten());
    }
    reached
}

/// An event, a statement or a commitment.
#[derive(Clone, Copy)]
enum Item<'c> {
    Event(&'c Event),
    Statement(&'c Statement),
    Commitment(&'c Commitment),
}

impl Compiled<'_> {
    /// Whether an item meets every clause; what is no event, statement or commitment always does.
    pub fn passes(&self, item: ItemRef) -> bool {
        let at = item.at();
        let found = match item.kind {
            Kind::Event => self.case.events.get(at).map(Item::Event),
            Kind::Statement => self.case.statements.get(at).map(Item::Statement),
            Kind::Commitment => self.case.commitments.get(at).map(Item::Commitment),
            _ => None,
        };
        let Some(found) = found else { return true };
        self.clauses.iter().all(|(mode, values)| {
            let has = |value: &Value| self.has(item, found, value);
            match mode {
                Mode::AnyOf => values.iter().any(has),
                Mode::AllOf => values.iter().all(has),
                Mode::NoneOf => !values.iter().any(has),
            }
        })
    }

    fn has(&self, item: ItemRef, of: Item<'_>, value: &Value) -> bool {
        match value {
            Value::Kind(kind) => item.kind == *kind,
            Value::EventKind(name) => matches!(of, Item::Event(event) if kind_name(&event.kind) == name),
            Value::Party(party) => of.whose().any(|who| who == *party || self.case.party_of(who) == Some(*party)),
            Value::Actor(actor) => of.whose().any(|who| who == *actor),
            Value::To(who) => of.to().iter().any(|to| to == who || self.case.party_of(*to) == Some(*who)),
            Value::Topic(topic) => of.topics().contains(topic),
            Value::Tag(tag) => of.has_tag(tag),
            Value::Place(place) => place_of(self.case, of).is_some_and(|known| known == place),
            Value::Source(reached) => of.citations(&mut |citation| {
                let source = self.case.item(citation.source).filter(|item| item.kind == Kind::Source);
                source.is_some_and(|source| reached.get(source.at()).copied().unwrap_or(false))
            }),
            Value::Form(form) => matches!(of, Item::Statement(statement) if statement.form == *form),
            Value::Status(_) | Value::Overdue => self.stands(of, value),
            Value::Reliability(reliability) => of.citations(&mut |citation| {
                self.case.source(citation.source).is_some_and(|source| source.reliability == *reliability)
            }),
            Value::Span(start, end) => {
                let lies = of.when().is_some_and(|when| {
                    when.earliest.is_none_or(|at| at.0 < *end) && when.latest.is_none_or(|at| at.0 > *start)
                });
                // What is due in it is counted in it as well.
                lies || of.last_due().is_some_and(|at| (*start..*end).contains(&at.0))
            }
            Value::Words(terms) => self.says(item, terms),
            Value::Said(saying) => saying.has(item),
            Value::Absent => false,
        }
    }

    fn stands(&self, of: Item<'_>, value: &Value) -> bool {
        let (Item::Commitment(commitment), Some(as_of)) = (of, self.as_of) else { return false };
        let status = standing(self.case, commitment, as_of).status;
        match value {
            Value::Status(wanted) => status == Some(*wanted),
            _ => overdue(commitment, status, as_of),
        }
    }

    fn says(&self, item: ItemRef, terms: &[Term]) -> bool {
        let mut found = vec![false; terms.len()];
        each_text(self.case, item, &mut |_, text| {
            for (term, found) in terms.iter().zip(&mut found).filter(|(_, found)| !**found) {
                *found = says(text, term);
            }
        });
        !found.contains(&false)
    }
}

/// Whether a text has a word that begins so, or the words of a phrase one after the other.
fn says(text: &str, term: &Term) -> bool {
    let mut found = false;
    match term {
        Term::Word(wanted) => each_word(text, |_, word| found |= word.starts_with(wanted.as_str())),
        Term::Phrase { words, .. } => {
            // How many words of the phrase each beginning of it has come to.
            let mut begun: Vec<usize> = Vec::new();
            each_word(text, |_, word| {
                begun.push(0);
                begun.retain_mut(|at| {
                    let goes_on = words.get(*at).is_some_and(|wanted| wanted == word);
                    *at += 1;
                    found |= goes_on && *at == words.len();
                    goes_on && *at < words.len()
                });
            });
        }
    }
    found
}

/// Where an event is, or the event at which words were spoken, as it was first written.
fn place_of<'c>(case: &'c Case, of: Item<'c>) -> Option<&'c str> {
    let event = match of {
        Item::Event(event) => Some(event),
        Item::Statement(statement) => statement.event.and_then(|event| case.event(event)),
        Item::Commitment(_) => None,
    };
    event.and_then(|event| event.location.versions().next()).map(|(_, place)| place)
}

impl<'c> Item<'c> {
    /// Everybody whose it is.
    fn whose(self) -> Box<dyn Iterator<Item = Id> + 'c> {
        match self {
            Self::Event(event) => Box::new(event.actors.iter().map(|participant| participant.actor)),
            Self::Statement(statement) => Box::new(std::iter::once(statement.speaker)),
            Self::Commitment(commitment) => Box::new(commitment.by.iter().chain(&commitment.to).copied()),
        }
    }

    fn to(self) -> &'c [Id] {
        match self {
            Self::Event(_) => &[],
            Self::Statement(statement) => &statement.to,
            Self::Commitment(commitment) => &commitment.to,
        }
    }

    fn topics(self) -> &'c [Id] {
        match self {
            Self::Event(event) => &event.topics,
            Self::Statement(statement) => &statement.topics,
            Self::Commitment(commitment) => &commitment.topics,
        }
    }

    fn has_tag(self, wanted: &str) -> bool {
        let tags = match self {
            Self::Event(event) => &event.tags,
            Self::Statement(statement) => &statement.tags,
            Self::Commitment(commitment) => &commitment.tags,
        };
        tags.iter().any(|tag| **tag == *wanted)
    }

    fn when(self) -> Option<&'c When> {
        match self {
            Self::Event(event) => Some(&event.when),
            Self::Statement(statement) => statement.when.as_ref(),
            Self::Commitment(commitment) => commitment.made_at.as_ref(),
        }
    }

    /// The last second in which it is due.
    fn last_due(self) -> Option<Instant> {
        let Self::Commitment(commitment) = self else { return None };
        commitment.due.as_ref()?.latest.map(|at| Instant(at.0.saturating_sub(1)))
    }

    /// Whether any of its citations, its participants' and its updates' is wanted.
    fn citations(self, wanted: &mut dyn FnMut(&Citation) -> bool) -> bool {
        match self {
            Self::Event(event) => {
                let of_participants = event.actors.iter().flat_map(|participant| &participant.sources);
                event.sources.iter().chain(of_participants).any(wanted)
            }
            Self::Statement(statement) => statement.sources.iter().any(wanted),
            Self::Commitment(commitment) => {
                let of_updates = commitment.updates.iter().flat_map(|update| &update.sources);
                commitment.sources.iter().chain(of_updates).any(wanted)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::case_of;

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC",
        parties: [(id: "us", name: "United States"), (id: "ru", name: "Russia")],
        actors: [(id: "rubio", name: "Rubio", party: "us"), (id: "waltz", name: "Waltz", party: "us"), (id: "lavrov", name: "Lavrov", party: "ru"), (id: "pope", name: "Pope")],
        topics: [(id: "peace", title: "Peace"), (id: "trade", title: "Trade")],
        sources: [(id: "tass", title: "TASS", reliability: B), (id: "blog", title: "Blog", cites: ["tass"]), (id: "ap", title: "AP", reliability: A)],
        events: [
            (id: "talks", title: "Talks in the palace", when: "2025-02-18T10:00/2025-02-18T15:00", kind: Meeting, place: "Riyadh",
                actors: ["rubio", (actor: "lavrov", sources: ["ap"])], topics: ["peace", "trade"], tags: ["x"], sources: ["tass"]),
            (id: "call", title: "Call", when: "2025-02-12", kind: Call, actors: ["lavrov"], topics: ["peace"], tags: ["x", "y"], sources: ["blog"]),
            (id: "war", title: "War", when: "2022-02-24/..", sources: ["ap"]),
        ],
        statements: [
            (id: "said", speaker: "lavrov", text: {"en": "We have heard each other", "uk": "Ми почули одне одного щодо їхніх санкцій"}, event: "talks", to: ["rubio"], form: Verbatim, topics: ["trade"]),
            (id: "told", speaker: "pope", text: "Peace, and each to the other", when: "2025-02-16", form: Paraphrase, sources: ["blog"]),
        ],
        commitments: [
            (id: "meet", text: "Meet", by: ["us"], to: ["lavrov"], when: "2025-02-12", due: "2025-02-14", topics: ["peace"]),
            (id: "stop", text: "Stop", by: ["ru"], when: "2025-02-18", updates: [(when: "2025-02-20", status: Fulfilled, sources: ["ap"])]),
        ],
    )"#;

    fn check(clauses: &[(Field, Mode, &[&str])], expected: &str) {
        let case = case_of(CASE);
        let mut filter = Filter::default();
        for (field, mode, values) in clauses {
            for value in *values {
                filter = filter.toggled(*field, *mode, (*value).to_owned());
            }
        }
        let as_of = crate::app::tests::instant("2025-03-01", case.zone());
        let compiled = filter.compiled(&case, Some(as_of), None);
        let names = ["talks", "call", "war", "said", "told", "meet", "stop"];
        let passes = |name: &&&str| compiled.passes(case.item(case.find(name).expect("an id")).expect("an item"));
        let found: Vec<&str> = names.iter().filter(passes).copied().collect();
        assert_eq!(found.join(" "), expected, "{clauses:?}");
    }

    #[test]
    fn each_field_is_asked_for_any_all_or_none_of_its_values() {
        use Field as F;
        use Mode::{AllOf, AnyOf, NoneOf};
        const ALL: &str = "talks call war said told meet stop";
        check(&[], ALL);
        check(&[(F::Kind, AnyOf, &["Event"])], "talks call war");
        check(&[(F::Kind, NoneOf, &["Event", "Statement"])], "meet stop");
        check(&[(F::EventKind, AnyOf, &["Meeting"])], "talks");
        check(&[(F::EventKind, NoneOf, &["Meeting"])], "call war said told meet stop");
        check(&[(F::Party, AnyOf, &["ru"])], "talks call said meet stop");
        check(&[(F::Party, AllOf, &["ru", "us"])], "talks meet");
        check(&[(F::Party, NoneOf, &["ru"])], "war told");
        check(&[(F::Actor, AnyOf, &["rubio", "pope"])], "talks told");
        check(&[(F::Actor, AllOf, &["rubio", "lavrov"])], "talks");
        check(&[(F::To, AnyOf, &["us"])], "said");
        check(&[(F::To, AnyOf, &["lavrov"])], "meet");
        check(&[(F::Topic, AllOf, &["peace", "trade"])], "talks");
        check(&[(F::Topic, NoneOf, &["peace"])], "war said told stop");
        check(&[(F::Tag, AnyOf, &["y"])], "call");
        check(&[(F::Place, AnyOf, &["Riyadh"])], "talks said");
        check(&[(F::Source, AnyOf, &["tass"])], "talks call told");
        check(&[(F::Source, AnyOf, &["ap"])], "talks war stop");
        check(&[(F::Form, AnyOf, &["Paraphrase"])], "told");
        check(&[(F::Status, AnyOf, &["Fulfilled"])], "stop");
        check(&[(F::Status, AnyOf, &[OVERDUE])], "meet");
        check(&[(F::Reliability, AnyOf, &["A"])], "talks war stop");
        check(&[(F::Reliability, AnyOf, &[UNRATED])], "call told");
        check(&[(F::Span, AnyOf, &["1739836800..1739923200"])], "talks war said stop");
        check(&[(F::Span, AnyOf, &["1739491200..1739577600"])], "war meet");
        check(&[(F::Span, AnyOf, &["1739577600..1739664000"])], "war");
        check(&[(F::Span, NoneOf, &["1739836800..1739923200"])], "call told meet");
        check(&[(F::Words, AnyOf, &["САНКЦ"])], "said");
        check(&[(F::Words, AnyOf, &["іхніх"])], "said");
        check(&[(F::Words, AnyOf, &["each other"])], "said told");
        check(&[(F::Words, AnyOf, &["\"each other\""])], "said");
        check(&[(F::Words, AllOf, &["heard", "each"])], "said");
        // Clauses are met together.
        check(&[(F::Kind, AnyOf, &["Statement"]), (F::Party, AnyOf, &["ru"])], "said");
        check(&[(F::Party, AnyOf, &["ru"]), (F::Party, NoneOf, &["us"])], "call said stop");
        // What the case has not is had by none.
        check(&[(F::Party, AnyOf, &["mars"])], "");
        check(&[(F::Party, NoneOf, &["mars"])], ALL);
        check(&[(F::Span, AnyOf, &["soon"])], "");
    }

    /// Words of a case in many spellings, parts of words, words one after the other: as they are and as somebody types them.
    fn queries(case: &Case, every: usize) -> Vec<String> {
        let mut queries: Vec<String> =
            ["", "—", "xylophone", "\"each other\"", "\"а", "1 2 3"].map(str::to_owned).to_vec();
        let mut words: Vec<String> = Vec::new();
        let of = |kind: Kind, count: usize| (0..count).map(move |at| ItemRef::new(kind, at));
        let all = of(Kind::Event, case.events.len()).chain(of(Kind::Statement, case.statements.len()));
        for item in all.chain(of(Kind::Commitment, case.commitments.len())) {
            each_text(case, item, &mut |_, text| words.extend(text.split_whitespace().map(str::to_owned)));
        }
        let typed = |word: &str| word.replace('е', "ё").replace('і', "ї").replace('e', "é").replace('а', "а\u{301}");
        for (at, pair) in words.windows(3).enumerate().step_by(every) {
            let [first, second, third] = pair else { continue };
            let beginning: String = first.chars().take(1 + at % 4).collect();
            queries.push(match at / every % 8 {
                0 => beginning,
                1 => first.to_uppercase(),
                2 => typed(first),
                3 => format!("{beginning} {third}"),
                4 => format!("\"{first} {second}\""),
                5 => format!("«{} {third}»", typed(second)),
                6 => format!("\"{first} {second} {third}\" {beginning}"),
                _ => format!("\"{second} {beginning}"),
            });
        }
        queries
    }

    #[test]
    fn words_are_found_by_the_index_as_by_a_look_at_every_text() {
        let riyadh = crate::load::load(&crate::load::Request::BuiltIn, &crate::load::Progress::default()).case;
        let mut bytes = Vec::new();
        crate::sample::write(&mut bytes, 700).expect("memory can be written to");
        let synthetic = case_of(std::str::from_utf8(&bytes).expect("text"));
        let (mut found, mut asked) = (0, 0);
        for (case, every) in [(&riyadh, 89), (&synthetic, 397), (&case_of(CASE), 1)] {
            let index = Index::of(case, &|| false).expect("not stopped");
            for (query, mode) in queries(case, every).into_iter().zip(Mode::ALL.into_iter().cycle()) {
                let filter = Filter::default().toggled(Field::Words, mode, query.clone()).toggled(
                    Field::Words,
                    mode,
                    "the".to_owned(),
                );
                let (by_index, by_texts) =
                    (filter.compiled(case, None, Some(&index)), filter.compiled(case, None, None));
                let of = |kind: Kind, count: usize| (0..count).map(move |at| ItemRef::new(kind, at));
                let all = of(Kind::Event, case.events.len()).chain(of(Kind::Statement, case.statements.len()));
                for item in all.chain(of(Kind::Commitment, case.commitments.len())).chain(of(Kind::Source, 1)) {
                    let passes = by_index.passes(item);
                    assert_eq!(passes, by_texts.passes(item), "{mode:?} {query}: {item:?}");
                    (found, asked) = (found + usize::from(passes), asked + 1);
                }
            }
        }
        assert!(found > asked / 20 && found < asked, "{found} of {asked}");
        // One that is of another case is not asked.
        let other = Index::of(&case_of(CASE), &|| false).expect("not stopped");
        let filter = Filter::default().toggled(Field::Words, Mode::AnyOf, "heard".to_owned());
        let (with, without) = (filter.compiled(&riyadh, None, Some(&other)), filter.compiled(&riyadh, None, None));
        let statements = (0..riyadh.statements.len()).map(|at| ItemRef::new(Kind::Statement, at));
        let heard = statements.clone().filter(|item| without.passes(*item)).count();
        assert!(heard > 0 && statements.clone().all(|item| with.passes(item) == without.passes(item)));
    }
}
