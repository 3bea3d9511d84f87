//! The controls that forms are made of: each is bound to a place of a file and shows
//! what the check says of it.

use desk::about::is_about;
use desk::words::words;
use leptos::prelude::*;
use portal::domain::text::Lang;
use portal::i18n::check::{Tongue, told};
use serde_json::{Value, json};

use crate::state::{Desk, desk};

/// A place of a file: the pointer of what holds a field moves when lists do.
#[derive(Clone, Copy)]
pub struct At {
    pub file: &'static str,
    pub holder: Signal<String>,
}

impl At {
    /// A place that stays.
    pub fn fixed(file: &'static str, holder: impl Into<String>) -> Self {
        Self {
            file,
            holder: Signal::stored(holder.into()),
        }
    }

    fn field(self, name: &str) -> String {
        format!("{}/{name}", self.holder.get())
    }

    fn field_now(self, name: &str) -> String {
        format!("{}/{name}", self.holder.get_untracked())
    }
}

/// The id of a control, for its label and for whoever looks for it.
fn id(at: At, name: &str) -> String {
    let place = at.field_now(name).replace('/', "-");
    format!("f-{}{place}", at.file)
}

/// What the check says of a field.
#[component]
pub fn Errors(at: At, name: &'static str) -> impl IntoView {
    let desk = desk();
    move || {
        let place = at.field(name);
        let tongue = Tongue::In(desk.lang.get());
        let lines = desk.checked.with(|checked| {
            let about = checked.findings.iter();
            let about = about.filter(|one| is_about(one, at.file, &place));
            about.map(|one| told(one, tongue)).collect::<Vec<_>>()
        });
        let lines = lines.into_iter().map(|line| {
            view! { <p class="desk-error" role="alert"><strong>{line.what}</strong>" "{line.mend}</p> }
        });
        lines.collect_view()
    }
}

/// A field with its label, and what the check says of it.
#[component]
fn Labelled(at: At, name: &'static str, label: String, children: Children) -> impl IntoView {
    view! {
        <div class="desk-field">
            <label class="desk-field__label" for=id(at, name)>{label}</label>
            {children()}
            <Errors at name/>
        </div>
    }
}

fn is_wrong(desk: Desk, at: At, name: &str) -> bool {
    let place = at.field(name);
    desk.checked.with(|checked| {
        checked
            .findings
            .iter()
            .any(|one| is_about(one, at.file, &place))
    })
}

/// A day.
#[component]
pub fn DayField(at: At, name: &'static str, label: &'static str) -> impl IntoView {
    view! { <LineField at name label kind="date"/> }
}

/// A line of text, a day or an address.
#[component]
pub fn LineField(
    at: At,
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView {
    let desk = desk();
    let put = move |event| {
        let text = event_target_value(&event);
        let value = (!text.trim().is_empty()).then(|| json!(text.trim()));
        desk.put(at.file, &at.field_now(name), value);
    };
    let hint = (!hint.is_empty()).then(|| view! { <p class="small quiet">{hint}</p> });
    // A day is whole, or it is none: it counts once it is chosen.
    view! {
        <Labelled at name label>
            <input
                class="input"
                id=id(at, name)
                type=kind
                aria-invalid=move || is_wrong(desk, at, name).then_some("true")
                prop:value=move || desk.words(at.file, &at.field(name))
                on:change=put
            />
            {hint}
        </Labelled>
    }
}

/// A whole number.
#[component]
pub fn NumberField(at: At, name: &'static str, label: &'static str) -> impl IntoView {
    let desk = desk();
    let put = move |event| {
        // As people type it: full width, with commas.
        let text = portal::domain::text::narrow_digits(&event_target_value(&event));
        let digits: String = text
            .chars()
            .filter(|one| !",， 円元".contains(*one))
            .collect();
        let value = match digits.parse::<u64>() {
            Ok(number) => Some(json!(number)),
            Err(_) if digits.is_empty() => None,
            Err(_) => Some(json!(digits)),
        };
        desk.put(at.file, &at.field_now(name), value);
    };
    view! {
        <Labelled at name label=label.to_owned()>
            <input
                class="input desk-number"
                id=id(at, name)
                type="text"
                inputmode="numeric"
                aria-invalid=move || is_wrong(desk, at, name).then_some("true")
                prop:value=move || desk.words(at.file, &at.field(name))
                on:input=put
            />
        </Labelled>
    }
}

/// Yes or no.
#[component]
pub fn SwitchField(
    at: At,
    name: &'static str,
    label: &'static str,
    /// Whether no is said by leaving the field out.
    #[prop(optional)]
    left_out: bool,
) -> impl IntoView {
    let desk = desk();
    let is_on = move || desk.words(at.file, &at.field(name)) == "true";
    let put = move |event| {
        let is_on = event_target_checked(&event);
        let value = (is_on || !left_out).then(|| json!(is_on));
        desk.put(at.file, &at.field_now(name), value);
    };
    view! {
        <p class="desk-field">
            <label class="desk-switch">
                <input type="checkbox" id=id(at, name) prop:checked=is_on on:change=put/>
                {label}
            </label>
        </p>
    }
}

/// One of several. An empty choice takes the field out.
#[component]
pub fn ChoiceField(
    at: At,
    name: &'static str,
    label: &'static str,
    /// Values and what they are called.
    options: Signal<Vec<(String, String)>>,
    /// Called before a value is put.
    #[prop(optional)]
    before: Option<Callback<String>>,
) -> impl IntoView {
    let desk = desk();
    let put = move |event| {
        let chosen = event_target_value(&event);
        if let Some(before) = before {
            before.run(chosen.clone());
        }
        let value = (!chosen.is_empty()).then(|| json!(chosen));
        desk.put(at.file, &at.field_now(name), value);
    };
    let rows = move || {
        let now = desk.words(at.file, &at.field(name));
        let mut options = options.get();
        if options.iter().all(|(value, _)| *value != now) {
            // Otherwise the first would look chosen.
            options.insert(0, (now.clone(), now.clone()));
        }
        let options = options.into_iter().map(|(value, text)| {
            let is_chosen = value == now;
            view! { <option value=value prop:selected=is_chosen>{text}</option> }
        });
        options.collect_view()
    };
    view! {
        <Labelled at name label=label.to_owned()>
            <select class="input" id=id(at, name) on:change=put>{rows}</select>
        </Labelled>
    }
}

/// A text in both languages, side by side.
#[component]
pub fn PairField(
    at: At,
    name: &'static str,
    #[prop(into)] label: String,
    /// Whether it may be left out.
    #[prop(optional)]
    optional: bool,
    /// Lines of each.
    #[prop(default = 2)]
    rows: u32,
) -> impl IntoView {
    let desk = desk();
    let one = move |lang: Lang| {
        let code = lang.code();
        let path = move || format!("{}/{code}", at.field(name));
        let put = move |event| {
            // No text of the data has a line break in it.
            let text = event_target_value(&event).replace(['\r', '\n'], "");
            put_pair(desk, at, name, lang, &text, optional);
        };
        let label = move || {
            let words = words(desk.lang.get());
            if lang == Lang::Ja { words.ja } else { words.zh }
        };
        view! {
            <label class="desk-pair__one">
                <span class="small quiet">{label}</span>
                <textarea
                    class="input"
                    id=format!("{}-{code}", id(at, name))
                    lang=lang.html()
                    rows=rows
                    prop:value=move || desk.words(at.file, &path())
                    on:input=put
                ></textarea>
            </label>
        }
    };
    view! {
        <fieldset class="desk-field desk-pair">
            <legend class="desk-field__label">{label}</legend>
            <div class="desk-pair__both">{one(Lang::Ja)}{one(Lang::Zh)}</div>
            <Errors at name/>
        </fieldset>
    }
}

/// An optional text appears with its first letter and goes with its last.
fn put_pair(desk: Desk, at: At, name: &str, lang: Lang, text: &str, optional: bool) {
    let place = at.field_now(name);
    let other = format!("{place}/{}", lang.other().code());
    let other = untrack(|| desk.words(at.file, &other));
    if optional && text.trim().is_empty() && other.trim().is_empty() {
        return desk.put(at.file, &place, None);
    }
    let is_there = untrack(|| desk.with(at.file, &place, Value::is_object)) == Some(true);
    if is_there {
        return desk.put(
            at.file,
            &format!("{place}/{}", lang.code()),
            Some(json!(text)),
        );
    }
    let (ja, zh) = match lang {
        Lang::Ja => (text, ""),
        Lang::Zh => ("", text),
    };
    desk.put(at.file, &place, Some(json!({"ja": ja, "zh": zh})));
}

/// That a file cannot be shown in fields, with the way to its letters.
#[component]
pub fn Readable(file: &'static str, children: ChildrenFn) -> impl IntoView {
    let desk = desk();
    let children = StoredValue::new(children);
    let is_readable = Memo::new(move |_| desk.is_readable(file));
    move || {
        if is_readable.get() {
            return children.with_value(|children| children()).into_any();
        }
        let words = words(desk.lang.get());
        let open = move |_| {
            desk.file.set(file);
            desk.tab.set(crate::state::Tab::Plain);
        };
        view! {
            <p class="notice">{words.broken_form}</p>
            <button class="button" type="button" on:click=open>{words.to_plain}</button>
        }
        .into_any()
    }
}
