//! Cases built by hand for the tests of this folder and of the timeline's widget.

use crate::case::{
    Actor, ActorKind, Case, Commitment, Event, EventKind, Form, Id, ItemRef, Kind, List, Participant, Party, Place,
    Statement, Status, Text, Update, Weight, When, Zone, ZoneRow, when::parse,
};

/// A text in English.
pub(crate) fn english(words: &str) -> Text {
    if words.is_empty() {
        return Text::default();
    }
    Text::new([("en", words)])
}

/// Builds a case item by item.
pub(crate) struct CaseBuilder {
    case: Case,
}

impl CaseBuilder {
    pub(crate) fn new(zone: &str) -> Self {
        let mut builder = Self { case: Case::default() };
        builder.case.language = "en".into();
        builder.case.time_zone = Some((zone.into(), Zone::named(zone).expect("a zone")));
        builder
    }

    pub(crate) fn when(&self, written: &str) -> When {
        parse(written, self.case.zone()).expect("a time").when
    }

    fn id(&mut self, name: &str) -> Id {
        self.case.ids.intern(name)
    }

    fn bear(&mut self, name: &str, kind: Kind, index: usize) -> Id {
        let id = self.id(name);
        self.case.ids.bear(id, ItemRef::new(kind, index));
        id
    }

    pub(crate) fn zone(&mut self, name: &str, label: &str) -> &mut Self {
        let zone = Zone::named(name).expect("a zone");
        self.case.zones.push(ZoneRow { zone, name: name.into(), label: english(label) });
        self
    }

    pub(crate) fn span(&mut self, written: &str) -> &mut Self {
        self.case.span = Some(self.when(written));
        self
    }

    pub(crate) fn party(&mut self, name: &str) -> &mut Self {
        let id = self.bear(name, Kind::Party, self.case.parties.len());
        self.case.parties.push(Party {
            id,
            place: Place::default(),
            private: false,
            name: english(name),
            color: None,
            note: Text::default(),
        });
        self
    }

    pub(crate) fn actor(&mut self, name: &str, party: Option<&str>) -> &mut Self {
        self.person(name, name, "", party)
    }

    pub(crate) fn person(&mut self, name: &str, full: &str, role: &str, party: Option<&str>) -> &mut Self {
        let id = self.bear(name, Kind::Actor, self.case.actors.len());
        let party = party.map(|party| self.id(party));
        self.case.actors.push(Actor {
            id,
            place: Place::default(),
            private: false,
            name: english(full),
            kind: ActorKind::Person,
            role: english(role),
            roles: List::default(),
            party,
            aliases: List::default(),
            note: Text::default(),
        });
        self
    }

    pub(crate) fn event(&mut self, title: &str, when: &str, actors: &[&str]) -> &mut Self {
        self.weighty(title, when, actors, Weight::Normal)
    }

    pub(crate) fn major(&mut self, title: &str, when: &str, actors: &[&str]) -> &mut Self {
        self.weighty(title, when, actors, Weight::Major)
    }

    fn weighty(&mut self, title: &str, when: &str, actors: &[&str], weight: Weight) -> &mut Self {
        let when = self.when(when);
        let id = self.bear(&format!("event-{title}"), Kind::Event, self.case.events.len());
        let participant =
            |actor| Participant { actor, role: Text::default(), disputed: false, sources: List::default() };
        let actors = actors.iter().map(|name| participant(self.id(name))).collect();
        self.case.events.push(Event {
            id,
            place: Place::default(),
            private: false,
            title: english(title),
            when,
            after: List::default(),
            kind: EventKind::Meeting,
            location: Text::default(),
            actors,
            weight,
            summary: Text::default(),
            topics: List::default(),
            tags: List::default(),
            credibility: None,
            sources: List::default(),
            note: Text::default(),
        });
        self
    }

    pub(crate) fn statement(&mut self, words: &str, speaker: &str, when: &str) -> &mut Self {
        let when = Some(self.when(when));
        let id = self.bear(&format!("statement-{words}"), Kind::Statement, self.case.statements.len());
        let speaker = self.id(speaker);
        self.case.statements.push(Statement {
            id,
            place: Place::default(),
            private: false,
            speaker,
            text: english(words),
            when,
            event: None,
            after: List::default(),
            form: Form::Verbatim,
            language: None,
            to: List::default(),
            about: List::default(),
            weight: Weight::Normal,
            topics: List::default(),
            tags: List::default(),
            credibility: None,
            sources: List::default(),
            note: Text::default(),
        });
        self
    }

    pub(crate) fn commitment(
        &mut self,
        words: &str,
        by: &[&str],
        made: &str,
        due: Option<&str>,
        updates: &[(&str, Status)],
    ) -> &mut Self {
        let made_at = Some(self.when(made));
        let due = due.map(|due| self.when(due));
        let id = self.bear(&format!("commitment-{words}"), Kind::Commitment, self.case.commitments.len());
        let by = by.iter().map(|name| self.id(name)).collect();
        let update = |(when, status): &(&str, Status)| Update {
            when: self.when(when),
            status: *status,
            note: Text::default(),
            event: None,
            according_to: None,
            sources: List::default(),
        };
        let updates = updates.iter().map(update).collect();
        self.case.commitments.push(Commitment {
            id,
            place: Place::default(),
            private: false,
            text: english(words),
            by,
            to: List::default(),
            made: None,
            when: None,
            made_at,
            due,
            deadline: Text::default(),
            topics: List::default(),
            tags: List::default(),
            sources: List::default(),
            note: Text::default(),
            updates,
        });
        self
    }

    pub(crate) fn build(self) -> Case {
        self.case
    }
}

/// A small case much like the week of the example: four parties, vague and exact times, commitments.
pub(crate) fn example() -> Case {
    let mut case = CaseBuilder::new("Asia/Riyadh");
    case.zone("Europe/Kyiv", "Kyiv").zone("America/New_York", "Washington").span("2025-02-12/2025-02-18");
    for party in ["us", "ru", "ua", "sa"] {
        case.party(party);
    }
    case.person("trump", "Donald Trump", "President", Some("us"))
        .person("rubio", "Marco Rubio", "Secretary of State", Some("us"))
        .person("waltz", "Mike Waltz", "National Security Advisor", Some("us"))
        .person("witkoff", "Steve Witkoff", "Special Envoy", Some("us"))
        .person("bruce", "Tammy Bruce", "State Dept Spokesperson", Some("us"))
        .person("kellogg", "Keith Kellogg", "Envoy for Ukraine and Russia", Some("us"))
        .person("putin", "Vladimir Putin", "President", Some("ru"))
        .person("lavrov", "Sergey Lavrov", "Foreign Minister", Some("ru"))
        .person("ushakov", "Yuri Ushakov", "Foreign policy aide", Some("ru"))
        .person("peskov", "Dmitry Peskov", "Kremlin Spokesman", Some("ru"))
        .person("zelenskyy", "Volodymyr Zelenskyy", "President", Some("ua"))
        .person("salman", "Mohammed bin Salman", "Crown Prince", Some("sa"))
        .person("faisal", "Faisal bin Farhan", "Foreign Minister", Some("sa"));
    case.major("Trump–Putin call", "2025-02-12T17:00~/2025-02-12T18:30~", &["trump", "putin"])
        .event("Trump–Zelenskyy call", "2025-02-12T20:30~", &["trump", "zelenskyy"])
        .major("Vance and Zelenskyy, Munich", "2025-02-14T11:00~/2025-02-14T12:30", &["zelenskyy"])
        .event("Munich Security Conference", "2025-02-14/2025-02-16", &["zelenskyy", "kellogg"])
        .major("Rubio–Lavrov call", "2025-02-15T19:30?", &["rubio", "lavrov"])
        .event("Delegation in Riyadh", "2025-02-17", &["rubio", "waltz", "witkoff", "salman"])
        .major("Paris summit", "2025-02-17T18:00/2025-02-17T21:30~", &[])
        .major(
            "Riyadh talks, Diriyah Palace",
            "2025-02-18T10:30~/2025-02-18T15:00~",
            &["rubio", "waltz", "witkoff", "lavrov", "ushakov", "faisal"],
        )
        .event("Press conference", "2025-02-18T16:10~/2025-02-18T16:35", &["lavrov"])
        .event("Briefing", "[2025-02-18T13:30..2025-02-18T15:30]", &["peskov"])
        .event("War", "2022-02-24/..", &["ru", "ua"]);
    let words = [
        ("We agreed to work together, very closely", "trump", "2025-02-12T20:10"),
        ("I think President Putin wants peace", "trump", "2025-02-13T22:30"),
        ("No decision was made", "trump", "2025-02-18"),
        ("We had a long talk", "trump", "2025-02-18"),
        ("The call went well", "trump", "2025-02-12T20:40"),
        ("One phone call does not make peace", "rubio", "2025-02-16"),
        ("This is the first step", "rubio", "2025-02-18"),
        ("One phone call followed by one meeting is not sufficient", "bruce", "[2025-02-18T15:00..2025-02-18T16:20]"),
        ("We want to listen", "lavrov", "2025-02-17"),
        ("We not only listened, but also heard each other", "lavrov", "2025-02-18T16:10~"),
        ("Any appearance by armed forces is unacceptable", "lavrov", "2025-02-18T16:15~"),
        ("The conversation was useful", "lavrov", "2025-02-18T16:30~"),
        ("…no one can dictate anything to any country", "peskov", "2025-02-18T14:00~"),
        ("Contacts will go on", "peskov", "2025-02-13T13:30"),
        ("It went rather well", "ushakov", "2025-02-18"),
        ("We cannot recognise any agreements about us without us", "zelenskyy", "2025-02-13"),
        ("No talks behind our back", "zelenskyy", "2025-02-15"),
        ("There is a lot to do", "zelenskyy", "2025-02-15"),
        ("Ukraine was not invited", "zelenskyy", "2025-02-17T20:00"),
        ("I did not go to Saudi Arabia", "zelenskyy", "2025-02-18"),
    ];
    for (text, speaker, when) in words {
        case.statement(text, speaker, when);
    }
    case.commitment(
        "Consultation mechanism",
        &["us", "ru"],
        "2025-02-18T15:00~",
        None,
        &[("2025-02-27", Status::InProgress)],
    )
    .commitment("High-level teams", &["us", "ru"], "2025-02-18T15:00~", None, &[("2025-03-24", Status::InProgress)])
    .commitment(
        "Visit to Saudi Arabia",
        &["zelenskyy"],
        "2025-02-18",
        Some("2025-03-10"),
        &[("2025-03-10", Status::Fulfilled)],
    )
    .commitment("Answer within a day", &["lavrov"], "2025-02-15", Some("2025-02-16"), &[]);
    case.build()
}
