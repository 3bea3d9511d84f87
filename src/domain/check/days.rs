//! Judges whether a day can be meant: a figure typed wrongly makes another year.

use super::Findings;
use super::finding::{Kind, Sense};
use super::sense::edition;
use crate::domain::content::Content;
use crate::domain::date::Date;

/// The office has stood in Beijing since that year.
const OFFICE_SINCE: i32 = 2003;

/// Nobody announces anything more than so many years ahead.
const YEARS_AHEAD: i32 = 3;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    let Some((first, last)) = plausible(content, findings) else {
        return;
    };
    let rests_on = || vec![("config", "/updated".to_owned())];
    let mut judge = |file: &'static str, pointer: String, day: Option<Date>| {
        if let Some(day) = day.filter(|day| !(first..=last).contains(day)) {
            let kind = Kind::Sense(Sense::DayAway(day, first, last));
            findings.of(file).add_with(pointer, kind, rests_on());
        }
    };
    for (index, event) in content.events.events.iter().enumerate() {
        judge(
            "events",
            format!("/events/{index}/start"),
            Some(event.start),
        );
        // A last day that lies away with the first is the same slip.
        if (first..=last).contains(&event.start) {
            judge("events", format!("/events/{index}/end"), Some(event.end));
        }
        judge("events", format!("/events/{index}/changed"), event.changed);
    }
    for (index, notice) in content.config.notices.iter().enumerate() {
        judge(
            "config",
            format!("/notices/{index}/date"),
            Some(notice.date),
        );
    }
    let rate = content.config.exchange.as_ref().map(|rate| rate.date);
    judge("config", "/exchange/date".to_owned(), rate);
    for (index, programme) in content.programmes.programmes.iter().enumerate() {
        for (at, round) in programme.rounds.iter().enumerate() {
            for (field, day) in [
                ("deadline", round.deadline),
                ("start_from", round.start_from),
                ("start_to", round.start_to),
            ] {
                let place = format!("/programmes/{index}/rounds/{at}/{field}");
                judge("programmes", place, day);
            }
        }
    }
}

/// The first and the last day that can be meant; `None` if the day of the last
/// change cannot be, which is told.
fn plausible(content: &Content, findings: &mut Findings) -> Option<(Date, Date)> {
    let updated = content.config.updated;
    if let Ok(edition) = edition(&content.config.edition) {
        let first = Date::new(edition - 1, 1, 1)?;
        let last = Date::new(edition + YEARS_AHEAD, 12, 31)?;
        if !(first..=last).contains(&updated) {
            let kind = Kind::Sense(Sense::DayAway(updated, first, last));
            let rests_on = vec![("config", "/edition".to_owned())];
            findings.of("config").add_with("/updated", kind, rests_on);
            return None;
        }
    }
    let first = Date::new(OFFICE_SINCE, 1, 1)?;
    let year = updated.year() + YEARS_AHEAD;
    // A leap day has none three years later.
    let last = Date::new(year, updated.month(), updated.day())
        .or_else(|| Date::new(year, updated.month(), 28))?;
    Some((first, last))
}
