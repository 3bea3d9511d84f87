//! How many statements rest on each source, and of which years they speak.

use crate::domain::cite::Cite;
use crate::domain::library::Library;
use crate::domain::year_label::YearLabel;

/// Counts by reference: whole sources and their sections.
#[derive(Default)]
pub struct Resting(Vec<Count>);

struct Count {
    reference: String,
    statements: usize,
    years: Vec<YearLabel>,
}

impl Resting {
    fn of(&self, reference: &str) -> Option<&Count> {
        self.0.iter().find(|count| count.reference == reference)
    }

    /// How many statements rest on a source or section; `None` for none.
    pub fn statements(&self, reference: &str) -> Option<usize> {
        self.of(reference).map(|count| count.statements)
    }

    /// The years these statements speak of, sorted.
    pub fn years(&self, reference: &str) -> impl Iterator<Item = YearLabel> {
        self.of(reference)
            .into_iter()
            .flat_map(|count| count.years.iter().copied())
    }

    fn add(&mut self, cite: &Cite) {
        let mut named: Vec<&str> = Vec::new();
        for reference in &cite.source {
            let whole = reference.split_once('#').map(|(whole, _)| whole);
            for one in [Some(reference.as_str()), whole].into_iter().flatten() {
                if !named.contains(&one) {
                    named.push(one);
                }
            }
        }
        for reference in named {
            self.count(reference, cite.year);
        }
    }

    fn count(&mut self, reference: &str, year: YearLabel) {
        let standing = self.0.iter().position(|one| one.reference == reference);
        let place = standing.unwrap_or_else(|| {
            self.0.push(Count {
                reference: reference.to_owned(),
                statements: 0,
                years: Vec::new(),
            });
            self.0.len() - 1
        });
        let count = &mut self.0[place];
        count.statements += 1;
        let place = count.years.partition_point(|other| *other < year);
        if count.years.get(place) != Some(&year) {
            count.years.insert(place, year);
        }
    }
}

/// Goes through everything the portal says.
pub fn count(library: &Library) -> Resting {
    let mut resting = Resting::default();
    for (_, _, cite) in library.cites() {
        resting.add(cite);
    }
    // Some statements stand in the rules of the calculator and nowhere else.
    if let Ok(book) = library.rulebook() {
        for (_, _, cite) in book.own_cites() {
            resting.add(cite);
        }
    }
    resting
}
