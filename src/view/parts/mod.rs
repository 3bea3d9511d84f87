//! The parts of pages that answer to a visitor.

pub mod calculator;
#[cfg(feature = "ssr")]
pub mod estimate;
