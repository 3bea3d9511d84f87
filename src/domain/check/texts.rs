//! Judges every text, source and address wherever it stands in a file: a field
//! that is added tomorrow is judged as well.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::finding::{Kind, Reference, Sense, TextFault};
use super::{Report, letters};
use crate::domain::prose;
use crate::domain::public_host::public_url;
use crate::domain::script::first_foreign_letter;
use crate::domain::text::Lang;

/// Walks the whole file.
pub(crate) fn check(value: &Value, report: &mut Report<'_>) {
    walk(value, "", false, report);
}

/// The notices of the office: it dates them, and they speak of days, telephone
/// numbers and its own pages.
const NOTICES: &str = "/notices/";

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
                if key == "registration"
                    && let Some(url) = inner.as_str()
                {
                    public_address(url, &place, report);
                }
                if key == "confirmed"
                    && inner
                        .get("by")
                        .and_then(Value::as_str)
                        .is_some_and(|by| by.trim().is_empty())
                {
                    report.add(&place, Kind::Sense(Sense::Initials));
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
        Value::String(text) => {
            if let Some(letter) = letters::first(text) {
                report.add(pointer, Kind::Letter(letter));
            }
        }
        _ => {}
    }
}

/// Fields whose digits are part of a name, not a figure that needs a source.
const NAMES: [&str; 7] = [
    "name", "title", "label", "tagline", "warning", "meaning", "reason",
];

/// Texts in which the office speaks for itself.
const OWN_WORDS: [&str; 2] = ["hours", "wechat"];

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
        let only = |numbers: &BTreeSet<String>, others: &BTreeSet<String>| {
            numbers.difference(others).cloned().collect()
        };
        let fault = TextFault::Figures(only(&ja, &zh), only(&zh, &ja));
        report.add(pointer, Kind::Text(fault));
    }
    let field = pointer.rsplit('/').next().unwrap_or_default();
    let is_own_word = pointer.starts_with(NOTICES) || OWN_WORDS.contains(&field);
    if !sourced && !is_own_word && !NAMES.contains(&field) && !ja.is_empty() {
        report.add(
            pointer,
            Kind::Text(TextFault::Unsourced(ja.into_iter().collect())),
        );
    }
}

fn one_text(text: &str, lang: Lang, place: &str, report: &mut Report<'_>) {
    let mut add = |fault| report.add(place, Kind::Text(fault));
    if text.trim().is_empty() {
        return add(TextFault::Empty);
    }
    if text.trim() != text {
        add(TextFault::Spaces);
    }
    // A notice may name pages to which the site may lead.
    let plain: String = if place.starts_with(NOTICES) {
        prose::words_alone(text)
    } else {
        text.to_owned()
    };
    if plain.contains(['<', '>']) || plain.contains("&amp;") || plain.contains("http") {
        add(TextFault::Markup);
    }
    if let Some(letter) = first_foreign_letter(text, lang) {
        let near = letters::around(text, letter);
        add(TextFault::Foreign(lang, letter, near));
    }
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
        Some("brochure") if !from_brochure => {
            report.add(pointer, Kind::Reference(Reference::NoSection));
        }
        // Arithmetic may rest on nothing but itself.
        Some("derived") => {}
        _ if sources.is_empty() => report.add(pointer, Kind::Reference(Reference::NoSource)),
        _ => {}
    }
}

fn address(key: &str, text: &str, place: &str, report: &mut Report<'_>) {
    let is_address = matches!(key, "url" | "website" | "site_origin" | "registration");
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
        report.add(place, Kind::Reference(Reference::Address(text.to_owned())));
    }
    for (damaged, right) in [
        ("jpsps.go.jp", "jsps.go.jp"),
        ("jspso.org.cn", "jsps.org.cn"),
        ("/jpsbj/", "/jspsbj/"),
        ("/jspsobj/", "/jspsbj/"),
    ] {
        if text.contains(damaged) {
            report.add(place, Kind::Reference(Reference::Misprint(damaged, right)));
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
        public_address(url, &format!("{pointer}/{index}/url"), report);
    }
}

fn public_address(url: &str, place: &str, report: &mut Report<'_>) {
    if public_url(url).is_none() {
        let fault = Reference::NotPublic(url.to_owned());
        report.add(place, Kind::Reference(fault));
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
