//! Judges histories and the places of offices.

use super::Report;
use super::finding::{Kind, Sense};
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
                Kind::Sense(Sense::When(step.when.clone())),
            );
        }
        if let Some(until) = &step.until
            && (months_of(until).is_none() || *until <= step.when)
        {
            report.add(
                format!("{place}/until"),
                Kind::Sense(Sense::Until(until.clone(), step.when.clone())),
            );
        }
        if step.when.as_str() < before {
            report.add(format!("{place}/when"), Kind::Sense(Sense::History));
        }
        before = &step.when;
    }
}

fn offices(index: usize, offices: &[Office], report: &mut Report<'_>) {
    for (at, office) in offices.iter().enumerate() {
        if office.lat.unsigned_abs() > 90 || office.lon.unsigned_abs() > 180 {
            report.add(
                format!("/topics/{index}/offices/{at}"),
                Kind::Sense(Sense::Globe),
            );
        }
    }
}
