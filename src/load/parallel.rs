//! Work that falls into pieces, done on all processors.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many threads work at once.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does the jobs `0..jobs`, one on each processor at a time, and gives what they made in their order.
///
/// The calling thread works too; where the system gives no further one it does all of them.
pub fn in_parallel<T: Send>(jobs: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = threads().min(jobs);
    if threads <= 1 {
        return (0..jobs).map(job).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= jobs {
                return made;
            }
            made.push((at, job(at)));
        }
    };
    let mut made = thread::scope(|scope| {
        let helper = |_| thread::Builder::new().name("load".to_owned()).spawn_scoped(scope, work).ok();
        let helpers: Vec<_> = (1..threads).filter_map(helper).collect();
        let mut made = work();
        for helper in helpers {
            made.extend(helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    });
    made.sort_unstable_by_key(|(at, _)| *at);
    made.into_iter().map(|(_, made)| made).collect()
}

/// The same over stretches of about `length` of the numbers `0..count`.
pub fn in_stretches<T: Send>(count: usize, length: usize, job: impl Fn(std::ops::Range<usize>) -> T + Sync) -> Vec<T> {
    in_parallel(count.div_ceil(length), |at| job(at * length..((at + 1) * length).min(count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_comes_in_the_order_of_the_jobs() {
        for jobs in [0, 1, 2, 3, 1000] {
            assert_eq!(in_parallel(jobs, |at| at * 2), (0..jobs).map(|at| at * 2).collect::<Vec<_>>());
        }
        assert_eq!(in_stretches(10, 4, |stretch| stretch), [0..4, 4..8, 8..10]);
        assert_eq!(in_stretches(0, 4, |stretch| stretch), []);
    }
}
