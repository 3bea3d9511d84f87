//! Recomputes a statement of money.

use super::run::{NOTHING, Outcome};
use super::{Group, QuoteCase};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::stipend::quote::{Note, quote};

/// Compares everything a case of money expects.
pub(super) fn money(
    outcome: &mut Outcome,
    group: &Group,
    case: &QuoteCase,
    book: &Rulebook,
    programmes: &[Programme],
) {
    let request = case.request(&group.programme);
    let quote = request
        .length()
        .and_then(|length| quote(book, programmes, &request.programme, request.start, length));
    let quote = match (quote, &case.refused) {
        (Err(refusal), refused) => {
            let expected = refused.as_deref().unwrap_or(NOTHING);
            return outcome.compare("refused", expected, refusal.field());
        }
        (Ok(_), Some(refused)) => return outcome.compare("refused", refused, NOTHING),
        (Ok(quote), None) => quote,
    };
    let sum = |yen: Option<u64>| yen.map_or(NOTHING.to_owned(), |yen| yen.to_string());
    outcome.compare("total_yen", sum(case.total_yen), sum(quote.total_yen));
    if let Some(end) = case.end {
        outcome.compare("end", end.to_string(), quote.end.to_string());
    }
    let product = |[unit, count, amount]: [u64; 3]| format!("{unit} × {count} = {amount}");
    let list = |lines: Vec<(String, String)>| {
        let mut lines: Vec<String> = lines
            .into_iter()
            .map(|(id, text)| format!("{id}: {text}"))
            .collect();
        lines.sort();
        lines.join("; ")
    };
    let expected = case
        .lines
        .iter()
        .map(|(id, line)| (id.clone(), product(*line)));
    let computed = quote.lines.iter().map(|line| {
        let line_product = product([line.unit_yen, line.count, line.amount_yen]);
        (line.id.clone(), line_product)
    });
    outcome.compare("lines", list(expected.collect()), list(computed.collect()));
    let expected = case
        .apart
        .iter()
        .map(|(id, yen)| (id.clone(), yen.to_string()));
    let computed = quote
        .apart
        .iter()
        .map(|apart| (apart.line.id.clone(), apart.line.amount_yen.to_string()));
    outcome.compare("apart", list(expected.collect()), list(computed.collect()));
    outcome.compare("in_kind", case.in_kind.join(", "), quote.in_kind.join(", "));
    let notes: Vec<String> = quote
        .notes
        .iter()
        .map(|note| match note {
            Note::UnconfirmedFrom(day) => format!("{} {day}", note.word()),
            _ => note.word().to_owned(),
        })
        .collect();
    outcome.compare("notes", case.notes.join(", "), notes.join(", "));
}
