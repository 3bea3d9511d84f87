//! What pages share with the parts that answer.

mod copy;
mod ends;
mod events;
mod evidence;
mod facts;
mod fold;
mod links;
mod money;
#[cfg(feature = "ssr")]
mod names;
#[cfg(feature = "ssr")]
mod notice;
mod prose;
mod section;
mod verdict;

pub use self::copy::CopyButton;
#[cfg(feature = "ssr")]
pub use self::copy::WechatHint;
pub use self::ends::Ends;
pub use self::events::{EventDays, cities, label};
#[cfg(feature = "ssr")]
pub use self::events::{EventList, EventRow};
pub use self::evidence::{Basis, Evidence};
pub use self::facts::{Fact, Facts};
pub use self::fold::Fold;
#[cfg(feature = "ssr")]
pub use self::links::OfficialLinks;
pub use self::links::{Door, Doors, OutLink, PageLink};
#[cfg(feature = "ssr")]
pub use self::money::Headline;
pub use self::money::{Amount, Sum};
#[cfg(feature = "ssr")]
pub use self::names::{NameHeading, OtherNames};
#[cfg(feature = "ssr")]
pub use self::notice::{MissingPart, Notice, PartNotice};
pub use self::prose::{Prose, Said};
pub use self::section::Section;
pub use self::verdict::VerdictMark;
