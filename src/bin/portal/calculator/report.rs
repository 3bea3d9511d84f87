//! The verdicts as JSON.

use portal::domain::eligibility::evaluate::{ProgrammeReport, Report};
use portal::domain::eligibility::index::FactIndex;
use portal::domain::eligibility::rulebook::{ProgrammeRules, Rulebook};
use portal::domain::eligibility::tri::Tri;
use serde_json::{Value, json};

/// The whole report.
pub fn json(book: &Rulebook, report: &Report) -> Value {
    let programmes: Vec<Value> = book
        .programmes()
        .iter()
        .zip(&report.programmes)
        .map(|(rules, report)| programme(book, rules, report))
        .collect();
    let offers: Vec<Value> = report
        .offers
        .iter()
        .map(|place| {
            let offer = &book.offers()[*place];
            json!({"id": offer.id, "text": offer.statement.text, "cite": offer.statement.cite})
        })
        .collect();
    json!({
        "programmes": programmes,
        "next_question": report.next_question.map(|fact| book.fact(fact).id.clone()),
        "may_fit": offers,
        "confirmed": report.confirmed,
    })
}

fn programme(book: &Rulebook, rules: &ProgrammeRules, report: &ProgrammeReport) -> Value {
    let id = |fact: FactIndex| book.fact(fact).id.clone();
    let criteria: Vec<Value> = rules
        .criteria
        .iter()
        .zip(&report.criteria)
        .map(|(criterion, judged)| {
            let statement = &criterion.statements[0];
            let mut out = json!({
                "id": criterion.id,
                "status": judged.status.word(),
                "basis": criterion.basis.word(),
                "source": statement.cite.source.first(),
                "sources": statement.cite.source,
                "year": statement.cite.year,
                "text": statement.text,
                "facts": criterion.facts.iter().map(id).collect::<Vec<_>>(),
                "concerns": judged.concerns != Tri::NotMet,
            });
            if let (Tri::NotMet, Some(change)) = (judged.status, &criterion.change) {
                out["change"] = json!(change);
            }
            out
        })
        .collect();
    let years: Vec<Value> = report
        .years
        .iter()
        .map(|year| {
            json!({
                "fiscal_year": year.fiscal_year.0,
                "open": year.open.known(),
                "boundary": year.boundary,
                "confirmed": year.confirmed,
            })
        })
        .collect();
    let instead: Vec<&str> = report
        .instead
        .iter()
        .map(|place| book.programmes()[*place].id.as_str())
        .collect();
    json!({
        "id": rules.id,
        "verdict": report.verdict.word(),
        "criteria": criteria,
        "open_facts": report.open_facts.iter().map(id).collect::<Vec<_>>(),
        "years": years,
        "instead": instead,
    })
}
