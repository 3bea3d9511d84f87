//! What a yuan costs: the rate of the data, or the visitor's own.

use super::desk::Desk;
use crate::domain::content::programme::Currency;
use crate::domain::exchange;
use crate::i18n;
use crate::platform::field as typed;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// The rate as the domain takes it: typed, else that of the data.
fn rate_e4(desk: Desk) -> Option<u32> {
    let typed = desk.rate();
    if typed.trim().is_empty() {
        let setting = desk.setting();
        return setting.book.exchange().map(|rate| rate.yuan_e4_per_100_yen);
    }
    exchange::read_rate(&typed)
}

/// Yuan beside an amount of yen, where there is a rate.
pub fn beside(desk: Desk, yen: u64) -> Option<Element> {
    let setting = desk.setting();
    let yuan = exchange::yuan(yen, rate_e4(desk)?)?;
    let amount = i18n::amount(yuan, Currency::Yuan, setting.lang);
    Some(el("span.sum__yuan").with(format!("{}{amount}", setting.words().about)))
}

/// The field for the rate.
pub fn field(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let hint = setting.book.exchange().map_or_else(
        || words.rate_missing.to_owned(),
        |rate| words.rate_of(rate.date, rate.source.get(setting.lang)),
    );
    let default = setting.book.exchange().map(|rate| {
        let rate = rate.yuan_e4_per_100_yen;
        format!("{}.{:04}", rate / 10_000, rate % 10_000)
    });
    let typed = desk.rate();
    let value = if typed.is_empty() {
        default
    } else {
        Some(typed)
    };
    let is_wrong = move || !desk.rate().trim().is_empty() && rate_e4(desk).is_none();
    el("div.rate")
        .with(el("h3").with(el("label").attr("for", "rate").with(words.rate)))
        .with(el("p.quiet").attr("id", "rate-hint").with(hint))
        .with(
            el("p.question__error")
                .attr("id", "rate-error")
                .attr("aria-live", "polite")
                .live_text(move || {
                    if is_wrong() {
                        format!("{}{}", words.error, words.rate_wrong)
                    } else {
                        String::new()
                    }
                }),
        )
        .with(
            el("p.question__line")
                .with(words.rate_before)
                .with(
                    el("input.input")
                        .attr("id", "rate")
                        .attr("type", "text")
                        .attr("inputmode", "decimal")
                        .attr("size", "7")
                        .attr("autocomplete", "off")
                        .attr("aria-describedby", "rate-hint rate-error")
                        .attr("value", value)
                        .live_attr("aria-invalid", move || {
                            is_wrong().then(|| "true".to_owned())
                        })
                        .on("input", move |event| desk.set_rate(typed::value(&event))),
                )
                .with(words.rate_after),
        )
        .into_piece()
}
