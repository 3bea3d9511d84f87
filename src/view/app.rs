//! The browser's side: the router, and what a visitor notices of a navigation
//! besides the page: title, language, focus, announcement, place.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route as RouteView, Router};
use leptos_router::hooks::use_location;
use leptos_router::path;

use super::page::{page, summary};
use super::site::Site;
use crate::domain::route::Route;
use crate::platform::{document, place};

/// The whole app.
#[component]
pub fn App(
    /// What every page can reach.
    site: Site,
) -> impl IntoView {
    let base = site.base().for_router().to_owned();
    view! {
        <Router base=base>
            <Pages site=site />
        </Router>
    }
}

/// One wildcard route: which page it is, the domain decides.
#[component]
fn Pages(site: Site) -> impl IntoView {
    let pathname = use_location().pathname;
    let hash = use_location().hash;
    let route = {
        let site = site.clone();
        Memo::new(move |_| Route::parse(site.base().strip(&pathname.read())))
    };
    {
        let site = site.clone();
        Effect::new(move |before: Option<Route>| {
            let now = route.get();
            let at_part = !hash.get_untracked().is_empty();
            arrive(&site, before.as_ref(), &now, at_part);
            now
        });
    }
    let show = move || page(&site, &route.get());
    let fallback = show.clone();
    view! {
        <FlatRoutes fallback=fallback>
            <RouteView path=path!("/*any") view=move || show.clone() />
        </FlatRoutes>
    }
}

fn arrive(site: &Site, before: Option<&Route>, now: &Route, at_part: bool) {
    let summary = summary(site, now);
    document::describe(&summary.title, &summary.description, summary.lang.html());
    let Some(before) = before else { return };
    let same_thing = before.lang() != now.lang() && now.in_lang(summary.lang.other()) == *before;
    let title = summary.title;
    // The new page stands after the next frame.
    request_animation_frame(move || {
        if same_thing {
            place::restore();
        } else if !at_part {
            place::focus_heading();
        }
        document::announce(&title);
    });
}
