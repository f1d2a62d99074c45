//! Coordinators: the colleagues who work in the office.

mod model;
mod ops;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
