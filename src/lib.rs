//! Casebook: a desktop viewer for case files.

pub mod app;
pub mod case;
pub mod timeline;
pub mod ui;
