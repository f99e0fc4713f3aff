//! The settings file: read with patience, written whole or not at all.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::safe_file::{self, put_aside};
use crate::app::settings::Settings;

/// Name of the settings file in the folder of the program.
const NAME: &str = "settings.ron";

/// Where this system keeps settings; `None` where it does not say.
pub(super) fn path() -> Option<PathBuf> {
    let from = |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = if cfg!(target_os = "windows") {
        from("APPDATA")?.join("Casebook")
    } else if cfg!(target_os = "macos") {
        std::env::home_dir()?.join("Library/Application Support/Casebook")
    } else {
        from("XDG_CONFIG_HOME").or_else(|| Some(std::env::home_dir()?.join(".config")))?.join("casebook")
    };
    Some(folder.join(NAME))
}

/// Reads the settings; where there are none, the defaults. A damaged file is put aside, as `settings.ron.damaged` and so on,
/// and never written over. Whether they can be kept in that file.
pub(super) fn read(file: &Path) -> (Settings, bool) {
    let Ok(bytes) = fs::read(file) else {
        return (Settings::default(), true);
    };
    let settings = std::str::from_utf8(&bytes).ok().and_then(|text| Settings::from_text(text).ok());
    settings.map_or_else(|| (Settings::default(), put_aside(file).is_ok()), |settings| (settings, true))
}

/// Writes the settings, whole or not at all.
pub(super) fn write(file: &Path, settings: &Settings) -> io::Result<()> {
    safe_file::write(file, &settings.to_text().map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_written_whole_and_every_damaged_file_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a").join(NAME);
        assert_eq!(read(&file), (Settings::default(), true));
        let settings = Settings { recent: vec![vec![PathBuf::from("/x")]], ..Settings::default() };
        write(&file, &settings).expect("written");
        write(&file, &settings).expect("written again");
        assert_eq!(read(&file), (settings, true));
        for (text, aside) in [("(recent: [", "settings.ron.damaged"), ("again", "settings.ron.damaged.2")] {
            fs::write(&file, text).expect("damaged");
            assert_eq!(read(&file), (Settings::default(), true));
            assert_eq!(fs::read_to_string(file.with_file_name(aside)).expect("kept aside"), text);
            assert!(!file.exists());
        }
    }
}
