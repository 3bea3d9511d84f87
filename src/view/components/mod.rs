//! What pages share.

pub mod event_facts;
pub mod event_list;
pub mod figures;
pub mod links;
pub mod money;
pub mod names;
pub mod notice;
pub mod outcomes;
pub mod prose;
pub mod rounds;
pub mod statements;
pub mod trail;
