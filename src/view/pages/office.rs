//! The Beijing office: what it is, its partners and networks, how to reach it.

use leptos::prelude::*;

use crate::domain::content::topic::{Contact, Shelf};
use crate::view::components::{notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::pages::topic;

/// The page.
pub fn page(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let topics: Vec<_> = folio.library().shelf(Shelf::Office).collect();
    let contents = topics
        .iter()
        .map(|topic| {
            let name = topic.name.get(folio.lang).to_owned();
            view! { <li><a href=format!("#{}", topic.id)>{name}</a></li> }
        })
        .collect_view();
    let sections = topics
        .into_iter()
        .map(|found| topic::section(folio, found))
        .collect_view();
    let contact = folio
        .library()
        .contact
        .as_ref()
        .map(|contact| contact_section(folio, contact));
    view! {
        {trail::trail(folio, None)}
        <h1 class="title" tabindex="-1">{words.office}</h1>
        <p class="lead">{words.office_lead}</p>
        {notice::missing_part(folio, "topics")}
        <nav class="contents" aria-label=words.on_this_page>
            <ul>
                <li><a href="#contact">{words.contact}</a></li>
                {contents}
            </ul>
        </nav>
        {contact}
        {sections}
    }
    .into_any()
}

fn contact_section(folio: &Folio<'_>, contact: &Contact) -> AnyView {
    let words = folio.words;
    view! {
        <section aria-labelledby="contact">
            <h2 id="contact">{words.contact}</h2>
            <dl class="facts">
                <div>
                    <dt>{words.address}</dt>
                    <dd>{prose::text(folio, &contact.address)}</dd>
                </div>
                <div>
                    <dt>{words.telephone}</dt>
                    <dd>
                        <a href=format!("tel:{}", contact.telephone)>
                            {contact.telephone.clone()}
                        </a>
                    </dd>
                </div>
                <div>
                    <dt>{words.email}</dt>
                    <dd>
                        <a href=format!("mailto:{}", contact.email)>{contact.email.clone()}</a>
                    </dd>
                </div>
                <div>
                    <dt>{words.website}</dt>
                    <dd>
                        <a class="external" href=contact.website.clone() rel="noopener">
                            {contact.website.clone()}
                        </a>
                    </dd>
                </div>
                <div>
                    <dt>{words.wechat}</dt>
                    <dd>{prose::text(folio, &contact.wechat)}</dd>
                </div>
            </dl>
            {prose::cite(folio, &contact.cite)}
        </section>
    }
    .into_any()
}
