//! Answers, drafts, lengths, sums and reasons in words.

use leptos::prelude::*;

use super::context::Calculator;
use super::standing::shown;
use crate::domain::content::programme::{Currency, Pay, Programme};
use crate::domain::eligibility::answers::{Answer, Answers, options_of};
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::named;
use crate::domain::length::Length;
use crate::domain::stipend::quote::{Line, Quote};
use crate::domain::text::Lang;
use crate::i18n::{self, Standing};
use crate::state::calculator::{CalculatorState, Draft};

/// An answer in words.
#[must_use]
pub fn answer(lang: Lang, fact: &Fact, answer: Answer) -> String {
    let words = i18n::calculator(lang);
    let option = |place: usize| fact.options.get(place).map(|option| option.text.get(lang));
    match answer {
        Answer::Unknown => words.unknown.to_owned(),
        Answer::One(place) => option(place).unwrap_or_default().to_owned(),
        Answer::Several(set) => {
            let chosen: Vec<&str> = options_of(set).filter_map(option).collect();
            chosen.join("／")
        }
        Answer::Month(first) => words.month(first.year(), first.month()),
        Answer::Day(day) => i18n::date(day, lang),
        Answer::Number(number) => match fact.unit {
            Some(unit) => format!("{number}{}", words.number_unit(unit)),
            None => number.to_string(),
        },
        Answer::Truth(yes) => if yes { words.yes } else { words.no }.to_owned(),
        Answer::Stay(length) => words.times(length),
    }
}

/// What is wrong with what stands in a field.
#[must_use]
pub fn draft(lang: Lang, kind: FactKind, draft: &Draft) -> String {
    let words = i18n::calculator(lang);
    match &draft.refusal {
        Some(refusal) => words.refusal(refusal),
        None if kind == FactKind::Length => i18n::answer(lang).no_unit.to_owned(),
        None => words.half_typed.to_owned(),
    }
}

/// What was answered: what was asked for, and the answer.
pub fn all_given(state: CalculatorState, lang: Lang) -> Vec<(String, String)> {
    state.answers(|answers| {
        answers
            .given()
            .map(|(index, given)| {
                let fact = state.book().fact(index);
                (
                    fact.called().get(lang).to_owned(),
                    answer(lang, fact, given),
                )
            })
            .collect()
    })
}

/// The answers that matter most, short.
pub fn given(state: CalculatorState, lang: Lang) -> Vec<String> {
    let more = i18n::answer(lang);
    let known: Vec<String> = [
        aims(state, lang),
        degree(state, lang).map(|day| more.with_degree_of(&day)),
        state
            .length()
            .map(|length| more.going_for(&i18n::calculator(lang).times(length))),
        state
            .start()
            .map(|day| more.starting_on(&i18n::date(day, lang))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let count = state.answers(Answers::count);
    match known.is_empty() && count > 0 {
        true => vec![more.answered(count)],
        false => known,
    }
}

/// What is wished for, where it is more than a stay.
fn aims(state: CalculatorState, lang: Lang) -> Option<String> {
    let book = state.book();
    let index = book.index(named::AIM)?;
    let fact = book.fact(index);
    let given = state.given(index)?;
    let is_a_stay = given == Answer::Several(1 << fact.option(named::AIM_STAY)?);
    (!is_a_stay && given != Answer::Unknown).then(|| brief(&answer(lang, fact, given)))
}

/// An option without what stands in brackets behind it.
pub fn brief(text: &str) -> String {
    let parts = text.split('／').map(|part| {
        let end = part.find('（').filter(|end| *end > 0);
        part[..end.unwrap_or(part.len())].trim()
    });
    parts.collect::<Vec<_>>().join("／")
}

/// From when and for how long, as a host may be asked for it: from the wished start,
/// or where that cannot be reached from the one in its place.
pub fn stay(state: CalculatorState, place: usize, lang: Lang) -> Option<String> {
    let length = state
        .length()
        .map(|length| i18n::calculator(lang).times(length));
    let start = state.start().map(|wished| {
        let start = state.planned_start(place).unwrap_or(wished);
        i18n::date(start, lang)
    });
    match (start, length) {
        (Some(start), Some(length)) => Some(i18n::answer(lang).stay_from(&start, &length)),
        (Some(one), None) | (None, Some(one)) => Some(one),
        (None, None) => None,
    }
}

/// The day of the doctorate.
pub fn degree(state: CalculatorState, lang: Lang) -> Option<String> {
    let book = state.book();
    let index = book.index(named::DEGREE_DATE)?;
    let given = state
        .given(index)
        .filter(|given| *given != Answer::Unknown)?;
    Some(answer(lang, book.fact(index), given))
}

/// In which months a stay may begin, as a pattern may be shown.
pub fn can_start(state: CalculatorState, place: usize, lang: Lang) -> Option<String> {
    let months = i18n::span_of_months(state.round(place)?.expected.start, lang);
    Some(format!("{months}（{}）", i18n::answer(lang).expected))
}

/// When the next round is expected to close, as a pattern may be shown.
pub fn deadline(state: CalculatorState, place: usize, lang: Lang) -> Option<String> {
    let round = state.round(place)?;
    let span = i18n::span(round.expected.deadline?, lang);
    Some(format!("{span}（{}）", i18n::answer(lang).expected))
}

/// The total as a figure and its unit; the rate where there is no total.
pub fn figure(quote: &Quote, lang: Lang) -> (String, String) {
    let Some(total) = quote.total_yen else {
        return (
            String::new(),
            i18n::calculator(lang).no_brochure_total.to_owned(),
        );
    };
    let amount = i18n::amount(total, Currency::Yen, lang);
    let split = amount
        .find(|letter: char| !letter.is_ascii_digit() && letter != ',')
        .unwrap_or(amount.len());
    let (number, unit) = amount.split_at(split);
    (number.to_owned(), unit.to_owned())
}

/// How a total adds up: `362,000日元 × 18个月 ＋ 200,000日元（一次性）`.
pub fn sum(programme: &Programme, quote: &Quote, all: Calculator) -> String {
    lines(programme, quote.lines.iter(), all)
}

/// Lines of a statement, one after the other.
pub fn lines<'q>(
    programme: &Programme,
    lines: impl Iterator<Item = &'q Line>,
    all: Calculator,
) -> String {
    let Calculator {
        words, more, lang, ..
    } = all;
    let yen = |amount| i18n::amount(amount, Currency::Yen, lang);
    let parts: Vec<String> = lines
        .map(|line| {
            let count = u16::try_from(line.count).unwrap_or(u16::MAX);
            let times = |length| format!("{} × {}", yen(line.unit_yen), words.times(length));
            let item = programme.money.iter().find(|item| item.id == line.id);
            match line.pay {
                Pay::PerDay => times(Length::Days(count)),
                Pay::PerMonth => times(Length::Months(count)),
                _ => {
                    let label = item.map_or("", |item| item.label.get(lang));
                    more.once(label, &yen(line.amount_yen))
                }
            }
        })
        .collect();
    parts.join(" ＋ ")
}

/// What is given, not paid; empty for nothing.
pub fn in_kind(programme: &Programme, quote: &Quote, all: Calculator) -> String {
    let items: Vec<&str> = programme
        .money
        .iter()
        .filter(|item| quote.in_kind.contains(&item.id))
        .map(|item| item.label.get(all.lang))
        .collect();
    match items.is_empty() {
        true => String::new(),
        false => all
            .more
            .in_kind(&items.join(i18n::common(all.lang).list_comma)),
    }
}

/// Yuan beside yen; empty without a rate.
pub fn yuan(all: Calculator, yen: u64) -> String {
    let amount = all.state.yuan(yen);
    amount.map_or_else(String::new, |yuan| {
        let amount = i18n::amount(yuan, Currency::Yuan, all.lang);
        format!("{}{amount}", all.words.about)
    })
}

/// The amount that stands for a programme: `月額 362,000円`.
pub fn headline_amount(programme: &Programme, lang: Lang) -> Option<String> {
    let item = programme.headline()?;
    let amount = i18n::money(item, lang)?;
    Some(i18n::common(lang).paid(item, &amount))
}

/// How many criteria of those that concern the visitor are met.
pub fn criteria_met(all: Calculator, place: usize) -> String {
    let Some((rules, _)) = all.state.programme(place) else {
        return String::new();
    };
    all.state.judged(place).with(|judged| {
        let shown = shown(rules, &judged.report);
        let met = shown.iter().filter(|one| one.standing == Standing::Met);
        all.more.criteria_met(shown.len(), met.count())
    })
}
