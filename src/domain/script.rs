//! Which script a text is written in, and which parts of it are in the other
//! language.
//!
//! Rule of the content: inside a Chinese text, 「…」 holds a Japanese original;
//! inside a Japanese text, “…” holds a Chinese one. The views mark such runs
//! with their own `lang`, and the check reads them as the other language.

use super::text::Lang;

/// A run of a text in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run<'a> {
    /// The language of the run.
    pub lang: Lang,
    /// The run, without the quotation marks that set it off.
    pub text: &'a str,
}

/// Takes a text apart into runs. The marks stay in the surrounding language.
/// A mark without its partner is an ordinary letter.
#[must_use]
pub fn runs(text: &str, lang: Lang) -> Vec<Run<'_>> {
    let (open, close) = match lang {
        Lang::Zh => ('「', '」'),
        Lang::Ja => ('“', '”'),
    };
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(open) {
        let inner = start + open.len_utf8();
        let Some(length) = rest[inner..].find(close) else {
            break;
        };
        out.push(Run {
            lang,
            text: &rest[..inner],
        });
        out.push(Run {
            lang: lang.other(),
            text: &rest[inner..inner + length],
        });
        rest = &rest[inner + length..];
    }
    if !rest.is_empty() {
        out.push(Run { lang, text: rest });
    }
    out
}

/// A text without its last characters, and those: what stays on one line with
/// a mark behind it. They are empty where the end is in the other language.
#[must_use]
pub fn split_end(text: &str, lang: Lang, count: usize) -> (&str, &str) {
    let own_end = runs(text, lang)
        .last()
        .filter(|run| run.lang == lang)
        .map_or("", |run| run.text);
    let start = own_end
        .char_indices()
        .rev()
        .take(count)
        .last()
        .map_or(own_end.len(), |(at, _)| at);
    text.split_at(text.len() - own_end.len() + start)
}

/// A heading in phrases, each with the space behind it, if there is one: a break
/// comes before an opening bracket or mark of quotation, and behind a comma, a
/// count (第10回) and the name of an association that goes on.
#[must_use]
pub fn phrases(text: &str) -> Vec<(String, Option<&'static str>)> {
    let mut out: Vec<(String, Option<&'static str>)> = Vec::new();
    let mut phrase = String::new();
    let mut end = |phrase: &mut String, space| {
        if !phrase.is_empty() {
            out.push((std::mem::take(phrase), space));
        }
    };
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let goes_on = letters.peek().is_some_and(|next| is_kanji(*next));
        match letter {
            ' ' | '　' => end(&mut phrase, Some(" ")),
            '（' | '「' => {
                end(&mut phrase, None);
                phrase.push(letter);
            }
            '，' | '、' | '）' | '：' | '－' => {
                phrase.push(letter);
                end(&mut phrase, None);
            }
            '回' if phrase.ends_with(|before: char| before.is_ascii_digit()) => {
                phrase.push(letter);
                end(&mut phrase, None);
            }
            '会' if goes_on && phrase.ends_with("同窓") => {
                phrase.push(letter);
                end(&mut phrase, None);
            }
            _ => phrase.push(letter),
        }
    }
    end(&mut phrase, None);
    out
}

const fn is_kanji(letter: char) -> bool {
    matches!(letter, '\u{4e00}'..='\u{9fff}')
}

/// The first letter that the language is not written with: kana or a
/// traditional or Japanese form in Chinese, a simplified form or half-width
/// katakana in Japanese. Runs in the other language are judged by that one.
#[cfg(feature = "staff")]
#[must_use]
pub fn first_foreign_letter(text: &str, lang: Lang) -> Option<char> {
    runs(text, lang).into_iter().find_map(|run| {
        run.text.chars().find(|letter| match run.lang {
            Lang::Ja => is_half_width_katakana(*letter) || (is_han(*letter) && !in_jis(*letter)),
            Lang::Zh => is_kana(*letter) || (is_han(*letter) && !in_gb2312(*letter)),
        })
    })
}

#[cfg(feature = "staff")]
fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(feature = "staff")]
fn is_kana(letter: char) -> bool {
    // Without the middle dot, which both languages use.
    matches!(letter, '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}')
        || is_half_width_katakana(letter)
}

#[cfg(feature = "staff")]
fn is_half_width_katakana(letter: char) -> bool {
    matches!(letter, '\u{ff66}'..='\u{ff9f}')
}

/// Whether Japanese character sets hold the letter.
#[cfg(feature = "staff")]
fn in_jis(letter: char) -> bool {
    let mut buffer = [0; 4];
    let (_, _, unmappable) = encoding_rs::SHIFT_JIS.encode(letter.encode_utf8(&mut buffer));
    !unmappable
}

/// Letters of Japanese names that Chinese writes as they are, and GB 2312 lacks: 埼玉,
/// 梶田.
#[cfg(feature = "staff")]
const OF_NAMES: [char; 2] = ['埼', '梶'];

/// Whether GB 2312, the set of simplified Chinese, holds the letter: in GBK its
/// letters have a first byte of B0 to F7 and a second of A1 to FE.
#[cfg(feature = "staff")]
fn in_gb2312(letter: char) -> bool {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = encoding_rs::GBK.encode(letter.encode_utf8(&mut buffer));
    OF_NAMES.contains(&letter) || !unmappable && matches!(*bytes, [0xb0..=0xf7, 0xa1..=0xfe])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str, lang: Lang) -> Vec<(Lang, &str)> {
        runs(text, lang)
            .into_iter()
            .map(|run| (run.lang, run.text))
            .collect()
    }

    #[test]
    fn quoted_originals_are_runs_of_their_own() {
        use Lang::{Ja, Zh};
        assert_eq!(
            shape("主题为「脳の解析」等", Zh),
            [(Zh, "主题为「"), (Ja, "脳の解析"), (Zh, "」等")]
        );
        assert_eq!(
            shape("“桥”と“一般会员”", Ja),
            [
                (Ja, "“"),
                (Zh, "桥"),
                (Ja, "”と“"),
                (Zh, "一般会员"),
                (Ja, "”")
            ]
        );
        assert_eq!(shape("「日本語のまま」", Ja), [(Ja, "「日本語のまま」")]);
        assert_eq!(shape("没有结束「的引号", Zh), [(Zh, "没有结束「的引号")]);
        assert_eq!(shape("", Zh), []);
        for text in ["a「b」c「d」", "「」", "」「"] {
            let whole: String = runs(text, Zh).iter().map(|run| run.text).collect();
            assert_eq!(whole, text, "nothing is lost");
        }
    }

    #[test]
    fn headings_break_between_phrases() {
        for (text, expected) in [
            ("赴日研究，从这里开始", "赴日研究，|从这里开始"),
            (
                "外籍特别研究员项目（博士后）",
                "外籍特别研究员项目|（博士后）",
            ),
            (
                "日本学术振兴会（JSPS）北京代表处 项目指南",
                "日本学术振兴会|（JSPS）|北京代表处 |项目指南",
            ),
            (
                "第10回在中国日本人研究者ネットワークさろん",
                "第10回|在中国日本人研究者ネットワークさろん",
            ),
            (
                "JSPS中国同窓会湖北支部会セミナー",
                "JSPS中国同窓会|湖北支部会セミナー",
            ),
            ("JSPS中国同窓会", "JSPS中国同窓会"),
            ("JSPS韓国同窓会との会", "JSPS韓国同窓会との会"),
            ("HOPE", "HOPE"),
            ("", ""),
        ] {
            let found: Vec<String> = phrases(text)
                .into_iter()
                .map(|(phrase, space)| phrase + space.unwrap_or_default())
                .collect();
            assert_eq!(found.join("|"), expected, "{text}");
        }
    }

    #[test]
    fn the_end_that_stays_is_in_the_language_of_the_page() {
        for (text, expected) in [
            ("须为研究人员。", ("须为研究人", "员。")),
            ("称为「一般」。", ("称为「一般", "」。")),
            ("“桥", ("", "“桥")),
            ("。", ("", "。")),
            ("", ("", "")),
        ] {
            assert_eq!(split_end(text, Lang::Zh, 2), expected, "{text}");
        }
        assert_eq!(split_end("见「脳", Lang::Ja, 2), ("见", "「脳"));
    }

    #[cfg(feature = "staff")]
    #[test]
    fn letters_of_the_other_script_are_found() {
        for (text, lang, expected) in [
            ("外国人特別研究員", Lang::Ja, None),
            ("外籍特别研究员项目", Lang::Zh, None),
            ("埼玉大学、梶田博士", Lang::Zh, None),
            ("外籍特別研究員", Lang::Zh, Some('別')),
            ("申请手続き", Lang::Zh, Some('続')),
            ("申请の", Lang::Zh, Some('の')),
            ("申请时填写「受入研究者」一栏", Lang::Zh, None),
            ("申请时填写「日方导师」一栏", Lang::Zh, Some('导')),
            ("资助期間です", Lang::Ja, Some('资')),
            ("“一般会员”にあたります", Lang::Ja, None),
            ("ﾃｽﾄ", Lang::Ja, Some('ﾃ')),
            ("362,000円（月額）A3", Lang::Ja, None),
            ("362,000日元（月额）A3·HOPE", Lang::Zh, None),
        ] {
            assert_eq!(first_foreign_letter(text, lang), expected, "{text}");
        }
    }
}
