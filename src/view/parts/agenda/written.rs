//! The page before script: pins and months are links into the list. A drawing
//! inside the drawing is placed in hundredths of the whole and drawn in pixels, so
//! that names keep their size without a style.

use leptos::prelude::*;

use super::announced::Announced;
use super::event_row::anchor;
use super::filters::Filters;
use super::ground::{Credit, Ground, mode};
use super::ids::{ID, VIEW, record};
use super::labels::{Label, labels};
use super::list::{Section, groups};
use super::timeline::{Bar, BarDrawing, MonthFrame, TimeLineFrame, bars};
use crate::domain::agenda::calendar;
use crate::domain::agenda::months::Span;
use crate::domain::agenda::record::Record;
use crate::domain::content::config::MapMode;
use crate::domain::content::event::Event;
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::labels::Side;
use crate::domain::map::projection::{HEIGHT, Point, WIDTH};
use crate::i18n;
use crate::state::agenda::{AgendaState, Listed};
use crate::view::page_context::{PageContext, page_context};

/// A phone: what is told apart there is told apart everywhere.
const PHONE: View = View {
    width: 328.0,
    height: 215.0,
};
/// A printed page, where pins and names are smaller: half as large again.
const PAPER: View = View {
    width: 960.0,
    height: 631.0,
};

/// The events for a reader.
#[component]
pub fn Written() -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    provide_context(AgendaState::new(record(page.site), PHONE));
    let record = StoredValue::new(record(page.site));
    let groups = record.with_value(|record| {
        let newest_first = (0..record.events().len()).rev();
        let found = newest_first.map(|event| Listed { event, away: None });
        groups(page, record, &found.collect::<Vec<_>>())
    });
    let count = page.library().events.len();
    let groups = groups.into_iter();
    let groups = groups.map(|group| view! { <Section group is_live=false/> }.into_any());
    view! {
        <div class="agenda" id=ID data-fragment="">
            <Announced record/>
            <div class="agenda__picture">
                <StillMap record/>
                <StillTimeLine record/>
            </div>
            <div class="agenda__list">
                <Filters disabled=true/>
                <div class="agenda__found">
                    <noscript><p class="small quiet">{words.needs_script}</p></noscript>
                    <p class="agenda__count">{words.shown(count, count)}</p>
                    {groups.collect_view()}
                </div>
            </div>
            <Calendars record/>
        </div>
    }
    .into_any()
}

/// The map; nothing where none is wanted.
#[component]
fn StillMap(record: StoredValue<Record>) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    if mode(page) == MapMode::Off {
        return ().into_any();
    }
    let mut unknown = page.library().events.iter().rev();
    let nowhere = unknown.find(|event| event.place.is_none()).map(|newest| {
        let events = page.library().events.iter();
        let count = events.filter(|event| event.place.is_none()).count();
        let name = words.pin(page.common.place_unknown, count);
        view! { <a class="button button--quiet" href=to(newest)>{name}</a> }
    });
    view! {
        <section class="map" aria-labelledby="map-heading">
            <h2 class="agenda__heading" id="map-heading">{words.map}</h2>
            <Sheet record view=PHONE is_linked=true/>
            {nowhere}
        </section>
    }
    .into_any()
}

/// The map alone, as wide as a printed page, for a page that lists its events beside
/// it: pins are no links, and readers who hear the page need none of them. Nothing where
/// no map is wanted.
#[component]
pub fn StillPicture() -> impl IntoView {
    let page = page_context();
    let record = StoredValue::new(record(page.site));
    (mode(page) != MapMode::Off).then(|| view! { <Sheet record view=PAPER is_linked=false/> })
}

/// Land and pins. `view`: in how small a window cities are told apart.
#[component]
fn Sheet(record: StoredValue<Record>, view: View, is_linked: bool) -> impl IntoView {
    let page = page_context();
    let pins = record.with_value(|record| {
        let all: Vec<usize> = (0..record.events().len()).collect();
        let clusters = record.clusters(&all, Camera::HOME.scale(view));
        let labels = labels(page, record, &clusters, Camera::HOME, view);
        let seen = record.eastward.iter().filter(|at| labels[**at].count > 0);
        seen.map(|at| {
            let newest = (0..record.events().len()).rev();
            let mut newest = newest.filter(|event| record.is_in(*event, &clusters[*at].cities));
            let event = newest.next().map(|event| &record.events()[event]);
            pin(page, record.points[*at], &labels[*at], event, is_linked)
        })
        .collect_view()
    });
    view! {
        <figure>
            <div class="map__view" id=VIEW>
                <div class="map__sheet"><Ground/></div>
                <svg
                    class="still"
                    width="100%"
                    height="100%"
                    aria-hidden=(!is_linked).then_some("true")
                >
                    {pins}
                </svg>
            </div>
            <Credit/>
        </figure>
    }
    .into_any()
}

fn to(event: &Event) -> String {
    format!("#{}", anchor(event))
}

/// A pin, as a link to the newest event there.
fn pin(
    page: PageContext,
    at: Point,
    label: &Label,
    event: Option<&Event>,
    is_linked: bool,
) -> AnyView {
    let (x, y, anchor) = match label.side {
        Some(Side::Left) => ("-17", "5", "end"),
        Some(Side::Above) => ("0", "-19", "middle"),
        Some(Side::Below) => ("0", "28", "middle"),
        _ => ("17", "5", "start"),
    };
    let name = label.side.map(|_| {
        let name = label.name.clone();
        view! { <text class="still__name" x=x y=y text-anchor=anchor>{name}</text> }
    });
    let drawing = view! {
        <circle r="13" class="still__dot"></circle>
        <text class="still__count" y="5" text-anchor="middle">{label.count}</text>
        {name}
    };
    let inner = if is_linked {
        let said = i18n::map(page.lang).pin(&label.name, label.count);
        view! {
            <a class="still__pin" href=event.map(to) aria-label=said>
                <circle r="22" class="still__target"></circle>
                {drawing}
            </a>
        }
        .into_any()
    } else {
        view! { <g class="still__pin">{drawing}</g> }.into_any()
    };
    view! {
        <svg x=share(at.x, WIDTH) y=share(at.y, HEIGHT) class="still__place">{inner}</svg>
    }
    .into_any()
}

/// Hundredths of the whole, with two decimals.
fn share(at: f64, whole: f64) -> String {
    format!("{:.2}%", at / whole * 100.0)
}

/// The time line: bars lead into the list.
#[component]
fn StillTimeLine(record: StoredValue<Record>) -> impl IntoView {
    let page = page_context();
    let bars = record.with_value(|record| {
        let all: Vec<usize> = (0..record.events().len()).collect();
        let bars = bars(record.span?, &record.months(&all));
        Some(bars.into_iter().map(|bar| still_bar(page, bar)).collect())
    });
    bars.map(|bars: Vec<AnyView>| view! { <TimeLineFrame bars/> })
}

/// A month without events leads nowhere.
fn still_bar(page: PageContext, bar: Bar) -> AnyView {
    let span = Span::between(bar.month, bar.month);
    let mut newest = page.library().events.iter().rev();
    let drawing = view! { <BarDrawing bar shown=bar.count/> };
    let name = bar.name(page);
    let inner = match newest.find(|event| span.meets(event)) {
        Some(event) => {
            view! { <a class="timeline__button" href=to(event) aria-label=name>{drawing}</a> }
                .into_any()
        }
        None => {
            view! { <span class="timeline__button" role="img" aria-label=name>{drawing}</span> }
                .into_any()
        }
    };
    view! { <MonthFrame bar>{inner}</MonthFrame> }.into_any()
}

/// Calendars to subscribe to, where something lies ahead.
#[component]
fn Calendars(record: StoredValue<Record>) -> impl IntoView {
    let page = page_context();
    let words = i18n::map(page.lang);
    let is_ahead = record.with_value(|record| {
        let mut events = record.events().iter();
        events.any(|event| !record.is_past(event))
    });
    is_ahead.then(|| {
        let file = page.site.base().file(&calendar::list_file(page.lang, None));
        view! {
            <p class="agenda__calendar not-in-wechat">
                {words.calendar}" "
                <a href=file type="text/calendar" rel="external">{words.calendar_file}</a>
            </p>
        }
    })
}
