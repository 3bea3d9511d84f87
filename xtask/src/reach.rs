//! Takes out what the program cannot reach any more.
//!
//! Linkers keep a function that stands in the table of those that are called by a
//! number: somewhere in the memory may be that number. When a panic has become a
//! trap and an export has gone, many of these numbers stand where nobody looks: in
//! the lists of methods of a type that was only written for a panic's words, or for
//! what was exported.
//!
//! To tell a number of a function from any other, the linker counts them from
//! [`FIRST`]; here they begin at one again. A list of methods begins at an address
//! that the program names, with how the type is dropped, its size and its alignment.
//! It is out of reach when nothing that is within reach names its address; whatever
//! else stands in the memory counts as within reach.

mod named;

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ConstExpr, DataSection, ElementSection, Elements, Instruction};
use wasm_encoder::{TableSection, TableType};
use wasmparser::{
    DataSectionReader, ElementItems, ElementKind, ElementSectionReader, FunctionBody, Operator,
    Parser, Payload, TableSectionReader, TypeRef,
};

use self::named::Named;
use crate::memory::{Memory, WORD};
use crate::rewrite::rewritten;

/// The number of the first function in the table, as it comes from the linker. Its
/// bytes stand in no text, and no other number of the program is like it.
pub const FIRST: u32 = 0x70_0001;
/// The number of the first function from here on; nothing has the number zero.
const FIRST_AFTER: u32 = 1;
/// No type of the program is larger, in bytes.
const LARGEST_TYPE: u32 = 1 << 20;
const LARGEST_ALIGNMENT: u32 = 16;

/// The addresses and other numbers that a program names.
///
/// # Errors
/// When the bytes are no wasm.
pub fn numbers(wasm: &[u8]) -> Result<BTreeSet<u32>> {
    let program = Program::read(wasm)?;
    let mut numbers = BTreeSet::new();
    for body in &program.bodies {
        numbers.extend(Named::by(body)?.numbers);
    }
    let memory = &program.memory;
    numbers.extend(memory.words().filter_map(|at| memory.word(at)));
    Ok(numbers)
}

/// The same program with a table of those functions alone that are within reach.
/// `named`: what the program named as it came from the linker; where a list of
/// methods begins was named then, if not now.
///
/// # Errors
/// When the bytes are no wasm whose table begins at [`FIRST`].
pub fn reached(wasm: &[u8], named: &BTreeSet<u32>) -> Result<Vec<u8>> {
    let program = Program::read(wasm).context("the wasm cannot be read")?;
    let reach = program.reach(named)?;
    let mut numbers = BTreeMap::new();
    let mut functions = Vec::new();
    for (before, function) in (FIRST..).zip(program.table) {
        if reach.functions.contains(&function) {
            numbers.insert(before, FIRST_AFTER + u32::try_from(functions.len())?);
            functions.push(function);
        }
    }
    let mut memory = program.memory;
    for list in &reach.left {
        if let Some(bytes) = memory.bytes_mut(list) {
            bytes.fill(0);
        }
    }
    let words: Vec<usize> = memory.words().collect();
    for at in words {
        if let Some(after) = memory.word(at).and_then(|word| numbers.get(&word))
            && let Some(bytes) = memory.bytes_mut(&(at..at + WORD))
        {
            bytes.copy_from_slice(&after.to_le_bytes());
        }
    }
    let writer = Writer {
        numbers,
        functions,
        memory,
    };
    rewritten(wasm, writer)
}

#[derive(Default)]
struct Program<'a> {
    imported: u32,
    bodies: Vec<FunctionBody<'a>>,
    /// The functions that are called from outside.
    exported: Vec<u32>,
    /// The functions that are called by a number, from [`FIRST`].
    table: Vec<u32>,
    memory: Memory,
}

/// What can be reached, and what not.
struct Reach {
    functions: BTreeSet<u32>,
    /// Where the lists of methods stand that nobody reads.
    left: Vec<Range<usize>>,
}

impl<'a> Program<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut found = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        found.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let export = export?;
                        if export.kind == wasmparser::ExternalKind::Func {
                            found.exported.push(export.index);
                        }
                    }
                }
                Payload::StartSection { func, .. } => found.exported.push(func),
                Payload::ElementSection(section) => found.table = table(section)?,
                Payload::CodeSectionEntry(body) => found.bodies.push(body),
                Payload::DataSection(section) => found.memory.read(section)?,
                _ => {}
            }
        }
        Ok(found)
    }

    fn function(&self, number: u32) -> Option<u32> {
        let place = usize::try_from(number.checked_sub(FIRST)?).ok()?;
        self.table.get(place).copied()
    }

    /// The lists of methods, by where they begin.
    fn lists(&self, named: &BTreeSet<u32>) -> BTreeMap<usize, Range<usize>> {
        let starts = named.iter().filter_map(|at| usize::try_from(*at).ok());
        let list = |start: usize| {
            if !start.is_multiple_of(WORD) {
                return None;
            }
            let word = |place: usize| self.memory.word(start + place * WORD);
            let is_dropped = self.function(word(0)?).is_some();
            let fits = (is_dropped || word(0)? == 0)
                && word(1)? <= LARGEST_TYPE
                && word(2)?.is_power_of_two()
                && word(2)? <= LARGEST_ALIGNMENT;
            let mut end = 3;
            while word(end).is_some_and(|word| self.function(word).is_some())
                && u32::try_from(start + end * WORD).is_ok_and(|at| !named.contains(&at))
            {
                end += 1;
            }
            (fits && (is_dropped || end > 3)).then(|| (start, start..start + end * WORD))
        };
        starts.filter_map(list).collect()
    }

    fn reach(&self, named: &BTreeSet<u32>) -> Result<Reach> {
        let mut lists = self.lists(named);
        let mut functions = BTreeSet::new();
        let mut next = self.exported.clone();
        let mut numbers: Vec<u32> = Vec::new();
        let in_lists: BTreeSet<usize> = lists
            .values()
            .flat_map(|list| list.clone().step_by(WORD))
            .collect();
        let others = self.memory.words().filter(|at| !in_lists.contains(at));
        numbers.extend(others.filter_map(|at| self.memory.word(at)));
        loop {
            if let Some(number) = numbers.pop() {
                next.extend(self.function(number));
                // Who names the middle of a list names the list.
                let at = usize::try_from(number)?;
                let before = lists.range(..=at).next_back();
                if let Some((start, list)) = before.map(|(start, list)| (*start, list.clone()))
                    && list.contains(&at)
                {
                    lists.remove(&start);
                    let words = list.step_by(WORD);
                    numbers.extend(words.filter_map(|at| self.memory.word(at)));
                }
            } else if let Some(function) = next.pop() {
                let body = function.checked_sub(self.imported);
                if functions.insert(function)
                    && let Some(body) = body
                {
                    let body = self.bodies.get(body as usize);
                    let named = Named::by(body.context("a function has no body")?)?;
                    next.extend(named.functions);
                    numbers.extend(named.numbers);
                }
            } else {
                let left = lists.into_values().collect();
                return Ok(Reach { functions, left });
            }
        }
    }
}

fn table(section: ElementSectionReader<'_>) -> Result<Vec<u32>> {
    let mut elements = section.into_iter();
    let (Some(element), None) = (elements.next(), elements.next()) else {
        bail!("the table is not made in one piece");
    };
    let element = element?;
    let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
        (element.kind, element.items)
    else {
        bail!("the table is not made at the start");
    };
    match offset_expr.get_operators_reader().read()? {
        Operator::I32Const { value } if value.cast_unsigned() == FIRST => {}
        other => bail!("the table begins at {other:?} and not at {FIRST}"),
    }
    Ok(functions.into_iter().collect::<Result<_, _>>()?)
}

struct Writer {
    /// The number of each function that is kept, and its new one.
    numbers: BTreeMap<u32, u32>,
    /// The functions of the table.
    functions: Vec<u32>,
    memory: Memory,
}

impl Reencode for Writer {
    type Error = Infallible;

    fn instruction<'i>(&mut self, operator: Operator<'i>) -> Result<Instruction<'i>, Error> {
        if let Operator::I32Const { value } = operator
            && let Some(after) = self.numbers.get(&value.cast_unsigned())
        {
            return Ok(Instruction::I32Const(after.cast_signed()));
        }
        wasm_encoder::reencode::utils::instruction(self, operator)
    }

    /// The first table is that of functions; what else there is belongs to the glue.
    fn parse_table_section(
        &mut self,
        tables: &mut TableSection,
        section: TableSectionReader<'_>,
    ) -> Result<(), Error> {
        for (place, table) in section.into_iter().enumerate() {
            let mut kind = self.table_type(table?.ty)?;
            if place == 0 {
                let size = FIRST_AFTER as usize + self.functions.len();
                kind = TableType {
                    minimum: size as u64,
                    maximum: kind.maximum.map(|_| size as u64),
                    ..kind
                };
            }
            tables.table(kind);
        }
        Ok(())
    }

    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _: ElementSectionReader<'_>,
    ) -> Result<(), Error> {
        let first = ConstExpr::i32_const(FIRST_AFTER.cast_signed());
        elements.active(None, &first, Elements::Functions((&self.functions).into()));
        Ok(())
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _: DataSectionReader<'_>,
    ) -> Result<(), Error> {
        self.memory.write(data);
        Ok(())
    }
}

#[cfg(test)]
mod tests;
