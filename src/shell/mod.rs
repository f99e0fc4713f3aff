//! The window: loads off the screen's thread, runs one frame at a time, does what the state asks of the world.
//!
//! ```text
//! logic: finished loads, chosen files ─→ State
//! ui:    frame_ui ─→ commands ─apply→ State + effects ─→ done here
//! ```

mod background;
mod beside;
mod dialogs;
mod editor;
mod export_notes;
mod finder;
mod forget;
mod job;
mod keeper;
mod motion;
mod note_file;
mod note_keeper;
mod safe_file;
mod settings_file;
mod watcher;
mod window;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use egui::{Context, OpenUrl, Ui, ViewportCommand};

use crate::app::around::{Found, Seeking};
use crate::app::{Answer, Command, Document, Effect, Scoped, State, ThemeChoice, apply};
use crate::case::Case;
use crate::language::{self, Language};
use crate::tell;
use crate::timeline::prepared::{Prepared, Wanted as WantedLanes, takes_long};
use crate::ui::beside::Made;
use crate::ui::{Screen, frame_ui};
use background::{Arriving, Background};
use dialogs::{Dialogs, Wanted};
use editor::Editors;
use finder::Finder;
use forget::forget;
use job::Job;
use keeper::Keeper;
use motion::LessMotion;
use note_keeper::NoteKeeper;
use watcher::Watcher;

/// How often the progress of a load is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(80);

/// What the window starts with.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// What to open; nothing is the case opened last, else the built-in one.
    pub paths: Vec<PathBuf>,
    /// Where settings are kept; `None` keeps none.
    pub settings_file: Option<PathBuf>,
    /// Whether cases are read on a thread of their own.
    pub reading: Reading,
    /// The language of the system, spoken until the reader chooses one.
    pub language: Language,
}

/// Where cases are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// On a thread of its own, so that the window stays alive.
    #[default]
    OnThread,
    /// At once, for tests that do not want to wait.
    AtOnce,
}

/// Opens the window on `paths`, or on the case opened last where there are none.
///
/// # Errors
/// Where the system gives no window or nothing to draw with.
pub fn run(paths: Vec<PathBuf>) -> eframe::Result {
    let settings_file = settings_file::path();
    let window = settings_file.as_deref().map(settings_file::read).unwrap_or_default().0.window;
    let language = sys_locale::get_locale().map_or_else(Language::default, |locale| Language::of_locale(&locale));
    let start = Start { paths, settings_file, reading: Reading::OnThread, language };
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Casebook")
        .with_app_id("casebook")
        .with_inner_size(window.size_or((1440.0, 900.0)))
        .with_min_inner_size([800.0, 500.0])
        .with_maximized(window.maximized);
    if let Some((left, top)) = window.sound_position() {
        viewport = viewport.with_position([left, top]);
    }
    eframe::run_native(
        "casebook",
        native_options(viewport),
        Box::new(move |creation| {
            let mut shell = Shell::new(&creation.egui_ctx, start);
            shell.motion = Some(LessMotion::listen(&creation.egui_ctx));
            Ok(Box::new(shell))
        }),
    )
}

/// How the window is drawn. Noise against bands in gradients is nothing to flat colours, and costs at every pixel.
pub fn native_options(viewport: egui::ViewportBuilder) -> eframe::NativeOptions {
    eframe::NativeOptions { viewport, dithering: false, ..Default::default() }
}

/// The program while its window is open.
#[derive(Debug)]
pub struct Shell {
    state: State,
    screen: Screen,
    job: Option<Job>,
    /// A case that is read and waits for its lanes.
    arriving: Option<Arriving>,
    /// Lanes that take the place of those on screen once they are ready.
    lanes: Option<Background<Prepared>>,
    /// What is shown of a large case in another scope, of which case it is.
    scoping: Option<(Arc<Case>, Background<Scoped>)>,
    /// What happened around an item.
    seeking: Option<Background<(Seeking, Found)>>,
    /// What the screen wanted.
    making: Option<Background<Made>>,
    /// What is about to be copied.
    copying: Option<Background<String>>,
    dialogs: Dialogs,
    editors: Editors,
    finder: Finder,
    /// Watches the files of the case on screen, where it lies on disk and is read on a thread.
    watcher: Option<Watcher>,
    keeper: Keeper,
    /// Keeps the reader's notes.
    notes: NoteKeeper,
    /// What the system asks for; nobody is asked where there is no window.
    motion: Option<LessMotion>,
    reading: Reading,
    /// True while the case opened last is tried, which may be gone.
    trying_last: bool,
    /// The case opened last, where it could not be read and the built-in one takes its place.
    failed_last: Option<Document>,
    /// What was last told to the window, so that it is told once.
    title: String,
    theme: ThemeChoice,
}

impl Shell {
    /// Prepares fonts and themes and begins to open the first case.
    pub fn new(ctx: &Context, start: Start) -> Self {
        crate::ui::install(ctx);
        let (settings, kept) = start.settings_file.as_deref().map(settings_file::read).unwrap_or_default();
        let folder = start.settings_file.as_deref().and_then(Path::parent).map(|folder| folder.join("notes"));
        let last = settings.recent.first().cloned().unwrap_or_default();
        let trying_last = start.paths.is_empty() && !last.is_empty();
        let first = if start.paths.is_empty() { last } else { start.paths };
        let mut state = settings.to_state();
        state.tongue.system = start.language;
        let _speaking = language::speak(state.tongue.speech());
        let mut shell = Self {
            state,
            screen: Screen::with_sizes(settings.panels.sizes),
            job: None,
            arriving: None,
            lanes: None,
            scoping: None,
            seeking: None,
            making: None,
            copying: None,
            dialogs: Dialogs::default(),
            editors: Editors::default(),
            finder: Finder::start(start.reading, {
                let wake = ctx.clone();
                move || wake.request_repaint()
            }),
            watcher: None,
            keeper: Keeper::new(start.settings_file.filter(|_| kept), settings),
            notes: NoteKeeper::start(folder, start.reading, {
                let wake = ctx.clone();
                move || wake.request_repaint()
            }),
            motion: None,
            reading: start.reading,
            trying_last,
            failed_last: None,
            title: String::new(),
            theme: ThemeChoice::System,
        };
        shell.tell_window(ctx);
        shell.load(ctx, first);
        shell
    }

    /// What the window shows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether the case on screen can be searched already.
    pub fn can_search(&self) -> bool {
        self.finder.is_ready()
    }

    /// Applies a command as if it came from the window.
    pub fn command(&mut self, ctx: &Context, command: Command) {
        let _speaking = language::speak(self.state.tongue.speech());
        let failed = self.state.failed.clone();
        self.state.history.tick(ctx.input(|input| input.time));
        for effect in apply(&mut self.state, command) {
            self.do_effect(ctx, effect);
        }
        if failed.is_some() && self.state.failed.is_none() {
            forget(failed);
        }
        self.tell_window(ctx);
    }

    fn do_effect(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::PickFile => self.dialogs.open(ctx, Wanted::Files),
            Effect::PickFolder => self.dialogs.open(ctx, Wanted::Folder),
            Effect::OpenTyped(text) => {
                let path = dialogs::path_from(&text);
                let command = if path.exists() {
                    Command::Open(vec![path])
                } else {
                    Command::OpenFailed(tell!("no-such-file", path = path.display().to_string()))
                };
                self.command(ctx, command);
            }
            Effect::Load(paths) => self.load(ctx, paths),
            Effect::Reload => self.reload(ctx),
            Effect::CancelLoad => {
                self.leave_load();
                self.trying_last = false;
                self.state.loading = None;
            }
            Effect::Find(typed) => {
                self.finder.ask(typed);
                self.take_found();
            }
            Effect::Copy(text) => ctx.copy_text(text),
            Effect::CopyWhole(whole) => self.copy(ctx, whole),
            Effect::OpenUrl(url) => ctx.open_url(OpenUrl::new_tab(url)),
            Effect::OpenInEditor(place) => self.editors.open(ctx, place),
            Effect::PickExport(format) => self.dialogs.open(ctx, Wanted::Export(format)),
            Effect::ExportTyped(typed) => self.export_typed(ctx, &typed),
            Effect::ExportNotes(path, format) => self.notes.export(path, &self.state, format),
            Effect::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Begins to read `paths`; a load under way gives way to it.
    fn load(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        // A path that is remembered must mean the same from wherever the program starts.
        let paths = paths.into_iter().map(|path| std::path::absolute(&path).unwrap_or(path)).collect();
        let wake = ctx.clone();
        // The built-in case is read in less time than a frame without it would take.
        let paths: Vec<PathBuf> = paths;
        let reading = if paths.is_empty() { Reading::AtOnce } else { self.reading };
        let job = Job::start(paths, reading, move || wake.request_repaint());
        self.state.loading = job.loading();
        self.leave_load();
        self.job = Some(job);
        self.poll(ctx);
    }

    /// Leaves what is being read, and what waits for its lanes.
    fn leave_load(&mut self) {
        if let Some(job) = self.job.take() {
            job.leave();
        }
        forget(self.arriving.take());
    }

    /// Reads the files of the case on screen again, unless something is being read anyway.
    fn reload(&mut self, ctx: &Context) {
        let opened = self.state.document.opened.clone();
        if opened.is_empty() || self.job.is_some() || self.arriving.is_some() {
            return;
        }
        let wake = ctx.clone();
        let mut job = Job::start(opened, self.reading, move || wake.request_repaint());
        job.again = true;
        self.job = Some(job);
        self.poll(ctx);
    }

    /// Watches the files of the case on screen from now on.
    fn watch(&mut self, ctx: &Context, read_from: SystemTime) {
        let document = &self.state.document;
        let watched = self.reading == Reading::OnThread && !document.opened.is_empty();
        self.watcher = watched.then(|| {
            let wake = ctx.clone();
            Watcher::start(&document.case, read_from, move || wake.request_repaint())
        });
    }

    /// Looks at the load under way, and at the lanes, and shows them once they are done.
    fn poll(&mut self, ctx: &Context) {
        self.poll_lanes(ctx);
        let Some(job) = &self.job else {
            return;
        };
        let Some(document) = job.finished() else {
            self.state.loading = job.loading();
            ctx.request_repaint_after(LOOK_EVERY);
            return;
        };
        let (started, again) = (job.started, job.again);
        self.job = None;
        if self.reading == Reading::OnThread && !document.is_broken() && takes_long(&document.case) {
            let arrangement = self.state.arrangement_for(&document);
            let speech = self.state.tongue.speech();
            let shown = Arc::default();
            let wanted = WantedLanes { case: Arc::clone(&document.case), basis: None, arrangement, shown, speech };
            let wake = ctx.clone();
            let lanes = Background::start("lanes", || wanted.prepare(), move || wake.request_repaint());
            self.arriving = Some(Arriving { document, started, again, lanes });
            return;
        }
        self.show(ctx, document, (started, again));
    }

    /// Puts a case on screen that began to be read at some time, for the first time or again.
    fn show(&mut self, ctx: &Context, document: Document, times: (SystemTime, bool)) {
        let before = (self.state.document.clone(), self.state.failed.clone());
        self.notes.flush(&mut self.state);
        self.show_instead(ctx, document, times);
        forget((before, self.screen.timeline.leave_lanes_but_of(&self.state.document.case)));
    }

    fn show_instead(&mut self, ctx: &Context, document: Document, (started, again): (SystemTime, bool)) {
        if again {
            // While a file is broken the last good version stays, and its files stay watched.
            if self.state.show_again(document) {
                self.watch(ctx, started);
                self.search_anew();
            }
            self.tell_window(ctx);
            return;
        }
        if std::mem::take(&mut self.trying_last) && document.is_broken() {
            self.failed_last = Some(document);
            self.load(ctx, Vec::new());
            return;
        }
        if self.state.show_document(document) {
            self.watch(ctx, started);
            self.search_anew();
        }
        if let Some(failed) = self.failed_last.take() {
            self.state.show_document(failed);
        }
        self.note_settings(ctx);
        // What was opened is remembered at once, however the program ends.
        self.keeper.flush();
        self.tell_window(ctx);
    }

    /// Searches the case that is on screen from now on, for what is typed.
    fn search_anew(&mut self) {
        self.finder.show(Arc::clone(&self.state.document.case));
        self.finder.ask(self.state.search.asked());
        self.take_found();
    }

    /// Takes what was found since the last look.
    fn take_found(&mut self) {
        let search = &mut self.state.search;
        if search.index.is_none() {
            search.index = self.finder.index();
        }
        if let Some(hits) = self.finder.found() {
            search.take(hits);
        } else if search.answer != Answer::Complete {
            search.answer = if self.finder.is_ready() { Answer::Searching } else { Answer::Preparing };
        }
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        let _speaking = language::speak(self.state.tongue.speech());
        if let Some(motion) = &mut self.motion {
            motion.apply(ctx, self.state.habits.motion);
        }
        self.poll(ctx);
        self.take_made(ctx);
        self.take_found();
        if self.watcher.as_ref().is_some_and(Watcher::changed) {
            self.reload(ctx);
        }
        if let Some(why) = self.editors.failed() {
            self.command(ctx, Command::Notice(why));
        }
        if let Some(chosen) = self.dialogs.chosen() {
            self.command(ctx, chosen);
        }
        self.notes.follow(ctx, &mut self.state);
        self.state.find_notes();
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        let dropped: Vec<PathBuf> =
            ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        let mut commands = frame_ui(ui, &self.state, &mut self.screen);
        if !dropped.is_empty() {
            commands.push(Command::Open(dropped));
        }
        let changed = !commands.is_empty();
        for command in commands {
            self.command(ui, command);
        }
        if changed {
            // What the commands did is seen in the next frame.
            ui.request_repaint();
        }
        self.scope(ui);
        self.make_lanes(ui);
        self.seek(ui);
        self.make(ui);
        self.notes.follow(ui, &mut self.state);
        self.state.find_notes();
        self.note_settings(ui);
    }

    fn on_exit(&mut self) {
        self.keeper.flush();
        self.notes.finish(&mut self.state);
    }

    /// The colour of panels, which are not painted again.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
