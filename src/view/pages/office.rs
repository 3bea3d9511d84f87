//! The Beijing office: how to reach it, and doors to what it does.

use leptos::prelude::*;

use crate::domain::content::topic::{Contact, Shelf};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components::{
    CopyButton, Door, Doors, Fact, Facts, MissingPart, OutLink, Prose, Section,
};
use crate::view::page_context::{PageContext, page_context};

/// The page.
#[component]
pub fn OfficePage() -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let doors = page
        .library()
        .shelf(Shelf::Office)
        .map(|topic| {
            view! {
                <Door
                    id=topic.id.clone()
                    href=page.href(Page::OfficeTopic(topic.id.clone()))
                    name=page.name_of(&topic.name)
                    text=page.text(&topic.lead)
                />
            }
        })
        .collect_view();
    view! {
        <h1 class="h1" tabindex="-1">{words.office}</h1>
        <p class="lead">{words.office_lead}</p>
        <MissingPart file="topics"/>
        {page.library().contact.as_ref().map(|contact| view! { <ContactSection contact/> })}
        <Section id="about" title=words.about_office>
            <div class="doors--small"><Doors>{doors}{brochure_door(page)}</Doors></div>
        </Section>
    }
}

/// The brochure of this edition, to be read and printed.
fn brochure_door(page: PageContext) -> Option<AnyView> {
    let config = page.library().config.as_ref()?;
    let words = i18n::brochure(page.lang);
    let name = (words.name_of)(&config.edition);
    let href = page.href(Page::Brochure);
    Some(view! { <Door id="brochure" href name text=words.description/> }.into_any())
}

#[component]
fn ContactSection(contact: &'static Contact) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let config = page.library().config.as_ref();
    let code = config.and_then(|config| config.wechat_qr.as_deref());
    view! {
        <Section id="contact" title=words.contact>
            <Facts>
                <Fact label=words.telephone>
                    <a id="office-telephone" href=format!("tel:{}", contact.telephone)>
                        {contact.telephone.as_str()}
                    </a>
                    <CopyButton of="office-telephone"/>
                </Fact>
                <Fact label=words.email>
                    <a id="office-email" href=format!("mailto:{}", contact.email)>
                        {contact.email.as_str()}
                    </a>
                    <CopyButton of="office-email"/>
                </Fact>
                <Fact label=words.address><Prose text=page.text(&contact.address)/></Fact>
                <Fact label=words.website>
                    <OutLink href=contact.website.as_str()>{contact.website.as_str()}</OutLink>
                </Fact>
                {code.map(|file| view! {
                    <Fact label=words.wechat class="facts__row--text">
                        <img
                            class="wechat-code"
                            src=page.site.base().file(file)
                            alt=page.text(&contact.wechat)
                            width="160"
                            height="160"
                        />
                        <Prose text=page.text(&contact.wechat)/>
                    </Fact>
                })}
            </Facts>
        </Section>
    }
}
