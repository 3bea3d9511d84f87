//! Changes one place of a JSON text and leaves all its other letters as they are:
//! whoever publishes sees in the comparison what was changed, and nothing else.

use std::ops::Range;

use serde_json::Value;

/// What is longer stands on lines of its own.
const LINE: usize = 110;

/// The text with another value at a place. A field that is not there is added at
/// the end of its object; `-` behind a list adds to it. `None` if the place cannot
/// be reached, or the text is not JSON.
#[must_use]
pub fn set(text: &str, pointer: &str, value: &Value) -> Option<String> {
    if let Some(range) = find(text, pointer) {
        let indent = indent_at(text, range.start);
        return Some(replaced(text, range, &formatted(value, indent)));
    }
    let (holder, key) = pointer.rsplit_once('/')?;
    let holder = find(text, holder)?;
    let index = members(text, &holder).len();
    insert_at(text, &holder, index, key, value)
}

/// The text with a value put into a list, before the entry of this number.
#[must_use]
pub fn insert(text: &str, list: &str, index: usize, value: &Value) -> Option<String> {
    let holder = find(text, list)?;
    insert_at(text, &holder, index, "-", value)
}

/// The text with an entry of a list moved to another number, letter for letter.
#[must_use]
pub fn moved(text: &str, list: &str, from: usize, to: usize) -> Option<String> {
    let range = find(text, &format!("{list}/{from}"))?;
    let letters = text[range].to_owned();
    let text = remove(text, &format!("{list}/{from}"))?;
    let holder = find(&text, list)?;
    put(&text, &holder, to, &letters)
}

/// The text without what stands at a place. A place that is not there is none to
/// take out.
#[must_use]
pub fn remove(text: &str, pointer: &str) -> Option<String> {
    let (holder, key) = pointer.rsplit_once('/')?;
    let holder = find(text, holder)?;
    let members = members(text, &holder);
    let Some(at) = place_of(&members, &unescaped(key)) else {
        return Some(text.to_owned());
    };
    let one = &members[at].whole;
    // With the comma behind it, or else with the one before.
    let range = match (members.get(at + 1), at.checked_sub(1)) {
        (Some(next), _) => one.start..next.whole.start,
        (None, Some(before)) => members[before].whole.end..one.end,
        (None, None) => holder.start + 1..holder.end - 1,
    };
    Some(replaced(text, range, ""))
}

/// The letters of the value at a place.
#[must_use]
pub fn find(text: &str, pointer: &str) -> Option<Range<usize>> {
    serde_json::from_str::<serde::de::IgnoredAny>(text).ok()?;
    let start = behind_space(text, 0);
    let mut here = start..value_end(text, start);
    for token in pointer.split('/').skip(1) {
        let members = members(text, &here);
        let at = place_of(&members, &unescaped(token))?;
        here = members[at].value.clone();
    }
    Some(here)
}

/// Where the confirmation stands of the nearest statement around a place.
#[must_use]
pub fn confirmation(text: &str, pointer: &str) -> Option<String> {
    let mut around = pointer;
    loop {
        let places = [
            format!("{around}/cite/confirmed"),
            format!("{around}/confirmed"),
        ];
        if let Some(place) = places.into_iter().find(|at| find(text, at).is_some()) {
            return Some(place);
        }
        around = around.rsplit_once('/')?.0;
    }
}

fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// A field of an object, or an entry of a list.
struct Member {
    name: Option<String>,
    /// With its name.
    whole: Range<usize>,
    value: Range<usize>,
}

fn place_of(members: &[Member], token: &str) -> Option<usize> {
    match members.first()?.name {
        Some(_) => members
            .iter()
            .position(|one| one.name.as_deref() == Some(token)),
        None => token.parse().ok().filter(|at| *at < members.len()),
    }
}

/// The members of what stands at a place; none for a plain value.
fn members(text: &str, holder: &Range<usize>) -> Vec<Member> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    if !matches!(bytes.get(holder.start), Some(b'{' | b'[')) {
        return out;
    }
    let is_object = bytes[holder.start] == b'{';
    let mut at = behind_space(text, holder.start + 1);
    while at < holder.end - 1 {
        let start = at;
        let mut name = None;
        if is_object {
            let end = value_end(text, at);
            name = serde_json::from_str(&text[at..end]).ok();
            // Behind the colon.
            at = behind_space(text, behind_space(text, end) + 1);
        }
        let end = value_end(text, at);
        out.push(Member {
            name,
            whole: start..end,
            value: at..end,
        });
        let behind = behind_space(text, end);
        at = match bytes.get(behind) {
            Some(b',') => behind_space(text, behind + 1),
            _ => holder.end,
        };
    }
    out
}

fn behind_space(text: &str, from: usize) -> usize {
    let rest = text.as_bytes().iter().skip(from);
    from + rest.take_while(|byte| byte.is_ascii_whitespace()).count()
}

/// Where a value that begins here ends, in a text that is JSON.
fn value_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut in_text = false;
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match (in_text, byte) {
            (true, b'\\') => at += 1,
            (true, b'"') => in_text = false,
            (true, _) => continue,
            (false, b'"') => in_text = true,
            (false, b'{' | b'[') => depth += 1,
            (false, b'}' | b']') => depth = depth.saturating_sub(1),
            (false, _) => {
                let goes_on = |next: u8| !b",]} \t\r\n:".contains(&next);
                if depth > 0 || bytes.get(at).copied().is_some_and(goes_on) {
                    continue;
                }
            }
        }
        if depth == 0 && !in_text {
            break;
        }
    }
    at
}

fn insert_at(
    text: &str,
    holder: &Range<usize>,
    index: usize,
    key: &str,
    value: &Value,
) -> Option<String> {
    let is_object = match text.as_bytes().get(holder.start)? {
        b'{' => true,
        b'[' if key == "-" || key.parse::<usize>().is_ok() => false,
        _ => return None,
    };
    let outer = indent_at(text, holder.start);
    let name = if is_object {
        format!("{}: ", Value::from(unescaped(key)))
    } else {
        String::new()
    };
    put(
        text,
        holder,
        index,
        &format!("{name}{}", formatted(value, outer + 2)),
    )
}

/// Puts letters into an object or a list, before the member of this number.
fn put(text: &str, holder: &Range<usize>, index: usize, new: &str) -> Option<String> {
    let members = members(text, holder);
    let outer = indent_at(text, holder.start);
    let inside = &text[holder.clone()];
    let on_lines = members.is_empty() || inside.trim_start_matches(['{', '[']).starts_with('\n');
    let between = if on_lines {
        format!(",\n{}", " ".repeat(outer + 2))
    } else {
        ", ".to_owned()
    };
    let (range, new) = match (members.get(index), members.last()) {
        (Some(next), _) => (
            next.whole.start..next.whole.start,
            format!("{new}{between}"),
        ),
        (None, Some(last)) => (last.whole.end..last.whole.end, format!("{between}{new}")),
        (None, None) => {
            let (inner, outer) = (" ".repeat(outer + 2), " ".repeat(outer));
            let range = holder.start + 1..holder.end - 1;
            (range, format!("\n{inner}{new}\n{outer}"))
        }
    };
    Some(replaced(text, range, &new))
}

fn replaced(text: &str, range: Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..range.start], &text[range.end..])
}

/// How far the line of a place is indented.
fn indent_at(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let rest = text[line..].bytes();
    rest.take_while(|byte| *byte == b' ').count()
}

/// A value as the files have them: on a line while it fits.
fn formatted(value: &Value, indent: usize) -> String {
    let line = on_a_line(value);
    let is_small = line.chars().count() + indent <= LINE;
    if is_small && !has_parts_of_parts(value) {
        return line;
    }
    let pad = " ".repeat(indent + 2);
    let items: Vec<String> = match value {
        Value::Object(fields) => in_order(fields)
            .into_iter()
            .map(|(name, one)| {
                let name = Value::from(name.as_str());
                format!("{pad}{name}: {}", formatted(one, indent + 2))
            })
            .collect(),
        Value::Array(items) => items
            .iter()
            .map(|one| format!("{pad}{}", formatted(one, indent + 2)))
            .collect(),
        _ => return line,
    };
    let (open, close) = if value.is_object() {
        ('{', '}')
    } else {
        ('[', ']')
    };
    let end = " ".repeat(indent);
    format!("{open}\n{}\n{end}{close}", items.join(",\n"))
}

/// An event, not a city: more than names inside of it.
fn has_parts_of_parts(value: &Value) -> bool {
    value.as_object().is_some_and(|fields| {
        let parts = fields.values().filter(|one| one.is_object());
        parts.count() > 1
    })
}

/// Fields as the files have them; others behind.
const ORDER: [&str; 26] = [
    "id",
    "title",
    "name",
    "date",
    "text",
    "ja",
    "zh",
    "lat",
    "lon",
    "start",
    "end",
    "hours",
    "kind",
    "organiser",
    "place",
    "further_places",
    "venue",
    "spoken",
    "registration",
    "programmes",
    "note",
    "cite",
    "source",
    "year",
    "confidence",
    "on",
];

fn in_order(fields: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut fields: Vec<_> = fields.iter().collect();
    let rank = |name: &str| {
        ORDER
            .iter()
            .position(|one| *one == name)
            .unwrap_or(ORDER.len())
    };
    fields.sort_by_key(|(name, _)| rank(name));
    fields
}

fn on_a_line(value: &Value) -> String {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let fields = in_order(fields)
                .into_iter()
                .map(|(name, one)| format!("{}: {}", Value::from(name.as_str()), on_a_line(one)));
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let items = items.iter().map(on_a_line);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        plain => plain.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const TEXT: &str = "{\n  \"a\": [\n    { \"id\": \"x\", \"題\": \"\\\"b, ]\" },\n    7\n  ],\n  \"b\": {},\n  \"c\": []\n}\n";

    #[test]
    fn a_place_is_changed_and_nothing_else() {
        for (pointer, value, from, to) in [
            ("/a/0/id", json!("y"), "\"x\"", "\"y\""),
            ("/a/1", json!(null), "7", "null"),
            ("/a/0/n", json!(1), "]\" }", "]\", \"n\": 1 }"),
            ("/a/-", json!(8), "7\n", "7,\n    8\n"),
            ("/b/n", json!([1]), "{}", "{\n    \"n\": [1]\n  }"),
            ("/c/-", json!("z"), "[]", "[\n    \"z\"\n  ]"),
            ("/d", json!(true), "[]\n}", "[],\n  \"d\": true\n}"),
        ] {
            let expected = TEXT.replacen(from, to, 1);
            assert_eq!(set(TEXT, pointer, &value), Some(expected), "{pointer}");
        }
        for pointer in ["/a/0/id/x", "/e/f"] {
            assert_eq!(set(TEXT, pointer, &json!(1)), None, "{pointer}");
        }
        assert_eq!(set("{", "", &json!(1)), None);
    }

    #[test]
    fn a_confirmation_is_that_of_the_nearest_statement() {
        let text = r#"{"money":[{"amount":1,"cite":{"year":"2026","confirmed":{"by":"a"}}},{"amount":2,"cite":{}}]}"#;
        let place = Some("/money/0/cite/confirmed".to_owned());
        assert_eq!(confirmation(text, "/money/0/amount"), place);
        assert_eq!(confirmation(text, "/money/0/cite/year"), place);
        assert_eq!(confirmation(text, "/money/1/amount"), None);
    }

    #[test]
    fn a_place_is_taken_out_with_its_comma() {
        for (pointer, from, to) in [
            ("/a/0", "{ \"id\": \"x\", \"題\": \"\\\"b, ]\" },\n    ", ""),
            ("/a/1", ",\n    7", ""),
            ("/a/0/題", ", \"題\": \"\\\"b, ]\"", ""),
            ("/c", ",\n  \"c\": []", ""),
            ("/nothing", "7", "7"),
        ] {
            let expected = TEXT.replacen(from, to, 1);
            assert_eq!(remove(TEXT, pointer), Some(expected), "{pointer}");
        }
    }

    #[test]
    fn an_entry_is_put_before_another_one() {
        let expected = TEXT.replacen("    7", "    6,\n    7", 1);
        assert_eq!(insert(TEXT, "/a", 1, &json!(6)), Some(expected));
    }

    /// Every value of every data file can be put back where it stands.
    #[test]
    fn the_data_stay_what_they_are() {
        for (name, text) in crate::draft::built_in() {
            let value: Value = serde_json::from_str(text).expect(name);
            for (key, one) in value.as_object().expect("an object") {
                let pointer = format!("/{key}");
                let again = set(text, &pointer, one).expect(name);
                assert_eq!(serde_json::from_str::<Value>(&again).expect(name), value);
                let range = find(text, &pointer).expect(name);
                let read: Value = serde_json::from_str(&text[range]).expect(name);
                assert_eq!(read, *one);
            }
        }
    }
}
