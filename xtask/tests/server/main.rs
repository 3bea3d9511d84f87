//! The server answers as a good host does, and fails when it is told to.

#[path = "../shared/answer.rs"]
mod answer;
mod common;
mod faults;
mod hosting;
