//! A wasm written anew by whoever changes something of it.

use anyhow::{Context, Result};
use wasm_encoder::Module;
use wasm_encoder::reencode::Reencode;
use wasmparser::Parser;

/// The program as the writer gives it back.
///
/// # Errors
/// When the bytes are no wasm, or what the writer made of them is none.
pub fn rewritten<Writer>(wasm: &[u8], mut writer: Writer) -> Result<Vec<u8>>
where
    Writer: Reencode,
    Writer::Error: std::error::Error + Send + Sync + 'static,
{
    let mut module = Module::new();
    writer
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .context("the wasm cannot be written anew")?;
    let written = module.finish();
    wasmparser::validate(&written).context("the wasm written anew is not sound")?;
    Ok(written)
}
