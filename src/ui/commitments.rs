//! The commitments as a plain table, the switch between it and the axis, and the menus that choose some of them.

use egui::{Button, RichText, Role, Ui, WidgetInfo};

use super::parts::{grouped, label, menu_button, small_button};
use super::reader::Reader;
use super::status_sign;
use super::table::{Shown, TableViews, table_ui};
use super::theme::{SECONDARY, text};
use crate::app::names::capitalised;
use crate::app::{Command, CommitmentFilter, CommitmentsView, Table};
use crate::case::status::{overdue, standing};
use crate::case::{Commitment, ItemRef, Kind, Status};
use crate::language::{Term as _, say};
use crate::tell;
use crate::timeline::words::name_words;

const ROW_POINTS: f32 = 26.0;
/// The column that says how many days are left.
const TIME_LEFT: usize = 6;

/// Shows the table, filling `ui`; a row selects its commitment.
pub(super) fn commitments_table_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    views: &mut TableViews,
    commands: &mut Vec<Command>,
) {
    let case = reader.case;
    if case.commitments.is_empty() {
        label(ui, say("commitments-none"), text(SECONDARY), reader.palette.ink2);
        return;
    }
    if nothing_kept_ui(ui, reader, views, commands) {
        return;
    }
    let selected = reader.state.selection.item.filter(|item| item.kind == Kind::Commitment);
    let wide = ui.available_width();
    let seen = reader.state.seen();
    let shown = Shown {
        table: Table::Commitments,
        seen: &seen,
        widths: &[112.0, (wide * 0.24).clamp(180.0, 420.0), 80.0, 80.0, 112.0, 92.0, 104.0, 80.0],
        whole: &[0, 6],
        row_points: ROW_POINTS,
        selected: selected.map(ItemRef::at),
        name: &|row| {
            let told = |column| Table::Commitments.cell(&seen, reader.clock, row, column);
            tell!("commitment-row", number = row + 1, text = told(1), status = told(0).to_lowercase())
        },
        ink: &|row, column| {
            let (status, late) =
                case.commitments.get(row).map_or((None, false), |commitment| stands(reader, commitment));
            let palette = reader.palette;
            let item = ItemRef::new(Kind::Commitment, row);
            if reader.state.scoped.bright.as_ref().is_some_and(|bright| !bright.has(item)) {
                return palette.ink3;
            }
            match column {
                0 if late || status == Some(Status::Broken) => palette.alert,
                TIME_LEFT if late => palette.alert,
                1 => palette.ink1,
                _ => palette.ink2,
            }
        },
        sign: &|ui, row| {
            let Some(commitment) = case.commitments.get(row) else {
                return;
            };
            let (status, late) = stands(reader, commitment);
            let color = if late || status == Some(Status::Broken) { reader.palette.alert } else { reader.palette.ink1 };
            if let Some(status) = status {
                status_sign::sign_ui(ui, status, color);
            }
        },
    };
    let select = |row| Command::SelectItem(ItemRef::new(Kind::Commitment, row));
    table_ui(ui, reader, views, &shown, (commands, &select));
}

/// Says so where the filter leaves none, with the way back; whether it does.
pub(super) fn nothing_kept_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    views: &mut TableViews,
    commands: &mut Vec<Command>,
) -> bool {
    let none = !reader.case.commitments.is_empty() && views.kept(Table::Commitments, reader.state).is_empty();
    if none {
        egui::Frame::new().inner_margin(egui::Margin::symmetric(14, 10)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let chosen = reader.state.panels.commitment_filter != CommitmentFilter::default();
                let passing = &reader.state.scoped.passing;
                let commitments = (0..reader.case.commitments.len()).map(|at| ItemRef::new(Kind::Commitment, at));
                let why = match (chosen, reader.state.cursor) {
                    (true, _) => "commitments-none-like-this",
                    (false, Some(_)) if commitments.clone().any(|item| passing.has(item)) => "commitments-none-yet",
                    (false, _) => "commitments-none-pass",
                };
                ui.label(RichText::new(say(why)).font(text(SECONDARY)).color(reader.palette.ink2));
                if chosen && small_button(ui, say("show-all"), say("show-all-commitments")).clicked() {
                    commands.push(Command::FilterCommitments(CommitmentFilter::default()));
                }
            });
        });
    }
    none
}

/// The buttons at the right of the tabs: which commitments, and "on the axis" or "as a table".
pub(super) fn switch_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let now = reader.state.panels.commitments;
    menu_button(ui, view_words(now), &tell!("commitments-view", view = view_words(now)), |ui| {
        for view in [CommitmentsView::OnAxis, CommitmentsView::Table] {
            let name = tell!("commitments-show", view = view_words(view));
            let response = ui.selectable_label(view == now, view_words(view));
            response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, view == now, &name));
            if response.clicked() {
                commands.push(Command::ShowCommitments(view));
                ui.close();
            }
        }
    });
}

/// Which commitments are shown: by party, by status, and how many are left.
pub(super) fn filters_ui(ui: &mut Ui, reader: &Reader<'_>, views: &mut TableViews, commands: &mut Vec<Command>) {
    if reader.case.commitments.is_empty() {
        return;
    }
    parties_ui(ui, reader, commands);
    statuses_ui(ui, reader, commands);
    let all = reader.case.commitments.len();
    let kept = if reader.state.panels.commitment_filter.is_empty() && reader.state.scoped.shown.is_all() {
        all
    } else {
        views.kept(Table::Commitments, reader.state).len()
    };
    if kept < all {
        let words = tell!("some-of", some = grouped(kept), all = grouped(all));
        ui.label(RichText::new(words).font(text(SECONDARY)).color(reader.palette.ink1));
    }
}

/// The menu of the statuses, each with how many stand there.
fn statuses_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let filter = &reader.state.panels.commitment_filter;
    let chosen: Vec<String> = filter.statuses.iter().map(|status| status.term().to_owned()).collect();
    let chosen = filter.overdue.then(|| say("overdue").to_owned()).into_iter().chain(chosen).collect::<Vec<_>>();
    let words = chosen_words(&chosen, say("any-status"));
    menu_button(ui, &words, &tell!("commitments-status", words = words), |ui| {
        ui.set_min_width(160.0);
        let counts = reader.state.standings();
        for ((_, status), count) in Status::NAMES.iter().zip(counts) {
            let on = filter.statuses.contains(status);
            if count > 0 || on {
                let change = filter.clone().with_status(*status);
                check_ui(ui, (&capitalised(status.term()), Some(count)), on, (change, commands));
            }
        }
        let change = CommitmentFilter { overdue: !filter.overdue, ..filter.clone() };
        check_ui(ui, (say("overdue-alone"), None), filter.overdue, (change, commands));
        if !chosen.is_empty() {
            ui.separator();
            let change = CommitmentFilter { statuses: Vec::new(), overdue: false, ..filter.clone() };
            clear_ui(ui, say("any-status-alone"), (change, commands));
        }
    });
}

/// The menu of the parties that commitments concern.
fn parties_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    const TALLEST: f32 = 360.0;
    let filter = &reader.state.panels.commitment_filter;
    let chosen: Vec<String> = filter.parties.iter().map(|id| name_words(reader.case, *id).to_owned()).collect();
    let words = chosen_words(&chosen, say("any-party"));
    menu_button(ui, &words, &tell!("commitments-parties", words = words), |ui| {
        ui.set_min_width(180.0);
        egui::ScrollArea::vertical().max_height(TALLEST).show(ui, |ui| {
            for &party in &reader.state.document.facets.concerned {
                let change = filter.clone().with_party(party);
                let on = filter.parties.contains(&party);
                check_ui(ui, (name_words(reader.case, party), None), on, (change, commands));
            }
        });
        if !chosen.is_empty() {
            ui.separator();
            clear_ui(
                ui,
                say("any-party-alone"),
                (CommitmentFilter { parties: Vec::new(), ..filter.clone() }, commands),
            );
        }
    });
}

/// What is chosen, in few words: `stalled`, `Russia and 2 more`.
fn chosen_words(chosen: &[String], none: &str) -> String {
    match chosen {
        [] => none.to_owned(),
        [one] => one.clone(),
        [first, rest @ ..] => tell!("first-and-more", first = first, count = rest.len()),
    }
}

/// An entry that is on or off; the menu stays open for more.
fn check_ui(
    ui: &mut Ui,
    (name, count): (&str, Option<usize>),
    on: bool,
    (change, commands): (CommitmentFilter, &mut Vec<Command>),
) {
    let tick = if on { "✓" } else { "\u{2003}" };
    let count = count.map_or_else(String::new, |count| count.to_string());
    let response = ui.add(Button::new((tick, name)).shortcut_text(count));
    response.widget_info(|| WidgetInfo::selected(Role::MenuItemCheckBox, true, on, name));
    if response.clicked() {
        commands.push(Command::FilterCommitments(change));
    }
}

fn clear_ui(ui: &mut Ui, name: &str, (change, commands): (CommitmentFilter, &mut Vec<Command>)) {
    if ui.button(name).clicked() {
        commands.push(Command::FilterCommitments(change));
        ui.close();
    }
}

fn view_words(view: CommitmentsView) -> &'static str {
    match view {
        CommitmentsView::OnAxis => say("view-on-axis"),
        CommitmentsView::Table => say("view-as-table"),
    }
}

/// Where a commitment stands, and whether it is overdue.
fn stands(reader: &Reader<'_>, commitment: &Commitment) -> (Option<Status>, bool) {
    let Some(as_of) = reader.state.as_of() else {
        return (None, false);
    };
    let status = standing(reader.case, commitment, as_of).status;
    (status, overdue(commitment, status, as_of))
}
