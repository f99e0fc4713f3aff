//! The case that is built into the program.

use super::store::Memory;

/// Name and content of a file of the built-in case.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        [$((concat!("riyadh/", $name), include_bytes!(concat!("../../sample_data/riyadh/", $name)).as_slice())),+]
    };
}

/// The files of the Riyadh case, in the folder `riyadh`.
pub fn riyadh() -> Memory {
    Memory::new(files![
        "case.ron",
        "actors.ron",
        "commitments.ron",
        "events/1-the-call.ron",
        "events/2-munich.ron",
        "events/3-riyadh.ron",
        "events/4-after.ron",
        "events/5-follow-up.ron",
        "links.ron",
        "sources/1-cited-by-others.ron",
        "sources/2-the-call.ron",
        "sources/3-munich.ron",
        "sources/4-riyadh.ron",
        "sources/5-afterwards.ron",
        "statements/1-united-states.ron",
        "statements/2-russia.ron",
        "statements/3-ukraine.ron",
        "statements/4-others.ron",
        "topics.ron",
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::store::Store;
    use std::path::Path;

    #[test]
    fn every_file_of_the_folder_is_built_in() {
        fn count(folder: &Path) -> usize {
            let entries = std::fs::read_dir(folder).expect("the folder is there");
            entries
                .map(|entry| entry.expect("an entry").path())
                .map(|path| if path.is_dir() { count(&path) } else { 1 })
                .sum()
        }
        fn count_built_in(store: &Memory, folder: &Path) -> usize {
            let paths = store.names(folder).into_iter().map(|name| folder.join(name));
            paths.map(|path| if store.names(&path).is_empty() { 1 } else { count_built_in(store, &path) }).sum()
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data/riyadh");
        assert_eq!(count_built_in(&riyadh(), Path::new("/riyadh")), count(&folder));
    }
}
