//! A history whose steps last: each with a bar from its first day to its last,
//! on one time line.

use crate::domain::content::topic::Milestone;
use crate::i18n;
use crate::view::components::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

use super::{along, bar, strip};

/// The steps as a list, and the time line through them. `now`: the year up to
/// which it is drawn.
pub fn history(folio: &Folio<'_>, steps: &[Milestone], now: i32) -> Piece {
    let months: Vec<i64> = steps.iter().filter_map(|step| month(&step.when)).collect();
    // From the decade in which the first begins.
    let first = months.iter().min().copied().unwrap_or_default() / 120 * 120;
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

fn item(folio: &Folio<'_>, step: &Milestone, axis: Axis) -> Piece {
    let bar = month(&step.when).map(|from| {
        let ends = step.until.as_deref().and_then(month);
        let from = from - axis.first;
        let to = ends.map_or(axis.whole, |to| to - axis.first);
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

/// `1932-12`, `2003-10-01` or `2007` as a number of months; a year alone counts
/// from its first. `None` for what is none of them: the check refuses it.
fn month(when: &str) -> Option<i64> {
    let mut parts = when.split('-').map(|part| part.parse::<i64>().ok());
    let year = parts.next()??;
    let month = match parts.next() {
        Some(month) => month?,
        None => 1,
    };
    Some(year * 12 + month - 1)
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn as_much_of_a_date_as_is_known_has_its_place() {
        for (when, expected) in [
            ("1932-12", Some(1932 * 12 + 11)),
            ("2003-10-01", Some(2003 * 12 + 9)),
            ("2007", Some(2007 * 12)),
            ("", None),
            ("then", None),
        ] {
            assert_eq!(month(when), expected, "{when}");
        }
    }
}
