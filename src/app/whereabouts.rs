//! Where one is on the walk through the relations of an item: which of how many, what it means, and on whose word.

use super::State;
use super::related::{Related, related, shown_related};
use super::relation_words::{on_whose_word, sentence};
use crate::case::ItemRef;
use crate::language::say;
use crate::tell;
use crate::timeline::clock::Clock;

/// Where one is on a walk through relations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// The item whose relations are walked.
    pub origin: ItemRef,
    /// How many items belong to it.
    pub count: usize,
    /// Which of them in their order one has come to, from 1; 0 is the item itself.
    pub number: usize,
    /// What that one has to do with the item: for several reasons several.
    pub why: Vec<Related>,
}

/// Where one is; `None` where no relations are walked, or where one has come to is no longer among them.
pub fn whereabouts(state: &State) -> Option<Whereabouts> {
    let (origin, item) = (state.selection.origin?, state.selection.item?);
    let all = shown_related(state, origin);
    // What belongs to it for several reasons stands one behind the other.
    let mut items: Vec<ItemRef> = all.iter().map(|other| other.item).collect();
    items.dedup();
    let number = if item == origin { 0 } else { items.iter().position(|other| *other == item)? + 1 };
    let why = all.into_iter().filter(|other| other.item == item).collect();
    Some(Whereabouts { origin, count: items.len(), number, why })
}

impl Whereabouts {
    /// It as a line: `Relation 2 of 5: The statement … denies the statement … · In the words of Low`.
    pub fn words(&self, state: &State) -> String {
        let case = &*state.document.case;
        if self.count == 0 {
            let hidden = !related(case, &state.document.index, self.origin).is_empty();
            return say(if hidden { "relations-none-shown" } else { "relations-none" }).to_owned();
        }
        if self.number == 0 {
            return tell!("relations-of-selected", count = self.count);
        }
        let clock = Clock::of(case);
        let mut told: Vec<String> = Vec::new();
        for why in &self.why {
            let whose = on_whose_word(case, self.origin, *why);
            told.extend([sentence(case, self.origin, *why, clock), whose].into_iter().filter(|part| !part.is_empty()));
        }
        tell!("relation-at", number = self.number, count = self.count, what = told.join(" · "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::state_of;
    use crate::app::{Command, Walk, apply};

    const CASE: &str = r#"Case(
        format: 1, time_zone: "UTC", actors: [Actor(id: "a", name: "Ann"), Actor(id: "b", name: "Ben Low")],
        events: [Event(id: "call", title: "Call", when: "2025-02-12T10:00", actors: ["a", "b"]),
                 Event(id: "rest", title: "Rest", when: "2025-02-13", actors: ["a"])],
        statements: [Statement(id: "yes", speaker: "a", text: "Yes", event: "call"),
                     Statement(id: "no", speaker: "b", text: "No", when: "2025-02-20", about: [(id: "yes", stance: Denies), "call"])],
        links: [Link(from: "no", to: "call", kind: RespondsTo)],
    )"#;

    /// What is told after keys were pressed with an item selected: `]` is the next relation, `[` the one before.
    fn told(from: &str, keys: &str) -> String {
        let mut state = state_of(CASE);
        let case = &state.document.case;
        let item = case.item(case.find(from).expect("an id")).expect("an item");
        apply(&mut state, Command::SelectItem(item));
        for key in keys.chars() {
            let walk = if key == ']' { Walk::NextRelated } else { Walk::PreviousRelated };
            apply(&mut state, Command::Walk(walk));
        }
        whereabouts(&state).map_or_else(String::new, |at| at.words(&state))
    }

    #[test]
    fn a_walk_through_relations_tells_where_one_is() {
        let check = |from: &str, keys: &str, expected: &str| assert_eq!(told(from, keys), expected, "{from} {keys}");
        check("call", "", "");
        let made = "Relation 1 of 2: The statement “Yes” (Ann, Wed 12 Feb) was made at the event “Call” (Wed 12 Feb) · The case \
                    author’s reading";
        check("call", "]", made);
        let twice = "Relation 2 of 2: The statement “No” (Low, Thu 20 Feb) responds to the event “Call” (Wed 12 Feb) · The case \
                     author’s reading · The statement “No” (Low, Thu 20 Feb) speaks of the event “Call” (Wed 12 Feb) · In the \
                     words of Low";
        check("call", "]]", twice);
        // There is no third: one stays, and what is told stays.
        check("call", "]]]", twice);
        check("call", "]]][", made);
        check("call", "][", "What is selected has 2 relations");
        check("call", "[", "What is selected has 2 relations");
        check("rest", "]", "Nothing in the case is related to what is selected");
        check("rest", "[", "Nothing in the case is related to what is selected");
    }

    #[test]
    fn what_the_filter_hides_is_not_counted_and_another_choice_ends_the_walk() {
        let mut state = state_of(CASE);
        let item = |state: &State, name: &str| state.document.case.item(state.document.case.find(name)?);
        let yes = item(&state, "yes").expect("an item");
        apply(&mut state, Command::SelectItem(yes));
        apply(&mut state, Command::Walk(Walk::NextRelated));
        assert_eq!(whereabouts(&state).map(|at| (at.number, at.count)), Some((2, 2)));
        let call = item(&state, "rest").expect("an item");
        apply(&mut state, Command::SelectItem(call));
        assert_eq!(whereabouts(&state), None);
    }
}
