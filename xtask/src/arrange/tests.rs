//! Another order is the same program.

use super::*;
use walrus::ir::Value;
use walrus::{FunctionBuilder, ValType as Type};

/// A function that sets many variables in turn, and gives the last of them
/// back; `seed` makes it unlike others.
fn number(module: &mut walrus::Module, seed: i32, of: usize) -> walrus::FunctionId {
    let mut builder = FunctionBuilder::new(&mut module.types, &[Type::I32], &[Type::I32]);
    let parameter = module.locals.add(Type::I32);
    let mut last = parameter;
    for at in 0..of {
        let wide = module.locals.add(Type::I64);
        let next = module.locals.add(Type::I32);
        builder
            .func_body()
            .i64_const(7)
            .local_set(wide)
            .local_get(last)
            .i32_const(seed + i32::try_from(at).expect("small"))
            .binop(walrus::ir::BinaryOp::I32Add)
            .local_set(next);
        last = next;
    }
    builder.func_body().local_get(last);
    builder.finish(vec![parameter], &mut module.funcs)
}

/// What a function of `number` adds up, read from its instructions.
fn constants(module: &walrus::Module, function: walrus::FunctionId) -> Vec<i32> {
    let walrus::FunctionKind::Local(local) = &module.funcs.get(function).kind else {
        panic!("an import");
    };
    let instructions = local.block(local.entry_block()).instrs.iter();
    instructions
        .filter_map(|(instruction, _)| match instruction {
            walrus::ir::Instr::Const(constant) => match constant.value {
                Value::I32(value) => Some(value),
                _ => None,
            },
            _ => None,
        })
        .collect()
}

#[test]
fn every_export_still_leads_to_its_function() {
    let mut module = walrus::Module::default();
    let (outside, _) = {
        let kind = module.types.add(&[], &[]);
        module.add_import_func("host", "outside", kind)
    };
    let seeds = [100, 9000, 101, 9001, 102, 70_000];
    let mut made = Vec::new();
    for seed in seeds {
        let function = number(&mut module, seed, 3 + made.len());
        module.exports.add(&format!("f{seed}"), function);
        made.push(function);
    }
    let mut caller = FunctionBuilder::new(&mut module.types, &[], &[Type::I32]);
    caller.func_body().call(outside).i32_const(1).call(made[3]);
    let caller = caller.finish(vec![], &mut module.funcs);
    module.exports.add("caller", caller);
    module.start = Some(outside);

    let before = module.emit_wasm();
    let after = arranged(&before).unwrap();
    let read = walrus::Module::from_buffer(&after).unwrap();
    for (at, seed) in (0..).zip(seeds) {
        let function = read.exports.get_func(format!("f{seed}")).unwrap();
        let wanted: Vec<i32> = (0..3 + at).map(|step| seed + step).collect();
        assert_eq!(constants(&read, function), wanted);
    }
    // Who calls still calls the same.
    let caller = read.exports.get_func("caller").unwrap();
    let walrus::FunctionKind::Local(local) = &read.funcs.get(caller).kind else {
        panic!("an import");
    };
    let called: Vec<walrus::FunctionId> = local
        .block(local.entry_block())
        .instrs
        .iter()
        .filter_map(|(instruction, _)| match instruction {
            walrus::ir::Instr::Call(call) => Some(call.func),
            _ => None,
        })
        .collect();
    assert_eq!(called.len(), 2);
    assert_eq!(Some(called[0]), read.start);
    assert_eq!(called[1], read.exports.get_func("f9001").unwrap());
    // Arranging what is arranged changes nothing but the order at most.
    assert_eq!(arranged(&after).unwrap().len(), after.len());
    assert_eq!(arranged(&before).unwrap(), after);
}

#[test]
fn what_is_alike_stands_together() {
    let mut module = walrus::Module::default();
    // From the longest to the shortest, as they are written, no two neighbours are
    // alike.
    for (seed, of) in [(100, 12), (90_000_000, 8), (101, 7), (90_000_001, 4)] {
        let function = number(&mut module, seed, of);
        module.exports.add(&format!("f{seed}"), function);
    }
    let firsts = |wasm: &[u8]| -> Vec<bool> {
        let bodies = Arranger::read(wasm, WAYS[0]).unwrap().bodies;
        let first = |body: &FunctionBody<'_>| {
            let mut operators = body.get_operators_reader().unwrap().into_iter();
            operators.any(|one| {
                matches!(
                    one,
                    Ok(Operator::I32Const {
                        value: 90_000_000..
                    })
                )
            })
        };
        bodies.iter().map(first).collect()
    };
    let before = module.emit_wasm();
    assert_eq!(firsts(&before), [false, true, false, true]);
    assert_eq!(
        firsts(&arranged(&before).unwrap()),
        [false, false, true, true]
    );
}

#[test]
fn what_is_the_same_is_there_once() {
    let mut module = walrus::Module::default();
    for name in ["a", "b"] {
        let function = number(&mut module, 5, 3);
        module.exports.add(name, function);
    }
    // The same instructions, but for another type.
    for (name, results) in [("c", &[][..]), ("d", &[Type::I32][..])] {
        let mut builder = FunctionBuilder::new(&mut module.types, &[], results);
        builder.func_body().unreachable();
        let function = builder.finish(vec![], &mut module.funcs);
        module.exports.add(name, function);
    }
    let read = walrus::Module::from_buffer(&arranged(&module.emit_wasm()).unwrap()).unwrap();
    let named = |name: &str| read.exports.get_func(name).unwrap();
    assert_eq!(read.funcs.iter().count(), 3);
    assert_eq!(named("a"), named("b"));
    assert_ne!(named("c"), named("d"));
    assert_eq!(constants(&read, named("b")), [5, 6, 7]);
}

#[test]
fn what_is_no_wasm_is_refused() {
    assert!(arranged(b"<!doctype html>").is_err());
}
