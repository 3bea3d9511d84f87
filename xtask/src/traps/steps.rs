//! The body of a function as a tree of its steps.

use anyhow::{Context, Result};
use wasm_encoder::Function;
use wasm_encoder::Instruction;
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasmparser::{BlockType, FunctionBody, Operator, ValType};

/// Names a place that can be jumped to, anew for each group of a function.
pub(super) type Label = usize;
/// Who jumps there leaves the function.
const OUTSIDE: Label = 0;

pub struct Body<'a> {
    variables: Vec<(u32, ValType)>,
    pub(super) steps: Vec<Step<'a>>,
}

#[derive(Clone, PartialEq)]
pub(super) enum Step<'a> {
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
pub(super) struct Group<'a> {
    pub label: Label,
    pub kind: Kind,
    pub gives: BlockType,
    pub steps: Vec<Step<'a>>,
    /// What happens otherwise, after an `if`.
    pub otherwise: Option<Vec<Step<'a>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Block,
    Loop,
    If,
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
