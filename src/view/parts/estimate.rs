//! Two selectors on the home page: how long ago the doctorate was, and how long one
//! wants to stay, give programme and total at once and hand over to the calculator.
//!
//! Every outcome is written into the page by the same engine and shown by the style
//! sheet alone, so that the first answer needs neither script nor data.

use leptos::prelude::*;

use crate::domain::content::programme::{Currency, Programme};
use crate::domain::date::{Date, FiscalYear};
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::named;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::length::Length;
use crate::domain::route::Page;
use crate::domain::share::{self, View};
use crate::domain::stipend::quote::quote;
use crate::i18n;
use crate::state::calculator::steps::is_personal;
use crate::view::page_context::{PageContext, page_context};

/// The lengths that are offered.
const LENGTHS: [Length; 6] = [
    Length::Days(30),
    Length::Days(60),
    Length::Months(6),
    Length::Months(12),
    Length::Months(18),
    Length::Months(24),
];
/// What is chosen at first: a doctorate of less than six years, a year in Japan.
const FIRST: (usize, usize) = (1, 3);

/// How long ago the doctorate was.
#[derive(Clone, Copy)]
enum Since {
    /// Not yet.
    Expected,
    /// Less than six years ago.
    Recent,
    /// Longer ago.
    Old,
}

/// The selectors and, below them, what follows.
#[component]
pub fn Estimate(
    /// The rules.
    book: &'static Rulebook,
    /// The day on which they are judged.
    day: Date,
) -> impl IntoView {
    let page = page_context();
    let more = i18n::answer(page.lang);
    let words = i18n::calculator(page.lang);
    let since = [Since::Expected, Since::Recent, Since::Old];
    let radio = |group: &'static str, at: usize, label: String, checked: bool| {
        let id = format!("{group}-{at}");
        let of_group = format!("{group}-legend {id}-label");
        view! {
            <input
                class="estimate__box"
                type="radio"
                name=group
                id=id.clone()
                checked=checked
                aria-labelledby=of_group
            />
            <label class="estimate__choice" for=id.clone() id=format!("{id}-label")>
                {label}
            </label>
        }
    };
    let years = more
        .since_options
        .into_iter()
        .enumerate()
        .map(|(at, label)| radio("since", at, label.to_owned(), at == FIRST.0))
        .collect_view();
    let lengths = LENGTHS
        .into_iter()
        .enumerate()
        .map(|(at, length)| radio("long", at, words.times(length), at == FIRST.1))
        .collect_view();
    let outcomes = since
        .into_iter()
        .enumerate()
        .flat_map(|(year, since)| {
            LENGTHS.into_iter().enumerate().map(move |(at, length)| {
                let answers = answers(book, since, length, day);
                view! {
                    <div class="estimate__outcome" data-of=format!("{year}-{at}")>
                        {outcome(page, book, day, &answers, length)}
                    </div>
                }
            })
        })
        .collect_view();
    view! {
        <p class="estimate__legend" id="since-legend">
            {more.since}
        </p>
        {years}
        <p class="estimate__legend" id="long-legend">
            {more.how_long}
        </p>
        {lengths}
        {outcomes}
    }
}

/// What somebody would answer.
fn answers(book: &Rulebook, since: Since, length: Length, day: Date) -> Answers {
    let mut answers = Answers::default();
    let mut set = |id: &str, text: &str| {
        if let Some(index) = book.index(id)
            && let Ok(answer) = book.fact(index).read_text(text)
        {
            answers.set(index, Some(answer));
        }
    };
    set(named::AIM, named::AIM_STAY);
    match since {
        Since::Expected => {
            // Whoever still studies for it is a student, and the rules ask for that.
            set(named::DEGREE, named::DEGREE_EXPECTED);
            set(named::POSITION, named::POSITION_STUDENT);
        }
        Since::Recent | Since::Old => set(named::DEGREE, named::DEGREE_HELD),
    }
    if matches!(since, Since::Old) {
        // Long before any year that the rules still look at.
        let FiscalYear(year) = day.fiscal_year();
        set(named::DEGREE_DATE, &format!("{}-03", year - 10));
    }
    if let Some(stay) = book.stay_fact() {
        answers.set(stay, Some(Answer::Stay(length)));
    }
    answers
}

/// The programmes that are left and what they bring for this time, and the way on.
fn outcome(
    page: PageContext,
    book: &'static Rulebook,
    day: Date,
    answers: &Answers,
    length: Length,
) -> AnyView {
    let more = i18n::answer(page.lang);
    let programmes: &'static [Programme] = &page.library().programmes;
    let report = book.evaluate(answers, day);
    let start = book
        .editions()
        .last()
        .and_then(|edition| edition.to.fiscal_year().first_day())
        .unwrap_or(day);
    let rows = book
        .programmes()
        .iter()
        .zip(&report.programmes)
        .filter(|(_, judged)| !matches!(judged.verdict, Verdict::DoesNotFit | Verdict::AskOffice))
        .filter_map(|(rules, _)| {
            let programme = programmes.iter().find(|one| one.id == rules.id)?;
            if !is_personal(programme) {
                return None;
            }
            let quote = quote(book, programmes, &rules.id, start, length).ok()?;
            let amount = i18n::amount(quote.total_yen?, Currency::Yen, page.lang);
            Some(view! {
                <li class="estimate__row">
                    <span class="estimate__name">{programme.name.get(page.lang)}</span>
                    <span class="estimate__sum">{amount}</span>
                </li>
            })
        })
        .collect::<Vec<_>>();
    let is_empty = rows.is_empty();
    // The month of a degree and where one studies were ours, not the reader's.
    let mut handed = answers.clone();
    for ours in [named::DEGREE_DATE, named::POSITION] {
        if let Some(index) = book.index(ours) {
            handed.set(index, None);
        }
    }
    // What decides is asked next: nothing is settled by two answers.
    let link = share::opened_on(&share::encode(book, &handed), View::Questions);
    let href = format!("{}#{link}", page.href(Page::Calculator));
    view! {
        {is_empty.then(|| view! { <p class="estimate__none">{more.estimate_none}</p> })}
        <ul class="estimate__list">{rows}</ul>
        <a class="button" href=href>
            {more.estimate_go}
        </a>
    }
    .into_any()
}
