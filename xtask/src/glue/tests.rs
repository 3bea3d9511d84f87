//! The glue as wasm-bindgen lays it out, and what is left of it.

use super::*;

const GLUE: &str = "let wasm_bindgen = (function(exports) {
    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }

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
    async function __wbg_init(module_or_path) {
        if (module_or_path === undefined && script_src !== undefined) {
            module_or_path = script_src.replace(/\\.js$/, \"_bg.wasm\");
        }
        return __wbg_get_imports();
    }
    return Object.assign(__wbg_init, { initSync }, exports);
})({ __proto__: null });
";

fn imports(names: &[&str]) -> BTreeSet<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}

#[test]
fn what_is_not_called_goes_and_the_rest_stays_under_short_names() {
    let (out, order) = small(GLUE, &imports(&["__wbg_kept_1", "__wbg_first_3"])).unwrap();
    assert_eq!(order, ["__wbg_first_3", "__wbg_kept_1"]);
    assert_eq!(
        out,
        "let wasm_bindgen = (function(exports) {
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
async function __wbg_init(module_or_path) {
return B();
}
return Object.assign(__wbg_init, {}, exports);
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
    assert!(small("export function free() {}", &none).is_err());
    let other = GLUE.replace("    class IntoUnderlyingSink", "  class Other");
    assert!(small(&other, &none).is_err());
    assert!(small(GLUE, &imports(&["__wbg_missing"])).is_err());
}
