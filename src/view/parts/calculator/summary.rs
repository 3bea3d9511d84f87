//! The result as plain text, and its address.

use leptos::prelude::*;

use super::answer::headline;
use super::context::Calculator;
use super::{in_a_line, plan, sayings};
use crate::domain::content::programme::Currency;
use crate::i18n;
use crate::platform::fragment;
use crate::state::calculator::CalculatorState;

/// The address of this page with the answers as they are, whatever the bar says.
pub fn address(state: CalculatorState) -> String {
    let here = fragment::address();
    let plain = here.split('#').next().unwrap_or_default();
    match untrack(|| state.link.get()) {
        link if link.is_empty() => plain.to_owned(),
        link => format!("{plain}#{link}"),
    }
}

/// Everything that came out, ready to be sent on.
pub fn text(all: Calculator) -> String {
    untrack(|| written(all))
}

fn written(all: Calculator) -> String {
    let Calculator {
        state,
        words,
        more,
        lang,
    } = all;
    let mut out = vec![
        words.sheet.to_owned(),
        words.sheet_day(state.today()),
        String::new(),
        words.answers.to_owned(),
    ];
    let bullet = i18n::common(lang).bullet;
    let given = sayings::all_given(state, lang);
    out.extend(
        given
            .iter()
            .map(|(name, answer)| format!("{bullet}{}", more.named(name, answer))),
    );
    out.push(String::new());
    for place in state.ranking() {
        let Some((_, programme)) = state.programme(place) else {
            continue;
        };
        let judged = state.judged(place).get();
        let verdict = words.verdict(judged.report.verdict);
        let is_shown = place == state.shown();
        let why = match is_shown {
            true => headline(all, place, judged.report.verdict),
            false => in_a_line::in_a_line(all, place, &judged),
        };
        out.push(format!("【{verdict}】{}：{why}", programme.name.get(lang)));
        if let Some(total) = judged.total() {
            let amount = i18n::amount(total, Currency::Yen, lang);
            out.push(format!("　{}：{amount}", words.total));
        }
        if is_shown {
            let rows = [
                (more.can_start, sayings::can_start(state, place, lang)),
                (more.next_deadline, sayings::deadline(state, place, lang)),
                (
                    more.who_files,
                    Some(more.filer(programme.filing.by).to_owned()),
                ),
            ];
            let known = rows
                .into_iter()
                .filter_map(|(label, text)| Some((label, text?)));
            out.extend(known.map(|(label, text)| format!("　{label}：{text}")));
        }
    }
    let steps = plan::in_text(all, state.shown());
    if !steps.is_empty() {
        out.push(String::new());
        out.push(more.plan.to_owned());
        out.extend(steps);
    }
    out.push(String::new());
    out.push(words.prevails.to_owned());
    out.push(address(state));
    out.join("\n")
}
