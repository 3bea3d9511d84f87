//! The day on which every visit is made, so that what is true of it does not change
//! with the day on which the tests run.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

/// In Japan: no round of that year is open any more, and none of the next one has closed.
pub const DAY: &str = "2026-11-28";
/// Its noon, in milliseconds.
const NOON_MS: i128 = 1_795_834_800_000;

/// What sets the clock of a page. In one run all pages have one clock: what one has
/// stored is never later than the next.
pub static SCRIPT: LazyLock<String> = LazyLock::new(|| {
    #[allow(
        clippy::disallowed_methods,
        reason = "the machine's clock is read to be taken out of what pages tell"
    )]
    let now = SystemTime::now();
    let now = now.duration_since(UNIX_EPOCH);
    let now = now.expect("a clock after 1970").as_millis();
    let shift = NOON_MS - i128::try_from(now).expect("a clock before the end of time");
    include_str!("clock.js").replace("SHIFT", &shift.to_string())
});

/// Writes the script as an add-on of Firefox: it has no command for one that runs before
/// a page's own. Gives its folder.
///
/// # Errors
/// When the folder cannot be written.
pub fn add_on(folder: &Path) -> io::Result<PathBuf> {
    let folder = folder.join("clock");
    fs::create_dir_all(&folder)?;
    let manifest = json!({
        "manifest_version": 2,
        "name": "clock",
        "version": "1",
        "browser_specific_settings": {"gecko": {"id": "clock@portal.tests"}},
        "content_scripts": [{
            "matches": ["<all_urls>"],
            "js": ["clock.js"],
            "run_at": "document_start",
            "all_frames": true,
            "match_about_blank": true,
            "world": "MAIN",
        }],
    });
    fs::write(folder.join("manifest.json"), manifest.to_string())?;
    fs::write(folder.join("clock.js"), SCRIPT.as_bytes())?;
    Ok(folder)
}
