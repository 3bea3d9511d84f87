//! The time line: a small bar for each month of the record. A tap chooses a month,
//! a second one the months between; a mouse may draw over them.

use leptos::prelude::*;

use crate::domain::agenda::months::{Month, Span};
use crate::i18n;
use crate::platform::{focus, pointer};
use crate::state::agenda::AgendaState;
use crate::view::page_context::{PageContext, page_context};

/// A bar is this high in its own units.
const HEIGHT: u32 = 40;

/// A month of the time line.
#[derive(Clone, Copy)]
pub struct Bar {
    /// Its place, from 0.
    place: usize,
    /// The month.
    pub month: Month,
    /// How many events it has.
    pub count: u32,
    /// How many the fullest month has.
    most: u32,
}

impl Bar {
    /// Where a bar for so many events begins; below its foot nothing is seen.
    fn top(self, count: u32) -> u32 {
        HEIGHT - (count * HEIGHT).div_ceil(self.most)
    }

    /// What a screen reader says of it.
    pub fn name(self, page: PageContext) -> String {
        i18n::map(page.lang).month(self.month, self.count)
    }
}

/// The bars of a span with these counts.
pub fn bars(span: Span, counts: &[u32]) -> Vec<Bar> {
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let months = (span.first.0..=span.last.0).map(Month);
    let bars = months.zip(counts).enumerate();
    bars.map(|(place, (month, count))| Bar {
        place,
        month,
        count: *count,
        most,
    })
    .collect()
}

/// The frame of the time line.
#[component]
pub fn TimeLineFrame(
    /// A bar for each month.
    bars: Vec<AnyView>,
    /// How it is used, for those who cannot see it.
    #[prop(optional)]
    hint: Option<&'static str>,
) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    view! {
        <section class="time-line" aria-labelledby="time-heading">
            <h2 class="agenda__heading" id="time-heading">{words.time_line}</h2>
            <div class="scroller"><ol class="timeline">{bars}</ol></div>
            <p class="small quiet">{page.common.japan_time_note}</p>
            {hint.map(|hint| view! { <p class="visually-hidden">{hint}</p> })}
        </section>
    }
    .into_any()
}

/// A month in its frame: the year under its first month, a mark for today.
#[component]
pub fn MonthFrame(bar: Bar, children: Children) -> impl IntoView {
    let page = page_context();
    let is_first = bar.place == 0 || bar.month.number() == 1;
    let year = is_first.then(|| bar.month.year().to_string());
    let year = year.map(|year| {
        view! { <span class="timeline__year" aria-hidden="true">{year}</span> }
    });
    let is_now = page.site.today().map(Month::of) == Some(bar.month);
    let words = i18n::map(page.lang);
    let today = is_now.then(|| view! { <span class="timeline__today">{words.today}</span> });
    view! { <li class="timeline__month">{children()}{year}{today}</li> }
}

/// The drawing of a month: all of its events, and over them those that are shown.
#[component]
pub fn BarDrawing(bar: Bar, #[prop(into)] shown: Signal<u32>) -> impl IntoView {
    let top = move || bar.top(shown.get()).to_string();
    view! {
        <svg
            class="timeline__bar"
            viewBox="0 0 10 40"
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <rect
                class="timeline__all"
                width="10"
                height=HEIGHT.to_string()
                y=bar.top(bar.count).to_string()
            ></rect>
            <rect class="timeline__shown" width="10" height=HEIGHT.to_string() y=top></rect>
        </svg>
    }
}

/// The time line in step with the state; nothing without events.
#[component]
pub fn TimeLine() -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let Some(span) = state.record(|record| record.span) else {
        return ().into_any();
    };
    let all: Vec<usize> = (0..state.events().len()).collect();
    let counts = state.record(|record| record.months(&all));
    let bars = bars(span, &counts).into_iter();
    let began = StoredValue::new(None);
    let bars = bars.map(|bar| view! { <MonthButton bar span began/> }.into_any());
    let hint = i18n::map(page.lang).months_hint;
    view! { <TimeLineFrame bars=bars.collect() hint/> }.into_any()
}

#[component]
fn MonthButton(
    bar: Bar,
    span: Span,
    /// The month on which the button of the mouse is down. A tap enters a month, too,
    /// and in WebKit is down by then: it is no drawing.
    began: StoredValue<Option<Month>>,
) -> impl IntoView {
    let page = page_context();
    let state: AgendaState = expect_context();
    let month = bar.month;
    let shown = Signal::derive(move || {
        let count = |months: &Vec<u32>| months.get(bar.place).copied().unwrap_or(0);
        state.months.with(count)
    });
    let is_chosen = move || state.span().is_some_and(|span| span.holds(month));
    // One stop for Tab; arrows lead on.
    let is_stop = move || state.span().map_or(span.last, |span| span.first) == month;
    view! {
        <MonthFrame bar>
            <button
                class="timeline__button"
                type="button"
                aria-label=bar.name(page)
                aria-pressed=move || is_chosen().to_string()
                tabindex=move || if is_stop() { "0" } else { "-1" }
                on:click=move |_| state.choose_month(month)
                on:pointerdown=move |_| began.set_value(Some(month))
                on:pointerup=move |_| began.set_value(None)
                on:pointercancel=move |_| began.set_value(None)
                on:pointerenter=move |event| {
                    if !pointer::is_pressed(&event) {
                        // It was let go elsewhere.
                        began.set_value(None);
                    } else if let Some(from) = began.get_value().filter(|from| *from != month) {
                        state.stretch(from, month);
                    }
                }
                on:keydown=move |event| match pointer::key(&event).as_str() {
                    "ArrowRight" => focus::step(&event, true),
                    "ArrowLeft" => focus::step(&event, false),
                    _ => {}
                }
            >
                <BarDrawing bar shown/>
            </button>
        </MonthFrame>
    }
    .into_any()
}
