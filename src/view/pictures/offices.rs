//! The society's offices in the world: a list from west to east, and where they
//! lie, as points between the equator and the degrees. No land, no boundary.

use crate::domain::content::topic::Office;
use crate::domain::text::Lang;
use crate::view::components_old::prose;
use crate::view::folio::Folio;
use crate::view::markup::{IntoPiece, Piece, el};

use super::along;

/// Where the picture begins in the west: no city lies near, and the oldest
/// offices come first.
const WEST: i32 = -75;
/// Its edges in the north and south.
const NORTH: i32 = 75;
const SOUTH: i32 = -40;
/// Its size on the narrowest phone: pixels across, letters down.
const WIDTH: f64 = 288.0;
const LINES: f64 = 17.0;
/// A letter, in pixels.
const LETTER: f64 = 11.0;

/// The picture and the list.
pub fn list(folio: &Folio, offices: &[Office]) -> Piece {
    let mut offices: Vec<&Office> = offices.iter().collect();
    offices.sort_by_key(|office| eastward(office));
    let items = offices
        .iter()
        .map(|office| item(folio, office))
        .collect::<Piece>();
    (
        el("figure.picture")
            .with(chart(&offices, folio.lang))
            .with(el("figcaption.quiet").with(folio.words.pictures.offices_hint)),
        el("ol.offices").with(items),
    )
        .into_piece()
}

fn item(folio: &Folio, office: &Office) -> Piece {
    let words = folio.words.pictures;
    let adviser = office
        .adviser
        .then(|| el("span.tag").with(words.adviser).into_piece());
    el("li")
        .with(el("strong").with(office.name.get(folio.lang).to_owned()))
        .with(" ")
        .with(adviser)
        .with(" ")
        .with(prose::cite(folio, &office.cite))
        .into_piece()
}

/// Degrees from the western edge, 0 to 359.
fn eastward(office: &Office) -> i32 {
    (i32::from(office.lon) - WEST).rem_euclid(360)
}

fn chart(offices: &[&Office], lang: Lang) -> Piece {
    let mut chart = el("svg.world")
        .attr("aria-hidden", "true")
        .attr("width", "100%");
    for degree in [60, 30, 0, -30] {
        let class = if degree == 0 {
            "world__equator"
        } else {
            "world__degree"
        };
        chart = chart.with(
            el("line")
                .attr("class", class)
                .attr("x2", "100%")
                .attr("y1", lines(height(degree)))
                .attr("y2", lines(height(degree))),
        );
    }
    let labels = sides(offices, lang);
    for (office, side) in offices.iter().zip(labels) {
        let across = along(i64::from(eastward(office)), 360);
        let down = lines(height(i32::from(office.lat)));
        let class = match office.adviser {
            true => "world__adviser",
            false => "world__office",
        };
        chart = chart.with(
            el("circle")
                .attr("class", class)
                .attr("cx", across.clone())
                .attr("cy", down.clone())
                .attr("r", "4"),
        );
        let Some(side) = side else { continue };
        chart = chart.with(
            el("text")
                .attr("x", across)
                .attr("y", down)
                .attr("dx", side.dx.to_string())
                .attr("dy", format!("{}em", side.dy))
                .attr("text-anchor", side.anchor)
                .with(office.name.get(lang).to_owned()),
        );
    }
    chart.into_piece()
}

/// Lines from the top.
fn height(latitude: i32) -> f64 {
    f64::from(NORTH - latitude) * LINES / f64::from(NORTH - SOUTH)
}

fn lines(lines: f64) -> String {
    format!("{lines:.2}em")
}

/// Where a name stands beside its point.
#[derive(Clone, Copy)]
struct Side {
    /// Pixels.
    dx: i32,
    /// Lines.
    dy: f64,
    anchor: &'static str,
}

/// In the order in which they are tried.
const SIDES: [Side; 6] = [
    Side {
        dx: 8,
        dy: 0.35,
        anchor: "start",
    },
    Side {
        dx: -8,
        dy: 0.35,
        anchor: "end",
    },
    Side {
        dx: 5,
        dy: 1.15,
        anchor: "start",
    },
    Side {
        dx: 5,
        dy: -0.4,
        anchor: "start",
    },
    Side {
        dx: -5,
        dy: 1.15,
        anchor: "end",
    },
    Side {
        dx: -5,
        dy: -0.4,
        anchor: "end",
    },
];

/// Left, top, right, bottom.
type Frame = [f64; 4];

/// A side for each name on which it covers no point and no other name on the
/// narrowest phone; `None` where there is no room.
fn sides(offices: &[&Office], lang: Lang) -> Vec<Option<Side>> {
    let at = |office: &Office| {
        let x = f64::from(eastward(office)) * WIDTH / 360.0;
        (x, height(i32::from(office.lat)) * LETTER)
    };
    let mut taken: Vec<Frame> = offices
        .iter()
        .map(|office| {
            let (x, y) = at(office);
            [x - 4.0, y - 4.0, x + 4.0, y + 4.0]
        })
        .collect();
    offices
        .iter()
        .map(|office| {
            let (x, y) = at(office);
            let letters = office.name.get(lang).chars().count();
            // No name is longer than the screen is wide.
            let width = LETTER * f64::from(u16::try_from(letters).unwrap_or(u16::MAX));
            let side = SIDES.into_iter().find(|side| {
                let frame = frame(x, y, width, *side);
                let inside = frame[0] >= 0.0 && frame[2] <= WIDTH;
                inside && !taken.iter().any(|other| overlap(&frame, other))
            })?;
            taken.push(frame(x, y, width, side));
            Some(side)
        })
        .collect()
}

fn frame(x: f64, y: f64, width: f64, side: Side) -> Frame {
    let left = match side.anchor {
        "start" => x + f64::from(side.dx),
        _ => x + f64::from(side.dx) - width,
    };
    let base = y + side.dy * LETTER;
    [
        left,
        base - 0.85 * LETTER,
        left + width,
        base + 0.15 * LETTER,
    ]
}

fn overlap(a: &Frame, b: &Frame) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn office(letters: usize, lat: i8, lon: i16) -> Office {
        let name = "x".repeat(letters);
        let cite = r#"{"source":["a"],"year":"undated","confidence":"official-older"}"#;
        Office {
            name: serde_json::from_value(serde_json::json!({ "ja": name, "zh": name }))
                .expect("a name"),
            lat,
            lon,
            adviser: false,
            cite: serde_json::from_str(cite).expect("a cite"),
        }
    }

    #[test]
    fn names_cover_neither_points_nor_each_other() {
        // Three that lie within ten degrees, and one at the right edge.
        let offices = [
            office(4, 52, 0),
            office(2, 51, 7),
            office(7, 49, 8),
            office(5, 39, -77),
        ];
        let offices: Vec<&Office> = offices.iter().collect();
        let sides = sides(&offices, Lang::Ja);
        let frames: Vec<Frame> = offices
            .iter()
            .zip(&sides)
            .map(|(office, side)| {
                let x = f64::from(eastward(office)) * WIDTH / 360.0;
                let y = height(i32::from(office.lat)) * LETTER;
                let letters = office.name.ja.chars().count() as f64;
                let side =
                    side.unwrap_or_else(|| panic!("no room at {} {}", office.lat, office.lon));
                frame(x, y, letters * LETTER, side)
            })
            .collect();
        for (at, one) in frames.iter().enumerate() {
            assert!(one[0] >= 0.0 && one[2] <= WIDTH, "{one:?}");
            assert!(frames[at + 1..].iter().all(|other| !overlap(one, other)));
        }
    }
}
