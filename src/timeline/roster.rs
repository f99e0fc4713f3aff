//! Who is listed down the left: parties with their actors, folded, found by typing, in an order of the reader's choice.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use rustc_hash::{FxHashMap, FxHashSet};

use super::grouping::Grouping;
use super::lane::LaneKey;
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
    /// As the reader put them.
    Hand,
}

impl Order {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Case, Self::Name, Self::Activity, Self::Hand];
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
    /// Lanes that stand above the others and stay there, top to bottom.
    pub pinned: Vec<LaneKey>,
    /// Lanes that the reader put out of sight.
    pub hidden: Vec<LaneKey>,
    /// Lanes in the order that the reader put them in, which [`Order::Hand`] follows.
    pub hand: Vec<LaneKey>,
}

impl Arrangement {
    /// Whether lanes are arranged as in `other`, whatever was typed to find some of them.
    pub fn is_as(&self, other: &Self) -> bool {
        let Self { grouping, order, folded, quiet, filter: _, pinned, hidden, hand } = self;
        (grouping, order, folded, quiet) == (&other.grouping, &other.order, &other.folded, &other.quiet)
            && (pinned, hidden, hand) == (&other.pinned, &other.hidden, &other.hand)
    }

    /// The places that the reader gave to lanes.
    pub(super) fn by_hand(&self) -> FxHashMap<&LaneKey, usize> {
        self.hand.iter().zip(0..).collect()
    }

    /// The places of the pinned lanes among each other.
    pub(super) fn pins(&self) -> FxHashMap<&LaneKey, usize> {
        self.pinned.iter().zip(0..).collect()
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
    pub entries: Vec<Entry>,
    /// The actors that share a lane, by party.
    pub quiet: Vec<(Id, Vec<Id>)>,
    /// Parties and actors that the filter leaves out.
    pub hidden: Vec<Id>,
    /// How many of those are actors.
    pub hidden_actors: usize,
    /// How many entries, the first ones, are pinned.
    pub pinned: usize,
    /// Parties and actors in lanes that the reader put out of sight, and how many of them are actors.
    pub away: (Vec<Id>, usize),
    /// How many lanes, and parties with all of theirs, the reader put out of sight.
    pub away_lanes: usize,
    /// Whether what names no actor is out of sight.
    pub unnamed_away: bool,
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
        let mut pins = Pins { places: arrangement.pins(), taken: Vec::new() };
        let away: FxHashSet<&LaneKey> = arrangement.hidden.iter().collect();
        let hand = arrangement.by_hand();
        let place = |id: Id| hand.get(&LaneKey::Item(id)).copied().unwrap_or(usize::MAX);
        let order = arrangement.order;
        let sort = |actors: &mut Vec<&Actor>| match order {
            Order::Case => {}
            Order::Name => actors.sort_by_cached_key(|actor| alphabetical(name_words(case, actor.id))),
            Order::Activity => actors.sort_by_cached_key(|actor| Reverse(activity(actor.id))),
            Order::Hand => actors.sort_by_key(|actor| place(actor.id)),
        };
        let mut parties: Vec<(usize, Id, Vec<&Actor>)> = Vec::with_capacity(case.parties.len());
        for ((at, party), mut actors) in case.parties.iter().enumerate().zip(members) {
            if away.contains(&LaneKey::Item(party.id)) {
                roster.put_away(&actors);
                roster.away.0.push(party.id);
                continue;
            }
            roster.leave_away(&mut actors, &away);
            roster.leave_out(case, &mut actors, &sought);
            pins.take_actors(&mut actors, Some(at));
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
            Order::Hand => parties.sort_by_key(|(_, party, _)| place(*party)),
        }
        for (at, party, actors) in parties {
            let block = roster.block(case, (at, party, actors), (arrangement, &away), activity);
            let block = pins.take(&LaneKey::Item(party), block);
            for entry in block {
                let quiet = LaneKey::Quiet(party);
                let pinned = matches!(entry.0, RowKind::Quiet(_)) && pins.take(&quiet, vec![entry]).is_empty();
                roster.entries.extend((!pinned).then_some(entry));
            }
        }
        if away.contains(&LaneKey::Others) {
            roster.put_away(&others);
            others.clear();
        }
        roster.leave_away(&mut others, &away);
        roster.leave_out(case, &mut others, &sought);
        pins.take_actors(&mut others, None);
        sort(&mut others);
        if !others.is_empty() && !case.parties.is_empty() {
            roster.entries.push((RowKind::OthersHead, None));
        }
        roster.entries.extend(others.iter().map(|actor| (RowKind::Actor(actor.id), None)));
        roster.unnamed_away = away.contains(&LaneKey::Unnamed);
        roster.away_lanes += usize::from(roster.unnamed_away);
        let pinned = pins.entries();
        roster.pinned = pinned.len();
        roster.entries.splice(0..0, pinned);
        roster
    }

    /// The entries of a party, as far as they are no pinned actors.
    fn block(
        &mut self,
        case: &Case,
        (at, party, actors): (usize, Id, Vec<&Actor>),
        (arrangement, away): (&Arrangement, &FxHashSet<&LaneKey>),
        activity: &dyn Fn(Id) -> usize,
    ) -> Vec<Entry> {
        let sought = !arrangement.filter_words().is_empty();
        if !sought && arrangement.folded.contains(&party) {
            return vec![(RowKind::Folded(party), Some(at))];
        }
        let mut entries = vec![(RowKind::Party(party), Some(at))];
        // What was pinned or put away counts, so that the others stay where they are.
        let all = case.actors.iter().filter(|actor| actor.party == Some(party)).take(MOST_LANES + 1).count();
        let long = all > MOST_LANES && actors.len() > LEADING && !sought;
        let (leading, quiet) = match &arrangement.quiet {
            Quiet::Together { but } if long && !but.contains(&party) => parted(actors, activity),
            _ => (actors, Vec::new()),
        };
        entries.extend(leading.iter().map(|actor| (RowKind::Actor(actor.id), Some(at))));
        if !quiet.is_empty() && away.contains(&LaneKey::Quiet(party)) {
            self.put_away(&quiet);
        } else if !quiet.is_empty() {
            entries.push((RowKind::Quiet(party), Some(at)));
            self.quiet.push((party, quiet.iter().map(|actor| actor.id).collect()));
        } else if long && matches!(arrangement.quiet, Quiet::Together { .. }) {
            entries.push((RowKind::Fewer(party), Some(at)));
        }
        entries
    }

    /// Notes that a lane with these actors is out of sight.
    fn put_away(&mut self, actors: &[&Actor]) {
        self.away_lanes += 1;
        self.away.0.extend(actors.iter().map(|actor| actor.id));
        self.away.1 += actors.len();
    }

    /// Takes those out of `actors` whose lanes are out of sight.
    fn leave_away(&mut self, actors: &mut Vec<&Actor>, away: &FxHashSet<&LaneKey>) {
        if !away.is_empty() {
            actors.retain(|actor| {
                let kept = !away.contains(&LaneKey::Item(actor.id));
                if !kept {
                    self.put_away(&[actor]);
                }
                kept
            });
        }
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

/// A head or an actor, with its party as an index into the case's parties.
pub type Entry = (RowKind, Option<usize>);

/// Pinned lanes, and which entries they took.
struct Pins<'a> {
    places: FxHashMap<&'a LaneKey, usize>,
    taken: Vec<(usize, Vec<Entry>)>,
}

impl Pins<'_> {
    /// Takes the entries of a lane where it is pinned; what is left of them.
    fn take(&mut self, lane: &LaneKey, entries: Vec<Entry>) -> Vec<Entry> {
        match self.places.get(lane) {
            Some(place) => {
                self.taken.push((*place, entries));
                Vec::new()
            }
            None => entries,
        }
    }

    /// Takes the pinned ones out of `actors`.
    fn take_actors(&mut self, actors: &mut Vec<&Actor>, party: Option<usize>) {
        if !self.places.is_empty() {
            actors.retain(|actor| {
                let entry = (RowKind::Actor(actor.id), party);
                !self.take(&LaneKey::Item(actor.id), vec![entry]).is_empty()
            });
        }
    }

    /// What was taken, in the order of the pins.
    fn entries(mut self) -> Vec<Entry> {
        self.taken.sort_by_key(|(place, _)| *place);
        self.taken.into_iter().flat_map(|(_, entries)| entries).collect()
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
