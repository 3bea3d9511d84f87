//! Links: to a page of the portal, out of it, and the doors of a page.

use std::borrow::Cow;

use leptos::prelude::*;

#[cfg(feature = "pages")]
use crate::domain::content::programme::Link;
use crate::domain::route::Page;
use crate::view::page_context::page_context;

/// A link to a page in the language of this one.
#[component]
pub fn PageLink(
    /// The page.
    to: Page,
    /// A part of that page.
    #[prop(optional, into)]
    part: Option<Cow<'static, str>>,
    /// `go` for what is to be done next, `button` for the one action.
    #[prop(optional)]
    class: &'static str,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let mut href = page_context().href(to);
    if let Some(part) = part {
        href.push('#');
        href.push_str(&part);
    }
    let class = (!class.is_empty()).then_some(class);
    view! { <a class=class href=href>{children()}</a> }
}

/// A link out of the portal. It opens in the same window: inside WeChat another
/// one may never come.
#[component]
pub fn OutLink(
    /// The address.
    #[prop(into)]
    href: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! { <a class="external" href=href rel="noopener">{children()}</a> }
}

/// A list of doors.
#[component]
pub fn Doors(children: Children) -> impl IntoView {
    view! { <ul class="doors">{children()}</ul> }
}

/// A way to another page: its name, and what is found there.
#[component]
pub fn Door(
    /// The address.
    #[prop(into)]
    href: String,
    /// The name of what is there.
    #[prop(into)]
    name: Cow<'static, str>,
    /// One sentence.
    #[prop(optional, into)]
    text: Option<Cow<'static, str>>,
    /// Its anchor.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <li id=id>
            <a class="doors__link" href=href>
                <span class="doors__name">{name}</span>
                {text.map(|text| view! { <span class="doors__text">{text}</span> })}
            </a>
        </li>
    }
}

/// Official pages, each with its host and language. A page whose host is not
/// public is left out.
#[cfg(feature = "pages")]
#[component]
pub fn OfficialLinks(links: &'static [Link]) -> impl IntoView {
    use crate::domain::public_host::public_url;
    let page = page_context();
    let items = links
        .iter()
        .filter_map(|link| Some((link, public_url(&link.url)?)))
        .map(|(link, (url, host))| {
            let language = (page.words.page_language)(&link.language);
            view! {
                <li>
                    <OutLink href=url>{page.text(&link.label)}</OutLink>
                    <span class="links__host">{host}" "{language}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="list links">{items}</ul> }
}
