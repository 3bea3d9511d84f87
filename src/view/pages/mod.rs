//! One file a route. A page only arranges; what it arranges is in `components`.

pub mod accessibility;
pub mod calculator;
mod cases;
mod choose;
pub mod event;
mod events;
pub mod glossary;
pub mod home;
mod not_found;
pub mod office;
pub mod programme;
pub mod programmes;
mod search;
pub mod sources;
pub mod style;
pub mod topic;

pub use self::cases::CasesPage;
pub use self::choose::Choose;
pub use self::events::EventsPage;
pub use self::not_found::{NotFound, NotFoundInBoth};
pub use self::search::SearchPage;
