//! The two languages of the portal, and text that exists in both.

use serde::{Deserialize, Serialize};

use super::confirmed::Confirmed;

/// A language the portal is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Lang {
    /// Japanese, as the office writes it.
    Ja,
    /// Chinese in simplified characters, for readers in mainland China.
    Zh,
}

impl Lang {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Ja, Self::Zh];

    /// The path segment and preference key: `ja` or `zh`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Zh => "zh",
        }
    }

    /// The value of HTML's `lang` attribute (BCP 47): `ja` or `zh-Hans`.
    #[must_use]
    pub const fn html(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::Zh => "zh-Hans",
        }
    }

    /// The value of `og:locale`.
    #[must_use]
    pub const fn open_graph(self) -> &'static str {
        match self {
            Self::Ja => "ja_JP",
            Self::Zh => "zh_CN",
        }
    }

    /// The name of the language in itself, as the switch shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ja => "日本語",
            Self::Zh => "中文",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Ja => Self::Zh,
            Self::Zh => Self::Ja,
        }
    }

    /// From a path segment or stored preference; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that serves a visitor whose browser prefers `tags`
    /// (`navigator.languages`), best first. `None` if it names neither.
    #[must_use]
    pub fn from_preferences<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        tags.into_iter()
            .find_map(|tag| match tag.split(['-', '_']).next() {
                Some(primary) if primary.eq_ignore_ascii_case("ja") => Some(Self::Ja),
                Some(primary) if primary.eq_ignore_ascii_case("zh") => Some(Self::Zh),
                _ => None,
            })
    }
}

/// One text in both languages. Neither may be empty (`portal check`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Bilingual {
    /// Japanese.
    pub ja: String,
    /// Simplified Chinese, written for Chinese readers.
    pub zh: String,
}

impl Bilingual {
    /// The text in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::Zh => &self.zh,
        }
    }
}

/// How sure a Chinese name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NameStatus {
    /// The organisation's own Chinese name.
    Official,
    /// Used on the office's own Chinese page or in an NSFC text.
    Found,
    /// Used in a Chinese article.
    Secondary,
    /// Our translation; the office has not confirmed it. Shown with the
    /// Japanese original beside it.
    Proposal,
}

/// A proper name: Japanese as the office writes it, Chinese with its status,
/// English where an official one exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Name {
    /// The office's Japanese name.
    pub ja: String,
    /// The Chinese name.
    pub zh: String,
    /// The official English name, if there is one.
    pub en: Option<String>,
    /// Where the Chinese name comes from.
    pub zh_status: NameStatus,
    /// That the office has confirmed the Chinese name.
    pub confirmed: Option<Confirmed>,
}

impl Name {
    /// The name in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::Zh => &self.zh,
        }
    }
}

/// A typed number with ASCII digits and without spaces around it: `２４ ` → `24`.
#[must_use]
pub fn narrow_digits(text: &str) -> String {
    text.trim()
        .chars()
        .map(|letter| match letter {
            '０'..='９' => char::from(b'0' + (u32::from(letter) - u32::from('０')) as u8),
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_preferences_pick_the_first_language_we_have() {
        let cases: [(&[&str], Option<Lang>); 7] = [
            (&["zh-CN", "ja"], Some(Lang::Zh)),
            (&["ja-JP"], Some(Lang::Ja)),
            (&["en-US", "zh-Hans-CN"], Some(Lang::Zh)),
            (&["ZH_tw"], Some(Lang::Zh)),
            (&["en"], None),
            (&["jaa", "zhx"], None),
            (&[], None),
        ];
        for (tags, expected) in cases {
            assert_eq!(
                Lang::from_preferences(tags.iter().copied()),
                expected,
                "{tags:?}"
            );
        }
    }

    #[test]
    fn codes_round_trip_and_nothing_else_is_a_language() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
            assert_eq!(lang.other().other(), lang);
        }
        for wrong in ["", "JA", "zh-Hans", "en"] {
            assert_eq!(Lang::from_code(wrong), None);
        }
    }
}
