//! Every page fits its window: a small phone (or a desktop at 400 %), a phone, a
//! desktop, large text. What pages become while they are used: `controls`.

use std::io::Read;

use flate2::read::ZlibDecoder;
use thirtyfour::prelude::*;

use crate::states::ANSWERS;
use crate::visit::{PHONE, Setup, Visit, visit};

/// Anything wider than the window, apart from what scrolls by itself.
const TOO_WIDE: &str = include_str!("layout/too_wide.js");
/// Lines in which a letter is printed over the one before it.
const GARBLED: &str = include_str!("layout/garbled.js");

/// The dates are what is taken along on paper.
#[test]
fn the_plan_stands_on_paper() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live(&format!("zh/{ANSWERS}")).await?;
        visit
            .until("document.querySelector('.time__step') !== null")
            .await;
        visit.on_paper(true).await?;
        let shown = "[...document.querySelectorAll('.time__step')].every(one => one.getClientRects().length > 0)";
        visit.until("matchMedia('print').matches").await;
        assert!(visit.read::<bool>(shown).await);
        visit.on_paper(false).await
    });
}

/// What the host gets on paper is one sheet, asked for by the button or by the menu.
#[test]
fn the_hosts_sheet_is_one_page() {
    visit(Setup::new(PHONE), async |visit| {
        let link = ANSWERS.trim_end_matches('~');
        visit.open_live(&format!("ja/{link}~V.host")).await?;
        visit.see(".host-sheet").await?;
        for part in [None, Some("host-sheet")] {
            if let Some(part) = part {
                let mark = format!("(document.documentElement.dataset.print = '{part}', true)");
                visit.read::<bool>(&mark).await;
            }
            let pages = pages(&visit.printed().await?);
            assert_eq!(pages, 1, "printed as {part:?}");
        }
        Ok(())
    });
}

/// How many pages a PDF has. Firefox compresses what says so.
fn pages(file: &[u8]) -> usize {
    const STREAM: &[u8] = b"stream\n";
    let mut text = file.to_vec();
    for (at, _) in file
        .windows(STREAM.len())
        .enumerate()
        .filter(|(_, one)| *one == STREAM)
    {
        // What is no such stream gives nothing.
        let _ = ZlibDecoder::new(&file[at + STREAM.len()..]).read_to_end(&mut text);
    }
    let text = String::from_utf8_lossy(&text);
    // `/Pages` is their list.
    let found = text.split("/Type /Page").skip(1);
    found.filter(|rest| !rest.starts_with('s')).count()
}

/// Where a page is wider than its window, in letters of either size, or a line of it
/// cannot be read.
pub async fn of_page(visit: &Visit) -> WebDriverResult<Vec<String>> {
    let mut found = Vec::new();
    for width in [320, 390, 1280] {
        found.extend(in_window(visit, (width, 800), &[100, 200]).await?);
    }
    Ok(found)
}

/// The same in a window of one size, in letters of these sizes in percent.
pub async fn in_window(
    visit: &Visit,
    (width, height): (u32, u32),
    sizes: &[u32],
) -> WebDriverResult<Vec<String>> {
    visit.resize(width, height).await?;
    let mut found = Vec::new();
    for size in sizes {
        // Large letters are the same letters.
        let garbled = if *size == 100 { GARBLED } else { "[]" };
        let look = format!(
            "(document.documentElement.style.fontSize = '{size}%', [{TOO_WIDE}, {garbled}])"
        );
        let (wide, garbled): (String, Vec<String>) = visit.read(&look).await;
        if !wide.is_empty() {
            found.push(format!(
                "too wide at {width} px, letters of {size} %: {wide}"
            ));
        }
        if !garbled.is_empty() {
            found.push(format!("at {width} px: {garbled:?}"));
        }
    }
    Ok(found)
}

/// On either side of the width from which questions and answer stand side by side, and
/// when the window crosses it: what is seen is built, and nothing else.
#[test]
fn what_follows_is_built_where_it_is_seen() {
    const SEEN: &str = "document.getElementById('results-side').offsetHeight > 0";
    const BUILT: &str = "document.querySelector('#results-place .verdict__words') !== null";
    visit(Setup::new((900, 800)), async |visit| {
        visit.open_live("zh/calculator/").await?;
        for (width, is_wide) in [(900, true), (890, false), (897, true), (390, false)] {
            visit.resize(width, 800).await?;
            visit
                .until(&format!("{SEEN} === {is_wide} && {BUILT} === {is_wide}"))
                .await;
        }
        Ok(())
    });
}
