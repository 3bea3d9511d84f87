//! Every component in each of its states: for who makes the portal, and for the
//! tests that look at them.

mod tokens;

use leptos::prelude::*;

use super::programme::{Bill, FourFacts, OutcomeFigures, Rules};
use super::topic::{History, Offices};
use crate::domain::cite::{Cite, Confidence};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::year_label::YearLabel;
use crate::i18n;
use crate::view::components::{
    CopyButton, Door, Doors, EventList, Evidence, Fold, MissingPart, Notice, OfficialLinks,
    OtherNames, Section, Statements, Steps, Sum, VerdictMark,
};
use crate::view::page_context::page_context;
use crate::view::pictures::Bridge;

/// The page.
#[component]
pub fn StylePage() -> impl IntoView {
    let page = page_context();
    let words = page.words.style;
    let sample = page.library().programmes.first();
    view! {
        <h1 class="h1" tabindex="-1">{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Section id="colours" title=words.colours>{tokens::colours()}</Section>
        <Section id="type" title=words.type_><Type/></Section>
        <Section id="spaces" title=words.spaces>{tokens::spaces()}</Section>
        <Section id="controls" title=words.controls><Controls/></Section>
        <Section id="marks" title=words.sources>{marks()}</Section>
        <MissingPart file="programmes"/>
        {sample.map(|programme| view! { <Parts programme/> })}
        <Section id="messages" title=words.messages><Messages/></Section>
        <Section id="pictures" title=words.pictures><Pictures/></Section>
    }
}

#[component]
fn Type() -> impl IntoView {
    let words = page_context().words.style;
    view! {
        <p class="h1">{words.title}</p>
        <p class="h2">{words.type_}</p>
        <p class="h3">{words.controls}</p>
        <p class="text">{words.lead}</p>
        <p class="small quiet">{words.lead}</p>
        <Sum text="6,716,000"/>
    }
}

#[component]
fn Controls() -> impl IntoView {
    let page = page_context();
    let words = page.words.style;
    view! {
        <p class="sample__row">
            <button class="button" type="button">{words.action}</button>
            <button class="button button--quiet" type="button">{words.action}</button>
            <button class="button" type="button" disabled>{words.off}</button>
            <a class="go" href="#controls">{words.action}</a>
            <a href="#controls">{words.action}</a>
            <CopyButton of="sample-text"/>
        </p>
        <p id="sample-text">{words.chosen}</p>
        <Doors><Door href="#controls" name=words.action text=words.lead/></Doors>
        <Fold title=words.action side=words.chosen><p>{words.lead}</p></Fold>
        <p>
            <label for="sample-field">{words.field}</label>
            " "
            <input class="input" id="sample-field" inputmode="numeric" value="2026-02-28"/>
        </p>
        <p>
            <label for="sample-wrong">{words.field}</label>
            " "
            <input
                class="input"
                id="sample-wrong"
                value="2026-02-30"
                aria-invalid="true"
                aria-describedby="sample-error"
            />
        </p>
        <p class="question__error" id="sample-error">{words.wrong}</p>
    }
}

/// A statement of each grade.
fn marks() -> AnyView {
    let words = page_context().words;
    let rows = Confidence::ALL
        .map(|confidence| {
            // As long as the program: pages are written once in a run.
            let cite: &'static Cite = Box::leak(Box::new(Cite {
                source: vec!["jsps-fellow".to_owned()],
                year: YearLabel::Edition(2026),
                confidence,
                confirmed: None,
            }));
            view! { <li>{(words.confidence_meaning)(confidence)}<Evidence cite/></li> }
        })
        .collect_view();
    let verdicts = [
        Verdict::Fits,
        Verdict::Open,
        Verdict::AskOffice,
        Verdict::DoesNotFit,
        Verdict::NoObstacle,
    ]
    .map(|verdict| {
        let lang = page_context().lang;
        view! { <li><VerdictMark verdict/>{i18n::calculator(lang).verdict(verdict)}</li> }
    })
    .collect_view();
    view! { <ul class="list">{rows}{verdicts}</ul> }.into_any()
}

#[component]
fn Parts(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words.style;
    let outcome = programme.results.first();
    let latest = page
        .library()
        .events
        .iter()
        .rev()
        .take(2)
        .collect::<Vec<_>>();
    view! {
        <Section id="names" title=words.names><OtherNames name=&programme.name/></Section>
        <Section id="numbers" title=words.figures>
            <FourFacts programme/>
            <Bill programme/>
            {outcome.map(|outcome| view! { <OutcomeFigures outcome/> })}
        </Section>
        <Section id="statements" title=words.statements>
            <Rules programme/>
            <Steps statements=&programme.steps/>
            <Statements statements=&programme.notes/>
        </Section>
        <Section id="lists" title=words.lists>
            <EventList events=latest/>
            <OfficialLinks links=&programme.links/>
        </Section>
    }
}

#[component]
fn Pictures() -> impl IntoView {
    let page = page_context();
    let society = page.library().topic("jsps");
    let offices = page.library().topic("overseas-offices");
    view! {
        <Bridge/>
        {society.map(|topic| view! { <History history=&topic.history/> })}
        {offices.map(|topic| view! { <Offices offices=&topic.offices/> })}
    }
}

#[component]
fn Messages() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let lines = [
        words.loader_slow,
        words.loader_failed,
        words.loader_unreached,
        words.loader_outdated,
        words.loader_old,
        words.loader_stopped,
    ]
    .map(|line| {
        view! {
            <div class="loader sample__loader">
                <span>{line}</span>
                <button class="loader__retry" type="button">{page.common.retry}</button>
                <button class="loader__close" type="button">{words.close}</button>
            </div>
        }
    })
    .collect_view();
    view! {
        <Notice file="events.json"/>
        <p class="notice">{page_context().common.wechat_hint}</p>
        <p class="none">{i18n::map(page.lang).none_found}</p>
        {lines}
    }
}
