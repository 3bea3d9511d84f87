//! axe-core finds nothing: every state of every kind of page, in both languages,
//! light and dark, on a phone and a desktop. What it cannot find, people must.
//!
//! The script is fetched at a fixed version (`xtask/src/axe.rs`) and put into the
//! page by the driver, whom the page's security policy does not concern.

use std::path::PathBuf;

use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::states::State;
use crate::visit::{PHONE, Visit};

/// So tall that what sticks to the edge of the window rests in its own place: axe
/// would take what it lies over for covered for good.
const TALL_PHONE: u32 = 2400;

/// Runs axe, decides what it leaves open, and tells what must be mended; text is
/// held to 7:1, which AAA asks for.
const RUN: &str = include_str!("axe/run.js");

/// What one run tells.
#[derive(Deserialize)]
struct Told {
    findings: Vec<Finding>,
    checked: usize,
}

#[derive(Deserialize)]
struct Finding {
    rule: String,
    help: String,
    place: String,
    mend: String,
}

/// The text of axe-core.
pub fn script() -> String {
    let path = std::env::var_os("PORTAL_AXE").map(PathBuf::from);
    let text = path.and_then(|path| std::fs::read_to_string(path).ok());
    text.expect("PORTAL_AXE names no script: run `cargo xtask test browser`")
}

async fn judge(visit: &Visit, axe: &str, only_colours: bool) -> WebDriverResult<Told> {
    let answer = visit
        .driver
        .execute_async(RUN, vec![json!(axe), json!(only_colours)])
        .await?;
    answer.convert()
}

/// What axe finds in a state, light and dark, a line each.
pub async fn of_state(
    visit: &Visit,
    state: &State,
    axe: &str,
    (width, height): (u32, u32),
) -> WebDriverResult<Vec<String>> {
    let mut found = Vec::new();
    if (width, height) == PHONE {
        visit.resize(width, TALL_PHONE).await?;
    }
    for theme in ["light", "dark"] {
        // A colour that is on its way to another is none to judge.
        let asks = [
            ("prefers-color-scheme", theme),
            ("prefers-reduced-motion", "reduce"),
        ];
        visit.media(state.on_paper, &asks).await?;
        // The page has axe from the first time on.
        let axe = if theme == "dark" { "" } else { axe };
        // The theme changes colours and nothing else.
        let told = judge(visit, axe, theme == "dark").await?;
        let least = if theme == "dark" { 1 } else { 15 };
        assert!(
            told.checked >= least,
            "{}: axe has judged nothing",
            state.name
        );
        for finding in told.findings {
            let Finding {
                rule,
                help,
                place,
                mend,
            } = finding;
            found.push(format!(
                "{theme}: {rule}: {help}\n    at {place}\n    {mend}"
            ));
        }
    }
    visit.media(false, &[]).await?;
    visit.resize(width, height).await?;
    Ok(found)
}
