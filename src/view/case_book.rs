//! The case book: the cases by which the calculator is tested, recomputed
//! before the reader's eyes, what was expected beside what came out.

use crate::domain::cases::{CaseFile, Comparison, Group, Outcome};
use crate::domain::eligibility::answers::Answers;
use crate::domain::eligibility::rulebook::Rulebook;
use crate::domain::length::Length;
use crate::domain::text::Lang;
use crate::i18n::{self, CommonWords};
use crate::platform::{document, fetch};

use super::folio::Folio;
use super::markup::{IntoPiece, Node, Piece, el};
use super::parts::calculator::answer_in_words;
use super::site::Site;

/// The id of the whole.
pub const ID: &str = "case-book";

/// The book as the build computed it.
#[cfg(feature = "ssr")]
pub fn written(folio: &Folio) -> Piece {
    let book = el("div").attr("id", ID);
    match &folio.library().cases {
        Some(file) => book.with(computed(folio, file)).into_piece(),
        None => book.into_piece(),
    }
}

/// The book, computed again as soon as the cases have come.
pub fn live(folio: &Folio) -> Piece {
    let (site, lang) = (folio.site, folio.lang);
    el("div")
        .attr("id", ID)
        .bind(move |node| {
            document::adopt(node, ID);
            load(node.clone(), site, lang);
        })
        .into_piece()
}

/// Fetches the cases and recomputes them; a failure is said, with another try.
fn load(node: Node, site: Site, lang: Lang) {
    let address = document::cases_address().unwrap_or_default();
    let then = move |bytes: Result<Vec<u8>, String>| {
        let file = bytes.and_then(|bytes| CaseFile::from_bundle(&bytes));
        let folio = Folio::new(site, lang);
        let piece = match file {
            Ok(file) => computed(&folio, &file),
            Err(detail) => {
                document::log_error(&format!("cases: {detail}"));
                failed(folio.common, node.clone(), site, lang)
            }
        };
        // What listens in it lives as long as the page.
        std::mem::forget(piece.put_in(&node));
    };
    fetch::data(address, Box::new(then));
}

fn failed(words: &'static CommonWords, node: Node, site: Site, lang: Lang) -> Piece {
    el("div.notice")
        .attr("role", "alert")
        .with(el("p").with(words.cases_failed))
        .with(
            el("button.button")
                .attr("type", "button")
                .on("click", move |_| {
                    load(node.clone(), site, lang);
                })
                .with(words.retry),
        )
        .into_piece()
}

fn computed(folio: &Folio, file: &CaseFile) -> Piece {
    let words = folio.common;
    let library = folio.library();
    let Ok(book) = library.rulebook() else {
        return el("p").with(words.cases_failed).into_piece();
    };
    let outcomes = file.run(book, &library.programmes);
    let different = outcomes.iter().filter(|outcome| !outcome.holds()).count();
    // Without a clock the page is being written, not read.
    let by_reader = folio.site.today().is_some();
    let groups = file
        .groups
        .iter()
        .enumerate()
        .map(|(place, group)| {
            let of_group: Vec<&Outcome> = outcomes
                .iter()
                .filter(|outcome| outcome.group == place)
                .collect();
            self::group(folio, book, group, &of_group)
        })
        .collect::<Piece>();
    (
        el("p.cases__sum")
            .attr("role", "status")
            .with(words.cases_sum(outcomes.len(), different, by_reader)),
        groups,
    )
        .into_piece()
}

fn group(folio: &Folio, book: &Rulebook, group: &Group, outcomes: &[&Outcome]) -> Piece {
    let words = folio.common;
    let name = folio
        .library()
        .programme(&group.programme)
        .map(|programme| programme.name.get(folio.lang));
    let rows = outcomes
        .iter()
        .map(|outcome| row(folio, book, group, outcome))
        .collect::<Piece>();
    let head = |label: &'static str| el("th").attr("scope", "col").with(label);
    let (case, expected, computed) = (words.case_name, words.case_expected, words.case_computed);
    el("details.cases")
        .with(
            el("summary.cases__head")
                .with(el("strong").with(group.title.get(folio.lang).to_owned()))
                .with(
                    el("span.quiet")
                        .with(name)
                        .with(" · ")
                        .with(words.cases_day(group.today, outcomes.len())),
                ),
        )
        .with(
            el("table.cases__table")
                .with(
                    el("thead").with(
                        el("tr")
                            .with(head(case))
                            .with(head(expected))
                            .with(head(computed)),
                    ),
                )
                .with(el("tbody").with(rows)),
        )
        .into_piece()
}

fn row(folio: &Folio, book: &Rulebook, group: &Group, outcome: &Outcome) -> Piece {
    let lines = |text: fn(&Comparison) -> &str| {
        outcome
            .comparisons
            .iter()
            .map(|one| {
                el("span.cases__line")
                    .with(what(one))
                    .with(in_words(folio.lang, text(one)))
            })
            .collect::<Piece>()
    };
    let holds = outcome.holds();
    el("tr")
        .attr("data-holds", if holds { "yes" } else { "no" })
        .with(
            el("th")
                .attr("scope", "row")
                .with(given(folio.lang, book, group, &outcome.id)),
        )
        .with(el("td").with(lines(|one| &one.expected)))
        .with(
            el("td")
                .with(lines(|one| &one.computed))
                .with((!holds).then(|| el("strong").with(folio.common.cases_differs))),
        )
        .into_piece()
}

/// What the case answers differently from its group.
fn given(lang: Lang, book: &Rulebook, group: &Group, id: &str) -> String {
    let words = i18n::calculator(lang);
    if let Some(case) = group.cases.iter().find(|case| case.id == id) {
        let mut answers = Answers::default();
        let is_read = case
            .with
            .iter()
            .all(|(fact, value)| book.read_answer(&mut answers, fact, value).is_ok());
        let parts: Vec<String> = answers
            .given()
            .map(|(fact, answer)| answer_in_words(lang, book.fact(fact), answer))
            .collect();
        if is_read && !parts.is_empty() {
            return parts.join("／");
        }
    }
    let quote = group.quotes.iter().find(|quote| quote.id == id);
    let length = quote.and_then(|quote| match (quote.months, quote.days) {
        (Some(months), None) => Some(Length::Months(months)),
        (None, Some(days)) => Some(Length::Days(days)),
        _ => None,
    });
    match (quote, length) {
        (Some(quote), Some(length)) => {
            format!("{}／{}", i18n::date(quote.start, lang), words.times(length))
        }
        _ => id.to_owned(),
    }
}

fn what(one: &Comparison) -> Piece {
    if one.what == "verdict" {
        return Piece::Many(Vec::new());
    }
    el("code.cases__what")
        .attr("lang", "en")
        .with(one.what.clone())
        .with(" ")
        .into_piece()
}

/// The words of the staff's program in those of the page; amounts and ids stay.
fn in_words(lang: Lang, word: &str) -> String {
    use crate::domain::eligibility::evaluate::Verdict;
    use crate::i18n::Standing;
    let words = i18n::calculator(lang);
    match word {
        "fits" => words.verdict(Verdict::Fits).to_owned(),
        "no_obstacle" => words.verdict(Verdict::NoObstacle).to_owned(),
        "open" => words.verdict(Verdict::Open).to_owned(),
        "ask_office" => words.verdict(Verdict::AskOffice).to_owned(),
        "does_not_fit" => words.verdict(Verdict::DoesNotFit).to_owned(),
        "met" => words.standing(Standing::Met).to_owned(),
        "not_met" => words.standing(Standing::NotMet).to_owned(),
        "" => "–".to_owned(),
        other => other.to_owned(),
    }
}
