//! The participation ladder: six steps on which roles are agreed (the report's table 1; after Arnstein 1969).

mod model;
mod ops;
mod rules;

pub use model::*;
pub use ops::*;
pub use rules::*;
