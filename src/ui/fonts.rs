//! The program's typefaces: a sans in three weights for the interface, a serif for words that somebody spoke.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

/// Name of the family of weight 500.
pub(super) const MEDIUM: &str = "medium";
/// Name of the family of weight 600.
pub(super) const SEMIBOLD: &str = "semibold";
/// Name of the serif family.
pub(super) const SERIF: &str = "serif";
/// Name of the serif italic family.
pub(super) const SERIF_ITALIC: &str = "serif-italic";

/// Every family of the program, each with egui's own fonts behind it for what it lacks.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let named = |name: &str| FontFamily::Name(name.into());
    let files: [(FontFamily, &str, &'static [u8]); 5] = [
        (
            FontFamily::Proportional,
            "CasebookSans-Regular",
            include_bytes!("../../assets/fonts/CasebookSans-Regular.ttf"),
        ),
        (named(MEDIUM), "CasebookSans-Medium", include_bytes!("../../assets/fonts/CasebookSans-Medium.ttf")),
        (named(SEMIBOLD), "CasebookSans-SemiBold", include_bytes!("../../assets/fonts/CasebookSans-SemiBold.ttf")),
        (named(SERIF), "CasebookSerif-Regular", include_bytes!("../../assets/fonts/CasebookSerif-Regular.ttf")),
        (named(SERIF_ITALIC), "CasebookSerif-Italic", include_bytes!("../../assets/fonts/CasebookSerif-Italic.ttf")),
    ];
    for (family, name, bytes) in files {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        // The sans stands behind the serif: it has arrows and signs that the serif lacks.
        let sans = ["CasebookSans-Regular".to_owned()].into_iter().filter(|sans| sans != name);
        let order = [name.to_owned()].into_iter().chain(sans).chain(fallback.iter().cloned()).collect();
        fonts.families.insert(family, order);
    }
    // Behind egui's own monospace too, for signs that it lacks.
    fonts.families.entry(FontFamily::Monospace).or_default().push("CasebookSans-Regular".to_owned());
    fonts
}
