//! The page before script: everything that there is, each with its line, so that
//! the page is an index of the portal for those who have no field.

use super::{ALL, ID};
use crate::domain::search::{Entry, Index, Kind};
use crate::domain::text::Lang;
use crate::i18n;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// Where the field will stand.
pub fn written(folio: &Folio) -> Piece {
    el("div.search")
        .attr("id", ID)
        .with(el("p.quiet").with(i18n::search(folio.lang).needs_script))
        .into_piece()
}

/// What stands together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Programmes,
    Topics,
    Pages,
    Office,
    Events,
    Terms,
}

impl Group {
    /// Where an entry stands; a part stands with what it is a part of.
    fn of(entry: &Entry) -> Option<Self> {
        let (page, part) = entry.path.split_once('/').unwrap_or_default();
        match entry.kind {
            Kind::Programme => Some(Self::Programmes),
            Kind::Page if part.is_empty() => Some(Self::Pages),
            Kind::Page if page == "office" => Some(Self::Office),
            Kind::Page => Some(Self::Topics),
            Kind::Term => Some(Self::Terms),
            Kind::Section => None,
            Kind::Event => Some(Self::Events),
        }
    }
}

/// Everything, by what it is.
pub fn all(folio: &Folio) -> Option<Piece> {
    let index = folio.library().index.as_ref()?;
    let words = folio.words;
    let groups = [
        ("all-programmes", words.programmes, Group::Programmes),
        ("all-topics", words.around_programmes, Group::Topics),
        ("all-pages", words.main_navigation, Group::Pages),
        ("all-office", words.office, Group::Office),
        ("all-events", words.events, Group::Events),
        ("all-terms", words.glossary, Group::Terms),
    ];
    let contents = groups
        .iter()
        .map(|(id, heading, _)| {
            let link = el("a").attr("href", format!("#{id}")).with(*heading);
            el("li").with(link)
        })
        .collect::<Piece>();
    let groups = groups
        .iter()
        .map(|(id, heading, group)| {
            let items = index.entries.iter().enumerate();
            let items = items.filter(|(_, entry)| Group::of(entry) == Some(*group));
            let items = items.map(|(at, entry)| item(folio, index, at, entry));
            el("section")
                .attr("aria-labelledby", *id)
                .with(el("h2").attr("id", *id).with(*heading))
                .with(el("ul.everything").with(items.collect::<Piece>()))
        })
        .collect::<Piece>();
    Some(
        el("div")
            .attr("id", ALL)
            .with(
                el("nav.contents")
                    .attr("aria-label", words.on_this_page)
                    .with(el("ul").with(contents)),
            )
            .with(groups)
            .into_piece(),
    )
}

fn item(folio: &Folio, index: &Index, at: usize, entry: &Entry) -> Piece {
    let lang = folio.lang;
    let link = |entry: &Entry| {
        el("a")
            .attr("href", entry.href(folio.site.base(), lang))
            .with(prose::marked(entry.title.get(lang), lang))
    };
    let other = (entry.kind == Kind::Term).then(|| other(entry, lang.other()));
    let line = entry.line.get(lang);
    let line = (!line.is_empty()).then(|| el("p").with(prose::marked(line, lang)));
    let parts = index.entries.iter();
    let mut parts = parts.filter(|part| part.part_of == Some(at)).peekable();
    let parts = parts.peek().is_some().then(|| {
        let items = parts.map(|part| el("li").with(link(part)));
        el("ul.everything__parts").with(items.collect::<Piece>())
    });
    el("li")
        .with(link(entry))
        .with(other)
        .with(line)
        .with(parts)
        .into_piece()
}

fn other(entry: &Entry, lang: Lang) -> Piece {
    el("span.search__other")
        .attr("lang", lang.html())
        .with(entry.title.get(lang).to_owned())
        .into_piece()
}
