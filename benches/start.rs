//! How long it takes from starting the program to its first frame with the built-in case on screen, against a bare window of
//! the same renderer with one label. Each runs in a process of its own, in turns; the middle one counts. Needs a display that
//! stays while windows come and go (`xvfb-run -s "-screen 0 1600x1000x24 -noreset"`).

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]
#![expect(clippy::exit, reason = "a child ends with its first frame, however deep in the window's loop")]

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use casebook::shell::{Shell, Start, native_options};

/// How often each is started.
const RUNS: usize = 9;
/// What a child is asked to be.
const ASKED: &str = "CASEBOOK_BENCH_START";

fn main() {
    match std::env::var(ASKED).as_deref() {
        Ok("bare") => return show(|_| Box::new(Bare)),
        Ok("casebook") => return show(|creation| Box::new(Shell::new(&creation.egui_ctx, Start::default()))),
        _ => {}
    }
    println!("| start to first frame | ms | against a bare window |");
    println!("|---|---|---|");
    let (mut bare, mut casebook) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        match (once("bare"), once("casebook")) {
            (Some(a), Some(b)) => {
                bare.push(a);
                casebook.push(b);
            }
            _ => {
                println!("| skipped: no display that a window opens on | – | – |");
                return;
            }
        }
    }
    let (bare, casebook) = (middle(bare), middle(casebook));
    println!("| a bare window with one label | {bare:.0} | 1.00 |");
    println!("| the built-in case | {casebook:.0} | {:.2} |", casebook / bare);
}

fn middle(mut times: Vec<f64>) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Milliseconds from the start of a process to its first frame; `None` where it shows none.
fn once(what: &str) -> Option<f64> {
    let begun = Instant::now();
    let program = std::env::current_exe().ok()?;
    let mut child =
        Command::new(program).env(ASKED, what).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn().ok()?;
    let said = BufReader::new(child.stdout.take()?).lines().next();
    let took = begun.elapsed().as_secs_f64() * 1000.0;
    child.wait().ok()?;
    said?.ok().filter(|line| line == SHOWN).map(|_| took)
}

const SHOWN: &str = "shown";

/// Opens a window, says so once what is to be seen was painted, and closes it.
fn show(app: impl FnOnce(&eframe::CreationContext<'_>) -> Box<dyn Shows> + 'static) {
    let viewport = egui::ViewportBuilder::default().with_inner_size((1440.0, 900.0));
    let opened = eframe::run_native(
        "start",
        native_options(viewport),
        Box::new(|creation| Ok(Box::new(Watched { app: app(creation), painted: false }))),
    );
    if opened.is_err() {
        std::process::exit(1);
    }
}

/// An app that knows whether what is to be seen is on screen.
trait Shows: eframe::App {
    fn is_shown(&self) -> bool;
}

struct Bare;

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("From the call to Riyadh");
    }
}

impl Shows for Bare {
    fn is_shown(&self) -> bool {
        true
    }
}

impl Shows for Shell {
    fn is_shown(&self) -> bool {
        !self.state().document.is_blank()
    }
}

/// Says when the frame after the one with what is to be seen begins: then that one was painted.
struct Watched {
    app: Box<dyn Shows>,
    painted: bool,
}

impl eframe::App for Watched {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if self.painted {
            println!("{SHOWN}");
            std::process::exit(0);
        }
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        let shown = self.app.is_shown();
        self.app.ui(ui, frame);
        self.painted = shown;
        ui.request_repaint();
    }
}
