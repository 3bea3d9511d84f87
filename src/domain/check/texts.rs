//! Judges every text, source and address wherever it stands in a file: a field
//! that is added tomorrow is judged as well.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::Report;
use crate::domain::public_host::{PUBLIC_DOMAINS, public_url};
use crate::domain::script::first_foreign_letter;
use crate::domain::text::Lang;

/// Walks the whole file.
pub(crate) fn check(value: &Value, report: &mut Report<'_>) {
    walk(value, "", false, report);
}

/// `sourced`: something around this place names its source.
fn walk(value: &Value, pointer: &str, sourced: bool, report: &mut Report<'_>) {
    match value {
        Value::Object(object) => {
            let sourced = sourced || object.contains_key("cite");
            if object.contains_key("ja") && object.contains_key("zh") {
                bilingual(object, pointer, sourced, report);
            }
            if object.contains_key("confidence") && object.contains_key("source") {
                cite(object, pointer, report);
            }
            for (key, inner) in object {
                let place = format!("{pointer}/{key}");
                if let Value::String(text) = inner {
                    address(key, text, &place, report);
                }
                if key == "links" {
                    public_links(inner, &place, report);
                }
                walk(inner, &place, sourced, report);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                walk(inner, &format!("{pointer}/{index}"), sourced, report);
            }
        }
        _ => {}
    }
}

/// Fields whose digits are part of a name, not a figure that needs a source.
const NAMES: [&str; 7] = [
    "name", "title", "label", "tagline", "warning", "meaning", "reason",
];

fn bilingual(object: &Map<String, Value>, pointer: &str, sourced: bool, report: &mut Report<'_>) {
    let text = |key: &str| object.get(key).and_then(Value::as_str).unwrap_or_default();
    let glossary_pair = object.contains_key("warning");
    for lang in Lang::ALL {
        let place = format!("{pointer}/{}", lang.code());
        one_text(text(lang.code()), lang, &place, report);
    }
    if glossary_pair {
        return;
    }
    let (ja, zh) = (long_numbers(text("ja")), long_numbers(text("zh")));
    if ja != zh {
        let list = |numbers: &BTreeSet<String>, others: &BTreeSet<String>| {
            let only: Vec<_> = numbers.difference(others).cloned().collect();
            if only.is_empty() {
                "none".to_owned()
            } else {
                only.join(", ")
            }
        };
        report.add(
            pointer,
            format!(
                "the figures differ: only in Japanese: {}; only in Chinese: {}",
                list(&ja, &zh),
                list(&zh, &ja)
            ),
            "change the figure in both languages",
        );
    }
    let field = pointer.rsplit('/').next().unwrap_or_default();
    if !sourced && !NAMES.contains(&field) && !ja.is_empty() {
        report.add(
            pointer,
            format!(
                "the figure {} has no source",
                ja.into_iter().collect::<Vec<_>>().join(", ")
            ),
            "move the figure into an item with a `cite`, or take it out",
        );
    }
}

fn one_text(text: &str, lang: Lang, place: &str, report: &mut Report<'_>) {
    if text.trim().is_empty() {
        report.add(place, "the text is empty", "write it in this language too");
        return;
    }
    if text.trim() != text {
        report.add(
            place,
            "the text begins or ends with a space",
            "take the space out",
        );
    }
    if text.contains(['<', '>']) || text.contains("&amp;") || text.contains("http") {
        report.add(
            place,
            "the text holds markup or an address",
            "write plain text; addresses go into `links`",
        );
    }
    if let Some(letter) = first_foreign_letter(text, lang) {
        let mend = match lang {
            Lang::Ja => "write the Japanese form, or put the Chinese original into “ ”",
            Lang::Zh => {
                "write the simplified Chinese form, or put the Japanese original into 「 」"
            }
        };
        report.add(
            place,
            format!(
                "“{letter}” is not written in {} (“{}”)",
                lang.own_name(),
                around(text, letter)
            ),
            mend,
        );
    }
}

/// Up to six letters on each side, so that the place is found by eye.
fn around(text: &str, letter: char) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = letters.iter().position(|one| *one == letter).unwrap_or(0);
    letters[at.saturating_sub(6)..(at + 7).min(letters.len())]
        .iter()
        .collect()
}

/// Numbers of two digits and more, without their comma groups: what both
/// languages must share. One-digit numbers may be written out.
fn long_numbers(text: &str) -> BTreeSet<String> {
    let plain: String = {
        let letters: Vec<char> = text.chars().collect();
        letters
            .iter()
            .enumerate()
            .filter(|(index, letter)| {
                let digit_at = |place: Option<usize>| {
                    place
                        .and_then(|place| letters.get(place))
                        .is_some_and(char::is_ascii_digit)
                };
                !(**letter == ','
                    && digit_at(index.checked_sub(1))
                    && digit_at(index.checked_add(1)))
            })
            .map(|(_, letter)| *letter)
            .collect()
    };
    plain
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|digits| digits.len() >= 2)
        .map(str::to_owned)
        .collect()
}

fn cite(object: &Map<String, Value>, pointer: &str, report: &mut Report<'_>) {
    let confidence = object.get("confidence").and_then(Value::as_str);
    let sources: Vec<&str> = object
        .get("source")
        .and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let from_brochure = sources.iter().any(|source| source.starts_with("brochure#"));
    match confidence {
        Some("gap") => {}
        Some("brochure") if !from_brochure => report.add(
            pointer,
            "the confidence is `brochure`, but no section of the brochure is named",
            "name it as \"brochure#section\", or lower the confidence",
        ),
        // Arithmetic may rest on nothing but itself.
        Some("derived") => {}
        _ if sources.is_empty() => report.add(
            pointer,
            "no source is named",
            "name one of sources.json, or set the confidence to `gap`",
        ),
        _ => {}
    }
}

fn address(key: &str, text: &str, place: &str, report: &mut Report<'_>) {
    let is_address = matches!(key, "url" | "website" | "site_origin");
    if !is_address {
        return;
    }
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?', '#']).next());
    let host_is_sound = host.is_some_and(|host| {
        host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && host
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-')
    });
    let letters_are_sound = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\'));
    if !host_is_sound || !letters_are_sound {
        report.add(
            place,
            format!("“{text}” is no web address"),
            "write it as the browser shows it, beginning with https:// or http://",
        );
    }
    for (damaged, right) in [
        ("jpsps.go.jp", "jsps.go.jp"),
        ("jspso.org.cn", "jsps.org.cn"),
        ("/jpsbj/", "/jspsbj/"),
        ("/jspsobj/", "/jspsbj/"),
    ] {
        if text.contains(damaged) {
            report.add(
                place,
                format!("“{damaged}” is a misprint of the brochure"),
                format!("write {right}"),
            );
        }
    }
}

/// `links` stand on public pages. A source keeps its address wherever it is: the
/// staff need it.
fn public_links(links: &Value, pointer: &str, report: &mut Report<'_>) {
    for (index, link) in links.as_array().into_iter().flatten().enumerate() {
        let Some(url) = link.get("url").and_then(Value::as_str) else {
            continue;
        };
        if public_url(url).is_none() {
            report.add(
                format!("{pointer}/{index}/url"),
                format!("a public page does not link to “{url}”"),
                format!(
                    "name it in sources.json alone, or link to one of: {}",
                    PUBLIC_DOMAINS.join(", ")
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_without_their_commas() {
        let set = |text: &str| long_numbers(text).into_iter().collect::<Vec<_>>();
        assert_eq!(set("2,479億円、9か国10か所"), ["10", "2479"]);
        assert_eq!(set("2479亿日元，9个国家10处"), ["10", "2479"]);
        assert_eq!(set("12,34と, 56"), ["1234", "56"]);
    }
}
