//! The actors of the case as a list in the column of heads, for lanes that are no actors.

use std::sync::Arc;

use egui::{CornerRadius, Rect, Response, ScrollArea, Ui, UiBuilder, vec2};

use super::head_keys::{self, HeadsView};
use super::heads::{Head, edge, head_ui};
use super::scene::Scene;
use super::scrolling::brought_into_view;
use crate::app::{Command, State};
use crate::case::{Case, Id, ItemRef, Kind};
use crate::language::say;
use crate::language::{self, Speech};
use crate::timeline::grouping::Grouping;
use crate::timeline::roster::{Arrangement, Quiet, Roster};
use crate::timeline::rows::RowKind;
use crate::ui::regions::name_pane;

/// A roster, and what it was made from.
#[derive(Debug)]
pub(super) struct Listed {
    case: Arc<Case>,
    arrangement: Arrangement,
    speech: Speech,
    /// Who is listed.
    pub roster: Arc<Roster>,
}

impl Listed {
    /// The actors of the case on screen; `known` where nothing has changed since.
    pub(super) fn update(known: Option<Self>, state: &State) -> Self {
        // Nobody is out of sight in the list.
        let (pinned, hidden) = (Vec::new(), Vec::new());
        let (grouping, quiet) = (Grouping::Actors, Quiet::Apart);
        let arrangement = Arrangement { grouping, quiet, pinned, hidden, ..state.view.lanes.clone() };
        let case = &state.document.case;
        let speech = language::spoken();
        let fits =
            |known: &Self| Arc::ptr_eq(&known.case, case) && known.arrangement == arrangement && known.speech == speech;
        if let Some(known) = known.filter(fits) {
            return known;
        }
        let index = &state.document.index;
        let activity = |id| index.statements_of(id).len() + index.events_of(id).len();
        let roster = Arc::new(Roster::new(case, &arrangement, &activity));
        Self { case: Arc::clone(case), arrangement, speech, roster }
    }
}

/// Shows the list in the place of the heads of the lanes.
pub(super) fn actors_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    roster: &Roster,
    (heads, commands): (&mut HeadsView, &mut Vec<Command>),
) {
    let width = scene.axis.head_width;
    let column = Rect::from_min_size(scene.lanes.min, vec2(width, scene.lanes.height()));
    ui.painter().rect_filled(column, CornerRadius::ZERO, scene.palette.panel);
    let index = &scene.state.document.index;
    let height = |kind: &RowKind| kind.height_points() as f32;
    let builder = UiBuilder::new().max_rect(column).id_salt("list of actors");
    ui.scope_builder(builder, |ui| {
        name_pane(ui, say("region-actors"));
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let mut list = ScrollArea::vertical().auto_shrink(false);
        if let Some(offset) = heads.listed_scroll.take() {
            list = list.vertical_scroll_offset(offset);
        }
        list.show_viewport(ui, |ui, view| {
            ui.set_height(roster.entries.iter().map(|(kind, _)| height(kind)).sum());
            let origin = ui.max_rect().min;
            let painter = ui.painter().clone();
            let kinds: Vec<RowKind> = roster.entries.iter().map(|(kind, _)| *kind).collect();
            let tops: Vec<f32> =
                kinds.iter().scan(0.0, |top, kind| Some(std::mem::replace(top, *top + height(kind)))).collect();
            let first = tops.partition_point(|top| *top < view.min.y - 1.0);
            let seen = kinds.iter().zip(&tops).skip(first);
            let seen = seen.take_while(|(kind, top)| **top + height(kind) <= view.max.y + 1.0);
            let seen: Vec<RowKind> = seen.map(|(kind, _)| *kind).collect();
            let stop = heads.listed_stop(&seen).map(|at| first + at);
            let mut focused = None;
            for (at, ((kind, party), top)) in roster.entries.iter().zip(&tops).enumerate() {
                let rect = Rect::from_min_size(origin + vec2(0.0, *top), vec2(width, height(kind)));
                if top + rect.height() >= view.min.y && *top <= view.max.y {
                    let head = Head {
                        kind: *kind,
                        party: *party,
                        label: "",
                        leads_to: None,
                        members: &[],
                        statements: statements_of(scene, *kind, index),
                        items: 0,
                        row: None,
                        stop: stop == Some(at),
                    };
                    let response = head_ui(ui, &painter, scene, &head, rect, commands);
                    focused = response.filter(Response::has_focus).map(|response| (at, response)).or(focused);
                }
            }
            // Only now, as with the heads of lanes: one that is no stop yet would give the keyboard up.
            if let Some((at, response)) = focused {
                let to = head_keys::listed_keys(ui, scene, (heads, &response), (&kinds, at), commands);
                let place = to.and_then(|to| Some((*tops.get(to)?, height(kinds.get(to)?))));
                heads.listed_scroll = place.and_then(|place| brought_into_view(place, (view.min.y, view.height())));
            }
        });
    });
    edge(&ui.painter().with_clip_rect(column), scene, column);
}

/// How many statements an actor made, and the actors of a folded party.
fn statements_of(scene: &Scene<'_>, kind: RowKind, index: &crate::app::Index) -> usize {
    let shown = |index: &&u32| scene.state.shows(ItemRef { kind: Kind::Statement, index: **index });
    let count = |id: Id| match index.statements_of(id) {
        all if scene.state.scoped.shown.is_all() => all.len(),
        all => all.iter().filter(shown).count(),
    };
    match kind {
        RowKind::Actor(id) => count(id),
        RowKind::Folded(party) => {
            let members = scene.case.actors.iter().filter(|actor| actor.party == Some(party));
            members.map(|actor| count(actor.id)).sum()
        }
        RowKind::Party(_)
        | RowKind::Quiet(_)
        | RowKind::Fewer(_)
        | RowKind::OthersHead
        | RowKind::Unnamed
        | RowKind::Group(_) => 0,
    }
}
