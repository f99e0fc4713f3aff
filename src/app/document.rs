//! A case with everything that is worked out once when it is loaded, and how a new one takes the place of another.

use std::path::PathBuf;
use std::sync::Arc;

use super::facets::Facets;
use super::history::{self, Place};
use super::scope::{Standings, standings};
use super::{Around, BottomTab, Filter, Focus, Hit, Index, Selection, State, settings};
use crate::case::shown::Shown;
use crate::case::{Case, Code, Id, Instant, ItemRef, Kind, Problem, Severity, Weight, Zone};
use crate::language::say;
use crate::tell;
use crate::timeline::empty::Empty;
use crate::timeline::lane::LaneKey;
use crate::timeline::roster::{Arrangement, Quiet};
use crate::timeline::touching::Touching;
use crate::timeline::{Viewport, extent};

/// Most cases that are remembered as opened before.
pub const MOST_RECENT: usize = 12;

/// A place in a file on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilePlace {
    /// The file.
    pub path: PathBuf,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// A case with its findings and what is looked up in it. Replaced as a whole.
#[derive(Debug, Default, Clone)]
pub struct Document {
    /// The case.
    pub case: Arc<Case>,
    /// Look-ups: who said what, what refers to what.
    pub index: Arc<Index>,
    /// What is wrong with its files, in report order.
    pub problems: Arc<Vec<Problem>>,
    /// What was opened; empty for the built-in case.
    pub opened: Vec<PathBuf>,
    /// True where no file of it could be used.
    pub unusable: bool,
    /// The latest state of the case.
    pub latest: Option<Instant>,
    /// Tags, places and kinds that there is to filter by.
    pub facets: Arc<Facets>,
    /// From the first time of the case to the last.
    pub range: Option<Viewport>,
    /// From when to when it is dated, in seconds; `None` where nothing is.
    pub dated: Option<(f64, f64)>,
    /// The events, statements and commitments that have no time at all, so that no timeline can show them.
    pub timeless: Arc<[ItemRef]>,
    /// The statements without a time, as indices, each with who made it: by speaker.
    pub undated: Arc<[(Id, u32)]>,
    /// Its stretches in which nothing begins or ends.
    pub empty: Arc<Empty>,
    /// What finds the items of a stretch of time.
    pub touching: Arc<Touching>,
    /// Its major events, as indices into the case's events.
    pub major: Arc<Vec<u32>>,
    /// How many commitments stand where in the latest state, for each of [`crate::case::Status::NAMES`].
    pub standings: Standings,
}

impl Document {
    /// Works out what is looked up in `case`.
    pub fn new(case: Case, problems: Vec<Problem>, opened: Vec<PathBuf>) -> Self {
        let index = Index::new(&case);
        let facets = Facets::new(&case);
        let latest = case.latest_state();
        let dated = extent::dated(&case);
        let range = dated.map(extent::range_around);
        let timeless = extent::timeless(&case);
        let undated = (0..).zip(&case.statements).filter(|(_, statement)| statement.when.is_none());
        let mut undated: Vec<(Id, u32)> = undated.map(|(at, statement)| (statement.speaker, at)).collect();
        undated.sort_unstable_by_key(|(speaker, at)| (speaker.0, *at));
        let (empty, touching) = (Empty::of(&case), Touching::new(&case));
        let major =
            (0..).zip(&case.events).filter(|(_, event)| event.weight == Weight::Major).map(|(at, _)| at).collect();
        let standings = latest.map_or_else(Default::default, |as_of| standings(&case, as_of, &Shown::all()));
        Self {
            case: Arc::new(case),
            index: Arc::new(index),
            facets: Arc::new(facets),
            problems: Arc::new(problems),
            opened,
            unusable: false,
            latest,
            range,
            dated,
            timeless: timeless.into(),
            undated: undated.into(),
            empty: Arc::new(empty),
            touching: Arc::new(touching),
            major: Arc::new(major),
            standings,
        }
    }

    /// A document of which nothing can be shown, and why.
    pub fn failed(opened: Vec<PathBuf>, why: &str) -> Self {
        let problem = Problem {
            severity: Severity::Error,
            code: Code::Unreadable,
            file_order: u32::MAX,
            file: name_of_opened(&opened).into(),
            line: None,
            column: None,
            width: 0,
            item: None,
            message: why.to_owned(),
            hint: None,
            excerpt: None,
        };
        Self { unusable: true, ..Self::new(Case::default(), vec![problem], opened) }
    }

    /// True before the first case was shown.
    pub fn is_blank(&self) -> bool {
        self.case.files.is_empty() && self.count() == 0
    }

    /// True where there is nothing to show on a timeline or beside it.
    pub fn holds_nothing(&self) -> bool {
        self.count() == 0 && self.case.actors.is_empty() && self.case.sources.is_empty()
    }

    /// True where nothing of it can be shown because its files are broken.
    pub fn is_broken(&self) -> bool {
        let broken = || self.problems.iter().any(|problem| problem.severity == Severity::Error);
        self.unusable || self.holds_nothing() && broken()
    }

    /// The first finding that says of a file that it could not be read whole, as an index into its findings.
    pub fn first_not_whole(&self) -> Option<usize> {
        let not_whole =
            |problem: &Problem| matches!(problem.code, Code::Unreadable | Code::Syntax | Code::UnsupportedFormat);
        self.problems.iter().position(not_whole)
    }

    /// The statements without a time that an actor or party made under its own id, as indices.
    pub fn undated_of(&self, speaker: Id) -> impl Iterator<Item = u32> + '_ {
        let from = self.undated.partition_point(|(of, _)| of.0 < speaker.0);
        let rest = self.undated.get(from..).unwrap_or_default();
        rest.iter().take_while(move |(of, _)| *of == speaker).map(|(_, at)| *at)
    }

    /// How many events, statements and commitments the case has.
    pub fn count(&self) -> usize {
        self.case.events.len() + self.case.statements.len() + self.case.commitments.len()
    }

    /// The item of finding `problem`, where it is loaded.
    pub fn item_of_problem(&self, problem: usize) -> Option<ItemRef> {
        let name = self.problems.get(problem)?.item.as_deref()?;
        self.case.item(self.case.find(name)?)
    }

    /// Where `item` is written on this machine; `None` for the built-in case, which is no file.
    pub fn place_on_disk(&self, item: ItemRef) -> Option<FilePlace> {
        let place = self.case.place_of(item)?;
        let file = self.case.files.get(place.file as usize).filter(|_| !self.opened.is_empty())?;
        Some(FilePlace { path: file.path.clone(), line: place.line.max(1), column: place.column.max(1) })
    }

    /// Where a finding of this document is on this machine; `None` for the built-in case and for a file that was not read.
    pub fn problem_on_disk(&self, problem: &Problem) -> Option<FilePlace> {
        let mut files = self.case.files.iter().filter(|_| !self.opened.is_empty());
        let path = files.find(|file| file.name == problem.file)?.path.clone();
        Some(FilePlace { path, line: problem.line.unwrap_or(1), column: problem.column.unwrap_or(1) })
    }

    /// The document's name: the file or folder that was opened, else the built-in case's.
    pub fn name(&self) -> String {
        name_of_opened(&self.opened)
    }
}

/// How what was opened is named in a line: `riyadh`, `events.ron and 2 more`.
pub fn name_of_opened(opened: &[PathBuf]) -> String {
    let Some(first) = opened.first() else {
        return say("built-in-case").to_owned();
    };
    let name = first.file_name().unwrap_or(first.as_os_str()).to_string_lossy();
    match opened.len() {
        1 => name.into_owned(),
        many => tell!("first-and-more", first = name, count = many - 1),
    }
}

impl State {
    /// Puts a loaded document in place of the one on screen; what is selected stays where it is still there, and the
    /// view where the same files were read again. One of which nothing can be shown is told of and changes nothing else.
    /// Returns whether it is on screen now.
    pub fn show_document(&mut self, document: Document) -> bool {
        self.loading = None;
        if document.is_broken() {
            self.selection.problem = (!document.problems.is_empty()).then_some(0);
            self.failed = Some(document);
            self.panels.bottom = true;
            self.panels.bottom_tab = BottomTab::Problems;
            return false;
        }
        self.failed = None;
        self.remember(document.opened.clone());
        let same_files = !self.document.is_blank() && self.document.opened == document.opened;
        if !same_files {
            let mut views = std::mem::take(&mut self.views);
            settings::keep_view(&mut views, self);
            self.views = views;
        }
        let (old, new) = (&self.document.case, &document.case);
        if same_files {
            let stood = self.search.current().and_then(|hit| match hit {
                Hit::Item(item) => kept_item(old, new, item).map(Hit::Item),
                Hit::Note(_) => Some(hit),
            });
            self.search.ask_again(stood);
        } else {
            self.search.forget();
        }
        self.selection = kept_selection(old, new, &self.selection);
        let filter = &mut self.panels.commitment_filter;
        filter.parties = kept_ids(old, new, &filter.parties, &[Kind::Party, Kind::Actor]);
        self.view.lanes = kept_lanes(old, new, &self.view.lanes);
        if !same_files {
            let key = settings::key_of(&document);
            let kept = self.views.iter().find(|view| Some(&view.case) == key.as_ref()).cloned();
            let (viewport, scroll_points) = kept
                .as_ref()
                .and_then(|view| Some((view.viewport()?, view.scroll_points)))
                .unwrap_or_else(|| (extent::first_view(&document.case).unwrap_or_default(), 0.0));
            let threshold_secs = self.view.folding.threshold_secs;
            self.view.folding = kept.as_ref().map_or_else(Default::default, settings::ViewKept::folding);
            self.view.folding.threshold_secs = threshold_secs;
            let folds = document.empty.folds(&self.view.folding);
            self.view.viewport = document.range.map_or(viewport, |range| folds.limited(viewport, range));
            self.view.scroll_points = scroll_points.max(0.0);
            self.tongue.zone = kept.as_ref().and_then(|view| Zone::named(view.zone.as_deref()?));
            self.view.lanes = kept.map_or_else(Default::default, |view| view.lanes(&document.case));
            self.panels.head_tab = Default::default();
            self.panels.commitment_filter = Default::default();
        }
        if same_files {
            self.history.keep(|place| {
                let selection = kept_selection(old, new, &place.selection);
                let lanes = kept_lanes(old, new, &place.lanes);
                place.has_all_of(&selection).then(|| Place { lanes, selection, ..place.clone() })
            });
        } else {
            (self.cursor, self.span) = (None, None);
            self.filter = Filter { dims: self.filter.dims, ..Filter::default() };
            self.history.clear();
        }
        if settings::key_of(&self.document) == settings::key_of(&document) {
            self.notes.find_again(&document.case);
        } else {
            self.notes.leave();
        }
        let around = self.around.take().filter(|_| same_files);
        let around = around.and_then(|around| Some((kept_item(old, new, around.item)?, around)));
        self.revealed = None;
        self.document = document;
        self.around = around.map(|(item, around)| Around { item, found: None, ..around });
        self.look_around_again();
        self.refold();
        // What was shown are items of the case before.
        self.scoped = Default::default();
        self.rescope();
        self.find_notes();
        history::note(self);
        self.show_what_is_broken();
        true
    }

    /// How the lanes of `document` will be arranged once it is on screen, as far as that can be known before.
    pub fn arrangement_for(&self, document: &Document) -> Arrangement {
        if !self.document.is_blank() && self.document.opened == document.opened {
            return kept_lanes(&self.document.case, &document.case, &self.arrangement());
        }
        let key = settings::key_of(document);
        let kept = self.views.iter().find(|view| Some(&view.case) == key.as_ref());
        kept.map_or_else(Default::default, |view| view.lanes(&document.case))
    }

    /// The same for files that were read again because they changed: while one of them cannot be read whole, the last
    /// good version stays on screen and a banner tells why. Returns whether the new version is on screen now.
    pub fn show_again(&mut self, document: Document) -> bool {
        self.loading = None;
        let worse = document.is_broken() || document.first_not_whole().is_some();
        if worse && self.document.first_not_whole().is_none() {
            self.failed = Some(document);
            return false;
        }
        let (problem, tab) = (self.selection.problem, self.panels.clone());
        let shown = self.show_document(document);
        // What the reader has open stays open, whatever was found.
        self.selection.problem = problem.filter(|at| *at < self.document.problems.len());
        self.panels = tab;
        shown
    }

    /// Shows Problems where a file could not be read whole, because then much may be missing.
    fn show_what_is_broken(&mut self) {
        if let Some(at) = self.document.first_not_whole() {
            self.selection.problem = Some(at);
            self.panels.bottom = true;
            self.panels.bottom_tab = BottomTab::Problems;
        }
    }

    /// Notes what was opened as the latest.
    fn remember(&mut self, opened: Vec<PathBuf>) {
        self.recent.retain(|before| *before != opened);
        self.recent.insert(0, opened);
        self.recent.truncate(MOST_RECENT);
    }
}

/// Those of `ids` in `old` that `new` has by the same name, as an item of one of these kinds.
fn kept_ids(old: &Case, new: &Case, ids: &[Id], kinds: &[Kind]) -> Vec<Id> {
    let borne = |id: &Id| new.item(*id).is_some_and(|item| kinds.contains(&item.kind));
    ids.iter().filter_map(|id| new.find(old.name_of(*id))).filter(borne).collect()
}

/// The arrangement of lanes in `old` as far as `new` has parties of the same names.
fn kept_lanes(old: &Case, new: &Case, lanes: &Arrangement) -> Arrangement {
    let parties = |ids: &[Id]| kept_ids(old, new, ids, &[Kind::Party]);
    let quiet = match &lanes.quiet {
        Quiet::Together { but } => Quiet::Together { but: parties(but) },
        Quiet::Apart => Quiet::Apart,
    };
    let kept = |lanes: &[LaneKey]| lanes.iter().filter_map(|lane| lane.kept(old, new)).collect();
    Arrangement {
        folded: parties(&lanes.folded),
        quiet,
        pinned: kept(&lanes.pinned),
        hidden: kept(&lanes.hidden),
        hand: kept(&lanes.hand),
        ..lanes.clone()
    }
}

/// The same item in a case that was read again.
fn kept_item(old: &Case, new: &Case, item: ItemRef) -> Option<ItemRef> {
    let id = new.find(old.name_of(old.id_of(item)?))?;
    new.item(id).filter(|found| found.kind == item.kind)
}

/// The selection in `old` as far as `new` has items of the same names.
fn kept_selection(old: &Case, new: &Case, selection: &Selection) -> Selection {
    let item = selection.item.and_then(|item| kept_item(old, new, item));
    let actors = kept_ids(old, new, &selection.actors, &[Kind::Actor, Kind::Party]);
    let focus = if item.is_none() || selection.focus == Focus::Actors && !actors.is_empty() {
        Focus::Actors
    } else {
        Focus::Item
    };
    Selection { actors, item, focus, ..Default::default() }
}
