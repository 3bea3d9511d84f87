//! What changes while a visitor uses a part of a page: a struct of signals and
//! memos for each part, with its transitions as methods. No views, no browser, no
//! words: natively tested.

pub mod agenda;
pub mod calculator;
pub mod search;
