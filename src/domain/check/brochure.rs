//! Judges how the brochure is put together.

use std::collections::BTreeSet;

use super::Report;
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
        if !is_id(&chapter.id) || !chapters.insert(&chapter.id) {
            report.add(
                format!("/brochure/{index}/id"),
                format!("“{}” is no id, or stands twice", chapter.id),
                "write lower-case letters, digits and hyphens, each chapter its own",
            );
        }
        for (at, part) in chapter.parts.iter().enumerate() {
            let place = format!("/brochure/{index}/parts/{at}");
            shape(part, &programmes, &place, report);
            for (number, id) in part.of.iter().enumerate() {
                let place = format!("{place}/of/{number}");
                if !programmes.contains(id.as_str()) && !topics.contains(id.as_str()) {
                    report.add(
                        place,
                        format!("there is no programme or topic “{id}”"),
                        "write an id of programmes.json or topics.json",
                    );
                } else if !seen.insert(id.as_str()) {
                    report.add(
                        place,
                        format!("“{id}” stands in the brochure twice"),
                        "leave one of them out",
                    );
                }
            }
        }
    }
}

/// Several programmes share a table; whatever else stands in a part stands alone.
fn shape(part: &Part, programmes: &BTreeSet<&str>, place: &str, report: &mut Report<'_>) {
    let are_programmes = part.of.iter().all(|id| programmes.contains(id.as_str()));
    match part.of.len() {
        0 => report.add(
            format!("{place}/of"),
            "the part is empty",
            "name what stands in it, or leave it out",
        ),
        1 => {}
        _ if !are_programmes => report.add(
            format!("{place}/of"),
            "only programmes stand beside each other in one part",
            "give each topic a part of its own",
        ),
        _ if part.title.is_none() => report.add(
            place,
            "a part of several programmes has no heading",
            "add a title in both languages",
        ),
        _ => {}
    }
}
