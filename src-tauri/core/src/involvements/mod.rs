//! Involvements: a person's part in an activity.

mod model;
mod ops;

pub use model::*;
pub use ops::*;
