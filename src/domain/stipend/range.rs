//! How long a stay in a programme may be. A length outside is refused with the
//! range, and never moved into it.

use super::request::Refusal;
use crate::domain::content::programme::{LengthUnit, Programme};
use crate::domain::date::Date;
use crate::domain::eligibility::rulebook::ProgrammeRules;
use crate::domain::length::{self, Length};

/// Whether a programme knows stays of this length from this day.
///
/// # Errors
///
/// Why it does not.
pub(super) fn check(
    programme: &Programme,
    rules: &ProgrammeRules,
    start: Date,
    length: Length,
) -> Result<(), Refusal> {
    let unit = length.unit();
    let of_unit = |count: u16| match unit {
        LengthUnit::Day => Length::Days(count),
        LengthUnit::Month => Length::Months(count),
    };
    let main = &programme.period;
    let mut ranges = Vec::new();
    if main.unit == unit {
        ranges.push((main.min.unwrap_or(1), main.max.unwrap_or(u16::MAX)));
    }
    let others = rules.lengths.iter().filter(|range| range.unit == unit);
    ranges.extend(others.map(|range| (range.min, range.max)));
    let Some((least, most)) = ranges.first().copied() else {
        return Err(Refusal::Unit(main.unit));
    };
    let inside = |(least, most): &(u16, u16)| (*least..=*most).contains(&length.count());
    if !ranges.iter().any(inside) {
        return Err(Refusal::Range(of_unit(least), of_unit(most)));
    }
    if let (Length::Months(months), Some(least)) = (length, rules.least_days) {
        let days = length::days_of(start, i32::from(months));
        if days < i32::from(least) {
            return Err(Refusal::TooFewDays(days, least));
        }
    }
    Ok(())
}
