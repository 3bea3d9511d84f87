//! A topic in the brochure.

use leptos::prelude::*;

use super::{EventTable, Occasions, address, is_current};
use crate::domain::content::topic::{Milestone, Topic};
use crate::domain::figure::Figure;
use crate::domain::text::Lang;
use crate::domain::year_label::YearLabel;
use crate::i18n;
use crate::view::components::Prose;
use crate::view::page_context::page_context;

/// What it says, its figures, history, events and official page.
#[component]
pub fn TopicText(
    topic: &'static Topic,
    /// Whether it is the record of a year.
    is_record: bool,
) -> impl IntoView {
    let page = page_context();
    let body = topic
        .body
        .iter()
        .filter(|one| is_current(&one.cite))
        .map(|one| view! { <p><Prose text=page.text(&one.text)/></p> }.into_any())
        .collect_view();
    let events = topic.events.iter();
    let events = events.filter_map(|id| page.library().event(id)).collect();
    let events = match is_record {
        true => view! { <EventTable events/> }.into_any(),
        false => view! { <Occasions events/> }.into_any(),
    };
    view! {
        {body}
        {history(&topic.history)}
        <Figures figures=topic.figures.iter().collect()/>
        {events}
        {address(&topic.links)}
    }
}

/// Figures with their labels, one a row.
#[component]
pub fn Figures(figures: Vec<&'static Figure>) -> impl IntoView {
    let page = page_context();
    let rows = figures
        .into_iter()
        .filter(|figure| is_current(&figure.cite))
        .map(|figure| {
            let label = page.text(&figure.label);
            let year = year_of(figure, label, page.lang);
            view! {
                <div>
                    <dt>{label}{year.map(|year| format!("（{year}）"))}</dt>
                    <dd>{i18n::figure(figure, page.lang)}</dd>
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    (!rows.is_empty()).then(|| view! { <dl class="sums">{rows}</dl> })
}

/// The year of a figure, where neither its label nor the edition says it.
fn year_of(figure: &Figure, label: &str, lang: Lang) -> Option<String> {
    match figure.cite.year {
        YearLabel::Edition(_) | YearLabel::Undated => None,
        year => {
            let said = i18n::year_label(year, lang);
            let digits: String = said.chars().take_while(char::is_ascii_digit).collect();
            (!label.contains(&digits)).then_some(said)
        }
    }
}

fn history(history: &'static [Milestone]) -> Option<AnyView> {
    let page = page_context();
    let rows = history
        .iter()
        .filter(|one| is_current(&one.cite))
        .map(|one| {
            view! {
                <tr>
                    <th scope="row">{i18n::month_or_day(&one.when, page.lang)}</th>
                    <td><Prose text=page.text(&one.text)/></td>
                </tr>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let caption = page.words.history;
    (!rows.is_empty()).then(|| {
        view! {
            <table class="rows">
                <caption class="visually-hidden">{caption}</caption>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    })
}
