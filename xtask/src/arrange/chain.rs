//! Which function is like which, and a chain in which each follows one like it.

use std::cmp::Reverse;

use wasmparser::FunctionBody;

/// A way to compare functions.
#[derive(Clone, Copy)]
pub struct Way {
    /// So many bytes in a row are one thing that a function holds.
    window: usize,
    /// Whether those before the last count too, each half as much as the next.
    remembers: bool,
}

/// Which of them gives the best order differs from release to release.
pub const WAYS: [Way; 8] = [
    Way::new(3, false),
    Way::new(3, true),
    Way::new(4, false),
    Way::new(4, true),
    Way::new(5, false),
    Way::new(5, true),
    Way::new(6, false),
    Way::new(6, true),
];

impl Way {
    const fn new(window: usize, remembers: bool) -> Self {
        Self { window, remembers }
    }
}

/// So many bits stand for what a function holds.
const BITS: usize = 8192;

/// The functions that are left in a chain: first the longest, then always the one
/// most like the last. Alike is who shares the most of what both have.
pub fn chain(bodies: &[FunctionBody<'_>], mut left: Vec<usize>, way: Way) -> Vec<usize> {
    let held: Vec<Held> = bodies
        .iter()
        .map(|body| Held::of(body.as_bytes(), way.window))
        .collect();
    // Of equals the first counts: the same wasm gives the same order.
    left.sort_by_key(|one| (Reverse(held[*one].count), *one));
    let mut order = Vec::with_capacity(left.len());
    let mut likeness = vec![0_u64; bodies.len()];
    let mut next = (!left.is_empty()).then_some(0);
    while let Some(place) = next {
        let last = left.remove(place);
        order.push(last);
        let mut best = 0;
        next = None;
        for (place, other) in left.iter().enumerate() {
            let before = if way.remembers {
                likeness[*other] / 2
            } else {
                0
            };
            let now = before + held[last].likeness(&held[*other]);
            likeness[*other] = now;
            if next.is_none() || now > best {
                (best, next) = (now, Some(place));
            }
        }
    }
    order
}

/// Which runs of bytes a function holds, a bit for each.
struct Held {
    bits: Vec<u64>,
    count: u64,
}

impl Held {
    fn of(bytes: &[u8], window: usize) -> Self {
        let mut bits = vec![0_u64; BITS / 64];
        for run in bytes.windows(window) {
            // FNV-1a: a few steps, and every bit counts.
            let hash = run.iter().fold(0x811c_9dc5_u32, |hash, byte| {
                (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
            });
            let bit = (hash ^ (hash >> 15)) as usize % BITS;
            bits[bit / 64] |= 1 << (bit % 64);
        }
        let count = bits.iter().map(|word| u64::from(word.count_ones())).sum();
        Self { bits, count }
    }

    /// How much of what both have together both have, in 2⁻²⁴.
    fn likeness(&self, other: &Self) -> u64 {
        let pairs = self.bits.iter().zip(&other.bits);
        let shared: u64 = pairs
            .map(|(one, other)| u64::from((one & other).count_ones()))
            .sum();
        (shared << 24) / (self.count + other.count - shared).max(1)
    }
}
