//! How long each page is on a phone with nothing unfolded: what a guest scrolls
//! through.

use portal::domain::route::{Page, Route};
use portal::prerender::routes;

use crate::visit::{PHONE, Setup, visit};

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

#[test]
fn pages_are_short_on_a_phone() {
    // Without the app, so that a hundred pages load in seconds. What the app adds
    // to a page stands below what it was written with, or in its place.
    let setup = Setup {
        before: Some("delete window.WebAssembly;"),
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        let mut long = Vec::new();
        for route in routes(&portal_tests::content()) {
            let Route::Page(_, page) = &route else {
                continue;
            };
            let Some(most) = bound(page) else { continue };
            let path = route.path();
            visit.open(&path).await?;
            let height: u32 = visit
                .read("document.getElementById('app').offsetHeight")
                .await;
            if height > most {
                long.push(format!("{path}: {height} px, not {most}"));
            }
        }
        assert!(long.is_empty(), "{}", long.join("\n"));
        Ok(())
    });
}
