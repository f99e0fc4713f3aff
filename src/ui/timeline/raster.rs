//! Small pictures of outlines, for the atlas of marks: how much of each pixel is covered.

use egui::{Pos2, pos2};

/// A picture whose pixels say how much of them is covered, 0 to 1, row by row.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Coverage.
    pub pixels: Vec<f32>,
}

/// Dashes and the gaps between them, in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dashes {
    /// Length of a dash.
    pub dash: f32,
    /// Length of a gap.
    pub gap: f32,
}

impl Picture {
    /// A picture of a size, each pixel as `cover` says of its middle.
    pub(super) fn new(width: usize, height: usize, cover: impl Fn(Pos2) -> f32) -> Self {
        let middle = |at: usize| at as f32 + 0.5;
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| pos2(middle(x), middle(y))));
        Self { width, height, pixels: rows.map(|at| cover(at).clamp(0.0, 1.0)).collect() }
    }

    /// The inside of a closed outline.
    pub(super) fn filled(width: usize, height: usize, outline: &[Pos2]) -> Self {
        let closed = closed(outline);
        Self::new(width, height, |at| {
            let distance = nearest(&closed, at).0;
            0.5 - if is_inside(&closed, at) { -distance } else { distance }
        })
    }

    /// A line along a path, `thickness` pixels wide.
    pub(super) fn stroked(width: usize, height: usize, path: &[Pos2], thickness: f32, dashes: Option<Dashes>) -> Self {
        let fitted = dashes.map(|dashes| dashes.fitted(length(path)));
        Self::new(width, height, |at| {
            let (distance, along) = nearest(path, at);
            let cover = (thickness / 2.0 + 0.5 - distance).clamp(0.0, thickness.min(1.0));
            cover * fitted.map_or(1.0, |dashes| dashes.cover(along))
        })
    }
}

impl Dashes {
    /// Dashes that fill a length, with a gap at either end.
    fn fitted(self, length: f32) -> Self {
        let count = ((length - self.gap) / (self.dash + self.gap)).round().max(1.0);
        let by = length / (count * self.dash + (count + 1.0) * self.gap);
        Self { dash: self.dash * by, gap: self.gap * by }
    }

    /// How much of the pixel at this place of the path lies in a dash; a gap comes first.
    fn cover(self, along: f32) -> f32 {
        let within = along.rem_euclid(self.dash + self.gap) - self.gap;
        0.5 + within.min(self.dash - within).max(-1.0)
    }
}

/// A rounded rectangle as a path, clockwise from the left end of its top.
pub(super) fn rounded(min: Pos2, max: Pos2, radius: f32) -> Vec<Pos2> {
    let mut points = Vec::with_capacity(40);
    arc(&mut points, pos2(max.x - radius, min.y + radius), radius, 0.75);
    arc(&mut points, pos2(max.x - radius, max.y - radius), radius, 0.0);
    arc(&mut points, pos2(min.x + radius, max.y - radius), radius, 0.25);
    arc(&mut points, pos2(min.x + radius, min.y + radius), radius, 0.5);
    points
}

/// A quarter of a circle around `centre`, clockwise from `turn` of a whole one; 0 is at the right.
pub(super) fn arc(points: &mut Vec<Pos2>, centre: Pos2, radius: f32, turn: f32) {
    const STEPS: u8 = 8;
    for step in 0..=STEPS {
        let angle = (turn + f32::from(step) / f32::from(STEPS) / 4.0) * std::f32::consts::TAU;
        points.push(centre + radius * egui::Vec2::angled(angle));
    }
}

/// The path that ends where it begins.
pub(super) fn closed(outline: &[Pos2]) -> Vec<Pos2> {
    outline.iter().chain(outline.first()).copied().collect()
}

fn pairs(path: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> + '_ {
    path.iter().copied().zip(path.iter().copied().skip(1))
}

fn length(path: &[Pos2]) -> f32 {
    pairs(path).map(|(from, to)| from.distance(to)).sum()
}

/// How far a point lies from a path, and how far along the path it is nearest.
fn nearest(path: &[Pos2], at: Pos2) -> (f32, f32) {
    let mut best = (f32::INFINITY, 0.0);
    let mut passed = 0.0;
    for (from, to) in pairs(path) {
        let way = to - from;
        let length = way.length();
        let share = ((at - from).dot(way) / (length * length).max(1e-9)).clamp(0.0, 1.0);
        let distance = (from + way * share).distance(at);
        if distance < best.0 {
            best = (distance, passed + length * share);
        }
        passed += length;
    }
    best
}

/// Whether a ray from a point to the right crosses a closed path an odd number of times.
fn is_inside(path: &[Pos2], at: Pos2) -> bool {
    let crosses = |(from, to): &(Pos2, Pos2)| {
        (from.y > at.y) != (to.y > at.y) && at.x < from.x + (to.x - from.x) * (at.y - from.y) / (to.y - from.y)
    };
    pairs(path).filter(crosses).count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(picture: &Picture) -> Vec<String> {
        let sign = |cover: &f32| {
            if *cover > 0.75 {
                '#'
            } else if *cover > 0.25 {
                '+'
            } else {
                '.'
            }
        };
        picture.pixels.chunks(picture.width).map(|row| row.iter().map(sign).collect()).collect()
    }

    #[test]
    fn outlines_are_filled_and_drawn() {
        let rect = rounded(pos2(1.0, 1.0), pos2(7.0, 5.0), 2.0);
        let filled = Picture::filled(8, 6, &rect);
        assert_eq!(told(&filled), ["........", ".+####+.", ".######.", ".######.", ".+####+.", "........"]);
        let rect = closed(&rounded(pos2(1.5, 1.5), pos2(6.5, 4.5), 0.0));
        let drawn = Picture::stroked(8, 6, &rect, 1.0, None);
        assert_eq!(told(&drawn), ["........", ".######.", ".#....#.", ".#....#.", ".######.", "........"]);
    }

    #[test]
    fn dashes_fill_the_length_they_are_given() {
        let line = [pos2(0.0, 0.5), pos2(10.0, 0.5)];
        let drawn = Picture::stroked(10, 1, &line, 1.0, Some(Dashes { dash: 2.0, gap: 2.0 }));
        assert_eq!(told(&drawn), ["..##..##.."]);
    }
}
