//! What follows from the answers: the answer first, then the plan, the other
//! programmes, and folded everything else.

use leptos::prelude::*;

use super::answer::Answer;
use super::checklist::{self, Checklist};
use super::comparison::Comparison;
use super::context::{Calculator, calculator};
use super::copying::{CopyLine, CopyText};
use super::criteria::Criteria;
use super::host_summary::HostSheet;
use super::letters::{ToHost, ToOffice};
use super::money::MoneyDetails;
use super::others::Others;
use super::plan::Plan;
use super::unfolding::Unfolding;
use super::{ids, sayings, summary};
use crate::domain::content::programme::Filer;
use crate::domain::eligibility::evaluate::Verdict;
use crate::platform::copy;
use crate::state::calculator::{CalculatorState, Judged, Stage};
use crate::view::components::{Ends, Evidence, Prose, WechatHint};

/// The whole side.
#[component]
pub fn Results() -> impl IntoView {
    let Calculator { state, more, .. } = calculator();
    let place = Memo::new(move |_| state.shown());
    let has_answers = move || state.answers(|answers| answers.count() > 0);
    let is_for_host =
        move || state.stage() == Stage::Host && has_papers_for_host(state, place.get());
    move || {
        if is_for_host() {
            return view! {
                {move || view! { <HostSheet place=place.get()/> }}
                <button type="button" class="go" on:click=move |_| state.show_answer()>
                    {more.host_more}
                </button>
            }
            .into_any();
        }
        view! {
            <div class="answer">
                <Answer/>
                <Show when=has_answers>
                    <section class="answer__plan" aria-labelledby="plan">
                        <h2 class="h2" id="plan">
                            {more.plan}
                        </h2>
                        {move || view! { <Plan place=place.get()/> }}
                    </section>
                </Show>
            </div>
            <section class="section" aria-labelledby="others">
                <Ends/>
                <h2 class="h2" id="others">
                    {more.others}
                </h2>
                <Others/>
            </section>
            <div class="section section--folds">{move || view! { <Folds place=place.get()/> }}</div>
        }
        .into_any()
    }
}

/// Whether there is something to ask a host for: where a host applies, and nothing but
/// the wished start, which is moved, rules the programme out.
fn has_papers_for_host(state: CalculatorState, place: usize) -> bool {
    let programme = state.programme(place);
    let is_ruled_out = || {
        let verdict = |judged: &Judged| judged.report.verdict;
        state.judged(place).with(verdict) == Verdict::DoesNotFit && !state.is_only_late(place)
    };
    programme.is_some_and(|(_, programme)| programme.filing.by.is_through_host()) && !is_ruled_out()
}

/// Everything that is folded.
#[component]
fn Folds(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let Calculator {
        state, more, words, ..
    } = all;
    let met = Signal::derive(move || sayings::criteria_met(all, place));
    let ticked = Signal::derive(move || checklist::count(all, place));
    let one_page = Signal::derive(move || more.host_side.to_owned());
    let filer = state
        .programme(place)
        .map_or(Filer::Host, |(_, programme)| programme.filing.by);
    let partner = more.partner(filer);
    let for_host = Memo::new(move |_| has_papers_for_host(state, place));
    view! {
        <Unfolding id=ids::CRITERIA title=more.criteria side=met>
            <Criteria place/>
        </Unfolding>
        <Unfolding id=ids::MONEY title=more.money>
            <MoneyDetails place/>
        </Unfolding>
        <Unfolding id=ids::CHECKLIST title=more.checklist side=ticked>
            <Checklist place/>
        </Unfolding>
        <Show when=move || for_host.get()>
            <Unfolding id=ids::HOST_LETTER title=partner.letter>
                <ToHost place/>
            </Unfolding>
            <Unfolding id=ids::HOST title=partner.sheet side=one_page>
                <HostSheet place/>
            </Unfolding>
        </Show>
        <Unfolding id=ids::OFFICE_LETTER title=more.letter_to_office>
            <ToOffice place/>
        </Unfolding>
        <Offers/>
        <Unfolding id=ids::COMPARE title=words.compare_two>
            <Comparison/>
        </Unfolding>
        <Unfolding id=ids::SAVE title=more.save>
            <p class="letter__buttons">
                <CopyText
                    what=ids::SAVE
                    label=words.copy_link
                    text=Callback::new(move |()| summary::address(state))
                />
                <CopyText
                    what=ids::SAVE
                    label=words.copy_summary
                    text=Callback::new(move |()| summary::text(all))
                />
                <button type="button" class="go not-in-wechat" on:click=|_| copy::print("result")>
                    {words.print}
                </button>
            </p>
            <CopyLine what=ids::SAVE/>
            <WechatHint/>
            <p class="small">{words.private}</p>
        </Unfolding>
    }
}

/// Offers beside the programmes: never judged, only named.
#[component]
fn Offers() -> impl IntoView {
    let Calculator {
        state, words, lang, ..
    } = calculator();
    move || {
        let places = state.report.with(|report| report.offers.clone());
        if places.is_empty() {
            return None;
        }
        let items = places
            .iter()
            .filter_map(|place| state.book().offers().get(*place))
            .map(|offer| {
                let statement = &offer.statement;
                view! {
                    <li>
                        <Prose text=statement.text.get(lang)/>
                        <Evidence cite=&statement.cite/>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <details class="fold">
                <summary>
                    <span class="fold__title">{words.may_fit}</span>
                </summary>
                <ul class="statements fold__body">{items}</ul>
            </details>
        })
    }
}
