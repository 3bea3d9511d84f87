//! Every part of the portal in each of its states, built by the same functions
//! as the pages: who changes a token or a part sees here what becomes of it.

mod tokens;

use super::programme;
use crate::domain::cite::{Cite, Confidence};
use crate::domain::content::programme::Programme;
use crate::domain::date::YearLabel;
use crate::domain::eligibility::evaluate::Verdict;
use crate::domain::text::{Name, NameStatus};
use crate::i18n;
use crate::view::components_old::{
    event_list, figures, links, money, names, notice, outcomes, prose, rounds, statements, trail,
};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};
use crate::view::pages::topic;
use crate::view::pictures::{offices, results};

/// The page.
pub fn page(folio: &Folio) -> Piece {
    let words = folio.words.style;
    let library = folio.library();
    let Some(programme) = library.programmes.first() else {
        return notice::missing_part(folio, "programmes").into_piece();
    };
    (
        trail::trail(folio, None),
        el("h1.title").attr("tabindex", "-1").with(words.title),
        el("p.lead").with(words.lead),
        (
            section("colours", words.colours, tokens::colours()),
            section("spaces", words.spaces, tokens::spaces()),
            section("type", words.type_, letters(folio)),
            section("controls", words.controls, controls(folio)),
        ),
        (
            section("sources", words.sources, marks(folio)),
            section("names", words.names, statuses(folio, programme)),
            section("figures", words.figures, numbers(folio, programme)),
            section("statements", words.statements, rules(folio, programme)),
        ),
        (
            section("verdicts", words.verdicts, verdicts(folio)),
            section("lists", words.lists, lists(folio, programme)),
            section("pictures", words.pictures, pictures(folio, programme)),
            section("messages", words.messages, messages(folio)),
            section("empty", words.empty, empty(folio)),
        ),
    )
        .into_piece()
}

fn section(id: &'static str, heading: &'static str, body: Piece) -> Piece {
    el("section.sample")
        .attr("aria-labelledby", id)
        .with(el("h2").attr("id", id).with(heading))
        .with(body)
        .into_piece()
}

fn letters(folio: &Folio) -> Piece {
    let words = folio.words.style;
    let text = || prose::marked(words.sentence, folio.lang);
    (
        el("p.dawn__heading sample__h1").with(words.heading),
        el("h3").with(words.heading),
        el("p.lead").with(text()),
        el("p").with(text()),
        el("p.quiet").with(text()),
        el("p.kicker").with(words.heading),
    )
        .into_piece()
}

fn controls(folio: &Folio) -> Piece {
    let words = folio.words.style;
    let button = |class: &'static str, text: &'static str| {
        el("button")
            .attr("class", class)
            .attr("type", "button")
            .with(text)
    };
    let field = |id: &'static str| {
        (
            el("label").attr("for", id).with(words.field),
            " ",
            el("input.input")
                .attr("id", id)
                .attr("inputmode", "numeric")
                .attr("value", "2026-02-30"),
        )
    };
    let choice = |text: &'static str, checked: bool| {
        el("label.choice")
            .with(
                el("input.choice__box")
                    .attr("type", "radio")
                    .attr("name", "sample")
                    .attr("checked", checked.then_some("")),
            )
            .with(el("span.choice__text").with(text))
    };
    (
        el("p.sample__row")
            .with(button("button", words.action))
            .with(button("button button--quiet", words.action))
            .with(button("button", words.off).attr("disabled", ""))
            .with(el("a").attr("href", "#controls").with(words.action))
            .with(
                el("a.external")
                    .attr("href", "#controls")
                    .with(words.action),
            )
            .with(el("span.tag").with(words.chosen)),
        el("p").with(field("sample-field")),
        el("p").with(
            el("label")
                .attr("for", "sample-wrong")
                .with(words.field)
                .with(" ")
                .with(
                    el("input.input")
                        .attr("id", "sample-wrong")
                        .attr("value", "2026-02-30")
                        .attr("aria-invalid", "true")
                        .attr("aria-describedby", "sample-error"),
                ),
        ),
        el("p.question__error")
            .attr("id", "sample-error")
            .with(words.wrong),
        el("fieldset.sample__choices")
            .with(el("legend").with(words.field))
            .with(choice(words.choice, false))
            .with(choice(words.chosen, true)),
    )
        .into_piece()
}

/// A mark of each kind.
fn marks(folio: &Folio) -> Piece {
    Confidence::ALL
        .into_iter()
        .map(|confidence| {
            let source = match confidence {
                Confidence::Gap => Vec::new(),
                _ => vec!["brochure#intro".to_owned()],
            };
            let cite = Cite {
                source,
                year: YearLabel::Edition(2026),
                confidence,
            };
            el("p")
                .with((folio.words.confidence_meaning)(confidence))
                .with(" ")
                .with(prose::cite(folio, &cite))
        })
        .collect()
}

fn statuses(folio: &Folio, programme: &Programme) -> Piece {
    let of = |zh_status| {
        let name = Name {
            zh_status,
            ..programme.name.clone()
        };
        names::others(folio, &name)
    };
    [
        NameStatus::Official,
        NameStatus::Found,
        NameStatus::Secondary,
        NameStatus::Proposal,
    ]
    .into_iter()
    .map(of)
    .collect()
}

fn numbers(folio: &Folio, programme: &Programme) -> Piece {
    (
        programme::key_figures(folio, programme),
        money::statement(folio, programme),
        figures::list(folio, &programme.figures),
    )
        .into_piece()
}

fn rules(folio: &Folio, programme: &Programme) -> Piece {
    (
        statements::rules(folio, programme),
        statements::steps(folio, &programme.steps),
        statements::list(folio, &programme.gaps),
        rounds::table(folio, &programme.rounds, None),
    )
        .into_piece()
}

fn verdicts(folio: &Folio) -> Piece {
    let words = i18n::calculator(folio.lang);
    [
        Verdict::Fits,
        Verdict::Open,
        Verdict::AskOffice,
        Verdict::DoesNotFit,
        Verdict::NoObstacle,
    ]
    .into_iter()
    .map(|verdict| {
        el("div.result").attr("data-verdict", verdict.word()).with(
            el("div.result__head").with(
                el("span.result__verdict")
                    .with(el("span.mark").attr("aria-hidden", "true"))
                    .with(words.verdict(verdict)),
            ),
        )
    })
    .collect()
}

fn lists(folio: &Folio, programme: &Programme) -> Piece {
    let latest = folio.library().events.iter().rev().take(2);
    (
        event_list::list(folio, latest),
        links::list(folio, &programme.links),
    )
        .into_piece()
}

fn pictures(folio: &Folio, programme: &Programme) -> Piece {
    let topic = |id| folio.library().topic(id);
    (
        results::fields(folio, &programme.results),
        outcomes::list(folio, &programme.results, outcomes::Bars::With),
        topic("jsps").map(|found| topic::history(folio, found)),
        topic("overseas-offices").map(|found| offices::list(folio, &found.offices)),
    )
        .into_piece()
}

/// A page that does not exist, and a list in which nothing was found.
fn empty(folio: &Folio) -> Piece {
    el("p.notice empty")
        .with(i18n::map(folio.lang).none_found)
        .into_piece()
}

fn messages(folio: &Folio) -> Piece {
    let words = folio.words;
    (
        notice::notice(folio, "events.json".to_owned()),
        el("p.notice").with(words.wechat_hint),
        [
            words.loader_slow,
            words.loader_failed,
            words.loader_unreached,
            words.loader_outdated,
            words.loader_old,
            words.loader_stopped,
        ]
        .into_iter()
        .map(|line| {
            el("div.loader sample__loader")
                .with(el("span").with(line))
                .with(
                    el("button.loader__retry")
                        .attr("type", "button")
                        .with(words.retry),
                )
                .with(
                    el("button.loader__close")
                        .attr("type", "button")
                        .with(words.close),
                )
        })
        .collect::<Piece>(),
    )
        .into_piece()
}
