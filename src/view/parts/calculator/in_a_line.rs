//! A programme in one line, for the lists.

use leptos::prelude::*;

use super::context::Calculator;
use super::{reasons, sayings};
use crate::domain::content::programme::Currency;
use crate::domain::eligibility::evaluate::Verdict;
use crate::i18n;
use crate::state::calculator::Judged;

/// A programme in a line: why not, what decides, or what it would bring.
pub fn in_a_line(all: Calculator, place: usize, judged: &Judged) -> String {
    let Calculator {
        state, lang, words, ..
    } = all;
    match judged.report.verdict {
        Verdict::DoesNotFit | Verdict::AskOffice => {
            let reasons = reasons::of_programme(all, place, judged);
            reasons.into_iter().next().unwrap_or_default()
        }
        Verdict::Open => {
            let open = judged.report.open_facts;
            let next = state.next.get().filter(|fact| open.has(*fact));
            let fact = next.or_else(|| open.iter().next());
            fact.map_or_else(String::new, |fact| {
                let question = state.book().fact(fact).text.get(lang);
                format!("{}{question}", words.decides)
            })
        }
        Verdict::Fits | Verdict::NoObstacle => {
            let brings = match judged.total() {
                Some(total) => {
                    let amount = i18n::amount(total, Currency::Yen, lang);
                    format!("{} {amount}", words.total)
                }
                None => words.verdict(judged.report.verdict).to_owned(),
            };
            match sayings::deadline(state, place, lang) {
                Some(deadline) => {
                    let next = i18n::answer(lang).next_deadline;
                    format!("{brings}{}{next} {deadline}", i18n::common(lang).comma)
                }
                None => brings,
            }
        }
    }
}
