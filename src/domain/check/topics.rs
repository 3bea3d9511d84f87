//! Judges histories and the places of offices.

use super::Report;
use crate::domain::content::Content;
use crate::domain::content::topic::{Milestone, Office};
use crate::domain::date::{Date, YearLabel};

pub(crate) fn check(content: &Content, report: &mut Report<'_>) {
    for (index, topic) in content.topics.topics.iter().enumerate() {
        history(index, &topic.history, report);
        offices(index, &topic.offices, report);
    }
}

fn history(index: usize, steps: &[Milestone], report: &mut Report<'_>) {
    let mut before = "";
    for (at, step) in steps.iter().enumerate() {
        let place = format!("/topics/{index}/history/{at}");
        if !is_when(&step.when) {
            report.add(
                format!("{place}/when"),
                format!("“{}” is no date", step.when),
                "write 2003-10-01, 2003-10 or 2003",
            );
        }
        if let Some(until) = &step.until
            && (!is_when(until) || *until <= step.when)
        {
            report.add(
                format!("{place}/until"),
                format!("“{until}” is no date after “{}”", step.when),
                "write the day, month or year in which it ended, or leave it out",
            );
        }
        if step.when.as_str() < before {
            report.add(
                format!("{place}/when"),
                "the history is not in order",
                "put the oldest first",
            );
        }
        before = &step.when;
    }
}

/// Whether a text is as much of a date as is known: a day, a month or a year.
fn is_when(text: &str) -> bool {
    match text.len() {
        10 => text.parse::<Date>().is_ok(),
        4 | 7 => matches!(
            text.parse(),
            Ok(YearLabel::Calendar(_) | YearLabel::Month(..))
        ),
        _ => false,
    }
}

fn offices(index: usize, offices: &[Office], report: &mut Report<'_>) {
    for (at, office) in offices.iter().enumerate() {
        if office.lat.unsigned_abs() > 90 || office.lon.unsigned_abs() > 180 {
            report.add(
                format!("/topics/{index}/offices/{at}"),
                "there is no such point on the globe",
                "write whole degrees: lat from -90 to 90, lon from -180 to 180",
            );
        }
    }
}
