//! The settings file: read with patience, written whole or not at all.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

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

/// Reads the settings; where there are none, the defaults. A damaged file is kept beside as `settings.ron.damaged`.
pub(super) fn read(file: &Path) -> Settings {
    let Ok(bytes) = fs::read(file) else {
        return Settings::default();
    };
    let settings = std::str::from_utf8(&bytes).ok().and_then(|text| Settings::from_text(text).ok());
    settings.unwrap_or_else(|| {
        // Where it cannot be moved it will be overwritten, which loses no more than a list of recent cases.
        let _ = fs::rename(file, with_ending(file, "damaged"));
        Settings::default()
    })
}

/// Writes the settings to a file beside and puts it in place, so that no half-written one is ever read.
pub(super) fn write(file: &Path, settings: &Settings) -> io::Result<()> {
    let text = settings.to_text().map_err(io::Error::other)?;
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = with_ending(file, &format!("{}.new", std::process::id()));
    let mut new = fs::File::create(&beside)?;
    let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
    drop(new);
    written.and_then(|()| fs::rename(&beside, file)).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_written_whole_and_a_damaged_file_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a").join(NAME);
        assert_eq!(read(&file), Settings::default());
        let settings = Settings { recent: vec![vec![PathBuf::from("/x")]], ..Settings::default() };
        write(&file, &settings).expect("written");
        write(&file, &settings).expect("written again");
        assert_eq!(read(&file), settings);
        fs::write(&file, "(recent: [").expect("damaged");
        assert_eq!(read(&file), Settings::default());
        let kept = fs::read_to_string(with_ending(&file, "damaged")).expect("kept aside");
        assert_eq!(kept, "(recent: [");
        assert!(!file.exists());
    }
}
