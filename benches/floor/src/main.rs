//! The least a routed leptos app is: one route, and one button that answers.
//! The portal's figures mean something only beside those of an app that does
//! nothing, started by the same browser in the same minutes.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

/// A button that counts: the measuring script looks for both by these ids.
#[component]
fn Counter() -> impl IntoView {
    let count = RwSignal::new(0);
    view! {
        <button id="count" on:click=move |_| count.update(|count| *count += 1)>"+1"</button>
        <output id="answer">{count}</output>
    }
}

fn main() {
    mount_to_body(|| {
        view! {
            <Router>
                <Routes fallback=|| "404">
                    <Route path=path!("/") view=Counter/>
                </Routes>
            </Router>
        }
    });
}
