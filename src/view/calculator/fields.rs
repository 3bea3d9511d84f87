//! How a question is answered: real radio buttons, boxes and fields, one for
//! each kind of answer, which stand in the page ([`super::written`]) and are
//! bound here.

use super::desk::{Desk, Typed};
use super::setting::Setting;
use crate::domain::eligibility::answers::{Answer, options_of};
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::text::Lang;
use crate::i18n;
use crate::platform::field;
use crate::view::markup::{IntoPiece, Piece, standing};

/// The id of a question.
pub fn question_id(fact: &Fact) -> String {
    format!("q-{}", fact.id)
}

/// The id of its field.
pub fn field_id(fact: &Fact) -> String {
    format!("f-{}", fact.id)
}

/// The id of a box or button: the first one has the id by which an error leads
/// to it.
pub fn choice_id(fact: &Fact, place: usize) -> String {
    if place == 0 && !fact.kind.is_typed() {
        field_id(fact)
    } else {
        format!("{}-{place}", field_id(fact))
    }
}

/// The id of the line that says what is wrong with a field.
pub fn error_id(fact: &Fact) -> String {
    format!("{}-error", fact.id)
}

/// The id of the button that takes an answer back.
pub fn clear_id(fact: &Fact) -> String {
    format!("{}-clear", fact.id)
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
        Answer::Month(_) => fact.text_of(answer),
        Answer::Stay(length) => words.times(length),
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

/// The boxes or buttons of a question, in their order.
pub fn choices(fact: &Fact) -> Vec<Answer> {
    let places = 0..fact.options.len();
    let mut choices: Vec<Answer> = match fact.kind {
        FactKind::Choice => places.map(Answer::One).collect(),
        FactKind::Choices => places.map(|place| Answer::Several(1 << place)).collect(),
        FactKind::Boolean => vec![Answer::Truth(true), Answer::Truth(false)],
        FactKind::Date | FactKind::Number | FactKind::Length => Vec::new(),
    };
    if fact.unknown {
        choices.push(Answer::Unknown);
    }
    choices
}

/// Takes over what was answered before the app had come.
pub fn take_over(desk: Desk) {
    let setting = desk.setting();
    for index in setting.book.indices() {
        let fact = setting.book.fact(index);
        for (place, answer) in choices(fact).into_iter().enumerate() {
            if field::is_ticked(&choice_id(fact, place)) && !is_chosen(desk.given(index), answer) {
                desk.answer(index, chosen(desk, index, answer, true));
            }
        }
        if fact.kind.is_typed()
            && let Some((text, is_half)) = field::typed_before(&field_id(fact))
        {
            typed(desk, index, &text, is_half);
        }
    }
}

/// Binds the fields of a question.
pub fn bound(desk: Desk, index: FactIndex) -> Piece {
    let setting = desk.setting();
    let fact = setting.book.fact(index);
    let choices = choices(fact)
        .into_iter()
        .enumerate()
        .map(|(place, answer)| choice(desk, index, choice_id(fact, place), answer))
        .collect::<Piece>();
    let typed = fact.kind.is_typed().then(|| text_field(desk, index));
    (choices, typed).into_piece()
}

fn choice(desk: Desk, index: FactIndex, id: String, answer: Answer) -> Piece {
    standing(id)
        .bind(move |node| {
            let given = desk.given(index);
            field::set_checked(node, is_chosen(given, answer));
        })
        .on("change", move |event| {
            desk.answer(
                index,
                chosen(desk, index, answer, field::is_checked(&event)),
            );
        })
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
    let told = move || desk.trouble(index).filter(|one| one.told);
    let error = move || match told() {
        Some(one) => {
            let setting = desk.setting();
            format!("{}{}", setting.words().error, trouble(setting, &one))
        }
        None => String::new(),
    };
    (
        standing(error_id(fact)).live_text(error),
        standing(field_id(fact))
            .live_attr("aria-invalid", move || told().map(|_| "true".to_owned()))
            .bind(move |node| {
                let text = match (desk.given(index), desk.trouble(index)) {
                    (Some(Answer::Day(day)), _) => day.to_string(),
                    (Some(answer), _) if fact.kind.is_typed() && answer != Answer::Unknown => {
                        fact.text_of(answer)
                    }
                    // What is no answer stays as it was typed; the browser hides
                    // half a date.
                    (None, Some(one)) if one.text.is_empty() => return,
                    (None, Some(one)) => one.text,
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
            }),
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
