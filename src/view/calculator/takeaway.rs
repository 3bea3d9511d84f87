//! What the visitor takes along: the link, the result as text, questions for
//! the office, a printed sheet. What could not be copied is shown, selected.

use super::desk::Desk;
use super::{compare, fields, slip, texts};
use crate::domain::text::Lang;
use crate::platform::{copy, field, fragment};
use crate::view::markup::{IntoPiece, Piece, el, live};

/// The id of the field that shows what is copied.
const SHOWN: &str = "copied-text";

/// The whole part.
pub fn part(desk: Desk) -> Piece {
    let words = desk.setting().words();
    let button = |label: &'static str, text: fn(Desk) -> String| {
        el("button.button button--quiet")
            .attr("type", "button")
            .on("click", move |_| {
                let text = text(desk);
                copy::copy(text.clone(), move |done| {
                    desk.set_copied(text, done);
                    if !done {
                        // The field stands after the next frame.
                        leptos::prelude::request_animation_frame(|| field::select_all(SHOWN));
                    }
                });
            })
            .with(label)
    };
    let [ja, zh] = [words.copy_letter_ja, words.copy_letter_zh];
    el("div.takeaway")
        .with(el("h3").with(words.take_along))
        .with(
            el("div.takeaway__buttons")
                .with(button(words.copy_link, |_| fragment::address()))
                .with(button(words.copy_summary, texts::summary))
                .with(button(ja, |desk| texts::letter(desk, Lang::Ja)))
                .with(button(zh, |desk| texts::letter(desk, Lang::Zh)))
                .with(
                    el("button.button button--quiet not-in-wechat")
                        .attr("type", "button")
                        .on("click", |_| copy::print("result"))
                        .with(words.print),
                ),
        )
        .with(
            el("p.takeaway__more")
                .with(
                    el("a")
                        .attr("href", format!("#{}", compare::ID))
                        .with(words.compare),
                )
                .with(
                    el("a")
                        .attr("href", format!("#{}", slip::ID))
                        .with(words.slip),
                ),
        )
        .with(el("p.quiet").with(words.private))
        .with(el("p.takeaway__said").attr("role", "status").live_text(
            move || match desk.copied() {
                Some((_, true)) => words.copied.to_owned(),
                Some((_, false)) => words.not_copied.to_owned(),
                None => String::new(),
            },
        ))
        .with(
            el("textarea.input takeaway__text")
                .attr("id", SHOWN)
                .attr("readonly", "")
                .attr("rows", "4")
                .attr("aria-label", words.copied_text)
                .live_flag("hidden", move || desk.copied().is_none())
                .live_text(move || desk.copied().map(|(text, _)| text).unwrap_or_default()),
        )
        .with(live(move || sheet(desk)))
        .into_piece()
}

/// The answers, which only the printed sheet shows: the questions stay off it.
fn sheet(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let rows = fields::said(desk, setting.lang)
        .into_iter()
        .map(|one| {
            el("div")
                .with(el("dt").with(one.question))
                .with(el("dd").with(one.answer))
        })
        .collect::<Piece>();
    el("div.sheet")
        .attr("aria-hidden", "true")
        .with(el("h3").with(words.answers))
        .with(el("dl.facts facts--tight").with(rows))
        .with(el("p").with(words.sheet_day(setting.today)))
        .with(el("p").with(words.prevails))
        .into_piece()
}
