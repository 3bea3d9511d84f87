//! Goes through everything that has a source.

use super::event::Event;
use super::programme::Programme;
use super::topic::{Contact, Topic};
use crate::domain::cite::Cite;

/// The grounds of every statement with its file and JSON pointer.
#[must_use]
pub fn cites<'a>(
    programmes: &'a [Programme],
    topics: &'a [Topic],
    contact: Option<&'a Contact>,
    events: &'a [Event],
) -> Vec<(&'static str, String, &'a Cite)> {
    let mut out = Vec::new();
    for (i, p) in programmes.iter().enumerate() {
        for (n, item) in p.money.iter().enumerate() {
            if let Some(cite) = &item.from_abroad {
                let place = format!("/programmes/{i}/money/{n}/from_abroad");
                out.push(("programmes", place, cite));
            }
        }
        let mut add = |place: String, cite| {
            out.push(("programmes", format!("/programmes/{i}/{place}/cite"), cite));
        };
        add("purpose".to_owned(), &p.purpose.cite);
        add("audience".to_owned(), &p.audience.cite);
        add("fields".to_owned(), &p.fields.cite);
        add("filing".to_owned(), &p.filing.cite);
        add("period".to_owned(), &p.period.cite);
        for (n, item) in p.money.iter().enumerate() {
            add(format!("money/{n}"), &item.cite);
        }
        for (n, item) in p.results.iter().enumerate() {
            add(format!("results/{n}"), &item.cite);
        }
        for (n, item) in p.figures.iter().enumerate() {
            add(format!("figures/{n}"), &item.cite);
        }
        for (n, item) in p.rules.iter().enumerate() {
            add(format!("rules/{n}"), &item.cite);
        }
        for (n, item) in p.rounds.iter().enumerate() {
            add(format!("rounds/{n}"), &item.cite);
        }
        for (n, item) in p.patterns.iter().enumerate() {
            add(format!("patterns/{n}"), &item.cite);
        }
        for (list, items) in [
            ("steps", &p.steps),
            ("notes", &p.notes),
            ("staff_notes", &p.staff_notes),
            ("gaps", &p.gaps),
        ] {
            for (n, item) in items.iter().enumerate() {
                add(format!("{list}/{n}"), &item.cite);
            }
        }
    }
    for (i, t) in topics.iter().enumerate() {
        let mut add = |place: String, cite| {
            out.push(("topics", format!("/topics/{i}/{place}/cite"), cite));
        };
        for (n, item) in t.body.iter().enumerate() {
            add(format!("body/{n}"), &item.cite);
        }
        for (n, item) in t.figures.iter().enumerate() {
            add(format!("figures/{n}"), &item.cite);
        }
        for (n, item) in t.history.iter().enumerate() {
            add(format!("history/{n}"), &item.cite);
        }
        for (n, item) in t.offices.iter().enumerate() {
            add(format!("offices/{n}"), &item.cite);
        }
        for (list, items) in [("notes", &t.notes), ("staff_notes", &t.staff_notes)] {
            for (n, item) in items.iter().enumerate() {
                add(format!("{list}/{n}"), &item.cite);
            }
        }
    }
    if let Some(contact) = contact {
        out.push(("topics", "/contact/cite".to_owned(), &contact.cite));
    }
    for (i, e) in events.iter().enumerate() {
        out.push(("events", format!("/events/{i}/cite"), &e.cite));
    }
    out
}
