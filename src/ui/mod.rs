//! The screen: the only code that knows egui.
//!
//! ```text
//! ┌ top bar ──────────────────────────────────────────┐
//! │ banner: what loads, what could not be read         │
//! │ timeline                             │ inspector   │
//! │ Commitments · Sources · Notes · …    │             │
//! │ overview                             │             │
//! └ status bar ────────────────────────────────────────┘
//! ```

mod banner;
pub mod beside;
mod bottom;
mod commitments;
mod cursor_line;
mod dialogs;
mod filter;
mod focus;
pub mod fonts;
mod going;
mod habits;
mod hint;
mod inspector;
mod key_sheet;
pub mod keys;
mod languages;
mod menu_by_key;
mod notes;
mod parts;
mod problems;
mod reader;
mod regions;
mod search;
mod sources;
mod span_line;
mod spoken;
mod status_bar;
pub mod status_sign;
mod table;
mod table_widths;
pub mod theme;
pub mod timeline;
mod top_bar;
mod zones;

use egui::{CentralPanel, FocusDirection, Frame, Panel, Popup, Ui};

use crate::app::settings::Sizes;
use crate::app::{Command, State};
use crate::language;
use crate::language::say;
use crate::timeline::Viewport;
use reader::Reader;
use regions::{Region, Regions, region_ui};
use theme::Palette;
use timeline::TimelineView;

/// Height of the top bar.
const TOP_POINTS: f32 = 44.0;
/// Height of the status bar.
const STATUS_POINTS: f32 = 24.0;
/// Height of the overview.
const OVERVIEW_POINTS: f32 = 40.0;
/// Width of the inspector at first, and at least.
const INSPECTOR_POINTS: (f32, f32) = (330.0, 260.0);
/// Height that the timeline keeps above the tabs.
const LANES_POINTS: f32 = 220.0;

/// What the screen keeps from frame to frame and nobody else reads.
#[derive(Debug, Default)]
pub struct Screen {
    /// How large the panels are; what a start brings with it is where they begin.
    pub sizes: Sizes,
    /// The timeline's own.
    pub timeline: TimelineView,
    notes: notes::NotesView,
    search: search::SearchView,
    filter: filter::FilterView,
    zones: zones::ZonesView,
    /// The line of the span was shown in the last frame.
    span_shown: bool,
    tables: table::TableViews,
    held: keys::Held,
    regions: Regions,
    typed: dialogs::Typed,
    before_dialog: focus::Before,
}

impl Screen {
    /// The screen with panels of these sizes.
    pub fn with_sizes(sizes: Sizes) -> Self {
        Self { sizes, timeline: TimelineView::with_head_width(sizes.heads), ..Self::default() }
    }
}

/// Gives `ctx` what the screen needs; done once, before the first frame.
pub fn install(ctx: &egui::Context) {
    theme::install(ctx);
    ctx.add_plugin(focus::Focus::default());
    ctx.add_plugin(spoken::Spoken::default());
}

/// Shows one frame of the window; the commands are what the user asked for, in order.
pub fn frame_ui(ui: &mut Ui, state: &State, screen: &mut Screen) -> Vec<Command> {
    let _speaking = language::speak(state.tongue.speech());
    if let Some(spoken) = ui.plugin_opt::<spoken::Spoken>() {
        spoken.lock().speech = language::spoken();
    }
    let mut commands = Vec::new();
    let modal = state.panels.open_dialog
        || state.panels.keys
        || state.panels.legend
        || state.panels.going
        || state.panels.habits
        || state.asked_url.is_some()
        || state.notes.exporting;
    let dialog = modal || state.panels.filter || state.panels.zones;
    screen.before_dialog.follow(ui, dialog);
    // The box takes the keyboard in the frame that opens its list, and what is typed in that frame is for it alone.
    let typing = ui.text_edit_focused() || screen.search.has_keyboard() || state.search.listed;
    let regions = !dialog && !state.search.listed && !Popup::is_any_open(ui);
    let plain = regions && !typing;
    // Where nothing has the keyboard, the keys of the timeline are for the timeline, which takes it with them.
    let unclaimed = plain && ui.memory(|memory| memory.focused().is_none());
    // Rows take arrows and ends; all other keys are for the timeline there too.
    let list = plain && (screen.timeline.walks_commitments(ui) || screen.tables.has_keyboard(ui));
    let listening = keys::Listening {
        plain,
        regions,
        modal,
        timeline: plain && screen.timeline.has_keyboard(ui) || unclaimed || list,
        list,
        anchor: screen.timeline.zoom_anchor(ui, state),
    };
    let reader = Reader::new(ui, state);
    search::step_keys(ui, listening.timeline, &reader, &mut commands);
    if plain && let Some(typed) = keys::typed_behind(ui, &Command::OpenGoing) {
        screen.typed.time_ahead(typed);
    }
    let for_timeline = keys::commands(ui, state, &mut screen.held, listening, &mut commands);
    if let Some(canvas) = screen.timeline.canvas().filter(|_| unclaimed && for_timeline) {
        // The key was for the timeline, and is not to lead on from there.
        ui.memory_mut(|memory| {
            memory.request_focus(canvas);
            memory.move_focus(FocusDirection::None);
        });
    }
    go_to_regions(ui, screen, &mut commands);
    screen.regions.begin();

    let palette = reader.palette;
    let top = Panel::top("top bar").exact_size(TOP_POINTS).frame(cleared());
    let menus = top.show(ui, |ui| top_bar::top_bar_ui(ui, &reader, &mut screen.search, &mut commands)).inner;
    screen.regions.is_shown(Region::Menus, menus);
    let bottom = Panel::bottom("status bar").exact_size(STATUS_POINTS).frame(Frame::new().fill(palette.raised));
    bottom.show(ui, |ui| status_bar::status_bar_ui(ui, &reader, &mut commands));
    banner::banners_ui(ui, state, &mut commands);

    if state.document.holds_nothing() {
        CentralPanel::default().frame(cleared()).show(ui, |ui| banner::blank_ui(ui, &reader, &mut commands));
    } else {
        if !state.hint_seen {
            hint::hint_ui(ui, palette, &mut commands);
        }
        panels_ui(ui, &reader, screen, &mut commands);
    }
    banner::drop_ui(ui);
    dialogs::dialogs_ui(ui, state, &mut screen.typed, &mut commands);
    zones::window_ui(ui, &reader, &mut screen.zones, &mut commands);
    habits::habits_ui(ui, state, &mut commands);
    filter::window_ui(ui, &reader, &mut screen.filter, &mut commands);
    notes::export_ui(ui, &reader, &mut screen.notes, &mut commands);
    notes::removed_ui(ui, &reader, &mut screen.notes, &mut commands);
    if state.panels.legend {
        timeline::legend_ui(ui, &mut screen.timeline, &mut commands);
    }
    // Menus and the palette ask for it only now.
    if go_to_regions(ui, screen, &mut commands) {
        ui.request_repaint();
    }
    commands
}

/// Takes the keyboard where commands ask for it, which is the screen's own; whether any did.
fn go_to_regions(ui: &Ui, screen: &mut Screen, commands: &mut Vec<Command>) -> bool {
    let mut gone = false;
    for command in commands.extract_if(.., |command| matches!(command, Command::NextRegion | Command::PreviousRegion)) {
        screen.regions.go(ui, command == Command::PreviousRegion);
        gone = true;
    }
    gone
}

/// The frame of a part of the window that has the colour of panels: the window is cleared to it before each frame
/// ([`theme::Palette::panel`]), so that half of all points are painted once less.
fn cleared() -> Frame {
    Frame::new()
}

/// The inspector, the tabs, the overview, and the timeline in what is left.
fn panels_ui(ui: &mut Ui, reader: &Reader<'_>, screen: &mut Screen, commands: &mut Vec<Command>) {
    let state = reader.state;
    let heads = if state.panels.heads {
        screen.sizes.heads.unwrap_or(timeline::HEAD_WIDTH)
    } else {
        timeline::CLOSED_HEAD_WIDTH
    };
    // The timeline keeps its heads and the time its width.
    let widest = (ui.available_width() - heads - timeline::TIME_WIDTH).max(INSPECTOR_POINTS.1);
    let mut open = state.panels.inspector;
    Panel::right("inspector")
        .resizable(true)
        .default_size(screen.sizes.inspector.unwrap_or(INSPECTOR_POINTS.0).clamp(INSPECTOR_POINTS.1, widest))
        .size_range(INSPECTOR_POINTS.1..=widest)
        .frame(cleared())
        .show_collapsible(ui, &mut open, |ui| {
            ui.take_available_space();
            region_ui(ui, &mut screen.regions, Region::Inspector);
            inspector::inspector_ui(ui, reader, &mut screen.notes, commands);
        });
    name_edge(ui, "inspector", say("edge-inspector"));
    screen.sizes.inspector = panel_size(ui, "inspector").map(|size| size.x).or(screen.sizes.inspector);
    if open != state.panels.inspector {
        commands.push(Command::ToggleInspector);
    }

    cursor_line::cursor_line_ui(ui, reader, commands);
    span_line::span_line_ui(ui, reader, &mut screen.span_shown, commands);
    filter::chips_ui(ui, reader, &mut screen.filter, commands);
    Panel::bottom("overview").exact_size(OVERVIEW_POINTS).frame(cleared()).show(ui, |ui| {
        timeline::overview_ui(ui, state, &mut screen.timeline, commands);
    });

    let tallest = (ui.available_height() - LANES_POINTS).max(bottom::STRIP_POINTS * 2.0);
    let mut open = state.panels.bottom;
    let strip = Panel::bottom("strip of tabs").exact_size(bottom::STRIP_POINTS).frame(cleared());
    let tabs = Panel::bottom("tabs")
        .resizable(true)
        .default_size(screen.sizes.bottom.unwrap_or(bottom::OPEN_POINTS).clamp(bottom::STRIP_POINTS * 2.0, tallest))
        .size_range(bottom::STRIP_POINTS * 2.0..=tallest)
        .frame(cleared());
    Panel::show_switched(ui, &mut open, strip, tabs, |ui, open| {
        bottom::bottom_ui(ui, reader, open, screen, commands);
    });
    name_edge(ui, "tabs", say("edge-tabs"));
    screen.sizes.bottom = panel_size(ui, "tabs").map(|size| size.y).or(screen.sizes.bottom);
    if open != state.panels.bottom {
        commands.push(Command::ToggleBottom);
    }

    CentralPanel::default().frame(cleared()).show(ui, |ui| {
        timeline::timeline_ui(ui, state, &mut screen.timeline, commands);
    });
    if let Some(canvas) = screen.timeline.canvas() {
        screen.regions.is_shown(Region::Timeline, canvas);
    }
    screen.sizes.heads = screen.timeline.head_width;
}

/// How large a panel of `ui` was when it was last open.
fn panel_size(ui: &Ui, name: &str) -> Option<egui::Vec2> {
    egui::PanelState::load(ui, ui.scope_id().with_salt(egui::IdSalt::new(name))).map(|state| state.size())
}

/// Names the edge that makes a panel of `ui` larger, for who does not see which it is.
pub(super) fn name_edge(ui: &Ui, panel: &str, name: &str) {
    let edge = ui.scope_id().with_salt(egui::IdSalt::new(panel)).with("__resize");
    if ui.has_accesskit_node(edge) {
        ui.accesskit_node_builder(edge, |node| node.set_label(name));
    }
}

/// How many events, statements and commitments lie in the visible time.
fn in_view(state: &State, view: Viewport) -> usize {
    state.count_between(view.start, view.end)
}

/// The palette of a theme.
pub fn palette(ctx: &egui::Context) -> &'static Palette {
    Palette::of(ctx)
}
