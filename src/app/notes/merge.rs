//! Changes of this window put into what the file holds, where another window may have written there too.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Note, NoteId};

/// A note that changed since it was last kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which.
    pub id: NoteId,
    /// What it was when it was last kept; nothing where it was not there.
    pub before: Option<Arc<Note>>,
    /// What it is; nothing where it was removed.
    pub now: Option<Arc<Note>>,
}

/// Puts changes into the notes that a file holds. Where the file has another version of a note than the one that was
/// changed, neither is lost: a change wins over a removal, and of two changes both are kept, the second as a note of its
/// own under an id that `fresh` makes. How often that was necessary.
pub fn merge(
    kept: &mut BTreeMap<NoteId, Arc<Note>>,
    changes: &[Change],
    mut fresh: impl FnMut(NoteId) -> NoteId,
) -> usize {
    let mut doubled = 0;
    for Change { id, before, now } in changes {
        let there = kept.get(id).cloned();
        let untouched = there == *before || there == *now;
        match now {
            None if untouched => drop(kept.remove(id)),
            None => {}
            Some(now) if untouched || there.is_none() => drop(kept.insert(*id, Arc::clone(now))),
            Some(now) => {
                let mut other = fresh(*id);
                while kept.contains_key(&other) {
                    other = NoteId(other.0.wrapping_add(1));
                }
                kept.insert(other, Arc::new(Note { id: other, ..Note::clone(now) }));
                doubled += 1;
            }
        }
    }
    doubled
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;
    use crate::case::{Instant, Precision};

    fn note(id: u128, text: &str) -> Arc<Note> {
        let place = Place::Time { at: Instant(0), precision: Precision::Day };
        let (name, text) = (String::new(), text.to_owned());
        Arc::new(Note { id: NoteId(id), place, name, text, bookmark: false, created: Instant(0), changed: Instant(0) })
    }

    #[test]
    fn nothing_that_either_window_wrote_is_lost() {
        // What was kept before, what this window made of it, what the file holds; what it holds then.
        let check = |before: &str, now: &str, there: &str, expected: &[&str], doubled: usize| {
            let of = |text: &str| (!text.is_empty()).then(|| note(1, text));
            let mut kept: BTreeMap<NoteId, Arc<Note>> = of(there).into_iter().map(|note| (note.id, note)).collect();
            kept.insert(NoteId(7), note(7, "other"));
            let change = Change { id: NoteId(1), before: of(before), now: of(now) };
            assert_eq!(merge(&mut kept, &[change], |_| NoteId(6)), doubled, "{before} {now} {there}");
            let texts: Vec<&str> = kept.values().map(|note| &*note.text).collect();
            assert_eq!(texts, expected, "{before} {now} {there}");
            assert!(kept.iter().all(|(id, note)| *id == note.id));
        };
        check("", "new", "", &["new", "other"], 0);
        check("old", "new", "old", &["new", "other"], 0);
        check("old", "", "old", &["other"], 0);
        check("old", "", "theirs", &["theirs", "other"], 0);
        check("old", "new", "", &["new", "other"], 0);
        check("old", "new", "theirs", &["theirs", "new", "other"], 1);
        check("old", "same", "same", &["same", "other"], 0);
        check("", "new", "theirs", &["theirs", "new", "other"], 1);
    }
}
