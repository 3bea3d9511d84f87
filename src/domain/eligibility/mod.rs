//! For whom a programme is: rules as data, judged with three values.
//!
//! Reading order: [`tri`] (met, not met, open), [`expression`] and [`facts`]
//! (what `eligibility.json` is made of), [`rules`] (the file), [`rulebook`]
//! (the file with every name resolved), [`answers`] and [`reading`] (what the
//! visitor says), [`evaluate`] (the verdicts and the next question), [`years`]
//! (which fiscal years are open), [`reason`] (why something is not met), [`change`]
//! (what would help).
//!
//! A verdict that is settled never changes when more is answered: an open
//! fact is judged by every answer it may still get.

pub mod answers;
pub mod change;
mod compile;
mod condition;
mod criteria;
pub mod evaluate;
pub mod expression;
pub mod facts;
pub mod flaw;
pub(crate) mod former;
pub mod given;
mod holds;
pub mod index;
mod judge;
pub mod named;
mod next;
pub mod reading;
pub mod reason;
pub mod refusal;
pub mod rulebook;
pub mod rules;
mod samples;
mod situation;
pub mod tri;
pub mod typed;
pub mod verdict;
pub mod years;
