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
        let (some, others): (&[LeftOut], &[LeftOut]) = match self {
            Self::Chromium => (&NOT_IN_CHROMIUM, &[]),
            Self::WebKit => (&ONLY_CHROMIUM, &NOT_IN_WEBKIT),
            Self::Firefox => (&ONLY_CHROMIUM, &[]),
        };
        let mut left_out = some.iter().chain(others);
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

/// What the name of a test begins with, and why its visit is not made.
type LeftOut = (&'static str, &'static str);

/// Visits that need a command which only Chromium's driver has.
const ONLY_CHROMIUM: [LeftOut; 7] = [
    (
        "judged::every_",
        "reads the accessibility tree, changes what the visitor's system asks for",
    ),
    (
        "judged::faults_of_a_page",
        "changes what the visitor's system asks for",
    ),
    ("map::a_double_tap", "says when each touch was"),
    ("map::one_finger_scrolls", "scrolls by touch"),
    ("map::near_me", "says where the device is"),
    (
        "takeover::an_idle_browser",
        "has an engine that says what the line costs",
    ),
    (
        "takeover::a_page_that_comes",
        "has an engine that says how far the layout shifts",
    ),
];

/// Visits that need what the driver of WebKitGTK has no command for, or takes for nothing.
const NOT_IN_WEBKIT: [LeftOut; 4] = [
    ("map::a_pinch", "touches with fingers"),
    ("map::one_finger_moves", "touches with fingers"),
    ("layout::the_plan", "prints"),
    ("layout::the_hosts_sheet", "prints"),
];

/// And visits that Chromium does without.
const NOT_IN_CHROMIUM: [LeftOut; 1] = [(
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
