//! Header and footer: the same on every page.

use leptos::prelude::*;

use super::components::{Ends, EvidenceSwitch, Phrases};
use super::page_context::{PageContext, has_marks, page_context};
use crate::domain::content::config::Config;
use crate::domain::route::{Page, Route};
use crate::i18n::{accessibility, date, words};

/// A page in its frame.
#[component]
pub fn Frame(route: Route, children: Children) -> impl IntoView {
    let page = page_context();
    let is_home = matches!(route, Route::Page(_, Page::Home));
    let body = children();
    // The marks on the page are counted while its body is made.
    let switch = has_marks().then(|| view! { <EvidenceSwitch/> });
    view! {
        <a class="skip-link" href="#main">{page.words.skip_to_content}</a>
        <Header route=route.clone()/>
        <main class=if is_home { "main main--home" } else { "main page" } id="main" tabindex="-1">
            {body}
            {switch}
        </main>
        <Footer route/>
    }
}

/// The pages that the header leads to.
fn entries(page: PageContext) -> [(&'static str, Page); 5] {
    let words = page.words;
    [
        (words.programmes, Page::Programmes),
        (words.calculator_short, Page::Calculator),
        (words.events, Page::Events),
        (words.office, Page::Office),
        (words.search, Page::Search),
    ]
}

#[component]
fn Header(route: Route) -> impl IntoView {
    let page = page_context();
    let title = page.library().config.as_ref();
    let title = title.map_or("JSPS", |config| page.text(&config.title));
    // Behind the name of the office, what it shows here.
    let (name, series) = title.rsplit_once(' ').unwrap_or((title, ""));
    let links = |further: &[(&'static str, Page)]| {
        entries(page)
            .iter()
            .chain(further)
            .map(|(label, to)| nav_link(page, &route, label, to))
            .collect_view()
    };
    let further = [
        (page.words.glossary, Page::Glossary),
        (page.words.sources, Page::Sources),
    ];
    view! {
        <header class="head">
            <div class="head__row page">
                <a class="head__name" href=page.href(Page::Home)>
                    <BridgeMark/>
                    <span class="head__title">
                        <Phrases text=name/>
                        " "
                        <span class="head__series ph">{series}</span>
                    </span>
                </a>
                <nav class="head__nav" aria-label=page.words.main_navigation>{links(&[])}</nav>
                <div class="head__side">
                    <LanguageSwitch route=route.clone()/>
                    // Around what unfolds: a reader finds it while it is folded, too.
                    <nav aria-label=page.words.main_navigation>
                        <details class="menu">
                            <summary>{page.words.menu}</summary>
                            <div class="menu__list">{links(&further)}</div>
                        </details>
                    </nav>
                </div>
            </div>
        </header>
    }
}

fn nav_link(page: PageContext, route: &Route, label: &'static str, to: &Page) -> AnyView {
    let current = match route {
        Route::Page(_, here) if here == to => Some("page"),
        Route::Page(_, here) if here.parent().as_ref() == Some(to) => Some("true"),
        _ => None,
    };
    view! { <a href=page.href(to.clone()) aria-current=current>{label}</a> }.into_any()
}

/// Two shores and the span between them.
#[component]
pub fn BridgeMark() -> impl IntoView {
    view! {
        <svg class="mark-bridge" viewBox="0 0 60 30" aria-hidden="true">
            <path class="mark-bridge__arch" d="M6 33Q30 -27.5 54 33"/>
            <path class="mark-bridge__shores" d="M0 0h9v30H0zM51 0h9v30h-9zM9 0h42v3H9z"/>
        </svg>
    }
}

/// The same page in the other language.
#[component]
fn LanguageSwitch(route: Route) -> impl IntoView {
    let page = page_context();
    let other = page.lang.other();
    // The switch speaks the language that it leads to.
    let title = words(other).read_here;
    view! {
        <a
            id="language-switch"
            class="head__language"
            href=page.site.base().href(&route.in_lang(other))
            hreflang=other.html()
            lang=other.html()
            title=title
            data-language=other.code()
            data-noscroll=""
        >
            {other.own_name()}
        </a>
    }
}

#[component]
fn Footer(route: Route) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let config = page.library().config.as_ref();
    let links = [
        (words.questions, Page::Questions),
        (words.sources, Page::Sources),
        (words.glossary, Page::Glossary),
        (accessibility(page.lang).name, Page::Accessibility),
        (words.contact, Page::Office),
    ]
    .map(|(label, to)| view! { <li><a href=page.href(to)>{label}</a></li> })
    .collect_view();
    let address =
        config.map(|config| format!("{}{}", config.site_origin, page.site.base().href(&route)));
    view! {
        <footer class="foot page">
            <Ends/>
            <nav aria-label=words.footer_navigation>
                <ul class="foot__links">{links}</ul>
            </nav>
            {config.map(|config| view! { <Operator config/> })}
            <p>{words.footer_privacy}</p>
            <p>{words.footer_original_prevails}</p>
            {config.map(registration)}
            <p class="only-print">{address}</p>
            // WeChat makes its card from a picture in the page of 300 pixels or more.
            <img
                class="foot__picture"
                src=page.site.base().file("share.png")
                alt=""
                width="600"
                height="600"
                loading="lazy"
            />
        </footer>
    }
}

/// Who runs the site, and the edition it follows.
#[component]
fn Operator(config: &'static Config) -> impl IntoView {
    let page = page_context();
    let words = page.words;
    let trial = (!config.operator.approved).then_some(words.trial);
    view! {
        <p>{page.text(&config.operator.name)}"　"{trial}</p>
        <p>
            <a class="ph" href=page.href(Page::Brochure)>
                {words.footer_edition}" "{config.edition.as_str()}
            </a>
            " "
            <span class="ph">
                {words.footer_updated}
                " "
                <time datetime=config.updated.to_string()>{date(config.updated, page.lang)}</time>
            </span>
        </p>
    }
}

/// The numbers that a site in mainland China shows, where it has them.
fn registration(config: &'static Config) -> AnyView {
    let entry = |number: &'static Option<String>, href: &'static str| {
        number.as_ref().map(|number| {
            view! { <p><a href=href rel="noopener">{number.as_str()}</a></p> }
        })
    };
    view! {
        {entry(&config.icp_number, "https://beian.miit.gov.cn/")}
        {entry(&config.public_security_number, "https://beian.mps.gov.cn/")}
    }
    .into_any()
}
