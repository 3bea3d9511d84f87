//! The geometry of the event map: a projection, a camera, clusters, labels.
//!
//! - [`functions`]: the few transcendental functions, handed in by the caller;
//! - [`projection`], [`distance`]: from degrees to the sheet, and between cities;
//! - [`camera`]: which part of the sheet is seen, and how gestures move it;
//! - [`finger`]: what touches the map;
//! - [`clusters`], [`labels`]: what stands where at that scale;
//! - [`graticule`]: the lines of whole tens of degrees.

pub mod camera;
pub mod clusters;
pub mod distance;
pub mod finger;
pub mod functions;
pub mod graticule;
pub mod labels;
pub mod projection;
