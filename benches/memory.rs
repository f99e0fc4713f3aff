//! What a case of a million items costs the window besides time: memory while it opens and once it rests, how soon Cancel
//! answers, how long a frame is held up, and what is left behind when it is opened and cancelled over and over.
//!
//! Each row comes from a process of its own, which opens the case as the window does, without a screen. Figures of memory are
//! those that Linux tells of the whole process; elsewhere this says in a line that it was skipped.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command as Process, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use casebook::app::{Command, Document};
use casebook::load::{Progress, Request, load};
use casebook::sample;
use casebook::shell::{Shell, Start};
use egui_kittest::Harness;

/// Items of the synthetic case.
const ITEMS: u64 = 1_000_000;
/// How often the case is opened, cancelled and read again.
const ROUNDS: usize = 10;
/// A load is cancelled at one moment fewer than this, evenly apart.
const PARTS: u32 = 9;
/// The pace of the screen.
const FRAME: Duration = Duration::from_millis(16);
/// Longer than anything takes that will come at all.
const PATIENCE: Duration = Duration::from_mins(2);

/// Prints the rows that it is about, of the case in a file.
type Job = fn(&Path);

/// The parts of the table.
const ROWS: [(&str, Job); 4] =
    [("read", read_alone), ("window", in_the_window), ("cancel", cancelled), ("rounds", over_and_over)];

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let [_, row, path] = args.as_slice()
        && let Some((_, job)) = ROWS.iter().find(|(name, _)| name == row)
    {
        job(Path::new(path));
        return;
    }
    if memory("VmRSS").is_none() {
        println!("(memory: skipped, because /proc does not tell it here)");
        return;
    }
    let folder = tempfile::tempdir().expect("there is room for a file");
    let path = folder.path().join("case.ron");
    let mut out = BufWriter::new(File::create(&path).expect("a file can be made"));
    sample::write(&mut out, ITEMS).and_then(|()| out.flush()).expect("and written to");
    println!("| a million items, {:.0} MB | |", size(&path) / 1e6);
    println!("|---|---|");
    for (row, _) in ROWS.iter().filter(|(row, _)| args.iter().skip(1).all(|arg| arg.starts_with('-') || arg == row)) {
        let own = std::env::current_exe().expect("this program lies somewhere");
        let status = Process::new(own).arg(row).arg(&path).stdin(Stdio::null()).status().expect("it can be run");
        assert!(status.success(), "{row}: {status}");
    }
}

/// Reading alone, as `casebook check` does, with what the window looks up in a case.
fn read_alone(path: &Path) {
    let loaded = load(&Request::Paths(vec![path.to_owned()]), &Progress::default());
    let document = Document::new(loaded.case, loaded.problems, vec![path.to_owned()]);
    line("most memory while it is read, of the file's size", &of_file("VmHWM", path));
    line("memory once it is read, of the file's size", &of_file("VmRSS", path));
    assert!(document.count() > 0);
}

/// The whole window, with lanes and search.
fn in_the_window(path: &Path) {
    let mut window = Window::open(path);
    window.wait(Window::is_at_rest);
    line("most memory while the window opens it, of the file's size", &of_file("VmHWM", path));
    line("memory of the window with lanes and search, of the file's size", &of_file("VmRSS", path));
    line("longest frame while it is opened and shown", &millis(window.longest));
    let drawn = window.drawn_at_rest();
    line("frames drawn in five seconds in which nothing happens", &drawn.to_string());
    window.longest = Duration::ZERO;
    window.command(Command::OpenBuiltIn);
    window.wait(|window| window.is_at_rest() && window.count() < 1000);
    line("longest frame while it gives way to another case", &millis(window.longest));
}

/// Cancel at many moments of a load.
fn cancelled(path: &Path) {
    let mut window = Window::open(Path::new("sample_data/minimal.ron"));
    window.wait(Window::is_at_rest);
    let before = kilobytes("VmRSS");
    window.command(Command::Open(vec![path.to_owned()]));
    let begun = Instant::now();
    window.wait(|window| window.count() > 1000);
    let whole = begun.elapsed();
    window.command(Command::Open(vec![PathBuf::from("sample_data/minimal.ron")]));
    window.wait(|window| window.count() < 1000 && window.is_at_rest());
    let (mut answer, mut ended, mut at) = (Duration::ZERO, Duration::ZERO, 0.0);
    for part in 1..PARTS {
        window.command(Command::Open(vec![path.to_owned()]));
        let until = Instant::now() + whole * part / PARTS;
        while Instant::now() < until && window.is_loading() {
            window.step();
        }
        if !window.is_loading() {
            break;
        }
        let asked = Instant::now();
        window.command(Command::CancelLoad);
        assert!(!window.is_loading());
        answer = answer.max(asked.elapsed());
        while workers() > 0 {
            window.step();
        }
        if asked.elapsed() > ended {
            (ended, at) = (asked.elapsed(), f64::from(part) / f64::from(PARTS));
        }
    }
    line("Cancel: the window is free after, at most", &millis(answer));
    line("Cancel: all work has ended after, at most", &format!("{} ({:.0} % into it)", millis(ended), at * 100.0));
    let left = kilobytes("VmRSS") - before;
    line("memory kept after it, of the file's size", &format!("{:.2}", left * 1024.0 / size(path)));
}

/// What is left when a case is opened, cancelled, opened again and read again many times.
fn over_and_over(path: &Path) {
    let mut window = Window::open(path);
    window.wait(Window::is_at_rest);
    let first = kilobytes("VmRSS");
    let (mut last, mut most) = (first, first);
    for _ in 0..ROUNDS {
        window.command(Command::Open(vec![path.to_owned()]));
        for _ in 0..30 {
            window.step();
        }
        window.command(Command::CancelLoad);
        window.command(Command::Reload);
        window.wait(|window| window.is_at_rest() && workers() == 0);
        last = kilobytes("VmRSS");
        most = most.max(last);
    }
    let [first, last, most] = [first, last, most].map(|kilobytes| kilobytes * 1024.0 / size(path));
    let words = format!("{first:.2} → {last:.2}, at most {most:.2}");
    line("memory after opening, cancelling and reading again ten times, of the file's size", &words);
}

/// The window with a case, without a screen.
struct Window {
    harness: Harness<'static, Shell>,
    /// The longest that a frame or a command took.
    longest: Duration,
}

impl Window {
    fn open(path: &Path) -> Self {
        let start = Start { paths: vec![path.to_owned()], ..Start::default() };
        let builder = Harness::builder().with_size([1600.0, 1000.0]);
        let harness = builder.build_eframe(|creation| Shell::new(&creation.egui_ctx, start));
        Self { harness, longest: Duration::ZERO }
    }

    fn timed(&mut self, job: impl FnOnce(&mut Harness<'static, Shell>)) {
        let begun = Instant::now();
        job(&mut self.harness);
        self.longest = self.longest.max(begun.elapsed());
    }

    fn command(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        self.timed(|harness| harness.state_mut().command(&ctx, command));
    }

    /// One frame, at the pace of a screen.
    fn step(&mut self) {
        self.timed(Harness::step);
        thread::sleep(FRAME);
    }

    /// Frames until something is so.
    fn wait(&mut self, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_so(self) {
            assert!(begun.elapsed() < PATIENCE, "it never comes");
            self.step();
        }
    }

    /// How many frames are asked for in five seconds in which nothing happens.
    fn drawn_at_rest(&mut self) -> usize {
        let asked = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&asked);
        // The screen draws a frame when it is asked to, and no other.
        self.harness.ctx.set_request_repaint_callback(move |_| {
            counted.fetch_add(1, Ordering::SeqCst);
        });
        let mut drawn = 0;
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(5) {
            if asked.swap(0, Ordering::SeqCst) > 0 {
                self.step();
                drawn += 1;
            } else {
                thread::sleep(FRAME);
            }
        }
        drawn
    }

    fn count(&self) -> usize {
        self.harness.state().state().document.count()
    }

    fn is_loading(&self) -> bool {
        self.harness.state().state().loading.is_some()
    }

    /// The case is on screen, and can be searched.
    fn is_at_rest(&self) -> bool {
        !self.is_loading() && self.count() > 0 && self.harness.state().can_search() && workers() == 0
    }
}

/// How many threads are at work for a case: those that read, make lanes, and give memory back.
fn workers() -> usize {
    let Ok(tasks) = std::fs::read_dir("/proc/self/task") else { return 0 };
    let name = |task: std::fs::DirEntry| std::fs::read_to_string(task.path().join("comm")).unwrap_or_default();
    tasks.flatten().map(name).filter(|name| matches!(name.trim(), "load" | "lanes" | "forget")).count()
}

fn line(what: &str, figure: &str) {
    println!("| {what} | {figure} |");
}

fn of_file(what: &str, path: &Path) -> String {
    format!("{:.2}", kilobytes(what) * 1024.0 / size(path))
}

fn millis(duration: Duration) -> String {
    format!("{:.0} ms", duration.as_secs_f64() * 1000.0)
}

fn size(path: &Path) -> f64 {
    path.metadata().expect("the file is there").len() as f64
}

fn kilobytes(what: &str) -> f64 {
    memory(what).expect("it was there before")
}

/// A figure of `/proc/self/status`, in kilobytes.
fn memory(what: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what)?.strip_prefix(':'))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
