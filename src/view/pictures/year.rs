//! The year's calendar: when a round closes, and when those selected arrive.
//! Drawn from the newest fiscal year of which both are known, and told so. A
//! round may close in the fiscal year before, so that two are drawn.

use crate::domain::content::programme::{Programme, Round};
use crate::domain::date::{Date, FiscalYear, YearLabel};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

use super::{along, bar, strip};

/// From April of the fiscal year before to March.
const MONTHS: i64 = 24;
/// A month in the units of a strip.
const MONTH: i64 = 100;

/// The section; nothing where no round has a known day.
pub fn of_all(folio: &Folio) -> Option<Piece> {
    let words = folio.words.pictures;
    let rows: Vec<Piece> = folio
        .library()
        .programmes
        .iter()
        .filter_map(|programme| row(folio, programme))
        .collect();
    if rows.is_empty() {
        return None;
    }
    Some(
        el("section")
            .attr("aria-labelledby", "year")
            .with(el("h2").attr("id", "year").with(words.year))
            .with(el("p").with(words.year_lead))
            .with(el("ol.calendar").with(rows.into_iter().collect::<Piece>()))
            .with(el("p.quiet").with(folio.words.rounds_hint))
            .into_piece(),
    )
}

fn row(folio: &Folio, programme: &Programme) -> Option<Piece> {
    let rounds = newest(&programme.rounds);
    let first = rounds.first()?;
    let year = first.start_from?.fiscal_year();
    let items = rounds
        .iter()
        .rev()
        .map(|round| item(folio, round, year))
        .collect::<Piece>();
    let page = Page::Programme(programme.id.clone());
    Some(
        el("li")
            .with(
                el("p.calendar__name")
                    .with(
                        el("a")
                            .attr("href", folio.href(page))
                            .with(programme.name.get(folio.lang).to_owned()),
                    )
                    .with(" ")
                    .with(prose::cite(folio, &first.cite)),
            )
            .with(el("ol").with(items))
            .with(axis(folio, year))
            .into_piece(),
    )
}

/// The rounds of the newest fiscal year of which a deadline and an arrival are
/// known. The year of a round is that of its arrivals.
fn newest(rounds: &[Round]) -> Vec<&Round> {
    let year = |round: &Round| Some(round.start_from?.fiscal_year());
    let newest = rounds
        .iter()
        .filter(|round| round.deadline.is_some())
        .filter_map(year)
        .max_by_key(|year| year.0);
    rounds
        .iter()
        .filter(|round| newest.is_some() && year(round) == newest && round.deadline.is_some())
        .collect()
}

fn item(folio: &Folio, round: &Round, year: FiscalYear) -> Piece {
    let words = folio.words;
    let deadline = round.deadline.map(|day| {
        (
            el("span.calendar__key")
                .with(el("span.calendar__dot").attr("aria-hidden", "true"))
                .with(words.deadline),
            " ",
            i18n::date(day, folio.lang),
            " ",
        )
    });
    let stay = round.start_from.zip(round.start_to).map(|(from, to)| {
        (
            el("span.calendar__key").with(words.stay_begins),
            " ",
            i18n::date_range(from, to, folio.lang),
        )
    });
    let marks = (0..MONTHS).step_by(3).map(|month| month * MONTH);
    let mut strip = strip("strip", marks, MONTHS * MONTH);
    if let Some((from, to)) = round.start_from.zip(round.start_to) {
        // To the end of the last day.
        let (from, to) = (place(from, year), place(to, year) + MONTH / 31);
        strip = strip.with(bar("strip__bar", from, to, MONTHS * MONTH));
    }
    if let Some(day) = round.deadline {
        let at = along(place(day, year), MONTHS * MONTH);
        strip = strip.with(
            el("circle.strip__day")
                .attr("cx", at)
                .attr("cy", "50%")
                .attr("r", "5"),
        );
    }
    el("li")
        .with(el("p.calendar__round").with(prose::text(folio, &round.label)))
        .with(el("p.calendar__days").with(deadline).with(stay))
        .with(strip)
        .into_piece()
}

/// The halves of the two years under the strips.
fn axis(folio: &Folio, FiscalYear(year): FiscalYear) -> Piece {
    let april = |year| i18n::year_label(YearLabel::Month(year, 4), folio.lang);
    let october = || folio.words.pictures.october.to_owned();
    let mut axis = el("svg.strip strip--years")
        .attr("aria-hidden", "true")
        .attr("width", "100%");
    for (month, name) in [
        (0, april(year - 1)),
        (6, october()),
        (12, april(year)),
        (18, october()),
    ] {
        axis = axis.with(
            el("text")
                .attr("x", along(month, MONTHS))
                .attr("y", "1em")
                .with(name),
        );
    }
    axis.into_piece()
}

/// A day's place on the strip of a fiscal year and the one before.
fn place(day: Date, FiscalYear(year): FiscalYear) -> i64 {
    let month = (day.year() - (year - 1)) * 12 + i32::from(day.month()) - 4;
    i64::from(month) * MONTH + i64::from(day.day() - 1) * MONTH / 31
}

#[cfg(test)]
mod tests {
    use super::{FiscalYear, place};
    use crate::domain::date::Date;

    #[test]
    fn the_strip_begins_in_april_of_the_year_before() {
        for (year, month, day, expected) in [
            (2024, 4, 1, 0),
            (2024, 4, 2, 3),
            (2024, 8, 30, 493),
            (2025, 2, 28, 1087),
            (2025, 3, 31, 1196),
            (2025, 4, 1, 1200),
            (2026, 3, 31, 2396),
        ] {
            let day = Date::new(year, month, day).expect("a day");
            assert_eq!(place(day, FiscalYear(2025)), expected, "{day}");
        }
    }
}
