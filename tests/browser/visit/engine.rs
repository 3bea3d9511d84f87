//! The engines that the same stories run in.

use std::fmt;

/// What draws the page and runs its scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// The system's Chromium, by chromedriver.
    Chromium,
    /// WebKitGTK in a window of our own, by `WebKitWebDriver`.
    WebKit,
    /// The system's Firefox, by geckodriver.
    Firefox,
}

impl Engine {
    /// The engine of this run: `PORTAL_ENGINE`, Chromium without it.
    pub fn current() -> Self {
        match std::env::var("PORTAL_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("webkit") => Self::WebKit,
            Ok("firefox") => Self::Firefox,
            Ok(other) => panic!("PORTAL_ENGINE names no engine: {other}"),
        }
    }

    /// Whether a session serves one visit after the other. In Chromium each visit
    /// has a session of its own: it costs little there, and cookies, cache and
    /// emulation are new.
    pub fn shares_sessions(self) -> bool {
        self != Self::Chromium
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::WebKit => "WebKit",
            Self::Firefox => "Firefox",
        })
    }
}
