//! Which files a case is read from, in which order, and what of them cannot be read.

use std::cell::RefCell;
use std::io;
use std::path::{Path, PathBuf};

use casebook::load::{Entry, Loaded, MAX_FILE_BYTES, MAX_FILES, Memory, Progress, Request, Store, load, load_from};

use crate::reading::{json, read, told, words};

/// The problems as `file severity code line:column`, the ids of the topics, and the names of the files.
fn seen(loaded: &Loaded) -> (Vec<String>, String, String) {
    let case = json(loaded, None, None);
    let topics: Vec<&str> =
        case["topics"].as_array().expect("a list").iter().filter_map(|topic| topic["id"].as_str()).collect();
    let problems = loaded.problems.iter().zip(told(loaded)).filter(|(problem, _)| problem.code.name() != "unused");
    let problems = problems.map(|(problem, told)| format!("{}: {}", problem.file, told.trim_end_matches(" -")));
    (problems.collect(), topics.join(" "), words(&case["files"]))
}

/// A file with a topic of this id and these includes.
fn topic(id: &str, include: &[&str]) -> String {
    let include: Vec<String> = include.iter().map(|path| format!("\"{path}\"")).collect();
    format!("Case(format: 1, include: [{}], topics: [(id: \"{id}\", title: \"T\")])", include.join(", "))
}

/// These files `(path, id, includes)`; `open` of them gives these topics, names of files and problems.
fn check(files: &[(&str, &str, &[&str])], open: &[&str], topics: &str, names: &str, problems: &[&str]) {
    let files: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(path, id, include)| (*path, topic(id, include).into_bytes())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, bytes)| (*path, bytes.as_slice())).collect();
    let problems: Vec<String> = problems.iter().map(|line| (*line).to_owned()).collect();
    assert_eq!(seen(&read(&files, open)), (problems, topics.to_owned(), names.to_owned()), "{open:?}");
}

#[test]
fn what_is_opened() {
    let files: &[(&str, &str, &[&str])] = &[
        ("c/case.ron", "case", &["more/x.ron"]),
        ("c/other.ron", "other", &[]),
        ("c/more/x.ron", "x", &[]),
        ("d/b.ron", "b", &["sub/y.ron"]),
        ("d/B.ron", "b-large", &[]),
        ("d/a.ron", "a", &[]),
        ("d/a.txt", "text", &[]),
        ("d/.hidden.ron", "hidden", &[]),
        ("d/sub/y.ron", "y", &[]),
        ("d/dir.ron/z.ron", "z", &[]),
        ("e/readme.txt", "text", &[]),
    ];
    check(files, &["c/other.ron"], "other", "other.ron", &[]);
    check(files, &["d/a.txt"], "text", "a.txt", &[]);
    check(files, &["c"], "case x", "case.ron more/x.ron", &[]);
    check(files, &["d"], "b-large a b y", "B.ron a.ron b.ron sub/y.ron", &[]);
    check(files, &["d/b.ron", "c"], "b y case x", "b.ron sub/y.ron ../c/case.ron ../c/more/x.ron", &[]);
    check(files, &["d/a.ron", "d/./a.ron", "d"], "a b-large b y", "a.ron B.ron b.ron sub/y.ron", &[]);
    check(files, &["e"], "", "", &["e: error unreadable -:-"]);
    check(files, &["nowhere.ron"], "", "", &["nowhere.ron: error unreadable -:-"]);
    check(files, &["nowhere.ron", "c/other.ron"], "other", "other.ron", &["nowhere.ron: error unreadable -:-"]);
    // Problems lie in reading order, those of unreadable paths too.
    let files: [(&str, &[u8]); 2] = [("a.ron", b"Case(format: 1, x: 1)"), ("b.ron", b"Case(y: 1)")];
    let loaded = read(&files, &["a.ron", "nope", "b.ron"]);
    let expected =
        ["a.ron: warning unknown-field 1:17", "nope: error unreadable -:-", "b.ron: warning unknown-field 1:6"];
    assert_eq!(seen(&loaded).0, expected);
}

#[test]
fn includes_are_read_depth_first_and_once() {
    let files: &[(&str, &str, &[&str])] = &[
        ("a.ron", "a", &["s/b.ron", "c.ron", "a.ron", "s/../c.ron", "./c.ron"]),
        ("s/b.ron", "b", &["../d.ron", "e.ron", "../a.ron"]),
        ("c.ron", "c", &["d.ron"]),
        ("d.ron", "d", &["c.ron"]),
        ("s/e.ron", "e", &[]),
    ];
    check(files, &["a.ron"], "a b d c e", "a.ron s/b.ron d.ron c.ron s/e.ron", &[]);
    check(files, &["c.ron", "a.ron"], "c d a b e", "c.ron d.ron a.ron s/b.ron s/e.ron", &[]);
}

#[test]
fn a_files_own_items_come_first_in_the_order_of_its_text() {
    let files: [(&str, &[u8]); 2] = [
        ("a.ron", b"Case(include: [\"b.ron\"], statements: [(id: \"q\", speaker: \"x\", text: \"T\", when: \"2025\")], format: 1, events: [(id: \"e\", title: \"E\", when: \"2025\")])"),
        ("b.ron", b"Case(actors: [(id: \"x\", name: \"X\")], events: [(id: \"f\", title: \"F\", when: \"2025\")])"),
    ];
    let loaded = read(&files, &["a.ron"]);
    let order: Vec<&str> = loaded
        .case
        .sequence
        .iter()
        .filter_map(|item| loaded.case.id_of(*item))
        .map(|id| loaded.case.name_of(id))
        .collect();
    assert_eq!(order, ["q", "e", "f"]);
}

#[test]
fn patterns() {
    let with = |include: &'static str, topics: &str, names: &str, problems: &[&str]| {
        let include: &[&str] = &[include];
        let files: &[(&str, &str, &[&str])] = &[
            ("case.ron", "case", include),
            ("s/a.ron", "a", &[]),
            ("s/b.txt", "text", &[]),
            ("s/.c.ron", "hidden", &[]),
            ("s/t/d.ron", "d", &[]),
            ("s/.t/e.ron", "in-hidden", &[]),
            ("s/t/u/f.ron", "f", &[]),
            ("s-a.ron", "s-a", &[]),
            ("s.ron/g.ron", "g", &[]),
        ];
        check(files, &["case.ron"], topics, names, problems);
    };
    let nothing: &[&str] = &["case.ron: error unreadable 1:27"];
    let outside: &[&str] = &["case.ron: error bad-value 1:27"];
    with("s/*.ron", "case a", "case.ron s/a.ron", &[]);
    with("s/*", "case a text", "case.ron s/a.ron s/b.txt", &[]);
    with("*/*.ron", "case g a", "case.ron s.ron/g.ron s/a.ron", &[]);
    with("**/*.ron", "case s-a g a d f", "case.ron s-a.ron s.ron/g.ron s/a.ron s/t/d.ron s/t/u/f.ron", &[]);
    with("s/**/*.ron", "case a d f", "case.ron s/a.ron s/t/d.ron s/t/u/f.ron", &[]);
    with("s/**/u/*.ron", "case f", "case.ron s/t/u/f.ron", &[]);
    with("**/t/**/*.ron", "case d f", "case.ron s/t/d.ron s/t/u/f.ron", &[]);
    with("s/t/*", "case d", "case.ron s/t/d.ron", &[]);
    with("./s//*a.ron", "case a", "case.ron s/a.ron", &[]);
    with("*.ron", "case s-a", "case.ron s-a.ron", &[]);
    // Only stars are patterns.
    with("s/?.ron", "case", "case.ron", nothing);
    with("s/[ab].ron", "case", "case.ron", nothing);
    with("s/{a,b}.ron", "case", "case.ron", nothing);
    // A name written out is no pattern.
    with("s/.c.ron", "case hidden", "case.ron s/.c.ron", &[]);
    // Missing, a folder, no match, nothing.
    for missing in ["nope.ron", "s", "s/t/", "s/*.xml", "q/*.ron", "", ".", "s.ron", "*/nope.ron"] {
        with(missing, "case", "case.ron", nothing);
    }
    // Outside.
    for path in
        ["../x.ron", "..", "/etc/passwd", "/case.ron", "s/../../x.ron", "../*.ron", "s/../../**/*.ron", "/*.ron"]
    {
        with(path, "case", "case.ron", outside);
    }
}

#[test]
fn an_include_stays_in_the_folder_of_the_opened_file() {
    let files: &[(&str, &str, &[&str])] = &[
        ("x/y/case.ron", "case", &["sub/a.ron"]),
        ("x/y/sub/a.ron", "a", &["../b.ron", "../../c.ron", "../../*.ron"]),
        ("x/y/b.ron", "b", &[]),
        ("x/c.ron", "c", &[]),
    ];
    let outside = ["sub/a.ron: error bad-value 1:39", "sub/a.ron: error bad-value 1:54"];
    check(files, &["x/y/case.ron"], "case a b", "case.ron sub/a.ron b.ron", &outside);
    check(files, &["x/y"], "case a b", "case.ron sub/a.ron b.ron", &outside);
    // Opened itself, the included file has a folder of its own.
    let outside = ["a.ron: error bad-value 1:27", "a.ron: error bad-value 1:39", "a.ron: error bad-value 1:54"];
    check(files, &["x/y/sub/a.ron"], "a", "a.ron", &outside);
}

#[test]
fn bytes_that_are_no_text() {
    let files: [(&str, &[u8]); 3] = [
        ("a.ron", b"Case(format: 1, include: [\"b.ron\", \"c.ron\"])"),
        ("b.ron", b"\xef\xbb\xbfCase(title: \"\xd0\x96\xff\")"),
        ("c.ron", b"Case(topics: [(id: \"c\", title: \"C\")])"),
    ];
    let loaded = read(&files, &["a.ron"]);
    let expected = (vec!["b.ron: error unreadable -:-".to_owned()], "c".to_owned(), "a.ron c.ron".to_owned());
    assert_eq!(seen(&loaded), expected);
    assert!(loaded.problems[0].message.contains("18"), "{}", loaded.problems[0].message);
    let loaded = read(&[("a.ron", b"\xff\xfeC\0")], &["a.ron"]);
    assert!(loaded.problems[0].message.contains("offset 0"), "{}", loaded.problems[0].message);
    assert!(!loaded.usable);
}

#[test]
fn a_thousand_files() {
    for (count, problems) in
        [(MAX_FILES - 1, vec![]), (MAX_FILES, vec![]), (MAX_FILES + 1, vec!["case.ron: error limit 1:27"])]
    {
        let names: Vec<String> = (1..count).map(|at| format!("s/{at:04}.ron")).collect();
        let mut files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"Case()"[..])).collect();
        files.push(("case.ron", b"Case(format: 1, include: [\"s/*.ron\"])"));
        let loaded = read(&files, &["case.ron"]);
        assert_eq!(
            (seen(&loaded).0, loaded.case.files.len()),
            (problems.into_iter().map(str::to_owned).collect(), count.min(MAX_FILES))
        );
    }
}

/// A store in which every file says that it has so many bytes.
struct Large(Memory, u64, RefCell<usize>);

impl Store for Large {
    fn entry(&self, path: &Path) -> Entry {
        match self.0.entry(path) {
            Entry::File(_) => Entry::File(self.1),
            other => other,
        }
    }

    fn read(&self, path: &Path, more: &mut dyn FnMut(u64) -> bool) -> io::Result<Vec<u8>> {
        *self.2.borrow_mut() += 1;
        self.0.read(path, more)
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        self.0.names(folder)
    }

    fn absolute(&self, path: &Path) -> PathBuf {
        self.0.absolute(path)
    }
}

#[test]
fn two_gibibytes() {
    assert_eq!((MAX_FILE_BYTES, MAX_FILES), (2_147_483_648, 1000));
    for (bytes, problems) in [(MAX_FILE_BYTES - 1, 0), (MAX_FILE_BYTES, 0), (MAX_FILE_BYTES + 1, 1)] {
        let store = Large(Memory::new([("a.ron", &b"Case(format: 1)"[..])]), bytes, RefCell::new(0));
        let loaded = load_from(&store, &[PathBuf::from("a.ron")], &Progress::default());
        assert_eq!((loaded.problems.len(), *store.2.borrow()), (problems, 1 - problems));
        assert!(loaded.problems.iter().all(|problem| problem.code.name() == "limit" && &*problem.file == "a.ron"));
    }
}

/// Files on disk, and links to what is given.
#[cfg(unix)]
fn on_disk(files: &[(&str, String)], links: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("it has one")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    for (name, target) in links {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("it has one")).expect("a folder");
        std::os::unix::fs::symlink(target, path).expect("a link");
    }
    folder
}

#[cfg(unix)]
fn open(folder: &tempfile::TempDir, names: &[&str]) -> (Vec<String>, String, String) {
    let paths = names.iter().map(|name| folder.path().join(name)).collect();
    seen(&load(&Request::Paths(paths), &Progress::default()))
}

#[cfg(unix)]
fn expected(problems: &[&str], topics: &str, names: &str) -> (Vec<String>, String, String) {
    (problems.iter().map(|line| (*line).to_owned()).collect(), topics.to_owned(), names.to_owned())
}

#[cfg(unix)]
#[test]
fn links() {
    let files = [
        ("case/in.ron", topic("in", &["link-in.ron", "link-out.ron", "linked/a.ron", "out/o.ron"])),
        ("case/patterns.ron", topic("patterns", &["*/*.ron"])),
        ("case/deep.ron", topic("deep", &["**/o.ron"])),
        ("case/files.ron", topic("files", &["link-*.ron"])),
        ("case/into.ron", topic("into", &["linked/*.ron"])),
        ("case/ring.ron", topic("ring", &["ring-a.ron"])),
        ("case/real/a.ron", topic("a", &[])),
        ("outside/o.ron", topic("o", &[])),
    ];
    let links = [
        ("case/link-in.ron", "real/a.ron"),
        ("case/link-out.ron", "../outside/o.ron"),
        ("case/linked", "real"),
        ("case/out", "../outside"),
        ("case/ring-a.ron", "ring-b.ron"),
        ("case/ring-b.ron", "ring-a.ron"),
        ("case/broken.ron", "nowhere.ron"),
        ("elsewhere", "case"),
    ];
    let folder = on_disk(&files, &links);
    // A link inside the folder is followed, one that leads outside is not, be it a file or a folder.
    let outside = ["in.ron: error bad-value 1:42", "in.ron: error bad-value 1:74"];
    assert_eq!(open(&folder, &["case/in.ron"]), expected(&outside, "in a", "in.ron real/a.ron"));
    // Patterns do not enter linked folders, and match links to files.
    assert_eq!(open(&folder, &["case/patterns.ron"]), expected(&[], "patterns a", "patterns.ron real/a.ron"));
    assert_eq!(open(&folder, &["case/deep.ron"]), expected(&["deep.ron: error unreadable 1:27"], "deep", "deep.ron"));
    assert_eq!(open(&folder, &["case/into.ron"]), expected(&["into.ron: error unreadable 1:27"], "into", "into.ron"));
    let outside = ["files.ron: error bad-value 1:27"];
    assert_eq!(open(&folder, &["case/files.ron"]), expected(&outside, "files a", "files.ron real/a.ron"));
    assert_eq!(open(&folder, &["case/ring.ron"]), expected(&["ring.ron: error unreadable 1:27"], "ring", "ring.ron"));
    // What is opened may itself be a link.
    assert_eq!(open(&folder, &["case/link-out.ron"]), expected(&[], "o", "link-out.ron"));
    assert_eq!(open(&folder, &["elsewhere/real/a.ron"]), expected(&[], "a", "a.ron"));
}

#[cfg(unix)]
#[test]
fn a_file_is_read_once_under_all_its_names() {
    let files = [("case/a.ron", topic("a", &["b.ron"])), ("case/c.ron", topic("c", &[]))];
    let folder = on_disk(&files, &[("case/b.ron", "a.ron"), ("case/d.ron", "c.ron"), ("other", "case")]);
    assert_eq!(open(&folder, &["case/a.ron", "case/b.ron"]), expected(&[], "a", "a.ron"));
    assert_eq!(open(&folder, &["case"]), expected(&[], "a c", "a.ron c.ron"));
    assert_eq!(open(&folder, &["case/c.ron", "other/c.ron", "other/d.ron"]), expected(&[], "c", "c.ron"));
}

#[cfg(unix)]
#[test]
fn a_folder_named_as_a_link_is_opened() {
    let folder = on_disk(
        &[("real/case.ron", topic("case", &["x/*.ron"])), ("real/x/a.ron", topic("a", &[]))],
        &[("link", "real")],
    );
    assert_eq!(open(&folder, &["link"]), expected(&[], "case a", "case.ron x/a.ron"));
    let folder =
        on_disk(&[("real/a.ron", topic("a", &[]))], &[("case/case.ron", "../real/a.ron"), ("broken/case.ron", "nope")]);
    assert_eq!(open(&folder, &["case"]), expected(&[], "a", "case.ron"));
}
