//! Events: templates, the list, and the form of one.

use desk::words::words;
use desk::{cities, edit, event, template};
use leptos::prelude::*;
use portal::i18n::date;
use serde_json::{Value, json};

use crate::fields::{At, ChoiceField, DayField, LineField, PairField, Readable, SwitchField};
use crate::money::{FurtherSources, sources, with_confidence};
use crate::state::{Desk, desk};

/// The page.
#[component]
pub fn Events() -> impl IntoView {
    let desk = desk();
    view! {
        <Readable file="events">
            <Templates/>
            <Choose/>
            {move || desk.event.get().map(|id| view! { <Form id/> })}
        </Readable>
    }
}

/// A button for each template.
#[component]
fn Templates() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let add = move |kind: &'static str| {
        let taken = ids(desk);
        let taken: Vec<&str> = taken.iter().map(String::as_str).collect();
        let id = template::free_id(kind, &taken);
        let entry = template::event(kind, &id, desk.today);
        let text = untrack(|| desk.text("events"));
        if let Some(text) = event::added(&text, &entry) {
            desk.replace("events", text);
            desk.event.set(Some(id));
        }
    };
    let buttons = template::TEMPLATES.map(|(kind, _, _)| {
        let lang = desk.lang.get_untracked();
        let name = name_of(desk, "kinds", kind, lang.code());
        view! {
            <button class="button" type="button" data-template=kind on:click=move |_| add(kind)>
                {words.new_event}" · "{name}
            </button>
        }
    });
    view! { <p class="desk-buttons">{buttons.into_iter().collect_view()}</p> }
}

fn ids(desk: Desk) -> Vec<String> {
    let of = |list: &Value| {
        let events = list.as_array().into_iter().flatten();
        let ids = events.filter_map(|event| event.get("id")?.as_str().map(str::to_owned));
        ids.collect()
    };
    untrack(|| desk.with("events", "/events", of)).unwrap_or_default()
}

/// What an entry of a list is called.
fn name_of(desk: Desk, list: &str, id: &str, lang: &str) -> String {
    let find = |entries: &Value| {
        let mut entries = entries.as_array()?.iter();
        let entry = entries.find(|entry| entry.get("id").and_then(Value::as_str) == Some(id))?;
        entry.get("name")?.get(lang)?.as_str().map(str::to_owned)
    };
    let name = untrack(|| desk.with("events", &format!("/{list}"), find)).flatten();
    name.unwrap_or_else(|| id.to_owned())
}

/// The events, the newest first.
#[component]
fn Choose() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let rows = move || {
        let lang = desk.lang.get();
        let chosen = desk.event.get();
        let rows = desk.with("events", "/events", |list| {
            let events = list.as_array().into_iter().flatten().rev();
            let rows = events.map(|event| {
                let text = |field: &str| event.get(field).and_then(Value::as_str).unwrap_or("");
                let title = event
                    .get("title")
                    .and_then(|title| title.get(lang.code())?.as_str());
                let day = text("start")
                    .parse()
                    .map_or_else(|_| text("start").to_owned(), |day| date(day, lang));
                (
                    text("id").to_owned(),
                    format!("{day}　{}", title.unwrap_or_default()),
                )
            });
            rows.collect::<Vec<_>>()
        });
        let options = rows.unwrap_or_default().into_iter().map(|(id, name)| {
            let is_chosen = chosen.as_deref() == Some(id.as_str());
            view! { <option value=id prop:selected=is_chosen>{name}</option> }
        });
        options.collect_view()
    };
    let choose = move |event| {
        let id = event_target_value(&event);
        desk.event.set((!id.is_empty()).then_some(id));
    };
    view! {
        <div class="desk-field">
            <label class="desk-field__label" for="choose-event">{words.choose_event}</label>
            <select class="input" id="choose-event" on:change=choose>
                <option value="">"—"</option>
                {rows}
            </select>
        </div>
    }
}

/// The fields of an event. Its place in the file moves with its day.
#[component]
fn Form(id: String) -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let lang = desk.lang.get_untracked();
    let own = id.clone();
    let holder = Memo::new(move |_| {
        let found = desk
            .with("events", "", |file| event::pointer(file, &own))
            .flatten();
        found.unwrap_or_else(|| "/events/none".to_owned())
    });
    let at = At {
        file: "events",
        holder: holder.into(),
    };
    let list = move |name: &'static str| {
        Signal::derive(move || {
            let of = |entries: &Value| {
                let entries = entries.as_array().into_iter().flatten();
                let named = entries.filter_map(|entry| {
                    let id = entry.get("id")?.as_str()?.to_owned();
                    Some((
                        id,
                        entry.get("name")?.get(lang.code())?.as_str()?.to_owned(),
                    ))
                });
                named.collect::<Vec<_>>()
            };
            desk.with("events", name, of).unwrap_or_default()
        })
    };
    let published = {
        let id = id.clone();
        move || {
            let opened = serde_json::from_str(&desk.opened("events"));
            opened.is_ok_and(|opened| event::pointer(&opened, &id).is_some())
        }
    };
    let remove = move |_| {
        let place = holder.get_untracked();
        let text = untrack(|| desk.text("events"));
        desk.event.set(None);
        if let Some(text) = edit::remove(&text, &place) {
            desk.replace("events", text);
        }
    };
    view! {
        <div class="desk-form" id="event-form">
            <SwitchField at name="cancelled" label=words.cancelled left_out=true/>
            <PairField at name="title" label=words.name/>
            <div class="desk-row">
                <DayField at name="start" label=words.start/>
                <DayField at name="end" label=words.end/>
            </div>
            <PairField at name="hours" label=words.hours optional=true rows=1/>
            <div class="desk-row">
                <ChoiceField at name="kind" label=words.kind options=list("/kinds")/>
                <ChoiceField at name="organiser" label=words.organiser options=list("/organisers")/>
            </div>
            <City at/>
            <PairField at name="venue" label=words.venue optional=true rows=1/>
            <PairField at name="spoken" label=words.spoken optional=true rows=1/>
            <LineField at name="registration" label=words.registration/>
            <Programmes at/>
            <PairField at name="note" label=words.note optional=true/>
            <Source at/>
            <p class="desk-buttons">
                <button class="button button--quiet" type="button" disabled=published.clone() on:click=remove>
                    {words.remove}
                </button>
                {move || published().then_some(words.remove_hint)}
            </p>
        </div>
    }
}

/// The city by its name in either language: what is not in the file yet is prepared.
#[component]
fn City(at: At) -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let lang = desk.lang.get_untracked();
    let options = Signal::derive(move || {
        let of = |entries: &Value| {
            let entries = entries.as_array().into_iter().flatten();
            let named = entries.filter_map(|entry| {
                let id = entry.get("id")?.as_str()?.to_owned();
                let name = |lang: &str| entry.get("name")?.get(lang)?.as_str();
                Some((id, both(name(lang.code())?, name(lang.other().code())?)))
            });
            named.collect::<Vec<_>>()
        };
        let mut options = vec![(String::new(), words.no_city.to_owned())];
        options.extend(desk.with("events", "/places", of).unwrap_or_default());
        for city in cities::cities() {
            if options.iter().all(|(id, _)| *id != city.id) {
                let name = both(city.name.get(lang), city.name.get(lang.other()));
                options.push((city.id.clone(), name));
            }
        }
        options
    });
    let prepare = Callback::new(move |id: String| {
        let is_there = untrack(|| {
            desk.with("events", "/places", |places| {
                let mut places = places.as_array().into_iter().flatten();
                places.any(|place| place.get("id").and_then(Value::as_str) == Some(id.as_str()))
            })
        });
        if let (Some(false), Some(city)) = (is_there, cities::city(&id)) {
            desk.put("events", "/places/-", Some(cities::entry(city)));
        }
    });
    view! {
        <ChoiceField at name="place" label=words.city options before=prepare/>
        <p class="small quiet desk-hint">{words.city_hint}</p>
    }
}

fn both(own: &str, other: &str) -> String {
    if own == other {
        own.to_owned()
    } else {
        format!("{own}（{other}）")
    }
}

/// The programmes that the event explains.
#[component]
fn Programmes(at: At) -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let lang = desk.lang.get_untracked();
    let all = desk.with("programmes", "/programmes", |list| {
        let list = list.as_array().into_iter().flatten();
        let named = list.filter_map(|programme| {
            let id = programme.get("id")?.as_str()?.to_owned();
            Some((
                id,
                programme
                    .get("name")?
                    .get(lang.code())?
                    .as_str()?
                    .to_owned(),
            ))
        });
        named.collect::<Vec<_>>()
    });
    let place = move || format!("{}/programmes", at.holder.get());
    let chosen = move || -> Vec<String> {
        let of = |list: &Value| {
            let list = list.as_array().into_iter().flatten();
            list.filter_map(|id| id.as_str().map(str::to_owned))
                .collect()
        };
        desk.with("events", &place(), of).unwrap_or_default()
    };
    let rows = all.unwrap_or_default().into_iter().map(|(id, name)| {
        let own = id.clone();
        let is_on = move || chosen().contains(&own);
        let put = move |event| {
            let mut ids = untrack(chosen);
            ids.retain(|one| *one != id);
            if event_target_checked(&event) {
                ids.push(id.clone());
            }
            let value = (!ids.is_empty()).then(|| json!(ids));
            desk.put("events", &untrack(place), value);
        };
        view! {
            <label class="desk-switch">
                <input type="checkbox" prop:checked=is_on on:change=put/>
                {name}
            </label>
        }
    });
    view! {
        <fieldset class="desk-field">
            <legend class="desk-field__label">{words.programmes}</legend>
            {rows.collect_view()}
        </fieldset>
    }
}

/// Where the event is known from: the office's own notice, or one of the sources.
#[component]
fn Source(at: At) -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let lang = desk.lang.get_untracked();
    let below = move |place: &'static str| At {
        file: "events",
        holder: Signal::derive(move || format!("{}/{place}", at.holder.get())),
    };
    let options = Signal::derive(move || sources(desk, lang));
    let before = with_confidence(desk, below("cite"));
    view! {
        <ChoiceField at=below("cite/source") name="0" label=words.source options before/>
        <FurtherSources at=below("cite/source") options/>
    }
}
