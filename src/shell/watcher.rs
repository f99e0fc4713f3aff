//! A thread that watches the files of the case on screen.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use crate::case::Case;
use crate::load::watch::Watch;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(400);

/// Watches the files of a case until it is dropped.
#[derive(Debug)]
pub(super) struct Watcher {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    changed: AtomicBool,
    stopped: AtomicBool,
}

impl Watcher {
    /// Watches the files of `case`, which began to be read at `read_from`; `wake` is called when one has changed.
    pub(super) fn start(case: &Case, read_from: SystemTime, wake: impl Fn() + Send + 'static) -> Self {
        let shared = Arc::new(Shared::default());
        let mut watch = Watch::new(case, read_from);
        let theirs = Arc::clone(&shared);
        let look = move || {
            while !theirs.stopped.load(Ordering::Relaxed) {
                thread::sleep(LOOK_EVERY);
                if watch.poll() {
                    theirs.changed.store(true, Ordering::Relaxed);
                    wake();
                }
            }
        };
        // Where the system gives no thread the case is read again only when the reader asks for it.
        let _ = thread::Builder::new().name("watch".to_owned()).spawn(look);
        Self { shared }
    }

    /// True once after a file has changed.
    pub(super) fn changed(&self) -> bool {
        self.shared.changed.swap(false, Ordering::Relaxed)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
    }
}
