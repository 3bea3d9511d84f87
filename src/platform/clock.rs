//! Today, as an argument for those who may not read a clock.

use crate::domain::date::Date;

/// Japan is nine hours ahead of UTC all year.
const JAPAN_AHEAD_MS: f64 = 9.0 * 3_600_000.0;
const DAY_MS: f64 = 86_400_000.0;

/// Today in Japan by the visitor's clock; `None` if it is set to a year that
/// no calendar of ours knows.
#[must_use]
pub fn today_in_japan() -> Option<Date> {
    let days = ((js_sys::Date::now() + JAPAN_AHEAD_MS) / DAY_MS).floor();
    // A saturating cast; the range is checked by the date.
    Date::from_days_since_epoch(days as i32)
}
