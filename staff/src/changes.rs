//! What was changed in a file, in lines for whoever publishes: by the words of the
//! office's work, not as JSON.

use std::collections::BTreeMap;

use portal::domain::check::path::path;
use portal::domain::date::Date;
use portal::domain::text::Lang;
use portal::i18n::check::{Tongue, field_name, file_name, steps};
use portal::i18n::{common, date};
use serde_json::{Map, Value};

use crate::words::words;

/// Lists whose entries other places name by their ids, with the field that does.
const NAMED: [(&str, &str); 6] = [
    ("kinds", "kind"),
    ("organisers", "organiser"),
    ("places", "place"),
    ("places", "further_places"),
    ("programmes", "programmes"),
    ("sources", "source"),
];

/// What ids stand for, by the field in which they stand.
pub struct Names(BTreeMap<(&'static str, String), String>);

impl Names {
    /// From all files, as they are being edited.
    #[must_use]
    pub fn new<'a>(texts: impl Iterator<Item = &'a str>, lang: Lang) -> Self {
        let mut names = BTreeMap::new();
        for file in texts {
            let Ok(file) = serde_json::from_str::<Value>(file) else {
                continue;
            };
            for (list, field) in NAMED {
                let entries = file.get(list).and_then(Value::as_array);
                for entry in entries.into_iter().flatten() {
                    let name = entry.get("name").or_else(|| entry.get("title"));
                    let name = name.and_then(|name| name.get(lang.code())?.as_str());
                    let id = entry.get("id").and_then(Value::as_str);
                    if let (Some(id), Some(name)) = (id, name) {
                        let key = (field, id.to_owned());
                        names.entry(key).or_insert_with(|| name.to_owned());
                    }
                }
            }
        }
        Self(names)
    }

    fn of<'a>(&'a self, field: &str, id: &'a str) -> &'a str {
        let own = NAMED.iter().find(|(_, one)| *one == field);
        let id_alone = id.split('#').next().unwrap_or(id);
        let name = own.and_then(|(_, field)| self.0.get(&(*field, id_alone.to_owned())));
        name.map_or(id, String::as_str)
    }
}

/// A line for each place that differs between two texts of a file.
#[must_use]
pub fn changes(
    file: &'static str,
    before: &str,
    after: &str,
    names: &Names,
    lang: Lang,
) -> Vec<String> {
    let (Ok(old), Ok(new)) = (
        serde_json::from_str::<Value>(before),
        serde_json::from_str::<Value>(after),
    ) else {
        let name = file_name(file, lang);
        return vec![format!("{name}（{file}.json）")];
    };
    let mut places = Vec::new();
    compare(&old, &new, "", &mut places);
    let tell = Tell { names, lang };
    places
        .iter()
        .map(|change| tell.line(change, &old, &new))
        .collect()
}

/// A place and what stood and stands there.
struct Change<'a> {
    pointer: String,
    old: Option<&'a Value>,
    new: Option<&'a Value>,
}

fn compare<'a>(old: &'a Value, new: &'a Value, pointer: &str, out: &mut Vec<Change<'a>>) {
    match (old, new) {
        (Value::Object(before), Value::Object(after)) => {
            let added = after.keys().filter(|key| !before.contains_key(*key));
            for key in before.keys().chain(added) {
                let pointer = format!("{pointer}/{key}");
                match (before.get(key), after.get(key)) {
                    (Some(old), Some(new)) => compare(old, new, &pointer, out),
                    (old, new) => out.push(Change { pointer, old, new }),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            for (at, former) in paired(before, after) {
                match (former, at) {
                    (Some(former), Some(at)) => {
                        let pointer = format!("{pointer}/{at}");
                        compare(&before[former], &after[at], &pointer, out);
                    }
                    (None, Some(at)) => out.push(Change {
                        pointer: format!("{pointer}/{at}"),
                        old: None,
                        new: Some(&after[at]),
                    }),
                    (Some(former), None) => out.push(Change {
                        pointer: format!("{pointer}/{former}"),
                        old: Some(&before[former]),
                        new: None,
                    }),
                    (None, None) => {}
                }
            }
        }
        (old, new) if old != new => out.push(Change {
            pointer: pointer.to_owned(),
            old: Some(old),
            new: Some(new),
        }),
        _ => {}
    }
}

/// The entries of two lists that are the same one: by their ids; without ids by what
/// they hold, then by what they share most with. Each is its place in `after` and the
/// one in `before`; those behind are gone.
fn paired(before: &[Value], after: &[Value]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut former: Vec<Option<usize>> = vec![None; after.len()];
    let mut left: Vec<usize> = (0..before.len()).collect();
    let is_the_same: [fn(&Value, &Value) -> bool; 2] = [
        |old, new| old.get("id").is_some() && old.get("id") == new.get("id"),
        |old, new| old == new,
    ];
    for is_the_same in is_the_same {
        for (at, new) in after.iter().enumerate() {
            if former[at].is_none()
                && let Some(place) = left.iter().position(|old| is_the_same(&before[*old], new))
            {
                former[at] = Some(left.remove(place));
            }
        }
    }
    for (at, new) in after.iter().enumerate() {
        // An id names an entry for good: another id is another entry.
        if former[at].is_some() || new.get("id").is_some() {
            continue;
        }
        let likeness = |old: &usize| shared(&before[*old], new);
        // The first of those that are alike.
        let best = left.iter().rev().max_by_key(|old| likeness(old)).copied();
        if let Some(best) = best.filter(|old| likeness(old) > 0) {
            left.retain(|old| *old != best);
            former[at] = Some(best);
        }
    }
    let stand = former.into_iter().enumerate();
    let stand = stand.map(|(at, former)| (Some(at), former));
    let gone = left.into_iter().map(|old| (None, Some(old)));
    stand.chain(gone).collect()
}

/// How much two entries have in common.
fn shared(old: &Value, new: &Value) -> usize {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let both = old
                .iter()
                .filter_map(|(key, one)| Some((one, new.get(key)?)));
            both.map(|(one, other)| 2 * usize::from(one == other) + shared(one, other))
                .sum()
        }
        _ => usize::from(old == new),
    }
}

struct Tell<'a> {
    names: &'a Names,
    lang: Lang,
}

impl Tell<'_> {
    fn line(&self, change: &Change<'_>, old: &Value, new: &Value) -> String {
        let words = words(self.lang);
        let pointer = &change.pointer;
        let field = field_of(pointer);
        let in_file = if change.new.is_some() { new } else { old };
        // A word of a list, such as an id, is told by the list it stands in.
        let is_word = change.old.or(change.new).is_some_and(Value::is_string);
        let place = match pointer.rsplit_once('/') {
            Some((list, at)) if is_word && is_number(at) => list,
            _ => pointer,
        };
        let place = steps(&path(Some(in_file), place), self.lang);
        match (change.old, change.new) {
            (Some(was), Some(is)) => {
                let (was, is) = (self.value(field, was), self.value(field, is));
                format!("{place}：{was} → {is}")
            }
            (None, Some(is)) => format!("{}：{place}{}", words.added, self.details(field, is)),
            (was, _) => {
                let details = was.map(|was| self.details(field, was));
                format!("{}：{place}{}", words.removed, details.unwrap_or_default())
            }
        }
    }

    /// What an entry or a field holds, behind its name.
    fn details(&self, field: &str, value: &Value) -> String {
        let text = match value {
            Value::Object(fields) if !is_text(fields) => self.fields(fields),
            other => self.value(field, other),
        };
        if text.is_empty() {
            return text;
        }
        format!("（{text}）")
    }

    fn fields(&self, fields: &Map<String, Value>) -> String {
        // The place is named by the first ones; how sure it is goes with its source.
        const UNTOLD: [&str; 6] = ["id", "title", "name", "label", "geonames", "confidence"];
        let told = fields.iter().filter(|(name, value)| {
            let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
            !UNTOLD.contains(&name.as_str()) && !is_empty
        });
        let parts = told.map(|(name, value)| match value {
            // What the grounds hold is named by itself.
            Value::Object(inner) if !is_text(inner) => self.fields(inner),
            value => {
                let name_told = field_name(name, Tongue::In(self.lang));
                format!("{name_told} {}", self.value(name, value))
            }
        });
        parts.collect::<Vec<_>>().join(self.comma())
    }

    /// A value as the office would write it.
    fn value(&self, field: &str, value: &Value) -> String {
        let words = words(self.lang);
        match value {
            Value::Null => words.nothing.to_owned(),
            Value::Bool(true) => words.yes.to_owned(),
            Value::Bool(false) => words.no.to_owned(),
            Value::Number(number) => number.to_string(),
            Value::String(text) => match text.parse::<Date>() {
                Ok(day) => date(day, self.lang),
                Err(_) => shortened(self.names.of(field, text)),
            },
            Value::Array(items) => {
                let items = items.iter().map(|item| self.value(field, item));
                items.collect::<Vec<_>>().join(self.comma())
            }
            Value::Object(fields) => match fields.get(self.lang.code()) {
                Some(Value::String(text)) if is_text(fields) => shortened(text),
                _ => self.fields(fields),
            },
        }
    }

    fn comma(&self) -> &'static str {
        common(self.lang).comma
    }
}

/// The field of a place; that of the list for an entry.
fn field_of(pointer: &str) -> &str {
    let mut tokens = pointer.rsplit('/');
    tokens.find(|token| !is_number(token)).unwrap_or_default()
}

fn is_number(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text in both languages.
fn is_text(fields: &Map<String, Value>) -> bool {
    fields.contains_key("ja") && fields.contains_key("zh")
}

fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{draft, edit, event, template};
    use serde_json::json;

    fn built_in(name: &str) -> &'static str {
        let files = draft::built_in();
        let found = files.iter().find(|(one, _)| *one == name);
        found.expect(name).1
    }

    fn told(file: &'static str, before: &str, after: &str) -> [Vec<String>; 2] {
        Lang::ALL.map(|lang| {
            let files = draft::built_in();
            let texts = files.iter().map(|(_, text)| *text).chain([after]);
            changes(file, before, after, &Names::new(texts, lang), lang)
        })
    }

    #[test]
    fn a_change_is_a_line_with_its_place() {
        let before =
            r#"{"events":[{"id":"a","title":{"ja":"説明会","zh":"说明会"},"start":"2026-12-01"}]}"#;
        let after = before.replace("2026-12-01", "2026-12-08");
        assert_eq!(
            told("events", before, &after),
            [
                ["イベント「説明会」の開始日：2026年12月1日 → 2026年12月8日"],
                ["活动“说明会”的开始日：2026年12月1日 → 2026年12月8日"],
            ]
        );
        assert_eq!(told("events", before, before), [[] as [&str; 0]; 2]);
    }

    #[test]
    fn a_new_event_is_told_in_words() {
        let before = built_in("events");
        let day = "2026-12-10".parse().expect("a day");
        let mut entry = template::event("briefing", "briefing-25", day);
        entry["cancelled"] = json!(true);
        let after = event::added(before, &entry).expect("a file");
        let [ja, zh] = told("events", before, &after);
        let ([ja], [zh]) = (&ja[..], &zh[..]) else {
            panic!("{ja:?} {zh:?}");
        };
        assert!(ja.starts_with("追加：イベント「JSPS事業説明会」（"), "{ja}");
        assert!(zh.starts_with("新增：活动“JSPS项目说明会”（"), "{zh}");
        for part in [
            "開始日 2026年12月10日",
            "開催地 北京",
            "中止 はい",
            "使用言語 中国語・日本語",
        ] {
            assert!(ja.contains(part), "{part}: {ja}");
        }
        for part in ["开始日 2026年12月10日", "举办地 北京", "取消 是"] {
            assert!(zh.contains(part), "{part}: {zh}");
        }
        for line in [ja, zh] {
            for letter in ["{", "\"", "briefing", "office", "official"] {
                assert!(!line.contains(letter), "{letter}: {line}");
            }
        }
        // The way back.
        let [ja, zh] = told("events", &after, before);
        assert!(
            ja[0].starts_with("削除：イベント「JSPS事業説明会」（"),
            "{ja:?}"
        );
        assert!(zh[0].starts_with("删除：活动“JSPS项目说明会”（"), "{zh:?}");
    }

    /// Notices, rounds, texts: nothing in them is an id.
    #[test]
    fn entries_without_an_id_are_told_one_by_one() {
        let notice =
            |day: &str, ja: &str, zh: &str| json!({"date": day, "text": {"ja": ja, "zh": zh}});
        let (one, two) = (
            notice("2026-12-01", "休業します。", "放假。"),
            notice("2026-11-01", "移転しました。", "已搬迁。"),
        );
        let moved = notice("2026-11-01", "転居しました。", "已迁址。");
        let file = |notices: &[&Value]| json!({"notices": notices}).to_string();
        for (before, after, ja) in [
            // A new one in front changes nothing behind it.
            (
                file(&[&two]),
                file(&[&one, &two]),
                vec!["追加：お知らせ「休業します。」（日付 2026年12月1日、文 休業します。）"],
            ),
            (
                file(&[&one, &two]),
                file(&[&two]),
                vec!["削除：お知らせ「休業します。」（日付 2026年12月1日、文 休業します。）"],
            ),
            // One is new and one was edited.
            (
                file(&[&two]),
                file(&[&one, &moved]),
                vec![
                    "追加：お知らせ「休業します。」（日付 2026年12月1日、文 休業します。）",
                    "お知らせ「転居しました。」の文（日本語）：移転しました。 → 転居しました。",
                    "お知らせ「転居しました。」の文（中国語）：已搬迁。 → 已迁址。",
                ],
            ),
        ] {
            assert_eq!(told("config", &before, &after)[0], ja);
        }
        // A word of a list, a field that is new.
        let before =
            json!({"events": [{"title": {"ja": "会", "zh": "会"}, "programmes": ["hope"]}]});
        let mut after = before.clone();
        after["events"][0]["programmes"] = json!(["bridge", "hope"]);
        after["events"][0]["venue"] = json!({"ja": "北京飯店", "zh": "北京饭店"});
        let [ja, _] = told("events", &before.to_string(), &after.to_string());
        assert_eq!(ja.len(), 2, "{ja:?}");
        let name = "外国人研究者再招へい事業（BRIDGE Fellowship Program）";
        assert_eq!(
            ja[0],
            format!("追加：イベント「会」の関係する事業（{name}）")
        );
        assert_eq!(ja[1], "追加：イベント「会」の会場（北京飯店）");
    }

    #[test]
    fn a_changed_amount_is_told_with_what_it_was() {
        let before = built_in("programmes");
        let after = edit::set(before, "/programmes/0/money/0/amount", &json!(370_000));
        let [ja, zh] = told("programmes", before, &after.expect("a file"));
        assert!(ja[0].ends_with("の金額：362000 → 370000"), "{ja:?}");
        assert!(zh[0].ends_with("的金额：362000 → 370000"), "{zh:?}");
    }
}
