//! How to reach the office, and what is set for the site.

use desk::words::words;
use leptos::prelude::*;
use serde_json::json;

use crate::fields::{
    At, ChoiceField, DayField, LineField, NumberField, PairField, Readable, SwitchField,
};
use crate::state::desk;

/// The page.
#[component]
pub fn Office() -> impl IntoView {
    view! {
        <Readable file="topics"><Contact/></Readable>
        <Readable file="config"><Site/></Readable>
    }
}

#[component]
fn Contact() -> impl IntoView {
    let words = words(desk().lang.get_untracked());
    let at = At::fixed("topics", "/contact");
    view! {
        <fieldset class="desk-form">
            <legend>{words.office}</legend>
            <PairField at name="address" label=words.address/>
            <div class="desk-row">
                <LineField at name="telephone" label=words.telephone/>
                <LineField at name="email" label=words.email/>
            </div>
            <LineField at name="website" label=words.website/>
        </fieldset>
    }
}

#[component]
fn Site() -> impl IntoView {
    let desk = desk();
    let words = words(desk.lang.get_untracked());
    let at = At::fixed("config", "");
    let operator = At::fixed("config", "/operator");
    let rate = At::fixed("config", "/exchange");
    let has_rate = Memo::new(move |_| desk.with("config", "/exchange", |_| ()).is_some());
    let add_rate = move |_| {
        let entry = json!({
            "yuan_e4_per_100_yen": 45_000,
            "date": desk.today.to_string(),
            "source": {"ja": "", "zh": ""},
        });
        desk.put("config", "/exchange", Some(entry));
    };
    let exchange = move || {
        if has_rate.get() {
            let remove = move |_| desk.put("config", "/exchange", None);
            return view! {
                <div class="desk-row">
                    <NumberField at=rate name="yuan_e4_per_100_yen" label=words.rate/>
                    <DayField at=rate name="date" label=words.rate_date/>
                </div>
                <PairField at=rate name="source" label=words.rate_source rows=1/>
                <button class="button button--quiet" type="button" on:click=remove>
                    {words.remove}
                </button>
            }
            .into_any();
        }
        view! { <button class="button" type="button" on:click=add_rate>{words.add_rate}</button> }
            .into_any()
    };
    let maps = [
        ("", words.map_physical),
        ("schematic", words.map_schematic),
        ("off", words.map_off),
    ];
    let maps = maps.map(|(value, name)| (value.to_owned(), name.to_owned()));
    view! {
        <fieldset class="desk-form">
            <legend>{words.site}</legend>
            <PairField at name="title" label=words.site_title rows=1/>
            <PairField at name="tagline" label=words.tagline/>
            <div class="desk-row">
                <LineField at name="site_origin" label=words.origin/>
                <LineField at name="edition" label=words.edition/>
            </div>
            <SwitchField at=operator name="approved" label=words.approved/>
            <ChoiceField at name="map" label=words.map options=Signal::stored(maps.to_vec())/>
            <div class="desk-row">
                <LineField at name="map_review_number" label=words.map_review/>
                <LineField at name="icp_number" label=words.icp/>
            </div>
            {exchange}
        </fieldset>
    }
}
