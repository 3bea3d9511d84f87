//! TopoJSON: lines in steps of a grid, shared by the shapes they bound.

use anyhow::{Context, Result};
use serde_json::Value;

/// Longitude and latitude in degrees.
pub type Degrees = (f64, f64);

/// The arcs, in degrees, and the shapes made of them.
pub struct Topology {
    arcs: Vec<Vec<Degrees>>,
    objects: Value,
}

impl Topology {
    /// Reads the arcs.
    pub fn new(file: &Value) -> Result<Self> {
        let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
        let transform = &file["transform"];
        let scale = pair(&transform["scale"]).context("no scale")?;
        let origin = pair(&transform["translate"]).context("no origin")?;
        let list = file["arcs"].as_array().context("no arcs")?;
        let mut arcs = Vec::with_capacity(list.len());
        for arc in list {
            let (mut x, mut y) = (0.0, 0.0);
            let mut points = Vec::new();
            for step in arc.as_array().context("an arc is no list")? {
                let (dx, dy) = pair(step).context("a step is no pair")?;
                (x, y) = (x + dx, y + dy);
                points.push((x * scale.0 + origin.0, y * scale.1 + origin.1));
            }
            arcs.push(points);
        }
        Ok(Self {
            arcs,
            objects: file["objects"].clone(),
        })
    }

    /// Every ring of the areas of an object.
    pub fn rings(&self, object: &str) -> Result<Vec<Vec<Degrees>>> {
        let mut out = Vec::new();
        for shape in self.shapes(object)? {
            match shape["type"].as_str() {
                Some("Polygon") => self.each(&shape["arcs"], &mut out)?,
                Some("MultiPolygon") => {
                    for polygon in shape["arcs"].as_array().context("no polygons")? {
                        self.each(polygon, &mut out)?;
                    }
                }
                _ => {}
            }
        }
        Ok(out)
    }

    /// Every line of an object.
    pub fn lines(&self, object: &str) -> Result<Vec<Vec<Degrees>>> {
        let mut out = Vec::new();
        for shape in self.shapes(object)? {
            match shape["type"].as_str() {
                Some("LineString") => out.push(self.joined(&shape["arcs"])?),
                Some("MultiLineString") => self.each(&shape["arcs"], &mut out)?,
                _ => {}
            }
        }
        Ok(out)
    }

    fn shapes(&self, object: &str) -> Result<&Vec<Value>> {
        self.objects[object]["geometries"]
            .as_array()
            .with_context(|| format!("no object {object}"))
    }

    fn each(&self, list: &Value, out: &mut Vec<Vec<Degrees>>) -> Result<()> {
        for line in list.as_array().context("no list of lines")? {
            out.push(self.joined(line)?);
        }
        Ok(())
    }

    /// Arcs end to end; a negative number is an arc walked backwards.
    fn joined(&self, numbers: &Value) -> Result<Vec<Degrees>> {
        let mut out: Vec<Degrees> = Vec::new();
        for number in numbers.as_array().context("no list of arcs")? {
            let number = number.as_i64().context("an arc without number")?;
            let backwards = number < 0;
            let place = usize::try_from(if backwards { !number } else { number })?;
            let arc = self.arcs.get(place).context("no such arc")?;
            // The first point is the last one of the arc before.
            let skip = usize::from(!out.is_empty());
            if backwards {
                out.extend(arc.iter().rev().skip(skip));
            } else {
                out.extend(arc.iter().skip(skip));
            }
        }
        Ok(out)
    }
}
