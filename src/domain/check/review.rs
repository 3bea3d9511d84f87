//! What the staff should look at, in a sound set of files: statements that rest on
//! an earlier year, a third party or arithmetic, open points, proposed names, slips
//! of the brochure, those first that touch the most visitors; and what a new fiscal
//! year asks for. None of it stands on a public page.

mod asks;
mod reach;
mod values;

use self::reach::Reach;
use self::values::Values;
use super::finding::Step;
use crate::domain::cite::Confidence;
use crate::domain::confirmed::Confirmed;
use crate::domain::content::Content;
use crate::domain::date::Date;
use crate::domain::text::{Name, NameStatus};
use crate::domain::year_label::YearLabel;

/// Why something is to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// An official page of another year.
    Earlier,
    /// A repost, a summary, a third party.
    ThirdParty,
    /// Arithmetic on earlier years.
    Arithmetic,
    /// Looked for and not found.
    Open,
    /// A Chinese name that is a proposal.
    Name,
    /// A slip of the brochure, and how it is read.
    Slip,
}

impl Ground {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Earlier,
        Self::ThirdParty,
        Self::Arithmetic,
        Self::Open,
        Self::Name,
        Self::Slip,
    ];
}

/// Something to confirm.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Why.
    pub ground: Ground,
    /// The file's name without `.json`.
    pub file: &'static str,
    /// The object that takes the confirmation, as a JSON pointer.
    pub pointer: String,
    /// The same place with the names of what stands there.
    pub path: Vec<Step>,
    /// What is said, in Japanese and in Chinese.
    pub text: [String; 2],
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// The year it speaks of.
    pub year: Option<YearLabel>,
    /// About how many visitors it touches: applications a year of its programme.
    pub reach: u32,
    /// That it is confirmed.
    pub confirmed: Option<Confirmed>,
}

/// What a new fiscal year asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A statement whose year has ended: its place and the year.
    Ended(&'static str, Vec<Step>, YearLabel),
    /// A programme none of whose rounds is ahead, and its last deadline.
    Round(Vec<Step>, Option<Date>),
    /// The edition of the brochure is over.
    Edition(String),
    /// The exchange rate is older than a quarter of a year.
    Rate(Date),
}

/// What the office settles before it publishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The map has no review number.
    MapReview,
    /// Whoever runs the site has not approved it.
    Approval,
    /// The address is a placeholder.
    Address,
    /// There is no picture of the code in WeChat.
    Wechat,
}

/// Everything to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// What is to be settled before publishing.
    pub before: Vec<Before>,
    /// What is to be confirmed, and what is: those first that touch the most.
    pub items: Vec<Item>,
    /// How many statements the public site makes.
    pub statements: usize,
    /// How many of them rest on the current edition or are confirmed.
    pub sure: usize,
    /// What a new fiscal year asks for.
    pub asks: Vec<Ask>,
    /// Remarks of the staff: file, place, text in both languages.
    pub remarks: Vec<(&'static str, Vec<Step>, [String; 2])>,
}

impl Review {
    /// What is still to be confirmed.
    pub fn open(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.confirmed.is_none())
    }
}

/// What is to be looked at on a day.
#[must_use]
pub fn review(content: &Content, today: Date) -> Review {
    let values = Values::new(content);
    let reach = Reach::new(content);
    let mut review = Review {
        before: asks::before_publishing(content),
        items: Vec::new(),
        statements: 0,
        sure: 0,
        asks: asks::asks(content, &|place| values.path("programmes", place), today),
        remarks: remarks(content, &values),
    };
    for (file, pointer, cite) in content.cites() {
        if pointer.contains("/staff_notes/") || is_hidden_round(content, file, &pointer) {
            continue;
        }
        let ground = ground(cite.confidence);
        // Open points are for the staff alone.
        if ground != Some(Ground::Open) {
            review.statements += 1;
            review.sure += usize::from(ground.is_none() || cite.confirmed.is_some());
        }
        let Some(ground) = ground else { continue };
        let place = parent(&pointer);
        review.items.push(Item {
            ground,
            file,
            path: values.path(file, place),
            text: values.text(file, place),
            sources: cite.source.clone(),
            year: Some(cite.year),
            reach: reach.of(file, place),
            confirmed: cite.confirmed.clone(),
            pointer,
        });
    }
    names(content, &values, &reach, &mut review.items);
    for (at, slip) in content.sources.slips.iter().enumerate() {
        let pointer = format!("/slips/{at}");
        let read = slip.read_as.as_deref().unwrap_or(&slip.printed);
        let text = |reason: &str| format!("{} → {read}: {reason}", slip.printed);
        review.items.push(Item {
            ground: Ground::Slip,
            file: "sources",
            path: values.path("sources", &pointer),
            text: [text(&slip.reason.ja), text(&slip.reason.zh)],
            sources: vec![format!("brochure#{}", slip.section)],
            year: None,
            reach: 1,
            confirmed: slip.confirmed.clone(),
            pointer,
        });
    }
    // Those that touch the most first; the order of the files stays among equals.
    review
        .items
        .sort_by_key(|item| std::cmp::Reverse(item.reach));
    review
}

fn ground(confidence: Confidence) -> Option<Ground> {
    match confidence {
        Confidence::Brochure | Confidence::OfficialCurrent => None,
        Confidence::OfficialOlder => Some(Ground::Earlier),
        Confidence::Secondary => Some(Ground::ThirdParty),
        Confidence::Derived => Some(Ground::Arithmetic),
        Confidence::Gap => Some(Ground::Open),
    }
}

fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn is_hidden_round(content: &Content, file: &str, pointer: &str) -> bool {
    let tokens: Vec<&str> = pointer.split('/').skip(1).collect();
    let ("programmes", ["programmes", programme, "rounds", round, ..]) = (file, &tokens[..]) else {
        return false;
    };
    let at = |token: &str| token.parse::<usize>().unwrap_or(usize::MAX);
    let programme = content.programmes.programmes.get(at(programme));
    let round = programme.and_then(|programme| programme.rounds.get(at(round)));
    round.is_some_and(|round| !round.public)
}

fn names(content: &Content, values: &Values, reach: &Reach, items: &mut Vec<Item>) {
    let mut add = |file: &'static str, pointer: String, name: &Name| {
        if name.zh_status != NameStatus::Proposal {
            return;
        }
        let text = format!("{} = {}", name.ja, name.zh);
        items.push(Item {
            ground: Ground::Name,
            file,
            path: values.path(file, &pointer),
            text: [text.clone(), text],
            sources: Vec::new(),
            year: None,
            reach: reach.of(file, &pointer),
            confirmed: name.confirmed.clone(),
            pointer,
        });
    };
    for (at, programme) in content.programmes.programmes.iter().enumerate() {
        add(
            "programmes",
            format!("/programmes/{at}/name"),
            &programme.name,
        );
        if let Some(family) = &programme.family {
            add("programmes", format!("/programmes/{at}/family"), family);
        }
    }
    for (at, topic) in content.topics.topics.iter().enumerate() {
        add("topics", format!("/topics/{at}/name"), &topic.name);
    }
    add(
        "topics",
        "/contact/name".to_owned(),
        &content.topics.contact.name,
    );
    for (at, term) in content.glossary.terms.iter().enumerate() {
        add("glossary", format!("/terms/{at}/name"), &term.name);
    }
}

fn remarks(content: &Content, values: &Values) -> Vec<(&'static str, Vec<Step>, [String; 2])> {
    let mut out = Vec::new();
    for (file, pointer, _) in content.cites() {
        let place = parent(&pointer);
        if pointer.contains("/staff_notes/") {
            out.push((file, values.path(file, place), values.text(file, place)));
        }
    }
    for (at, event) in content.events.events.iter().enumerate() {
        if let Some(note) = &event.staff_note {
            let path = values.path("events", &format!("/events/{at}"));
            out.push(("events", path, [note.ja.clone(), note.zh.clone()]));
        }
    }
    out
}
