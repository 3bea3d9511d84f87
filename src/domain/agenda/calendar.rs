//! Events as an iCalendar file (RFC 5545): whole days, as the record has them.

use crate::domain::content::event::Event;
use crate::domain::date::Date;
use crate::domain::library::Library;
use crate::domain::route::{Base, Page, Route};
use crate::domain::text::Lang;

/// Where the calendar belongs.
#[derive(Clone, Copy, Debug)]
pub struct Origin<'a> {
    /// Scheme and host, without a slash at the end.
    pub origin: &'a str,
    /// The path under which the portal is served.
    pub base: &'a Base,
    /// The day on which the content was changed last: the stamp of every entry,
    /// so that the same content gives the same file.
    pub updated: Date,
}

/// The file of one event, below the base.
#[must_use]
pub fn event_file(lang: Lang, event: &Event) -> String {
    format!("{}/events/{}.ics", lang.code(), event.id)
}

/// The file of one kind, or of all events, below the base.
#[must_use]
pub fn list_file(lang: Lang, kind: Option<&str>) -> String {
    match kind {
        Some(kind) => format!("{}/events/kind-{kind}.ics", lang.code()),
        None => format!("{}/events/all.ics", lang.code()),
    }
}

/// A calendar of these events in a language, under a name. `called` says what an event
/// is called: many calendars show a cancelled entry by its title alone.
#[must_use]
pub fn calendar<'e>(
    origin: Origin<'_>,
    library: &Library,
    lang: Lang,
    name: &str,
    called: fn(&Event, Lang) -> String,
    events: impl Iterator<Item = &'e Event>,
) -> String {
    let mut out = String::new();
    begin(&mut out, name);
    for event in events {
        entry(&mut out, origin, library, lang, event, &called(event, lang));
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Something that is expected or planned, on whole days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Unique within the calendar: lower-case ASCII letters, digits, hyphens.
    pub id: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// What it is.
    pub title: String,
    /// What it rests on.
    pub about: String,
    /// The page that says more.
    pub url: String,
}

/// A calendar of what is expected: each entry is tentative, so that nobody takes
/// a pattern of earlier years for an announcement. `stamp` is the day on which
/// it was made; `host` makes the ids of its entries unique.
#[must_use]
pub fn tentative(host: &str, stamp: Date, name: &str, entries: &[Expectation]) -> String {
    let mut out = String::new();
    begin(&mut out, name);
    for one in entries {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}@{host}", one.id));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", compact(stamp)));
        days(&mut out, one.from, one.to);
        property(&mut out, "SUMMARY", &one.title);
        property(&mut out, "DESCRIPTION", &one.about);
        line(&mut out, &format!("URL:{}", one.url));
        line(&mut out, "STATUS:TENTATIVE");
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn begin(out: &mut String, name: &str) {
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//JSPS Beijing Office//Portal//EN");
    line(out, "CALSCALE:GREGORIAN");
    line(out, "METHOD:PUBLISH");
    property(out, "NAME", name);
    property(out, "X-WR-CALNAME", name);
}

fn days(out: &mut String, from: Date, to: Date) {
    line(out, &format!("DTSTART;VALUE=DATE:{}", compact(from)));
    // The end is the first day that no longer belongs to it.
    let after = Date::from_days_since_epoch(to.days_since_epoch() + 1);
    line(
        out,
        &format!("DTEND;VALUE=DATE:{}", compact(after.unwrap_or(to))),
    );
}

fn entry(
    out: &mut String,
    origin: Origin<'_>,
    library: &Library,
    lang: Lang,
    event: &Event,
    title: &str,
) {
    let page = Route::Page(lang, Page::Event(event.id.clone()));
    let address = format!("{}{}", origin.origin, origin.base.href(&page));
    let host = origin.origin.rsplit('/').next().unwrap_or_default();
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}@{host}", event.id));
    line(out, &format!("DTSTAMP:{}T000000Z", compact(origin.updated)));
    let changed = compact(event.changed.unwrap_or(origin.updated));
    line(out, &format!("LAST-MODIFIED:{changed}T000000Z"));
    line(out, &format!("SEQUENCE:{}", event.revision));
    let status = if event.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    line(out, &format!("STATUS:{status}"));
    days(out, event.start, event.end);
    property(out, "SUMMARY", title);
    let venue = event.venue.as_ref().map(|venue| venue.get(lang));
    let cities = event
        .cities()
        .filter_map(|id| library.place(id))
        .map(|place| place.name.get(lang));
    let location: Vec<&str> = venue.into_iter().chain(cities).collect();
    if !location.is_empty() {
        property(out, "LOCATION", &location.join(", "));
    }
    let label = |list: &[crate::domain::content::event::Label], id: &str| {
        list.iter()
            .find(|label| label.id == id)
            .map(|label| label.name.get(lang).to_owned())
    };
    let mut about: Vec<String> = Vec::new();
    about.extend(event.hours.iter().map(|hours| hours.get(lang).to_owned()));
    about.extend(label(&library.organisers, &event.organiser));
    let explained = event.programmes.iter();
    about.extend(
        explained
            .filter_map(|id| library.programme_name(id))
            .map(|name| name.get(lang).to_owned()),
    );
    about.push(address.clone());
    property(out, "DESCRIPTION", &about.join("\n"));
    if let Some(kind) = label(&library.kinds, &event.kind) {
        property(out, "CATEGORIES", &kind);
    }
    line(out, &format!("URL:{address}"));
    // A day on which something takes place is not a day that is taken.
    line(out, "TRANSP:TRANSPARENT");
    line(out, "END:VEVENT");
}

/// A calendar as an address that a browser downloads.
#[must_use]
pub fn data_address(calendar: &str) -> String {
    let mut out = "data:text/calendar;charset=utf-8,".to_owned();
    for byte in calendar.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                out.push(char::from(byte));
            }
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// `20250919`.
fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A property whose value is text (RFC 5545, 3.3.11).
fn property(out: &mut String, name: &str, text: &str) {
    let mut whole = format!("{name}:");
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                whole.push('\\');
                whole.push(letter);
            }
            '\n' => whole.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => whole.push(letter),
        }
    }
    line(out, &whole);
}

/// A line, folded so that none is longer than 75 bytes (RFC 5545, 3.1), and
/// never within a letter.
fn line(out: &mut String, text: &str) {
    const MOST_BYTES: usize = 75;
    let mut length = 0;
    for letter in text.chars() {
        if length + letter.len_utf8() > MOST_BYTES {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}
