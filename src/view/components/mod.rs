//! What pages share with the parts that answer.

mod copy;
mod ends;
mod event_facts;
mod events;
mod evidence;
mod facts;
mod fold;
mod links;
mod money;
#[cfg(feature = "pages")]
mod names;
#[cfg(feature = "pages")]
mod notice;
mod prose;
mod section;
#[cfg(feature = "pages")]
mod statements;
mod time;
#[cfg(feature = "pages")]
mod trail;
mod verdict;

pub use self::copy::{CopyButton, WechatHint};
pub use self::ends::Ends;
pub use self::event_facts::EventFacts;
pub use self::events::{EventDays, cities, label};
#[cfg(feature = "pages")]
pub use self::events::{EventList, EventRow};
pub use self::evidence::{Basis, Evidence};
#[cfg(feature = "pages")]
pub use self::evidence::{EvidenceSwitch, anchor};
pub use self::facts::{Fact, Facts};
pub use self::fold::Fold;
#[cfg(feature = "pages")]
pub use self::links::OfficialLinks;
pub use self::links::{Door, Doors, OutLink, PageLink};
pub use self::money::{Amount, Sum};
#[cfg(feature = "pages")]
pub use self::money::{Headline, PaidFor};
#[cfg(feature = "pages")]
pub use self::names::{NameHeading, OtherNames};
#[cfg(feature = "pages")]
pub use self::notice::{MissingPart, Notice, PartNotice};
#[cfg(feature = "pages")]
pub use self::prose::Linked;
pub use self::prose::{Phrases, Prose, Said};
pub use self::section::Section;
#[cfg(feature = "pages")]
pub use self::statements::{Statements, Steps};
pub use self::time::Time;
#[cfg(feature = "pages")]
pub use self::trail::Trail;
pub use self::verdict::VerdictMark;
