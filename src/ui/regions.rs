//! The regions of the window by keys: F6 goes from one to the next, and what scrolls in one that has the keyboard scrolls by
//! arrows and by pages.

use crate::language::say;
use egui::accesskit::Rect as Bounds;
use egui::{EventFilter, Id, Key, Rect, Role, Sense, Ui, WidgetInfo, vec2};

/// How far an arrow scrolls.
const STEP_POINTS: f32 = 48.0;

/// A part of the window that the keyboard can be taken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Region {
    /// The lanes in time.
    Timeline,
    /// The tabs below them.
    Below,
    /// What is selected, in full.
    Inspector,
    /// The menus.
    Menus,
}

impl Region {
    /// From one to the next.
    const ALL: [Self; 4] = [Self::Timeline, Self::Below, Self::Inspector, Self::Menus];

    /// As a screen reader says it.
    fn name(self) -> &'static str {
        match self {
            Self::Timeline => say("region-timeline"),
            Self::Below => say("region-below"),
            Self::Inspector => say("region-inspector"),
            Self::Menus => say("region-menus"),
        }
    }
}

/// Which parts are on screen, and to which the keyboard goes.
#[derive(Debug, Default)]
pub(super) struct Regions {
    /// What takes the keyboard of each part that was shown in this frame.
    shown: Vec<(Region, Id)>,
    /// The part that was gone to last.
    last: Option<Region>,
}

impl Regions {
    /// A new frame begins.
    pub(super) fn begin(&mut self) {
        self.shown.clear();
    }

    /// What takes the keyboard of this part.
    pub(super) fn is_shown(&mut self, region: Region, takes: Id) {
        self.shown.push((region, takes));
    }

    /// Takes the keyboard to the next part that is on screen, or to the one before.
    pub(super) fn go(&mut self, ui: &Ui, back: bool) {
        let focused = ui.memory(egui::Memory::focused);
        let here = self.shown.iter().find(|(_, id)| Some(*id) == focused).map(|(region, _)| *region).or(self.last);
        let count = Region::ALL.len();
        let at = here.and_then(|here| Region::ALL.iter().position(|region| *region == here));
        let from = at.unwrap_or(if back { 0 } else { count - 1 });
        let others = (1..=count).map(|step| if back { from + count - step } else { from + step } % count);
        let next = others
            .filter_map(|at| Region::ALL.get(at))
            .find_map(|region| self.shown.iter().find(|(shown, _)| shown == region).map(|(region, id)| (*region, *id)));
        if let Some((region, id)) = next {
            self.last = Some(region);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    }
}

/// Says what all that is in `ui` belongs to.
pub(super) fn name_pane(ui: &Ui, name: &str) {
    let Rect { min, max } = ui.max_rect();
    let bounds = Bounds { x0: min.x.into(), y0: min.y.into(), x1: max.x.into(), y1: max.y.into() };
    ui.accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Pane);
        node.set_label(name);
        node.set_bounds(bounds);
    });
}

/// Makes all of `ui` a region that can have the keyboard and then scrolls what scrolls first in it.
pub(super) fn region_ui(ui: &Ui, regions: &mut Regions, region: Region) {
    let id = ui.scope_id().with(("region", region as u8));
    let response = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollView, true, region.name()));
    name_pane(ui, region.name());
    regions.is_shown(region, id);
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let page = (response.rect.height() - STEP_POINTS).max(STEP_POINTS);
    let by = [(Key::ArrowDown, STEP_POINTS), (Key::ArrowUp, -STEP_POINTS), (Key::PageDown, page), (Key::PageUp, -page)];
    let points: f32 = ui.input(|input| by.iter().filter(|(key, _)| input.key_pressed(*key)).map(|(_, by)| by).sum());
    if points != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -points));
    }
}
