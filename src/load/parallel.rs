//! Work that falls into pieces, done on all processors.

use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many threads work at once.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Does the jobs `0..jobs`, one on each processor at a time, and gives what they made in their order.
///
/// The calling thread works too; where the system gives no further one it does all of them.
pub fn in_parallel<T: Send>(jobs: usize, job: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let (_, made) = at_desks(jobs, || (), |(), at| job(at));
    made.into_iter().map(|(_, made)| made).collect()
}

/// The same, where each thread works at a desk of its own, which it takes its jobs to in their order. Gives the desks as
/// they were left, and what was made in the order of the jobs, each with the desk (an index) that it was made at.
pub fn at_desks<D: Send, T: Send>(
    jobs: usize,
    desk: impl Fn() -> D + Sync,
    job: impl Fn(&mut D, usize) -> T + Sync,
) -> (Vec<D>, Vec<(usize, T)>) {
    let next = AtomicUsize::new(0);
    let work = || {
        let (mut desk, mut made) = (desk(), Vec::new());
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= jobs {
                return (desk, made);
            }
            made.push((at, job(&mut desk, at)));
        }
    };
    let left = thread::scope(|scope| {
        let helper = |_| thread::Builder::new().name("load".to_owned()).spawn_scoped(scope, work).ok();
        let helpers: Vec<_> = (1..threads().min(jobs)).filter_map(helper).collect();
        let mut left = vec![work()];
        left.extend(helpers.into_iter().map(|helper| helper.join().unwrap_or_else(|panic| resume_unwind(panic))));
        left
    });
    let (mut desks, mut made) = (Vec::new(), Vec::with_capacity(jobs));
    for (desk, (left, own)) in left.into_iter().enumerate() {
        desks.push(left);
        made.extend(own.into_iter().map(|(at, own)| (at, (desk, own))));
    }
    made.sort_unstable_by_key(|(at, _)| *at);
    (desks, made.into_iter().map(|(_, made)| made).collect())
}

/// Does two things, at once where that `pays`; where the system gives no thread, one after the other.
pub fn both<A, B: Send + Default>(pays: bool, one: impl FnOnce() -> A, other: impl FnOnce() -> B + Send) -> (A, B) {
    if !pays || threads() == 1 {
        return (one(), other());
    }
    let other = Mutex::new(Some(other));
    let run = || {
        let other = other.lock().unwrap_or_else(PoisonError::into_inner).take();
        other.map(|other| other()).unwrap_or_default()
    };
    thread::scope(|scope| {
        let helper = thread::Builder::new().name("load".to_owned()).spawn_scoped(scope, run).ok();
        let one = one();
        let other = helper.map_or_else(run, |helper| helper.join().unwrap_or_else(|panic| resume_unwind(panic)));
        (one, other)
    })
}

/// Does jobs over stretches of about `length` of the numbers `0..count`.
pub fn in_stretches<T: Send>(count: usize, length: usize, job: impl Fn(std::ops::Range<usize>) -> T + Sync) -> Vec<T> {
    in_parallel(count.div_ceil(length), |at| job(at * length..((at + 1) * length).min(count)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_desk_gets_its_jobs_in_their_order() {
        for jobs in [0, 1, 2, 1000] {
            let (desks, made) = at_desks(jobs, Vec::new, |desk: &mut Vec<usize>, at| desk.push(at));
            let mut places: Vec<usize> = vec![0; desks.len()];
            for (at, (desk, ())) in made.iter().enumerate() {
                assert_eq!(desks[*desk][places[*desk]], at);
                places[*desk] += 1;
            }
            assert_eq!((made.len(), places.iter().sum::<usize>()), (jobs, jobs));
        }
    }

    #[test]
    fn two_things_are_done_at_once_or_one_after_the_other() {
        for pays in [true, false] {
            let words = String::from("words");
            assert_eq!(both(pays, || words.len(), || words.to_uppercase()), (5, "WORDS".to_owned()));
        }
    }

    #[test]
    fn what_is_made_comes_in_the_order_of_the_jobs() {
        for jobs in [0, 1, 2, 3, 1000] {
            assert_eq!(in_parallel(jobs, |at| at * 2), (0..jobs).map(|at| at * 2).collect::<Vec<_>>());
        }
        assert_eq!(in_stretches(10, 4, |stretch| stretch), [0..4, 4..8, 8..10]);
        assert_eq!(in_stretches(0, 4, |stretch| stretch), []);
    }
}
