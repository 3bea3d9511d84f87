//! The calculator: questions that stand in the page, and what follows from the
//! answers.
//!
//! - [`form`]: the questions as the page is written with them; [`attach`]: the same
//!   bound to the state. [`ids`]: by what they know each other.
//! - [`sayings`]: answers in words.

pub mod attach;
#[cfg(feature = "ssr")]
pub mod form;
pub mod ids;
pub mod sayings;
