//! The browser's own sines and powers: those of the library would be linked
//! into the wasm.

use crate::domain::map::functions::Functions;

/// Natively the library's.
#[must_use]
pub fn functions() -> Functions {
    #[cfg(target_arch = "wasm32")]
    {
        use js_sys::Math;
        Functions {
            sin: Math::sin,
            cos: Math::cos,
            tan: Math::tan,
            asin: Math::asin,
            pow: Math::pow,
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    Functions::NATIVE
}
