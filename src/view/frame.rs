//! Header and footer: the same on every page.

use leptos::prelude::*;

use super::components::prose;
use super::folio::Folio;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{date, words};

/// A body in its frame.
pub fn page(folio: &Folio<'_>, route: &Route, body: AnyView) -> AnyView {
    let words = folio.words;
    view! {
        <a class="skip-link" href="#main">{words.skip_to_content}</a>
        {header(folio, route)}
        <main id="main" class="main" tabindex="-1">
            {body}
            {prose::footnotes(folio)}
        </main>
        {footer(folio)}
    }
    .into_any()
}

fn header(folio: &Folio<'_>, route: &Route) -> AnyView {
    let title = folio.library().config.as_ref().map_or_else(
        || "JSPS".to_owned(),
        |config| config.title.get(folio.lang).to_owned(),
    );
    let entries = [
        (folio.words.programmes, Page::Programmes),
        (folio.words.calculator_short, Page::Calculator),
        (folio.words.events, Page::Events),
        (folio.words.office, Page::Office),
    ];
    let entries = entries
        .into_iter()
        .map(|(label, page)| nav_entry(folio, route, label, page))
        .collect_view();
    view! {
        <header class="header">
            <div class="header__row">
                <a class="header__title" href=folio.href(Page::Home)>{title}</a>
                {language_switch(folio, route)}
            </div>
            <nav class="nav" aria-label=folio.words.main_navigation>
                <ul class="nav__list">{entries}</ul>
            </nav>
        </header>
    }
    .into_any()
}

fn nav_entry(folio: &Folio<'_>, route: &Route, label: &'static str, page: Page) -> AnyView {
    let current = match route {
        Route::Page(_, here) if *here == page => Some("page"),
        Route::Page(_, here) if here.parent().as_ref() == Some(&page) => Some("true"),
        _ => None,
    };
    view! {
        <li>
            <a class="nav__link" href=folio.href(page) aria-current=current>{label}</a>
        </li>
    }
    .into_any()
}

/// Both languages, the current one as text. Each stays on the same thing.
fn language_switch(folio: &Folio<'_>, route: &Route) -> AnyView {
    let entries = Lang::ALL
        .into_iter()
        .map(|lang| {
            if lang == folio.lang {
                return view! {
                    <li>
                        <span class="languages__here" aria-current="true" lang=lang.html()>
                            {lang.own_name()}
                        </span>
                    </li>
                }
                .into_any();
            }
            let href = folio.site.base().href(&route.in_lang(lang));
            view! {
                <li>
                    <a
                        class="languages__link"
                        id="language-switch"
                        href=href
                        lang=lang.html()
                        hreflang=lang.html()
                        title=words(lang.other()).read_in_other
                        data-language=lang.code()
                        data-noscroll=""
                    >
                        {lang.own_name()}
                    </a>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <nav class="languages" aria-label=folio.words.language_switch>
            <ul class="languages__list">{entries}</ul>
        </nav>
    }
    .into_any()
}

fn footer(folio: &Folio<'_>) -> AnyView {
    let words = folio.words;
    let links = [
        (words.programmes, Page::Programmes),
        (words.calculator, Page::Calculator),
        (words.events, Page::Events),
        (words.office, Page::Office),
        (words.sources, Page::Sources),
        (words.glossary, Page::Glossary),
    ]
    .into_iter()
    .map(|(label, page)| view! { <li><a href=folio.href(page)>{label}</a></li> })
    .collect_view();
    let contact = folio.library().contact.as_ref().map(|contact| {
        view! {
            <address class="footer__contact">
                <strong>{contact.name.get(folio.lang).to_owned()}</strong>
                <span>{contact.address.get(folio.lang).to_owned()}</span>
                <a href=format!("tel:{}", contact.telephone)>{contact.telephone.clone()}</a>
                <a href=format!("mailto:{}", contact.email)>{contact.email.clone()}</a>
            </address>
        }
    });
    let edition = folio.library().config.as_ref().map(|config| {
        view! {
            <p>
                {words.footer_edition} " " {config.edition.clone()} " · "
                {words.footer_updated} " "
                <time datetime=config.updated.to_string()>{date(config.updated, folio.lang)}</time>
            </p>
        }
    });
    let numbers = folio.library().config.as_ref().map(registration);
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <ul class="footer__links">{links}</ul>
                {contact}
                <div class="footer__small">
                    <p>{words.footer_original_prevails}</p>
                    <p>{words.footer_privacy}</p>
                    {edition}
                    {numbers}
                </div>
            </div>
        </footer>
    }
    .into_any()
}

/// The numbers that a site in mainland China shows, where it has them.
fn registration(config: &crate::domain::content::config::Config) -> AnyView {
    let entry = |number: &str, href: &'static str| {
        (!number.is_empty()).then(|| {
            view! { <p><a href=href rel="noopener">{number.to_owned()}</a></p> }
        })
    };
    view! {
        {entry(&config.icp_number, "https://beian.miit.gov.cn/")}
        {entry(&config.public_security_number, "https://beian.mps.gov.cn/")}
    }
    .into_any()
}
