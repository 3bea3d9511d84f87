//! What a visitor can have before them: every kind of page, and what becomes of
//! it while it is used. Tests of accessibility judge each, pictures show some.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::Visit;

/// A page that stands as the visitor has made it.
pub struct State {
    /// A short name, for failures and for files.
    pub name: &'static str,
    /// The address below the language; `None` for the root of the site.
    pub path: Option<&'static str>,
    /// Expressions, each tried until it is true: what is done, what is waited for.
    pub steps: &'static [&'static str],
    /// What the browser calls itself and asks for, if not itself and Chinese.
    pub visitor: Visitor,
    /// As on paper.
    pub on_paper: bool,
    /// Whether the page loads the app: what it answers with is waited for.
    pub has_app: bool,
}

/// Who opens it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Visitor {
    /// Someone who reads the language of the page.
    Reader,
    /// Someone who reads neither language, and is asked at the root.
    Stranger,
    /// Someone inside WeChat.
    InWechat,
}

/// Two years from April 2027, a degree of 2022.
pub const ANSWERS: &str = "calculator/#1~a.stay~d.held~dd.2023-06-15~f.natural~h.none~l.18m~n.china~p.researcher~r.no~s.2027-09-01";

/// The start of the stay is asked next.
const ASKED_FOR_THE_START: &str = "calculator/#1~a.stay~d.held~dd.2023-06-15~f.natural~l.18m";

const fn page(name: &'static str, path: &'static str) -> State {
    State {
        name,
        path: Some(path),
        steps: &[],
        visitor: Visitor::Reader,
        on_paper: false,
        has_app: true,
    }
}

const fn used(name: &'static str, path: &'static str, steps: &'static [&'static str]) -> State {
    State {
        steps,
        ..page(name, path)
    }
}

/// All of them.
pub const STATES: [State; 31] = [
    State {
        path: None,
        visitor: Visitor::Stranger,
        ..page("choose", "")
    },
    page("home", ""),
    page("programmes", "programmes/"),
    page("programme", "programmes/postdoctoral/"),
    page("bilateral", "programmes/bilateral-nsfc/"),
    page("topic", "programmes/kakenhi/"),
    page("calculator", "calculator/"),
    used(
        "answered",
        ANSWERS,
        &[
            "document.getElementById('result-postdoctoral').dataset.verdict === 'fits'",
            "(document.querySelectorAll('.fold > summary').forEach(one => one.click()), true)",
            "!!document.querySelector('#money .bill') && !!document.querySelector('#criteria .criterion')",
        ],
    ),
    used(
        "input-error",
        ASKED_FOR_THE_START,
        &[
            "(document.getElementById('go-on').click(), true)",
            "document.getElementById('f-start_date').getClientRects().length > 0",
            "(f => (f.focus(), f.value = '1999-01-01', f.dispatchEvent(new Event('input', {bubbles: true})), f.blur(), true))(document.getElementById('f-start_date'))",
            "!!document.getElementById('errors')",
        ],
    ),
    used(
        "compared",
        ANSWERS,
        &[
            "(document.querySelector('#compare > summary').click(), true)",
            "!!document.querySelector('.pair__side .bill')",
        ],
    ),
    used(
        "slip",
        ANSWERS,
        &[
            "document.getElementById('result-postdoctoral').dataset.verdict === 'fits'",
            "(document.querySelector('#host > summary').click(), true)",
            "!!document.querySelector('.host-sheet .qr')",
        ],
    ),
    State {
        on_paper: true,
        ..used(
            "sheet",
            ANSWERS,
            &["document.getElementById('result-postdoctoral').dataset.verdict === 'fits'"],
        )
    },
    page("events", "events/"),
    used(
        "events-filtered",
        "events/",
        &[
            "(document.querySelector('.filters__more').open = true, true)",
            "(s => (s.value = 'briefing', s.dispatchEvent(new Event('change', {bubbles: true})), true))(document.querySelectorAll('.filters select')[1])",
            "!!document.getElementById('event-2025-11-10-nanjing-briefing') && !document.getElementById('event-2025-02-14-seoul-symposium')",
        ],
    ),
    used(
        "events-panel",
        "events/",
        &[
            "([...document.querySelectorAll('.pin')].find(pin => pin.dataset.name === '成都').click(), true)",
            "!!document.querySelector('.panel li:nth-child(3) button')",
        ],
    ),
    used(
        "events-one",
        "events/#1~c.chengdu~e.2025-09-17-chengdu-briefing",
        &["!!document.querySelector('.panel .apps a')"],
    ),
    page("event", "events/2025-09-17-chengdu-briefing/"),
    page("office", "office/"),
    State {
        has_app: false,
        ..page("brochure", "brochure/")
    },
    page("sources", "sources/"),
    page("glossary", "glossary/"),
    used(
        "cases",
        "cases/",
        &["!!document.querySelector('.cases tbody tr')"],
    ),
    page("accessibility", "accessibility/"),
    page("search", "search/"),
    used(
        "search-found",
        "search/#1~t.%E6%88%90%E9%83%BD",
        &["document.querySelectorAll('.search__item').length > 2"],
    ),
    used(
        "search-nothing",
        "search/#1~t.qqqq",
        &["!!document.querySelector('.search__ways button')"],
    ),
    page("samples", "style/"),
    page("missing", "nowhere/"),
    used(
        "line",
        "programmes/bridge/",
        &[
            "(document.dispatchEvent(new Event('portal:unreached')), true)",
            "!document.querySelector('.loader .loader__retry').hidden",
        ],
    ),
    State {
        visitor: Visitor::InWechat,
        ..page("event-in-wechat", "events/2025-09-17-chengdu-briefing/")
    },
    State {
        visitor: Visitor::InWechat,
        ..used(
            "slip-in-wechat",
            ANSWERS,
            &[
                "document.getElementById('result-postdoctoral').dataset.verdict === 'fits'",
                "(document.querySelector('#host > summary').click(), true)",
                "!!document.querySelector('.host-sheet .qr')",
            ],
        )
    },
];

/// What the console may say in a visit to [`STATES`]: a page is missing.
pub const ALLOWED: &[&str] = &["nowhere/"];

impl State {
    /// The address below the site's.
    pub fn path_in(&self, lang: &str) -> String {
        self.path
            .map(|path| format!("{lang}/{path}"))
            .unwrap_or_default()
    }

    /// Opens the page and brings it into this state.
    pub async fn open(&self, visit: &Visit, lang: &str) -> WebDriverResult<()> {
        let path = self.path_in(lang);
        // An address that differs only behind `#` is a new visit all the same. Elsewhere
        // this would cost two processes.
        let page = |path: &str| path.split('#').next().unwrap_or_default().to_owned();
        if page(&visit.address().await).ends_with(&page(&format!("/{path}"))) {
            visit.driver.goto("about:blank").await?;
        }
        let agent: String = visit.read("navigator.userAgent").await;
        let own = agent.split(" MicroMessenger").next().unwrap_or_default();
        let (agent, languages) = match self.visitor {
            Visitor::Reader => (own.to_owned(), lang),
            Visitor::Stranger => (own.to_owned(), "fr"),
            Visitor::InWechat => (format!("{own} MicroMessenger/8.0.77"), lang),
        };
        let cdp = visit.driver.cdp();
        cdp.send_raw(
            "Emulation.setUserAgentOverride",
            json!({"userAgent": agent, "acceptLanguage": languages}),
        )
        .await?;
        match self.has_app {
            true => visit.open_live(&path).await?,
            false => visit.open(&path).await?,
        }
        for step in self.steps {
            visit.until(step).await;
        }
        Ok(())
    }
}
