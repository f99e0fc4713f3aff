//! The screen: the only code that knows egui.

pub mod fonts;
pub mod theme;
pub mod timeline;
