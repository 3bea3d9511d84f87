//! Any two stays side by side.

use leptos::prelude::untrack;

use super::desk::Desk;
use super::results::{self, Case};
use super::{compare, fold, money};
use crate::domain::content::programme::{Currency, LengthUnit, Programme};
use crate::domain::date::Date;
use crate::domain::length::Length;
use crate::domain::stipend::quote::{Quote, quote};
use crate::domain::stipend::request::Refusal;
use crate::domain::text::narrow_digits;
use crate::i18n;
use crate::platform::field;
use crate::view::markup::{IntoPiece, Piece, el, live};

/// One of the two stays that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Stay {
    /// The place of its programme in the rulebook.
    place: usize,
    /// Its length as typed, in the unit of the programme.
    length: String,
}

/// The whole part.
pub fn part(desk: Desk) -> Piece {
    let words = desk.setting().words();
    (
        el("h3").attr("id", "compare-two").with(words.compare_two),
        live(move || start_line(desk)),
        el("div.beside__pair")
            .with(side(desk, 0))
            .with(side(desk, 1)),
        el("p.beside__difference")
            .attr("role", "status")
            .live_text(move || difference(desk)),
    )
        .into_piece()
}

/// The day from which both are counted.
fn start(desk: Desk) -> Option<Date> {
    let setting = desk.setting();
    desk.answers(|answers| setting.book.start_day(answers))
}

fn start_line(desk: Desk) -> Piece {
    let setting = desk.setting();
    let answered = start(desk);
    let day = answered.unwrap_or(setting.today);
    el("p.quiet")
        .with(setting.words().compare_start(day, answered.is_some()))
        .into_piece()
}

/// The places of the programmes that pay somebody in person.
fn personal(desk: Desk) -> Vec<usize> {
    let setting = desk.setting();
    let is_personal = |place: &usize| {
        results::programme(setting, *place)
            .is_some_and(|(_, programme)| money::is_personal(programme))
    };
    let mut places = untrack(|| desk.report(results::order));
    places.retain(is_personal);
    places
}

/// What stands in one side until something else is chosen: the two programmes
/// that fit best, for the time that was answered or else the longest.
fn proposed(desk: Desk, which: usize) -> Option<Stay> {
    let setting = desk.setting();
    let place = *personal(desk).get(which)?;
    let (_, programme) = results::programme(setting, place)?;
    Some(Stay {
        place,
        length: proposed_length(desk, programme),
    })
}

fn proposed_length(desk: Desk, programme: &Programme) -> String {
    let period = &programme.period;
    let is_allowed = |count: u16| {
        period.min.is_none_or(|least| least <= count) && period.max.is_none_or(|most| count <= most)
    };
    let answered = money::length(desk)
        .filter(|length| length.unit() == period.unit && is_allowed(length.count()));
    let count = answered.map(Length::count).or(period.max);
    count.map_or_else(String::new, |count| count.to_string())
}

/// The stay of a side: chosen, or proposed.
fn stay(desk: Desk, which: usize) -> Option<Stay> {
    let chosen = desk.state().pair[which].clone();
    chosen.or_else(|| proposed(desk, which))
}

fn set(desk: Desk, which: usize, stay: Stay) {
    desk.change(|state| state.pair[which] = Some(stay));
}

fn quoted(desk: Desk, which: usize) -> Option<Result<Quote, Refusal>> {
    let setting = desk.setting();
    let stay = stay(desk, which)?;
    let (rules, programme) = results::programme(setting, stay.place)?;
    let count = narrow_digits(&stay.length).parse().ok()?;
    let length = match programme.period.unit {
        LengthUnit::Day => Length::Days(count),
        LengthUnit::Month => Length::Months(count),
    };
    let programmes = &setting.site.library().programmes;
    Some(quote(
        setting.book,
        programmes,
        &rules.id,
        start(desk).unwrap_or(setting.today),
        length,
    ))
}

fn side(desk: Desk, which: usize) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    let chosen = stay(desk, which);
    let options = personal(desk)
        .into_iter()
        .filter_map(|place| {
            let (_, programme) = results::programme(setting, place)?;
            let is_chosen = chosen.as_ref().is_some_and(|stay| stay.place == place);
            Some(
                el("option")
                    .attr("value", place.to_string())
                    .attr("selected", is_chosen.then_some(""))
                    .with(programme.name.get(setting.lang)),
            )
        })
        .collect::<Piece>();
    let (programme_id, length_id) = (format!("pair-{which}"), format!("pair-{which}-length"));
    el("fieldset.beside__side")
        .with(el("legend").with(words.side(which)))
        .with(
            el("label")
                .attr("for", programme_id.clone())
                .with(i18n::common(setting.lang).programme),
        )
        .with(
            el("select.input")
                .attr("id", programme_id)
                .on("change", move |event| {
                    let setting = desk.setting();
                    let place = field::value(&event).parse().unwrap_or_default();
                    if let Some((_, programme)) = results::programme(setting, place) {
                        let length = proposed_length(desk, programme);
                        set(desk, which, Stay { place, length });
                    }
                })
                .with(options),
        )
        .with(
            el("label")
                .attr("for", length_id.clone())
                .live_text(move || label(desk, which)),
        )
        .with(
            el("input.input")
                .attr("id", length_id)
                .attr("type", "text")
                .attr("inputmode", "numeric")
                .attr("size", "6")
                .attr("autocomplete", "off")
                .bind(move |node| {
                    let text = stay(desk, which).map(|stay| stay.length);
                    field::set_value(node, &text.unwrap_or_default());
                })
                .on("input", move |event| {
                    if let Some(mut stay) = untrack(|| stay(desk, which)) {
                        stay.length = field::value(&event);
                        set(desk, which, stay);
                    }
                }),
        )
        .with(live(move || outcome(desk, which)))
        .into_piece()
}

fn label(desk: Desk, which: usize) -> String {
    let setting = desk.setting();
    let words = setting.words();
    let unit = stay(desk, which)
        .and_then(|stay| results::programme(setting, stay.place))
        .map(|(_, programme)| programme.period.unit);
    match unit {
        Some(LengthUnit::Day) => words.length_in_days.to_owned(),
        _ => words.length_in_months.to_owned(),
    }
}

fn outcome(desk: Desk, which: usize) -> Piece {
    if !fold::is_open(desk, compare::ID) {
        return Piece::Many(Vec::new());
    }
    let setting = desk.setting();
    let words = setting.words();
    let Some(stay) = stay(desk, which) else {
        return Piece::Many(Vec::new());
    };
    let place = stay.place;
    match (quoted(desk, which), results::programme(setting, place)) {
        (Some(Ok(quote)), Some((_, programme))) => {
            let folio = setting.folio();
            money::statement(Case { desk, place }, &folio, programme, &quote)
        }
        (Some(Err(refusal)), _) => el("p.sum__refused")
            .with(words.quote_refusal(refusal))
            .into_piece(),
        _ => el("p.sum__refused").with(words.length_wrong).into_piece(),
    }
}

/// What one brings more than the other.
fn difference(desk: Desk) -> String {
    if !fold::is_open(desk, compare::ID) {
        return String::new();
    }
    let setting = desk.setting();
    let total = |which| quoted(desk, which)?.ok()?.total_yen;
    match (total(0), total(1)) {
        (Some(one), Some(other)) => {
            let amount = i18n::amount(one.abs_diff(other), Currency::Yen, setting.lang);
            setting.words().difference(one.cmp(&other), &amount)
        }
        _ => String::new(),
    }
}
