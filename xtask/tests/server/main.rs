//! The server answers as a good host does, and fails when it is told to.

mod common;
mod faults;
mod hosting;
