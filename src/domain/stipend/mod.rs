//! What a stay brings: a statement whose lines add up, in whole yen.
//!
//! Only amounts of the brochure are added up. Amounts of other sources stand
//! apart with their year, things in kind apart from both. Nothing is clamped:
//! a length outside the programme's range is an error that says why.
//!
//! [`request`] is what is asked, [`quote`] the answer, [`months`] spreads the
//! sum over the calendar.

pub mod months;
pub mod quote;
mod range;
pub mod request;
