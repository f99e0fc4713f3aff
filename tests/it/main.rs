//! One integration binary; a module for each capability.

mod picture;
mod problems;
mod reading;
mod tidy;
mod window;
