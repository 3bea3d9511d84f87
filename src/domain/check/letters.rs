//! Letters that nobody typed: what a wrong encoding, a PDF or an invisible mark
//! leaves in a text.

use encoding_rs::{GBK, SHIFT_JIS, WINDOWS_1252};
use unicode_normalization::UnicodeNormalization;

/// What stands in a text by mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// U+FFFD: a letter was lost.
    Lost(String),
    /// A text read in a wrong encoding, and what it was: `äº‹æ¥­` is 事業.
    Misread(String, String),
    /// A letter of a font's own.
    Private(char),
    /// A control character.
    Control(char),
    /// A mark that turns the direction of writing.
    Direction(char),
    /// A mark that cannot be seen.
    Invisible(char),
    /// A part of a letter, or a letter of an old table, as PDF files give them,
    /// and the letter that was meant.
    Radical(char, Option<char>),
}

/// The first of them.
#[must_use]
pub fn first(text: &str) -> Option<Letter> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return None;
    }
    if let Some((found, meant)) = misread(text) {
        return Some(Letter::Misread(found, meant));
    }
    text.chars().find_map(|letter| match letter {
        '\u{fffd}' => Some(Letter::Lost(around(text, letter))),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' => Some(Letter::Private(letter)),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => {
            Some(Letter::Direction(letter))
        }
        '\u{200b}'..='\u{200d}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}'
        | '\u{ad}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{2028}'
        | '\u{2029}' => Some(Letter::Invisible(letter)),
        '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' => {
            Some(Letter::Radical(letter, meant(letter)))
        }
        letter if letter.is_control() => Some(Letter::Control(letter)),
        _ => None,
    })
}

/// The text with everything mended whose meaning is certain.
#[must_use]
pub fn mended(text: &str) -> String {
    let mut text = text.to_owned();
    // Each turn takes one kind of letter out; a text has few.
    for _ in 0..100 {
        text = match first(&text) {
            Some(Letter::Misread(found, meant)) => text.replace(&found, &meant),
            Some(Letter::Radical(found, Some(meant))) => text.replace(found, &meant.to_string()),
            Some(Letter::Control(found) | Letter::Direction(found) | Letter::Invisible(found)) => {
                text.replace(found, "")
            }
            _ => break,
        };
    }
    text
}

/// The usual letter for a radical or a letter of an old table.
fn meant(letter: char) -> Option<char> {
    const SUPPLEMENT: [(char, char); 24] = [
        ('⺠', '民'),
        ('⻑', '長'),
        ('⻓', '长'),
        ('⻄', '西'),
        ('⻘', '青'),
        ('⻝', '食'),
        ('⻩', '黄'),
        ('⻆', '角'),
        ('⻅', '见'),
        ('⻋', '车'),
        ('⻔', '门'),
        ('⻢', '马'),
        ('⻣', '骨'),
        ('⻤', '鬼'),
        ('⻉', '贝'),
        ('⻛', '风'),
        ('⻨', '麦'),
        ('⻬', '齐'),
        ('⻮', '齿'),
        ('⻰', '龙'),
        ('⻱', '龟'),
        ('⺟', '母'),
        ('⻲', '亀'),
        ('⻭', '歯'),
    ];
    let known = SUPPLEMENT.iter().find(|(from, _)| *from == letter);
    known.map(|(_, to)| *to).or_else(|| {
        let mut folded = letter.to_string().nfkc().collect::<Vec<char>>().into_iter();
        folded.next().filter(|one| *one != letter)
    })
}

/// A part of the text that is UTF-8 read as something else, and what it was.
fn misread(text: &str) -> Option<(String, String)> {
    let plain = |letter: char| letter.is_ascii();
    for run in text.split(plain).filter(|run| run.chars().count() >= 3) {
        let candidates = [latin(run), wide(run, GBK), wide(run, SHIFT_JIS)];
        if let Some(meant) = candidates.into_iter().flatten().next() {
            return Some((run.to_owned(), meant));
        }
    }
    None
}

/// A run whose letters are the bytes of UTF-8 as Western machines show them.
fn latin(run: &str) -> Option<String> {
    let mut bytes = Vec::new();
    for letter in run.chars() {
        match u8::try_from(u32::from(letter)) {
            Ok(byte) => bytes.push(byte),
            Err(_) => {
                let letter = letter.to_string();
                let (encoded, _, lost) = WINDOWS_1252.encode(&letter);
                if lost || encoded.len() != 1 {
                    return None;
                }
                bytes.push(encoded[0]);
            }
        }
    }
    let meant = String::from_utf8(bytes).ok()?;
    meant.chars().all(is_eastern).then_some(meant)
}

/// A run whose bytes in another encoding are UTF-8: 鏃ユ湰 is 日本.
fn wide(run: &str, encoding: &'static encoding_rs::Encoding) -> Option<String> {
    let (bytes, _, lost) = encoding.encode(run);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !lost)?;
    let eastern = meant.chars().all(is_eastern) && meant.chars().count() >= 2;
    eastern.then(|| meant.to_owned())
}

fn is_eastern(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}' | '·' | '“' | '”')
}

/// Up to six letters on each side, so that the place is found by eye.
#[must_use]
pub fn around(text: &str, letter: char) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = letters.iter().position(|one| *one == letter).unwrap_or(0);
    letters[at.saturating_sub(6)..(at + 7).min(letters.len())]
        .iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_nobody_typed_are_told() {
        let text = |text: &str| text.to_owned();
        for (given, expected) in [
            ("研究", None),
            ("a · b — c", None),
            ("事\u{fffd}業", Some(Letter::Lost(text("事\u{fffd}業")))),
            (
                "äº‹æ¥\u{ad}",
                Some(Letter::Misread(text("äº‹æ¥\u{ad}"), text("事業"))),
            ),
            (
                "鏃ユ湰",
                Some(Letter::Misread(text("鏃ユ湰"), text("日本"))),
            ),
            ("x\u{e000}", Some(Letter::Private('\u{e000}'))),
            ("x\u{7}", Some(Letter::Control('\u{7}'))),
            ("x\u{202e}", Some(Letter::Direction('\u{202e}'))),
            ("x\u{200b}y", Some(Letter::Invisible('\u{200b}'))),
            ("⽇本", Some(Letter::Radical('⽇', Some('日')))),
            ("⻑い", Some(Letter::Radical('⻑', Some('長')))),
            ("神\u{fa19}", Some(Letter::Radical('\u{fa19}', Some('神')))),
        ] {
            assert_eq!(first(given), expected, "{given}");
        }
    }

    #[test]
    fn what_is_certain_is_mended() {
        assert_eq!(mended("⽇本\u{200b}の äº‹æ¥\u{ad}"), "日本の 事業");
        assert_eq!(mended("事\u{fffd}業"), "事\u{fffd}業");
    }
}
