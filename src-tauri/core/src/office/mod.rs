//! The office: the helhedsplan, its areas, its words and how residents reach it.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
