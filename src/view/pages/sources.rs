//! Every source, what rests on it, its year, when it was last checked; and the
//! slips of the brochure.

use crate::domain::cite::{Confidence, Slip, Source, SourceKind};
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components_old::{footnotes, notice, prose, trail};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

mod resting;

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words;
    let resting = resting::count(folio.library());
    let group = |kind: SourceKind| {
        folio
            .library()
            .sources
            .iter()
            .filter(|source| source.kind == kind)
            .map(|source| entry(folio, source, &resting))
            .collect::<Piece>()
    };
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.sources),
        el("p.lead").with(words.sources_lead),
        notice::missing_part(folio, "sources"),
        confidences(folio),
        el("section")
            .attr("aria-labelledby", "list")
            .with(el("h2").attr("id", "list").with(words.source_list))
            .with(el("h3").with(words.footer_edition))
            .with(el("ul.sources").with(group(SourceKind::Brochure)))
            .with(el("h3").with(words.official_sources))
            .with(el("ul.sources").with(group(SourceKind::Official)))
            .with(el("h3").with(words.secondary_sources))
            .with(el("ul.sources").with(group(SourceKind::Secondary))),
        slips(folio),
    )
        .into_piece()
}

fn confidences(folio: &Folio) -> Piece {
    let words = folio.words;
    let rows = Confidence::ALL
        .map(|confidence| {
            el("div")
                .with(el("dt").with(words.confidence(confidence)))
                .with(el("dd").with((words.confidence_meaning)(confidence)))
        })
        .into_iter()
        .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "confidence")
        .with(
            el("h2")
                .attr("id", "confidence")
                .with(words.confidence_heading),
        )
        .with(el("dl.facts").with(rows))
        .into_piece()
}

fn entry(folio: &Folio, source: &Source, resting: &resting::Resting) -> Piece {
    let words = folio.words;
    let title = source.title.get(folio.lang).to_owned();
    let title = match &source.url {
        Some(url) => el("a.external")
            .attr("href", url.clone())
            .attr("rel", "noopener")
            .with(title)
            .into_piece(),
        None => el("span").with(title).into_piece(),
    };
    let statements = resting
        .statements(&source.id)
        .map(|count| format!(" · {}", (words.statements_resting)(count)));
    let years = resting
        .years(&source.id)
        .map(|label| i18n::year_label(label, folio.lang))
        .collect::<Vec<_>>()
        .join("、");
    let years = (!years.is_empty()).then(|| format!(" · {years}"));
    let unlinked = (source.url.is_none() && source.kind != SourceKind::Brochure)
        .then(|| format!(" · {}", words.not_linked));
    let sections = (!source.sections.is_empty()).then(|| sections(folio, source, resting));
    el("li")
        .attr("id", source.id.clone())
        .with(title)
        .with(
            el("span.sources__facts")
                .with((words.page_language)(&source.language))
                .with(unlinked)
                .with(statements)
                .with(years)
                .with(" · ")
                .with(words.checked_on)
                .with(" ")
                .with(
                    el("time")
                        .attr("datetime", source.checked.to_string())
                        .with(i18n::date(source.checked, folio.lang)),
                ),
        )
        .with(sections)
        .into_piece()
}

fn sections(folio: &Folio, source: &Source, resting: &resting::Resting) -> Piece {
    let words = folio.words;
    let items = source
        .sections
        .iter()
        .map(|section| {
            let reference = format!("{}#{}", source.id, section.id);
            let count = resting.statements(&reference);
            let facts: Vec<String> = [
                section.page.map(words.page_number),
                count.map(words.statements_resting),
            ]
            .into_iter()
            .flatten()
            .collect();
            el("li")
                .attr("id", footnotes::anchor(&reference))
                .with(section.title.get(folio.lang).to_owned())
                .with(el("span.sources__facts").with(facts.join(" · ")))
        })
        .collect::<Piece>();
    el("ul.sources__sections")
        .attr("aria-label", words.brochure_sections)
        .with(items)
        .into_piece()
}

fn slips(folio: &Folio) -> Piece {
    let words = folio.words;
    let items = folio
        .library()
        .slips
        .iter()
        .map(|slip| slip_entry(folio, slip))
        .collect::<Piece>();
    el("section")
        .attr("aria-labelledby", "slips")
        .with(el("h2").attr("id", "slips").with(words.slips))
        .with(el("p").with(words.slips_lead))
        .with(el("ul.slips").with(items))
        .into_piece()
}

fn slip_entry(folio: &Folio, slip: &Slip) -> Piece {
    let words = folio.words;
    let read_as = slip.read_as.as_ref().map(|text| {
        el("div").with(el("dt").with(words.read_as)).with(
            el("dd")
                .attr("lang", "ja")
                .with(prose::marked(text, Lang::Ja)),
        )
    });
    el("li")
        .attr("id", format!("slip-{}", slip.id))
        .with(
            el("dl.facts facts--tight")
                .with(
                    el("div")
                        .with(el("dt").with(words.printed))
                        .with(el("dd").attr("lang", "").with(slip.printed.clone())),
                )
                .with(read_as)
                .with(
                    el("div")
                        .with(el("dt").with(words.reason))
                        .with(el("dd").with(prose::text(folio, &slip.reason))),
                ),
        )
        .into_piece()
}
