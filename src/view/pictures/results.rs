//! Applications and awards of all programmes at one scale.

use super::dots;
use crate::domain::content::programme::{Outcome, Programme};
use crate::domain::route::Page;
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// One programme's outcomes, a field of dots each, with what a dot is.
pub fn fields(folio: &Folio, outcomes: &[Outcome]) -> Piece {
    let fields = outcomes
        .iter()
        .map(|outcome| {
            // A single field needs no name: the table under it has it.
            let name = (outcomes.len() > 1)
                .then(|| el("p.dots__name").with(prose::text(folio, &outcome.label)));
            (name, dots::field(outcome))
        })
        .collect::<Piece>();
    el("figure.picture")
        .with(fields)
        .with(el("figcaption.quiet").with(key(folio)))
        .into_piece()
}

/// All programmes that have figures, each in a line of words over its dots.
pub fn of_all(folio: &Folio) -> Piece {
    let words = folio.words.pictures;
    let rows = folio
        .library()
        .programmes
        .iter()
        .flat_map(|programme| {
            let outcomes = programme.results.iter();
            outcomes.map(move |outcome| row(folio, programme, outcome))
        })
        .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "results")
        .with(el("h2").attr("id", "results").with(words.results))
        .with(el("p").with(words.results_lead))
        .with(
            el("div.picture")
                .with(el("p.quiet").with(key(folio)))
                .with(el("ol.fates").with(rows)),
        )
        .with(el("p.quiet").with(folio.words.results_caveat))
        .with(el("p.quiet").with(words.results_unsaid))
        .into_piece()
}

fn row(folio: &Folio, programme: &Programme, outcome: &Outcome) -> Piece {
    let words = folio.words.pictures;
    let count = |number| i18n::count(number, folio.lang);
    el("li.fates__one")
        .with(
            el("p.fates__name")
                .with(
                    el("a")
                        .attr("href", folio.href(Page::Programme(programme.id.clone())))
                        .with(programme.name.get(folio.lang).to_owned()),
                )
                .with(" ")
                .with(el("span.quiet").with(prose::text(folio, &outcome.label))),
        )
        .with(
            el("p.fates__numbers")
                .with(el("strong").with((words.of_applied)(
                    &count(outcome.applied),
                    &count(outcome.selected),
                )))
                .with(" ")
                .with(prose::cite(folio, &outcome.cite)),
        )
        .with(dots::field(outcome))
        .into_piece()
}

/// What a dot is, with one of each kind.
fn key(folio: &Folio) -> Piece {
    let words = folio.words.pictures;
    let dot = |class: &'static str| {
        el("svg.dots dots--key")
            .attr("viewBox", "0 0 1 1")
            .attr("aria-hidden", "true")
            .with(el("path").attr("class", class).attr("d", "M.5 .5h.01"))
    };
    (
        words.one_dot,
        " ",
        dot("dots__selected"),
        words.dot_selected,
        " ",
        dot("dots__rest"),
        words.dot_rest,
    )
        .into_piece()
}
