//! What the window looks like, where there is something to draw with.

use std::panic::catch_unwind;

use casebook::app::{Command, ThemeChoice};
use casebook::case::{ItemRef, Kind};
use casebook::shell::{Reading, Shell, Start};
use casebook::ui::theme::{DARK, LIGHT, Palette};
use egui::{Color32, Theme};
use egui_kittest::Harness;

/// A picture of the window.
struct Picture {
    pixels: Vec<[u8; 4]>,
}

impl Picture {
    /// How many points have this colour exactly.
    fn count(&self, color: Color32) -> usize {
        self.pixels.iter().filter(|pixel| **pixel == color.to_array()).count()
    }
}

/// The window on the built-in case with one of Lavrov's statements selected.
fn picture(theme: Theme) -> Picture {
    let builder = Harness::builder().with_size([1280.0, 800.0]).with_theme(theme).with_max_steps(30).wgpu();
    let mut window = builder.build_eframe(|creation| {
        let mut shell = Shell::new(&creation.egui_ctx, Start { reading: Reading::AtOnce, ..Start::default() });
        let choice = if theme == Theme::Dark { ThemeChoice::Dark } else { ThemeChoice::Light };
        shell.command(&creation.egui_ctx, Command::SetTheme(choice));
        let document = &shell.state().document;
        let lavrov = document.case.find("lavrov").expect("an actor of the case");
        let index = *document.index.statements_of(lavrov).first().expect("words of his");
        shell.command(&creation.egui_ctx, Command::SelectActor(lavrov));
        shell.command(&creation.egui_ctx, Command::SelectItem(ItemRef { kind: Kind::Statement, index }));
        shell
    });
    window.run();
    let image = window.render().expect("what could draw a moment ago");
    // The picture is cleared to nothing, the window to the colour of panels.
    let cleared = Palette::of(&window.ctx).panel;
    let over = |[r, g, b, a]: [u8; 4]| cleared.blend(Color32::from_rgba_premultiplied(r, g, b, a)).to_array();
    Picture { pixels: image.pixels().map(|pixel| over(pixel.0)).collect() }
}

/// Whether there is something to draw with. Says so where there is not, or fails where that must not be.
#[expect(clippy::print_stderr, reason = "a test that looked at nothing must say so")]
fn can_draw() -> bool {
    let drawn = catch_unwind(|| {
        let mut window = Harness::builder().with_size([16.0, 16.0]).wgpu().build_ui(|_| {});
        window.render().is_ok()
    });
    if drawn.unwrap_or(false) {
        return true;
    }
    let required = std::env::var_os("CASEBOOK_REQUIRE_GPU").is_some_and(|value| value == "1");
    assert!(!required, "there is no graphics adapter to draw with");
    eprintln!("skipped: there is no graphics adapter to draw with");
    false
}

#[test]
fn the_window_has_the_colours_of_its_theme_and_marks_what_is_selected() {
    if !can_draw() {
        return;
    }
    let check = |theme: Theme, palette: &Palette, other: &Palette| {
        let picture = picture(theme);
        let all = picture.pixels.len();
        assert!(picture.count(palette.panel) > all / 20, "panels");
        assert!(picture.count(palette.canvas) > all / 20, "canvas");
        assert!(picture.count(palette.selection) > all / 50, "the selected card");
        assert!(picture.count(palette.ink1) > 100, "ink");
        assert_eq!(picture.count(other.selection), 0, "nothing of the other theme");
    };
    check(Theme::Light, &LIGHT, &DARK);
    check(Theme::Dark, &DARK, &LIGHT);
}
