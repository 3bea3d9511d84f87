//! The case book: the cases by which the calculator is tested, what was expected
//! beside what came out when the page was written.

use leptos::prelude::*;

use crate::domain::cases::{CaseFile, Comparison, Group, Outcome};
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::length::Length;
use crate::domain::route::Page;
use crate::domain::text::Lang;
use crate::i18n::{self, Standing};
use crate::view::components::Trail;
use crate::view::page_context::{PageContext, page_context};
use crate::view::parts::calculator::answer_in_words;

/// The page.
#[component]
pub fn CasesPage() -> impl IntoView {
    let page = page_context();
    let (words, library) = (page.words, page.library());
    let file = library.cases.as_ref();
    let cases = file.zip(library.rulebook().ok());
    view! {
        <Trail name=words.calculator to=Page::Calculator/>
        <h1 class="h1" tabindex="-1">{words.cases}</h1>
        <p class="lead">{words.cases_lead}</p>
        <div>{cases.map(|(file, book)| view! { <Cases file book/> })}</div>
    }
}

#[component]
fn Cases(file: &'static CaseFile, book: &'static Rulebook) -> impl IntoView {
    let page = page_context();
    let outcomes = file.run(book, &page.library().programmes);
    let different = outcomes.iter().filter(|outcome| !outcome.holds()).count();
    let sum = page.words.cases_sum(outcomes.len(), different);
    let groups = file.groups.iter().enumerate().map(|(place, group)| {
        let of_group = outcomes.iter().filter(|outcome| outcome.group == place);
        group_of(page, book, group, &of_group.collect::<Vec<_>>())
    });
    view! {
        <p class="cases__sum">{sum}</p>
        {groups.collect_view()}
    }
}

fn group_of(
    page: PageContext,
    book: &Rulebook,
    group: &'static Group,
    outcomes: &[&Outcome],
) -> AnyView {
    let words = page.words;
    let programme = page.library().programme(&group.programme);
    let name = programme.map(|programme| programme.name.get(page.lang));
    let rows = outcomes
        .iter()
        .map(|outcome| row(page, book, group, outcome));
    let heads = [words.case_name, words.case_expected, words.case_computed];
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> }.into_any());
    view! {
        <details class="cases">
            <summary class="cases__head">
                <strong>{page.text(&group.title)}</strong>
                <span class="quiet">
                    {name}" · "{words.cases_day(group.today, outcomes.len())}
                </span>
            </summary>
            <table class="cases__table">
                <thead><tr>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}

fn row(page: PageContext, book: &Rulebook, group: &Group, outcome: &Outcome) -> AnyView {
    let lines = |text: fn(&Comparison) -> &str| {
        let lines = outcome.comparisons.iter();
        let lines = lines.map(|one| line(&one.what, in_words(page.lang, text(one))));
        lines.collect_view()
    };
    let holds = outcome.holds();
    let differs = (!holds).then(|| view! { <strong>{page.words.cases_differs}</strong> });
    view! {
        <tr data-holds=if holds { "yes" } else { "no" }>
            <th scope="row">{given(page.lang, book, group, &outcome.id)}</th>
            <td>{lines(|one| &one.expected)}</td>
            <td>{lines(|one| &one.computed)}{differs}</td>
        </tr>
    }
    .into_any()
}

/// One thing that is compared; a verdict needs no name.
fn line(what: &str, value: String) -> AnyView {
    let what = (what != "verdict").then(|| {
        let what = what.to_owned();
        view! { <code class="cases__what" lang="en">{what}" "</code> }
    });
    view! { <span class="cases__line">{what}{value}</span> }.into_any()
}

/// What the case answers differently from its group.
fn given(lang: Lang, book: &Rulebook, group: &Group, id: &str) -> String {
    let words = i18n::calculator(lang);
    if let Some(case) = group.cases.iter().find(|case| case.id == id) {
        let mut answers = Answers::default();
        let is_read = case
            .with
            .iter()
            .all(|(fact, value)| book.read_answer(&mut answers, fact, value).is_ok());
        let parts: Vec<String> = answers
            .given()
            .map(|(fact, answer)| answer_in_words(lang, book.fact(fact), answer))
            .collect();
        if is_read && !parts.is_empty() {
            return parts.join("／");
        }
    }
    let quote = group.quotes.iter().find(|quote| quote.id == id);
    let length = quote.and_then(|quote| match (quote.months, quote.days) {
        (Some(months), None) => Some(Length::Months(months)),
        (None, Some(days)) => Some(Length::Days(days)),
        _ => None,
    });
    match (quote, length) {
        (Some(quote), Some(length)) => {
            format!("{}／{}", i18n::date(quote.start, lang), words.times(length))
        }
        _ => id.to_owned(),
    }
}

/// The words of the staff's program in those of the page; amounts and ids stay.
fn in_words(lang: Lang, word: &str) -> String {
    let words = i18n::calculator(lang);
    let said = match word {
        "fits" => words.verdict(Verdict::Fits),
        "no_obstacle" => words.verdict(Verdict::NoObstacle),
        "open" => words.verdict(Verdict::Open),
        "ask_office" => words.verdict(Verdict::AskOffice),
        "does_not_fit" => words.verdict(Verdict::DoesNotFit),
        "met" => words.standing(Standing::Met),
        "not_met" => words.standing(Standing::NotMet),
        "" => "–",
        other => other,
    };
    said.to_owned()
}
