//! The atlas of marks: bars, pills, speech marks and figures as small white pictures in one texture.
//!
//! A rounded shape is dear to turn into triangles, a tinted quad of a picture costs next to nothing. The pictures are made
//! for the scale of the screen, pixel for pixel, and made again where the screen's scale or the theme changes.

use std::sync::Arc;

use egui::{Color32, ColorImage, Galley, Painter, Pos2, TextureHandle, TextureId, TextureOptions, Vec2, pos2, vec2};

use super::pen::{BAR_HEIGHT, PILL_HEIGHT};
use super::raster::{Dashes, Picture, arc, closed, rounded};
use crate::ui::theme::{MARK_RADIUS, semibold};

/// Width of the atlas in pixels; its height follows from what it holds.
const WIDTH: usize = 512;
/// About how wide the repeated piece of a dashed bar is.
const PIECE_POINTS: f32 = 96.0;
/// From the edge of a speech mark's picture to the speech mark.
pub(super) const SPEECH_MARGIN: f32 = 2.0;

/// A picture in the atlas.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Part {
    /// Left top in the texture, in pixels.
    pub min: Vec2,
    /// Size in pixels.
    pub size: Vec2,
}

/// A bar of any width: two ends, and what is between them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bar {
    /// The left end.
    pub left: Part,
    /// What is stretched or repeated between the ends.
    pub middle: Part,
    /// The right end.
    pub right: Part,
    /// True where the middle is repeated.
    pub repeats: bool,
}

/// The ten figures in one size.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Figures {
    /// Each with its left top from where it stands in the line, in pixels, and the width it takes.
    pub figures: [(Part, Vec2, f32); 10],
    /// Height of the line in pixels.
    pub height: f32,
}

/// What the shape of a bar is.
#[derive(Clone, Copy, Debug)]
enum Look {
    Filled,
    Outlined(f32),
    Dashed(f32, Dashes),
}

/// The atlas, for one scale and theme.
pub(super) struct Atlas {
    texture: TextureHandle,
    height: usize,
    /// Pixels a point.
    pub scale: f32,
    dark: bool,
    /// A pixel that is covered.
    pub solid: Part,
    /// A bar in a colour.
    pub bar: Bar,
    /// A pill in a colour.
    pub pill: Bar,
    /// The outline of a pill.
    pub ring: Bar,
    /// A dotted bar.
    pub hollow: Bar,
    /// A dotted bar as high as a pill.
    pub hollow_pill: Bar,
    /// A dashed bar.
    pub doubtful: Bar,
    /// A piece of a dotted line upright, from the top of a dot on; another one follows it.
    pub dots: Part,
    /// A piece of a dotted level line, from the left of a dot on; another one follows it.
    pub level_dots: Part,
    /// A piece of slanting stripes, from the left of one on; another one follows it.
    pub stripes: Part,
    /// The inside of a speech mark.
    pub speech: Part,
    /// Its outline: thin, thick.
    pub speech_lines: [Part; 2],
    /// The same in dots.
    pub speech_dots: [Part; 2],
    /// An arrow to the left, and to the right.
    pub arrows: [Part; 2],
    /// Figures for pills, hollow bars and beside speech marks.
    pub figures: [Figures; 3],
}

/// How long an end of a bar is that looks the same all along.
const END_POINTS: f32 = 24.0;
/// Sizes of the figures.
const FIGURE_SIZES: [f32; 3] = [9.5, 10.0, 10.5];

impl std::fmt::Debug for Atlas {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Atlas").field("scale", &self.scale).field("height", &self.height).finish_non_exhaustive()
    }
}

impl Atlas {
    /// The atlas for what `painter` paints on: `known` where that still fits.
    pub(super) fn of(painter: &Painter, dark: bool, known: Option<Arc<Self>>) -> Arc<Self> {
        let scale = painter.pixels_per_point();
        match known {
            Some(known) if known.scale == scale && known.dark == dark => known,
            _ => Arc::new(Self::new(painter, scale, dark)),
        }
    }

    fn new(painter: &Painter, scale: f32, dark: bool) -> Self {
        let mut sheet = Sheet::default();
        let dots = Dashes { dash: 2.0 * scale, gap: 2.0 * scale };
        let dashes = Dashes { dash: 3.0 * scale, gap: 2.0 * scale };
        let radius = f32::from(MARK_RADIUS);
        let bar = |sheet: &mut Sheet, height: f32, radius: f32, look: Look| sheet.bar(scale, (height, radius), look);
        let solid = sheet.put(&Picture::new(4, 4, |_| 1.0));
        let solid = Part { min: solid.min + vec2(1.0, 1.0), size: vec2(2.0, 2.0) };
        let parts = (
            bar(&mut sheet, BAR_HEIGHT, radius, Look::Filled),
            bar(&mut sheet, PILL_HEIGHT, 6.0, Look::Filled),
            bar(&mut sheet, PILL_HEIGHT, 6.0, Look::Outlined(1.2 * scale)),
            bar(&mut sheet, BAR_HEIGHT - 2.0, 4.0, Look::Dashed(scale, dots)),
            bar(&mut sheet, PILL_HEIGHT, 6.5, Look::Dashed(scale, dots)),
            bar(&mut sheet, BAR_HEIGHT, radius, Look::Dashed(1.2 * scale, dashes)),
        );
        let dotted = sheet.put(&upright_dots(dots, scale));
        let (level_dots, stripes) = (sheet.put(&level_dots(scale)), sheet.put(&slanting_stripes(scale)));
        let (outline, size) = speech_outline(scale);
        let mut line = |thickness: f32, dashes: Option<Dashes>| {
            sheet.put(&Picture::stroked(size.0, size.1, &closed(&outline), thickness * scale, dashes))
        };
        let fine = Some(Dashes { dash: 2.2 * scale, gap: 1.4 * scale });
        let (speech_lines, speech_dots) = ([line(1.2, None), line(2.0, None)], [line(1.2, fine), line(2.0, fine)]);
        let speech = sheet.put(&Picture::filled(size.0, size.1, &outline));
        let arrows = [false, true].map(|right| sheet.put(&arrow(scale, right)));
        let galleys = FIGURE_SIZES.map(|size| {
            let figure = |figure: char| painter.layout_no_wrap(figure.to_string(), semibold(size), Color32::WHITE);
            ('0'..='9').map(figure).collect::<Vec<_>>()
        });
        // Only now are they all in the fonts' own atlas.
        let letters = painter.fonts(|fonts: &egui::epaint::FontsView<'_>| fonts.image());
        let figures = galleys.map(|galleys| sheet.figures(&galleys, &letters, scale));
        let (image, height) = sheet.image();
        Self {
            texture: painter.ctx().load_texture("marks of the timeline", image, TextureOptions::NEAREST),
            height,
            scale,
            dark,
            solid,
            bar: parts.0,
            pill: parts.1,
            ring: parts.2,
            hollow: parts.3,
            hollow_pill: parts.4,
            doubtful: parts.5,
            dots: dotted,
            level_dots,
            stripes,
            speech,
            speech_lines,
            speech_dots,
            arrows,
            figures,
        }
    }

    /// The texture.
    pub(super) fn texture(&self) -> TextureId {
        self.texture.id()
    }

    /// The size of a pixel of the texture as a share of its size.
    pub(super) fn texel(&self) -> Vec2 {
        vec2(1.0 / WIDTH as f32, 1.0 / self.height.max(1) as f32)
    }
}

/// A speech mark in pixels, and the size of its picture.
fn speech_outline(scale: f32) -> (Vec<Pos2>, (usize, usize)) {
    let (w, h, r) = (14.0, 9.0, 2.5);
    // Lines in the middle of pixels are sharp.
    let left = SPEECH_MARGIN.mul_add(scale, 0.5).floor() + 0.5;
    let (width, height) = ((w * scale).round(), (h * scale).round());
    let (right, bottom, r) = (left + width, left + height, r * scale);
    let mut points = Vec::with_capacity(48);
    arc(&mut points, pos2(left + r, left + r), r, 0.5);
    arc(&mut points, pos2(right - r, left + r), r, 0.75);
    arc(&mut points, pos2(right - r, bottom - r), r, 0.0);
    let tail = |x: f32, y: f32| pos2(left + x * scale, bottom + y * scale);
    points.extend([tail(7.0, 0.0), tail(3.5, 3.5), tail(3.5, 0.0)]);
    arc(&mut points, pos2(left + r, bottom - r), r, 0.25);
    let margin = (2.0 * SPEECH_MARGIN * scale).ceil();
    (points, ((width + margin + 1.0) as usize, (height + 3.5 * scale + margin + 1.0) as usize))
}

fn arrow(scale: f32, right: bool) -> Picture {
    let (w, h) = (5.0 * scale, 8.0 * scale);
    let (tip, back) = if right { (w, 0.0) } else { (0.0, w) };
    let points = [pos2(tip, h / 2.0), pos2(back, h), pos2(back, 0.0)];
    Picture::filled(w.ceil() as usize, h.ceil() as usize, &points)
}

/// Pictures put into rows as they come.
#[derive(Default)]
struct Sheet {
    pixels: Vec<Color32>,
    /// Where the next picture goes, and how high the row is.
    at: (usize, usize),
    row: usize,
}

impl Sheet {
    /// Puts a picture into the atlas, with an empty pixel around it.
    fn put(&mut self, picture: &Picture) -> Part {
        let colors: Vec<Color32> = picture.pixels.iter().map(|cover| Color32::WHITE.gamma_multiply(*cover)).collect();
        self.put_colors((picture.width, picture.height), &colors)
    }

    fn put_colors(&mut self, (width, height): (usize, usize), colors: &[Color32]) -> Part {
        let width = width.min(WIDTH - 1);
        if self.at.0 + width + 1 > WIDTH {
            self.at = (0, self.at.1 + self.row);
            self.row = 0;
        }
        let (left, top) = self.at;
        self.at.0 += width + 1;
        self.row = self.row.max(height + 1);
        self.pixels.resize((top + self.row) * WIDTH, Color32::TRANSPARENT);
        for (row, colors) in colors.chunks(width.max(1)).take(height).enumerate() {
            let from = (top + row) * WIDTH + left;
            if let Some(pixels) = self.pixels.get_mut(from..from + colors.len()) {
                pixels.copy_from_slice(colors);
            }
        }
        Part { min: vec2(left as f32, top as f32), size: vec2(width as f32, height as f32) }
    }

    /// A bar of this height and radius in points.
    fn bar(&mut self, scale: f32, (height, radius): (f32, f32), look: Look) -> Bar {
        let (height, radius) = ((height * scale).round(), radius * scale);
        let radius = radius.min(height / 2.0);
        let end = radius.ceil() + 1.0;
        // Two long ends make a short bar without a middle between them.
        let end = if matches!(look, Look::Dashed(..)) { end } else { end.max((END_POINTS * scale).ceil()) };
        let (rows, columns) = (height as usize, end as usize);
        // The picture of an end is cut from a bar that is longer; the right end is the left one turned round.
        let whole = |inset: f32| {
            let (min, max) = (pos2(inset, inset), pos2(4.0 * end - inset, height - inset));
            rounded(min, max, (radius - inset).max(0.0))
        };
        // Ends are too short for dashes: they are whole, so that the bar is seen to end.
        let left = match look {
            Look::Filled => Picture::filled(columns, rows, &whole(0.0)),
            Look::Outlined(width) | Look::Dashed(width, _) => {
                Picture::stroked(columns, rows, &closed(&whole(width / 2.0)), width, None)
            }
        };
        let edge = |at: Pos2, width: f32| {
            let from_edge = at.y.min(height - at.y);
            (width - from_edge + 0.5).clamp(0.0, 1.0)
        };
        let (middle, repeats) = match look {
            Look::Filled => (Picture::new(1, rows, |_| 1.0), false),
            Look::Outlined(width) => (Picture::new(1, rows, |at| edge(at, width)), false),
            Look::Dashed(width, dashes) => {
                let (columns, period) = repeated(dashes, scale);
                let share = dashes.dash / (dashes.dash + dashes.gap);
                let picture = Picture::new(columns, rows, |at| {
                    let within = (at.x / period).fract() * period;
                    let dash = share * period;
                    edge(at, width) * (0.5 + within.min(dash - within)).clamp(0.0, 1.0)
                });
                (picture, true)
            }
        };
        let right = Picture {
            pixels: left.pixels.chunks(columns.max(1)).flat_map(|row| row.iter().rev().copied()).collect(),
            ..left.clone()
        };
        Bar { left: self.put(&left), middle: self.put(&middle), right: self.put(&right), repeats }
    }

    /// The ten figures as the fonts draw them.
    fn figures(&mut self, galleys: &[Arc<Galley>], letters: &ColorImage, scale: f32) -> Figures {
        let mut all = Figures::default();
        for (galley, place) in galleys.iter().zip(&mut all.figures) {
            all.height = galley.size().y * scale;
            *place = self.figure(galley, letters, scale);
        }
        all
    }

    fn figure(&mut self, galley: &Galley, image: &ColorImage, scale: f32) -> (Part, Vec2, f32) {
        let advance = galley.size().x * scale;
        let Some(row) = galley.rows.first() else { return (Part::default(), Vec2::ZERO, advance) };
        let mesh = &row.visuals.mesh;
        let (Some(first), Some(last)) = (mesh.vertices.first(), mesh.vertices.last()) else {
            return (Part::default(), Vec2::ZERO, advance);
        };
        let offset = (row.pos.to_vec2() + first.pos.to_vec2()) * scale;
        let (min, max) = (first.uv, last.uv);
        let (width, height) = ((max.x - min.x) as usize, (max.y - min.y) as usize);
        let (left, top) = (min.x as usize, min.y as usize);
        let inside = left + width <= image.width() && top + height <= image.height();
        if !inside {
            return (Part::default(), Vec2::ZERO, advance);
        }
        let copied = image.region_by_pixels([left, top], [width, height]);
        (self.put_colors((width, height), &copied.pixels), offset, advance)
    }

    fn image(mut self) -> (ColorImage, usize) {
        let height = (self.pixels.len() / WIDTH).max(1);
        self.pixels.resize(height * WIDTH, Color32::TRANSPARENT);
        (ColorImage::new([WIDTH, height], self.pixels), height)
    }
}

/// Dots upright, a pixel wide.
fn upright_dots(dots: Dashes, scale: f32) -> Picture {
    let (rows, period) = repeated(dots, scale);
    let dot = dots.dash / (dots.dash + dots.gap) * period;
    Picture::new(1, rows, |at| {
        let within = (at.y / period).fract() * period;
        (0.5 + within.min(dot - within)).clamp(0.0, 1.0)
    })
}

/// Dots of a level line, about a point high.
fn level_dots(scale: f32) -> Picture {
    let (columns, period) = repeated(Dashes { dash: 2.0 * scale, gap: 3.0 * scale }, scale);
    let dot = 0.4 * period;
    Picture::new(columns, scale.round().max(1.0) as usize, |at| {
        let within = at.x % period;
        0.5 + within.min(dot - within)
    })
}

/// Slanting stripes, as high as a bar inside of its edge.
fn slanting_stripes(scale: f32) -> Picture {
    const THICK: f32 = 1.5;
    const LEAN: f32 = 8.0;
    let (columns, period) = repeated(Dashes { dash: THICK * scale, gap: 3.5 * scale }, scale);
    let height = ((BAR_HEIGHT - 2.0) * scale).round();
    let lean = LEAN * scale / height;
    Picture::new(columns, height as usize, |at| {
        let within = (at.x + lean * (at.y - height / 2.0)).rem_euclid(period);
        let distance = within.min(period - within) / lean.hypot(1.0);
        THICK * scale / 2.0 + 0.5 - distance
    })
}

/// How wide a piece of dashes is that can be repeated, in whole pixels, and the length of a dash with its gap in it.
fn repeated(dashes: Dashes, scale: f32) -> (usize, f32) {
    let period = dashes.dash + dashes.gap;
    let least = (PIECE_POINTS * scale / period).ceil() as u8;
    let error = |count: u8| {
        let width = f32::from(count) * period;
        (width - width.round()).abs()
    };
    let count =
        (least..least.saturating_add(12)).min_by(|a, b| error(*a).total_cmp(&error(*b))).unwrap_or(least).max(1);
    let width = (f32::from(count) * period).round().max(1.0);
    (width as usize, width / f32::from(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_repeat_in_whole_pixels_at_every_scale() {
        for scale in [1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 3.0] {
            let dashes = Dashes { dash: 2.0 * scale, gap: 2.0 * scale };
            let (width, period) = repeated(dashes, scale);
            assert!(width < WIDTH && (period - 4.0 * scale).abs() < 0.05 * scale, "{scale}: {width} {period}");
        }
    }

    #[test]
    fn pictures_do_not_meet_in_the_sheet() {
        let mut sheet = Sheet::default();
        let parts: Vec<Part> =
            (1..40).map(|at| sheet.put(&Picture::new(at * 7 % 90 + 1, at % 17 + 1, |_| 1.0))).collect();
        let (image, height) = sheet.image();
        assert_eq!(image.size, [WIDTH, height]);
        for (at, a) in parts.iter().enumerate() {
            for b in parts.iter().skip(at + 1) {
                let beside = a.min.x + a.size.x <= b.min.x || b.min.x + b.size.x <= a.min.x;
                let below = a.min.y + a.size.y <= b.min.y || b.min.y + b.size.y <= a.min.y;
                assert!(beside || below, "{a:?} {b:?}");
            }
        }
        let covered = image.pixels.iter().filter(|pixel| **pixel == Color32::WHITE).count();
        let area: f32 = parts.iter().map(|part| part.size.x * part.size.y).sum();
        assert_eq!(covered, area as usize);
    }
}
