//! Texts in a form in which writings that mean the same are the same: width,
//! case, hiragana and katakana, small and long marks, signs, and letters that
//! are one letter written in several ways.
//!
//! Not the whole of Unicode's compatibility forms: those that keyboards write.
//! Their tables would be larger than everything else that the search needs.

/// A letter of a text as it is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The letter.
    pub is: char,
    /// The byte of the text at which what became the letter begins.
    pub from: u32,
    /// The byte behind it.
    pub to: u32,
}

/// The first letter that may stand in a group: Chinese characters, and their
/// radicals, which some sources write in the place of characters.
const FIRST: usize = 0x2e80;
/// The letter behind the last one.
const END: usize = 0xfb00;

/// Which letter stands for which. A list by the number of the letter: a hundred
/// kilobytes while someone searches, and no code to speak of.
#[derive(Clone, Debug)]
pub struct Folds(Vec<u16>);

impl Folds {
    /// From groups of letters, parted by spaces.
    #[must_use]
    pub fn new(groups: &str) -> Self {
        let mut table = vec![0; END - FIRST];
        for group in groups.split(' ') {
            let mut letters = group.chars();
            let Some(first) = letters.next() else {
                continue;
            };
            for letter in letters {
                let place = (letter as usize).wrapping_sub(FIRST);
                // What does not fit counts as itself.
                if let (Some(entry), Ok(first)) =
                    (table.get_mut(place), u16::try_from(first as u32))
                {
                    *entry = first;
                }
            }
        }
        Self(table)
    }

    /// The letter that stands for this one.
    fn stands_for(&self, letter: char) -> char {
        let place = (letter as usize).wrapping_sub(FIRST);
        match self.0.get(place) {
            Some(code) if *code != 0 => char::from_u32(u32::from(*code)).unwrap_or(letter),
            _ => letter,
        }
    }

    /// The text as it is compared.
    #[must_use]
    pub fn fold(&self, text: &str) -> Vec<Letter> {
        let mut out: Vec<Letter> = Vec::new();
        let mut to = 0;
        let mut rest = text.chars();
        while let Some(written) = rest.next() {
            let from = to;
            to += written.len_utf8() as u32;
            let letter = narrow(written);
            if letter == ',' && groups_digits(&out, from, rest.as_str()) {
                continue;
            }
            if let Some(mark) = voicing(letter) {
                // A mark of its own joins what it stands behind.
                if let Some(last) = out.last_mut() {
                    last.is = voiced(last.is, mark);
                    last.to = to;
                }
                continue;
            }
            let is = match kind(letter) {
                Sign::Nothing => continue,
                // One space is as good as many.
                Sign::Space if out.last().is_none_or(|last| last.is == ' ') => continue,
                Sign::Space => ' ',
                Sign::Letter => self.stands_for(kana(plain(letter)).to_ascii_lowercase()),
            };
            out.push(Letter { is, from, to });
        }
        out
    }

    /// The same as a text.
    #[must_use]
    pub fn folded(&self, text: &str) -> String {
        self.fold(text).iter().map(|letter| letter.is).collect()
    }
}

/// Half-width katakana from U+FF65, wide.
const KATAKANA: &str = "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Full-width letters, digits and signs narrow, half-width katakana wide.
fn narrow(letter: char) -> char {
    let code = letter as u32;
    let found = match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0),
        0xff65..=0xff9d => KATAKANA.chars().nth((code - 0xff65) as usize),
        _ => None,
    };
    found.unwrap_or(letter)
}

/// What a mark that stands by itself adds to the letter before it: 1 for the two
/// strokes, 2 for the circle.
fn voicing(letter: char) -> Option<u32> {
    match letter {
        '\u{3099}' | '\u{309b}' | '\u{ff9e}' => Some(1),
        '\u{309a}' | '\u{309c}' | '\u{ff9f}' => Some(2),
        _ => None,
    }
}

/// The hiragana with the mark; the letter as it is where none has it.
fn voiced(letter: char, mark: u32) -> char {
    let bears = match (letter, mark) {
        ('う', 1) => return 'ゔ',
        ('か'..='ぢ', 1) => (letter as u32) % 2 == 1,
        ('つ' | 'て' | 'と', 1) => true,
        ('は'..='ほ', _) => (letter as u32 - 'は' as u32).is_multiple_of(3),
        _ => false,
    };
    match char::from_u32(letter as u32 + mark) {
        Some(other) if bears => other,
        _ => letter,
    }
}

/// Whether a comma stands within a number: behind a digit and before three, as in
/// `362,000`.
fn groups_digits(before: &[Letter], from: u32, rest: &str) -> bool {
    let is_behind_digit = |last: &Letter| last.to == from && last.is.is_ascii_digit();
    let next = rest.chars().map(narrow);
    before.last().is_some_and(is_behind_digit)
        && next.take_while(char::is_ascii_digit).take(4).count() == 3
}

/// Latin letters with marks, as Pinyin has them; the first of a group is plain.
const MARKED: &str = "aàáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ cçćčÇĆČ eèéêëēĕėęěÈÉÊËĒĔĖĘĚ \
                      iìíîïīĭįǐÌÍÎÏĪĬĮǏ nñńňǹÑŃŇǸ oòóôõöōŏőǒÒÓÔÕÖŌŎŐǑ \
                      uùúûüūŭůűǔǖǘǚǜÙÚÛÜŪŬŮŰǓǕǗǙǛ yýÿÝŸ";

/// A Latin letter without its marks.
fn plain(letter: char) -> char {
    if !matches!(letter, '\u{c0}'..='\u{24f}') {
        return letter;
    }
    let mut groups = MARKED.split(' ');
    let group = groups.find(|group| group.chars().any(|one| one == letter));
    group
        .and_then(|group| group.chars().next())
        .unwrap_or(letter)
}

/// Small hiragana, and behind each the large one.
const SMALL: &str = "ぁあぃいぅうぇえぉおっつゃやゅゆょよゎわゕかゖけ";

/// Katakana as hiragana, small ones as large.
fn kana(letter: char) -> char {
    let code = letter as u32;
    let letter = match code {
        0x30a1..=0x30f6 => char::from_u32(code - 0x60).unwrap_or(letter),
        _ => letter,
    };
    let mut small = SMALL.chars();
    while let (Some(one), Some(large)) = (small.next(), small.next()) {
        if one == letter {
            return large;
        }
    }
    letter
}

/// What parts words.
const SPACES: &str = " \u{a0}\t\n\r\u{3000},.:;/!?|、。";
/// Long marks, hyphens, dots between words, quotation marks, brackets, and what is
/// not seen at all: some write them and some do not.
const NOTHING: &str = "ー・·~〜-'\"()[]{}<>\u{ad}‐‑‒–—―‖‗‘’‚‛“”„‟\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2060}−〈〉《》「」『』【】〔〕〖〗〘〙〚〛\u{feff}";

/// What a character is to a search.
enum Sign {
    Letter,
    Space,
    Nothing,
}

fn kind(letter: char) -> Sign {
    let is_one_of = |list: &str| list.chars().any(|one| one == letter);
    // Most letters are in neither list, and none of these.
    if matches!(letter, 'a'..='z' | '\u{3041}'..='\u{3096}' | '\u{3400}'..='\u{9fff}') {
        Sign::Letter
    } else if matches!(letter, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
    {
        // Marks over Latin letters, and which of several drawings is meant.
        Sign::Nothing
    } else if is_one_of(SPACES) {
        Sign::Space
    } else if is_one_of(NOTHING) {
        Sign::Nothing
    } else {
        Sign::Letter
    }
}
