//! What ends in a trap is one; everything else is as it was.

use super::*;
use wasm_encoder::{
    BlockType, CodeSection, DataSection, EntityType, ExportKind, ExportSection, FunctionSection,
    ImportSection, Instruction as I, MemorySection, MemoryType, Module, TypeSection, ValType,
};

/// From outside: stops, comes back.
const THROW: u32 = 0;
const SAY: u32 = 1;
/// Of the program: says something and stops, comes back.
const PANIC: u32 = 2;
const HELP: u32 = 3;

/// A program of a function that takes a number and gives one back, and of others
/// for it to call.
fn program(subject: &[I<'_>], data: &[u8]) -> Vec<u8> {
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types.ty().function([ValType::I32], [ValType::I32]);
    let mut imports = ImportSection::new();
    imports.import("host", "throw", EntityType::Function(0));
    imports.import("host", "say", EntityType::Function(0));
    let mut functions = FunctionSection::new();
    for kind in [0, 0, 1] {
        functions.function(kind);
    }
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("subject", ExportKind::Func, HELP + 1);
    let mut code = CodeSection::new();
    for body in [
        [I::Call(SAY), I::Call(THROW), I::Unreachable].as_slice(),
        &[I::Call(SAY)],
        subject,
    ] {
        let mut function = Function::new([]);
        for step in body {
            function.instruction(step);
        }
        function.instruction(&I::End);
        code.function(&function);
    }
    let mut segments = DataSection::new();
    segments.active(0, &wasm_encoder::ConstExpr::i32_const(64), data.to_vec());
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&memories)
        .section(&exports)
        .section(&code)
        .section(&segments);
    module.finish()
}

fn bodies(wasm: &[u8]) -> Vec<Vec<String>> {
    let payloads = Parser::new(0).parse_all(wasm);
    let bodies = payloads.filter_map(|payload| match payload.unwrap() {
        Payload::CodeSectionEntry(body) => Some(body),
        _ => None,
    });
    let steps = |body: FunctionBody<'_>| {
        let operators = body.get_operators_reader().unwrap().into_iter();
        operators.map(|one| format!("{:?}", one.unwrap())).collect()
    };
    bodies.map(steps).collect()
}

#[track_caller]
fn becomes(before: &[I<'_>], after: &[I<'_>]) {
    let written = stopped(&program(before, b"")).unwrap();
    let found = bodies(&written);
    assert_eq!(found[2], bodies(&program(after, b""))[2]);
    let trap = bodies(&program(&[I::Unreachable], b"")).remove(2);
    // It has only said why it stops.
    assert_eq!(found[0], trap);
    assert_ne!(found[1], trap);
}

const EMPTY: BlockType = BlockType::Empty;
const NUMBER: BlockType = BlockType::Result(ValType::I32);

#[test]
fn what_is_done_for_a_panic_goes() {
    becomes(
        &[
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::I32Const(1024),
            I::LocalSet(0),
            I::Call(HELP),
            I::Call(PANIC),
            I::Unreachable,
            I::End,
            I::I32Const(7),
        ],
        &[
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::Unreachable,
            I::End,
            I::I32Const(7),
        ],
    );
}

#[test]
fn what_comes_back_stays() {
    let same = [
        I::Call(HELP),
        I::LocalGet(0),
        I::If(NUMBER),
        I::Call(HELP),
        I::I32Const(1),
        I::Else,
        I::Call(SAY),
        I::I32Const(2),
        I::End,
        I::Loop(EMPTY),
        I::LocalGet(0),
        I::BrIf(0),
        I::End,
    ];
    becomes(
        &[
            &same[..],
            &[
                I::Block(EMPTY),
                I::LocalGet(0),
                I::BrIf(0),
                I::Call(PANIC),
                I::Unreachable,
                I::End,
            ],
        ]
        .concat(),
        &[
            &same[..],
            &[
                I::Block(EMPTY),
                I::LocalGet(0),
                I::BrIf(0),
                I::Unreachable,
                I::End,
            ],
        ]
        .concat(),
    );
}

/// Two panics in one function lead to one trap.
#[test]
fn ways_to_a_trap_are_one() {
    becomes(
        &[
            I::Block(EMPTY),
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::LocalGet(0),
            I::BrIf(1),
            I::I32Const(7),
            I::Return,
            I::End,
            I::I32Const(1),
            I::Drop,
            I::Call(PANIC),
            I::Unreachable,
            I::End,
            I::Call(PANIC),
            I::Unreachable,
        ],
        &[
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::LocalGet(0),
            I::BrIf(0),
            I::I32Const(7),
            I::Return,
            I::End,
            I::Unreachable,
        ],
    );
}

#[test]
fn a_group_that_only_stops_is_a_trap() {
    becomes(
        &[
            I::LocalGet(0),
            I::If(EMPTY),
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::Call(HELP),
            I::End,
            I::Loop(EMPTY),
            I::LocalGet(0),
            I::BrIf(0),
            I::End,
            I::Call(PANIC),
            I::Unreachable,
            I::End,
            I::I32Const(7),
        ],
        &[
            I::LocalGet(0),
            I::If(EMPTY),
            I::Unreachable,
            I::End,
            I::I32Const(7),
        ],
    );
}

/// Who may go round again or away does not only stop.
#[test]
fn a_way_out_before_a_trap_stays() {
    becomes(
        &[
            I::Block(EMPTY),
            I::Loop(EMPTY),
            I::LocalGet(0),
            I::BrIf(1),
            I::Call(HELP),
            I::LocalGet(0),
            I::BrIf(0),
            I::End,
            I::Call(PANIC),
            I::Unreachable,
            I::End,
            I::Block(NUMBER),
            I::I32Const(7),
            I::LocalGet(0),
            I::BrIf(0),
            I::Return,
            I::End,
        ],
        &[
            I::Block(EMPTY),
            I::Loop(EMPTY),
            I::LocalGet(0),
            I::BrIf(1),
            I::Call(HELP),
            I::LocalGet(0),
            I::BrIf(0),
            I::End,
            I::Unreachable,
            I::End,
            I::Block(NUMBER),
            I::I32Const(7),
            I::LocalGet(0),
            I::BrIf(0),
            I::Return,
            I::End,
        ],
    );
}

#[test]
fn tables_of_ways_lead_to_the_same_trap() {
    becomes(
        &[
            I::Block(EMPTY),
            I::Block(EMPTY),
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrTable([0, 1].as_slice().into(), 2),
            I::End,
            I::I32Const(7),
            I::Return,
            I::End,
            I::Call(PANIC),
            I::Unreachable,
            I::End,
            I::Call(PANIC),
            I::Unreachable,
        ],
        &[
            I::Block(EMPTY),
            I::Block(EMPTY),
            I::LocalGet(0),
            I::BrTable([0, 1].as_slice().into(), 1),
            I::End,
            I::I32Const(7),
            I::Return,
            I::End,
            I::Unreachable,
        ],
    );
}

#[test]
fn places_are_forgotten() {
    let mut data = b"src/lib.rs..words to keep...".to_vec();
    for word in [64_u32, 10, 3, 9] {
        data.extend(word.to_le_bytes());
    }
    let stop = [I::Call(PANIC), I::Unreachable];
    let written = stopped(&program(&stop, &data)).unwrap();
    let mut kept = vec![0; 10];
    kept.extend(b"..words to keep...");
    kept.resize(data.len(), 0);
    assert_eq!(written, stopped(&program(&stop, &kept)).unwrap());
    assert!(written.windows(kept.len()).any(|part| part == kept));
}
