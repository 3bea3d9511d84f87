//! What can be found: every page, the parts of the pages of programmes, and what
//! stands in lists, each with its address.

use super::Kind;
use crate::domain::content::event::Event;
use crate::domain::content::glossary::{GlossaryFile, LookAlike, Term};
use crate::domain::content::programme::Programme;
use crate::domain::content::questions::Question;
use crate::domain::content::section::Section;
use crate::domain::content::topic::{Shelf, Topic};
use crate::domain::route::Page;

/// Something that can be found.
#[derive(Clone, Debug)]
pub enum Subject<'a> {
    /// A page that there is without any data.
    Page(Page),
    /// How to reach the office.
    Contact,
    /// A question with its answer.
    Question(&'a Question),
    /// A programme.
    Programme(&'a Programme),
    /// A part of its page.
    Section(&'a Programme, Section),
    /// A topic beside the programmes, or one of the office.
    Topic(&'a Topic),
    /// A term.
    Term(&'a Term),
    /// A pair of words that look alike.
    LookAlike(&'a LookAlike),
    /// An event.
    Event(&'a Event),
}

impl Subject<'_> {
    /// What an entry for it leads to.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Page(_) | Self::Contact | Self::Topic(_) => Kind::Page,
            Self::Question(_) => Kind::Answer,
            Self::Programme(_) => Kind::Programme,
            Self::Section(..) => Kind::Section,
            Self::Term(_) | Self::LookAlike(_) => Kind::Term,
            Self::Event(_) => Kind::Event,
        }
    }

    /// The address below the language.
    #[must_use]
    pub fn path(&self) -> String {
        let part = |page: Page, part: &str| format!("{}#{part}", page.tail());
        let programme = |id: &str| Page::Programme(id.to_owned());
        match self {
            Self::Page(page) => page.tail(),
            Self::Contact => part(Page::Office, "contact"),
            Self::Question(question) => part(Page::Questions, &question.id),
            Self::Programme(one) => programme(&one.id).tail(),
            Self::Section(one, section) => part(programme(&one.id), section.id()),
            Self::Topic(topic) if topic.shelf == Shelf::Office => {
                Page::OfficeTopic(topic.id.clone()).tail()
            }
            Self::Topic(topic) => programme(&topic.id).tail(),
            Self::Term(term) => part(Page::Glossary, &format!("term-{}", term.id)),
            Self::LookAlike(pair) => part(Page::Glossary, &format!("look-alike-{}", pair.id)),
            Self::Event(event) => Page::Event(event.id.clone()).tail(),
        }
    }
}

/// Everything, in the order in which equals are told: as the pages list it, the
/// newest events first. A part stands behind what it is a part of.
#[must_use]
pub fn subjects<'a>(
    questions: &'a [Question],
    programmes: &'a [Programme],
    topics: &'a [Topic],
    events: &'a [Event],
    glossary: Option<&'a GlossaryFile>,
) -> Vec<Subject<'a>> {
    let pages = [
        Page::Programmes,
        Page::Calculator,
        Page::Events,
        Page::Office,
        Page::Questions,
        Page::Glossary,
        Page::Sources,
        Page::Brochure,
        Page::Accessibility,
    ];
    let mut out: Vec<Subject<'a>> = pages.into_iter().map(Subject::Page).collect();
    out.push(Subject::Contact);
    out.extend(questions.iter().map(Subject::Question));
    for programme in programmes {
        out.push(Subject::Programme(programme));
        let sections = Section::of(programme, events);
        out.extend(sections.map(|section| Subject::Section(programme, section)));
    }
    out.extend(topics.iter().map(Subject::Topic));
    if let Some(GlossaryFile {
        terms, look_alikes, ..
    }) = glossary
    {
        out.extend(terms.iter().map(Subject::Term));
        out.extend(look_alikes.iter().map(Subject::LookAlike));
    }
    out.extend(events.iter().rev().map(Subject::Event));
    out
}
