//! The home page: what this is for whom, three doors, figures at a glance.

use crate::domain::content::config::Config;
use crate::domain::content::event::Event;
use crate::domain::content::programme::Programme;
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components_old::{event_list, money, notice, prose};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// How many events the home page shows.
const LATEST: usize = 4;

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    (
        el("div.dawn")
            .with(
                el("h1.dawn__heading")
                    .attr("tabindex", "-1")
                    .with(words.home_heading),
            )
            .with(el("p.dawn__lead").with(words.home_lead)),
        notice::missing_part(folio, "config"),
        notices(folio),
        doors(folio),
        glance(folio),
        latest(folio),
        el("section")
            .attr("aria-labelledby", "promises")
            .with(el("h2").attr("id", "promises").with(words.promises))
            .with(
                el("ul.promises").with(
                    words
                        .promise_list
                        .map(|promise| el("li").with(promise))
                        .into_iter()
                        .collect::<Piece>(),
                ),
            ),
    )
        .into_piece()
}

fn notices(folio: &Folio) -> Option<Piece> {
    let Config { notices, .. } = folio.library().config.as_ref()?;
    if notices.is_empty() {
        return None;
    }
    let items = notices
        .iter()
        .map(|notice| {
            el("li")
                .with(
                    el("time")
                        .attr("datetime", notice.date.to_string())
                        .with(i18n::date(notice.date, folio.lang)),
                )
                .with(" ")
                .with(prose::text(folio, &notice.text))
        })
        .collect::<Piece>();
    Some(
        el("section.notice")
            .attr("aria-labelledby", "notices")
            .with(el("h2").attr("id", "notices").with(folio.words.notices))
            .with(el("ul").with(items))
            .into_piece(),
    )
}

fn doors(folio: &Folio) -> Piece {
    let words = folio.words;
    let doors = [
        (
            words.door_calculator,
            words.door_calculator_text,
            Page::Calculator,
        ),
        (
            words.door_programmes,
            words.door_programmes_text,
            Page::Programmes,
        ),
        (words.door_events, words.door_events_text, Page::Events),
    ]
    .map(|(title, text, page)| {
        el("li.door")
            .with(
                el("a.door__link")
                    .attr("href", folio.href(page))
                    .with(title),
            )
            .with(el("p.door__text").with(text))
    })
    .into_iter()
    .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "doors")
        .with(
            el("h2.visually-hidden")
                .attr("id", "doors")
                .with(words.doors),
        )
        .with(el("ul.doors").with(doors))
        .with(
            el("p.doors__search").with(
                el("a")
                    .attr("href", folio.href(Page::Search))
                    .with(words.search_link),
            ),
        )
        .into_piece()
}

/// For whom, how much, how long: one row a programme.
fn glance(folio: &Folio) -> Piece {
    let rows = folio
        .library()
        .programmes
        .iter()
        .map(|programme| glance_row(folio, programme))
        .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "glance")
        .with(el("h2").attr("id", "glance").with(folio.words.audiences))
        .with(notice::missing_part(folio, "programmes"))
        .with(el("ul.glance").with(rows))
        .into_piece()
}

fn glance_row(folio: &Folio, programme: &Programme) -> Piece {
    let amount = money::headline_view(folio, programme).map(|amount| {
        let cite = programme
            .headline()
            .map(|item| prose::cite(folio, &item.cite));
        el("span.glance__amount").with(amount).with(cite)
    });
    el("li.glance__row")
        .with(el("span.glance__who").with(prose::text(folio, &programme.audience.text)))
        .with(
            el("a.glance__name")
                .attr("href", folio.href(Page::Programme(programme.id.clone())))
                .with(programme.name.get(folio.lang).to_owned()),
        )
        .with(el("span.glance__period").with(prose::text(folio, &programme.period.short)))
        .with(amount)
        .into_piece()
}

/// Upcoming events first when there are any, else the latest ones.
fn latest(folio: &Folio) -> Piece {
    let words = folio.words;
    let events = &folio.library().events;
    let upcoming: Vec<&Event> = match folio.site.today() {
        Some(today) => events.iter().filter(|event| event.end >= today).collect(),
        None => Vec::new(),
    };
    let (heading, shown) = if upcoming.is_empty() {
        (
            words.latest_events,
            events.iter().rev().take(LATEST).collect(),
        )
    } else {
        (words.upcoming_events, upcoming)
    };
    el("section")
        .attr("aria-labelledby", "latest")
        .with(el("h2").attr("id", "latest").with(heading))
        .with(notice::missing_part(folio, "events"))
        .with(event_list::list(folio, shown.into_iter().take(LATEST)))
        .with(
            el("p").with(
                el("a")
                    .attr("href", folio.href(Page::Events))
                    .with(words.all_events),
            ),
        )
        .into_piece()
}
