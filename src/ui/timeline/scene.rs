//! Everything that is drawn from in one frame.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use egui::{Color32, Rect};

use super::axis::Axis;
use super::bright::Bright;
use super::fresh::Fresh;
use super::labelled::Labelled;
use super::noted::Noted;
use super::widths::Widths;
use crate::app::State;
use crate::case::{Case, Id, ItemRef, Kind, Zone};
use crate::timeline::clock::Clock;
use crate::timeline::lane::LaneKey;
use crate::timeline::layout::{Layout, Metrics};
use crate::timeline::roster::Roster;
use crate::timeline::rows::{Row, RowKind, Rows};
use crate::timeline::scale::Scale;
use crate::timeline::track::Slot;
use crate::timeline::words::zone_words;
use crate::timeline::{Viewport, mark::Mark};
use crate::ui::theme::Palette;

/// One frame of the timeline.
pub(super) struct Scene<'a> {
    /// The state.
    pub state: &'a State,
    /// The case on screen.
    pub case: &'a Case,
    /// Its rows.
    pub rows: Arc<Rows>,
    /// The colours of the theme.
    pub palette: &'static Palette,
    /// The clock that times are told on.
    pub clock: Clock,
    /// The zones of the ruler, the clock's first.
    pub zones: Vec<Zone>,
    /// Where the time lies.
    pub axis: Axis<'a>,
    /// The visible time.
    pub viewport: Viewport,
    /// Where the lanes are seen, heads and time.
    pub lanes: Rect,
    /// How far the lanes are scrolled down.
    pub scroll: f32,
    /// How many rows, the first ones, stay in place above them, and how high they are together.
    pub pinned: (usize, f32),
    /// Shaded stretches as the screen's x from, x to, left to right and apart from each other.
    pub shades: Vec<(f32, f32)>,
    /// What is visible of the lanes.
    pub layout: Layout,
    /// What belongs to the selected actors; nothing while none is selected.
    pub bright: Option<Rc<RefCell<Bright>>>,
    /// The selected item as the lanes hold it.
    pub selected: Option<(Kind, Slot)>,
    /// The colours of the parties, in the order of the case.
    pub colors: Vec<Color32>,
    /// The same and those of marks of no party, each with what figures have in its place.
    pub inks: Vec<(Color32, Color32)>,
    /// What of the lanes has notes, as it is looked up.
    pub noted: Rc<RefCell<Noted>>,
    /// How wide letters are.
    pub widths: Rc<RefCell<Widths>>,
    /// Which labels of lanes were painted in the frame before.
    pub fresh: Rc<RefCell<Fresh>>,
    /// Where labels stand.
    pub labelled: Rc<RefCell<Labelled>>,
    /// The actors of the case, where the column of heads lists them beside lanes that are none.
    pub roster: Option<Arc<Roster>>,
}

impl<'a> Scene<'a> {
    /// The row with this index.
    pub(super) fn row(&self, index: usize) -> Option<&Row> {
        self.rows.rows.get(index)
    }

    /// What the layout depends on besides the rows.
    pub(super) fn metrics(&self) -> Metrics<'a> {
        Metrics {
            viewport: self.viewport,
            folds: self.axis.folds,
            width_points: self.axis.width_points(),
            top_points: f64::from(self.scroll + self.pinned.1),
            bottom_points: f64::from(self.scroll + self.lanes.height()),
        }
    }

    /// The visible time as x.
    pub(super) fn scale(&self) -> Scale<'a> {
        self.axis.scale(self.viewport)
    }

    /// The screen's y of points from the top of the lanes.
    pub(super) fn screen_y(&self, y_points: f64) -> f32 {
        let scroll = if y_points < f64::from(self.pinned.1) { 0.0 } else { self.scroll };
        self.lanes.top() - scroll + y_points as f32
    }

    /// The points from the top of the lanes at the screen's y.
    pub(super) fn y_points(&self, screen_y: f32) -> f64 {
        let y = screen_y - self.lanes.top();
        f64::from(if y < self.pinned.1 { y } else { y + self.scroll })
    }

    /// Where the rows are seen that stay in place.
    pub(super) fn pinned_rect(&self) -> Rect {
        self.lanes.with_max_y(self.scrolled_rect().top())
    }

    /// Where the rows are seen that can be scrolled.
    pub(super) fn scrolled_rect(&self) -> Rect {
        self.lanes.with_min_y((self.lanes.top() + self.pinned.1).min(self.lanes.bottom()))
    }

    /// Where the rows of the same kind as one are seen.
    pub(super) fn seen_rect(&self, row: usize) -> Rect {
        if row < self.pinned.0 { self.pinned_rect() } else { self.scrolled_rect() }
    }

    /// The lanes out of sight, of those that there would be.
    pub(super) fn hidden_lanes(&self) -> impl Iterator<Item = &LaneKey> {
        let lanes = &self.state.view.lanes;
        lanes.hidden.iter().filter(|lane| lane.is_of(self.case, lanes.grouping))
    }

    /// The visible rows with their places.
    pub(super) fn visible_rows(&self) -> impl Iterator<Item = (usize, &Row)> {
        self.layout.visible().filter_map(|at| Some((at, self.row(at)?)))
    }

    /// Where a row lies, across heads and time.
    pub(super) fn row_rect(&self, row: &Row) -> Rect {
        let top = self.screen_y(row.top_points);
        Rect::from_x_y_ranges(self.lanes.x_range(), top..=top + row.height_points as f32)
    }

    /// The room left of the time for what has no hour, between two heights; empty where there is none.
    pub(super) fn column_rect(&self, top: f32, bottom: f32) -> Rect {
        let right = self.axis.left_x;
        Rect::from_x_y_ranges(right - self.axis.column(self.lanes)..=right, top..=bottom)
    }

    fn is_shaded(&self, x: f32) -> bool {
        let next = self.shades.partition_point(|(_, until)| *until <= x);
        self.shades.get(next).is_some_and(|(from, _)| *from <= x)
    }

    /// The colour of the ground under a mark at the screen's x.
    pub(super) fn ground(&self, mark: &Mark, x: f32) -> Color32 {
        match self.row(mark.row) {
            Some(row) if self.is_selected_row(row) => self.palette.selection,
            _ if mark.in_column() => self.palette.raised,
            _ if self.is_shaded(x) => self.palette.weekend,
            _ => self.palette.canvas,
        }
    }

    /// The colour of a row's marks.
    pub(super) fn row_color(&self, row: &Row) -> Color32 {
        self.party_color(row.party)
    }

    /// The colour of a party, by its index.
    pub(super) fn party_color(&self, party: Option<usize>) -> Color32 {
        party.and_then(|party| self.colors.get(party)).copied().unwrap_or(self.palette.ink2)
    }

    /// The colour of a mark, strong enough for figures.
    pub(super) fn ink_of(&self, color: Color32) -> Color32 {
        self.inks.iter().find(|(of, _)| *of == color).map_or_else(|| self.palette.ink_of(color), |(_, ink)| *ink)
    }

    /// Whether the column of heads lists the actors beside lanes that are none.
    pub(super) fn lists_actors(&self) -> bool {
        self.roster.is_some()
    }

    /// How many lanes or actors the column lists, those that the filter leaves out too.
    pub(super) fn listed(&self) -> usize {
        if self.lists_actors() { self.case.actors.len() } else { self.rows.count }
    }

    /// How many of those the filter leaves out.
    pub(super) fn hidden(&self) -> usize {
        self.roster.as_ref().map_or(self.rows.hidden, |roster| roster.hidden_actors)
    }

    /// Whether parties can be folded: not while some actors are sought.
    pub(super) fn can_fold(&self) -> bool {
        self.state.view.lanes.filter.trim().is_empty()
    }

    /// The colour of a mark: its row's; where rows are no parties, that of the party that all its items share.
    pub(super) fn mark_color(&self, row: &Row, mark: &Mark) -> Color32 {
        const ASKED: usize = 32;
        if row.party.is_some() || !matches!(row.kind, RowKind::Group(_)) {
            return self.row_color(row);
        }
        let mut parties = mark.items(row).take(ASKED).flat_map(|item| self.parties_of(item));
        match parties.next() {
            Some(Some(first)) if parties.all(|other| other == Some(first)) => {
                self.party_color(self.case.item(first).map(ItemRef::at))
            }
            // Beside what is dimmed it must be darker than that.
            _ if self.bright.is_some() => self.palette.ink1,
            _ => self.palette.ink2,
        }
    }

    /// The party of everybody who took part or spoke.
    fn parties_of(&self, item: ItemRef) -> Vec<Option<Id>> {
        let statement = if item.kind == Kind::Statement { self.case.statements.get(item.at()) } else { None };
        let event = if item.kind == Kind::Event { self.case.events.get(item.at()) } else { None };
        let speaker = statement.map(|statement| statement.speaker);
        let actors = event.into_iter().flat_map(|event| &event.actors).map(|participant| participant.actor);
        speaker.into_iter().chain(actors).map(|who| self.case.party_of(who)).collect()
    }

    /// Whether what a row stands for is selected.
    pub(super) fn is_selected_row(&self, row: &Row) -> bool {
        let item = row.leads_to.and_then(|id| self.case.item(id));
        row.who().is_some_and(|who| self.state.selection.actors.contains(&who))
            || item.is_some() && item == self.state.selection.item
    }

    /// Whether an item belongs to what is selected; everything does while nobody is.
    pub(super) fn is_bright(&self, item: ItemRef) -> bool {
        let selected = &self.state.selection.actors;
        if self.state.scoped.bright.as_ref().is_some_and(|passing| !passing.has(item)) {
            return self.state.selection.item == Some(item);
        }
        if selected.is_empty() || self.state.selection.item == Some(item) {
            return true;
        }
        let belongs =
            |who: Id| selected.contains(&who) || self.case.party_of(who).is_some_and(|party| selected.contains(&party));
        match item.kind {
            Kind::Event => self
                .case
                .events
                .get(item.at())
                .is_some_and(|event| event.actors.iter().any(|participant| belongs(participant.actor))),
            Kind::Statement => self.case.statements.get(item.at()).is_some_and(|statement| belongs(statement.speaker)),
            Kind::Commitment => self
                .case
                .commitments
                .get(item.at())
                .is_some_and(|commitment| commitment.by.iter().chain(&commitment.to).any(|side| belongs(*side))),
            Kind::Party | Kind::Actor | Kind::Source | Kind::Topic | Kind::Link => true,
        }
    }

    /// Whether accounts differ on whether anybody of a row took part in an event.
    pub(super) fn is_disputed(&self, row: &Row, item: ItemRef) -> bool {
        let event = if item.kind == Kind::Event { self.case.events.get(item.at()) } else { None };
        let Some((event, who)) = event.filter(|event| event.actors.iter().any(|part| part.disputed)).zip(row.who())
        else {
            return false;
        };
        let whole_party = !matches!(row.kind, RowKind::Actor(_) | RowKind::Party(_));
        let of_row = |id: Id| id == who || whole_party && self.case.party_of(id) == Some(who);
        let mut present = event.actors.iter().filter(|part| of_row(part.actor)).peekable();
        present.peek().is_some() && present.all(|part| part.disputed)
    }

    /// Whether any item of a mark stays bright.
    pub(super) fn is_bright_mark(&self, mark: &Mark) -> bool {
        self.bright.as_ref().is_none_or(|bright| bright.borrow_mut().is_in(&self.rows, mark))
            || self.is_selected_mark(mark)
    }

    /// Whether a mark stands for the selected item.
    pub(super) fn is_selected_mark(&self, mark: &Mark) -> bool {
        let selected = self.selected.filter(|(kind, _)| *kind == mark.kind());
        selected.is_some_and(|(_, slot)| self.row(mark.row).is_some_and(|row| mark.holds(row, &slot)))
    }

    /// The rows in which an item, else an actor or party, is seen, as indices.
    pub(super) fn rows_of(&self, item: Option<ItemRef>, who: Option<Id>) -> Vec<usize> {
        if let Some(item) = item {
            return self.rows.holding(item).collect();
        }
        let Some(who) = who else { return Vec::new() };
        let holds = |row: &Row| match row.kind {
            RowKind::Folded(party) => self.case.party_of(who) == Some(party),
            RowKind::Group(_) => row.who().is_some() && self.case.party_of(who) == row.who(),
            RowKind::Quiet(_) => row.members.contains(&who),
            _ => row.who() == Some(who),
        };
        self.rows.rows.iter().enumerate().filter(|(_, row)| holds(row)).map(|(index, _)| index).collect()
    }

    /// What the zone of the ruler is called.
    pub(super) fn zone_name(&self, zone: Zone) -> String {
        zone_words(self.case, zone)
    }
}

/// The zones of the ruler: the clock's, then the further ones of the case, each once.
pub(super) fn ruler_zones(case: &Case, clock: Clock) -> Vec<Zone> {
    let mut zones = vec![clock.shown];
    for row in &case.zones {
        if !zones.contains(&row.zone) {
            zones.push(row.zone);
        }
    }
    zones
}
