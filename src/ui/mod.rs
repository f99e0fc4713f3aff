//! The screen: the only code that knows egui.

pub mod theme;
