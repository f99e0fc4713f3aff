//! What is remembered from one start to the next: the cases opened before.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::State;

/// The settings as they are written, as RON text. Fields that a file lacks have their defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Cases opened before, latest first, each as what was opened; nothing is the built-in case.
    pub recent: Vec<Vec<PathBuf>>,
}

impl Settings {
    /// What of `state` is remembered.
    pub fn of(state: &State) -> Self {
        Self { recent: state.recent.clone() }
    }

    /// Reads settings from their text.
    ///
    /// # Errors
    /// Where the text is not what [`Settings::to_text`] writes.
    pub fn from_text(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The text of the settings file.
    ///
    /// # Errors
    /// Where a path cannot be written as text.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were_written() {
        let settings = Settings { recent: vec![vec![PathBuf::from("/a/\"b\".ron"), PathBuf::from("c")], Vec::new()] };
        let text = settings.to_text().expect("writable");
        assert_eq!(Settings::from_text(&text).expect("readable"), settings);
    }

    #[test]
    fn what_a_file_lacks_has_its_default() {
        assert_eq!(Settings::from_text("()").expect("readable"), Settings::default());
        assert!(Settings::from_text("(recent: [").is_err());
    }
}
