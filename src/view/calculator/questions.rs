//! The side of the questions: errors, the next question, one fieldset each.

use super::desk::Desk;
use super::{fields, steps};
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::tri::Tri;
use crate::platform::fragment;
use crate::view::markup::{IntoPiece, Piece, el, live};

/// The id of the summary of errors.
pub const ERRORS: &str = "errors";

/// The whole side.
pub fn side(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let questions = (0..setting.book.facts().len())
        .filter_map(FactIndex::new)
        .map(|fact| question(desk, fact))
        .collect::<Piece>();
    el("section.questions")
        .attr("aria-labelledby", "questions")
        .with(
            el("h2.questions__heading")
                .attr("id", "questions")
                .with(words.questions),
        )
        .with(live(move || errors(desk)))
        .with(live(move || next(desk)))
        .with(questions)
        .with(steps::buttons(desk))
        .with(steps::so_far(desk))
        .with(
            el("button.button button--quiet")
                .attr("type", "button")
                .live_attr("hidden", move || desk.is_empty().then(String::new))
                .on("click", move |_| {
                    desk.clear();
                    fragment::go_to_id("questions");
                })
                .with(words.clear_all),
        )
        .with(bar(desk))
        .into_piece()
}

/// The bar on a phone: what has come out so far, and the way there. Someone
/// who leaves errors behind is led to them first.
fn bar(desk: Desk) -> Piece {
    let words = desk.setting().words();
    el("p.bar")
        .with(
            el("a.bar__link")
                .attr("href", "#results")
                .on("click", move |event| {
                    if desk.tell(None) {
                        event.prevent_default();
                        fragment::go_to_id(ERRORS);
                    }
                })
                .with(el("span.bar__tally").live_text(move || desk.tally_line()))
                .with(el("span.bar__go").with(words.to_results)),
        )
        .into_piece()
}

fn errors(desk: Desk) -> Piece {
    let told = desk.told();
    let items = told
        .iter()
        .map(|one| {
            let setting = desk.setting();
            let fact = setting.book.fact(one.fact);
            el("li").with(
                el("a")
                    .attr("href", format!("#{}", fields::field_id(fact)))
                    .with(format!(
                        "{}：{}",
                        fact.text.get(setting.lang),
                        fields::trouble(&setting, one)
                    )),
            )
        })
        .collect::<Vec<_>>();
    if items.is_empty() {
        return Piece::Many(Vec::new());
    }
    el("div.notice")
        .attr("id", ERRORS)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-labelledby", "errors-heading")
        .with(
            el("p.notice__heading")
                .attr("id", "errors-heading")
                .with(desk.setting().words().errors),
        )
        .with(el("ul.plain").with(items.into_iter().collect::<Piece>()))
        .into_piece()
}

/// The question that decides most, offered before all others.
fn next(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let line = el("p.questions__next");
    match desk.report(|report| report.next_question) {
        Some(index) => {
            let fact = setting.book.fact(index);
            line.with(words.next_question)
                .with(
                    el("a")
                        .attr("href", format!("#{}", fields::question_id(fact)))
                        .with(fact.text.get(setting.lang).to_owned()),
                )
                .into_piece()
        }
        None => line.with(words.no_next_question).into_piece(),
    }
}

fn question(desk: Desk, index: FactIndex) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let fact = setting.book.fact(index);
    let (lang, why_id) = (setting.lang, format!("{}-why", fact.id));
    let is_next = move || desk.report(|report| report.next_question) == Some(index);
    let is_answered = move || desk.given(index).is_some() || desk.trouble(index).is_some();
    let for_hiding = desk.setting();
    el("fieldset")
        .attr("id", fields::question_id(fact))
        .attr("class", "question")
        .attr("tabindex", "-1")
        .attr("aria-describedby", why_id.clone())
        .live_attr("data-next", move || is_next().then(String::new))
        .live_attr("data-current", move || {
            (desk.current() == Some(index)).then(String::new)
        })
        .live_attr("hidden", move || {
            let asked =
                desk.answers(|answers| for_hiding.book.is_asked(index, answers, for_hiding.today));
            (asked != Tri::Met && !is_answered()).then(String::new)
        })
        .with(
            el("legend")
                .attr("id", format!("{}-legend", fact.id))
                .attr("class", "question__text")
                .with(live(move || {
                    is_next()
                        .then(|| el("span.question__next").with(words.next))
                        .into_piece()
                }))
                .with(fact.text.get(lang).to_owned()),
        )
        .with(
            el("p.question__why")
                .attr("id", why_id)
                .with(words.why)
                .with(fact.why.get(lang).to_owned()),
        )
        .with(fields::field(desk, index))
        .with(
            el("button.question__clear")
                .attr("type", "button")
                .attr("aria-describedby", format!("{}-legend", fact.id))
                .live_attr("hidden", move || (!is_answered()).then(String::new))
                .on("click", move |_| {
                    desk.answer(index, None);
                    let setting = desk.setting();
                    fragment::go_to_id(&fields::question_id(setting.book.fact(index)));
                })
                .with(words.clear),
        )
        .into_piece()
}
