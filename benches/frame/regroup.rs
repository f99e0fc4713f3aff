//! How long it takes until lanes are arranged otherwise, which happens beside the frames.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use casebook::timeline::basis::Basis;
use casebook::timeline::grouping::Grouping;
use casebook::timeline::prepared::Wanted;
use casebook::timeline::roster::Arrangement;

use crate::cases::Subject;

/// Runs of each, of which the median counts.
const RUNS: usize = 5;

/// Prints a line for each grouping.
pub fn table(subject: &Subject) {
    let case = &subject.state.document.case;
    let basis = Arc::new(Basis::new(case));
    println!("\n| change of grouping, {} items | lanes | ms |", subject.items);
    println!("|---|---|---|");
    for grouping in Grouping::ALL {
        let arrangement = Arrangement { grouping, ..Arrangement::default() };
        let wanted = || Wanted {
            case: Arc::clone(case),
            basis: Some(Arc::clone(&basis)),
            arrangement: arrangement.clone(),
            shown: Arc::default(),
            speech: casebook::language::Speech::default(),
        };
        let mut lanes = 0;
        let mut times: Vec<f64> = (0..RUNS)
            .map(|_| {
                let begun = Instant::now();
                let prepared = black_box(wanted().prepare());
                let took = begun.elapsed().as_secs_f64() * 1000.0;
                lanes = prepared.rows.rows.len();
                took
            })
            .collect();
        times.sort_unstable_by(f64::total_cmp);
        println!("| {} | {lanes} | {:.0} |", grouping.how(), times[RUNS / 2]);
    }
}
