//! The running heads of the printed brochure. CSS takes text in a page's margin from
//! a style sheet alone, so that one is written from the content, for each language.

use super::{File, fingerprint};
use crate::domain::text::Lang;
use crate::i18n::brochure;
use crate::view::site::Site;

/// The sheet: on the left pages the office, on the right ones what it is, of which
/// years. In what letters, `style/brochure/` says.
pub fn running_heads(site: Site, lang: Lang) -> File {
    let library = site.library();
    let name = library.contact.as_ref();
    let name = quoted(name.map_or("JSPS", |contact| contact.name.get(lang)));
    let edition = library.config.as_ref().map_or("", |config| &config.edition);
    let series = quoted(&format!("{}　{edition}", brochure(lang).series));
    let css = format!(
        "@page :left{{@top-left{{content:{name}}}}}\n@page :right{{@top-right{{content:{series}}}}}\n"
    );
    let path = format!(
        "brochure-{}-{}.css",
        lang.code(),
        fingerprint(css.as_bytes())
    );
    File {
        path,
        body: css.into_bytes(),
    }
}

/// As a string of CSS.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' | '<' => out.push_str(&format!("\\{:x} ", u32::from(letter))),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_text_leaves_its_string() {
        assert_eq!(quoted("第1章　前言"), "\"第1章　前言\"");
        assert_eq!(quoted("a\"b\\c\n"), "\"a\\22 b\\5c c \"");
    }
}
