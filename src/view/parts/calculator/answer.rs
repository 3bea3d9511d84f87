//! The answer in one screen: verdict in words, total, possible start, next expected
//! deadline, who files, one action.

use leptos::prelude::*;

use super::context::{Calculator, calculator};
use super::{dates, ids, reasons, sayings};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::eligibility::rulebook::ProgrammeRules;
use crate::domain::route::Page;
use crate::i18n;
use crate::platform::fragment;
use crate::state::calculator::{Judged, Undecided, steps};
use crate::view::components::{Fact, Facts, Prose, VerdictMark};
use crate::view::page_context::page_context;

/// The whole screen, for the programme that is shown.
#[component]
pub fn Answer() -> impl IntoView {
    let all = calculator();
    let state = all.state;
    let place = Memo::new(move |_| state.shown());
    view! {
        <div class="verdict">
            <Given/>
            <Tried/>
            {move || of(all, place.get())}
        </div>
    }
}

/// What was answered, in a line, and the way to change it.
#[component]
fn Given() -> impl IntoView {
    let Calculator {
        state,
        lang,
        more,
        words,
    } = calculator();
    let given = move || {
        let parts = sayings::given(state, lang);
        match parts.is_empty() {
            true => words.no_answers.to_owned(),
            false => parts.join(i18n::common(lang).comma),
        }
    };
    view! {
        <p class="given">
            <span class="given__text">{given}</span>
            <button type="button" class="given__edit" id=ids::EDIT>
                {more.edit}
            </button>
        </p>
    }
}

/// A change is being tried: one tap goes back.
#[component]
fn Tried() -> impl IntoView {
    let Calculator { state, more, .. } = calculator();
    move || {
        state.is_trying().then(|| {
            view! {
                <p class="tried" role="status">
                    {more.trying}
                    <button type="button" class="go" on:click=move |_| state.take_back()>
                        {more.take_back}
                    </button>
                </p>
            }
        })
    }
}

fn of(all: Calculator, place: usize) -> Option<AnyView> {
    let state = all.state;
    let (rules, programme) = state.programme(place)?;
    let judged = all.state.judged(place);
    let href = page_context().href(Page::Programme(programme.id.clone()));
    let name = programme.name.get(all.lang);
    if state.answers(|answers| answers.count() == 0) {
        return Some(
            view! {
                <p class="verdict__words" id=ids::VERDICT tabindex="-1">
                    {all.more.nothing_answered}
                </p>
            }
            .into_any(),
        );
    }
    Some(
        view! {
            <div id=ids::result(&rules.id) data-verdict=move || judged.with(|judged| judged.report.verdict.word())>
            <p class="verdict__words" id=ids::VERDICT tabindex="-1">
                {move || {
                    let verdict = judged.with(|judged| judged.report.verdict);
                    view! {
                        <VerdictMark verdict/>
                        {headline(all, place, verdict)}
                    }
                }}
            </p>
            <p class="verdict__name">
                <a href=href>{name}</a>
            </p>
            {move || judged.with(|judged| after_verdict(all, place, rules, judged))}
            {move || judged.with(|judged| money(all, programme, judged))}
            <Facts>
                {move || dates::rows(all, place)}
                <Fact label=all.more.who_files>{all.more.filer(programme.filing.by)}</Fact>
            </Facts>
            {move || judged.with(|judged| action(all, place, programme, judged))}
            </div>
        }
        .into_any(),
    )
}

/// The verdict in words.
pub fn headline(all: Calculator, place: usize, verdict: Verdict) -> String {
    let Calculator { state, more, .. } = all;
    if state.answers(|answers| answers.count() == 0) {
        return more.nothing_answered.to_owned();
    }
    match verdict {
        Verdict::Fits | Verdict::NoObstacle => match state.start() {
            Some(start) if state.is_served(place, start) => more.in_time(start),
            _ => more.no_obstacle.to_owned(),
        },
        Verdict::Open => match state.undecided(place) {
            Undecided::Questions => more.still_open(state.progress().left.max(1)),
            Undecided::Day(_, first) => {
                more.day_decides(&all.words.month(first.year(), first.month()))
            }
            Undecided::Unknown(questions) => more.unknown_decides(questions),
        },
        Verdict::AskOffice | Verdict::DoesNotFit if state.is_only_late(place) => {
            more.only_start.to_owned()
        }
        Verdict::AskOffice => more.to_be_asked(state.soft_count(place)),
        Verdict::DoesNotFit if state.left() == 0 => more.nothing_fits.to_owned(),
        Verdict::DoesNotFit => more.does_not_fit.to_owned(),
    }
}

/// What stands behind the verdict: what decides elsewhere, what to check oneself,
/// why not.
fn after_verdict(
    all: Calculator,
    place: usize,
    rules: &'static ProgrammeRules,
    judged: &Judged,
) -> Option<AnyView> {
    match judged.report.verdict {
        Verdict::NoObstacle => {
            let reserve = rules.reserve.as_ref()?;
            let text = reserve.text.get(all.lang);
            Some(view! { <p class="verdict__note"><Prose text/></p> }.into_any())
        }
        Verdict::DoesNotFit | Verdict::AskOffice => {
            let reasons = reasons::of_programme(all, place, judged);
            Some(
                view! {
                    <ul class="verdict__reasons">
                        {reasons.into_iter().map(|reason| view! { <li>{reason}</li> }).collect_view()}
                    </ul>
                }
                .into_any(),
            )
        }
        Verdict::Fits | Verdict::Open => None,
    }
}

/// The one large figure, and below it how it adds up.
fn money(all: Calculator, programme: &'static Programme, judged: &Judged) -> AnyView {
    let Calculator {
        more, lang, words, ..
    } = all;
    if !steps::is_personal(programme) {
        let amount = sayings::headline_amount(programme, lang);
        return view! {
            {amount.map(|amount| view! { <p class="figure figure--words">{amount}</p> })}
            <p class="sum">{words.no_personal_stipend}</p>
        }
        .into_any();
    }
    match &judged.quote {
        None => view! { <p class="sum">{more.money_later}</p> }.into_any(),
        Some(Err(refusal)) => {
            // A length that does not fit is said by the reasons already.
            let is_said = judged.report.verdict == Verdict::DoesNotFit;
            let text = (!is_said).then(|| words.quote_refusal(*refusal));
            view! { {text.map(|text| view! { <p class="sum">{text}</p> })} }.into_any()
        }
        Some(Ok(quote)) if quote.total_yen.is_none() => {
            let apart = quote.apart.iter().map(|apart| &apart.line);
            view! {
                <p class="sum">
                    {words.no_brochure_total} <br/>
                    {sayings::lines(programme, apart, all)}
                    <br/>
                    {sayings::in_kind(programme, quote, all)}
                </p>
            }
            .into_any()
        }
        Some(Ok(quote)) => {
            let (number, unit) = sayings::figure(quote, lang);
            let yuan = quote.total_yen.map(|yen| move || sayings::yuan(all, yen));
            view! {
                <p class="figure">
                    {number}
                    <span class="figure__unit">{unit}</span>
                </p>
                <p class="sum">
                    {sayings::sum(programme, quote, all)}
                    {yuan.map(|yuan| view! { <span class="sum__yuan">{yuan}</span> })}
                    <br/>
                    {sayings::in_kind(programme, quote, all)}
                </p>
            }
            .into_any()
        }
    }
}

/// The one action: what to do next.
fn action(
    all: Calculator,
    place: usize,
    programme: &'static Programme,
    judged: &Judged,
) -> AnyView {
    let Calculator { state, more, .. } = all;
    let to = |id: &'static str, label: &'static str| {
        let go = move |_| {
            state.unfold(id, true);
            fragment::go_to_id(id);
        };
        view! {
            <button type="button" class="button verdict__action" on:click=go>
                {label}
            </button>
        }
        .into_any()
    };
    let change = || super::others::change_button(all, place, "button verdict__action");
    match judged.report.verdict {
        Verdict::Open => {
            let label = move || match state.undecided(place) {
                Undecided::Day(..) => more.name_day.to_owned(),
                Undecided::Unknown(_) if state.next.get().is_none() => more.look_again.to_owned(),
                _ => more.go_on(state.progress().left.max(1)),
            };
            view! {
                <button type="button" class="button verdict__action" id=ids::GO_ON>
                    {label}
                </button>
            }
            .into_any()
        }
        Verdict::AskOffice => {
            let moved = state.is_only_late(place).then(change).flatten();
            moved.unwrap_or_else(|| to(ids::OFFICE_LETTER, more.write_to_office))
        }
        Verdict::DoesNotFit => change().unwrap_or_else(|| {
            view! {
                <button type="button" class="button verdict__action" id=ids::EDIT_ALL>
                    {more.edit}
                </button>
            }
            .into_any()
        }),
        Verdict::Fits | Verdict::NoObstacle => match programme.filing.by.is_through_host() {
            true => to(ids::HOST_LETTER, more.partner(programme.filing.by).letter),
            false => to(ids::OFFICE_LETTER, more.write_to_office),
        },
    }
}
