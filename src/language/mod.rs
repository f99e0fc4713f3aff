//! In which language the reader is spoken to, and the words of the interface in it.
//!
//! ```text
//! assets/words/*.ftl ─once→ book ─→ say("menu-file"), tell!("status-items", count = 3)
//! State::speech ─speak→ the thread that draws or applies a command ─→ say, tell!, timeline::words
//! ```
//!
//! Which language it is belongs to the thread, like a locale, and not to the arguments of some three hundred functions. It is
//! set where work begins: [`crate::ui::frame_ui`], [`crate::app::apply()`] and the window's title take it from the state.
//! Other threads, and tests that set none, speak English. So it is with the zone and the way in which hours are told.

mod book;
mod terms;
mod towns;

use std::cell::RefCell;
use std::sync::Arc;

pub use book::{Argument, Value, counted, grouped, say, say_help, told};
use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
pub use terms::{Term, alphabetical, capitalised, uncapitalised};
pub use towns::{town, towns};

use crate::case::Zone;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Ukrainian.
    Ukrainian,
    /// Russian.
    Russian,
}

impl Language {
    /// All of them, in the order of menus.
    pub const ALL: [Self; 3] = [Self::English, Self::Ukrainian, Self::Russian];

    /// Its tag: `uk`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
        }
    }

    /// Its name in itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Ukrainian => "Українська",
            Self::Russian => "Русский",
        }
    }

    /// The language of a system whose locale is `locale`: `uk`, `uk-UA`, `uk_UA.UTF-8`; English where it is none of these.
    pub fn of_locale(locale: &str) -> Self {
        let primary = locale.split(['-', '_', '.', '@']).next().unwrap_or(locale);
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary)).unwrap_or_default()
    }
}

/// How a reader is spoken to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Speech {
    /// The language of the interface.
    pub interface: Language,
    /// The language tag in which the case's own words are wanted; nothing is the interface's.
    pub texts: Option<Arc<str>>,
    /// The zone that times of day are told in; nothing is the case's.
    pub zone: Option<Zone>,
    /// How hours are counted.
    pub hours: Hours,
    /// With which day weeks begin.
    pub week: FirstDay,
}

/// How hours are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Hours {
    /// From 0 to 23.
    #[default]
    TwentyFour,
    /// Twice from 12 to 11.
    Twelve,
}

/// With which day a week begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FirstDay {
    /// As ISO 8601 has it.
    #[default]
    Monday,
    /// As in North America.
    Sunday,
    /// As in much of the Arab world.
    Saturday,
}

impl FirstDay {
    /// How many days after the first day of its week a day is.
    pub fn days_into_week(self, date: NaiveDate) -> u32 {
        let monday = date.weekday().num_days_from_monday();
        match self {
            Self::Monday => monday,
            Self::Sunday => (monday + 1) % 7,
            Self::Saturday => (monday + 2) % 7,
        }
    }
}

impl Speech {
    /// The language tag in which the case's own words are wanted.
    pub fn texts(&self) -> &str {
        self.texts.as_deref().unwrap_or(self.interface.tag())
    }
}

thread_local! {
    static SPOKEN: RefCell<Speech> = RefCell::default();
}

/// While this lives, its thread speaks as it was told to.
#[derive(Debug)]
#[must_use = "what was spoken before is spoken again when this goes"]
pub struct Speaking {
    before: Speech,
}

/// Speaks to the reader like this until what comes back is dropped.
pub fn speak(speech: Speech) -> Speaking {
    Speaking { before: SPOKEN.replace(speech) }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        SPOKEN.set(std::mem::take(&mut self.before));
    }
}

/// How this thread speaks: what is worked out once from words is worked out again where this changed.
pub fn spoken() -> Speech {
    SPOKEN.with_borrow(Clone::clone)
}

/// The language of the interface on this thread.
pub fn interface() -> Language {
    SPOKEN.with_borrow(|speech| speech.interface)
}

/// The zone that this thread tells times of day in; nothing is the case's.
pub fn zone() -> Option<Zone> {
    SPOKEN.with_borrow(|speech| speech.zone)
}

/// How this thread counts hours.
pub fn hours() -> Hours {
    SPOKEN.with_borrow(|speech| speech.hours)
}

/// With which day weeks begin on this thread.
pub fn week() -> FirstDay {
    SPOKEN.with_borrow(|speech| speech.week)
}

/// Calls `with` with the language tag in which the case's own words are wanted.
pub fn with_texts<R>(with: impl FnOnce(&str) -> R) -> R {
    SPOKEN.with_borrow(|speech| with(speech.texts()))
}

/// The words of the interface for a key, with arguments: `tell!("status-items", count = 3)`.
///
/// Numbers choose the plural of the language and are written in groups of thousands; years are given as words.
#[macro_export]
macro_rules! tell {
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::language::told($key, &[$((stringify!($name), $crate::language::Argument::value(&$value))),+])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_s_language_is_taken_where_it_is_one_of_these() {
        let check = |locale: &str, expected: Language| assert_eq!(Language::of_locale(locale), expected, "{locale}");
        check("uk-UA", Language::Ukrainian);
        check("ru_RU.UTF-8", Language::Russian);
        check("UK", Language::Ukrainian);
        check("en-GB", Language::English);
        check("de-DE", Language::English);
        check("rue-UA", Language::English);
        check("C", Language::English);
        check("", Language::English);
    }

    #[test]
    fn speech_lasts_as_long_as_it_was_asked_for() {
        assert_eq!(spoken(), Speech::default());
        {
            let _ukrainian = speak(Speech { interface: Language::Ukrainian, ..Speech::default() });
            assert_eq!(with_texts(str::to_owned), "uk");
            {
                let _mixed =
                    speak(Speech { interface: Language::Russian, texts: Some("de".into()), ..Speech::default() });
                assert_eq!((interface(), with_texts(str::to_owned)), (Language::Russian, "de".to_owned()));
            }
            assert_eq!(interface(), Language::Ukrainian);
        }
        assert_eq!(interface(), Language::English);
    }
}
