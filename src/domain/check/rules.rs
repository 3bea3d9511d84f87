//! Judges the rules of the calculator by reading them as the engine does.

use super::Findings;
use super::finding::Kind;
use crate::domain::content::Content;
use crate::domain::eligibility::flaw::{Fault, Flaw};
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::eligibility::rules::EligibilityFile;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("eligibility");
    let file = &content.eligibility;
    if let Err(flaws) = Rulebook::new(file, &content.programmes.programmes) {
        for flaw in flaws.iter().filter(|flaw| !follows(flaw, &flaws, file)) {
            let everything = vec![("programmes", "/programmes".to_owned())];
            report.add_with(&flaw.pointer, Kind::Rule(flaw.fault.clone()), everything);
        }
    }
}

/// Whether a flaw comes from a name that is unusable where it is given: whoever mends
/// the name has mended what refers to it.
fn follows(flaw: &Flaw, all: &[Flaw], file: &EligibilityFile) -> bool {
    match &flaw.fault {
        Fault::NoQuestion(_) => all
            .iter()
            .any(|other| matches!(other.fault, Fault::QuestionId(_) | Fault::QuestionTwice(_))),
        Fault::NoOption(fact, _) => {
            let place = file.facts.iter().position(|one| one.id == *fact);
            place.is_some_and(|place| {
                let options = format!("/facts/{place}/options");
                all.iter().any(|other| other.pointer.starts_with(&options))
            })
        }
        _ => false,
    }
}
