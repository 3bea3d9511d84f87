//! Answers as a link: what goes in comes out, and nothing breaks it.

use portal::domain::eligibility::answers::Answers;
use portal::domain::share::{Opened, Ticks, View, decode, encode, encode_with, open, opened_on};
use portal_tests::mishaps::{mishap, through_a_browser};
use proptest::prelude::*;
use serde_json::json;

use crate::support::{answers, book, some_answers};

#[test]
fn a_link_is_short_sorted_and_plain() {
    let given = answers(&json!({
        "start_date": "2027-04-01", "aim": ["stay", "joint"], "degree": "held",
        "degree_date": "unknown", "stay": {"months": 24}, "japan_residence": false,
    }));
    let link = encode(book(), &given);
    let parts = "2~a.stay.joint~d.held~dd.-~l.24m~r.no~s.2027-04-01";
    assert_eq!(link.rsplit_once("~z.").expect("an end").0, parts);
    assert_eq!(decode(book(), &format!("#{link}")).answers, given);
    assert_eq!(encode(book(), &Answers::default()), "");
    assert_eq!(decode(book(), ""), Opened::default());
    assert_eq!(decode(book(), "#"), Opened::default());
}

#[test]
fn old_and_damaged_links_give_what_can_be_read() {
    let stay = answers(&json!({"aim": ["stay"], "stay": "24m"}));
    for (link, dropped, other_version) in [
        ("1~a.stay~l.24m", &[][..], false),
        // Made when the stay was three questions.
        ("1~a.stay~um.24", &[], false),
        ("1~a.stay~u.months~um.24", &[], false),
        ("1~a.stay~u.months~ud.20~um.24", &[], false),
        ("1~a.stay~ud.20~um.24~u.months", &[], false),
        ("1~a.stay~l.24m~u.days~ud.20", &[], false),
        ("1~um.24~a.stay", &[], false),
        // A question that is no more, an option that is no more.
        ("1~a.stay~um.24~zz.1~n.moon", &["zz", "n"], false),
        // Out of range, no number, no value, no dot, given twice.
        (
            "1~a.stay~d~dd.2021-02-29~ud.~um.24~um.12",
            &["d", "dd", "ud", "um"],
            false,
        ),
        // A later form, and none at all.
        ("3~a.stay~um.24", &[], true),
        ("a.stay~um.24~a.stay", &[], true),
        // Escaped on the way, cut off on the way.
        ("1%7Ea%2Estay%7eum%2e24", &[], false),
        ("1~a.stay~um.24~s.2027-0", &["s"], false),
        ("1~a.stay~um.24~", &[], false),
        ("1~a.stay~um.24~<script>.1~日本.1", &["script", ""], false),
        // What was hung on it.
        ("1~a.stay~um.24。", &[], false),
        ("1%257Ea.stay%257Eum.24?from=singlemessage", &[], false),
        // Cut off before its end: what stood there is not guessed at.
        ("2~a.stay~um.24~l.2", &["…"], false),
    ] {
        let opened = decode(book(), link);
        assert_eq!(opened.answers, stay, "{link}");
        assert_eq!(opened.dropped, dropped, "{link}");
        assert_eq!(opened.other_version, other_version, "{link}");
    }
}

/// What links of the first form said of the stay is still said.
#[test]
fn the_former_stay_is_one_answer() {
    for (link, stay) in [
        ("1~u.days~ud.30", json!({"stay": {"days": 30}})),
        ("1~ud.30", json!({"stay": {"days": 30}})),
        ("1~u.days~ud.30~um.18", json!({"stay": {"days": 30}})),
        ("1~u.months~um.18", json!({"stay": {"months": 18}})),
        ("1~u.months~ud.30", json!({})),
        ("1~u.months", json!({})),
        ("1~u.-~um.18", json!({"stay": {"months": 18}})),
        ("1~u.days~ud.-", json!({"stay": "unknown"})),
        ("1~ud.180", json!({"stay": "180d"})),
        ("1~um.36", json!({"stay": "36m"})),
    ] {
        let opened = decode(book(), link);
        assert_eq!(opened.answers, answers(&stay), "{link}");
        assert_eq!(opened.dropped, [""; 0], "{link}");
    }
    for (link, dropped) in [
        ("1~ud.0", "ud"),
        ("1~ud.181", "ud"),
        ("1~um.37", "um"),
        ("1~um.x", "um"),
        ("1~u.weeks", "u"),
        ("1~ud.1~ud.2", "ud"),
    ] {
        assert_eq!(decode(book(), link).dropped, [dropped], "{link}");
    }
    // The same in the answers of a file.
    for (former, stay) in [
        (
            json!({"stay_unit": "days", "stay_days": 45}),
            json!({"stay": {"days": 45}}),
        ),
        (json!({"stay_months": 24}), json!({"stay": {"months": 24}})),
        (
            json!({"stay_days": 45, "stay_unit": "months", "stay_months": 2}),
            json!({"stay": "2m"}),
        ),
        (json!({"stay_unit": "unknown"}), json!({})),
        (json!({"stay_months": null}), json!({})),
        (json!({"stay_days": "unknown"}), json!({"stay": "unknown"})),
        (json!({"stay": "2m", "stay_days": 9}), json!({"stay": "2m"})),
    ] {
        assert_eq!(answers(&former), answers(&stay), "{former}");
    }
}

#[test]
fn an_endless_link_is_cut_off() {
    let link = format!("1~a.stay~{}", "日本~".repeat(5_000));
    let opened = decode(book(), &link);
    assert_eq!(opened.answers, answers(&json!({"aim": ["stay"]})));
    assert_eq!(opened.dropped.last().map(String::as_str), Some("…"));
}

/// What a link of the calculator may hold, and the link; never nothing.
fn linked() -> impl Strategy<Value = (Opened, String)> {
    let views = [View::Answer, View::Questions, View::Host];
    let programmes = 0..book().programmes().len();
    let ticked = proptest::collection::vec((programmes.clone(), 0_u8..32), 0..4);
    let rest = (
        ticked,
        proptest::option::of(programmes),
        proptest::sample::select(views.to_vec()),
    );
    let linked = (some_answers(), rest).prop_map(|(answers, (ticked, programme, view))| {
        let mut ticks = Ticks::default();
        for (place, step) in ticked {
            ticks.set(&book().programmes()[place].id, step, true);
        }
        let link = encode_with(book(), &answers, programme, &ticks);
        let link = opened_on(&link, view);
        let opened = Opened {
            answers,
            ticks,
            programme,
            view,
            ..Opened::default()
        };
        (opened, link)
    });
    linked.prop_filter("nothing is linked", |(_, link)| !link.is_empty())
}

/// Whether nothing is said to be missing.
fn is_silent(opened: &Opened) -> bool {
    opened.dropped.is_empty() && !opened.other_version
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Whatever people and messengers do to it.
    #[test]
    fn a_whole_link_opens_whole((held, link) in linked(), mishaps in proptest::collection::vec(mishap(), 0..4)) {
        let mangled = mishaps.iter().fold(link, |link, mishap| mishap.on(&link));
        for fragment in [mangled.clone(), through_a_browser(&mangled)] {
            // Longer ones are cut off, and that is said.
            prop_assume!(fragment.len() < 8_000);
            let opened = open(book(), &format!("#{fragment}"));
            prop_assert_eq!(opened.as_ref(), Some(&held), "{}", fragment);
        }
    }

    /// A link that was cut says so, and what is left of it is as it was.
    #[test]
    fn a_cut_link_says_so((held, link) in linked(), at in any::<usize>(), mishap in proptest::option::of(mishap())) {
        let cut = &link[..1 + at % (link.len() - 1)];
        let fragment = mishap.map_or_else(|| cut.to_owned(), |mishap| mishap.on(cut));
        let opened = open(book(), &through_a_browser(&fragment));
        let opened = opened.unwrap_or_else(|| panic!("{fragment} is taken for a part of the page"));
        prop_assert!(!is_silent(&opened), "{fragment}");
        for (fact, answer) in opened.answers.given() {
            prop_assert_eq!(held.answers.get(fact), Some(answer), "{}", fragment);
        }
    }

    /// Links of the first version have no check letters: what leaves all of it there
    /// leaves all of it to be read, or it is said.
    #[test]
    fn a_first_link_opens_whole((held, link) in linked(), mishaps in proptest::collection::vec(mishap(), 0..3)) {
        let (body, _) = link.rsplit_once("~z.").expect("check letters");
        let link = body.replacen('2', "1", 1);
        let mangled = mishaps.iter().fold(link, |link, mishap| mishap.on(&link));
        for fragment in [mangled.clone(), through_a_browser(&mangled)] {
            prop_assume!(fragment.len() < 8_000);
            let opened = open(book(), &fragment);
            let opened = opened.unwrap_or_else(|| panic!("{fragment} is taken for a part of the page"));
            prop_assert!(opened == held || !is_silent(&opened), "{fragment}: {opened:?}");
        }
    }
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(given in some_answers()) {
        let link = encode(book(), &given);
        let opened = decode(book(), &link);
        prop_assert_eq!(&opened.answers, &given);
        prop_assert!(opened.dropped.is_empty() && !opened.other_version);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._~-".contains(&byte);
        prop_assert!(link.bytes().all(plain));
        prop_assert!(link.is_empty() || link.contains("~z."));
        prop_assert!(link.len() <= 400, "{} bytes", link.len());
        prop_assert_eq!(encode(book(), &opened.answers), link);
    }

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,200}") {
        let _ = decode(book(), &text);
    }

    /// A letter changed, a piece cut out: never more answers than before, and
    /// each of them one that its question accepts.
    #[test]
    fn damage_adds_nothing(
        given in some_answers(),
        from in any::<proptest::sample::Index>(),
        length in 0_usize..40,
        letter in proptest::option::of(any::<char>()),
    ) {
        let link = encode(book(), &given);
        if !link.is_empty() {
            let start = from.index(link.len());
            let end = (start + length).min(link.len());
            let damaged = format!(
                "{}{}{}",
                &link[..start],
                letter.map(String::from).unwrap_or_default(),
                &link[end..]
            );
            let opened = decode(book(), &damaged);
            prop_assert!(opened.answers.count() <= given.count());
            for (fact, answer) in opened.answers.given() {
                prop_assert_eq!(book().fact(fact).accept(answer), Ok(answer));
            }
        }
    }
}
