//! The words of the search: its field, its results, what to try.

mod ja;
mod zh;

use super::texts::{counted, fill};
use crate::domain::search::Kind;
use crate::domain::text::Lang;

/// The words of the search in one language.
#[must_use]
pub fn search(lang: Lang) -> &'static SearchWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

impl SearchWords {
    /// How many were found, and how many of them are shown.
    #[must_use]
    pub fn count(&self, found: usize, shown: usize, is_partial: bool) -> String {
        if is_partial {
            counted(self.partly, shown)
        } else if shown < found {
            fill(
                self.found_first,
                &[("found", found.to_string()), ("shown", shown.to_string())],
            )
        } else {
            counted(self.found, found)
        }
    }

    /// What an entry leads to.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &'static str {
        (self.kind_of)(kind)
    }
}

/// Every word and sentence of the search. `#` is where
/// something is filled in; where there are several, each has a name: `{count}`.
#[allow(
    missing_docs,
    reason = "the Japanese and Chinese constants beside this file say what each field holds"
)]
pub struct SearchWords {
    pub lang: Lang,
    pub label: &'static str,
    pub keys: &'static str,
    pub privacy: &'static str,
    pub needs_script: &'static str,
    pub found: &'static str,
    pub found_first: &'static str,
    pub partly: &'static str,
    pub none: &'static str,
    pub link_cut: &'static str,
    pub tips: &'static [&'static str],
    pub all: &'static str,
    pub ask: &'static str,
    pub results: &'static str,
    pub kind_of: fn(Kind) -> &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_filled() {
        let (ja, zh) = (search(Lang::Ja), search(Lang::Zh));
        assert_eq!(ja.count(3, 3, false), "3件見つかりました。");
        assert_eq!(zh.count(84, 30, false), "找到84条，显示最相关的30条。");
        for kind in Kind::ALL {
            assert!(!ja.kind(kind).is_empty() && !zh.kind(kind).is_empty());
        }
    }
}
