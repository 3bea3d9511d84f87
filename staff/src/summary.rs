//! What was changed, in lines: for whoever publishes.

use portal::domain::check::finding::{Finding, Kind, TextFault};
use portal::domain::check::letters::Letter;
use portal::domain::check::path::path;
use portal::domain::text::Lang;
use portal::i18n::check::{file_name, steps};
use serde_json::Value;

/// A line for each place that differs between two texts of a file.
#[must_use]
pub fn changes(file: &'static str, before: &str, after: &str, lang: Lang) -> Vec<String> {
    let name = file_name(file, lang);
    let (Ok(old), Ok(new)) = (
        serde_json::from_str::<Value>(before),
        serde_json::from_str::<Value>(after),
    ) else {
        return vec![format!("{name}（{file}.json）")];
    };
    let mut places = Vec::new();
    compare(&old, &new, "", &mut places);
    places
        .into_iter()
        .map(
            |Change {
                 pointer,
                 old: was,
                 new: is,
             }| {
                let in_file = if is.is_some() { &new } else { &old };
                let place = steps(&path(Some(in_file), &pointer), lang);
                format!("{place}：{} → {}", shown(was.as_ref()), shown(is.as_ref()))
            },
        )
        .collect()
}

struct Change {
    pointer: String,
    old: Option<Value>,
    new: Option<Value>,
}

fn compare(old: &Value, new: &Value, pointer: &str, out: &mut Vec<Change>) {
    match (old, new) {
        (Value::Object(before), Value::Object(after)) => {
            for key in before
                .keys()
                .chain(after.keys().filter(|key| !before.contains_key(*key)))
            {
                let pointer = format!("{pointer}/{key}");
                match (before.get(key), after.get(key)) {
                    (Some(old), Some(new)) => compare(old, new, &pointer, out),
                    (old, new) => out.push(Change {
                        pointer,
                        old: old.cloned(),
                        new: new.cloned(),
                    }),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => lists(before, after, pointer, out),
        (old, new) if old != new => out.push(Change {
            pointer: pointer.to_owned(),
            old: Some(old.clone()),
            new: Some(new.clone()),
        }),
        _ => {}
    }
}

/// Entries with an id are compared with themselves, wherever they stand.
fn lists(before: &[Value], after: &[Value], pointer: &str, out: &mut Vec<Change>) {
    let id = |entry: &Value| entry.get("id").cloned();
    for (at, entry) in after.iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let own = id(entry);
        let former = match &own {
            Some(_) => before.iter().find(|one| id(one) == own),
            None => before.get(at),
        };
        match former {
            Some(former) => compare(former, entry, &place, out),
            None => out.push(Change {
                pointer: place,
                old: None,
                new: Some(entry.clone()),
            }),
        }
    }
    for (at, entry) in before.iter().enumerate() {
        let own = id(entry);
        let is_gone = match &own {
            Some(_) => !after.iter().any(|one| id(one) == own),
            None => at >= after.len(),
        };
        if is_gone {
            out.push(Change {
                pointer: format!("{pointer}/{at}"),
                old: Some(entry.clone()),
                new: None,
            });
        }
    }
}

fn shown(value: Option<&Value>) -> String {
    const MOST: usize = 60;
    let text = match value {
        None => return "–".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    };
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_a_line_with_its_place() {
        let before =
            r#"{"events":[{"id":"a","title":{"ja":"説明会","zh":"说明会"},"start":"2026-12-01"}]}"#;
        let after = before.replace("2026-12-01", "2026-12-08");
        let lines = changes("events", before, &after, Lang::Zh);
        assert_eq!(lines, ["活动“说明会”的开始日：2026-12-01 → 2026-12-08"]);
        assert_eq!(changes("events", before, before, Lang::Ja), [] as [&str; 0]);
    }
}
