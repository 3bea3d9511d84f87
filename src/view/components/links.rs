//! Links out of the portal.

use leptos::prelude::*;

use crate::domain::content::programme::Link;
use crate::view::folio::Folio;

/// Official pages with their language. They open in the same window: inside
/// WeChat another one may never come.
pub fn list(folio: &Folio<'_>, links: &[Link]) -> AnyView {
    let items = links
        .iter()
        .map(|link| {
            let language = (folio.words.page_language)(&link.language);
            view! {
                <li>
                    <a class="external" href=link.url.clone() rel="noopener">
                        {link.label.get(folio.lang).to_owned()}
                    </a>
                    <span class="quiet">"（" {language} "）"</span>
                    <span class="links__address">{link.url.clone()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="links">{items}</ul> }.into_any()
}
