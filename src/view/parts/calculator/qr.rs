//! A QR code as a drawing.

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

/// Modules of white around the code, as its standard wants.
const QUIET: i32 = 4;

/// The code of a text; nothing for a text that is too long.
#[component]
pub fn Code(
    /// The text.
    text: String,
    /// What it is called.
    label: &'static str,
) -> impl IntoView {
    // An address has small letters: it can only be written as bytes.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let dark = (0..size)
        .flat_map(|y| (0..size).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{x},{y}h1v1h-1z"))
        .collect::<String>();
    let side = (size + 2 * QUIET).to_string();
    let edge = (-QUIET).to_string();
    Some(view! {
        <svg
            class="qr"
            role="img"
            aria-label=label
            viewBox=format!("{edge} {edge} {side} {side}")
            shape-rendering="crispEdges"
        >
            <rect class="qr__paper" x=edge.clone() y=edge.clone() width=side.clone() height=side.clone()></rect>
            <path class="qr__dark" d=dark></path>
        </svg>
    })
}
