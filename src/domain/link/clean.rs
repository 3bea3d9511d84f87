//! What is done to links on their way, undone.

/// Escapes of what is ignored, as address bars write them.
const GAPS: [&str; 6] = ["%20", "%3E", "%0D", "%0A", "%09", "%E2%80%8B"];

/// Undoes one level of escapes by bytes; `None` if there is none.
pub fn decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let bytes = text.as_bytes();
    let digit = |at: usize| (*bytes.get(at)? as char).to_digit(16);
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    let mut is_changed = false;
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
                is_changed = true;
            }
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    is_changed.then(|| String::from_utf8_lossy(&out).into_owned())
}

/// The marks between parts as they were; of everything else nothing is changed.
pub fn repaired(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim_start_matches(|letter| is_ignored(letter) || letter == '/');
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        let letter = match letter {
            '&' => {
                // However often the mark itself was written as an entity.
                while let Some(next) = rest.strip_prefix("amp;") {
                    rest = next;
                }
                match ["#126;", "#x7e;", "#x7E;", "tilde;"]
                    .iter()
                    .find_map(|name| rest.strip_prefix(name))
                {
                    Some(next) => rest = next,
                    // The mark of a parameter, behind which there is another mark.
                    None if is_parameter(rest) => {
                        out.push('?');
                        continue;
                    }
                    None => {}
                }
                '~'
            }
            '\u{ff5e}' | '\u{301c}' | '\u{223c}' | '\u{2dc}' => '~',
            other => other,
        };
        out.push(letter);
    }
    out
}

/// Only letters that links are written in, in their usual width and with no
/// escapes, and `?`, behind which nothing of ours stands, for all others.
pub fn plain(text: &str) -> String {
    let mut text = bare(text);
    for _ in 0..super::MOST_LEVELS {
        match decoded(&text) {
            Some(next) => text = bare(&next),
            None => break,
        }
    }
    let is_ours = |letter: char| is_of_links(letter) || letter == '~';
    let letters = repaired(&text);
    let letters = letters.chars();
    letters
        .map(|letter| if is_ours(letter) { letter } else { '?' })
        .collect()
}

/// Without gaps and in the usual width.
fn bare(text: &str) -> String {
    // Gaps first: one may stand inside of another escape.
    let mut text = text.to_owned();
    if text.contains('%') {
        for gap in GAPS {
            if text.contains(gap) {
                text = text.replace(gap, "");
            }
        }
    }
    let letters = text.chars().map(narrow);
    letters.filter(|letter| !is_ignored(*letter)).collect()
}

/// The text up to a mark behind which others write, and what stands behind it.
pub fn without_tail(text: &str) -> (&str, &str) {
    match text.find(['?', '#']) {
        Some(end) => text.split_at(end),
        None => (text, ""),
    }
}

/// Whether it begins like a parameter of an address, `from=timeline`.
pub fn is_parameter(part: &str) -> bool {
    let name = part
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        .count();
    name > 0 && part.as_bytes().get(name) == Some(&b'=')
}

/// The most of a last value that makes sense: without what a sentence, a bracket
/// or a wrapped line has added. If nothing does, all that could be of a link.
pub fn sensible(value: &str, is_sound: &dyn Fn(&str) -> bool) -> String {
    if is_sound(value) {
        return value.to_owned();
    }
    let mut shown = unbroken(value);
    while let Some(next) = decoded(&shown) {
        shown = unbroken(&next);
    }
    // Letters and the gaps between them, up to what no link holds.
    let mut pieces = vec![String::new()];
    for letter in shown.chars() {
        let letter = narrow(letter);
        if is_of_links(letter) {
            if let Some(piece) = pieces.last_mut() {
                piece.push(letter);
            }
        } else if letter.is_whitespace() && pieces.len() < 4 {
            pieces.push(String::new());
        } else if !is_ignored(letter) {
            break;
        }
    }
    for count in (1..=pieces.len()).rev() {
        let joined = pieces[..count].concat();
        let trimmed = joined.trim_end_matches(['.', '-', '_']);
        for candidate in [joined.as_str(), joined.trim_end_matches('.'), trimmed] {
            if is_sound(candidate) {
                return candidate.to_owned();
            }
        }
    }
    pieces.concat()
}

/// The text with every escape whole again that a gap has broken.
fn unbroken(text: &str) -> String {
    let mut missing = 0;
    let mut is_kept = |letter: char| {
        let is_gap = missing > 0 && is_ignored(letter);
        missing = match letter {
            '%' => 2,
            _ if is_gap => missing,
            _ if letter.is_ascii_hexdigit() && missing > 0 => missing - 1,
            _ => 0,
        };
        !is_gap
    };
    text.chars().filter(|letter| is_kept(*letter)).collect()
}

/// Letters of links that were typed or corrected into others that look alike.
fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5d}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

fn is_of_links(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_')
}

/// Gaps, marks without a width, and what mail and chat put before wrapped lines
/// and special letters.
fn is_ignored(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
                | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' | '\\' | '>' | '|'
        )
}
