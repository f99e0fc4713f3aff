//! What the reader's notes cost: a frame of the whole window with all of them listed, against the same frame without any, and
//! what is done in a frame where one writes. Beside each, for finding and placing, a plain pass over the notes.

#![expect(clippy::print_stdout, reason = "the table is what a benchmark is for")]

use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant as Clock;

use casebook::app::notes::{Book, Note, NoteId, Place, Subject};
use casebook::app::{BottomTab, Command, Document, NotesCommand, State, apply};
use casebook::case::{Case, Instant, ItemRef, Precision};
use casebook::load::{self, Memory, Progress};
use casebook::sample;
use casebook::ui::{Screen, frame_ui, install};
use egui::{Context, RawInput, Rect, pos2, vec2};

/// How many items the case has.
const ITEMS: u64 = 100_000;
/// How many notes there are on it.
const COUNTS: [usize; 4] = [0, 1_000, 10_000, 100_000];
/// How often each is done; the middle one counts.
const RUNS: usize = 60;

fn main() {
    println!(
        "| notes | frame, ms | of none | placed, ms | plain pass, ms | a key typed, ms | found, ms | plain scan, ms |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    let mut none = None;
    for count in COUNTS {
        let mut state = state();
        let case = Arc::clone(&state.document.case);
        let notes = notes(&case, count);
        let book = || Book::of(&case, notes.iter().cloned());
        let placed = middle_of(5, || black_box(book()).len());
        let plain = middle_of(5, || notes.iter().filter(|note| is_there(&case, note)).count());
        state.notes.show(&case, book());
        apply(&mut state, Command::ShowBottom(BottomTab::Notes));
        let frame = frames(&state);
        let of_none = frame / *none.get_or_insert(frame);
        let found = middle_of(5, || state.notes.found("number 777").len());
        let scan = middle_of(5, || notes.iter().filter(|note| note.text.to_lowercase().contains("777")).count());
        let typed = typed(&mut state);
        println!(
            "| {count} | {frame:.2} | {of_none:.2}× | {placed:.1} | {plain:.1} | {typed:.2} | {found:.1} | {scan:.1} |"
        );
    }
}

fn state() -> State {
    let mut bytes = Vec::new();
    sample::write(&mut bytes, ITEMS).expect("memory can be written to");
    let store = Memory::new([("case.ron", bytes.as_slice())]);
    let loaded = load::load_from(&store, &[PathBuf::from("case.ron")], &Progress::default());
    let mut state = State::default();
    state.show_document(Document::new(loaded.case, loaded.problems, vec![PathBuf::from("case.ron")]));
    state
}

/// Notes on the items of a case in turn, every tenth on a time, every hundredth on a span.
fn notes(case: &Case, count: usize) -> Vec<Arc<Note>> {
    let note = |(at, item): (usize, ItemRef)| {
        let secs = case.when_of(item).and_then(|when| when.earliest).map_or(0, |at| at.0);
        let place = match at {
            at if at % 100 == 0 => Place::Span { start: Instant(secs), end: Instant(secs + 86_400) },
            at if at % 10 == 0 => Place::Time { at: Instant(secs), precision: Precision::Minute },
            _ => Place::of_item(case, item).expect("events and statements bear ids"),
        };
        let text = format!("Ask about number {at}: who said so first, and to whom?");
        let (created, changed) = (Instant(secs), Instant(at as i64));
        let (id, name, bookmark) = (NoteId(at as u128), String::new(), at % 3 == 0);
        Arc::new(Note { id, place, name, text, bookmark, created, changed })
    };
    case.sequence.iter().copied().cycle().take(count).enumerate().map(note).collect()
}

fn is_there(case: &Case, note: &Note) -> bool {
    match &note.place {
        Place::Item { id, .. } => case.find(id).and_then(|id| case.item(id)).is_some(),
        Place::Time { .. } | Place::Span { .. } => true,
    }
}

/// Milliseconds of a frame of the window, from state to triangles, in which other notes are seen each time.
fn frames(state: &State) -> f64 {
    let ctx = Context::default();
    install(&ctx);
    ctx.all_styles_mut(|style| style.animation_time = 0.0);
    ctx.enable_accesskit();
    let mut screen = Screen::default();
    let mut number = 0;
    let mut frame = || {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(1600.0, 1000.0));
        let wheel = egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, -40.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        };
        let events = vec![egui::Event::PointerMoved(pos2(300.0, 880.0)), wheel];
        let time = Some(f64::from(number) / 60.0);
        number += 1;
        let mut output = ctx.run_ui(RawInput { screen_rect: Some(rect), time, events, ..RawInput::default() }, |ui| {
            frame_ui(ui, state, &mut screen);
        });
        let shapes = std::mem::take(&mut output.shapes);
        let triangles = ctx.tessellate(shapes, output.pixels_per_point).len();
        output.drop_without_applying_deltas();
        triangles
    };
    for _ in 0..8 {
        frame();
    }
    middle_of(RUNS, frame)
}

/// Milliseconds that a key typed into a note takes.
fn typed(state: &mut State) -> f64 {
    let Some(id) = state.notes.book.ids().next() else { return 0.0 };
    let mut text = String::new();
    middle_of(RUNS, || {
        text.push('x');
        let set = NotesCommand::SetText(Subject::Note(id), text.clone());
        apply(state, Command::Notes(set)).len()
    })
}

/// Milliseconds that `work` takes, the middle of several.
fn middle_of(runs: usize, mut work: impl FnMut() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let begun = Clock::now();
            black_box(work());
            begun.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times.get(runs / 2).copied().unwrap_or_default()
}
