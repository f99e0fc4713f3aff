//! The commitments as a plain table, and the switch between it and the axis.

use egui::{Button, RichText, Role, Shape, Stroke, Ui, WidgetInfo, vec2};

use super::parts::label;
use super::reader::Reader;
use super::status_sign;
use super::table::{Shown, TableViews, table_ui};
use super::theme::{SECONDARY, text};
use crate::app::{Command, CommitmentsView, Table};
use crate::case::status::{overdue, standing};
use crate::case::{Commitment, ItemRef, Kind, Status};

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
        label(ui, "    No commitments in this case", text(SECONDARY), reader.palette.ink2);
        return;
    }
    let selected = reader.state.selection.item.filter(|item| item.kind == Kind::Commitment);
    let wide = ui.available_width();
    let shown = Shown {
        table: Table::Commitments,
        widths: &[112.0, (wide * 0.24).clamp(180.0, 420.0), 80.0, 80.0, 112.0, 92.0, 104.0, 80.0],
        row_points: ROW_POINTS,
        selected: selected.map(ItemRef::at),
        name: &|row| {
            let told = |column| Table::Commitments.cell(reader.state, reader.clock, row, column);
            format!("Commitment {}: {} {}", row + 1, told(1), told(0).to_lowercase())
        },
        ink: &|row, column| {
            let (status, late) =
                case.commitments.get(row).map_or((None, false), |commitment| stands(reader, commitment));
            let palette = reader.palette;
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

/// The button at the right of the tabs: "on the axis", or "as a table".
pub(super) fn switch_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let now = reader.state.panels.commitments;
    let shown = RichText::new(format!("{}    ", view_words(now))).font(text(SECONDARY)).color(reader.palette.ink2);
    let response = ui.add(Button::new(shown).frame_when_inactive(false));
    let tip = response.rect.right_center() + vec2(-12.0, 2.5);
    let arrow = vec![tip, tip + vec2(-3.5, -5.0), tip + vec2(3.5, -5.0)];
    ui.painter().add(Shape::convex_polygon(arrow, reader.palette.ink2, Stroke::NONE));
    let name = format!("Commitments {}: change", view_words(now));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    egui::Popup::menu(&response).show(|ui| {
        for view in [CommitmentsView::OnAxis, CommitmentsView::Table] {
            let name = format!("Show commitments {}", view_words(view));
            let response = ui.selectable_label(view == now, view_words(view));
            response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, view == now, &name));
            if response.clicked() {
                commands.push(Command::ShowCommitments(view));
                ui.close();
            }
        }
    });
}

const fn view_words(view: CommitmentsView) -> &'static str {
    match view {
        CommitmentsView::OnAxis => "on the axis",
        CommitmentsView::Table => "as a table",
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
