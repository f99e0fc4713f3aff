//! `include`: from a path or pattern, as written, to the files it names, without ever leaving the folder of the case.

use std::path::{Path, PathBuf};

use super::store::{Entry, Store, lexical};

/// What an include names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Included {
    /// These files, with every link resolved, and how many matches of a pattern lie outside.
    Files {
        /// In reading order.
        files: Vec<PathBuf>,
        /// Matches that are links to somewhere else.
        outside: usize,
    },
    /// It lies outside the folder.
    Outside,
    /// There is no such file, it is a folder, or nothing matches.
    Nothing(&'static str),
}

/// Most links followed one after the other.
const MAX_LINKS: usize = 40;

/// The files that `written` names from a file in the folder `from`, inside `root`; both absolute and without links.
pub fn resolve(store: &dyn Store, written: &str, from: &Path, root: &Path) -> Included {
    if written.starts_with('/') || Path::new(written).is_absolute() || written.contains('\0') {
        return Included::Outside;
    }
    if written.contains('*') {
        return pattern(store, written, from, root);
    }
    let path = lexical_checked(from, written);
    let Some(path) = path.filter(|path| path.starts_with(root)) else { return Included::Outside };
    match follow(store, &path, root) {
        Followed::Outside => Included::Outside,
        Followed::At(_, Entry::Folder) => {
            Included::Nothing("this is a folder; to read all files in it, write `folder/*.ron`")
        }
        Followed::At(path, Entry::File(_) | Entry::Denied) => Included::Files { files: vec![path], outside: 0 },
        Followed::At(..) => Included::Nothing("there is no such file"),
    }
}

/// `from` joined with `written`, `.` and `..` resolved by their words; `None` above the root of the file system.
fn lexical_checked(from: &Path, written: &str) -> Option<PathBuf> {
    let mut path = from.to_owned();
    for part in written.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if !path.pop() {
                    return None;
                }
            }
            part => path.push(part),
        }
    }
    Some(path)
}

enum Followed {
    At(PathBuf, Entry),
    Outside,
}

/// Follows every link in `path` one by one, so that nothing outside `root` is ever looked at.
fn follow(store: &dyn Store, path: &Path, root: &Path) -> Followed {
    let mut path = path.to_owned();
    'again: for _ in 0..MAX_LINKS {
        let Ok(below) = path.strip_prefix(root) else { return Followed::Outside };
        let mut at = root.to_owned();
        let parts: Vec<_> = below.components().collect();
        for (index, part) in parts.iter().enumerate() {
            at.push(part);
            if let Entry::Link(target) = store.entry(&at) {
                let mut resolved = at.parent().unwrap_or(root).join(target);
                resolved.extend(parts.iter().skip(index + 1));
                path = lexical(&resolved);
                continue 'again;
            }
        }
        let entry = if parts.is_empty() { Entry::Folder } else { store.entry(&at) };
        return Followed::At(at, entry);
    }
    Followed::At(path, Entry::Missing)
}

/// The path of the file that `path` names, where it is a link to another.
pub fn behind_links(store: &dyn Store, path: &Path) -> PathBuf {
    let mut path = path.to_owned();
    for _ in 0..MAX_LINKS {
        let Entry::Link(target) = store.entry(&path) else { break };
        path = store.absolute(&path.parent().unwrap_or(&path).join(target));
    }
    path
}

fn pattern(store: &dyn Store, written: &str, from: &Path, root: &Path) -> Included {
    let parts: Vec<&str> = written.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let fixed = parts.iter().take_while(|part| !part.contains('*')).count();
    let (literal, wild) = parts.split_at(fixed);
    // A `..` behind a star would leave what was matched: only in front can it be resolved by words.
    let base = lexical_checked(from, &literal.join("/")).filter(|base| base.starts_with(root));
    let (Some(base), false) = (base, wild.contains(&"..")) else { return Included::Outside };
    if !enterable(store, &base, root) {
        return Included::Nothing("no file matches this pattern");
    }
    let mut found = Vec::new();
    walk(store, &base, wild, &mut found);
    // Byte by byte over the whole path: a folder does not come before its neighbours by itself.
    found.sort_by(|a, b| a.as_os_str().as_encoded_bytes().cmp(b.as_os_str().as_encoded_bytes()));
    found.dedup();
    let mut files = Vec::new();
    let mut outside = 0;
    for path in found {
        match follow(store, &path, root) {
            Followed::At(path, Entry::File(_) | Entry::Denied) => files.push(path),
            Followed::At(..) => {}
            Followed::Outside => outside += 1,
        }
    }
    if files.is_empty() && outside == 0 {
        return Included::Nothing("no file matches this pattern");
    }
    Included::Files { files, outside }
}

/// True where no folder between `root` and `folder` is a link.
fn enterable(store: &dyn Store, folder: &Path, root: &Path) -> bool {
    let Ok(below) = folder.strip_prefix(root) else { return false };
    let mut at = root.to_owned();
    below.components().all(|part| {
        at.push(part);
        store.entry(&at) == Entry::Folder
    })
}

/// Adds what `parts` match below `folder`: files and links to files.
fn walk(store: &dyn Store, folder: &Path, parts: &[&str], found: &mut Vec<PathBuf>) {
    let Some((first, rest)) = parts.split_first() else { return };
    if *first == "**" {
        if rest.is_empty() {
            walk(store, folder, &["*"], found);
        } else {
            walk(store, folder, rest, found);
        }
        for name in store.names(folder) {
            let path = folder.join(&name);
            if !name.starts_with('.') && store.entry(&path) == Entry::Folder {
                walk(store, &path, parts, found);
            }
        }
        return;
    }
    let names = if first.contains('*') { store.names(folder) } else { vec![(*first).to_owned()] };
    for name in names {
        if first.contains('*') && (name.starts_with('.') || !matches(first, &name)) {
            continue;
        }
        let path = folder.join(&name);
        match (store.entry(&path), rest.is_empty()) {
            (Entry::Folder, false) => walk(store, &path, rest, found),
            (Entry::File(_) | Entry::Link(_) | Entry::Denied, true) => found.push(path),
            _ => {}
        }
    }
}

/// Whether `name` is `pattern`, in which each `*` stands for any characters.
pub fn matches(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let first = pieces.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, middle)) = pieces.split_last() else { return rest.is_empty() };
    for piece in middle {
        let Some(at) = rest.find(piece) else { return false };
        rest = rest.get(at + piece.len()..).unwrap_or_default();
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::super::store::Memory;
    use super::*;

    #[test]
    fn stars_match_names() {
        let check = |pattern: &str, name: &str, expected: bool| {
            assert_eq!(matches(pattern, name), expected, "{pattern} {name}");
        };
        check("*.ron", "a.ron", true);
        check("*.ron", ".ron", true);
        check("a*b*c", "abc", true);
        check("a*b*c", "a-b-b-c", true);
        check("a*b*c", "acb", false);
        check("*", "anything", true);
        check("ab*ba", "aba", false);
    }

    #[test]
    fn includes_stay_inside() {
        let names = [
            "case/a.ron",
            "case/s/b.ron",
            "case/s/c.txt",
            "case/s/t/d.ron",
            "case/.hidden.ron",
            "case/s-a.ron",
            "x.ron",
            "case2/y.ron",
        ];
        let store = Memory::new(names.map(|name| (name, &b""[..])));
        let check = |written: &str, expected: &str| {
            let told = match resolve(&store, written, Path::new("/case/s"), Path::new("/case")) {
                Included::Files { files, .. } => {
                    files.iter().map(|file| file.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
                }
                Included::Outside => "outside".to_owned(),
                Included::Nothing(_) => "nothing".to_owned(),
            };
            assert_eq!(told, expected, "{written}");
        };
        check("b.ron", "/case/s/b.ron");
        check("./t/../b.ron", "/case/s/b.ron");
        check("../a.ron", "/case/a.ron");
        check("../../x.ron", "outside");
        check("../../case/a.ron", "/case/a.ron");
        check("../../case2/y.ron", "outside");
        check("/case/a.ron", "outside");
        check("t", "nothing");
        check("", "nothing");
        check("*.ron", "/case/s/b.ron");
        check("**/*.ron", "/case/s/b.ron /case/s/t/d.ron");
        check("../**/*.ron", "/case/a.ron /case/s-a.ron /case/s/b.ron /case/s/t/d.ron");
        check("../**", "/case/a.ron /case/s-a.ron /case/s/b.ron /case/s/c.txt /case/s/t/d.ron");
        check("../../*.ron", "outside");
        check("*/../*.ron", "outside");
        check("q*.ron", "nothing");
        check("t/*.ron", "/case/s/t/d.ron");
    }
}
