//! All events, newest first, by fiscal year.

use crate::domain::content::event::Event;
use crate::domain::date::FiscalYear;
use crate::view::components::{event_list, notice, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// The page.
pub fn page(folio: &Folio<'_>) -> Piece {
    let words = folio.words;
    let events = &folio.library().events;
    // Newest first. Sorting a list by the library would be two kilobytes.
    let mut years: Vec<FiscalYear> = Vec::new();
    for event in events {
        let year = event.start.fiscal_year();
        let place = years.partition_point(|other| *other > year);
        if years.get(place) != Some(&year) {
            years.insert(place, year);
        }
    }
    let sections = years
        .into_iter()
        .map(|year| section(folio, year, events))
        .collect::<Piece>();
    (
        trail::trail(folio, None),
        el("h1")
            .attr("class", "title")
            .attr("tabindex", "-1")
            .with(words.events),
        el("p").attr("class", "lead").with(words.events_lead),
        el("p").attr("class", "quiet").with(words.japan_time_note),
        notice::missing_part(folio, "events"),
        sections,
    )
        .into_piece()
}

fn section(folio: &Folio<'_>, year: FiscalYear, events: &[Event]) -> Piece {
    let words = folio.words;
    let of_year: Vec<&Event> = events
        .iter()
        .rev()
        .filter(|event| event.start.fiscal_year() == year)
        .collect();
    let id = format!("fiscal-{}", year.0);
    let heading = id.clone();
    let count = (words.event_count)(of_year.len());
    el("section")
        .attr("aria-labelledby", id)
        .with(
            el("h2")
                .attr("id", heading)
                .with((words.fiscal_year)(year.0))
                .with(" ")
                .with(el("span").attr("class", "quiet").with(count)),
        )
        .with(event_list::anchored_list(folio, of_year.into_iter()))
        .into_piece()
}
