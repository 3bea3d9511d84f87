//! How many statements rest on each source, and of which years they speak.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::cite::Cite;
use crate::domain::date::YearLabel;
use crate::domain::library::Library;

/// Counts by reference: whole sources and their sections.
#[derive(Default)]
pub struct Resting(BTreeMap<String, (usize, BTreeSet<YearLabel>)>);

impl Resting {
    /// How many statements rest on a source or section; `None` for none.
    pub fn statements(&self, reference: &str) -> Option<usize> {
        self.0.get(reference).map(|(count, _)| *count)
    }

    /// The years these statements speak of, sorted.
    pub fn years(&self, reference: &str) -> impl Iterator<Item = YearLabel> {
        self.0
            .get(reference)
            .into_iter()
            .flat_map(|(_, years)| years.iter().copied())
    }

    fn add(&mut self, cite: &Cite) {
        let mut named: BTreeSet<&str> = BTreeSet::new();
        for reference in &cite.source {
            named.insert(reference);
            if let Some((whole, _)) = reference.split_once('#') {
                named.insert(whole);
            }
        }
        for reference in named {
            let (count, years) = self.0.entry(reference.to_owned()).or_default();
            *count += 1;
            years.insert(cite.year);
        }
    }
}

/// Goes through everything the portal says.
pub fn count(library: &Library) -> Resting {
    let mut resting = Resting::default();
    for (_, _, cite) in library.cites() {
        resting.add(cite);
    }
    resting
}
