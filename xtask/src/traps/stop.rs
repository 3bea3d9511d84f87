//! What can be left out of the body of a function.

use std::collections::HashSet;

use wasmparser::{BlockType, Operator};

use super::steps::{Body, Group, Kind, Label, Step};

/// What is known where a step stands.
#[derive(Clone, Copy)]
struct Place<'s> {
    never: &'s HashSet<u32>,
    /// Whether a trap is what follows the last step.
    ends_in_trap: bool,
    /// Whether the group stays a group: something jumps to its label.
    is_named: bool,
    /// The outermost group, of those around, behind which stands a trap.
    outermost: Option<Label>,
}

impl Body<'_> {
    /// Makes a trap of what ends in one; `never`: who never comes back.
    pub fn stop(&mut self, never: &HashSet<u32>) {
        let place = Place {
            never,
            ends_in_trap: false,
            is_named: true,
            outermost: None,
        };
        loop {
            let before = self.steps.clone();
            stop(&mut self.steps, place, &mut HashSet::new());
            if self.steps == before {
                return;
            }
        }
    }
}

/// One round; `traps`: the labels found on the way in that lead to a trap.
fn stop(steps: &mut Vec<Step<'_>>, place: Place<'_>, traps: &mut HashSet<Label>) {
    calls_to_traps(steps, place.never);
    cut(steps);
    // Not where the trap behind the group would be one more.
    let shortens = !place.is_named || steps.last().is_some_and(|last| last.only_traps(traps));
    if place.ends_in_trap && shortens && !steps.last().is_some_and(Step::ends) {
        steps.push(Step::Trap);
    }
    for at in 0..steps.len() {
        let follows_trap = match steps.get(at + 1) {
            Some(next) => *next == Step::Trap,
            None => place.ends_in_trap,
        };
        match &mut steps[at] {
            Step::Jump(label) if traps.contains(label) => steps[at] = Step::Trap,
            Step::JumpIf(label) => reach_outermost(label, place, traps),
            Step::JumpBy(labels, other) => {
                for label in labels {
                    reach_outermost(label, place, traps);
                }
                reach_outermost(other, place, traps);
            }
            Step::Group(group) => stop_group(group, place, follows_trap, traps),
            _ => {}
        }
    }
    unwrap(steps);
    cut(steps);
    while let [.., before, Step::Trap] = steps.as_slice() {
        if !before.only_traps(traps) {
            break;
        }
        steps.truncate(steps.len() - 2);
        steps.push(Step::Trap);
    }
}

fn stop_group(
    group: &mut Group<'_>,
    place: Place<'_>,
    follows_trap: bool,
    traps: &mut HashSet<Label>,
) {
    // A jump that takes a value along cannot go elsewhere.
    let is_trap = follows_trap && group.kind != Kind::Loop && group.gives == BlockType::Empty;
    if is_trap {
        traps.insert(group.label);
    }
    let inside = Place {
        ends_in_trap: follows_trap,
        is_named: group.is_named(),
        outermost: place.outermost.or(is_trap.then_some(group.label)),
        ..place
    };
    stop(&mut group.steps, inside, traps);
    if let Some(otherwise) = &mut group.otherwise {
        stop(otherwise, inside, traps);
    }
}

fn reach_outermost(label: &mut Label, place: Place<'_>, traps: &HashSet<Label>) {
    if let Some(outermost) = place.outermost
        && traps.contains(label)
    {
        *label = outermost;
    }
}

fn calls_to_traps(steps: &mut [Step<'_>], never: &HashSet<u32>) {
    for step in steps {
        if let Step::Plain(Operator::Call { function_index }) = step
            && never.contains(function_index)
        {
            *step = Step::Trap;
        }
    }
}

/// Nothing follows a step that ends.
fn cut(steps: &mut Vec<Step<'_>>) {
    if let Some(end) = steps.iter().position(Step::ends) {
        steps.truncate(end + 1);
    }
}

/// A group to whose label nothing jumps is its steps.
fn unwrap(steps: &mut Vec<Step<'_>>) {
    let mut at = 0;
    while at < steps.len() {
        match &mut steps[at] {
            Step::Group(group) if !group.is_named() => {
                let inside = std::mem::take(&mut group.steps);
                let count = inside.len();
                steps.splice(at..=at, inside);
                at += count;
            }
            _ => at += 1,
        }
    }
}

impl Step<'_> {
    fn ends(&self) -> bool {
        matches!(
            self,
            Self::Trap | Self::Return | Self::Jump(_) | Self::JumpBy(..)
        )
    }

    fn names(&self, label: Label) -> bool {
        match self {
            Self::Plain(_) | Self::Trap | Self::Return => false,
            Self::Jump(one) | Self::JumpIf(one) => *one == label,
            Self::JumpBy(labels, other) => labels.contains(&label) || *other == label,
            Self::Group(group) => group.all().any(|step| step.names(label)),
        }
    }

    /// Whether all ways out of it lead to the trap behind it, or to another.
    fn only_traps(&self, traps: &HashSet<Label>) -> bool {
        match self {
            Self::Plain(_) | Self::Trap => true,
            Self::Return => false,
            Self::Jump(label) | Self::JumpIf(label) => traps.contains(label),
            Self::JumpBy(labels, other) => {
                labels.iter().chain([other]).all(|one| traps.contains(one))
            }
            Self::Group(group) => {
                let mut traps = traps.clone();
                traps.insert(group.label);
                group.all().all(|step| step.only_traps(&traps))
            }
        }
    }
}

impl<'a> Group<'a> {
    /// Whether its label is needed; that of an `if` comes with it.
    fn is_named(&self) -> bool {
        self.kind == Kind::If || self.steps.iter().any(|step| step.names(self.label))
    }

    fn all(&self) -> impl Iterator<Item = &Step<'a>> {
        self.steps.iter().chain(self.otherwise.iter().flatten())
    }
}
