//! Amounts and rounds of a programme.

use desk::words::words;
use leptos::prelude::*;
use portal::domain::text::Lang;
use serde_json::{Value, json};

use crate::fields::{At, ChoiceField, DayField, LineField, NumberField, PairField, Readable};
use crate::state::{Desk, desk};

/// The sources that a statement may name: the office's own notice first.
pub fn sources(desk: Desk, lang: Lang) -> Vec<(String, String)> {
    let of = |list: &Value| {
        let list = list.as_array().into_iter().flatten();
        let mut out = Vec::new();
        for source in list {
            let text = |value: &Value| {
                value
                    .get(lang.code())
                    .and_then(Value::as_str)
                    .map(str::to_owned)
            };
            let Some(id) = source.get("id").and_then(Value::as_str) else {
                continue;
            };
            let title = source.get("title").and_then(text).unwrap_or_default();
            let sections = source.get("sections").and_then(Value::as_array);
            for section in sections.into_iter().flatten() {
                let Some(inner) = section.get("id").and_then(Value::as_str) else {
                    continue;
                };
                let name = section.get("title").and_then(text).unwrap_or_default();
                out.push((format!("{id}#{inner}"), format!("{title} — {name}")));
            }
            out.push((id.to_owned(), title));
        }
        out.sort_by_key(|(id, _)| id != "office-notice");
        out
    };
    desk.with("sources", "/sources", of).unwrap_or_default()
}

/// The sources of a statement behind the one that the form has a field for.
#[component]
pub fn FurtherSources(
    /// The list of its sources.
    at: At,
    /// Sources and what they are called.
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let rows = move || {
        let place = at.holder.get();
        let behind = 1..desk.count(at.file, &place).max(1);
        let rows = behind.map(|index| {
            let id = desk.words(at.file, &format!("{place}/{index}"));
            let name = options.with(|all| {
                let found = all.iter().find(|(one, _)| *one == id);
                found.map_or(id.clone(), |(_, name)| name.clone())
            });
            view! { <li>{name}</li> }
        });
        let rows: Vec<_> = rows.collect();
        (!rows.is_empty()).then(|| {
            view! {
                <div class="small quiet">
                    <p>{words.further_sources}</p>
                    <ul class="desk-list">{rows}</ul>
                </div>
            }
        })
    };
    view! { {rows} }
}

/// How sure a statement is goes along with the source that is chosen for it, where the
/// source says so.
pub fn with_confidence(desk: Desk, cite: At) -> Callback<String> {
    Callback::new(move |source: String| {
        let confidence = match source.as_str() {
            "office-notice" => "official-current",
            section if section.starts_with("brochure#") => "brochure",
            _ => return,
        };
        let place = format!("{}/confidence", cite.holder.get_untracked());
        desk.put(cite.file, &place, Some(json!(confidence)));
    })
}

/// The page.
#[component]
pub fn Money() -> impl IntoView {
    let desk = desk();
    view! {
        <Readable file="programmes">
            <Choose/>
            {move || view! { <Form programme=desk.programme.get()/> }}
        </Readable>
    }
}

#[component]
fn Choose() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    let rows = move || {
        let chosen = desk.programme.get();
        let rows = (0..desk.count("programmes", "/programmes")).map(|index| {
            let name = format!("/programmes/{index}/name/{}", lang.code());
            let name = desk.words("programmes", &name);
            view! { <option value=index.to_string() prop:selected=index == chosen>{name}</option> }
        });
        rows.collect_view()
    };
    let choose = move |event| {
        desk.programme
            .set(event_target_value(&event).parse().unwrap_or(0))
    };
    view! {
        <div class="desk-field">
            <label class="desk-field__label" for="choose-programme">{words.choose_programme}</label>
            <select class="input" id="choose-programme" on:change=choose>{rows}</select>
        </div>
    }
}

#[component]
fn Form(programme: usize) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang.get_untracked();
    let words = words(lang);
    let count = |list: &str| {
        untrack(|| desk.count("programmes", &format!("/programmes/{programme}/{list}")))
    };
    let options = Signal::derive(move || sources(desk, lang));
    let money = (0..count("money")).map(|index| {
        let place = format!("/programmes/{programme}/money/{index}");
        let name = desk.words("programmes", &format!("{place}/label/{}", lang.code()));
        let at = At::fixed("programmes", place.clone());
        let cite = At::fixed("programmes", format!("{place}/cite"));
        let source = At::fixed("programmes", format!("{place}/cite/source"));
        view! {
            <fieldset class="desk-form">
                <legend>{name}</legend>
                <div class="desk-row">
                    <NumberField at name="amount" label=words.amount/>
                    <LineField at=cite name="year" label=words.year hint=words.year_hint/>
                </div>
                <ChoiceField
                    at=source
                    name="0"
                    label=words.source
                    options
                    before=with_confidence(desk, cite)
                />
                <FurtherSources at=source options/>
            </fieldset>
        }
    });
    let rounds = (0..count("rounds")).map(|index| {
        let place = format!("/programmes/{programme}/rounds/{index}");
        let at = At::fixed("programmes", place);
        view! {
            <div class="desk-form">
                <PairField at name="label" label=words.name rows=1/>
                <div class="desk-row">
                    <DayField at name="deadline" label=words.deadline/>
                    <DayField at name="start_from" label=words.start_from/>
                    <DayField at name="start_to" label=words.start_to/>
                </div>
            </div>
        }
    });
    view! {
        {untrack(|| money.collect_view())}
        <h3>{words.rounds}</h3>
        {rounds.collect_view()}
    }
}
