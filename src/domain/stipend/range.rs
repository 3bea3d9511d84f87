//! How long a stay in a programme may be, and how the programme counts it. A
//! length outside is refused with the range, and never moved into it.

use super::request::Refusal;
use crate::domain::content::programme::{LengthUnit, Programme};
use crate::domain::date::Date;
use crate::domain::eligibility::rulebook::ProgrammeRules;
use crate::domain::length::{self, Length};
use crate::domain::stay::Counted;

/// A stay of this length from this day, as the programme counts it. What the
/// criterion of its length takes is counted; a programme without such a
/// criterion has the period of `programmes.json`.
///
/// # Errors
///
/// Why it does not know such stays.
pub(super) fn counted(
    programme: &Programme,
    rules: &ProgrammeRules,
    start: Date,
    length: Length,
) -> Result<Counted, Refusal> {
    let unit = length.unit();
    let of_unit = |count: u16| match unit {
        LengthUnit::Day => Length::Days(count),
        LengthUnit::Month => Length::Months(count),
    };
    let main = &programme.period;
    let mut ranges = Vec::new();
    if let Some(stays) = rules.stays() {
        if let Some(counted) = stays.count(length, start) {
            return Ok(counted);
        }
        if stays.unit == unit {
            ranges.push((stays.min, stays.max));
        } else if unit == LengthUnit::Day && !stays.whole {
            ranges.push(stays.days());
        }
    } else if main.unit == unit {
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
    let least_days = rules.stays().and_then(|stays| stays.least_days);
    if let (Length::Months(months), Some(least)) = (length, least_days) {
        let days = length::days_of(start, i32::from(months));
        if days < i32::from(least) {
            return Err(Refusal::TooFewDays(days, least));
        }
    }
    Ok(Counted { length, rest: 0 })
}
