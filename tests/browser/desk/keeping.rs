//! What the staff member has done is not undone unasked: by a newer desk, by files that
//! are opened, by the check that follows each letter.

use std::path::Path;

use portal::domain::text::Lang;
use serde_json::json;
use thirtyfour::prelude::*;

use super::{desk, forget, open_desk, put, sound, tab};
use crate::visit::{Setup, Visit, visit_site};

const TITLE: &str = "#event-form [id$='-title-zh']";

/// Gives an event of the past another name.
async fn rename(visit: &Visit, name: &str) -> WebDriverResult<()> {
    tab(visit, "events").await?;
    put(visit, "#choose-event", "2026-04-16-shanghai-xiping").await;
    put(visit, TITLE, name).await;
    sound(visit).await;
    Ok(())
}

/// Whether the events that stand there name something.
async fn holds(visit: &Visit, name: &str) -> WebDriverResult<()> {
    tab(visit, "plain").await?;
    put(visit, "#choose-file", "events").await;
    let text = "document.querySelector('#plain-text').value";
    visit
        .until(&format!("{text}.includes({})", json!(name)))
        .await;
    Ok(())
}

/// As if the desk had been built anew, with other events, since the draft was begun.
async fn grow_older(visit: &Visit) -> WebDriverResult<()> {
    visit
        .read::<bool>(
            "(() => {
                const name = 'jsps-desk-1-base-events';
                const base = localStorage.getItem(name);
                localStorage.setItem(name, base.replace('希平会联络会', '希平会例会'));
                return localStorage.getItem(name) !== base;
            })()",
        )
        .await
        .then_some(())
        .expect("the draft names what it was begun from");
    visit.open("").await
}

#[test]
fn a_newer_desk_asks_before_it_uses_a_draft_of_older_data() {
    for (lang, told) in [
        (
            Lang::Ja,
            "「イベント（events.json）」の下書きは、前のデータを",
        ),
        (Lang::Zh, "“活动（events.json）”的草稿是以旧数据"),
    ] {
        visit_site(Setup::new((1600, 900)), desk(), async |visit| {
            forget(visit).await?;
            open_desk(visit, lang).await?;
            rename(visit, "希平会联络会（改名）").await?;
            // The same desk goes on without a question.
            visit.open("").await?;
            sound(visit).await;
            holds(visit, "改名").await?;
            let asked = "document.querySelectorAll('[data-outdated]').length";
            assert_eq!(visit.read::<u32>(asked).await, 0);

            grow_older(visit).await?;
            let question = visit.see("[data-outdated=events]").await?;
            let text = question.text().await?;
            assert!(text.contains(told), "{text}");
            // What is new, and what was edited.
            let all: String = visit
                .read("document.querySelector('[data-outdated=events]').textContent")
                .await;
            assert!(all.contains("希平会例会") && all.contains("改名"), "{all}");
            // Nothing is decided, nothing lost, by closing the page.
            visit.open("").await?;
            visit.see("[data-keep=events]").await?.click().await?;
            visit.until(&format!("{asked} === 0")).await;
            visit.open("").await?;
            sound(visit).await;
            assert_eq!(visit.read::<u32>(asked).await, 0);
            holds(visit, "改名").await?;

            grow_older(visit).await?;
            visit.see("[data-new=events]").await?.click().await?;
            visit.until(&format!("{asked} === 0")).await;
            tab(visit, "plain").await?;
            put(visit, "#choose-file", "events").await;
            visit
                .until("!document.querySelector('#plain-text').value.includes('改名')")
                .await;
            visit.open("").await?;
            sound(visit).await;
            assert_eq!(visit.read::<u32>(asked).await, 0);
            forget(visit).await
        });
    }
}

async fn choose(visit: &Visit, path: &Path) -> WebDriverResult<()> {
    let field = visit.see("#open-files").await?;
    visit
        .read::<bool>("(document.querySelector('#open-files').value = '', true)")
        .await;
    field.send_keys(path.display().to_string()).await
}

#[test]
fn a_file_that_would_undo_edits_waits_for_an_answer() {
    let folder = std::env::temp_dir().join(format!("desk-open-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join("events.json");
    let files = portal_tests::files_as_they_stand();
    let text = files["events"].clone().expect("events.json");
    std::fs::write(&path, text.replace("希平会联络会", "希平会例会")).expect("a file");
    for lang in Lang::ALL {
        visit_site(Setup::new((1600, 900)), desk(), async |visit| {
            forget(visit).await?;
            open_desk(visit, lang).await?;
            rename(visit, "希平会联络会（改名）").await?;
            visit.see(".desk-open > summary").await?.click().await?;
            choose(visit, &path).await?;
            visit.see("[data-keep-edits=events]").await?.click().await?;
            holds(visit, "改名").await?;
            choose(visit, &path).await?;
            visit
                .see("[data-open-anyway=events]")
                .await?
                .click()
                .await?;
            holds(visit, "希平会例会").await?;
            // Without edits there is nothing to ask.
            choose(visit, &path).await?;
            visit
                .until("document.querySelector('#opened').textContent.includes('events.json')")
                .await;
            let asked = "document.querySelectorAll('#opened button').length";
            assert_eq!(visit.read::<u32>(asked).await, 0);
            forget(visit).await
        });
    }
    std::fs::remove_dir_all(folder).expect("the folder");
}

#[test]
fn what_is_folded_stays_so_while_somebody_types() {
    visit_site(Setup::new((1600, 900)), desk(), async |visit| {
        forget(visit).await?;
        open_desk(visit, Lang::Zh).await?;
        tab(visit, "events").await?;
        put(visit, "#choose-event", "2026-04-16-shanghai-xiping").await;
        let found = "document.querySelector('.desk-state').dataset.state === 'unsound'";
        let is_open = "document.querySelector('#findings details').open";
        put(visit, TITLE, "").await;
        visit.until(found).await;
        assert!(visit.read::<bool>(is_open).await);
        visit
            .see("#findings details > summary")
            .await?
            .click()
            .await?;
        // Looking in from outside may miss a check: the page counts them.
        visit
            .read::<bool>(
                "(state => {
                    window.checks = 0;
                    new MutationObserver(() => { window.checks += state.dataset.state === 'checking' ? 1 : 0; })
                        .observe(state, {attributeFilter: ['data-state']});
                    return true;
                })(document.querySelector('.desk-state'))",
            )
            .await;
        for (text, checks) in [(" ", 1), ("  ", 2), ("   ", 3)] {
            put(visit, TITLE, text).await;
            visit.until(&format!("checks >= {checks}")).await;
            visit.until(found).await;
            assert!(!visit.read::<bool>(is_open).await, "{text:?}");
        }
        visit
            .see("#findings details > summary")
            .await?
            .click()
            .await?;
        put(visit, TITLE, "").await;
        visit.until(found).await;
        assert!(visit.read::<bool>(is_open).await);
        // The list of what a new year asks for, while something is confirmed.
        put(visit, TITLE, "希平会联络会").await;
        sound(visit).await;
        tab(visit, "confirm").await?;
        visit.see(".desk-form > summary").await?.click().await?;
        put(visit, "#confirm-by", "K.T.").await;
        visit.see("[data-confirm]").await?.click().await?;
        sound(visit).await;
        assert!(
            visit
                .read::<bool>("document.querySelector('.desk-form').open")
                .await
        );
        forget(visit).await
    });
}

/// Who confirms a statement sees everything that it rests on.
#[test]
fn all_sources_of_a_statement_are_shown() {
    visit_site(Setup::new((1600, 900)), desk(), async |visit| {
        forget(visit).await?;
        open_desk(visit, Lang::Ja).await?;
        tab(visit, "confirm").await?;
        visit.see("[data-origins]").await?;
        let content = portal_tests::content();
        let cites = content.cites();
        let (file, pointer, cite) = cites
            .iter()
            .find(|(_, pointer, cite)| {
                cite.source.len() > 1
                    && cite.grade() != portal::domain::cite::Grade::Current
                    && !pointer.contains("notes")
            })
            .expect("a statement with several sources");
        let shown: u32 = visit
            .read(&format!(
                "document.querySelector('[data-confirm=\"{file}{pointer}\"]').closest('li').querySelectorAll('[data-origins] li').length"
            ))
            .await;
        assert_eq!(shown as usize, cite.source.len(), "{file}{pointer}");
        Ok(())
    });
}

/// From a USB stick: nothing serves it. The land of the map is a file of its own, which
/// a page from a file may not use.
#[test]
fn the_desk_starts_from_a_file() {
    let options = desk();
    let page = options.root.join("index.html");
    let setup = Setup {
        allowed: &["basemap.svg"],
        ..Setup::new((1600, 900))
    };
    visit_site(setup, options, async |visit| {
        visit
            .driver
            .goto(format!("file://{}", page.display()))
            .await?;
        visit.see("#findings").await?;
        sound(visit).await;
        visit
            .until("(document.querySelector('[data-phone=zh]')?.contentDocument?.body?.textContent ?? '').length > 500")
            .await;
        Ok(())
    });
}
