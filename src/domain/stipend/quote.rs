//! The statement of money for one stay.

use super::range;
use super::request::Refusal;
use crate::domain::cite::Confidence;
use crate::domain::content::programme::{Currency, Money, Pay, Programme};
use crate::domain::date::Date;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::rules::Edition;
use crate::domain::figure::Precision;
use crate::domain::length::{self, Length};
use crate::domain::year_label::YearLabel;

/// What a stay brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
    /// The length as the programme counts it.
    pub length: Length,
    /// The length that was asked for.
    pub asked: Length,
    /// Amounts of the brochure; their sum is `total_yen`.
    pub lines: Vec<Line>,
    /// Things given, not paid: ids of `money` in `programmes.json`.
    pub in_kind: Vec<String>,
    /// What someone who lives in Japan already does not get, by the same ids.
    pub withheld: Vec<String>,
    /// The sum of the lines; `None` where the brochure names no amount.
    pub total_yen: Option<u64>,
    /// Amounts of other sources. Never added up.
    pub apart: Vec<Apart>,
    /// What has to be said beside it.
    pub notes: Vec<Note>,
}

/// `unit_yen` × `count` = `amount_yen`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The id of the item of `money` in `programmes.json`.
    pub id: String,
    /// Whole yen for one.
    pub unit_yen: u64,
    /// Months, days, or 1 for what is paid once.
    pub count: u64,
    /// Whole yen.
    pub amount_yen: u64,
    /// How it is paid.
    pub pay: Pay,
}

/// An amount that another source names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The amount, counted for this stay.
    pub line: Line,
    /// The year its source speaks of.
    pub year: YearLabel,
    /// Whether it is a ceiling.
    pub up_to: bool,
}

/// A remark on a quote, by its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// The programme pays a project or a meeting, nobody in person.
    NoPersonalStipend,
    /// The brochure names no rate.
    NoBrochureRate,
    /// From this day on the stay runs past the years of the amounts.
    UnconfirmedFrom(Date),
    /// So many days beyond the whole months are not counted.
    PartMonth(u16),
}

impl Note {
    /// The word on standard output.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NoPersonalStipend => "no_personal_stipend",
            Self::NoBrochureRate => "no_brochure_rate",
            Self::UnconfirmedFrom(_) => "unconfirmed_from",
            Self::PartMonth(_) => "part_month",
        }
    }
}

/// The statement for a stay in one of `programmes`.
///
/// # Errors
///
/// Why there is none: an unknown programme, a length outside its range, a
/// start in a year without confirmed amounts.
pub fn quote(
    book: &Rulebook,
    programmes: &[Programme],
    id: &str,
    start: Date,
    length: Length,
) -> Result<Quote, Refusal> {
    quote_for(book, programmes, id, start, length, false)
}

/// The statement for someone who lives in Japan already, if `in_japan` says so:
/// without what is only for those who come from abroad.
///
/// # Errors
///
/// As [`quote`].
pub fn quote_for(
    book: &Rulebook,
    programmes: &[Programme],
    id: &str,
    start: Date,
    asked: Length,
    in_japan: bool,
) -> Result<Quote, Refusal> {
    let programme = programmes.iter().find(|programme| programme.id == id);
    let (Some(programme), Some(rules)) = (programme, book.programme(id)) else {
        return Err(Refusal::NoSuchProgramme);
    };
    let counted = range::counted(programme, rules, start, asked)?;
    let edition = edition(book, start)?;
    let length = counted.length;
    // Days beyond whole months are days of the stay.
    let whole = if counted.rest > 0 { asked } else { length };
    let end = whole.last_day(start).ok_or(Refusal::TooLarge)?;
    let mut quote = Quote {
        start,
        end,
        length,
        asked,
        lines: Vec::new(),
        in_kind: Vec::new(),
        withheld: Vec::new(),
        total_yen: None,
        apart: Vec::new(),
        notes: Vec::new(),
    };
    if counted.rest > 0 {
        quote.notes.push(Note::PartMonth(counted.rest));
    }
    for item in &programme.money {
        if in_japan && item.from_abroad.is_some() {
            quote.withheld.push(item.id.clone());
            continue;
        }
        quote.add(item, edition).ok_or(Refusal::TooLarge)?;
    }
    quote.conclude(programme, edition, start)?;
    Ok(quote)
}

/// The edition whose amounts hold for a stay from this day.
fn edition(book: &Rulebook, start: Date) -> Result<&Edition, Refusal> {
    book.editions()
        .iter()
        .find(|edition| (edition.from..=edition.to).contains(&start))
        .ok_or(Refusal::NotConfirmed(start.fiscal_year()))
}

impl Quote {
    /// Puts one item into its place; `None` if the amounts overflow.
    fn add(&mut self, item: &Money, edition: &Edition) -> Option<()> {
        if item.pay == Pay::InKind {
            self.in_kind.push(item.id.clone());
            return Some(());
        }
        let count = match (item.pay, self.length) {
            (Pay::PerDay, Length::Days(count)) | (Pay::PerMonth, Length::Months(count)) => {
                u64::from(count)
            }
            (Pay::Once, _) => 1,
            _ => return Some(()),
        };
        let (Some(unit_yen), Currency::Yen) = (item.amount, item.currency) else {
            return Some(());
        };
        let line = Line {
            id: item.id.clone(),
            unit_yen,
            count,
            amount_yen: unit_yen.checked_mul(count)?,
            pay: item.pay,
        };
        let up_to = item.precision != Precision::Exact;
        if item.cite.confidence != Confidence::Brochure || up_to {
            self.apart.push(Apart {
                line,
                year: item.cite.year,
                up_to,
            });
        } else if item.cite.year == edition.year {
            self.lines.push(line);
        }
        Some(())
    }

    fn conclude(
        &mut self,
        programme: &Programme,
        edition: &Edition,
        start: Date,
    ) -> Result<(), Refusal> {
        let personal = |item: &&Money| matches!(item.pay, Pay::PerDay | Pay::PerMonth);
        let rate = programme.money.iter().find(personal);
        let of_the_brochure = rate.is_some_and(|item| item.cite.confidence == Confidence::Brochure);
        match (rate, self.lines.is_empty()) {
            // The brochure has a rate, but not the edition of this year.
            (Some(_), true) if of_the_brochure => {
                return Err(Refusal::NotConfirmed(start.fiscal_year()));
            }
            (Some(_), true) => self.notes.push(Note::NoBrochureRate),
            (None, true) => self.notes.push(Note::NoPersonalStipend),
            (_, false) => {
                let mut amounts = self.lines.iter().map(|line| line.amount_yen);
                let total = amounts.try_fold(0_u64, u64::checked_add);
                self.total_yen = Some(total.ok_or(Refusal::TooLarge)?);
            }
        }
        if self.end > edition.to
            && !self.lines.is_empty()
            && let Some(day) = length::after(edition.to, 1)
        {
            self.notes.push(Note::UnconfirmedFrom(day));
        }
        Ok(())
    }
}
