//! Recomputes a statement of money.

use super::outcome::{NOTHING, Outcome};
use super::{Group, QuoteCase};
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::stipend::quote::{Note, quote_for};

/// Compares everything a case of money expects.
pub(super) fn money(
    outcome: &mut Outcome,
    group: &Group,
    case: &QuoteCase,
    book: &Rulebook,
    programmes: &[Programme],
) {
    let request = case.request(&group.programme);
    let quote = request.length().and_then(|length| {
        let id = &request.programme;
        quote_for(
            book,
            programmes,
            id,
            request.start,
            length,
            request.in_japan,
        )
    });
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
    // In the order of the ids, whatever the order they come in.
    let list = |lines: &mut dyn Iterator<Item = (&String, String)>| {
        let mut out: Vec<String> = lines.map(|(id, text)| format!("{id}: {text}")).collect();
        out.sort();
        out.join("; ")
    };
    let mut expected = case.lines.iter().map(|(id, line)| (id, product(*line)));
    let mut computed = quote.lines.iter().map(|line| {
        let line_product = product([line.unit_yen, line.count, line.amount_yen]);
        (&line.id, line_product)
    });
    outcome.compare("lines", list(&mut expected), list(&mut computed));
    let mut expected = case.apart.iter().map(|(id, yen)| (id, yen.to_string()));
    let mut computed = quote
        .apart
        .iter()
        .map(|apart| (&apart.line.id, apart.line.amount_yen.to_string()));
    outcome.compare("apart", list(&mut expected), list(&mut computed));
    outcome.compare("in_kind", case.in_kind.join(", "), quote.in_kind.join(", "));
    outcome.compare(
        "withheld",
        case.withheld.join(", "),
        quote.withheld.join(", "),
    );
    let notes: Vec<String> = quote
        .notes
        .iter()
        .map(|note| match note {
            Note::UnconfirmedFrom(day) => format!("{} {day}", note.word()),
            Note::PartMonth(days) => format!("{} {days}", note.word()),
            _ => note.word().to_owned(),
        })
        .collect();
    outcome.compare("notes", case.notes.join(", "), notes.join(", "));
}
