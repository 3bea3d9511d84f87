//! When one can apply: the rounds that are expected next by the pattern of
//! earlier years, then the last known ones; older ones folded.

use leptos::prelude::*;

use crate::domain::content::programme::{Filer, Programme, Round, RoundPattern};
use crate::domain::rounds::{Span, next_deadlines};
use crate::i18n::{self, CommonWords};
use crate::view::components::{Evidence, Fold, Prose, Time};
use crate::view::page_context::page_context;

/// So many are shown: those of one year.
const SHOWN: usize = 2;

/// Only where the host files is the deadline that of JSPS; elsewhere it may be the
/// other side's, and what begins may be a project.
fn headings(words: &CommonWords, filer: Filer) -> (&'static str, &'static str) {
    match filer {
        Filer::Host => (words.deadline_at_jsps, words.stay_begins),
        Filer::Applicant | Filer::Nominator => (words.deadline, words.stay_begins),
        Filer::BothSides => (words.deadline, words.project_begins),
    }
}

/// The next round of each pattern, as earlier years let expect it.
#[component]
fn Expected(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let words = page.common;
    let today = page.library().config.as_ref().map(|config| config.updated);
    let next = today.map_or_else(Vec::new, |today| {
        next_deadlines(&programme.schedules(), today)
    });
    let shows_results = next.iter().any(|round| round.results.is_some());
    let rows = next
        .iter()
        .map(|round| {
            let cell = |span: Option<Span>| {
                span.map(|span| view! { <Time text=i18n::span(span, page.lang)/> })
            };
            let pattern = &programme.patterns[round.pattern];
            view! {
                <tr>
                    <td>
                        <span class="term"><Prose text=page.text(&pattern.label)/></span>
                        <b>{cell(round.deadline)}</b>
                        <Evidence cite=&pattern.cite/>
                    </td>
                    {shows_results.then(|| view! { <td>{cell(round.results)}</td> })}
                    <td><Time text=i18n::span_of_months(round.start, page.lang)/></td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    // What rests on the same is said once, and otherwise of which round it is said.
    let mut shown: Vec<&RoundPattern> = next
        .iter()
        .map(|round| &programme.patterns[round.pattern])
        .collect();
    let is_one = shown.windows(2).all(|two| two[0].basis == two[1].basis);
    shown.truncate(if is_one { 1 } else { shown.len() });
    let basis = shown
        .into_iter()
        .map(|pattern| {
            let text = page.text(&pattern.basis);
            let text = match is_one {
                true => text.to_owned(),
                false => i18n::answer(page.lang).named(page.text(&pattern.label), text),
            };
            view! { <p class="basis"><Prose text/></p> }
        })
        .collect_view();
    let (deadline, start) = headings(words, programme.filing.by);
    (!rows.is_empty()).then(|| {
        view! {
            <h3 class="h3 rounds__heading" id="next-rounds">
                {page.words.next_rounds}
                <span class="est">{page.words.by_earlier_years}</span>
            </h3>
            <table class="rounds">
                <thead>
                    <tr>
                        <th scope="col">{deadline}</th>
                        {shows_results.then(|| view! {
                            <th scope="col">{words.result_announced}</th>
                        })}
                        <th scope="col">{start}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            {basis}
        }
    })
}

/// The rounds of a programme.
#[component]
pub fn Rounds(programme: &'static Programme) -> impl IntoView {
    let page = page_context();
    let rounds: Vec<&Round> = programme.public_rounds().collect();
    let (shown, older) = rounds.split_at(rounds.len().min(SHOWN));
    let (shown, older) = (shown.to_vec(), older.to_vec());
    let filer = programme.filing.by;
    // Where something can be expected, the known rounds stand behind one line.
    if !programme.patterns.is_empty() {
        let last = shown.first().and_then(|round| round.deadline);
        let side = last.map(|day| (page.words.last_deadline)(&i18n::date(day, page.lang)));
        let known = (!shown.is_empty()).then(|| {
            view! {
                <Fold title=page.common.rounds side=side.unwrap_or_default() id="rounds">
                    <RoundTable rounds=[shown, older].concat() filer/>
                    <p class="basis">{page.common.rounds_hint}</p>
                </Fold>
            }
        });
        return view! { <Expected programme/> {known} }.into_any();
    }
    let known = (!shown.is_empty()).then(|| {
        let older = (!older.is_empty()).then(|| {
            view! {
                <Fold title=page.words.older_rounds><RoundTable rounds=older filer/></Fold>
            }
        });
        view! {
            <h3 class="h3 rounds__heading" id="rounds">{page.common.rounds}</h3>
            <RoundTable rounds=shown filer/>
            <p class="basis">{page.common.rounds_hint}</p>
            {older}
        }
    });
    known.into_any()
}

#[component]
fn RoundTable(rounds: Vec<&'static Round>, filer: Filer) -> impl IntoView {
    let words = page_context().common;
    // A column of which no round says anything is left out.
    let columns = Columns {
        results: rounds.iter().any(|round| round.result.is_some()),
        stays: rounds
            .iter()
            .any(|round| round.start_from.or(round.start_to).is_some() || round.places.is_some()),
    };
    let rows = rounds
        .into_iter()
        .map(|round| view! { <RoundRow round columns/> })
        .collect_view();
    let (deadline, start) = headings(words, filer);
    view! {
        <table class="rounds">
            <thead>
                <tr>
                    <th scope="col">{deadline}</th>
                    {columns.results.then(|| view! {
                        <th scope="col">{words.result_announced}</th>
                    })}
                    {columns.stays.then(|| view! { <th scope="col">{start}</th> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// Which columns a table of rounds has beside the deadline.
#[derive(Clone, Copy)]
struct Columns {
    results: bool,
    stays: bool,
}

#[component]
fn RoundRow(round: &'static Round, columns: Columns) -> impl IntoView {
    let page = page_context();
    let day = |date| i18n::date(date, page.lang);
    let stay = match (round.start_from, round.start_to) {
        (Some(from), Some(to)) => Some(i18n::date_range(from, to, page.lang)),
        (Some(one), None) | (None, Some(one)) => Some(day(one)),
        (None, None) => None,
    };
    let places = round.places.map(|places| i18n::people(places, page.lang));
    let label = view! { <span class="term"><Prose text=page.text(&round.label)/></span> };
    let note = round.note.as_ref().map(|note| {
        view! { <span class="term"><Prose text=page.text(note)/></span> }
    });
    view! {
        <tr>
            <td>
                {label}
                <b>{round.deadline.map(|date| view! { <Time text=day(date)/> })}</b>
                <Evidence cite=&round.cite/>
                {note}
            </td>
            {columns.results.then(|| view! {
                <td>{round.result.as_ref().map(|text| view! { <Prose text=page.text(text)/> })}</td>
            })}
            {columns.stays.then(|| view! {
                <td>{stay.map(|text| view! { <Time text/> })} {places.map(|places| view! { <span class="term">{places}</span> })}</td>
            })}
        </tr>
    }
}
