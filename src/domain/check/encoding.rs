//! In which encoding a file is stored. Editors of the office's machines save in
//! the system's own one when nobody looks; the letters can be told apart.

use encoding_rs::{GB18030, SHIFT_JIS, UTF_16BE, UTF_16LE};

/// An encoding other than UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// What Windows calls Unicode.
    Utf16,
    /// What a Chinese Windows calls ANSI.
    Gbk,
    /// What a Japanese Windows calls ANSI.
    ShiftJis,
    /// None that we know.
    Unknown,
}

/// The text of a file in UTF-8.
///
/// # Errors
///
/// The encoding in which it is stored.
pub fn read(bytes: &[u8]) -> Result<String, Encoding> {
    if utf16(bytes).is_some() {
        return Err(Encoding::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(decoded(bytes).map_or(Encoding::Unknown, |(encoding, _)| encoding)),
    }
}

/// The text of a file in whichever encoding it is stored, without a byte-order
/// mark; `None` if its letters cannot be told.
#[must_use]
pub fn mended(bytes: &[u8]) -> Option<String> {
    let text = match read(bytes) {
        Ok(text) => text,
        Err(_) => decoded(bytes)?.1,
    };
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

fn decoded(bytes: &[u8]) -> Option<(Encoding, String)> {
    if let Some(text) = utf16(bytes) {
        return Some((Encoding::Utf16, text));
    }
    let read = |encoding: &'static encoding_rs::Encoding| {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        (!damaged).then(|| text.into_owned())
    };
    let candidates = [
        (Encoding::ShiftJis, read(SHIFT_JIS)),
        (Encoding::Gbk, read(GB18030)),
    ];
    candidates
        .into_iter()
        .filter_map(|(encoding, text)| text.map(|text| (encoding, text)))
        .max_by_key(|(_, text)| likeness(text))
}

/// How much a text looks like one of the office's: kana and the commonest Chinese
/// letters count for it, narrow katakana and rare letters against it.
fn likeness(text: &str) -> i64 {
    const COMMON: &str = "的在是和日本中国研究会学者年月人大事項项目申请请請等国際际京北";
    text.chars()
        .map(|letter| match letter {
            '\u{3041}'..='\u{30ff}' => 2,
            '\u{ff61}'..='\u{ff9f}' | '\u{e000}'..='\u{f8ff}' => -4,
            letter if COMMON.contains(letter) => 2,
            _ => 0,
        })
        .sum()
}

fn utf16(bytes: &[u8]) -> Option<String> {
    let (encoding, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (UTF_16LE, rest),
        [0xfe, 0xff, rest @ ..] => (UTF_16BE, rest),
        // JSON begins with two letters of ASCII.
        [b, 0, c, 0, ..] if b.is_ascii() && c.is_ascii() => (UTF_16LE, bytes),
        [0, b, 0, c, ..] if b.is_ascii() && c.is_ascii() => (UTF_16BE, bytes),
        _ => return None,
    };
    let (text, damaged) = encoding.decode_without_bom_handling(rest);
    (!damaged).then(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"ja": "日本の研究者の皆様へ", "zh": "致中国的研究者"}"#;

    #[test]
    fn each_encoding_is_told_and_mended() {
        let wide = |bytes: fn(u16) -> [u8; 2], mark: &[u8]| {
            let letters = TEXT.encode_utf16().flat_map(bytes);
            mark.iter().copied().chain(letters).collect::<Vec<u8>>()
        };
        let gbk = GB18030.encode(TEXT).0.into_owned();
        let japanese = TEXT.replace("致中国的研究者", "");
        let shift = SHIFT_JIS.encode(&japanese).0.into_owned();
        for (bytes, encoding, text) in [
            (wide(u16::to_le_bytes, &[0xff, 0xfe]), Encoding::Utf16, TEXT),
            (wide(u16::to_be_bytes, &[0xfe, 0xff]), Encoding::Utf16, TEXT),
            (wide(u16::to_le_bytes, &[]), Encoding::Utf16, TEXT),
            (gbk, Encoding::Gbk, TEXT),
            (shift, Encoding::ShiftJis, japanese.as_str()),
        ] {
            assert_eq!(read(&bytes), Err(encoding));
            assert_eq!(mended(&bytes).as_deref(), Some(text));
        }
        assert_eq!(read(&[b'{', 0xff, 0xff, b'}']), Err(Encoding::Unknown));
        let marked = format!("\u{feff}{TEXT}");
        assert_eq!(mended(marked.as_bytes()).as_deref(), Some(TEXT));
    }
}
