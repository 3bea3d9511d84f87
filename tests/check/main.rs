//! Bad input as people make it, each with the one message it must give, in both
//! languages; and ordinary input, which gives none.

mod encodings;
mod ordinary;
mod rules;
mod values;

use portal::domain::check::{Files, check};
use portal::domain::text::Lang;
use portal::i18n::check::{Tongue, outcome, told};
use portal_tests::files;
use serde_json::Value;

/// The files with a value put into one place of one of them.
fn with(file: &'static str, pointer: &str, value: Value) -> Files {
    let mut files = files();
    let text = files[file].clone().expect("a data file");
    let mut whole: Value = serde_json::from_str(&text).expect("JSON");
    let (holder, key) = pointer.rsplit_once('/').expect("a pointer");
    match whole.pointer_mut(holder).expect(pointer) {
        Value::Object(object) => {
            object.insert(key.to_owned(), value);
        }
        Value::Array(items) => match key.parse::<usize>() {
            Ok(index) if index < items.len() => items[index] = value,
            _ => items.push(value),
        },
        _ => panic!("{pointer} leads into a plain value"),
    }
    files.insert(file, Ok(whole.to_string()));
    files
}

/// What is said of the files in Japanese and in Chinese: place, fault and mend of
/// each finding.
fn said(files: &Files) -> Vec<[String; 2]> {
    let findings = check(files).err().unwrap_or_default();
    let in_words = |lang| {
        move |finding| {
            let told = told(finding, Tongue::In(lang));
            format!("{}：{}。{}", told.place, told.what, told.mend)
        }
    };
    let ja = findings.iter().map(in_words(Lang::Ja));
    let zh = findings.iter().map(in_words(Lang::Zh));
    ja.zip(zh).map(|(ja, zh)| [ja, zh]).collect()
}

/// One finding, with these words in Japanese and in Chinese.
#[track_caller]
fn says_once(case: &str, files: &Files, ja: &str, zh: &str) {
    let said = said(files);
    let [[in_ja, in_zh]] = &said[..] else {
        panic!("{case}: not one finding but {said:#?}");
    };
    assert!(in_ja.contains(ja), "{case}: {in_ja}");
    assert!(in_zh.contains(zh), "{case}: {in_zh}");
}

/// Sound files are called sound in the language that was asked for.
#[test]
fn that_nothing_is_wrong_is_said_in_the_language() {
    let content = check(&files()).expect("sound files");
    let events = content.events.events.len();
    for (tongue, words, count) in [
        (Tongue::English, "no problems: ", format!("{events} events")),
        (
            Tongue::In(Lang::Ja),
            "直すところはありません：",
            format!("イベント{events}件"),
        ),
        (
            Tongue::In(Lang::Zh),
            "没有需要改正的地方：",
            format!("活动{events}项"),
        ),
    ] {
        let said = outcome::no_problems(&content, tongue);
        assert!(said.starts_with(words) && said.contains(&count), "{said}");
        let is_english = outcome::placeholder(tongue).starts_with("note");
        assert_eq!(is_english, tongue == Tongue::English);
    }
}
