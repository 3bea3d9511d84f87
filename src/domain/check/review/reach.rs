//! How many visitors a statement touches.

use crate::domain::content::Content;
use crate::domain::content::programme::Programme;

/// How many visitors a place touches. Nobody counts visitors; applications are
/// known.
pub(super) struct Reach {
    of_programmes: Vec<u32>,
    all: u32,
}

impl Reach {
    pub(super) fn new(content: &Content) -> Self {
        let applied = |programme: &Programme| {
            let applied: u32 = programme.results.iter().map(|one| one.applied).sum();
            applied.max(20)
        };
        let of_programmes: Vec<u32> = content.programmes.programmes.iter().map(applied).collect();
        let all = of_programmes.iter().sum();
        Self { of_programmes, all }
    }

    pub(super) fn of(&self, file: &str, pointer: &str) -> u32 {
        let mut tokens = pointer.split('/').skip(1);
        let (list, index) = (tokens.next(), tokens.next());
        let index = index.and_then(|index| index.parse::<usize>().ok());
        match (file, list) {
            ("programmes" | "eligibility", Some("programmes")) => index
                .and_then(|index| self.of_programmes.get(index).copied())
                .unwrap_or(20),
            (_, Some("contact")) => self.all,
            ("questions", _) => self.all / 4,
            ("topics", _) => 15,
            ("events", _) => 10,
            _ => 5,
        }
    }
}
