//! What is remembered from one start to the next: the window, its panels and theme, the cases opened before and how each
//! was looked at.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::document::MOST_RECENT;
use super::filtering::{MOST_SAVED, SavedFilter};
use super::{BottomTab, CommitmentsView, Document, Filter, Habits, SourcesView, State, ThemeChoice, Tongue};
use crate::case::{Case, Id};
use crate::language::{FirstDay, Hours, Language};
use crate::timeline::Viewport;
use crate::timeline::empty::{FoldMode, Folding, USUAL_SECS};
use crate::timeline::grouping::Grouping;
use crate::timeline::lane::LaneKey;
use crate::timeline::roster::{Arrangement, Order, Quiet};

/// Most cases of which it is remembered how they were looked at.
pub const MOST_VIEWS: usize = 12;

/// The settings as they are written, as RON text. Fields that a file lacks have their defaults.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Cases opened before, latest first, each as what was opened; nothing is the built-in case.
    pub recent: Vec<Vec<PathBuf>>,
    /// Where the window lay.
    pub window: WindowPlace,
    /// Which panels were open, and how large.
    pub panels: PanelsKept,
    /// True once the hint on how to begin was used or dismissed.
    pub hint_seen: bool,
    /// Light, dark, or as the system says.
    pub theme: ThemeChoice,
    /// The language of the interface, where the reader chose one.
    pub language: Option<Language>,
    /// The language tag for the case's own words, where the reader chose another.
    pub text_language: Option<String>,
    /// From how many seconds on an empty stretch of time may be folded, where the reader chose.
    pub fold_longer_secs: Option<i64>,
    /// How hours are counted.
    pub hours: Hours,
    /// With which day weeks begin.
    pub week: FirstDay,
    /// What the wheel does and how things move.
    pub habits: Habits,
    /// How cases were looked at, latest first.
    pub views: Vec<ViewKept>,
    /// Filters that were saved under a name.
    pub filters: Vec<SavedFilter>,
    /// True where what does not pass a filter is dimmed and not hidden.
    pub filter_dims: bool,
}

/// Where the window lay, in points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowPlace {
    /// Width and height without the system's frame.
    pub size: Option<(f32, f32)>,
    /// Left and top with the system's frame, where the system tells it.
    pub position: Option<(f32, f32)>,
    /// Whether it filled the screen; then size and position are those of before.
    pub maximized: bool,
}

/// Which panels were open, and how large.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PanelsKept {
    /// Whether the column left of the lanes was open.
    pub heads: bool,
    /// Whether the inspector was open.
    pub inspector: bool,
    /// Whether the tabs below the timeline were.
    pub bottom: bool,
    /// Which of them.
    pub bottom_tab: BottomTab,
    /// How the commitments were shown.
    pub commitments: CommitmentsView,
    /// How the sources were shown.
    pub sources: SourcesView,
    /// Sizes of both panels.
    pub sizes: Sizes,
}

impl Default for PanelsKept {
    fn default() -> Self {
        Self {
            heads: true,
            inspector: true,
            bottom: true,
            bottom_tab: BottomTab::default(),
            commitments: CommitmentsView::default(),
            sources: SourcesView::default(),
            sizes: Sizes::default(),
        }
    }
}

/// How large the panels are, in points; nothing where that is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sizes {
    /// Width of the column left of the lanes.
    pub heads: Option<f32>,
    /// Width of the inspector.
    pub inspector: Option<f32>,
    /// Height of the tabs below the timeline.
    pub bottom: Option<f32>,
}

/// How a case was looked at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewKept {
    /// The case: its id, else where its first file lies.
    pub case: String,
    /// Left end of what was visible, in seconds.
    pub start: f64,
    /// Right end.
    pub end: f64,
    /// How far the lanes were scrolled, in points.
    pub scroll_points: f64,
    /// What the lanes were made of.
    pub grouping: Grouping,
    /// In which order they were.
    pub order: Order,
    /// The zone that times were told in, where it was another than the case's.
    pub zone: Option<String>,
    /// The ids of the parties that were folded.
    pub folded: Vec<String>,
    /// True where every actor had a lane.
    pub all_actors: bool,
    /// The ids of the long parties of which each actor had a lane nevertheless.
    pub spread: Vec<String>,
    /// Which empty stretches of time were folded.
    pub folds: FoldMode,
    /// Which of those were opened by hand, known by their beginnings in seconds.
    pub opened_folds: Vec<i64>,
    /// The lanes that were pinned.
    pub pinned: Vec<String>,
    /// The lanes that were out of sight.
    pub hidden: Vec<String>,
    /// The lanes in the order that the reader put them in.
    pub hand: Vec<String>,
}

impl WindowPlace {
    /// The size that was kept, where a window can have it.
    pub fn size_or(&self, first: (f32, f32)) -> [f32; 2] {
        let (width, height) = self
            .size
            .filter(|(width, height)| width.min(*height) >= 100.0 && width.max(*height) <= 20_000.0)
            .unwrap_or(first);
        [width, height]
    }

    /// The position that was kept, where a screen can be there.
    pub fn sound_position(&self) -> Option<(f32, f32)> {
        self.position.filter(|(left, top)| left.abs() <= 20_000.0 && top.abs() <= 20_000.0)
    }
}

impl Settings {
    /// What of `state` is remembered; the window and its sizes are told by the shell.
    pub fn of(state: &State, window: WindowPlace, sizes: Sizes) -> Self {
        let panels = &state.panels;
        let kept = PanelsKept {
            heads: panels.heads,
            inspector: panels.inspector,
            bottom: panels.bottom,
            bottom_tab: panels.bottom_tab,
            commitments: panels.commitments,
            sources: panels.sources,
            sizes,
        };
        let mut views = state.views.clone();
        keep_view(&mut views, state);
        Self {
            recent: state.recent.clone(),
            window,
            panels: kept,
            hint_seen: state.hint_seen,
            theme: state.theme,
            language: state.tongue.chosen,
            text_language: state.tongue.texts.as_deref().map(str::to_owned),
            hours: state.tongue.hours,
            week: state.tongue.week,
            habits: state.habits,
            fold_longer_secs: Some(state.view.folding.threshold_secs).filter(|secs| *secs != USUAL_SECS),
            views,
            filters: state.saved_filters.clone(),
            filter_dims: state.filter.dims,
        }
    }

    /// These settings where another window wrote `theirs` since this one read or wrote `before`: what it saved stays, but for
    /// what was changed or taken away here. Of all else these count.
    pub fn merged_with(mut self, before: &Self, theirs: &Self) -> Self {
        let gone = |saved: &SavedFilter| !self.filters.iter().any(|mine| mine.name == saved.name);
        let was = |saved: &SavedFilter| before.filters.contains(saved);
        let mut filters: Vec<SavedFilter> =
            theirs.filters.iter().filter(|saved| !(was(saved) && gone(saved))).cloned().collect();
        for mine in self.filters.iter().filter(|mine| !was(mine)) {
            match filters.iter_mut().find(|saved| saved.name == mine.name) {
                Some(same) => same.filter = mine.filter.clone(),
                None => filters.push(mine.clone()),
            }
        }
        filters.truncate(MOST_SAVED);
        self.filters = filters;
        let new_views = theirs.views.iter().filter(|view| !self.views.iter().any(|mine| mine.case == view.case));
        let new_views: Vec<ViewKept> = new_views.cloned().collect();
        self.views.extend(new_views);
        self.views.truncate(MOST_VIEWS);
        let new_cases =
            theirs.recent.iter().filter(|case| !self.recent.contains(case) && !before.recent.contains(case));
        let new_cases: Vec<Vec<PathBuf>> = new_cases.cloned().collect();
        self.recent.extend(new_cases);
        self.recent.truncate(MOST_RECENT);
        self
    }

    /// The state that a window begins with.
    pub fn to_state(&self) -> State {
        let mut state = State {
            recent: self.recent.clone(),
            hint_seen: self.hint_seen,
            saved_filters: self.filters.clone(),
            filter: Filter { dims: self.filter_dims, ..Filter::default() },
            theme: self.theme,
            habits: self.habits,
            tongue: Tongue {
                chosen: self.language,
                texts: self.text_language.as_deref().map(Arc::from),
                hours: self.hours,
                week: self.week,
                ..Tongue::default()
            },
            views: self.views.iter().filter(|view| view.viewport().is_some()).take(MOST_VIEWS).cloned().collect(),
            ..State::default()
        };
        state.view.folding.threshold_secs = self.fold_longer_secs.unwrap_or(USUAL_SECS);
        state.panels.heads = self.panels.heads;
        state.panels.inspector = self.panels.inspector;
        state.panels.bottom = self.panels.bottom;
        state.panels.bottom_tab = self.panels.bottom_tab;
        state.panels.commitments = self.panels.commitments;
        state.panels.sources = self.panels.sources;
        state
    }

    /// Reads settings from their text.
    ///
    /// # Errors
    /// Where the text is not what [`Settings::to_text`] writes.
    pub fn from_text(text: &str) -> Result<Self, ron::error::SpannedError> {
        ron::from_str(text)
    }

    /// The text of the settings file.
    ///
    /// # Errors
    /// Where a path cannot be written as text.
    pub fn to_text(&self) -> Result<String, ron::Error> {
        ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
    }
}

impl ViewKept {
    /// What was visible; `None` where the file says nothing that could be.
    pub fn viewport(&self) -> Option<Viewport> {
        let sound = self.start.is_finite() && self.end.is_finite() && self.start < self.end;
        (sound && self.scroll_points.is_finite()).then_some(Viewport { start: self.start, end: self.end })
    }

    /// What was folded of the time; from which length on is no matter of the case.
    pub fn folding(&self) -> Folding {
        Folding { mode: self.folds, opened: self.opened_folds.clone(), ..Folding::default() }
    }

    /// How the lanes were arranged, as far as `case` still has what was folded. What was typed to find some is not kept.
    pub fn lanes(&self, case: &Case) -> Arrangement {
        let party = |name: &String| case.find(name).filter(|id| case.party(*id).is_some());
        let folded = self.folded.iter().filter_map(party).collect();
        let but = self.spread.iter().filter_map(party).collect();
        let quiet = if self.all_actors { Quiet::Apart } else { Quiet::Together { but } };
        let lanes = |lanes: &[String]| lanes.iter().filter_map(|lane| LaneKey::from_text(lane, case)).collect();
        let (pinned, hidden, hand) = (lanes(&self.pinned), lanes(&self.hidden), lanes(&self.hand));
        let (grouping, order) = (self.grouping, self.order);
        Arrangement { grouping, order, folded, quiet, filter: String::new(), pinned, hidden, hand }
    }
}

/// What a case is remembered under: its id, else where its first file lies. Nothing before the first case is shown.
pub fn key_of(document: &Document) -> Option<String> {
    if document.is_blank() {
        return None;
    }
    let by_id = document.case.id.as_deref().map(|id| format!("id {id}"));
    by_id.or_else(|| document.case.files.first().map(|file| format!("file {}", file.path.display())))
}

/// Notes how the case on screen is looked at, as the latest.
pub(super) fn keep_view(views: &mut Vec<ViewKept>, state: &State) {
    let Some(case) = key_of(&state.document) else {
        return;
    };
    let Viewport { start, end } = state.view.viewport;
    views.retain(|view| view.case != case);
    let Arrangement { grouping, order, ref folded, ref quiet, ref pinned, ref hidden, ref hand, .. } = state.view.lanes;
    let names = |parties: &[Id]| parties.iter().map(|party| state.document.case.name_of(*party).to_owned()).collect();
    let (all_actors, spread) = match quiet {
        Quiet::Apart => (true, Vec::new()),
        Quiet::Together { but } => (false, names(but)),
    };
    let (folded, scroll_points) = (names(folded), state.view.scroll_points);
    let (folds, opened_folds) = (state.view.folding.mode, state.view.folding.opened.clone());
    let zone = state.tongue.zone.map(|zone| zone.name());
    let texts = |lanes: &[LaneKey]| lanes.iter().map(|lane| lane.to_text(&state.document.case)).collect();
    let (pinned, hidden, hand) = (texts(pinned), texts(hidden), texts(hand));
    let lanes = ViewKept { grouping, order, zone, folded, all_actors, spread, ..ViewKept::default() };
    let lanes = ViewKept { pinned, hidden, hand, ..lanes };
    views.insert(0, ViewKept { case, start, end, scroll_points, folds, opened_folds, ..lanes });
    views.truncate(MOST_VIEWS);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::filter::{Field, Mode};
    use crate::app::lanes::LanesCommand;
    use crate::app::tests::document_of;
    use crate::app::{Command, MotionChoice, apply};

    #[test]
    fn settings_come_back_as_they_were_written() {
        let settings = Settings {
            recent: vec![vec![PathBuf::from("/a/\"b\".ron"), PathBuf::from("c")], Vec::new()],
            window: WindowPlace { size: Some((1200.0, 800.5)), position: Some((-10.0, 20.0)), maximized: true },
            panels: PanelsKept {
                inspector: false,
                bottom_tab: BottomTab::Sources,
                commitments: CommitmentsView::Table,
                sources: SourcesView::Tree,
                heads: false,
                sizes: Sizes { heads: Some(180.0), inspector: Some(400.0), bottom: None },
                ..PanelsKept::default()
            },
            hint_seen: true,
            theme: ThemeChoice::Light,
            language: Some(Language::Ukrainian),
            text_language: Some("de".to_owned()),
            hours: Hours::Twelve,
            week: FirstDay::Sunday,
            habits: Habits { wheel_zooms: true, motion: MotionChoice::Still },
            fold_longer_secs: Some(86_400),
            views: vec![ViewKept {
                case: "id x".to_owned(),
                start: -1.5,
                end: 2e9,
                scroll_points: 40.0,
                grouping: Grouping::Topics,
                order: Order::Activity,
                zone: Some("Europe/Kyiv".to_owned()),
                folded: vec!["ru".to_owned()],
                all_actors: false,
                spread: vec!["ru".to_owned()],
                folds: FoldMode::All,
                opened_folds: vec![-5, 1_739_000_000],
                pinned: vec!["item lavrov".to_owned()],
                hidden: vec!["rest tags".to_owned()],
                hand: vec!["item us".to_owned()],
            }],
            filters: vec![SavedFilter {
                name: "Moscow".to_owned(),
                filter: Filter { dims: true, ..Filter::default() }
                    .toggled(Field::Party, Mode::AnyOf, "ru".to_owned())
                    .with_span(-5, 7),
            }],
            filter_dims: true,
        };
        let text = settings.to_text().expect("writable");
        assert_eq!(Settings::from_text(&text).expect("readable"), settings);
    }

    #[test]
    fn what_a_file_lacks_has_its_default() {
        assert_eq!(Settings::from_text("()").expect("readable"), Settings::default());
        let old = Settings::from_text("(recent: [[\"/a\"]])").expect("readable");
        assert_eq!(old.recent, [[PathBuf::from("/a")]]);
        assert!(old.panels.inspector && old.panels.bottom);
        assert!(Settings::from_text("(recent: [").is_err());
    }

    #[test]
    fn each_case_is_shown_as_it_was_left() {
        let one = "Case(format: 1, id: \"one\", parties: [Party(id: \"p\", name: \"P\"), Party(id: \"q\", name: \"Q\")], \
            events: [Event(id: \"e\", title: \"E\", when: \"2025-02-12/2025-03-12\")])";
        let two = one.replace("one", "two").replace("parties: [", "parties: [Party(id: \"z\", name: \"Z\"), ");
        let mut state = State::default();
        state.show_document(document_of(one));
        apply(&mut state, Command::Zoom { factor: 4.0, anchor: 0.25 });
        apply(&mut state, Command::SetGrouping(Grouping::Kinds));
        apply(&mut state, Command::SetOrder(Order::Name));
        let party = state.document.case.find("q").expect("a party");
        apply(&mut state, Command::ToggleParty(party));
        apply(&mut state, Command::ToggleQuiet(party));
        apply(&mut state, Command::FilterLanes("x".to_owned()));
        apply(&mut state, Command::Lanes(LanesCommand::Pin(LaneKey::Item(party))));
        apply(&mut state, Command::Lanes(LanesCommand::Hide(LaneKey::Rest(Grouping::Tags))));
        apply(&mut state, Command::ScrollLanes(64.0));
        let left = state.view.viewport;
        state.show_document(Document { opened: vec![PathBuf::from("two.ron")], ..document_of(&two) });
        assert_ne!(state.view.viewport, left);
        assert_eq!(state.view.scroll_points, 0.0);
        assert_eq!(state.view.lanes, Arrangement::default());
        let kept = Settings::of(&state, WindowPlace::default(), Sizes::default());
        assert_eq!(kept.views.iter().map(|view| &*view.case).collect::<Vec<_>>(), ["id two", "id one"]);
        let mut next = kept.to_state();
        next.show_document(document_of(one));
        assert_eq!(next.view.viewport, left);
        assert_eq!(next.view.scroll_points, 64.0);
        let folded = vec![next.document.case.find("q").expect("a party")];
        let (grouping, order) = (Grouping::Kinds, Order::Name);
        let quiet = Quiet::Together { but: folded.clone() };
        let (pinned, hidden) = (vec![LaneKey::Item(folded[0])], vec![LaneKey::Rest(Grouping::Tags)]);
        let expected = Arrangement { grouping, order, folded, quiet, pinned, hidden, ..Arrangement::default() };
        assert_eq!(next.view.lanes, expected, "what was typed is not kept");
    }

    #[test]
    fn a_view_that_cannot_be_is_left_out() {
        let text = "(views: [(case: \"a\", start: 5, end: 5), (case: \"b\", start: 1, end: inf), (case: \"c\", start: 1, end: 2)])";
        let state = Settings::from_text(text).expect("readable").to_state();
        assert_eq!(state.views.iter().map(|view| &*view.case).collect::<Vec<_>>(), ["c"]);
    }

    #[test]
    fn what_another_window_saved_stays() {
        let saved = |name: &str, word: &str| SavedFilter {
            name: name.to_owned(),
            filter: Filter::default().toggled(Field::Words, Mode::AnyOf, word.to_owned()),
        };
        let with = |filters: &[(&str, &str)]| Settings {
            filters: filters.iter().map(|(name, word)| saved(name, word)).collect(),
            ..Settings::default()
        };
        let check =
            |before: &[(&str, &str)], mine: &[(&str, &str)], theirs: &[(&str, &str)], expected: &[(&str, &str)]| {
                assert_eq!(with(mine).merged_with(&with(before), &with(theirs)), with(expected), "{mine:?} {theirs:?}");
            };
        check(&[], &[], &[("a", "x")], &[("a", "x")]);
        check(&[("a", "x")], &[], &[("a", "x"), ("b", "y")], &[("b", "y")]);
        check(
            &[("a", "x")],
            &[("a", "z"), ("c", "u")],
            &[("a", "x"), ("b", "y")],
            &[("a", "z"), ("b", "y"), ("c", "u")],
        );
        // What was changed there is not taken away here.
        check(&[("a", "x")], &[], &[("a", "y")], &[("a", "y")]);
    }

    #[test]
    fn only_the_latest_cases_are_remembered() {
        let mut state = State::default();
        for at in 0..20 {
            let text = format!("Case(format: 1, id: \"c{at}\", actors: [Actor(id: \"a\", name: \"Ann\")])");
            state.show_document(Document { opened: vec![PathBuf::from(format!("{at}"))], ..document_of(&text) });
        }
        let kept = Settings::of(&state, WindowPlace::default(), Sizes::default());
        assert_eq!((kept.views.len(), kept.recent.len()), (MOST_VIEWS, MOST_VIEWS));
        assert_eq!(kept.views.first().map(|view| &*view.case), Some("id c19"));
    }
}
