//! Why a programme does not fit, about the reader: the own answer against the limit;
//! and the smallest change in words.

use super::context::Calculator;
use super::sayings::{self, brief};
use super::standing::standing;
use crate::domain::content::programme::LengthUnit;
use crate::domain::eligibility::answers::{Answer, Answers};
use crate::domain::eligibility::change::Change;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::reason::{Limit, Reason};
use crate::domain::length::Length;
use crate::domain::rounds::{Expected, RoundState};
use crate::domain::stay::StayRange;
use crate::i18n::{self, Standing};
use crate::state::calculator::Judged;

/// What stands against a programme, or has to be asked about.
pub fn of_programme(all: Calculator, place: usize, judged: &Judged) -> Vec<String> {
    let wanted = match judged.report.verdict {
        Verdict::DoesNotFit => Standing::NotMet,
        Verdict::AskOffice => Standing::Ask,
        _ => return Vec::new(),
    };
    let Some((rules, _)) = all.state.programme(place) else {
        return Vec::new();
    };
    let mut said: Vec<String> = Vec::new();
    for (at, (rule, report)) in rules
        .criteria
        .iter()
        .zip(&judged.report.criteria)
        .enumerate()
    {
        if standing(rule, report) != wanted {
            continue;
        }
        let text = of_criterion(all, place, at)
            .unwrap_or_else(|| rule.statements[0].text.get(all.lang).to_owned());
        if !said.contains(&text) {
            said.push(text);
        }
    }
    said
}

/// Why one criterion is not met; `None` where it is, or where nobody can say.
pub fn of_criterion(all: Calculator, place: usize, criterion: usize) -> Option<String> {
    let state = all.state;
    let reasons = state.answers(|answers| {
        state
            .book()
            .reasons(place, criterion, answers, state.today())
    });
    let mut said: Vec<String> = reasons
        .iter()
        .filter_map(|one| in_words(all, one))
        .collect();
    // Two ways that ask for the same read as one.
    said.dedup();
    (!said.is_empty()).then(|| said.join(all.more.or_else))
}

fn in_words(all: Calculator, reason: &Reason) -> Option<String> {
    let Calculator { more, lang, .. } = all;
    let words = &more.reasons;
    let fact = reason.fact.map(|index| all.state.book().fact(index));
    let given = match (fact, reason.answer) {
        (Some(fact), Some(answer)) => labelled(all, fact, answer),
        _ => return None,
    };
    let fill = |sentence: &str, part: &str| i18n::filled(sentence, &[&given, part]);
    let options = |set: u32| option_names(all, fact?, set);
    Some(match &reason.limit {
        Limit::OneOf(set) => {
            let given = i18n::quotable(&given, lang);
            i18n::filled(words.one_of, &[&given, &options(*set)?])
        }
        Limit::NoneOf(_) => i18n::filled(words.none_of, &[&i18n::quotable(&given, lang)]),
        Limit::AtLeast(least) => fill(words.at_least, &least.to_string()),
        Limit::AtMost(most) => fill(words.at_most, &most.to_string()),
        Limit::YearAtMost(year) => fill(words.year_at_most, &year.to_string()),
        Limit::OnOrAfter(day) => fill(words.on_or_after, &i18n::date(*day, lang)),
        Limit::OnOrBefore(day) => fill(words.on_or_before, &i18n::date(*day, lang)),
        Limit::Stay { range, days } => stay(all, &given, reason.answer, *range, *days),
        Limit::NotPast { next, .. } => with_next(all, fill(words.past, ""), next.as_ref()),
        Limit::Window { next } => with_next(all, fill(words.window, ""), next.as_ref()),
        Limit::Closed { round, state, next } => {
            let deadline = round.deadline.map(|span| i18n::span(span, lang));
            let sentence = match (&deadline, state) {
                (None, _) => words.closed_by_then,
                (_, RoundState::Closed) => words.closed,
                _ => words.closing,
            };
            let said = fill(sentence, &deadline.unwrap_or_default());
            with_next(all, said, next.as_ref())
        }
    })
}

/// The round that can still be reached, behind what was said.
fn with_next(all: Calculator, said: String, next: Option<&Expected>) -> String {
    match next {
        Some(next) => {
            let words = &all.more.reasons;
            let start = i18n::span_of_months(next.start, all.lang);
            let sentence = match next.deadline {
                Some(deadline) => {
                    let deadline = i18n::span(deadline, all.lang);
                    i18n::filled(words.next_deadline, &[&deadline, &start])
                }
                None => i18n::filled(words.next, &[&start]),
            };
            format!("{said}{sentence}")
        }
        None => said,
    }
}

fn stay(
    all: Calculator,
    given: &str,
    answer: Option<Answer>,
    range: StayRange,
    days: Option<i32>,
) -> String {
    let words = &all.more.reasons;
    let of = |count: u16| match range.unit {
        LengthUnit::Day => all.words.times(Length::Days(count)),
        LengthUnit::Month => all.words.times(Length::Months(count)),
    };
    if let (Some(days), Some(least)) = (days, range.least_days) {
        let (days, least) = (days.to_string(), least.to_string());
        return i18n::filled(words.too_few_days, &[given, &days, &least]);
    }
    // About how many days, to say on which side it lies.
    let about = |length: Length| match length {
        Length::Days(days) => u32::from(days),
        Length::Months(months) => u32::from(months) * 30,
    };
    let in_days = |count: u16| match range.unit {
        LengthUnit::Day => u32::from(count),
        LengthUnit::Month => u32::from(count) * 30,
    };
    match answer {
        Some(Answer::Stay(length)) if about(length) > in_days(range.max) => {
            i18n::filled(words.longest, &[given, &of(range.max)])
        }
        Some(Answer::Stay(length)) if about(length) < in_days(range.min) => {
            i18n::filled(words.shortest, &[given, &of(range.min)])
        }
        _ => i18n::filled(words.whole_months, &[given, &of(range.min), &of(range.max)]),
    }
}

/// An answer, with what it answers in front of it where it does not say so itself.
fn labelled(all: Calculator, fact: &Fact, answer: Answer) -> String {
    let text = brief(&sayings::answer(all.lang, fact, answer));
    let Some(label) = &fact.label else {
        return text;
    };
    let sentence = match answer {
        Answer::Day(_) | Answer::Month(_) | Answer::Number(_) => all.more.labelled_figure,
        _ => all.more.labelled,
    };
    i18n::filled(sentence, &[label.get(all.lang), &text])
}

/// The options of a set, to stand in quotation marks; yes and no of a boolean.
fn option_names(all: Calculator, fact: &Fact, set: u32) -> Option<String> {
    let names: Vec<&str> = match fact.kind {
        FactKind::Boolean => [all.words.no, all.words.yes]
            .into_iter()
            .enumerate()
            .filter(|(bit, _)| set >> bit & 1 == 1)
            .map(|(_, name)| name)
            .collect(),
        _ => crate::domain::eligibility::answers::options_of(set)
            .filter_map(|place| Some(fact.options.get(place)?.text.get(all.lang)))
            .collect(),
    };
    let quotable = |name: &str| i18n::quotable(&brief(name), all.lang);
    let names: Vec<String> = names.into_iter().map(quotable).collect();
    (!names.is_empty()).then(|| names.join(all.more.reasons.or))
}

/// The change in words, and the answers with it.
pub fn change(all: Calculator, place: usize) -> Option<(String, Answers)> {
    let state = all.state;
    let change = state.change(place)?;
    let label = changed(all, &change);
    let answers = state.answers(|answers| change.applied(answers));
    Some((label, answers))
}

fn changed(all: Calculator, change: &Change) -> String {
    let Calculator {
        state, lang, more, ..
    } = all;
    let parts: Vec<String> = change
        .answers
        .iter()
        .map(|(index, answer)| {
            let fact = state.book().fact(*index);
            let text = match (answer, state.given(*index)) {
                // Only what is new of several.
                (Answer::Several(set), Some(Answer::Several(before))) if set & !before != 0 => {
                    sayings::answer(lang, fact, Answer::Several(set & !before))
                }
                _ => sayings::answer(lang, fact, *answer),
            };
            match answer {
                Answer::Day(_) => more.starting_on(&text),
                Answer::One(_) | Answer::Several(_) => {
                    i18n::filled(more.choice, &[&i18n::quotable(&brief(&text), lang)])
                }
                _ => brief(&text),
            }
        })
        .collect();
    i18n::filled(more.change_to, &[&parts.join(i18n::common(lang).comma)])
}
