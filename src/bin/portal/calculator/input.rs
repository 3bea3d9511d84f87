//! Standard input. What is wrong with it is said in one line that names the
//! field.

use std::io::Read;

use portal::domain::check::unique::{Unique, name_given_twice};
use serde::de::DeserializeOwned;

/// More than this is no set of answers.
const MOST_BYTES: u64 = 1_000_000;

/// Reads standard input as text.
pub fn read() -> Result<String, String> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("standard input: {error}"))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!("standard input: more than {MOST_BYTES} bytes"));
    }
    String::from_utf8(bytes).map_err(|_| "standard input: this is not UTF-8 text".to_owned())
}

/// Reads a JSON object.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    // Windows editors put a mark at the start.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Unique(value) = serde_json::from_str(text).map_err(|error| {
        let message = error.to_string();
        match name_given_twice(&message) {
            Some(name) => one_line(&format!("{name}: is given twice")),
            None => one_line(&format!("standard input: this is not JSON: {message}")),
        }
    })?;
    if !value.is_object() {
        return Err("standard input: this is not a JSON object".to_owned());
    }
    serde_path_to_error::deserialize(value).map_err(|error| {
        let message = plain(&error.inner().to_string());
        let missing = message
            .strip_prefix("missing field `")
            .and_then(|rest| rest.split('`').next());
        let field = missing.map_or_else(|| error.path().to_string(), str::to_owned);
        one_line(&format!("{field}: {message}"))
    })
}

/// The library's words for types, as people say them.
fn plain(message: &str) -> String {
    message
        .replace("expected u16", "expected a whole number from 0 to 65535")
        .replace("expected a map", "expected an object")
        .replace(
            "is not of the expected form",
            "is no date; it must be written as 2027-04-01",
        )
}

/// A message without anything that could break its line, and not too long.
fn one_line(text: &str) -> String {
    const MOST: usize = 300;
    text.chars()
        .take(MOST)
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}
