//! The staff's reader of the rules and the browser's give the same rulebook.

use portal::domain::check::shape::list_for_object;
use portal::domain::eligibility::rulebook::Rulebook;
use portal::domain::eligibility::rules::EligibilityFile;
use portal::domain::json;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{any_json, eligibility, pointers, rules};

/// What either reader makes of the rules.
fn both(file: &Value) -> (Option<Rulebook>, Option<Rulebook>) {
    let programmes = &rules().1;
    let staff = serde_json::from_value::<EligibilityFile>(file.clone())
        .ok()
        .filter(|_| list_for_object::<EligibilityFile>(file).is_none())
        .and_then(|file| Rulebook::new(&file, programmes).ok());
    (
        staff,
        Rulebook::from_json(&json::Value::from(file), programmes),
    )
}

/// What the staff's reader accepts, the other reads into the same.
fn agree(file: &Value) -> bool {
    let (staff, browser) = both(file);
    staff.is_some() && staff == browser
}

#[test]
fn both_read_the_rules_alike() {
    assert!(agree(&eligibility()));
}

/// Every operator, and everything that may be left out or put in.
#[test]
fn both_read_every_form_alike() {
    let when = "/programmes/0/criteria/0/when";
    for (pointer, value) in [
        (
            when,
            json!({"all": [{"fact": "aim", "has": ["stay", "joint"]}, {"fact": "running", "is": "yes"}]}),
        ),
        (
            when,
            json!({"any": [{"not": {"fact": "degree", "one_of": ["held", "none"]}}]}),
        ),
        (
            when,
            json!({"fact": "running", "by": {"yes": {"fact": "stay_days", "at_most": 3}}}),
        ),
        (when, json!({"fact": "running", "one_of": ["no"]})),
        (
            when,
            json!({"fact": "stay_days", "at_least": 3, "at_most": 9}),
        ),
        (
            when,
            json!({"fact": "bridge_year", "at_most_year": {"fiscal_year_of": "today", "years": 3}}),
        ),
        (
            when,
            json!({"fact": "today", "on_or_after": {"date": "2026-04-01"}, "on_or_before": {"fact": "start_date"}}),
        ),
        (
            when,
            json!({"fact": "stay_months", "from": "today", "at_least_days": 61}),
        ),
        (
            "/programmes/0/criteria/0",
            json!({
                "id": "x", "when": {"fact": "aim", "has": ["stay"]},
                "applies": {"fact": "running", "is": "no"},
                "own": {"text": {"ja": "x", "zh": "y"},
                    "cite": {"source": ["brochure#hope"], "year": "FY2025", "confidence": "official-older"}},
                "change": {"ja": "x", "zh": "y"}, "hint": true,
            }),
        ),
        ("/facts/0/unknown", json!(false)),
        ("/facts/0/options/0/alone", json!(true)),
        ("/facts/1/asked_if", json!({"fact": "aim", "has": ["stay"]})),
        ("/programmes/5/least_days", json!(7)),
        ("/programmes/5/years", json!(["purpose"])),
        (
            "/programmes/5/lengths",
            json!([{"unit": "month", "min": 1, "max": 2}]),
        ),
        ("/may_fit", json!([])),
    ] {
        let mut file = eligibility();
        match file.pointer_mut(pointer) {
            Some(place) => *place = value.clone(),
            None => {
                let (parent, field) = pointer.rsplit_once('/').expect("a field");
                file.pointer_mut(parent).expect(parent)[field] = value.clone();
            }
        }
        assert!(agree(&file), "{pointer} {value}");
    }
}

/// The rate comes with the bundle; the rules as staff write them have none.
#[test]
fn the_rate_is_read_where_there_is_one() {
    let programmes = &rules().1;
    let rate = |file: &Value| {
        let book = Rulebook::from_json(&json::Value::from(file), programmes)?;
        Some(book.exchange().map(|rate| rate.yuan_e4_per_100_yen))
    };
    let mut file = eligibility();
    assert_eq!(rate(&file), Some(None));
    let source = json!({"ja": "x", "zh": "y"});
    file["exchange"] =
        json!({"yuan_e4_per_100_yen": 45_000, "date": "2026-11-20", "source": source});
    assert_eq!(rate(&file), Some(Some(45_000)));
    assert!(both(&file).0.is_none(), "it stands in config.json");
    file["exchange"]["date"] = json!("2026-02-30");
    assert_eq!(rate(&file), None);
}

/// A list where an object is meant: serde takes it for the object's fields.
#[test]
fn lists_are_no_objects() {
    let whole = eligibility();
    for place in pointers(&whole) {
        for list in [json!(["1970-01-01"]), json!([]), json!(["aim"]), json!([1])] {
            let mut file = whole.clone();
            *file.pointer_mut(&place).expect("a place") = list.clone();
            if let (Some(staff), Some(browser)) = both(&file) {
                assert_eq!(staff, browser, "{place} {list}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// One place replaced by anything: never two different rulebooks, and
    /// never a panic.
    #[test]
    fn both_read_random_rules_alike(
        place in any::<proptest::sample::Index>(),
        value in any_json(),
    ) {
        let mut file = eligibility();
        let places = pointers(&file);
        *file.pointer_mut(&places[place.index(places.len())]).expect("a place") = value;
        if let (Some(staff), Some(browser)) = both(&file) {
            prop_assert_eq!(staff, browser);
        }
    }
}
