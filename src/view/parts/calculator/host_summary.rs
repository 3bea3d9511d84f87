//! For the host in Japan: who asks, what JSPS pays, by when, four steps, and a reply,
//! Japanese first. On paper one A4 sheet with lines to fill in.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::copying::{CopyLine, CopyText};
use super::qr::Code;
use super::{ids, sayings};
use crate::domain::content::programme::Programme;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n;
use crate::platform::{controls, copy, fragment};
use crate::state::calculator::CalculatorState;
use crate::view::page_context::page_context;

/// The language of the sheet.
const LANG: Lang = Lang::Ja;

/// The address of the host's page with these answers.
pub fn address(state: CalculatorState) -> String {
    let base = page_context().site.base();
    let path = base.href(&Route::Page(LANG, Page::Calculator));
    format!("{}{path}#{}", fragment::origin(), state.host_link())
}

/// The sheet, and what can be done with it.
#[component]
pub fn HostSheet(
    /// The place of the programme.
    place: usize,
) -> impl IntoView {
    let all = calculator();
    let (_, programme) = all.state.programme(place)?;
    let words = &all.more.sheet;
    let reply = Callback::new(move |()| {
        i18n::answer(LANG).reply(programme.name.get(LANG), programme.filing.by)
    });
    Some(view! {
        <p class="letter__buttons">
            <button
                type="button"
                class="go not-in-wechat"
                on:click=|_| copy::print("host-sheet")
            >
                {words.print}
            </button>
            <CopyText what=ids::HOST_REPLY label=words.reply_copy text=reply/>
        </p>
        <CopyLine what=ids::HOST_REPLY/>
        <article class="host-sheet" lang=LANG.html()>
            {move || sheet(all.state, place, programme)}
        </article>
    })
}

fn sheet(state: CalculatorState, place: usize, programme: &'static Programme) -> AnyView {
    let all = Calculator {
        state,
        lang: LANG,
        words: i18n::calculator(LANG),
        more: i18n::answer(LANG),
    };
    let words = &all.more.sheet;
    let by = programme.filing.by;
    let partner = all.more.partner(by);
    let lead = all.more.sheet_lead(programme.name.get(LANG), by);
    let line = |label: &'static str, value: Option<String>| {
        view! {
            <div class="host-sheet__line">
                <dt>{label}</dt>
                <dd>{value}</dd>
            </div>
        }
    };
    let steps = partner
        .steps
        .iter()
        .map(|(head, text)| {
            let text = text.replace('#', programme.filing.text.get(LANG));
            view! {
                <li>
                    <b>{*head}</b>
                    <span>{text}</span>
                </li>
            }
        })
        .collect_view();
    let replies = partner
        .replies
        .iter()
        .map(|reply| view! { <span class="host-sheet__box">{*reply}</span> })
        .collect_view();
    let link = programme.links.first().map(|link| link.url.as_str());
    let address = address(state);
    view! {
        <p class="host-sheet__head">
            <span>{words.office}</span>
            <span>{partner.kind}</span>
        </p>
        <hr class="ends" aria-hidden="true"/>
        <h2 class="host-sheet__title" id=ids::HOST_HEADING tabindex="-1">
            <span>{partner.title[0]}</span>
            <span>{partner.title[1]}</span>
        </h2>
        <p class="host-sheet__lead">{lead}</p>
        <dl class="host-sheet__lines">
            {line(words.name, None)}
            {line(words.affiliation, None)}
            {line(words.degree, sayings::degree(state, LANG))}
            {line(words.stay, sayings::stay(state, place, LANG))}
            {line(words.topic, None)}
            {line(words.contact, None)}
        </dl>
        <div class="host-sheet__two">
            <section>
                <h3>{words.pays}</h3>
                {pays(all, place, programme)}
            </section>
            <section>
                <h3>{words.deadline}</h3>
                {deadline(all, place)}
            </section>
        </div>
        <h3>{words.asked}</h3>
        <ol class="host-sheet__steps">{steps}</ol>
        <p class="host-sheet__reply">
            <b>{words.reply}</b>
            {replies}
        </p>
        <div class="host-sheet__end">
            <Code text=address label=words.code/>
            <p>
                {words.official} " " <span class="host-sheet__address">{link}</span> <br/>
                {words.office} <br/> {contact()} {words.prevails}
            </p>
            <p class="host-sheet__sender" lang=Lang::Zh.html()>
                {partner.for_sender}
            </p>
        </div>
    }
    .into_any()
}

/// Telephone and mail of the office, as the page was written with them.
fn contact() -> Option<AnyView> {
    let line = controls::attribute(ids::RESULTS, "data-contact")?;
    Some(view! { {line} <br/> }.into_any())
}

/// What JSPS pays, in figures only.
fn pays(all: Calculator, place: usize, programme: &'static Programme) -> AnyView {
    let words = &all.more.sheet;
    all.state.judged(place).with(|judged| {
        let quote = judged.quote.as_ref().and_then(|quote| quote.as_ref().ok());
        match quote {
            Some(quote) if quote.total_yen.is_some() => {
                let (number, unit) = sayings::figure(quote, LANG);
                view! {
                    <p class="host-sheet__figure">
                        {number}
                        <small>{unit}</small>
                    </p>
                    <p>
                        {sayings::sum(programme, quote, all)}
                        <br/>
                        {sayings::in_kind(programme, quote, all)}
                    </p>
                }
                .into_any()
            }
            _ => match sayings::headline_amount(programme, LANG) {
                Some(amount) => view! { <p class="host-sheet__figure">{amount}</p> }.into_any(),
                None => view! { <p>{words.pays_nobody}</p> }.into_any(),
            },
        }
    })
}

/// When the next round is expected to close.
fn deadline(all: Calculator, place: usize) -> AnyView {
    let words = &all.more.sheet;
    let round = all.state.round(place);
    let span = round.and_then(|round| round.expected.deadline);
    match (span, round) {
        (Some(span), Some(round)) => view! {
            <p class="host-sheet__figure">{i18n::span(span, LANG)}</p>
            <p>
                {round.pattern.basis.get(LANG)} <br/> <b>{words.internal}</b>
            </p>
        }
        .into_any(),
        _ => view! { <p>{words.deadline_unknown}</p> }.into_any(),
    }
}
