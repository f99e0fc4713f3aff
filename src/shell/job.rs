//! A load under way on a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use super::Reading;
use super::forget::forget;
use crate::app::document::name_of_opened;
use crate::app::{Document, Loading};
use crate::load::{Progress, Request, load};

/// How long a case is read again before that is told, so that saving a file does not make the window jump.
const QUIET: Duration = Duration::from_millis(700);

/// A load; dropping it asks the thread to stop.
#[derive(Debug)]
pub(super) struct Job {
    what: String,
    opened: Vec<PathBuf>,
    progress: Arc<Progress>,
    /// When it began.
    pub(super) started: SystemTime,
    /// True where the case on screen is read again: told only where that takes long.
    pub(super) again: bool,
    receiver: Receiver<Document>,
}

impl Job {
    /// Begins to read `paths`, the built-in case where there are none; `wake` is called when it is done.
    pub(super) fn start(paths: Vec<PathBuf>, reading: Reading, wake: impl FnOnce() + Send + 'static) -> Self {
        let progress = Arc::new(Progress::default());
        let (sender, receiver) = channel();
        let started = SystemTime::now();
        let what = name_of_opened(&paths);
        let opened = paths.clone();
        let shared = Arc::clone(&progress);
        let work = move || {
            let document = read(paths, &shared);
            if !shared.is_cancelled() {
                // The window may be gone already; then nobody waits for it.
                let _ = sender.send(document);
                wake();
            }
        };
        match reading {
            Reading::AtOnce => work(),
            Reading::OnThread => {
                // Where the system gives no thread the sender is dropped, which reads as a load that ended with nothing.
                let _ = thread::Builder::new().name("load".to_owned()).spawn(work);
            }
        }
        Self { what, opened, progress, started, again: false, receiver }
    }

    /// Asks the thread to stop; what it may have read already is dropped beside the frames.
    pub(super) fn leave(self) {
        self.progress.cancel();
        forget(self);
    }

    /// What was read, once it is.
    pub(super) fn finished(&self) -> Option<Document> {
        match self.receiver.try_recv() {
            Ok(document) => Some(document),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Document::failed(
                self.opened.clone(),
                "reading the case ended unexpectedly; nothing of it can be shown",
            )),
        }
    }

    /// How far it has come; nothing where there is no need to tell yet.
    pub(super) fn loading(&self) -> Option<Loading> {
        let short = self.started.elapsed().is_ok_and(|elapsed| elapsed < QUIET);
        (!(self.again && short)).then(|| self.progress())
    }

    fn progress(&self) -> Loading {
        Loading {
            what: self.what.clone(),
            bytes: self.progress.bytes(),
            items: self.progress.items(),
            items_of: self.progress.items_of(),
            first: self.progress.first().cloned(),
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.progress.cancel();
    }
}

fn read(paths: Vec<PathBuf>, progress: &Progress) -> Document {
    let request = if paths.is_empty() { Request::BuiltIn } else { Request::Paths(paths.clone()) };
    let loaded = load(&request, progress);
    Document { unusable: !loaded.usable, ..Document::new(loaded.case, loaded.problems, paths) }
}
