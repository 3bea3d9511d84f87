//! The last page of the brochure: how to reach the office, and of which day it is.

use leptos::prelude::*;

use super::CONTACT;
use crate::domain::content::config::Config;
use crate::domain::content::topic::Contact;
use crate::i18n::{brochure, date};
use crate::view::components::{Ends, Fact, Facts, Prose};
use crate::view::page_context::page_context;

/// The page.
#[component]
pub fn Back() -> impl IntoView {
    let page = page_context();
    let library = page.library();
    view! {
        <section class="back" aria-labelledby=CONTACT>
            <Ends/>
            <h2 class="back__title" id=CONTACT>{page.words.contact}</h2>
            {library.contact.as_ref().map(|contact| view! { <Reach contact/> })}
            {library.config.as_ref().map(|config| view! { <Imprint config/> })}
        </section>
    }
}

#[component]
fn Reach(contact: &'static Contact) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let code = page.library().config.as_ref();
    let code = code.and_then(|config| config.wechat_qr.as_deref());
    let code = code.map(|file| {
        view! {
            <figure class="back__code">
                <img src=page.site.base().file(file) alt=words.wechat/>
                <figcaption><Prose text=page.text(&contact.wechat)/></figcaption>
            </figure>
        }
    });
    let english = contact.name.en.as_deref();
    view! {
        <div class="back__row">
            <div>
                <p class="back__name"><Prose text=page.name_of(&contact.name)/></p>
                <p class="back__english" lang="en">{english}</p>
                <Facts>
                    <Fact label=words.address><Prose text=page.text(&contact.address)/></Fact>
                    <Fact label=words.telephone>
                        <a href=format!("tel:{}", contact.telephone)>{contact.telephone.as_str()}</a>
                    </Fact>
                    <Fact label=words.email>
                        <a href=format!("mailto:{}", contact.email)>{contact.email.as_str()}</a>
                    </Fact>
                    <Fact label=words.website>
                        <a href=contact.website.as_str() rel="noopener">{contact.website.as_str()}</a>
                    </Fact>
                </Facts>
            </div>
            {code}
        </div>
    }
}

/// Whose brochure it is, of which day, and what holds where it and the guidelines
/// differ.
#[component]
fn Imprint(config: &'static Config) -> impl IntoView {
    let page = page_context();
    let day = date(config.updated, page.lang);
    let trial = (!config.operator.approved).then_some(page.words.trial);
    view! {
        <p class="back__imprint">
            {page.text(&config.operator.name)}
            "　"
            {(brochure(page.lang).as_of)(&day)}
            "　"
            {trial}
            <br/>
            {page.words.footer_original_prevails}
        </p>
    }
}
