//! Inside WeChat, by the names that its engines give themselves. They test what
//! we say and do there, not the engine.

use portal::domain::text::Lang;
use portal::i18n::{common, map};

use crate::states::ANSWERS;
use crate::visit::{DESKTOP, PHONE, Setup, Visit, visit};

const ANDROID: &str = "Mozilla/5.0 (Linux; Android 16; 2410DPN6CC Build/BP2A.250605.031.A3; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/150.0.7871.189 Mobile Safari/537.36 XWEB/1500117 MMWEBSDK/20260604 MMWEBID/1213 MicroMessenger/8.0.77.3160(0x28004D36) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64";
const IPHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_4_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.74(0x18004a24) NetType/WIFI Language/zh_CN";
const HARMONY: &str = "Mozilla/5.0 (Phone; OpenHarmony 5.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36  ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.10.41(0xf3100a29) Weixin NetType/4G Language/zh_CN";
const WINDOWS: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/132.0.0.0 Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13) UnifiedPCWindowsWechat(0xf2541a35) XWEB/19977 Flue";
/// The phone's own WebView, in which other apps open links: no WeChat.
const WEBVIEW: &str = "Mozilla/5.0 (Linux; Android 10; MI 9 Build/QKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.230 Mobile Safari/537.36";

/// What a visitor sees of what only a browser can do, and of what is said about
/// WeChat instead.
const SEEN: &str = "['.not-in-wechat', '.in-wechat'].map(selector =>
    [...document.querySelectorAll(selector)].filter(e => e.getClientRects().length > 0).length)";

fn setup(agent: &str, size: (u32, u32)) -> Setup {
    Setup {
        agent: Some(agent.to_owned()),
        ..Setup::new(size)
    }
}

async fn unfold_all(visit: &Visit) {
    visit
        .read::<bool>(
            "(document.querySelectorAll('details').forEach(part => part.open = true), true)",
        )
        .await;
}

fn words_and_buttons_suit(agent: &'static str, size: (u32, u32), is_wechat: bool) {
    visit(setup(agent, size), async |visit| {
        for lang in Lang::ALL {
            // What is past is not offered for the calendar.
            for (path, has_files) in [
                ("events/", true),
                ("events/2025-09-17-chengdu-briefing/", false),
                (ANSWERS, true),
            ] {
                visit.open_live(&format!("{}/{path}", lang.code())).await?;
                unfold_all(visit).await;
                // What is folded is built when it is unfolded.
                match (is_wechat, has_files) {
                    (true, _) => visit.until(&format!("{SEEN}[1] > 0")).await,
                    (false, true) => visit.until(&format!("{SEEN}[0] > 0")).await,
                    (false, false) => {}
                }
                let [files, hints]: [u32; 2] = visit.read(SEEN).await;
                assert_eq!(files > 0, has_files && !is_wechat, "{path} {agent}");
                assert_eq!(hints > 0, is_wechat, "{path} {agent}");
                if is_wechat {
                    let text: String = visit.read("document.querySelector('main').innerText").await;
                    assert!(text.contains(common(lang).wechat_hint), "{path} {agent}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn words_and_buttons_suit_android() {
    words_and_buttons_suit(ANDROID, PHONE, true);
}

#[test]
fn words_and_buttons_suit_an_iphone() {
    words_and_buttons_suit(IPHONE, PHONE, true);
}

#[test]
fn words_and_buttons_suit_harmony() {
    words_and_buttons_suit(HARMONY, PHONE, true);
}

#[test]
fn words_and_buttons_suit_windows() {
    words_and_buttons_suit(WINDOWS, DESKTOP, true);
}

#[test]
fn words_and_buttons_suit_another_app() {
    words_and_buttons_suit(WEBVIEW, PHONE, false);
}

/// The menu of WeChat on an iPhone shares the address that was opened first:
/// there a link opens its page. Elsewhere it is laid without that.
#[test]
fn on_an_iphone_links_open_their_page() {
    for (agent, opens) in [(IPHONE, true), (ANDROID, false)] {
        visit(setup(agent, PHONE), async |visit| {
            visit.open_live("zh/calculator/").await?;
            visit
                .read::<bool>(
                    "(window.before = true,
                      document.querySelector('#q-nationality input').click(), true)",
                )
                .await;
            visit.until("location.hash.length > 3").await;
            let hash: String = visit.read("location.hash").await;
            // The other language, with the answers.
            visit.see("#language-switch").await?.click().await?;
            visit
                .until("document.documentElement.lang === 'ja' && !!document.querySelector('#app[data-live]')")
                .await;
            assert_eq!(visit.address().await, format!("/ja/calculator/{hash}"));
            visit
                .until("document.querySelector('#q-nationality input').checked")
                .await;
            assert_eq!(visit.read::<bool>("window.before !== true").await, opens);
            // Another page, and back.
            visit.by_header("programmes/").await?;
            visit
                .until("location.pathname === '/ja/programmes/' && document.querySelectorAll('.compare__row').length === 9")
                .await;
            visit.driver.back().await?;
            visit
                .until("document.querySelector('#q-nationality input')?.checked === true")
                .await;
            Ok(())
        });
    }
}

/// Telephone and address as text that can be copied; where nothing can copy, it
/// is said, and the text is selected.
#[test]
fn the_office_can_be_copied() {
    let refused = "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}});
        document.execCommand = () => false;";
    for (before, copied) in [(None, true), (Some(refused), false)] {
        let setup = Setup {
            before,
            ..setup(ANDROID, PHONE)
        };
        visit(setup, async |visit| {
            visit.open_live("zh/office/").await?;
            visit.see("[data-copy=office-email]").await?.click().await?;
            let said = if copied {
                map(Lang::Zh).copied
            } else {
                map(Lang::Zh).not_copied
            };
            visit
                .until(&format!(
                    "document.getElementById('office-email-said').textContent === '{said}'"
                ))
                .await;
            if !copied {
                assert_eq!(
                    visit
                        .read::<String>("getSelection().toString().trim()")
                        .await,
                    "beijing@jsps.org.cn"
                );
            }
            Ok(())
        });
    }
}

/// What stands in the page for a share card: title, description, picture.
#[test]
fn a_shared_page_says_what_it_is() {
    visit(setup(IPHONE, PHONE), async |visit| {
        let mut titles = Vec::new();
        for path in ["zh/", "ja/", "zh/programmes/bridge/", "zh/calculator/"] {
            visit.open(path).await?;
            let [title, card, description, picture]: [String; 4] = visit
                .read(
                    "[document.title, ...['meta[property=\"og:title\"]',
                      'meta[name=description]', 'meta[property=\"og:image\"]']
                      .map(s => document.querySelector(s).content)]",
                )
                .await;
            assert_eq!(title, card, "{path}");
            assert!(description.chars().count() > 15, "{path}: {description}");
            assert!(picture.ends_with("/share.png"), "{path}: {picture}");
            // The picture that the host finds in the page itself.
            let [width, height]: [u32; 2] = visit
                .read(
                    "(i => [i.width, i.height].map(Number))(
                      (i => ({width: i.getAttribute('width'), height: i.getAttribute('height')}))
                      (document.querySelector('img[src$=\"share.png\"]')))",
                )
                .await;
            assert!(width >= 300 && width == height, "{path}");
            titles.push(title);
        }
        titles.dedup();
        assert_eq!(titles.len(), 4);
        Ok(())
    });
}
