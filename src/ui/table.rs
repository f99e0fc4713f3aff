//! A table below the timeline: heads that order it, columns that can be dragged, rows that select, by click and by arrows.

use std::sync::{Arc, Weak};

use egui::{
    Align, Color32, Context, EventFilter, FocusDirection, Id, IdSalt, Label, Layout, Popup, Response, RichText, Role,
    ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, vec2,
};
use egui_extras::{Column, TableBuilder, TableRow};

use super::focus;
use super::keys::row_of_keys;
use super::menu_by_key;
use super::notes::item_entries;
use super::parts::{copy_words, stand_in_ui};
use super::reader::Reader;
use super::table_widths::fitted;
use super::theme::{SECONDARY, SMALL, medium, text};
use crate::app::seen::Seen;
use crate::app::source_tree::Branch;
use crate::app::table::Sort;
use crate::app::table::listing::{Listed, Listing};
use crate::app::{Command, CommitmentFilter, SourcesView, State, Table};
use crate::case::shown::Shown as ShownItems;
use crate::case::{Case, Instant, ItemRef, Kind, Problem};
use crate::language::Speech;
use crate::language::say;
use crate::tell;

const HEAD_POINTS: f32 = 24.0;

/// What the tables keep from frame to frame.
#[derive(Debug, Default)]
pub(super) struct TableViews {
    commitments: TableView,
    sources: TableView,
    problems: TableView,
    /// What of the table on screen takes the keyboard.
    pub keyboard: Option<Id>,
}

impl TableViews {
    /// Whether the rows of the table on screen have the keyboard.
    pub(super) fn has_keyboard(&self, ui: &Ui) -> bool {
        self.keyboard.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)))
    }

    /// The rows of a table that are shown, in the order of the case.
    pub(super) fn kept(&mut self, table: Table, state: &State) -> &[u32] {
        let view = self.of(table);
        view.update(table, state);
        &view.kept
    }

    /// Rows that are wanted and take long.
    pub(super) fn wanted(&mut self) -> Option<Listing> {
        [&mut self.commitments, &mut self.sources, &mut self.problems].into_iter().find_map(|view| view.wanted.take())
    }

    /// Lists rows that were wanted.
    pub(super) fn list(&mut self, listed: Listed) {
        self.of(listed.listing.table).list(listed);
    }

    fn of(&mut self, table: Table) -> &mut TableView {
        match table {
            Table::Commitments => &mut self.commitments,
            Table::Sources => &mut self.sources,
            Table::Problems => &mut self.problems,
        }
    }
}

/// The order of a table's rows, worked out again only where what it follows from changed.
#[derive(Debug, Default)]
struct TableView {
    of: Option<Of>,
    rows: Vec<Branch>,
    kept: Vec<u32>,
    /// Rows that are wanted and take long.
    wanted: Option<Listing>,
    selected: Option<usize>,
    /// The place that the arrows went to: a source may stand in several.
    walked: usize,
    /// Width of each column at first; none while there are no rows to tell.
    widths: Vec<f32>,
}

/// What an order follows from. What keeps it keeps no case.
#[derive(Debug)]
struct Of {
    case: Weak<Case>,
    problems: Weak<Vec<Problem>>,
    shown: Weak<ShownItems>,
    at: Option<Instant>,
    sort: Option<Sort>,
    filter: CommitmentFilter,
    sources: SourcesView,
    speech: Speech,
}

impl Of {
    fn new(listing: Listing) -> Self {
        let Listing { seen, sort, filter, sources, speech, .. } = listing;
        let (case, problems) = (Arc::downgrade(&seen.case), Arc::downgrade(&seen.problems));
        Self { case, problems, shown: Arc::downgrade(&seen.shown), at: seen.as_of, sort, filter, sources, speech }
    }

    /// Whether it is about the same case and findings.
    fn is_of(&self, seen: &Seen) -> bool {
        // A weak reference keeps the address from being used again.
        std::ptr::eq(self.case.as_ptr(), Arc::as_ptr(&seen.case))
            && std::ptr::eq(self.problems.as_ptr(), Arc::as_ptr(&seen.problems))
    }

    /// Whether these rows are to be listed.
    fn is(&self, listing: &Listing) -> bool {
        self.is_of(&listing.seen)
            && std::ptr::eq(self.shown.as_ptr(), Arc::as_ptr(&listing.seen.shown))
            && self.at == listing.seen.as_of
            && self.sort == listing.sort
            && self.filter == listing.filter
            && self.sources == listing.sources
            && self.speech == listing.speech
    }
}

impl TableView {
    fn update(&mut self, table: Table, state: &State) {
        let listing = Listing::of(table, state);
        if self.of.as_ref().is_some_and(|of| of.is(&listing)) {
            self.wanted = None;
        } else if listing.takes_long() {
            // The rows on screen stay until the others are there; those of another case are none.
            if !self.of.as_ref().is_some_and(|of| of.is_of(&listing.seen)) {
                self.list(listing.plain().listed());
            }
            self.wanted = Some(listing);
        } else {
            self.list(listing.listed());
        }
    }

    fn list(&mut self, listed: Listed) {
        let Listed { listing, kept, rows } = listed;
        (self.kept, self.rows) = (kept, rows);
        self.of = Some(Of::new(listing));
    }
}

/// A table as it is to be shown.
pub(super) struct Shown<'a> {
    /// Which.
    pub table: Table,
    /// Width that each column asks for at first, whatever stands in it; the last one takes what is left.
    pub widths: &'a [f32],
    /// The columns of numbers and single words, which are told whole where there is room.
    pub whole: &'a [usize],
    /// Height of a row.
    pub row_points: f32,
    /// The row that is selected.
    pub selected: Option<usize>,
    /// What of the case it tells of.
    pub seen: &'a Seen,
    /// How a screen reader names a row.
    pub name: &'a dyn Fn(usize) -> String,
    /// The colour of a cell, by row and column.
    pub ink: &'a dyn Fn(usize, usize) -> Color32,
    /// The sign at the beginning of a row.
    pub sign: &'a dyn Fn(&mut Ui, usize),
}

/// Shows the table, filling `ui`; `clicked` says what a click on a row does.
pub(super) fn table_ui(
    ui: &mut Ui,
    reader: &Reader<'_>,
    views: &mut TableViews,
    shown: &Shown<'_>,
    (commands, clicked): (&mut Vec<Command>, &dyn Fn(usize) -> Command),
) {
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    let view = views.of(shown.table);
    view.update(shown.table, reader.state);
    // What is selected elsewhere is brought into view; what is clicked here is in view anyway.
    let newly = shown.selected.filter(|row| view.selected != Some(*row));
    view.selected = shown.selected;
    let position = newly.and_then(|row| view.rows.iter().position(|at| at.source as usize == row));
    let keyboard = keys_ui(ui, view, shown, (commands, clicked));
    let menu_asked = menu_by_key::is_asked_of(ui, keyboard);
    if view.widths.is_empty() && !view.rows.is_empty() {
        view.widths = first_widths(ui, reader, &view.rows, shown);
    }
    let widths = if view.widths.is_empty() { shown.widths } else { &view.widths };
    ScrollArea::horizontal().id_salt(shown.table.words()).auto_shrink(false).min_scrolled_height(0.0).show(ui, |ui| {
        let edges = Edges::of(ui, shown.table, shown.widths.len());
        edges.pass(ui);
        let ctx = ui.ctx().clone();
        let mut builder = TableBuilder::new(ui)
            .id_salt(shown.table.words())
            // The table has the keyboard as a whole: otherwise every cell would be a stop on the way through the window.
            .sense(Sense::CLICK)
            .auto_shrink(false)
            // The panel is as low as it was dragged, whatever the table would like.
            .min_scrolled_height(0.0)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::exact(8.0));
        let last = shown.widths.len().saturating_sub(1);
        for (at, width) in widths.iter().enumerate() {
            let column = if at == last { Column::remainder() } else { Column::initial(*width).resizable(true) };
            builder = builder.column(column.at_least(44.0).clip(true));
        }
        if let Some(position) = position {
            builder = builder.scroll_to_row(position, None);
        }
        let table = builder.header(HEAD_POINTS, |mut header| {
            header.col(|_| {});
            for (column, head) in shown.table.heads().iter().map(|head| say(head)).enumerate() {
                header.col(|ui| head_ui(ui, reader, shown.table, (column, head), commands));
            }
        });
        table.body(|body| {
            body.rows(shown.row_points, view.rows.len(), |mut row| {
                let Some(branch) = view.rows.get(row.index()).copied() else {
                    return;
                };
                let at = branch.source as usize;
                let response = row_ui(&mut row, reader, shown, branch);
                if response.clicked() {
                    commands.push(clicked(at));
                    // The arrows go on from here.
                    response.ctx.memory_mut(|memory| memory.request_focus(keyboard));
                }
                response.context_menu(|ui| menu_ui(ui, reader, (shown.table, at), commands));
                if shown.selected == Some(at) {
                    let popup = Popup::menu(&response);
                    let contents = |ui: &mut Ui| menu_ui(ui, reader, (shown.table, at), commands);
                    menu_by_key::menu_ui(&ctx, popup, keyboard, menu_asked, contents);
                }
            });
        });
        edges.name(&ctx, shown.table);
    });
    views.keyboard = Some(keyboard);
}

/// How wide the columns are at first, by what stands in the first rows.
fn first_widths(ui: &Ui, reader: &Reader<'_>, rows: &[Branch], shown: &Shown<'_>) -> Vec<f32> {
    /// So many rows tell how wide the others are.
    const TELLING: usize = 40;
    /// Room beside the words: between columns, and for the triangle of the order.
    const BESIDE: f32 = 14.0;
    const SIGN: f32 = 20.0;
    const LEAST: f32 = 44.0;
    let wide = |words: String, font| ui.painter().layout_no_wrap(words, font, Color32::PLACEHOLDER).size().x;
    let wants = shown.table.heads().iter().enumerate().map(|(column, head)| {
        let cell = |branch: &Branch| {
            let words = shown.table.cell(shown.seen, reader.clock, branch.source as usize, column);
            let before = if column == 0 { SIGN + inset_points(branch.depth) } else { 0.0 };
            before + wide(words, text(SECONDARY))
        };
        let cells = rows.iter().take(TELLING).map(cell).fold(wide(say(head).to_owned(), medium(SMALL)), f32::max);
        (cells + BESIDE).max(LEAST).ceil()
    });
    let wants: Vec<f32> = wants.collect();
    let between = ui.spacing().item_spacing.x;
    let room = ui.available_width() - 8.0 - between * (wants.len() as f32 + 1.0);
    fitted(shown.widths, &wants, shown.whole, room)
}

/// The edges that make columns wider. There is nothing for the keyboard in them.
struct Edges(Vec<Id>);

impl Edges {
    /// The edges of a table with so many columns, which is about to be shown in `ui`.
    fn of(ui: &Ui, table: Table, columns: usize) -> Self {
        let of_table = ui.scope_id().with(IdSalt::new(table.words())).with("resize_column");
        Self((1..columns).map(|column| of_table.with(column)).collect())
    }

    /// Lets the keyboard go past them.
    fn pass(&self, ui: &Ui) {
        if ui.memory(egui::Memory::focused).is_some_and(|focused| self.0.contains(&focused)) {
            let direction = if focus::goes_back(ui) { FocusDirection::Previous } else { FocusDirection::Next };
            ui.memory_mut(|memory| memory.move_focus(direction));
            ui.request_repaint();
        }
    }

    fn name(&self, ctx: &Context, table: Table) {
        for (edge, head) in self.0.iter().zip(table.heads().iter().map(|head| say(head))) {
            if ctx.has_accesskit_node(*edge) {
                ctx.accesskit_node_builder(*edge, |node| {
                    node.set_role(Role::Splitter);
                    node.set_label(tell!("column-width", table = table.name(), head = head));
                });
            }
        }
    }
}

/// Lets the table have the keyboard: arrows and pages select the next rows, as clicks do.
fn keys_ui(
    ui: &Ui,
    view: &mut TableView,
    shown: &Shown<'_>,
    (commands, clicked): (&mut Vec<Command>, &dyn Fn(usize) -> Command),
) -> Id {
    let id = ui.scope_id().with(("table", shown.table.words()));
    let rows = view.rows.len();
    let response = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
    response.widget_info(|| {
        let name =
            tell!("table-name", table = shown.table.name().to_lowercase(), rows = tell!("count-rows", count = rows));
        WidgetInfo::labeled(Role::Table, true, name)
    });
    if !response.has_focus() {
        return id;
    }
    // Escape leaves what is selected, and not the table.
    let filter = EventFilter { vertical_arrows: true, escape: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let page = ((response.rect.height() - HEAD_POINTS) / shown.row_points).max(2.0) as usize - 1;
    let is_selected = |at: &Branch| Some(at.source as usize) == shown.selected;
    let walked = view.rows.get(view.walked).is_some_and(is_selected).then_some(view.walked);
    let now = || walked.or_else(|| view.rows.iter().position(is_selected));
    let Some(next) = row_of_keys(ui, now, rows, page) else { return id };
    view.walked = next;
    if let Some(row) = view.rows.get(next) {
        commands.push(clicked(row.source as usize));
    }
    id
}

/// What can be copied from a row, and where it can be opened.
fn menu_ui(ui: &mut Ui, reader: &Reader<'_>, (table, at): (Table, usize), commands: &mut Vec<Command>) {
    ui.set_min_width(180.0);
    let state = reader.state;
    let item = match table {
        Table::Commitments => Some(ItemRef::new(Kind::Commitment, at)),
        Table::Sources => Some(ItemRef::new(Kind::Source, at)),
        Table::Problems => None,
    };
    let place = match item {
        Some(item) => state.document.place_on_disk(item),
        None => state.findings().problems.get(at).and_then(|problem| state.findings().problem_on_disk(problem)),
    };
    let copy = item.map(|item| (copy_words(item.kind), Command::CopyItem(item)));
    let of_table = [(say("copy-row"), Command::CopyRow(table, at)), (say("copy-table"), Command::CopyTable(table))];
    let editor = place.map(|place| (say("open-in-editor"), Command::OpenInEditor(place)));
    let notes = item.map(|item| item_entries(state, item)).unwrap_or_default();
    for (name, command) in notes.into_iter().chain(copy).chain(of_table).chain(editor) {
        if ui.button(name).clicked() {
            commands.push(command);
            ui.close();
        }
    }
}

/// A head: its name, and which way the table is ordered where it is ordered by it.
fn head_ui(ui: &mut Ui, reader: &Reader<'_>, table: Table, (column, head): (usize, &str), commands: &mut Vec<Command>) {
    let sort = reader.state.panels.sorts.of(table).filter(|sort| sort.column == column);
    let palette = reader.palette;
    let font = if sort.is_some() { medium(SMALL) } else { text(SMALL) };
    ui.spacing_mut().item_spacing.x = 4.0;
    let words = RichText::new(head).font(font).color(if sort.is_some() { palette.ink1 } else { palette.ink3 });
    // The whole cell is the head.
    let response = ui.interact(ui.max_rect(), ui.scope_id().with("head"), Sense::click());
    let label = ui.add(Label::new(words).truncate().selectable(false));
    if let Some(sort) = sort {
        arrow_ui(ui, palette.ink1, sort.reversed);
    }
    if response.hovered() || response.has_focus() {
        ui.painter().hline(label.rect.x_range(), label.rect.bottom(), Stroke::new(1.0, palette.ink2));
    }
    let (told, hint) = match sort {
        None => (say("sort-none"), say("sort-by-this")),
        Some(Sort { reversed: false, .. }) => (say("sort-forward"), say("sort-once-more")),
        Some(_) => (say("sort-back"), say("sort-once-more")),
    };
    let name = tell!("column-order", table = table.name(), head = head, told = told);
    response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, true, sort.is_some(), &name));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint).clicked() {
        commands.push(Command::SortBy(table, column));
    }
}

/// A small triangle: up for first to last, down for last to first.
fn arrow_ui(ui: &mut Ui, color: Color32, reversed: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(8.0, 8.0), Sense::hover());
    let (centre, tip) = (rect.center(), if reversed { 2.5 } else { -2.5 });
    let points = vec![centre + vec2(-3.5, -tip), centre + vec2(3.5, -tip), centre + vec2(0.0, tip)];
    ui.painter().add(Shape::convex_polygon(points, color, Stroke::NONE));
}

fn row_ui(row: &mut TableRow<'_, '_>, reader: &Reader<'_>, shown: &Shown<'_>, branch: Branch) -> Response {
    let at = branch.source as usize;
    let selected = shown.selected == Some(at);
    row.set_selected(selected);
    row.col(|_| {});
    for column in 0..shown.table.heads().len() {
        row.col(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            if column == 0 {
                inset_ui(ui, reader, branch.depth);
                (shown.sign)(ui, at);
            }
            let mut words = shown.table.cell(shown.seen, reader.clock, at, column);
            if column == 0 && branch.again {
                words.push_str(say("tree-above"));
            }
            stand_in_ui(ui, shown.table.text_of(shown.seen, at, column).and_then(|text| reader.stand_in(text)));
            let words = RichText::new(words).font(text(SECONDARY)).color((shown.ink)(at, column));
            // Where it is cut off, the whole is told on hover.
            ui.add(Label::new(words).truncate());
        });
    }
    let response = row.response();
    response.widget_info(|| {
        let level = if branch.depth == 0 { String::new() } else { tell!("row-level", level = branch.depth + 1) };
        WidgetInfo::selected(Role::Row, true, selected, format!("{}{level}", (shown.name)(at)))
    });
    response
}

/// How far a row of a tree is set in, with an elbow to what it stands below.
fn inset_ui(ui: &mut Ui, reader: &Reader<'_>, depth: u32) {
    if depth == 0 {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(inset_points(depth), ui.available_height()), Sense::hover());
    let stroke = Stroke::new(1.0, reader.palette.quiet);
    let (x, y) = (rect.right() - 9.0, rect.center().y);
    ui.painter().vline(x, rect.top()..=y, stroke);
    ui.painter().hline(x..=rect.right() - 1.0, y, stroke);
}

/// How far a row of a tree is set in.
fn inset_points(depth: u32) -> f32 {
    /// Deeper ones are set in no further: their words need the room.
    const DEEPEST: u32 = 8;
    const STEP: f32 = 14.0;
    STEP * depth.min(DEEPEST) as f32
}
