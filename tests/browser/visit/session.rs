//! Sessions: a driver, a browser, and what it wrote to its console.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::prelude::*;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel, RequestData, SessionId,
};

use super::Setup;
use super::clock;
use super::engine::Engine;
use super::process::Process;

/// A page, a file, a script or a browser that starts may take this long on a busy
/// machine, and no longer.
const REQUEST_LIMIT: Duration = Duration::from_secs(90);

/// What a browser can only be told when it starts.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
struct Start {
    languages: &'static str,
    agent: Option<String>,
    scripts: bool,
    bars: bool,
}

impl Start {
    fn new(engine: Engine, setup: &Setup) -> Self {
        let all = Self {
            languages: setup.languages,
            agent: setup.agent.clone(),
            scripts: setup.scripts,
            bars: setup.bars,
        };
        match engine {
            // Told while it runs: to start it takes ten seconds.
            Engine::Firefox => Self::default(),
            // Each page is told what the browser calls itself.
            Engine::Chromium => Self { agent: None, ..all },
            Engine::WebKit => all,
        }
    }
}

/// A browser under way.
pub struct Session {
    pub driver: WebDriver,
    engine: Engine,
    start: Start,
    /// Whether it serves one visit after the other.
    is_shared: bool,
    /// What is the session's own.
    folder: PathBuf,
    /// Where the browser puts what is saved.
    pub downloads: PathBuf,
    /// The driver, where each session has its own.
    process: Option<Process>,
    /// The screen of its window, where it needs one: two windows on one screen
    /// would take the keyboard from each other.
    _screen: Option<Process>,
    /// The lines of the driver before this visit.
    lines_before: usize,
}

/// Sessions between two visits.
static IDLE: LazyLock<Mutex<HashMap<Start, Vec<Session>>>> = LazyLock::new(Mutex::default);

/// One chromedriver serves all visits.
static CHROMEDRIVER: LazyLock<(Process, u16)> = LazyLock::new(|| {
    let process = Process::start("chromedriver", ["--port=0"], &[]);
    let port = process
        .wait_for("successfully on port ")
        .and_then(|rest| rest.trim_end_matches('.').parse().ok())
        .expect("chromedriver names its port: run `cargo xtask test browser`, which installs it");
    (process, port)
});

/// A folder of a session's own, with one for downloads in it.
fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    if number == 0 {
        remove_what_was_left();
    }
    let name = format!("{FOLDERS}{}-{number}", std::process::id());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(folder.join(DOWNLOADS)).expect("a folder for a session");
    folder
}

const FOLDERS: &str = "session-";
const DOWNLOADS: &str = "downloads";

/// Sessions that wait for a next visit end with their run, and leave their folders.
fn remove_what_was_left() {
    let entries = fs::read_dir(env!("CARGO_TARGET_TMPDIR"));
    for entry in entries.into_iter().flatten().flatten() {
        let name = entry.file_name();
        let run = name.to_str().and_then(|name| name.strip_prefix(FOLDERS));
        let run = run.and_then(|run| Some(run.split_once('-')?.0));
        if run.is_some_and(|run| !Path::new("/proc").join(run).exists()) {
            // Another run may do the same.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

fn is_shared(setup: &Setup) -> bool {
    !setup.alone && !setup.network
}

/// A screen for a window, and its name.
fn screen() -> (Process, String) {
    let arguments = "-displayfd 1 -screen 0 1600x1200x24 -nolisten tcp".split(' ');
    let process = Process::start("Xvfb", arguments, &[]);
    let number = process.wait_for_number().expect("Xvfb names its screen");
    (process, format!(":{number}"))
}

impl Session {
    /// A session for such a visitor, new or of an earlier visit.
    pub async fn take(engine: Engine, setup: &Setup) -> Self {
        let start = Start::new(engine, setup);
        let idle = is_shared(setup)
            .then(|| {
                let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
                idle.get_mut(&start).and_then(Vec::pop)
            })
            .flatten();
        let mut session = match idle {
            Some(session) => session,
            None => Self::open(engine, setup, start).await,
        };
        match engine {
            Engine::Chromium => session.come_to_the_front().await.expect("a page"),
            Engine::Firefox => session.prefer(setup).await.expect("preferences"),
            Engine::WebKit => {}
        }
        session.lines_before = session
            .process
            .as_ref()
            .map_or(0, |process| process.lines_from(0).len());
        session
    }

    async fn open(engine: Engine, setup: &Setup, start: Start) -> Self {
        let folder = new_folder();
        let downloads = folder.join(DOWNLOADS);
        let (process, screen, port, wishes) = match engine {
            Engine::Chromium => (None, None, CHROMEDRIVER.1, chromium(setup, &folder)),
            Engine::WebKit => {
                let (screen, display) = screen();
                let (process, port) = webkit_driver(&start, &display, &folder);
                (Some(process), Some(screen), port, webkit())
            }
            Engine::Firefox => {
                let (process, port) = firefox_driver();
                let profile = firefox_profile(&folder).expect("a profile");
                (Some(process), None, port, firefox(&profile, &downloads))
            }
        };
        let address = format!("http://127.0.0.1:{port}");
        let driver = WebDriver::builder(&address, wishes)
            .request_timeout(REQUEST_LIMIT)
            .await
            .unwrap_or_else(|error| panic!("{engine} does not start: {error}"));
        if engine == Engine::Firefox {
            let add_on = clock::add_on(&folder).expect("an add-on");
            driver.cmd(Install(add_on)).await.expect("an add-on");
        }
        Self {
            driver,
            engine,
            start,
            is_shared: is_shared(setup),
            folder,
            downloads,
            process,
            _screen: screen,
            lines_before: 0,
        }
    }

    /// Closes Chromium's page, and with it all that was emulated there: to start a browser
    /// costs four times as much. What was stored and loaded belongs to the address of the
    /// visit that ends, and what the visitor has permitted is taken back.
    async fn leave_for_a_new_page(&self) -> WebDriverResult<()> {
        let cdp = self.driver.cdp();
        cdp.send_raw("Browser.resetPermissions", json!({})).await?;
        let page = self.driver.new_tab().await?;
        self.driver.close_window().await?;
        self.driver.switch_to_window(page).await
    }

    /// Gives Chromium's page the focus, and forgets what was said before.
    async fn come_to_the_front(&self) -> WebDriverResult<()> {
        let cdp = self.driver.cdp();
        cdp.send_raw("Page.bringToFront", json!({})).await?;
        self.driver.browser_log().await.map(drop)
    }

    /// Tells a Firefox that runs what it prefers.
    async fn prefer(&self, setup: &Setup) -> WebDriverResult<()> {
        const SET: &str = "
            const [languages, agent, scripts] = arguments;
            Services.prefs.setStringPref('intl.accept_languages', languages);
            Services.prefs.setBoolPref('javascript.enabled', scripts);
            if (agent) {
                Services.prefs.setStringPref('general.useragent.override', agent);
            } else {
                Services.prefs.clearUserPref('general.useragent.override');
            }";
        let wanted = [
            json!(setup.languages),
            json!(setup.agent),
            json!(setup.scripts),
        ];
        in_firefox(&self.driver, SET, wanted.into()).await
    }

    /// The console since the visit began.
    pub async fn console(&self) -> Vec<String> {
        match (&self.process, self.engine) {
            (Some(process), engine) => {
                let lines = process.lines_from(self.lines_before);
                lines
                    .into_iter()
                    .filter(|line| is_of_console(engine, line))
                    .collect()
            }
            (None, _) => {
                let entries = self.driver.browser_log().await.unwrap_or_default();
                let lines = entries.into_iter();
                lines
                    .map(|entry| format!("{}: {}", entry.level, entry.message))
                    .collect()
            }
        }
    }

    /// Ends the visit: the browser waits for the next one, or ends.
    pub async fn release(self) -> WebDriverResult<()> {
        if !self.is_shared {
            return self.end().await;
        }
        match self.engine {
            Engine::Chromium => self.leave_for_a_new_page().await?,
            Engine::WebKit | Engine::Firefox => self.driver.goto("about:blank").await?,
        }
        let mut idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner);
        idle.entry(self.start.clone()).or_default().push(self);
        Ok(())
    }

    /// Ends the browser.
    pub async fn end(self) -> WebDriverResult<()> {
        let ended = self.driver.quit().await;
        drop(self.process);
        // What is left there is of no more use.
        let _ = fs::remove_dir_all(&self.folder);
        ended
    }
}

fn chromium(setup: &Setup, folder: &Path) -> Capabilities {
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
        // Else it is left behind in the system's folder when the driver ends first.
        &format!("--user-data-dir={}", folder.join("profile").display()),
        &format!("--window-size={},{}", setup.width, setup.height),
        &format!("--accept-lang={}", setup.languages),
    ] {
        wishes.add_arg(argument).expect("an argument");
    }
    if !setup.bars {
        wishes.add_arg("--hide-scrollbars").expect("an argument");
    }
    let mut preferences = json!({
        "intl.accept_languages": setup.languages,
        "download.default_directory": folder.join(DOWNLOADS),
    });
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
    wishes.into()
}

/// Its cache and its storage lie in the folder: else all windows of the user share them,
/// also those of earlier runs, whose ports come again.
fn webkit_driver(start: &Start, display: &str, folder: &Path) -> (Process, u16) {
    let process = Process::start(
        "WebKitWebDriver",
        ["--port=0"],
        &[
            ("DISPLAY", display),
            ("GDK_BACKEND", "x11"),
            // No layers for a graphics card: in software they took a third of the suite's
            // time, and a telephone has its own way to draw them.
            ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
            ("WINDOW_FOLDER", &folder.display().to_string()),
            ("WINDOW_BARS", if start.bars { "1" } else { "0" }),
            ("WINDOW_LANGUAGES", start.languages),
            ("WINDOW_AGENT", start.agent.as_deref().unwrap_or_default()),
            ("WINDOW_SCRIPTS", if start.scripts { "1" } else { "0" }),
            ("WINDOW_FIRST", &clock::SCRIPT),
        ],
    );
    let port = process
        .wait_for_port()
        .expect("WebKitWebDriver listens: run `cargo xtask test webkit`, which installs it");
    (process, port)
}

fn webkit() -> Capabilities {
    let window = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/browser/visit/webkit_window.py"
    );
    let mut wishes = Capabilities::new();
    let options = json!({"binary": window, "args": []});
    wishes
        .set("webkitgtk:browserOptions", options)
        .expect("options");
    wishes
}

fn firefox_driver() -> (Process, u16) {
    let process = Process::start("geckodriver", ["--port", "0", "--allow-system-access"], &[]);
    let port = process
        .wait_for("Listening on 127.0.0.1:")
        .and_then(|rest| rest.trim().parse().ok())
        .expect("geckodriver names its port: run `cargo xtask test firefox`, which installs it");
    (process, port)
}

/// Its window has a least width, unless its own style says otherwise: wider than
/// a phone. Tabs and address bar are hidden: to draw them took a quarter of the suite's time.
fn firefox_profile(folder: &Path) -> std::io::Result<PathBuf> {
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("chrome"))?;
    let style = ":root { min-width: 0 !important; min-height: 0 !important; }
        #navigator-toolbox { display: none !important; }";
    fs::write(profile.join("chrome/userChrome.css"), style)?;
    Ok(profile)
}

/// Runs a script that speaks to Firefox, not to its page.
pub async fn in_firefox(
    driver: &WebDriver,
    script: &str,
    arguments: Vec<Value>,
) -> WebDriverResult<()> {
    driver.cmd(Context("chrome")).await?;
    let outcome = driver.execute(script, arguments).await;
    driver.cmd(Context("content")).await?;
    outcome.map(drop)
}

/// Whether scripts speak to the page or to the browser.
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let endpoint = format!("/session/{session}/moz/context");
        RequestData::new("POST".parse().expect("a method"), endpoint)
            .add_body(json!({"context": self.0}))
    }
}

/// An add-on, by its folder, for this session alone.
#[derive(Debug)]
struct Install(PathBuf);

impl FormatRequestData for Install {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let endpoint = format!("/session/{session}/moz/addon/install");
        RequestData::new("POST".parse().expect("a method"), endpoint)
            .add_body(json!({"path": self.0, "temporary": true}))
    }
}

fn firefox(profile: &Path, downloads: &Path) -> Capabilities {
    let preferences = json!({
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        // The console goes to the driver's output.
        "devtools.console.stdout.content": true,
        "services.settings.server": "data:,none",
        "datareporting.policy.dataSubmissionEnabled": false,
        "browser.cache.disk.enable": false,
        // The driver leaves one on each page that it clicks, and no such page would be kept
        // for a step back.
        "docshell.shistory.bfcache.allow_unload_listeners": true,
        // Each visit has a port of its own, which Firefox takes for another site: it would
        // start a process for each.
        "fission.autostart": false,
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
    });
    let mut wishes = Capabilities::new();
    wishes.set("browserName", "firefox").expect("a name");
    let options = json!({
        "args": ["-headless", "-profile", profile],
        "prefs": preferences,
    });
    wishes.set("moz:firefoxOptions", options).expect("options");
    wishes
}

/// Whether a line of the driver's output is the page's, or about it.
fn is_of_console(engine: Engine, line: &str) -> bool {
    match engine {
        // How soon a preloaded file is used depends on the machine.
        Engine::WebKit => line.contains("CONSOLE ") && !line.contains("was preloaded using"),
        Engine::Firefox => {
            // What a page writes is quoted; before what the browser writes stands
            // a name.
            let is_page_s = |(level, text): (&str, &str)| {
                level.starts_with("console.") && text.starts_with('"')
            };
            line.split_once(": ").is_some_and(is_page_s)
                || (line.starts_with("JavaScript ") && line.contains("http://127.0.0.1"))
        }
        Engine::Chromium => true,
    }
}
