//! Colours, type and spacing: the only place that names them.

use egui::Color32;

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
    ink3: rgb(0x9d_9a_94),
    quiet: rgb(0x6f_70_75),
    selection: rgb(0x39_33_22),
    parties: [rgb(0x86_ad_f2), rgb(0xf0_8a_82), rgb(0xe0_b3_4a), rgb(0x62_c3_9b), rgb(0xb8_a3_f2)],
    alert: rgb(0xf0_a0_66),
    dark: true,
};

impl Palette {
    /// The palette of the theme that `ui` is drawn in.
    pub fn of(ctx: &egui::Context) -> &'static Self {
        if ctx.theme() == egui::Theme::Dark { &DARK } else { &LIGHT }
    }
}
