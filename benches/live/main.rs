//! What frames cost in a real window on a case of a million items while one does what a day's work takes: pans, zooms from
//! centuries to seconds, scrolls a thousand lanes, searches, moves the cursor, filters, folds, regroups ([`acts`]). Told is the
//! time of each frame as eframe measures it, which is longer where other threads hold the processors, and beside it how long the
//! thread of the window was at work at most. Needs a display.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::io::Write as _;

use casebook::sample;
use casebook::shell::{Shell, Start};

use self::acts::{ACTS, Act, FRAMES};

mod acts;

/// How many items, unless the command line says another number.
const ITEMS: u64 = 1_000_000;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let items = asked.iter().find_map(|argument| argument.parse().ok()).unwrap_or(ITEMS);
    // Acts can be left out by saying words of the names of others.
    let words: Vec<&String> = asked.iter().filter(|argument| argument.parse::<u64>().is_err()).collect();
    let acts = ACTS.into_iter().filter(|act| words.is_empty() || words.iter().any(|words| act.name.contains(*words)));
    let acts: Vec<Act> = acts.collect();
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("case.ron");
    let Ok(file) = std::fs::File::create(&path) else { return };
    let mut out = std::io::BufWriter::new(file);
    if sample::write(&mut out, items).and_then(|()| out.flush()).is_err() {
        println!("no room for the case");
        return;
    }
    drop(out);
    let viewport = egui::ViewportBuilder::default().with_inner_size((1600.0, 1000.0));
    let options = eframe::NativeOptions { viewport, ..Default::default() };
    let start = Start { paths: vec![path], ..Start::default() };
    let opened = eframe::run_native(
        "live",
        options,
        Box::new(move |creation| {
            let shell = Shell::new(&creation.egui_ctx, start);
            Ok(Box::new(Live {
                shell,
                items,
                folder,
                acts,
                act: 0,
                frame: 0,
                times: Vec::new(),
                at_work: Vec::new(),
                worked: None,
            }))
        }),
    );
    if opened.is_err() {
        println!("| skipped: no display that a window opens on | – | – | – |");
    }
}

struct Live {
    shell: Shell,
    items: u64,
    folder: tempfile::TempDir,
    acts: Vec<Act>,
    act: usize,
    frame: usize,
    times: Vec<f64>,
    /// How long the thread of the window was at work in each frame, in seconds, where the system tells.
    at_work: Vec<f64>,
    worked: Option<f64>,
}

/// How long this thread was on a processor so far, in seconds, by `schedstat` of proc(5); `None` elsewhere than on Linux.
fn worked() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse::<f64>().ok().map(|nanos| nanos * 1e-9)
}

impl Live {
    /// Does what this frame of the act asks for.
    fn go_on(&mut self, ctx: &egui::Context) {
        let Some(act) = self.acts.get(self.act) else { return };
        let state = self.shell.state();
        let commands =
            if self.frame == 0 { (act.begin)(state) } else { (act.go_on)(state, self.frame - 1).into_iter().collect() };
        for command in commands {
            self.shell.command(ctx, command);
        }
    }

    fn tell(&mut self) {
        self.times.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| {
            let index = ((self.times.len() as f64 - 1.0) * share).round() as usize;
            self.times.get(index).copied().unwrap_or_default() * 1000.0
        };
        let at_work = self.at_work.iter().copied().reduce(f64::max);
        let at_work = at_work.map_or("–".to_owned(), |secs| format!("{:.1}", secs * 1000.0));
        let act = self.acts.get(self.act).map_or("", |act| act.name);
        println!("| {act} | {:.1} | {:.1} | {:.1} | {at_work} |", at(0.5), at(0.99), at(1.0));
        self.times.clear();
        self.at_work.clear();
    }
}

impl eframe::App for Live {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        let ready = !self.shell.state().document.is_blank() && self.shell.can_search();
        if ready {
            if self.act == 0 && self.frame == 0 {
                println!(
                    "| a frame in a real window, {} items | median, ms | 99 %, ms | most, ms | most at work, ms |",
                    self.items
                );
                println!("|---|---|---|---|---|");
            }
            // Told is what the frame before took.
            let worked = worked();
            let at_work = worked.zip(self.worked).map(|(now, before)| now - before);
            self.worked = worked;
            if self.frame > 0 {
                self.at_work.extend(at_work);
                self.times.extend(frame.info().cpu_usage.map(f64::from));
            }
            self.go_on(ctx);
            self.frame += 1;
            if self.frame == FRAMES {
                self.tell();
                (self.act, self.frame) = (self.act + 1, 0);
                if self.act == self.acts.len() {
                    // Leaving the loop drops nothing: the folder goes first.
                    let _ = std::fs::remove_dir_all(self.folder.path());
                    std::process::exit(0);
                }
            }
        }
        self.shell.logic(ctx, frame);
        ctx.request_repaint();
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.shell.ui(ui, frame);
    }
}
