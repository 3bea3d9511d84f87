//! What may be asked for: city and kind at once, the rest where it is unfolded.

use leptos::prelude::*;

use crate::domain::agenda::filter::Filter;
use crate::domain::agenda::months::Span;
use crate::domain::content::event::Label;
use crate::domain::date::FiscalYear;
use crate::i18n;
use crate::platform::{document, field, position};
use crate::state::agenda::{AgendaState, Near};
use crate::view::page_context::{PageContext, page_context};

/// A value of a list and what it is called.
type Choice = (String, String);

/// The field for words.
const WORDS: &str = "agenda-words";

/// The whole part; unfolded where the address asks for something in it. The page is
/// written with it, so that nothing moves when the app has come; until then it
/// cannot be used.
#[component]
pub fn Filters(#[prop(optional)] disabled: bool) -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let words = i18n::map(page.lang);
    let (library, any) = (page.library(), words.any);
    let places = library.places.iter();
    let cities = places.map(|place| (place.id.clone(), page.text(&place.name).to_owned()));
    let cities: Vec<Choice> = cities.collect();
    let is_unfolded = untrack(|| {
        let is_near = state.near() != Near::Nothing;
        let is_asked = |filter: &Filter| {
            let ids = [&filter.organiser, &filter.programme, &filter.text];
            ids.iter().any(|id| !id.is_empty()) || filter.span.is_some()
        };
        is_near || state.filter(is_asked)
    });
    view! {
        <div class="filters">
            <div class="filters__fields">
                <Choose label=words.city any choices=cities.clone() of=Of::City disabled/>
                <Choose
                    label=page.common.kind
                    any
                    choices=labels(page, &library.kinds)
                    of=Of::Kind
                    disabled
                />
            </div>
            <details class="filters__more" open=is_unfolded>
                <summary>{words.filters}</summary>
                <div class="filters__fields">
                    <Words disabled/>
                    <Choose
                        label=page.common.organiser
                        any
                        choices=labels(page, &library.organisers)
                        of=Of::Organiser
                        disabled
                    />
                    <Choose
                        label=page.common.programmes_explained
                        any
                        choices=explained(page)
                        of=Of::Programme
                        disabled
                    />
                    <Choose label=words.fiscal_year any choices=years(page) of=Of::Year disabled/>
                    <Choose
                        label=words.near
                        any=words.near_none
                        choices=cities
                        of=Of::Near
                        disabled
                    />
                </div>
                <Device disabled/>
            </details>
        </div>
    }
    .into_any()
}

fn labels(page: PageContext, list: &[Label]) -> Vec<Choice> {
    list.iter()
        .map(|label| (label.id.clone(), page.text(&label.name).to_owned()))
        .collect()
}

/// The programmes that some event explains.
fn explained(page: PageContext) -> Vec<Choice> {
    let library = page.library();
    let is_explained = |label: &&Label| {
        let mut events = library.events.iter();
        events.any(|event| event.programmes.contains(&label.id))
    };
    let names = library.programme_names.iter().filter(is_explained);
    names
        .map(|label| (label.id.clone(), page.text(&label.name).to_owned()))
        .collect()
}

/// The fiscal years, the newest first.
fn years(page: PageContext) -> Vec<Choice> {
    let events = page.library().events.iter().rev();
    let mut years: Vec<i32> = events.map(|event| event.start.fiscal_year().0).collect();
    years.dedup();
    years
        .into_iter()
        .map(|year| (year.to_string(), page.common.fiscal_year(year)))
        .collect()
}

/// What a list chooses.
#[derive(Clone, Copy)]
enum Of {
    City,
    Kind,
    Organiser,
    Programme,
    Year,
    Near,
}

impl Of {
    fn chosen(self, state: AgendaState) -> String {
        let of_filter = |filter: &Filter| match self {
            Self::City => match filter.places.as_slice() {
                [only] => only.clone(),
                _ => String::new(),
            },
            Self::Kind => filter.kind.clone(),
            Self::Organiser => filter.organiser.clone(),
            Self::Programme => filter.programme.clone(),
            Self::Year | Self::Near => year_of(filter),
        };
        match (self, state.near()) {
            (Self::Near, Near::City(id)) => id,
            (Self::Near, _) => String::new(),
            _ => state.filter(of_filter),
        }
    }

    fn choose(self, state: AgendaState, value: String) {
        let some = Some(value).filter(|value| !value.is_empty());
        match self {
            Self::City => state.choose_city(some),
            Self::Near => state.measure_from(some),
            Self::Kind => state.ask(|filter| filter.kind = some.unwrap_or_default()),
            Self::Organiser => state.ask(|filter| filter.organiser = some.unwrap_or_default()),
            Self::Programme => state.ask(|filter| filter.programme = some.unwrap_or_default()),
            Self::Year => {
                let year = some.and_then(|year| year.parse().ok());
                state.ask(|filter| filter.span = year.map(|year| Span::fiscal(FiscalYear(year))));
            }
        }
    }
}

/// The fiscal year that a span is, if it is one.
fn year_of(filter: &Filter) -> String {
    let year = filter.span.map(|span| FiscalYear(span.first.year()));
    match year {
        Some(year) if filter.span == Some(Span::fiscal(year)) => year.0.to_string(),
        _ => String::new(),
    }
}

/// A list.
#[component]
fn Choose(
    label: &'static str,
    any: &'static str,
    choices: Vec<Choice>,
    of: Of,
    disabled: bool,
) -> impl IntoView {
    let state: AgendaState = expect_context();
    let options = choices.into_iter();
    let options = options.map(|(value, name)| {
        let (own, is_chosen) = (value.clone(), move |value: &str| of.chosen(state) == value);
        view! { <option value=value selected=move || is_chosen(&own)>{name}</option> }.into_any()
    });
    view! {
        <label class="filters__field">
            <span class="filters__label">{label}</span>
            <select
                class="input"
                disabled=disabled
                prop:value=move || of.chosen(state)
                on:change=move |event| of.choose(state, event_target_value(&event))
            >
                <option value="">{any}</option>
                {options.collect_view()}
            </select>
        </label>
    }
    .into_any()
}

/// The field for words.
#[component]
fn Words(disabled: bool) -> impl IntoView {
    let state: AgendaState = expect_context();
    let label = i18n::map(page_context().lang).words;
    Effect::new(move || {
        let text = state.filter(|filter| filter.text.clone());
        if let Some(node) = document::element(WORDS) {
            field::put_value(&node, &text);
        }
    });
    let typed = move |text: String| state.ask(|filter| filter.text = text);
    view! {
        <label class="filters__field">
            <span class="filters__label">{label}</span>
            <input
                class="input"
                id=WORDS
                type="search"
                maxlength=field::MOST_OF_WORDS
                disabled=disabled
                on:input=move |event| typed(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

/// Near the device. Said before it is asked: what for.
#[component]
fn Device(disabled: bool) -> impl IntoView {
    let state: AgendaState = expect_context();
    let words = i18n::map(page_context().lang);
    let locate = move |_| {
        state.locate();
        position::ask(move |found| state.located(found));
    };
    let said = move || match state.near() {
        Near::Asked => words.locating,
        Near::Silent => words.not_located,
        Near::Nothing | Near::City(_) | Near::Device(..) => "",
    };
    view! {
        <p class="filters__device">
            <button
                class="button button--quiet"
                type="button"
                aria-describedby="near-privacy"
                disabled=disabled
                on:click=locate
            >
                {words.near_device}
            </button>
        </p>
        <p class="small quiet" id="near-privacy">{words.near_privacy}</p>
        <p role="status">{said}</p>
    }
}
