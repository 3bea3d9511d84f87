//! Sentences with something filled in. One function for all of them: `format!`
//! in each would be three hundred bytes of the wasm.

use crate::domain::text::Lang;

/// A sentence with something in the place of each `#`.
#[must_use]
pub fn filled(sentence: &str, parts: &[&str]) -> String {
    let mut out = String::new();
    let mut parts = parts.iter();
    for (at, piece) in sentence.split('#').enumerate() {
        if at > 0 {
            out.push_str(parts.next().copied().unwrap_or_default());
        }
        out.push_str(piece);
    }
    out
}

/// A part that will stand in quotation marks: its own become the inner ones.
#[must_use]
pub fn quotable(part: &str, lang: Lang) -> String {
    let marks = match lang {
        Lang::Ja => [('「', '『'), ('」', '』')],
        Lang::Zh => [('“', '‘'), ('”', '’')],
    };
    let inner = |letter| {
        let pair = marks.iter().find(|(outer, _)| *outer == letter);
        pair.map_or(letter, |(_, inner)| *inner)
    };
    part.chars().map(inner).collect()
}

/// The same with a number.
pub(super) fn counted(sentence: &str, count: usize) -> String {
    filled(sentence, &[&count.to_string()])
}

/// A sentence with each `{name}` replaced by the part of that name, so that a
/// language may say them in its own order.
#[must_use]
pub fn fill(sentence: &str, parts: &[(&str, String)]) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some((before, name, after)) = placeholder(rest) {
        out.push_str(before);
        let part = parts.iter().find(|(known, _)| *known == name);
        debug_assert!(part.is_some(), "{sentence} asks for {name}");
        out.push_str(part.map_or("", |(_, part)| part));
        rest = after;
    }
    out + rest
}

/// What stands before the first placeholder, its name, and what stands behind.
fn placeholder(sentence: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = sentence.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled() {
        assert_eq!(filled("约#公里", &["3"]), "约3公里");
        assert_eq!(counted("#件", 3), "3件");
        let quoted = |part, lang, sentence| filled(sentence, &[&quotable(part, lang)]);
        assert_eq!(quoted("“桥”项目", Lang::Zh, "“#”"), "“‘桥’项目”");
        assert_eq!(
            quoted("「一般」の枠", Lang::Ja, "「#」"),
            "「『一般』の枠」"
        );
        let parts = [("all", "24".to_owned()), ("shown", "{all}".to_owned())];
        assert_eq!(fill("共{all}场，{shown}", &parts), "共24场，{all}");
        assert_eq!(fill("{shown} of {all}.", &parts), "{all} of 24.");
    }
}
