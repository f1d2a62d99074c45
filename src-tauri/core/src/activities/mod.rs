//! Activities: what residents and the office do together.

mod model;
mod ops;
mod rows;
mod rules;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
pub use rows::*;
pub use rules::*;
