//! What a function names: others to call, and numbers.

use std::convert::Infallible;

use anyhow::{Context, Result};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{Instruction, MemArg};
use wasmparser::{FunctionBody, Operator};

#[derive(Default)]
pub struct Named {
    /// Whom it calls without a number.
    pub functions: Vec<u32>,
    /// Each may be an address or stand for a function.
    pub numbers: Vec<u32>,
}

impl Named {
    pub fn by(body: &FunctionBody<'_>) -> Result<Self> {
        let mut named = Self::default();
        for operator in body.get_operators_reader()? {
            named
                .instruction(operator?)
                .context("a step is not known")?;
        }
        Ok(named)
    }
}

/// Nothing is written: who writes looks at every name, so that none is overlooked.
impl Reencode for Named {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.functions.push(function);
        Ok(function)
    }

    fn mem_arg(&mut self, place: wasmparser::MemArg) -> Result<MemArg, Error> {
        self.numbers.extend(u32::try_from(place.offset));
        wasm_encoder::reencode::utils::mem_arg(self, place)
    }

    fn instruction<'i>(&mut self, operator: Operator<'i>) -> Result<Instruction<'i>, Error> {
        if let Operator::I32Const { value } = operator {
            self.numbers.push(value.cast_unsigned());
        }
        wasm_encoder::reencode::utils::instruction(self, operator)
    }
}
