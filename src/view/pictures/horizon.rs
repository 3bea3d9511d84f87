//! The portal's own drawing: the sun and the horizon, as on its icon.

use crate::view::markup::{IntoPiece, Piece, el};

/// Where the sun stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sun {
    /// Half over the horizon: the head of the home page, the choice of a
    /// language.
    Rising,
    /// Not yet up: a page that does not exist.
    Below,
}

/// The drawing; it says nothing that the text beside it does not.
pub fn drawing(sun: Sun) -> Piece {
    let (class, disc) = match sun {
        Sun::Rising => ("horizon", "M76 64a44 44 0 0 1 88 0z"),
        Sun::Below => ("horizon horizon--below", "M92 64a44 44 0 0 1 56 0z"),
    };
    el("svg")
        .attr("class", class)
        .attr("viewBox", "0 0 240 92")
        .attr("aria-hidden", "true")
        .with(el("path.horizon__sun").attr("d", disc))
        .with(el("path.horizon__sea").attr("d", "M0 64h240M88 74h64M104 83h32"))
        .into_piece()
}
