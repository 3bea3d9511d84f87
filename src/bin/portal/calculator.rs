//! `portal facts`, `portal evaluate`, `portal quote`: the calculator of the
//! pages, for staff and scripts.

mod input;
mod report;
mod statement;
#[cfg(test)]
mod tests;

use std::process::ExitCode;

use portal::domain::content::programme::Programme;
use portal::domain::date::Date;
use portal::domain::eligibility::expression::Expression;
use portal::domain::eligibility::facts::Fact;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::stipend::quote::quote_for;
use portal::domain::stipend::request::Request;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::content::sound;
use crate::options::Options;
use crate::output::print;

/// `answers.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    today: Date,
    answers: Map<String, Value>,
}

fn rules(options: &Options) -> Option<(Rulebook, Vec<Programme>)> {
    let (_, content) = sound(options)?;
    let programmes = content.programmes.programmes;
    match Rulebook::new(&content.eligibility, &programmes) {
        Ok(book) => Some((book, programmes)),
        // The check has read the same rules; this cannot differ from it.
        Err(flaws) => {
            for flaw in flaws {
                eprintln!("eligibility.json {}: {:?}", flaw.pointer, flaw.fault);
            }
            None
        }
    }
}

/// Prints the questions.
pub fn facts(options: &Options) -> Result<ExitCode, String> {
    let Some((_, content)) = sound(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let facts: Vec<Value> = content.eligibility.facts.iter().map(fact).collect();
    print_json(&Value::Array(facts))
}

fn fact(fact: &Fact<Expression>) -> Value {
    let options: Vec<Value> = fact
        .options
        .iter()
        .map(|option| json!({"id": option.id, "text": option.text}))
        .collect();
    let mut out = json!({
        "id": fact.id,
        "type": fact.kind.word(),
        "options": options,
        "text": fact.text,
        "why": fact.why,
        "unknown": fact.unknown,
    });
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            out[name] = value;
        }
    };
    add("min", fact.min.map(Value::from));
    add("max", fact.max.map(Value::from));
    add("max_days", fact.max_days.map(Value::from));
    add("max_months", fact.max_months.map(Value::from));
    add("month", fact.month.then_some(Value::Bool(true)));
    add("can_change", fact.can_change.then_some(Value::Bool(true)));
    add("unit", fact.unit.map(|unit| unit.word().into()));
    add("first", fact.first.map(|day| day.to_string().into()));
    add("last", fact.last.map(|day| day.to_string().into()));
    add("asked_if", fact.asked_if.as_ref().map(|when| json!(when)));
    out
}

/// Judges every programme for the answers on standard input.
pub fn evaluate(options: &Options) -> Result<ExitCode, String> {
    answer(options, evaluate_text)
}

/// Prints what the stay on standard input brings.
pub fn quote(options: &Options) -> Result<ExitCode, String> {
    answer(options, quote_text)
}

fn answer(
    options: &Options,
    command: fn(&Rulebook, &[Programme], &str) -> Result<Value, String>,
) -> Result<ExitCode, String> {
    let text = input::read()?;
    let Some((book, programmes)) = rules(options) else {
        return Ok(ExitCode::FAILURE);
    };
    print_json(&command(&book, &programmes, &text)?)
}

fn evaluate_text(book: &Rulebook, programmes: &[Programme], text: &str) -> Result<Value, String> {
    let input: Answers = input::parse(text)?;
    let answers = book
        .read_answers(&input.answers)
        .map_err(|bad| bad.to_string())?;
    let printed = report::Printed {
        book,
        programmes,
        answers: &answers,
        today: input.today,
    };
    Ok(printed.json(&book.evaluate(&answers, input.today)))
}

fn quote_text(book: &Rulebook, programmes: &[Programme], text: &str) -> Result<Value, String> {
    let request: Request = input::parse(text)?;
    request
        .length()
        .and_then(|length| {
            let id = &request.programme;
            quote_for(
                book,
                programmes,
                id,
                request.start,
                length,
                request.in_japan,
            )
        })
        .map(|quote| statement::json(&quote))
        .map_err(|refusal| refusal.to_string())
}

fn print_json(value: &Value) -> Result<ExitCode, String> {
    print(&format!("{value:#}\n")).map(|()| ExitCode::SUCCESS)
}
