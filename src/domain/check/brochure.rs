//! Judges how the brochure is put together.

use std::collections::BTreeSet;

use super::Report;
use super::finding::{Kind, Reference, Sense};
use crate::domain::content::Content;
use crate::domain::content::brochure::Part;
use crate::domain::route::is_id;

pub(crate) fn check(content: &Content, report: &mut Report<'_>) {
    let programmes: BTreeSet<&str> = content
        .programmes
        .programmes
        .iter()
        .map(|programme| programme.id.as_str())
        .collect();
    let topics = &content.topics.topics;
    let topics: BTreeSet<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
    let mut seen = BTreeSet::new();
    let mut chapters = BTreeSet::new();
    for (index, chapter) in content.topics.brochure.iter().enumerate() {
        let id = || format!("/brochure/{index}/id");
        if !is_id(&chapter.id) {
            let fault = Reference::Id(chapter.id.clone());
            report.add(id(), Kind::Reference(fault));
        } else if !chapters.insert(&chapter.id) {
            let fault = Reference::Used(chapter.id.clone());
            report.add(id(), Kind::Reference(fault));
        }
        for (at, part) in chapter.parts.iter().enumerate() {
            let place = format!("/brochure/{index}/parts/{at}");
            shape(part, &programmes, &place, report);
            for (number, id) in part.of.iter().enumerate() {
                let place = format!("{place}/of/{number}");
                if !programmes.contains(id.as_str()) && !topics.contains(id.as_str()) {
                    let fault = Reference::Unlisted(id.clone(), "topics");
                    report.add(place, Kind::Reference(fault));
                } else if !seen.insert(id.as_str()) {
                    report.add(place, Kind::Sense(Sense::PartTwice(id.clone())));
                }
            }
        }
    }
}

/// Several programmes share a table; whatever else stands in a part stands alone.
fn shape(part: &Part, programmes: &BTreeSet<&str>, place: &str, report: &mut Report<'_>) {
    let are_programmes = part.of.iter().all(|id| programmes.contains(id.as_str()));
    let of = format!("{place}/of");
    match part.of.len() {
        0 => report.add(of, Kind::Sense(Sense::PartEmpty)),
        1 => {}
        _ if !are_programmes => report.add(of, Kind::Sense(Sense::PartMixed)),
        _ if part.title.is_none() => {
            report.add(place.to_owned(), Kind::Sense(Sense::PartUntitled));
        }
        _ => {}
    }
}
