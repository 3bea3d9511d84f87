//! The year a statement speaks of, as the sources name it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::date::{Date, DateError, FiscalYear};

/// The year a figure or rule speaks of.
///
/// In JSON one of: `"FY2025"`, `"FY2022-FY2024"`, `"2026-27"` (the brochure's
/// edition), `"2025"`, `"2026-05"`, `"undated"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum YearLabel {
    /// One fiscal year.
    Fiscal(FiscalYear),
    /// The first and last of several fiscal years.
    FiscalSpan(FiscalYear, FiscalYear),
    /// An edition that covers two years, named by the first.
    Edition(i32),
    /// A calendar year.
    Calendar(i32),
    /// A month: year, then month 1 to 12.
    Month(i32, u8),
    /// The page bears no date.
    Undated,
}

/// As much of a date as is known, `1932-12`, `2003-10-01` or `2007`, as a number
/// of months since the year 0; a year alone counts from January. `None` for what
/// is none of them.
#[must_use]
pub fn months_of(when: &str) -> Option<i32> {
    let (year, month) = match (when.parse::<Date>(), when.parse()) {
        (Ok(day), _) => (day.year(), day.month()),
        (_, Ok(YearLabel::Month(year, month))) => (year, month),
        (_, Ok(YearLabel::Calendar(year))) => (year, 1),
        _ => return None,
    };
    Some(year * 12 + i32::from(month) - 1)
}

impl fmt::Display for YearLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fiscal(year) => write!(f, "FY{}", year.0),
            Self::FiscalSpan(first, last) => write!(f, "FY{}-FY{}", first.0, last.0),
            Self::Edition(year) => write!(f, "{year}-{:02}", (year + 1) % 100),
            Self::Calendar(year) => write!(f, "{year}"),
            Self::Month(year, month) => write!(f, "{year}-{month:02}"),
            Self::Undated => f.write_str("undated"),
        }
    }
}

impl From<YearLabel> for String {
    fn from(label: YearLabel) -> Self {
        label.to_string()
    }
}

impl TryFrom<String> for YearLabel {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl FromStr for YearLabel {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.to_owned());
        let year = |part: &str| -> Result<i32, DateError> {
            let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            let year: i32 = part.parse().map_err(|_| form())?;
            (digits && (1900..=2200).contains(&year))
                .then_some(year)
                .ok_or_else(form)
        };
        if text == "undated" {
            return Ok(Self::Undated);
        }
        if let Some(fiscal) = text.strip_prefix("FY") {
            return match fiscal.split_once('-') {
                None => Ok(Self::Fiscal(FiscalYear(year(fiscal)?))),
                Some((first, last)) => {
                    let last = last.strip_prefix("FY").ok_or_else(form)?;
                    let (first, last) = (year(first)?, year(last)?);
                    (first < last)
                        .then_some(Self::FiscalSpan(FiscalYear(first), FiscalYear(last)))
                        .ok_or_else(form)
                }
            };
        }
        let Some((first, second)) = text.split_once('-') else {
            return Ok(Self::Calendar(year(text)?));
        };
        let first = year(first)?;
        if second.len() != 2 || !second.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(form());
        }
        let second: u8 = second.parse().map_err(|_| form())?;
        // 2026-27 is an edition; 2010-11 is a month, as every 01 to 12 is: the
        // portal speaks of no edition before 2012.
        if (1..=12).contains(&second) {
            Ok(Self::Month(first, second))
        } else if i32::from(second) == (first + 1) % 100 {
            Ok(Self::Edition(first))
        } else {
            Err(form())
        }
    }
}

#[cfg(feature = "staff")]
impl schemars::JsonSchema for YearLabel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "YearLabel".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(FY[0-9]{4}(-FY[0-9]{4})?|[0-9]{4}(-[0-9]{2})?|undated)$",
            "description": "The year a statement speaks of: FY2025, FY2022-FY2024, 2026-27 (the brochure's edition), 2025, 2026-05, or undated."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn year_labels_round_trip() {
        for label in [
            "FY2025",
            "FY2022-FY2024",
            "2026-27",
            "2025",
            "2026-05",
            "2010-11",
            "undated",
            "1999-00",
        ] {
            assert_eq!(label.parse::<YearLabel>().expect(label).to_string(), label);
        }
        for wrong in [
            "",
            "FY25",
            "FY2024-FY2022",
            "2026-13",
            "2026-5",
            "FY2025-2026",
            "Undated",
            "2026-27-1",
        ] {
            assert!(wrong.parse::<YearLabel>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn as_much_of_a_date_as_is_known_has_its_month() {
        for (when, expected) in [
            ("1932-12", Some(1932 * 12 + 11)),
            ("2003-10-01", Some(2003 * 12 + 9)),
            ("2007", Some(2007 * 12)),
            ("1932-13", None),
            ("2003-02-30", None),
            ("FY2024", None),
            ("2026-27", None),
            ("undated", None),
            ("", None),
        ] {
            assert_eq!(months_of(when), expected, "{when}");
        }
    }
}
