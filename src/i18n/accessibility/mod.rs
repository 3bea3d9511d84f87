//! The accessibility statement. It says what the tests of this portal show and
//! no more: whoever changes the tests changes it with them, and sets its day.

mod ja;
mod zh;

use crate::domain::date::Date;
use crate::domain::text::Lang;

/// The day on which the statement was last compared with the tests.
pub const COMPARED: Date = match Date::new(2026, 11, 29) {
    Some(day) => day,
    None => panic!("no such day"),
};

/// The page's words in one language.
pub struct AccessibilityWords {
    /// The page's name.
    pub name: &'static str,
    /// For search engines and share cards.
    pub description: &'static str,
    /// What the portal is after.
    pub lead: &'static str,
    /// What is aimed at, tested, not tested, and known not to be good enough.
    pub sections: [Chapter; 4],
    /// Above the ways to tell the office.
    pub report: &'static str,
    /// What to tell it.
    pub report_text: &'static str,
    /// Before the day.
    pub compared: &'static str,
}

/// A part of the statement.
pub struct Chapter {
    /// Its address within the page.
    pub id: &'static str,
    /// Its heading.
    pub heading: &'static str,
    /// What it says, a paragraph each.
    pub text: &'static [&'static str],
    /// What it lists.
    pub items: &'static [&'static str],
}

/// The statement in a language.
#[must_use]
pub fn accessibility(lang: Lang) -> &'static AccessibilityWords {
    match lang {
        Lang::Ja => &ja::WORDS,
        Lang::Zh => &zh::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Nobody is told less than the others.
    #[test]
    fn both_languages_say_as_much() {
        let [ja, zh] = Lang::ALL.map(|lang| &accessibility(lang).sections);
        for (ja, zh) in ja.iter().zip(zh) {
            assert_eq!(ja.id, zh.id);
            assert_eq!(ja.text.len(), zh.text.len(), "{}", ja.id);
            assert_eq!(ja.items.len(), zh.items.len(), "{}", ja.id);
        }
    }

    /// The names of standards and tools, and all figures, are the same in both.
    #[test]
    fn both_languages_name_the_same() {
        let names = |text: &str| -> Vec<String> {
            let mut out: Vec<String> = text
                .split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')
                .map(|word| word.trim_matches('.').to_owned())
                .filter(|word| word.len() > 1 && word != "WeChat")
                .collect();
            out.sort();
            out.dedup();
            out
        };
        let all = |lang: Lang| -> Vec<Vec<String>> {
            accessibility(lang)
                .sections
                .iter()
                .flat_map(|section| section.text.iter().chain(section.items))
                .map(|text| names(text))
                .collect()
        };
        assert_eq!(all(Lang::Ja), all(Lang::Zh));
    }
}
