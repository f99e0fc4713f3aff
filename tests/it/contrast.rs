//! Whether what is written can be read: the contrast of all words in the window with what is painted under them, as it
//! comes out after everything is laid over each other.

use std::sync::Arc;

use casebook::app::{BottomTab, Command, CommitmentsView, ThemeChoice};
use casebook::case::{ItemRef, Kind};
use casebook::shell::Shell;
use casebook::timeline::grouping::Grouping;
use casebook::ui::theme::{DARK, LIGHT, contrast};
use egui::epaint::{ClippedShape, TextShape};
use egui::{Color32, Galley, Pos2, Rect, Shape};
use egui_kittest::Harness;

use crate::window::{command, file, state, window};

/// What WCAG asks of words that are not large.
const LEAST: f32 = 4.5;

/// What words are painted on, as far as it was painted before them.
struct Grounds {
    /// What the window is cleared to.
    cleared: Color32,
    areas: Vec<(Rect, Color32)>,
}

impl Grounds {
    fn at(&self, at: Pos2) -> Color32 {
        let under = self.areas.iter().filter(|(area, _)| area.contains(at));
        under.fold(self.cleared, |ground, (_, color)| ground.blend(*color))
    }
}

/// The words of a frame that cannot be read well on what is painted over `cleared`, each with its contrast.
fn illegible(shapes: &[ClippedShape], cleared: Color32) -> Vec<String> {
    let mut grounds = Grounds { cleared, areas: Vec::new() };
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in shapes {
        look(shape, *clip_rect, &mut grounds, &mut found);
    }
    found
}

fn look(shape: &Shape, clip: Rect, grounds: &mut Grounds, found: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| look(shape, clip, grounds, found)),
        Shape::Rect(rect) if rect.fill.a() > 0 => grounds.areas.push((rect.rect.intersect(clip), rect.fill)),
        Shape::Circle(circle) if circle.fill.a() > 0 => {
            // The square in the disc: words stand in its middle.
            let inner = Rect::from_center_size(circle.center, egui::Vec2::splat(circle.radius * 1.4));
            grounds.areas.push((inner.intersect(clip), circle.fill));
        }
        Shape::Text(text) => words(text, clip, grounds, found),
        _ => {}
    }
}

fn words(text: &TextShape, clip: Rect, grounds: &Grounds, found: &mut Vec<String>) {
    let galley: &Arc<Galley> = &text.galley;
    for row in &galley.rows {
        let area = row.rect().translate(text.pos.to_vec2());
        let seen = area.intersect(clip);
        if !seen.is_positive() || row.glyphs.is_empty() {
            continue;
        }
        for section in &galley.job.sections {
            let said = galley.job.text.get(section.byte_range.start.0..section.byte_range.end.0).unwrap_or_default();
            if said.trim().is_empty() {
                continue;
            }
            let own = section.format.color;
            let own = if own == Color32::PLACEHOLDER { text.fallback_color } else { own };
            let color = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
            let ground = grounds.at(seen.center()).blend(section.format.background);
            let reached = contrast(ground.blend(color), ground);
            if reached < LEAST {
                found.push(format!("{reached:.2}: {said:?}, {color:?} on {ground:?} at {:?}", seen.min));
            }
        }
    }
}

/// A case whose parties have colours that nobody can read as they are.
const ODD: &str = "Case(format: 1, time_zone: \"UTC\", title: \"Odd colours\",
  parties: [(id: \"y\", name: \"Yellow\", color: \"#ffff00\"), (id: \"k\", name: \"Black\", color: \"#000000\"),
    (id: \"g\", name: \"Grey\", color: \"#808080\"), (id: \"w\", name: \"White\", color: \"#ffffff\")],
  actors: [(id: \"a\", name: \"Ann Arbor\", party: \"y\"), (id: \"b\", name: \"Ben Bright\", party: \"k\"),
    (id: \"c\", name: \"Cat Crowe\", party: \"g\"), (id: \"d\", name: \"Dan Drew\", party: \"w\"), (id: \"e\", name: \"Eve\")],
  events: [(id: \"m\", title: \"Meeting\", when: \"2025-02-12\", actors: [\"a\", \"b\", \"c\", \"d\", \"e\"], weight: Major),
    (id: \"n\", title: \"Call\", when: \"2025-02-15T10:00\", actors: [\"a\", \"c\"])],
  statements: [(id: \"s\", speaker: \"a\", text: \"Yes\", event: \"m\"), (id: \"t\", speaker: \"d\", text: \"No\", event: \"n\")],
  commitments: [(id: \"x\", text: \"Write\", by: [\"b\"], to: [\"d\"], made: \"m\", due: \"2025-02-13\")])";

#[test]
fn all_words_can_be_read_in_both_themes() {
    let mut found = Vec::new();
    let mut check = |window: &mut Harness<'_, Shell>, what: &str| {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            command(window, Command::SetTheme(theme));
            let shapes = &window.output().shapes;
            assert!(shapes.len() > 20, "something is painted");
            let cleared = if theme == ThemeChoice::Light { LIGHT.panel } else { DARK.panel };
            found.extend(illegible(shapes, cleared).into_iter().map(|words| format!("{what}, {theme:?}: {words}")));
        }
    };
    let mut built_in = window(&[]);
    check(&mut built_in, "first start");
    for tab in [BottomTab::Sources, BottomTab::Problems] {
        command(&mut built_in, Command::ShowBottom(tab));
        check(&mut built_in, &format!("{tab:?}"));
    }
    command(&mut built_in, Command::SelectProblem(0));
    check(&mut built_in, "a problem");
    command(&mut built_in, Command::ShowBottom(BottomTab::Commitments));
    for at in [0, 5, 10] {
        for kind in [Kind::Event, Kind::Statement, Kind::Commitment, Kind::Source, Kind::Actor] {
            command(&mut built_in, Command::Inspect(ItemRef::new(kind, at)));
            check(&mut built_in, &format!("{kind:?} {at}"));
        }
    }
    command(&mut built_in, Command::ShowCommitments(CommitmentsView::Table));
    check(&mut built_in, "table of commitments");
    command(&mut built_in, Command::SetGrouping(Grouping::Topics));
    check(&mut built_in, "topics");
    command(&mut built_in, Command::ToggleKeys);
    check(&mut built_in, "keys");
    let (_folder, path) = file("odd.ron", ODD);
    let mut odd = window(&[path]);
    check(&mut odd, "odd colours");
    for name in ["a", "b", "c", "d", "e"] {
        let id = state(&odd).document.case.find(name).expect("an actor");
        command(&mut odd, Command::SelectActor(id));
        check(&mut odd, name);
        command(&mut odd, Command::Inspect(ItemRef::new(Kind::Event, 0)));
        check(&mut odd, &format!("{name} at the meeting"));
    }
    for text in ["Case(format: 1)", "Case(\n    format: 1,\n    events: [\n"] {
        let (_folder, path) = file("case.ron", text);
        check(&mut window(&[path]), text);
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn what_is_too_faint_is_found() {
    // Half of the ink on the ground of a panel, as a frame would have it.
    let check = |palette: &casebook::ui::theme::Palette, share: f32| {
        let mixed = palette.panel.blend(palette.ink3.gamma_multiply(share));
        contrast(mixed, palette.panel)
    };
    for palette in [&LIGHT, &DARK] {
        assert!(check(palette, 1.0) >= LEAST && check(palette, 0.5) < LEAST);
    }
}
