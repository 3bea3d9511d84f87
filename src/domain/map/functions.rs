//! Transcendental functions as an argument.
//!
//! WebAssembly has none of its own: those of the standard library would be
//! linked into the wasm, ten kilobytes of them, while every browser has them
//! already. So the browser's are handed in there, Rust's natively.

/// What projecting and measuring need. Angles in radians.
#[derive(Clone, Copy, Debug)]
pub struct Functions {
    /// Sine.
    pub sin: fn(f64) -> f64,
    /// Cosine.
    pub cos: fn(f64) -> f64,
    /// Tangent.
    pub tan: fn(f64) -> f64,
    /// Arc sine.
    pub asin: fn(f64) -> f64,
    /// The first number to the power of the second.
    pub pow: fn(f64, f64) -> f64,
}

#[cfg(not(target_arch = "wasm32"))]
impl Functions {
    /// Those of the standard library.
    pub const NATIVE: Self = Self {
        sin: f64::sin,
        cos: f64::cos,
        tan: f64::tan,
        asin: f64::asin,
        pow: f64::powf,
    };
}
