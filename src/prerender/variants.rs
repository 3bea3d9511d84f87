//! The letters that are one letter written in several ways, of those that a text
//! holds. The whole list is read here and nowhere else.

use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;

/// The radicals of characters, as letters of their own.
const RADICALS: RangeInclusive<char> = '\u{2e80}'..='\u{2fdf}';
/// Letters that older character sets had twice.
const COMPATIBLE: RangeInclusive<char> = '\u{f900}'..='\u{faff}';

/// All groups: `cargo xtask variants` writes them.
const ALL: &str = include_str!("variants.txt");

/// The groups of the letters of this text, parted by spaces. Radicals and letters of
/// older character sets, which some sources hold in the place of a letter, stand in
/// its group.
pub fn of(text: &str) -> String {
    let groups = ALL.lines().filter(|line| !line.starts_with('#'));
    let met = groups.filter(|group| group.chars().any(|letter| text.contains(letter)));
    let mut met: Vec<String> = met.map(str::to_owned).collect();
    for letter in RADICALS.chain(COMPATIBLE) {
        let mut same = std::iter::once(letter).nfkc();
        let (Some(plain), None) = (same.next(), same.next()) else {
            continue;
        };
        let group = met.iter_mut().find(|group| group.contains(plain));
        match group {
            Some(group) if !group.contains(letter) => group.push(letter),
            None if plain != letter && text.contains(plain) => {
                met.push([plain, letter].iter().collect());
            }
            _ => {}
        }
    }
    met.join(" ")
}
