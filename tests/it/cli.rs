//! The program itself: what it prints and writes, and how it ends.

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn casebook(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_casebook"));
    command.args(arguments).current_dir(folder).output().expect("it runs")
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn sample() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sample_data"))
}

/// The program ends with this code and prints to standard output only where `prints`.
fn check(folder: &Path, arguments: &str, code: i32, prints: bool) -> Output {
    let arguments: Vec<&str> = arguments.split_whitespace().collect();
    let output = casebook(&arguments, folder);
    assert_eq!((output.status.code(), !output.stdout.is_empty()), (Some(code), prints), "{arguments:?}: {output:?}");
    output
}

const GOOD: &str = "Case(format: 1, topics: [(id: \"t\", title: \"T\")])";
const BAD: &str = "Case(format: 1, topics: [(id: \"t\")])";

#[test]
fn check_says_by_its_exit_code_whether_there_are_errors() {
    let folder =
        folder(&[("good.ron", GOOD), ("bad.ron", BAD), ("warn.ron", "Case(format: 1, x: 1)"), ("broken.ron", "Kase")]);
    let folder = folder.path();
    for format in ["", "--format human", "--format json"] {
        check(folder, &format!("check {format} good.ron"), 0, true);
        check(folder, &format!("check {format} warn.ron"), 0, true);
        check(folder, &format!("check {format} bad.ron"), 1, true);
        check(folder, &format!("check {format} good.ron bad.ron"), 1, true);
        check(folder, &format!("check {format} broken.ron"), 1, true);
        check(folder, &format!("check {format} nowhere.ron"), 1, true);
    }
    for wrong in ["check", "check --format xml good.ron", "check --nonsense good.ron", "check --format json"] {
        check(folder, wrong, 2, false);
    }
}

#[test]
fn problems_as_json() {
    let folder = folder(&[("bad.ron", BAD), ("empty.ron", "Case(format: 1)")]);
    let output = check(folder.path(), "check --format json bad.ron nowhere.ron", 1, true);
    let problems: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let keys: Vec<&str> = problems[0].as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["severity", "code", "file", "line", "column", "item", "message", "hint"]);
    let place = |problem: &Value| {
        format!("{} {} {}:{} {}", problem["code"], problem["file"], problem["line"], problem["column"], problem["item"])
    };
    assert_eq!(place(&problems[0]), "\"bad-item\" \"bad.ron\" 1:26 \"t\"");
    assert_eq!(place(&problems[1]), "\"unreadable\" \"nowhere.ron\" null:null null");
    let output = check(folder.path(), "check --format json empty.ron", 0, true);
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).expect("JSON"), Value::Array(Vec::new()));
    // The export holds the same list.
    let exported = check(folder.path(), "export bad.ron nowhere.ron --to json", 0, true);
    let exported: Value = serde_json::from_slice(&exported.stdout).expect("JSON");
    assert_eq!(exported["problems"], problems);
}

#[test]
fn export_ends_well_where_anything_was_written() {
    let folder = folder(&[
        ("good.ron", GOOD),
        ("bad.ron", BAD),
        ("broken.ron", "Kase(format: 1)"),
        ("later.ron", "Case(format: 2)"),
    ]);
    let folder = folder.path();
    for good in [
        "good.ron",
        "bad.ron",
        "nowhere.ron good.ron",
        "broken.ron good.ron",
        "good.ron --as-of 2025",
        "good.ron --known-at 2025-02-12T10:00",
    ] {
        let output = check(folder, &format!("export {good} --to json"), 0, true);
        serde_json::from_slice::<Value>(&output.stdout).expect("JSON");
    }
    // No file could be used: nothing is written.
    for nothing in ["nowhere.ron", "broken.ron", "later.ron", "."] {
        if nothing == "." {
            std::fs::create_dir(folder.join("void")).expect("a folder");
            check(folder, "export void --to json", 1, false);
            check(folder, "export void --to json -o out.json", 1, false);
        } else {
            check(folder, &format!("export {nothing} --to json"), 1, false);
            check(folder, &format!("export {nothing} --to json -o out.json"), 1, false);
        }
        assert!(!folder.join("out.json").exists());
    }
    // Wrong use.
    for wrong in [
        "export good.ron",
        "export --to json",
        "export good.ron --to xml",
        "export good.ron --to json --as-of 2025/..",
        "export good.ron --to json --as-of 2025/",
        "export good.ron --to json --as-of [2025..]",
        "export good.ron --to json --as-of yesterday",
        "export good.ron --to json --as-of 2025-02-30",
        "export good.ron --to json --known-at 2025/..",
        "export good.ron --to json --known-at soon",
        "export good.ron --to json --as-of",
        "export good.ron --to json -o out.json --as-of 2025/..",
    ] {
        check(folder, wrong, 2, false);
    }
    assert!(!folder.join("out.json").exists());
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = folder(&[("good.ron", GOOD), ("out.json", "what was there")]);
    let folder = folder.path();
    check(folder, "export nowhere.ron --to json -o out.json", 1, false);
    check(folder, "export good.ron --to json --as-of nonsense -o out.json", 2, false);
    assert_eq!(std::fs::read_to_string(folder.join("out.json")).expect("a file"), "what was there");
    check(folder, "export good.ron --to json -o out.json", 0, false);
    let written: Value =
        serde_json::from_slice(&std::fs::read(folder.join("out.json")).expect("a file")).expect("JSON");
    assert_eq!(written["topics"][0]["id"], "t");
    // Nothing else is left in the folder; where it cannot be written, nothing at all.
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 2);
    check(folder, "export good.ron --to json -o nowhere/out.json", 1, false);
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 2);
}

#[test]
fn as_of_and_known_at() {
    let text = "Case(format: 1, time_zone: \"Asia/Riyadh\", actors: [(id: \"a\", name: \"A\")], sources: [(id: \"s\", title: \"S\", published: \"2025-02-12\")], commitments: [(id: \"c\", by: [\"a\"], text: \"T\", when: \"2025-02-12\", sources: [\"s\"])])";
    let folder = folder(&[("case.ron", text)]);
    let exported = |options: &str| -> Value {
        let output = check(folder.path(), &format!("export . --to json {options}"), 0, true);
        serde_json::from_slice(&output.stdout).expect("JSON")
    };
    let case = exported("");
    assert_eq!(
        (&case["as_of"], &case["commitments"][0]["status"]),
        (&"2025-02-12T21:00:00Z".into(), &"Pending".into())
    );
    // Bare times are those of the case's zone.
    let case = exported("--as-of 2025-02-11 --known-at 2025-02-12T12:00");
    assert_eq!((&case["as_of"], &case["known_at"]), (&"2025-02-11T21:00:00Z".into(), &"2025-02-12T09:01:00Z".into()));
    assert_eq!(
        (&case["commitments"][0]["status"], &case["commitments"][0]["known"]),
        (&Value::Null, &"possibly".into())
    );
    assert_eq!(exported("--as-of ../2025-02-12")["as_of"], "2025-02-12T21:00:00Z");
    // A negative year is no option.
    assert_eq!(exported("--as-of -0044 --known-at=-0044")["as_of"].as_str().map(|at| &at[..5]), Some("-0044"));
}

#[test]
fn the_samples_are_without_errors_and_warnings() {
    for path in ["riyadh", "minimal.ron", "riyadh/case.ron"] {
        let output = check(sample(), &format!("check --format json {path}"), 0, true);
        let problems: Vec<Value> = serde_json::from_slice(&output.stdout).expect("a list");
        let worse: Vec<&Value> = problems.iter().filter(|problem| problem["severity"] != "note").collect();
        assert!(worse.is_empty(), "{worse:#?}");
        let output = check(sample(), &format!("export {path} --to json --known-at 2025-02-20"), 0, true);
        serde_json::from_slice::<Value>(&output.stdout).expect("JSON");
    }
}

#[test]
fn a_sample_is_the_same_every_time() {
    let folder = folder(&[]);
    let folder = folder.path();
    let printed = check(folder, "sample --events 1000", 0, true).stdout;
    check(folder, "sample --events 1000 -o sample.ron", 0, false);
    assert_eq!(std::fs::read(folder.join("sample.ron")).expect("a file"), printed);
    // Not even a note.
    let output = check(folder, "check --format json sample.ron", 0, true);
    assert_eq!(serde_json::from_slice::<Value>(&output.stdout).expect("JSON"), Value::Array(Vec::new()));
    check(folder, "sample", 2, false);
    check(folder, "sample --events 0", 2, false);
    check(folder, "sample --events many -o other.ron", 2, false);
    check(folder, "sample --events 1 -o nowhere/sample.ron", 1, false);
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 1);
}
