//! The browser's side: the router, and what a visitor notices of a navigation
//! besides the page: title, language, focus, announcement, place.

use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::page::{page, summary};
use super::site::Site;
use crate::domain::route::Route;
use crate::platform::{document, place};

/// The whole app. Which page an address means, the domain decides: of the
/// router only the part is needed that keeps links, history and address
/// together. Its tables of routes, with what they bring along, were twenty
/// kilobytes more.
#[component]
pub fn App(
    /// What every page can reach.
    site: Site,
) -> impl IntoView {
    let browser = BrowserUrl::new().expect("a window has an address");
    browser.init(Some(site.base().for_router().to_owned().into()));
    let url = browser.as_url().clone();
    let route = {
        let (site, url) = (site.clone(), url.clone());
        Memo::new(move |_| Route::parse(site.base().strip(url.read().path())))
    };
    {
        let site = site.clone();
        Effect::new(move |before: Option<Route>| {
            let now = route.get();
            let at_part = !url.read().hash().is_empty();
            if before.as_ref() != Some(&now) {
                arrive(&site, before.as_ref(), &now, at_part);
            }
            // The page stands: the address may follow.
            browser.ready_to_complete();
            now
        });
    }
    move || page(&site, &route.get())
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
