//! How a visit begins and ends: server, driver, browser, console.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::json;
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use xtask::server::{Interceptor, SiteOptions, SiteServer};

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
    /// Whether the driver writes down what goes over the network.
    pub network: bool,
    /// Whether a bar for scrolling takes room beside the page.
    pub bars: bool,
}

/// A pointer comes near the first link.
const REACH: &str =
    "(document.querySelector('a')?.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))";

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
}

/// A driver process that ends with the visit.
struct DriverProcess(Child);

impl DriverProcess {
    /// Starts the driver on a port that it chooses itself, and says which.
    fn start() -> (Self, u16) {
        let process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver: run `cargo xtask test browser`, which installs it");
        let mut driver = Self(process);
        let said = driver.0.stdout.as_mut().expect("what the driver says");
        let port = BufReader::new(said)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                port.trim_end_matches('.').parse().ok()
            });
        // What it says later fits into the pipe.
        (driver, port.expect("the driver's port"))
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The folder of the built site.
pub fn site() -> PathBuf {
    std::env::var_os("PORTAL_DIST")
        .map(PathBuf::from)
        .filter(|folder| folder.join("404.html").is_file())
        .expect("PORTAL_DIST names no built site: run `cargo xtask test build browser`")
}

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
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let server = SiteServer::start(options).expect("a server");
        let (_process, port) = DriverProcess::start();
        let driver = connect(port, &setup).await;
        prepare(&driver, &setup).await.expect("a prepared browser");
        let visit = Visit { driver, server };
        let told = story(&visit).await;
        let console = visit.driver.browser_log().await.unwrap_or_default();
        // The browser is closed before anything is judged.
        visit.driver.clone().quit().await.expect("the browser ends");
        told.expect("the visit goes as told");
        let complaints: Vec<String> = console
            .into_iter()
            .map(|entry| format!("{}: {}", entry.level, entry.message))
            .filter(|line| !setup.allowed.iter().any(|part| line.contains(part)))
            .collect();
        assert!(
            complaints.is_empty(),
            "the console is not clean:\n{}",
            complaints.join("\n")
        );
    });
}

async fn connect(port: u16, setup: &Setup) -> WebDriver {
    let mut wishes = DesiredCapabilities::chrome();
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        &format!("--window-size={},{}", setup.width, setup.height),
        &format!("--accept-lang={}", setup.languages),
    ] {
        wishes.add_arg(argument).expect("an argument");
    }
    if !setup.bars {
        wishes.add_arg("--hide-scrollbars").expect("an argument");
    }
    let mut preferences = json!({"intl.accept_languages": setup.languages});
    if !setup.scripts {
        preferences["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    wishes
        .add_experimental_option("prefs", preferences)
        .expect("preferences");
    wishes
        .set_browser_log_level(LoggingPrefsLogLevel::All)
        .expect("a log level");
    if setup.network {
        wishes
            .set_logging_prefs("performance", LoggingPrefsLogLevel::All)
            .expect("a log of the network");
    }
    let address = format!("http://127.0.0.1:{port}");
    // The driver needs a moment to listen.
    for _ in 0..100 {
        match WebDriver::new(&address, wishes.clone()).await {
            Ok(driver) => return driver,
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    panic!("chromedriver does not answer on {address}");
}

async fn prepare(driver: &WebDriver, setup: &Setup) -> WebDriverResult<()> {
    let cdp = driver.cdp();
    resize(&cdp, setup.width, setup.height).await?;
    if let Some(agent) = &setup.agent {
        cdp.send_raw(
            "Emulation.setUserAgentOverride",
            json!({"userAgent": agent}),
        )
        .await?;
    }
    if let Some(script) = setup.before {
        cdp.send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({"source": script}),
        )
        .await?;
    }
    Ok(())
}

async fn resize(cdp: &Cdp, width: u32, height: u32) -> WebDriverResult<()> {
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
        self.until(&format!(
            "location.pathname + location.hash === document.documentElement.dataset.base + '{path}'"
        ))
        .await;
    }

    /// Empties the browser's cache.
    pub async fn forget(&self) -> WebDriverResult<()> {
        self.driver
            .cdp()
            .send_raw("Network.clearBrowserCache", json!({}))
            .await?;
        Ok(())
    }

    /// Gives the window another size.
    pub async fn resize(&self, width: u32, height: u32) -> WebDriverResult<()> {
        resize(&self.driver.cdp(), width, height).await
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

    /// Waits for an element and gives it.
    pub async fn see(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.driver
            .query(By::Css(selector))
            .wait(Duration::from_secs(10), Duration::from_millis(50))
            .first()
            .await
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

    /// Waits until a script returns true.
    pub async fn until(&self, script: &str) {
        for _ in 0..200 {
            if self.read::<bool>(script).await {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("this never came true: {script}");
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
