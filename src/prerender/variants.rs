//! The letters that are one letter written in several ways, of those that a text
//! holds. The whole list is read here and nowhere else.

use std::collections::{HashMap, HashSet};
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
    let held: HashSet<char> = text.chars().collect();
    let groups = ALL.lines().filter(|line| !line.starts_with('#'));
    let met = groups.filter(|group| group.chars().any(|letter| held.contains(&letter)));
    let mut met: Vec<String> = met.map(str::to_owned).collect();
    // Where the group of a letter is.
    let mut places: HashMap<char, usize> = HashMap::new();
    for (place, group) in met.iter().enumerate() {
        for letter in group.chars() {
            places.entry(letter).or_insert(place);
        }
    }
    for letter in RADICALS.chain(COMPATIBLE) {
        let mut same = std::iter::once(letter).nfkc();
        let (Some(plain), None) = (same.next(), same.next()) else {
            continue;
        };
        match places.get(&plain) {
            Some(&place) if !met[place].contains(letter) => met[place].push(letter),
            None if plain != letter && held.contains(&plain) => {
                places.insert(plain, met.len());
                met.push([plain, letter].iter().collect());
            }
            _ => {}
        }
    }
    met.join(" ")
}
