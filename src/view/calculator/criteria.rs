//! Criterion by criterion: whether it is met, the rule in both languages,
//! where it stands, and which answer was used.

use super::desk::Desk;
use super::fields;
use super::setting::Setting;
use crate::domain::content::programme::Programme;
use crate::domain::eligibility::evaluate::{CriterionReport, ProgrammeReport};
use crate::domain::eligibility::rulebook::{CriterionRules, ProgrammeRules};
use crate::domain::eligibility::tri::Tri;
use crate::domain::text::Lang;
use crate::i18n::{CalculatorWords, Standing};
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{Element, IntoPiece, Piece, el};

/// What a criterion is for the visitor.
pub fn standing(rule: &CriterionRules, report: &CriterionReport) -> Standing {
    match (report.concerns, report.status) {
        (Tri::NotMet, _) => Standing::Apart,
        (_, Tri::Met) => Standing::Met,
        (_, Tri::Open) => Standing::Open,
        (_, Tri::NotMet) if rule.basis.is_hard() => Standing::NotMet,
        (_, Tri::NotMet) => Standing::Ask,
    }
}

/// The word by which the style knows it.
const fn style(standing: Standing) -> &'static str {
    match standing {
        Standing::Met => "fits",
        Standing::NotMet => "does_not_fit",
        Standing::Ask => "ask_office",
        Standing::Open => "open",
        Standing::Apart => "apart",
    }
}

/// All criteria of a programme.
pub fn list(
    setting: &Setting,
    folio: &Folio,
    rules: &ProgrammeRules,
    report: &ProgrammeReport,
    desk: Desk,
) -> Piece {
    let items = rules
        .criteria
        .iter()
        .zip(&report.criteria)
        .map(|(rule, report)| item(setting, folio, rule, report, desk))
        .collect::<Piece>();
    (
        el("h3").with(setting.words().criteria),
        el("ul.criteria").with(items),
    )
        .into_piece()
}

/// The rules that no question is asked about: never judged, always named.
pub fn unchecked(
    folio: &Folio,
    words: &CalculatorWords,
    rules: &ProgrammeRules,
    programme: &Programme,
) -> Option<Piece> {
    let items: Vec<Element> = rules
        .unchecked(programme)
        .map(|rule| {
            el("li")
                .with(prose::text(folio, &rule.text))
                .with(" ")
                .with(prose::cite(folio, &rule.cite))
        })
        .collect();
    (!items.is_empty()).then(|| {
        (
            el("h3").with(words.unchecked),
            el("p.quiet").with(words.unchecked_hint),
            el("ul.statements").with(items.into_iter().collect::<Piece>()),
        )
            .into_piece()
    })
}

fn item(
    setting: &Setting,
    folio: &Folio,
    rule: &CriterionRules,
    report: &CriterionReport,
    desk: Desk,
) -> Piece {
    let words = setting.words();
    let standing = standing(rule, report);
    let statements = rule
        .statements
        .iter()
        .map(|statement| {
            let original = (folio.lang == Lang::Zh).then(|| {
                el("span.criterion__original")
                    .with(el("span.names__label").with(words.original))
                    .with(
                        el("span")
                            .attr("lang", Lang::Ja.html())
                            .with(prose::marked(&statement.text.ja, Lang::Ja)),
                    )
            });
            el("p.criterion__rule")
                .with(prose::text(folio, &statement.text))
                .with(original)
                .with(" ")
                .with(prose::cite(folio, &statement.cite))
        })
        .collect::<Piece>();
    let change = rule
        .change
        .as_ref()
        .filter(|_| matches!(standing, Standing::NotMet | Standing::Ask))
        .map(|change| {
            el("p.criterion__change")
                .with(el("strong").with(words.change))
                .with(prose::text(folio, change))
        });
    el("li.criterion")
        .attr("data-verdict", style(standing))
        .with(
            el("p.criterion__status")
                .with(el("span").attr("aria-hidden", "true").attr("class", "mark"))
                .with(words.standing(standing)),
        )
        .with(
            el("div")
                .with(statements)
                .with((standing != Standing::Apart).then(|| used(setting, rule, desk)))
                .with(change),
        )
        .into_piece()
}

/// The answers a criterion looks at, each a way back to its question.
fn used(setting: &Setting, rule: &CriterionRules, desk: Desk) -> Piece {
    let words = setting.words();
    let asked = |answers: &_| -> Vec<_> {
        rule.facts
            .iter()
            .filter(|fact| setting.book.is_asked(*fact, answers, setting.today) == Tri::Met)
            .map(|fact| (fact, answers.get(fact)))
            .collect()
    };
    let items = desk
        .answers(asked)
        .into_iter()
        .map(|(fact, answer)| {
            let fact = setting.book.fact(fact);
            let text = match answer {
                Some(answer) => fields::in_words(setting.lang, fact, answer),
                None => format!("{}（{}）", words.not_answered, fact.text.get(setting.lang)),
            };
            el("a.criterion__answer")
                .attr("href", format!("#{}", fields::question_id(fact)))
                .with(text)
        })
        .collect::<Piece>();
    el("p.criterion__used")
        .with(words.your_answer)
        .with(items)
        .into_piece()
}
