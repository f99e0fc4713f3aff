//! Texts that are broken in all ways, for the tests of this folder.

const PIECES: [&str; 28] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "/*",
    "*/",
    "// x\n",
    "Some(",
    "None",
    "r#\"",
    "\\",
    "\\n",
    " ",
    "\n",
    "id: \"a\",",
    "when: \"2025\",",
    "1",
    "true",
    "ї",
    "\u{b}",
    "Meeting",
    "private: true,",
];

/// Numbers that look random and are the same every time.
pub(super) struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }
}

/// Takes out, doubles, exchanges or puts in a piece.
pub(super) fn mangle(text: &str, numbers: &mut Numbers) -> String {
    let chars: Vec<char> = text.chars().collect();
    let from = numbers.below(chars.len());
    let to = (from + 1 + numbers.below(20)).min(chars.len());
    let put = |at: usize, piece: &str| {
        let (before, behind) = chars.split_at(at);
        before.iter().copied().chain(piece.chars()).chain(behind.iter().copied()).collect()
    };
    match numbers.below(4) {
        0 => chars[..from].iter().chain(&chars[to..]).collect(),
        1 => put(numbers.below(chars.len()), &chars[from..to].iter().collect::<String>()),
        _ => put(from, PIECES[numbers.below(PIECES.len())]),
    }
}
