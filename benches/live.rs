//! What frames cost in a real window on a case of a million items while one pans, zooms from centuries to seconds, scrolls a
//! thousand lanes and searches: the processor's time of each frame as eframe measures it. Needs a display.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::io::Write as _;

use casebook::app::filter::{Field, Mode};
use casebook::app::{Command, Cursor, FilterCommand, Reading};
use casebook::case::Zone;
use casebook::sample;
use casebook::shell::{Shell, Start};

/// How many items, unless the command line says another number.
const ITEMS: u64 = 1_000_000;
/// Frames of each act.
const FRAMES: usize = 240;
/// Frames that are not counted after an act begins.
const SETTLE: usize = 5;
/// What is typed into the search box, a letter every few frames.
const TYPED: &str = "kovalchuk prisoners";

/// What is done in an act.
const ACTS: [&str; 6] = [
    "pan at 1 %",
    "zoom, whole span to seconds",
    "scroll the lanes",
    "search, a letter a time",
    "the cursor is dragged",
    "a filter is made and unmade",
];

fn main() {
    let items = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(ITEMS);
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
            Ok(Box::new(Live { shell, items, folder, act: 0, frame: 0, times: Vec::new() }))
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
    act: usize,
    frame: usize,
    times: Vec<f64>,
}

impl Live {
    /// Does what this frame of the act asks for.
    fn go_on(&mut self, ctx: &egui::Context) {
        let begins = self.frame == 0;
        let command = match self.act {
            0 if begins => {
                self.shell.command(ctx, Command::FitAll);
                Some(Command::Zoom { factor: 100.0, anchor: 0.5 })
            }
            0 => Some(Command::Pan(0.02)),
            1 | 2 if begins => Some(Command::FitAll),
            1 => Some(Command::Zoom { factor: 1.07, anchor: 0.5 }),
            2 => Some(Command::ScrollLanes(self.frame as f64 * 60.0)),
            4 if begins => {
                self.shell.command(ctx, Command::ClearSearch);
                self.shell.command(ctx, Command::CloseSearch);
                Some(Command::FitAll)
            }
            4 => {
                let view = self.shell.state().view.viewport;
                let secs = view.start + view.span_secs() * (0.3 + 0.4 * self.frame as f64 / FRAMES as f64);
                let reading = if self.frame < FRAMES / 2 { Reading::AsItStood } else { Reading::AsKnown };
                Some(Command::PlaceCursor(Cursor::placed(secs, view.span_secs() / 1_000.0, Zone::UTC, reading)))
            }
            5 if begins => Some(Command::LeaveCursor),
            5 if self.frame.is_multiple_of(40) => {
                let case = &self.shell.state().document.case;
                let party = case.parties.first().map_or_else(String::new, |party| case.name_of(party.id).to_owned());
                Some(Command::Filter(FilterCommand::Value(Field::Party, Mode::AnyOf, party)))
            }
            5 => None,
            _ if begins => Some(Command::OpenSearch),
            _ if self.frame.is_multiple_of(8) => {
                let typed: String = TYPED.chars().take(self.frame / 8).collect();
                Some(Command::Search(typed))
            }
            _ => None,
        };
        if let Some(command) = command {
            self.shell.command(ctx, command);
        }
    }

    fn tell(&mut self) {
        self.times.sort_unstable_by(f64::total_cmp);
        let at = |share: f64| {
            let index = ((self.times.len() as f64 - 1.0) * share).round() as usize;
            self.times.get(index).copied().unwrap_or_default() * 1000.0
        };
        let act = ACTS.get(self.act).copied().unwrap_or_default();
        println!("| {act} | {:.1} | {:.1} | {:.1} |", at(0.5), at(0.99), at(1.0));
        self.times.clear();
    }
}

impl eframe::App for Live {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        let ready = !self.shell.state().document.is_blank() && self.shell.can_search();
        if ready {
            if self.act == 0 && self.frame == 0 {
                println!("| a frame in a real window, {} items | median, ms | 99 %, ms | most, ms |", self.items);
                println!("|---|---|---|---|");
            }
            if self.frame > SETTLE {
                self.times.extend(frame.info().cpu_usage.map(f64::from));
            }
            self.go_on(ctx);
            self.frame += 1;
            if self.frame == FRAMES {
                self.tell();
                (self.act, self.frame) = (self.act + 1, 0);
                if self.act == ACTS.len() {
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
