//! Search on a thread of its own: makes the index of the case on screen, answers one query after the other, and leaves one
//! that nobody waits for any more.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use super::Reading;
use crate::case::Case;
use crate::search::{Hits, Index, Part, Query};

/// Cases with fewer items are read by one thread.
const FEW_ITEMS: u32 = 20_000;

/// Searches the case on screen until it is dropped.
#[derive(Debug)]
pub(super) struct Finder {
    shared: Arc<Shared>,
    jobs: Jobs,
    answers: Receiver<(u64, Hits)>,
}

/// What both sides look at.
#[derive(Debug, Default)]
struct Shared {
    /// The number of the case on screen; what is done for another stops.
    case: AtomicU64,
    /// The number of the query that is waited for; the others stop.
    query: AtomicU64,
    /// The index of the case on screen, once it is made, for whoever else looks words up.
    index: Mutex<Option<Arc<Index>>>,
}

/// Where jobs are done.
#[derive(Debug)]
enum Jobs {
    OnThread(Sender<Job>),
    AtOnce(Box<Worker>),
}

#[derive(Debug)]
enum Job {
    Case(u64, Arc<Case>),
    Query(u64, String),
}

/// What does the jobs.
#[derive(Debug)]
struct Worker {
    shared: Arc<Shared>,
    answers: Sender<(u64, Hits)>,
    held: Option<(Arc<Case>, Arc<Index>)>,
}

impl Finder {
    /// Waits for a case; `wake` is called when there is something new to show.
    pub(super) fn start(reading: Reading, wake: impl Fn() + Send + 'static) -> Self {
        let shared = Arc::new(Shared::default());
        let (answers_sender, answers) = channel();
        let mut worker = Worker { shared: Arc::clone(&shared), answers: answers_sender, held: None };
        if reading == Reading::AtOnce {
            return Self { shared, jobs: Jobs::AtOnce(Box::new(worker)), answers };
        }
        let (jobs, received) = channel();
        let work = move || {
            while let Ok(job) = received.recv() {
                worker.work(job, &wake);
            }
        };
        // Where the system gives no thread nothing is ever ready, which the box says.
        let _ = thread::Builder::new().name("search".to_owned()).spawn(work);
        Self { shared, jobs: Jobs::OnThread(jobs), answers }
    }

    /// From now on `case` is searched; what was asked of another is left.
    pub(super) fn show(&mut self, case: Arc<Case>) {
        let _ = next(&self.shared.query);
        let number = {
            let mut index = self.shared.index();
            *index = None;
            next(&self.shared.case)
        };
        self.send(Job::Case(number, case));
    }

    /// Asks for what is `typed`; what was asked before is left.
    pub(super) fn ask(&mut self, typed: String) {
        let number = next(&self.shared.query);
        if !typed.trim().is_empty() {
            self.send(Job::Query(number, typed));
        }
    }

    /// The latest of what was found for what was asked last, if there is anything new.
    pub(super) fn found(&self) -> Option<Hits> {
        let asked = self.shared.query.load(Ordering::Acquire);
        self.answers.try_iter().filter(|(number, _)| *number == asked).last().map(|(_, hits)| hits)
    }

    /// Whether the index of the case is made.
    pub(super) fn is_ready(&self) -> bool {
        self.shared.index().is_some()
    }

    /// The index of the case, once it is made.
    pub(super) fn index(&self) -> Option<Arc<Index>> {
        self.shared.index().clone()
    }

    fn send(&mut self, job: Job) {
        match &mut self.jobs {
            // The thread ends only when this is dropped.
            Jobs::OnThread(jobs) => drop(jobs.send(job)),
            Jobs::AtOnce(worker) => worker.work(job, &|| {}),
        }
    }
}

impl Shared {
    fn index(&self) -> MutexGuard<'_, Option<Arc<Index>>> {
        // Nobody who holds it can leave it in pieces.
        self.index.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Finder {
    fn drop(&mut self) {
        let _ = next(&self.shared.case);
        let _ = next(&self.shared.query);
    }
}

/// Counts on; the new number.
fn next(number: &AtomicU64) -> u64 {
    number.fetch_add(1, Ordering::AcqRel) + 1
}

impl Worker {
    fn work(&mut self, job: Job, wake: &dyn Fn()) {
        let shared = &*self.shared;
        match job {
            Job::Case(number, case) => {
                // Before the new one is made, so that both are never held at once.
                self.held = None;
                let stopped = || shared.case.load(Ordering::Acquire) != number;
                let Some(made) = index(&case, &stopped).map(Arc::new) else { return };
                self.held = Some((case, Arc::clone(&made)));
                let mut index = shared.index();
                // Another case may have been shown meanwhile.
                if !stopped() {
                    *index = Some(made);
                    drop(index);
                    wake();
                }
            }
            Job::Query(number, typed) => {
                let stopped = || shared.query.load(Ordering::Acquire) != number;
                let Some((case, index)) = self.held.as_ref().filter(|_| !stopped()) else { return };
                index.find(case, &Query::parse(&typed), &stopped, &mut |hits| {
                    // The window may be gone already; then nobody waits for it.
                    let _ = self.answers.send((number, hits));
                    wake();
                });
            }
        }
    }
}

/// The index of `case`, made by several threads where it is large; one core is left to the window.
fn index(case: &Case, stopped: &(dyn Fn() -> bool + Sync)) -> Option<Index> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let large = Index::stretches(case, 1).iter().any(|all| all.end >= FEW_ITEMS);
    let threads = if large { cores.saturating_sub(1).clamp(1, 4) as u32 } else { 1 };
    let parts: Option<Vec<Part>> = thread::scope(|scope| {
        let mut stretches = Index::stretches(case, threads).into_iter();
        let first = stretches.next()?;
        let others: Vec<_> =
            stretches.map(|stretch| scope.spawn(move || Part::of(case, stretch, &|| stopped()))).collect();
        let first = Part::of(case, first, &|| stopped());
        // Where one of them failed the case is not searched, rather than in part.
        std::iter::once(first).chain(others.into_iter().map(|other| other.join().ok().flatten())).collect()
    });
    Some(Index::join(case, parts?))
}
