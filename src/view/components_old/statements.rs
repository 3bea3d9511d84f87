//! Statements with their sources: paragraphs, lists, steps, rules.

use super::prose;
use crate::domain::content::programme::{Programme, RuleTopic};
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

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
