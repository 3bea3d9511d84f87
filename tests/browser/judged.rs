//! Every kind of page in every state, and every page as it is written: opened once, and
//! judged in each way. What is wrong for whom is told by [`tree`], [`axe`], [`controls`]
//! and [`layout`].

use portal::domain::route::Route;
use portal::domain::text::Lang;
use portal::prerender::routes;

use crate::states::{ALLOWED, STATES};
use crate::visit::{DESKTOP, PHONE, Setup, visit};
use crate::{axe, controls, heights, layout, tree};

/// So many states share a visit, whose time is limited.
const STATES_IN_A_VISIT: usize = 8;
/// And so many pages.
pub const PAGES_IN_A_VISIT: usize = 24;

fn every_state_holds(lang: &'static str, size: (u32, u32)) {
    let setup = Setup {
        languages: lang,
        allowed: ALLOWED,
        ..Setup::new(size)
    };
    let script = axe::script();
    let mut found: Vec<String> = Vec::new();
    for states in STATES.chunks(STATES_IN_A_VISIT) {
        visit(setup.clone(), async |visit| {
            for state in states {
                state.open(visit, lang).await?;
                let mut lines = Vec::new();
                if !state.on_paper {
                    lines.extend(tree::of_state(visit, state).await?);
                }
                lines.extend(axe::of_state(visit, state, &script, size).await?);
                if !state.on_paper {
                    lines.extend(controls::of_state(visit, size).await?);
                }
                let name = format!("{lang} {}", state.name);
                found.extend(lines.into_iter().map(|line| format!("{name}: {line}")));
            }
            Ok(())
        });
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_state_holds_in_japanese_on_a_phone() {
    every_state_holds("ja", PHONE);
}

#[test]
fn every_state_holds_in_chinese_on_a_desktop() {
    every_state_holds("zh", DESKTOP);
}

/// Without the app, so that a page loads in a moment: what the app makes of it is judged
/// above.
fn every_page_holds(is_wanted: impl Fn(&Route) -> bool) {
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
                let mut lines = tree::of_page(visit).await?;
                lines.extend(heights::of_page(visit, page).await);
                lines.extend(layout::of_page(visit).await?);
                found.extend(lines.into_iter().map(|line| format!("{path}: {line}")));
            }
            Ok(())
        });
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// Whether a page is one of the Japanese.
pub fn is_japanese(route: &Route) -> bool {
    matches!(route, Route::Page(Lang::Ja, _))
}

#[test]
fn every_page_holds_in_japanese() {
    every_page_holds(is_japanese);
}

/// And those that have no language yet.
#[test]
fn every_page_holds_in_chinese() {
    every_page_holds(|route| !is_japanese(route));
}
