//! What the office is to confirm, those first that touch the most visitors, and how
//! much of the site is confirmed.

use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::review::{Item, Review, review};
use portal::domain::content::Content;
use portal::domain::text::Lang;
use portal::i18n::check::Tongue;
use portal::i18n::check::review::{ask, figure, ground, line, origins, year_of};
use serde_json::json;

use crate::browser;
use crate::preview::page_of;
use crate::state::{Desk, Tab, desk};

/// The page.
#[component]
pub fn Confirm() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    let day = RwSignal::new(desk.today.to_string());
    let by = RwSignal::new(browser::kept("jsps-desk-1-initials").unwrap_or_default());
    let only_open = RwSignal::new(true);
    let tongue = Tongue::In(lang);
    // `None` while something is to be mended first.
    let found: Memo<Option<Review>> = Memo::new(move |_| {
        desk.checked.with(|checked| {
            let content = checked.content.as_ref();
            content.map(|content| review(content, desk.today))
        })
    });
    let is_missing = move || found.with(Option::is_none);
    let unsound = move || is_missing().then(|| view! { <p class="notice">{words.not_yet}</p> });
    let total = move || found.with(|found| found.as_ref().map(|found| figure(found, tongue)));
    let asks = move || {
        found.with(|found| {
            let asks = found.iter().flat_map(|found| &found.asks);
            asks.map(|one| view! { <li>{ask(one, tongue)}</li> })
                .collect_view()
        })
    };
    let asked = move || found.with(|found| found.as_ref().map_or(0, |found| found.asks.len()));
    let rows = move || {
        let only_open = only_open.get();
        let put = Confirming { day, by };
        desk.checked.with_untracked(|checked| {
            let content = checked.content.as_ref()?;
            found.with(|found| {
                let items = found.as_ref()?.items.iter();
                let items = items.filter(|item| !only_open || item.confirmed.is_none());
                let rows = items.map(|item| row(desk, content, item, lang, put));
                Some(rows.collect_view())
            })
        })
    };
    let keep = move |event| {
        let initials = event_target_value(&event);
        browser::keep("jsps-desk-1-initials", Some(&initials));
        by.set(initials);
    };
    view! {
        <p>{words.confirm_hint}</p>
        <div class="desk-row">
            <label>
                {words.confirm_day}
                <input
                    class="input"
                    id="confirm-day"
                    type="date"
                    prop:value=move || day.get()
                    on:change=move |event| day.set(event_target_value(&event))
                />
            </label>
            <label>
                {words.initials}
                <input class="input" id="confirm-by" prop:value=move || by.get() on:input=keep/>
            </label>
        </div>
        <label class="desk-switch">
            <input
                type="checkbox"
                prop:checked=move || only_open.get()
                on:change=move |event| only_open.set(event_target_checked(&event))
            />
            {words.only_open}
        </label>
        {unsound}
        <div hidden=is_missing>
            <p class="desk-figure" id="confirm-figure">{total}</p>
            <details class="desk-form">
                <summary>{words.asks}"（"{asked}"）"</summary>
                <ul class="desk-list">{asks}</ul>
            </details>
            <ol class="desk-list">{rows}</ol>
        </div>
    }
}

/// The day and the initials that are put.
#[derive(Clone, Copy)]
struct Confirming {
    day: RwSignal<String>,
    by: RwSignal<String>,
}

fn row(desk: Desk, content: &Content, item: &Item, lang: Lang, put: Confirming) -> AnyView {
    let words = words(lang);
    let tongue = Tongue::In(lang);
    let (place, text) = line(item, tongue);
    let origins = origins(item, content, tongue).into_iter().map(|origin| {
        let title = match origin.url {
            Some(url) => view! {
                <a href=url.to_owned() target="_blank" rel="noreferrer">{origin.title}</a>
            }
            .into_any(),
            None => origin.title.into_any(),
        };
        view! { <li>{title}</li> }
    });
    let year = year_of(item, tongue).map(|year| format!("（{year}）"));
    let target = format!("{}/confirmed", item.pointer);
    let file = item.file;
    let page = page_of(content, file, &item.pointer);
    let confirm = {
        let (target, page) = (target.clone(), page.clone());
        move |_| {
            let by = put.by.get_untracked();
            let on = put.day.get_untracked();
            if by.trim().is_empty() || on.is_empty() {
                return;
            }
            let entry = json!({"on": on, "by": by.trim()});
            desk.page.set(Some(page.clone()));
            desk.put(file, &target, Some(entry));
        }
    };
    let action = match &item.confirmed {
        Some(confirmed) => {
            let said = format!("{} {}", confirmed.on, confirmed.by);
            let undo = move |_| desk.put(file, &target, None);
            view! {
                <span class="quiet">{said}</span>
                <button class="button button--quiet" type="button" on:click=undo>
                    {words.unconfirm}
                </button>
            }
            .into_any()
        }
        None => view! {
            <button
                class="button"
                type="button"
                data-confirm=format!("{file}{}", item.pointer)
                disabled=move || {
                    put.by.with(|by| by.trim().is_empty()) || put.day.with(String::is_empty)
                }
                title=words.initials_wanted
                on:click=confirm
            >
                {words.confirm_one}
            </button>
        }
        .into_any(),
    };
    let wanted: String = text.chars().take(16).collect();
    let correct = move |_| {
        desk.file.set(file);
        desk.wanted.set(wanted.clone());
        desk.page.set(Some(page.clone()));
        desk.tab.set(Tab::Texts);
    };
    view! {
        <li class="desk-item">
            <p><strong>{ground(item.ground, tongue)}</strong>"　"{place}</p>
            <p>{text}</p>
            <div class="small quiet">
                <p>{words.whence}{year}</p>
                <ul class="desk-list" data-origins>{origins.collect_view()}</ul>
            </div>
            <p class="desk-buttons">
                {action}
                <button class="button button--quiet" type="button" on:click=correct>
                    {words.correct}
                </button>
            </p>
        </li>
    }
    .into_any()
}
