//! Rules that cannot be used are refused when they are loaded, with file and
//! place: an editor of `eligibility.json` is told, and no visitor.

use portal::domain::check::check;
use portal::i18n::check::{Tongue, told};
use portal_tests::files;
use serde_json::{Value, json};

/// What the check says of `eligibility.json` with one place replaced.
fn problems(pointer: &str, value: Value) -> Vec<(String, String)> {
    let mut files = files();
    let text = files["eligibility"].clone().expect("eligibility.json");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    match file.pointer_mut(pointer) {
        Some(place) => *place = value,
        None => {
            let (parent, field) = pointer.rsplit_once('/').expect("a field");
            file.pointer_mut(parent).expect(parent)[field] = value;
        }
    }
    files.insert("eligibility", Ok(file.to_string()));
    let problems = check(&files).err().unwrap_or_default();
    problems
        .into_iter()
        .map(|problem| {
            assert_eq!(problem.file, "eligibility", "{problem:?}");
            let said = told(&problem, Tongue::English);
            assert!(!said.mend.is_empty());
            (problem.pointer, said.what)
        })
        .collect()
}

#[test]
fn a_flaw_is_named_with_its_place() {
    let when = "/programmes/0/criteria/0/when";
    let bound = "/programmes/0/criteria/3/when/on_or_after";
    let at = |pointer: &str, tail: &str| format!("{pointer}{tail}");
    for (pointer, value, place, what) in [
        // Operators.
        (
            at(when, ""),
            json!({"fact": "aim", "contains": ["stay"]}),
            at(when, "/contains"),
            "unknown field `contains`",
        ),
        (at(when, ""), json!({}), at(when, ""), "exactly one of"),
        (
            at(when, ""),
            json!({"all": [], "any": []}),
            at(when, ""),
            "exactly one of",
        ),
        (at(when, ""), json!({"all": []}), at(when, "/all"), "empty"),
        (
            at(when, ""),
            json!({"fact": "aim"}),
            at(when, ""),
            "exactly one way",
        ),
        (
            at(when, ""),
            json!({"fact": "aim", "is": "stay", "has": ["stay"]}),
            at(when, ""),
            "exactly one way",
        ),
        (
            at(when, ""),
            json!({"not": {"fact": "aim", "has": ["stay"]}, "is": "stay"}),
            at(when, ""),
            "stand alone",
        ),
        (
            at(when, ""),
            json!({"fact": "stay", "lasts": {"unit": "month", "min": 2, "max": 10, "least_days": 61}}),
            at(when, "/lasts"),
            "belong together",
        ),
        (
            at(when, ""),
            json!({"fact": "stay", "lasts": {"unit": "day", "min": 9, "max": 8}}),
            at(when, "/lasts"),
            "empty",
        ),
        (
            at(when, ""),
            json!({"fact": "start_date", "in_window": ["third"]}),
            at(when, "/in_window"),
            "no pattern “third”",
        ),
        (
            at(when, ""),
            json!({"fact": "degree", "can_apply": ["first"]}),
            at(when, "/fact"),
            "is no date",
        ),
        // Facts, options, kinds.
        (
            at(when, "/fact"),
            json!("goal"),
            at(when, "/fact"),
            "no question “goal”",
        ),
        (
            at(when, "/has"),
            json!(["stay", "sleep"]),
            at(when, ""),
            "no option “sleep”",
        ),
        (
            at(when, "/has"),
            json!([]),
            at(when, ""),
            "no option is named",
        ),
        (
            at(when, "/has"),
            json!("stay"),
            at(when, "/has"),
            "invalid type",
        ),
        (
            at(when, ""),
            json!({"fact": "aim", "is": "stay"}),
            at(when, ""),
            "cannot be compared",
        ),
        (
            at(when, ""),
            json!({"fact": "degree", "has": ["held"]}),
            at(when, ""),
            "cannot be compared",
        ),
        (
            at(when, ""),
            json!({"fact": "degree", "at_least": 1}),
            at(when, ""),
            "cannot be compared",
        ),
        (
            at(when, ""),
            json!({"fact": "bridge_year", "lasts": {"unit": "day", "min": 1, "max": 7}}),
            at(when, ""),
            "cannot be compared",
        ),
        (
            at(when, ""),
            json!({"fact": "running", "is": "maybe"}),
            at(when, ""),
            "`yes` or `no`",
        ),
        (
            at(when, ""),
            json!({"fact": "degree", "on_or_after": {"date": "2020-01-01"}}),
            at(when, "/fact"),
            "is no date",
        ),
        // Bounds.
        (
            at(bound, "/fiscal_year_of"),
            json!("degree"),
            at(bound, "/fiscal_year_of"),
            "is no date",
        ),
        (
            at(bound, "/day"),
            json!(31),
            at(bound, ""),
            "not every year",
        ),
        (at(bound, "/years"), json!(-600), at(bound, ""), "too many"),
        (
            at(bound, "/date"),
            json!("2020-01-01"),
            at(bound, ""),
            "a bound has",
        ),
        (
            at(bound, "/week"),
            json!(1),
            at(bound, "/week"),
            "unknown field `week`",
        ),
        // Questions.
        (
            "/facts/0/id".into(),
            json!("Aim"),
            "/facts/0/id".into(),
            "cannot be the id",
        ),
        (
            "/facts/1/id".into(),
            json!("today"),
            "/facts/1/id".into(),
            "cannot be the id",
        ),
        (
            "/facts/1/key".into(),
            json!("a"),
            "/facts/1/key".into(),
            "already",
        ),
        (
            "/facts/1/key".into(),
            json!("U1"),
            "/facts/1/key".into(),
            "cannot be a key",
        ),
        // Of links from before the stay was one question, and of the check letters.
        (
            "/facts/4/key".into(),
            json!("u"),
            "/facts/4/key".into(),
            "for something else",
        ),
        (
            "/facts/4/key".into(),
            json!("ud"),
            "/facts/4/key".into(),
            "for something else",
        ),
        (
            "/facts/4/key".into(),
            json!("um"),
            "/facts/4/key".into(),
            "for something else",
        ),
        (
            "/facts/4/key".into(),
            json!("z"),
            "/facts/4/key".into(),
            "for something else",
        ),
        (
            "/facts/0/type".into(),
            json!("text"),
            "/facts/0/type".into(),
            "unknown variant",
        ),
        (
            "/facts/0/options".into(),
            json!([]),
            "/facts/0/options".into(),
            "2 to 31 options",
        ),
        (
            "/facts/0/options/1/id".into(),
            json!("stay"),
            "/facts/0/options/1/id".into(),
            "stands twice",
        ),
        (
            "/facts/0/options/1/id".into(),
            json!("unknown"),
            "/facts/0/options/1/id".into(),
            "cannot be an option",
        ),
        (
            "/facts/1/max_days".into(),
            json!(0),
            "/facts/1".into(),
            "a length needs",
        ),
        (
            "/facts/2/max_months".into(),
            json!(3),
            "/facts/2".into(),
            "a length needs",
        ),
        (
            "/facts/2/max".into(),
            json!(0),
            "/facts/2".into(),
            "a number needs",
        ),
        (
            "/facts/3/last".into(),
            json!("2020-01-01"),
            "/facts/3".into(),
            "a date needs",
        ),
        (
            "/facts/2/asked_if".into(),
            json!({"fact": "degree", "is": "held"}),
            "/facts/2/asked_if/fact".into(),
            "comes later",
        ),
        (
            "/facts/0/text/zh".into(),
            json!(""),
            "/facts/0/text/zh".into(),
            "empty",
        ),
        // Programmes and their criteria.
        (
            "/start".into(),
            json!("degree"),
            "/start".into(),
            "is no date",
        ),
        (
            "/programmes/0/id".into(),
            json!("postdoc"),
            "/programmes".into(),
            "not the programmes",
        ),
        (
            "/programmes/0/criteria/0/id".into(),
            json!("aim"),
            "/programmes/0/criteria/0".into(),
            "no rule “aim”",
        ),
        (
            "/programmes/0/criteria/1/id".into(),
            json!("purpose"),
            "/programmes/0/criteria/1/id".into(),
            "used twice",
        ),
        (
            "/programmes/0/criteria/2/rules".into(),
            json!(["degree-six-years", "degree-earliest"]),
            "/programmes/0/criteria/2".into(),
            "cannot",
        ),
        (
            "/programmes/0/criteria/3/hint".into(),
            json!(true),
            "/programmes/0/criteria/3/hint".into(),
            "hint already",
        ),
        (
            "/programmes/0/years".into(),
            json!(["degree"]),
            "/programmes/0/years/0".into(),
            "no criterion",
        ),
        (
            "/programmes/4/lengths".into(),
            json!([{"unit": "day", "min": 8, "max": 7}]),
            "/programmes/4/lengths/0".into(),
            "empty",
        ),
        (
            "/may_fit/0/source".into(),
            json!("brochure"),
            "/may_fit/0/source".into(),
            "0 notes",
        ),
        (
            "/may_fit/1/id".into(),
            json!("pe"),
            "/may_fit/1/id".into(),
            "used twice",
        ),
        (
            "/editions".into(),
            json!([{"year": "2026-27", "from": "2028-04-01", "to": "2026-03-31"}]),
            "/editions/0".into(),
            "ends before",
        ),
    ] {
        let found = problems(&pointer, value.clone());
        assert!(
            found
                .iter()
                .any(|(at, said)| *at == place && said.contains(what)),
            "{pointer} = {value}: expected “{what}” at {place}, found {found:#?}"
        );
    }
}

/// A statement of its own is as good as one of programmes.json, and its source
/// is looked up like any other.
#[test]
fn a_criterion_may_bring_its_own_statement() {
    let own = |source: &str| {
        json!({
            "text": {"ja": "日本に滞在します。", "zh": "须赴日停留。"},
            "cite": {"source": [source], "year": "2026-27", "confidence": "brochure"},
        })
    };
    let place = "/programmes/0/criteria/0/own";
    assert_eq!(problems(place, own("brochure#postdoctoral")), []);
    let found = problems(place, own("brochure#nowhere"));
    assert_eq!(found[0].0, format!("{place}/cite/source"));
}
