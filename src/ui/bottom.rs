//! The tabs below the timeline.

use egui::{Align, Layout, Margin, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::parts::{hairline, tabs};
use super::reader::Reader;
use super::regions::{Region, name_pane, region_ui};
use super::table::TableViews;
use super::timeline::commitments_ui;
use super::{Screen, commitments, notes, problems, sources};
use crate::app::{BottomTab, Command, CommitmentsView, Table};
use crate::language::say;

/// Height of the row of tabs, which is all that is left when the panel is closed.
pub(super) const STRIP_POINTS: f32 = 33.0;
/// Height of the panel at first.
pub(super) const OPEN_POINTS: f32 = 178.0;

/// A panel narrower than this has the filters in a row of their own, because beside the tabs there is no room for them.
const NARROW_POINTS: f32 = 640.0;

const TABS: [BottomTab; 4] = [BottomTab::Commitments, BottomTab::Sources, BottomTab::Notes, BottomTab::Problems];

/// Shows the tabs and, where the panel is open, what the chosen one holds.
pub(super) fn bottom_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    open: bool,
    screen: &mut Screen,
    commands: &mut Vec<Command>,
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    name_pane(ui, say("region-below"));
    strip_ui(ui, reader, (open, &mut screen.tables), commands);
    if !open {
        return;
    }
    hairline(ui);
    let of_commitments = reader.state.panels.bottom_tab == BottomTab::Commitments;
    if of_commitments && ui.available_width() < NARROW_POINTS && !reader.case.commitments.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            commitments::filters_ui(ui, reader, &mut screen.tables, commands);
        });
        hairline(ui);
    }
    if reader.state.panels.bottom_tab == BottomTab::Notes
        && ui.available_width() < NARROW_POINTS
        && !reader.state.notes.book.is_empty()
    {
        ui.horizontal(|ui| {
            ui.add_space(14.0);
            notes::strip_ui(ui, reader, commands);
        });
        hairline(ui);
    }
    // A panel is as high as what it holds; this one as high as it was dragged.
    ui.take_available_space();
    let on_axis = of_commitments && reader.state.panels.commitments == CommitmentsView::OnAxis;
    if on_axis && screen.tables.kept(Table::Commitments, reader.state).is_empty() {
        region_ui(ui, &mut screen.regions, Region::Below);
    }
    let tables = &mut screen.tables;
    tables.keyboard = None;
    match reader.state.panels.bottom_tab {
        BottomTab::Commitments if reader.state.panels.commitments == CommitmentsView::Table => {
            commitments::commitments_table_ui(ui, reader, tables, commands);
        }
        BottomTab::Commitments => {
            if !commitments::nothing_kept_ui(ui, reader, tables, commands) {
                let kept = tables.kept(Table::Commitments, reader.state);
                if let Some(panel) = commitments_ui(ui, reader.state, kept, (&mut screen.timeline, commands)) {
                    screen.regions.is_shown(Region::Below, panel);
                }
            }
        }
        BottomTab::Sources => sources::sources_ui(ui, reader, tables, commands),
        BottomTab::Notes => notes::list_ui(ui, reader, &mut screen.notes, commands),
        BottomTab::Problems => problems::problems_ui(ui, reader, tables, commands),
    }
    let notes = screen.notes.keyboard.filter(|_| reader.state.panels.bottom_tab == BottomTab::Notes);
    if let Some(table) = screen.tables.keyboard.or(notes) {
        screen.regions.is_shown(Region::Below, table);
    }
}

fn strip_ui(ui: &mut Ui, reader: &Reader<'_>, (open, tables): (bool, &mut TableViews), commands: &mut Vec<Command>) {
    let case = reader.case;
    let shown = [
        (say("commitments"), Some(case.commitments.len())),
        (say("sources"), Some(case.sources.len())),
        (say("notes"), Some(reader.state.notes.book.len())),
        (say("problems"), Some(reader.state.findings().problems.len())),
    ];
    let narrow = ui.available_width() < NARROW_POINTS;
    let active = TABS.iter().position(|tab| open && *tab == reader.state.panels.bottom_tab);
    egui::Frame::new().inner_margin(Margin::symmetric(14, 0)).show(ui, |ui| {
        ui.set_height(32.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            fold_button_ui(ui, reader, open, commands);
            if open && reader.state.panels.bottom_tab == BottomTab::Commitments {
                commitments::switch_ui(ui, reader, commands);
                if !narrow {
                    commitments::filters_ui(ui, reader, tables, commands);
                }
            }
            if open && reader.state.panels.bottom_tab == BottomTab::Sources && !case.sources.is_empty() {
                sources::switch_ui(ui, reader, commands);
            }
            if open && reader.state.panels.bottom_tab == BottomTab::Notes && !narrow {
                notes::strip_ui(ui, reader, commands);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if let Some(tab) = tabs(ui, say("tabs-below"), &shown, active).and_then(|at| TABS.get(at)) {
                    // The tab that is shown already closes the panel, as a click on a heading folds it.
                    let close = open && *tab == reader.state.panels.bottom_tab;
                    commands.push(if close { Command::ToggleBottom } else { Command::ShowBottom(*tab) });
                }
            });
        });
    });
}

/// The arrow that opens and closes the panel.
fn fold_button_ui(ui: &mut Ui, reader: &Reader<'_>, open: bool, commands: &mut Vec<Command>) {
    let (rect, response) = ui.allocate_exact_size(vec2(24.0, 24.0), Sense::click());
    let color = if response.hovered() || response.has_focus() { reader.palette.ink1 } else { reader.palette.ink2 };
    let (centre, tip) = (rect.center(), if open { 2.5 } else { -2.5 });
    let arrow = vec![centre + vec2(-5.0, -tip), centre + vec2(0.0, tip), centre + vec2(5.0, -tip)];
    ui.painter().line(arrow, Stroke::new(1.5, color));
    let name = if open { say("bottom-close") } else { say("bottom-open") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.on_hover_text(name).clicked() {
        commands.push(Command::ToggleBottom);
    }
}
