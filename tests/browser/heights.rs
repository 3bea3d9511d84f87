//! How long each page is on a phone with nothing unfolded: what a guest scrolls
//! through.

use portal::domain::route::{Page, Route};

use crate::visit::Visit;

/// The most that a page may be high, in CSS pixels; `None` where nobody scrolls
/// through it from end to end.
fn bound(page: &Page) -> Option<u32> {
    match page {
        Page::Home => Some(2_600),
        Page::Programme(_) | Page::Event(_) | Page::OfficeTopic(_) => Some(4_500),
        Page::Calculator => Some(3_500),
        Page::Programmes
        | Page::Events
        | Page::Office
        | Page::Questions
        | Page::Sources
        | Page::Glossary
        | Page::Search
        | Page::Accessibility => Some(5_200),
        // For the staff, and for paper.
        Page::Cases | Page::Style | Page::Brochure => None,
    }
}

/// Whether a page is too long. What the app adds to it stands below what it was written
/// with, or in its place.
pub async fn of_page(visit: &Visit, route: &Route) -> Option<String> {
    let Route::Page(_, page) = route else {
        return None;
    };
    let most = bound(page)?;
    let height: u32 = visit
        .read("document.getElementById('app').offsetHeight")
        .await;
    (height > most).then(|| format!("{height} px, not {most}"))
}
