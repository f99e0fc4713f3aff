//! The sources of the case as a table: one after another, or each below what it relies on.

use egui::{Role, Ui, WidgetInfo};

use super::parts::menu_button;
use super::reader::Reader;
use super::table::{Shown, TableViews, table_ui};
use super::theme::{SECONDARY, text};
use crate::app::{Command, SourcesView, Table};
use crate::case::{ItemRef, Kind};
use crate::language::say;
use crate::tell;
use crate::timeline::words::name_words;

const ROW_POINTS: f32 = 26.0;

/// Shows the table, filling `ui`; a row selects its source.
pub(super) fn sources_ui(ui: &mut Ui, reader: &Reader<'_>, views: &mut TableViews, commands: &mut Vec<Command>) {
    let case = reader.case;
    if case.sources.is_empty() {
        super::parts::label(ui, say("sources-none"), text(SECONDARY), reader.palette.ink2);
        return;
    }
    let selected = reader.state.selection.item.filter(|item| item.kind == Kind::Source);
    let wide = ui.available_width();
    let (publisher, published) = ((wide * 0.14).clamp(80.0, 240.0), (wide * 0.14).clamp(100.0, 180.0));
    let relies_on = (wide * 0.14).clamp(80.0, 280.0);
    let others = publisher + 72.0 + published + relies_on + 60.0 + 72.0 + 52.0 + 8.0 + 8.0 * 8.0;
    let seen = reader.state.seen();
    let shown = Shown {
        table: Table::Sources,
        seen: &seen,
        widths: &[(wide - others).max(180.0), publisher, 72.0, published, relies_on, 60.0, 72.0, 52.0],
        whole: &[5, 6, 7],
        row_points: ROW_POINTS,
        selected: selected.map(ItemRef::at),
        name: &|row| {
            let id = case.sources.get(row).map(|source| source.id);
            id.map_or_else(String::new, |id| tell!("source-row", name = name_words(case, id), id = case.name_of(id)))
        },
        ink: &|_, column| if column == 0 { reader.palette.ink1 } else { reader.palette.ink2 },
        sign: &|_, _| {},
    };
    let inspect = |row| Command::Inspect(ItemRef::new(Kind::Source, row));
    table_ui(ui, reader, views, &shown, (commands, &inspect));
}

/// The button at the right of the tabs: "as a list", or "as a tree".
pub(super) fn switch_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    let now = reader.state.panels.sources;
    menu_button(ui, view_words(now), &tell!("sources-view", view = view_words(now)), |ui| {
        for view in [SourcesView::List, SourcesView::Tree] {
            let response = ui.selectable_label(view == now, view_words(view));
            let name = tell!("sources-show", view = view_words(view));
            response.widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, true, view == now, &name));
            let response = response.on_hover_text(match view {
                SourcesView::List => say("view-list-help"),
                SourcesView::Tree => say("view-tree-help"),
            });
            if response.clicked() {
                commands.push(Command::ShowSources(view));
                ui.close();
            }
        }
    });
}

fn view_words(view: SourcesView) -> &'static str {
    match view {
        SourcesView::List => say("view-as-list"),
        SourcesView::Tree => say("view-as-tree"),
    }
}
