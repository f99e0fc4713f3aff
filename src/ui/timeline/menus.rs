//! What a right click on the timeline offers: to show, find, copy what is there, and to open it where it is written.

use egui::{Popup, Pos2, Rect, Response, SetOpenCommand, Ui};

use super::TimelineView;
use super::head_drag::{fixed_words, order_of};
use super::heads::Head;
use super::input::{close_up, nearer_view};
use super::nodes::{Clicked, screen};
use super::scene::Scene;
use crate::app::around::AROUND_SECS;
use crate::app::filter::Mode;
use crate::app::lanes::LanesCommand;
use crate::app::names::{shortened, title_of};
use crate::app::{Command, Document, FilterCommand, Side, State};
use crate::case::{Case, Id, ItemRef, Kind};
use crate::language::say;
use crate::tell;
use crate::timeline::Viewport;
use crate::timeline::extent::{range_of_item, range_of_when};
use crate::timeline::grouping::Grouping;
use crate::timeline::hit::{Target, area};
use crate::timeline::lane::LaneKey;
use crate::timeline::lane_order::{Fixed, moved};
use crate::timeline::rows::{Row, RowKind};
use crate::ui::menu_by_key;
use crate::ui::notes::item_entries as item_note_entries;
use crate::ui::parts::{caption, copy_words};

/// Most items of a mark that are copied at once, and most that a menu names.
const MOST_COPIED: usize = 500;
const MOST_NAMED: usize = 8;
/// Most characters of a title in a menu.
const TITLE_CHARS: usize = 48;
/// Narrowest menu.
const WIDTH: f32 = 190.0;

/// What was clicked.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    items: Vec<ItemRef>,
    count: usize,
    /// The view that tells several apart.
    nearer: Option<Viewport>,
    /// Where the menu opens, if the keyboard asked.
    at: Option<Pos2>,
}

impl Asked {
    /// About one item.
    pub(super) fn item(item: ItemRef) -> Self {
        Self { items: vec![item], count: 1, nearer: None, at: None }
    }

    /// About everything that a mark or a line stands for.
    pub(super) fn target(scene: &Scene<'_>, target: Target) -> Option<Self> {
        match target {
            Target::Connector(index) => {
                let connector = scene.layout.connectors.get(index)?;
                Some(Self::item(ItemRef { kind: Kind::Event, index: connector.event }))
            }
            Target::Mark(index) => {
                let mark = scene.layout.marks.get(index)?;
                let row = scene.row(mark.row)?;
                let items = mark.items(row).take(MOST_COPIED).collect();
                Some(Self {
                    items,
                    count: mark.count(),
                    nearer: nearer_view(scene.axis.folds, scene.viewport, mark.slots(row)),
                    at: None,
                })
            }
        }
    }

    /// About what is selected, at its mark or in the middle of the timeline where that is out of view.
    fn selected(scene: &Scene<'_>, canvas: &Response) -> Option<Self> {
        let item = scene.state.selection.item?;
        let mark = scene.layout.marks.iter().find(|mark| scene.is_selected_mark(mark));
        let rect = mark.and_then(|mark| area(&scene.rows, mark).map(|area| screen(scene, mark, area)));
        let at = rect.map(|rect| rect.intersect(canvas.rect)).filter(Rect::is_positive);
        Some(Self { at: Some(at.map_or(canvas.rect.center(), |rect| rect.center_bottom())), ..Self::item(item) })
    }
}

/// The menu about what was clicked: the mark of a node, else what the pointer is over, else the item of a title or curve;
/// and about what is selected, where the keyboard is on the timeline and asks for it.
pub(super) fn canvas_menu(
    ui: &Ui,
    scene: &Scene<'_>,
    (canvas, view): (&Response, &mut TimelineView),
    (node, hovered, item): (Option<&Clicked>, Option<Target>, Option<ItemRef>),
    commands: &mut Vec<Command>,
) {
    let node = node.filter(|clicked| clicked.menu).map(|clicked| clicked.target);
    let opened = (node.is_some() || canvas.secondary_clicked()).then(|| {
        let target = node.or(hovered).and_then(|target| Asked::target(scene, target));
        view.asked = target.or_else(|| item.map(Asked::item));
        SetOpenCommand::Bool(view.asked.is_some())
    });
    let free = ui
        .memory(|memory| memory.focused().is_none_or(|id| id == canvas.id) && memory.allows_interaction(ui.layer_id()));
    let free = free && !Popup::is_any_open(ui);
    let mut opened_by_key = false;
    if free && menu_by_key::is_asked(ui) {
        match Asked::selected(scene, canvas) {
            Some(asked) => (view.asked, opened_by_key) = (Some(asked), true),
            None => commands.push(Command::Remark(say("missing-item").to_owned())),
        }
    }
    let Some(asked) = &view.asked else { return };
    let contents = |ui: &mut Ui| {
        ui.set_min_width(WIDTH);
        match asked.items.as_slice() {
            [item] if asked.count == 1 => {
                caption(ui, shortened(title_of(scene.case, *item), TITLE_CHARS));
                item_entries(ui, scene.state, *item, commands);
            }
            items => several_entries(ui, scene, (items, asked), commands),
        }
    };
    let popup = Popup::menu(canvas);
    match asked.at {
        Some(at) => menu_by_key::menu_ui(ui, popup.at_position(at), canvas.id, opened_by_key, contents),
        None => {
            let popup = popup.id(ui.scope_id().with("menu of the canvas"));
            popup.open_memory(opened).at_pointer_fixed().show(contents);
        }
    }
}

/// What can be done with one item.
pub(super) fn item_entries(ui: &mut Ui, state: &State, item: ItemRef, commands: &mut Vec<Command>) {
    let document = &state.document;
    let mut entries = vec![(say("show-in-full"), Command::ShowInFull(item))];
    if let Some((start, end)) = range_of_item(&document.case, item) {
        entries.push((say("zoom-to-it"), Command::SetViewport(close_up(&state.view.folds, start, end))));
    }
    if document.case.when_of(item).is_some_and(|when| when.earliest.is_some()) {
        entries.push((say("cursor-at-item"), Command::CursorAt(item)));
    }
    if document.case.when_of(item).and_then(range_of_when).is_some() {
        let around = FilterCommand::Around(item, AROUND_SECS, Side::Both);
        entries.push((say("around-title"), Command::Filter(around)));
    }
    entries.extend(item_note_entries(state, item));
    entries.push((copy_words(item.kind), Command::CopyItem(item)));
    if let Some(place) = document.place_on_disk(item) {
        entries.push((say("open-in-editor"), Command::OpenInEditor(place)));
    }
    entries_ui(ui, entries, commands);
}

/// What can be done with several items that one mark stands for.
fn several_entries(ui: &mut Ui, scene: &Scene<'_>, (items, asked): (&[ItemRef], &Asked), commands: &mut Vec<Command>) {
    let events = items.first().is_some_and(|item| item.kind == Kind::Event);
    caption(
        ui,
        if events {
            tell!("count-events", count = asked.count)
        } else {
            tell!("count-statements", count = asked.count)
        },
    );
    let copied =
        if asked.count > items.len() { tell!("copy-first", count = items.len()) } else { say("copy-all").to_owned() };
    let mut entries = Vec::new();
    if let Some(viewport) = asked.nearer {
        entries.push((say("zoom-to-them").to_owned(), Command::SetViewport(viewport)));
    }
    entries.push((copied, Command::CopyItems(items.to_vec())));
    entries_ui(ui, entries, commands);
    ui.separator();
    let named = items.iter().take(MOST_NAMED);
    let named = named.map(|item| (shortened(title_of(scene.case, *item), TITLE_CHARS), Command::ShowInFull(*item)));
    entries_ui(ui, named.collect(), commands);
    if asked.count > MOST_NAMED {
        caption(ui, tell!("and-more", count = asked.count - MOST_NAMED));
    }
}

/// The menu of a head, by a right click or by the key for menus.
pub(super) fn head_menu(ui: &Ui, response: &Response, scene: &Scene<'_>, head: &Head<'_>, commands: &mut Vec<Command>) {
    response.context_menu(|ui| head_entries(ui, scene, head, commands));
    let asked = menu_by_key::is_asked_of(ui, response.id);
    menu_by_key::menu_ui(ui, Popup::menu(response), response.id, asked, |ui| head_entries(ui, scene, head, commands));
}

fn head_entries(ui: &mut Ui, scene: &Scene<'_>, head: &Head<'_>, commands: &mut Vec<Command>) {
    ui.set_min_width(WIDTH);
    let document = &scene.state.document;
    let refers = head.who().or(head.leads_to);
    let item = refers.and_then(|id| scene.case.item(id));
    if refers.is_some() && item.is_none() {
        // The case refers to somebody whom it does not have.
        caption(ui, say("left-out-see-problems"));
    }
    if let Some(item) = item {
        let mut entries: Vec<(&str, Command)> = Vec::new();
        if let Some(who) = head.who() {
            entries.push((say("show"), Command::SelectActor(who)));
            let selected = &scene.state.selection.actors;
            if selected.contains(&who) && selected.len() > 1 {
                entries.push((say("dialogue-remove"), Command::ToggleActor(who)));
            } else if !selected.is_empty() && !selected.contains(&who) {
                entries.push((say("dialogue-add"), Command::ToggleActor(who)));
            }
        } else {
            entries.push((say("show-in-full"), Command::Inspect(item)));
        }
        if let Some(item) = head.who().or(head.leads_to).and_then(|id| scene.case.item(id)) {
            entries.push((say("filter-by-this"), Command::Filter(FilterCommand::By(item, Mode::AnyOf))));
            entries.push((say("filter-leave-out"), Command::Filter(FilterCommand::By(item, Mode::NoneOf))));
        }
        entries.extend(item_note_entries(scene.state, item));
        entries.push((say("copy"), Command::CopyItem(item)));
        let said = head.who().map(|who| statements_of(scene.case, document, who)).unwrap_or_default();
        if !said.is_empty() {
            entries.push((say("copy-statements"), Command::CopyItems(said)));
        }
        if let Some(place) = document.place_on_disk(item) {
            entries.push((say("open-in-editor"), Command::OpenInEditor(place)));
        }
        entries_ui(ui, entries, commands);
    }
    if let Some(row) = head.row {
        if item.is_some() {
            ui.separator();
        }
        lane_entries(ui, scene, row, commands);
    }
}

/// What can be done with a lane: to fold, pin, hide and move it; what cannot says why.
fn lane_entries(ui: &mut Ui, scene: &Scene<'_>, row: &Row, commands: &mut Vec<Command>) {
    let mut entries: Vec<(&str, Result<Command, &str>)> = Vec::new();
    let sought = || say("lane-sought");
    match row.kind {
        RowKind::Party(id) => {
            entries.push((say("fold"), if scene.can_fold() { Ok(Command::ToggleParty(id)) } else { Err(sought()) }));
        }
        RowKind::Folded(id) => entries.push((say("unfold"), Ok(Command::ToggleParty(id)))),
        RowKind::Quiet(party) => entries.push((say("lane-spread"), Ok(Command::ToggleQuiet(party)))),
        RowKind::Fewer(party) => entries.push((say("head-fewer-actors"), Ok(Command::ToggleQuiet(party)))),
        RowKind::Actor(_) | RowKind::OthersHead | RowKind::Unnamed | RowKind::Group(_) => {}
    }
    if scene.rows.grouping != Grouping::Packed && !matches!(row.kind, RowKind::Fewer(_)) {
        let of = |command: fn(LaneKey) -> LanesCommand| Ok(Command::Lanes(command(row.lane.clone())));
        let pinned = scene.rows.pins.contains(&row.lane);
        if pinned {
            entries.push((say("lane-unpin"), of(LanesCommand::Unpin)));
        } else if !matches!(row.kind, RowKind::OthersHead | RowKind::Unnamed) {
            entries.push((say("lane-pin"), of(LanesCommand::Pin)));
        }
        entries.push((say("lane-hide"), of(LanesCommand::Hide)));
        let at = scene.rows.rows.iter().position(|other| other.lane == row.lane && other.kind == row.kind);
        let moved = |by: isize| at.ok_or(Fixed::Itself).and_then(|at| moved(&scene.rows, at, by));
        for (name, by) in [(say("lane-up"), -1), (say("lane-down"), 1)] {
            entries.push((name, moved(by).map(order_of).map_err(fixed_words)));
        }
    }
    for (name, entry) in entries {
        let response = ui.add_enabled(entry.is_ok(), egui::Button::new(name));
        match entry {
            Ok(command) if response.clicked() => {
                commands.push(command);
                ui.close();
            }
            Ok(_) => {}
            Err(why) => {
                response.on_disabled_hover_text(why);
            }
        }
    }
}

/// What an actor, or everybody of a party, said.
fn statements_of(case: &Case, document: &Document, who: Id) -> Vec<ItemRef> {
    let members = case.actors.iter().filter(|actor| actor.party == Some(who)).map(|actor| actor.id);
    let said = members.chain([who]).flat_map(|id| document.index.statements_of(id));
    let mut said: Vec<ItemRef> = said.map(|index| ItemRef { kind: Kind::Statement, index: *index }).collect();
    said.sort_unstable();
    said
}

fn entries_ui<S: Into<String>>(ui: &mut Ui, entries: Vec<(S, Command)>, commands: &mut Vec<Command>) {
    for (name, command) in entries {
        if ui.button(name.into()).clicked() {
            commands.push(command);
            ui.close();
        }
    }
}
