//! One file a route. A page only arranges; what it arranges is in `components`.

mod accessibility;
mod brochure;
pub mod calculator;
mod cases;
mod choose;
pub mod event;
mod events;
mod glossary;
mod home;
mod not_found;
mod office;
mod programme;
mod programmes;
mod questions;
mod search;
mod sources;
mod style;
mod topic;

pub use self::accessibility::AccessibilityPage;
pub use self::brochure::BrochurePage;
pub use self::cases::CasesPage;
pub use self::choose::Choose;
pub use self::event::EventPage;
pub use self::events::EventsPage;
pub use self::glossary::GlossaryPage;
pub use self::home::HomePage;
pub use self::not_found::{NotFound, NotFoundInBoth};
pub use self::office::OfficePage;
pub use self::programme::ProgrammePage;
pub use self::programmes::ProgrammesPage;
pub use self::questions::QuestionsPage;
pub use self::search::SearchPage;
pub use self::sources::SourcesPage;
pub use self::style::StylePage;
pub use self::topic::TopicPage;
