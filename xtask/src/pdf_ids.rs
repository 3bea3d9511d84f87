//! Numbers that Chromium gives the elements of a tagged PDF: `node00000262`. Some
//! change from one run to the next with the order in which its tasks ran, so they
//! are numbered anew. Each stays as long as it was: the offsets in the file hold.

use std::collections::BTreeMap;

const BEFORE: &[u8] = b"node";
const DIGITS: usize = 8;

/// Numbers them from 1, in their order.
pub fn number_anew(bytes: &mut [u8]) {
    let places = places(bytes);
    let mut numbers: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
    for place in &places {
        numbers.insert(bytes[*place..place + DIGITS].to_vec(), 0);
    }
    for (number, (_, new)) in numbers.iter_mut().enumerate() {
        *new = number + 1;
    }
    for place in places {
        let digits = &mut bytes[place..place + DIGITS];
        let number = format!("{:0DIGITS$}", numbers[&*digits]);
        digits.copy_from_slice(number.as_bytes());
    }
}

/// Where the digits begin.
fn places(bytes: &[u8]) -> Vec<usize> {
    let whole = BEFORE.len() + DIGITS;
    let is_number = |at: usize| {
        bytes[at..].starts_with(BEFORE)
            && bytes[at + BEFORE.len()..at + whole]
                .iter()
                .all(u8::is_ascii_digit)
    };
    let last = (bytes.len() + 1).saturating_sub(whole);
    let starts = (0..last).filter(|at| is_number(*at));
    starts.map(|at| at + BEFORE.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_stays_and_the_numbers_are_those_of_every_run() {
        let mut one = *b"(node00000262) (node00000870) (node00000262) node7";
        let mut other = *b"(node00000263) (node00000870) (node00000263) node7";
        number_anew(&mut one);
        number_anew(&mut other);
        assert_eq!(one, other);
        assert_eq!(&one, b"(node00000001) (node00000002) (node00000001) node7");
        number_anew(&mut []);
    }
}
