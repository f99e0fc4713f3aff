//! Lanes of a large case under construction on a thread of their own, and a case that is read and waits for its lanes.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::SystemTime;

use crate::app::Document;
use crate::timeline::prepared::{Prepared, Wanted};

/// Lanes under construction.
#[derive(Debug)]
pub(super) struct Lanes {
    receiver: Receiver<Prepared>,
}

/// How far lanes have come.
#[derive(Debug)]
pub(super) enum Progress {
    /// Not there yet.
    Underway,
    /// Ready.
    Ready(Prepared),
    /// They will never be there.
    Lost,
}

impl Lanes {
    /// Begins to make lanes; `wake` is called when they are there.
    pub(super) fn start(wanted: Wanted, wake: impl FnOnce() + Send + 'static) -> Self {
        let (sender, receiver) = channel();
        // Where the system gives no thread the sender is dropped, which reads as lost.
        let _ = thread::Builder::new().name("lanes".to_owned()).spawn(move || {
            // The window may be gone already; then nobody waits for them.
            let _ = sender.send(wanted.prepare());
            wake();
        });
        Self { receiver }
    }

    /// How far they have come.
    pub(super) fn progress(&self) -> Progress {
        match self.receiver.try_recv() {
            Ok(prepared) => Progress::Ready(prepared),
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
    pub(super) lanes: Lanes,
}
