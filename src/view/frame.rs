//! Header and footer: the same on every page.

use super::components::footnotes;
use super::folio::Folio;
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::i18n::{accessibility, date, words};
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// A body in its frame.
pub fn page(folio: &Folio, route: &Route, body: Piece) -> Piece {
    let words = folio.words;
    (
        el("a.skip-link")
            .attr("href", "#main")
            .with(words.skip_to_content),
        header(folio, route),
        el("main.main")
            .attr("id", "main")
            .attr("tabindex", "-1")
            .with(body)
            .with(footnotes::footnotes(folio)),
        footer(folio, route),
    )
        .into_piece()
}

fn header(folio: &Folio, route: &Route) -> Piece {
    let title = folio.library().config.as_ref().map_or_else(
        || "JSPS".to_owned(),
        |config| config.title.get(folio.lang).to_owned(),
    );
    let entries = [
        (folio.words.programmes, Page::Programmes),
        (folio.words.calculator_short, Page::Calculator),
        (folio.words.events, Page::Events),
        (folio.words.office, Page::Office),
        (folio.words.search, Page::Search),
    ];
    let entries = entries
        .into_iter()
        .map(|(label, page)| nav_entry(folio, route, label, page))
        .collect::<Piece>();
    el("header.header")
        .with(
            el("div.header__row")
                .with(
                    el("a.header__title")
                        .attr("href", folio.href(Page::Home))
                        .with(title),
                )
                .with(language_switch(folio, route)),
        )
        .with(
            el("nav.nav")
                .attr("aria-label", folio.words.main_navigation)
                .with(el("ul.nav__list").with(entries)),
        )
        .into_piece()
}

fn nav_entry(folio: &Folio, route: &Route, label: &'static str, page: Page) -> Piece {
    let current = match route {
        Route::Page(_, here) if *here == page => Some("page"),
        Route::Page(_, here) if here.parent().as_ref() == Some(&page) => Some("true"),
        _ => None,
    };
    el("li")
        .with(
            el("a.nav__link")
                .attr("href", folio.href(page))
                .attr("aria-current", current)
                .with(label),
        )
        .into_piece()
}

/// Both languages, the current one as text. Each stays on the same thing.
fn language_switch(folio: &Folio, route: &Route) -> Piece {
    let entries = Lang::ALL
        .into_iter()
        .map(|lang| {
            if lang == folio.lang {
                return el("li")
                    .with(
                        el("span.languages__here")
                            .attr("aria-current", "true")
                            .attr("lang", lang.html())
                            .with(lang.own_name()),
                    )
                    .into_piece();
            }
            let href = folio.site.base().href(&route.in_lang(lang));
            el("li")
                .with(
                    el("a.languages__link")
                        .attr("id", "language-switch")
                        .attr("href", href)
                        .attr("hreflang", lang.html())
                        // In the language of the page, the name is not.
                        .attr("title", words(lang.other()).read_in_other)
                        .attr("data-language", lang.code())
                        .attr("data-noscroll", "")
                        .with(el("span").attr("lang", lang.html()).with(lang.own_name())),
                )
                .into_piece()
        })
        .collect::<Piece>();
    el("nav.languages")
        .attr("aria-label", folio.words.language_switch)
        .with(el("ul.languages__list").with(entries))
        .into_piece()
}

fn footer(folio: &Folio, route: &Route) -> Piece {
    let words = folio.words;
    let address = folio
        .library()
        .config
        .as_ref()
        .map(|config| format!("{}{}", config.site_origin, folio.site.base().href(route)));
    let links = [
        (words.programmes, Page::Programmes),
        (words.calculator, Page::Calculator),
        (words.events, Page::Events),
        (words.office, Page::Office),
        (words.sources, Page::Sources),
        (words.glossary, Page::Glossary),
        (words.search, Page::Search),
        (accessibility(folio.lang).name, Page::Accessibility),
    ]
    .into_iter()
    .map(|(label, page)| el("li").with(el("a").attr("href", folio.href(page)).with(label)))
    .collect::<Piece>();
    let contact = folio.library().contact.as_ref().map(|contact| {
        el("address.footer__contact")
            .with(el("strong").with(contact.name.get(folio.lang).to_owned()))
            .with(el("span").with(contact.address.get(folio.lang).to_owned()))
            .with(
                el("a")
                    .attr("href", format!("tel:{}", contact.telephone))
                    .with(contact.telephone.clone()),
            )
            .with(
                el("a")
                    .attr("href", format!("mailto:{}", contact.email))
                    .with(contact.email.clone()),
            )
    });
    let edition = folio.library().config.as_ref().map(|config| {
        el("p")
            .with(words.footer_edition)
            .with(" ")
            .with(config.edition.clone())
            .with(" · ")
            .with(words.footer_updated)
            .with(" ")
            .with(
                el("time")
                    .attr("datetime", config.updated.to_string())
                    .with(date(config.updated, folio.lang)),
            )
    });
    let numbers = folio.library().config.as_ref().map(registration);
    el("footer.footer")
        .with(
            el("div.footer__inner")
                .with(picture(folio))
                .with(el("ul.footer__links").with(links))
                .with(contact)
                .with(
                    el("div.footer__small")
                        .with(el("p").with(words.footer_original_prevails))
                        .with(el("p").with(words.footer_privacy))
                        .with(edition)
                        .with(numbers)
                        .with(address.map(|address| el("p.only-print").with(address))),
                ),
        )
        .into_piece()
}

/// The portal's own drawing. WeChat makes its card from a picture that stands in
/// the page and has 300 pixels or more.
fn picture(folio: &Folio) -> Element {
    el("img.footer__picture")
        .attr("src", folio.site.base().file("share.png"))
        .attr("alt", "")
        .attr("width", "600")
        .attr("height", "600")
        .attr("loading", "lazy")
}

/// The numbers that a site in mainland China shows, where it has them.
fn registration(config: &crate::domain::content::config::Config) -> Piece {
    let entry = |number: &Option<String>, href: &'static str| {
        number.clone().map(|number| {
            el("p").with(
                el("a")
                    .attr("href", href)
                    .attr("rel", "noopener")
                    .with(number),
            )
        })
    };
    (
        entry(&config.icp_number, "https://beian.miit.gov.cn/"),
        entry(&config.public_security_number, "https://beian.mps.gov.cn/"),
    )
        .into_piece()
}
