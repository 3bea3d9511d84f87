//! What is asked of a quote, and why it may be refused.

use serde::{Deserialize, Serialize};

use crate::domain::content::programme::LengthUnit;
use crate::domain::date::{Date, FiscalYear};
use crate::domain::length::Length;

/// A stay: `{"programme":"postdoctoral","start":"2027-04-01","months":17}`,
/// or `"days"` in place of `"months"`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Request {
    /// The id of a programme.
    pub programme: String,
    /// The first day in Japan.
    pub start: Date,
    /// Whole months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// Days, the first and the last included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
    /// Whether the person lives in Japan already.
    #[serde(default, skip_serializing_if = "is_false")]
    pub in_japan: bool,
}

fn is_false(value: &bool) -> bool {
    !*value
}

impl Request {
    /// The one length that is given.
    ///
    /// # Errors
    ///
    /// If both or neither are.
    pub fn length(&self) -> Result<Length, Refusal> {
        match (self.months, self.days) {
            (Some(months), None) => Ok(Length::Months(months)),
            (None, Some(days)) => Ok(Length::Days(days)),
            (Some(_), Some(_)) => Err(Refusal::TwoLengths),
            (None, None) => Err(Refusal::NoLength),
        }
    }
}

/// Why there is no quote. The page chooses its words by the kind;
/// [`std::fmt::Display`] is for the staff's program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Both months and days are given.
    TwoLengths,
    /// Neither months nor days are given.
    NoLength,
    /// There is no such programme.
    NoSuchProgramme,
    /// The programme counts in this unit.
    Unit(LengthUnit),
    /// The programme allows lengths from the first to the second.
    Range(Length, Length),
    /// These months come to fewer days than the programme allows: which, and
    /// how many they would have to be.
    TooFewDays(i32, u16),
    /// No amount is confirmed for stays that begin in this fiscal year.
    NotConfirmed(FiscalYear),
    /// The stay would run past the calendar or the sum past what can be paid.
    TooLarge,
}

impl Refusal {
    /// The field of the request that is at fault.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::TwoLengths | Self::NoLength => "months, days",
            Self::NoSuchProgramme => "programme",
            Self::Unit(LengthUnit::Month) => "days",
            Self::Unit(LengthUnit::Day) => "months",
            Self::Range(length, _) => match length.unit() {
                LengthUnit::Day => "days",
                LengthUnit::Month => "months",
            },
            Self::TooFewDays(..) => "months",
            Self::NotConfirmed(_) | Self::TooLarge => "start",
        }
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: ", self.field())?;
        match self {
            Self::TwoLengths => f.write_str("give only one of the two"),
            Self::NoLength => f.write_str("give one of the two"),
            Self::NoSuchProgramme => f.write_str("there is no such programme"),
            Self::Unit(LengthUnit::Month) => f.write_str("this programme counts in whole months"),
            Self::Unit(LengthUnit::Day) => f.write_str("this programme counts in days"),
            Self::Range(least, most) if least == most => {
                write!(f, "this programme lasts {}", words(*least))
            }
            Self::Range(least, most) => {
                write!(f, "must be {} to {}", least.count(), words(*most))
            }
            Self::TooFewDays(days, least) => write!(
                f,
                "from this start they come to {days} days; at least {least} are needed"
            ),
            Self::NotConfirmed(FiscalYear(year)) => {
                write!(f, "the amounts are not yet confirmed for FY{year}")
            }
            Self::TooLarge => f.write_str("too far away to count"),
        }
    }
}

impl std::error::Error for Refusal {}

fn words(length: Length) -> String {
    match length {
        Length::Days(count) => format!("{count} days"),
        Length::Months(count) => format!("{count} months"),
    }
}
