//! Work for a large case on a thread of its own, and a case that is read and waits for its lanes.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::SystemTime;

use crate::app::Document;
use crate::timeline::prepared::Prepared;

/// Something under construction.
#[derive(Debug)]
pub(super) struct Background<T> {
    receiver: Receiver<T>,
}

/// How far it has come.
#[derive(Debug)]
pub(super) enum Progress<T> {
    /// Not there yet.
    Underway,
    /// Ready.
    Ready(T),
    /// It will never be there.
    Lost,
}

impl<T: Send + 'static> Background<T> {
    /// Begins to do `work` on a thread of this name; `wake` is called when it is done.
    pub(super) fn start(
        name: &str,
        work: impl FnOnce() -> T + Send + 'static,
        wake: impl FnOnce() + Send + 'static,
    ) -> Self {
        let (sender, receiver) = channel();
        // Where the system gives no thread the sender is dropped, which reads as lost.
        let _ = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // The window may be gone already; then nobody waits for it.
            let _ = sender.send(work());
            wake();
        });
        Self { receiver }
    }

    /// How far it has come.
    pub(super) fn progress(&self) -> Progress<T> {
        match self.receiver.try_recv() {
            Ok(ready) => Progress::Ready(ready),
            Err(TryRecvError::Empty) => Progress::Underway,
            Err(TryRecvError::Disconnected) => Progress::Lost,
        }
    }
}

/// A case that is read and is shown once its lanes are ready, so that no frame has to make them.
#[derive(Debug)]
pub(super) struct Arriving {
    /// The case.
    pub(super) document: Document,
    /// When it began to be read.
    pub(super) started: SystemTime,
    /// True where it is on screen already and was read again.
    pub(super) again: bool,
    /// Its lanes.
    pub(super) lanes: Background<Prepared>,
}
