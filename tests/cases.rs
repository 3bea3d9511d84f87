//! The calculator against `tests/cases/*.json`: cases written from the
//! sources, exact to the day and the yen. Each of them counts; so does what
//! they cover.

use std::collections::{BTreeMap, BTreeSet};

use portal::domain::cases::{Case, CaseFile, Group};
use portal::domain::content::programme::Programme;
use portal::domain::eligibility::given::Given;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::script::first_foreign_letter;
use portal::domain::text::Lang;
use portal_tests::{cases, content, root};

fn files() -> Vec<(String, CaseFile)> {
    let mut paths: Vec<_> = std::fs::read_dir(root().join("tests/cases"))
        .expect("tests/cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|found| found == "json"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.file_stem().expect("a name").display().to_string();
            let file = cases(&name);
            (name, file)
        })
        .collect()
}

fn rules() -> (Rulebook, Vec<Programme>) {
    let content = content();
    let programmes = content.programmes.programmes;
    let book = Rulebook::new(&content.eligibility, &programmes).expect("sound rules");
    (book, programmes)
}

#[test]
fn every_case_comes_out_as_written() {
    let (book, programmes) = rules();
    let (mut count, mut failures) = (0, Vec::new());
    for (name, file) in files() {
        let mut ids = BTreeSet::new();
        for outcome in file.run(&book, &programmes) {
            count += 1;
            let id = &outcome.id;
            assert!(ids.insert(id.clone()), "{name}: “{id}” stands twice");
            assert!(
                !outcome.comparisons.is_empty(),
                "{name} {id} expects nothing"
            );
            for one in &outcome.comparisons {
                if one.expected != one.computed {
                    failures.push(format!(
                        "{name} {id}: {} should be {}, is {}",
                        one.what, one.expected, one.computed
                    ));
                }
            }
        }
    }
    assert!(
        failures.is_empty(),
        "{} differ; look the rule up in its source before you change a case\n{}",
        failures.len(),
        failures.join("\n")
    );
    assert!(count >= 300, "only {count} cases");
}

/// Groups with their cases, and the answers of each case.
fn answered() -> Vec<(Group, Case, BTreeMap<String, Given>)> {
    let mut out = Vec::new();
    for (_, file) in files() {
        for group in file.groups {
            for case in &group.cases {
                let given = group.given.iter().chain(&case.with).cloned();
                let mut answers: BTreeMap<String, Given> = given.collect();
                answers.retain(|_, given| *given != Given::Nothing);
                out.push((group.clone(), case.clone(), answers));
            }
        }
    }
    out
}

#[test]
fn every_criterion_is_met_not_met_and_open_somewhere() {
    let (book, _) = rules();
    let mut seen: BTreeSet<(String, String, String)> = BTreeSet::new();
    let mut verdicts: BTreeSet<(String, String)> = BTreeSet::new();
    for (group, case, _) in answered() {
        for (criterion, status) in &case.criteria {
            seen.insert((group.programme.clone(), criterion.clone(), status.clone()));
        }
        if let Some(verdict) = &case.verdict {
            verdicts.insert((group.programme.clone(), verdict.clone()));
        }
    }
    let mut missing = Vec::new();
    for programme in book.programmes() {
        for criterion in &programme.criteria {
            for status in ["met", "not_met", "open"] {
                let key = (
                    programme.id.clone(),
                    criterion.id.clone(),
                    status.to_owned(),
                );
                if !seen.contains(&key) {
                    missing.push(format!("{} {} {status}", programme.id, criterion.id));
                }
            }
        }
        let can_ask = programme.criteria.iter().any(|c| !c.basis.is_hard());
        let best = match programme.reserve {
            Some(_) => "no_obstacle",
            None => "fits",
        };
        for verdict in [best, "open", "ask_office", "does_not_fit"] {
            if (verdict != "ask_office" || can_ask)
                && !verdicts.contains(&(programme.id.clone(), verdict.to_owned()))
            {
                missing.push(format!("{}: the verdict {verdict}", programme.id));
            }
        }
    }
    assert!(missing.is_empty(), "no case for:\n{}", missing.join("\n"));
}

#[test]
fn every_question_is_answered_in_every_way_and_left_open() {
    let (book, _) = rules();
    let cases = answered();
    let mut missing = Vec::new();
    for fact in book.facts() {
        let values: Vec<&Given> = cases
            .iter()
            .filter(|(_, case, _)| case.refused.is_none())
            .filter_map(|(_, _, answers)| answers.get(&fact.id))
            .collect();
        let holds = |wanted: &str| {
            values.iter().any(|value| match value {
                Given::Text(text) => text == wanted,
                Given::Several(texts) => texts.iter().any(|text| text == wanted),
                _ => false,
            })
        };
        for option in &fact.options {
            if !holds(&option.id) {
                missing.push(format!("{}: the option {}", fact.id, option.id));
            }
        }
        if fact.kind.word() == "boolean"
            && [true, false]
                .iter()
                .any(|truth| !values.contains(&&Given::Truth(*truth)))
        {
            missing.push(format!("{}: yes or no", fact.id));
        }
        if values.is_empty() {
            missing.push(format!("{}: an answer", fact.id));
        }
        // What no criterion looks at decides an amount, and no verdict.
        let mut criteria = book.programmes().iter().flat_map(|one| &one.criteria);
        let index = book.index(&fact.id).expect("a place");
        if !criteria.any(|criterion| criterion.facts.has(index)) {
            continue;
        }
        let open = cases.iter().any(|(_, case, answers)| {
            !answers.contains_key(&fact.id)
                && case.open_facts.iter().flatten().any(|id| *id == fact.id)
        });
        if !open {
            missing.push(format!("{}: left open where it matters", fact.id));
        }
    }
    let unknown = |id: &str| {
        cases
            .iter()
            .any(|(_, _, answers)| answers.get(id) == Some(&Given::Text("unknown".to_owned())))
    };
    for id in [
        "degree",
        "degree_date",
        "start_date",
        "nationality",
        "alumni",
    ] {
        if !unknown(id) {
            missing.push(format!("{id}: “I do not know”"));
        }
    }
    assert!(missing.is_empty(), "no case for:\n{}", missing.join("\n"));
}

/// The lengths of every programme: one less than the least, the least, the
/// most, one more.
#[test]
fn every_length_is_tried_at_both_ends() {
    let (_, programmes) = rules();
    let mut tried: BTreeSet<(String, Option<u16>, Option<u16>)> = BTreeSet::new();
    for (_, file) in files() {
        for group in &file.groups {
            for quote in &group.quotes {
                tried.insert((group.programme.clone(), quote.months, quote.days));
            }
        }
    }
    for programme in &programmes {
        let (Some(min), Some(max)) = (programme.period.min, programme.period.max) else {
            continue;
        };
        for count in [min - 1, min, max, max + 1] {
            let months = (programme.id.clone(), Some(count), None);
            let days = (programme.id.clone(), None, Some(count));
            assert!(
                tried.contains(&months) || tried.contains(&days),
                "no quote for {} of length {count}",
                programme.id
            );
        }
    }
}

/// The cases are shown on a page, so their titles are texts like any other.
#[test]
fn titles_are_written_in_both_languages() {
    for (name, file) in files() {
        for group in &file.groups {
            for lang in Lang::ALL {
                let title = group.title.get(lang);
                assert!(!title.is_empty(), "{name}: an empty title");
                assert_eq!(first_foreign_letter(title, lang), None, "{name}: {title}");
            }
        }
    }
}
