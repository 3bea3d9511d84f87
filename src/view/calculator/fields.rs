//! How a question is answered: real radio buttons, boxes and fields, one for
//! each kind of answer.

use super::desk::{Desk, Typed};
use super::setting::Setting;
use crate::domain::eligibility::answers::{Answer, options_of};
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::text::Lang;
use crate::i18n;
use crate::platform::field;
use crate::view::markup::{IntoPiece, Piece, el};

/// The id of a question.
pub fn question_id(fact: &Fact) -> String {
    format!("q-{}", fact.id)
}

/// The id of its field.
pub fn field_id(fact: &Fact) -> String {
    format!("f-{}", fact.id)
}

/// What is wrong with what stands in a field.
pub fn trouble(setting: &Setting, typed: &Typed) -> String {
    let words = setting.words();
    match &typed.refusal {
        Some(refusal) => words.refusal(refusal),
        None => words.half_typed.to_owned(),
    }
}

/// An answer in words.
pub fn in_words(lang: Lang, fact: &Fact, answer: Answer) -> String {
    let words = i18n::calculator(lang);
    let option = |place: usize| fact.options.get(place).map(|option| option.text.get(lang));
    match answer {
        Answer::Unknown => words.unknown.to_owned(),
        Answer::One(place) => option(place).unwrap_or_default().to_owned(),
        Answer::Several(set) => {
            let chosen: Vec<&str> = options_of(set).filter_map(option).collect();
            chosen.join("／")
        }
        Answer::Day(day) => i18n::date(day, lang),
        Answer::Number(number) => match fact.unit {
            Some(unit) => format!("{number}{}", words.number_unit(unit)),
            None => number.to_string(),
        },
        Answer::Truth(yes) => if yes { words.yes } else { words.no }.to_owned(),
    }
}

/// A question that was answered, and the answer, in words.
pub struct Said {
    /// The id of the question's place on the page.
    pub question_id: String,
    /// The question.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// What was answered so far, in the order of the questions.
pub fn said(desk: Desk, lang: Lang) -> Vec<Said> {
    let setting = desk.setting();
    desk.answers(|answers| {
        answers
            .given()
            .map(|(index, answer)| {
                let fact = setting.book.fact(index);
                Said {
                    question_id: question_id(fact),
                    question: fact.text.get(lang).to_owned(),
                    answer: in_words(lang, fact, answer),
                }
            })
            .collect()
    })
}

/// The fields of a question.
pub fn field(desk: Desk, index: FactIndex) -> Piece {
    let setting = desk.setting();
    let fact = setting.book.fact(index);
    let words = setting.words();
    let option = |place: usize| fact.options[place].text.get(setting.lang).to_owned();
    let places = 0..fact.options.len();
    let mut choices: Vec<(Option<Answer>, String)> = match fact.kind {
        FactKind::Choice => places
            .map(|place| (Some(Answer::One(place)), option(place)))
            .collect(),
        FactKind::Choices => places
            .map(|place| (Some(Answer::Several(1 << place)), option(place)))
            .collect(),
        FactKind::Boolean => vec![
            (Some(Answer::Truth(true)), words.yes.to_owned()),
            (Some(Answer::Truth(false)), words.no.to_owned()),
        ],
        FactKind::Date | FactKind::Number => Vec::new(),
    };
    if fact.unknown {
        choices.push((Some(Answer::Unknown), words.unknown.to_owned()));
    }
    let kind = match fact.kind {
        FactKind::Choice | FactKind::Boolean => "radio",
        _ => "checkbox",
    };
    let choices = choices
        .into_iter()
        .enumerate()
        .filter_map(|(place, (answer, label))| {
            Some(choice(desk, index, kind, place, answer?, label))
        })
        .collect::<Piece>();
    let typed =
        matches!(fact.kind, FactKind::Date | FactKind::Number).then(|| text_field(desk, index));
    el("div.question__fields")
        .with(typed)
        .with(choices)
        .into_piece()
}

fn choice(
    desk: Desk,
    index: FactIndex,
    kind: &'static str,
    place: usize,
    answer: Answer,
    label: String,
) -> Piece {
    let setting = desk.setting();
    let fact = setting.book.fact(index);
    // The first one has the id by which an error leads to it.
    let has_field = matches!(fact.kind, FactKind::Date | FactKind::Number);
    let id = if place == 0 && !has_field {
        field_id(fact)
    } else {
        format!("{}-{place}", field_id(fact))
    };
    el("label.choice")
        .with(
            el("input")
                .attr("type", kind)
                .attr("name", fact.id.clone())
                .attr("id", id)
                .attr("class", "choice__box")
                .bind(move |node| {
                    let given = desk.given(index);
                    field::set_checked(node, is_chosen(given, answer));
                })
                .on("change", move |event| {
                    desk.answer(
                        index,
                        chosen(desk, index, answer, field::is_checked(&event)),
                    );
                }),
        )
        .with(el("span.choice__text").with(label))
        .into_piece()
}

fn is_chosen(given: Option<Answer>, choice: Answer) -> bool {
    match (given, choice) {
        (Some(Answer::Several(set)), Answer::Several(one)) => set & one != 0,
        (given, choice) => given == Some(choice),
    }
}

/// The answer after a choice was ticked or cleared.
fn chosen(desk: Desk, index: FactIndex, choice: Answer, ticked: bool) -> Option<Answer> {
    let Answer::Several(one) = choice else {
        return ticked.then_some(choice);
    };
    let setting = desk.setting();
    let options = &setting.book.fact(index).options;
    let alone = |place: &usize| options.get(*place).is_some_and(|option| option.alone);
    let before = match desk.given(index) {
        Some(Answer::Several(set)) => set,
        _ => 0,
    };
    let after = if !ticked {
        before & !one
    } else if options_of(one).any(|place| alone(&place)) {
        one
    } else {
        options_of(before)
            .filter(|place| !alone(place))
            .fold(one, |set, place| set | 1 << place)
    };
    (after != 0).then_some(Answer::Several(after))
}

/// A field for a day or a number. What is typed counts at once; what is wrong
/// is said when the field is left, and unsaid as soon as it is mended.
fn text_field(desk: Desk, index: FactIndex) -> Piece {
    let setting = desk.setting();
    let fact = setting.book.fact(index);
    let words = setting.words();
    let is_date = fact.kind == FactKind::Date;
    let error_id = format!("{}-error", fact.id);
    let hint_id = format!("{}-hint", fact.id);
    let unit = fact
        .unit
        .map(|unit| el("span.question__unit").with(words.number_unit(unit)));
    let hint = is_date.then(|| {
        el("p")
            .attr("id", hint_id.clone())
            .attr("class", "quiet")
            .with(words.date_hint)
    });
    let told = move || desk.trouble(index).filter(|one| one.told);
    let described = if is_date {
        format!("{hint_id} {error_id}")
    } else {
        error_id.clone()
    };
    let initial = desk.trouble(index).map(|one| one.text);
    let input = el("input")
        .attr("id", field_id(fact))
        .attr("class", "input")
        .attr("type", if is_date { "date" } else { "text" })
        .attr("inputmode", (!is_date).then_some("numeric"))
        .attr("autocomplete", "off")
        .attr("size", (!is_date).then_some("6"))
        .attr("value", initial)
        .attr("aria-labelledby", format!("{}-legend", fact.id))
        .attr("aria-describedby", described)
        .live_attr("aria-invalid", move || told().map(|_| "true".to_owned()))
        .bind(move |node| {
            let given = desk.given(index);
            let text = match given {
                Some(Answer::Day(day)) => day.to_string(),
                Some(Answer::Number(number)) => number.to_string(),
                // What is no answer stays as it was typed.
                None if desk.trouble(index).is_some() => return,
                _ => String::new(),
            };
            field::set_value(node, &text);
        })
        .on("input", move |event| {
            typed(
                desk,
                index,
                &field::value(&event),
                field::is_half_typed(&event),
            );
        })
        .on("blur", move |_| {
            desk.tell(Some(index));
        });
    let error = move || match told() {
        Some(one) => {
            let setting = desk.setting();
            format!("{}{}", setting.words().error, trouble(&setting, &one))
        }
        None => String::new(),
    };
    (
        hint,
        el("p.question__error")
            .attr("id", error_id)
            .attr("aria-live", "polite")
            .live_text(error),
        el("div.question__line").with(input).with(unit),
    )
        .into_piece()
}

fn typed(desk: Desk, index: FactIndex, text: &str, is_half: bool) {
    if is_half {
        return desk.mistyped(index, text.to_owned(), None);
    }
    if text.trim().is_empty() {
        return desk.answer(index, None);
    }
    match desk.setting().book.fact(index).read_typed(text) {
        Ok(answer) => desk.answer(index, Some(answer)),
        Err(refusal) => desk.mistyped(index, text.to_owned(), Some(refusal)),
    }
}
