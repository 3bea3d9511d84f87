//! Addresses inside a text: a notice may name a page to which the site may lead.

use super::public_host::public_url;

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// A public address, as it stands there.
    Address(&'a str),
}

/// Takes a text apart into words and the addresses that a page may link to.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(found) = rest[from..].find("http") {
        let start = from + found;
        let length = rest[start..]
            .bytes()
            .take_while(|byte| byte.is_ascii_graphic() && !b"<>\"'`{}|\\^".contains(byte))
            .count();
        // A full stop or bracket behind it belongs to the sentence.
        let address = rest[start..start + length].trim_end_matches(['.', ',', ')', ';', ':', '!']);
        if public_url(address).is_none() {
            from = start + length.max(1);
            continue;
        }
        if start > 0 {
            out.push(Piece::Words(&rest[..start]));
        }
        out.push(Piece::Address(address));
        rest = &rest[start + address.len()..];
        from = 0;
    }
    if !rest.is_empty() {
        out.push(Piece::Words(rest));
    }
    out
}

/// A text without its public addresses.
#[must_use]
pub fn words_alone(text: &str) -> String {
    let words = pieces(text).into_iter().map(|piece| match piece {
        Piece::Words(words) => words,
        Piece::Address(_) => "",
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_are_found_and_no_others() {
        assert_eq!(
            pieces("詳細はhttps://www.jsps.org.cn/a?b=1。"),
            [
                Piece::Words("詳細は"),
                Piece::Address("https://www.jsps.org.cn/a?b=1"),
                Piece::Words("。"),
            ]
        );
        assert_eq!(
            pieces("http https://example.com/ (https://jsps.org.cn/)."),
            [
                Piece::Words("http https://example.com/ ("),
                Piece::Address("https://jsps.org.cn/"),
                Piece::Words(")."),
            ]
        );
        assert_eq!(pieces(""), []);
        assert_eq!(words_alone("見https://jsps.org.cn/ 。"), "見 。");
    }
}
