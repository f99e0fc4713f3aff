//! The sources of the case as a table.

use egui::{Align, Label, Layout, RichText, Role, Sense, Ui, WidgetInfo};
use egui_extras::{Column, TableBuilder, TableRow};

use super::inspector::kind_words;
use super::parts::grouped;
use super::reader::Reader;
use super::theme::{SECONDARY, SMALL, text};
use crate::app::Command;
use crate::case::{ItemRef, Kind};
use crate::timeline::words::{name_words, words};

const ROW_POINTS: f32 = 26.0;
const HEADS: [&str; 6] = ["Title", "Publisher", "Kind", "Published", "Reliability", "Items"];

/// Shows the table, filling `ui`; a row selects its source.
pub(super) fn sources_ui(ui: &mut Ui, reader: &Reader<'_>, commands: &mut Vec<Command>) {
    if reader.case.sources.is_empty() {
        super::parts::label(ui, "    This case names no sources", text(SECONDARY), reader.palette.ink2);
        return;
    }
    table_style(ui);
    let wide = ui.available_width();
    let selected = reader.state.selection.item;
    let builder = TableBuilder::new(ui)
        .id_salt("sources")
        .sense(Sense::click())
        .auto_shrink(false)
        // The panel is as low as it was dragged, whatever the table would like.
        .min_scrolled_height(0.0)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(8.0))
        .column(Column::remainder().at_least(180.0).clip(true))
        .column(Column::exact((wide * 0.16).clamp(80.0, 240.0)).clip(true))
        .column(Column::exact(76.0))
        .column(Column::exact((wide * 0.16).clamp(100.0, 180.0)).clip(true))
        .column(Column::exact(70.0))
        .column(Column::exact(52.0));
    let table = builder.header(22.0, |mut header| {
        header.col(|_| {});
        for head in HEADS {
            header.col(|ui| {
                ui.add(Label::new(RichText::new(head).font(text(SMALL)).color(reader.palette.ink3)).truncate());
            });
        }
    });
    table.body(|body| {
        body.rows(ROW_POINTS, reader.case.sources.len(), |mut row| {
            let item = ItemRef::new(Kind::Source, row.index());
            row.set_selected(selected == Some(item));
            row_ui(&mut row, reader, item);
            if row.response().clicked() {
                commands.push(Command::Inspect(item));
            }
        });
    });
}

fn row_ui(row: &mut TableRow<'_, '_>, reader: &Reader<'_>, item: ItemRef) {
    let case = reader.case;
    let Some(source) = case.sources.get(item.at()) else {
        return;
    };
    let title = name_words(case, source.id);
    let published = source.published.as_ref().map_or_else(String::new, |when| reader.day(when));
    let reliability = source.reliability.map_or("", crate::case::Reliability::name);
    let index = &reader.state.document.index;
    let resting = grouped(index.resting_on(source.id).len() + index.resting_through_others(source.id).len());
    let cells = [title, words(&source.publisher, case), kind_words(source.kind), &published, reliability, &resting];
    row.col(|_| {});
    for (at, cell) in cells.into_iter().enumerate() {
        let color = if at == 0 { reader.palette.ink1 } else { reader.palette.ink2 };
        row.col(|ui| {
            ui.add(Label::new(RichText::new(cell).font(text(SECONDARY)).color(color)).truncate());
        });
    }
    let name = format!("Source {title}, {}", case.name_of(source.id));
    let selected = reader.state.selection.item == Some(item);
    row.response().widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &name));
}

/// Rows without stripes, with the selection's own ground.
pub(super) fn table_style(ui: &mut Ui) {
    ui.spacing_mut().item_spacing = egui::vec2(8.0, 0.0);
}
