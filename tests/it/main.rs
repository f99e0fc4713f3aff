//! One integration binary; a module for each capability.

mod actors;
mod cli;
mod commands;
mod contrast;
mod cursor;
mod files;
mod filter;
mod folds;
mod follows;
mod inspector;
mod keyboard;
mod lanes;
mod mangled;
mod names;
mod notes;
mod picture;
mod problems;
mod reading;
mod search;
mod speech;
mod tables;
mod tally;
mod tidy;
mod times;
mod window;
mod zones;
