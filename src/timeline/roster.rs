//! Who is listed down the left: parties with their actors, folded, found by typing, in an order of the reader's choice.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::grouping::Grouping;
use super::rows::RowKind;
use super::words::name_words;
use crate::case::{Actor, Case, Id, Kind, Text};
use crate::language::alphabetical;

/// In which order lanes come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Order {
    /// As the case lists them.
    #[default]
    Case,
    /// By name.
    Name,
    /// By the number of their events and statements, most first.
    Activity,
}

impl Order {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Case, Self::Name, Self::Activity];
}

/// Of a party with more actors, those that say and do least share a lane.
const MOST_LANES: usize = 8;
/// How many of such a party have lanes of their own.
const LEADING: usize = 6;

/// How the actors of a long party are shown that say and do least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quiet {
    /// Each in a lane of its own.
    Apart,
    /// In one lane.
    Together {
        /// Parties of which each has a lane nevertheless.
        but: Vec<Id>,
    },
}

impl Default for Quiet {
    fn default() -> Self {
        Self::Together { but: Vec::new() }
    }
}

/// What the lanes are made of, which of them are there, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// What they are made of.
    pub grouping: Grouping,
    /// In which order.
    pub order: Order,
    /// Parties whose actors share one lane. Where `filter` finds actors, they have lanes of their own nevertheless.
    pub folded: Vec<Id>,
    /// How those are shown that say and do least. While some are sought, each in a lane of its own.
    pub quiet: Quiet,
    /// Only lanes are there in whose names each of these words is found; nothing finds all.
    pub filter: String,
}

impl Arrangement {
    /// Whether lanes are arranged as in `other`, whatever was typed to find some of them.
    pub fn is_as(&self, other: &Self) -> bool {
        let Self { grouping, order, folded, quiet, filter: _ } = self;
        (grouping, order, folded, quiet) == (&other.grouping, &other.order, &other.folded, &other.quiet)
    }

    /// The filter's words as they are compared.
    pub(super) fn filter_words(&self) -> Vec<String> {
        self.filter.split_whitespace().map(folded).collect()
    }
}

/// Parties and actors as they are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    /// Heads and actors top to bottom, each with its party as an index into the case's parties.
    pub entries: Vec<(RowKind, Option<usize>)>,
    /// The actors that share a lane, by party.
    pub quiet: Vec<(Id, Vec<Id>)>,
    /// Parties and actors that the filter leaves out.
    pub hidden: Vec<Id>,
    /// How many of those are actors.
    pub hidden_actors: usize,
}

impl Roster {
    /// Lists the parties and actors of `case`; `activity` counts what somebody said and took part in.
    pub fn new(case: &Case, arrangement: &Arrangement, activity: &dyn Fn(Id) -> usize) -> Self {
        let sought = arrangement.filter_words();
        let mut members: Vec<Vec<&Actor>> = vec![Vec::new(); case.parties.len()];
        let mut others: Vec<&Actor> = Vec::new();
        for actor in &case.actors {
            let party = actor.party.and_then(|id| case.item(id)).filter(|item| item.kind == Kind::Party);
            party.and_then(|item| members.get_mut(item.at())).unwrap_or(&mut others).push(actor);
        }
        let mut roster = Self::default();
        let order = arrangement.order;
        let sort = |actors: &mut Vec<&Actor>| match order {
            Order::Case => {}
            Order::Name => actors.sort_by_cached_key(|actor| alphabetical(name_words(case, actor.id))),
            Order::Activity => actors.sort_by_cached_key(|actor| Reverse(activity(actor.id))),
        };
        let mut parties: Vec<(usize, Id, Vec<&Actor>)> = Vec::with_capacity(case.parties.len());
        for ((at, party), mut actors) in case.parties.iter().enumerate().zip(members) {
            roster.leave_out(case, &mut actors, &sought);
            if actors.is_empty() && !found(&sought, &[&party.name]) {
                roster.hidden.push(party.id);
                continue;
            }
            sort(&mut actors);
            parties.push((at, party.id, actors));
        }
        let together = |party: Id, actors: &[&Actor]| {
            activity(party) + actors.iter().map(|actor| activity(actor.id)).sum::<usize>()
        };
        match order {
            Order::Case => {}
            Order::Name => parties.sort_by_cached_key(|(_, party, _)| alphabetical(name_words(case, *party))),
            Order::Activity => parties.sort_by_cached_key(|(_, party, actors)| Reverse(together(*party, actors))),
        }
        for (at, party, actors) in parties {
            if sought.is_empty() && arrangement.folded.contains(&party) {
                roster.entries.push((RowKind::Folded(party), Some(at)));
                continue;
            }
            roster.entries.push((RowKind::Party(party), Some(at)));
            let long = actors.len() > MOST_LANES && sought.is_empty();
            let (leading, quiet) = match &arrangement.quiet {
                Quiet::Together { but } if long && !but.contains(&party) => parted(actors, activity),
                _ => (actors, Vec::new()),
            };
            roster.entries.extend(leading.iter().map(|actor| (RowKind::Actor(actor.id), Some(at))));
            if !quiet.is_empty() {
                roster.entries.push((RowKind::Quiet(party), Some(at)));
                roster.quiet.push((party, quiet.iter().map(|actor| actor.id).collect()));
            } else if long && matches!(arrangement.quiet, Quiet::Together { .. }) {
                roster.entries.push((RowKind::Fewer(party), Some(at)));
            }
        }
        roster.leave_out(case, &mut others, &sought);
        sort(&mut others);
        if !others.is_empty() && !case.parties.is_empty() {
            roster.entries.push((RowKind::OthersHead, None));
        }
        roster.entries.extend(others.iter().map(|actor| (RowKind::Actor(actor.id), None)));
        roster
    }

    /// Takes those out of `actors` in whose names the sought words are not found.
    fn leave_out(&mut self, case: &Case, actors: &mut Vec<&Actor>, sought: &[String]) {
        if sought.is_empty() {
            return;
        }
        actors.retain(|actor| {
            let kept = is_found(case, actor, sought);
            if !kept {
                self.hidden.push(actor.id);
                self.hidden_actors += 1;
            }
            kept
        });
    }
}

/// Those of `actors` that say and do most, and the rest, both in their order.
fn parted<'a>(actors: Vec<&'a Actor>, activity: &dyn Fn(Id) -> usize) -> (Vec<&'a Actor>, Vec<&'a Actor>) {
    let mut counts: Vec<(Reverse<usize>, usize)> =
        actors.iter().enumerate().map(|(at, actor)| (Reverse(activity(actor.id)), at)).collect();
    counts.sort_unstable();
    let mut leads = vec![false; actors.len()];
    for (_, at) in counts.iter().take(LEADING) {
        if let Some(leads) = leads.get_mut(*at) {
            *leads = true;
        }
    }
    let (leading, quiet): (Vec<_>, Vec<_>) = actors.into_iter().zip(leads).partition(|(_, leads)| *leads);
    let actors = |parted: Vec<(&'a Actor, bool)>| parted.into_iter().map(|(actor, _)| actor).collect();
    (actors(leading), actors(quiet))
}

/// Whether each sought word is in a name, another name, a role or the party of `actor`, in any language.
fn is_found(case: &Case, actor: &Actor, sought: &[String]) -> bool {
    let party = actor.party.and_then(|id| case.party(id)).map(|party| &party.name);
    let texts = [&actor.name, &actor.role].into_iter().chain(&actor.aliases).chain(party);
    let texts: Vec<&Text> = texts.chain(actor.roles.iter().map(|role| &role.title)).collect();
    found(sought, &texts)
}

/// Whether each sought word is in one of `texts`, in any language.
fn found(sought: &[String], texts: &[&Text]) -> bool {
    let versions = || texts.iter().flat_map(|text| text.versions());
    sought.iter().all(|word| versions().any(|(_, version)| folded(version).contains(word.as_str())))
}

/// Whether each sought word is in what a group is called.
pub(super) fn is_label_found(sought: &[String], label: &str) -> bool {
    let label = folded(label);
    sought.iter().all(|word| label.contains(word.as_str()))
}

/// A word as it is compared: small letters, and е for ё.
fn folded(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;
    use std::path::PathBuf;

    use super::*;
    use crate::load::{Memory, Progress, load_from};

    const CASE: &str = r#"Case(format: 1, time_zone: "UTC",
        parties: [(id: "us", name: "United States"), (id: "ru", name: {"en": "Russia", "uk": "Росія"})],
        actors: [
            (id: "waltz", name: "Mike Waltz", party: "us"), (id: "rubio", name: "Marco Rubio", party: "us", role: "Secretary of State"),
            (id: "lavrov", name: {"en": "Sergey Lavrov", "ru": "Сергей Лавров"}, party: "ru"),
            (id: "fyodor", name: "Фёдор", aliases: ["Ted"], party: "ru"), (id: "pope", name: "Francis"),
        ],
    )"#;

    fn check(order: Order, folded: &[&str], filter: &str, expected: &str) {
        let store = Memory::new([("case.ron", CASE.as_bytes())]);
        let case = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case;
        let folded = folded.iter().filter_map(|name| case.find(name)).collect();
        let arrangement = Arrangement { order, folded, filter: filter.to_owned(), ..Arrangement::default() };
        let activity = |id: Id| match case.name_of(id) {
            "rubio" => 3,
            "lavrov" | "fyodor" => 7,
            _ => 1,
        };
        let roster = Roster::new(&case, &arrangement, &activity);
        let told = roster.entries.iter().map(|(kind, _)| match kind {
            RowKind::Party(id) => format!("{}:", case.name_of(*id)),
            RowKind::Folded(id) => format!("{}+", case.name_of(*id)),
            RowKind::Actor(id) => case.name_of(*id).to_owned(),
            RowKind::OthersHead => "others:".to_owned(),
            RowKind::Quiet(_) | RowKind::Fewer(_) | RowKind::Unnamed | RowKind::Group(_) => "?".to_owned(),
        });
        assert_eq!(told.collect::<Vec<_>>().join(" "), expected, "{order:?} {filter}");
        let listed = roster.entries.iter().filter(|(kind, _)| matches!(kind, RowKind::Actor(_))).count();
        if arrangement.folded.is_empty() {
            assert_eq!(listed + roster.hidden_actors, case.actors.len(), "nobody is lost: {filter}");
        }
    }

    #[test]
    fn parties_and_actors_come_in_the_chosen_order() {
        check(Order::Case, &[], "", "us: waltz rubio ru: lavrov fyodor others: pope");
        check(Order::Name, &[], "", "ru: lavrov fyodor us: rubio waltz others: pope");
        check(Order::Activity, &[], "", "ru: lavrov fyodor us: rubio waltz others: pope");
        check(Order::Case, &["us"], "", "us+ ru: lavrov fyodor others: pope");
    }

    #[test]
    fn of_a_long_party_those_who_do_least_share_a_lane() {
        let mut text =
            "Case(format: 1, parties: [(id: \"p\", name: \"P\"), (id: \"q\", name: \"Q\")], actors: [".to_owned();
        for (party, count) in [("p", 10), ("q", 8)] {
            for at in 0..count {
                let _ = write!(text, "(id: \"{party}{at}\", name: \"{party}{at}\", party: \"{party}\"),");
            }
        }
        text.push_str("])");
        let store = Memory::new([("case.ron", text.as_bytes())]);
        let case = load_from(&store, &[PathBuf::from("case.ron")], &Progress::default()).case;
        let id = |name: &str| case.find(name).expect("an id");
        // p1, p3, p5, p7 do most; of the others the first.
        let activity = |who: Id| usize::from([1, 3, 5, 7].into_iter().any(|at| who == id(&format!("p{at}"))));
        let told = |quiet: Quiet, filter: &str| -> String {
            let arrangement = Arrangement { quiet, filter: filter.to_owned(), ..Arrangement::default() };
            let roster = Roster::new(&case, &arrangement, &activity);
            let told = roster.entries.iter().filter(|(_, party)| *party == Some(0)).map(|(kind, _)| match kind {
                RowKind::Actor(actor) => case.name_of(*actor).to_owned(),
                RowKind::Quiet(_) => {
                    let names = roster.quiet.iter().flat_map(|(_, quiet)| quiet).map(|actor| case.name_of(*actor));
                    format!("[{}]", names.collect::<Vec<_>>().join(" "))
                }
                RowKind::Fewer(_) => "fewer".to_owned(),
                _ => ":".to_owned(),
            });
            told.collect::<Vec<_>>().join(" ")
        };
        let all = ": p0 p1 p2 p3 p4 p5 p6 p7 p8 p9";
        assert_eq!(told(Quiet::default(), ""), ": p0 p1 p2 p3 p5 p7 [p4 p6 p8 p9]");
        assert_eq!(told(Quiet::Together { but: vec![id("p")] }, ""), format!("{all} fewer"));
        assert_eq!(told(Quiet::Apart, ""), all);
        assert_eq!(told(Quiet::default(), "p"), all, "what is sought is seen");
    }

    #[test]
    fn typing_finds_names_other_names_roles_and_parties_in_any_language() {
        check(Order::Case, &[], "LAVROV", "ru: lavrov");
        check(Order::Case, &[], "лавр", "ru: lavrov");
        check(Order::Case, &[], "федор", "ru: fyodor");
        check(Order::Case, &[], "ted", "us: waltz rubio ru: fyodor");
        check(Order::Case, &[], "secretary", "us: rubio");
        check(Order::Case, &[], "росія", "ru: lavrov fyodor");
        check(Order::Case, &[], "state marco", "us: rubio");
        check(Order::Case, &["ru"], "serg", "ru: lavrov");
        check(Order::Case, &[], "nobody", "");
    }
}
