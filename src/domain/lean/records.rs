//! `events.json`, `sources.json` and `config.json`.

use super::{Lean, each, number};
use crate::domain::cite::{Section, Source, SourceKind};
use crate::domain::content::config::{Config, MapMode, Operator};
use crate::domain::content::event::{Event, EventFile, Label, Photograph, Place};
use crate::domain::json::Value;

/// `events.json`.
#[must_use]
pub fn events(file: &Value) -> Option<EventFile> {
    Lean::whole(|lean| {
        let labels = |name: &str| lean.list(file, name, &mut |value| lean.label(value));
        EventFile {
            kinds: labels("kinds"),
            organisers: labels("organisers"),
            places: lean.list(file, "places", &mut |value| lean.place_of_event(value)),
            events: lean.list(file, "events", &mut |value| lean.event(value)),
        }
    })
}

/// A list of ids with their words.
#[must_use]
pub fn labels(list: &Value) -> Option<Vec<Label>> {
    if !list.is_array() {
        return None;
    }
    Lean::whole(|lean| each(list, &mut |value| lean.label(value)))
}

/// `sources.json`.
#[must_use]
pub fn sources(file: &Value) -> Option<Vec<Source>> {
    Lean::whole(|lean| lean.list(file, "sources", &mut |value| lean.source(value)))
}

/// The words of the interface, Japanese first.
#[must_use]
pub fn words(lists: &Value) -> Option<[Vec<String>; 2]> {
    Lean::whole(|lean| {
        ["ja", "zh"].map(|lang| lean.list(lists, lang, &mut |value| lean.text(value)))
    })
}

/// `config.json`.
#[must_use]
pub fn config(file: &Value) -> Option<Config> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Lean::whole(|lean| Config {
        title: lean.bilingual(&file["title"]),
        tagline: lean.bilingual(&file["tagline"]),
        site_origin: lean.text(&file["site_origin"]),
        edition: lean.text(&file["edition"]),
        updated: lean.date(&file["updated"]),
        operator: Operator {
            name: lean.bilingual(&file["operator"]["name"]),
            approved: lean.or(file["operator"]["approved"].as_bool(), false),
        },
        notices: Vec::new(),
        wechat_qr: text(&file["wechat_qr"]),
        icp_number: text(&file["icp_number"]),
        public_security_number: text(&file["public_security_number"]),
        map: match file["map"].as_str() {
            None => MapMode::default(),
            Some(_) => [MapMode::Physical, MapMode::Schematic, MapMode::Off]
                [lean.place(&file["map"], &["physical", "schematic", "off"])],
        },
        // The rules bring it along.
        exchange: None,
        map_review_number: text(&file["map_review_number"]),
    })
}

impl Lean {
    fn label(&self, value: &Value) -> Label {
        Label {
            id: self.text(&value["id"]),
            name: self.bilingual(&value["name"]),
        }
    }

    fn place_of_event(&self, value: &Value) -> Place {
        Place {
            id: self.text(&value["id"]),
            name: self.bilingual(&value["name"]),
            lat: self.or(value["lat"].as_f64(), 0.0),
            lon: self.or(value["lon"].as_f64(), 0.0),
            geonames: self.number(&value["geonames"]).unsigned_abs(),
            mainland: self.or(value["mainland"].as_bool(), false),
        }
    }

    fn event(&self, value: &Value) -> Event {
        Event {
            id: self.text(&value["id"]),
            title: self.bilingual(&value["title"]),
            start: self.date(&value["start"]),
            end: self.date(&value["end"]),
            kind: self.text(&value["kind"]),
            organiser: self.text(&value["organiser"]),
            place: value["place"].as_str().map(str::to_owned),
            further_places: self.texts(&value["further_places"]),
            venue: self.bilingual_if_any(&value["venue"]),
            programmes: self.texts(&value["programmes"]),
            note: self.bilingual_if_any(&value["note"]),
            staff_note: None,
            photographs: each(&value["photographs"], &mut |picture| Photograph {
                file: self.text(&picture["file"]),
                caption: self.bilingual(&picture["caption"]),
                credit: self.bilingual(&picture["credit"]),
            }),
            cite: self.cite(&value["cite"]),
        }
    }

    fn source(&self, value: &Value) -> Source {
        let all = [
            SourceKind::Brochure,
            SourceKind::Official,
            SourceKind::Secondary,
        ];
        Source {
            id: self.text(&value["id"]),
            kind: all[self.place(&value["kind"], &["brochure", "official", "secondary"])],
            title: self.bilingual(&value["title"]),
            url: value["url"].as_str().map(str::to_owned),
            language: self.text(&value["language"]),
            checked: self.date(&value["checked"]),
            sections: each(&value["sections"], &mut |section| Section {
                id: self.text(&section["id"]),
                title: self.bilingual(&section["title"]),
                page: number(&section["page"]).and_then(|page| page.try_into().ok()),
            }),
        }
    }
}
