//! People who come to the calculator: how many questions they are asked, and
//! what they learn on the way.

use portal::domain::eligibility::answers::Answers;
use portal::domain::eligibility::evaluate::Verdict;
use portal::domain::eligibility::given::Given;
use serde_json::{Value, json};

use crate::support::{book, index, rules, today};

/// Asks on until nothing is left; gives the questions and, after each, how
/// many programmes are settled. A question without an answer here is answered
/// with “I do not know”.
fn interview(person: &Value) -> (Vec<String>, Vec<usize>, Answers) {
    let mut answers = Answers::default();
    let (mut asked, mut settled) = (Vec::new(), Vec::new());
    loop {
        let report = book().evaluate(&answers, today());
        let verdicts = report.programmes.iter();
        settled.push(verdicts.filter(|p| p.verdict != Verdict::Open).count());
        let Some(fact) = report.next_question else {
            return (asked, settled, answers);
        };
        let id = book().fact(fact).id.clone();
        let answer = person.get(&id).cloned().unwrap_or(json!("unknown"));
        let answer = book().fact(fact).read(&Given::from(&answer));
        let answer = answer.expect("an answer");
        answers.set(fact, Some(answer));
        asked.push(id);
    }
}

fn verdict(answers: &Answers, id: &str) -> Verdict {
    let programmes = book().programmes().iter();
    let place = programmes.map(|p| p.id.as_str()).position(|p| p == id);
    book()
        .verdict(place.expect(id), answers, today())
        .expect("a verdict")
        .0
}

/// The five journeys, each with the most questions it may take.
#[test]
fn typical_people_are_done_within_a_few_questions() {
    let postdoc = json!({
        "aim": ["stay"], "stay": {"months": 18}, "degree": "held", "degree_date": "2023-06-30",
        "start_date": "2027-09-01", "nationality": "china", "japan_residence": false,
        "past_support": ["none"], "position": "researcher", "field": "natural", "alumni": "no",
        "running": false,
    });
    let professor = json!({
        "aim": ["lecture"], "stay": {"days": 40}, "start_date": "2027-10-10", "degree": "held",
        "degree_date": "2003-06-30", "nationality": "china", "japan_residence": false,
        "past_support": ["none"], "alumni": "no", "running": false, "position": "senior",
        "field": "humanities",
    });
    let alumna = json!({
        "aim": ["stay"], "stay": {"months": 1}, "start_date": "2027-10-01", "degree": "held",
        "degree_date": "2014-06-30", "nationality": "china", "past_support": ["standard"],
        "alumni": "china", "running": false, "position": "senior", "field": "natural",
        "japan_residence": false,
    });
    let leader = json!({
        "aim": ["joint", "seminar"], "field": "natural", "start_date": "2028-04-01",
        "nsfc_grant": ["leader"], "nsfc_grant_end": "2030-12-31", "position": "senior",
        "nationality": "china", "degree": "held", "degree_date": "2005-06-30",
        "past_support": ["none"], "alumni": "no", "running": false,
    });
    let student = json!({
        "aim": ["meeting"], "field": "natural", "degree": "expected",
        "degree_date": "2028-06-30", "position": "student", "nationality": "china",
    });
    let no = Verdict::DoesNotFit;
    for (name, person, most, expected) in [
        (
            "postdoc",
            &postdoc,
            8,
            &[("postdoctoral", Verdict::Fits)][..],
        ),
        (
            "professor",
            &professor,
            5,
            &[("invitational-short", Verdict::Fits)],
        ),
        (
            "alumna",
            &alumna,
            7,
            &[
                ("invitational-short", Verdict::Fits),
                ("bridge", Verdict::Fits),
            ],
        ),
        (
            "leader",
            &leader,
            5,
            &[
                ("invitational-short", Verdict::AskOffice),
                ("invitational-long", Verdict::AskOffice),
                ("bilateral-cas", Verdict::NoObstacle),
                ("bilateral-nsfc", Verdict::Fits),
            ],
        ),
        ("student", &student, 5, &[("hope", Verdict::NoObstacle)]),
    ] {
        let (asked, settled, answers) = interview(person);
        assert!(asked.len() <= most, "{name} is asked {asked:?}");
        let all = book().programmes().len();
        assert_eq!(
            settled.last(),
            Some(&all),
            "{name} is left without an answer"
        );
        assert_eq!(book().evaluate(&answers, today()).next_question, None);
        for programme in book().programmes() {
            let wanted = expected.iter().find(|(id, _)| *id == programme.id);
            assert_eq!(
                verdict(&answers, &programme.id),
                wanted.map_or(no, |(_, verdict)| *verdict),
                "{name} {}",
                programme.id
            );
        }
    }
}

/// What is not known stays open, and is not asked again.
#[test]
fn not_knowing_leads_to_an_end_as_well() {
    let (asked, _, answers) = interview(&json!({"aim": ["stay"], "stay": {"months": 12}}));
    let mut once = asked.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), asked.len(), "asked twice: {asked:?}");
    assert_eq!(verdict(&answers, "postdoctoral"), Verdict::Open);
    assert_eq!(verdict(&answers, "bridge"), Verdict::DoesNotFit);
    let (asked, ..) = interview(&json!({}));
    assert!(asked.len() <= book().facts().len());
}

/// Who does not fit is shown what does.
#[test]
fn there_is_something_instead() {
    let answers = |value: Value| crate::support::answers(&value);
    let report = book().evaluate(
        &answers(
            json!({"aim": ["stay"], "stay": {"days": 45}, "start_date": "2027-10-01",
            "position": "senior", "nationality": "china"}),
        ),
        today(),
    );
    let ids = |places: &[usize]| -> Vec<&str> {
        let programmes = book().programmes();
        places
            .iter()
            .map(|at| programmes[*at].id.as_str())
            .collect()
    };
    assert_eq!(ids(&report.programmes[0].instead), ["invitational-short"]);
    assert_eq!(ids(&report.programmes[1].instead), [""; 0]);
}

/// Offers beside the programmes are named once it is known that they may suit.
#[test]
fn other_offers_are_named() {
    for (given, expected) in [
        (json!({}), &[][..]),
        (json!({"aim": ["stay"]}), &["csc"]),
        (
            json!({"aim": ["stay"], "stay": {"months": 12}, "degree": "held"}),
            &["pe", "csc"],
        ),
        (
            json!({"aim": ["stay"], "stay": {"months": 13}, "degree": "held"}),
            &["csc"],
        ),
        (
            json!({"aim": ["joint"]}),
            &["nsfc-larger", "open-partnership"],
        ),
        (json!({"aim": ["seminar"]}), &["open-partnership"]),
    ] {
        let report = book().evaluate(&crate::support::answers(&given), today());
        let offers: Vec<&str> = report
            .offers
            .iter()
            .map(|at| book().offers()[*at].id.as_str())
            .collect();
        assert_eq!(offers, expected, "{given}");
    }
}

/// A question that waits for another is not shown before it.
#[test]
fn questions_wait_for_one_another() {
    use portal::domain::eligibility::tri::Tri::{Met, NotMet, Open};
    for (id, given, expected) in [
        ("in_japan", json!({}), Open),
        ("in_japan", json!({"aim": ["lecture"]}), Met),
        ("in_japan", json!({"aim": ["joint", "seminar"]}), NotMet),
        ("stay", json!({}), Met),
        ("degree_date", json!({"degree": "none"}), NotMet),
        ("degree_date", json!({"degree": "expected"}), Met),
        ("bridge_year", json!({"past_support": ["standard"]}), NotMet),
        (
            "bridge_year",
            json!({"past_support": ["standard", "bridge"]}),
            Met,
        ),
        ("nsfc_grant_end", json!({"nsfc_grant": ["past"]}), NotMet),
        ("aim", json!({}), Met),
    ] {
        let answers = crate::support::answers(&given);
        assert_eq!(
            book().is_asked(index(id), &answers, today()),
            expected,
            "{id} {given}"
        );
    }
}

/// The rules of a year past the edition are marked.
#[test]
fn years_without_an_edition_are_not_confirmed() {
    for (start, expected) in [
        (json!({}), None),
        (json!({"start_date": "2026-04-01"}), Some(true)),
        (json!({"start_date": "2028-03-31"}), Some(true)),
        (json!({"start_date": "2028-04-01"}), Some(false)),
    ] {
        let report = book().evaluate(&crate::support::answers(&start), today());
        assert_eq!(report.confirmed, expected, "{start}");
    }
}

/// A rule is looked at by a criterion, or named as one that nobody looked at:
/// never both, never neither.
#[test]
fn every_rule_is_judged_or_named() {
    let (book, programmes) = rules();
    for (rules, programme) in book.programmes().iter().zip(programmes) {
        let unchecked: Vec<&str> = rules.unchecked(programme).map(|r| r.id.as_str()).collect();
        for rule in &programme.rules {
            let mut statements = rules.criteria.iter().flat_map(|one| &one.statements);
            let is_judged = statements.any(|statement| statement.text == rule.text);
            assert_ne!(
                is_judged,
                unchecked.contains(&rule.id.as_str()),
                "{} {}",
                programme.id,
                rule.id
            );
        }
    }
}
