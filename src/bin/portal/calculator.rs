//! `portal facts`, `portal evaluate`, `portal quote`: the calculator of the
//! pages, for staff and scripts.

mod report;
mod statement;

use std::io::Read;
use std::process::ExitCode;

use portal::domain::content::programme::Programme;
use portal::domain::date::Date;
use portal::domain::eligibility::facts::Fact;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::stipend::quote::quote as make_quote;
use portal::domain::stipend::request::Request;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::content::sound;
use crate::options::Options;
use crate::output::print;

/// More than this on standard input is no set of answers.
const MOST_BYTES: u64 = 1_000_000;

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
                eprintln!("eligibility.json {}: {}", flaw.pointer, flaw.what);
            }
            None
        }
    }
}

/// Prints the questions.
pub fn facts(options: &Options) -> Result<ExitCode, String> {
    let Some((book, _)) = rules(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let facts: Vec<Value> = book.facts().iter().map(fact).collect();
    print_json(&Value::Array(facts));
    Ok(ExitCode::SUCCESS)
}

fn fact(fact: &Fact) -> Value {
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
    add("unit", fact.unit.map(|unit| unit.word().into()));
    add("first", fact.first.map(|day| day.to_string().into()));
    add("last", fact.last.map(|day| day.to_string().into()));
    add("asked_if", fact.asked_if.as_ref().map(|when| json!(when)));
    out
}

/// Judges every programme for the answers on standard input.
pub fn evaluate(options: &Options) -> Result<ExitCode, String> {
    let input: Answers = read_input()?;
    let Some((book, _)) = rules(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let answers = book
        .read_answers(&input.answers)
        .map_err(|bad| bad.to_string())?;
    let report = book.evaluate(&answers, input.today);
    print_json(&report::json(&book, &report));
    Ok(ExitCode::SUCCESS)
}

/// Prints what the stay on standard input brings.
pub fn quote(options: &Options) -> Result<ExitCode, String> {
    let request: Request = read_input()?;
    let Some((book, programmes)) = rules(options) else {
        return Ok(ExitCode::FAILURE);
    };
    let quote = request
        .length()
        .and_then(|length| {
            make_quote(
                &book,
                &programmes,
                &request.programme,
                request.start,
                length,
            )
        })
        .map_err(|refusal| refusal.to_string())?;
    print_json(&statement::json(&quote));
    Ok(ExitCode::SUCCESS)
}

/// Reads standard input; what is wrong with it is said in one line that names
/// the field.
fn read_input<T: DeserializeOwned>() -> Result<T, String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input: {error}"))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("standard input: more than {MOST_BYTES} bytes"));
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| "standard input: this is not UTF-8 text".to_owned())?;
    // Windows editors put a mark at the start.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let value: Value = serde_json::from_str(text)
        .map_err(|error| one_line(&format!("standard input: this is not JSON: {error}")))?;
    if !value.is_object() {
        return Err("standard input: this is not a JSON object".to_owned());
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = error.inner().to_string();
        let named = message
            .strip_prefix("missing field `")
            .and_then(|rest| rest.split('`').next());
        let field = match named {
            Some(field) => field.to_owned(),
            None => error.path().to_string(),
        };
        one_line(&format!("{field}: {message}"))
    })
}

/// A message without anything that could break its line, and not too long.
fn one_line(text: &str) -> String {
    const MOST: usize = 300;
    text.chars()
        .take(MOST)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

fn print_json(value: &Value) {
    print(&format!("{value:#}\n"));
}
