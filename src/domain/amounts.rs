//! Amounts inside texts: `{postdoctoral.stipend}` stands for what `programmes.json`
//! pays under that name, so that an amount is written once.

use super::content::programme::Programme;
use super::content::questions::Question;
use super::figure::grouped;

/// The text with every amount filled in, its figures in threes: `362,000`. What
/// names no amount stays as it is: the check tells it.
#[must_use]
pub fn filled(text: &str, programmes: &[Programme]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, name, behind)) = next(rest) {
        out.push_str(before);
        match amount(name, programmes) {
            Some(amount) => out.push_str(&grouped(amount)),
            None => out.push_str(&format!("{{{name}}}")),
        }
        rest = behind;
    }
    out + rest
}

/// The names in a text that lead to no amount.
#[must_use]
pub fn unknown<'a>(text: &'a str, programmes: &[Programme]) -> Vec<&'a str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((_, name, behind)) = next(rest) {
        if amount(name, programmes).is_none() {
            out.push(name);
        }
        rest = behind;
    }
    out
}

/// Fills the answers.
pub fn fill(questions: &mut [Question], programmes: &[Programme]) {
    for question in questions {
        question.answer.ja = filled(&question.answer.ja, programmes);
        question.answer.zh = filled(&question.answer.zh, programmes);
    }
}

fn next(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, behind) = rest.split_once('}')?;
    Some((before, name, behind))
}

fn amount(name: &str, programmes: &[Programme]) -> Option<u64> {
    let (programme, item) = name.split_once('.')?;
    let programme = programmes.iter().find(|one| one.id == programme)?;
    programme.money.iter().find(|one| one.id == item)?.amount
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_grouped() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (362_000, "362,000"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn what_names_no_amount_stays_and_is_told() {
        let text = "月額{nobody.stipend}円、{";
        assert_eq!(filled(text, &[]), text);
        assert_eq!(unknown(text, &[]), ["nobody.stipend"]);
    }
}
