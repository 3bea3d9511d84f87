//! How a visit begins and ends: server, browser, console.

mod clock;
mod engine;
mod process;
mod session;

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use thirtyfour::common::print::{PrintPage, PrintParameters};
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;
use xtask::intercept::{Intercept, Interceptor};
use xtask::server::{SiteOptions, SiteServer};

pub use clock::DAY;
pub use engine::Engine;
use session::Session;

/// A visit that takes longer runs in circles. What it waits for has limits of its own; the
/// longest story, a day at the desk in WebKit, took 207 s beside two other runs.
const LIMIT: Duration = Duration::from_secs(600);

/// What is waited for comes within this time, also on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How long until it is looked again.
const PAUSE: Duration = Duration::from_millis(50);

/// A question to the page that is asked again if nothing comes back: in WebKit the
/// answer to one that meets a navigation is lost.
const ANSWER_LIMIT: Duration = Duration::from_secs(5);

/// No more of a look counts as waited: one that takes longer met a page that had no turn
/// on a busy machine, and has shown nothing yet.
const LOOK: Duration = Duration::from_secs(1);

/// Looks again and again whether something is there, as long as it makes sense to
/// wait; then what was last seen instead of it.
pub async fn patiently<T, E>(mut look: impl AsyncFnMut() -> Result<T, E>) -> Result<T, E> {
    let mut waited = Duration::ZERO;
    loop {
        let begun = Instant::now();
        let outcome = look().await;
        waited += begun.elapsed().min(LOOK) + PAUSE;
        if outcome.is_ok() || waited >= PATIENCE {
            return outcome;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// How a visitor comes.
#[derive(Clone)]
pub struct Setup {
    /// The window in CSS pixels.
    pub width: u32,
    /// The window in CSS pixels.
    pub height: u32,
    /// `navigator.languages`, best first.
    pub languages: &'static str,
    /// What the server does to a path.
    pub intercept: Option<Interceptor>,
    /// A script that runs before the page's own.
    pub before: Option<&'static str>,
    /// What the browser calls itself; its own name if `None`.
    pub agent: Option<String>,
    /// Whether the page's scripts run.
    pub scripts: bool,
    /// Parts of messages that the console may show, in visits that provoke them.
    pub allowed: &'static [&'static str],
    /// Whether the browser has done nothing before, as a measurement wants it.
    pub alone: bool,
    /// Whether the driver writes down what goes over the network; then it is alone, too.
    pub network: bool,
    /// Whether a bar for scrolling takes room beside the page.
    pub bars: bool,
}

/// A pointer comes near the first link.
const REACH: &str =
    "(document.querySelector('a')?.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))";

/// What of a window is not the page's.
const FRAME: &str = "[outerWidth - innerWidth, outerHeight - innerHeight]";

/// A phone with a Chinese system.
pub const PHONE: (u32, u32) = (390, 844);
/// A desktop.
pub const DESKTOP: (u32, u32) = (1280, 800);

impl Setup {
    /// A visitor with a window of this size, who prefers Chinese.
    pub fn new((width, height): (u32, u32)) -> Self {
        Self {
            width,
            height,
            languages: "zh-CN,zh",
            intercept: None,
            before: None,
            agent: None,
            scripts: true,
            allowed: &[],
            alone: false,
            network: false,
            bars: false,
        }
    }
}

/// A visit under way.
pub struct Visit {
    /// The browser.
    pub driver: WebDriver,
    /// The site.
    pub server: SiteServer,
    options: SiteOptions,
    /// What draws it.
    pub engine: Engine,
    /// The folder of what the visitor saves.
    pub downloads: PathBuf,
}

/// An element that was seen. It may not be shown yet, or be replaced by another
/// one: a click waits for that, as a visitor does.
pub struct Seen {
    element: WebElement,
    driver: WebDriver,
    selector: String,
}

impl std::ops::Deref for Seen {
    type Target = WebElement;

    fn deref(&self) -> &WebElement {
        &self.element
    }
}

impl Seen {
    /// Clicks it as soon as that is possible.
    pub async fn click(&self) -> WebDriverResult<()> {
        let mut element = self.element.clone();
        patiently(async || match element.click().await {
            Err(error) if is_passing(&error) => {
                if let Ok(other) = self.driver.find(By::Css(&self.selector)).await {
                    element = other;
                }
                Err(error)
            }
            outcome => Ok(outcome),
        })
        .await?
    }
}

/// Whether an error passes when the page has become what it is going to be.
pub fn is_passing(error: &WebDriverError) -> bool {
    use thirtyfour::error::WebDriverErrorInner::{
        ElementNotInteractable, NoSuchElement, StaleElementReference,
    };
    matches!(
        error.as_inner(),
        ElementNotInteractable(_) | NoSuchElement(_) | StaleElementReference(_)
    )
}

/// The folder of the built site.
pub fn site() -> PathBuf {
    std::env::var_os("PORTAL_DIST")
        .map(PathBuf::from)
        .filter(|folder| folder.join("404.html").is_file())
        .expect("PORTAL_DIST names no built site: run `cargo xtask test build browser`")
}

/// All visits run on it: what a session has begun goes on in the next visit.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime")
});

/// Makes a visit to the site at the root of a host.
pub fn visit(setup: Setup, story: impl AsyncFnOnce(&Visit) -> WebDriverResult<()>) {
    let options = SiteOptions {
        intercept: setup.intercept.clone(),
        ..SiteOptions::new(site())
    };
    visit_site(setup, options, story);
}

/// Makes a visit to a site that is served in some other way.
pub fn visit_site(
    setup: Setup,
    options: SiteOptions,
    story: impl AsyncFnOnce(&Visit) -> WebDriverResult<()>,
) {
    let engine = Engine::current();
    if let Some(reason) = engine.lacks() {
        println!("not in {engine}: {reason}");
        return;
    }
    let options = match setup.before {
        Some(script) if engine != Engine::Chromium => script_first(options, script),
        _ => options,
    };
    let begun = Instant::now();
    let server = server_at_a_new_port(&options);
    let session = RUNTIME.block_on(Session::take(engine, &setup));
    let visit = Visit {
        driver: session.driver.clone(),
        server,
        options,
        engine,
        downloads: session.downloads.clone(),
    };
    // The browser is put aside before anything is judged.
    let told = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            prepare(&visit, &setup).await.expect("a prepared browser");
            tokio::time::timeout(LIMIT, story(&visit))
                .await
                .unwrap_or_else(|_| panic!("the visit takes longer than {LIMIT:?}"))
        })
    }));
    let console = RUNTIME.block_on(session.console());
    let ended = RUNTIME.block_on(async {
        match told {
            Ok(Ok(())) => session.release().await,
            _ => session.end().await,
        }
    });
    println!("{:.1} s in {engine}", begun.elapsed().as_secs_f32());
    match told {
        Err(panic) => resume_unwind(panic),
        Ok(told) => told.unwrap_or_else(|error| panic!("the visit goes as told: {error}")),
    }
    ended.expect("the browser ends");
    let complaints: Vec<String> = console
        .into_iter()
        .filter(|line| !setup.allowed.iter().any(|part| line.contains(part)))
        .collect();
    assert!(
        complaints.is_empty(),
        "the console is not clean:\n{}",
        complaints.join("\n")
    );
}

/// A port that no earlier visit had: sessions are shared, and keep for each address what
/// was stored and loaded there.
fn server_at_a_new_port(options: &SiteOptions) -> SiteServer {
    static SEEN: LazyLock<Mutex<HashSet<String>>> = LazyLock::new(Mutex::default);
    loop {
        let server = SiteServer::start(options.clone()).expect("a server");
        let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.insert(server.url()) || options.port != 0 {
            return server;
        }
    }
}

/// Puts a script of its own before all others of each page: engines without a
/// driver's command for it get it from the server.
fn script_first(options: SiteOptions, script: &'static str) -> SiteOptions {
    const NAME: &str = "before-the-page.js";
    let (root, base, inner) = (
        options.root.clone(),
        options.base.clone(),
        options.intercept.clone(),
    );
    let reply = |content_type: &str, body: Vec<u8>| Intercept::Reply {
        status: 200,
        content_type: content_type.to_owned(),
        body,
    };
    let intercept: Interceptor = std::sync::Arc::new(move |path| {
        if path == NAME {
            return reply("text/javascript", script.as_bytes().to_vec());
        }
        let first = inner.as_ref().map_or(Intercept::Pass, |inner| inner(path));
        let page = root.join(path).join("index.html");
        match std::fs::read_to_string(page) {
            Ok(html) if first == Intercept::Pass => {
                let head = format!("<head><script src=\"{base}{NAME}\"></script>");
                reply(
                    "text/html; charset=utf-8",
                    html.replacen("<head>", &head, 1).into_bytes(),
                )
            }
            _ => first,
        }
    });
    SiteOptions {
        intercept: Some(intercept),
        ..options
    }
}

/// Tells the window how the visitor comes.
pub async fn prepare(visit: &Visit, setup: &Setup) -> WebDriverResult<()> {
    visit.resize(setup.width, setup.height).await?;
    if visit.engine != Engine::Chromium {
        return Ok(());
    }
    let cdp = visit.driver.cdp();
    if let Some(agent) = &setup.agent {
        cdp.send_raw(
            "Emulation.setUserAgentOverride",
            json!({"userAgent": agent}),
        )
        .await?;
    }
    for script in [Some(clock::SCRIPT.as_str()), setup.before]
        .into_iter()
        .flatten()
    {
        cdp.send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        )
        .await?;
    }
    Ok(())
}

async fn emulate_size(cdp: &Cdp, width: u32, height: u32) -> WebDriverResult<()> {
    cdp.send_raw(
        "Emulation.setDeviceMetricsOverride",
        json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}),
    )
    .await?;
    Ok(())
}

impl Visit {
    /// Opens a path below the base.
    pub async fn open(&self, path: &str) -> WebDriverResult<()> {
        let address = format!("{}{}", self.server.url(), path.trim_start_matches('/'));
        self.driver.goto(address).await
    }

    /// Opens a path and waits until the app has taken over.
    pub async fn open_live(&self, path: &str) -> WebDriverResult<()> {
        self.open(path).await?;
        self.live().await;
        Ok(())
    }

    /// Comes near a link, for which a page that is only read loads the app, and
    /// waits until the app has taken over.
    pub async fn live(&self) {
        self.until(&format!(
            "({REACH}, document.querySelector('#app[data-live]') !== null)"
        ))
        .await;
    }

    /// Comes near a link.
    pub async fn reach(&self) {
        self.until(REACH).await;
    }

    /// Follows a link to a path below the base, and waits for its page.
    pub async fn go(&self, path: &str) {
        let path = path.trim_start_matches('/');
        self.follow(path).await;
        self.until(&format!(
            "location.pathname + location.hash === document.documentElement.dataset.base + '{path}'"
        ))
        .await;
    }

    async fn follow(&self, path: &str) {
        self.read::<bool>(&format!(
            "(() => {{
                const link = document.createElement('a');
                link.href = document.documentElement.dataset.base + '{path}';
                document.body.append(link);
                link.click();
                link.remove();
                return true;
            }})()"
        ))
        .await;
    }

    /// Waits until a page with a part that answers has asked for the same page in the other
    /// language, as each does by itself, then forgets what was asked for so far.
    pub async fn clear_requests_after(&self, other_page: &str) {
        let outcome = patiently(async || {
            let asked = self.server.requests();
            let is_there = asked.iter().any(|one| one.path == other_page);
            is_there.then_some(()).ok_or(asked)
        });
        if let Err(asked) = outcome.await {
            panic!("{other_page} was not asked for: {asked:#?}");
        }
        self.server.clear_requests();
    }

    /// Follows a link to a page below the base, which may open with what it held.
    pub async fn by_link(&self, path: &str) {
        self.follow(path).await;
        self.until(&format!(
            "location.pathname === document.documentElement.dataset.base + '{path}'"
        ))
        .await;
    }

    /// The same site at another address, of which the browser knows nothing yet.
    pub fn another_server(&self) -> SiteServer {
        server_at_a_new_port(&self.options)
    }

    /// Gives the window another size.
    pub async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        if self.engine == Engine::Chromium {
            return emulate_size(&self.driver.cdp(), width, height).await;
        }
        for _ in 0..5 {
            // The window may have a frame, and takes its time.
            let (across, down): (u32, u32) = self.read(FRAME).await;
            self.driver
                .set_window_rect(0, 0, width + across, height + down)
                .await?;
            for _ in 0..25 {
                if self.read::<(u32, u32)>("[innerWidth, innerHeight]").await == (width, height) {
                    return Ok(());
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        panic!("no window of {width} by {height} in {}", self.engine);
    }

    /// What the visitor's system asks for, as pairs of a feature and its value,
    /// on paper or on the screen.
    pub async fn media(&self, on_paper: bool, features: &[(&str, &str)]) -> WebDriverResult<()> {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        let medium = if on_paper { "print" } else { "" };
        let wanted = json!({"media": medium, "features": features});
        let cdp = self.driver.cdp();
        cdp.send_raw("Emulation.setEmulatedMedia", wanted).await?;
        Ok(())
    }

    /// Shows the page as it is on paper, or on the screen again.
    pub async fn on_paper(&self, on_paper: bool) -> WebDriverResult<()> {
        const SET: &str = "const [medium] = arguments;
            const opener = Services.wm.getMostRecentWindow('navigator:browser');
            opener.gBrowser.selectedBrowser.browsingContext.mediumOverride = medium;";
        if self.engine == Engine::Chromium {
            return self.media(on_paper, &[]).await;
        }
        let medium = if on_paper { "print" } else { "" };
        self.in_firefox(SET, vec![json!(medium)]).await
    }

    /// What comes out of the printer, on A4.
    pub async fn printed(&self) -> WebDriverResult<Vec<u8>> {
        if self.engine == Engine::Chromium {
            let paper =
                json!({"paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true});
            let cdp = self.driver.cdp();
            let answer = cdp.send_raw("Page.printToPDF", paper).await?;
            let file = answer["data"].as_str().expect("a file");
            return Ok(BASE64_STANDARD.decode(file).expect("base64"));
        }
        let page = PrintPage {
            width: 21.0,
            height: 29.7,
        };
        let paper = PrintParameters {
            page,
            ..PrintParameters::default()
        };
        self.driver.print_page(paper).await
    }

    /// Waits for an element and gives it.
    pub async fn see(&self, selector: &str) -> WebDriverResult<Seen> {
        let element = self
            .driver
            .query(By::Css(selector))
            .wait(PATIENCE, PAUSE)
            .first()
            .await?;
        Ok(Seen {
            element,
            driver: self.driver.clone(),
            selector: selector.to_owned(),
        })
    }

    /// Goes to a page by the header: by its row of links, or by its menu where the
    /// row has no room.
    pub async fn by_header(&self, tail: &str) -> WebDriverResult<()> {
        let menu = self.driver.find(By::Css(".menu > summary")).await?;
        let list = if menu.is_displayed().await? {
            let is_open = self.driver.find(By::Css(".menu[open]")).await.is_ok();
            if !is_open {
                menu.click().await?;
            }
            ".menu__list"
        } else {
            ".head__nav"
        };
        let link = format!("{list} a[href$='/{tail}']");
        self.see(&link).await?.click().await
    }

    /// Runs a script; an error when nothing comes back in time.
    pub async fn call(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<ScriptRet> {
        tokio::time::timeout(ANSWER_LIMIT, self.driver.execute(script, arguments))
            .await
            .unwrap_or_else(|_| {
                let said = format!("no answer within {ANSWER_LIMIT:?}");
                Err(WebDriverError::FatalError(said))
            })
    }

    /// Runs a script that speaks to Firefox, not to its page.
    pub async fn in_firefox(&self, script: &str, arguments: Vec<Value>) -> WebDriverResult<()> {
        session::in_firefox(&self.driver, script, arguments).await
    }

    /// An attribute as the page has it: of links, drivers give the whole address.
    pub async fn written(&self, element: &WebElement, name: &str) -> WebDriverResult<String> {
        let script = "return arguments[0].getAttribute(arguments[1]);";
        self.call(script, vec![element.to_json()?, json!(name)])
            .await?
            .convert()
    }

    /// Runs a script and reads what it returns.
    pub async fn read<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let answer = self
            .driver
            .execute(format!("return ({script});"), Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"));
        answer
            .convert()
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script returns true. Between two pages there is nothing to ask:
    /// it is asked again.
    pub async fn until(&self, script: &str) {
        let question = format!("return ({script});");
        let outcome = patiently(async || {
            let answer = self.call(&question, Vec::new()).await;
            match answer.and_then(|answer| answer.convert::<bool>()) {
                Ok(true) => Ok(()),
                Ok(false) => Err("false".to_owned()),
                Err(error) => Err(error.to_string()),
            }
        });
        if let Err(last) = outcome.await {
            panic!("this never came true: {script}\nlast: {last}");
        }
    }

    /// Waits until what a script reads has stayed the same for twenty frames: on a busy
    /// machine frames come late, and with them what moves or is still to come.
    pub async fn until_it_rests(&self, script: &str) {
        self.read::<bool>(&format!(
            "(() => {{
                let last, kept = 0;
                window.rests = false;
                const look = () => {{
                    const now = {script};
                    kept = now === last ? kept + 1 : 0;
                    last = now;
                    window.rests = kept === 20;
                    if (!window.rests) {{ requestAnimationFrame(look); }}
                }};
                look();
                return true;
            }})()"
        ))
        .await;
        self.until("window.rests").await;
    }

    /// Presses keys, as someone without a mouse does.
    pub async fn press(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// The path of the address, with what stands behind it.
    pub async fn address(&self) -> String {
        self.read("location.pathname + location.search + location.hash")
            .await
    }
}
