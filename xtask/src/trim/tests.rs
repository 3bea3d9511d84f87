//! What nothing calls goes, and what is called stays.

use super::*;

#[test]
fn imports_follow_the_order_of_the_glue() {
    let mut module = Module::default();
    let kind = module.types.add(&[], &[]);
    let mut body = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
    for name in ["__wbg_b_1", "__wbg_a_2"] {
        let (function, _) = module.add_import_func("host", name, kind);
        body.func_body().call(function);
    }
    let caller = body.finish(vec![], &mut module.funcs);
    module.exports.add("caller", caller);
    let order = ["__wbg_a_2", "__wbg_b_1"].map(str::to_owned);
    rename(&mut module, &order).unwrap();
    let read = Module::from_buffer(&module.emit_wasm()).unwrap();
    let names: Vec<&str> = read.imports.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["i0", "i1"]);
    // `b` is called first still, by its new name.
    let caller = read.exports.get_func("caller").unwrap();
    let caller = read.funcs.get(caller).kind.unwrap_local();
    let called = caller.block(caller.entry_block()).instrs.iter();
    let called: Vec<_> = called
        .filter_map(|(instruction, _)| match instruction {
            walrus::ir::Instr::Call(call) => Some(call.func),
            _ => None,
        })
        .collect();
    let named = |name: &str| read.imports.get_func("host", name).unwrap();
    assert_eq!(called, [named("i1"), named("i0")]);
    assert!(rename(&mut module, &["missing".to_owned()]).is_err());
}

#[test]
fn unused_exports_go_with_what_they_need() {
    let mut module = Module::default();
    let build = walrus::FunctionBuilder::new(&mut module.types, &[], &[]);
    let function = build.finish(vec![], &mut module.funcs);
    module.exports.add("intounderlyingsink_close", function);
    let read = trimmed(&module.emit_wasm()).unwrap();
    assert_eq!(read.exports.iter().count(), 0);
    assert_eq!(read.funcs.iter().count(), 0);
}
