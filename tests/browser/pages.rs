//! Every page as it is written: opened once, and judged.

use portal::domain::route::Route;
use portal::domain::text::Lang;
use portal::prerender::routes;
use thirtyfour::prelude::*;

use crate::visit::{PHONE, Setup, Visit, visit};

/// So many pages share a visit, whose time is limited.
const PAGES_IN_A_VISIT: usize = 24;

/// Opens each wanted page on a phone, without the app, so that all load in a minute: what
/// the app makes of them is judged in [`crate::states`]. What is found of one, a line each,
/// fails the test.
pub fn hold(
    is_wanted: impl Fn(&Route) -> bool,
    find: impl AsyncFn(&Visit, &Route) -> WebDriverResult<Vec<String>>,
) {
    let setup = Setup {
        before: Some("delete window.WebAssembly;"),
        ..Setup::new(PHONE)
    };
    let mut pages = routes(&portal_tests::content());
    pages.retain(is_wanted);
    assert!(pages.len() > PAGES_IN_A_VISIT, "{pages:?}");
    let mut found = Vec::new();
    for pages in pages.chunks(PAGES_IN_A_VISIT) {
        visit(setup.clone(), async |visit| {
            for page in pages {
                let path = page.path();
                visit.resize(PHONE.0, PHONE.1).await?;
                visit.open(&path).await?;
                visit.until("document.readyState === 'complete'").await;
                let lines = find(visit, page).await?;
                found.extend(lines.into_iter().map(|line| format!("{path}: {line}")));
            }
            Ok(())
        });
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Whether a page is Japanese.
pub fn is_japanese(page: &Route) -> bool {
    matches!(page, Route::Page(Lang::Ja, _))
}

/// Whether it is Chinese, or has no language yet.
pub fn is_chinese(page: &Route) -> bool {
    !is_japanese(page)
}
