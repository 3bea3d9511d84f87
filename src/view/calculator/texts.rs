//! The result as plain text, and the questions for the office, in either
//! language.

use leptos::prelude::untrack;

use super::desk::Desk;
use super::results::{Case, order, programme, reason};
use super::setting::Setting;
use super::{criteria, fields, money};
use crate::domain::content::programme::Currency;
use crate::domain::eligibility::evaluate::{Report, Verdict};
use crate::domain::text::Lang;
use crate::i18n::{self, Standing};
use crate::platform::fragment;

/// Everything that came out, ready to be sent on.
pub fn summary(desk: Desk) -> String {
    untrack(|| written(desk))
}

fn written(desk: Desk) -> String {
    let setting = desk.setting();
    let words = setting.words();
    let report = desk.report(Report::clone);
    let mut out = vec![
        words.sheet.to_owned(),
        words.sheet_day(setting.today),
        String::new(),
        words.answers.to_owned(),
    ];
    out.extend(answers(desk, setting.lang));
    out.push(String::new());
    out.push(format!("{}：{}", words.results, desk.tally_line()));
    for place in order(&report) {
        let Some((_, programme)) = programme(setting, place) else {
            continue;
        };
        let case = Case { desk, place };
        let verdict = words.verdict(report.programmes[place].verdict);
        out.push(format!(
            "【{verdict}】{}：{}",
            programme.name.get(setting.lang),
            reason(case)
        ));
        let total = money::quoted(case).and_then(|quote| quote.ok()?.total_yen);
        if let Some(total) = total {
            let amount = i18n::amount(total, Currency::Yen, setting.lang);
            out.push(format!("　{}：{amount}", words.total));
        }
    }
    out.push(String::new());
    out.push(words.prevails.to_owned());
    out.push(fragment::address());
    out.join("\n")
}

fn answers(desk: Desk, lang: Lang) -> Vec<String> {
    let said = fields::said(desk, lang);
    if said.is_empty() {
        return vec![i18n::calculator(lang).no_answers.to_owned()];
    }
    said.into_iter()
        .map(|one| format!("・{}　{}", one.question, one.answer))
        .collect()
}

/// A letter to the office about what is open and what rests on sources that
/// cannot say no, in the language of whoever reads it.
pub fn letter(desk: Desk, lang: Lang) -> String {
    untrack(|| {
        let setting = desk.setting();
        let words = i18n::calculator(lang);
        let report = desk.report(Report::clone);
        let mut out = vec![words.letter_opening.to_owned(), String::new()];
        out.push(words.answers.to_owned());
        out.extend(answers(desk, lang));
        let parts = [
            (words.letter_open, Standing::Open),
            (words.letter_unsure, Standing::Ask),
        ];
        for (opening, wanted) in parts {
            let found = points(setting, &report, wanted, lang);
            if !found.is_empty() {
                out.push(String::new());
                out.push(opening.to_owned());
                out.extend(found);
            }
        }
        out.push(String::new());
        out.push(words.letter_closing.to_owned());
        out.join("\n")
    })
}

/// The criteria that stand like this, in programmes that are not ruled out.
fn points(setting: &Setting, report: &Report, wanted: Standing, lang: Lang) -> Vec<String> {
    let mut out = Vec::new();
    for (place, judged) in report.programmes.iter().enumerate() {
        let Some((rules, programme)) = programme(setting, place) else {
            continue;
        };
        if judged.verdict == Verdict::DoesNotFit {
            continue;
        }
        for (rule, one) in rules.criteria.iter().zip(&judged.criteria) {
            if criteria::standing(rule, one) == wanted {
                out.push(format!(
                    "・{}：{}",
                    programme.name.get(lang),
                    rule.statements[0].text.get(lang)
                ));
            }
        }
    }
    out
}
