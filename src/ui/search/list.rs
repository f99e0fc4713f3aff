//! What was found, below the box: grouped, the best first, only what is visible laid out.

use std::sync::{Arc, Weak};

use egui::{
    Area, CornerRadius, Frame, Order, Rect, Role, ScrollArea, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::command::command_ui;
use super::note::note_ui;
use super::row::row_ui;
use crate::app::notes::NoteId;
use crate::app::palette::{self, Doable};
use crate::app::{Answer, Command, SavedFilter, Search, State};
use crate::case::{Case, ItemRef};
use crate::language::{self, Speech, say};
use crate::search::{Found, Group};
use crate::tell;
use crate::timeline::away::AwayLanes;
use crate::ui::parts::{caption, grouped, hairline};
use crate::ui::reader::Reader;
use crate::ui::theme::{CONTROL_RADIUS, SECONDARY, SMALL, medium, text};

/// Width of the list.
const WIDTH: f32 = 560.0;
/// Height of a group's name.
const HEAD: f32 = 28.0;
/// Height of a hit.
const ROW: f32 = 44.0;
/// Height of the line that opens a group.
const MORE: f32 = 28.0;
/// How many hits of a group are shown before it is opened.
const FIRST: usize = 5;

/// What the list keeps from frame to frame.
#[derive(Debug, Default)]
pub(super) struct List {
    /// What the rest belongs to, and how it was spoken.
    of: (String, Speech),
    /// The filters that were saved then.
    saved: Vec<SavedFilter>,
    /// The commands that were found.
    commands: Vec<Doable>,
    /// Which lanes are put away, of which case.
    lanes: (Weak<Case>, AwayLanes),
    /// The line that Enter goes to, counted over all groups.
    chosen: usize,
    /// Bring it into view.
    follow: bool,
    /// Groups that are shown whole.
    whole: Vec<Name>,
}

/// What became of the list in this frame.
pub(super) struct Shown {
    /// The pointer is over it.
    pub has_pointer: bool,
    /// A line of it was clicked.
    pub clicked: bool,
    /// A command of it was carried out.
    pub ran: bool,
}

/// Which group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Name {
    Items(Group),
    Notes,
    Commands,
}

/// What a group holds.
#[derive(Clone, Copy)]
enum Content<'a> {
    Items(&'a Found),
    Notes(&'a [NoteId]),
    Commands(&'a [Doable]),
}

/// A group as it stands in the list.
#[derive(Clone, Copy)]
struct Block<'a> {
    content: Content<'a>,
    /// Its hits that are shown.
    shown: usize,
    /// Where its name begins, in points from the top of the list.
    top: f32,
    /// How many lines can be chosen before it.
    line: usize,
    /// The place of its first hit among all.
    place: usize,
}

/// What a line leads to.
enum Line<'a> {
    /// The hit at a place.
    Item(ItemRef, usize),
    /// The note at a place.
    Note(NoteId, usize),
    Command(&'a Doable),
    /// All of the group.
    More,
}

impl<'a> Block<'a> {
    fn count(&self) -> usize {
        match self.content {
            Content::Items(found) => found.items.len(),
            Content::Notes(notes) => notes.len(),
            Content::Commands(hits) => hits.len(),
        }
    }

    fn name(&self) -> Name {
        match self.content {
            Content::Items(found) => Name::Items(found.group),
            Content::Notes(_) => Name::Notes,
            Content::Commands(_) => Name::Commands,
        }
    }

    /// Whether keys step through what it holds.
    fn has_hits(&self) -> bool {
        !matches!(self.content, Content::Commands(_))
    }

    fn has_more(&self) -> bool {
        self.shown < self.count()
    }

    fn lines(&self) -> usize {
        self.shown + usize::from(self.has_more())
    }

    fn height(&self) -> f32 {
        HEAD + ROW * self.shown as f32 + if self.has_more() { MORE } else { 0.0 }
    }

    /// The top and height of one of its lines.
    fn line_at(&self, line: usize) -> (f32, f32) {
        let top = self.top + HEAD + ROW * line.min(self.shown) as f32;
        (top, if line < self.shown { ROW } else { MORE })
    }

    fn leads_to(&self, line: usize) -> Line<'a> {
        let shown = line < self.shown;
        match self.content {
            Content::Items(found) => match found.items.get(line).filter(|_| shown) {
                Some(item) => Line::Item(*item, self.place + line),
                None => Line::More,
            },
            Content::Notes(notes) => match notes.get(line).filter(|_| shown) {
                Some(id) => Line::Note(*id, self.place + line),
                None => Line::More,
            },
            Content::Commands(hits) => hits.get(line).filter(|_| shown).map_or(Line::More, Line::Command),
        }
    }
}

impl List {
    /// Finds the commands for what is typed, and begins at the top where that is something new.
    fn follow_typed(&mut self, state: &State) {
        let search = &state.search;
        let spoken = language::spoken();
        if self.of.0 == search.typed && self.of.1 == spoken && self.saved == state.saved_filters {
            return;
        }
        self.commands = palette::doable(&search.typed, &state.saved_filters);
        self.saved.clone_from(&state.saved_filters);
        self.of = (search.typed.clone(), spoken);
        self.chosen = 0;
        self.follow = true;
        self.whole.clear();
    }

    /// Knows which lanes are put away, so that rows can say so.
    fn follow_lanes(&mut self, state: &State) {
        let case = &state.document.case;
        let (of, lanes) = &self.lanes;
        if of.as_ptr() != Arc::as_ptr(case) || !lanes.is_of(&state.arrangement()) {
            self.lanes = (Arc::downgrade(case), state.away_lanes());
        }
    }

    /// Begins at the hit that one stands on.
    pub(super) fn open(&mut self, state: &State) {
        let search = &state.search;
        self.follow_typed(state);
        self.follow = true;
        let Some(at) = search.at else { return };
        let blocks = self.blocks(search);
        let block = blocks.iter().rfind(|block| block.has_hits() && block.place <= at);
        if let Some(block) = block.filter(|block| at < block.place + block.shown) {
            self.chosen = block.line + at - block.place;
        }
    }

    /// Chooses the line so many below.
    pub(super) fn choose(&mut self, state: &State, by: isize) {
        self.follow_typed(state);
        let count: usize = self.blocks(&state.search).iter().map(Block::lines).sum();
        self.chosen = self.chosen.saturating_add_signed(by).min(count.saturating_sub(1));
        self.follow = true;
    }

    /// Goes to the chosen hit, carries out the chosen command, or opens the chosen group; whether it was a command.
    pub(super) fn enter(&mut self, state: &State, commands: &mut Vec<Command>) -> bool {
        self.follow_typed(state);
        let blocks = self.blocks(&state.search);
        let Some(block) = blocks.iter().rfind(|block| block.line <= self.chosen) else { return false };
        match block.leads_to(self.chosen - block.line) {
            Line::Item(_, place) | Line::Note(_, place) => commands.push(Command::GoToHit(place)),
            Line::Command(hit) => return run(hit, state, commands),
            Line::More => {
                let name = block.name();
                self.whole.push(name);
            }
        }
        false
    }

    /// The groups: commands stand after what is better found.
    fn blocks<'a>(&'a self, search: &'a Search) -> Vec<Block<'a>> {
        let groups = &search.hits.groups;
        let mut contents: Vec<Content<'a>> = groups.iter().map(Content::Items).collect();
        if !search.notes.ids.is_empty() {
            contents.insert(search.notes_before(), Content::Notes(&search.notes.ids));
        }
        if let Some(best) = self.commands.first() {
            let worse = |content: &Content<'_>| matches!(content, Content::Items(found) if found.rank() < best.rank());
            let at = contents.iter().position(worse).unwrap_or(contents.len());
            contents.insert(at, Content::Commands(&self.commands));
        }
        let alone = contents.len() == 1;
        let (mut top, mut line, mut place) = (0.0, 0, 0);
        let block = |content: Content<'a>| {
            let mut block = Block { content, shown: 0, top, line, place };
            let count = block.count();
            // One more than would be left out takes no more room than the line that says so.
            let all = alone || count <= FIRST + 1 || self.whole.contains(&block.name());
            block.shown = if all { count } else { FIRST };
            top += block.height();
            line += block.lines();
            place += if block.has_hits() { count } else { 0 };
            block
        };
        contents.into_iter().map(block).collect()
    }

    /// Shows the list below `anchor`.
    pub(super) fn show(&mut self, ui: &Ui, reader: &Reader<'_>, anchor: Rect, commands: &mut Vec<Command>) -> Shown {
        let search = &reader.state.search;
        self.follow_typed(reader.state);
        let screen = ui.ctx().content_rect();
        let width = WIDTH.min(screen.width() - 16.0);
        let left = anchor.left().min(screen.right() - 8.0 - width).max(screen.left() + 8.0);
        let tallest = (screen.bottom() - anchor.bottom() - 60.0).clamp(100.0, 620.0);
        let frame = Frame::new()
            .fill(reader.palette.panel)
            .stroke(Stroke::new(1.0, reader.palette.line))
            .corner_radius(CONTROL_RADIUS);
        let (mut clicked, mut ran) = (false, false);
        let area = Area::new(super::box_id().with("list"))
            .order(Order::Foreground)
            .fixed_pos(pos2(left, anchor.bottom()))
            .constrain_to(screen)
            .show(ui, |ui| {
                frame.show(ui, |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    if self.blocks(search).is_empty() {
                        nothing_ui(ui, reader);
                    } else {
                        (clicked, ran) = self.hits_ui(ui, reader, tallest, commands);
                        foot_ui(ui, reader, (self.commands.len(), search.notes.ids.len()));
                    }
                });
            });
        let pointer = ui.input(|input| input.pointer.interact_pos());
        Shown { has_pointer: pointer.is_some_and(|at| area.response.rect.contains(at)), clicked, ran }
    }

    /// The groups; whether a line was clicked, and whether that carried out a command.
    fn hits_ui(&mut self, ui: &mut Ui, reader: &Reader<'_>, tallest: f32, commands: &mut Vec<Command>) -> (bool, bool) {
        let follow = std::mem::take(&mut self.follow);
        let chosen = self.chosen;
        self.follow_lanes(reader.state);
        let lanes = &self.lanes.1;
        let blocks = self.blocks(&reader.state.search);
        let height: f32 = blocks.iter().map(Block::height).sum();
        let (mut clicked, mut ran, mut opened) = (false, false, None);
        let area = ScrollArea::vertical().id_salt("found").auto_shrink(false);
        // As high as there is room on the screen, whatever the list was like in the frame before.
        let area = area.max_height(tallest.min(height)).min_scrolled_height(tallest.min(height));
        area.show_viewport(ui, |ui, view| {
            ui.set_height(height);
            let origin = ui.max_rect().left_top();
            let width = ui.max_rect().width();
            let at = |top: f32, height: f32| Rect::from_min_size(origin + vec2(0.0, top), vec2(width, height));
            for block in &blocks {
                if block.top <= view.max.y && block.top + HEAD >= view.min.y {
                    head_ui(ui, reader, at(block.top, HEAD), block);
                }
                // What lies above is passed over by counting, so that a long group costs no more than a short one.
                let above = ((view.min.y - block.top - HEAD) / ROW).floor().max(0.0) as usize;
                for line in above.min(block.lines())..block.lines() {
                    let (top, height) = block.line_at(line);
                    if top > view.max.y {
                        break;
                    }
                    let is_chosen = block.line + line == chosen;
                    let place = at(top, height);
                    ui.scope_builder(UiBuilder::new().max_rect(place).id_salt((block.name(), line)), |ui| match block
                        .leads_to(line)
                    {
                        Line::Item(item, hit) if row_ui(ui, reader, lanes, (place, item, is_chosen)).clicked() => {
                            commands.push(Command::GoToHit(hit));
                            clicked = true;
                        }
                        Line::Command(hit) if command_ui(ui, reader, place, hit, is_chosen).clicked() => {
                            ran = run(hit, reader.state, commands);
                            clicked = true;
                        }
                        Line::More if more_ui(ui, reader, place, block, is_chosen).clicked() => {
                            opened = Some(block.name());
                            clicked = true;
                        }
                        Line::Note(id, hit)
                            if note_ui(ui, reader, lanes, (place, id, is_chosen)).is_some_and(|row| row.clicked()) =>
                        {
                            commands.push(Command::GoToHit(hit));
                            clicked = true;
                        }
                        Line::Item(..) | Line::Note(..) | Line::Command(_) | Line::More => {}
                    });
                }
                if follow && (block.line..block.line + block.lines()).contains(&chosen) {
                    let (top, height) = block.line_at(chosen - block.line);
                    // With the first line of a group its name comes into view.
                    let above = if chosen == block.line { HEAD } else { 0.0 };
                    let animation = egui::style::ScrollAnimation::none();
                    ui.scroll_to_rect_animation(at(top - above, height + above), None, animation);
                }
            }
        });
        self.whole.extend(opened);
        (clicked, ran)
    }
}

/// Carries out a command that was found, and takes what was typed to find it away; whether it could be.
fn run(hit: &Doable, state: &State, commands: &mut Vec<Command>) -> bool {
    if hit.missing(state).is_some() {
        return false;
    }
    commands.push(Command::ClearSearch);
    // The box that it opens is this one.
    if hit.command() == Command::OpenSearch {
        return false;
    }
    commands.push(Command::CloseSearch);
    commands.push(hit.command());
    true
}

/// What may be done where nothing is found; nothing to be said of a single word.
fn why_nothing(typed: &str) -> &'static str {
    match typed {
        _ if !typed.contains(char::is_whitespace) => "",
        _ if typed.starts_with(['"', '“', '«', '„']) => say("search-not-together"),
        _ => say("search-fewer"),
    }
}

fn group_words(name: Name) -> &'static str {
    match name {
        Name::Items(Group::People) => say("people"),
        Name::Items(Group::Events) => say("events"),
        Name::Items(Group::Statements) => say("statements"),
        Name::Items(Group::Commitments) => say("commitments"),
        Name::Items(Group::Sources) => say("sources"),
        Name::Items(Group::Topics) => say("topics"),
        Name::Items(Group::Relations) => say("relations"),
        Name::Notes => say("notes"),
        Name::Commands => say("commands"),
    }
}

fn head_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, block: &Block<'_>) {
    let (palette, painter) = (reader.palette, ui.painter());
    if block.top > 0.0 {
        painter.hline(rect.x_range(), painter.round_to_pixel_center(rect.top()), Stroke::new(1.0, palette.faint_line));
    }
    let name = group_words(block.name());
    let y = rect.top() + 17.0;
    let at = pos2(rect.left() + 14.0, y);
    let drawn = painter.text(at, egui::Align2::LEFT_CENTER, name, medium(SMALL), palette.ink2);
    let count = grouped(block.count());
    let at = pos2(drawn.right() + 6.0, y);
    painter.text(at, egui::Align2::LEFT_CENTER, &count, text(SMALL), palette.ink3);
    let response = ui.interact(rect, super::box_id().with(("group", block.name())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name} {count}")));
}

fn more_ui(ui: &Ui, reader: &Reader<'_>, rect: Rect, block: &Block<'_>, chosen: bool) -> egui::Response {
    let palette = reader.palette;
    let words = tell!("search-all", count = block.count(), group = group_words(block.name()).to_lowercase());
    let response = ui.interact(rect, super::box_id().with(("all of", block.name())), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &words));
    if chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::ZERO, palette.raised);
    }
    let at = pos2(rect.left() + 32.0, rect.center().y);
    ui.painter().text(at, egui::Align2::LEFT_CENTER, words, text(SECONDARY), palette.ink2);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// How many there are, and which keys go where.
fn foot_ui(ui: &mut Ui, reader: &Reader<'_>, (commands, notes): (usize, usize)) {
    let search = &reader.state.search;
    hairline(ui);
    Frame::new().inner_margin(egui::Margin::symmetric(14, 6)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let mut found = Vec::new();
            if search.hits.count() > 0 || !palette::commands_only(&search.typed) {
                let more = if search.answer == Answer::Complete { "" } else { say("search-still") };
                found.push(format!("{}{more}", tell!("count-hits", count = search.hits.count())));
            }
            if notes > 0 {
                found.push(tell!("count-notes-kept", count = notes));
            }
            if commands > 0 {
                found.push(tell!("count-commands", count = commands));
            }
            caption(ui, found.join(" · "));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                caption(ui, say("search-keys"));
            });
        });
    });
}

/// What the list says where there is nothing in it.
fn nothing_ui(ui: &mut Ui, reader: &Reader<'_>) {
    let search = &reader.state.search;
    let typed = search.typed.trim();
    Frame::new().inner_margin(egui::Margin::symmetric(14, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let (first, second) = match search.answer {
            _ if typed.is_empty() => (say("search-hint").to_owned(), say("search-hint-two")),
            _ if palette::commands_only(typed) => (tell!("search-no-command", typed = typed), ""),
            Answer::Preparing => (say("search-preparing").to_owned(), say("search-appears")),
            Answer::Searching => (say("search-searching").to_owned(), ""),
            Answer::Complete => {
                // A phrase that is looked for has marks already.
                let marked = typed.starts_with(['"', '“', '«', '„']);
                let named = if marked { typed.to_owned() } else { tell!("quoted", words = typed) };
                (tell!("search-nothing", typed = named), why_nothing(typed))
            }
        };
        crate::ui::parts::label(ui, first, text(SECONDARY), reader.palette.ink1);
        if !second.is_empty() {
            caption(ui, second);
        }
        if typed.is_empty() {
            caption(ui, say("search-hint-commands"));
        }
    });
}
