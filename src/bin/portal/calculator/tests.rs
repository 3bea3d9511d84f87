//! The commands as scripts use them: the shape of what they print, and the
//! line that names the field when the input is wrong.

use portal::domain::content::programme::ProgrammeFile;
use portal::domain::eligibility::rules::EligibilityFile;

use super::*;

// These two files alone: the tests of the content judge all of them.
fn text(name: &str) -> String {
    let options = Options::read(std::iter::empty()).expect("no options");
    std::fs::read_to_string(options.data.join(format!("{name}.json"))).expect("a data file")
}

fn rules() -> EligibilityFile {
    serde_json::from_str(&text("eligibility")).expect("rules")
}

fn rulebook() -> (Rulebook, Vec<Programme>) {
    let programmes: ProgrammeFile = serde_json::from_str(&text("programmes")).expect("programmes");
    let book = Rulebook::new(&rules(), &programmes.programmes).expect("sound rules");
    (book, programmes.programmes)
}

#[test]
fn facts_have_the_promised_fields() {
    for fact in rules().facts.iter().map(fact) {
        for (field, holds) in [
            ("id", fact["id"].is_string()),
            (
                "type",
                ["choice", "choices", "date", "number", "boolean", "length"]
                    .iter()
                    .any(|kind| fact["type"] == *kind),
            ),
            ("options", fact["options"].is_array()),
            ("ja", fact["text"]["ja"].is_string()),
            ("zh", fact["text"]["zh"].is_string()),
        ] {
            assert!(holds, "{field} of {fact}");
        }
    }
}

#[test]
fn a_report_has_the_promised_fields() {
    let (book, programmes) = rulebook();
    let report = evaluate_text(
        &book,
        &programmes,
        r#"{"today":"2026-11-23","answers":{"aim":["stay"],"degree":"held","degree_date":"2021-04-01",
            "start_date":"2027-04-01","stay_unit":"months","stay_months":12,"nationality":"china",
            "japan_residence":false,"past_support":["none"]}}"#,
    )
    .expect("a report");
    let postdoctoral = &report["programmes"][0];
    assert_eq!(postdoctoral["id"], "postdoctoral");
    assert_eq!(postdoctoral["verdict"], "ask_office");
    assert_eq!(postdoctoral["open_facts"], json!([]));
    let year = &postdoctoral["years"][1];
    assert_eq!(
        (&year["fiscal_year"], &year["open"], &year["boundary"]),
        (&json!(2027), &json!(false), &json!("2021-04-02"))
    );
    let earliest = &postdoctoral["criteria"][3];
    assert_eq!(earliest["id"], "degree-earliest");
    assert_eq!(earliest["status"], "not_met");
    assert_eq!(earliest["basis"], "derived");
    assert!(earliest["source"].is_string() && earliest["change"]["zh"].is_string());
    assert_eq!(report["next_question"], Value::Null);
    let empty = evaluate_text(&book, &programmes, r#"{"today":"2026-11-23","answers":{}}"#)
        .expect("a report");
    assert_eq!(empty["next_question"], "aim");
    // The rounds of the first year have closed, whoever asks.
    assert_eq!(empty["programmes"][0]["years"][0]["open"], json!(false));
    assert_eq!(empty["programmes"][0]["years"][1]["open"], Value::Null);
}

#[test]
fn a_report_says_why_when_and_what_would_help() {
    let (book, programmes) = rulebook();
    let report = evaluate_text(
        &book,
        &programmes,
        r#"{"today":"2026-11-28","answers":{"aim":["stay"],"stay":{"months":18},"degree":"held",
            "degree_date":"2023-06","start_date":"2027-01-15","nationality":"china",
            "japan_residence":false,"past_support":["none"]}}"#,
    )
    .expect("a report");
    let postdoctoral = &report["programmes"][0];
    assert_eq!(postdoctoral["verdict"], "does_not_fit");
    assert_eq!(
        postdoctoral["smallest_change"],
        json!({"answers": {"start_date": "2027-09-01"}, "verdict": "fits"})
    );
    let criteria = postdoctoral["criteria"].as_array().expect("criteria");
    let window = criteria.iter().find(|one| one["id"] == "start-window");
    let reason = &window.expect("a criterion")["reasons"][0];
    assert_eq!(reason["fact"], "start_date");
    assert_eq!(reason["answer"], "2027-01-15");
    assert_eq!(reason["limit"]["next_start"]["start"]["from"], "2027-09-01");
    let deadline = &postdoctoral["rounds"]["next_deadlines"][0]["deadline"];
    assert_eq!(deadline["from"], "2027-04-25");
    assert_eq!(postdoctoral["rounds"]["serving"], Value::Null);
    assert_eq!(postdoctoral["reserve"], Value::Null);
    assert!(report["programmes"][8]["reserve"]["text"]["zh"].is_string());
    // The stay as it was asked before.
    let former =
        r#"{"today":"2026-11-28","answers":{"aim":["stay"],"stay_unit":"days","stay_days":61}}"#;
    let report = evaluate_text(&book, &programmes, former).expect("a report");
    let reason = &report["programmes"][1]["criteria"][2]["reasons"][0];
    assert_eq!(reason["answer"], "61d");
    assert_eq!(reason["limit"]["stay"]["max"], 60);
}

#[test]
fn a_statement_has_the_promised_fields() {
    let (book, programmes) = rulebook();
    let quote = quote_text(
        &book,
        &programmes,
        r#"{"programme":"postdoctoral","start":"2027-04-01","months":17}"#,
    )
    .expect("a quote");
    let money = &programmes[0].money;
    let amount = |id: &str| {
        let item = money.iter().find(|item| item.id == id).expect(id);
        item.amount.expect("an amount")
    };
    let (stipend, arrival) = (amount("stipend"), amount("arrival"));
    assert_eq!(
        quote["lines"],
        json!([
            {"id": "stipend", "unit_yen": stipend, "count": 17, "amount_yen": 17 * stipend},
            {"id": "arrival", "unit_yen": arrival, "count": 1, "amount_yen": arrival},
        ])
    );
    assert_eq!(quote["in_kind"], json!(["airfare", "insurance"]));
    assert_eq!(quote["total_yen"], 17 * stipend + arrival);
}

#[test]
fn wrong_input_is_named_in_one_line() {
    let (book, programmes) = rulebook();
    let evaluate = |text: &str| evaluate_text(&book, &programmes, text);
    let quote = |text: &str| quote_text(&book, &programmes, text);
    let with = |answers: &str| format!(r#"{{"today":"2026-11-23","answers":{answers}}}"#);
    let stay = |rest: &str| format!(r#"{{"programme":"postdoctoral",{rest}}}"#);
    for (result, field) in [
        (evaluate(""), "standard input"),
        (evaluate("{"), "standard input"),
        (evaluate("[]"), "standard input"),
        (evaluate("\"x\""), "standard input"),
        (evaluate("{\"today\":\"2026-11-23\"}"), "answers"),
        (evaluate("{\"answers\":{}}"), "today"),
        (evaluate(r#"{"today":"2026-02-29","answers":{}}"#), "today"),
        (evaluate(r#"{"today":20261123,"answers":{}}"#), "today"),
        (
            evaluate(r#"{"today":"2026-11-23","answers":[]}"#),
            "answers",
        ),
        (
            evaluate(r#"{"today":"2026-11-23","answers":{},"x":1}"#),
            "x",
        ),
        (evaluate(&with(r#"{"goal":["stay"]}"#)), "answers.goal"),
        (evaluate(&with(r#"{"aim":["sleep"]}"#)), "answers.aim"),
        (evaluate(&with(r#"{"aim":[]}"#)), "answers.aim"),
        (
            evaluate(&with(r#"{"degree_date":"2021-02-29"}"#)),
            "answers.degree_date",
        ),
        (
            evaluate(&with(r#"{"stay_days":"20"}"#)),
            "answers.stay_days",
        ),
        (
            evaluate(&with(r#"{"stay_days":1e99}"#)),
            "answers.stay_days",
        ),
        (evaluate(&with("{\"a\\nb\":1}")), "answers.a?b"),
        (evaluate(&with(r#"{"stay":{"weeks":3}}"#)), "answers.stay"),
        (evaluate(&with(r#"{"stay":"0d"}"#)), "answers.stay"),
        (
            evaluate(&with(r#"{"running":true,"running":false}"#)),
            "running",
        ),
        (
            quote(r#"{"programme":"hope","programme":"bridge"}"#),
            "programme",
        ),
        (quote("{}"), "programme"),
        (quote(&stay(r#""months":12"#)), "start"),
        (quote(&stay(r#""start":"2027-04-31","months":12"#)), "start"),
        (quote(&stay(r#""start":"2028-04-01","months":12"#)), "start"),
        (
            quote(&stay(r#""start":"2027-04-01","months":11"#)),
            "months",
        ),
        (
            quote(&stay(r#""start":"2027-04-01","months":-12"#)),
            "months",
        ),
        (
            quote(&stay(r#""start":"2027-04-01","months":12.5"#)),
            "months",
        ),
        (
            quote(&stay(r#""start":"2027-04-01","months":99999"#)),
            "months",
        ),
        (quote(&stay(r#""start":"2027-04-01","days":360"#)), "days"),
        (quote(&stay(r#""start":"2027-04-01""#)), "months, days"),
        (
            quote(&stay(r#""start":"2027-04-01","months":12,"days":365"#)),
            "months, days",
        ),
        (
            quote(&stay(r#""start":"2027-04-01","months":12,"weeks":1"#)),
            "weeks",
        ),
        (
            quote(r#"{"programme":"x","start":"2027-04-01","months":12}"#),
            "programme",
        ),
    ] {
        let message = result.expect_err(field);
        assert!(
            message.starts_with(&format!("{field}: ")),
            "{field}: {message}"
        );
        assert_eq!(message.lines().count(), 1, "{message}");
        assert!(!message.contains("u16"), "{message}");
    }
}

#[test]
fn a_name_that_is_given_twice_is_refused() {
    let (book, programmes) = rulebook();
    let twice = r#"{"today":"2026-11-23","answers":{"aim":["stay"],"aim":["joint"]}}"#;
    assert_eq!(
        evaluate_text(&book, &programmes, twice),
        Err("aim: is given twice".to_owned())
    );
    let twice = r#"{"programme":"postdoctoral","start":"2027-04-01","months":12,"months":24}"#;
    let said = quote_text(&book, &programmes, twice);
    assert_eq!(said, Err("months: is given twice".to_owned()));
}
