//! The search: found while it is typed, by keys alone, kept in the address, sent
//! nowhere; and without script the page is an index.

use portal::domain::text::Lang;
use portal::i18n::search;
use thirtyfour::prelude::*;

use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

const COUNT: &str = "document.getElementById('search-count').textContent";
const FIRST: &str = "document.querySelector('#search-list .search__link')?.getAttribute('href')";
pub const PICKED: &str = "[...document.querySelectorAll('.search__item')].findIndex(item => item.hasAttribute('data-picked'))";
const IN_FIELD: &str = "document.activeElement.id === 'search-field'";

async fn type_in(visit: &Visit, lang: Lang, text: &str) -> WebDriverResult<()> {
    let field = visit.by_role("searchbox", search(lang).label).await?;
    field.send_keys(text).await
}

async fn change_language(visit: &Visit, to: Lang) -> WebDriverResult<()> {
    visit.tap("link", to.own_name()).await?;
    visit
        .until(&format!(
            "document.documentElement.lang === '{}'",
            to.html()
        ))
        .await;
    Ok(())
}

pub async fn count(visit: &Visit, text: &str) {
    visit.until(&format!("{COUNT} === '{text}'")).await;
}

/// Someone who reads Chinese writes a Chinese word on a Japanese page, and the
/// other way round; what was looked for is marked; a colleague opens the link.
#[test]
fn either_language_is_found_in_the_other() {
    for (size, lang, query, first, marked) in [
        (
            PHONE,
            Lang::Zh,
            "ポスドク",
            "programmes/postdoctoral/",
            "ポスドク",
        ),
        (
            DESKTOP,
            Lang::Ja,
            "赴日一次性补助",
            "glossary/#term-settling-in",
            "赴日一次性补助",
        ),
        (
            DESKTOP,
            Lang::Zh,
            "學術振興會",
            "office/jsps/",
            "学术振兴会",
        ),
        (
            PHONE,
            Lang::Ja,
            "ＮＳＦＣ",
            "programmes/bilateral-nsfc/",
            "NSFC",
        ),
    ] {
        visit(Setup::new(size), async |visit| {
            let code = lang.code();
            visit.open_live(&format!("{code}/search/")).await?;
            visit
                .clear_requests_after(&format!("{}/search/", lang.other().code()))
                .await;
            type_in(visit, lang, query).await?;
            visit.until(&format!("{FIRST} === '/{code}/{first}'")).await;
            let said: String = visit.read(COUNT).await;
            assert!(said.contains(char::is_numeric), "{said}");
            let mark: String = visit
                .read("document.querySelector('.search__item mark')?.textContent ?? ''")
                .await;
            assert_eq!(mark, marked);
            assert!(visit.read::<bool>(IN_FIELD).await, "the focus stays");
            assert!(
                visit
                    .read::<bool>("document.getElementById('search-all').hidden")
                    .await
            );
            // Nothing went over the network but the footer's picture, once it is near.
            // Nothing is kept but the address, and the same for as long as the tab is open.
            let sent = visit.server.requests();
            let is_known = |path: &str| path == "share.png";
            assert!(sent.iter().all(|one| is_known(&one.path)), "{sent:?}");
            let kept: bool = visit
                .read(
                    "document.cookie.length + localStorage.length === 0 && sessionStorage.length === 1
                     && '#' + sessionStorage.getItem('portal-search') === location.hash",
                )
                .await;
            assert!(kept);
            let address = visit.address().await;
            assert!(address.contains("#2~t."), "{address}");
            assert!(address.is_ascii(), "{address}");
            // Opened anew, and in the other language, from here.
            visit.driver.goto("about:blank").await?;
            visit.open_live(&address).await?;
            count(visit, &said).await;
            let typed = "document.getElementById('search-field').value";
            assert_eq!(visit.read::<String>(typed).await, query);
            let other = lang.other();
            change_language(visit, other).await?;
            visit
                .until(&format!("{FIRST} === '/{}/{first}'", other.code()))
                .await;
            assert_eq!(visit.read::<String>(typed).await, query);
            let label: String = visit
                .read("document.querySelector('.search__label').textContent")
                .await;
            assert_eq!(label, search(other).label);
            Ok(())
        });
    }
}

/// From the slash to the page, with the keyboard alone; and back.
#[test]
fn keys_find_pick_and_open() {
    visit(Setup::new(DESKTOP), async |visit| {
        visit.open_live("zh/search/").await?;
        visit
            .read::<bool>("(document.activeElement.blur(), true)")
            .await;
        visit.press("/").await?;
        visit.until(IN_FIELD).await;
        visit.press("成都").await?;
        count(visit, &search(Lang::Zh).count(3, 3, false)).await;
        // In the field the slash is a letter.
        visit.press("/").await?;
        let typed = "document.getElementById('search-field').value";
        visit.until(&format!("{typed} === '成都/'")).await;
        for (key, picked) in [
            (Key::Down, 0),
            (Key::Down, 1),
            (Key::Up, 0),
            (Key::Up, -1),
            (Key::Up, 2),
            (Key::Down, -1),
            (Key::Enter, 0),
            (Key::Escape, -1),
            (Key::Down, 0),
        ] {
            visit.press(key).await?;
            visit.until(&format!("{PICKED} === {picked}")).await;
            assert!(visit.read::<bool>(IN_FIELD).await);
        }
        let name: String = visit
            .read("document.querySelector('[data-picked] .search__link').textContent")
            .await;
        let said: String = visit
            .read("document.getElementById('announcer').textContent")
            .await;
        assert_eq!(said, name);
        visit.press(Key::Enter).await?;
        visit
            .until("location.pathname === '/zh/events/2025-11-30-chengdu-seminar/'")
            .await;
        visit.driver.back().await?;
        count(visit, &search(Lang::Zh).count(3, 3, false)).await;
        // Everything is there again when the words are gone.
        visit.see("#search-field").await?.click().await?;
        visit.press(Key::Escape).await?;
        visit
            .until(&format!(
                "{typed} === '' && !document.getElementById('search-all').hidden"
            ))
            .await;
        assert_eq!(visit.address().await, "/zh/search/");
        assert!(visit.read::<bool>(IN_FIELD).await);
        Ok(())
    });
}

/// Nothing is found: what to try, whom to ask, the way back to everything.
#[test]
fn a_search_in_vain_leads_on() {
    for (size, lang) in [(PHONE, Lang::Ja), (DESKTOP, Lang::Zh)] {
        visit(Setup::new(size), async |visit| {
            visit.open_live(&format!("{}/search/", lang.code())).await?;
            type_in(visit, lang, "xyzzy").await?;
            visit
                .until("document.querySelectorAll('.search__tips li').length === 2")
                .await;
            let said: String = visit.read(COUNT).await;
            assert!(said.contains("xyzzy"), "{said}");
            let words = search(lang);
            let office = visit.by_role("link", words.ask).await?;
            let office = visit.written(&office, "href").await?;
            assert_eq!(office, format!("/{}/office/#contact", lang.code()));
            visit.tap("button", words.all).await?;
            visit
                .until("!document.getElementById('search-all').hidden")
                .await;
            assert!(visit.read::<bool>(IN_FIELD).await);
            assert_eq!(visit.address().await, format!("/{}/search/", lang.code()));
            Ok(())
        });
    }
}

/// More than thirty are told and not shown; a link with markup stays a text.
#[test]
fn many_are_counted_and_strange_links_are_harmless() {
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/search/").await?;
        type_in(visit, Lang::Zh, "研究").await?;
        visit
            .until("document.querySelectorAll('.search__item').length === 30")
            .await;
        let said: String = visit.read(COUNT).await;
        assert!(said.contains("30"), "{said}");
        for hostile in [
            "1~t.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
            "1~t.%00%FF%zz~t.~~~",
            "1~v.9-9-9~t.%E2%80%AE",
            "2~t.a",
        ] {
            visit.driver.goto("about:blank").await?;
            visit.open_live(&format!("zh/search/#{hostile}")).await?;
            visit
                .until_it_rests("document.querySelectorAll('main *').length")
                .await;
            assert_eq!(
                visit
                    .read::<u32>("document.querySelectorAll('main img, main script').length")
                    .await,
                0,
                "{hostile}"
            );
        }
        Ok(())
    });
}

/// Without script the page lists everything, and every page leads to it.
#[test]
fn without_script_it_is_an_index() {
    let setup = Setup {
        scripts: false,
        ..Setup::new(PHONE)
    };
    visit(setup, async |visit| {
        visit.open("zh/").await?;
        visit.by_header("search/").await?;
        visit.see("#search-all").await?;
        let links = visit
            .driver
            .find_all(By::Css("#search-all .everything a"))
            .await?;
        assert!(links.len() > 200, "{}", links.len());
        let heading = visit.see("h1").await?;
        assert_eq!(heading.text().await?, "搜索");
        // The index is folded by what things are.
        visit
            .see("#all-programmes > summary")
            .await?
            .click()
            .await?;
        visit
            .see(".everything a[href='/zh/programmes/bridge/#money']")
            .await?
            .click()
            .await?;
        visit.see("#money").await?;
        assert!(visit.see("h1").await?.text().await?.contains("BRIDGE"));
        Ok(())
    });
}

/// Whoever asks gets the sentence that answers, before everything else, and a way on.
#[test]
fn the_sentence_that_answers_comes_first() {
    for (lang, query) in [
        (Lang::Zh, "签证"),
        (Lang::Zh, "家属"),
        (Lang::Zh, "导师"),
        (Lang::Zh, "截止"),
        (Lang::Ja, "家族"),
    ] {
        visit(Setup::new(PHONE), async |visit| {
            visit.open_live(&format!("{}/search/", lang.code())).await?;
            type_in(visit, lang, query).await?;
            let answer = visit
                .see("#search-found > :first-child.search__answer p + p")
                .await?;
            let text = answer.text().await?;
            assert!(text.chars().count() > 15, "{query}: {text}");
            assert!(text.ends_with('。'), "{query}: {text}");
            visit.see(".search__answer .go").await?.click().await?;
            visit.until("!location.pathname.includes('/search/')").await;
            Ok(())
        });
    }
}

/// What was typed before the app stood is looked for when it stands.
#[test]
fn words_typed_early_are_looked_for() {
    let (setup, gate) = crate::early::late(PHONE);
    visit(setup, async |visit| {
        visit.open("zh/search/").await?;
        type_in(visit, Lang::Zh, "成都").await?;
        assert!(
            !visit
                .read::<bool>("!!document.querySelector('#app[data-live]')")
                .await
        );
        gate.open();
        visit.see("#app[data-live]").await?;
        visit.until(&format!("{COUNT} !== ''")).await;
        assert!(visit.read::<bool>(IN_FIELD).await);
        assert!(visit.address().await.contains("~t._6210-90fd_~"));
        Ok(())
    });
}

/// Who comes with a mouse may type at once; a phone's keyboard covers nothing
/// that was not asked for.
#[test]
fn with_a_mouse_the_field_is_ready() {
    for (has_mouse, expected) in [(true, true), (false, false)] {
        let before = match has_mouse {
            true => {
                "window.matchMedia = () => ({matches: true, addEventListener() {}, addListener() {}});"
            }
            false => {
                "window.matchMedia = () => ({matches: false, addEventListener() {}, addListener() {}});"
            }
        };
        let setup = Setup {
            before: Some(before),
            ..Setup::new(DESKTOP)
        };
        visit(setup, async |visit| {
            visit.open_live("ja/").await?;
            visit.go("ja/search/").await;
            visit.live().await;
            visit.until_it_rests(IN_FIELD).await;
            assert_eq!(visit.read::<bool>(IN_FIELD).await, expected);
            Ok(())
        });
    }
}
