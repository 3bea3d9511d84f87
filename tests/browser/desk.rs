//! The staff member at the office's desk: never a line of JSON, in both languages;
//! then the site is built from what was taken away.

mod keeping;
mod taken;

use std::path::Path;

use portal::domain::route::{Page, Route};
use portal::domain::text::Lang;
use serde_json::json;
use thirtyfour::prelude::*;
use xtask::server::SiteOptions;

use crate::visit::{Setup, Visit, patiently, visit_site};
use taken::Taken;

/// The desk as `cargo xtask build` has built it.
fn desk() -> SiteOptions {
    let folder = std::env::var_os("PORTAL_STAFF").map_or_else(
        || portal_tests::root().join("dist-staff"),
        std::path::PathBuf::from,
    );
    assert!(
        folder.join("index.html").is_file(),
        "there is no desk: run `cargo xtask test build browser`"
    );
    SiteOptions::new(folder)
}

/// Puts a value into a control as someone does who types and leaves it.
async fn put(visit: &Visit, selector: &str, value: &str) {
    let _ = visit.see(selector).await;
    let (selector, value) = (json!(selector), json!(value));
    visit
        .until(&format!(
            "(() => {{
                const field = document.querySelector({selector});
                if (!field) return false;
                const kind = Object.getPrototypeOf(field);
                Object.getOwnPropertyDescriptor(kind, 'value').set.call(field, {value});
                for (const type of ['input', 'change']) {{
                    field.dispatchEvent(new Event(type, {{bubbles: true}}));
                }}
                return true;
            }})()"
        ))
        .await;
}

/// Waits until the check has judged what stands there now, and finds nothing. What was
/// judged before is no state any more as soon as something is typed.
async fn sound(visit: &Visit) {
    const STATE: &str = "document.querySelector('.desk-state')?.dataset.state";
    let judged = patiently(async || {
        let state = visit.read::<Option<String>>(STATE).await;
        state.filter(|state| state == "sound").ok_or(())
    });
    if judged.await.is_ok() {
        return;
    }
    let said: String = visit
        .read("document.querySelector('#findings').textContent")
        .await;
    let opened: String = visit
        .read("document.querySelector('#opened')?.textContent ?? ''")
        .await;
    panic!("{opened}: this is found: {said}");
}

/// Waits until a text stands in the preview of a language.
async fn previews(visit: &Visit, lang: Lang, text: &str) {
    let frame = format!("document.querySelector('[data-phone={}]')", lang.code());
    visit
        .until(&format!(
            "({frame}?.contentDocument?.body?.textContent ?? '').includes({})",
            json!(text)
        ))
        .await;
}

async fn tab(visit: &Visit, name: &str) -> WebDriverResult<()> {
    visit
        .see(&format!("[data-tab={name}]"))
        .await?
        .click()
        .await
}

async fn open_desk(visit: &Visit, lang: Lang) -> WebDriverResult<()> {
    visit.open("").await?;
    visit.see("#findings").await?;
    let now: String = visit.read("document.documentElement.lang").await;
    if now != lang.html() {
        visit.see("#other-language").await?.click().await?;
    }
    visit
        .until(&format!(
            "document.documentElement.lang === '{}'",
            lang.html()
        ))
        .await;
    sound(visit).await;
    Ok(())
}

/// Forgets what an earlier visit may have kept.
async fn forget(visit: &Visit) -> WebDriverResult<()> {
    visit.open("").await?;
    // To leave a page that is still loading is told to the console.
    visit.see(".desk-state").await?;
    visit.read::<bool>("(localStorage.clear(), true)").await;
    Ok(())
}

/// Saves every changed file into a folder, as the staff member does.
async fn take(visit: &Visit, folder: &Path) -> WebDriverResult<()> {
    tab(visit, "take").await?;
    visit.see("[data-take]").await?;
    let files: Vec<String> = visit
        .read("[...document.querySelectorAll('[data-take]')].map(one => one.dataset.take)")
        .await;
    for file in files {
        visit
            .see(&format!("[data-take={file}]"))
            .await?
            .click()
            .await?;
        let name = format!("{file}.json");
        let saved = visit.downloads.join(&name);
        let is_saved = patiently(async || match std::fs::metadata(&saved) {
            Ok(saved) if saved.len() > 0 => Ok(()),
            _ => Err(()),
        });
        is_saved.await.expect("the file is saved");
        std::fs::rename(&saved, folder.join(&name)).expect("the file has a name");
    }
    Ok(())
}

/// The five commonest edits, and a confirmation.
fn a_working_day(lang: Lang) {
    let folder = std::env::temp_dir().join(format!("desk-{}-{}", lang.code(), std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let setup = Setup::new((1600, 900));
    visit_site(setup, desk(), async |visit| {
        forget(visit).await?;
        open_desk(visit, lang).await?;
        // A briefing in Shenyang, from the template.
        visit.see("[data-template=briefing]").await?.click().await?;
        visit.see("#event-form").await?;
        put(visit, "#event-form [id$='-place']", "shenyang").await;
        put(visit, "#event-form [id$='-start']", "2026-12-10").await;
        sound(visit).await;
        previews(visit, Lang::Zh, "沈阳").await;
        previews(visit, Lang::Ja, "瀋陽").await;
        // Its day moves, and stays on the same page.
        put(visit, "#event-form [id$='-start']", "2026-12-17").await;
        sound(visit).await;
        previews(visit, Lang::Zh, "2026年12月17日").await;
        // A reload loses nothing.
        visit.open("").await?;
        sound(visit).await;
        put(visit, "#choose-event", "briefing-25").await;
        previews(visit, Lang::Zh, "2026年12月17日").await;
        // Called off.
        visit
            .see("#event-form [id$='-cancelled']")
            .await?
            .click()
            .await?;
        sound(visit).await;
        previews(visit, Lang::Ja, "中止").await;
        previews(visit, Lang::Zh, "已取消").await;
        // One that was published moves: calendars are told.
        put(visit, "#choose-event", "2026-04-16-shanghai-xiping").await;
        previews(visit, Lang::Zh, "2026年4月16日").await;
        put(visit, "#event-form [id$='-start']", "2026-04-20").await;
        sound(visit).await;
        // The month's amount.
        tab(visit, "money").await?;
        put(
            visit,
            "#f-programmes-programmes-0-money-0-amount",
            "３７０,０００",
        )
        .await;
        sound(visit).await;
        previews(visit, Lang::Zh, "370,000").await;
        // The office is closed over the new year.
        tab(visit, "notices").await?;
        put(visit, "#closing-from", "2026-12-28").await;
        put(visit, "#closing-to", "2027-01-03").await;
        visit.see("#closing-add").await?.click().await?;
        sound(visit).await;
        previews(visit, Lang::Ja, "12月28日から1月3日まで休業します。").await;
        previews(visit, Lang::Zh, "12月28日至1月3日放假。").await;
        // A statement is confirmed.
        tab(visit, "confirm").await?;
        visit.see("#confirm-figure").await?;
        let figure = "document.querySelector('#confirm-figure').textContent";
        let before: String = visit.read(figure).await;
        put(visit, "#confirm-by", "K.T.").await;
        let first: String = visit
            .read("document.querySelector('[data-confirm]').dataset.confirm")
            .await;
        visit.see("[data-confirm]").await?.click().await?;
        sound(visit).await;
        visit
            .until(&format!("{figure} !== {}", json!(before)))
            .await;
        take(visit, &folder).await?;
        let lines: String = visit
            .read("document.querySelector('#summary').textContent")
            .await;
        assert!(lines.contains("370000"), "{lines}");
        shown_by_the_site(&folder, &first);
        // The desk is given back as it was.
        forget(visit).await
    });
    std::fs::remove_dir_all(folder).expect("the folder");
}

/// The site that is built from the files in a folder says what was edited.
fn shown_by_the_site(folder: &Path, confirmed: &str) {
    let taken = Taken::from(folder);
    let event = taken.event("briefing-25");
    assert_eq!(event.start.to_string(), "2026-12-17");
    assert!(event.cancelled && event.place.as_deref() == Some("shenyang"));
    let moved = taken.event("2026-04-16-shanghai-xiping");
    assert_eq!(
        (moved.revision, moved.start.to_string()),
        (1, "2026-04-20".to_owned())
    );
    assert!(moved.changed.is_some());
    let site = taken.site();
    let page = |lang, page| site.page(&Route::Page(lang, page));
    for (lang, city, cancelled) in [
        (Lang::Ja, "瀋陽", "【中止】"),
        (Lang::Zh, "沈阳", "【已取消】"),
    ] {
        let html = page(lang, Page::Event("briefing-25".to_owned()));
        assert!(html.contains(city) && html.contains(cancelled), "{html}");
        let list = page(lang, Page::Events);
        assert!(list.contains(cancelled), "the list of events");
        let calendar = site.file(&format!("{}/events/briefing-25.ics", lang.code()));
        assert!(calendar.contains("STATUS:CANCELLED"), "{calendar}");
        let html = page(lang, Page::Programme("postdoctoral".to_owned()));
        assert!(html.contains("370,000"), "the amount");
        assert!(!html.contains("362,000"), "the amount of before");
    }
    let moved = site.file("zh/events/2026-04-16-shanghai-xiping.ics");
    assert!(moved.contains("SEQUENCE:1"), "{moved}");
    assert!(page(Lang::Ja, Page::Home).contains("12月28日から1月3日まで休業します。"));
    assert!(page(Lang::Zh, Page::Home).contains("12月28日至1月3日放假。"));
    assert!(taken.is_confirmed(confirmed), "{confirmed}");
}

#[test]
fn a_member_of_the_staff_does_a_days_work_in_japanese() {
    a_working_day(Lang::Ja);
}

#[test]
fn a_member_of_the_staff_does_a_days_work_in_chinese() {
    a_working_day(Lang::Zh);
}

/// Files as editors of the office's machines save them: each is named as what it is,
/// and mended with a tap.
#[test]
fn a_file_in_another_encoding_is_named_and_mended() {
    let folder = std::env::temp_dir().join(format!("desk-files-{}", std::process::id()));
    for lang in Lang::ALL {
        visit_site(Setup::new((1600, 900)), desk(), async |visit| {
            forget(visit).await?;
            open_desk(visit, lang).await?;
            visit.see(".desk-open > summary").await?.click().await?;
            for (kind, bytes) in taken::broken_files() {
                let place = folder.join(kind);
                std::fs::create_dir_all(&place).expect("a folder");
                let path = place.join("events.json");
                std::fs::write(&path, bytes).expect("a file");
                let field = visit.see("#open-files").await?;
                // A driver adds to what was chosen before.
                visit
                    .read::<bool>("(document.querySelector('#open-files').value = '', true)")
                    .await;
                field.send_keys(path.display().to_string()).await?;
                visit
                    .until(&format!(
                        "document.querySelector('#opened').textContent.includes({})",
                        json!(kind)
                    ))
                    .await;
                visit.see("[data-mend=events]").await?.click().await?;
                // What a character set does not have was lost: the staff member writes it
                // again. Shift_JIS has few Chinese letters, GBK no middle dot.
                if !["Shift_JIS", "GBK"].contains(&kind) {
                    sound(visit).await;
                }
            }
            // A full-width mark inside, told beside the file.
            tab(visit, "plain").await?;
            put(visit, "#choose-file", "config").await;
            let text: String = visit
                .read("document.querySelector('#plain-text').value")
                .await;
            put(
                visit,
                "#plain-text",
                &text.replacen("\"edition\":", "\"edition\"：", 1),
            )
            .await;
            visit
                .until("document.querySelector('#findings').textContent.includes('：') && document.querySelector('.desk-state').dataset.state === 'unsound'")
                .await;
            put(visit, "#plain-text", &text).await;
            sound(visit).await;
            forget(visit).await
        });
    }
    std::fs::remove_dir_all(folder).expect("the folder");
}
