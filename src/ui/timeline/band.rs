//! Key moments: the titles of what matters most, over the lanes.

use std::sync::{Arc, Weak};

use egui::{Align, Painter, Rect, pos2};
use rustc_hash::FxHashMap;

use super::atlas::Atlas;
use super::layer::Layer;
use super::pen::Ground;
use super::scene::Scene;
use crate::app::names::shortened;
use crate::case::{Case, ItemRef, Kind};
use crate::language::{self, Speech};
use crate::timeline::labels::{Moment, Title, key_moments};
use crate::timeline::words::words;
use crate::ui::theme::{Palette, SECONDARY, medium};

/// Height of a line of titles.
const LINE_HEIGHT: f32 = 17.0;
/// From the top of the band to the first line.
const TOP: f32 = 4.0;
/// Widest title.
const WIDEST: f32 = 240.0;
/// Most characters of a title that are laid out.
const MOST_CHARS: usize = 60;
/// Over so many points a title fades whose line left the view.
const FADE_POINTS: f64 = 24.0;

/// How wide titles are, from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Measured {
    of: Option<(Weak<Case>, Speech, f32)>,
    widths: FxHashMap<u32, f64>,
}

impl Measured {
    /// Most titles that are kept: more than are ever in view.
    const MOST: usize = 10_000;

    /// Forgets what was measured of another case, in another language or at another scale.
    fn update(&mut self, painter: &Painter, scene: &Scene<'_>) {
        let (case, speech, scale) = (&scene.state.document.case, language::spoken(), painter.pixels_per_point());
        let same = |(known, of, at): &(Weak<Case>, Speech, f32)| {
            std::ptr::eq(known.as_ptr(), Arc::as_ptr(case)) && *of == speech && *at == scale
        };
        if self.widths.len() > Self::MOST || !self.of.as_ref().is_some_and(same) {
            self.of = Some((Arc::downgrade(case), speech, scale));
            self.widths.clear();
        }
    }
}

/// The key moments of a frame and where they lie.
pub(super) struct Band {
    /// Where on the screen.
    pub rect: Rect,
    moments: Vec<Moment>,
}

/// Places the key moments in `rect`.
pub(super) fn build(painter: &Painter, scene: &Scene<'_>, rect: Rect, measured: &mut Measured) -> Band {
    measured.update(painter, scene);
    let lines = ((rect.height() - TOP) / LINE_HEIGHT).floor().clamp(0.0, 4.0) as usize;
    let mut measure = |event: u32| {
        *measured.widths.entry(event).or_insert_with(|| {
            let words = title(scene.case, event);
            let (_, width) = scene.widths.borrow_mut().begin(painter, &words, &medium(SECONDARY), WIDEST);
            f64::from((width + 2.0).min(WIDEST))
        })
    };
    let selected = scene.state.selection.item.filter(|item| item.kind == Kind::Event).map(|item| item.index);
    Band { rect, moments: key_moments(&scene.rows.majors, scene.scale(), lines, selected, &mut measure) }
}

fn title(case: &Case, event: u32) -> String {
    case.events.get(event as usize).map_or_else(String::new, |event| shortened(words(&event.title, case), MOST_CHARS))
}

/// How much of a title is seen whose line stands at `x` of so many points of time: it fades behind its line where that leaves
/// the view, so that no rest of it is read as the name of something else.
fn seen(x_points: f64, width_points: f64) -> f32 {
    let outside = (-x_points).max(x_points - width_points).max(0.0);
    (1.0 - outside / FADE_POINTS).clamp(0.0, 1.0) as f32
}

impl Band {
    /// The event whose title lies at a point of the screen.
    pub(super) fn hit(&self, scene: &Scene<'_>, at: egui::Pos2) -> Option<ItemRef> {
        if !self.rect.contains(at) {
            return None;
        }
        let x = scene.axis.x_points(at.x);
        let line = ((at.y - self.rect.top() - TOP) / LINE_HEIGHT).floor();
        let titled = self.moments.iter().find(|moment| {
            moment.title.is_some_and(|title| {
                title.line as f32 == line && (title.x0_points - 6.0..=title.x1_points + 4.0).contains(&x)
            })
        });
        let near = || self.moments.iter().find(|moment| (moment.x_points - x).abs() <= 4.0);
        titled.or_else(near).map(|moment| ItemRef { kind: Kind::Event, index: moment.event })
    }

    /// Whether the title of an event is told here.
    pub(super) fn tells(&self, event: u32) -> bool {
        self.moments.iter().any(|moment| moment.event == event && moment.title.is_some())
    }

    /// Paints the key moments.
    pub(super) fn paint(&self, painter: &Painter, atlas: &Atlas, scene: &Scene<'_>, hovered: Option<ItemRef>) {
        let painter = &painter.with_clip_rect(painter.clip_rect().intersect(self.rect));
        let palette = scene.palette;
        let mut lines = Layer::new(atlas, painter);
        for moment in &self.moments {
            let item = ItemRef { kind: Kind::Event, index: moment.event };
            let selected = scene.state.selection.item == Some(item);
            let color = Self::color(scene, item, selected || hovered == Some(item), palette);
            let x = scene.axis.screen_x(moment.x_points);
            let width = if selected { 2.0 } else { 1.0 };
            let top = moment.title.map_or(self.rect.bottom() - 5.0, |title| self.title_top(title) + 1.0);
            let ends = (top, self.rect.bottom());
            if moment.hour_known || moment.title.is_none() {
                lines.upright(x, ends, width, color);
            } else {
                lines.dotted(x, ends, width, color);
            }
        }
        lines.paint(painter);
        for moment in &self.moments {
            let Some(title) = moment.title else { continue };
            let seen = seen(moment.x_points, scene.axis.width_points());
            if seen <= 0.0 {
                continue;
            }
            let item = ItemRef { kind: Kind::Event, index: moment.event };
            let marked = scene.state.selection.item == Some(item) || hovered == Some(item);
            let color = Self::color(scene, item, marked, palette).gamma_multiply(seen);
            let top = self.title_top(title);
            let ground = Ground { color: palette.canvas, shade: (palette.weekend, &scene.shades) };
            // Words are not as wide as their room: they stand at their line.
            let left = title.x1_points < moment.x_points;
            let (x, align) = if left { (title.x1_points, Align::RIGHT) } else { (title.x0_points, Align::LEFT) };
            let at = pos2(scene.axis.screen_x(x), top + LINE_HEIGHT / 2.0);
            let width = (title.x1_points - title.x0_points) as f32 + 0.5;
            let words = self::title(scene.case, moment.event);
            ground.lay(painter, (at, align), (&words, medium(SECONDARY), color), width).paint(painter);
        }
    }

    /// The top of a title.
    fn title_top(&self, title: Title) -> f32 {
        self.rect.top() + TOP + LINE_HEIGHT * title.line as f32
    }

    fn color(scene: &Scene<'_>, item: ItemRef, marked: bool, palette: &Palette) -> egui::Color32 {
        if marked || scene.is_bright(item) { palette.ink1 } else { palette.ink3 }
    }
}
