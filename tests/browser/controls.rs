//! Controls in every state of every kind of page: the focus is seen, targets are
//! large enough, fields have a limit, nothing moves for whoever asks for that, edges stay where the
//! system sets the colours, nothing is lost when letters or pages are enlarged.

use thirtyfour::prelude::*;

use crate::visit::Visit;

const SHARED: &str = include_str!("controls/shared.js");
const FOCUS: &str = include_str!("controls/focus.js");
const TARGETS: &str = include_str!("controls/targets.js");
const FORCED: &str = include_str!("controls/forced.js");
const MOTION: &str = include_str!("controls/motion.js");
const LIMITS: &str = include_str!("controls/limits.js");
const LOSS: &str = include_str!("controls/loss.js");

/// The spacing of letters, words and lines that readers may set (WCAG 1.4.12).
const SPACED: &str = "(sheet => (sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'), document.adoptedStyleSheets = [sheet], true))(new CSSStyleSheet())";
const PLAIN: &str = "(document.adoptedStyleSheets = [], true)";

/// A window of 1280 × 1024 at 400 %.
const AT_400: (u32, u32) = (320, 256);

/// What a check finds, a line each.
async fn finds(visit: &Visit, check: &str) -> WebDriverResult<Vec<String>> {
    let script = format!("{SHARED}\n{check}");
    visit.driver.execute(script, Vec::new()).await?.convert()
}

async fn letters(visit: &Visit, percent: u32) {
    let script = format!("(document.documentElement.style.fontSize = '{percent}%', true)");
    visit.read::<bool>(&script).await;
}

/// What is wrong with the controls of one state, a line each under the name of the check.
pub async fn of_state(visit: &Visit, size: (u32, u32)) -> WebDriverResult<Vec<String>> {
    let mut out = Vec::new();
    let mut add = |check: &'static str, lines: Vec<String>| {
        out.extend(lines.into_iter().map(|line| format!("({check}) {line}")));
    };
    add("targets", finds(visit, TARGETS).await?);
    add("limits", finds(visit, LIMITS).await?);
    for theme in ["light", "dark"] {
        visit
            .media(false, &[("prefers-color-scheme", theme)])
            .await?;
        add(theme, finds(visit, FOCUS).await?);
    }
    visit.media(false, &[("forced-colors", "active")]).await?;
    add("forced colours", finds(visit, FORCED).await?);
    visit
        .media(false, &[("prefers-reduced-motion", "reduce")])
        .await?;
    add("motion", finds(visit, MOTION).await?);
    visit.read::<bool>(SPACED).await;
    add("spaced letters", finds(visit, LOSS).await?);
    visit.read::<bool>(PLAIN).await;
    letters(visit, 200).await;
    add("letters of 200 %", finds(visit, LOSS).await?);
    letters(visit, 100).await;
    visit.resize(AT_400.0, AT_400.1).await?;
    add("page at 400 %", finds(visit, LOSS).await?);
    // Both at once: a small telephone with large letters.
    letters(visit, 200).await;
    add("page at 400 %, letters of 200 %", finds(visit, LOSS).await?);
    letters(visit, 100).await;
    visit.resize(size.0, size.1).await?;
    visit.media(false, &[]).await?;
    Ok(out)
}
