//! The time line: a small bar for each month of the record. A tap chooses a
//! month, a second one the months between; a mouse may draw over them.

use super::live::kept;
use super::setting::Setting;
use super::state::{choose_month, stretch_to};
use super::{button, heading, quiet};
use crate::domain::agenda::months::{Month, Span, counts};
use crate::platform::{focus, pointer};
use crate::view::markup::{Element, IntoPiece, Piece, el, set};

/// A bar is this high in its own units.
const BAR: u32 = 40;

/// A month, how many events it has, and how many the fullest has.
#[derive(Clone, Copy)]
struct Bar {
    month: Month,
    count: u32,
    most: u32,
}

impl Bar {
    /// Where a bar for so many events begins; below its foot nothing is seen.
    fn top(self, count: u32) -> u32 {
        BAR - (count * BAR).div_ceil(self.most)
    }

    fn part(self, class: &'static str, count: u32) -> Element {
        el("rect")
            .attr("class", class)
            .attr("width", "10")
            .attr("height", BAR)
            .attr("y", self.top(count))
    }

    fn drawing(self, shown: Element) -> Element {
        el("svg.timeline__bar")
            .attr("viewBox", "0 0 10 40")
            .attr("preserveAspectRatio", "none")
            .attr("aria-hidden", "true")
            .with(self.part("timeline__all", self.count))
            .with(shown)
    }
}

/// The time line.
pub fn line(setting: &'static Setting) -> Option<Piece> {
    let hint = el("p.visually-hidden").with(setting.words().months_hint);
    whole(setting, Some(hint), |bar| live_bar(setting, bar))
}

/// The time line before script: bars lead into the list.
#[cfg(feature = "ssr")]
pub fn still(setting: &Setting) -> Option<Piece> {
    whole(setting, None, |bar| {
        let span = Span::between(bar.month, bar.month);
        let first = setting
            .events()
            .iter()
            .rev()
            .find(|event| span.meets(event));
        // A month without events leads nowhere.
        let link = first.map(|event| {
            format!(
                "#{}",
                crate::view::components_old::event_list::anchor(event)
            )
        });
        let name = if link.is_some() { "a" } else { "span" };
        el(name)
            .attr("class", "timeline__button")
            .attr("role", link.is_none().then_some("img"))
            .attr("href", link)
            .with(bar.drawing(bar.part("timeline__shown", bar.count)))
    })
}

fn whole(setting: &Setting, hint: Option<Element>, draw: impl Fn(Bar) -> Element) -> Option<Piece> {
    let record = setting.record?;
    let words = setting.words();
    let all = counts(record, setting.events().iter());
    let most = all.iter().copied().max().unwrap_or(1).max(1);
    let today = setting.site.today().map(Month::of);
    let mut bars = Vec::with_capacity(all.len());
    let mut month = record.first;
    for count in all {
        let year = (month == record.first || month.number() == 1).then(|| {
            el("span.timeline__year")
                .attr("aria-hidden", "true")
                .with(month.year().to_string())
        });
        let mark = (today == Some(month)).then(|| el("span.timeline__today").with(words.today));
        let name = words.month(month, count);
        bars.push(
            el("li.timeline__month")
                .with(draw(Bar { month, count, most }).attr("aria-label", name))
                .with(year)
                .with(mark)
                .into_piece(),
        );
        month = Month(month.0 + 1);
    }
    Some(
        el("section.time")
            .attr("aria-labelledby", "time-heading")
            .with(heading("time-heading", words.time_line))
            .with(el("div.scroller").with(el("ol.timeline").with(Piece::Many(bars))))
            .with(quiet(setting.common().japan_time_note))
            .with(hint)
            .into_piece(),
    )
}

fn live_bar(setting: &'static Setting, bar: Bar) -> Element {
    let month = bar.month;
    let record = setting
        .record
        .unwrap_or_else(|| Span::between(month, month));
    let at = usize::try_from(month.0 - record.first.0).unwrap_or(0);
    let shown = kept(
        bar.part("timeline__shown", bar.count),
        move |node, state| {
            let count = state.months.get(at).copied().unwrap_or(0);
            set(node, "y", Some(bar.top(count).to_string()));
        },
    );
    let drawn = button("timeline__button", bar.drawing(shown))
        .on("click", move |_| choose_month(month))
        .on("pointerenter", move |event| {
            if pointer::is_pressed(&event) {
                stretch_to(month);
            }
        })
        .on("keydown", move |event| {
            match pointer::key(&event).as_str() {
                "ArrowRight" => focus::step(&event, true),
                "ArrowLeft" => focus::step(&event, false),
                _ => {}
            }
        });
    kept(drawn, move |node, state| {
        let span = state.span();
        let chosen = span.is_some_and(|span| span.holds(month));
        set(node, "aria-pressed", Some(chosen.to_string()));
        // One stop for Tab; arrows lead on.
        let stop = span.map_or(record.last, |span| span.first);
        let order = if stop == month { "0" } else { "-1" };
        set(node, "tabindex", Some(order.to_owned()));
    })
}
