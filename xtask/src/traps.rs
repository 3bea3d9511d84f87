//! A panic stops the program, and nothing else.
//!
//! Of each panic the compiler writes what it would say and where it stands, code
//! that puts that together, and the way through the standard library to the
//! instruction that stops. Nobody reads it: the visitor is told in the words of the
//! page by the loader, which sees that the program has stopped; who looks for the
//! fault builds without this. So the release stops at once. A function behind each
//! of whose calls the compiler has written that nothing follows never comes back;
//! its call is a trap, and what is only done on the way to a trap is left out.

mod places;
mod steps;
mod stop;

use std::collections::HashSet;
use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, DataSection, Function};
use wasmparser::{CodeSectionReader, DataSectionReader, FunctionBody, Operator, Parser};
use wasmparser::{Payload, TypeRef};

use self::steps::Body;
use crate::memory::Memory;
use crate::rewrite::rewritten;

/// The same program, except that what ends in a trap is one.
///
/// # Errors
/// When the bytes are no wasm.
pub fn stopped(wasm: &[u8]) -> Result<Vec<u8>> {
    let writer = Writer::read(wasm).context("the wasm cannot be read")?;
    rewritten(wasm, writer)
}

struct Writer<'a> {
    bodies: Vec<Body<'a>>,
    memory: Memory,
}

impl<'a> Writer<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self> {
        let mut imported = 0;
        let mut found: Vec<FunctionBody<'a>> = Vec::new();
        let mut memory = Memory::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => found.push(body),
                Payload::DataSection(section) => memory.read(section)?,
                _ => {}
            }
        }
        places::forget(&mut memory);
        let mut never = Calls::default();
        for body in &found {
            never.note(body)?;
        }
        let mut never = never.without_return();
        let mut bodies = found.iter().map(Body::read).collect::<Result<Vec<_>>>()?;
        loop {
            let known = never.len();
            for (function, body) in (imported..).zip(&mut bodies) {
                body.stop(&never);
                if body.is_trap() {
                    never.insert(function);
                }
            }
            if never.len() == known {
                return Ok(Self { bodies, memory });
            }
        }
    }
}

/// Which functions are called, and behind which calls something follows.
#[derive(Default)]
struct Calls {
    all: HashSet<u32>,
    returning: HashSet<u32>,
}

impl Calls {
    fn note(&mut self, body: &FunctionBody<'_>) -> Result<()> {
        let mut called = None;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            if let Some(function) = called.take() {
                self.all.insert(function);
                if !matches!(operator, Operator::Unreachable) {
                    self.returning.insert(function);
                }
            }
            if let Operator::Call { function_index } = operator {
                called = Some(function_index);
            }
        }
        Ok(())
    }

    fn without_return(self) -> HashSet<u32> {
        self.all.difference(&self.returning).copied().collect()
    }
}

impl Reencode for Writer<'_> {
    type Error = Infallible;

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        for body in std::mem::take(&mut self.bodies) {
            let mut locals = Vec::new();
            for run in body.variables() {
                locals.push((run.0, self.val_type(run.1)?));
            }
            let mut function = Function::new(locals);
            body.write(&mut function)?;
            code.function(&function);
        }
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
