//! What is taken along of the whole list: calendars, the link, a printed sheet.

use super::setting::Setting;
use super::{button, quiet};
use crate::domain::agenda::calendar;
use crate::platform::{copy, field, fragment};
use crate::view::markup::{IntoPiece, Piece, el};

/// The line that says whether the link was copied.
const SAID: &str = "agenda-said";

/// The whole part; the buttons only where they work. Inside WeChat no calendar
/// can be opened.
pub fn part(setting: &Setting, with_buttons: bool) -> Piece {
    let words = setting.words();
    let buttons = with_buttons.then(|| {
        el("p.agenda__buttons")
            .with(
                button("button button--quiet", words.copy_link).on("click", move |_| {
                    copy::copy(fragment::address(), move |done| {
                        field::tell(SAID, if done { words.copied } else { words.not_copied });
                    });
                }),
            )
            .with(
                button("button button--quiet not-in-wechat", words.print)
                    .on("click", |_| copy::print("events")),
            )
            .with(el("span").attr("id", SAID).attr("role", "status"))
    });
    el("details.filters")
        .with(el("summary").with(words.calendar))
        .with(el("div.not-in-wechat").with(calendars(setting)))
        .with(buttons)
        .into_piece()
}

fn calendars(setting: &Setting) -> Piece {
    let words = setting.words();
    let link = |kind: Option<&str>, label: &'static str| {
        let file = calendar::list_file(setting.lang, kind);
        el("li").with(
            el("a")
                .attr("href", setting.site.base().file(&file))
                .attr("type", "text/calendar")
                .attr("rel", "external")
                .with(label),
        )
    };
    let kinds = setting
        .library()
        .kinds
        .iter()
        .map(|kind| link(Some(&kind.id), kind.name.get(setting.lang)))
        .collect::<Piece>();
    (
        quiet(words.calendar_file),
        el("ul.calendars")
            .with(link(None, words.calendar_all))
            .with(kinds),
    )
        .into_piece()
}
