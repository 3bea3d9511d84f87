//! Judges the rules of the calculator by reading them as the engine does.

use super::Findings;
use super::finding::Kind;
use crate::domain::content::Content;
use crate::domain::eligibility::rulebook::Rulebook;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    let mut report = findings.of("eligibility");
    if let Err(flaws) = Rulebook::new(&content.eligibility, &content.programmes.programmes) {
        for flaw in flaws {
            let everything = vec![("programmes", "/programmes".to_owned())];
            let kind = Kind::Rule(flaw.what, flaw.mend.to_owned());
            report.add_with(flaw.pointer, kind, everything);
        }
    }
}
