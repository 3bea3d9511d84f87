//! The engines that the same stories run in.

use std::fmt;
use std::thread;

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

    /// Why this engine does without the visit of this test, if it does. The name of
    /// a test is that of its thread.
    pub fn lacks(self) -> Option<&'static str> {
        let thread = thread::current();
        let name = thread.name().unwrap_or_default();
        let (here, others): (&[(&str, &str)], &[_]) = match self {
            Self::Chromium => (&NOT_IN_CHROMIUM, &[]),
            Self::WebKit => (&NOT_IN_WEBKIT, &ONLY_CHROMIUM),
            Self::Firefox => (&[], &ONLY_CHROMIUM),
        };
        let mut left_out = here.iter().chain(others);
        let found = left_out.find(|(start, _)| name.starts_with(start));
        found.map(|(_, reason)| *reason)
    }

    /// A day as the driver sends it to a date field: Firefox's takes it whole, the
    /// others key by key, in the order of the field's parts.
    pub fn day_sent(self, day: &str) -> String {
        match self {
            Self::Firefox => day.to_owned(),
            Self::Chromium | Self::WebKit => self.day_pressed(day),
        }
    }

    /// A day by the keyboard, from the first part of the field: in the order of an
    /// American browser, or of the languages that WebKit was started with.
    pub fn day_pressed(self, day: &str) -> String {
        let parts: Vec<&str> = day.split('-').collect();
        match self {
            Self::WebKit => day.to_owned(),
            Self::Chromium | Self::Firefox => format!("{}{}{}", parts[1], parts[2], parts[0]),
        }
    }

    /// The first half of a day.
    pub fn half_a_day(self) -> &'static str {
        match self {
            Self::WebKit => "2027-04",
            Self::Chromium | Self::Firefox => "0401",
        }
    }
}

/// Visits that need a command which only Chromium's driver has, by what the names
/// of their tests begin with.
const ONLY_CHROMIUM: [(&str, &str); 10] = [
    (
        "judged::",
        "reads the accessibility tree, changes what the visitor's system asks for",
    ),
    (
        "map::every_control_has_a_name",
        "reads the accessibility tree",
    ),
    ("map::a_double_tap", "touches with fingers"),
    ("map::a_pinch", "touches with fingers"),
    ("map::one_finger", "touches with fingers"),
    ("map::near_me", "says where the device is"),
    ("matrix::", "empties the cache"),
    (
        "takeover::an_idle_browser",
        "has an engine that says what the line costs",
    ),
    (
        "takeover::a_page_that_comes",
        "has an engine that says how far the layout shifts",
    ),
    ("early::answers_go_along", "empties the cache"),
];

/// Visits that WebKit's driver has no command for, and Firefox's has.
const NOT_IN_WEBKIT: [(&str, &str); 2] = [
    ("layout::the_plan", "prints"),
    ("layout::the_hosts_sheet", "prints"),
];

/// And visits that Chromium does without.
const NOT_IN_CHROMIUM: [(&str, &str); 1] = [(
    "engines::every_page_fits",
    "opens each page in `judged`, in more widths",
)];

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::WebKit => "WebKit",
            Self::Firefox => "Firefox",
        })
    }
}
