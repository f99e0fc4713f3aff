//! The house rules that can be checked by reading the sources: who may use what, how long a file is, that it says what it is.

use std::path::{Path, PathBuf};

/// Most lines of a file, its tests not counted.
const MOST_LINES: usize = 500;

/// `(folder or file, words that must not stand in its code, why)`.
const FORBIDDEN: &[(&str, &[&str], &str)] = &[
    (
        "case",
        &["egui", "std::fs", "crate::load", "crate::app", "crate::ui"],
        "the domain knows neither screen nor disk",
    ),
    ("load", &["egui", "crate::app", "crate::ui", "crate::timeline"], "reading knows no screen"),
    ("export", &["egui", "crate::app", "crate::ui", "std::fs"], "formats know neither screen nor disk"),
    ("timeline", &["egui", "std::fs", "crate::app", "crate::ui", "Instant::now"], "geometry is pure"),
    (
        "search",
        &["egui", "std::fs", "std::thread", "crate::timeline", "crate::app", "crate::ui", "Instant::now"],
        "search is pure",
    ),
    ("app", &["egui::", "eframe", "std::fs", "Color32"], "state knows neither screen nor disk"),
    ("ui", &["std::fs", "std::thread"], "the screen has no side effects"),
];

/// Colours are made in one place only.
const COLOURS: &[&str] = &["Color32::from_", "Rgba::from_"];

#[test]
fn the_sources_keep_the_house_rules() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    for path in rust_files(&source) {
        let name = path.strip_prefix(&source).expect("is below it").to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&path).expect("can be read");
        if !text.starts_with("//!") && !text.starts_with("#!") {
            broken.push(format!("{name}: does not begin by saying what it is"));
        }
        let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().count();
        if lines > MOST_LINES {
            broken.push(format!("{name}: {lines} lines; split it along its ideas"));
        }
        let folder = name.split('/').next().unwrap_or_default();
        for (number, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let mut tell = |what: &str| broken.push(format!("{name}:{}: {what}: {}", number + 1, line.trim()));
            for (_, words, why) in FORBIDDEN.iter().filter(|(owner, ..)| *owner == folder) {
                words.iter().filter(|word| line.contains(**word)).for_each(|_| tell(why));
            }
            if name != "ui/theme.rs" && COLOURS.iter().any(|word| line.contains(word)) {
                tell("colours are made in ui/theme.rs");
            }
        }
    }
    // `load::store` is the disk, and nothing else of reading touches it.
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn reading_touches_the_disk_in_one_file_only() {
    let load = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/load");
    let touching: Vec<PathBuf> = rust_files(&load)
        .into_iter()
        .filter(|path| {
            let text = std::fs::read_to_string(path).expect("can be read");
            text.split("#[cfg(test)]").next().is_some_and(|code| code.contains("std::fs"))
        })
        .collect();
    assert_eq!(touching, [load.join("store.rs")]);
}

/// Every Rust file below `folder`, sorted.
pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
