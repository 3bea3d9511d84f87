//! Every kind of page in every state, and every page as it is written: opened once, and
//! judged in each way. What is wrong for whom is told by [`tree`], [`axe`], [`controls`]
//! and [`layout`].

use portal::domain::route::Route;
use thirtyfour::prelude::*;

use crate::states::{ALLOWED, STATES};
use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};
use crate::{axe, controls, heights, layout, pages, tree};

/// So many states share a visit, whose time is limited.
const STATES_IN_A_VISIT: usize = 8;

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

async fn page(visit: &Visit, page: &Route) -> WebDriverResult<Vec<String>> {
    let mut found = tree::of_page(visit).await?;
    found.extend(heights::of_page(visit, page).await);
    found.extend(layout::of_page(visit).await?);
    Ok(found)
}

#[test]
fn every_page_holds_in_japanese() {
    pages::hold(pages::is_japanese, page);
}

#[test]
fn every_page_holds_in_chinese() {
    pages::hold(pages::is_chinese, page);
}

/// Puts what is wrong into a page, each with an id of its own.
pub const FAULTS: &str = include_str!("judged/faults.js");

/// The judges themselves: of a page with these faults each is told.
#[test]
fn faults_of_a_page_are_seen() {
    let state = STATES.iter().find(|state| state.name == "office");
    let state = state.expect("a page");
    visit(Setup::new(DESKTOP), async |visit| {
        state.open(visit, "zh").await?;
        visit.read::<bool>(FAULTS).await;
        let mut lines = axe::of_state(visit, state, &axe::script(), DESKTOP).await?;
        lines.extend(controls::of_state(visit, DESKTOP).await?);
        lines.extend(layout::of_page(visit).await?);
        for parts in SEEN {
            let is_told = lines
                .iter()
                .any(|line| parts.iter().all(|part| line.contains(part)));
            assert!(is_told, "{parts:?} is not in:\n{}", lines.join("\n"));
        }
        Ok(())
    });
}

/// What stands together in a line of it.
const SEEN: [&[&str]; 16] = [
    &["light: color-contrast:", "#below-aa"],
    &["dark: color-contrast:", "#below-aa"],
    &["light: color-contrast-enhanced:", "#below-aaa"],
    &["dark: color-contrast-enhanced:", "#below-aaa"],
    &["image-alt:", "#unnamed"],
    &["(targets)", "“small”", "20 × 20"],
    &["(limits)", "“unlimited”"],
    &["(light)", "“unmarked”", "does not show the focus"],
    &["(dark)", "“unmarked”", "does not show the focus"],
    &["(light)", "“covered”", "is covered when it has the focus"],
    &[
        "(forced colours)",
        "“unmarked”",
        "neither border nor underline",
    ],
    &["(motion)", "“moving”", "moves"],
    &["(page at 400 %)", "“wide”"],
    &[
        "(spaced letters)",
        "“cut off in a line”",
        "cuts off what is in it",
    ],
    &["too wide at 320 px, letters of 100 %", "wide"],
    &["at 1280 px", "12个月"],
];
