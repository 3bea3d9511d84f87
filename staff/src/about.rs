//! What a finding means to the forms.

use portal::domain::check::finding::{Finding, Kind, TextFault};
use portal::domain::check::letters::Letter;

/// Whether a finding is about a place, or about something in it.
#[must_use]
pub fn is_about(finding: &Finding, file: &str, pointer: &str) -> bool {
    let rest = finding.pointer.strip_prefix(pointer);
    let within = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    finding.file == file && within
}

/// Whether a text of the finding can be mended without asking.
#[must_use]
pub fn is_mendable(finding: &Finding) -> bool {
    match &finding.kind {
        Kind::Letter(letter) => !matches!(
            letter,
            Letter::Lost(_) | Letter::Private(_) | Letter::Radical(_, None)
        ),
        Kind::Text(fault) => *fault == TextFault::Spaces,
        _ => false,
    }
}
