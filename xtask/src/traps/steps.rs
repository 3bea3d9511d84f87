//! The body of a function as a tree, and what can be left out of it.

use std::collections::HashSet;

use anyhow::{Context, Result};
use wasm_encoder::Function;
use wasm_encoder::Instruction;
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasmparser::{BlockType, FunctionBody, Operator, ValType};

/// Names a place that can be jumped to, anew for each group of a function.
type Label = usize;
/// Who jumps there leaves the function.
const OUTSIDE: Label = 0;

pub struct Body<'a> {
    variables: Vec<(u32, ValType)>,
    steps: Vec<Step<'a>>,
}

#[derive(Clone, PartialEq)]
enum Step<'a> {
    /// The next step follows.
    Plain(Operator<'a>),
    Trap,
    Return,
    Jump(Label),
    JumpIf(Label),
    JumpBy(Vec<Label>, Label),
    Group(Group<'a>),
}

#[derive(Clone, PartialEq)]
struct Group<'a> {
    label: Label,
    kind: Kind,
    gives: BlockType,
    steps: Vec<Step<'a>>,
    /// What happens otherwise, after an `if`.
    otherwise: Option<Vec<Step<'a>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Block,
    Loop,
    If,
}

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

impl<'a> Body<'a> {
    pub fn read(body: &FunctionBody<'a>) -> Result<Self> {
        let mut variables = Vec::new();
        for run in body.get_locals_reader()? {
            variables.push(run?);
        }
        let operators: Vec<Operator<'a>> = body
            .get_operators_reader()?
            .into_iter()
            .collect::<Result<_, _>>()?;
        let mut reader = Reader {
            operators: operators.into_iter(),
            around: vec![OUTSIDE],
            next: OUTSIDE + 1,
        };
        let (steps, _) = reader.steps()?;
        Ok(Self { variables, steps })
    }

    pub fn variables(&self) -> &[(u32, ValType)] {
        &self.variables
    }

    pub fn is_trap(&self) -> bool {
        self.steps == [Step::Trap]
    }

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

    pub fn write(&self, function: &mut Function) -> Result<(), Error> {
        write(&self.steps, &mut vec![OUTSIDE], function)?;
        function.instruction(&Instruction::End);
        Ok(())
    }
}

struct Reader<'a> {
    operators: std::vec::IntoIter<Operator<'a>>,
    around: Vec<Label>,
    next: Label,
}

impl<'a> Reader<'a> {
    /// The steps to the end of the group, and whether an `else` ended them.
    fn steps(&mut self) -> Result<(Vec<Step<'a>>, bool)> {
        let mut steps = Vec::new();
        loop {
            let operator = self.operators.next().context("a body ends early")?;
            steps.push(match operator {
                Operator::End => return Ok((steps, false)),
                Operator::Else => return Ok((steps, true)),
                Operator::Block { blockty } => self.group(Kind::Block, blockty)?,
                Operator::Loop { blockty } => self.group(Kind::Loop, blockty)?,
                Operator::If { blockty } => self.group(Kind::If, blockty)?,
                Operator::Unreachable => Step::Trap,
                Operator::Return => Step::Return,
                Operator::Br { relative_depth } => Step::Jump(self.label(relative_depth)?),
                Operator::BrIf { relative_depth } => Step::JumpIf(self.label(relative_depth)?),
                Operator::BrTable { targets } => {
                    let mut labels = Vec::new();
                    for depth in targets.targets() {
                        labels.push(self.label(depth?)?);
                    }
                    Step::JumpBy(labels, self.label(targets.default())?)
                }
                other => Step::Plain(other),
            });
        }
    }

    fn group(&mut self, kind: Kind, gives: BlockType) -> Result<Step<'a>> {
        let label = self.next;
        self.next += 1;
        self.around.push(label);
        let (steps, has_other) = self.steps()?;
        let otherwise = if has_other {
            Some(self.steps()?.0)
        } else {
            None
        };
        self.around.pop();
        Ok(Step::Group(Group {
            label,
            kind,
            gives,
            steps,
            otherwise,
        }))
    }

    fn label(&self, depth: u32) -> Result<Label> {
        let place = self.around.len().checked_sub(depth as usize + 1);
        place
            .map(|place| self.around[place])
            .context("a jump leads nowhere")
    }
}

fn write(
    steps: &[Step<'_>],
    around: &mut Vec<Label>,
    function: &mut Function,
) -> Result<(), Error> {
    let mut same = RoundtripReencoder;
    for step in steps {
        let depth = |label: &Label| {
            let place = around.iter().rposition(|one| one == label);
            let place = place.expect("jumps lead to groups around them");
            u32::try_from(around.len() - 1 - place).expect("groups are not that deep")
        };
        match step {
            Step::Plain(operator) => {
                function.instruction(&same.instruction(operator.clone())?);
            }
            Step::Trap => {
                function.instruction(&Instruction::Unreachable);
            }
            Step::Return => {
                function.instruction(&Instruction::Return);
            }
            Step::Jump(label) => {
                function.instruction(&Instruction::Br(depth(label)));
            }
            Step::JumpIf(label) => {
                function.instruction(&Instruction::BrIf(depth(label)));
            }
            Step::JumpBy(labels, other) => {
                let depths: Vec<u32> = labels.iter().map(depth).collect();
                function.instruction(&Instruction::BrTable(depths.into(), depth(other)));
            }
            Step::Group(group) => {
                let gives = same.block_type(group.gives)?;
                function.instruction(&match group.kind {
                    Kind::Block => Instruction::Block(gives),
                    Kind::Loop => Instruction::Loop(gives),
                    Kind::If => Instruction::If(gives),
                });
                around.push(group.label);
                write(&group.steps, around, function)?;
                if let Some(otherwise) = &group.otherwise {
                    function.instruction(&Instruction::Else);
                    write(otherwise, around, function)?;
                }
                around.pop();
                function.instruction(&Instruction::End);
            }
        }
    }
    Ok(())
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
