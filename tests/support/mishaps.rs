//! What people, mail and messengers do to links.

use proptest::prelude::*;

/// What others write behind a link, or around it.
pub const BEHIND: [&str; 36] = [
    "。",
    "，",
    "、",
    ".",
    ",",
    ")",
    "）",
    "]",
    "】",
    "」",
    "》",
    ">",
    "\"",
    "”",
    "'",
    ";",
    "；",
    "!",
    "！",
    "?",
    " ",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\u{200e}",
    "\n",
    "\r\n",
    "?from=singlemessage",
    "?from=groupmessage&isappinstalled=0",
    "&from=timeline",
    "&amp;from=timeline&amp;isappinstalled=0",
    "?nsukey=Ab%2BcD.eF%3D%3D",
    "&utm_source=wechat&scene=1",
    "#wechat_redirect",
    "&x=1#rd",
    "#/",
];
/// And without a gap: words.
pub const GLUED: [&str; 5] = [
    " 请看看",
    "请看",
    "です。ご覧ください",
    " (see mail)",
    "。谢谢！2027年",
];

/// Something that happens to a link and leaves all of it there.
#[derive(Clone, Debug)]
pub enum Mishap {
    /// One of [`BEHIND`].
    Behind(usize),
    /// One of [`GLUED`].
    Glued(usize),
    /// A bracket that mail and text put around it.
    Bracketed,
    /// All that is no letter or digit is escaped.
    Escaped,
    /// Its own marks are escaped.
    Half,
    /// As a page's source has it.
    Entities,
    /// Typed by an input method.
    Wide,
    /// Corrected by an editor.
    Dashes,
    /// Broken into quoted lines by mail.
    Wrapped(Vec<usize>),
    /// With a mark that has no width.
    Sprinkled(usize),
}

/// Escapes as messengers do: all but letters and digits, or only some marks.
#[must_use]
pub fn percent(text: &str, marks: &[char]) -> String {
    let mut out = String::new();
    let mut bytes = [0; 4];
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() || (letter.is_ascii() && !marks.contains(&letter)) {
            out.push(letter);
        } else {
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                out.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    out
}

impl Mishap {
    /// The link after it.
    #[must_use]
    pub fn on(&self, link: &str) -> String {
        match self {
            Self::Behind(at) => format!("{link}{}", BEHIND[at % BEHIND.len()]),
            Self::Glued(at) => format!("{link}{}", GLUED[at % GLUED.len()]),
            Self::Bracketed => format!("{link}>)"),
            Self::Escaped => percent(
                link,
                &['~', '%', '.', '-', '_', '&', ' ', '#', '?', '=', ';'],
            ),
            Self::Half => percent(link, &['~', '%']),
            Self::Entities => link.replace('~', "&amp;"),
            Self::Wide => link
                .chars()
                .map(|letter| match letter {
                    '!'..='~' => char::from_u32(u32::from(letter) + 0xfee0).expect("a letter"),
                    other => other,
                })
                .collect(),
            Self::Dashes => link.replace('-', "\u{2013}"),
            Self::Wrapped(places) => inserted(link, places, "\r\n> "),
            Self::Sprinkled(place) => inserted(link, &[*place], "\u{200b}"),
        }
    }
}

fn inserted(link: &str, places: &[usize], what: &str) -> String {
    let mut letters: Vec<String> = link.chars().map(String::from).collect();
    for place in places {
        let at = 1 + place % letters.len();
        letters.insert(at, what.to_owned());
    }
    letters.concat()
}

/// What an address bar makes of it: text beyond ASCII is escaped, line ends go.
#[must_use]
pub fn through_a_browser(fragment: &str) -> String {
    let mut out = String::new();
    let mut bytes = [0; 4];
    for letter in fragment.chars() {
        match letter {
            '\r' | '\n' | '\t' => {}
            ' ' | '"' | '<' | '>' | '`' => out.push_str(&percent(&letter.to_string(), &[letter])),
            letter if letter.is_ascii() => out.push(letter),
            letter => {
                for byte in letter.encode_utf8(&mut bytes).bytes() {
                    out.push_str(&format!("%{byte:02X}"));
                }
            }
        }
    }
    out
}

/// Any of them.
pub fn mishap() -> impl Strategy<Value = Mishap> {
    prop_oneof![
        any::<usize>().prop_map(Mishap::Behind),
        any::<usize>().prop_map(Mishap::Glued),
        Just(Mishap::Bracketed),
        Just(Mishap::Escaped),
        Just(Mishap::Half),
        Just(Mishap::Entities),
        Just(Mishap::Wide),
        Just(Mishap::Dashes),
        prop::collection::vec(any::<usize>(), 1..3).prop_map(Mishap::Wrapped),
        any::<usize>().prop_map(Mishap::Sprinkled),
    ]
}
