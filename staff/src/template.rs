//! Beginnings: an event with the usual fields, a notice of days on which the office
//! is closed. Only the days, the city and what is peculiar are left to write.

use portal::domain::date::Date;
use serde_json::{Value, json};

/// Kinds of events that have a template: the id of the kind, its title in Japanese
/// and in Chinese.
pub const TEMPLATES: [(&str, &str, &str); 4] = [
    ("briefing", "JSPS事業説明会", "JSPS项目说明会"),
    ("seminar", "JSPSセミナー", "JSPS研讨会"),
    (
        "general-meeting",
        "JSPS中国同窓会年会",
        "JSPS中国同学会年会",
    ),
    ("symposium", "学術シンポジウム", "学术研讨会"),
];

/// A new event of a kind on a day.
#[must_use]
pub fn event(kind: &str, id: &str, day: Date) -> Value {
    let template = TEMPLATES.iter().find(|(one, _, _)| *one == kind);
    let (ja, zh) = template.map_or(("", ""), |(_, ja, zh)| (*ja, *zh));
    let organiser = if kind == "general-meeting" {
        "alumni-china"
    } else {
        "office"
    };
    json!({
        "id": id,
        "title": {"ja": ja, "zh": zh},
        "start": day.to_string(),
        "end": day.to_string(),
        "hours": {"ja": "14:00～16:00（中国時間）", "zh": "14:00～16:00（北京时间）"},
        "kind": kind,
        "organiser": organiser,
        "place": "beijing",
        "spoken": {"ja": "中国語・日本語", "zh": "中文、日文"},
        "cite": {
            "source": ["office-notice"],
            "year": day.year().to_string(),
            "confidence": "official-current",
        },
    })
}

/// A name for a new event that holds nothing that can change: its kind and the next
/// free number.
#[must_use]
pub fn free_id(kind: &str, taken: &[&str]) -> String {
    let mut number = taken.len() + 1;
    loop {
        let id = format!("{kind}-{number}");
        if !taken.contains(&id.as_str()) {
            return id;
        }
        number += 1;
    }
}

/// A notice that the office is closed from one day to another.
#[must_use]
pub fn closing(today: Date, from: Date, to: Date) -> Value {
    let day = |date: Date| format!("{}月{}日", date.month(), date.day());
    let (from, to) = (day(from), day(to));
    json!({
        "date": today.to_string(),
        "text": {
            "ja": format!("{from}から{to}まで休業します。"),
            "zh": format!("{from}至{to}放假。"),
        },
    })
}

/// An empty notice.
#[must_use]
pub fn notice(today: Date) -> Value {
    json!({"date": today.to_string(), "text": {"ja": "", "zh": ""}})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_free_and_holds_no_day() {
        assert_eq!(free_id("briefing", &[]), "briefing-1");
        assert_eq!(free_id("briefing", &["briefing-2"]), "briefing-3");
        assert_eq!(free_id("seminar", &["a", "seminar-3"]), "seminar-4");
    }
}
