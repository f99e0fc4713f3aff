//! Cases with pieces taken out, doubled, exchanged and put in: reading ends, always the same, with every problem in its place.

use crate::reading::{json, read};

const PIECES: [&[u8]; 20] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"{",
    b"}",
    b"\"",
    b",",
    b":",
    b"'",
    b"/*",
    b"*/",
    b"//",
    b"r#\"",
    b"\\",
    b"\r\n",
    b"\xff",
    b"Some(",
    b"id: \"a\",",
    b"\xd0\x96",
];

/// Numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

fn mangle(bytes: &mut Vec<u8>, numbers: &mut Numbers) {
    let length = bytes.len();
    let from = numbers.below(length);
    let to = (from + 1 + numbers.below(60)).min(length);
    match numbers.below(5) {
        0 => {
            bytes.drain(from..to);
        }
        1 => {
            let piece = bytes[from..to].to_vec();
            let at = numbers.below(length);
            bytes.splice(at..at, piece);
        }
        2 => bytes.truncate(length - numbers.below(length / 4)),
        3 => bytes.swap(from, numbers.below(length)),
        _ => {
            bytes.splice(from..from, PIECES[numbers.below(PIECES.len())].iter().copied());
        }
    }
}

#[test]
fn whatever_is_in_a_file_it_is_read_to_an_end() {
    let sample = include_bytes!("../../sample_data/minimal.ron");
    let mut numbers = Numbers(1);
    for _ in 0..200 {
        let mut bytes = sample.to_vec();
        for _ in 0..=numbers.below(4) {
            mangle(&mut bytes, &mut numbers);
        }
        let loaded = read(&[("case.ron", &bytes)], &["case.ron"]);
        let again = read(&[("case.ron", &bytes)], &["case.ron"]);
        assert_eq!(json(&loaded, None, None), json(&again, None, None));
        let places: Vec<_> =
            loaded.problems.iter().map(|problem| (problem.line, problem.column, problem.code.name())).collect();
        assert!(places.is_sorted(), "{places:?}");
        let text = String::from_utf8_lossy(&bytes);
        let lines: Vec<usize> = text.split('\n').map(|line| line.chars().count()).collect();
        for (line, column, code) in places {
            let (Some(line), Some(column)) = (line, column) else { continue };
            let length = lines.get(line as usize - 1).copied().expect("the line is there");
            assert!(column as usize <= length + 1, "{code} {line}:{column}");
        }
    }
}
