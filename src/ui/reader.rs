//! What every panel needs to show an item: the state, its case, the colours and the clock.

use crate::app::names::short_name;
use crate::app::{Presence, Reading, State};
use crate::case::{Case, Id, ItemRef, Text, When};
use crate::language::say;
use crate::tell;
use crate::timeline::away::Away;
use crate::timeline::clock::Clock;
use crate::timeline::words::{chosen, date_words_zoned, named_zone, when_words, when_words_zoned, words, zone_words};

use super::theme::Palette;

/// A look at the state for one frame.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    /// The state.
    pub state: &'a State,
    /// The case on screen.
    pub case: &'a Case,
    /// The colours of the theme.
    pub palette: &'static Palette,
    /// The clock that times are told on.
    pub clock: Clock,
}

impl<'a> Reader<'a> {
    /// The look of this frame.
    pub(super) fn new(ctx: &egui::Context, state: &'a State) -> Self {
        let case = &*state.document.case;
        Self { state, case, palette: Palette::of(ctx), clock: Clock::of(case) }
    }

    /// The language tag of a text that is shown although it is not in the reader's language.
    pub(super) fn stand_in(&self, text: &'a Text) -> Option<&'a str> {
        let chosen = chosen(text, self.case);
        (chosen.stand_in && !chosen.words.is_empty()).then_some(chosen.tag)
    }

    /// The language tag of the name or title of what bears `id`, where it stands in for the reader's.
    pub(super) fn name_stand_in(&self, id: Id) -> Option<&'a str> {
        let case = self.case;
        let actor = || case.actor(id).map(|actor| &actor.name);
        let party = || case.party(id).map(|party| &party.name);
        let source = || case.source(id).map(|source| &source.title);
        self.stand_in(actor().or_else(party).or_else(source)?)
    }

    /// `when` in words, with the name of its zone where an hour is told.
    pub(super) fn when(&self, when: &When) -> String {
        when_words_zoned(self.case, when, self.clock)
    }

    /// The same, saying that it is a zone: for the time of what is looked at.
    pub(super) fn when_and_zone(&self, when: &When) -> String {
        let told = when_words(when, self.clock);
        match named_zone(when, self.clock) {
            Some(zone) => tell!("time-in-zone", time = told, zone = zone_words(self.case, zone)),
            None => told,
        }
    }

    /// A day or longer in words, without saying that the hour is not known: for what has no hour anyway.
    pub(super) fn day(&self, when: &When) -> String {
        date_words_zoned(self.case, when, self.clock)
    }

    /// Where an item stands to the cursor, in words; nothing where it was there for certain.
    pub(super) fn presence(&self, item: ItemRef) -> Option<&'static str> {
        presence_words(self.state, item)
    }

    /// The title of an event.
    pub(super) fn event_title(&self, event: Id) -> &'a str {
        self.case.event(event).map_or_else(|| self.case.name_of(event), |event| words(&event.title, self.case))
    }

    /// The short names of some actors or parties, with commas.
    pub(super) fn names(&self, ids: &[Id]) -> String {
        ids.iter().map(|id| short_name(self.case, *id)).collect::<Vec<_>>().join(", ")
    }

    /// Where an item is written: `events/2.ron:12`.
    pub(super) fn place(&self, item: ItemRef) -> Option<String> {
        let place = self.case.place_of(item)?;
        let file = self.case.files.get(place.file as usize)?;
        Some(format!("{}:{}", file.name, place.line))
    }
}

/// What hides an item, else where it stands to the cursor, in words; nothing where it is there for certain.
pub(super) fn presence_words(state: &State, item: ItemRef) -> Option<&'static str> {
    if !state.scoped.passing.has(item) {
        let later = state.cursor.is_some_and(|at| at.presence(&state.document.case, item) == Presence::Later);
        return Some(say(if later { "filter-and-cursor-hide-it" } else { "filter-hides-it" }));
    }
    let cursor = state.cursor?;
    match (cursor.reading, cursor.presence(&state.document.case, item)) {
        // That its time is not known is told where the time is.
        (_, Presence::Certain) | (Reading::AsItStood, Presence::Undated) => None,
        (Reading::AsItStood, Presence::Possible) => Some(say("cursor-perhaps-later")),
        (Reading::AsItStood, Presence::Later) => Some(say("cursor-is-later")),
        (Reading::AsKnown, Presence::Possible) => Some(say("cursor-perhaps-known")),
        (Reading::AsKnown, Presence::Undated) => Some(say("cursor-no-dated-source")),
        (Reading::AsKnown, Presence::Later) => Some(say("cursor-is-not-known")),
    }
}

/// What puts the place of something on the timeline away, in a few words.
pub(super) fn away_words(away: &Away) -> &'static str {
    match away {
        Away::Shared(_) => say("away-shared"),
        Away::Folded(_) => say("away-folded"),
        Away::Sought => say("away-sought"),
        Away::Hidden(_) => say("away-hidden"),
        Away::Stretch(_) => say("away-stretch"),
    }
}
