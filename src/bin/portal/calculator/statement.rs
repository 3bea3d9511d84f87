//! A statement of money as JSON.

use portal::domain::content::programme::LengthUnit;
use portal::domain::stipend::quote::{Line, Note, Quote};
use serde_json::{Value, json};

/// The whole statement.
pub fn json(quote: &Quote) -> Value {
    let apart: Vec<Value> = quote
        .apart
        .iter()
        .map(|apart| {
            let mut out = line(&apart.line);
            out["year"] = json!(apart.year);
            out["up_to"] = json!(apart.up_to);
            out
        })
        .collect();
    let notes: Vec<Value> = quote
        .notes
        .iter()
        .map(|note| match note {
            Note::UnconfirmedFrom(day) => json!({"id": note.word(), "day": day}),
            Note::PartMonth(days) => json!({"id": note.word(), "days": days}),
            _ => json!({"id": note.word()}),
        })
        .collect();
    let bars: Vec<Value> = quote
        .per_calendar_month()
        .iter()
        .map(|bar| json!({"month": format!("{}-{:02}", bar.year, bar.month), "yen": bar.yen}))
        .collect();
    json!({
        "lines": quote.lines.iter().map(line).collect::<Vec<_>>(),
        "in_kind": quote.in_kind,
        "withheld": quote.withheld,
        "counted": {
            "days": (quote.length.unit() == LengthUnit::Day).then_some(quote.length.count()),
            "months": (quote.length.unit() == LengthUnit::Month).then_some(quote.length.count()),
        },
        "total_yen": quote.total_yen,
        "apart": apart,
        "notes": notes,
        "start": quote.start,
        "end": quote.end,
        "per_month": bars,
    })
}

fn line(line: &Line) -> Value {
    json!({
        "id": line.id,
        "unit_yen": line.unit_yen,
        "count": line.count,
        "amount_yen": line.amount_yen,
    })
}
