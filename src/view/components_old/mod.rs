//! What pages share, and the parts of them that answer.

pub mod copying;
pub mod figures;
#[cfg(feature = "ssr")]
pub mod footnotes;
#[cfg(feature = "ssr")]
pub mod money;
#[cfg(feature = "ssr")]
pub mod notice;
pub mod outcomes;
pub mod prose;
pub mod rounds;
#[cfg(feature = "ssr")]
pub mod statements;
#[cfg(feature = "ssr")]
pub mod trail;
