//! Gives memory back beside the frames, which takes long for a large case.

use std::thread;

/// Drops `what` on a thread of its own; nobody else may drop it last, so it is to be taken from its place before.
pub(super) fn forget<T: Send + 'static>(what: T) {
    // Where the system gives no thread it is gone at once.
    let _ = thread::Builder::new().name("forget".to_owned()).spawn(move || drop(what));
}
