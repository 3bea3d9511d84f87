//! Notices on the home page: closed days in a moment, others as they are written.

use desk::words::words;
use desk::{edit, template};
use leptos::prelude::*;
use portal::domain::date::Date;

use crate::fields::{At, DayField, PairField, Readable};
use crate::state::desk;

/// The page.
#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <Readable file="config">
            <Closing/>
            <List/>
        </Readable>
    }
}

#[component]
fn Closing() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let days = move || {
        let (first, last): (Date, Date) = (from.get().parse().ok()?, to.get().parse().ok()?);
        (first <= last).then_some((first, last))
    };
    let add = move |entry| {
        let text = untrack(|| desk.text("config"));
        // The newest first.
        let text = match desk.with("config", "/notices", |_| ()) {
            Some(()) => edit::insert(&text, "/notices", 0, &entry),
            None => edit::set(&text, "/notices", &serde_json::json!([entry])),
        };
        if let Some(text) = text {
            desk.replace("config", text);
        }
    };
    let close = move |_| {
        if let Some((from, to)) = untrack(days) {
            add(template::closing(desk.today, from, to));
        }
    };
    view! {
        <fieldset class="desk-field">
            <legend class="desk-field__label">{words.closing_notice}</legend>
            <div class="desk-row">
                <label>
                    {words.from}
                    <input
                        class="input"
                        id="closing-from"
                        type="date"
                        on:change=move |event| from.set(event_target_value(&event))
                    />
                </label>
                <label>
                    {words.to}
                    <input
                        class="input"
                        id="closing-to"
                        type="date"
                        on:change=move |event| to.set(event_target_value(&event))
                    />
                </label>
            </div>
            <p class="desk-buttons">
                <button
                    class="button"
                    id="closing-add"
                    type="button"
                    disabled=move || days().is_none()
                    on:click=close
                >
                    {words.add_closing}
                </button>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| add(template::notice(desk.today))
                >
                    {words.add_notice}
                </button>
            </p>
        </fieldset>
    }
}

#[component]
fn List() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let count = Memo::new(move |_| desk.count("config", "/notices"));
    let rows = move || {
        if count.get() == 0 {
            return view! { <p class="quiet">{words.no_notices}</p> }.into_any();
        }
        let rows = (0..count.get()).map(|index| {
            let place = format!("/notices/{index}");
            let at = At::fixed("config", place.clone());
            let remove = move |_| desk.put("config", &place, None);
            view! {
                <div class="desk-form">
                    <DayField at name="date" label=words.notice_date/>
                    <PairField at name="text" label=words.notice_text rows=3/>
                    <button class="button button--quiet" type="button" on:click=remove>
                        {words.remove}
                    </button>
                </div>
            }
        });
        rows.collect_view().into_any()
    };
    view! { {rows} }
}
