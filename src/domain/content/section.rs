//! The parts of a programme's page, and which of them a programme has.

use super::event::Event;
use super::programme::Programme;

/// A part of a programme's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Purpose and fields.
    ForWhom,
    /// What is paid.
    Money,
    /// How long it lasts.
    Period,
    /// Who files, and the steps.
    HowToApply,
    /// Earlier rounds.
    Rounds,
    /// Conditions.
    Rules,
    /// Applications against awards, and other figures.
    Results,
    /// Remarks.
    Notes,
    /// Events that explain it or belong to it.
    Events,
    /// Official pages.
    Links,
}

impl Section {
    /// All of them, as they stand on the page.
    pub const ALL: [Self; 10] = [
        Self::ForWhom,
        Self::Money,
        Self::Period,
        Self::HowToApply,
        Self::Rounds,
        Self::Rules,
        Self::Results,
        Self::Notes,
        Self::Events,
        Self::Links,
    ];

    /// Its anchor.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::ForWhom => "for-whom",
            Self::Money => "money",
            Self::Period => "period",
            Self::HowToApply => "how-to-apply",
            Self::Rounds => "rounds",
            Self::Rules => "rules",
            Self::Results => "results",
            Self::Notes => "notes",
            Self::Events => "events",
            Self::Links => "links",
        }
    }

    /// Those that a programme has.
    pub fn of(programme: &Programme, events: &[Event]) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |section| match section {
            Self::ForWhom | Self::Period | Self::HowToApply => true,
            Self::Money => !programme.money.is_empty(),
            Self::Rounds => programme.public_rounds().next().is_some(),
            Self::Rules => !programme.rules.is_empty(),
            Self::Results => !programme.results.is_empty() || !programme.figures.is_empty(),
            Self::Notes => !programme.notes.is_empty(),
            Self::Events => events
                .iter()
                .any(|event| event.programmes.contains(&programme.id)),
            Self::Links => !programme.links.is_empty(),
        })
    }
}
