//! The side of the questions as it answers: errors, the next question, what is
//! asked now. It stands in the page already ([`super::written`]), so that nobody
//! waits for the app to begin; the app binds it and builds nothing of it anew.

use super::desk::Desk;
use super::setting::Setting;
use super::{fields, steps};
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::index::FactIndex;
use crate::domain::eligibility::tri::Tri;
use crate::platform::fragment;
use crate::view::markup::{IntoPiece, Piece, el, live, standing};

/// The id of the place where errors are listed.
pub const TROUBLES: &str = "troubles";
/// The id of the line that offers a question.
pub const NEXT: &str = "next-question";
/// The id of the button that takes every answer back.
pub const CLEAR_ALL: &str = "clear-all";
/// The id of the bar's link to the results.
pub const BAR: &str = "to-results";
/// The id of the bar's line.
pub const TALLY: &str = "bar-tally";
/// The id of the summary of errors.
pub const ERRORS: &str = "errors";

/// Binds the whole side.
pub fn bound(desk: Desk) -> Piece {
    let setting = desk.setting();
    let questions = setting
        .book
        .indices()
        .map(|fact| question(desk, fact))
        .collect::<Piece>();
    let offered = move || desk.report(|report| report.next_question);
    (
        standing(TROUBLES).with(live(move || errors(desk))),
        standing(NEXT).shows(
            move || match offered() {
                Some(fact) => fact.place().to_string(),
                None => String::new(),
            },
            move || next(desk.setting(), offered()),
        ),
        questions,
        steps::bound(desk),
        standing(CLEAR_ALL)
            .live_flag("hidden", move || desk.is_empty())
            .on("click", move |_| {
                desk.clear();
                fragment::go_to_id("questions");
            }),
        // Someone who leaves errors behind is led to them first.
        standing(BAR).on("click", move |event| {
            if desk.tell(None) {
                event.prevent_default();
                fragment::go_to_id(ERRORS);
            }
        }),
        standing(TALLY).live_text(move || desk.tally_line()),
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
                        fields::trouble(setting, one)
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
pub fn next(setting: &Setting, offered: Option<FactIndex>) -> Piece {
    let words = setting.words();
    let Some(index) = offered else {
        return words.no_next_question.into_piece();
    };
    let fact = setting.book.fact(index);
    (
        words.next_question,
        el("a")
            .attr("href", format!("#{}", fields::question_id(fact)))
            .with(fact.text.get(setting.lang)),
    )
        .into_piece()
}

/// Whether a question is asked of someone with these answers.
pub fn is_asked(setting: &Setting, fact: FactIndex, answers: &Answers) -> bool {
    setting.book.is_asked(fact, answers, setting.today) == Tri::Met
}

fn question(desk: Desk, index: FactIndex) -> Piece {
    let setting = desk.setting();
    let fact = setting.book.fact(index);
    let is_answered = move || desk.given(index).is_some() || desk.trouble(index).is_some();
    (
        standing(fields::question_id(fact))
            .live_flag("data-next", move || {
                let offered = desk.report(|report| report.next_question);
                offered == Some(index)
            })
            .live_flag("data-current", move || desk.current() == Some(index))
            .live_flag("hidden", move || {
                let asked = desk.answers(|answers| is_asked(setting, index, answers));
                !asked && !is_answered()
            }),
        fields::bound(desk, index),
        standing(fields::clear_id(fact))
            .live_flag("hidden", move || !is_answered())
            .on("click", move |_| {
                desk.answer(index, None);
                fragment::go_to_id(&fields::question_id(fact));
            }),
    )
        .into_piece()
}
