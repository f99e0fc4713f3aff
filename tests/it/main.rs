//! One integration binary; a module for each capability.

mod actors;
mod cli;
mod files;
mod follows;
mod inspector;
mod mangled;
mod picture;
mod problems;
mod reading;
mod search;
mod tables;
mod tidy;
mod times;
mod window;
