//! Judges the rules of the calculator by reading them as the engine does.

use super::{Problem, Report};
use crate::domain::content::Content;
use crate::domain::eligibility::rulebook::Rulebook;

pub(crate) fn check(content: &Content, problems: &mut Vec<Problem>) {
    let report = &mut Report {
        file: "eligibility",
        problems,
    };
    if let Err(flaws) = Rulebook::new(&content.eligibility, &content.programmes.programmes) {
        for flaw in flaws {
            report.add(flaw.pointer, flaw.what, flaw.mend);
        }
    }
}
