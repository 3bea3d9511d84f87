//! The words of the search: its field, its results, what to try.

mod ja;
mod zh;

use super::texts::{counted, nth, texts};
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
            counted(self.partly, &[shown])
        } else if shown < found {
            counted(self.found_first, &[found, shown])
        } else {
            counted(self.found, &[found])
        }
    }

    /// What an entry leads to.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &'static str {
        nth(self.kinds, kind as usize)
    }
}

texts! {
    /// Every word and sentence of the search. `#` is where something is filled
    /// in; `|` parts the words of a list.
    pub struct SearchWords {
        label,
        keys,
        privacy,
        needs_script,
        found,
        found_first,
        partly,
        none,
        tips,
        all,
        ask,
        results,
        kinds,
    }
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
        for (ja, zh) in [
            (ja.found, zh.found),
            (ja.found_first, zh.found_first),
            (ja.partly, zh.partly),
            (ja.none, zh.none),
        ] {
            assert_eq!(
                ja.matches('#').count(),
                zh.matches('#').count(),
                "{ja} {zh}"
            );
        }
    }
}
