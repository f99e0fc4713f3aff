//! Keeps the reader's notes: reads those on the case on screen, writes what changed once it has come to rest, and takes in
//! what another window of the program wrote. On a thread of its own.

use std::hash::{BuildHasher as _, RandomState};
use std::io;
use std::mem;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use egui::Context;

use super::Reading;
use super::note_file::{self, Aside, Content, Saved, Trouble};
use super::safe_file;
use crate::app::notes::Book;
use crate::app::notes::export::{Export, Format};
use crate::app::notes::file::{Kept, Unusable, from_text, name_of};
use crate::app::notes::merge::Change;
use crate::app::{State, settings};
use crate::case::{self, Case};
use crate::tell;

/// How long notes must have stayed the same before they are written, and the longest that one who writes on is waited for.
const AT_REST: Duration = Duration::from_millis(600);
const AT_LATEST: Duration = Duration::from_secs(5);
/// How long what could not be written waits until it is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(10);

/// Keeps notes.
#[derive(Debug)]
pub(super) struct NoteKeeper {
    /// Whether there is a folder to keep them in.
    keeps: bool,
    jobs: Jobs,
    answers: Receiver<Answer>,
    /// The case whose notes are on screen or on their way.
    case: Option<Arc<Case>>,
    key: Option<String>,
    /// Since when there is something to write, what it was, and when it changed last.
    unkept: Option<(Instant, u64, Instant)>,
    /// Nothing is written before this.
    not_before: Option<Instant>,
    /// Changes of cases that have gone, which could not be written.
    failed: Vec<(String, Vec<Change>)>,
    focused: bool,
    seed: u64,
}

#[derive(Debug)]
enum Jobs {
    OnThread { sender: Option<Sender<Job>>, thread: Option<JoinHandle<()>> },
    AtOnce(Worker),
}

#[derive(Debug)]
enum Job {
    /// Read the notes on a case.
    Open(String, Arc<Case>),
    /// Find the places of notes in another version of their case.
    Find(String, Arc<Case>, Kept),
    /// Write what changed; true where nothing else need be there.
    Save(String, Vec<Change>, bool),
    /// See whether another window wrote.
    Look(String),
    /// Write notes where the reader wants them.
    Export(PathBuf, Box<Export>, Format),
}

#[derive(Debug)]
enum Answer {
    Placed(String, Arc<Case>, Book),
    Refused(String, Trouble, PathBuf),
    /// A damaged file was put aside; true where all notes are written anew.
    Aside(Aside, bool),
    TakenIn(String, Kept),
    Lost(String, Vec<Change>),
    Failed(String, Vec<Change>, io::Error),
    Doubled(usize),
    Exported(PathBuf, io::Result<()>),
}

/// What reads and writes.
#[derive(Debug)]
struct Worker {
    folder: PathBuf,
    answers: Sender<Answer>,
    /// The case whose file was read or written last, and its text then; nothing where there was no file.
    last: Option<(String, Option<String>)>,
}

impl NoteKeeper {
    /// Keeps notes in `folder`; nowhere where there is none. `wake` is called when there is something new to show.
    pub(super) fn start(folder: Option<PathBuf>, reading: Reading, wake: impl Fn() + Send + 'static) -> Self {
        let (sender, answers) = channel();
        let keeps = folder.is_some();
        let mut worker = Worker { folder: folder.unwrap_or_default(), answers: sender, last: None };
        let jobs = match reading {
            Reading::AtOnce => Jobs::AtOnce(worker),
            Reading::OnThread => {
                let (sender, received) = channel();
                let work = move || {
                    while let Ok(job) = received.recv() {
                        worker.work(job);
                        wake();
                    }
                };
                // Where the system gives no thread nothing is kept, which is told when it is tried.
                let thread = thread::Builder::new().name("notes".to_owned()).spawn(work).ok();
                Jobs::OnThread { sender: Some(sender), thread }
            }
        };
        // Different in every window, because the standard library's own keys are.
        let seed = RandomState::new().hash_one(std::process::id());
        Self {
            keeps,
            jobs,
            answers,
            case: None,
            key: None,
            unkept: None,
            not_before: None,
            failed: Vec::new(),
            focused: false,
            seed,
        }
    }

    /// Follows the case on screen and what is done with its notes, once a frame.
    pub(super) fn follow(&mut self, ctx: &Context, state: &mut State) {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        state.notes.tick(case::Instant(i64::try_from(now).unwrap_or(i64::MAX)), self.seed);
        let case = &state.document.case;
        if !self.case.as_ref().is_some_and(|known| Arc::ptr_eq(known, case)) {
            self.case = Some(Arc::clone(case));
            let key = settings::key_of(&state.document);
            if key != self.key {
                self.key.clone_from(&key);
                self.unkept = None;
                if let Some(key) = key.filter(|_| self.keeps) {
                    self.send(Job::Open(key, Arc::clone(&state.document.case)));
                }
            }
        }
        if let (Some(key), Some(kept)) = (&self.key, state.notes.take_waiting()) {
            self.send(Job::Find(key.clone(), Arc::clone(&state.document.case), kept));
        }
        let focused = ctx.input(|input| input.focused);
        if focused
            && !mem::replace(&mut self.focused, focused)
            && let Some(key) = self.key.clone().filter(|_| self.keeps)
        {
            self.send(Job::Look(key));
        }
        self.focused = focused;
        self.take_answers(state);
        self.save_at_rest(ctx, state);
    }

    /// Writes what is not written yet, because the case goes.
    pub(super) fn flush(&mut self, state: &mut State) {
        self.unkept = None;
        let Some(key) = self.key.clone().filter(|_| self.keeps) else { return };
        let changes = state.notes.take_unkept();
        if !changes.is_empty() {
            self.send(Job::Save(key, changes, false));
        }
    }

    /// Writes what is not written yet and waits until it is, because the window goes.
    pub(super) fn finish(&mut self, state: &mut State) {
        self.flush(state);
        for (key, changes) in mem::take(&mut self.failed) {
            self.send(Job::Save(key, changes, false));
        }
        if let Jobs::OnThread { sender, thread } = &mut self.jobs {
            drop(sender.take());
            if let Some(thread) = thread.take() {
                let _ = thread.join();
            }
        }
    }

    /// Writes notes as a file for others.
    pub(super) fn export(&mut self, path: PathBuf, state: &State, format: Format) {
        self.send(Job::Export(path, Box::new(Export::of(state)), format));
    }

    fn send(&mut self, job: Job) {
        match &mut self.jobs {
            Jobs::AtOnce(worker) => worker.work(job),
            Jobs::OnThread { sender, .. } => {
                if let Some(sender) = sender {
                    // The thread ends only when this does.
                    let _ = sender.send(job);
                }
            }
        }
    }

    fn save_at_rest(&mut self, ctx: &Context, state: &mut State) {
        let now = Instant::now();
        if let Some(at) = self.not_before {
            if now < at {
                ctx.request_repaint_after(at - now);
                return;
            }
            self.not_before = None;
            for (key, changes) in mem::take(&mut self.failed) {
                self.send(Job::Save(key, changes, false));
            }
            self.take_answers(state);
        }
        if !self.keeps || !state.notes.has_unkept() {
            self.unkept = None;
            return;
        }
        let revision = state.notes.book.revision();
        let (first, last) = match self.unkept {
            Some((first, known, last)) if known == revision => (first, last),
            Some((first, ..)) => (first, now),
            None => (now, now),
        };
        self.unkept = Some((first, revision, last));
        let due = (last + AT_REST).min(first + AT_LATEST);
        if now >= due {
            self.flush(state);
            self.take_answers(state);
        } else {
            ctx.request_repaint_after(due - now);
        }
    }

    fn take_answers(&mut self, state: &mut State) {
        let answers: Vec<Answer> = self.answers.try_iter().collect();
        for answer in answers {
            self.take(answer, state);
        }
    }

    fn take(&mut self, answer: Answer, state: &mut State) {
        let case = Arc::clone(&state.document.case);
        let on_screen = |key: &String| self.key.as_ref() == Some(key);
        match answer {
            Answer::Placed(key, of, book) if on_screen(&key) => {
                if Arc::ptr_eq(&of, &case) {
                    state.notes.show(&case, book);
                } else {
                    // It was read again meanwhile.
                    let kept = book.notes().map(|held| (held.note.id, Arc::clone(&held.note))).collect();
                    self.send(Job::Find(key, case, kept));
                }
            }
            Answer::Refused(key, why, file) if on_screen(&key) => {
                let file = file.display().to_string();
                let told = match why {
                    Trouble::NotOurs(Unusable::OtherCase) => tell!("notes-of-other-case", file = file),
                    Trouble::NotOurs(_) => tell!("notes-of-later-version", file = file),
                    Trouble::System(error) => tell!("notes-not-read", file = file, why = error.to_string()),
                };
                state.notes.refused = Some(told.clone());
                state.notice = Some(told);
            }
            Answer::Aside(Aside { file, line, whole }, anew) => {
                let file = file.display().to_string();
                state.notice = Some(if anew {
                    tell!("notes-written-anew", line = line, file = file)
                } else {
                    tell!("notes-damaged", line = line, count = whole, file = file)
                });
            }
            Answer::TakenIn(key, kept) if on_screen(&key) => state.notes.take_in(&case, &kept),
            Answer::Lost(key, changes) if on_screen(&key) => {
                state.notes.put_back(changes);
                state.notes.all_unkept();
            }
            // Of a case that has gone its changes are all that is left.
            Answer::Lost(key, changes) => self.send(Job::Save(key, changes, true)),
            Answer::Failed(key, changes, error) => {
                state.notice = Some(tell!("notes-not-kept", why = error.to_string()));
                self.not_before = Some(Instant::now() + TRY_AGAIN);
                if on_screen(&key) {
                    state.notes.put_back(changes);
                } else {
                    self.failed.push((key, changes));
                }
            }
            Answer::Doubled(count) => state.notice = Some(tell!("notes-doubled", count = count)),
            Answer::Exported(path, Ok(())) => {
                state.notice = Some(tell!("notes-exported", file = path.display().to_string()));
            }
            Answer::Exported(path, Err(error)) => {
                let (file, why) = (path.display().to_string(), error.to_string());
                state.notice = Some(tell!("notes-not-exported", file = file, why = why));
            }
            Answer::Placed(..) | Answer::Refused(..) | Answer::TakenIn(..) => {}
        }
    }
}

impl Worker {
    fn work(&mut self, job: Job) {
        let answer = match job {
            Job::Find(key, case, kept) => {
                let book = Book::of(&case, kept.into_values());
                Some(Answer::Placed(key, case, book))
            }
            Job::Open(key, case) => Some(self.open(key, case)),
            Job::Save(key, changes, anew) => self.save(key, changes, anew),
            Job::Look(key) => self.look(key),
            Job::Export(path, export, format) => {
                let written = safe_file::write(&path, &export.text(format));
                Some(Answer::Exported(path, written))
            }
        };
        if let Some(answer) = answer {
            self.answer(answer);
        }
    }

    fn answer(&self, answer: Answer) {
        // The window may be gone already.
        let _ = self.answers.send(answer);
    }

    fn file(&self, key: &str) -> PathBuf {
        self.folder.join(name_of(key))
    }

    fn open(&mut self, key: String, case: Arc<Case>) -> Answer {
        let file = self.file(&key);
        match note_file::read(&file, &key) {
            Ok(Content { kept, text, aside }) => {
                if let Some(aside) = aside {
                    self.answer(Answer::Aside(aside, false));
                }
                self.last = Some((key.clone(), text));
                let book = Book::of(&case, kept.into_values());
                Answer::Placed(key, case, book)
            }
            Err(why) => Answer::Refused(key, why, file),
        }
    }

    fn save(&mut self, key: String, changes: Vec<Change>, anew: bool) -> Option<Answer> {
        let last = self.last.as_ref().filter(|(known, _)| *known == key).and_then(|(_, text)| text.as_deref());
        let there = last.is_some() && !anew;
        match note_file::save(&self.file(&key), &key, &changes, there) {
            Ok(Saved::Written { before, content, doubled }) => {
                let foreign = before.as_deref() != last;
                self.last = Some((key.clone(), content.text));
                if doubled > 0 {
                    self.answer(Answer::Doubled(doubled));
                }
                (foreign || doubled > 0).then_some(Answer::TakenIn(key, content.kept))
            }
            Ok(Saved::Lost(aside)) => {
                self.last = None;
                if let Some(aside) = aside {
                    self.answer(Answer::Aside(aside, true));
                }
                Some(Answer::Lost(key, changes))
            }
            Err(Trouble::System(error)) => Some(Answer::Failed(key, changes, error)),
            Err(why) => {
                let file = self.file(&key);
                Some(Answer::Refused(key, why, file))
            }
        }
    }

    fn look(&mut self, key: String) -> Option<Answer> {
        let last = self.last.as_ref().filter(|(known, _)| *known == key)?;
        let file = self.file(&key);
        let text = std::fs::read_to_string(&file).ok()?;
        if last.1.as_ref() == Some(&text) {
            return None;
        }
        let kept = from_text(&key, &text).ok()?;
        self.last = Some((key.clone(), Some(text)));
        Some(Answer::TakenIn(key, kept))
    }
}
