//! What a stay pays: for a month, and for the shortest and the longest stay. The
//! sums are the calculator's own, so that page and calculator cannot differ.

use crate::domain::cite::Confidence;
use crate::domain::content::programme::{LengthUnit, Money, Pay, Programme};
use crate::domain::date::Date;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::length::Length;
use crate::domain::route::Page;
use crate::domain::stipend::quote::{Line, quote};
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

use super::{bar, strip};

/// A programme that pays for days or months is drawn for so many days a month.
const DAYS_OF_A_MONTH: u64 = 30;

/// What one programme pays.
struct Row<'a> {
    programme: &'a Programme,
    /// What it pays for a day or a month.
    rate: &'a Money,
    /// Yen a month.
    monthly: u64,
    /// Of the shortest and of the longest stay.
    ends: [Sum; 2],
}

/// What a stay of a length brings.
struct Sum {
    length: Length,
    lines: Vec<Line>,
    yen: u64,
}

/// The section; nothing where the rules cannot be read.
pub fn of_all(folio: &Folio) -> Option<Piece> {
    let words = folio.words.pictures;
    let book = folio.library().rulebook().ok()?;
    let start = book.editions().first()?.from;
    let programmes = &folio.library().programmes;
    let rows: Vec<Row<'_>> = programmes
        .iter()
        .filter_map(|programme| Row::of(programme, programmes, book, start))
        .collect();
    let most_monthly = rows.iter().map(|row| row.monthly).max()?;
    let most = rows.iter().map(|row| row.ends[1].yen).max()?;
    let monthly = rows
        .iter()
        .map(|row| row.month(folio, most_monthly))
        .collect::<Piece>();
    let whole = rows
        .iter()
        .map(|row| row.stay(folio, most))
        .collect::<Piece>();
    Some(
        el("section")
            .attr("aria-labelledby", "sums")
            .with(el("h2").attr("id", "sums").with(words.sums))
            .with(el("p").with(words.sums_lead))
            .with(el("h3").with(words.monthly))
            .with(el("ol.sums").with(monthly))
            .with(el("h3").with(words.whole_stay))
            .with(el("ol.sums").with(whole))
            .with(el("p.quiet").with(words.sums_unsaid))
            .into_piece(),
    )
}

impl<'a> Row<'a> {
    fn of(
        programme: &'a Programme,
        all: &[Programme],
        book: &Rulebook,
        start: Date,
    ) -> Option<Self> {
        let personal = |item: &&Money| matches!(item.pay, Pay::PerDay | Pay::PerMonth);
        let rate = programme.money.iter().find(personal)?;
        let amount = rate.amount?;
        let monthly = match rate.pay {
            Pay::PerDay => amount * DAYS_OF_A_MONTH,
            _ => amount,
        };
        let sum = |count: u16| {
            let length = match programme.period.unit {
                LengthUnit::Day => Length::Days(count),
                LengthUnit::Month => Length::Months(count),
            };
            let quote = quote(book, all, &programme.id, start, length).ok()?;
            let mut lines = quote.lines;
            if lines.is_empty() {
                // What another source names is never added to the brochure's.
                let apart = quote.apart.into_iter().filter(|apart| !apart.up_to);
                lines = apart.map(|apart| apart.line).collect();
            }
            let yen = lines.iter().map(|line| line.amount_yen).sum();
            Some(Sum { length, lines, yen })
        };
        Some(Self {
            programme,
            rate,
            monthly,
            ends: [sum(programme.period.min?)?, sum(programme.period.max?)?],
        })
    }

    fn name(&self, folio: &Folio) -> Piece {
        let page = Page::Programme(self.programme.id.clone());
        el("p.sums__name")
            .with(
                el("a")
                    .attr("href", folio.href(page))
                    .with(self.programme.name.get(folio.lang).to_owned()),
            )
            .with(" ")
            .with(prose::cite(folio, &self.rate.cite))
            .into_piece()
    }

    /// What another source names is drawn as an outline.
    fn class(&self) -> &'static str {
        match self.rate.cite.confidence {
            Confidence::Brochure => "strip__bar",
            _ => "strip__bar strip__bar--apart",
        }
    }

    fn month(&self, folio: &Folio, most: u64) -> Piece {
        let words = folio.words.pictures;
        let yen = |sum| i18n::amount(sum, self.rate.currency, folio.lang);
        let rate = i18n::money(self.rate, folio.lang).unwrap_or_default();
        let text = match self.rate.pay {
            Pay::PerDay => (words.days_make_month)(&rate, DAYS_OF_A_MONTH, &yen(self.monthly)),
            pay => format!("{} {rate}", folio.words.pay(pay)),
        };
        el("li")
            .with(self.name(folio))
            .with(el("p.sums__sum").with(text))
            .with(strip("strip", std::iter::empty(), 1).with(bar(
                self.class(),
                0,
                whole_number(self.monthly),
                whole_number(most),
            )))
            .into_piece()
    }

    fn stay(&self, folio: &Folio, most: u64) -> Piece {
        let [shortest, longest] = &self.ends;
        let ends = [shortest, longest]
            .into_iter()
            .map(|sum| el("p.sums__sum").with(self.sentence(folio, sum)))
            .collect::<Piece>();
        el("li")
            .with(self.name(folio))
            .with(ends)
            .with(
                strip("strip", std::iter::empty(), 1)
                    .with(
                        el("line.strip__base")
                            .attr("x2", "100%")
                            .attr("y1", "50%")
                            .attr("y2", "50%"),
                    )
                    .with(bar(
                        self.class(),
                        whole_number(shortest.yen),
                        whole_number(longest.yen),
                        whole_number(most),
                    )),
            )
            .into_piece()
    }

    /// `12か月：362,000円 × 12 + 200,000円 = 4,544,000円`.
    fn sentence(&self, folio: &Folio, sum: &Sum) -> Piece {
        let words = folio.words.pictures;
        let yen = |sum| i18n::amount(sum, self.rate.currency, folio.lang);
        let terms: Vec<String> = sum
            .lines
            .iter()
            .map(|line| match line.count {
                1 => yen(line.unit_yen),
                count => format!("{} × {count}", yen(line.unit_yen)),
            })
            .collect();
        let length = match sum.length {
            Length::Days(days) => (words.days)(days),
            Length::Months(months) => (words.months)(months),
        };
        (
            length,
            words.colon,
            terms.join(" + "),
            " = ",
            el("strong").with(yen(sum.yen)),
        )
            .into_piece()
    }
}

fn whole_number(yen: u64) -> i64 {
    i64::try_from(yen).unwrap_or(i64::MAX)
}
