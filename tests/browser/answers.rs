//! Answering as a visitor does: by what questions and options say, with real clicks
//! and keys.

use std::sync::OnceLock;

use portal::domain::content::programme::Programme;
use portal::domain::eligibility::expression::Expression;
use portal::domain::eligibility::facts::{Fact, FactKind};
use portal::domain::eligibility::rules::EligibilityFile;
use portal::domain::text::Lang;
use portal::i18n;
use portal_tests::content;
use thirtyfour::prelude::*;

use crate::find::Part;
use crate::visit::Visit;

/// What somebody answers: an option by its id, a number with its unit, a day or a
/// text as it is typed.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// An option, `yes` or `no`.
    Choice(&'static str),
    /// Days or months.
    Days(&'static str),
    /// Months.
    Months(&'static str),
    /// A day, as `2027-04-01`, into a date field.
    Day(&'static str),
    /// Keys, into a text field.
    Text(&'static str),
}

fn data() -> &'static (EligibilityFile, Vec<Programme>) {
    static DATA: OnceLock<(EligibilityFile, Vec<Programme>)> = OnceLock::new();
    DATA.get_or_init(|| {
        let content = content();
        (content.eligibility, content.programmes.programmes)
    })
}

/// A question of the data.
pub fn fact(id: &str) -> &'static Fact<Expression> {
    data().0.facts.iter().find(|fact| fact.id == id).expect(id)
}

/// The name of a programme.
pub fn programme(lang: Lang, id: &str) -> &'static str {
    let programme = data().1.iter().find(|one| one.id == id).expect(id);
    programme.name.get(lang)
}

/// The group of a question.
pub async fn question<'v>(visit: &'v Visit, lang: Lang, id: &str) -> WebDriverResult<Part<'v>> {
    visit.within("group", fact(id).text.get(lang)).await
}

/// What an option says.
fn option(lang: Lang, fact: &Fact<Expression>, id: &str) -> String {
    let words = i18n::calculator(lang);
    match (fact.kind, id) {
        (FactKind::Boolean, "yes") => words.yes.to_owned(),
        (FactKind::Boolean, _) => words.no.to_owned(),
        _ => {
            let option = fact.options.iter().find(|option| option.id == id);
            option.expect(id).text.get(lang).to_owned()
        }
    }
}

/// Answers a question that is in sight. How many taps it took; typing is none, going
/// into the field is one.
pub async fn give(visit: &Visit, lang: Lang, id: &str, answer: Answer) -> WebDriverResult<u32> {
    let fact = fact(id);
    let part = question(visit, lang, id).await?;
    let field = fact.text.get(lang);
    let role = match fact.kind {
        FactKind::Choices => "checkbox",
        _ => "radio",
    };
    let keys = match answer {
        Answer::Choice(option_id) => {
            part.tap(role, &option(lang, fact, option_id)).await?;
            return Ok(1);
        }
        Answer::Day(day) => visit.engine.day_sent(day),
        Answer::Days(keys) | Answer::Months(keys) | Answer::Text(keys) => keys.to_owned(),
    };
    let field = part.by_role("textbox", field).await?;
    visit.show(&field).await?;
    field.click().await?;
    field.send_keys(keys).await?;
    let words = i18n::calculator(lang);
    use portal::domain::eligibility::facts::NumberUnit::{Day, Month};
    let unit = match answer {
        Answer::Days(_) => Some(words.number_unit(Day)),
        Answer::Months(_) => Some(words.number_unit(Month)),
        _ => None,
    };
    match unit {
        Some(unit) => {
            part.tap("radio", unit).await?;
            Ok(2)
        }
        None => Ok(1),
    }
}

/// Waits until a programme has this verdict.
pub async fn verdict(visit: &Visit, programme: &str, expected: &str) {
    visit
        .until(&format!(
            "document.getElementById('result-{programme}')?.dataset.verdict === '{expected}'"
        ))
        .await;
}

/// The question that a phone shows.
pub async fn shown(visit: &Visit) -> String {
    let shown: Vec<String> = visit
        .read("[...document.querySelectorAll('fieldset[id^=\"q-\"]')].filter(one => one.offsetParent).map(one => one.id)")
        .await;
    assert_eq!(shown.len(), 1, "one question at a time: {shown:?}");
    shown[0].replacen("q-", "", 1)
}
