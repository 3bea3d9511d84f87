//! Money: a statement whose lines add up, what stands apart from it, yuan
//! beside yen, and a bar for each month.

use super::budget;
use super::desk::Desk;
use super::rate;
use super::results::Case;
use crate::domain::content::programme::{Currency, Money, Pay, Programme};
use crate::domain::eligibility::answers::Answer;
use crate::domain::eligibility::facts::NumberUnit;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::length::Length;
use crate::domain::stipend::months::MonthAmount;
use crate::domain::stipend::quote::{Line, Quote, quote};
use crate::domain::stipend::request::Refusal;
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components_old::{figures, prose};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el, live};

/// The length of the stay, if it was answered.
pub fn length(desk: Desk) -> Option<Length> {
    let setting = desk.setting();
    let facts = setting.book.facts().iter().enumerate();
    desk.answers(|answers| {
        facts
            .filter_map(|(place, fact)| {
                let Some(Answer::Number(count)) = answers.get(FactIndex::new(place)?) else {
                    return None;
                };
                let count = u16::try_from(count).ok()?;
                match fact.unit? {
                    NumberUnit::Day => Some(Length::Days(count)),
                    NumberUnit::Month => Some(Length::Months(count)),
                    NumberUnit::FiscalYear => None,
                }
            })
            .next()
    })
}

/// The quote for a programme; `None` until start and length are answered.
pub fn quoted(case: Case) -> Option<Result<Quote, Refusal>> {
    let setting = case.desk.setting();
    let start = case
        .desk
        .answers(|answers| setting.book.start_day(answers))?;
    let length = length(case.desk)?;
    let id = &setting.book.programmes()[case.place].id;
    let programmes = &setting.site.library().programmes;
    Some(quote(setting.book, programmes, id, start, length))
}

/// Whether somebody is paid in person.
pub fn is_personal(programme: &Programme) -> bool {
    let personal = |item: &Money| matches!(item.pay, Pay::PerDay | Pay::PerMonth);
    programme.money.iter().any(personal)
}

/// The total in yen, where there is one.
pub fn total_of(case: Case) -> Option<u64> {
    quoted(case)?.ok()?.total_yen
}

/// The total for the head of a result, where there is one.
pub fn short(case: Case) -> Option<Piece> {
    let setting = case.desk.setting();
    let total = total_of(case)?;
    let amount = i18n::amount(total, Currency::Yen, setting.lang);
    Some(
        el("span.result__total")
            .with(setting.words().total)
            .with(" ")
            .with(el("strong").with(amount))
            .into_piece(),
    )
}

/// All about the money of a programme.
pub fn part(case: Case, folio: &Folio, programme: &Programme) -> Piece {
    let words = case.desk.setting().words();
    let inner = if !is_personal(programme) {
        budget::part(folio, words, programme)
    } else {
        match quoted(case) {
            None => el("p").with(words.needs_stay).into_piece(),
            Some(Err(refusal)) => el("p.sum__refused")
                .with(words.quote_refusal(refusal))
                .into_piece(),
            Some(Ok(quote)) => statement(case, folio, programme, &quote),
        }
    };
    (el("h3").with(folio.common.money), inner).into_piece()
}

/// The statement: lines that add up, what is in kind and what stands apart.
pub fn statement(case: Case, folio: &Folio, programme: &Programme, quote: &Quote) -> Piece {
    let words = case.desk.setting().words();
    let row = |line: &Line| row(case, folio, programme, line, "");
    let lines = quote.lines.iter().map(row).collect::<Piece>();
    let apart = quote
        .apart
        .iter()
        .map(|apart| {
            let before = if apart.up_to { words.up_to } else { "" };
            self::row(case, folio, programme, &apart.line, before)
        })
        .collect::<Piece>();
    let in_kind = in_kind(programme, quote, folio.lang);
    let notes = quote
        .notes
        .iter()
        .map(|note| el("p.quiet").with(words.note(*note)))
        .collect::<Piece>();
    let table =
        |rows: Piece, foot: Option<Piece>| el("table.sum").with(el("tbody").with(rows)).with(foot);
    (
        (
            el("p").with(words.stay(quote.start, quote.end)),
            (!quote.lines.is_empty()).then(|| table(lines, total(case, folio, quote))),
            (!in_kind.is_empty()).then(|| {
                el("p")
                    .with(el("strong").with(words.in_kind))
                    .with("　")
                    .with(in_kind)
            }),
        ),
        (!quote.apart.is_empty())
            .then(|| (el("p.sum__apart").with(words.apart), table(apart, None))),
        notes,
        months(case, folio, quote),
    )
        .into_piece()
}

/// What is given, not paid, in one line; empty for nothing.
pub fn in_kind(programme: &Programme, quote: &Quote, lang: Lang) -> String {
    let items = programme.money.iter();
    let given: Vec<&str> = items
        .filter(|item| quote.in_kind.contains(&item.id))
        .map(|item| item.label.get(lang))
        .collect();
    given.join("／")
}

fn row(
    case: Case,
    folio: &Folio,
    programme: &Programme,
    line: &Line,
    before: &'static str,
) -> Piece {
    let words = case.desk.setting().words();
    let item = programme.money.iter().find(|item| item.id == line.id);
    let count = u16::try_from(line.count).unwrap_or(u16::MAX);
    let times = match line.pay {
        Pay::PerDay => words.times(Length::Days(count)),
        Pay::PerMonth => words.times(Length::Months(count)),
        _ => words.once.to_owned(),
    };
    let yen = |amount| i18n::amount(amount, Currency::Yen, folio.lang);
    el("tr")
        .with(
            el("th")
                .attr("scope", "row")
                .with(item.map(|item| prose::text(folio, &item.label)))
                .with(el("span.sum__times").with(format!("{} × {times}", yen(line.unit_yen))))
                .with(item.map(|item| prose::cite(folio, &item.cite))),
        )
        .with(el("td").with(before).with(yen(line.amount_yen)))
        .into_piece()
}

fn total(case: Case, folio: &Folio, quote: &Quote) -> Option<Piece> {
    let words = case.desk.setting().words();
    let total = quote.total_yen?;
    let amount = i18n::amount(total, Currency::Yen, folio.lang);
    let desk = case.desk;
    let yuan = live(move || rate::beside(desk, total).into_piece());
    Some(
        el("tfoot")
            .with(
                el("tr")
                    .with(el("th").attr("scope", "row").with(words.total))
                    .with(
                        el("td")
                            .with(el("strong.figure__number").with(figures::number(&amount)))
                            .with(yuan),
                    ),
            )
            .into_piece(),
    )
}

/// Equal months in a row are one sentence; the bars say the same.
fn months(case: Case, folio: &Folio, quote: &Quote) -> Option<Piece> {
    let words = case.desk.setting().words();
    let bars = quote.per_calendar_month();
    let most = bars
        .iter()
        .map(|bar| bar.yen)
        .max()
        .filter(|yen| *yen > 0)?;
    let runs = bars.chunk_by(|one, other| one.yen == other.yen);
    let items = runs
        .map(|run| el("li").with(run_in_words(case, folio, run)))
        .collect::<Piece>();
    const STEP: usize = 12;
    const HEIGHT: u64 = 80;
    let drawing = bars
        .iter()
        .enumerate()
        .map(|(place, bar)| {
            let height = bar.yen * HEIGHT / most;
            el("rect.months__bar")
                .attr("x", (place * STEP + 1).to_string())
                .attr("y", (HEIGHT - height).to_string())
                .attr("width", (STEP - 2).to_string())
                .attr("height", height.to_string())
        })
        .collect::<Piece>();
    let width = bars.len() * STEP;
    Some(
        (
            el("h4").with(words.months),
            el("svg.months")
                .attr("viewBox", format!("0 0 {width} {HEIGHT}"))
                .attr("preserveAspectRatio", "xMinYMax meet")
                .attr("width", width.to_string())
                .attr("height", HEIGHT.to_string())
                .attr("aria-hidden", "true")
                .with(drawing),
            el("ul.months__list").with(items),
            el("p.quiet").with(words.months_hint),
        )
            .into_piece(),
    )
}

fn run_in_words(case: Case, folio: &Folio, run: &[MonthAmount]) -> String {
    let words = case.desk.setting().words();
    let name = |bar: &MonthAmount| words.month(bar.year, bar.month);
    match run {
        [] => String::new(),
        [one] => format!(
            "{}：{}",
            name(one),
            i18n::amount(one.yen, Currency::Yen, folio.lang)
        ),
        [first, .., last] => format!(
            "{}～{}：{}{}",
            name(first),
            name(last),
            words.each_month,
            i18n::amount(first.yen, Currency::Yen, folio.lang)
        ),
    }
}
