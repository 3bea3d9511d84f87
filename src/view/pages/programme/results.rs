//! Applications against awards, plainly: no rate where few applied, and a line
//! only where it says more than its numbers.

use leptos::prelude::*;

use crate::domain::content::programme::{Outcome, Programme};
use crate::domain::figure::Figure;
use crate::i18n;
use crate::view::components::{Amount, Evidence, Fact, Facts, Prose, Section};
use crate::view::page_context::page_context;
use crate::view::pictures::ShareLine;

/// Below so many applications a rate says nothing.
const LEAST_FOR_RATE: u32 = 10;

/// Whether there is anything to show.
pub fn has_any(programme: &Programme) -> bool {
    !programme.results.is_empty() || !programme.figures.is_empty()
}

/// The section.
#[component]
pub fn Results(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    has_any(programme).then(|| {
        let has_rate = programme.results.iter().any(|one| rate(one).is_some());
        let caveat = has_rate.then_some(words.results_caveat);
        let config = page.library().config.as_ref();
        let rests = config.map(|config| page.common.rests_on(&config.edition));
        view! {
            <Section id="results" title=words.results>
                {outcomes(&programme.results)}
                <Figures figures=&programme.figures/>
                <p class="basis">{caveat}{rests}</p>
            </Section>
        }
    })
}

/// The rate, where enough applied for one.
fn rate(outcome: &Outcome) -> Option<u16> {
    (outcome.applied >= LEAST_FOR_RATE)
        .then(|| outcome.printed_permille.or_else(|| outcome.permille()))
        .flatten()
}

fn outcomes(results: &'static [Outcome]) -> AnyView {
    results
        .iter()
        .map(|outcome| view! { <OutcomeFigures outcome/> })
        .collect_view()
        .into_any()
}

/// Applied, selected and, where many applied, the rate and its line.
#[component]
pub fn OutcomeFigures(outcome: &'static Outcome) -> impl IntoView {
    let page = page_context();
    let words = page.common;
    let rate = rate(outcome).map(i18n::permille);
    let shows_line = rate.is_some();
    let rate = rate.map(|rate| {
        view! { <div><dt>{words.rate}</dt><dd><Amount text=rate/></dd></div> }
    });
    view! {
        <div class="outcome">
            <h3 class="h3">
                <Prose text=page.text(&outcome.label)/>
                <Evidence cite=&outcome.cite/>
            </h3>
            <dl class="three">
                <div>
                    <dt>{words.applied}</dt>
                    <dd><Amount text=i18n::count(outcome.applied, page.lang)/></dd>
                </div>
                <div>
                    <dt>{words.selected}</dt>
                    <dd><Amount text=i18n::selected(outcome, page.lang)/></dd>
                </div>
                {rate}
            </dl>
            {shows_line.then(|| view! { <ShareLine outcome/> })}
        </div>
    }
}

/// Figures with their labels.
#[component]
pub fn Figures(figures: &'static [Figure]) -> impl IntoView {
    let page = page_context();
    let rows = figures
        .iter()
        .map(|figure| {
            let note = figure.note.as_ref().map(|note| {
                view! { <span class="small quiet"><Prose text=page.text(note)/></span> }
            });
            view! {
                <Fact label=page.text(&figure.label)>
                    <Amount text=i18n::figure(figure, page.lang)/>
                    <Evidence cite=&figure.cite/>
                    {note}
                </Fact>
            }
        })
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| view! { <div class="figures"><Facts>{rows}</Facts></div> })
}
