//! Judges what a value means: amounts, lengths, dates, rates, coordinates.

use super::finding::{Kind, Reference, Sense, TextFault};
use super::{Findings, Report};
use crate::domain::content::Content;
use crate::domain::content::programme::{Pay, Programme, Round};
use crate::domain::date::{Date, FiscalYear};
use crate::domain::rounds::{Schedule, of_start};
use crate::domain::year_label::YearLabel;

/// A stipend above this is a slip of the keyboard (a project's budget is not).
const MOST_FOR_A_PERSON: u64 = 5_000_000;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    for (index, programme) in content.programmes.programmes.iter().enumerate() {
        let report = &mut findings.of("programmes");
        money(index, programme, report);
        results(index, programme, report);
        lengths(index, programme, report);
        rounds(index, programme, report);
    }
    events(content, findings);
    places(content, findings);
    years(content, findings);
    config(content, findings);
    pictures(content, findings);
}

fn money(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, item) in programme.money.iter().enumerate() {
        let place = format!("/programmes/{index}/money/{at}/amount");
        let for_a_person = matches!(item.pay, Pay::PerDay | Pay::PerMonth | Pay::Once);
        let mut add = |place: &str, sense| report.add(place, Kind::Sense(sense));
        match (item.pay, item.amount) {
            (_, Some(0)) => add(&place, Sense::AmountZero),
            (Pay::InKind, Some(_)) => add(&place, Sense::AmountInKind),
            (Pay::PerDay | Pay::PerMonth, None) => add(&place, Sense::AmountMissing),
            (_, Some(amount)) if for_a_person && amount > MOST_FOR_A_PERSON => {
                add(&place, Sense::AmountHuge(amount));
            }
            _ => {}
        }
        if let (Some(from), Some(to)) = (item.from, item.amount)
            && from >= to
        {
            let place = format!("/programmes/{index}/money/{at}/from");
            add(&place, Sense::AmountReversed);
        }
        if item.from.is_some() && item.amount.is_none() {
            add(&place, Sense::AmountOpen);
        }
    }
}

fn results(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, outcome) in programme.results.iter().enumerate() {
        let place = format!("/programmes/{index}/results/{at}");
        if outcome.selected > outcome.applied {
            report.add(
                format!("{place}/selected"),
                Kind::Sense(Sense::Chosen(outcome.selected, outcome.applied)),
            );
        }
        if let Some(printed) = outcome.printed_permille
            && outcome.permille() != Some(printed)
        {
            report.add(
                format!("{place}/printed_permille"),
                Kind::Sense(Sense::Rate(printed, outcome.selected, outcome.applied)),
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
        report.add(&place, Kind::Sense(Sense::LengthReversed));
    }
    if period.min == Some(0) || period.max == Some(0) {
        report.add(&place, Kind::Sense(Sense::LengthZero));
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
                    Kind::Text(TextFault::Card(letters)),
                );
            }
        }
    }
}

fn rounds(index: usize, programme: &Programme, report: &mut Report<'_>) {
    for (at, round) in programme.rounds.iter().enumerate() {
        let place = format!("/programmes/{index}/rounds/{at}");
        let days = || vec![("programmes", place.clone())];
        if let (Some(from), Some(to)) = (round.start_from, round.start_to)
            && from > to
        {
            let kind = Kind::Sense(Sense::StartReversed(from, to));
            report.add_with(format!("{place}/start_to"), kind, days());
        }
        if let (Some(deadline), Some(start)) = (round.deadline, round.start_to)
            && deadline > start
        {
            let kind = Kind::Sense(Sense::DeadlineLate(deadline, start));
            report.add_with(format!("{place}/deadline"), kind, days());
        }
        if !is_of_a_pattern(programme, round) {
            let kind = Kind::Sense(Sense::NoPattern);
            report.add_with(format!("{place}/deadline"), kind, days());
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

fn events(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("events");
    let mut before: Option<Date> = None;
    for (index, event) in content.events.events.iter().enumerate() {
        let place = |field: &str| format!("/events/{index}/{field}");
        let start = || vec![("events", place("start"))];
        let days = event.end.days_since_epoch() - event.start.days_since_epoch();
        if days < 0 {
            let kind = Kind::Sense(Sense::EventReversed(event.start, event.end));
            report.add_with(place("end"), kind, start());
        }
        if days > 60 {
            report.add_with(place("end"), Kind::Sense(Sense::EventLong(days)), start());
        }
        if let Some(before) = before.filter(|before| *before > event.start) {
            let above = index.saturating_sub(1);
            let kind = Kind::Sense(Sense::EventOrder(event.start, before));
            let rests_on = vec![("events", format!("/events/{above}/start"))];
            report.add_with(place("start"), kind, rests_on);
        }
        before = Some(event.start);
        let cities: Vec<&String> = event.cities().collect();
        let twice = (1..cities.len()).any(|at| cities[..at].contains(&cities[at]));
        if twice || (event.place.is_none() && !event.further_places.is_empty()) {
            let kind = Kind::Sense(Sense::Cities);
            report.add_with(
                place("further_places"),
                kind,
                vec![("events", place("place"))],
            );
        }
    }
}

fn places(content: &Content, findings: &mut Findings) {
    for (index, place) in content.events.places.iter().enumerate() {
        // The corners of the map: lon 76 to 154, lat 15 to 55.
        let inside = (15.0..=55.0).contains(&place.lat) && (76.0..=154.0).contains(&place.lon);
        let rough = |degrees: f64| (degrees * 100.0 - (degrees * 100.0).round()).abs() < 1e-6;
        let mut report = findings.of("events");
        if !inside {
            report.add(
                format!("/places/{index}"),
                Kind::Sense(Sense::OffMap(place.lat, place.lon)),
            );
        }
        if !rough(place.lat) || !rough(place.lon) {
            report.add(format!("/places/{index}"), Kind::Sense(Sense::TooExact));
        }
    }
}

/// A year that lies well after the edition is a slip of the keyboard.
fn years(content: &Content, findings: &mut Findings) {
    // Without an edition nothing can be said of years.
    let Ok(edition) = edition(&content.config.edition) else {
        return;
    };
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
            let kind = Kind::Sense(Sense::YearAway(cite.year));
            let edition = vec![("config", "/edition".to_owned())];
            findings
                .of(file)
                .add_with(format!("{place}/year"), kind, edition);
        }
    }
}

/// The first year of an edition: two years in a row, `2026-2027`.
///
/// # Errors
///
/// What is no edition.
pub(crate) fn edition(text: &str) -> Result<i32, Sense> {
    let year = |part: &str| {
        let digits = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<i32>().ok()).flatten()
    };
    let years = text
        .split_once('-')
        .and_then(|(first, last)| Some((year(first)?, year(last)?)));
    match years {
        Some((first, last)) if last == first + 1 => Ok(first),
        Some(_) => Err(Sense::EditionReversed(text.to_owned())),
        None => Err(Sense::Edition(text.to_owned())),
    }
}

/// What 100 yen may cost, in ten-thousandths of a yuan: 2 to 15 yuan. Since 2003
/// they have cost between 4.5 and 8.5.
const PLAUSIBLE_RATES: std::ops::RangeInclusive<u32> = 20_000..=150_000;

fn config(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("config");
    let config = &content.config;
    let origin = &config.site_origin;
    if !origin.starts_with("https://") || origin.matches('/').count() != 2 {
        let sense = Sense::Origin(origin.clone());
        report.add("/site_origin", Kind::Sense(sense));
    }
    if let Err(sense) = edition(&config.edition) {
        report.add("/edition", Kind::Sense(sense));
    }
    if let Some(exchange) = &config.exchange
        && !PLAUSIBLE_RATES.contains(&exchange.yuan_e4_per_100_yen)
    {
        let sense = Sense::Exchange(exchange.yuan_e4_per_100_yen);
        report.add("/exchange/yuan_e4_per_100_yen", Kind::Sense(sense));
    }
}

/// A picture is named as the server will be asked for it.
fn pictures(content: &Content, findings: &mut Findings) {
    for (file, place, path) in content.pictures() {
        let (stem, ending) = path.rsplit_once('.').unwrap_or((path, ""));
        let letters = |part: &str| {
            let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
            !part.is_empty() && part.bytes().all(|byte| known(byte) || byte == b'-')
        };
        if !stem.split('/').all(letters) || !matches!(ending, "jpg" | "png" | "webp") {
            let fault = Reference::Picture(path.to_owned());
            findings.of(file).add(place, Kind::Reference(fault));
        }
    }
}
