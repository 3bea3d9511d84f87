//! What the check says of all files. The list stays where it stands while it is
//! renewed, so that it is folded as the person has left it.

use desk::about::is_mendable;
use desk::words::words;
use leptos::prelude::*;
use portal::domain::check::letters;
use portal::i18n::check::{Tongue, told};
use serde_json::json;

use crate::state::{Desk, desk};

/// The panel.
#[component]
pub fn Findings() -> impl IntoView {
    let desk = desk();
    let count = Memo::new(move |_| desk.checked.with(|checked| checked.findings.len()));
    let state = move || match (desk.is_checking.get(), count.get()) {
        (true, _) => "checking",
        (false, 0) => "sound",
        (false, _) => "unsound",
    };
    let line = move || {
        let words = words(desk.lang.get());
        match (desk.is_checking.get(), count.get()) {
            (true, _) => words.checking.to_owned(),
            (false, 0) => words.sound.to_owned(),
            (false, count) => words.problems.replace('#', &count.to_string()),
        }
    };
    let is_mendable = Memo::new(move |_| {
        desk.checked
            .with(|checked| checked.findings.iter().any(is_mendable))
    });
    let mend_all = move || {
        is_mendable.get().then(|| {
            view! {
                <button class="button" id="mend-letters" type="button" on:click=move |_| mend(desk)>
                    {words(desk.lang.get()).mend_letters}
                </button>
            }
        })
    };
    let rows = move || {
        let tongue = Tongue::In(desk.lang.get());
        desk.checked.with(|checked| {
            let rows = checked.findings.iter().map(|finding| {
                let told = told(finding, tongue);
                view! {
                    <li class="desk-item">
                        <p>{told.place}</p>
                        <p><strong>{told.what}</strong>" "{told.mend}</p>
                    </li>
                }
            });
            rows.collect_view()
        })
    };
    view! {
        <div id="findings" class="desk-state" data-state=state>
            <p role="status">{line}</p>
            <details open hidden=move || count.get() == 0>
                <summary>{move || words(desk.lang.get()).findings}</summary>
                {mend_all}
                <ul class="desk-list">{rows}</ul>
            </details>
        </div>
    }
}

/// Takes out of the texts that were found what nobody typed, where it is certain what
/// was meant.
fn mend(desk: Desk) {
    let found = desk
        .checked
        .with_untracked(|checked| checked.findings.clone());
    for one in found.iter().filter(|one| is_mendable(one)) {
        let text = untrack(|| desk.words(one.file, &one.pointer));
        let mended = letters::mended(&text).trim().to_owned();
        desk.put(one.file, &one.pointer, Some(json!(mended)));
    }
}
