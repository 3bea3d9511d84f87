//! What came out of a case, beside what was expected.

/// Stands where nothing was expected, or nothing came out.
pub(super) const NOTHING: &str = "–";

/// What came of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The place of its group in the file.
    pub group: usize,
    /// Its id.
    pub id: String,
    /// Everything that was expected of it.
    pub comparisons: Vec<Comparison>,
}

/// One thing that was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What: `verdict`, the id of a criterion, of a line of money.
    pub what: String,
    /// What was expected.
    pub expected: String,
    /// What came out.
    pub computed: String,
}

impl Outcome {
    /// Whether everything came out as expected.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.comparisons
            .iter()
            .all(|comparison| comparison.expected == comparison.computed)
    }

    pub(super) fn compare(
        &mut self,
        what: impl Into<String>,
        expected: impl Into<String>,
        computed: impl Into<String>,
    ) {
        self.comparisons.push(Comparison {
            what: what.into(),
            expected: expected.into(),
            computed: computed.into(),
        });
    }
}
