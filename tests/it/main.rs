//! One integration binary; a module for each capability.

mod tidy;
mod window;
