//! Words as lists of texts, so that they can be handed to the browser as data:
//! a part that answers gets those of its page, and the wasm holds none.

/// A struct of texts in one language.
macro_rules! texts {
    (
        $(#[$about:meta])*
        pub struct $name:ident {
            $($field:ident),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[allow(
            missing_docs,
            reason = "the Japanese and Chinese constants beside this file say what each field holds"
        )]
        pub struct $name {
            pub lang: $crate::domain::text::Lang,
            $(pub $field: &'static str,)*
        }
    };
}

pub(super) use texts;

/// A sentence with something in the place of each `#`. One function for all of
/// them: each of its own would be three hundred bytes of the wasm.
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

/// The same with numbers.
pub(super) fn counted(sentence: &str, counts: &[usize]) -> String {
    let texts: Vec<String> = counts.iter().map(usize::to_string).collect();
    let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
    filled(sentence, &parts)
}

/// One of the words that `|` parts; nothing behind the last.
#[must_use]
pub fn nth(words: &'static str, place: usize) -> &'static str {
    words.split('|').nth(place).unwrap_or_default()
}
