//! Holds the texts to the glossary: a term has its Chinese wherever its Japanese
//! stands, and no text holds a word that is to be avoided.

use std::collections::BTreeMap;

use serde_json::Value;

use super::finding::{Kind, TextFault};
use super::{Findings, Report};
use crate::domain::content::glossary::{GlossaryFile, Term};
use crate::domain::script::runs;
use crate::domain::text::Lang;

/// The glossary explains words, and search lists what visitors type: both may
/// hold any word.
const OUTSIDE: [&str; 2] = ["glossary", "search"];

pub(crate) fn check(
    values: &BTreeMap<&'static str, Value>,
    glossary: &GlossaryFile,
    findings: &mut Findings,
) {
    // A term inside a longer one is not a term of its own.
    let words = glossary.terms.iter().map(|term| {
        let word = without_brackets(&term.name.ja);
        (word, term)
    });
    let mut terms: Vec<(String, &Term)> = words.filter(|(word, _)| !word.is_empty()).collect();
    terms.sort_by_key(|(word, _)| std::cmp::Reverse(word.chars().count()));
    for (name, value) in values.iter().filter(|(name, _)| !OUTSIDE.contains(name)) {
        walk(value, "", &terms, glossary, &mut findings.of(name));
    }
}

fn walk(
    value: &Value,
    pointer: &str,
    terms: &[(String, &Term)],
    glossary: &GlossaryFile,
    report: &mut Report<'_>,
) {
    match value {
        Value::Object(object) => {
            let text = |lang: Lang| object.get(lang.code()).and_then(Value::as_str);
            if let (Some(ja), Some(zh)) = (text(Lang::Ja), text(Lang::Zh)) {
                paired(ja, zh, pointer, terms, report);
                for lang in Lang::ALL {
                    let place = format!("{pointer}/{}", lang.code());
                    let text = if lang == Lang::Ja { ja } else { zh };
                    avoided(text, lang, &place, glossary, report);
                }
            }
            for (key, inner) in object {
                let place = format!("{pointer}/{key}");
                walk(inner, &place, terms, glossary, report);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                let place = format!("{pointer}/{index}");
                walk(inner, &place, terms, glossary, report);
            }
        }
        _ => {}
    }
}

/// `terms` with their Japanese words, the longest first.
fn paired(ja: &str, zh: &str, pointer: &str, terms: &[(String, &Term)], report: &mut Report<'_>) {
    let mut rest = ja.to_owned();
    for (word, term) in terms {
        if !rest.contains(word) {
            continue;
        }
        // What was found is taken out, so that no shorter term is found in it.
        rest = rest.replace(word, "\0");
        let mut forms = vec![term.name.zh.clone(), without_brackets(&term.name.zh)];
        forms.extend(term.also_zh.iter().cloned());
        // A term may be quoted as it is: 「研究者交流」.
        forms.push(format!("「{word}」"));
        if !forms.iter().any(|form| zh.contains(form.as_str())) {
            report.add(
                format!("{pointer}/zh"),
                Kind::Text(TextFault::Term(
                    word.clone(),
                    term.name.zh.clone(),
                    term.id.clone(),
                )),
            );
        }
    }
}

/// `論文博士（論博）` → `論文博士`.
fn without_brackets(name: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_u32;
    for letter in name.chars() {
        match letter {
            '（' => depth += 1,
            '）' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out.trim().to_owned()
}

fn avoided(text: &str, lang: Lang, place: &str, glossary: &GlossaryFile, report: &mut Report<'_>) {
    // Originals in the other language keep their words.
    let mut own = runs(text, lang);
    own.retain(|run| run.lang == lang);
    for word in glossary.avoid.iter().filter(|word| word.lang == lang) {
        if own.iter().any(|run| run.text.contains(&word.word)) {
            let fault = TextFault::Avoid(word.word.clone(), word.instead.clone());
            report.add(place, Kind::Text(fault));
        }
    }
}
