//! The letters that are one letter written in several ways, of those that a text
//! holds. The whole list is read here and nowhere else.

/// All groups: `cargo xtask variants` writes them.
const ALL: &str = include_str!("variants.txt");

/// The groups of the letters of this text, parted by spaces.
pub fn of(text: &str) -> String {
    let groups = ALL.lines().filter(|line| !line.starts_with('#'));
    let met = groups.filter(|group| group.chars().any(|letter| text.contains(letter)));
    met.collect::<Vec<_>>().join(" ")
}
