//! Colours, type and spacing: the only place that names them.

use std::sync::LazyLock;

use egui::epaint::Shadow;
use egui::{
    Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Visuals, vec2,
};

use super::fonts;
use crate::case::{Case, Id};

/// Points of small captions.
pub const SMALL: f32 = 11.5;
/// Points of running text in the interface.
pub const BODY: f32 = 13.0;
/// Points of secondary lines under a name.
pub const SECONDARY: f32 = 12.5;
/// Points of the inspector's title.
pub const TITLE: f32 = 16.0;
/// Points of quoted words.
pub const QUOTE: f32 = 15.0;
/// Height of a line of quoted words.
pub const QUOTE_LINE: f32 = 22.0;
/// Points of the original beside a translation.
pub const ORIGINAL: f32 = 13.0;
/// Height of a line of such an original.
pub const ORIGINAL_LINE: f32 = 18.0;
/// Padding of panels.
pub const PADDING: f32 = 16.0;
/// Corner radius of marks.
pub const MARK_RADIUS: u8 = 3;
/// Corner radius of controls.
pub const CONTROL_RADIUS: u8 = 6;

/// The text face, weight 400.
pub fn text(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// The text face, weight 500.
pub fn medium(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::MEDIUM.into()))
}

/// The text face, weight 600.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::SEMIBOLD.into()))
}

/// The face of words that somebody spoke.
pub fn serif(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::SERIF.into()))
}

/// The face of words that somebody is said to have spoken.
pub fn serif_italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(fonts::SERIF_ITALIC.into()))
}

/// The face of file contents.
pub fn monospace(size: f32) -> FontId {
    FontId::new(size, FontFamily::Monospace)
}

/// The colours of one theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Ground of the timeline.
    pub canvas: Color32,
    /// Ground of panels.
    pub panel: Color32,
    /// Fields and the status bar.
    pub raised: Color32,
    /// Shading of weekends and nights.
    pub weekend: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Lines between rows.
    pub faint_line: Color32,
    /// Text.
    pub ink1: Color32,
    /// Secondary text.
    pub ink2: Color32,
    /// Captions.
    pub ink3: Color32,
    /// Marks that do not belong to the selection.
    pub quiet: Color32,
    /// Selected rows, cards, lane.
    pub selection: Color32,
    /// Parties that name no colour of their own, in turn.
    pub parties: [Color32; 5],
    /// Overdue and broken.
    pub alert: Color32,
    /// True for the dark theme.
    pub dark: bool,
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    canvas: rgb(0xfb_fa_f8),
    panel: rgb(0xff_ff_ff),
    raised: rgb(0xf4_f2_ee),
    weekend: rgb(0xf5_f2_ec),
    line: rgb(0xe2_de_d6),
    faint_line: rgb(0xef_ec_e6),
    ink1: rgb(0x1d_1b_18),
    ink2: rgb(0x57_52_4a),
    ink3: rgb(0x6b_65_5d),
    quiet: rgb(0x8f_8a_82),
    selection: rgb(0xfb_f1_cf),
    parties: [rgb(0x2f_5f_b3), rgb(0xb0_36_2e), rgb(0x8a_5f_00), rgb(0x1f_7a_58), rgb(0x6a_4f_b0)],
    alert: rgb(0xa8_48_0f),
    dark: false,
};

/// The dark theme.
pub const DARK: Palette = Palette {
    canvas: rgb(0x15_16_18),
    panel: rgb(0x1b_1c_1f),
    raised: rgb(0x24_26_2a),
    weekend: rgb(0x19_1a_1d),
    line: rgb(0x34_37_3c),
    faint_line: rgb(0x28_2a_2e),
    ink1: rgb(0xec_ea_e6),
    ink2: rgb(0xb9_b6_b0),
    ink3: rgb(0x9e_9b_95),
    quiet: rgb(0x7c_7d_82),
    selection: rgb(0x39_33_22),
    parties: [rgb(0x86_ad_f2), rgb(0xf0_8a_82), rgb(0xe0_b3_4a), rgb(0x62_c3_9b), rgb(0xb8_a3_f2)],
    alert: rgb(0xf0_a0_66),
    dark: true,
};

impl Palette {
    /// The palette of the theme that `ui` is drawn in.
    pub fn of(ctx: &Context) -> &'static Self {
        if ctx.theme() == Theme::Dark { &DARK } else { &LIGHT }
    }

    /// The colour of the party that `who` (an actor or a party) belongs to; quiet where it belongs to none.
    ///
    /// A colour of the case's own is lightened or darkened until it stands out 3:1 from the canvas, and one that is a
    /// theme's takes its counterpart in the other theme; parties without one take the theme's in turn.
    pub fn party(&self, case: &Case, who: Id) -> Color32 {
        let Some(party) = case.party_of(who) else {
            return self.quiet;
        };
        if let Some([r, g, b]) = case.party(party).and_then(|party| party.color) {
            let own = Color32::from_rgb(r, g, b);
            let of_a_theme = [&LIGHT, &DARK].into_iter().find_map(|theme| theme.parties.iter().position(|c| *c == own));
            let counterpart = of_a_theme.and_then(|at| self.parties.get(at)).copied();
            return counterpart.unwrap_or_else(|| self.legible(own, 3.0, self.panel));
        }
        let at = case.parties.iter().filter(|other| other.color.is_none()).position(|other| other.id == party);
        at.and_then(|at| self.parties.get(at % self.parties.len())).copied().unwrap_or(self.quiet)
    }

    /// A soft ground in `color` for a badge.
    pub fn tint(&self, color: Color32) -> Color32 {
        mix(self.panel, color, if self.dark { 0.18 } else { 0.15 })
    }

    /// The colour of a party for words: 4.5:1 on every ground and on its own tint.
    pub fn party_ink(&self, case: &Case, who: Id) -> Color32 {
        self.ink_of(self.party(case, who))
    }

    /// `color` as words and figures have it, and as the ground of figures in a colour of the ground: 4.5:1 on every
    /// ground and on its own tint.
    pub fn ink_of(&self, color: Color32) -> Color32 {
        self.legible(color, 4.5, self.tint(color))
    }

    /// The line that follows the pointer.
    pub fn hair(&self) -> Color32 {
        self.quiet
    }

    /// A curve to what belongs to the selected item.
    pub fn curve(&self) -> Color32 {
        self.ink1.gamma_multiply(0.6)
    }

    /// Every ground that marks and words lie on.
    pub fn grounds(&self) -> [Color32; 5] {
        [self.canvas, self.panel, self.raised, self.weekend, self.selection]
    }

    /// `color` moved towards the ink until it has this contrast on every ground and on `ground`.
    fn legible(&self, color: Color32, wanted: f32, ground: Color32) -> Color32 {
        let grounds = self.grounds();
        let stands_out =
            |color: Color32| grounds.iter().chain([&ground]).all(|ground| contrast(color, *ground) >= wanted);
        let steps = (0..=20_u8).map(|step| mix(color, self.ink1, f32::from(step) / 20.0));
        steps.into_iter().find(|mixed| stands_out(*mixed)).unwrap_or(self.ink1)
    }
}

/// From `a` to `b` by `share`, in the stored values.
fn mix(a: Color32, b: Color32, share: f32) -> Color32 {
    a.lerp_to_gamma(b, share)
}

/// The contrast of two colours as WCAG defines it, 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    // Asked for every party in every frame.
    static LINEAR: LazyLock<[f32; 256]> = LazyLock::new(|| {
        let of = |value: usize| egui::ecolor::linear_f32_from_gamma_u8(u8::try_from(value).unwrap_or(u8::MAX));
        std::array::from_fn(of)
    });
    let linear = |value: u8| LINEAR.get(usize::from(value)).copied().unwrap_or(1.0);
    let luminance =
        |color: Color32| 0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b());
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Gives `ctx` the program's fonts and both themes; done once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(Theme::Light, style(&LIGHT));
    ctx.set_style_of(Theme::Dark, style(&DARK));
}

fn style(palette: &Palette) -> Style {
    let mut style = Style { visuals: visuals(palette), ..Style::default() };
    style.text_styles = [
        (TextStyle::Small, text(SMALL)),
        (TextStyle::Body, text(BODY)),
        (TextStyle::Button, text(SECONDARY)),
        (TextStyle::Heading, semibold(TITLE)),
        (TextStyle::Monospace, monospace(12.0)),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(8.0, 3.0);
    spacing.interact_size = vec2(24.0, 24.0);
    spacing.menu_margin = Margin::same(4);
    spacing.window_margin = Margin::same(16);
    spacing.scroll.floating = true;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style.url_in_tooltip = true;
    style
}

fn visuals(palette: &Palette) -> Visuals {
    let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
    let control = CornerRadius::same(CONTROL_RADIUS);
    let hairline = Stroke::new(1.0, palette.line);
    let widgets = &mut visuals.widgets;
    for widget in [
        &mut widgets.noninteractive,
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        widget.corner_radius = control;
        widget.expansion = 0.0;
        widget.bg_stroke = hairline;
        widget.fg_stroke = Stroke::new(1.0, palette.ink1);
        widget.bg_fill = palette.raised;
        widget.weak_bg_fill = palette.panel;
    }
    widgets.hovered.weak_bg_fill = palette.raised;
    widgets.open.weak_bg_fill = palette.raised;
    widgets.active.weak_bg_fill = palette.line;
    widgets.hovered.bg_stroke = Stroke::new(1.0, palette.quiet);
    // A focused widget is drawn as an active one: its edge is what shows where the keyboard is.
    widgets.active.bg_stroke = Stroke::new(1.5, palette.ink1);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.ink3);
    visuals.selection.bg_fill = palette.selection;
    visuals.selection.stroke = Stroke::new(1.0, palette.ink1);
    visuals.hyperlink_color = palette.ink1;
    visuals.faint_bg_color = palette.raised;
    visuals.extreme_bg_color = palette.raised;
    visuals.code_bg_color = palette.raised;
    visuals.warn_fg_color = palette.alert;
    visuals.error_fg_color = palette.alert;
    visuals.panel_fill = palette.panel;
    visuals.window_fill = palette.panel;
    visuals.window_stroke = hairline;
    visuals.window_corner_radius = control;
    visuals.menu_corner_radius = control;
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.ink1);
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Colours that a case may have for its parties.
    const OWN: [u32; 7] = [0xff_ff_ff, 0x00_00_00, 0xff_ff_00, 0x00_00_ff, 0x80_80_80, 0x00_ff_00, 0xff_00_ff];

    /// The contrast of `color`, which may be seen through, on `ground`.
    fn reached(color: Color32, ground: Color32) -> f32 {
        contrast(ground.blend(color), ground)
    }

    #[test]
    fn words_can_be_read_on_every_ground() {
        for palette in [&LIGHT, &DARK] {
            let own = OWN.map(|hex| palette.ink_of(palette.legible(rgb(hex), 3.0, palette.panel)));
            let parties = palette.parties.map(|color| palette.ink_of(color));
            let plain = [palette.ink1, palette.ink2, palette.ink3, palette.alert, palette.ink_of(palette.quiet)];
            for ink in plain.iter().chain(&own).chain(&parties) {
                for ground in palette.grounds() {
                    assert!(reached(*ink, ground) >= 4.5, "{ink:?} on {ground:?}: {}", reached(*ink, ground));
                }
            }
            for color in OWN.map(rgb).into_iter().chain(palette.parties).chain([palette.quiet, palette.ink2]) {
                let (ink, tint) = (palette.ink_of(color), palette.tint(color));
                assert!(reached(ink, tint) >= 4.5, "{ink:?} on the tint of {color:?}: {}", reached(ink, tint));
            }
        }
    }

    #[test]
    fn marks_and_lines_are_seen_on_every_ground() {
        for palette in [&LIGHT, &DARK] {
            let own = OWN.map(|hex| palette.legible(rgb(hex), 3.0, palette.panel));
            let plain = [palette.quiet, palette.hair(), palette.curve(), palette.alert];
            for color in palette.parties.iter().chain(&own).chain(&plain) {
                for ground in palette.grounds() {
                    assert!(reached(*color, ground) >= 3.0, "{color:?} on {ground:?}: {}", reached(*color, ground));
                }
            }
        }
    }
}
