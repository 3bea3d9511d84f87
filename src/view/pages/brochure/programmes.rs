//! Programmes in the brochure: one, or several beside each other, in one table. A row
//! in which one of them has nothing to say is left out; what neighbours say alike
//! stands once.

use leptos::prelude::*;

use super::{Occasions, address, is_current, other_name};
use crate::domain::cite::Cite;
use crate::domain::content::programme::{Money, Outcome, Pay, Programme};
use crate::domain::public_host::public_url;
use crate::domain::text::Bilingual;
use crate::i18n;
use crate::view::components::Prose;
use crate::view::page_context::{PageContext, page_context};

/// A line of a cell.
#[derive(Clone, PartialEq)]
struct Line {
    /// What it is about, where a cell has several.
    label: Option<&'static str>,
    text: String,
    /// Whether it is an amount.
    is_sum: bool,
    /// What is remarked of it.
    note: Option<&'static str>,
}

/// What a programme says in a row.
type Cell = Vec<Line>;

/// The table, what is remarked, the events and the official pages.
#[component]
pub fn ProgrammeTable(programmes: Vec<&'static Programme>) -> impl IntoView {
    let page = page_context();
    let purposes: Vec<Cell> = programmes.iter().map(|one| purpose(page, one)).collect();
    let is_shared = purposes.windows(2).all(|two| two[0] == two[1]);
    let shared = purposes
        .first()
        .filter(|cell| is_shared && !cell.is_empty());
    let purpose = shared.map(|cell| {
        let text: String = cell.iter().map(|line| &line.text[..]).collect();
        view! { <p><Prose text/></p> }.into_any()
    });
    let heads = (programmes.len() > 1).then(|| heads(page, &programmes));
    let rows = rows(page, &programmes, (!is_shared).then_some(purposes));
    let events = page.library().events.iter().filter(|event| {
        let is_of = |id: &String| programmes.iter().any(|one| one.id == *id);
        event.programmes.iter().any(is_of)
    });
    let events = events.collect();
    let links = links(&programmes);
    let name = programmes.first().map(|one| page.name_of(&one.name));
    // Wider than a phone: it is scrolled, also by keys.
    let is_wide = programmes.len() > 1;
    view! {
        {purpose}
        <div class="scroller" role=is_wide.then_some("group") aria-label=is_wide.then_some(name) tabindex=is_wide.then_some("0")>
            <table class="sheet-table">
                <caption class="visually-hidden">{name}</caption>
                {heads}
                <tbody>{rows}</tbody>
            </table>
        </div>
        <Occasions events/>
        {links}
    }
}

fn heads(page: PageContext, programmes: &[&'static Programme]) -> AnyView {
    let names = programmes
        .iter()
        .map(|one| {
            view! {
                <th scope="col">
                    <Prose text=page.name_of(&one.name)/>
                    {other_name(page, &one.name)}
                </th>
            }
            .into_any()
        })
        .collect_view();
    view! { <thead><tr><td></td>{names}</tr></thead> }.into_any()
}

/// Each official page once.
fn links(programmes: &[&'static Programme]) -> AnyView {
    let mut seen = Vec::new();
    for programme in programmes {
        let mut urls = programme.links.iter().map(|link| &link.url);
        let first = urls.find(|url| public_url(url).is_some());
        if first.is_some() && !seen.iter().any(|(url, _)| *url == first) {
            seen.push((first, address(&programme.links)));
        }
    }
    let links = seen.into_iter().map(|(_, link)| link).collect_view();
    view! { <div class="addresses">{links}</div> }.into_any()
}

fn rows(
    page: PageContext,
    programmes: &[&'static Programme],
    purposes: Option<Vec<Cell>>,
) -> AnyView {
    let words = page.words;
    let is_alone = programmes.len() == 1;
    let of = |say: &dyn Fn(&'static Programme) -> Cell| -> Vec<Cell> {
        programmes.iter().map(|one| say(one)).collect()
    };
    [
        (words.purpose, purposes.unwrap_or_default()),
        (
            words.for_whom,
            of(&|one| said(page, &one.audience.cite, &one.audience.text)),
        ),
        (
            words.fields,
            of(&|one| said(page, &one.fields.cite, &one.fields.text)),
        ),
        (words.period, of(&|one| period(page, one, is_alone))),
        (words.money, of(&|one| money(page, one))),
        (
            words.how_to_apply,
            of(&|one| said(page, &one.filing.cite, &one.filing.text)),
        ),
        (words.results, of(&|one| results(page, one))),
        (words.notes, of(&|one| notes(page, one))),
    ]
    .into_iter()
    .filter(|(_, cells)| !cells.is_empty() && cells.iter().all(|cell| !cell.is_empty()))
    .map(|(label, cells)| row(label, cells))
    .collect_view()
    .into_any()
}

fn row(label: &'static str, cells: Vec<Cell>) -> AnyView {
    let runs = cells.chunk_by(|a, b| a == b);
    let runs = runs.map(|run| cell(&run[0], run.len())).collect_view();
    view! { <tr><th scope="row">{label}</th>{runs}</tr> }.into_any()
}

/// A cell that so many neighbours share.
fn cell(cell: &Cell, count: usize) -> AnyView {
    let span = (count > 1).then(|| count.to_string());
    let lines = cell.iter().cloned().map(line).collect_view();
    view! { <td colspan=span>{lines}</td> }.into_any()
}

fn line(line: Line) -> AnyView {
    let label = line
        .label
        .map(|label| view! { <span class="line__label"><Prose text=label/></span> " " }.into_any());
    let class = match line.is_sum {
        true => "line line--sum",
        false => "line",
    };
    let note = line
        .note
        .map(|note| view! { " " <Prose text=note/> }.into_any());
    view! { <p class=class>{label}<span class="line__text"><Prose text=line.text/></span>{note}</p> }
        .into_any()
}

fn only(text: &str) -> Cell {
    vec![Line {
        label: None,
        text: text.to_owned(),
        is_sum: false,
        note: None,
    }]
}

/// What is said and rests on the edition's year; nothing otherwise.
fn said(page: PageContext, cite: &Cite, text: &Bilingual) -> Cell {
    match is_current(cite) {
        true => only(page.text(text)),
        false => Cell::new(),
    }
}

fn purpose(page: PageContext, one: &Programme) -> Cell {
    said(page, &one.purpose.cite, &one.purpose.text)
}

fn period(page: PageContext, one: &Programme, is_alone: bool) -> Cell {
    let text = match is_alone {
        true => &one.period.text,
        false => &one.period.short,
    };
    said(page, &one.period.cite, text)
}

fn money(page: PageContext, one: &'static Programme) -> Cell {
    let items = one.money.iter().filter(|item| is_current(&item.cite));
    items
        .map(|item| Line {
            label: Some(page.text(&item.label)),
            text: paid(page, item),
            is_sum: item.amount.is_some(),
            note: item.note.as_ref().map(|note| page.text(note)),
        })
        .collect()
}

/// The amount; of what is given in kind, nothing.
fn paid(page: PageContext, item: &Money) -> String {
    match i18n::money(item, page.lang) {
        // Its label says that it is paid once.
        Some(amount) if item.pay == Pay::Once => amount,
        Some(amount) => page.common.paid(item, &amount),
        None if item.pay == Pay::InKind => String::new(),
        None => page.words.see_guidelines.to_owned(),
    }
}

fn results(page: PageContext, one: &'static Programme) -> Cell {
    let outcomes = one.results.iter().filter(|one| is_current(&one.cite));
    let outcomes = outcomes.map(|outcome| Line {
        label: Some(page.text(&outcome.label)),
        text: outcome_in_words(page, outcome),
        is_sum: false,
        note: None,
    });
    let figures = one.figures.iter().filter(|one| is_current(&one.cite));
    let figures = figures.map(|figure| Line {
        label: Some(page.text(&figure.label)),
        text: i18n::figure(figure, page.lang),
        is_sum: false,
        note: None,
    });
    outcomes.chain(figures).collect()
}

/// The rate stands where the brochure prints one.
fn outcome_in_words(page: PageContext, outcome: &Outcome) -> String {
    let applied = i18n::count(outcome.applied, page.lang);
    let selected = i18n::selected(outcome, page.lang);
    let sentence = (page.words.result_sentence)(&applied, &selected);
    match outcome.printed_permille {
        Some(rate) => format!(
            "{sentence}{}{}{}",
            page.common.comma,
            page.common.rate,
            i18n::permille(rate)
        ),
        None => sentence,
    }
}

fn notes(page: PageContext, one: &Programme) -> Cell {
    let notes = one.notes.iter().filter(|note| is_current(&note.cite));
    notes.flat_map(|note| only(page.text(&note.text))).collect()
}
