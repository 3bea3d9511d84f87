//! What the brochure has to hold, from the data: on its page and on paper.

use portal::domain::cite::{Cite, Grade};
use portal::domain::content::Content;
use portal::domain::content::brochure::Part;
use portal::domain::content::programme::{Link, Programme};
use portal::domain::content::topic::Topic;
use portal::domain::public_host::public_url;
use portal::domain::text::Lang;
use portal::i18n;

/// A text without its spaces: where lines are broken is no part of it.
#[must_use]
pub fn without_spaces(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_whitespace() && !letter.is_control())
        .collect()
}

/// Every text that has to stand in it: names, statements, figures, events, addresses.
#[must_use]
pub fn expected(content: &Content, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    for chapter in &content.topics.brochure {
        out.push(chapter.title.get(lang).to_owned());
        for part in &chapter.parts {
            out.extend(part.title.as_ref().map(|title| title.get(lang).to_owned()));
            of_part(content, part, lang, &mut out);
        }
    }
    for event in &content.events.events {
        out.push(event.title.get(lang).to_owned());
        out.push(i18n::days(event.start, event.end));
    }
    for event in content
        .events
        .events
        .iter()
        .flat_map(|event| event.cities())
    {
        let place = content
            .events
            .places
            .iter()
            .find(|place| place.id == *event);
        out.extend(place.map(|place| place.name.get(lang).to_owned()));
    }
    let contact = &content.topics.contact;
    out.extend([
        contact.name.get(lang).to_owned(),
        contact.address.get(lang).to_owned(),
        contact.telephone.clone(),
        contact.email.clone(),
        contact.website.clone(),
        content.config.edition.clone(),
    ]);
    out.retain(|text| !text.is_empty());
    out
}

fn of_part(content: &Content, part: &Part, lang: Lang, out: &mut Vec<String>) {
    for id in &part.of {
        let mut topics = content.topics.topics.iter();
        if let Some(topic) = topics.find(|topic| topic.id == *id) {
            of_topic(topic, lang, out);
        }
        let mut programmes = content.programmes.programmes.iter();
        if let Some(programme) = programmes.find(|programme| programme.id == *id) {
            of_programme(programme, part.of.len() == 1, lang, out);
        }
    }
}

fn is_current(cite: &Cite) -> bool {
    cite.grade() == Grade::Current
}

fn address(links: &[Link]) -> Option<String> {
    let (url, _) = links.iter().find_map(|link| public_url(&link.url))?;
    Some(url.to_owned())
}

fn of_topic(topic: &Topic, lang: Lang, out: &mut Vec<String>) {
    out.push(topic.name.get(lang).to_owned());
    let body = topic.body.iter().filter(|one| is_current(&one.cite));
    out.extend(body.map(|one| one.text.get(lang).to_owned()));
    let history = topic.history.iter().filter(|one| is_current(&one.cite));
    out.extend(history.map(|one| one.text.get(lang).to_owned()));
    let figures = topic.figures.iter().filter(|one| is_current(&one.cite));
    out.extend(figures.map(|one| i18n::figure(one, lang)));
    out.extend(address(&topic.links));
}

/// `is_alone`: beside others a row is left out in which one of them says nothing.
fn of_programme(programme: &Programme, is_alone: bool, lang: Lang, out: &mut Vec<String>) {
    out.push(programme.name.get(lang).to_owned());
    let mut statements = vec![&programme.purpose];
    if is_alone {
        statements.push(&programme.audience);
        statements.push(&programme.fields);
        statements.extend(&programme.notes);
    }
    let statements = statements.into_iter().filter(|one| is_current(&one.cite));
    out.extend(statements.map(|one| one.text.get(lang).to_owned()));
    let money = programme.money.iter().filter(|one| is_current(&one.cite));
    out.extend(money.filter_map(|item| i18n::money(item, lang)));
    for outcome in programme.results.iter().filter(|one| is_current(&one.cite)) {
        out.push(i18n::count(outcome.applied, lang));
        out.push(i18n::selected(outcome, lang));
        out.extend(outcome.printed_permille.map(i18n::permille));
    }
    let figures = programme.figures.iter().filter(|one| is_current(&one.cite));
    out.extend(figures.map(|one| i18n::figure(one, lang)));
    out.extend(address(&programme.links));
}
