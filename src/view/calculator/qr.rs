//! A QR code as a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::view::markup::{IntoPiece, Piece, el};

/// Modules of white around the code, as its standard wants.
const QUIET: i32 = 4;

/// The code of a text, named `label`; nothing for a text that is too long.
pub fn drawing(text: &str, label: &'static str) -> Option<Piece> {
    // An address has small letters: it can only be written as bytes.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let dark = (0..size)
        .flat_map(|y| (0..size).map(move |x| (x, y)))
        .filter(|(x, y)| code.get_module(*x, *y))
        .map(|(x, y)| format!("M{x},{y}h1v1h-1z"))
        .collect::<String>();
    let side = size + 2 * QUIET;
    Some(
        el("svg.qr")
            .attr("role", "img")
            .attr("aria-label", label)
            .attr("viewBox", format!("-{QUIET} -{QUIET} {side} {side}"))
            .attr("shape-rendering", "crispEdges")
            .with(
                el("rect.qr__paper")
                    .attr("x", (-QUIET).to_string())
                    .attr("y", (-QUIET).to_string())
                    .attr("width", side.to_string())
                    .attr("height", side.to_string()),
            )
            .with(el("path.qr__dark").attr("d", dark))
            .into_piece(),
    )
}
