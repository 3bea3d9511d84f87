//! Statements with their sources: paragraphs, lists, steps, rules.

use super::prose;
use crate::domain::content::programme::{Programme, RuleTopic, Statement};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

/// A paragraph with its source.
pub fn paragraph(folio: &Folio, statement: &Statement) -> Piece {
    el("p.statement")
        .with(prose::text(folio, &statement.text))
        .with(" ")
        .with(prose::cite(folio, &statement.cite))
        .into_piece()
}

/// Statements as a list.
pub fn list(folio: &Folio, statements: &[Statement]) -> Piece {
    el("ul.statements")
        .with(items(folio, statements))
        .into_piece()
}

/// Statements as numbered steps.
pub fn steps(folio: &Folio, statements: &[Statement]) -> Piece {
    el("ol.steps").with(items(folio, statements)).into_piece()
}

fn items(folio: &Folio, statements: &[Statement]) -> Piece {
    statements
        .iter()
        .map(|statement| {
            el("li")
                .with(el("span").with(prose::text(folio, &statement.text)))
                .with(" ")
                .with(prose::cite(folio, &statement.cite))
        })
        .collect::<Piece>()
        .into_piece()
}

/// The rules of a programme, gathered under what they are about, in the order
/// of first mention.
pub fn rules(folio: &Folio, programme: &Programme) -> Piece {
    let rules = &programme.rules;
    let mut topics: Vec<RuleTopic> = Vec::new();
    for rule in rules {
        if !topics.contains(&rule.topic) {
            topics.push(rule.topic);
        }
    }
    let groups = topics
        .into_iter()
        .map(|topic| {
            let items = rules
                .iter()
                .filter(|rule| rule.topic == topic)
                .map(|rule| {
                    el("li")
                        .attr("id", format!("{}-{}", programme.id, rule.id))
                        .with(el("span").with(prose::text(folio, &rule.text)))
                        .with(" ")
                        .with(prose::cite(folio, &rule.cite))
                })
                .collect::<Piece>();
            el("div.rules__group")
                .with(el("dt").with((folio.words.rule_topic)(topic)))
                .with(el("dd").with(el("ul.statements").with(items)))
        })
        .collect::<Piece>();
    el("dl.rules").with(groups).into_piece()
}
