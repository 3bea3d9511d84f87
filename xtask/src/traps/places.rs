//! Where panics stand in the sources: nobody is told any more.
//!
//! Each place is four words in the memory that the program begins with: where the
//! name of the file stands, how long it is, the line and the column. What still hands
//! one on does so for a panic, which is a trap.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::memory::{Memory, WORD};

const LENGTH: usize = 4 * WORD;
const LONGEST_NAME: usize = 200;
const LARGEST_LINE: u32 = 100_000;
const LARGEST_COLUMN: u32 = 1000;

/// Writes zeros where a place or the name of its file stands.
pub fn forget(memory: &mut Memory) {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut names = BTreeSet::new();
    for at in memory.words() {
        if let Some(name) = name(memory, at) {
            names.insert((name.start, name.end));
            places.push(at..at + LENGTH);
        }
    }
    places.extend(names.into_iter().map(|(start, end)| start..end));
    for place in places {
        if let Some(bytes) = memory.bytes_mut(&place) {
            bytes.fill(0);
        }
    }
}

/// Where the name of the file stands, if there is a place at `at`.
fn name(memory: &Memory, at: usize) -> Option<Range<usize>> {
    let word = |place: usize| memory.word(at + place * WORD);
    let [start, length, line, column] = [word(0)?, word(1)?, word(2)?, word(3)?];
    let start = usize::try_from(start).ok()?;
    let length = usize::try_from(length).ok()?;
    let name = start..start + length;
    let text = memory.bytes(&name)?;
    let is_place = (1..=LONGEST_NAME).contains(&length)
        && (1..=LARGEST_LINE).contains(&line)
        && (1..=LARGEST_COLUMN).contains(&column)
        && text.ends_with(b".rs")
        && text.iter().all(u8::is_ascii_graphic);
    is_place.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(words: [u32; 4]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    fn memory(parts: &[(usize, &[u8])]) -> Memory {
        let mut memory = Memory::default();
        for (at, bytes) in parts {
            memory.add(*at, bytes);
        }
        memory
    }

    /// From 1000: a text of 32 bytes, a place, another text.
    fn with_place(words: [u32; 4]) -> Memory {
        let mut bytes = b"before portal/src/main.rs after.".to_vec();
        bytes.extend(place(words));
        bytes.extend(b"what follows");
        memory(&[(1000, &bytes)])
    }

    #[test]
    fn a_place_and_the_name_of_its_file_are_forgotten() {
        let mut memory = with_place([1007, 18, 12, 5]);
        forget(&mut memory);
        let bytes = memory.bytes(&(1000..1060)).unwrap();
        assert_eq!(&bytes[..7], b"before ");
        assert_eq!(&bytes[7..25], [0; 18]);
        assert_eq!(&bytes[25..32], b" after.");
        assert_eq!(&bytes[32..48], [0; 16]);
        assert_eq!(&bytes[48..], b"what follows");
    }

    #[test]
    fn a_name_of_another_part_is_found() {
        let place = [b"xx".to_vec(), place([64, 6, 1, 1])].concat();
        let mut found = memory(&[(64, b"a/b.rs!"), (90, &place)]);
        forget(&mut found);
        let zeros = [b"xx".to_vec(), vec![0; 16]].concat();
        assert_eq!(found, memory(&[(64, b"\0\0\0\0\0\0!"), (90, &zeros)]));
    }

    #[test]
    fn what_is_no_place_stays() {
        for words in [
            // Another text, one that ends elsewhere, none, none at all.
            [1000, 6, 12, 5],
            [1007, 17, 12, 5],
            [1007, 0, 12, 5],
            [900, 18, 12, 5],
            [u32::MAX, 18, 12, 5],
            // No line, no column, a line and a column that no source has.
            [1007, 18, 0, 5],
            [1007, 18, 12, 0],
            [1007, 18, 100_001, 5],
            [1007, 18, 12, 1001],
            // With a space in it.
            [1000, 25, 12, 5],
        ] {
            let mut memory = with_place(words);
            let before = memory.clone();
            forget(&mut memory);
            assert_eq!(memory, before, "{words:?}");
        }
    }
}
