//! Judges what a value means: amounts, lengths, dates, rates, coordinates.

use super::{Problem, Report};
use crate::domain::content::Content;
use crate::domain::content::programme::{Pay, Programme, Round};
use crate::domain::date::{Date, FiscalYear};
use crate::domain::rounds::{Schedule, of_start};
use crate::domain::year_label::YearLabel;

/// A stipend above this is a slip of the keyboard (a project's budget is not).
const MOST_FOR_A_PERSON: u64 = 5_000_000;

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    for (index, programme) in content.programmes.programmes.iter().enumerate() {
        let report = &mut Report {
            file: "programmes",
            problems,
        };
        money(index, programme, report);
        results(index, programme, report);
        lengths(index, programme, report);
        rounds(index, programme, report);
    }
    events(content, problems);
    places(content, problems);
    years(content, problems);
    config(content, problems);
    pictures(content, problems);
}

fn money(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, item) in programme.money.iter().enumerate() {
        let place = format!("/programmes/{index}/money/{at}/amount");
        let for_a_person = matches!(item.pay, Pay::PerDay | Pay::PerMonth | Pay::Once);
        match (item.pay, item.amount) {
            (_, Some(0)) => report.add(&place, "the amount is 0", "write the amount in whole yen"),
            (Pay::InKind, Some(_)) => report.add(
                &place,
                "something in kind has no amount",
                "take the amount out, or change `pay`",
            ),
            (Pay::PerDay | Pay::PerMonth, None) => report.add(
                &place,
                "a daily or monthly payment needs its amount",
                "add `amount` in whole yen",
            ),
            (_, Some(amount)) if for_a_person && amount > MOST_FOR_A_PERSON => report.add(
                &place,
                format!("{amount} is more than any stipend"),
                "look for a digit too many",
            ),
            _ => {}
        }
        if let (Some(from), Some(to)) = (item.from, item.amount)
            && from >= to
        {
            report.add(
                format!("/programmes/{index}/money/{at}/from"),
                "the lower end is not below the upper end",
                "exchange `from` and `amount`",
            );
        }
        if item.from.is_some() && item.amount.is_none() {
            report.add(&place, "a range needs its upper end", "add `amount`");
        }
    }
}

fn results(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, outcome) in programme.results.iter().enumerate() {
        let place = format!("/programmes/{index}/results/{at}");
        if outcome.selected > outcome.applied {
            report.add(
                format!("{place}/selected"),
                "more were chosen than applied",
                "look both numbers up in the source",
            );
        }
        if let Some(printed) = outcome.printed_permille
            && outcome.permille() != Some(printed)
        {
            report.add(
                format!("{place}/printed_permille"),
                format!(
                    "the printed rate {printed}‰ is not {} of {}",
                    outcome.selected, outcome.applied
                ),
                "look the three numbers up in the source",
            );
        }
    }
}

fn lengths(index: usize, programme: &Programme, report: &mut Report<'_>) {
    let period = &programme.period;
    let place = format!("/programmes/{index}/period");
    if let (Some(min), Some(max)) = (period.min, period.max)
        && min > max
    {
        report.add(
            &place,
            "the shortest length is longer than the longest",
            "exchange `min` and `max`",
        );
    }
    if period.min == Some(0) || period.max == Some(0) {
        report.add(&place, "a length is 0", "write a length or leave it out");
    }
    for (field, text) in [
        ("audience/text", &programme.audience.text),
        ("period/short", &period.short),
    ] {
        for (lang, text) in [("ja", &text.ja), ("zh", &text.zh)] {
            let letters = text.chars().count();
            if letters > 24 {
                report.add(
                    format!("/programmes/{index}/{field}/{lang}"),
                    format!("{letters} characters do not fit on a card"),
                    "say it in about 20 characters; the rest belongs into a rule",
                );
            }
        }
    }
}

fn rounds(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, round) in programme.rounds.iter().enumerate() {
        let place = format!("/programmes/{index}/rounds/{at}");
        if let (Some(from), Some(to)) = (round.start_from, round.start_to)
            && from > to
        {
            report.add(
                format!("{place}/start_to"),
                "the stay may begin until a day before it may begin",
                "exchange `start_from` and `start_to`",
            );
        }
        if let (Some(deadline), Some(start)) = (round.deadline, round.start_to)
            && deadline > start
        {
            report.add(
                format!("{place}/deadline"),
                "the deadline is after the last day to begin",
                "look the dates up in the source",
            );
        }
        if !is_of_a_pattern(programme, round) {
            report.add(
                format!("{place}/deadline"),
                "no pattern of this programme has this deadline for stays from that day",
                "widen `from` or `to` of the pattern to the days of this round",
            );
        }
    }
}

/// Whether a round with a deadline and a first day is one that a pattern lets
/// expect. Patterns that know no earliest day are of another deadline.
fn is_of_a_pattern(programme: &Programme, round: &Round) -> bool {
    let schedules = programme.schedules();
    let known = |schedule: &Schedule| schedule.deadline.is_some_and(|span| span.from.is_some());
    let (Some(deadline), Some(start)) = (round.deadline, round.start_from) else {
        return true;
    };
    let mut expected = of_start(&schedules, start);
    !schedules.iter().any(known)
        || expected.any(|one| one.deadline.is_some_and(|span| span.has(deadline)))
}

fn events(content: &Content, problems: &mut Vec<Problem>) {
    let report = &mut Report {
        file: "events",
        problems,
    };
    let mut before: Option<Date> = None;
    for (index, event) in content.events.events.iter().enumerate() {
        let place = |field: &str| format!("/events/{index}/{field}");
        if event.end < event.start {
            report.add(
                place("end"),
                "the event ends before it begins",
                "exchange `start` and `end`",
            );
        }
        if event.end.days_since_epoch() - event.start.days_since_epoch() > 60 {
            report.add(
                place("end"),
                "the event lasts more than 60 days",
                "look for a wrong month or year",
            );
        }
        if !event.id.starts_with(&event.start.to_string()) {
            report.add(
                place("id"),
                format!("the id does not begin with {}", event.start),
                "let the id begin with the first day",
            );
        }
        if before.is_some_and(|before| before > event.start) {
            report.add(
                place("start"),
                "the events are not in order of their first day",
                "move the event to its place",
            );
        }
        before = Some(event.start);
        let cities: Vec<&String> = event.cities().collect();
        let twice = (1..cities.len()).any(|at| cities[..at].contains(&cities[at]));
        if twice || (event.place.is_none() && !event.further_places.is_empty()) {
            report.add(
                place("further_places"),
                "the cities are not one in `place` and others in `further_places`",
                "write the first city in `place`, and each other one once",
            );
        }
    }
}

fn places(content: &Content, problems: &mut Vec<Problem>) {
    for (index, place) in content.events.places.iter().enumerate() {
        // The corners of the map: lon 76 to 154, lat 15 to 55.
        let inside = (15.0..=55.0).contains(&place.lat) && (76.0..=154.0).contains(&place.lon);
        let rough = |degrees: f64| (degrees * 100.0 - (degrees * 100.0).round()).abs() < 1e-6;
        let report = &mut Report {
            file: "events",
            problems,
        };
        if !inside {
            report.add(
                format!("/places/{index}"),
                format!("{} N, {} E lies off the map", place.lat, place.lon),
                "look whether latitude and longitude are exchanged",
            );
        }
        if !rough(place.lat) || !rough(place.lon) {
            report.add(
                format!("/places/{index}"),
                "the point is given more exactly than 0.01°",
                "round to two decimals: the point stands for the city",
            );
        }
    }
}

/// A year that lies well after the edition is a slip of the keyboard.
fn years(content: &Content, problems: &mut Vec<Problem>) {
    let edition: i32 = content
        .config
        .edition
        .get(..4)
        .and_then(|year| year.parse().ok())
        .unwrap_or(0);
    for (file, place, cite) in content.cites() {
        let year = match cite.year {
            YearLabel::Fiscal(FiscalYear(year)) | YearLabel::FiscalSpan(_, FiscalYear(year)) => {
                year
            }
            YearLabel::Edition(year) | YearLabel::Calendar(year) | YearLabel::Month(year, _) => {
                year
            }
            YearLabel::Undated => continue,
        };
        if year > edition + 2 || year < 1932 {
            Report { file, problems }.add(
                format!("{place}/year"),
                format!(
                    "{} is not a year that a source of this edition can speak of",
                    cite.year
                ),
                "look the year up in the source",
            );
        }
    }
}

fn config(content: &Content, problems: &mut Vec<Problem>) {
    let report = &mut Report {
        file: "config",
        problems,
    };
    let origin = &content.config.site_origin;
    if !origin.starts_with("https://") || origin.matches('/').count() != 2 {
        report.add(
            "/site_origin",
            format!("“{origin}” is not scheme and host alone"),
            "write it like https://portal.example, without a slash at the end",
        );
    }
}

/// A picture is named as the server will be asked for it.
fn pictures(content: &Content, problems: &mut Vec<Problem>) {
    for (file, place, path) in content.pictures() {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let letters = |part: &str| {
            let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
            !part.is_empty() && part.bytes().all(|byte| known(byte) || byte == b'-')
        };
        if !stem.split('/').all(letters) || !matches!(ending, "jpg" | "png" | "webp") {
            Report { file, problems }.add(
                place,
                format!("“{path}” is no path of a picture"),
                "write it like photographs/2025-11-01-dalian.jpg: lower-case letters a to z, \
                 digits, hyphens and slashes; jpg, png or webp",
            );
        }
    }
}
