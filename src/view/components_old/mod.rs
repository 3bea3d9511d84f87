//! What pages share, and the parts of them that answer.

pub mod copying;
pub mod event_facts;
pub mod event_list;
pub mod prose;
