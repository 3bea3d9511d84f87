//! The questions as the page is written with them: someone can read and answer
//! before the app has come, which takes over what was answered and binds it.

use super::fields::{self, choice_id, clear_id, error_id, field_id, question_id};
use super::setting::Setting;
use super::{DROPPED, ID, questions, results, steps};
use crate::domain::date::Date;
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::facts::{Fact, FactKind};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::view::folio::Folio;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// The calculator of someone who has not answered yet. `today`: any day, since
/// what is asked first is the same on all (`tests/engine/properties.rs`).
pub fn written(folio: &Folio, book: &'static Rulebook, today: Date) -> Piece {
    let setting = Setting::new(folio, book, today);
    let words = setting.words();
    el("div.calculator")
        .attr("id", ID)
        .with(el("p.notice unscripted").with(words.needs_script))
        .with(
            el("p.notice")
                .attr("id", DROPPED)
                .attr("role", "status")
                .attr("hidden", ""),
        )
        .with(
            el("div.calculator__sides").with(side(&setting)).with(
                el("section.results")
                    .attr("id", results::SIDE)
                    .attr("aria-labelledby", "results")
                    .with(
                        el("h2.results__heading")
                            .attr("id", "results")
                            .with(words.results),
                    )
                    .with(el("p.awaited").with(words.results_come)),
            ),
        )
        .into_piece()
}

fn side(setting: &Setting) -> Piece {
    let words = setting.words();
    let answers = Answers::default();
    let report = setting.book.evaluate(&answers, setting.today);
    let questions = setting.book.indices().map(|index| {
        let is_first = report.next_question == Some(index);
        question(setting, index)
            .attr("data-next", is_first.then_some(""))
            .attr("data-current", is_first.then_some(""))
            .attr(
                "hidden",
                (!questions::is_asked(setting, index, &answers)).then_some(""),
            )
    });
    let button = |class: &'static str, id: &'static str, text: &'static str| {
        el(class).attr("type", "button").attr("id", id).with(text)
    };
    el("section.questions")
        .attr("aria-labelledby", "questions")
        .with(
            el("h2.questions__heading")
                .attr("id", "questions")
                .with(words.questions),
        )
        .with(el("div").attr("id", questions::TROUBLES))
        .with(
            el("p.questions__next")
                .attr("id", questions::NEXT)
                .with(questions::next(setting, report.next_question)),
        )
        .with(questions.collect::<Piece>())
        .with(
            el("p.onward")
                .with(
                    button("button.button button--quiet", steps::BACK, words.step_back)
                        .attr("hidden", ""),
                )
                .with(
                    button("button.button onward__next", steps::ONWARD, words.step_next)
                        .attr("data-await", ""),
                ),
        )
        .with(
            el("div.so-far")
                .attr("id", steps::SO_FAR)
                .attr("hidden", "")
                .with(el("h3").with(words.so_far))
                .with(el("ul.plain").attr("id", steps::ANSWERS)),
        )
        .with(
            button(
                "button.button button--quiet",
                questions::CLEAR_ALL,
                words.clear_all,
            )
            .attr("hidden", ""),
        )
        .with(
            // On a phone: what has come out so far, and the way there.
            el("p.bar").with(
                el("a.bar__link")
                    .attr("id", questions::BAR)
                    .attr("href", "#results")
                    .attr("data-await", "")
                    .with(
                        el("span.bar__tally")
                            .attr("id", questions::TALLY)
                            .with(words.tally(super::desk::tally(&report))),
                    )
                    .with(el("span.bar__go").with(words.to_results)),
            ),
        )
        .into_piece()
}

fn legend_id(fact: &Fact) -> String {
    format!("{}-legend", fact.id)
}

fn question(setting: &Setting, index: FactIndex) -> Element {
    let words = setting.words();
    let fact = setting.book.fact(index);
    let why_id = format!("{}-why", fact.id);
    let typed = fact.kind.is_typed().then(|| text_field(setting, fact));
    let choices = fields::choices(fact).into_iter().enumerate();
    let choices = choices.map(|(place, answer)| {
        let kind = match fact.kind {
            FactKind::Choice | FactKind::Boolean => "radio",
            _ => "checkbox",
        };
        el("label.choice")
            .with(
                el("input.choice__box")
                    .attr("type", kind)
                    .attr("name", fact.id.clone())
                    .attr("id", choice_id(fact, place))
                    .attr("autocomplete", "off"),
            )
            .with(el("span.choice__text").with(fields::in_words(setting.lang, fact, answer)))
    });
    el("fieldset.question")
        .attr("id", question_id(fact))
        .attr("tabindex", "-1")
        .attr("aria-describedby", why_id.clone())
        .with(
            el("legend.question__text")
                .attr("id", legend_id(fact))
                .with(el("span.question__next").with(words.next))
                .with(fact.text.get(setting.lang).to_owned()),
        )
        .with(
            el("p.question__why")
                .attr("id", why_id)
                .with(words.why)
                .with(fact.why.get(setting.lang).to_owned()),
        )
        .with(
            el("div.question__fields")
                .with(typed)
                .with(choices.collect::<Piece>()),
        )
        .with(
            el("button.question__clear")
                .attr("type", "button")
                .attr("id", clear_id(fact))
                .attr("aria-describedby", legend_id(fact))
                .attr("hidden", "")
                .with(words.clear),
        )
}

/// A field for a day or a number.
fn text_field(setting: &Setting, fact: &Fact) -> Piece {
    let words = setting.words();
    let is_date = fact.kind == FactKind::Date;
    let error_id = error_id(fact);
    let hint_id = format!("{}-hint", fact.id);
    let described = if is_date {
        format!("{hint_id} {error_id}")
    } else {
        error_id.clone()
    };
    let unit = fact
        .unit
        .map(|unit| el("span.question__unit").with(words.number_unit(unit)));
    let input = el("input.input")
        .attr("id", field_id(fact))
        .attr("type", if is_date { "date" } else { "text" })
        .attr("inputmode", (!is_date).then_some("numeric"))
        .attr("autocomplete", "off")
        .attr("size", (!is_date).then_some("6"))
        .attr("aria-labelledby", legend_id(fact))
        .attr("aria-describedby", described);
    (
        is_date.then(|| el("p.quiet").attr("id", hint_id).with(words.date_hint)),
        el("p.question__error")
            .attr("id", error_id)
            .attr("aria-live", "polite"),
        el("div.question__line").with(input).with(unit),
    )
        .into_piece()
}
