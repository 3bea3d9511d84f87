//! The glue as wasm-bindgen lays it out, and what is left of it.

use super::*;

const GLUE: &str = "let wasm_bindgen = (function(exports) {
    let script_src;

    class IntoUnderlyingSink {
        free() {
            wasm.__wbg_intounderlyingsink_free(this.__wbg_ptr, 0);
        }
    }
    if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
    exports.IntoUnderlyingSink = IntoUnderlyingSink;
    function __wbg_get_imports() {
        const import0 = {
            __proto__: null,
            __wbg_kept_1: function(arg0) {
                return used(arg0);
            },
            __wbg_dropped_2: function(arg0) {
                return unused(arg0);
            },
            __wbg_first_3: function() {
                // said twice
                return 7;
            },
        };
        return {
            __proto__: null,
            \"./portal-web_bg.js\": import0,
        };
    }
    const __wbindgen_enum_Type = [\"bytes\"];
    function used(x) {
        return x.used;
    }
    function initSync(module) {
        return module;
    }
    function unused(x) {
        return deeper(x);
    }
    function deeper(x) {
        return __wbindgen_enum_Type[x];
    }
    return Object.assign(__wbg_get_imports, { initSync }, exports);
})({ __proto__: null });
";

fn imports(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn what_is_not_called_goes_and_the_rest_stays_under_short_names() {
    let (out, order) = glue(GLUE, &imports(&["__wbg_kept_1", "__wbg_first_3"])).unwrap();
    assert_eq!(order, ["__wbg_first_3", "__wbg_kept_1"]);
    assert_eq!(
        out,
        "let wasm_bindgen = (function(exports) {
let script_src;
function B() {
const import0 = {
__proto__: null,
i0: function() {
return 7;
},
i1: function(arg0) {
return A(arg0);
},
};
return {
__proto__: null,
\"./portal-web_bg.js\": import0,
};
}
function A(x) {
return x.used;
}
return Object.assign(B, {}, exports);
})({ __proto__: null });
"
    );
}

#[test]
fn only_whole_names_are_replaced() {
    let text = "take(x.take, taken, $take, take);take";
    assert_eq!(renamed(text, "take", "T"), "T(x.take, taken, $take, T);T");
    // A letter that is a name already is nobody else's.
    let statements = ["function take(A) {\n", "return take(B);\n", "}\n"];
    let out = short_names(&statements.map(str::to_owned));
    assert_eq!(out, "function C(A) {\nreturn C(B);\n}\n");
}

#[test]
fn another_layout_stops_the_build() {
    let none = BTreeSet::new();
    assert!(glue("export function free() {}", &none).is_err());
    let other = GLUE.replace("    class IntoUnderlyingSink", "  class Other");
    assert!(glue(&other, &none).is_err());
    assert!(glue(GLUE, &imports(&["__wbg_missing"])).is_err());
}

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
