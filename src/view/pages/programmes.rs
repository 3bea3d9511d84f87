//! All programmes: one table to compare them, and what stands beside them. On a
//! phone the table shows the two or three that were chosen, side by side.

use leptos::prelude::*;

use crate::domain::content::programme::{Outcome, Programme};
use crate::domain::content::topic::Shelf;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{
    Door, Doors, Evidence, Headline, MissingPart, PageLink, PaidFor, Phrases, Prose, Section,
};
use crate::view::page_context::{PageContext, page_context};

/// So many are chosen at first.
const CHOSEN: usize = 2;

/// The page.
#[component]
pub fn ProgrammesPage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    view! {
        <h1 class="h1" tabindex="-1">{words.programmes}</h1>
        <p class="lead">{words.programmes_lead}</p>
        <MissingPart file="programmes"/>
        <div class="only-narrow"><Cards/></div>
        <Section id="compare" title=words.compare basis=true>
            <Compare programmes=&page.library().programmes/>
        </Section>
        <Section id="around" title=words.around_programmes>
            <MissingPart file="topics"/>
            <Around/>
        </Section>
    }
}

/// Each programme in three lines.
#[component]
fn Cards() -> impl IntoView {
    let page = page_context();
    let cards = page
        .library()
        .programmes
        .iter()
        .map(|programme| {
            let href = page.href(Page::Programme(programme.id.clone()));
            view! {
                <li id=programme.id.clone()>
                    <a class="doors__link" href=href>
                        <span class="doors__name">{page.name_of(&programme.name)}</span>
                        <span class="doors__text">
                            <Prose text=page.text(&programme.audience.text)/>
                        </span>
                        <span class="card__facts">
                            <Headline programme/>
                            " "
                            <span class="ph"><Prose text=page.text(&programme.period.short)/></span>
                        </span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="doors cards">{cards}</ul> }
}

/// The table, and before it on a phone the choice of what it shows.
#[component]
fn Compare(programmes: &'static [Programme]) -> impl IntoView {
    let words = page_context().words;
    let choices = programmes
        .iter()
        .enumerate()
        .map(|(at, programme)| view! { <Choice at programme/> })
        .collect_view();
    let heads = heads(page_context())
        .map(|head| view! { <th scope="col" role="columnheader">{head}</th> })
        .collect_view();
    let rows = programmes
        .iter()
        .enumerate()
        .map(|(at, programme)| view! { <CompareRow at programme/> })
        .collect_view();
    view! {
        <div class="chooser">
            <p class="chooser__hint small quiet" id="chooser-hint">{words.compare_hint}</p>
            {choices}
            <div class="scroller" role="group" aria-labelledby="compare" tabindex="0">
                <table class="compare" role="table">
                    <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

fn heads(page: PageContext) -> impl Iterator<Item = &'static str> {
    let words = page.words;
    [
        words.programme,
        words.for_whom,
        words.money,
        words.period,
        words.who_files,
        words.results,
    ]
    .into_iter()
}

/// A box that brings a programme into the comparison. The style sheet alone
/// follows it, so it works without script.
#[component]
fn Choice(at: usize, programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let id = format!("choose-{at}");
    view! {
        <input
            class="chooser__box"
            type="checkbox"
            id=id.clone()
            checked=(at < CHOSEN).then_some("")
            aria-describedby="chooser-hint"
        />
        <label class="chooser__label" for=id>{page.name_of(&programme.name)}</label>
    }
}

#[component]
fn CompareRow(at: usize, programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let to = Page::Programme(programme.id.clone());
    let results = programme
        .results
        .iter()
        .map(|outcome| view! { <Result outcome/> })
        .collect_view();
    let money = match programme.headline() {
        Some(_) => view! { <Headline programme/> }.into_any(),
        None => view! { <OtherMoney programme/> }.into_any(),
    };
    view! {
        <tr role="row" class=format!("compare__row compare__row--{at}")>
            <th scope="row" role="rowheader">
                <PageLink to>{page.name_of(&programme.name)}</PageLink>
            </th>
            <td role="cell">
                <span class="compare__label">{words.for_whom}</span>
                <Prose text=page.text(&programme.audience.text)/>
                <Evidence cite=&programme.audience.cite/>
            </td>
            <td role="cell"><span class="compare__label">{words.money}</span>{money}</td>
            <td role="cell">
                <span class="compare__label">{words.period}</span>
                <Prose text=page.text(&programme.period.short)/>
                <Evidence cite=&programme.period.cite/>
            </td>
            <td role="cell">
                <span class="compare__label">{words.who_files}</span>
                {(words.filer)(programme.filing.by)}
                <Evidence cite=&programme.filing.cite/>
            </td>
            <td role="cell"><span class="compare__label">{words.results}</span>{results}</td>
        </tr>
    }
}

/// What another source names, where the brochure names no amount: of whose money it
/// speaks stands in front.
#[component]
fn OtherMoney(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let item = programme.money.iter().find(|item| item.amount.is_some());
    match item.and_then(|item| Some((item, i18n::money(item, page.lang)?))) {
        Some((item, amount)) => view! {
            <Prose text=page.text(&item.label)/>
            " "
            <PaidFor item/>
            {amount}
            <Evidence cite=&item.cite/>
        }
        .into_any(),
        None => view! { <span class="quiet">{page.words.see_guidelines}</span> }.into_any(),
    }
}

#[component]
fn Result(outcome: &'static Outcome) -> impl IntoView {
    let page = page_context();
    let sentence = (page.words.result_sentence)(
        &i18n::count(outcome.applied, page.lang),
        &i18n::selected(outcome, page.lang),
    );
    view! {
        <span class="compare__result">
            <span class="small quiet"><Prose text=page.text(&outcome.label)/></span>
            <span><Phrases text=sentence/></span>
            <Evidence cite=&outcome.cite/>
        </span>
    }
}

#[component]
fn Around() -> impl IntoView {
    let page = page_context();
    let doors = page
        .library()
        .shelf(Shelf::Programmes)
        .map(|topic| {
            view! {
                <Door
                    href=page.href(Page::Programme(topic.id.clone()))
                    name=page.name_of(&topic.name)
                    text=page.text(&topic.lead)
                />
            }
        })
        .collect_view();
    view! { <div class="doors--small"><Doors>{doors}</Doors></div> }
}
