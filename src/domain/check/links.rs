//! Judges what points from one file into another, and that every id is its own.

use std::collections::BTreeSet;

use super::finding::{Kind, Reference};
use super::{Findings, Place};
use crate::domain::cite::{Confidence, SourceKind, SourceRef};
use crate::domain::content::Content;
use crate::domain::content::topic::Shelf;
use crate::domain::route::is_id;

pub(crate) fn check(content: &Content, findings: &mut Findings) {
    let mut ids = Ids { findings };
    let programmes = &content.programmes.programmes;
    let topics = &content.topics.topics;
    let events = &content.events;
    ids.unique(
        "programmes",
        "/programmes",
        programmes.iter().map(|p| &p.id),
    );
    ids.unique("topics", "/topics", topics.iter().map(|t| &t.id));
    ids.unique("events", "/kinds", events.kinds.iter().map(|k| &k.id));
    ids.unique(
        "events",
        "/organisers",
        events.organisers.iter().map(|o| &o.id),
    );
    ids.unique("events", "/places", events.places.iter().map(|p| &p.id));
    ids.unique("events", "/events", events.events.iter().map(|e| &e.id));
    ids.unique(
        "glossary",
        "/terms",
        content.glossary.terms.iter().map(|t| &t.id),
    );
    ids.unique(
        "glossary",
        "/look_alikes",
        content.glossary.look_alikes.iter().map(|t| &t.id),
    );
    ids.unique(
        "sources",
        "/sources",
        content.sources.sources.iter().map(|s| &s.id),
    );
    ids.unique(
        "sources",
        "/slips",
        content.sources.slips.iter().map(|s| &s.id),
    );
    ids.unique(
        "questions",
        "/questions",
        content.questions.questions.iter().map(|q| &q.id),
    );
    for (index, source) in content.sources.sources.iter().enumerate() {
        ids.unique(
            "sources",
            &format!("/sources/{index}/sections"),
            source.sections.iter().map(|s| &s.id),
        );
    }
    for (index, programme) in programmes.iter().enumerate() {
        let place = |list: &str| format!("/programmes/{index}/{list}");
        ids.unique(
            "programmes",
            &place("money"),
            programme.money.iter().map(|m| &m.id),
        );
        ids.unique(
            "programmes",
            &place("results"),
            programme.results.iter().map(|r| &r.id),
        );
        ids.unique(
            "programmes",
            &place("figures"),
            programme.figures.iter().map(|f| &f.id),
        );
        ids.unique(
            "programmes",
            &place("rules"),
            programme.rules.iter().map(|r| &r.id),
        );
        ids.unique(
            "programmes",
            &place("rounds"),
            programme.rounds.iter().map(|r| &r.id),
        );
        ids.unique(
            "programmes",
            &place("patterns"),
            programme.patterns.iter().map(|r| &r.id),
        );
    }
    for (index, topic) in topics.iter().enumerate() {
        ids.unique(
            "topics",
            &format!("/topics/{index}/figures"),
            topic.figures.iter().map(|f| &f.id),
        );
    }
    // Programmes and topics beside them share one folder of addresses.
    for (index, topic) in topics.iter().enumerate() {
        if topic.shelf == Shelf::Programmes && programmes.iter().any(|p| p.id == topic.id) {
            ids.findings.of("topics").add(
                format!("/topics/{index}/id"),
                Kind::Reference(Reference::Taken(topic.id.clone())),
            );
        }
    }
    targets(content, findings);
    cites(content, findings);
}

struct Ids<'a> {
    findings: &'a mut Findings,
}

impl Ids<'_> {
    fn unique<'b>(
        &mut self,
        file: &'static str,
        list: &str,
        ids: impl Iterator<Item = &'b String>,
    ) {
        let mut report = self.findings.of(file);
        let mut seen = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            let place = format!("{list}/{index}/id");
            if !is_id(id) {
                report.add(&place, Kind::Reference(Reference::Id(id.clone())));
            }
            if !seen.insert(id) {
                let kind = Kind::Reference(Reference::Used(id.clone()));
                report.add_with(&place, kind, vec![(file, list.to_owned())]);
            }
        }
    }
}

/// Ids that name something in another list.
fn targets(content: &Content, findings: &mut Findings) {
    let events = &content.events;
    let has = |list: &mut dyn Iterator<Item = &String>, id: &str| {
        for known in list {
            if known == id {
                return true;
            }
        }
        false
    };
    let mut missing = |file: &'static str, place: String, id: &str, list: Place| {
        let kind = Kind::Reference(Reference::Unlisted(id.to_owned(), list_name(&list)));
        findings.of(file).add_with(place, kind, vec![list]);
    };
    let list = |name: &str| ("events", format!("/{name}"));
    for (index, event) in events.events.iter().enumerate() {
        let place = |field: &str| format!("/events/{index}/{field}");
        if !has(&mut events.kinds.iter().map(|k| &k.id), &event.kind) {
            missing("events", place("kind"), &event.kind, list("kinds"));
        }
        if !has(
            &mut events.organisers.iter().map(|o| &o.id),
            &event.organiser,
        ) {
            let organisers = list("organisers");
            missing("events", place("organiser"), &event.organiser, organisers);
        }
        if let Some(city) = &event.place
            && !has(&mut events.places.iter().map(|p| &p.id), city)
        {
            missing("events", place("place"), city, list("places"));
        }
        for (at, id) in event.further_places.iter().enumerate() {
            if !has(&mut events.places.iter().map(|p| &p.id), id) {
                let place = place(&format!("further_places/{at}"));
                missing("events", place, id, list("places"));
            }
        }
        for (at, id) in event.programmes.iter().enumerate() {
            if !has(&mut content.programmes.programmes.iter().map(|p| &p.id), id) {
                missing(
                    "events",
                    place(&format!("programmes/{at}")),
                    id,
                    ("programmes", "/programmes".to_owned()),
                );
            }
        }
    }
    for (index, topic) in content.topics.topics.iter().enumerate() {
        for (at, id) in topic.events.iter().enumerate() {
            if !has(&mut events.events.iter().map(|e| &e.id), id) {
                missing(
                    "topics",
                    format!("/topics/{index}/events/{at}"),
                    id,
                    list("events"),
                );
            }
        }
    }
    let brochure = content.sources.sources.iter().find(|s| s.id == "brochure");
    for (index, slip) in content.sources.slips.iter().enumerate() {
        let known = brochure.is_some_and(|b| b.sections.iter().any(|s| s.id == slip.section));
        if !known {
            missing(
                "sources",
                format!("/slips/{index}/section"),
                &slip.section,
                ("sources", "/sources".to_owned()),
            );
        }
    }
    for (index, term) in content.glossary.terms.iter().enumerate() {
        for (at, reference) in term.source.iter().enumerate() {
            if !is_known(content, reference) {
                missing(
                    "glossary",
                    format!("/terms/{index}/source/{at}"),
                    reference,
                    ("sources", "/sources".to_owned()),
                );
            }
        }
    }
}

/// The list as a finding names it.
fn list_name((_, pointer): &Place) -> &'static str {
    match pointer.as_str() {
        "/kinds" => "kinds",
        "/organisers" => "organisers",
        "/places" => "places",
        "/events" => "events",
        "/programmes" => "programmes",
        _ => "sources",
    }
}

fn is_known(content: &Content, reference: &str) -> bool {
    let SourceRef { id, section } = SourceRef::parse(reference);
    content.sources.sources.iter().any(|source| {
        source.id == id
            && section.is_none_or(|section| source.sections.iter().any(|s| s.id == section))
    })
}

/// Every source that a statement names, and whether it can bear what is said.
fn cites(content: &Content, findings: &mut Findings) {
    let listed = vec![("sources", "/sources".to_owned())];
    for (file, place, cite) in content.cites() {
        let mut report = findings.of(file);
        for reference in &cite.source {
            if !is_known(content, reference) {
                let kind = Kind::Reference(Reference::Source(reference.clone()));
                report.add_with(format!("{place}/source"), kind, listed.clone());
            }
        }
        let kinds: Vec<SourceKind> = cite
            .source
            .iter()
            .filter_map(|reference| {
                let id = SourceRef::parse(reference).id;
                content.sources.sources.iter().find(|s| s.id == id)
            })
            .map(|source| source.kind)
            .collect();
        let official = matches!(
            cite.confidence,
            Confidence::OfficialCurrent | Confidence::OfficialOlder
        );
        if official && !kinds.is_empty() && kinds.iter().all(|kind| *kind == SourceKind::Secondary)
        {
            let kind = Kind::Reference(Reference::NotOfficial);
            report.add_with(format!("{place}/confidence"), kind, listed.clone());
        }
    }
}
