//! Criterion by criterion: the reader's own answer against the limit; behind it,
//! folded, the wording of the rule with its source. Last, what to check oneself.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::standing::{Shown, as_verdict, shown, standing_word};
use super::{form_links, reasons};
use crate::domain::text::Lang;
use crate::i18n::Standing;
use crate::view::components::{Said, VerdictMark};

/// All criteria of a programme that concern the visitor, what is not met first,
/// and the rules that no question is asked about.
#[component]
pub fn Criteria(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let (rules, programme) = all.state.programme(place)?;
    let judged = all.state.judged(place);
    let order = [
        Standing::NotMet,
        Standing::Ask,
        Standing::Open,
        Standing::Met,
    ];
    let items = move || {
        judged.with(|judged| {
            let mut shown = shown(rules, &judged.report);
            shown.sort_by_key(|one| order.iter().position(|wanted| *wanted == one.standing));
            let items = shown.iter().map(|one| {
                let reason = reasons::of_criterion(all, place, one.at);
                item(all, one, reason)
            });
            items.collect_view()
        })
    };
    let unchecked = rules
        .unchecked(programme)
        .map(|rule| {
            view! {
                <li>
                    <Said text=&rule.text cite=&rule.cite/>
                </li>
            }
        })
        .collect_view();
    let has_unchecked = !unchecked.is_empty();
    Some(view! {
        <ul class="criteria">{items}</ul>
        {has_unchecked
            .then(|| {
                view! {
                    <h3 class="h3">{all.words.unchecked}</h3>
                    <p class="small">{all.words.unchecked_hint}</p>
                    <ul class="statements">{unchecked}</ul>
                }
            })}
    })
}

fn item(all: Calculator, shown: &Shown, reason: Option<String>) -> AnyView {
    let Calculator {
        words, lang, more, ..
    } = all;
    let (rule, standing) = (shown.rule, shown.standing);
    let own = reason.map(|reason| view! { <p>{reason}</p> });
    let statements = rule
        .statements
        .iter()
        .map(|statement| {
            let original = (lang == Lang::Zh).then(|| {
                view! {
                    <span class="criterion__original" lang=Lang::Ja.html()>
                        {statement.text.ja.as_str()}
                    </span>
                }
            });
            view! {
                <div class="criterion__rule">
                    <Said text=&statement.text cite=&statement.cite/>
                    {original}
                </div>
            }
        })
        .collect_view();
    let change = rule
        .change
        .as_ref()
        .filter(|_| matches!(standing, Standing::NotMet | Standing::Ask))
        .map(|change| view! { <p class="criterion__change">{change.get(lang)}</p> });
    view! {
        <li class="criterion" data-standing=standing_word(standing)>
            <p class="criterion__status">
                <VerdictMark verdict=as_verdict(standing)/>
                {words.standing(standing)}
            </p>
            <div class="criterion__own">
                {own}
                {form_links::answers(all, rule)}
                {change}
                <details class="criterion__more">
                    <summary>{more.rule}</summary>
                    {statements}
                </details>
            </div>
        </li>
    }
    .into_any()
}
