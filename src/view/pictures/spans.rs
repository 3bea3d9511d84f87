//! A history whose steps last: each with a bar from its first day to its last,
//! on one time line.

use crate::domain::content::topic::Milestone;
use crate::domain::year_label::months_of;
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

use super::{along, bar, strip};

/// The steps as a list, and the time line through them. `now`: the year up to
/// which it is drawn.
pub fn history(folio: &Folio, steps: &[Milestone], now: i32) -> Piece {
    let months = steps.iter().filter_map(|step| months_of(&step.when));
    // From the decade in which the first begins.
    let first = i64::from(months.min().unwrap_or_default()) / 120 * 120;
    let axis = Axis {
        first,
        // The present year counts as a whole one.
        whole: (i64::from(now) + 1) * 12 - first,
    };
    let items = steps
        .iter()
        .map(|step| item(folio, step, axis))
        .collect::<Piece>();
    (
        el("ol.history")
            .attr("aria-label", folio.words.history)
            .with(items),
        axis.years(now),
    )
        .into_piece()
}

/// From which month, and how many of them.
#[derive(Clone, Copy)]
struct Axis {
    first: i64,
    whole: i64,
}

impl Axis {
    /// The decades, as months from the first.
    fn decades(self) -> impl Iterator<Item = i64> {
        (0..self.whole).step_by(120)
    }

    /// The years under the last bar: every second decade, so that they have
    /// room on a phone, and the present one.
    fn years(self, now: i32) -> Piece {
        let mut axis = el("svg.strip strip--years")
            .attr("aria-hidden", "true")
            .attr("width", "100%");
        for month in self.decades().step_by(2) {
            // The last of them would stand on the present one.
            if self.whole - month > 120 {
                let year = (self.first + month) / 12;
                axis = axis.with(label(along(month, self.whole), "start", year.to_string()));
            }
        }
        axis.with(label("100%".to_owned(), "end", now.to_string()))
            .into_piece()
    }
}

fn label(place: String, anchor: &'static str, text: String) -> Piece {
    el("text")
        .attr("x", place)
        .attr("y", "1em")
        .attr("text-anchor", anchor)
        .with(text)
        .into_piece()
}

fn item(folio: &Folio, step: &Milestone, axis: Axis) -> Piece {
    let bar = months_of(&step.when).map(|from| {
        let ends = step.until.as_deref().and_then(months_of);
        let from = i64::from(from) - axis.first;
        let to = ends.map_or(axis.whole, |to| i64::from(to) - axis.first);
        let class = match ends {
            Some(_) => "strip__bar strip__bar--over",
            None => "strip__bar",
        };
        strip("strip", axis.decades(), axis.whole).with(bar(class, from, to, axis.whole))
    });
    el("li")
        .with(
            el("time.history__when")
                .attr("datetime", step.when.clone())
                .with(i18n::month_or_day(&step.when, folio.lang)),
        )
        .with(
            el("span")
                .with(prose::text(folio, &step.text))
                .with(" ")
                .with(prose::cite(folio, &step.cite)),
        )
        .with(bar)
        .into_piece()
}
