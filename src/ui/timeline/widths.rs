//! About how wide words are, from the widths of their letters: laying words out to know that takes twenty times as long, and
//! while one pans there are words in every frame that were in none before.

use egui::{FontId, Painter};
use rustc_hash::FxHashMap;

/// The widths of letters, from frame to frame.
#[derive(Debug, Default)]
pub(super) struct Widths {
    fonts: Vec<(FontId, FxHashMap<char, f32>)>,
}

impl Widths {
    /// The shortest beginning of words that is wider than `most` points, else all of them; and about how wide it is: never
    /// less than it is laid out, but for a point.
    pub(super) fn begin<'w>(
        &mut self,
        painter: &Painter,
        words: &'w str,
        font: &FontId,
        most_points: f32,
    ) -> (&'w str, f32) {
        let known = self.fonts.iter().position(|(known, _)| known == font);
        let at = known.unwrap_or_else(|| {
            self.fonts.push((font.clone(), FxHashMap::default()));
            self.fonts.len() - 1
        });
        let Some((_, widths)) = self.fonts.get_mut(at) else { return (words, 0.0) };
        let mut width = 0.0;
        for (start, letter) in words.char_indices() {
            let own =
                widths.entry(letter).or_insert_with(|| painter.fonts_mut(|fonts| fonts.glyph_width(font, letter)));
            width += *own;
            if width > most_points {
                let end = start + letter.len_utf8();
                return (words.get(..end).unwrap_or(words), width);
            }
        }
        (words, width)
    }
}

#[cfg(test)]
mod tests {
    use egui::{CentralPanel, Color32, Context, RawInput};

    use super::*;
    use crate::app::names::title_of;
    use crate::case::{ItemRef, Kind};
    use crate::ui::install;
    use crate::ui::theme::{medium, serif};

    #[test]
    fn words_are_about_as_wide_as_their_letters() {
        let case = crate::load::load(&crate::load::Request::BuiltIn, &crate::load::Progress::default()).case;
        let ctx = Context::default();
        install(&ctx);
        let mut measured = 0;
        let mut widths = Widths::default();
        for wanted in ["en", "uk", "ru"] {
            let tongue = crate::language::Speech { texts: Some(wanted.into()), ..Default::default() };
            let _speaking = crate::language::speak(tongue);
            let output = ctx.run_ui(RawInput::default(), |ui| {
                CentralPanel::no_frame().show(ui, |ui| {
                    let painter = ui.painter();
                    let items = [(Kind::Event, case.events.len()), (Kind::Statement, case.statements.len())];
                    for item in items.into_iter().flat_map(|(kind, len)| (0..len).map(move |at| ItemRef::new(kind, at)))
                    {
                        let words = title_of(&case, item);
                        for font in [medium(12.0), serif(12.5)] {
                            let (all, about) = widths.begin(painter, words, &font, f32::INFINITY);
                            assert_eq!(all, words);
                            let width = painter.layout_no_wrap(words.to_owned(), font.clone(), Color32::WHITE).size().x;
                            assert!(about >= width - 1.0 && about < width * 1.06 + 2.0, "{words}: {about} {width}");
                            let (begun, about) = widths.begin(painter, words, &font, 50.0);
                            assert!(begun.len() == words.len() || about > 50.0 && words.starts_with(begun));
                            measured += 1;
                        }
                    }
                });
            });
            output.drop_without_applying_deltas();
        }
        assert!(measured > 600, "{measured}");
    }
}
