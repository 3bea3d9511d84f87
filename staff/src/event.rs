//! Keeps what belongs together in step when an event is edited: the last day follows
//! the first, calendars are told of a change, the list stays in order.

use portal::domain::date::Date;
use serde_json::{Value, json};

use crate::edit;

/// Fields that are part of a calendar entry. When one changes, `revision` is raised, so
/// that calendars replace the entry.
const SHOWN: [&str; 8] = [
    "title",
    "start",
    "end",
    "hours",
    "place",
    "further_places",
    "venue",
    "cancelled",
];

fn events(file: &Value) -> &[Value] {
    file.get("events")
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

fn position(file: &Value, id: &str) -> Option<usize> {
    let is_it = |event: &Value| event.get("id").and_then(Value::as_str) == Some(id);
    events(file).iter().position(is_it)
}

/// The place of an event in the file, as a JSON pointer.
#[must_use]
pub fn pointer(file: &Value, id: &str) -> Option<String> {
    position(file, id).map(|at| format!("/events/{at}"))
}

/// The file after a field of an event was changed. `published` is the file as it was
/// opened: what stands in it is in people's calendars.
#[must_use]
pub fn changed(text: &str, id: &str, field: &str, published: &str, today: Date) -> Option<String> {
    let mut text = text.to_owned();
    let file: Value = serde_json::from_str(&text).ok()?;
    let place = pointer(&file, id)?;
    let event = file.pointer(&place)?;
    let day = |field: &str| event.get(field).and_then(Value::as_str);
    if field == "start" && day("end") < day("start") {
        text = edit::set(&text, &format!("{place}/end"), event.get("start")?)?;
    }
    text = revised(&text, &place, id, published, today)?;
    in_order(&text, id)
}

/// Raises the number by which calendars know the newer entry.
fn revised(text: &str, place: &str, id: &str, published: &str, today: Date) -> Option<String> {
    let file: Value = serde_json::from_str(text).ok()?;
    let event = file.pointer(place)?;
    let Ok(before) = serde_json::from_str::<Value>(published) else {
        return Some(text.to_owned());
    };
    let Some(before) = pointer(&before, id).and_then(|at| before.pointer(&at).cloned()) else {
        return Some(text.to_owned());
    };
    let is_changed = SHOWN
        .iter()
        .any(|field| event.get(field) != before.get(field));
    let restore = |text: &str, field: &str| {
        let place = format!("{place}/{field}");
        match before.get(field) {
            Some(value) => edit::set(text, &place, value),
            None => edit::remove(text, &place),
        }
    };
    if !is_changed {
        let text = restore(text, "revision")?;
        return restore(&text, "changed");
    }
    let revision = before.get("revision").and_then(Value::as_u64).unwrap_or(0) + 1;
    let text = edit::set(text, &format!("{place}/revision"), &json!(revision))?;
    edit::set(
        &text,
        &format!("{place}/changed"),
        &json!(today.to_string()),
    )
}

/// Moves an event to its place in the order of first days.
#[must_use]
pub fn in_order(text: &str, id: &str) -> Option<String> {
    let file: Value = serde_json::from_str(text).ok()?;
    let at = position(&file, id)?;
    let start = |event: &Value| {
        event
            .get("start")
            .and_then(Value::as_str)
            .map(str::to_owned)
    };
    let own = start(&events(&file)[at]);
    let others: Vec<_> = events(&file)
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at)
        .map(|(_, event)| start(event))
        .collect();
    let sorted = |index: usize| {
        let (before, behind) = others.split_at(index);
        before.last().is_none_or(|one| *one <= own) && behind.first().is_none_or(|one| own <= *one)
    };
    if sorted(at) {
        return Some(text.to_owned());
    }
    let to = others.iter().take_while(|one| **one <= own).count();
    edit::moved(text, "/events", at, to)
}

/// The file with a new event at its place.
#[must_use]
pub fn added(text: &str, event: &Value) -> Option<String> {
    let id = event.get("id")?.as_str()?;
    let text = edit::set(text, "/events/-", event)?;
    in_order(&text, id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{draft, template};

    fn day(text: &str) -> Date {
        text.parse().expect(text)
    }

    fn file(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    #[test]
    fn a_new_event_stands_at_its_day_and_a_moved_one_goes_there() {
        let published = draft::built_in()[4].1;
        let event = template::event("briefing", "briefing-25", day("2025-12-24"));
        let text = added(published, &event).expect("a file");
        let at = position(&file(&text), "briefing-25").expect("the event");
        let starts: Vec<_> = events(&file(&text))
            .iter()
            .map(|one| one["start"].to_string())
            .collect();
        let mut sorted = starts.clone();
        sorted.sort();
        assert_eq!(starts, sorted);
        // Nobody has it in a calendar yet.
        let moved =
            edit::set(&text, &format!("/events/{at}/start"), &json!("2099-12-10")).expect("text");
        let moved =
            changed(&moved, "briefing-25", "start", published, day("2026-12-01")).expect("text");
        let event = events(&file(&moved)).last().cloned().expect("an event");
        assert_eq!(event["id"], "briefing-25");
        assert_eq!(event["end"], "2099-12-10");
        assert_eq!(event.get("revision"), None);
    }

    #[test]
    fn calendars_are_told_of_what_was_published() {
        let published = draft::built_in()[4].1;
        let id = "2026-04-16-shanghai-xiping";
        let place = pointer(&file(published), id).expect("a place");
        let text =
            edit::set(published, &format!("{place}/start"), &json!("2026-04-20")).expect("text");
        let text = changed(&text, id, "start", published, day("2026-04-02")).expect("text");
        let event = file(&text).pointer(&place).cloned().expect("an event");
        assert_eq!(
            (&event["id"], &event["end"]),
            (&json!(id), &json!("2026-04-20"))
        );
        assert_eq!(
            (&event["revision"], &event["changed"]),
            (&json!(1), &json!("2026-04-02"))
        );
        // Taken back, nothing was changed.
        let text = edit::set(&text, &format!("{place}/start"), &json!("2026-04-16")).expect("text");
        let text = edit::set(&text, &format!("{place}/end"), &json!("2026-04-16")).expect("text");
        let text = changed(&text, id, "end", published, day("2026-04-03")).expect("text");
        assert_eq!(file(&text), file(published));
    }
}
