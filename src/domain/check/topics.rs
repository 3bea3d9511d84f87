//! Judges histories and the places of offices.

use super::Report;
use crate::domain::content::Content;
use crate::domain::content::topic::{Milestone, Office};
use crate::domain::year_label::months_of;

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
        if months_of(&step.when).is_none() {
            report.add(
                format!("{place}/when"),
                format!("“{}” is no date", step.when),
                "write 2003-10-01, 2003-10 or 2003",
            );
        }
        if let Some(until) = &step.until
            && (months_of(until).is_none() || *until <= step.when)
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
