//! Casebook: a desktop viewer for case files.

pub mod app;
pub mod case;
pub mod cli;
pub mod export;
pub mod load;
pub mod report;
pub mod shell;
pub mod timeline;
pub mod ui;
