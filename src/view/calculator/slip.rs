//! The slip for the host in Japan: one sheet, Chinese left and Japanese right,
//! that says what the applicant's answers come to, who files, and on what it
//! rests.

use super::desk::Desk;
use super::results;
use super::setting::Setting;
use super::{fold, qr, sheet};
use crate::domain::route::{Page, Route};
use crate::domain::text::Lang;
use crate::platform::{copy, field, fragment};
use crate::view::markup::{IntoPiece, Piece, el, live};

/// The id of the part.
pub const ID: &str = "slip";

/// The whole part: folded until it is wanted.
pub fn part(desk: Desk) -> Piece {
    let setting = desk.setting();
    let words = setting.words();
    fold::part(desk, ID, words.slip)
        .with(el("p").with(words.slip_hint))
        .with(chooser(desk, setting))
        .with(live(move || {
            if fold::is_open(desk, ID) {
                sheet::sheet(desk, place(desk))
            } else {
                Piece::Many(Vec::new())
            }
        }))
        .into_piece()
}

/// The programme of the slip: chosen, or the one that fits best.
fn place(desk: Desk) -> usize {
    let best = || desk.report(results::order).first().copied();
    let chosen = desk.state().slip;
    chosen.or_else(best).unwrap_or_default()
}

fn chooser(desk: Desk, setting: &Setting) -> Piece {
    let words = setting.words();
    let options = (0..setting.book.programmes().len())
        .filter_map(|place| {
            let (_, programme) = results::programme(setting, place)?;
            Some(
                el("option")
                    .attr("value", place.to_string())
                    .with(programme.name.get(setting.lang)),
            )
        })
        .collect::<Piece>();
    el("p.slip__chooser")
        .with(
            el("label")
                .attr("for", "slip-programme")
                .with(words.slip_programme),
        )
        .with(
            el("select.input")
                .attr("id", "slip-programme")
                .bind(move |node| field::set_value(node, &place(desk).to_string()))
                .on("change", move |event| {
                    let place = field::value(&event).parse().ok();
                    desk.change(|state| state.slip = place);
                })
                .with(options),
        )
        .with(
            el("button.button button--quiet")
                .attr("type", "button")
                .on("click", |_| copy::print("slip"))
                .with(words.slip_print),
        )
        .into_piece()
}

/// The way to the same result in Japanese, where the host reads on.
pub fn link(desk: Desk) -> Piece {
    let setting = desk.setting();
    let path = setting
        .site
        .base()
        .href(&Route::Page(Lang::Ja, Page::Calculator));
    let answers = desk.state().link.clone();
    let address = format!("{}{path}#{answers}", fragment::origin());
    el("div.slip__link")
        .with(qr::drawing(&address, setting.words().slip_code))
        .with(
            el("div")
                .with(sheet::both("slip__cell", &|words, _| {
                    words.slip_link.into_piece()
                }))
                .with(el("p.slip__address").with(address)),
        )
        .into_piece()
}
