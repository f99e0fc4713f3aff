//! What a frame costs: the timeline alone and the whole window, from state to triangles, on cases of every size.
//!
//! Every frame shows another stretch of time and other lanes, as while a reader pans, zooms and scrolls. Beside each figure
//! stand how many marks it has on its lanes, the same frame on a small case, and `egui_plot` drawing the same points.
//! Numbers after `--` choose the sizes.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

mod cases;
mod drive;
mod plot;
mod regroup;

use cases::{Subject, View};
use drive::{Figures, marks, timeline, window};

/// Sizes of the synthetic case.
const SIZES: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// The most items on lanes, made in memory.
const MOST: u64 = 10_000_000;

fn main() {
    let chosen: Vec<u64> = std::env::args().skip(1).filter_map(|arg| arg.parse().ok()).collect();
    let is_chosen = |size: u64| chosen.is_empty() || chosen.contains(&size);
    println!(
        "| a frame, 1600×1000 | items | lanes | in view | marks | median, ms | 99 %, ms | of the small case | egui_plot, ms |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut small: Vec<(&str, View, Figures)> = Vec::new();
    let mut line = |what: &'static str, subject: &Subject, view: View, figures: Figures, plot: Option<f64>| {
        let known =
            small.iter().find(|(known, of, _)| *known == what && *of == view).map(|(.., figures)| figures.median);
        if known.is_none() {
            small.push((what, view, figures));
        }
        let ratio = known.map_or_else(|| "1.00".to_owned(), |known| format!("{:.2}", figures.median / known));
        let plot = plot.map_or_else(|| "–".to_owned(), |plot| format!("{plot:.2}"));
        let Subject { items, lanes, .. } = subject;
        let (median, worst) = (figures.median, figures.worst);
        let (view, marks) = (view.name(), marks(subject, view));
        println!("| {what} | {items} | {lanes} | {view} | {marks} | {median:.2} | {worst:.2} | {ratio} | {plot} |");
    };
    let mut regrouped = None;
    let built_in = Subject::built_in();
    for view in View::ALL {
        line("whole window", &built_in, view, window(&built_in, view), None);
    }
    for size in SIZES.into_iter().filter(|size| is_chosen(*size)) {
        let subject = Subject::sample(size);
        for view in View::ALL {
            let plot = plot::median(&subject, view);
            line("timeline", &subject, view, timeline(&subject, view), Some(plot));
        }
        for view in View::ALL {
            line("whole window", &subject, view, window(&subject, view), None);
        }
        if size == SIZES[SIZES.len() - 1] {
            regrouped = Some(subject);
        }
    }
    // Once with twelve lanes, once with a thousand.
    for base in [150, 1_000_000] {
        if is_chosen(MOST) {
            let subject = Subject::repeated(base, MOST);
            for view in View::ALL {
                line("timeline", &subject, view, timeline(&subject, view), None);
            }
        }
    }
    if let Some(subject) = regrouped {
        regroup::table(&subject);
    }
}
