//! Involvements: a person's part in an activity.

mod model;
mod ops;
mod rows;
#[cfg(test)]
mod tests;

pub use model::*;
pub use ops::*;
pub use rows::*;
