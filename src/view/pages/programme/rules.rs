//! The conditions: the few that decide first, the others folded.

use leptos::prelude::*;

use crate::domain::cite::Grade;
use crate::domain::content::programme::{Programme, Rule, RuleTopic};
use crate::view::components::{Fold, Said};
use crate::view::page_context::page_context;

/// What decides for most: one rule of each is shown.
const DECIDING: [RuleTopic; 4] = [
    RuleTopic::Degree,
    RuleTopic::Nationality,
    RuleTopic::History,
    RuleTopic::Position,
];

/// At least so many are shown, whatever they are about.
const LEAST: usize = 3;

/// All conditions of a programme.
#[component]
pub fn Rules(programme: &'static Programme) -> impl IntoView {
    let words = page_context().words;
    let shown = deciding(&programme.rules);
    let others: Vec<&Rule> = programme
        .rules
        .iter()
        .filter(|rule| !shown.iter().any(|one| one.id == rule.id))
        .collect();
    let others = (!others.is_empty()).then(|| {
        let count = (words.conditions_count)(others.len());
        view! {
            <Fold title=words.other_conditions side=count id="other-rules">
                <ul class="list">{by_topic(programme, others)}</ul>
            </Fold>
        }
    });
    view! {
        <ul class="list">{by_topic(programme, shown)}</ul>
        {others}
    }
}

/// One of each deciding topic, the best founded of them; then from the top of
/// the list.
fn deciding(rules: &'static [Rule]) -> Vec<&'static Rule> {
    let mut out: Vec<&Rule> = DECIDING
        .iter()
        .filter_map(|topic| {
            let mut own = rules.iter().filter(|rule| rule.topic == *topic);
            let first = own.clone().next()?;
            let founded = own.find(|rule| rule.cite.grade() != Grade::ToConfirm);
            Some(founded.unwrap_or(first))
        })
        .collect();
    for rule in rules {
        if out.len() < LEAST && !out.iter().any(|one| one.id == rule.id) {
            out.push(rule);
        }
    }
    out
}

/// The rules in their order, each run of one topic under its name.
fn by_topic(programme: &Programme, rules: Vec<&'static Rule>) -> AnyView {
    let words = page_context().words;
    let mut above = None;
    rules
        .into_iter()
        .map(|rule| {
            let is_new = above != Some(rule.topic);
            above = Some(rule.topic);
            let term = is_new.then(|| (words.rule_topic)(rule.topic));
            view! {
                <li id=format!("{}-{}", programme.id, rule.id)>
                    {term.map(|term| view! { <span class="term">{term}</span> })}
                    <Said text=&rule.text cite=&rule.cite/>
                </li>
            }
        })
        .collect_view()
        .into_any()
}
