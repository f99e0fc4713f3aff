//! What belongs to an item: its links, what it speaks of and what speaks of it, where it was made, what was made there.
//! What that means in words is told by [`super::relation_words`].

use super::{Index, State};
use crate::case::{Case, Id, ItemRef, Kind, Link, LinkKind, Stance};
use crate::language::say;
use crate::timeline::extent::range_of_when;
use crate::timeline::words::words;

/// Another item, and what it has to do with the one that was asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    /// The other item: an event, a statement or a commitment.
    pub item: ItemRef,
    /// What they have to do with each other.
    pub why: Why,
}

/// What an item has to do with another; `forth` is true where the item itself says so, false where the other one does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A link of the case, as an index into its links.
    Link {
        /// Which.
        link: u32,
        /// From the item to the other.
        forth: bool,
    },
    /// A statement about the other.
    About {
        /// What it does with it.
        stance: Stance,
        /// The item is the statement.
        forth: bool,
    },
    /// A statement or commitment made at the other.
    MadeAt {
        /// The item was made at the other.
        forth: bool,
    },
    /// A commitment whose standing an event shows.
    UpdatedAt {
        /// Which update of the commitment, as an index.
        update: u32,
        /// The item is the commitment.
        forth: bool,
    },
    /// An event or statement that came after another.
    After {
        /// The item came after the other.
        forth: bool,
    },
}

/// Everything dated that belongs to `item`, in order of time; what belongs to it for several reasons is there for each.
pub fn related(case: &Case, index: &Index, item: ItemRef) -> Vec<Related> {
    let Some(id) = case.id_of(item) else {
        let link = if item.kind == Kind::Link { case.links.get(item.at()) } else { None };
        let why = Why::Link { link: item.index, forth: true };
        let ends = link.into_iter().flat_map(|link| [link.from, link.to]);
        let ends = ends.filter_map(|end| case.item(end)).filter(|end| is_dated(*end));
        return ends.map(|item| Related { item, why }).collect();
    };
    let mut found: Vec<Related> = Vec::new();
    let mut add = |other: ItemRef, why: Why| found.push(Related { item: other, why });
    for at in index.links_of(id) {
        let Some(link) = case.links.get(*at as usize) else { continue };
        let forth = link.from == id;
        if let Some(other) = case.item(if forth { link.to } else { link.from }) {
            add(other, Why::Link { link: *at, forth });
        }
    }
    for other in index.about(id) {
        let about = case.statements.get(other.at()).and_then(|said| said.about.iter().find(|about| about.id == id));
        if let Some(about) = about {
            add(*other, Why::About { stance: about.stance, forth: false });
        }
    }
    index.made_at(id).iter().for_each(|other| add(*other, Why::MadeAt { forth: false }));
    for other in index.updated_at(id) {
        let updates = case.commitments.get(other.at()).into_iter().flat_map(|commitment| &commitment.updates);
        for (update, _) in (0_u32..).zip(updates).filter(|(_, update)| update.event == Some(id)) {
            add(*other, Why::UpdatedAt { update, forth: false });
        }
    }
    index.came_after(id).iter().for_each(|other| add(*other, Why::After { forth: false }));
    let earlier = case.event(id).map(|event| &event.after);
    let earlier = earlier.or_else(|| case.statement(id).map(|statement| &statement.after));
    for other in earlier.into_iter().flatten().filter_map(|earlier| case.item(*earlier)) {
        add(other, Why::After { forth: true });
    }
    if let Some(statement) = case.statement(id) {
        for about in &statement.about {
            case.item(about.id)
                .into_iter()
                .for_each(|other| add(other, Why::About { stance: about.stance, forth: true }));
        }
        let event = statement.event.and_then(|event| case.item(event));
        if let Some(other) = event {
            add(other, Why::MadeAt { forth: true });
        }
    }
    if let Some(commitment) = case.commitment(id) {
        let made = commitment.made.and_then(|event| case.item(event));
        if let Some(other) = made {
            add(other, Why::MadeAt { forth: true });
        }
        for (at, update) in (0_u32..).zip(&commitment.updates) {
            if let Some(other) = update.event.and_then(|event| case.item(event)) {
                add(other, Why::UpdatedAt { update: at, forth: true });
            }
        }
    }
    found.retain(|other| other.item != item && is_dated(other.item));
    found.sort_by(|a, b| place(case, a.item).partial_cmp(&place(case, b.item)).unwrap_or(std::cmp::Ordering::Equal));
    found.dedup();
    found
}

/// Of everything dated that belongs to `item` what is shown.
pub fn shown_related(state: &State, item: ItemRef) -> Vec<Related> {
    let case = &state.document.case;
    let until = state.cursor.map(|cursor| cursor.until);
    // Of a commitment that is shown not every update need have been heard yet.
    let heard = |other: &Related| {
        let Why::UpdatedAt { update, forth } = other.why else { return true };
        let commitment = case.commitments.get(if forth { item } else { other.item }.at());
        let update = commitment.and_then(|commitment| commitment.updates.get(update as usize));
        update.is_some_and(|update| until.is_none_or(|until| update.when.earliest.is_none_or(|at| at < until)))
    };
    let mut found = related(case, &state.document.index, item);
    found.retain(|other| state.shows(other.item) && heard(other));
    found
}

/// The next item that belongs to `origin` and is shown, later or earlier than `at`, which is `origin` itself or one that
/// belongs to it.
pub fn next_related(state: &State, origin: ItemRef, at: ItemRef, later: bool) -> Option<ItemRef> {
    let case = &state.document.case;
    let here = place(case, at);
    let others = shown_related(state, origin).into_iter().map(|other| other.item);
    let all = others.chain([origin]).map(|item| (place(case, item), item));
    let order =
        |a: &(Moment, ItemRef), b: &(Moment, ItemRef)| a.0.partial_cmp(&b.0).unwrap_or(std::cmp::Ordering::Equal);
    let found = if later {
        all.filter(|(place, _)| *place > here).min_by(order)
    } else {
        all.filter(|(place, _)| *place < here).max_by(order)
    };
    found.map(|(_, item)| item)
}

/// The links of an item in the order of time of what they lead to, as they are walked; what has no time comes first.
pub fn links_in_time(case: &Case, index: &Index, id: Id) -> Vec<u32> {
    let mut links = index.links_of(id).to_vec();
    let other = |at: &u32| {
        let link = case.links.get(*at as usize)?;
        case.item(if link.from == id { link.to } else { link.from })
    };
    let moment = |at: &u32| other(at).map(|item| place(case, item));
    links.sort_by(|a, b| moment(a).partial_cmp(&moment(b)).unwrap_or(std::cmp::Ordering::Equal));
    links
}

/// When an item begins, then what and which it is.
type Moment = (f64, Kind, u32);

fn place(case: &Case, item: ItemRef) -> Moment {
    let start = case.when_of(item).and_then(range_of_when).map_or(f64::NEG_INFINITY, |(start, _)| start);
    (start, item.kind, item.index)
}

const fn is_dated(item: ItemRef) -> bool {
    matches!(item.kind, Kind::Event | Kind::Statement | Kind::Commitment)
}

impl Why {
    /// Whether the item itself says so, and not the other.
    pub const fn is_forth(self) -> bool {
        match self {
            Self::Link { forth, .. }
            | Self::About { forth, .. }
            | Self::MadeAt { forth }
            | Self::UpdatedAt { forth, .. }
            | Self::After { forth } => forth,
        }
    }

    /// The link of the case that says so.
    pub fn link(self, case: &Case) -> Option<&Link> {
        match self {
            Self::Link { link, .. } => case.links.get(link as usize),
            _ => None,
        }
    }

    /// The remark of the case's author; mostly empty.
    pub fn note(self, case: &Case) -> &str {
        self.link(case).map_or("", |link| words(&link.note, case))
    }
}

/// The other item's view of a link.
pub fn passive(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::LeadsTo => say("link-follows-from"),
        LinkKind::RespondsTo => say("link-answered-by"),
        LinkKind::Contradicts => say("link-contradicted-by"),
        LinkKind::Supports => say("link-supported-by"),
        LinkKind::Repeats => say("link-repeated-by"),
        LinkKind::Revises => say("link-revised-by"),
        LinkKind::Fulfils => say("link-fulfilled-by"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::load::{Memory, Progress, load_from};

    const CASE: &str = r#"Case(
        format: 1, time_zone: "UTC",
        actors: [Actor(id: "a", name: "Ann"), Actor(id: "b", name: "Ben Low")],
        events: [Event(id: "call", title: "Call", when: "2025-02-12T10:00", actors: ["a", "b"]),
                 Event(id: "talks", title: "Talks", when: "2025-02-18T10:00", actors: ["a"]),
                 Event(id: "sign", title: "Signing", when: "2025-02-25T10:00", actors: ["a"], after: ["talks"])],
        statements: [Statement(id: "yes", speaker: "a", text: "Yes", event: "call"),
                     Statement(id: "no", speaker: "b", text: "No", when: "2025-02-20", about: [(id: "yes", stance: Denies)])],
        commitments: [Commitment(id: "meet", text: "Meet", by: ["a"], made: "call",
            updates: [(when: "2025-02-25", status: Fulfilled, event: "sign")])],
        sources: [Source(id: "r", title: "Report", publisher: "Reuters")],
        links: [Link(from: "call", to: "talks", kind: LeadsTo, sources: ["r"]),
                Link(from: "sign", to: "call", kind: Fulfils, note: "as agreed")],
    )"#;

    fn case() -> (Case, Index) {
        let store = Memory::new([("case.ron", CASE.as_bytes())]);
        let loaded = load_from(&store, &[std::path::PathBuf::from("case.ron")], &Progress::default());
        assert!(loaded.usable);
        let index = Index::new(&loaded.case);
        (loaded.case, index)
    }

    fn item(case: &Case, name: &str) -> ItemRef {
        case.item(case.find(name).expect("an id")).expect("an item")
    }

    #[test]
    fn what_belongs_to_an_item_is_found_from_both_ends() {
        let (case, index) = case();
        let check = |name: &str, expected: &[(&str, Why)]| {
            let found: Vec<(String, Why)> = related(&case, &index, item(&case, name))
                .into_iter()
                .map(|other| (case.name_of(case.id_of(other.item).expect("an id")).to_owned(), other.why))
                .collect();
            let found: Vec<(&str, Why)> = found.iter().map(|(name, why)| (name.as_str(), *why)).collect();
            assert_eq!(found, expected, "{name}");
        };
        let made = |forth| Why::MadeAt { forth };
        let denies = |forth| Why::About { stance: Stance::Denies, forth };
        let link = |link, forth| Why::Link { link, forth };
        let updated = |forth| Why::UpdatedAt { update: 0, forth };
        let after = |forth| Why::After { forth };
        check(
            "call",
            &[("yes", made(false)), ("meet", made(false)), ("talks", link(0, true)), ("sign", link(1, false))],
        );
        check("talks", &[("call", link(0, false)), ("sign", after(false))]);
        check("no", &[("yes", denies(true))]);
        check("yes", &[("call", made(true)), ("no", denies(false))]);
        check("meet", &[("call", made(true)), ("sign", updated(true))]);
        check("sign", &[("call", link(1, true)), ("meet", updated(false)), ("talks", after(true))]);
        check("a", &[]);
    }

    #[test]
    fn related_items_are_walked_around_the_one_they_belong_to() {
        let state = state_of(CASE);
        let case = &state.document.case;
        let check = |origin: &str, at: &str, later: bool, expected: Option<&str>| {
            let found = next_related(&state, item(case, origin), item(case, at), later);
            assert_eq!(found, expected.map(|name| item(case, name)), "{origin} {at} {later}");
        };
        check("call", "call", true, Some("yes"));
        check("call", "yes", true, Some("meet"));
        check("call", "meet", true, Some("talks"));
        check("call", "talks", true, Some("sign"));
        check("call", "sign", true, None);
        check("call", "sign", false, Some("talks"));
        check("call", "yes", false, Some("call"));
        check("call", "call", false, None);
        check("no", "no", false, Some("yes"));
    }
}
