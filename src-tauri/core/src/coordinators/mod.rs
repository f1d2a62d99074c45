//! Coordinators: the colleagues who work in the office.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
