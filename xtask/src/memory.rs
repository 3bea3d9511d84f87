//! The memory that a wasm begins with.

use std::ops::Range;

use anyhow::{Result, bail};
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{Data, DataKind, DataSectionReader, Operator};

/// How many bytes an address has, a number of a function, or a length.
pub const WORD: usize = 4;

/// What stands there from the start, in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Memory {
    segments: Vec<Segment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Segment {
    at: usize,
    bytes: Vec<u8>,
}

impl Memory {
    /// Adds what a section holds.
    ///
    /// # Errors
    /// When a part of it begins at no fixed address of the first memory.
    pub fn read(&mut self, section: DataSectionReader<'_>) -> Result<()> {
        for data in section {
            let data = data?;
            self.add(address(&data)?, data.data);
        }
        Ok(())
    }

    /// Adds a part that begins at the address `at`.
    pub fn add(&mut self, at: usize, bytes: &[u8]) {
        let bytes = bytes.to_vec();
        self.segments.push(Segment { at, bytes });
    }

    /// Writes all parts.
    pub fn write(&self, section: &mut DataSection) {
        for segment in &self.segments {
            let at = u32::try_from(segment.at).expect("read from as many bits");
            let at = ConstExpr::i32_const(at.cast_signed());
            section.active(0, &at, segment.bytes.iter().copied());
        }
    }

    /// The bytes of a range that lies in one part.
    #[must_use]
    pub fn bytes(&self, range: &Range<usize>) -> Option<&[u8]> {
        self.segments
            .iter()
            .find_map(|segment| segment.bytes.get(segment.within(range)?))
    }

    /// The same, to be written.
    pub fn bytes_mut(&mut self, range: &Range<usize>) -> Option<&mut [u8]> {
        self.segments.iter_mut().find_map(|segment| {
            let within = segment.within(range)?;
            segment.bytes.get_mut(within)
        })
    }

    /// The number that stands at an address.
    #[must_use]
    pub fn word(&self, at: usize) -> Option<u32> {
        let bytes = self.bytes(&(at..at.checked_add(WORD)?))?;
        bytes.try_into().ok().map(u32::from_le_bytes)
    }

    /// The addresses at which a number can stand.
    pub fn words(&self) -> impl Iterator<Item = usize> {
        self.segments.iter().flat_map(|segment| {
            let end = segment.at + segment.bytes.len();
            let starts = segment.at.next_multiple_of(WORD)..end.saturating_sub(WORD - 1);
            starts.step_by(WORD)
        })
    }
}

impl Segment {
    fn within(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let start = range.start.checked_sub(self.at)?;
        Some(start..range.end.checked_sub(self.at)?)
    }
}

fn address(data: &Data<'_>) -> Result<usize> {
    if let DataKind::Active {
        memory_index: 0,
        offset_expr,
    } = &data.kind
        && let Operator::I32Const { value } = offset_expr.get_operators_reader().read()?
    {
        return Ok(usize::try_from(value.cast_unsigned())?);
    }
    bail!("some of the memory begins at no known place")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_at_multiples_of_four_within_a_part() {
        let mut memory = Memory::default();
        memory.add(6, &[9, 9, 1, 2, 0, 0, 3]);
        memory.add(20, &[4, 0, 0, 0]);
        memory.add(40, &[1, 2, 3]);
        assert_eq!(memory.words().collect::<Vec<_>>(), [8, 20]);
        assert_eq!(memory.word(8), Some(0x201));
        assert_eq!(memory.word(20), Some(4));
        for outside in [4, 10, 11, 21, 30, 40, usize::MAX] {
            assert_eq!(memory.word(outside), None, "{outside}");
        }
    }
}
