//! The sources of the case as a table.

use egui::Ui;

use super::reader::Reader;
use super::table::{Shown, TableViews, table_ui};
use super::theme::{SECONDARY, text};
use crate::app::{Command, Table};
use crate::case::{ItemRef, Kind};
use crate::timeline::words::name_words;

const ROW_POINTS: f32 = 26.0;

/// Shows the table, filling `ui`; a row selects its source.
pub(super) fn sources_ui(ui: &mut Ui, reader: &Reader<'_>, views: &mut TableViews, commands: &mut Vec<Command>) {
    let case = reader.case;
    if case.sources.is_empty() {
        super::parts::label(ui, "    This case names no sources", text(SECONDARY), reader.palette.ink2);
        return;
    }
    let selected = reader.state.selection.item.filter(|item| item.kind == Kind::Source);
    let wide = ui.available_width();
    let (publisher, published) = ((wide * 0.16).clamp(80.0, 240.0), (wide * 0.16).clamp(100.0, 180.0));
    let others = publisher + 76.0 + published + 80.0 + 52.0 + 8.0 + 6.0 * 8.0;
    let shown = Shown {
        table: Table::Sources,
        widths: &[(wide - others).max(180.0), publisher, 76.0, published, 80.0, 52.0],
        row_points: ROW_POINTS,
        selected: selected.map(ItemRef::at),
        name: &|row| {
            let id = case.sources.get(row).map(|source| source.id);
            id.map_or_else(String::new, |id| format!("Source {}, {}", name_words(case, id), case.name_of(id)))
        },
        ink: &|_, column| if column == 0 { reader.palette.ink1 } else { reader.palette.ink2 },
        sign: &|_, _| {},
    };
    let inspect = |row| Command::Inspect(ItemRef::new(Kind::Source, row));
    table_ui(ui, reader, views, &shown, (commands, &inspect));
}
