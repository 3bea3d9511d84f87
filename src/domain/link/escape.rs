//! Text as the value of a link, and back.

/// Text as a value: letters and digits as they are, everything else by its
/// numbers, `_6210-90fd_`. No messenger changes that, or ends a link there.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::new();
    let mut is_inside = false;
    for letter in text.chars() {
        let is_plain = letter.is_ascii_alphanumeric();
        if is_plain == is_inside {
            out.push('_');
        } else if is_inside {
            out.push('-');
        }
        is_inside = !is_plain;
        if is_plain {
            out.push(letter);
        } else {
            push_hex(&mut out, u32::from(letter));
        }
    }
    if is_inside {
        out.push('_');
    }
    out
}

fn push_hex(out: &mut String, number: u32) {
    let mut shift = 20;
    while shift > 0 && number >> shift == 0 {
        shift -= 4;
    }
    loop {
        out.push(char::from_digit((number >> shift) & 15, 16).unwrap_or('0'));
        if shift == 0 {
            break;
        }
        shift -= 4;
    }
}

/// Undoes [`escape`]; what was not written by it is left out.
#[must_use]
pub fn unescape(value: &str) -> String {
    let mut out = String::new();
    for (at, piece) in value.split('_').enumerate() {
        if at % 2 == 0 {
            out.push_str(piece);
        } else {
            let letters = piece.split('-').filter_map(|digits| {
                let number = u32::from_str_radix(digits, 16).ok()?;
                char::from_u32(number)
            });
            out.extend(letters);
        }
    }
    out
}
